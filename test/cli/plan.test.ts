import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, test } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { folderWith, jailconf } from "./support.ts";

const root = resolve(import.meta.dirname, "../..");
const schema = JSON.parse(readFileSync(join(root, "docs/plan-output.schema.json"), "utf8"));

const files = {
  "jail.conf": [
    'path = "/jails/$name";',
    "persist;",
    '.include "conf.d/*.conf";',
    "db { mount.devfs; }",
    'web { depend = db; exec.prestart = "/bin/echo $name"; }',
    "",
  ].join("\n"),
  "conf.d/mail.conf":
    'mail {\n  exec.prestart = "/sbin/ifconfig epair1 create up";\n  exec.start = "/bin/plug \\"it\'s\\"", "a  b";\n}\n',
};

const plan = (args: readonly string[], cwd: string, options = {}): ReturnType<typeof jailconf> =>
  jailconf(["plan", ...args], { cwd, ...options });

describe("plan", () => {
  it("shows commands, where they are written and what they change", async () => {
    const cwd = folderWith(files);
    const { status, out, err } = await plan(["start", "jail.conf", "mail"], cwd);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toBe(`# jail.conf: start of mail, on FreeBSD 15.1

mail  # conf.d/mail.conf:1:1
  exec.prestart, on the host
    1  /sbin/ifconfig epair1 create up  # conf.d/mail.conf:2:20
         + interface epair1a, up
         + interface epair1b, down
  jail(8) itself
    2  the kernel creates mail  # conf.d/mail.conf:1:1
  exec.start, in mail
    3  /bin/sh -c '/bin/plug "it'\\''s"'  # conf.d/mail.conf:3:17
         ? what /bin/plug does is not known
    4  a b                               # conf.d/mail.conf:3:39
         ? what a does is not known

What is there after the start
  mail
      jail mail
      interface epair1a, up  # conf.d/mail.conf:2:20
      interface epair1b, down  # conf.d/mail.conf:2:20
`);
  });

  it("takes in what a jail needs, or what needs it", async () => {
    const cwd = folderWith(files);
    const names = (out: string): string[] => [...out.matchAll(/kernel \w+ (\w+)/g)].map((match) => match[1]);
    expect(names((await plan(["start", "jail.conf", "web"], cwd)).out)).toEqual(["db", "web"]);
    expect(names((await plan(["stop", "jail.conf", "db"], cwd)).out)).toEqual(["web", "db"]);
    expect(names((await plan(["stop", "jail.conf", "web"], cwd)).out)).toEqual(["web"]);
    expect(names((await plan(["restart", "jail.conf", "web"], cwd)).out)).toEqual(["web", "web"]);
    // `jail -r db` stops web, and `jail -c db` does not start it.
    const { out } = await plan(["restart", "jail.conf", "db"], cwd);
    expect(names(out)).toEqual(["web", "db", "db"]);
    expect(out).toContain("# What needs it is stopped, too, and not started again: web.\n");
  });

  it("simulates a failing step, with the status of jail(8)", async () => {
    const cwd = folderWith(files);
    const { status, out } = await plan(["start", "jail.conf", "mail", "--fail-at", "3"], cwd);
    expect(status).toBe(1);
    expect(out).toContain("         ! fails, as was asked; jail(8) says:\n         !   jail: mail: /bin/sh -c");
    expect(out).toContain("What stays behind\n  mail\n      interface epair1a, up");
    expect(out).toContain("The next start of mail fails, as long as nobody tidies up\n    1  /sbin/ifconfig epair1");
  });

  it("prints what jail(8) says about jails that it does not start", async () => {
    const cwd = folderWith({ "jail.conf": "a { path = $nope; persist; }\nb { path = /b; persist; }\n" });
    const { status, out } = await plan(["start", "jail.conf"], cwd);
    expect(status).toBe(1);
    expect(out).toContain('! jail(8) says:\n!   jail: a: path: variable "nope" not found\n! So it does not start a.\n');
    expect(out).toContain("the kernel creates b");
  });

  it("says of a file that jail(8) refuses what jail(8) says, and what the rest of it would do", async () => {
    const cwd = folderWith({ "jail.conf": "web {\n  path = /x\n  persist;\n}\n" });
    const { status, out, err } = await plan(["start", "jail.conf"], cwd);
    expect([status, err]).toEqual([1, ""]);
    expect(out).toContain("! jail(8) refuses this file.");
    expect(out).toContain("!   jail: jail.conf line 3: persist: syntax error\n");
    expect(out).toContain("the kernel creates web");
  });

  it("follows the release", async () => {
    const cwd = folderWith({ "jail.conf": 'a { path = /a; persist; exec.prepare = "/bin/echo"; }\n' });
    expect((await plan(["start", "jail.conf"], cwd)).out).toContain("exec.prepare, on the host");
    const old = await plan(["start", "jail.conf", "--release=12.0"], cwd);
    expect(old.out).toContain("on FreeBSD 12.0\n");
    expect(old.out).toContain("!   jail: a: unknown parameter: exec.prepare\n");
  });

  it("keeps to the width of the terminal as far as commands allow", async () => {
    const long = `/usr/local/sbin/${"x".repeat(40)}`;
    const cwd = folderWith({ "jail.conf": `a { path = /a; persist; exec.prestart = "${long}"; }\n` });
    const wide = await plan(["start", "jail.conf"], cwd, { columns: 120 });
    expect(wide.out).toContain(`${long}  # jail.conf:1:42\n`);
    const narrow = await plan(["start", "jail.conf"], cwd, { columns: 70 });
    expect(narrow.out).toContain(`${long}\n         # jail.conf:1:42\n`);
  });

  it("has colours on a terminal only", async () => {
    const cwd = folderWith(files);
    expect((await plan(["start", "jail.conf"], cwd)).out).not.toContain("\x1b");
    const coloured = (await plan(["start", "jail.conf"], cwd, { isTerminal: true })).out;
    expect(coloured).toContain("\x1b[32m         + interface epair1a, up\x1b[39m");
    const plain = coloured.replace(/\x1b\[[\d;]*m/g, "");
    expect(plain).toBe((await plan(["start", "jail.conf"], cwd)).out);
    expect((await plan(["start", "jail.conf"], cwd, { isTerminal: true, env: { NO_COLOR: "1" } })).out).toBe(plain);
  });

  it("lets no file change the terminal", async () => {
    const cwd = folderWith({
      "jail.conf": '"a\\x1b[31m" { path = "/a\\x9b"; persist; exec.start = "/bin/echo \\x1b]0;x\\x07\\n"; }\n',
    });
    for (const args of [["start"], ["start", "--fail-at=2"]]) {
      const { out } = await plan([...args, "jail.conf"], cwd);
      expect(out).toContain("the kernel creates");
      expect(out.replaceAll("\n", "")).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
    }
  });

  test.each([
    [[], "say start, stop or restart first: jailconf plan start FILE"],
    [["jail.conf"], "say start, stop or restart first: jailconf plan start jail.conf"],
    [["run", "jail.conf"], 'start, stop or restart, not "run"'],
    [["start"], "name a file: jailconf plan start FILE"],
    [["start", "none.conf"], "no such file or directory"],
    [["start", "conf.d"], "not a regular file"],
    [["start", "jail.conf", "nobody"], 'there is no jail "nobody"; the jails are mail, db, web'],
    [["start", "jail.conf", "--fail-at", "99"], "there is no step 99: the last one is 8"],
    [["start", "jail.conf", "--fail-at=2"], "step 2 cannot fail"],
    [["start", "jail.conf", "--fail-at=x"], "the number of a step"],
    [["start", "jail.conf", "--fail-at=0"], "the number of a step"],
    [["start", "jail.conf", "--format=xml"], "--format is one of text, json"],
    [["start", "jail.conf", "--release=9"], '--release: "9" is no release that is known'],
  ])("%j is a mistake", async (args, message) => {
    const cwd = folderWith(files);
    const { status, out, err } = await plan(args, cwd);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

describe("plan --format json", () => {
  async function complaints(json: string): Promise<string[]> {
    const service = getLanguageService({});
    const document = TextDocument.create("file:///output.json", "json", 1, json);
    const found = await service.doValidation(document, service.parseJSONDocument(document), undefined, schema);
    return found.map(({ message }) => message);
  }

  it("fits its schema", async () => {
    const cwd = folderWith({ ...files, "bad.conf": "a {\n  path = /x\n  persist;\n}\n", "none.conf": "" });
    const example = (name: string): string => join(root, `examples/${name}.jail.conf`);
    for (const args of [
      ["start", "jail.conf"],
      ["stop", "jail.conf"],
      ["restart", "jail.conf"],
      ["start", "jail.conf", "--fail-at=3"],
      ["start", "jail.conf", "mail", "--fail-at=1"],
      ["start", "bad.conf"],
      ["start", "none.conf"],
      ["start", example("1-first"), "--release=12.0"],
      ["stop", example("3-final"), "--release=12.0"],
    ]) {
      const { out } = await plan([...args, "--format", "json"], cwd);
      expect(await complaints(out), args.join(" ")).toEqual([]);
    }
  });

  it("does not fit other things", async () => {
    const cwd = folderWith(files);
    const made = JSON.parse((await plan(["start", "jail.conf", "--format=json"], cwd)).out);
    const [step, ...steps] = made.steps;
    for (const wrong of [
      { ...made, version: 2 },
      { ...made, extra: 1 },
      { ...made, exit: 2 },
      { ...made, steps: [{ ...step, argv: [] }, ...steps] },
      { ...made, steps: [{ ...step, jail: undefined }, ...steps] },
    ]) {
      expect(await complaints(JSON.stringify(wrong))).not.toEqual([]);
    }
  });

  it("has all that the text has", async () => {
    const cwd = folderWith(files);
    const { status, out } = await plan(["start", "jail.conf", "mail", "--fail-at=3", "--format=json"], cwd);
    const made = JSON.parse(out);
    expect(status).toBe(1);
    expect(made).toMatchObject({ version: 1, file: join(cwd, "jail.conf"), operation: "start", failAt: 3, exit: 1 });
    expect(made.messages).toEqual(['mail: /bin/sh -c /bin/plug "it\'s": failed']);
    expect(made.steps[0]).toMatchObject({
      number: 1,
      jail: "mail",
      phase: "exec.prestart",
      where: "host",
      argv: ["/sbin/ifconfig", "epair1", "create", "up"],
      source: {
        file: join(cwd, "conf.d/mail.conf"),
        range: { start: { line: 1, character: 19 }, end: { line: 1, character: 50 } },
      },
    });
    expect(made.steps[0].changes[0]).toMatchObject({
      ...{ kind: "added", resource: "interface", where: "host", name: "epair1a", detail: "up", before: null },
    });
    expect(made.steps[2]).toMatchObject({ where: "jail", fails: true, undo: false });
    expect(made.steps[3]).toMatchObject({ phase: "remove", argv: null, undo: true });
    expect(made.remains[0].facts.map(({ name }: { name: string }) => name)).toEqual(["epair1a", "epair1b"]);
    expect(made.nextStart).toEqual({ jail: "mail", step: 1, failure: "epair1 exists already" });
  });
});
