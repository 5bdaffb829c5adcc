import { expect, test } from "vitest";
import { nearestWord, parseArguments } from "../../server/src/cli/arguments.ts";
import type { CommandDescription } from "../../server/src/cli/description/shape.ts";
import { UsageError } from "../../server/src/cli/io.ts";

const example = {
  name: "example",
  options: {
    print: { what: "print it" },
    release: { what: "which release", value: { name: "R", kind: "release" } },
    fix: { what: "mend it", value: { name: "all", kind: "word", words: { all: "everything" }, optional: true } },
    rule: { what: "a rule", value: { name: "RULE", kind: "rule" }, repeats: true },
    format: {
      what: "how",
      value: { name: "FORMAT", kind: "word", words: { text: "for people", json: "for programs" }, otherwise: "text" },
    },
    pid: { what: "added by editors", value: { name: "PID", kind: "number" }, hidden: true },
  },
} as const satisfies Pick<CommandDescription, "name" | "options">;

const parse = (...args: string[]) => parseArguments(args, example);

test("options may stand before, between and after operands", () => {
  const args = parse("--release", "13", "a", "--print", "b", "--rule=x=off", "--rule", "y=info");
  expect(args.operands).toEqual(["a", "b"]);
  expect(args.option("release")).toBe("13");
  expect(args.has("print")).toBe(true);
  expect(args.list("rule")).toEqual(["x=off", "y=info"]);
});

test("an option that does not repeat has the value that was given last", () => {
  expect(parse("--release", "13", "--release", "14").list("release")).toEqual(["14"]);
});

test("an optional value is only taken after an equals sign", () => {
  const bare = parse("--fix", "all");
  expect([bare.word("fix"), bare.operands]).toEqual(["", ["all"]]);
  expect(parse("--fix=all").word("fix")).toBe("all");
  expect([parse().word("fix"), parse().has("fix")]).toEqual([undefined, false]);
});

test("what follows -- is an operand, and so is a lone -", () => {
  expect(parse("-", "--", "--print", "-x").operands).toEqual(["-", "--print", "-x"]);
});

test.each([
  [["--colour"], "unknown option --colour; jailconf example --help lists the options"],
  [["--relase=13"], "unknown option --relase; did you mean --release?"],
  [["--rel"], "unknown option --rel; did you mean --release?"],
  [["-x"], "unknown option -x; jailconf example --help lists the options"],
  [["-release"], /^unknown option -r/],
  [["--pidd"], "unknown option --pidd; jailconf example --help lists the options"],
  [["--__proto__"], "unknown option --__proto__; jailconf example --help lists the options"],
  [["--release"], "--release needs a value"],
  [["--format"], "--format needs a value, one of text, json"],
  [["--format", "xml"], '--format is one of text, json, not "xml"'],
  [["--fix=some"], '--fix is one of all, not "some"'],
  [["--print=1"], "--print takes no value"],
])("%j is refused", (args, message) => {
  expect(() => parse(...args)).toThrow(UsageError);
  expect(() => parse(...args)).toThrow(message);
});

test("a word that is not given is the one of the description", () => {
  expect(parse().word("format")).toBe("text");
  expect(parse("--format", "json").word("format")).toBe("json");
});

test("what is pasted by mistake is compared with nothing", () => {
  expect(nearestWord("x".repeat(1_000_000), ["check"])).toBeUndefined();
});
