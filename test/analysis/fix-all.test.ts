import { expect, test, vi } from "vitest";
import { type FixAllOptions, type FixAllResult, fixAll, Workspace } from "../../server/src/analysis/index.ts";
import type { Severity } from "../../server/src/rules/rule/finding.ts";
import type { Rule } from "../../server/src/rules/rule/rule.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/** One mistake of the rules below: a text and what comes in its place. */
interface Slip {
  readonly wrong: string;
  /** Replacements; the first is preferred. `before` inserts in front of the text instead. */
  readonly right?: string;
  readonly before?: string;
  readonly safe?: boolean;
  readonly severity?: Severity;
  readonly preferred?: boolean;
  /** The fix changes this file too, at its beginning. */
  readonly also?: string;
}

const { slips } = vi.hoisted(() => ({ slips: [] as Slip[] }));

// Rules that do just what a test needs; those of the project are tested with their own examples.
vi.mock("../../server/src/rules/registry.generated.ts", () => {
  // A rule for each slip, since a finding of the same rule would count as one that stays.
  const rule = (number: number): Rule => ({
    id: `slip-${number}`,
    severity: "error",
    checkFile({ path, tree, report }) {
      if (number >= slips.length) return;
      const { wrong, right = "", before, safe = true, severity, preferred = true, also } = slips[number];
      for (let at = tree.text.indexOf(wrong); at >= 0; at = tree.text.indexOf(wrong, at + 1)) {
        const end = at + wrong.length;
        const edit =
          before === undefined ? { path, start: at, end, text: right } : { path, start: at, end: at, text: before };
        const more = also === undefined ? [] : [{ path: also, start: 0, end: 0, text: "$changed;\n" }];
        const fixes = () => [{ title: "mend", guess: !safe, alternative: !preferred, edits: [edit, ...more] }];
        report({ path, start: at, end, message: wrong, severity, fixes });
      }
    },
  });
  return { rules: [0, 1, 2, 3].map(rule), ruleTopics: new Map() };
});

const path = "/etc/jail.conf";

function fix(text: string, list: readonly Slip[], options: FixAllOptions = {}, others: Record<string, string> = {}) {
  slips.splice(0, slips.length, ...list);
  const files = new Map(Object.entries({ [path]: text, ...others }));
  const workspace = new Workspace(new MemoryReader(files));
  const result = fixAll(workspace, [path], options);
  expect(workspace.tree(path)?.text).toBe(text);
  return result;
}

const textOf = ({ texts }: FixAllResult): string | undefined => texts.get(path);

test("all places are mended, and what the fixes uncover as well", () => {
  const uncovered = { wrong: "two", right: "2", severity: "info" } as const;
  const result = fix('$x = "one one two";\n', [{ wrong: "one", right: "two" }, uncovered], { threshold: "info" });
  expect(textOf(result)).toBe('$x = "2 2 2";\n');
  expect(result.applied.map(({ rule, title, start }) => [rule, title, start])).toEqual([
    ["slip-0", "mend", 6],
    ["slip-1", "mend", 6],
    ["slip-0", "mend", 8],
    ["slip-1", "mend", 8],
    ["slip-1", "mend", 10],
  ]);
  expect(result.analysis.findings).toEqual([]);
});

test("nothing to mend leaves nothing changed", () => {
  const result = fix('$x = "fine";\n', [{ wrong: "one" }]);
  expect([result.texts.size, result.applied]).toEqual([0, []]);
});

test("insertions at one place are made one after the other", () => {
  const uncovered = { wrong: "aXb", right: "aXYb", severity: "info" } as const;
  const slips = [{ wrong: "ab", right: "aXb" }, uncovered, { wrong: '"a', right: '"  a' }];
  const result = fix('$x = "ab";\n', slips, { threshold: "info" });
  expect(textOf(result)).toBe('$x = "  aXYb";\n');
});

test("safety, severity and preference decide", () => {
  const unsafe = [{ wrong: "one", right: "1", safe: false }];
  expect(textOf(fix('$x = "one";\n', unsafe))).toBeUndefined();
  expect(textOf(fix('$x = "one";\n', unsafe, { unsafe: true }))).toBe('$x = "1";\n');
  const mild = [{ wrong: "one", right: "1", severity: "info" as const }];
  expect(textOf(fix('$x = "one";\n', mild))).toBeUndefined();
  expect(textOf(fix('$x = "one";\n', mild, { threshold: "info" }))).toBe('$x = "1";\n');
  expect(textOf(fix('$x = "one";\n', [{ wrong: "one", right: "1", preferred: false }]))).toBeUndefined();
});

test("a fix that does not help is taken back, and the others stay", () => {
  const result = fix('$x = "stuck one stuck";\n', [
    { wrong: "stuck", before: "x" },
    { wrong: "one", right: "1" },
  ]);
  expect(textOf(result)).toBe('$x = "stuck 1 stuck";\n');
  expect(result.analysis.findings.map(({ message }) => message)).toEqual(["stuck", "stuck"]);
});

test("of two fixes that undo each other neither is applied", () => {
  const result = fix('$x = "ping one";\n', [
    { wrong: "ping", right: "pong" },
    { wrong: "pong", right: "ping" },
    { wrong: "one", right: "1" },
  ]);
  expect(textOf(result)).toBe('$x = "ping 1";\n');
});

test("a fix that reaches into a file that must not change is not applied at all", () => {
  const other = "/etc/common.conf";
  const list = [
    { wrong: "one", right: "1", also: other },
    { wrong: "two", right: "2" },
  ];
  const files = { [other]: "$common;\n" };
  const text = '.include "common.conf";\n$x = "one two";\n';
  const result = fix(text, list, { mayChange: (changed) => changed === path }, files);
  expect([...result.texts]).toEqual([[path, text.replace("two", "2")]]);
  expect([...result.refused]).toEqual([other]);
  expect([...fix(text, list, {}, files).texts.keys()]).toEqual([path, other]);
});

test("included files are mended, and unsaved texts are what counts", () => {
  slips.splice(0, slips.length, { wrong: "one", right: "1" });
  const part = "/etc/part.conf";
  const workspace = new Workspace(
    new MemoryReader(
      new Map([
        [path, '.include "part.conf";\n'],
        [part, '$x = "saved";\n'],
      ]),
    ),
  );
  workspace.openFile(part, '$x = "one";\n');
  expect([...fixAll(workspace, [path]).texts]).toEqual([[part, '$x = "1";\n']]);
  expect(workspace.tree(part)?.text).toBe('$x = "one";\n');
});
