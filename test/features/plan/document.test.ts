import { describe, expect, it } from "vitest";
import { planOf } from "../../support/plan.ts";
import { epair } from "./configurations.ts";

describe("as a document", () => {
  it("leads from every place to the source", () => {
    const { document, text } = planOf(epair, { operation: "both" });
    for (const { line, start, end, target } of document.links) {
      expect(document.lines[line].slice(start, end)).toMatch(/^line \d+$/);
      expect(target.path).toBe("/etc/jail.conf");
    }
    const links = document.links.map(({ target }) => target);
    // Every step has one, and all that is left too.
    expect(links.length).toBeGreaterThan(text.split("\n").filter((line) => /^ +\d+ /.test(line)).length);
  });

  it("folds jails and phases", () => {
    const { document } = planOf(epair, { operation: "both" });
    const first = document.folds.map(({ startLine, endLine }) => [
      document.lines[startLine].replace(/ +# line.*/, ""),
      document.lines[endLine + 1] ?? "(end)",
    ]);
    expect(first).toContainEqual(["web", ""]);
    expect(first).toContainEqual(["  exec.prestart, on the host", "  jail(8) itself"]);
    for (const { startLine, endLine } of document.folds) expect(endLine).toBeGreaterThan(startLine);
  });

  it("has no line ends or control characters in its lines, whatever stands in the file", () => {
    const plan = planOf(
      `"a\\nb" { path = "/x\\ry"; persist; exec.start = "echo \\"\\n\\t\\x1b[31m\\"", "x\\x07 y"; mount.devfs; }`,
    );
    for (const line of plan.document.lines) expect(line).not.toMatch(/[\0-\x1f\x7f]/);
    expect(plan.steps.join("\n")).toContain("$'echo \"\\n\\t\\u001b[31m\"'");
  });

  it("says which other files include a file, and are not shown", () => {
    const files = `
      //- /etc/a.jail.conf
      .include "common.conf";
      a { path = /a; persist; }
      //- /etc/b.jail.conf
      .include "common.conf";
      b { path = /b; persist; }
      //- /etc/common.conf
      exec$0.clean;
    `;
    const [title, note, blank] = planOf(files, { operation: "both" }).document.lines;
    expect([title, note, blank]).toEqual([
      "# a.jail.conf: start of a, on FreeBSD 15.1",
      "# common.conf is also included by b.jail.conf: not shown here",
      "",
    ]);
    expect(planOf(files, { operation: "both" }).text.match(/not shown here/g)).toHaveLength(1);
    expect(planOf(files, { jails: ["b"] }).text).not.toContain("not shown here");
  });
});
