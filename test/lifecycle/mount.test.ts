import { describe, expect, it } from "vitest";
import { modelJail } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { failures, jailOf, type Values } from "./jail-view.ts";
import { reasons } from "./network-view.ts";
import { factsAbout } from "./state.ts";

const mounts = (parameters: Values, when?: "after start" | "after stop") => factsAbout("mount", parameters, when);

/** What is mounted after these commands of exec.prestart. */
const mounted = (...prestart: string[]) => mounts({ "exec.prestart": prestart });

describe("what jail(8) mounts itself", () => {
  const own: Values = {
    path: ["/j/web"],
    mount: ["/usr/ports /j/web/usr/ports nullfs ro 0 0", "tmpfs /j/web/tmp/ tmpfs rw,size=1g"],
    "mount.devfs": [],
    "mount.fdescfs": [],
    devfs_ruleset: ["61"],
  };

  it("is there after the start", () => {
    expect(mounts(own)).toEqual([
      "host /j/web/usr/ports nullfs from /usr/ports, read-only",
      "host /j/web/tmp tmpfs",
      "host /j/web/dev devfs with ruleset 61",
      "host /j/web/dev/fd fdescfs",
    ]);
  });

  it("is gone after the stop, by force in 12.1 too", () => {
    expect(mounts(own, "after stop")).toEqual([]);
    expect(factsAbout("mount", own, "after stop", "12.1")).toEqual([]);
  });

  it("is gone as well when exec.poststop, which runs before, has unmounted it", () => {
    expect(mounts({ ...own, "exec.poststop": ["umount /j/web/tmp"] }, "after stop")).toEqual([]);
  });

  it("leaves the directories in the footprint that another jail could have as well", () => {
    const { footprint } = modelJail(
      jailOf("web", { ...own, "exec.poststop": ["mount -t tmpfs tmpfs /x"] }),
      defaultRelease,
    );
    expect(footprint.filter(({ use }) => use === "mounts").map(({ name }) => name)).toEqual([
      "/j/web/usr/ports",
      "/j/web/tmp",
    ]);
  });
});

describe("mount(8) and its likes", () => {
  it.each([
    ["mount -t nullfs -o ro,noexec /usr/src /j/web/usr/src", "host /j/web/usr/src nullfs from /usr/src, read-only"],
    ["mount -rt nullfs /a/ /b//c/", "host /b/c nullfs from /a/, read-only"],
    ["mount_nullfs -o ro /a /b", "host /b nullfs from /a, read-only"],
    ["/sbin/mount_nullfs /a /b", "host /b nullfs from /a"],
    ["mount_unionfs -b -o noatime /a /b", "host /b unionfs from /a"],
    ["mount_tmpfs -o size=64m tmpfs /b", "host /b tmpfs"],
    ["mount -t ext2 /dev/da0p1 /b", "host /b ext2 from /dev/da0p1"],
    ["mount -t zfs zroot/data /b", "host /b zfs from zroot/data"],
    ["mount nas:/export /b", "host /b nfs from nas:/export"],
    ["mount_nfs -o nfsv4 nas:/export /b", "host /b nfs from nas:/export"],
    ["mount /dev/da0p1 /b", "host /b ufs from /dev/da0p1"],
    ["mount -t devfs -oruleset=4 . /b", "host /b devfs with ruleset 4"],
    ["mount -t $type /a /b", "host /b"],
    ["mount -t nullfs $source /b", "host /b nullfs"],
    ["mount /b", "host /b from fstab"],
    ["env A=1 mount_nullfs /a /b", "host /b nullfs from /a"],
    ["sh -c 'mount_nullfs /a /b'", "host /b nullfs from /a"],
    ["[ -e /x ] && mount_nullfs /a /b", "host /b nullfs from /a (unknown)"],
    ["mount_nullfs /a /b &", "host /b nullfs from /a (unknown)"],
  ])("%s", (command, expected) => {
    expect(mounted(command)).toEqual([expected]);
  });

  it.each([
    "mount",
    "mount -p",
    "mount -u -o ro /b",
    "mount -o update,ro /a /b",
    "mount -d -t nullfs /a /b",
    "mount -a -F /etc/fstab.web",
    "mount -t nullfs /a $target",
    'mount -t nullfs /a "$root/b"',
    "mount -t nullfs a b",
    "mount /dev/da0p1",
    "mount_nullfs /a",
    "chroot /j/web mount -t nullfs /a /b",
  ])("%s makes nothing known", (command) => {
    expect(mounted(command)).toEqual([]);
  });

  it("in the jail is in the jail, and not sure any more when that is gone", () => {
    const jail: Values = {
      "exec.start": ["mount -t tmpfs tmpfs /mnt"],
      "exec.poststart": ["jexec web mount -t tmpfs tmpfs /srv"],
    };
    expect(mounts(jail)).toEqual(["jail /mnt tmpfs", "jail /srv tmpfs"]);
    expect(mounts(jail, "after stop")).toEqual(["jail /mnt tmpfs (unknown)", "jail /srv tmpfs (unknown)"]);
  });
});

describe("umount(8)", () => {
  const stopped = (...poststop: string[]) => {
    const prestart = ["mount_nullfs /a /b", "mount /dev/da0p1 /c"];
    return mounts({ "exec.prestart": prestart, "exec.poststop": poststop }, "after stop");
  };

  it("takes away what it names, by directory or by what is mounted there", () => {
    expect(stopped("umount -f /b/", "umount /dev/da0p1")).toEqual([]);
    expect(stopped("umount /b /c")).toEqual([]);
    expect(stopped("umount -t nullfs /b")).toEqual(["host /c ufs from /dev/da0p1"]);
    expect(stopped("umount /d")).toHaveLength(2);
  });

  it("takes away the last of what is mounted from one place", () => {
    const prestart = ["mount_nullfs /a /b", "mount_nullfs /a /c", "mount_nullfs /a /d"];
    expect(mounts({ "exec.prestart": [...prestart, "umount /a"] })).toEqual([
      "host /b nullfs from /a",
      "host /c nullfs from /a",
    ]);
  });

  it("makes things uncertain when it is not known what it names, or whether it runs", () => {
    const both = ["host /b nullfs from /a (unknown)", "host /c ufs from /dev/da0p1 (unknown)"];
    expect(stopped("umount -a")).toEqual(both);
    expect(stopped("umount $dir")).toEqual(both);
    expect(stopped("umount -A -t nullfs")).toEqual(both);
    expect(stopped("test -d /b && umount /b; umount /c")).toEqual(["host /b nullfs from /a (unknown)"]);
    expect(stopped("/usr/local/sbin/stop.sh")).toEqual(both);
  });

  it("says nothing about what is gone, whatever runs later", () => {
    expect(stopped("umount /b /c", "/usr/local/sbin/stop.sh")).toEqual([]);
  });
});

describe("a mount of which it is not known whether it is there", () => {
  it.each([
    ["test -e /x && mount_nullfs /a /b"],
    ["mount_nullfs /a /b", "test -e /x && umount /b"],
    ["mount_nullfs /a /b"],
  ])("is not known any better when a program has run that nobody knows: %s", (...commands) => {
    for (const more of [["/usr/local/sbin/x"], ["/usr/local/sbin/x", "/usr/local/sbin/x"]])
      expect(mounts({ "exec.prestart": [...commands, ...more] })).toEqual(["host /b nullfs from /a (unknown)"]);
  });

  it("holds nothing, as one that was there before what it shows", () => {
    const data = "mount /dev/da0p1 /data";
    const busy = (...prestart: string[]) => reasons({ "exec.prestart": [...prestart, "umount /data"] });
    expect(busy(data, "mount_nullfs /data/x /j")).toEqual(['busy /data; /j; by "mount_nullfs /data/x /j"']);
    expect(busy(data, "mount_nullfs /data /j")).toHaveLength(1);
    expect(busy(data, "test -e /x && mount_nullfs /data/x /j")).toEqual([]);
    expect(busy("mount_nullfs /data/x /j", data)).toEqual([]);
    expect(busy(data, "mount_nullfs /data2/x /j")).toEqual([]);
    expect(busy(data, "mount_nullfs /data/x /j", "/usr/local/sbin/x")).toEqual([]);
  });
});

describe("what is mounted above a path hides what was there", () => {
  const tmpfs = (directory: string) => `mount -t tmpfs tmpfs ${directory}`;
  const again = (path: string, ...between: string[]) =>
    failures({ "exec.prestart": [`mkdir ${path}`, ...between, `mkdir ${path}`] }).length;

  it("and nothing else does", () => {
    expect(again("/m/n/d")).toBe(1);
    expect(again("/m/n/d", tmpfs("/m/n/d"))).toBe(1);
    expect(again("/m/n/d", tmpfs("/m/n/d/e"))).toBe(1);
    expect(again("/m/n/d", tmpfs("/mm"))).toBe(1);
    expect(again("/m/n/d", tmpfs("/m"))).toBe(0);
    expect(again("/m/n/d", tmpfs("/m/n"))).toBe(0);
    expect(again("/m/n/d", tmpfs("/m"), "umount /m")).toBe(1);
    // The kernel takes no such path.
    expect(again(`/${"x".repeat(1100)}`, tmpfs("/m"))).toBe(0);
    expect(mounts({ "exec.prestart": [tmpfs(`/${"x".repeat(1100)}`)] })).toEqual([]);
  });

  it("in the order in which they were mounted", () => {
    const prestart = [tmpfs("/a"), tmpfs("/b"), "mount_nullfs /c /a"];
    expect(mounts({ "exec.prestart": prestart })).toEqual(["host /a tmpfs", "host /b tmpfs", "host /a nullfs from /c"]);
    expect(mounts({ "exec.prestart": [...prestart, "umount /a"] })).toEqual(["host /a tmpfs", "host /b tmpfs"]);
  });

  it("also on all of the host", () => {
    const root = [tmpfs("/"), "mount_nullfs /a /b", "umount /"];
    expect(reasons({ "exec.prestart": root })).toEqual(['busy /; /b; by "mount_nullfs /a /b"']);
    expect(reasons({ "exec.prestart": [tmpfs("/"), "umount /"] })).toEqual([]);
  });
});

describe("nullfs that is shown at its place already", () => {
  it.each<[readonly string[], readonly string[]]>([
    [["mount_nullfs /a /b", "mount_nullfs /a /b"], ['already-mounted /b; /a; by "mount_nullfs /a /b"']],
    [["mount_nullfs /a /b", "mount -t nullfs /a/ /b/"], ['already-mounted /b; /a; by "mount_nullfs /a /b"']],
    [["mount_nullfs /a /b", "mount_nullfs /c /b"], []],
    [["mount_nullfs /a /b", "mount_nullfs /a /c"], []],
    [["mount_nullfs /a /b", "umount /b", "mount_nullfs /a /b"], []],
    [["mount_nullfs /a /b", "mount -t tmpfs tmpfs /b", "mount_nullfs /a /b"], []],
    [["mount -t unionfs /a /b", "mount_nullfs /a /b"], []],
    [["mount -t unionfs /a /b", "mount -t unionfs /a /b"], []],
    [["test -e /x && mount_nullfs /a /b", "mount_nullfs /a /b"], []],
    [["mount_nullfs /a /b", "/usr/local/sbin/x", "mount_nullfs /a /b"], []],
  ])("%j", (prestart, expected) => {
    expect(reasons({ "exec.prestart": prestart })).toEqual(expected);
  });

  it("is there once", () => {
    const twice = ["mount_nullfs /a /b", "mount_nullfs /a /b"];
    expect(mounts({ "exec.prestart": twice })).toEqual(["host /b nullfs from /a"]);
  });
});

describe("a type that is none", () => {
  it.each([
    ["mount -t 0 /a /b", ["usage 0"]],
    ["mount -t rw /a /b", ["usage rw"]],
    ["mount -t ro,noexec /a /b", ["usage ro,noexec"]],
    ["mount -t /a /b /c", ["usage /a"]],
    ["mount -t nullfs /a /b", []],
    ["mount -t rwfs /a /b", []],
  ])("%s", (command, expected) => {
    expect(reasons({ "exec.prestart": [command] })).toEqual(expected);
    expect(mounts({ "exec.prestart": [command] })).toHaveLength(1 - expected.length);
  });
});

describe("mounts are a stack", () => {
  const tmp = "mount -t tmpfs tmpfs /j/web/tmp";
  const root = "/tpl /j/web nullfs ro 0 0";

  it("keeps a file system from being unmounted below another one", () => {
    const jail: Values = { path: ["/j/web"], persist: [], mount: [root], "exec.prestart": [tmp] };
    expect(failures(jail)).toEqual([`mount: "${root}" busy /j/web`]);
    expect(mounts(jail, "after stop")).toEqual(["host /j/web nullfs from /tpl, read-only", "host /j/web/tmp tmpfs"]);
  });

  it.each([
    ["taken away too late", { "exec.release": ["umount /j/web/tmp"] }, 1],
    ["taken away in time", { "exec.poststop": ["/sbin/umount /j/web/tmp/"] }, 0],
    ["taken away by force", { "exec.poststop": ["umount -f /j/web/tmp"] }, 0],
    ["perhaps taken away", { "exec.poststop": ["test -d /x && umount /j/web/tmp"] }, 0],
    ["perhaps taken away by something else", { "exec.poststop": ["/usr/local/sbin/stop.sh"] }, 0],
    ["below another directory", { "exec.prestart": ["mount -t tmpfs tmpfs /j/web2/tmp"] }, 0],
    ["mounted before, and hidden by now", { "exec.prepare": [tmp], "exec.prestart": [] }, 0],
    ["mounted by something that may not run", { "exec.prestart": [`test -d /x && ${tmp}`] }, 0],
    ["mounted twice, and taken away once", { "exec.prestart": [tmp, tmp], "exec.poststop": ["umount /j/web/tmp"] }, 1],
    [
      "mounted and taken away twice",
      { "exec.prestart": [tmp, tmp], "exec.poststop": ["umount /j/web/tmp /j/web/tmp"] },
      0,
    ],
    ["mounted on the directory itself", { "exec.prestart": ["mount -t tmpfs tmpfs /j/web"] }, 1],
  ] as [string, Values, number][])("%s", (_, more, count) => {
    const jail = { path: ["/j/web"], persist: [], mount: [root], "exec.prestart": [tmp], ...more };
    expect(failures(jail)).toHaveLength(count);
  });

  it("says at a hook that it comes too early", () => {
    const jail = {
      path: ["/j/web"],
      persist: [],
      "mount.devfs": [],
      "exec.poststop": ["umount /j/web"],
      mount: [root],
    };
    expect(failures(jail)).toEqual(['exec.poststop: "umount /j/web" busy /j/web']);
    const source = {
      path: ["/j"],
      persist: [],
      mount: ["/data/x /j/x nullfs rw"],
      "exec.prepare": ["mount /dev/da0p1 /data"],
    };
    expect(failures({ ...source, "exec.poststop": ["umount /data"] })).toEqual([
      'exec.poststop: "umount /data" busy /data',
    ]);
    expect(failures({ ...source, "exec.poststop": ["umount -f /data"] })).toEqual([]);
    expect(failures({ ...source, "exec.release": ["umount /data"] })).toEqual([]);
  });

  it("is not said to lie below when a dataset was unmounted that is spelled in another way", () => {
    const jail = {
      path: ["/j/web"],
      "exec.prestart": ["mount -t nullfs /skel /j/web", "mount -t zfs pool//j/web /j/web/private"],
      "exec.poststop": ["umount pool/j/web", "umount /j/web"],
    };
    expect(failures(jail)).toEqual([]);
  });

  it("says that a hook has unmounted before what jail(8) unmounts", () => {
    const jail: Values = { path: ["/j/web"], persist: [], "mount.devfs": [], mount: ["tmpfs /j/web/tmp tmpfs rw"] };
    expect(failures({ ...jail, "exec.poststop": ["umount /j/web/dev"] })).toEqual([
      'mount.devfs: "" not-mounted /j/web/dev',
    ]);
    expect(failures({ ...jail, "exec.prestop": ["umount /j/web/tmp || true"] })).toHaveLength(1);
    expect(failures({ ...jail, "exec.poststop": ["if true; then umount /j/web/dev; fi"] })).toEqual([]);
    expect(failures({ ...jail, "exec.poststop": ["umount /j/web/dev"], "mount.fstab": ["/etc/fstab.web"] })).toEqual(
      [],
    );
  });

  it("knows nothing about what it has not mounted", () => {
    expect(failures({ path: ["/j"], persist: [], "exec.prestart": ["umount /b", "umount /b"] })).toEqual([]);
    const hook = { "exec.prestart": ["mount_nullfs /a /b"], "exec.poststop": ["umount /b", "umount /b"] };
    expect(failures(hook)).toEqual(['exec.poststop: "umount /b" not-mounted /b']);
    expect(failures({ ...hook, "exec.poststop": ["umount /b", "/usr/local/sbin/x", "umount /b"] })).toEqual([]);
  });
});
