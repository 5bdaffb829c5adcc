import { describe, expect, test } from "vitest";
import { askedTogether, checkFiles, Workspace } from "../../server/src/analysis/index.ts";
import type { RootAnalysis } from "../../server/src/analysis/workspace/workspace.ts";
import type { Proposal } from "../../server/src/rules/rule/finding.ts";
import { type Edit, judged, judgedTogether, judgeOf, type Proposed, told } from "../support/judged-proposals.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";

/** A pair of interfaces that is destroyed on its bridge: a warning in each jail, and hints about all. */
const jail = (number: number): string => `web${number} {
  vnet; persist;
  vnet.interface = epair${number}b;
  exec.prestart = "/sbin/ifconfig epair${number} create", "/sbin/ifconfig bridge1 addm epair${number}a";
  exec.poststop = "/sbin/ifconfig epair${number}a destroy";
}
`;

const text = [1, 2, 3, 4, 5].map(jail).join("");

/** Knows how often it was asked who reads a file: by each trial of a fix, and once before all of them. */
class AskedWorkspace extends Workspace {
  trials = -1;

  protected override knownRoots(of: string): readonly RootAnalysis[] {
    this.trials++;
    return super.knownRoots(of);
  }
}

function opened() {
  const workspace = new AskedWorkspace(new MemoryReader(new Map([[path, text]])));
  return { workspace, findings: checkFiles(workspace, [path]).findings };
}

test("whoever says for which findings fixes are shown has the others left alone, and gets the same fixes", () => {
  const all = opened();
  const everything = new Set(all.findings.map(({ fixes }) => fixes));
  const expected = all.findings.map((finding) => finding.fixes(everything));
  const few = opened();
  const together = askedTogether(few.findings, { hints: false });
  const shown = few.findings.filter(({ severity }) => severity !== "hint");
  expect(together?.size).toBe(shown.length);
  expect(shown.length).toBeLessThan(few.findings.length);
  for (const finding of shown) expect(finding.fixes(together)).toEqual(expected[few.findings.indexOf(finding)]);
  expect(few.workspace.trials).toBeGreaterThan(0);
  expect(few.workspace.trials).toBeLessThan(all.workspace.trials);
  // They can still be asked for.
  expect(few.findings.map((finding) => finding.fixes())).toEqual(expected);
});

test("a view that shows all names none", () => {
  expect(askedTogether(opened().findings, { hints: true })).toBeUndefined();
});

test("what is asked for one after the other is what it is together", () => {
  const names = ["a", "b", "c", "d", "e"];
  const text = names.map((name) => `${name} { path = /j/${name}; persist; depend = no${name}; }\n`).join("");
  const { judge, placed, findings } = judgeOf(text);
  const asked = findings
    .filter(({ rule }) => rule === "depend-undefined")
    .map((finding, at) =>
      judge.register(finding, () => [{ title: "", edits: [placed([` depend = no${names[at]};`, ""])] }]),
    );
  expect(asked.map((ask) => ask().map(told).join())).toEqual(names.map(() => "safe, preferred"));
});

describe("of the ways to mend one finding", () => {
  const text = "web { path = /j/web; persist; depend = nobody; }\ndb { path = /j/db; persist; }\n";
  const away: Edit = [" depend = nobody;", ""];
  const named: Edit = ["nobody", "db"];

  /** What becomes of each that is offered. */
  function offered(...ways: readonly (readonly [title: string, edit: Edit, more?: Partial<Proposal>])[]): string[] {
    const { judge, placed, findings } = judgeOf(text);
    const finding = findings.find(({ rule }) => rule === "depend-undefined")!;
    const proposals = ways.map(([title, edit, more]) => ({ title, edits: [placed(edit)], ...more }));
    const fixes = judge.register(finding, () => proposals)();
    return fixes.map((fix) => `${fix.title}: ${told(fix)}`);
  }

  test("the first is to choose that is offered, and that its rule does not call another way", () => {
    expect(offered(["away", away], ["named", named])).toEqual(["away: safe, preferred", "named: safe"]);
    expect(offered(["away", away, { alternative: true }], ["named", named])).toEqual([
      "away: safe",
      "named: safe, preferred",
    ]);
    expect(offered(["none", ["nobody", "noone"]], ["named", named])).toEqual(["named: safe, preferred"]);
    expect(offered(["hooks", ["depend = nobody", 'exec.prestart = "logger web"']], ["named", named])).toEqual([
      "hooks: offered, preferred",
      "named: safe",
    ]);
  });

  test("one that does what another does is offered once", () => {
    expect(offered(["away", away], ["again", away], ["named", named])).toEqual([
      "away: safe, preferred",
      "named: safe",
    ]);
  });

  test("none is offered while nobody knows what is wrong", () => {
    const { judge, placed, findings } = judgeOf(text);
    judge.before = undefined;
    expect(judge.register(findings[0], () => [{ title: "", edits: [placed(away)] }])()).toEqual([]);
  });
});

describe("proposals for several jails at once", () => {
  const text = `
    web { path = /j/web; persist; vnet; vnet.interface = em1; $a = 1; depend = nobody; }
    db { path = /j/db; persist; vnet; vnet.interface = em2; depend = noone; }
  `;
  const mend: Edit = [" depend = noone;", ""];

  test.each<[what: string, verdict: string, edits: Edit[]]>([
    ["mends its jail", "safe, preferred", [[" depend = nobody;", ""]]],
    ["mends nothing", "refused", [["$a = 1", "$a = 2"]]],
    ["does harm in its jail", "refused", [[" depend = nobody;", " depend = nothing;"]]],
    [
      "does harm in the other jail",
      "refused",
      [
        [" depend = nobody;", ""],
        ["em1", "em2"],
      ],
    ],
    [
      "changes what the jail is",
      "offered, preferred",
      [
        [" depend = nobody;", ""],
        ["em1", "em3"],
      ],
    ],
  ])("one that %s is %s, and another is what it is alone", (_, verdict, edits) => {
    expect(judgedTogether(text, ["depend-undefined", edits], ["depend-undefined", [mend]])).toEqual([
      verdict,
      "safe, preferred",
    ]);
    expect(judged(text, "depend-undefined", ...edits)).toBe(verdict);
  });
});

describe("of proposals for several jails at once", () => {
  const text = `
    web { path = /j/web; persist; depend = nobody; # The first.
      $a = 1; }
    db { path = /j/db; persist; children.max = 1; depend = noone; }
  `;
  const mend: Edit = [" depend = nobody;", ""];
  const other: Edit = [" depend = noone;", ""];

  test("one that loses a comment is none, and another is what it is alone", () => {
    const lost: Edit[] = [mend, ["|# The", "/* "], ["|$a", "*/ "]];
    expect(judgedTogether(text, ["depend-undefined", lost], ["depend-undefined", [other]])).toEqual([
      "refused",
      "safe, preferred",
    ]);
  });

  test("the last may be the one that mends nothing, does harm, or changes more", () => {
    const last = (...edits: Edit[]): string[] =>
      judgedTogether(text, ["depend-undefined", [mend]], ["depend-undefined", edits]);
    expect(last(["max = 1", "max = 2"])).toEqual(["safe, preferred", "refused"]);
    expect(last(["depend = noone", "depend = nothing"])).toEqual(["safe, preferred", "refused"]);
    expect(last(other, ["max = 1", "max = 2"])).toEqual(["safe, preferred", "offered, preferred"]);
    expect(last(other)).toEqual(["safe, preferred", "safe, preferred"]);
  });
});

describe("proposals for one jail at once", () => {
  const text = `
    web {
      path = /j/web; persist; jid = 1; ip4.addr = "em0|10.0.0.2/24";
      depend = nobody;
      mount.fdescfs;
      ip4 = disable;
      exec.start = "/bin/sh /etc/rc";
    }
  `;
  const proposals: readonly Proposed[] = [
    ["depend-undefined", [[" depend = nobody;", ""]]],
    ["ip-without-effect", [["ip4 = disable", "ip4 = new"]]],
    ["fdescfs-without-devfs", [["mount.fdescfs", "mount.devfs;\n  mount.fdescfs"]]],
  ];

  test("are what each of them is alone", () => {
    const alone = proposals.map(([rule, edits]) => judged(text, rule, ...edits));
    expect(alone).toEqual(["safe, preferred", "safe, preferred", "offered, preferred"]);
    expect(judgedTogether(text, ...proposals)).toEqual(alone);
  });

  test.each<[what: string, verdict: string, edits: Edit[]]>([
    ["mends nothing", "refused", [["jid = 1", "jid = 2"]]],
    ["runs other commands", "offered, preferred", [["depend = nobody", 'exec.prestart = "/bin/a"']]],
    ["does what another does", "safe, preferred", [[" depend = nobody;", ""]]],
  ])("one that %s is %s, and all others are what they are", (_, verdict, edits) => {
    const others = proposals.slice(1);
    expect(judgedTogether(text, ["depend-undefined", edits], ...others)).toEqual([
      verdict,
      "safe, preferred",
      "offered, preferred",
    ]);
  });
});
