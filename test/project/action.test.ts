import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { actionCommand } from "../../scripts/action.mjs";
import { parseArguments } from "../../server/src/cli/arguments.ts";
import { checkDescription } from "../../server/src/cli/description/check.ts";

const read = (path: string): string => readFileSync(path, "utf8");

describe("the GitHub Action", () => {
  test("no input is ever part of shell text", () => {
    const run = read("action.yml").split("\n      run: ");
    expect(run).toHaveLength(2);
    expect(run[1]).not.toContain("${{");
  });

  test("checks the whole repository with the newest package, when nothing is said", () => {
    expect(actionCommand({})).toEqual({
      program: "npx",
      args: ["--yes", "--package=jailconf@latest", "--", "jailconf", "check", "."],
    });
  });

  test("hostile inputs stay one argument each, paths are never options, and no other package is run", () => {
    const { args } = actionCommand({
      JAILCONF_PATHS: "a b\r\n--fix=all\n\n$(touch x)\n; rm -r /",
      JAILCONF_RELEASE: '14.4" --fix',
      JAILCONF_FAIL_ON: "never",
    });
    expect(args.slice(4)).toEqual([
      "check",
      '--release=14.4" --fix',
      "--fail-on=never",
      "a b",
      "./--fix=all",
      "$(touch x)",
      "; rm -r /",
    ]);
    expect(() => actionCommand({ JAILCONF_VERSION: "https://example.org/x.tgz" })).toThrow("is no version");
    expect(() => actionCommand({ JAILCONF_VERSION: "../x" })).toThrow("is no version");
  });

  test("a file is run in the place of the package, with options that the command line knows", () => {
    const { program, args } = actionCommand({
      JAILCONF_FILE: "tools/jailconf.cjs",
      JAILCONF_RELEASE: "14.4",
      JAILCONF_FAIL_ON: "warning",
      JAILCONF_PATHS: "hosts",
    });
    expect(program).toBe("node");
    expect(args[0]).toBe(resolve("tools/jailconf.cjs"));
    const parsed = parseArguments(args.slice(2), checkDescription);
    expect([parsed.option("release"), parsed.option("fail-on"), parsed.operands]).toEqual([
      "14.4",
      "warning",
      ["hosts"],
    ]);
  });
});

test("a file that is not there is told in a sentence, with the status of what could not be checked", () => {
  const env = { ...process.env, JAILCONF_FILE: "none/jailconf.cjs" };
  const { status, stderr } = spawnSync(process.execPath, ["scripts/action.mjs"], { env, encoding: "utf8" });
  expect([status, stderr]).toEqual([2, "jailconf: file: there is no none/jailconf.cjs in the repository\n"]);
});

describe("the hooks for pre-commit", () => {
  const hooks = read(".pre-commit-hooks.yaml");

  test("run this version", () => {
    const { version } = JSON.parse(read("package.json"));
    const versions = [...hooks.matchAll(/jailconf@([^ ]+)/g)].map(([, one]) => one);
    expect(versions).toEqual([version, version]);
  });

  test("are given the files that are taken for configurations", () => {
    const patterns = [...hooks.matchAll(/^ {2}files: (.*)$/gm)].map(([, pattern]) => new RegExp(pattern));
    expect(patterns).toHaveLength(2);
    for (const pattern of patterns) {
      const names = ["jail.conf", "etc/jail.conf", "jail.web.conf", "a/web.jail.conf", "etc/jail.conf.d/web.conf"];
      expect(names.filter((name) => !pattern.test(name))).toEqual([]);
      const others = ["nojail.conf", "jail.confx", "jail.conf.d/a/b.conf", "jailconf.json", "rc.conf"];
      expect(others.filter((name) => pattern.test(name))).toEqual([]);
    }
  });
});
