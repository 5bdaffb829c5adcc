import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, jailconf } from "./support.ts";

const env = { PATH: process.env.PATH ?? "" };

function git(cwd: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...identity, ...args], { cwd, encoding: "utf8", stdio: "pipe" });
}

/** A repository with these files in its one commit. */
function repositoryWith(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(files);
  git(cwd, "init", "-q");
  git(cwd, "add", ".");
  git(cwd, "commit", "-qm", "all");
  return cwd;
}

const jail = (name: string, rest = "depend = gone;"): string =>
  `${name} {\n  path = /${name};\n  persist;\n  host.hostname = ${name};\n  ${rest}\n}\n`;

/** Files and lines of what is told. */
async function told(cwd: string, ...args: string[]): Promise<string[]> {
  const { out, err } = await jailconf(["check", ".", "--format", "jsonl", ...args], { cwd, env });
  if (out === "") expect(err).toBe("");
  const found = out.split("\n").slice(0, -1);
  return found.map((line) => {
    const { file, rule, range } = JSON.parse(line);
    return `${file.slice(cwd.length + 1).replaceAll("\\", "/")}:${range.start.line + 1} ${rule}`;
  });
}

test("only what is found on lines that differ is told", async () => {
  const cwd = repositoryWith({ "jail.conf": jail("a") + jail("b"), "old/jail.conf": jail("c") });
  expect(await told(cwd)).toHaveLength(3);
  expect(await told(cwd, "--since", "HEAD")).toEqual([]);
  writeFileSync(join(cwd, "jail.conf"), `# new\n${jail("a")}${jail("b", "depend = lost;")}`);
  expect(await told(cwd, "--since", "HEAD")).toEqual(["jail.conf:12 depend-undefined"]);
  mkdirSync(join(cwd, "new"));
  writeFileSync(join(cwd, "new/jail.conf"), jail("d"));
  expect(await told(cwd, "--since", "main")).toEqual([
    "jail.conf:12 depend-undefined",
    "new/jail.conf:5 depend-undefined",
  ]);
  git(cwd, "add", ".");
  git(cwd, "commit", "-qm", "more");
  expect(await told(cwd, "--since", "HEAD")).toEqual([]);
  expect(await told(cwd, "--since", "HEAD~1")).toHaveLength(2);
});

test("what speaks of a line that differs is told", async () => {
  const address = (name: string): string => jail(name, "ip4.addr = 10.0.0.1;");
  const cwd = repositoryWith({ "jail.conf": address("a") });
  writeFileSync(join(cwd, "jail.conf"), address("a") + address("b"));
  expect((await told(cwd, "--since", "HEAD")).map((one) => one.replace(/^.* /, ""))).toContain("duplicate-resource");
});

test("line ends that git has changed are no difference", async () => {
  const cwd = repositoryWith({ "jail.conf": jail("a") });
  writeFileSync(join(cwd, "jail.conf"), jail("a").replaceAll("\n", "\r\n"));
  expect(await told(cwd, "--since", "HEAD", "--rule", "depend-undefined")).toEqual([]);
});

test("of files in no repository all is told, which is said", async () => {
  const cwd = folderWith({ "jail.conf": jail("a") });
  const { out, err } = await jailconf(["check", ".", "--since", "HEAD"], { cwd, env });
  expect(out).toContain("[depend-undefined]");
  expect(err).toBe(
    `jailconf: ${join(cwd, "jail.conf")}: in no git repository, so that all that is found there is told\n`,
  );
});

test("what is no revision is refused, and does nothing else", async () => {
  const cwd = repositoryWith({ "jail.conf": jail("a") });
  for (const revision of ["nothing", "--output=x", "-h", "", "HEAD\n--all", "HEAD:jail.conf", "$(touch x)"]) {
    const { status, out, err } = await jailconf(["check", ".", `--since=${revision}`], { cwd, env });
    expect([revision, status, out]).toEqual([revision, 2, ""]);
    expect(err).toContain("--since");
  }
  expect(readdirSync(cwd).sort()).toEqual([".git", "jail.conf"]);
});

test("without git it is said that there is none; one that lies in the repository is not run", async () => {
  const cwd = repositoryWith({ "jail.conf": jail("a") });
  writeFileSync(join(cwd, "git"), `#!/bin/sh\ntouch ${join(cwd, "ran")}\n`);
  chmodSync(join(cwd, "git"), 0o755);
  for (const PATH of ["", ".", `:${cwd.slice(1)}`]) {
    const { status, err } = await jailconf(["check", ".", "--since", "HEAD"], { cwd, env: { PATH } });
    expect([PATH, status]).toEqual([PATH, 2]);
    expect(err).toContain("there is no git in PATH");
  }
  expect(existsSync(join(cwd, "ran"))).toBe(false);
});

test("a hostile repository runs nothing", async () => {
  const cwd = repositoryWith({
    "jail.conf": jail("a"),
    "b.jail.conf": jail("b"),
    ".gitattributes": "* diff=evil filter=evil\n",
  });
  const ran = join(cwd, "..", `${cwd.split("/").at(-1)}-ran`);
  const evil = join(cwd, ".git/evil");
  writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> '${ran}'\ncat\n`);
  chmodSync(evil, 0o755);
  for (const name of [
    "core.fsmonitor",
    "core.pager",
    "core.sshCommand",
    "core.gitProxy",
    "core.askPass",
    "core.editor",
    "core.alternateRefsCommand",
    "credential.helper",
    "diff.external",
    "diff.evil.command",
    "diff.evil.textconv",
    "filter.evil.clean",
    "filter.evil.smudge",
    "filter.evil.process",
    "gpg.program",
    "uploadpack.packObjectsHook",
    "alias.cat-file",
    "alias.rev-parse",
  ])
    git(cwd, "config", name, name.startsWith("alias.") ? `!${evil}` : evil);
  mkdirSync(join(cwd, ".git/hooks"), { recursive: true });
  for (const hook of [
    "post-checkout",
    "post-index-change",
    "reference-transaction",
    "pre-auto-gc",
    "fsmonitor-watchman",
  ]) {
    writeFileSync(join(cwd, ".git/hooks", hook), `#!/bin/sh\n${evil} ${hook}\n`);
    chmodSync(join(cwd, ".git/hooks", hook), 0o755);
  }
  // An object that is missing is what a partial clone fetches, over whatever its remote says.
  const blob = git(cwd, "rev-parse", "HEAD:b.jail.conf").trim();
  git(cwd, "config", "core.repositoryFormatVersion", "1");
  git(cwd, "config", "extensions.partialClone", "origin");
  git(cwd, "config", "remote.origin.url", `ext::${evil} %S`);
  git(cwd, "config", "remote.origin.promisor", "true");
  git(cwd, "config", "protocol.ext.allow", "always");
  git(cwd, "config", "protocol.allow", "always");
  rmSync(join(cwd, ".git/objects", blob.slice(0, 2), blob.slice(2)));
  rmSync(ran, { force: true });

  writeFileSync(join(cwd, "jail.conf"), `${jail("a")}${jail("c")}`);
  const found = await told(cwd, "--since", "HEAD");
  expect(found).toContain("jail.conf:11 depend-undefined");
  expect(found).not.toContain("jail.conf:5 depend-undefined");
  expect(existsSync(ran)).toBe(false);
  // The trap works: what a user of git would run springs it.
  git(cwd, "diff", "--", "jail.conf");
  expect(existsSync(ran)).toBe(true);
  rmSync(ran);
});
