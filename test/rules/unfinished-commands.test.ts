import { expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";

/** Each with all of its words: while it is written it ends behind any of them. */
const commands = [
  "/sbin/ifconfig epair1 create name lan vnet web group jails",
  "/sbin/ifconfig bridge0 addm epair1a deletem em0 inet 10.0.0.1 netmask 255.0.0.0 broadcast 10.255.255.255 up",
  "ifconfig epair1b inet6 2001:db8::1 prefixlen 64 -alias mtu 1500 ether 02:00:00:00:00:01 -vnet web destroy",
  "ifconfig vlan1 create vlan 5 vlandev em0",
  "jexec -l -U root web ifconfig epair1b 10.0.0.2/24",
  "route -n -4 add -net 10.9.0.0/16 -gateway 10.0.0.1 -ifp em0 -fib 1",
  "mount -t nullfs -o ro /srv /j/web/mnt",
  "umount -f /j/web/mnt",
  "mdconfig -a -t swap -s 10m -u 7",
  "mdconfig -d -u 7",
  "zfs jail web tank/data",
  "zfs create -o mountpoint=/j/web tank/web",
  "devfs -m /j/web/dev rule -s 4 applyset",
  "jib addm -b bridge0 web em0",
  "jng bridge web em0",
  "sysctl -w net.inet.ip.forwarding=1",
  "kldload -n if_epair",
  "service jail restart web",
  "jail -c name=web path=/j/web command=/bin/sh",
  "jail -r web",
  "cp -a /etc/resolv.conf /j/web/etc/resolv.conf",
  "ln -s /srv /j/web/srv",
  "mkdir -p -m 755 /j/web/mnt",
  "rm -rf /j/web/tmp",
  "sh -c 'ifconfig epair2 create' -x",
  "A=1 B=2 env C=3 nice -n 5 /bin/sh /etc/rc",
  "test -d /j/web && mkdir /j/web || true",
  "logger -t jail up > /dev/null 2>&1 &",
  "dhclient -b epair1b",
  "su -m www -c /bin/app",
  "daemon -p /var/run/app.pid /bin/app",
  "rctl -a jail:web:maxproc:deny=100",
  "cpuset -l 1 -j web",
  "pw useradd www -d /home/www",
];
const phases = [
  ...["exec.prepare", "exec.prestart", "exec.created", "exec.start", "exec.poststart"],
  ...["exec.prestop", "exec.stop", "exec.poststop", "exec.release"],
];

test("a command of which words are still to come is read, in one phase or another", () => {
  const longest = Math.max(...commands.map((command) => command.split(" ").length));
  for (let count = 1; count <= longest; count++) {
    const lines = commands.map((command, index) => {
      const phase = phases[(index + count) % phases.length];
      return `  ${phase} += "${command.split(" ").slice(0, count).join(" ")}";\n`;
    });
    const { findings } = analyze(
      `web {\n  path = /j/web; persist; vnet; vnet.interface = epair1b;\n${lines.join("")}}\n`,
    );
    expect(findings.length).toBeGreaterThan(0);
  }
});

test.each(["A=1", "> /tmp/x", "A=1 &", "> /tmp/x && ifconfig epair1a destroy", "$(true)", "&& x", "# no more"])(
  "a string without a program is read in every phase: `%s`",
  (command) => {
    const list = phases.map((phase) => `${phase} = "${command.replaceAll("$", "\\$")}", "ifconfig epair1 create";`);
    const { findings } = analyze(`web { path = /j; persist; vnet; vnet.interface = epair1b; ${list.join(" ")} }`);
    expect(findings.map(({ rule }) => rule)).toContain("create-without-cleanup");
  },
);
