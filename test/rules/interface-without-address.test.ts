import { expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";

const only = ["interface-without-address"];

const jail = (statements = ""): string => `
  path = /jails/web; vnet; vnet.interface = epair1b;
  exec.prestart = "/sbin/ifconfig epair1 create up", "/sbin/ifconfig bridge0 addm epair1a up";
  exec.start = "/bin/sh /etc/rc";
  ${statements}`;

const host = (statements: string, rcConf: string, others = ""): string =>
  `web { ${jail(statements)} }\n${others}//- /jails/web/etc/rc.conf\n${rcConf}\n`;

const said = (text: string): string[] =>
  analyze(text).findings.flatMap(({ rule, severity, message, path }) =>
    rule === only[0] ? [`${path} ${severity}: ${message}`] : [],
  );

const wrongName = 'ifconfig_epair0b="inet 10.0.0.2/24"';
const missed =
  "/jails/web/etc/rc.conf warning: The jail has no `epair0b`, so rc sets up nothing here. It has `epair1b`.";
const bare =
  "/etc/jail.conf info: `epair1b` gets no address: no command sets one, and the jail's rc.conf does not name it.";

test.each([
  wrongName,
  'ipv4_addrs_epair0b="10.0.0.2-9/24"',
  'ifconfig_epair0b_name="vnet0"\nifconfig_vnet0="SYNCDHCP"',
  'ifconfig_epair0b_ipv6="inet6 accept_rtadv"\nifconfig_epair0b_alias0="inet 10.0.0.3/32"\nifconfig_epair0b_descr="x"',
  `${wrongName}\nifconfig_vnet0="DHCP"\nifconfig_em0="DHCP"`,
])("one interface that the jail lacks is told once: %s", (rcConf) => {
  expect(said(host("", rcConf))).toEqual([`${missed} (in web)`]);
});

test("also where a card, half of a jib or iocage's name is meant", () => {
  for (const name of ["em0", "e0b_web", "ng0_web", "vnet0", "e0b_web_2"]) {
    const rcConf = `ifconfig_${name}="inet 10.0.0.2/24"\n`;
    expect(said(host("", rcConf))).toEqual([`${missed.replace("epair0b", name)} (in web)`]);
  }
});

test("of two interfaces only those count that rc.conf does not name", () => {
  const both = "vnet.interface += epair2b, epair3b;";
  const rcConf = `${wrongName}\nifconfig_epair2b="inet 10.0.1.2/24"`;
  expect(said(host(both, rcConf))).toEqual([
    "/jails/web/etc/rc.conf warning: The jail has no `epair0b`, so rc sets up nothing here. It has `epair1b` and `epair3b`. (in web)",
  ]);
});

test("what the jail has is not missed, though a command has set it up already", () => {
  const both = 'vnet.interface += epair2b; exec.start = "ifconfig epair2b 10.0.1.2/24", "/bin/sh /etc/rc";';
  expect(said(host(both, 'ifconfig_epair2b="inet 10.0.1.2/24"'))).toEqual([bare]);
});

test("variables, wildcards, += and the names that hooks give are followed", () => {
  check(
    `
    $root = "/jails";
    * { path = "$root/$name"; vnet; exec.start = "/bin/sh /etc/rc"; $half = "\${id}b"; }
    * { vnet.interface += "epair$half"; }
    a1 { $id = 1; exec.prestart += "ifconfig epair$id create"; }
    a2 { $id = 2; exec.prestart += "ifconfig epair\${id} create name left2", "ifconfig epair\${half} name eth0";
         vnet.interface = eth0; }
    //- /jails/a1/etc/rc.conf
    ifconfig_epair2b="inet 10.0.0.2/24"
    ^^^^^^^^^^^^^^^^ interface-without-address
    //- /jails/a2/etc/rc.conf
    ifconfig_epair2b="inet 10.0.0.2/24"
    ^^^^^^^^^^^^^^^^ interface-without-address
  `,
    { only },
  );
});

/** What rc makes itself, or cannot be told from what others make. */
test.each([
  ["the pair is made", `cloned_interfaces="epair0"\n${wrongName}`],
  ["a pair of any number is made", `cloned_interfaces="epair"\n${wrongName}`],
  ["a service may make it", 'ifconfig_tun0="inet 10.0.0.2/24"'],
  ["lo0 is everywhere", 'ifconfig_lo0_alias0="inet 127.0.0.2/32"'],
  ["a bridge is made elsewhere", 'ifconfig_bridge0="inet 10.0.0.2/24"'],
  ["it is a VLAN", 'ifconfig_em0_10="inet 10.0.0.2/24"'],
])("what may be there is not called missing: %s", (_, rcConf) => {
  expect(said(host("", rcConf))).toEqual([bare]);
});

test.each([
  ["a branch", `${wrongName}\nif true; then ifconfig_epair1b=DHCP; fi`],
  ["another file", `${wrongName}\n. /etc/rc.conf.mine`],
  ["a value of the shell", `${wrongName}\nsshd_flags="$(cat /x)"`],
  ["all interfaces", `${wrongName}\nifconfig_DEFAULT="DHCP"`],
  ["a list of interfaces", `${wrongName}\nnetwork_interfaces="lo0 epair0b"`],
  ["IPv6 on all", `${wrongName}\nipv6_activate_all_interfaces="YES"`],
  ["no netif", `${wrongName}\nnetif_enable="NO"`],
  ["another client of DHCP", `${wrongName}\ndhcpcd_enable="YES"`],
  ["a member of a bridge", `${wrongName}\ncloned_interfaces="bridge0"\nifconfig_bridge0="addm epair1b up"`],
  ["a parent of VLANs", `${wrongName}\nvlans_epair1b="10"`],
  ["another name", `${wrongName}\nifconfig_epair1b_name="jail0"`],
])("nothing is said where rc.conf has %s", (_, rcConf) => {
  expect(said(host("", rcConf))).toEqual([]);
});

test.each([
  "exec.prestart += '/usr/local/sbin/net.sh';",
  "exec.created += '/usr/local/bin/setup $name';",
  "exec.created += '/sbin/ifconfig -j web epair1b inet 10.0.0.2/24';",
  "exec.created += '/sbin/ifconfig -j web epair1b name eth0';",
  "exec.start += '/sbin/ifconfig epair1b inet 10.0.0.2/24';",
  "exec.start += '/sbin/dhclient epair1b';",
  "exec.start += 'sh /usr/local/sbin/net.sh';",
  "exec.start += 'for i in epair1b; do ifconfig $i up; done';",
  "exec.poststart = '/usr/sbin/jexec -l web /sbin/ifconfig epair1b inet 10.0.0.2/24';",
  "exec.poststart = '/usr/sbin/service -j web netif restart';",
  "exec.prestart += 'cp /etc/rc.web /jails/web/etc/rc.conf';",
  "exec.prestart += 'cp -R /jails/skeleton/etc /jails/web';",
  "exec.prestart += \"echo 'hostname=web' > /jails/web/etc/rc.conf.local\";",
  "exec.prestart += 'sysrc -f $path/etc/rc.conf ifconfig_epair1b=DHCP';",
  "exec.prestart += 'zfs rollback zroot/jails/web@clean';",
  "exec.prestart += 'mount -t nullfs /jails/base /jails/web';",
  "mount = '/jails/base /jails/web/etc nullfs ro 0 0';",
  "mount.fstab = /etc/fstab.web;",
  'vnet.interface += "$nobody";',
])("nothing is said where the network or rc.conf may be another one: %s", (statements) => {
  expect(said(host(statements, wrongName))).toEqual([]);
});

test.each([
  "exec.prestart += 'mkdir -p /jails/web/data', 'sleep 1', 'cp /etc/resolv.conf /jails/web/etc/resolv.conf';",
  "exec.created += 'zfs jail web zroot/data', 'logger web';",
  "mount = '/data /jails/web/data nullfs rw 0 0'; mount.devfs;",
  "exec.start += '/usr/bin/true';",
])("what has nothing to do with it changes nothing: %s", (statements) => {
  expect(said(host(statements, wrongName))).toEqual([`${missed} (in web)`]);
});

test("a fstab that is in sight says what is mounted there", () => {
  const fstab = (line: string): string =>
    host("mount.fstab = /etc/fstab.web;", wrongName, `//- /etc/fstab.web\n${line}\n`);
  expect(said(fstab("/base /jails/web/base nullfs ro 0 0"))).toEqual([`${missed} (in web)`]);
  expect(said(fstab("/base /jails/web nullfs ro 0 0"))).toEqual([]);
});

test.each([
  ["/jails/web/etc/rc.conf.local", "ifconfig_epair1b=DHCP"],
  ["/jails/web/etc/rc.conf.d/netif", "ifconfig_epair1b=DHCP"],
  ["/jails/web/etc/rc.local", "ifconfig epair1b inet 10.0.0.2/24"],
  ["/jails/web/etc/start_if.epair1b", "ifconfig epair1b inet 10.0.0.2/24"],
])("nor where %s says more", (path, text) => {
  expect(said(`${host("", wrongName)}//- ${path}\n${text}\n`)).toEqual([]);
});

test("nor of a directory that two jails share, nor of a jail in a jail", () => {
  expect(said(host("", wrongName, "db { path = /jails/web/; vnet; persist; }\n"))).toEqual([]);
  const inner = host("", wrongName).replace("web {", "a { path = /jails; persist; }\na.web {");
  expect(said(inner)).toEqual([]);
});

test("nor where a file that is not in sight may give the jail more", () => {
  expect(said(`.include "/etc/more.conf";\n${host("", wrongName)}`)).toEqual([]);
  expect(said(`//- /etc/jail.conf.d/web.conf\n${host("", wrongName)}`)).toEqual([]);
});
