import { expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";

/** The names that duplicate-jail tells about each of the texts, one after the other in one editor. */
function repeatedNames(...texts: readonly string[]): string[][] {
  const workspace = new Workspace(new MemoryReader(new Map()));
  return texts.map((text) => {
    workspace.openFile(path, text);
    const { findings } = workspace.analyze(path);
    return findings.filter(({ rule }) => rule === "duplicate-jail").flatMap(({ jails }) => jails);
  });
}

const jails = (names: readonly string[]): string => names.map((name) => `${name} { persist; }\n`).join("");
const many = Array.from({ length: 40 }, (_, number) => `j${number}`);

test("blocks of one name are told as they come and go", () => {
  const copied = jails([...many, "j3"]);
  const thrice = jails(["j3", ...many, "j3"]);
  expect(repeatedNames(jails(many), copied, thrice, copied, jails(many), jails(many.with(7, "j30")))).toEqual([
    [],
    ["j3"],
    ["j3", "j3"],
    ["j3"],
    [],
    ["j30"],
  ]);
});

test("so are those of a file that is included twice", () => {
  const file = "/etc/web.conf";
  const workspace = new Workspace(new MemoryReader(new Map([[file, jails(many)]])));
  const told = (text: string): number => {
    workspace.openFile(path, text);
    return workspace.analyzeRoot(path).findings.filter(({ rule }) => rule === "duplicate-jail").length;
  };
  const include = `.include "${file}";\n`;
  expect([told(include), told(include + include), told(include)]).toEqual([0, many.length, 0]);
});
