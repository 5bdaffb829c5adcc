import { describe, expect, test } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { Workspace } from "../../server/src/analysis/index.ts";
import type { Rule } from "../../server/src/rules/rule/rule.ts";
import { settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { Editor, finds } from "../support/rules-of-a-test.ts";

/** So many jails one below the other. */
const jails = (count: number, statements: string): string =>
  Array.from({ length: count }, (_, number) => `a${number} { ${statements} }\n`).join("");

const judged = (text: string) => {
  const workspace = new Workspace(new MemoryReader(new Map()));
  workspace.choice = settings({});
  workspace.openFile("/jails/jail.conf", text);
  const { findings, roots } = workspace.analyze("/jails/jail.conf");
  const told = (rule: string): number => findings.filter((finding) => finding.rule === rule).length;
  return { findings, told, leftOut: roots[0].leftOut };
};

const mistake = "last { path = /jails/last; persist; ip4.addr = 10.0.0.999; }\n";

describe("an error in the last jail", () => {
  test("is told, however much is milder in those above", () => {
    const { told, leftOut } = judged(
      jails(2600, "path = /j; persist; allow.raw_sockets; allow.noraw_sockets; host.hostname = a_b;") + mistake,
    );
    expect(told("bad-address")).toBe(1);
    expect(leftOut).toBeUndefined();
  });

  test("is told beside advice that is given once for thousands of places", () => {
    const { findings, told } = judged(fleet(1100) + mistake);
    expect(told("bad-address")).toBe(1);
    expect(findings.find(({ rule }) => rule === "non-idempotent-hook")?.jails).toHaveLength(1100);
  });

  test("is told where a comment silences thousands of others", () => {
    const { told } = judged(`# jailconf-ignore-file no-persist\n${jails(5100, "path = /j;")}${mistake}`);
    expect([told("no-persist"), told("bad-address")]).toEqual([0, 1]);
  });
});

test("behind thousands of errors no further jail is judged, and it is known how many are left", () => {
  const { told, leftOut } = judged(jails(5100, "path = /j;") + mistake);
  expect([told("no-persist"), told("bad-address")]).toEqual([1500, 0]);
  expect(leftOut).toEqual({ findings: 0, jails: 3601, isRuleCut: false });
});

test("of more findings than are told the milder ones are left out, also for who shows one file", () => {
  const places = 25_010;
  const checkFile: Rule["checkFile"] = ({ path, report }) => {
    for (let start = 0; start <= places; start++)
      report({ path, start, end: start, message: "Here.", severity: start === places ? "error" : "hint" });
  };
  const told = new Editor([{ id: "many", severity: "hint", checkFile }]).run(
    `web { persist; }\n# ${"x".repeat(places)}\n`,
  );
  expect([told.count, told.leftOut]).toEqual([25_000, { findings: 11, jails: 0, isRuleCut: false }]);
  const { shown, count, leftOut } = told.worst("/etc/jail.conf", 2);
  expect(shown.map(({ finding }) => finding.start)).toEqual([0, places]);
  expect([count, leftOut?.start]).toEqual([25_000, 1]);
  for (const some of [told.toldIn("/etc/jail.conf"), told.toldWhere(() => true)])
    expect([some.length, some.at(-1)?.finding.start]).toEqual([25_000, places]);
});

test("a rule that says more of the configuration than is told is stopped, and jails are judged all the same", () => {
  const checkConfiguration: Rule["checkConfiguration"] = ({ report }) => {
    for (let start = 0; start < 30_000; start++)
      report({ path: "/etc/jail.conf", start, end: start, message: "Here." });
  };
  const { leftOut, count } = new Editor([
    { id: "endless", severity: "hint", checkConfiguration },
    finds("persist"),
  ]).run("web { persist; }\n");
  expect([count, leftOut]).toEqual([25_000, { findings: 1, jails: 0, isRuleCut: true }]);
});

test("a rule that stops within a jail is known to have stopped, after an edit as well", () => {
  const workspace = new Workspace(new MemoryReader(new Map()));
  const text = `a { path = /j; persist; host.hostname = "${"$b ".repeat(5001)}"; }\n`;
  for (const edited of [text, `\n${text}`]) {
    workspace.openFile("/jails/jail.conf", edited);
    expect(workspace.analyze("/jails/jail.conf").roots[0].leftOut).toMatchObject({ isRuleCut: true });
  }
});
