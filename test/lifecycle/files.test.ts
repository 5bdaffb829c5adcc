import { describe, expect, it } from "vitest";
import { madeAfterMounts } from "../../server/src/rules/files-and-mounts/mount-before-prestart.ts";
import { writesBelowPath } from "../../server/src/rules/files-and-mounts/write-below-path.ts";
import { failures, observed, outcomesOf, spelled, type Values } from "./jail-view.ts";
import { facts } from "./state.ts";

const prepared = (...prestart: string[]) => facts({ "exec.prestart": prestart });

describe("files that commands make", () => {
  it.each([
    ["mkdir -p -m 755 /a/b /c//d/", ["host file /a/b directory", "host file /c/d directory"]],
    ["install -d -o root /a", ["host file /a directory"]],
    ["install -m 644 /src/x /a/y", ["host file /a/y"]],
    ["touch /a /b", ["host file /a", "host file /b"]],
    ["cp -a /src/x /a/y", ["host file /a/y"]],
    ["cp /src/x /a/", ["host file /a/x"]],
    ["cp /src/x /src/y /a", ["host file /a/x", "host file /a/y"]],
    ["mkdir /a && cp /src/x /a", ["host file /a directory", "host file /a/x"]],
    ["ln -sf ../x /a/y", ["host file /a/y"]],
    ["tee -a /a", ["host file /a"]],
    ["sed -i '' s/a/b/ /a /b", ["host file /a", "host file /b"]],
    ["sed -i '' /x/d /a", ["host file /a"]],
    ["mkdir /a; install -d /a; install -d /b", ["host file /a directory", "host file /b directory"]],
    ["sed -i .bak -e s/a/b/ -e s/c/d/ /a", ["host file /a"]],
    ["echo hello > /a", ["host file /a"]],
    ["date >>/a 2>&1", ["host file /a"]],
    ["> /a", ["host file /a"]],
    ["chroot /j/web touch /a", []],
    ["sh -c 'echo hello > /a'", ["host file /a"]],
    ["test -e /x || touch /a", ["host file /a (unknown)"]],
    ["touch a $b", []],
    ["cp /src/x", []],
    ["rm -rf /a", []],
    ["sed s/a/b/ /a", []],
    ["cat < /a 2>/dev/null", []],
    ["chown -R www:www /a", []],
  ])("%s", (command, expected) => {
    expect(prepared(command)).toEqual(expected);
  });

  it.each([
    [["touch /f", "find / -delete"], ["/f (unknown)"]],
    [["touch /f", "rsync -a /a /b"], ["/f (unknown)"]],
    [["touch /f", "/usr/local/bin/rsync -a /a /b"], ["/f (unknown)"]],
    [["touch /f", "grep x /f"], ["/f"]],
    [["touch /f", "rm $which"], ["/f (unknown)"]],
    [["touch /a/b", "mkdir /a/d", "touch /ab", "rm -r /a"], ["/ab"]],
    [["mkdir /b", "cp -R /a/. /b"], ["/b directory"]],
    [["mkdir /b", "cp -R / /b"], ["/b directory"]],
    [["mkdir /b", "cp $which /b"], ["/b directory"]],
    [["mkdir /b", "cp -R .. /b"], ["/b directory"]],
    [["test -e /x && mkdir -p /f", "mkdir -p /f"], ["/f directory"]],
    [["mkdir /f", "test -e /x && mkdir -p /f"], ["/f directory"]],
  ])("%j", (commands, expected) => {
    expect(prepared(...commands)).toEqual(expected.map((file) => `host file ${file}`));
  });

  it("are of one place and one kind each", () => {
    const prestart = ["touch /f", "kldload f", "sysctl /f=1"];
    const lives = (start: string) => facts({ "exec.prestart": prestart, "exec.start": [start] });
    const all = ["host file /f", "host module f", "host sysctl /f 1"];
    expect(lives("rm /f")).toEqual(all);
    expect(lives("rm $which")).toEqual(all);
    expect(lives("touch /g; rm $which")).toEqual([...all, "jail file /g (unknown)"]);
    expect(prepared(...prestart, "rm /f")).toEqual(all.slice(1));
    expect(failures({ "exec.prestart": ["mkdir /f"], "exec.start": ["mkdir /f", "mkdir /f"] })).toEqual([]);
  });

  it("may be there already where a command does not mind", () => {
    expect(failures({ "exec.prestart": ["mkdir /a", "install -d /a", "mkdir -p /a"] })).toEqual([]);
    expect(failures({ "exec.prestart": ["mkdir /a", "mkdir /a"] })).toHaveLength(1);
  });

  it("are gone when they are removed, with what is below", () => {
    const made = ["mkdir /a", "touch /a/b /ab"];
    expect(prepared(...made, "rm -rf /a")).toEqual(["host file /ab"]);
    expect(prepared(...made, "mv /a/b /c")).toEqual(["host file /a directory", "host file /ab", "host file /c"]);
    expect(prepared(...made, "[ -e /x ] && rm /ab")).toContain("host file /ab (unknown)");
  });

  it("are in the jail when the command runs there, but a redirection is the host's", () => {
    expect(facts({ "exec.start": ["touch /a"], "exec.poststart": ["jexec web touch /b > /c"] })).toEqual([
      "jail file /a",
      "host file /c",
      "jail file /b",
    ]);
  });
});

describe("other things that commands leave", () => {
  it.each([
    ["sysctl -w net.inet.ip.forwarding=1 kern.x", ["host sysctl net.inet.ip.forwarding 1"]],
    ["sysctl net.inet.ip.forwarding", []],
    ["kldload -n nullfs /boot/kernel/if_epair.ko", ["host module nullfs", "host module if_epair"]],
    ["kldload nullfs; kldunload nullfs", []],
    ["ifconfig epair1 create; kldunload nullfs", ["host interface epair1a down", "host interface epair1b down"]],
    ...["kldunload if_epair", "kldunload /boot/kernel/ng_ether.ko", "kldunload -i 5", "kldunload $module"].map(
      (unload): [string, string[]] => [
        `ifconfig epair1 create; ${unload}`,
        ["host interface epair1a (unknown)", "host interface epair1b (unknown)"],
      ],
    ),
    ["sysrc -f /j/web/etc/rc.conf sshd_enable=YES", ["host rc-variable /j/web/etc/rc.conf:sshd_enable YES"]],
    ["sysrc -R /j/web ifconfig_em0+=' up' x", ["host rc-variable /j/web/etc/rc.conf:ifconfig_em0 + up"]],
    ["sysrc a=1 && sysrc -x a", []],
    ["sysrc -f $file a=1", []],
    ["pfctl -a jails/web -f /etc/web.pf", ["host firewall jails/web rules from /etc/web.pf"]],
    ["echo pass | pfctl -a jails/web -f -", ["host firewall jails/web rules"]],
    ["pfctl -a jails/web -f /etc/web.pf; pfctl -a jails/web -F all", []],
    ["pfctl -nf /etc/pf.conf", []],
    ["pfctl -sr", []],
    ["sysctl -B 10 kern.x=1", ["host sysctl kern.x 1"]],
    ["sysctl =1", []],
    ["sysrc -f /etc/x a b=1", ["host rc-variable /etc/x:b 1"]],
    ["sysrc -R $root a=1", []],
    ["ifconfig tap3 create; kldunload xif_tap", ["host interface tap3 down"]],
    ["kldload n", ["host module n"]],
    ["/usr/local/sbin/watch web 5 &", ["host process /usr/local/sbin/watch web 5 (unknown)"]],
    ["(sleep 5; logger up) &", ["host process sleep 5 (unknown)", "host process logger up (unknown)"]],
  ])("%s", (command, expected) => {
    expect(prepared(command)).toEqual(expected);
  });

  it("are the jail's where a command of the host says so, and need that to be there", () => {
    const poststart = ["sysrc -j web a=1", "sysrc -j db b=1", "sysrc -j $jail c=1", "sysrc -j web -R /x d+=2"];
    expect(facts({ "exec.poststart": [...poststart, "sysctl -j web e=1"] })).toEqual([
      "jail rc-variable /etc/rc.conf:a 1",
      "jail rc-variable /x/etc/rc.conf:d +2",
    ]);
    for (const command of ["sysrc -j web a=1", "sysctl -j web a=1", "sysctl -B 10 -j web a=1"])
      expect(failures({ "exec.prestart": [command] })).toHaveLength(1);
  });

  it("go with the jail as far as they are part of it", () => {
    const jail: Values = {
      vnet: [],
      "exec.start": ["sleep 9 &", "sysctl net.inet.ip.ttl=9", "pfctl -f /etc/pf.conf", "sysrc a=1"],
      "exec.poststart": ["sysrc -j web b=2"],
    };
    expect(facts(jail).filter((line) => !line.includes("interface"))).toEqual([
      "jail process sleep 9 (unknown)",
      "jail sysctl net.inet.ip.ttl 9",
      "jail firewall main ruleset rules from /etc/pf.conf",
      "jail rc-variable /etc/rc.conf:a 1",
      "jail rc-variable /etc/rc.conf:b 2",
    ]);
    expect(facts(jail, "after stop")).toEqual([
      "jail rc-variable /etc/rc.conf:a 1",
      "jail rc-variable /etc/rc.conf:b 2",
    ]);
  });
});

/** What commands of the host do to the files of a jail at /j/web. */
function writes(parameters: Values, path = "/j/web"): string[] {
  const all = { path: [path], ...parameters };
  return observed(writesBelowPath, all).map(({ command, program, target }) => {
    return `${command.parameter}: ${program} ${target} in "${spelled(all, command)}"`;
  });
}

describe("commands of the host that write below the jail's path (M39)", () => {
  const prestart = (...commands: string[]) => writes({ "exec.prestart": commands });

  it.each([
    ["cp /etc/resolv.conf /j/web/etc/resolv.conf", "cp /j/web/etc/resolv.conf"],
    ["cp /etc/resolv.conf /j/web/etc", "cp /j/web/etc"],
    ["cp -a /skel/. /j/web/", "cp /j/web/"],
    ["rm -rf /j/web/tmp/*", "rm /j/web/tmp/*"],
    ['rm -f "/j/web/var/run/"*.pid', 'rm /j/web/var/run/"*.pid'],
    ["mkdir -p /j/web/var/$x", "mkdir /j/web/var/$x"],
    ["mv /tmp/x /j/web/x", "mv /j/web/x"],
    ["mv /j/web/x /tmp/x", "mv /j/web/x"],
    ["ln -s x /j/web/y", "ln /j/web/y"],
    ["touch /j/web/a /j/web/b", "touch /j/web/a"],
    ["chown -R www /j/web/data", "chown /j/web/data"],
    ["sed -i '' s/a/b/ /j/web/etc/rc.conf", "sed /j/web/etc/rc.conf"],
    ["tee /j/web/etc/motd", "tee /j/web/etc/motd"],
    ["install -m 600 /k /j/web/root/k", "install /j/web/root/k"],
    ["sysrc -f /j/web/etc/x a b=1", "sysrc /j/web/etc/x"],
    ["sysrc -f /j/web/etc/x -x a", "sysrc /j/web/etc/x"],
  ])("%s", (command, expected) => {
    expect(prestart(command)).toEqual([`exec.prestart: ${expected} in "${command}"`]);
  });

  it("by redirections, also of commands that run in the jail", () => {
    expect(prestart("echo hello >> /j/web/etc/motd")).toHaveLength(1);
    expect(writes({ "exec.poststart": ["jexec web date > /j/web/date"] })).toHaveLength(1);
  });

  it("in every phase on the host, and within a shell", () => {
    expect(writes({ "exec.poststop": ["rm -rf /j/web/tmp/*"], "exec.created": ["touch /j/web/x"] })).toHaveLength(2);
    expect(prestart("sh -c 'touch /j/web/x'", "test -e /j/web/x || touch /j/web/x")).toHaveLength(2);
    expect(writes({ "exec.prestart": ["touch /j/web/x"] }, "/j//web/")).toHaveLength(0);
    expect(writes({ "exec.prestart": ["touch /j/web/x"] }, "/j/web/")).toHaveLength(1);
  });

  it.each([
    "cp /j/web/var/db/x /backup/x",
    "mkdir -p /j/web",
    "mkdir -p /j/web/",
    "touch /j/web2/x",
    "touch /j/web/../other/x",
    "chown root:wheel /j/web",
    "mount -t nullfs /a /j/web/a",
    "ls /j/web/etc > /tmp/list",
    "cat /j/web/etc/rc.conf",
    "jexec web touch /j/web/x",
    "tar -xf /base.txz -C /j/web",
    "sysrc -f /j/web/etc/x a b",
    "sysrc -R /j/web -f /j/web/etc/x a=1",
    "sysrc -j web -f /j/web/etc/x a=1",
    "sysrc -R /j/web a=1",
  ])("silent: %s", (command) => {
    expect(writes({ "exec.poststart": [command] })).toEqual([]);
  });

  it("silent: in the jail, and where the jail has no files of its own", () => {
    expect(writes({ "exec.start": ["touch /j/web/x"] })).toEqual([]);
    expect(writes({ "exec.prestart": ["touch /etc/x"] }, "/")).toEqual([]);
    expect(outcomesOf({ persist: [], "exec.prestart": ["touch /j/web/x"] })).toEqual([]);
  });

  it("silent: directories to mount something on, and what was mounted freshly", () => {
    const mount = ["/data /j/web/data nullfs rw", "tmpfs /j/web/tmp tmpfs rw"];
    expect(writes({ mount, "exec.prepare": ["mkdir -p /j/web/data"] })).toEqual([]);
    expect(writes({ mount, "exec.prestart": ["mkdir /j/web/tmp/cache"] })).toEqual([]);
    expect(writes({ mount, "exec.poststart": ["mkdir /j/web/tmp/cache"] })).toHaveLength(1);
    expect(writes({ mount, "exec.prestart": ["mkdir /j/web/data/cache"] })).toHaveLength(1);
    expect(writes({ "mount.devfs": [], "exec.prestart": ["ln -s null /j/web/dev/foo"] })).toEqual([]);
  });
});

/** What exec.prestart makes too late for a mount of the jail. */
function late(prestart: readonly string[], parameters: Values): string[] {
  const all = { path: ["/j/web"], "exec.prestart": prestart, ...parameters };
  return observed(madeAfterMounts, all)
    .filter((each) => each.mount !== undefined)
    .map(({ program, path, role, needed, state, mount }) => {
      return `${program} ${path}, ${role} ${needed} of ${mount.parameter}: ${state}`;
    });
}

describe("what exec.prestart makes after the mounts (M67)", () => {
  const mount = ["/data/web /j/web/data nullfs rw"];

  it("is a directory that is mounted, or mounted on", () => {
    expect(late(["mkdir -p /data/web"], { mount })).toEqual(["mkdir /data/web, source /data/web of mount: missing"]);
    expect(late(["mkdir /j/web/data/"], { mount })).toEqual([
      "mkdir /j/web/data, target /j/web/data of mount: missing",
    ]);
    expect(late(["install -d /data/web && logger made"], { mount })).toHaveLength(1);
    expect(late(["mkdir -p /j/web/dev"], { "mount.devfs": [] })).toEqual([
      "mkdir /j/web/dev, target /j/web/dev of mount.devfs: missing",
    ]);
    expect(late(["mkdir -p /data/web /j/web/data"], { mount })).toHaveLength(1);
    expect(late(["mkdir -p /data/web", "mkdir -p /j/web/data"], { mount })).toHaveLength(2);
  });

  it("is a file system at, or above, what is mounted or mounted on", () => {
    expect(late(["zfs create zroot/web"], { mount: ["/zroot/web /j/web/data nullfs rw"] })).toEqual([
      "zfs /zroot/web, source /zroot/web of mount: missing",
    ]);
    expect(late(["zfs clone b@1 zroot/web"], { path: ["/zroot/web"], "mount.devfs": [] })).toEqual([
      "zfs /zroot/web, target /zroot/web/dev of mount.devfs: missing",
    ]);
    expect(late(["zfs create -o mountpoint=/data zroot/x"], { mount })).toEqual([
      "zfs /data, source /data/web of mount: missing",
    ]);
    expect(late(["mount /dev/da0p1 /data"], { mount })).toEqual(["mount /data, source /data/web of mount: covered"]);
    expect(late(["mount_nullfs /base /j/web"], { "mount.devfs": [] })).toEqual([
      "mount_nullfs /j/web, target /j/web/dev of mount.devfs: covered",
    ]);
  });

  it("is a memory disk", () => {
    const disk = { mount: ["/dev/md7p1 /j/web/data ufs rw"] };
    expect(late(["mdconfig -a -t vnode -f /img -u 7"], disk)).toEqual([
      "mdconfig /dev/md7, source /dev/md7p1 of mount: missing",
    ]);
    expect(late(["mdconfig -f /img -u md7"], disk)).toHaveLength(1);
    expect(late(["mdconfig -f /img"], disk)).toEqual([]);
    expect(late(["mdconfig -f /img -u 7"], { mount: ["/dev/md70 /j/web/data ufs rw"] })).toEqual([]);
    expect(late(["mdconfig -d -u 7"], disk)).toEqual([]);
  });

  it.each<[string, readonly string[], Values]>([
    ["something else", ["mkdir -p /var/log/web", "mkdir -p /j/web/var"], { mount }],
    ["only the directory above", ["mkdir -p /data", "mkdir -p /j/web"], { mount, "mount.devfs": [] }],
    ["below what is mounted", ["mkdir -p /j/web/data/cache"], { mount }],
    ["on what is mounted", ["mkdir -p /j/web/data"], { mount: ["/base /j/web nullfs ro", ...mount] }],
    ["perhaps", ["[ -d /data/web ] || mkdir /data/web"], { mount }],
    ["with a variable of the shell", ["mkdir -p $dir"], { mount }],
    ["on top on purpose", ["mount_unionfs /rw /j/web/data"], { mount }],
    ["unless it is mounted already", ["mount /data || true"], { mount }],
    ["another dataset", ["zfs create zroot/other"], { mount }],
    ["a dataset that is not mounted", ["zfs create -u -o mountpoint=/data zroot/x"], { mount }],
    ["for mount.fstab", ["mkdir -p /j/web/data"], { "mount.fstab": ["/etc/fstab.web"] }],
    ["no mounts", ["mkdir -p /j/web/dev"], { "mount.devfs": ["false"] }],
    ["exec.prepare does it", ["mkdir -p /data/web"], { mount, "exec.prepare": ["mkdir -p /data/web"] }],
    ["exec.prepare does more", ["mkdir -p /data/web"], { mount, "exec.prepare": ["mkdir -p /data/web/x"] }],
    ["exec.prepare may do it", ["mkdir -p /data/web"], { mount, "exec.prepare": ["/usr/local/sbin/prepare.sh"] }],
    ["exec.prepare brings it along", ["mkdir -p /data/web"], { mount, "exec.prepare": ["zfs clone b@1 zroot/x"] }],
    ["exec.prepare loops", ["mkdir -p /data/web"], { mount, "exec.prepare": ["for d in a; do mkdir /data/$d; done"] }],
  ])("silent: %s", (_, prestart, parameters) => {
    expect(late(prestart, parameters)).toEqual([]);
  });

  it("is not silent because of what exec.prepare does besides", () => {
    const prepare = ["ifconfig epair1 create", "mkdir -p /var/log/web", "zfs create zroot/other"];
    expect(late(["mkdir -p /data/web"], { mount, "exec.prepare": prepare })).toHaveLength(1);
  });
});
