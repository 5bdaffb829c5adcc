import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, jailconf, oneError } from "./support.ts";

const undefinedJail = "web { path = /jails/web; persist; host.hostname = web; depend = db; }\n";
const prepared = "web { path = /jails/web; persist; host.hostname = web; exec.prepare = true; }\n";

test("jailconf.json above a file says by what it is judged, and options win over it", async () => {
  const cwd = folderWith({
    "jailconf.json": '{ "rules": { "depend-undefined": "off" }, "release": "12.0" } // of this site\n',
    "hosts/a/jail.conf": undefinedJail,
    "hosts/b/jail.conf": prepared,
  });
  const rulesOf = async (...args: string[]): Promise<string[]> => {
    const { out } = await jailconf(["check", "--format", "json", ...args], { cwd });
    return JSON.parse(out).map(({ rule }: { rule: string }) => rule);
  };
  expect(await rulesOf(".")).toEqual(["unknown-parameter"]);
  expect(await rulesOf("hosts/a/jail.conf", "--rule", "depend-undefined=error")).toEqual(["depend-undefined"]);
  expect(await rulesOf("hosts/b/jail.conf", "--release", "current")).toEqual([]);
});

test("a repository ends the search, and the nearest file counts", async () => {
  const cwd = folderWith({
    "jailconf.json": '{ "rules": { "depend-undefined": "off" } }\n',
    "repository/.git": "gitdir: elsewhere\n",
    "repository/jail.conf": undefinedJail,
    "inner/jailconf.json": "{}\n",
    "inner/jail.conf": undefinedJail,
    "jail.conf": undefinedJail,
  });
  const status = async (path: string): Promise<number> =>
    (await jailconf(["check", path, "--fail-on", "warning"], { cwd })).status;
  expect([await status("jail.conf"), await status("repository"), await status("inner")]).toEqual([0, 1, 1]);
});

test("show and plan read the file for the release and with the commands of jailconf.json", async () => {
  const cwd = folderWith({
    "jailconf.json": '{ "release": "13.2", "commands": { "mynet up": "jib addm" }, "parameters": ["acme.limit"] }\n',
    "jail.conf": 'web { path = /j; persist; vnet; acme.limit = 3; exec.prestart = "mynet up web em0"; }\n',
  });
  expect((await jailconf(["show", "jail.conf"], { cwd })).out).toContain("as FreeBSD 13.2 reads");
  const { out, status } = await jailconf(["plan", "start", "jail.conf"], { cwd });
  expect(status).toBe(0);
  expect(out).toContain("on FreeBSD 13.2");
  expect(out).toMatch(/mynet up web em0 .*\n\s+\+ interface e0a_web/);
  expect((await jailconf(["plan", "start", "jail.conf", "--release", "14.0"], { cwd })).out).toContain("FreeBSD 14.0");
});

test.each(["check", "show", "plan"])(
  "%s runs nothing where jailconf.json makes no sense, and says where",
  async (name) => {
    const cwd = folderWith({
      "jailconf.json": '{\n  "rules": { "no-such": "off" },\n  "relase": "14.2"\n}\n',
      "jail.conf": oneError,
    });
    const args = name === "plan" ? ["plan", "start", "jail.conf"] : [name, "jail.conf"];
    const { status, out, err } = await jailconf(args, { cwd });
    expect([status, out]).toEqual([2, ""]);
    const file = join(cwd, "jailconf.json").replaceAll("\\", "/");
    expect(err.split("\n")).toEqual([
      expect.stringContaining(`${file}:2:14: There is no rule or topic "no-such".`),
      expect.stringContaining(`${file}:3:3: There is no setting "relase". Did you mean "release"?`),
      "",
    ]);
  },
);

test("check leaves ignored files alone, and says so of one that was named", async () => {
  const cwd = folderWith({
    "jailconf.json": '{ "ignore": ["vendor"] }\n',
    "vendor/jail.conf": oneError,
    "jail.conf": "web { path = /jails/web; persist; host.hostname = web; }\n",
  });
  expect(await jailconf(["check", "."], { cwd })).toMatchObject({ status: 0, err: "" });
  const named = await jailconf(["check", "vendor/jail.conf"], { cwd });
  expect(named.status).toBe(0);
  expect(named.err).toMatch(/vendor\/jail\.conf is ignored by .*jailconf\.json: not checked/);
});

test("check of a folder looks at the roots that jailconf.json names", async () => {
  const cwd = folderWith({ "jailconf.json": '{ "roots": ["hosts/*.txt"] }\n', "hosts/a.txt": undefinedJail });
  const { out, status } = await jailconf(["check", "hosts", "--fail-on", "warning"], { cwd });
  expect(status).toBe(1);
  expect(out).toContain("[depend-undefined]");
});

test("--rule takes a topic", async () => {
  const cwd = folderWith({ "jail.conf": undefinedJail });
  expect(
    (await jailconf(["check", "jail.conf", "--fail-on", "warning", "--rule", "jails-and-includes=hint"], { cwd }))
      .status,
  ).toBe(0);
});

test("jailconf.json itself can be checked", async () => {
  const cwd = folderWith({ "jailconf.json": '{ "release": "14.4" }\n' });
  const { status, err } = await jailconf(["check", "jailconf.json"], { cwd });
  expect([status, err]).toEqual([0, expect.stringMatching(/jailconf\.json makes sense; it says how other files/)]);
});

test("a release that is read as another one is noted", async () => {
  const cwd = folderWith({
    "jailconf.json": '{ "release": "14.3-STABLE" }\n',
    "new/jailconf.json": '{ "release": "14.9" }\n',
    "new/jail.conf": prepared,
    "jail.conf": "web { path = /jails/web; persist; host.hostname = web; allow.routing; }\n",
  });
  const check = await jailconf(["check", "jail.conf"], { cwd });
  expect(check).toMatchObject({
    status: 0,
    err: expect.stringContaining("jailconf.json:1:14: 14.3-STABLE is read as 14.4."),
  });
  const show = await jailconf(["show", "new/jail.conf"], { cwd });
  expect(show.err).toContain("This version does not know 14.9 and reads it as 14.5.");
});
