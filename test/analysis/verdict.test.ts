import { describe, expect, test } from "vitest";
import { type Candidate, candidateOf, isCommandList } from "../../server/src/analysis/fixes/candidate.ts";
import { editedTrees } from "../../server/src/analysis/fixes/edited-source.ts";
import type { JailDifference } from "../../server/src/analysis/fixes/jail-difference.ts";
import type { Trial } from "../../server/src/analysis/fixes/trial.ts";
import { type Evidence, type FixVerdict, judge } from "../../server/src/analysis/fixes/verdict.ts";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { bareFinding } from "../support/bare-finding.ts";
import { analyze } from "../support/fixture.ts";

const { analysis, fixture } = analyze(`
  web { path = /j/web; persist; ip4.addr = 10.0.0.1; exec.start = "/bin/sh /etc/rc"; }
  db { path = /j/db; persist; }
`);
const [root] = analysis.roots;
const text = fixture.files.get(fixture.path) ?? "";

/** A finding about what is written only once. */
function findingAt(written: string, over: Partial<Finding> = {}): Finding {
  const start = text.indexOf(written);
  expect(start, written).toBeGreaterThanOrEqual(0);
  return bareFinding({ rule: "bad-address", path: fixture.path, start, end: start + written.length, ...over });
}

const candidate = (finding: Finding, instead: string): Candidate => {
  const edits = [{ path: finding.path, start: finding.start, end: finding.end, text: instead }];
  return candidateOf(finding, { title: "", edits }, (path) => root.configuration.files.get(path)?.tree)!;
};

const same: JailDifference = {
  parameters: new Set(),
  hooks: false,
  ownCommands: new Set(),
  addsRight: false,
  harm: undefined,
  refusal: undefined,
  failure: undefined,
};

interface Seen extends Partial<Omit<Evidence, "differences" | "added">> {
  /** What becomes of which jail. */
  readonly jails?: Readonly<Record<string, Partial<JailDifference>>>;
  readonly added?: readonly (readonly [Finding, isInCommand?: boolean])[];
}

/** What is said of an edit of the address of `web`, after which this is seen. */
function verdictOn(
  seen: Seen,
  over: Partial<Finding> = {},
  written = "10.0.0.1",
  more: readonly Candidate[] = [],
): string {
  const candidates = [candidate(findingAt(written, over), "10.0.0.9"), ...more];
  const edits = new Map([[fixture.path, candidates.flatMap((one) => [...one.edits.values()].flat())]]);
  const trial: Trial = { candidates, edits, trees: editedTrees(root.configuration, edits), roots: [] };
  const differences = Object.entries(seen.jails ?? {}).map(([name, difference]) => ({
    jail: root.configuration.jails.find((jail) => jail.name === name)!,
    difference: { ...same, ...difference },
  }));
  const added = (seen.added ?? []).map(([finding, isInCommand = false]) => ({ finding, isInCommand }));
  return told(
    judge(candidates, { harm: undefined, reveals: false, doubtful: false, ...seen, differences, added }, trial),
  );
}

const told = ({ offered, safe, preferable }: FixVerdict): string =>
  offered ? [safe ? "safe" : "offered", preferable ? "preferable" : "to choose"].join(", ") : "refused";

const address = { parameters: new Set(["ip4.addr"]) };

describe("an edit of an address", () => {
  test.each<[what: string, seen: Seen, verdict: string]>([
    ["changes the address", { jails: { web: address } }, "safe, preferable"],
    [
      "changes the command for it, too",
      { jails: { web: { ...address, ownCommands: new Set(["ip4.addr"]) } } },
      "safe, preferable",
    ],
    ["changes nothing", {}, "safe, preferable"],
    [
      "changes something else, too",
      { jails: { web: { parameters: new Set(["ip4.addr", "path"]) } } },
      "offered, preferable",
    ],
    ["changes something else alone", { jails: { web: { parameters: new Set(["path"]) } } }, "offered, preferable"],
    [
      "changes what jail(8) runs for something else",
      { jails: { web: { ownCommands: new Set(["ip4.addr", "mount"]) } } },
      "offered, preferable",
    ],
    ["changes the commands of the author", { jails: { web: { ...address, hooks: true } } }, "offered, preferable"],
    ["gives a right", { jails: { web: { ...address, addsRight: true } } }, "offered, preferable"],
    ["makes a command fail", { jails: { web: { ...address, failure: "ifconfig" } } }, "offered, preferable"],
    [
      "makes another command run, of which one fails",
      { jails: { web: { hooks: true, failure: "ifconfig" } } },
      "refused",
    ],
    ["makes jail(8) refuse the address", { jails: { web: { ...address, refusal: "no" } } }, "refused"],
    ["does harm to its jail", { jails: { web: { harm: "twice" } } }, "refused"],
    ["does harm", { harm: "a jail vanishes" }, "refused"],
    ["changes another jail", { jails: { web: address, db: address } }, "refused"],
    ["shows what was hidden", { reveals: true, jails: { web: address } }, "offered, preferable"],
    ["may make another jail", { doubtful: true, jails: { web: address } }, "offered, to choose"],
  ])("that %s", (_, seen, verdict) => {
    expect(verdictOn(seen)).toBe(verdict);
  });

  test("that is a guess is never safe", () => {
    const guess = { ...candidate(findingAt("/j/db", { jails: [] }), "/j/x"), isGuess: true };
    expect(verdictOn({}, { jails: [] }, "10.0.0.1", [guess])).toBe("offered, preferable");
  });

  test("about the whole file may change each jail", () => {
    expect(verdictOn({ jails: { web: address, db: address } }, { jails: [] })).toBe("safe, preferable");
  });
});

describe("a mistake that is seen after an edit", () => {
  const milder = (over: Partial<Finding> = {}): Finding =>
    findingAt("/j/db", { severity: "info", jails: ["db"], ...over });
  const another = (over: Partial<Finding> = {}): Finding => milder({ severity: "warning", ...over });

  test("is one for another where it is as bad", () => {
    expect(verdictOn({ added: [[another()]] })).toBe("refused");
    expect(verdictOn({ added: [[another({ severity: "error" })]] })).toBe("refused");
    expect(verdictOn({ added: [[another()]] }, { severity: "error" })).toBe("offered, to choose");
    expect(verdictOn({ added: [[milder()]] })).toBe("offered, to choose");
  });

  test("does not keep the edit from being the one to choose where it stands in a command", () => {
    expect(verdictOn({ added: [[milder(), true]] })).toBe("offered, preferable");
    expect(
      verdictOn({
        added: [
          [milder(), true],
          [milder(), false],
        ],
      }),
    ).toBe("offered, to choose");
  });

  test("is no help where other commands run", () => {
    expect(verdictOn({ added: [[milder(), true]], jails: { web: { hooks: true } } })).toBe("refused");
  });

  test("may be the second one of a value that jail(8) refused", () => {
    const second = findingAt("10.0.0.1", { severity: "error" });
    expect(verdictOn({ added: [[second]] }, { severity: "error" })).toBe("offered, to choose");
    expect(verdictOn({ added: [[second]] }, { severity: "warning" })).toBe("refused");
    expect(verdictOn({ jails: { web: { ...address, refusal: "no" } } }, { severity: "error" })).toBe(
      "offered, to choose",
    );
    expect(verdictOn({ added: [[findingAt("/j/db", { severity: "error" })]] }, { severity: "error" })).toBe("refused");
  });

  test("is as bad as one of several that are mended together", () => {
    const other = candidate(findingAt("/j/db", { severity: "error", jails: ["db"] }), "/j/x");
    expect(verdictOn({ added: [[another()]] }, {}, "10.0.0.1", [other])).toBe("refused");
  });

  test("may be refused where one of several that are mended together kept no jail from starting", () => {
    const refusal = { jails: { web: { ...address, refusal: "no" } } };
    const warning = candidate(findingAt("/j/db", { severity: "warning", jails: ["db"] }), "/j/x");
    const error = candidate(findingAt("/j/db", { severity: "error", jails: ["db"] }), "/j/x");
    expect(verdictOn(refusal, { severity: "error" }, "10.0.0.1", [warning])).toBe("refused");
    expect(verdictOn(refusal, { severity: "error" }, "10.0.0.1", [error])).toBe("offered, to choose");
  });
});

test("a slip says nothing about a value: what is read must be what was meant before", () => {
  const slip = { rule: "missing-semicolon", jails: [] };
  expect(verdictOn({ jails: { web: address } }, slip)).toBe("offered, preferable");
  expect(verdictOn({}, slip)).toBe("safe, preferable");
});

describe("a proposal is looked at", () => {
  const slips = analyze("web { path = /j/web; persist\n  depend = nobody; }\ndb { path = /j/db; persist; }\n");
  const content = slips.fixture.files.get(slips.fixture.path)!;
  const treeOf = (path: string) => slips.analysis.roots[0].configuration.files.get(path)?.tree;

  /** What comes of edits of what is written only once, or of insertions in front of `|it`. */
  function of(
    edits: readonly (readonly [old: string, text: string])[],
    rule = "depend-undefined",
    path = slips.fixture.path,
  ) {
    const placed = edits.map(([old, text]) => {
      const sought = old.replace(/^\|/, "");
      const start = content.indexOf(sought);
      return { path, start, end: old === sought ? start + sought.length : start, text };
    });
    return candidateOf(bareFinding({ rule, path, start: 0, end: 3 }), { title: "", edits: placed }, treeOf);
  }

  test("where it changes something of a file that is read", () => {
    expect(of([["/j/db", "/j/x"]])).toBeDefined();
    expect(
      of([
        ["/j/db", "/j/x"],
        ["/j/web", "/j/web"],
      ]),
    ).toBeDefined();
    expect(
      of([
        ["/j/db", "/j/db"],
        ["/j/web", "/j/web"],
      ]),
    ).toBeUndefined();
    expect(of([["|/j/db", ""]])).toBeUndefined();
    expect(of([])).toBeUndefined();
    expect(of([["/j/db", "/j/x"]], "depend-undefined", "/etc/none.conf")).toBeUndefined();
  });

  test("as a guess where it takes away what nobody knows the end of, and is not about that", () => {
    const isGuess = (...args: Parameters<typeof of>): boolean | undefined => of(...args)?.isGuess;
    expect(isGuess([["/j/db", "/j/x"]])).toBe(false);
    expect(isGuess([["persist\n  depend", ""]])).toBe(true);
    expect(
      isGuess([
        ["persist\n  depend", ""],
        ["/j/db", "/j/x"],
      ]),
    ).toBe(true);
    expect(isGuess([["|depend", "vnet; "]])).toBe(false);
    expect(isGuess([["persist\n  depend", ""]], "missing-semicolon")).toBe(false);
  });

  test("as one that changes commands where these are in exec.* or `command`", () => {
    expect(["exec.start", "command", "exec_start", "commands"].map(isCommandList)).toEqual([true, true, false, false]);
  });
});
