import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/** Rules that say the same as jail(8) does before it runs anything: they have to agree with it on every measured file. */
const rulesOfJail = new Set([
  "missing-semicolon",
  "needs-quotes",
  "non-ascii-token",
  "brace-unterminated",
  "string-unterminated",
  "comment-unterminated",
  "nested-block",
  "syntax-error",
  "undefined-variable",
  "variable-loop",
  "array-inline",
  "variable-shadows-parameter",
  "name-or-jid-immutable",
  "unknown-parameter",
  "boolean-value",
  "integer-value",
  "bad-address",
]);

const warned = new Set(["depend-undefined", "unknown-parameter"]);

interface Vector {
  readonly id: string;
  readonly mode: string;
  readonly release: string;
  readonly text: string;
  readonly expect: {
    readonly ok?: boolean;
    readonly failed?: readonly string[];
    readonly jails?: readonly { readonly name: string; readonly failed: boolean }[];
  };
}

function vectors(name: string): Vector[] {
  const lines = readFileSync(`test/conformance/${name}.jsonl`, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Vector);
}

function findingsOf({ text, release }: Vector): Finding[] {
  const path = "/etc/jail.conf";
  const workspace = new Workspace(new MemoryReader(new Map([[path, text]])));
  const chosen = parseRelease(release === "12" ? "12.0" : release);
  if (!chosen) throw new Error(`not a release: ${release}`);
  workspace.choice = { release: chosen, rules: new Map() };
  return [...workspace.analyze(path).findings];
}

const errorsOf = (vector: Vector): Finding[] => findingsOf(vector).filter(({ severity }) => severity === "error");

const show = (findings: readonly Finding[]): string[] => findings.map(({ rule, message }) => `${rule}: ${message}`);

describe("diagnostics agree with jail(8)", () => {
  test.each(["effective", "effective-12"])("%s: a file is in error exactly when jail(8) refuses it", (name) => {
    const wrong: unknown[] = [];
    const all = vectors(name);
    for (const vector of all) {
      const syntax = errorsOf(vector).filter(
        ({ rule, jails }) => rulesOfJail.has(rule) && jails.length === 0 && rule !== "unknown-parameter",
      );
      if (vector.expect.ok === syntax.length > 0) wrong.push([vector.id, vector.expect, show(syntax)]);
    }
    expect(all.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });

  test("check: a jail is in error exactly when jail(8) refuses to start it", () => {
    const wrong: unknown[] = [];
    const all = vectors("check");
    for (const vector of all) {
      const findings = findingsOf(vector);
      const errors = findings.filter(({ severity }) => severity === "error");
      const refused = new Set(vector.expect.failed);
      const accused = new Set(errors.flatMap(({ rule, jails }) => (rulesOfJail.has(rule) ? jails : [])));
      const falseAlarms = [...accused].filter((jail) => !refused.has(jail));
      // Two refusals are warnings: another file may define the jail, and a module the file system.
      const explained = new Set([
        ...accused,
        ...findings.flatMap(({ rule, jails }) => (warned.has(rule) ? jails : [])),
      ]);
      const unexplained = [...refused].filter((jail) => !explained.has(jail));
      if (unexplained.length > 0 || falseAlarms.length > 0)
        wrong.push([vector.id, { unexplained, falseAlarms }, show(errors)]);
    }
    expect(all.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });
});
