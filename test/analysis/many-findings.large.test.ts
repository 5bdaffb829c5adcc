import { describe, expect, test } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { Workspace } from "../../server/src/analysis/index.ts";
import { settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

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

test("a rule that stops within a jail is known to have stopped, after an edit as well", () => {
  const workspace = new Workspace(new MemoryReader(new Map()));
  const text = `a { path = /j; persist; host.hostname = "${"$b ".repeat(5001)}"; }\n`;
  for (const edited of [text, `\n${text}`]) {
    workspace.openFile("/jails/jail.conf", edited);
    expect(workspace.analyze("/jails/jail.conf").roots[0].leftOut).toMatchObject({ isRuleCut: true });
  }
});
