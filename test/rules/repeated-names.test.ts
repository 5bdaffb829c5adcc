import { expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { hasRepeatedNames } from "../../server/src/rules/support/repeated-names.ts";
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

test("what applies to several jails is no jail, however often it is there, and a name is repeated as long as both blocks are", () => {
  const file = "/etc/web.conf";
  const both = '.include "/etc/web.conf";\npersist;\n';
  const workspace = new Workspace(
    new MemoryReader(new Map([[file, "path = /j;\n* { persist; }\na.* { persist; }\n"]])),
  );
  const isRepeated = (text: string): boolean => {
    workspace.openFile(path, text);
    return hasRepeatedNames(workspace.analyzeRoot(path).configuration);
  };
  const texts = [jails(["a"]), `* { persist; }\n${both}${both}${jails(["a"])}`, jails(["a", "b", "a", "b"])];
  expect(texts.map(isRepeated)).toEqual([false, false, true]);
  expect(
    [["a", "b", "a"], ["a", "b"], ["b", "b", "b"], ["b", "b"], ["b"]].map((names) => isRepeated(jails(names))),
  ).toEqual([true, false, true, true, false]);
});
