import { describe, expect, test } from "vitest";
import { checkFiles, defaultSettings, Workspace, whatRootsSayOfHost } from "../../server/src/analysis/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const jails = "web { path = /jails/web; persist; exec.clean; host.hostname = web; }\n";

function open(files: Map<string, string>): Workspace {
  const workspace = new Workspace(new MemoryReader(files));
  workspace.choice = { release: defaultSettings.release, rules: defaultSettings.rules };
  return workspace;
}

const rulesOf = (workspace: Workspace, path: string): string[] => [
  ...new Set(workspace.analyze(path).findings.map(({ rule }) => rule)),
];

describe("another file of the host", () => {
  test("is read again when it has changed on the disk", () => {
    const files = new Map([
      ["/etc/jail.conf", jails],
      ["/etc/rc.conf", "jail_list=web\n"],
    ]);
    const workspace = open(files);
    expect(rulesOf(workspace, "/etc/jail.conf")).not.toContain("not-in-jail-list");
    files.set("/etc/rc.conf", "jail_list=db\n");
    workspace.fileChanged("/etc/rc.conf");
    expect(rulesOf(workspace, "/etc/jail.conf")).toContain("not-in-jail-list");
  });

  test("at which only a fix leads is looked at again for the fix when it has changed", () => {
    const jail = jails.replace("persist;", "persist; mount.fstab = /etc/fstab.wbe;");
    const files = new Map([
      ["/etc/jail.conf", jail],
      ["/etc/fstab.web", "/data /jails/web/data nullfs ro 0 0\n"],
    ]);
    const workspace = open(files);
    const offered = (): (string | undefined)[] =>
      workspace
        .analyze("/etc/jail.conf")
        .findings.filter(({ rule }) => rule === "fstab-missing")
        .map((finding) => finding.fixes()[0]?.title);
    expect(offered()).toEqual(["Change to `/etc/fstab.web`"]);
    // With what stands in it now, the jail that has it would have a mistake that is worse.
    workspace.openFile("/etc/fstab.web", "/data persist = on;/jails/web/datanullfs ro 0 0\n");
    expect(offered()).toEqual([undefined]);
  });

  test("is seen when it appears, and with its unsaved text", () => {
    const files = new Map([["/etc/jail.conf", jails]]);
    const workspace = open(files);
    expect(rulesOf(workspace, "/etc/jail.conf")).not.toContain("not-in-jail-list");
    files.set("/etc/rc.conf", "jail_list=web\n");
    workspace.fileChanged("/etc/rc.conf");
    expect(rulesOf(workspace, "/etc/jail.conf")).not.toContain("not-in-jail-list");
    workspace.openFile("/etc/rc.conf", "jail_list=db\n");
    expect(rulesOf(workspace, "/etc/jail.conf")).toContain("not-in-jail-list");
  });

  test("is told what is wrong in it, whichever of the two is asked for", () => {
    const files = new Map([
      ["/etc/jail.conf", jails],
      ["/etc/rc.conf", 'jail_list="web db"\n'],
    ]);
    for (const asked of files.keys()) {
      const { findings, roots } = checkFiles(open(files), [asked]);
      expect(whatRootsSayOfHost(roots).map(({ path }) => path)).toEqual(["/etc/rc.conf"]);
      const inRcConf = findings.filter(({ path }) => path === "/etc/rc.conf");
      expect(inRcConf.map(({ rule, start, end }) => [rule, files.get("/etc/rc.conf")?.slice(start, end)])).toEqual([
        ["not-in-jail-list", "db"],
      ]);
    }
    expect(open(files).analyze("/etc/rc.conf").state).toBe("host-file");
  });

  test("is told what is wrong in it when another one is open, too", () => {
    const files = new Map([
      ["/etc/jail.conf", jails],
      ["/etc/rc.conf", 'jail_list="web db"\n'],
      ["/etc/devfs.rules", "[web=11]\n"],
    ]);
    const workspace = open(files);
    for (const path of ["/etc/rc.conf", "/etc/devfs.rules"]) workspace.openFile(path, files.get(path) ?? "");
    expect(rulesOf(workspace, "/etc/rc.conf")).toEqual(["not-in-jail-list"]);
    expect(rulesOf(workspace, "/etc/devfs.rules")).toEqual([]);
  });

  test("is judged from those of the configurations around it that look at it, also from below a folder of it", () => {
    const files = new Map([
      ["/repo/alpha/etc/jail.conf.d/web.conf", jails],
      ["/repo/alpha/etc/jail.conf.d/README", jails],
      ["/repo/alpha/etc/rc.conf", 'jail_enable="YES"\n'],
      ["/repo/alpha/etc/rc.conf.d/jail", "jail_list=db\n"],
      ["/repo/beta/etc/jail.conf", jails],
    ]);
    const workspace = open(files);
    for (const path of ["/repo/beta/etc/jail.conf", "/repo/alpha/etc/rc.conf.d/jail"])
      workspace.openFile(path, files.get(path) ?? "");
    const { state, roots } = workspace.analyze("/repo/alpha/etc/rc.conf.d/jail");
    expect([state, roots.map(({ root }) => root)]).toEqual(["host-file", ["/repo/alpha/etc/jail.conf.d/web.conf"]]);
  });

  test("says nothing about another host, and nothing when nobody has a configuration beside it", () => {
    const files = new Map([
      ["/repo/alpha/etc/jail.conf", jails],
      ["/repo/beta/etc/rc.conf", "jail_list=db\n"],
    ]);
    const workspace = open(files);
    expect(rulesOf(workspace, "/repo/alpha/etc/jail.conf")).not.toContain("not-in-jail-list");
    expect(workspace.analyze("/repo/beta/etc/rc.conf")).toMatchObject({ state: "host-file", findings: [] });
  });
});

test("a neighbour that changes is read again", () => {
  const files = new Map([
    ["/etc/jail.conf.d/a.conf", "a { path = /jails/a; vnet; persist; vnet.interface = em1; }\n"],
    ["/etc/jail.conf.d/b.conf", "b { path = /jails/b; vnet; persist; vnet.interface = em2; }\n"],
  ]);
  const workspace = open(files);
  expect(rulesOf(workspace, "/etc/jail.conf.d/b.conf")).not.toContain("duplicate-resource");
  workspace.openFile("/etc/jail.conf.d/a.conf", files.get("/etc/jail.conf.d/a.conf")!.replace("em1", "em2"));
  expect(rulesOf(workspace, "/etc/jail.conf.d/b.conf")).toContain("duplicate-resource");
  workspace.closeFile("/etc/jail.conf.d/a.conf");
  workspace.openFile("/etc/jail.conf.d/a.conf", '.include "a.inc";\n');
  expect(rulesOf(workspace, "/etc/jail.conf.d/b.conf")).not.toContain("duplicate-resource");
  workspace.openFile("/etc/jail.conf.d/a.inc", files.get("/etc/jail.conf.d/a.conf")!.replace("em1", "em2"));
  expect(rulesOf(workspace, "/etc/jail.conf.d/b.conf")).toContain("duplicate-resource");
  workspace.openFile("/etc/jail.conf.d/a.inc", "a { path = /jails/a; persist; }\n");
  expect(rulesOf(workspace, "/etc/jail.conf.d/b.conf")).not.toContain("duplicate-resource");
});

describe("the hostid of a host", () => {
  test("is compared with that of the host in the next folder, also when it changes later", () => {
    const uuid = "8d2f5c1e-7a43-11ee-9c0b-0cc47a7b3e10";
    const files = new Map([
      ["/repo/alpha/etc/jail.conf", jails],
      ["/repo/alpha/etc/hostid", `${uuid}\n`],
      ["/repo/beta/usr/local/etc/jail.conf", jails],
      ["/repo/beta/etc/jail.conf.d/db.conf", jails],
      ["/repo/beta/etc/hostid", uuid.toUpperCase()],
    ]);
    const hostids = ["/repo/alpha/etc/hostid", "/repo/beta/etc/hostid"];
    const { findings } = checkFiles(open(files), [...files.keys()]);
    const told = findings.filter(({ rule }) => rule === "cloned-hostid");
    expect(told.map(({ path }) => path)).toEqual(hostids);
    expect(told[0].message).toContain("beta");

    const workspace = open(files);
    for (const path of hostids) expect(rulesOf(workspace, path)).toEqual(["cloned-hostid"]);
    files.set(hostids[1], uuid.replace("8", "9"));
    workspace.fileChanged(hostids[1]);
    for (const path of hostids) expect(rulesOf(workspace, path)).toEqual([]);
    workspace.openFile(hostids[1], uuid);
    for (const path of hostids) expect(rulesOf(workspace, path)).toEqual(["cloned-hostid"]);
  });

  test("is not compared with hosts below a folder beside it, or in one that hides itself", () => {
    const uuid = "8d2f5c1e-7a43-11ee-9c0b-0cc47a7b3e10";
    for (const other of ["/repo/more/beta", "/repo/.cache"]) {
      const files = new Map([
        ["/repo/alpha/etc/jail.conf", jails],
        ["/repo/alpha/etc/hostid", uuid],
        [`${other}/etc/jail.conf`, jails],
        [`${other}/etc/hostid`, uuid],
      ]);
      expect(rulesOf(open(files), "/repo/alpha/etc/hostid")).toEqual([]);
    }
  });
});
