import { describe, expect, test } from "vitest";
import { said } from "../support/said.ts";

const rc = 'exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";';
const jail = (statements: string): string => `web { path = /jails/web; ${statements} }`;
const vnet = (statements: string): string => jail(`vnet; vnet.interface = epair1b; ${statements}`);

describe("what is said of mounts", () => {
  test.each([
    [
      "hidden-mount",
      jail('persist; mount = "/tmp /jails/web/tmp nullfs rw 0 0", "/base /jails/web nullfs ro 0 0";'),
      [
        "`/jails/web` is mounted later, and hides this. Put this line after it.",
        "jail(8) mounts the lines of `mount` in their order, and then those of `mount.fstab`.",
        "→ this hides `/jails/web/tmp`",
      ],
    ],
    [
      "hidden-mount",
      jail('persist; mount.devfs; mount = "fdesc /jails/web/dev/fd fdescfs rw 0 0";'),
      [
        "`mount.devfs` is mounted after this line, and hides `/jails/web/dev/fd`.",
        "With a line for `devfs` in front of this one, in the place of `mount.devfs`, it is seen.",
        "→ mounted last",
      ],
    ],
    [
      "mount-before-prestart",
      jail('persist; exec.prestart = "/bin/mkdir -p /data/web"; mount = "/data/web /jails/web/data nullfs rw 0 0";'),
      [
        "`mkdir` makes `/data/web` after the mount that needs it. Run it in exec.prepare.",
        "jail(8) mounts everything before it runs exec.prestart.",
        "If `/data/web` is not there by then, the mount fails and the start is rolled back.",
        "→ this mount needs `/data/web`",
      ],
    ],
    [
      "unmount-order",
      jail('persist; mount.devfs; exec.poststop = "/sbin/umount /jails/web/dev";'),
      [
        "`/jails/web/dev` is unmounted already when jail(8) unmounts it. The stop goes on, but ends with status 1.",
        "jail(8) unmounts what it has mounted; no hook has to do it.",
        "→ `/jails/web/dev` is unmounted here",
      ],
    ],
    [
      "mount-options",
      jail('persist; mount = "/data /jails/web/data nullfs rw,nosiud 0 0";'),
      [
        "`nosiud` is no option of nullfs that is known here. Did you mean `nosuid`?",
        "An option that the file system does not know makes the mount fail, and the start is rolled back.",
      ],
    ],
    [
      "linux-jail-defaults",
      jail(`${rc} mount = "linsysfs /jails/web/sys linsysfs rw 0 0";`),
      [
        "`exec.start` runs FreeBSD's `/etc/rc`, which a Linux root lacks. Use `/bin/true` and `persist`, or its init.",
        "`sh` in it says `cannot open /etc/rc`, and the start is rolled back.",
        "→ `linsysfs` on `/jails/web/sys`: the root is one of Linux",
      ],
    ],
    [
      "zfs-mount-after-rc",
      jail(`allow.mount; allow.mount.zfs; enforce_statfs = 1; zfs.dataset = tank/web;
        exec.start = "/bin/sh /etc/rc", "/sbin/zfs mount -a"; exec.stop = "/bin/sh /etc/rc.shutdown jail";`),
      [
        "The datasets are mounted after `/etc/rc` has started the services. Mount them first.",
        "Services that keep their data on them find empty directories.",
        'With `zfs_enable="YES"` in the jail\'s rc.conf, `/etc/rc` mounts them itself, in time.',
        "→ the services are started here",
      ],
    ],
    [
      "write-below-path",
      jail('persist; exec.poststart = "/bin/cp /etc/resolv.conf /jails/web/etc/", "/bin/rm -rf /jails/web/tmp";'),
      [
        "`cp` writes to `/jails/web/etc/`, in the jail. Root in the jail can redirect it with a symbolic link.",
        "The host then changes a file of its own, as root.",
        "Let the jail do it (exec.start runs in it, and `jexec` leads into it from the host), or mount the directory.",
        "→ `/jails/web/tmp` is in the jail too",
      ],
    ],
    [
      "host-binaries-writable",
      jail('persist; mount = "/bin /jails/web/bin nullfs rw 0 0";'),
      [
        "The jail can write to the host's `/bin`: root in it can change what the host runs. Use `ro`.",
        "A nullfs shows the directory itself, and no copy of it.",
      ],
    ],
  ])("%s", (rule, text, lines) => {
    expect(said(rule, text)).toEqual(lines);
  });
});

describe("what is said of commands", () => {
  test.each([
    [
      "duplicate-command",
      jail('exec.start = "/bin/sh /etc/rc", "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";'),
      ["`/etc/rc` runs twice in `exec.start`. Every service is started a second time.", "→ the first time"],
    ],
    [
      "background-hook",
      jail('persist; exec.poststart = "/usr/local/bin/app &";'),
      [
        "`app` runs in the background, and its failure goes unnoticed. For a service use daemon(8) or its rc script.",
        "jail(8) takes the `&` at the end itself: it does not wait, does not look at the exit status, and `exec.timeout` does not hold.",
      ],
    ],
    [
      "service-before-rc",
      jail(`exec.start = "service nginx onestart", "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";`),
      [
        "`nginx` starts before rc has prepared the jail. Enable it in the jail's rc.conf, and rc starts it in its order.",
        "rc cleans up, makes /var/run and sets up the network first, and starts what a service needs before it.",
      ],
    ],
    [
      "rc-before-network",
      vnet(`exec.start = "/bin/sh /etc/rc", "/sbin/ifconfig epair1b inet 10.0.0.2/24 up";`),
      [
        "`/etc/rc` starts the services before this address is set. Set up the network first, and run rc last.",
        "Services fail to bind to the address, or wait for a network that is not there; restarted by hand later they work.",
        "→ the services are started here",
      ],
    ],
    [
      "jail-user-runs-rc",
      jail(`exec.jail_user = www; ${rc}`),
      [
        "rc runs as `www` here, and most services need root to start. Give the user in the rc.conf of the jail.",
        "`exec.jail_user` holds for exec.start, command and exec.stop. rc cannot write /var/run, set an address or use a low port then.",
      ],
    ],
    [
      "phase-jail-gone",
      vnet('persist; exec.poststop = "/sbin/ifconfig epair1b -vnet web";'),
      [
        "`web` is gone when exec.poststop runs, so `ifconfig` fails. Run it in exec.prestop.",
        'It prints `ifconfig: jail "web" not found`.',
        "The stop goes on, but ends with status 1.",
      ],
    ],
    [
      "relative-command",
      jail('persist; exec.poststart = "ifconfig lo1 up", "ifconfig lo2 up";'),
      [
        "`ifconfig` and 1 more command are called without a path. Whoever starts the jail must have /sbin in `PATH`: write `/sbin/ifconfig`.",
        "At boot `PATH` is /sbin:/bin:/usr/sbin:/usr/bin; for the commands of a crontab it is /usr/bin:/bin.",
        "→ `ifconfig` has no path either",
      ],
    ],
    [
      "needs-shell",
      jail('persist; exec.poststart = "cd /tmp", "/bin/ls";'),
      [
        "`cd` changes nothing for the next string, which is another process. Join both with `&&` in one string.",
        "jail(8) gives only strings with a special character to a shell; others it runs itself.",
        "FreeBSD's program `cd` succeeds, and changes nothing for the next command.",
      ],
    ],
  ])("%s", (rule, text, lines) => {
    expect(said(rule, text)).toEqual(lines);
  });
});

describe("what is said of networks", () => {
  test.each([
    [
      "vlan-parent-down",
      vnet(
        `persist; exec.prestart = "ifconfig epair1 create"; exec.start = "ifconfig epair1b.20 create inet 10.0.0.2/24 up";`,
      ),
      ["`epair1b` is down, and so its VLAN carries nothing. Bring it up: `ifconfig epair1b up`."],
    ],
    [
      "address-on-member",
      jail(
        `persist; exec.prestart = "/sbin/ifconfig bridge0 addm epair1a", "/sbin/ifconfig epair1a inet 10.0.0.1/24 up";`,
      ),
      [
        "`epair1a`, a member of `bridge0`, gets address `10.0.0.1`. FreeBSD 15.0 refuses that; it belongs on `bridge0`.",
        "The host speaks through the bridge: an address on a member answers on one port only.",
        "FreeBSD 15.0 and later refuse this command unless `net.link.bridge.member_ifaddrs` is set.",
        "→ `epair1a` is put on `bridge0` here",
      ],
    ],
    [
      "interface-setting-lost",
      vnet(`persist; exec.prestart = "/sbin/ifconfig epair1 create", "/sbin/ifconfig epair1b inet 10.0.0.5/24";`),
      [
        "`10.0.0.5` is lost when `epair1b` moves into the jail. Set it there, in exec.start.",
        "→ `epair1b` is moved here",
      ],
    ],
    [
      "uplink-addm-in-hook",
      jail(`persist; exec.prestart = "/sbin/ifconfig bridge0 addm em0";`),
      [
        "Each start puts the network card `em0` on `bridge0`. Do it once, in the host's rc.conf.",
        'In rc.conf: `ifconfig_bridge0="addm em0 up"`.',
        "Joining a bridge resets the link of many cards.",
        "When `em0` is on the bridge already, the command fails with `File exists`, and the start is rolled back.",
      ],
    ],
    [
      "mac-address",
      vnet(`persist; exec.prestart = "/sbin/ifconfig epair1 create",
        "/sbin/ifconfig epair1a ether 02:ff:10:00:05:0a", "/sbin/ifconfig epair1b ether 02:ff:10:00:05:0a";`),
      [
        "`epair1a` and `epair1b` get the same hardware address `02:ff:10:00:05:0a`. Nothing passes between them.",
        "What has its own address as the sender or the receiver, each side takes for its own. One byte that differs is enough.",
      ],
    ],
    [
      "vnet-with-ip",
      vnet("persist; ip4 = new;"),
      [
        "`vnet` and `ip4` exclude each other. Remove it: the jail has all addresses of its own network stack.",
        "The kernel refuses the two together, whatever the value of `ip4`.",
        "→ `vnet` is set here",
      ],
    ],
    [
      "dhclient-before-rc",
      vnet(`exec.start = "/sbin/dhclient epair1b", "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";`),
      [
        'The start waits for `dhclient`, up to a minute, and fails without a lease. In the jail\'s rc.conf set `ifconfig_epair1b="SYNCDHCP"`.',
        "rc then starts dhclient before the services that need an address, and a missing lease stops nothing.",
      ],
    ],
    [
      "ifname-too-long",
      jail(`persist; exec.prestart = "/sbin/ifconfig epair1a name e0a_\${name}-of-the-mastodon";`),
      [
        "`e0a_web-of-the-mastodon` has 23 characters; an interface name has at most 15. Build it from a number such as `$id`, not from `$name`.",
        "ifconfig says `ioctl SIOCSIFNAME (set name): File name too long`.",
      ],
    ],
  ])("%s", (rule, text, lines) => {
    expect(said(rule, text)).toEqual(lines);
  });
});
