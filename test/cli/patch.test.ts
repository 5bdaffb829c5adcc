import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, jailconf, mended, oneError } from "./support.ts";

/** Files whose names and texts are hard for those who read patches. */
const files: Readonly<Record<string, string>> = {
  "jail.conf": oneError,
  "with blanks/my jail.conf": oneError,
  'quo"te\\d.jail.conf': oneError,
  "tab\tbed.jail.conf": oneError,
  "größe.jail.conf": oneError,
  "crlf.jail.conf": oneError.replaceAll("\n", "\r\n"),
  "no-end.jail.conf": oneError.trimEnd(),
  "bom.jail.conf": `# \ufeff\n${oneError}`,
  "far.jail.conf": `${oneError}${"# x\n".repeat(40)}${oneError.replace("web", "db")}`,
};
const names = Object.keys(files);

const programs = [
  { name: "git apply", command: "git", args: ["apply", "-"] },
  { name: "patch -p1", command: "patch", args: ["-p1", "--binary", "--silent"] },
].filter(({ command }) => spawnSync(command, ["--version"]).status === 0);

describe("the patch of --diff", () => {
  test("can be tried here", () => expect(programs.map(({ command }) => command)).toContain("git"));

  test.each(programs)("goes through $name, and leaves what --fix would", async ({ command, args }) => {
    const fixed = folderWith(files);
    expect((await jailconf(["check", ...names, "--fix"], { cwd: fixed })).status).toBe(0);
    const cwd = folderWith(files);
    const { out, err, status } = await jailconf(["check", ...names, "--diff"], { cwd });
    expect(status).toBe(1);
    expect(err).toBe("10 fixes would change 9 files; nothing was written.\n");
    const applied = spawnSync(command, args, { cwd, input: out, encoding: "utf8" });
    expect([applied.status, applied.stderr]).toEqual([0, ""]);
    for (const name of names) {
      expect(readFileSync(join(cwd, name), "utf8")).toBe(readFileSync(join(fixed, name), "utf8"));
      expect(readFileSync(join(cwd, name), "utf8")).not.toBe(files[name]);
    }
    expect(readFileSync(join(cwd, "jail.conf"), "utf8")).toBe(mended);
  });

  test.each(programs)("of format goes through $name", async ({ command, args }) => {
    const cwd = folderWith({ "a/jail.conf": "web   {path=/web;}\n" });
    const { out } = await jailconf(["format", "a", "--diff"], { cwd });
    expect(spawnSync(command, args, { cwd, input: out }).status).toBe(0);
    expect((await jailconf(["format", "a", "--check"], { cwd })).status).toBe(0);
  });

  test("is empty where nothing can be mended, and the exit status that of what is found", async () => {
    const cwd = folderWith({ "jail.conf": mended, "bad.jail.conf": "a { path = /a; persist; allow.nope; }\n" });
    expect(await jailconf(["check", "jail.conf", "--diff"], { cwd })).toEqual({ status: 0, out: "", err: "" });
    expect(await jailconf(["check", "bad.jail.conf", "--diff"], { cwd })).toMatchObject({ status: 1, out: "" });
  });

  test("has unsafe fixes with --fix=all, and writes nothing", async () => {
    const text = "a { path = /a; persist; allow.raw_socket; }\n";
    const cwd = folderWith({ "jail.conf": text });
    expect((await jailconf(["check", "jail.conf", "--fix", "--diff"], { cwd })).out).toBe("");
    expect((await jailconf(["check", "jail.conf", "--fix=all", "--diff"], { cwd })).out).toContain("+a { path");
    expect(readFileSync(join(cwd, "jail.conf"), "utf8")).toBe(text);
  });
});
