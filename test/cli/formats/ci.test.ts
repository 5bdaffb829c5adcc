import { describe, expect, test } from "vitest";
import { getLanguageService, type JSONSchema, TextDocument } from "vscode-json-languageservice";
import type { JsonFinding } from "../../../server/src/cli/formats/json-finding.ts";
import { folderWith, jailconf, oneError } from "../support.ts";
import { hostileText, severalKinds } from "./support.ts";
import { readJunit } from "./xml.ts";

async function checked(format: string, files = severalKinds, ...args: string[]): Promise<string> {
  const cwd = folderWith(files);
  return (await jailconf(["check", ".", "--format", format, ...args], { cwd })).out;
}

describe("annotations of GitHub", () => {
  /** Reads them as the runner does: properties are separated by commas, a command ends at the second `::`. */
  function annotations(out: string): { command: string; properties: Record<string, string>; message: string }[] {
    const unescaped = (text: string): string =>
      text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    return out
      .split("\n")
      .slice(0, -1)
      .map((line) => {
        const [, command, properties, message] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
        const pairs = properties.split(",").map((pair) => pair.split("=").map(unescaped));
        return { command, properties: Object.fromEntries(pairs), message: unescaped(message) };
      });
  }

  test("are read back as they were meant, the worst first, without hints", async () => {
    const json: JsonFinding[] = JSON.parse(await checked("json"));
    const read = annotations(await checked("github"));
    expect(read.map(({ properties }) => properties.title).sort()).toEqual(
      json
        .filter(({ severity }) => severity !== "hint")
        .map(({ rule }) => rule)
        .sort(),
    );
    expect(read.map(({ properties }) => properties.file)).toContain("parts/db, 100%.conf");
    const order = ["error", "warning", "notice"];
    const ranks = read.map(({ command }) => order.indexOf(command));
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(3);
    for (const { properties } of read) {
      expect(Number(properties.line)).toBeGreaterThan(0);
      if (properties.col !== undefined) expect(properties.endLine).toBe(properties.line);
    }
  });

  test("have one line each, whatever stands in the file", async () => {
    const out = await checked("github", {
      "jail.conf": `web { path = /j; persist; depend = "a\n::error::b${hostileText.replaceAll('"', "")}"; }\n`,
    });
    expect(out.match(/^::/gm)).toHaveLength(out.split("\n").length - 1);
    expect(out.split("\n").join("")).not.toMatch(/\p{Cc}/u);
  });
});

describe("a report for GitLab", () => {
  /** What GitLab documents that it takes. */
  const schema: JSONSchema = {
    type: "array",
    items: {
      type: "object",
      required: ["description", "check_name", "fingerprint", "location", "severity"],
      additionalProperties: false,
      properties: {
        description: { type: "string", minLength: 1 },
        check_name: { type: "string", minLength: 1 },
        fingerprint: { type: "string", pattern: "^[0-9a-f]{32}$" },
        severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
        location: {
          type: "object",
          required: ["path", "lines"],
          properties: {
            path: { type: "string", pattern: "^[^/.]" },
            lines: {
              type: "object",
              required: ["begin"],
              properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
            },
          },
        },
      },
    },
  };

  test("has what GitLab asks for, each finding under a fingerprint of its own", async () => {
    const out = await checked("gitlab");
    const service = getLanguageService({});
    const document = TextDocument.create("file:///gl-code-quality-report.json", "json", 1, out);
    expect(await service.doValidation(document, service.parseJSONDocument(document), undefined, schema)).toEqual([]);
    const issues: { fingerprint: string; severity: string }[] = JSON.parse(out);
    expect(issues.length).toBe(JSON.parse(await checked("json")).length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(new Set(issues.map(({ severity }) => severity)).size).toBeGreaterThan(2);
  });

  test("calls what jail(8) refuses a blocker", async () => {
    const issues = JSON.parse(await checked("gitlab", { "jail.conf": oneError }));
    expect(issues).toMatchObject([{ severity: "blocker", location: { path: "jail.conf", lines: { begin: 2 } } }]);
  });
});

describe("a report as of JUnit", () => {
  test("is XML, a suite for each file, and its counts are right", async () => {
    const { suites, totals } = readJunit(await checked("junit"));
    expect(suites.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["jail.conf", "parts/db, 100%.conf", "parts/fine.conf", "hostile.jail.conf"]),
    );
    for (const suite of suites) expect(suite.counted).toEqual(suite.declared);
    expect(suites.find(({ name }) => name === "parts/fine.conf")?.declared).toEqual({
      tests: 1,
      failures: 0,
      errors: 0,
    });
    expect(totals.tests).toBe(suites.reduce((sum, { declared }) => sum + declared.tests, 0));
    expect(totals.failures).toBe(suites.reduce((sum, { declared }) => sum + declared.failures, 0));
    expect(totals.failures).toBeGreaterThan(0);
  });

  test("fails for what fails the check", async () => {
    const errors = readJunit(await checked("junit")).totals.failures;
    const never = readJunit(await checked("junit", severalKinds, "--fail-on", "never")).totals.failures;
    const warnings = readJunit(await checked("junit", severalKinds, "--fail-on", "warning")).totals.failures;
    expect(never).toBe(0);
    expect(warnings).toBeGreaterThan(errors);
  });

  test("holds nothing that XML forbids, whatever stands in the file", async () => {
    const name = hostileText.replaceAll('"', "");
    const out = await checked("junit", {
      "jail.conf": `web { path = /j; persist; depend = "${name}"; allow.${"no"}pe = "${name}"; }\n`,
    });
    expect(readJunit(out).totals.tests).toBeGreaterThan(0);
    expect(out.split("\n").join("")).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
  });

  test("has an error for what could not be checked", async () => {
    const cwd = folderWith({});
    const { out, status } = await jailconf(["check", "/dev/null", "--format", "junit"], { cwd });
    expect(status).toBe(2);
    expect(readJunit(out).totals).toEqual({ tests: 1, failures: 0, errors: 1 });
  });
});

test("JSON lines are the elements of the array, one a line", async () => {
  const lines = (await checked("jsonl")).split("\n");
  expect(lines.pop()).toBe("");
  const withoutFolder = (text: string): string => text.replaceAll(/\/[^"]*\/jailconf-cli-\w+\//g, "");
  const array = withoutFolder(await checked("json"));
  expect(lines.map((line) => JSON.parse(withoutFolder(line)))).toEqual(JSON.parse(array));
});
