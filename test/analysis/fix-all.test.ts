import { describe, expect, test } from "vitest";
import { areWorseOff } from "../../server/src/analysis/fix-all/progress.ts";
import {
  type FixAllOptions,
  type FixAllResult,
  fixAll,
  fixToApply,
  Workspace,
} from "../../server/src/analysis/index.ts";
import type { FilesAnalysis } from "../../server/src/analysis/workspace/check-files.ts";
import { rules } from "../../server/src/rules/registry.generated.ts";
import type { Finding, Severity } from "../../server/src/rules/rule/finding.ts";
import type { Rule } from "../../server/src/rules/rule/rule.ts";
import { bareFinding } from "../support/bare-finding.ts";
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
  /** The name of a rule that there is, where settings files speak of it. */
  readonly id?: string;
}

/** A rule for each slip, since a finding of the same rule would count as one that stays. */
const ruleOf = (slip: Slip, number: number): Rule => ({
  id: slip.id ?? `slip-${number}`,
  severity: "error",
  checkFile({ path, tree, report }) {
    const { wrong, right = "", before, safe = true, severity, preferred = true, also } = slip;
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

/** Rules that do just what a test needs are all that there are, until it has run; those of the project are tested with their own examples. */
function withRulesFor<Result>(slips: readonly Slip[], run: () => Result): Result {
  const all = rules as Rule[];
  const own = all.splice(0, all.length, ...slips.map(ruleOf));
  try {
    return run();
  } finally {
    all.splice(0, all.length, ...own);
  }
}

const path = "/etc/jail.conf";

function fix(text: string, list: readonly Slip[], options: FixAllOptions = {}, others: Record<string, string> = {}) {
  const files = new Map(Object.entries({ [path]: text, ...others }));
  const workspace = new Workspace(new MemoryReader(files));
  const result = withRulesFor(list, () => fixAll(workspace, [path], options));
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
  const { texts } = withRulesFor([{ wrong: "one", right: "1" }], () => fixAll(workspace, [path]));
  expect([...texts]).toEqual([[part, '$x = "1";\n']]);
  expect(workspace.tree(part)?.text).toBe('$x = "one";\n');
});

describe("each round judges as the first one does", () => {
  const slips: readonly Slip[] = [
    { wrong: "one", right: "two" },
    { wrong: "two", right: "2", severity: "info", id: "bad-address" },
  ];
  const off = '{ "rules": { "bad-address": "off" } }';
  const files = {
    [path]: '$x = "one";\n.include "../etc/d/part.conf";\n',
    "/etc/d/part.conf": '$y = "one";\n',
  };

  /** What comes of the two files, with others and with something chosen. */
  function mended(others: Record<string, string>, choose: (workspace: Workspace) => void): string[] {
    const workspace = new Workspace(new MemoryReader(new Map(Object.entries({ ...files, ...others }))));
    choose(workspace);
    const { texts } = withRulesFor(slips, () => fixAll(workspace, [path], { threshold: "info" }));
    return Object.keys(files).map((one) => texts.get(one)?.match(/(?<=")\w+(?=";\n)/)?.[0] ?? "");
  }

  test.each<[by: string, others: Record<string, string>, choose: (workspace: Workspace) => void, ends: string]>([
    ["nothing", {}, () => {}, "2"],
    [
      "what was chosen",
      {},
      (workspace) => {
        workspace.choice = { rules: new Map([["bad-address", "off"]]) };
      },
      "two",
    ],
    [
      "a settings file that was chosen",
      { "/srv/jailconf.json": off },
      ({ settingsFiles }) => {
        settingsFiles.chosen = "/srv/jailconf.json";
      },
      "two",
    ],
    ["the settings file above", { "/jailconf.json": off }, () => {}, "two"],
    [
      "no settings file above the open folder",
      { "/jailconf.json": off },
      (workspace) => {
        workspace.folders = [{ path: "/etc", choice: { rules: new Map() } }];
      },
      "2",
    ],
  ])("by %s", (_, others, choose, ends) => {
    expect(mended(others, choose)).toEqual([ends, ends]);
  });
});

test("only what some rules find is mended, where somebody asks for that", () => {
  const list = ["one", "two", "three"].map((wrong, number) => ({ wrong, right: `${number}` }));
  const mended = (options: FixAllOptions): string | undefined => textOf(fix('$x = "one two three";\n', list, options));
  expect(mended({ rule: "slip-1" })).toBe('$x = "one 1 three";\n');
  expect(mended({ rules: new Set(["slip-0", "slip-2"]) })).toBe('$x = "0 two 2";\n');
  expect(mended({ rule: "slip-1", rules: new Set(["slip-0"]) })).toBeUndefined();
  expect(mended({ rule: "slip-1", threshold: "error" })).toBe('$x = "one 1 three";\n');
});

describe("fixes that go round in a circle", () => {
  const hint = (wrong: string, right: string): Slip => ({ wrong, right, severity: "hint" });
  const two = [hint("ping", "pong"), hint("pong", "ping")];
  const three = [hint("ping", "pang"), hint("pang", "pong"), hint("pong", "ping")];

  test.each([
    ["two", two],
    ["three", three],
  ])("of %s none is applied, and all others are", (_, circle) => {
    const alone = fix('$x = "ping";\n', circle, { threshold: "hint" });
    expect([[...alone.texts], alone.applied]).toEqual([[], []]);
    const others = { "/etc/part.conf": '$y = "ping";\n' };
    const result = fix(
      '.include "part.conf";\n$x = "ping one";\n',
      [...circle, { wrong: "one", right: "1" }],
      { threshold: "hint" },
      others,
    );
    expect([...result.texts]).toEqual([[path, '.include "part.conf";\n$x = "ping 1";\n']]);
    expect(result.applied.map(({ title, start }) => [title, start])).toEqual([["mend", 33]]);
  });
});

test("of fixes that only together make a mistake as many are applied as help", () => {
  const warning = (wrong: string, right: string): Slip => ({ wrong, right, severity: "warning" });
  const list = [warning("one", "x"), warning("two", "y"), { wrong: "x y", right: "x  y" }, warning("three", "3")];
  const result = fix('$x = "one two";\n$y = "three";\n', list);
  expect(textOf(result)).toBe('$x = "x two";\n$y = "3";\n');
  expect(result.applied.map(({ rule }) => rule)).toEqual(["slip-0", "slip-3"]);
});

test("what was applied is told by file and place, in files that a pattern names as well", () => {
  const others = { "/etc/d/b.conf": '$b = "one one";\n', "/etc/d/a.conf": '$a = "one";\n' };
  const result = fix(
    '$x = "one two";\n.include "d/*.conf";\n',
    [
      { wrong: 'a = "1"', right: 'a = "I"', severity: "info" },
      { wrong: "one", right: "1" },
    ],
    { threshold: "info" },
    others,
  );
  expect(result.applied.map(({ path, start }) => [path, start])).toEqual([
    ["/etc/d/a.conf", 1],
    ["/etc/d/a.conf", 1],
    ["/etc/d/b.conf", 6],
    ["/etc/d/b.conf", 8],
    [path, 6],
  ]);
  const all = new Set([path, ...Object.keys(others)]);
  expect([new Set(result.texts.keys()), result.analysis.judged]).toEqual([all, all]);
});

test("what was applied is told by file, however far down it stands in each, and whenever", () => {
  const others = { "/etc/d/a.conf": '$long = "nothing that is wrong";\n$a = "one";\n' };
  const slips: readonly Slip[] = [
    { wrong: "one", right: "1" },
    { wrong: 'a = "1"', right: 'a = "I"', severity: "info" },
  ];
  const { applied } = fix('.include "d/*.conf";\n$x = "one";\n', slips, { threshold: "info" }, others);
  expect(applied.map(({ path, rule }) => [path, rule])).toEqual([
    ["/etc/d/a.conf", "slip-0"],
    ["/etc/d/a.conf", "slip-1"],
    [path, "slip-0"],
  ]);
});

test("a fix that shows more errors than it mends is taken back, and the others stay", () => {
  const text = `
    $nic = epair1;
    web {
      path = /j/web; persist; vnet; vnet.interface = epair1b;
      exec.prestart = "/sbin/ifconfig \${nick} create", "export A=1", "export B=1", "export C=1";
      exec.poststop = "/sbin/ifconfig epair1a destroy";
    }
    db { path = /j/db; persist; vnet; vnet.interface = "em1,em2"; }
  `;
  const workspace = new Workspace(new MemoryReader(new Map([[path, text]])));
  const unknown = workspace.analyze(path).roots[0].findings.find(({ rule }) => rule === "undefined-variable")!;
  expect(fixToApply(unknown, { unsafe: true })?.edits.map((edit) => edit.text)).toEqual(["${nic}"]);
  const { texts, applied } = fixAll(workspace, [path], { unsafe: true, threshold: "error" });
  expect(texts.get(path)).toBe(text.replace('"em1,em2"', '"em1"; vnet.interface += "em2"'));
  expect(applied.map(({ rule }) => rule)).toEqual(["quoted-comma-list"]);
});

test("the fix to apply to a finding is none for what nobody asked to mend", () => {
  const finding = (severity: Severity): Finding => ({
    ...bareFinding({ path, start: 0, end: 0, rule: "slip-0", severity }),
    fixes: () => [{ title: "mend", edits: [], safe: true, preferred: true }],
  });
  const title = (severity: Severity, options?: FixAllOptions) => fixToApply(finding(severity), options)?.title;
  expect(title("warning")).toBe("mend");
  expect(title("info")).toBeUndefined();
  expect(title("info", { threshold: "info" })).toBe("mend");
  expect(title("error", { rule: "slip-1" })).toBeUndefined();
});

test("an open document is a root of what it includes, whatever it is called", () => {
  const files = new Map([["/etc/part.conf", '$x = "one";\n']]);
  const workspace = new Workspace(new MemoryReader(files));
  workspace.openFile("/etc/odd", '.include "part.conf";\nweb { persist; }\n');
  const { texts, analysis } = withRulesFor([{ wrong: "one", right: "1" }], () => fixAll(workspace, ["/etc/part.conf"]));
  expect([...texts]).toEqual([["/etc/part.conf", '$x = "1";\n']]);
  expect(analysis.roots.map(({ root }) => root)).toEqual(["/etc/odd"]);
});

describe("files are worse off", () => {
  interface Seen {
    readonly findings: readonly Finding[];
    readonly jails?: readonly string[];
    readonly isCut?: boolean;
  }

  const analysisOf = (...roots: readonly Seen[]): FilesAnalysis => {
    const list = roots.map(({ findings, jails = ["web", "db"], isCut = false }, index) => ({
      root: `/etc/${index}.jail.conf`,
      configuration: { jails: jails.map((name) => ({ name })) },
      findings,
      leftOut: isCut ? { findings: 1, jails: 0, isRuleCut: false } : undefined,
    }));
    return { roots: list, findings: roots.flatMap(({ findings }) => findings) } as unknown as FilesAnalysis;
  };
  const said = (rule: string, severity: Severity, ...jails: readonly string[]): Finding =>
    bareFinding({ path, start: 0, end: 0, rule, severity, jails });
  const mended = said("mended", "warning", "web");
  const error = (...jails: readonly string[]): Finding => said("other", "error", ...jails);

  test.each<[what: string, isWorse: boolean, before: readonly Seen[], after: readonly Seen[]]>([
    ["nothing is left", false, [{ findings: [mended] }], [{ findings: [] }]],
    ["what was mended is still there", true, [{ findings: [mended] }], [{ findings: [mended] }]],
    [
      "one of its jails still has it",
      false,
      [{ findings: [said("mended", "warning", "web", "db")] }],
      [{ findings: [said("mended", "warning", "db")] }],
    ],
    ["there is another warning", false, [{ findings: [mended] }], [{ findings: [said("other", "warning", "web")] }]],
    ["a jail has its first error", true, [{ findings: [mended, error("web")] }], [{ findings: [error("db")] }]],
    [
      "a jail has its first error beside others",
      true,
      [{ findings: [mended, error("web")] }],
      [{ findings: [error("web", "db")] }],
    ],
    [
      "a jail has an error for another one",
      false,
      [{ findings: [mended, error("web")] }],
      [{ findings: [said("more", "error", "web")] }],
    ],
    [
      "a jail has one more error",
      true,
      [{ findings: [mended, error("web")] }],
      [{ findings: [error("web"), error("web")] }],
    ],
    ["an error concerns all", true, [{ findings: [mended, error("web")] }], [{ findings: [error()] }]],
    [
      "one of several errors concerns all",
      true,
      [{ findings: [mended, error("web"), error("web")] }],
      [{ findings: [error("web"), error()] }],
    ],
    ["an error concerns all as before", false, [{ findings: [mended, error()] }], [{ findings: [error("web")] }]],
    [
      "there is another jail, and it has an error",
      false,
      [{ findings: [mended, error("web")], jails: ["web"] }],
      [{ findings: [error("db")] }],
    ],
    [
      "a jail of another root has one",
      true,
      [{ findings: [mended, error("web")] }, { findings: [] }],
      [{ findings: [] }, { findings: [error("web")] }],
    ],
    [
      "more is wrong than was known before",
      false,
      [{ findings: [mended], isCut: true }, { findings: [] }],
      [{ findings: [mended, said("other", "error", "mail")] }, { findings: [] }],
    ],
    ["more is wrong than is known", false, [{ findings: [mended] }], [{ findings: [mended], isCut: true }]],
    [
      "a jail has its first error, and more is wrong than is known",
      true,
      [{ findings: [mended] }],
      [{ findings: [error("web")], isCut: true }],
    ],
  ])("where %s: %s", (_, isWorse, before, after) => {
    expect(areWorseOff(analysisOf(...before), analysisOf(...after), [mended])).toBe(isWorse);
  });

  test("where one of several that were mended is still there, or one of several of a rule", () => {
    const others = ["one", "two"].map((rule) => said(rule, "warning", "web"));
    const left = (findings: readonly Finding[], all: readonly Finding[]): boolean =>
      areWorseOff(analysisOf({ findings: all }), analysisOf({ findings }), all);
    expect([left([], others), left(others.slice(1), others), left(others.slice(0, 1), others)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([left([], [mended, mended]), left([mended], [mended, mended])]).toEqual([false, true]);
  });
});
