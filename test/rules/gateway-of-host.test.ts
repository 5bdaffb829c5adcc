import { describe, expect, test } from "vitest";
import { type CheckOptions, check } from "../support/fixture.ts";

/** Jails behind a bridge of the host, whose address is their gateway: what they send further the host has to forward. */

const only: CheckOptions = { only: ["unreachable-gateway"] };

const jails = `
exec.clean; mount.devfs; path = "/jails/$name"; vnet;
vnet.interface = "epair\${id}b";
exec.prestart = "/sbin/ifconfig epair\${id} create up", "/sbin/ifconfig bridge1 addm epair\${id}a";
exec.poststop = "/sbin/ifconfig bridge1 deletem epair\${id}a", "/sbin/ifconfig epair\${id}a destroy";
exec.start = "/sbin/ifconfig epair\${id}b 10.0.2.\${id}/24", "/sbin/route add default 10.0.2.1";
exec.start += "/bin/sh /etc/rc";
a { $id = 101; }
b { $id = 102; }
`;
const marked = jails.replace(
  'exec.start += "/bin',
  `#${" ".repeat('exec.start = "/sbin/ifconfig epair${id}b 10.0.2.${id}/24", "/sbin/route add default '.length - 1)}^^^^^^^^ unreachable-gateway\nexec.start += "/bin`,
);
const host = (rcConf: string, sysctlConf = "# nothing\n"): string => `//- /etc/rc.conf
jail_enable="YES"
cloned_interfaces="bridge1"
ifconfig_bridge1="inet 10.0.2.1/24"
ifconfig_em0="DHCP"
${rcConf}
//- /etc/sysctl.conf
${sysctlConf}`;

describe("a host that forwards nothing", () => {
  test("is told once, as the gateway of all its jails", () => {
    const [finding] = check(marked + host(""), only);
    expect(finding.severity).toBe("info");
    expect(finding.jails).toEqual(["a", "b"]);
    expect(finding.message).toBe(
      '`10.0.2.1` is the host, and rc.conf lets it forward nothing. Set `gateway_enable="YES"`. (in a and b)',
    );
    check(marked + host('gateway_enable="NO"', "net.inet.ip.forwarding=0\nnet.inet6.ip6.forwarding=1\n"), only);
  });

  test("is asked by the family of the gateway", () => {
    const six = (text: string): string =>
      text
        .replace("10.0.2.${id}/24", "inet6 2001:db8::${id}/64")
        .replace("add default 10.0.2.1", "add -6 default 2001:db8::1");
    const rcConf = 'ifconfig_bridge1_ipv6="inet6 2001:db8::1/64"\ngateway_enable="YES"';
    const text = `${six(jails)}${host(rcConf)}`;
    const [{ message }] = check(
      text.replace(
        'exec.start += "/bin',
        `#${" ".repeat('exec.start = "/sbin/ifconfig epair${id}b inet6 2001:db8::${id}/64", "/sbin/route add -6 default '.length - 1)}^^^^^^^^^^^ unreachable-gateway\nexec.start += "/bin`,
      ),
      only,
    );
    expect(message).toContain('Set `ipv6_gateway_enable="YES"`');
    check(`${six(jails)}${host(`${rcConf}\nipv6_gateway_enable="YES"`)}`, only);
  });

  test.each([
    ["rc.conf lets it forward", host('gateway_enable="YES"')],
    ["sysctl.conf does", host("", 'net.inet.ip.forwarding = "1" # for jails\n')],
    ["rc.conf may do so", host(". /etc/rc.conf.$(hostname)")],
    ["rc.local may", `${host("")}//- /etc/rc.local\n/sbin/sysctl net.inet.ip.forwarding=1\n`],
    ["a manager of jails does", host('cbsdd_enable="YES"')],
    ["no sysctl.conf is in sight", host("").split("//- /etc/sysctl.conf")[0]],
    ["the gateway is another machine", host("").replace("inet 10.0.2.1/24", "inet 10.0.2.2/24 addm em0")],
  ])("is not told where %s", (_, files) => {
    check(jails + files, only);
  });

  test("is not told where a jail has it forward", () => {
    const more = 'exec.prestart += "/sbin/sysctl net.inet.ip.forwarding=1";';
    check(`${jails.replace("exec.poststop", `${more}\nexec.poststop`)}${host("")}`, only);
  });
});
