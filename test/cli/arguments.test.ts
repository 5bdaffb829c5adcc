import { expect, test } from "vitest";
import { choice, parseArguments } from "../../server/src/cli/arguments.ts";
import { UsageError } from "../../server/src/cli/io.ts";

const kinds = { print: "flag", release: "value", fix: "optional", rule: "list" } as const;

test("options may stand before, between and after operands", () => {
  const args = parseArguments(["--release", "13", "a", "--print", "b", "--rule=x=off", "--rule", "y=info"], kinds);
  expect(args.operands).toEqual(["a", "b"]);
  expect(args.option("release")).toBe("13");
  expect(args.has("print")).toBe(true);
  expect(args.list("rule")).toEqual(["x=off", "y=info"]);
});

test("an optional value is only taken after an equals sign", () => {
  const bare = parseArguments(["--fix", "all"], kinds);
  expect([bare.option("fix"), bare.operands]).toEqual(["", ["all"]]);
  expect(parseArguments(["--fix=all"], kinds).option("fix")).toBe("all");
  expect(parseArguments([], kinds).has("fix")).toBe(false);
});

test("what follows -- is an operand, and so is a lone -", () => {
  expect(parseArguments(["-", "--", "--print", "-x"], kinds).operands).toEqual(["-", "--print", "-x"]);
});

test.each([
  [["--colour"], /unknown option --colour; the options are --fix, --help, --print, --release, --rule/],
  [["-x"], /unknown option -x/],
  [["--__proto__"], /unknown option --__proto__/],
  [["--release"], /--release needs a value/],
  [["--print=1"], /--print takes no value/],
])("%j is refused", (args, message) => {
  expect(() => parseArguments(args, kinds)).toThrow(UsageError);
  expect(() => parseArguments(args, kinds)).toThrow(message);
});

test("a choice is one of its words", () => {
  const args = parseArguments(["--release", "xml"], kinds);
  expect(() => choice(args, "release", ["text", "json"], "text")).toThrow('--release is one of text, json, not "xml"');
  expect(choice(parseArguments([], kinds), "release", ["text", "json"], "text")).toBe("text");
});
