import { describe, expect, it } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("vnet-with-ip", () => {
  const only = { only: ["vnet-with-ip"] };

  it("is seen for each restriction, whatever its value, and for vnet = inherit", () => {
    check(
      `
      a {
        path = /a; vnet = new; persist;
        ip4 = disable;
      # ^^^^^^^^^^^^^^ vnet-with-ip
        ip6;
      # ^^^^ vnet-with-ip
      }
      b {
        path = /b; vnet = inherit; persist;
        ip4.addr = "";
      # ^^^^^^^^^^^^^^ vnet-with-ip
        ip6.addr = "2001:db8::1";
      # ^^^^^^^^^^^^^^^^^^^^^^^^^ vnet-with-ip
      }
      `,
      only,
    );
  });

  it("is seen through globals and wildcards, and only where vnet is", () => {
    const findings = check(
      `
      ip4 = inherit;
      ^^^^^^^^^^^^^^ vnet-with-ip
      * { ip6 = disable; }
          ^^^^^^^^^^^^^^ vnet-with-ip
      dns { path = /dns; persist; }
      web { path = /web; vnet; persist; }
      `,
      only,
    );
    for (const finding of findings) {
      expect(finding.jails).toEqual(["web"]);
      expect(finding.message).toContain("(in web)");
      expect(finding.jailSays).toBe("web: vnet jails cannot have IP address restrictions");
      expect(finding.related.map(({ message }) => message)).toEqual(["`vnet` is set here"]);
    }
  });

  it("is not seen where jail(8) refuses the value of vnet, or vnet is off", () => {
    for (const vnet of ["vnet = disable", "vnet = 0", "vnet = yes", "vnet = $x"]) {
      check(`$x = disable; web { path = /web; ${vnet}; ip4.addr = 10.0.0.5; persist; }`, only);
    }
  });

  const fixed = (text: string, title: string) => applyFixes(text, "vnet-with-ip", { title });

  it("makes a variable of an address that commands use", () => {
    const before = `
      web {
        path = /web;
        vnet;
        ip6.addr = "2001:db8::1";
        ip6.addr += "2001:db8::2";
        exec.start = "ifconfig e0b inet6 \${ip6.addr} up";
      }
      `;
    expect(fixed(before, "variable")).toContain('$ip6_addr = "2001:db8::1";\n  $ip6_addr += "2001:db8::2";');
    expect(fixed(before, "variable")).toContain("inet6 ${ip6_addr} up");
  });

  it("offers no variable where others read the parameter, or the name is taken", () => {
    const shared = 'exec.start = "ifconfig e0b ${ip4.addr}"; web { path = /w; vnet; ip4.addr = 10.0.0.5; }';
    expect(fixed(shared, "variable")).toBe(shared);
    const taken =
      'web { path = /w; vnet; $ip4_addr = 1; ip4.addr = 10.0.0.5; exec.start = "ifconfig e0b ${ip4.addr}"; }';
    expect(fixed(taken, "variable")).toBe(taken);
    // Taking it away would leave a variable undefined.
    expect(fixed(shared, "Remove `ip4.addr`")).toBe(shared);
  });

  it("takes away what nothing uses, when nothing from outside would come back", () => {
    expect(fixed("web { path = /w; vnet; ip4 = inherit; persist; }", "Remove `ip4`")).toBe(
      "web { path = /w; vnet; persist; }",
    );
    const hidden = "ip4 = inherit; web { path = /w; vnet; ip4 = new; persist; }";
    expect(fixed(hidden, "Remove")).toBe(hidden);
  });

  it("can take vnet away where nothing needs it", () => {
    const before = "web { path = /w; vnet; ip4.addr = 10.0.0.5; persist; }";
    expect(fixed(before, "Share the network")).toBe("web { path = /w; ip4.addr = 10.0.0.5; persist; }");
    const needed = "web { path = /w; vnet; vnet.interface = epair1b; ip4.addr = 10.0.0.5; persist; }";
    expect(fixed(needed, "Share the network")).toBe(needed);
  });
});

describe("vnet-interface-mismatch", () => {
  const rule = "vnet-interface-mismatch";
  const severities = (text: string) =>
    analyze(text)
      .findings.filter((finding) => finding.rule === rule)
      .map(({ severity }) => severity);

  it("marks the interface that has nowhere to go", () => {
    check(
      `
      web {
        path = /web;
        vnet.interface = "", "epair1b";
      #                       ^^^^^^^ vnet-interface-mismatch
        persist;
      }
      `,
      { only: [rule] },
    );
  });

  it("adds vnet where the interface is named, for the same jails", () => {
    const before = "vnet.interface = e0b_$name;\nweb { path = /web; persist; }\n";
    expect(applyFixes(before, rule, { title: "`vnet;`" })).toBe(`vnet;\n${before}`);
  });

  it("marks a network stack without a way out", () => {
    check(
      `
      web {
        path = /web;
        vnet;
      # ^^^^ vnet-interface-mismatch
        exec.prestart = "logger start";
        exec.start = "/bin/sh /etc/rc";
      }
      `,
      { level: "info", only: [rule] },
    );
  });

  const own = (statement: string) => `web { path = /web; vnet; persist; ${statement} }`;

  it.each([
    'exec.start = "/sbin/ifconfig lo0 up", "sh /etc/rc";',
    'exec.created = "mkdir -p /web/x";',
    'exec.poststart = "service sshd reload";',
    "vnet.interface;",
  ])("%s brings none", (statement) => {
    expect(severities(own(statement))).toEqual(["info"]);
  });

  it.each([
    'exec.poststart = "ifconfig epair1b vnet web";',
    // Scripts of ports, and of the author, may do anything.
    'exec.created = "service mynet plug web";',
    'exec.created = "service sshd plug web";',
    'exec.created = "ifconfig $if vnet web"; $if = epair1b;',
    'exec.created = "test -d /x && ifconfig epair1b vnet web";',
    'exec.prestart = "jng bridge web em0";',
    'exec.prestart = "ngctl mkpeer em0: eiface x ether";',
    'exec.prestart = "sh /usr/local/sbin/plug.sh";',
    'exec.prestart = "/usr/local/sbin/plug.sh";',
    'exec.prestart = ". /usr/local/sbin/plug.sh; true";',
    "exec.prestart = \"sh -c 'plug web'\";",
    'exec.created = "\\$PLUG web";',
    'exec.start = "ifconfig tap0 create";',
    'exec.start = "service netif start";',
    'exec.start = "/usr/local/sbin/openvpn /etc/openvpn.conf";',
    "vnet.interface = epair1b;",
  ])("%s may bring one", (statement) => {
    expect(severities(own(statement))).toEqual([]);
  });

  it("knows nothing of jails in jails, and of files that are missing", () => {
    expect(severities("web.db { path = /web; vnet; persist; }")).toEqual([]);
    expect(severities("web.db { path = /web; vnet.interface = epair1b; persist; }")).toEqual([]);
    expect(severities('.include "/etc/x.conf"; web { path = /web; vnet; persist; }')).toEqual([]);
  });
});
