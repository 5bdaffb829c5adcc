import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkRows } from "../../client/src/check-rows.ts";
import { jailconf } from "../cli/support.ts";

const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
const [pattern] = contributes.problemPatterns;
const [matcher] = contributes.problemMatchers;
const expression = new RegExp(pattern.regexp);

/** A line as VS Code reads it; undefined for one that is no problem. */
function read(row: string): Record<string, string> | undefined {
  const match = expression.exec(row);
  if (!match) return undefined;
  const names = ["file", "line", "column", "severity", "message", "code"];
  return Object.fromEntries(names.map((name) => [name, match[pattern[name]]]));
}

it("$jailconf reads every finding of `jailconf check`, and nothing else of it", async () => {
  const file = "examples/1-first.jail.conf";
  const json = JSON.parse((await jailconf(["check", file, "--format", "json", "--hints"])).out);
  const { out } = await jailconf(["check", file, "--hints"], { columns: 80 });
  const told = out
    .split("\n")
    .map(read)
    .filter((found) => found !== undefined);
  const keyOf = (finding: Record<string, unknown>) =>
    `${finding.severity} ${finding.code ?? finding.rule} ${finding.message}`;
  expect(json.length).toBeGreaterThan(5);
  expect(told.map(keyOf).sort()).toEqual(json.map(keyOf).sort());
  for (const { file: name } of told) expect(name).toBe(file);
});

it("it reads names with colons and blanks, and messages with brackets", () => {
  expect(read("C:\\my jails\\jail.conf:12:3: warning: `a[0]` is [odd]. [bad-address]")).toEqual({
    ...{ file: "C:\\my jails\\jail.conf", line: "12", column: "3", severity: "warning" },
    ...{ message: "`a[0]` is [odd].", code: "bad-address" },
  });
  expect(read("1 error, 2 warnings in 1 file")).toBeUndefined();
});

it("it names what there is, and lists nothing twice that is open", () => {
  expect(matcher).toMatchObject({ name: "jailconf", pattern: `$${pattern.name}`, applyTo: "closedDocuments" });
  expect(contributes.taskDefinitions.map(({ type }: { type: string }) => type)).toEqual(["jailconf"]);
});

const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

it("the task tells the same lines, and how much there is", () => {
  const { rows, hasErrors } = checkRows([
    { name: "b/jail.conf", findings: [] },
    {
      name: "a/jail.conf",
      findings: [
        { range: at(8, 0), severity: 2, code: "bad-address", message: "later\u001b[2J" },
        { range: at(2, 4), severity: 1, code: "syntax-error", message: "one\nline" },
        { range: at(1, 0), severity: 4, code: "dad-delay", message: "a hint" },
      ],
    },
  ]);
  expect(rows).toEqual([
    "a/jail.conf:3:5: error: one\\x0aline [syntax-error]",
    "a/jail.conf:9:1: warning: later\\x1b[2J [bad-address]",
    "1 error, 1 warning in 2 files.",
  ]);
  expect(hasErrors).toBe(true);
  expect(rows.slice(0, 2).map((row) => read(row)?.line)).toEqual(["3", "9"]);
  expect(checkRows([{ name: "a", findings: [] }])).toEqual({ rows: ["Nothing found in 1 file."], hasErrors: false });
});
