import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import _addFormats from "ajv-formats";
import { expect, test } from "vitest";
import type { JsonFinding } from "../../../server/src/cli/formats/json-finding.ts";
import { folderWith, jailconf, mended, oneError } from "../support.ts";
import { projectFile, root, severalKinds } from "./support.ts";

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Location {
  readonly id?: number;
  readonly message?: { readonly text: string };
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: Region;
  };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly invocations: readonly { executionSuccessful: boolean; toolExecutionNotifications: readonly unknown[] }[];
  readonly originalUriBaseIds: Readonly<Record<string, { uri: string }>>;
  readonly results: readonly Result[];
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly properties: { readonly tags: readonly string[] };
}

/** The schema of SARIF 2.1.0 as Microsoft's SARIF SDK publishes it. */
const schema = JSON.parse(projectFile("node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json"));
const judge = new Ajv2020({ strict: false, allErrors: true });
(_addFormats as unknown as (judge: Ajv2020) => void)(judge);
const isSarif = judge.compile(schema);

async function sarif(args: readonly string[], cwd: string): Promise<Run> {
  const { out } = await jailconf(["check", ...args, "--format", "sarif"], { cwd });
  const log = JSON.parse(out);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log.runs[0];
}

test("the log fits the schema of SARIF, whatever was found", async () => {
  const cwd = folderWith(severalKinds);
  expect((await sarif(["."], cwd)).results.length).toBeGreaterThan(5);
  expect((await sarif(["parts/fine.conf"], cwd)).results).toEqual([]);
  const { invocations } = await sarif(["parts/fine.conf", "parts"], cwd);
  expect(invocations[0].executionSuccessful).toBe(true);
});

test("the log of all examples fits it", async () => {
  expect((await sarif([join(root, "examples"), "--release", "12.0"], root)).results.length).toBeGreaterThan(20);
});

test("the schema does not fit other things", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const { out } = await jailconf(["check", "jail.conf", "--format", "sarif"], { cwd });
  for (const [from, to] of [
    ['"level": "error"', '"level": "fatal"'],
    ['"startLine": 2', '"startLine": 0'],
    ['"columnKind": "utf16CodeUnits"', '"columnKind": "bytes"'],
    ['"ruleId"', '"rule"'],
  ]) {
    expect(out).toContain(from);
    expect(isSarif(JSON.parse(out.replaceAll(from, to)))).toBe(false);
  }
});

test("it says the same as the JSON, with files that are found again", async () => {
  const cwd = folderWith(severalKinds);
  const json: JsonFinding[] = JSON.parse((await jailconf(["check", ".", "--format", "json"], { cwd })).out);
  const { results, originalUriBaseIds, tool } = await sarif(["."], cwd);
  const base = originalUriBaseIds["%SRCROOT%"].uri;
  const told = results.map(({ ruleId, ruleIndex, level, locations: [{ physicalLocation }] }) => {
    const { artifactLocation, region } = physicalLocation;
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(artifactLocation.uriBaseId).toBe("%SRCROOT%");
    const file = fileURLToPath(new URL(artifactLocation.uri, base));
    return `${file} ${ruleId} ${level} ${region.startLine}:${region.startColumn}-${region.endLine}:${region.endColumn}`;
  });
  const levels = { error: "error", warning: "warning", info: "note", hint: "note" };
  expect(told).toEqual(
    json.map(({ file, rule, severity, range: { start, end } }) => {
      const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
      return `${file} ${rule} ${levels[severity]} ${place}`;
    }),
  );
});

test("a fix can be applied by whoever reads it", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const [{ fixes = [] }] = (await sarif(["jail.conf"], cwd)).results;
  const [{ deletedRegion, insertedContent }] = fixes[0].artifactChanges[0].replacements;
  const lines = oneError.split("\n");
  const line = lines[deletedRegion.startLine - 1];
  lines[deletedRegion.startLine - 1] =
    line.slice(0, deletedRegion.startColumn - 1) + insertedContent?.text + line.slice(deletedRegion.endColumn - 1);
  expect(lines.join("\n")).toBe(mended);
});

test("other places and the pages of the rules are part of it", async () => {
  const cwd = folderWith({
    "jail.conf": "a { path = /a; persist; ip4.addr = 10.0.0.1; }\nb { path = /b; persist; ip4.addr = 10.0.0.1; }\n",
  });
  const { results, tool } = await sarif(["jail.conf"], cwd);
  const related = results.flatMap(({ relatedLocations = [] }) => relatedLocations);
  expect(related.length).toBeGreaterThan(0);
  expect(related[0]).toMatchObject({ id: 1, message: { text: expect.stringMatching(/./) } });
  const rule = tool.driver.rules.find(({ id }) => id === "duplicate-resource");
  expect(rule?.help.markdown).toContain("## Example");
  expect(rule?.help.markdown).not.toMatch(/\]\(/);
  expect(rule?.properties.tags).toContain("jails-and-includes");
});

test("without the pages it is a log all the same", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const { out } = await jailconf(["check", "jail.conf", "--format", "sarif"], { cwd, pages: join(cwd, "none") });
  expect(isSarif(JSON.parse(out))).toBe(true);
});

test("files are named from the root of the repository, others by where they lie", async () => {
  const cwd = folderWith({ "repo/hosts/a:b/jail.conf": '.include "../../../other.conf";\n', "other.conf": oneError });
  mkdirSync(join(cwd, "repo/.git"));
  writeFileSync(join(cwd, "repo/hosts/a:b/c d.conf"), oneError);
  const uriOf = async (args: readonly string[]): Promise<unknown> =>
    (await sarif(args, join(cwd, "repo/hosts"))).results[0].locations[0].physicalLocation.artifactLocation;
  expect(await uriOf(["a:b/c d.conf"])).toEqual({ uri: "hosts/a:b/c%20d.conf", uriBaseId: "%SRCROOT%" });
  expect(await uriOf(["a:b/jail.conf"])).toEqual({ uri: expect.stringMatching(/^file:\/\/\/.*\/other\.conf$/) });
});

test("a finding keeps its fingerprint when lines come above it, and shares it with no other", async () => {
  const twice = `${oneError}${oneError.replace("web", "db")}`;
  const cwd = folderWith({ "jail.conf": twice });
  const prints = async (): Promise<string[]> =>
    (await sarif(["jail.conf"], cwd)).results.map(({ partialFingerprints }) => Object.values(partialFingerprints)[0]);
  const before = await prints();
  expect(new Set(before).size).toBe(before.length);
  writeFileSync(join(cwd, "jail.conf"), `# a\n# b\n${twice}`);
  expect(await prints()).toEqual(before);
});

test("what could not be checked is said in it", async () => {
  const cwd = folderWith({});
  mkdirSync(join(cwd, "jail.conf"));
  const { out, status } = await jailconf(["check", "/dev/null", "--format", "sarif"], { cwd });
  expect(status).toBe(2);
  const { invocations } = JSON.parse(out).runs[0] as Run;
  expect(invocations[0].executionSuccessful).toBe(false);
  expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  expect(isSarif(JSON.parse(out))).toBe(true);
});
