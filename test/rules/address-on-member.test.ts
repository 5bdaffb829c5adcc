import { describe, expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";
import { checkBy, toldElsewhere } from "../support/one-rule.ts";

/** Addresses of rc.conf on members of a bridge that a jail uses, which FreeBSD 15.0 refuses. */

const onMember = checkBy("address-on-member");

const jail = (added = "epair5a"): string => `
web {
  path = "/jails/web"; vnet; vnet.interface = "epair5b";
  exec.prestart = "/sbin/ifconfig epair5 create up";
  exec.prestart += "/sbin/ifconfig bridge0 addm ${added}";
  exec.start = "/bin/sh /etc/rc";
  exec.poststop = "/sbin/ifconfig bridge0 deletem ${added}; /sbin/ifconfig epair5a destroy";
}
`;
const host = (...lines: string[]): string => `//- /etc/rc.conf\n${lines.join("\n")}\n`;
const bridge = 'cloned_interfaces="bridge0"\nifconfig_bridge0="addm em0 addm em1.20 up"';

describe("an address that rc.conf gives to a member", () => {
  test.each([
    ["an address", 'ifconfig_em0="inet 192.0.2.2/24"', "192.0.2.2/24"],
    ["one without its family", 'ifconfig_em0="192.0.2.2 netmask 255.255.255.0"', "192.0.2.2"],
    ["one from a server", 'ifconfig_em0="SYNCDHCP"', "SYNCDHCP"],
    ["one of IPv6", 'ifconfig_em0_ipv6="inet6 2001:db8::2/64"', "2001:db8::2/64"],
    ["a list", 'ipv4_addrs_em0="192.0.2.2/24"', "192.0.2.2/24"],
    ["a VLAN", 'ifconfig_em1_20="inet 192.0.2.2/24"', "192.0.2.2/24"],
  ])("%s", (_, line, address) => {
    const rcConf = `${bridge}\n${line}\n#${" ".repeat(line.indexOf(address) - 1)}${"^".repeat(address.length)} address-on-member\n`;
    const [finding] = onMember(`${jail()}//- /etc/rc.conf\n${rcConf}`);
    expect(finding.message).toContain(
      `, gets address \`${address}\`. FreeBSD 15.0 refuses that; it belongs on \`bridge0\`.`,
    );
    expect(finding.jails).toEqual(["web"]);
    expect(toldElsewhere(finding, rcConf)[0]).toMatch(/^em\S+: `em\S+` is put on `bridge0` here$/);
  });

  test("is told where the jail itself puts the interface on the bridge", () => {
    const rcConf = 'ifconfig_em0="inet 192.0.2.2/24"\n';
    const text = jail("em0").replace(
      /(.*"\/sbin\/ifconfig bridge0 addm em0";)/,
      `$1\n#                   ${"^".repeat("/sbin/ifconfig bridge0 addm em0".length)} address-on-member`,
    );
    const [finding] = onMember(`${text}//- /etc/rc.conf\n${rcConf}`);
    expect(toldElsewhere(finding, rcConf)).toEqual(["192.0.2.2/24: the host has it from here"]);
  });

  test.each([
    ["the bridge has it", host(bridge, 'ifconfig_em0="up"', 'ifconfig_bridge0="addm em0 inet 192.0.2.2/24"')],
    [
      "it is the kernel's own",
      host(bridge, 'ifconfig_em0="up"', 'ifconfig_em0_ipv6="inet6 fe80::1/64 auto_linklocal"'),
    ],
    ["another interface has it", host(bridge, 'ifconfig_em2="inet 192.0.2.2/24"')],
    ["it is a tunnel's", host('ifconfig_bridge0="addm gif0 up"', 'ifconfig_gif0="inet 10.0.0.1 10.0.0.2"')],
    ["no jail uses the bridge", host('ifconfig_bridge1="addm em0"', 'ifconfig_em0="inet 192.0.2.2/24"')],
    [
      "sysctl.conf allows it",
      `${host(bridge, 'ifconfig_em0="DHCP"')}//- /etc/sysctl.conf\n# bridges\nnet.link.bridge.member_ifaddrs = 1 # as ever\n`,
    ],
  ])("is silent where %s", (_, files) => {
    expect(onMember(jail() + files)).toEqual([]);
  });

  test("works before FreeBSD 15.0", () => {
    expect(onMember(jail() + host(bridge, 'ifconfig_em0="DHCP"'), { release: "14.3" })).toEqual([]);
  });
});

test("sysctl.conf allows a jail to set one, too", () => {
  const text = jail().replace(
    "exec.start =",
    'exec.prestart += "/sbin/ifconfig epair5a inet 10.0.0.1/24"; exec.start =',
  );
  const set = (...values: string[]): string =>
    `${text}//- /etc/sysctl.conf\n${values.map((value) => `net.link.bridge.member_ifaddrs=${value}\n`).join("")}`;
  expect(onMember(set("1"))).toEqual([]);
  expect(onMember(set("0", "1"))).toEqual([]);
  // The last line holds.
  expect(analyze(set("1", "0")).findings.map(({ rule }) => rule)).toContain("address-on-member");
});

/** A bridge with a link-local address lets no member keep addresses of IPv6; until 15.0 nothing else is said of them. */
describe("an IPv6 address that rc.conf gives to a member of a bridge with a link-local one", () => {
  const local = `cloned_interfaces="bridge0"\nifconfig_bridge0="up addm vtnet0"\nifconfig_bridge0_ipv6="inet6 auto_linklocal"`;
  const own = 'ifconfig_vtnet0_ipv6="inet6 2001:db8::1 prefixlen 64"';

  test("is lost when the jail starts, which puts its epair on the bridge", () => {
    const rcConf = `${local}\nifconfig_vtnet0="DHCP"\n${own}\n#                           ^^^^^^^^^^^ address-on-member\n`;
    const [finding] = onMember(`${jail()}//- /etc/rc.conf\n${rcConf}`, { release: "14.1" });
    expect(finding.message).toBe(
      "`vtnet0` loses its IPv6 addresses when a jail joins `bridge0`. Give them to `bridge0`.",
    );
    expect(finding.jails).toEqual(["web"]);
    const [first] = toldElsewhere(finding, rcConf);
    expect(first).toBe("auto_linklocal: `bridge0` has a link-local address from here");
  });

  test("so is one that routers advertise, and one of an interface that the jail puts there", () => {
    const rcConf = `${local}\nifconfig_vtnet0_ipv6="inet6 accept_rtadv"\n#                           ^^^^^^^^^^^^ address-on-member\n`;
    expect(onMember(`${jail()}//- /etc/rc.conf\n${rcConf}`, { release: "13.5" })).toHaveLength(1);
    const em0 = `ifconfig_bridge0="inet6 fe80::1/64"\nifconfig_em0_ipv6="inet6 2001:db8::1/64"\n#                        ^^^^^^^^^^^^^^ address-on-member\n`;
    expect(onMember(`${jail("em0")}//- /etc/rc.conf\n${em0}`, { release: "13.5" })).toHaveLength(1);
  });

  test.each([
    [
      "the bridge has none",
      host('ifconfig_bridge0="addm vtnet0 up"', 'ifconfig_bridge0_ipv6="inet6 2001:db8::2/64"', own),
    ],
    ["it is of IPv4", host(local, 'ifconfig_vtnet0="inet 192.0.2.2/24"')],
    ["it is link-local itself", host(local, 'ifconfig_vtnet0_ipv6="inet6 fe80::1/64 -accept_rtadv"')],
    ["another interface has it", host(local, 'ifconfig_em2_ipv6="inet6 2001:db8::1/64"')],
    ["sysctl.conf allows both", `${host(local, own)}//- /etc/sysctl.conf\nnet.link.bridge.allow_llz_overlap=1\n`],
  ])("is not told where %s", (_, files) => {
    expect(onMember(`${jail()}${files}`, { release: "14.1" })).toEqual([]);
  });

  test("is told as refused from 15.0 on, and as lost where sysctl.conf lets members have addresses", () => {
    const rcConf = `${local}\n${own}\n#                           ^^^^^^^^^^^ address-on-member\n`;
    const [refused] = onMember(`${jail()}//- /etc/rc.conf\n${rcConf}`, { release: "15.0" });
    expect(refused.message).toContain("FreeBSD 15.0 refuses that");
    const allowed = `${rcConf}//- /etc/sysctl.conf\nnet.link.bridge.member_ifaddrs=1\n`;
    const [lost] = onMember(`${jail()}//- /etc/rc.conf\n${allowed}`, { release: "15.0" });
    expect(lost.message).toContain("loses its IPv6 addresses");
  });
});

test("is allowed by a command of the host, too", () => {
  const text = `
web { path = /j; persist; exec.prestart = "/sbin/ifconfig bridge0 addm epair5a", "/sbin/ifconfig epair5a inet 192.0.2.9/24"; }
db { path = /k; persist; exec.prepare = "/sbin/sysctl -q net.link.bridge.member_ifaddrs=1"; }
`;
  const told = (config: string) => analyze(config).findings.filter(({ rule }) => rule === "address-on-member").length;
  expect([told(text), told(text.replace("member_ifaddrs=1", "pfil_member=1"))]).toEqual([0, 1]);
});
