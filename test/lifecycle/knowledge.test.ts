import { describe, expect, it, test } from "vitest";
import { effectsOf } from "../../server/src/lifecycle/programs/effects-of.ts";
import { filePrograms } from "../../server/src/lifecycle/programs/files.ts";
import {
  isIncidental,
  knowledgeOf,
  needsShellFor,
  programTable,
  surelySucceeds,
} from "../../server/src/lifecycle/programs/knowledge.ts";
import { wrapperNames } from "../../server/src/lifecycle/programs/wrapper.ts";
import { flatCommands, parseCommandLine } from "../../server/src/shell/index.ts";

const rows = programTable.map(([names, knowledge]) => ({ names: names.split(/\s+/), knowledge }));
const programs = rows.flatMap(({ names }) => names);

const verbsOf = (command: string) => {
  return parseCommandLine(command).commands.flatMap((parsed) => effectsOf(parsed, "host").map(({ verb }) => verb));
};

describe("what is known of programs", () => {
  it("names every program once", () => {
    expect(programs.filter((name, index) => programs.indexOf(name) !== index)).toEqual([]);
    expect(programs.filter((name) => !/^[\w.:[-]+$/.test(name))).toEqual([]);
  });

  it("leaves to its reader what a program does whose words are read", () => {
    const read = [...filePrograms, ...wrapperNames];
    expect(read.filter((name) => knowledgeOf(name).reach !== undefined)).toEqual([]);
  });

  it("has programs that reach nothing only read", () => {
    const looking = rows.flatMap(({ names, knowledge }) => (knowledge.reach === "nothing" ? names : []));
    expect(looking.length).toBeGreaterThan(50);
    expect(looking.filter((name) => verbsOf(`${name} a b`).some((verb) => verb !== "reads"))).toEqual([]);
  });

  it.each(wrapperNames)("looks into the script that %s runs, as into one of its own", (name) => {
    expect(flatCommands(`${name} sh -c 'a; b'`).map(({ words }) => words[0].text)).toEqual(["a", "b"]);
  });

  it("says only of programs that end that nothing else comes of them", () => {
    for (const { names, knowledge } of rows) {
      const { leavesNoProcess, succeeds, needsNoRc, session, runsArgument } = knowledge;
      if (succeeds !== undefined || needsNoRc) expect(leavesNoProcess, names[0]).toBe(true);
      if (leavesNoProcess) expect([session, runsArgument], names[0]).toEqual([undefined, undefined]);
    }
  });

  test.each(["ping", "wait", "read", "mail", "sh", "app", "daemon"])("%s may leave something running", (name) => {
    expect(knowledgeOf(name).leavesNoProcess).toBeUndefined();
  });

  it("knows a program by its path", () => {
    expect(knowledgeOf("/sbin/ifconfig")).toBe(knowledgeOf("ifconfig"));
    expect(knowledgeOf("/usr/local/bin/app")).toEqual({});
    expect(knowledgeOf(undefined)).toEqual({});
  });

  test.each([
    ["true", true],
    ["/usr/bin/true", true],
    ["/bin/true", true],
    ["/usr/local/bin/true", false],
    ["/bin/echo", false],
    ["echo", true],
    [":", true],
    ["false", false],
    ["logger", false],
    ["app", false],
    [undefined, false],
  ])("whether %s ends well whatever happens: %s", (program, expected) => {
    expect(surelySucceeds(program)).toBe(expected);
  });

  it("takes what stands in a folder for no builtin", () => {
    expect([isIncidental("echo"), isIncidental("/opt/bin/echo"), isIncidental(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([needsShellFor("cd"), needsShellFor("set"), needsShellFor("/usr/bin/cd")]).toEqual([
      "stand-in",
      "builtin",
      undefined,
    ]);
  });
});
