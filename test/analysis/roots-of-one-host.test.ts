import { describe, expect, test, vi } from "vitest";
import { Workspace, whatRootsSayOfHost } from "../../server/src/analysis/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const jail = (name: string, more = ""): string =>
  `${name} { path = /jails/${name}; persist; vnet; vnet.interface = em1; ${more} }\n`;

/** Whether one of the files is told that another jail of its host has the same interface. */
function isTold(files: Readonly<Record<string, string>>): boolean {
  const workspace = new Workspace(new MemoryReader(new Map(Object.entries(files))));
  // Nothing is told in a file of which nothing is written, and there are two hundred of them.
  const written = Object.keys(files).filter((path) => files[path] !== "");
  const findings = written.flatMap((path) => workspace.analyze(path).findings);
  return findings.some(({ rule }) => rule === "duplicate-resource");
}

describe("files that are read one after the other on one host", () => {
  test.each([
    ["/etc/jail.conf", "/etc/jail.conf.d/b.conf"],
    ["/etc/jail.conf.d/a.conf", "/etc/jail.conf.d/b.conf"],
    ["/home/me/jail.conf", "/home/me/jail.conf.d/b.conf"],
    ["/etc/jail.conf.d/a.conf", "/etc/jail.conf"],
    ["/repo/alpha/etc/jail.conf", "/repo/alpha/etc/jail.conf.d/b.conf"],
    ["/repo/alpha/etc/jail.conf", "/repo/alpha/etc/jail.mail.conf"],
    ["/repo/alpha/etc/jail.mail.conf", "/repo/alpha/etc/jail.conf"],
    ["/repo/alpha/etc/jail.conf", "/repo/alpha/etc/jail.alpha.conf"],
    ["/repo/alpha/etc/jail.mail.conf", "/repo/alpha/etc/jail.conf.d/b.conf"],
  ])("%s and %s", (own, other) => {
    expect(isTold({ [own]: jail("web"), [other]: jail("db") })).toBe(true);
    expect(isTold({ [own]: jail("web"), [other]: "db { path = /jails/db; persist; }\n" })).toBe(false);
  });
});

describe("files that are not", () => {
  test.each([
    ["of another host", "/repo/alpha/etc/jail.conf", "/repo/beta/etc/jail.conf"],
    ["which rc.d does not look for", "/repo/alpha/etc/jail.conf", "/repo/alpha/etc/mail.conf"],
    ["with a name that goes on", "/repo/alpha/etc/jail.conf", "/repo/alpha/etc/jail.mail.conf.orig"],
    ["with a name that goes on, themselves", "/repo/alpha/etc/jail.mail.conf.orig", "/repo/alpha/etc/jail.conf"],
    ["of another kind in the folder", "/etc/jail.conf", "/etc/jail.conf.d/b.conf.sample"],
    ["in a folder of the folder", "/etc/jail.conf", "/etc/jail.conf.d/old/b.conf"],
    ["in a folder with such a name", "/etc/jail.conf", "/etc/jail.conf.d/b.conf/c.conf"],
    ["deeper in an etc", "/repo/alpha/etc/old/jail.conf", "/repo/alpha/etc/jail.conf"],
    ["of a host, beside some other file", "/home/me/web.conf", "/home/me/jail.conf"],
    ["in a folder that is no etc", "/home/me/jail.web.conf", "/home/me/jail.conf"],
  ])("%s", (_, own, other) => {
    expect(isTold({ [own]: jail("web"), [other]: jail("db") })).toBe(false);
  });

  test("are more than a host has", () => {
    const many = (count: number): Record<string, string> => ({
      "/etc/jail.conf": jail("web"),
      "/etc/jail.conf.d/0.conf": jail("db"),
      ...Object.fromEntries([...Array(count).keys()].map((number) => [`/etc/jail.conf.d/x${number}.conf`, ""])),
    });
    expect([isTold(many(199)), isTold(many(200))]).toEqual([true, false]);
  });
});

test("what the file includes is its own, and no other file of the host", () => {
  const own = `.include "/etc/jail.conf.d/*.conf";\n`;
  expect(isTold({ "/etc/jail.conf": own, "/etc/jail.conf.d/b.conf": jail("db") })).toBe(false);
  expect(isTold({ "/etc/jail.conf": own + jail("web"), "/etc/jail.conf.d/b.conf": jail("db") })).toBe(true);
});

test("what another file of the host includes has what that file gives it, and is no file of its own", () => {
  const inOther = "db { path = /jails/db; persist; }\n";
  const files = (globals: string) => ({
    "/etc/jail.conf.d/z.conf": jail("web"),
    "/etc/jail.conf.d/a.conf": `${globals}.include "b.conf";\n`,
    "/etc/jail.conf.d/b.conf": inOther,
  });
  expect(isTold(files("vnet; vnet.interface = em1;"))).toBe(true);
  expect(isTold(files(""))).toBe(false);
});

test("a slip in another file of the host hides no jail of it", () => {
  const other = `a { persist = ; }\n${jail("db")}`;
  expect(isTold({ "/etc/jail.conf.d/b.conf": jail("web"), "/etc/jail.conf": other })).toBe(true);
});

test("of two files with one jail that counts which is the jail's own", () => {
  const files = (name: string) => ({
    "/etc/jail.conf": jail("web"),
    "/etc/jail.conf.d/a.conf": `${name} { path = /jails/db; persist; vnet; vnet.interface = em1; }\n`,
    "/etc/jail.conf.d/db.conf": "db { path = /jails/db; persist; }\n",
  });
  expect(isTold(files("other"))).toBe(true);
  expect(isTold(files("db"))).toBe(false);
});

test("what is said of rc.conf is put into words without all that is said of the configuration", () => {
  const files = { "/etc/jail.conf": jail("web", "a.parameter.of.nobody;"), "/etc/rc.conf": 'jail_list="mail"\n' };
  const workspace = new Workspace(new MemoryReader(new Map(Object.entries(files))));
  const root = workspace.analyzeRoot("/etc/jail.conf");
  const all = vi.spyOn(root, "told", "get");
  expect(whatRootsSayOfHost([root]).map(({ path, rule }) => [path, rule])).toEqual([
    ["/etc/rc.conf", "not-in-jail-list"],
  ]);
  expect(all).not.toHaveBeenCalled();
});

test("what all roots of a host say of its rc.conf is one finding there", () => {
  const files = new Map([
    ["/etc/jail.conf", "web { path = /w; persist; }\n"],
    ["/etc/jail.conf.d/db.conf", "db { path = /d; persist; }\n"],
    ["/etc/rc.conf", 'jail_list="mail"\n'],
  ]);
  const { state, roots, findings } = new Workspace(new MemoryReader(files)).analyze("/etc/rc.conf");
  expect([state, roots.map(({ root }) => root)]).toEqual(["host-file", ["/etc/jail.conf", "/etc/jail.conf.d/db.conf"]]);
  expect(findings.map(({ rule, start }) => [rule, start])).toEqual([["not-in-jail-list", 11]]);
});
