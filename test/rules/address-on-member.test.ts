import { describe, expect, test } from "vitest";
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
  expect(onMember(`${text}//- /etc/sysctl.conf\nnet.link.bridge.member_ifaddrs=1\n`)).toEqual([]);
});
