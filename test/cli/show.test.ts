import { truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { largestFile } from "../../server/src/config/index.ts";
import { folderWith, jailconf } from "./support.ts";

const files = {
  "jail.conf": [
    '$root = "/jails";',
    'path = "$root/$name";',
    "persist;",
    'exec.start = "/bin/sh /etc/rc";',
    '.include "conf.d/*.conf";',
    "",
  ].join("\n"),
  "conf.d/web.conf": 'web {\n  exec.start += "ifconfig lo0 up";\n  path = "/srv/$name";\n  $a = "say \\"x\\"";\n}\n',
  "conf.d/zdb.conf": "db {\n  exec.stop = $nope;\n}\n",
};

test("shows what each jail ends up with, and where it was set", async () => {
  const cwd = folderWith(files);
  const { status, out, err } = await jailconf(["show", "jail.conf", "--jail", "web"], { cwd });
  expect([status, err]).toEqual([0, ""]);
  expect(out).toBe(`# jail.conf: 1 of 2 jails, as FreeBSD 15.1 reads them

web {  # conf.d/web.conf:1
  $root = "/jails";                 # line 1 (all jails)
  $a = "say \\"x\\"";                 # conf.d/web.conf:4
  path = "/srv/web";                # conf.d/web.conf:3, from "/srv/$name"
                                    #   replaces line 2 (all jails): path = "$root/$name"
  persist;                          # line 3 (all jails)
  exec.start = "/bin/sh /etc/rc";   # line 4 (all jails)
  exec.start += "ifconfig lo0 up";  # conf.d/web.conf:2
}
`);
});

test("comments stand further to the left in a narrow terminal", async () => {
  const cwd = folderWith({
    "jail.conf": 'web {\n  persist;\n  path = "/jails/web";\n  exec.start = "/sbin/ifconfig epair11b up"; # long\n}\n',
  });
  const { out } = await jailconf(["show", "jail.conf"], { cwd, columns: 60 });
  expect(out.split("\n").slice(3, 6)).toEqual([
    "  persist;              # line 2",
    '  path = "/jails/web";  # line 3',
    '  exec.start = "/sbin/ifconfig epair11b up";  # line 4',
  ]);
});

test("jails are named after the file, as for a plan, or with an option", async () => {
  const cwd = folderWith(files);
  const named = await jailconf(["show", "jail.conf", "web"], { cwd });
  expect(named).toEqual(await jailconf(["show", "jail.conf", "--jail", "web"], { cwd }));
  const { out } = await jailconf(["show", "jail.conf", "web", "--jail", "db"], { cwd });
  expect(out).toMatch(/^# jail\.conf: 2 jails/);
});

test("a jail that jail(8) gives up says why", async () => {
  const cwd = folderWith(files);
  const { out } = await jailconf(["show", "jail.conf", "--jail=db"], { cwd });
  expect(out).toContain(
    'db {  # conf.d/zdb.conf:1\n  # jail(8) neither starts nor stops this jail\n  # jail(8) says: db: exec.stop: variable "nope" not found\n',
  );
  // Nobody is to take what jail(8) cannot make for a value.
  expect(out).toMatch(/\n {2}# exec\.stop = \$nope; +# conf\.d\/zdb\.conf:2\n/);
});

test("what jail(8) says of a value with a hundred slips is said a hundred times, and that there is more", async () => {
  const cwd = folderWith({ "jail.conf": `web { path = "${"$nope".repeat(150)}"; persist; }\n` });
  const { out } = await jailconf(["show", "jail.conf"], { cwd });
  expect(out.match(/# jail\(8\) says: web: path: variable "nope" not found\n/g)).toHaveLength(100);
  expect(out).toContain("# and 50 more messages (--format json lists all)\n");
  expect(
    JSON.parse((await jailconf(["show", "jail.conf", "--format=json"], { cwd })).out).jails[0].messages,
  ).toHaveLength(150);
});

test("JSON has values, origins and what was replaced", async () => {
  const cwd = folderWith(files);
  const { status, out } = await jailconf(["show", "jail.conf", "--format", "json"], { cwd });
  const shown = JSON.parse(out);
  expect([status, shown.error, shown.release]).toEqual([0, null, "current"]);
  expect(shown.jails.map((jail: { name: string; failed: boolean }) => [jail.name, jail.failed])).toEqual([
    ["web", false],
    ["db", true],
  ]);
  const path = shown.jails[0].parameters.find(({ name }: { name: string }) => name === "path");
  expect(path.values).toEqual(["/srv/web"]);
  expect(path.origins).toMatchObject([{ written: '"/srv/$name"', variables: ["name"], section: "web" }]);
  expect(path.overridden).toMatchObject([{ section: "*", range: { start: { line: 1, character: 0 } } }]);
});

test("a file of which a part could not be read here is not said to be refused", async () => {
  const cwd = folderWith({ "jail.conf": '.include "large";\nweb { path = /x; persist; }\n', large: "" });
  truncateSync(join(cwd, "large"), largestFile + 1);
  const { status, out } = await jailconf(["show", "jail.conf"], { cwd });
  expect(status).toBe(1);
  expect(out).toContain("# Not all of it could be read here:\n#   large: not read (too-large)\n# What can be read");
  const plan = await jailconf(["plan", "start", "jail.conf"], { cwd });
  expect(plan.out).toContain("! Not all of it could be read here:\n!   large: not read (too-large)\n");
  expect(plan.out).toContain("the kernel creates web");
});

test("a file that jail(8) refuses is shown all the same, below its first message", async () => {
  const cwd = folderWith({ "jail.conf": "web {\n  path = /x\n  persist;\n}\n" });
  expect(await jailconf(["show", "jail.conf"], { cwd })).toEqual({
    status: 1,
    out: `# jail.conf: 1 jail, as FreeBSD 15.1 reads it

# jail(8) refuses this file; none of its jails starts or stops:
#   jail: jail.conf line 3: persist: syntax error
# What can be read of it all the same:

web {  # line 1
  path = "/x";  # line 2
  persist;      # line 3
}
`,
    err: "",
  });
  const { status, out } = await jailconf(["show", "jail.conf", "--format=json"], { cwd });
  expect(status).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    jails: [],
    error: { message: expect.stringMatching(/persist: syntax error$/) },
  });
});

test("releases read files differently", async () => {
  const cwd = folderWith(files);
  // Before 14 `.include` is a parameter like any other.
  const { status, out } = await jailconf(["show", "jail.conf", "--release", "12.0"], { cwd });
  expect([status, out]).toEqual([0, "# jail.conf: 0 jails, as FreeBSD 12.0 reads them\n"]);
});

test.each([
  [["show"], /name a file: jailconf show FILE/],
  [["show", "jail.conf", "nope"], /there is no jail "nope"; the jails are web, db/],
  [["show", "nope.conf"], /no such file/],
  [["show", "."], /not a regular file/],
  [["show", "jail.conf", "--jail", "mail"], /there is no jail "mail"; the jails are web, db/],
])("%j cannot run", async (args, message) => {
  const { status, out, err } = await jailconf(args, { cwd: folderWith(files) });
  expect([status, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
});

test("names and values cannot command the terminal", async () => {
  const cwd = folderWith({ "jail.conf": '"a\x1b[2J" { path = "\\e\x1b]0;x\x07"; }\n' });
  const { out } = await jailconf(["show", "jail.conf"], { cwd });
  expect(out).not.toMatch(/[\x1b\x07]/);
});
