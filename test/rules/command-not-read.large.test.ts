import { describe, expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";

const found = (value: string) =>
  analyze(`web {\n  path = /j;\n  persist;\n  exec.start = '${value}';\n}\n`).findings.filter(
    ({ rule }) => rule === "command-not-read",
  );

describe("a command that is not looked into", () => {
  test("is said to be so", () => {
    const [finding] = found(`true; ${"# a line of a script\\n".repeat(4000)}`);
    expect(finding.severity).toBe("info");
    expect(finding.message).toContain("too long to be analysed");
    expect(found(`${"$(".repeat(30_000)}true${")".repeat(30_000)}`).length).toBeLessThanOrEqual(1);
  });

  test("but not one that is", () => {
    expect(found(`true; ${"echo a; ".repeat(5000)}`)).toEqual([]);
    expect(found(`/bin/echo ${"a ".repeat(50_000)}`)).toEqual([]);
  });
});
