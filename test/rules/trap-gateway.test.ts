import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = ["unreachable-gateway"];

/** A VNET jail whose exec.start is the given commands. */
function jail(...start: string[]): string {
  const commands = start.map((command, index) => `  exec.start ${index === 0 ? "=" : "+="} "${command}";\n`).join("");
  return `web {\n  path = /j;\n  vnet;\n  vnet.interface = epair1b;\n${commands}}\n`;
}

describe("a gateway out of reach", () => {
  test.each([
    ["lo0 is down", ["/sbin/route add -inet6 default -gateway ::1 -blackhole", "/bin/sh /etc/rc"]],
    ["lo0 has no IPv4 address either", ["route add -net 10.9.0.0/16 127.0.0.1 -reject", "/bin/sh /etc/rc"]],
    ["no address yet", ["route add default 10.0.0.1", "ifconfig epair1b inet 10.0.0.2/24"]],
    ["another prefix", ["ifconfig epair1b inet 10.0.0.2/24", "route add default 10.0.1.1"]],
    ["a prefix of one host", ["ifconfig epair1b inet 10.0.0.2/32", "route add default 10.0.0.1"]],
    ["an IPv6 prefix", ["ifconfig epair1b inet6 2001:db8::2/64", "route -6 add default 2001:db8:1::1"]],
  ])("%s", (_, commands) => {
    const found = analyze(jail(...commands)).findings.filter(({ rule }) => rule === "unreachable-gateway");
    expect(found.map(({ severity }) => severity)).toEqual(["error"]);
  });

  test.each([
    ["the prefix covers it", ["ifconfig epair1b inet 10.0.0.2/24", "route add default 10.0.0.1"]],
    ["a netmask covers it", ["ifconfig epair1b inet 10.0.0.2 netmask 255.255.255.0", "route add default 10.0.0.1"]],
    ["an address brings its interface up", ["ifconfig epair1b 10.0.0.2/24", "route add default 10.0.0.1"]],
    ["without a mask the class decides", ["ifconfig epair1b 10.0.0.2", "route add default 10.0.0.1"]],
    ["lo0 was brought up", ["ifconfig lo0 up", "route add -inet6 default ::1 -blackhole"]],
    ["lo0 has an address", ["ifconfig lo0 127.0.0.1/8 up", "route add -net 10.9.0.0/16 127.0.0.1 -reject"]],
    ["an interface that may be up or down", ["ifconfig epair1b inet 10.0.0.2/24 down", "route add default 10.0.0.1"]],
    [
      "a loopback that may be up or down",
      ["ifconfig lo0 inet6 ::1/128 down", "route add -inet6 default ::1 -blackhole"],
    ],
    ["rc has run", ["/bin/sh /etc/rc", "route add -inet6 default ::1 -blackhole"]],
    ["service netif has run", ["service netif start", "route add default 10.0.0.1"]],
    ["DHCP", ["dhclient epair1b", "route add default 10.0.0.1"]],
    ["router advertisements", ["ifconfig epair1b inet6 accept_rtadv up", "route -6 add default 2001:db8::1"]],
    ["a script", ["/usr/local/sbin/net.sh", "route add default 10.0.0.1"]],
    ["a route to an interface", ["route add default -interface epair1b"]],
    ["a scope", ["ifconfig epair1b inet6 fe80::2/64 up", "route -6 add default fe80::1%epair1b"]],
    ["what only the shell knows", ["gw=\\$(cat /etc/gateway); route add default \\$gw"]],
    [
      "reached through another route",
      [
        "ifconfig epair1b inet 10.0.0.2/32",
        "route add -host 10.9.9.1 -interface epair1b",
        "route add default 10.9.9.1",
      ],
    ],
  ])("silent: %s", (_, commands) => {
    check(jail(...commands), { only });
  });

  test.each([
    [
      "no network stack of its own",
      'web { path = /j; ip4.addr = 10.0.0.2; exec.start = "route add default 10.9.9.1"; }\n',
    ],
    ["inherited stack", 'web { path = /j; vnet = inherit; exec.start = "route add default 10.9.9.1"; }\n'],
    ["the host's stack", 'web { path = /j; vnet; persist; exec.prestart = "route add default 10.9.9.1"; }\n'],
    [
      "addresses set from the host",
      'web { path = /j; vnet; exec.created = "ifconfig epair1b vnet web", "ifconfig -j web epair1b 10.0.0.2/24"; exec.start = "route add default 10.0.0.1"; }\n',
    ],
    [
      "a variable is not defined",
      'web { path = /j; vnet; exec.start = "ifconfig epair1b inet $ip"; exec.start += "route add default 10.0.0.1"; }\n',
    ],
    [
      "a script on the host",
      'web { path = /j; vnet; exec.created = "/usr/local/sbin/plug.sh web"; exec.start = "route add default 10.0.0.1"; }\n',
    ],
  ])("silent: %s", (_, text) => {
    check(text, { only });
  });

  test("the message tells why it works by hand later", () => {
    const [finding] = check(
      `
      web {
        path = /j; vnet;
        exec.start = "/sbin/route -6 add default ::1 -reject";
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unreachable-gateway
        exec.start += "/bin/sh /etc/rc";
      }
    `,
      { only },
    );
    expect(finding.message).toContain("lo0 is still down");
    expect(finding.notes.join()).toContain("By hand it works later");
    expect(finding.related.map(({ message }) => message)).toEqual(["only this command makes `::1` reachable"]);
  });

  test("the first line of a list can move after the second", () => {
    const text = jail("route add default 10.0.0.1", "ifconfig epair1b inet 10.0.0.2/24", "/bin/sh /etc/rc");
    expect(applyFixes(text, "unreachable-gateway")).toBe(
      jail("ifconfig epair1b inet 10.0.0.2/24", "route add default 10.0.0.1", "/bin/sh /etc/rc"),
    );
  });

  test("a failure that is caught is information: the route is never added", () => {
    const [finding] = check(
      `
      web {
        path = /j; vnet;
        exec.start = "route add -inet6 default ::1 -blackhole || true";
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unreachable-gateway
        exec.start += "/bin/sh /etc/rc";
      }
    `,
      { only },
    );
    expect(finding.severity).toBe("info");
  });
});

describe("routes that may fail", () => {
  test("worth knowing, no more", () => {
    const text = jail("ifconfig epair1b inet 10.0.0.2/24", "route add default 10.0.0.1", "/bin/sh /etc/rc");
    const found = analyze(text).findings.filter(({ rule }) => rule === "unguarded-route");
    expect(found.map(({ severity }) => severity)).toEqual(["info"]);
    expect(applyFixes(text, "unguarded-route", 0)).toContain('"route add default 10.0.0.1 || true"');
  });
});
