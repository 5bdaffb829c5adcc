import { describe, expect, test } from "vitest";
import { checkFiles, defaultSettings, Workspace } from "../../server/src/analysis/index.ts";
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
      const { findings } = checkFiles(open(files), [asked]);
      const inRcConf = findings.filter(({ path }) => path === "/etc/rc.conf");
      expect(inRcConf.map(({ rule, start, end }) => [rule, files.get("/etc/rc.conf")?.slice(start, end)])).toEqual([
        ["not-in-jail-list", "db"],
      ]);
    }
    expect(open(files).analyze("/etc/rc.conf").state).toBe("host-file");
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
  expect(rulesOf(workspace, "/etc/jail.conf.d/b.conf")).not.toContain("duplicate-resource");
});
