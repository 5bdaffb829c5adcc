import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { serverOptions } from "../../scripts/lib/server-options.mjs";
import { startTarget } from "../../scripts/lib/start-target.mjs";
import { usageOf } from "../../scripts/lib/usage.mjs";
import { folderWith } from "../cli/support.ts";

const root = resolve(import.meta.dirname, "../..");
const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The files that the scripts of package.json start; the command line answers for itself. */
const scripts = Object.values(manifest.scripts)
  .map((command) => /^node (\S+)$/.exec(command)?.[1])
  .filter((file): file is string => file !== undefined && file !== "scripts/jailconf.mjs");

/** One that does not look for `--help` would do its work instead, so it is not started. */
const looksForHelp = (file: string): boolean =>
  /\b(?:tellUsage|parseOptions)\(import\.meta/.test(readFileSync(join(root, file), "utf8"));

test("every script of package.json looks for --help (scripts/lib/usage.mjs)", () => {
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((file) => !looksForHelp(file))).toEqual([]);
});

test("every script of package.json says what it does when asked with --help, and does nothing else", async () => {
  const answers = scripts.filter(looksForHelp).map(async (file) => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(root, file), "--help"], { cwd: "/" });
    return { file, stdout, stderr };
  });
  for (const { file, stdout, stderr } of await Promise.all(answers)) {
    const usage = usageOf(readFileSync(join(root, file), "utf8"));
    expect({ file, stdout, stderr }).toEqual({ file, stdout: usage, stderr: "" });
    // The name under which npm runs it, or its own.
    expect(stdout).toMatch(/npm (?:run |start|test)|node \S+\.mjs/);
  }
});

test("the usage of a script is the comment at its beginning", () => {
  expect(usageOf("#!/usr/bin/env node\n// Does it: npm run it\n//\n//   --all  all\nimport x;\n// more\n")).toBe(
    "Does it: npm run it\n\n  --all  all\n",
  );
});

describe("npm start opens", () => {
  test("the first example, in a copy that is new each time", () => {
    const project = folderWith({ "examples/1-first.jail.conf": "# first\n", "examples/good/a.conf": "" });
    const target = startTarget(undefined, { cwd: "/", root: project });
    const folder = join(project, "out/start/examples");
    expect(target).toEqual({ folder, file: join(folder, "1-first.jail.conf"), isCopy: true });
    writeFileSync(join(folder, "1-first.jail.conf"), "# changed\n");
    expect(readFileSync(join(project, "examples/1-first.jail.conf"), "utf8")).toBe("# first\n");
    startTarget(undefined, { cwd: "/", root: project });
    expect(readFileSync(join(folder, "1-first.jail.conf"), "utf8")).toBe("# first\n");
    expect(existsSync(join(folder, "good/a.conf"))).toBe(true);
  });

  test("an example that is there, and that no tracked file is written for", () => {
    expect(existsSync(join(root, "examples/1-first.jail.conf"))).toBe(true);
    expect(readFileSync(join(root, ".gitignore"), "utf8")).toMatch(/^out\/$/m);
  });

  test("what somebody names, from where he stands", () => {
    const cwd = folderWith({ "etc/jail.conf": "" });
    mkdirSync(join(cwd, "empty"));
    expect(startTarget("etc/jail.conf", { cwd, root })).toEqual({
      folder: join(cwd, "etc"),
      file: join(cwd, "etc/jail.conf"),
      isCopy: false,
    });
    expect(startTarget("empty", { cwd, root })).toEqual({ folder: join(cwd, "empty"), isCopy: false });
    expect(startTarget("nothing", { cwd, root })).toBeUndefined();
  });
});

test("what is measured runs as VS Code runs the server", () => {
  const client = readFileSync(join(root, "client/src/node-client.ts"), "utf8");
  expect(serverOptions).toEqual([/youngGeneration = "(.*)"/.exec(client)?.[1]]);
});
