import { describe, expect, test } from "vitest";
import { parseArguments } from "../../server/src/cli/arguments.ts";
import { commandDescriptions } from "../../server/src/cli/description/commands.ts";
import { listedOptions, optionTerm } from "../../server/src/cli/description/terms.ts";
import { commandNames } from "../../server/src/cli/run.ts";
import { displayWidth } from "../../server/src/cli/terminal/display-width.ts";
import { jailconf } from "./support.ts";

test("every command that runs is described, and every one that is described runs", () => {
  expect(commandDescriptions.map(({ name }) => name)).toEqual(commandNames);
});

test("the help of the program lists the commands", async () => {
  const { status, out } = await jailconf(["--help"]);
  expect(status).toBe(0);
  const rows = [...out.matchAll(/^ {2}(\S+) +(.+)$/gm)].map(([, name, summary]) => ({ name, summary }));
  expect(rows).toEqual(commandDescriptions.map(({ name, summary }) => ({ name, summary })));
  expect([(await jailconf(["help"])).out, (await jailconf(["-h"])).out]).toEqual([out, out]);
});

test("the language may stand before a command, and beside --help", async () => {
  const [program, check] = [
    (await jailconf(["--help"], japanese)).out,
    (await jailconf(["check", "-h"], japanese)).out,
  ];
  expect(program).toContain("使い方: jailconf COMMAND");
  for (const args of [
    ["--help", "--lang", "ja"],
    ["--lang", "ja", "--help"],
    ["help", "--lang=ja"],
  ])
    expect(await jailconf(args)).toEqual({ status: 0, out: program, err: "" });
  for (const args of [
    ["--lang", "ja", "check", "--help"],
    ["--lang=ja", "help", "check"],
    ["help", "--lang", "ja", "check"],
  ])
    expect(await jailconf(args)).toEqual({ status: 0, out: check, err: "" });
  expect((await jailconf(["--lang", "ja", "explain", "vnet"])).out).toBe(
    (await jailconf(["explain", "vnet", "--lang", "ja"])).out,
  );
  expect((await jailconf(["--lang", "fr", "rules"])).err).toBe('jailconf rules: --lang is one of en, ja, not "fr"\n');
  expect((await jailconf(["--lang", "ja"])).err).toBe(program);
});

const japanese = { env: { LANG: "ja_JP.UTF-8" } };

describe.each(commandDescriptions)("$name", (description) => {
  const { name, examples, exits } = description;

  test("is told with all of its options, values and exit statuses", async () => {
    const { status, out, err } = await jailconf([name, "--help"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out.startsWith(`Usage: jailconf ${name} `)).toBe(true);
    for (const { name, option } of listedOptions(description.options)) {
      expect(out).toContain(`\n  ${optionTerm(name, option)} `);
      for (const word of Object.keys(option.value?.words ?? {})) expect(out).toMatch(new RegExp(`^ +${word}  `, "m"));
    }
    for (const { status } of exits) expect(out).toMatch(new RegExp(`^  ${status}  \\S`, "m"));
    expect(out).not.toContain("`");
  });

  test("is loaded with the description that people read", async () => {
    expect((await jailconf([name, "-h"])).out).toBe((await jailconf(["help", name])).out);
  });

  test("fits a terminal of 80 columns", async () => {
    const { out } = await jailconf([name, "--help"], { columns: 80 });
    const [synopses, rest] = [out.slice(0, out.indexOf("\n\n")), out.slice(out.indexOf("\n\n"))];
    expect(synopses.split("\n").filter((line) => line.length > 80)).toEqual([]);
    const text = rest.slice(0, rest.indexOf("Examples:"));
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test.each([40, 60])("has no torn word on a terminal of %s columns but in synopses and examples", async (columns) => {
    for (const language of ["en", "ja"]) {
      const { out } = await jailconf([name, "--help", "--lang", language], { columns });
      const text = out.slice(out.indexOf("\n\n"), out.search(/^(Examples|例):/m));
      expect(text.split("\n").filter((line) => displayWidth(line) > columns)).toEqual([]);
    }
  });

  test.each(examples)("takes the arguments of its example: $command", ({ command }) => {
    const [program, called, ...args] = command.replace(/ [<>] .*/, "").split(" ");
    expect([program, called]).toEqual(["jailconf", name]);
    expect(() => parseArguments(args, description)).not.toThrow();
  });
});

test("what editors add by themselves is understood, and told nobody", async () => {
  expect((await jailconf(["lsp", "--help"])).out).not.toContain("clientProcessId");
  const { err } = await jailconf(["lsp", "--stdio", "--clientProcessId=1", "x"]);
  expect(err).toBe("jailconf lsp: x: the server takes no files\n");
});

test.each([
  [["chek"], 'jailconf: there is no command "chek"; did you mean check?\n'],
  [["qqqqqq"], 'jailconf: there is no command "qqqqqq"; jailconf --help lists them\n'],
  [["help", "plna"], 'jailconf: there is no command "plna"; did you mean plan?\n'],
  [["constructor"], 'jailconf: there is no command "constructor"; jailconf --help lists them\n'],
])("%j names no command", async (args, err) => {
  expect(await jailconf(args)).toEqual({ status: 2, out: "", err });
});
