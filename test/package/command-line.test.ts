import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { askServer, runProgram } from "./support.ts";

const root = resolve(import.meta.dirname, "../..");
const installed = inject("installed");
const singleFile = inject("singleFile");
const published = join(installed, "node_modules/jailconf");

const manifest = JSON.parse(readFileSync(join(published, "package.json"), "utf8"));

/** Where a user stands, with a file that has a mistake. */
beforeAll(() =>
  writeFileSync(join(installed, "jail.conf"), "web {\n  path = /jails/web\n  persist; host.hostname = web;\n}\n"),
);

describe("what npm installs from the tarball", () => {
  test("is one package that asks for no other", () => {
    expect(readdirSync(join(installed, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["jailconf"]);
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest).not.toHaveProperty("devDependencies");
    expect(manifest).not.toHaveProperty("private");
  });

  test("has every file that it names", () => {
    const exported = Object.values<string | object>(manifest.exports).flatMap((one) =>
      typeof one === "string" ? [one] : Object.values(one).flatMap((kind) => Object.values<string>(kind)),
    );
    const { files, man, main, types, bin } = manifest;
    const named = [...files, man, main, types, ...Object.values<string>(bin), ...exported];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !existsSync(join(published, name)))).toEqual([]);
    expect(readdirSync(published).sort()).toEqual(
      ["LICENSE", "README.md", "THIRD-PARTY-NOTICES.txt", "dist", "man", "package.json"].sort(),
    );
  });

  test("carries the licences of what is bundled", () => {
    const notices = readFileSync(join(published, "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of ["unbash", "jsonc-parser", "vscode-uri", "vscode-languageserver", "vscode-jsonrpc"]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)$`, "m"));
    }
  });

  test("knows nothing of the machine that built it", () => {
    const bundles = readdirSync(join(published, "dist")).filter((name) => /\.[cm]?js$/.test(name));
    expect(bundles.length).toBeGreaterThan(2);
    const telling = bundles.filter((name) => readFileSync(join(published, "dist", name), "utf8").includes(root));
    expect(telling).toEqual([]);
  });

  test("checks with npx", () => {
    const { status, stdout, stderr } = runProgram("npx", ["--offline", "jailconf", "check", "jail.conf"], installed);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^jail\.conf:2:19: error: .* \[missing-semicolon\]$/m);
    expect(status).toBe(1);
  });

  test("explains a rule from its own pages", () => {
    const program = join(published, manifest.bin.jailconf);
    const { status, stdout } = runProgram(process.execPath, [program, "explain", "no-persist"], installed);
    expect([status, stdout.slice(0, 10)]).toEqual([0, "no-persist"]);
  });

  test("serves an editor with npx", async () => {
    const { result, status } = await askServer("npx", ["--offline", "jailconf", "lsp", "--stdio"], installed);
    expect(result).toMatchObject({ capabilities: { hoverProvider: true }, serverInfo: { name: "jailconf" } });
    expect(status).toBe(0);
  });
});

describe("the single file", () => {
  const jailconf = (...args: string[]) => runProgram(process.execPath, [singleFile, ...args], installed);

  test("needs nothing beside it", () => {
    expect(readdirSync(dirname(singleFile))).toEqual(["jailconf.cjs"]);
    expect(readFileSync(singleFile, "utf8")).not.toContain(root);
  });

  test("checks", () => {
    const { status, stdout, stderr } = jailconf("check", "jail.conf", "--format", "json");
    expect([status, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toMatchObject([{ rule: "missing-semicolon" }]);
  });

  test("mends", () => {
    const folder = mkdtempSync(join(tmpdir(), "jailconf-mend-"));
    writeFileSync(join(folder, "jail.conf"), readFileSync(join(installed, "jail.conf")));
    expect(runProgram(process.execPath, [singleFile, "check", "--fix", "jail.conf"], folder).status).toBe(0);
    expect(readFileSync(join(folder, "jail.conf"), "utf8")).toContain("path = /jails/web;\n");
    rmSync(folder, { recursive: true });
  });

  test("explains a rule from the pages that it holds", () => {
    const { status, stdout } = jailconf("explain", "no-persist");
    expect([status, stdout.slice(0, 10)]).toEqual([0, "no-persist"]);
  });

  test("serves an editor", async () => {
    const { result, status } = await askServer(process.execPath, [singleFile, "lsp", "--stdio"], installed);
    expect(result).toMatchObject({ capabilities: { hoverProvider: true } });
    expect(status).toBe(0);
  });

  test("holds its licence, and those of what is bundled", () => {
    const end = readFileSync(singleFile, "utf8").slice(-30_000);
    for (const words of ["the jailconf authors", "unbash", "vscode-jsonrpc"]) expect(end).toContain(words);
  });
});
