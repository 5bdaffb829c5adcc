import { mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { JsonFinding } from "../../server/src/cli/formats/json-finding.ts";
import { folderWith, jailconf, mended, oneError } from "./support.ts";

const examples = resolve(import.meta.dirname, "../../examples");

async function findings(args: readonly string[], cwd: string): Promise<JsonFinding[]> {
  return JSON.parse((await jailconf(["check", ...args, "--format", "json"], { cwd })).out);
}

test("a file is shown with excerpt, mark and fix", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const { out, status, err } = await jailconf(["check", "jail.conf"], { cwd, columns: 200 });
  expect(status).toBe(1);
  expect(err).toBe("");
  const [refusal, head, source, mark, fix, summary] = out.split("\n");
  expect(refusal).toBe(
    "jail.conf: jail(8) refuses this file, so none of its jails starts or stops: jail.conf line 3: persist: syntax error",
  );
  expect(head).toMatch(/^jail\.conf:2:\d+: error: .* \[missing-semicolon\]$/);
  expect(source).toBe("    2 |   path = /jails/web");
  expect(mark).toMatch(/^ {6}\| +\^+$/);
  expect(fix).toBe("      = fix: Insert `;`");
  expect(summary).toBe("1 error in 1 file; 1 can be fixed with --fix");
});

test("what jail(8) does with a file is said once, above the file with the first slip", async () => {
  const cwd = folderWith({
    "jail.conf": '.include "a.conf";\n.include "b.conf";\n',
    "a.conf": "a { path = /j; persist; }\n",
    "b.conf": `${oneError}${oneError.replace("web", "db")}`,
  });
  const { out } = await jailconf(["check", "jail.conf"], { cwd });
  expect(out.match(/refuses this file/g)).toHaveLength(1);
  expect(out).toMatch(/^jail\.conf: jail\(8\) refuses this file.*: b\.conf line 3: persist: syntax error\nb\.conf:2:/);
});

test("a file that may be missing here only is no reason to say that jail(8) refuses", async () => {
  const cwd = folderWith({
    "jail.conf": '.include "/usr/local/etc/no-such-file.conf";\nweb { path = /j; persist; }\n',
  });
  expect((await jailconf(["check", "jail.conf"], { cwd })).out).not.toContain("refuses");
});

const manyKinds = `
web {
  path = /j;
  vnet;
  vnet.interface = "em1";
  exec.start = "/sbin/route add default 10.0.0.1 || true", "/bin/sh /etc/rc";
  exec.stop = "/bin/sh /etc/rc.shutdown jail";
}
db { path = /j/db; exec.start = "sh /etc/rc"; allow.raw_socket; }
`;

test("errors come first, hints only on request", async () => {
  const cwd = folderWith({ "jail.conf": manyKinds });
  const severitiesOf = (out: string): string[] => [...out.matchAll(/^jail\.conf:\d+:\d+: (\w+):/gm)].map(([, s]) => s);
  const plain = await jailconf(["check", "jail.conf"], { cwd });
  const all = await jailconf(["check", "jail.conf", "--hints"], { cwd });
  const order = ["error", "warning", "info", "hint"];
  const sorted = (list: string[]): string[] => [...list].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  expect(severitiesOf(plain.out)).toEqual(sorted(severitiesOf(plain.out)));
  expect(severitiesOf(plain.out)[0]).toBe("error");
  expect(severitiesOf(plain.out)).not.toContain("hint");
  expect(severitiesOf(all.out)).toContain("hint");
  expect(severitiesOf(all.out)).toEqual(sorted(severitiesOf(all.out)));
  expect(plain.out).toMatch(/; \d+ hints? with --hints\n$/);
  expect(all.out).not.toContain("with --hints");
  const json = JSON.parse((await jailconf(["check", "jail.conf", "--format=json"], { cwd })).out) as JsonFinding[];
  expect(json.some(({ severity }) => severity === "hint")).toBe(true);
});

test("an exit status because of a hint comes with the hint", async () => {
  const cwd = folderWith({ "jail.conf": manyKinds });
  const { out } = await jailconf(["check", "jail.conf", "--fail-on", "hint"], { cwd });
  expect(out).toMatch(/: hint: /);
});

test("a finding takes at most four rows of a terminal of 100 columns", async () => {
  const cwd = folderWith({ "jail.conf": manyKinds });
  for (const args of [[examples], ["jail.conf", "--hints"]]) {
    const { out } = await jailconf(["check", ...args], { cwd, columns: 100 });
    const findings = out.split(/^(?=\S+:\d+:\d+: )/m).slice(1);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const lines = finding.split("\n").filter((line) => line !== "" && !/^\d+ (error|warning|info)s?\b/.test(line));
      const rows = lines.reduce((sum, line) => sum + Math.ceil(line.length / 100), 0);
      expect(rows, finding).toBeLessThanOrEqual(4);
    }
  }
});

test("--verbose shows all that is known", async () => {
  const cwd = folderWith({ "jail.conf": manyKinds });
  const { out } = await jailconf(["check", "jail.conf", "--verbose"], { cwd });
  expect(out).toContain("      = jail(8) says: ");
  expect(out.length).toBeGreaterThan((await jailconf(["check", "jail.conf"], { cwd })).out.length);
});

test("a file that is read as a part of another one says so", async () => {
  const cwd = folderWith({
    "jail.conf": '.include "jail.conf.d/*.conf";\n',
    "jail.conf.d/web.conf": "web { path = /j; persist; host.hostname = web; }\n",
  });
  const { out } = await jailconf(["check", "jail.conf.d/web.conf"], { cwd });
  expect(out).toBe("jail.conf.d/web.conf: read as a part of jail.conf, which includes it\nNothing found in 1 file.\n");
  expect((await jailconf(["check", "jail.conf.d/web.conf", "jail.conf"], { cwd })).out).not.toContain("read as a part");
});

test("nothing found is said, and is success", async () => {
  const cwd = folderWith({ "jail.conf": mended });
  expect(await jailconf(["check", "jail.conf"], { cwd })).toEqual({
    status: 0,
    out: "Nothing found in 1 file.\n",
    err: "",
  });
  expect(await jailconf(["check", "jail.conf", "--format=json"], { cwd })).toEqual({ status: 0, out: "[]\n", err: "" });
});

test("the seed's files have the findings of seed/README.md", async () => {
  const files = ["1-first.jail.conf", "2-starts-but-panics.jail.conf", "3-final.jail.conf"];
  const found = await findings([...files, "--release", "12.0"], examples);
  const serious = found.filter(({ severity }) => severity === "error" || severity === "warning");
  expect(serious.map(({ file, rule }) => `${file.slice(examples.length + 1)} ${rule}`)).toEqual([
    "1-first.jail.conf unreachable-gateway",
    "1-first.jail.conf epair-destroy-before-deletem",
    "1-first.jail.conf epair-destroy-before-deletem",
    "2-starts-but-panics.jail.conf epair-destroy-before-deletem",
    "2-starts-but-panics.jail.conf epair-destroy-before-deletem",
    "3-final.jail.conf bridge-add-delete",
    "3-final.jail.conf bridge-add-delete",
  ]);
});

test("JSON has absolute paths, zero-based lines and UTF-16 characters", async () => {
  const cwd = folderWith({ "jail.conf": 'web {\n  host.hostname = w;\n  $a = "😀"; persist; path = /jails/web\n}\n' });
  const [finding] = await findings(["jail.conf"], cwd);
  expect(finding.file).toBe(join(cwd, "jail.conf"));
  expect(finding.range.end).toEqual({ line: 2, character: '  $a = "😀"; persist; path = /jails/web'.length });
  expect(finding.fixes[0].edits[0].file).toBe(join(cwd, "jail.conf"));
});

test.each([
  ["error", 1],
  ["hint", 1],
  ["never", 0],
])("--fail-on %s gives %d for an error", async (threshold, status) => {
  const cwd = folderWith({ "jail.conf": oneError });
  expect((await jailconf(["check", "jail.conf", "--fail-on", threshold], { cwd })).status).toBe(status);
});

test("what makes jail(8) refuse the file stays an error", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  for (const setting of ["off", "info"]) {
    expect((await jailconf(["check", "jail.conf", `--rule=missing-semicolon=${setting}`], { cwd })).status).toBe(1);
  }
});

test("the threshold decides about milder findings", async () => {
  const cwd = folderWith({ "jail.conf": "web { path = /j; persist; depend = web; }\n" });
  const args = ["check", "jail.conf", "--rule", "depend-self=info"];
  expect((await jailconf(args, { cwd })).status).toBe(0);
  expect((await jailconf([...args, "--fail-on=warning"], { cwd })).status).toBe(0);
  expect((await jailconf([...args, "--fail-on=info"], { cwd })).status).toBe(1);
  expect((await jailconf(["check", "jail.conf", "--rule=depend-self=off"], { cwd })).status).toBe(0);
});

test("what makes jail(8) refuse a file cannot be switched off, which is said", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  for (const setting of ["off", "hint"]) {
    const { status, out, err } = await jailconf(["check", "jail.conf", "--rule", `missing-semicolon=${setting}`], {
      cwd,
    });
    expect([status, err]).toEqual([
      1,
      `jailconf: --rule missing-semicolon=${setting}: what makes jail(8) refuse a file stays an error\n`,
    ]);
    expect(out).toContain(": error: ");
  }
  const sound = folderWith({ "jail.conf": mended });
  expect((await jailconf(["check", "jail.conf", "--rule", "missing-semicolon=off"], { cwd: sound })).err).toBe("");
});

test("a release that is too new to be known is read as the newest known one, and a line says so", async () => {
  const cwd = folderWith({
    "jail.conf": "web { path = /jails/web; host.hostname = web; persist; ip4 = inherit; allow.routing; }",
  });
  for (const [release, nearest] of [
    ["14.9", "14.5"],
    ["16.0", "15.1"],
  ]) {
    const { status, err } = await jailconf(["check", "jail.conf", "--release", release], { cwd });
    const line = `jailconf: --release: this version does not know ${release} and reads it as ${nearest}\n`;
    expect([status, err]).toEqual([0, line]);
  }
  expect((await jailconf(["check", "jail.conf", "--release", "15.2"], { cwd })).err).toBe("");
});

test("the help names the releases that are supported", async () => {
  for (const command of ["check", "show", "plan", "explain"]) {
    expect((await jailconf([command, "--help"])).out).toMatch(
      /12\.0 … 15\.2[\s\S]*supported\s+are\s+14\.4,\s+14\.5,\s+15\.1\n/,
    );
  }
});

test.each([
  [["check"], /name at least one file/],
  [["check", "x", "--colour"], /unknown option --colour/],
  [
    ["check", "x", "--release", "11.4"],
    /--release: "11\.4" is no release that is known \(12\.0 to .*, a bare major, "current", or what uname -r prints\)/,
  ],
  [["check", "x", "--format", "xml"], /--format is one of text, json/],
  [["check", "x", "--fix=some"], /--fix is one of/],
  [["check", "x", "--fail-on", "panic"], /--fail-on is one of/],
  [["check", "x", "--rule", "nope=off"], /there is no rule or topic "nope"/],
  [["check", "x", "--rule", "missing-semicolons"], /did you mean "missing-semicolon"/],
  [["chek"], /there is no command "chek"/],
  [[], /Usage: jailconf/],
])("%j cannot run", async (args, message) => {
  const { status, out, err } = await jailconf(args, { cwd: folderWith({}) });
  expect([status, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
});

test("help and version go to stdout", async () => {
  expect((await jailconf(["--help"])).out).toMatch(/^Usage: jailconf COMMAND/);
  expect((await jailconf(["check", "x", "--help"])).out).toMatch(/^Usage: jailconf check/);
  expect((await jailconf(["--version"])).out).toMatch(/^jailconf \d/);
  expect((await jailconf(["check", "--version"])).status).toBe(0);
});

test("a file that is missing does not hide the others, and is status 2", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const { status, out, err } = await jailconf(["check", "nope.conf", "jail.conf"], { cwd });
  expect(status).toBe(2);
  expect(err).toBe("jailconf: nope.conf: no such file or directory\n");
  expect(out).toContain("[missing-semicolon]");
});

test("a file that is named is checked whatever its name; in a folder the names decide", async () => {
  const cwd = folderWith({
    "odd.txt": oneError,
    "jail.conf": oneError,
    "a/jail.web.conf": oneError,
    "a/b/db.jail.conf": oneError,
    "a/jail.conf.d/x.conf": oneError,
    "a/rc.conf": oneError,
    "node_modules/jail.conf": oneError,
    ".git/jail.conf": oneError,
  });
  const inFolder = await findings(["."], cwd);
  const names = ["a/b/db.jail.conf", "a/jail.conf.d/x.conf", "a/jail.web.conf", "jail.conf"];
  expect([...new Set(inFolder.map(({ file }) => file))]).toEqual(names.map((name) => join(cwd, name)));
  expect(await findings(["odd.txt"], cwd)).toHaveLength(1);
});

test("an INI file of the same name is left alone, with a quiet note", async () => {
  const cwd = folderWith({ "jail.conf": "# fail2ban\n[DEFAULT]\nbantime = 10m\n" });
  const { status, out, err } = await jailconf(["check", "jail.conf", "--format", "json"], { cwd });
  expect([status, out]).toEqual([0, "[]\n"]);
  expect(err).toMatch(/is an INI file, as fail2ban's: not checked/);
  expect((await jailconf(["check", "jail.conf"], { cwd })).out).toBe("");
});

test("what a named file includes is part of the output, once", async () => {
  const cwd = folderWith({
    "main.txt": '.include "part.txt";\n.include "jail.conf.d/*.conf";\n',
    "part.txt": oneError,
  });
  mkdirSync(join(cwd, "jail.conf.d"));
  symlinkSync("../part.txt", join(cwd, "jail.conf.d/link.conf"));
  const found = await findings(["main.txt", "part.txt", "."], cwd);
  const semicolons = found.filter(({ rule }) => rule === "missing-semicolon");
  expect(semicolons.map(({ file }) => file)).toHaveLength(1);
});

test("links that go round or lead nowhere do no harm", async () => {
  const cwd = folderWith({ "a/jail.conf": oneError, "outside/jail.conf": oneError });
  symlinkSync("..", join(cwd, "a/up"));
  symlinkSync("../outside", join(cwd, "a/aside"));
  symlinkSync("nowhere", join(cwd, "a/web.jail.conf"));
  const { status, err } = await jailconf(["check", "a"], { cwd });
  expect([status, err]).toEqual([1, ""]);
  expect((await findings(["a"], cwd)).map(({ file }) => file)).toEqual([join(cwd, "a/jail.conf")]);
});

test("a folder without such files is nothing wrong, but said", async () => {
  const { status, out, err } = await jailconf(["check", "."], { cwd: folderWith({ "rc.conf": "" }) });
  expect([status, out]).toEqual([0, ""]);
  expect(err).toMatch(/no file there is called like a jail\.conf/);
});

test("colours on a terminal, unless NO_COLOR forbids them", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const args = ["check", "jail.conf"];
  expect((await jailconf(args, { cwd, isTerminal: true })).out).toContain("\x1b[1m\x1b[31merror:\x1b[39m\x1b[22m");
  expect((await jailconf(args, { cwd, isTerminal: true, env: { NO_COLOR: "1" } })).out).not.toContain("\x1b");
  expect((await jailconf(args, { cwd, isTerminal: true, env: { TERM: "dumb" } })).out).not.toContain("\x1b");
  expect((await jailconf(args, { cwd, env: { FORCE_COLOR: "1" } })).out).toContain("\x1b");
  expect((await jailconf(args, { cwd })).out).not.toContain("\x1b");
});

test("a file that is taken for the root without being asked for is named, once", async () => {
  const cwd = folderWith({
    "etc/jail.conf": '.include "/etc/jail.conf.d/*.conf";\n',
    "etc/jail.conf.d/web.conf": "web { path = /j; persist; depend = db; }\n",
    "etc/jail.conf.d/db.conf": "db { path = /d; persist; }\n",
  });
  const check = (...args: string[]) => jailconf(["check", "etc/jail.conf.d/web.conf", ...args], { cwd });
  expect(await check()).toEqual({
    status: 0,
    out: "etc/jail.conf.d/web.conf: read as a part of etc/jail.conf, which includes it\nNothing found in 1 file.\n",
    err: "",
  });
  for (const args of [["--format", "json"], ["--statistics"], ["--diff"]]) {
    const { status, err, out } = await check(...args);
    expect([status, err]).toEqual([
      0,
      `jailconf: ${cwd}/etc/jail.conf.d/web.conf is judged as a part of ${cwd}/etc/jail.conf, which includes it\n`,
    ]);
    expect(out).not.toContain("read as a part");
  }
  expect((await jailconf(["check", "."], { cwd })).err).toBe("");
});
