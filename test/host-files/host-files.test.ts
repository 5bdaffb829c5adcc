import { describe, expect, test } from "vitest";
import { HostFiles, isHostFileName } from "../../server/src/host-files/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const files = (root: string, texts: Readonly<Record<string, string>>): HostFiles =>
  new HostFiles(root, new MemoryReader(new Map(Object.entries(texts))));

describe("the files of a host", () => {
  test("lie in the etc of the tree", () => {
    const host = files("/repo/alpha/etc/jail.conf.d/web.conf", {
      "/repo/alpha/etc/rc.conf": "jail_enable=YES",
      "/repo/alpha/etc/rc.conf.local": "jail_list=web",
      "/repo/alpha/etc/rc.conf.d/jail": 'jail_list="$jail_list db"',
      "/repo/alpha/etc/devfs.rules": "[a=11]",
      "/repo/alpha/etc/hostid": "6b0e",
      "/repo/alpha/jails/web.fstab": "/a /b nullfs ro 0 0",
      "/repo/alpha/etc/fstab.web": "/c /d nullfs ro 0 0",
      "/etc/rc.conf": "jail_list=other",
      "/jails/db.fstab": "",
    });
    expect(host.rcConf?.get("jail_list")?.value).toBe("web db");
    expect(host.devfsRules?.sections.map(({ number }) => number)).toEqual([11]);
    expect(host.hostid?.text).toBe("6b0e");
    expect(host.fstab("/jails/web.fstab")?.lines).toHaveLength(1);
    expect(host.fstab("/etc/fstab.web")?.path).toBe("/repo/alpha/etc/fstab.web");
    expect(host.fstab("/jails/db.fstab")).toBeUndefined();
    expect(host.fstab("web.fstab")).toBeUndefined();
  });

  test("are this machine's own only for its own jail.conf", () => {
    const texts = { "/etc/rc.conf": "jail_enable=YES", "/etc/devfs.rules": "[a=11]" };
    expect(files("/etc/jail.conf", texts).rcConf).toBeDefined();
    expect(files("/etc/jail.conf.d/web.conf", texts).devfsRules).toBeDefined();
    expect(files("/home/me/jail.conf", texts).rcConf).toBeUndefined();
    expect(files("/home/me/alpha/etc/jail.conf", texts).devfsRules).toBeUndefined();
  });

  test("are those of the host below whose /usr/local Bastille keeps the jail.conf", () => {
    const texts = {
      "/etc/rc.conf": "bastille_enable=YES",
      "/repo/alpha/etc/rc.conf": "cloned_interfaces=lo1",
      "/repo/alpha/usr/local/bastille/jails/web/fstab": "/a /b nullfs ro 0 0",
      "/repo/alpha/usr/local/bastille/jails/web/root/etc/rc.conf": "sshd_enable=YES",
    };
    const host = files("/repo/alpha/usr/local/bastille/jails/web/jail.conf", texts);
    expect(host.rcConf?.get("cloned_interfaces")?.value).toBe("lo1");
    expect(host.fstab("/usr/local/bastille/jails/web/fstab")?.lines).toHaveLength(1);
    expect(host.rcConfOfJail("/usr/local/bastille/jails/web/root")?.get("sshd_enable")?.value).toBe("YES");
    expect(files("/usr/local/bastille/jails/web/jail.conf", texts).rcConf?.get("bastille_enable")).toBeDefined();
    // A file in the jail, one of a jail of that jail, and a folder that only is called so.
    expect(files("/usr/local/bastille/jails/web/root/home/jail.conf", texts).rcConf).toBeUndefined();
    const inner = files("/repo/alpha/usr/local/bastille/jails/web/root/etc/jail.conf", texts);
    expect(inner.rcConf?.get("sshd_enable")?.value).toBe("YES");
    expect(files("/vm/bastille/jails/web/jail.conf", texts).rcConf).toBeUndefined();
  });

  test("lie beside a jail.conf that lies in no etc", () => {
    const texts = {
      "/repo/alpha/rc.conf": "jail_enable=YES",
      "/repo/alpha/devfs.rules": "[a=11]",
      "/repo/alpha/fstab.web": "",
      "/repo/alpha/hostid": "x",
    };
    for (const root of ["/repo/alpha/jail.conf", "/repo/alpha/jail.conf.d/web.conf"]) {
      const host = files(root, texts);
      expect(host.rcConf).toBeDefined();
      expect(host.devfsRules).toBeDefined();
      expect(host.fstab("/etc/fstab.web")?.path).toBe("/repo/alpha/fstab.web");
      expect(host.hostid).toBeUndefined();
    }
  });

  test("do not count a rc.conf beside it that is for a jail", () => {
    expect(files("/repo/web/jail.conf", { "/repo/web/rc.conf": 'sshd_enable="YES"' }).rcConf).toBeUndefined();
  });

  test("are remembered as they were looked at, whether they are there or not", () => {
    const host = files("/etc/jail.conf", { "/etc/rc.conf": "" });
    expect(host.reads.files.size).toBe(0);
    expect(host.rcConf).toBeDefined();
    expect(host.devfsRules).toBeUndefined();
    expect(host.reads.files.get("/etc/rc.conf")?.kind).toBe("file");
    expect(host.reads.files.get("/etc/devfs.rules")?.kind).toBe("missing");
    expect([...host.reads.directories.keys()]).toEqual(["/etc/rc.conf.d"]);
  });

  test("are not read when they are too large", () => {
    expect(files("/etc/jail.conf", { "/etc/devfs.rules": "#".repeat(1_000_001) }).devfsRules).toBeUndefined();
  });
});

describe("a fstab that is not there", () => {
  const beside = (name: string, texts: Readonly<Record<string, string>>) =>
    files("/repo/alpha/etc/jail.conf", texts).besideMissingFstab(name);

  test("is missing where its folder holds other files of the host", () => {
    const texts = { "/repo/alpha/etc/rc.conf": "", "/repo/alpha/etc/fstab.db": "" };
    expect(beside("/etc/fstab.web", texts)).toEqual(["fstab.db", "rc.conf"]);
    expect(beside("/etc/fstab.db", texts)).toBeUndefined();
  });

  test("may lie on the host where its folder is not in the tree, or only configurations of jails are", () => {
    expect(beside("/jails/web.fstab", { "/repo/alpha/etc/rc.conf": "" })).toBeUndefined();
    expect(beside("/etc/fstab.web", { "/repo/alpha/etc/jail.conf": "" })).toBeUndefined();
  });
});

test("the names of such files", () => {
  const names = [
    "rc.conf",
    "rc.conf.local",
    "rc.conf.d/jail",
    "rc.local",
    "devfs.rules",
    "hostid",
    "fstab",
    "fstab.web",
    "web.fstab",
  ];
  expect(names.filter((name) => !isHostFileName(`/etc/${name}`))).toEqual([]);
  const others = ["jail.conf", "jail.conf.d/web.conf", "rc.conf.sample", "rc.d/jail", "web.conf"];
  expect(others.filter((name) => isHostFileName(`/etc/${name}`))).toEqual([]);
});
