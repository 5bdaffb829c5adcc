import { expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";

const rulesOf = (text: string): string[] => analyze(text).findings.map(({ rule }) => rule);

test.each([
  ["a path without a value", "web { path = ; persist; }", ["syntax-error"]],
  ["a path with a sign of another language", "path : /jails/web;\nweb { persist; }", ["syntax-error"]],
  ["a path with a colon at its name", 'web { path: "/jails/web"; persist; }', ["unknown-parameter"]],
  ["`persist` in a string that is not closed", 'web { path = "/j\\"; persist; }', ["string-unterminated"]],
  ["`persist` that is half of a name", "web { path = /j; persist true yes; }", ["needs-quotes"]],
])("%s is one finding: what the statement would have set is not told to be missing", (_, text, rules) => {
  expect(rulesOf(text)).toEqual(rules);
});

test("what is missing is told when the mistake is in another statement", () => {
  expect(rulesOf("web { persist; host.hostname = ;\n}").sort()).toEqual(["path-missing-or-relative", "syntax-error"]);
});

test("a comma where the statement should end", () => {
  const [finding] = analyze('web {\n  ip4.addr = 10.0.0.1,\n  path = "/j"; persist;\n}\n').findings;
  expect(finding.message).toBe("A `,` separates values; a statement ends with `;`.");
  expect(finding.fixes().map(({ title, safe }) => [title, safe])).toEqual([["Replace it with `;`", true]]);
});

test("a comma after a parameter that is set without a value", () => {
  const text = "web {\n  path = /j;\n  exec.clean,\n  mount.devfs,\n  persist;\n}\n";
  const { findings } = analyze(text);
  expect(findings.map(({ message }) => message)).toEqual([
    "A `,` separates values; a statement ends with `;`.",
    "A `,` separates values; a statement ends with `;`.",
  ]);
  expect(applyFixes(text, "syntax-error")).toBe(text.replaceAll(",", ";"));
});
