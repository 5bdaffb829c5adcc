import { describe, expect, it, test } from "vitest";
import { analyze, applyFixes, check, parseFixture, showFixture } from "../support/fixture.ts";

describe("rc-before-network", () => {
  const jail = (...start: string[]): string =>
    [
      "web {",
      "  vnet; path = /j; vnet.interface = em1;",
      ...start.map((line) => `  exec.start += "${line}";`),
      "}",
      "",
    ].join("\n");
  const marked = (text: string): string[] =>
    analyze(text)
      .findings.filter(({ rule }) => rule === "rc-before-network")
      .map(({ start, end }) => text.slice(start, end));

  it("marks the first command that comes too late, once a jail", () => {
    check(
      `
      exec.start = "/bin/sh /etc/rc";
      web {
        vnet; path = /j; vnet.interface = em1;
        exec.start += "ifconfig em1 up";
        exec.start += "ifconfig em1 inet 10.0.0.2/24; ifconfig em1 inet6 fd00::2/64";
                     # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rc-before-network
        exec.start += "route add default 10.0.0.1";
      }
      db { vnet; path = /db; vnet.interface = em2; }
    `,
      { level: "warning" },
    );
  });

  it("knows that `command` runs when exec.start is over, wherever it is written", () => {
    const text = `
      web {
        vnet; path = /j; vnet.interface = em1;
        command = "ifconfig em1 inet 10.0.0.2/24";
                 # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rc-before-network
        command += "route -n add -inet default 10.0.0.1";
        exec.start = "/bin/sh /etc/rc";
      }
      db { vnet; path = /db; vnet.interface = em2; exec.start = "ifconfig em2 inet 10.0.0.3/24"; command = "sh /etc/rc"; }
    `;
    check(text, { level: "warning" });
    expect(applyFixes(text, "rc-before-network")).toBe(showFixture(parseFixture(text)));
  });

  it("looks at exec.poststart, from where the host reaches into the jail when rc has run", () => {
    const text = `
      web {
        vnet; path = /j; vnet.interface = em1;
        exec.start = "/bin/sh /etc/rc";
        exec.poststart = "jexec $name /sbin/ifconfig em1 inet 10.0.0.2/24 up";
                      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rc-before-network
        exec.poststart += "jexec $name /sbin/route add default 10.0.0.1";
      }
    `;
    check(text, { level: "warning" });
    expect(applyFixes(text, "rc-before-network")).toBe(showFixture(parseFixture(text)));
  });

  const poststart = (line: string, start = "/bin/sh /etc/rc"): string =>
    `web { vnet; path = /j; persist; vnet.interface = em1; exec.start = "${start}"; exec.poststart = "${line}"; }`;

  test.each([
    ["ifconfig -j web em1 inet 10.0.0.2/24", "ifconfig -j web em1 inet 10.0.0.2/24"],
    ["jexec web sh -c 'ifconfig em1 10.0.0.2/24'", "ifconfig em1 10.0.0.2/24"],
    ["jexec -l web dhclient em1", "jexec -l web dhclient em1"],
  ])("%s is one of these ways", (line, late) => {
    expect(marked(poststart(line))).toEqual([late]);
  });

  test.each([
    ["of the host", "ifconfig em0 inet 10.0.0.2/24"],
    ["of another jail", "jexec db ifconfig em1 inet 10.0.0.2/24"],
    ["that adds an address to others", "jexec web ifconfig em1 inet 10.0.5.2/32 alias"],
    ["that is no setting", "jexec web ifconfig em1 up"],
  ])("exec.poststart may have a command %s", (_, line) => {
    expect(marked(poststart(line))).toEqual([]);
  });

  it("lets exec.poststart set the network for what it starts itself", () => {
    expect(marked(poststart("jexec web ifconfig em1 10.0.0.2/24; jexec web /bin/sh /etc/rc", "/usr/bin/true"))).toEqual(
      [],
    );
  });

  it("knows every way in which rc is run, and every way in which an address is set", () => {
    for (const rc of [
      "/bin/sh /etc/rc",
      "sh /etc/rc",
      "/etc/rc",
      "sh -c '/bin/sh /etc/rc'",
      "env A=1 /bin/sh /etc/rc",
    ]) {
      expect([rc, marked(jail(rc, "ifconfig em1 10.0.0.2/24"))]).toEqual([rc, ["ifconfig em1 10.0.0.2/24"]]);
    }
    for (const late of [
      "/sbin/ifconfig em1 inet 10.0.0.2 netmask 255.255.255.0",
      "ifconfig em1 mtu 1400 inet6 fd00::2 prefixlen 64",
      "ifconfig em1 10.0.0.2/24 || true",
      "dhclient em1",
      "dhclient -b em1",
    ]) {
      const first = late.replace(" || true", "");
      expect([late, marked(jail("/bin/sh /etc/rc", late))]).toEqual([late, [first]]);
    }
  });

  it("sees the second family that comes too late, and the route", () => {
    expect(marked(jail("ifconfig em1 10.0.0.2/24", "/bin/sh /etc/rc", "ifconfig em1 inet6 fd00::2/64"))).toHaveLength(
      1,
    );
    expect(marked(jail("ifconfig em1 10.0.0.2/24", "/bin/sh /etc/rc", "route add default 10.0.0.1"))).toHaveLength(1);
  });

  it("says nothing of what is not known, or may not come earlier", () => {
    for (const late of [
      "ifconfig em1 inet 10.0.0.2/24 alias",
      "ifconfig em1 inet 10.0.0.2 -alias",
      "ifconfig em1 description 10.0.0.2",
      "ifconfig em1 ether 02:00:00:00:00:02",
      "ifconfig lo0 inet 127.0.0.2/8",
      "ifconfig lo1 create && ifconfig lo1 10.5.0.1/24",
      "ifconfig wg0 inet 10.7.0.1/24",
      "ifconfig \\\\$if 10.0.0.2/24",
      "test -e /x && ifconfig em1 10.0.0.2/24",
      "route add default 10.0.0.1",
      "route add default -interface em1",
      "route delete default",
      "service netif restart",
      "jexec inner ifconfig em1 10.0.0.2/24",
    ]) {
      expect([late, marked(jail("/bin/sh /etc/rc", late))]).toEqual([late, []]);
    }
    for (const rc of ["/bin/sh /etc/rc &", "test -e /x && /bin/sh /etc/rc", "/usr/local/etc/rc", "true"]) {
      expect([rc, marked(jail(rc, "ifconfig em1 10.0.0.2/24"))]).toEqual([rc, []]);
    }
    expect(marked(jail("dhclient em1", "/bin/sh /etc/rc", "ifconfig em1 10.0.0.2/24"))).toEqual([]);
  });

  it("moves rc behind the last command of the network, and leaves the rest of the list behind it", () => {
    const before = jail(
      "logger a",
      "/bin/sh /etc/rc",
      "ifconfig em1 10.0.0.2/24",
      "ifconfig em1 up",
      "route add default 10.0.0.1",
      "service x onestart",
    );
    const after = jail(
      "logger a",
      "ifconfig em1 10.0.0.2/24",
      "ifconfig em1 up",
      "route add default 10.0.0.1",
      "/bin/sh /etc/rc",
      "service x onestart",
    );
    expect(applyFixes(before, "rc-before-network")).toBe(after);
  });

  it("does not move rc past what needs it", () => {
    for (const between of ["route add -inet6 default ::1 -blackhole", "service x onestart", "/usr/local/bin/x"]) {
      const text = jail("/bin/sh /etc/rc", between, "ifconfig em1 10.0.0.2/24");
      expect(applyFixes(text, "rc-before-network")).toBe(text);
    }
    expect(applyFixes(jail("/bin/sh /etc/rc; logger up", "ifconfig em1 10.0.0.2/24"), "rc-before-network")).toBe(
      jail("/bin/sh /etc/rc; logger up", "ifconfig em1 10.0.0.2/24"),
    );
  });

  it("does not move a line of all jails when one of them has put another one in front", () => {
    const text = `
      * { vnet; path = /j; vnet.interface = em1; exec.start += "/bin/sh /etc/rc"; exec.start += "ifconfig em1 10.0.0.2/24"; }
      web { exec.start = "/bin/sh /etc/rc"; }
      db { persist; }
    `;
    expect(applyFixes(text, "rc-before-network")).toBe(showFixture(parseFixture(text)));
  });

  it("does not take the list over when all jails share more of it than rc", () => {
    const text = `exec.start = "/bin/sh /etc/rc", "logger up";\n${jail("ifconfig em1 10.0.0.2/24")}`;
    expect(marked(text)).toHaveLength(1);
    expect(applyFixes(text, "rc-before-network")).toBe(text);
  });
});
