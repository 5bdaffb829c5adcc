import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { analyze } from "../support/fixture.ts";

/** A public report whose files are a tree: what is told as a warning or an error, and the text that it is about. */
function told(tree: string): [rule: string, at: string | undefined][] {
  const folder = join(import.meta.dirname, tree);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.conf$/.test(name));
  const files = new Map(names.sort().map((name) => [`/repo/${name}`, readFileSync(join(folder, name), "utf8")]));
  const fixture = { files, path: [...files.keys()][0], cursor: undefined, marks: [] };
  return analyze(fixture)
    .findings.filter(({ severity }) => atLeast(severity, "warning"))
    .map(({ rule, path, start, end }) => [rule, files.get(path)?.slice(start, end)]);
}

test("15: a file of jail.conf.d that is not called like its jail", () => {
  expect(told("15-wrong")).toEqual([["confd-file-name", "thinjail"]]);
  expect(told("15-right")).toEqual([]);
});
