import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgeVectors } from "../../server/src/cli/conformance.ts";

const folder = import.meta.dirname;

/** How many measurements each file holds: one that is lost would otherwise pass unseen. */
const counts: Readonly<Record<string, number>> = {
  "check.jsonl": 500,
  "effective-12.jsonl": 497,
  "effective.jsonl": 1486,
  "include.jsonl": 120,
  "plan.jsonl": 500,
};

test("the files are those that are known", () => {
  expect(readdirSync(folder).filter((name) => name.endsWith(".jsonl"))).toEqual(Object.keys(counts));
});

describe("this software makes of each input what jail(8) made of it", () => {
  test.each(Object.entries(counts))("%s", (name, count) => {
    const verdicts = [...judgeVectors(readFileSync(join(folder, name), "utf8"))];
    const failed = verdicts.filter(({ passed }) => !passed);
    // A few are enough to see what is wrong; all of them would bury it.
    const shown = failed.slice(0, 5).map(({ vector, got, problem }) => ({ vector, got, problem }));
    expect({ failed: failed.length, shown }).toEqual({ failed: 0, shown: [] });
    expect(verdicts).toHaveLength(count);
  });
});

describe("the judge is not asleep", () => {
  const judge = (line: unknown): { passed: boolean; problem: string | undefined }[] =>
    [...judgeVectors(typeof line === "string" ? line : JSON.stringify(line))].map(({ passed, problem }) => ({
      passed,
      problem,
    }));

  const vector = {
    id: "x",
    mode: "effective",
    release: "current",
    text: "a { b; }",
    expect: {
      messages: [],
      jails: [
        {
          name: "a",
          failed: false,
          params: [
            ["b", []],
            ["name", ["a"]],
          ],
        },
      ],
      ok: true,
    },
  };

  test("the order of keys does not count, that of jails and values does", () => {
    expect(judge(vector)).toEqual([{ passed: true, problem: undefined }]);
    const two = { ...vector, text: "a { b = 1, 2; }" };
    const expected = (values: string[]): unknown => ({
      ...two,
      expect: {
        ok: true,
        jails: [
          {
            name: "a",
            failed: false,
            params: [
              ["b", values],
              ["name", ["a"]],
            ],
          },
        ],
        messages: [],
      },
    });
    expect(judge(expected(["1", "2"]))[0].passed).toBe(true);
    expect(judge(expected(["2", "1"]))[0].passed).toBe(false);
  });

  test.each([
    ["another result", { ...vector, text: "a { c; }" }],
    ["a message too many", { ...vector, expect: { ...vector.expect, messages: ["x"] } }],
    ["a key too many", { ...vector, expect: { ...vector.expect, more: 1 } }],
    ["no expectation", { ...vector, expect: undefined }],
    ["an unknown mode", { ...vector, mode: "fly" }],
    ["an unknown release", { ...vector, release: "9" }],
    ["no text", { ...vector, text: undefined }],
    ["no object", 7],
    ["a broken line", '{"id": "x", "mode"'],
  ])("%s has failed", (_, line) => {
    expect(judge(line).map(({ passed }) => passed)).toEqual([false]);
  });

  test("blank lines and a byte order mark are nothing", () => {
    expect(judge(`\ufeff${JSON.stringify(vector)}\n\n  \n`)).toHaveLength(1);
  });
});
