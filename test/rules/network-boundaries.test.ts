import { describe, expect, test } from "vitest";
import { check } from "../support/fixture.ts";

/** A jail of a network stack of its own, with what else stands in its block. */
const jail = (...lines: string[]): string =>
  ["", "  web {", "    vnet;", "    path = /jails/web;", ...lines.map((line) => `    ${line}`), "  }", ""].join("\n");

const only = (rule: string) => ({ only: [rule] });

describe("address-on-member", () => {
  const rule = only("address-on-member");

  test("in the jail a bridge and its members are the jail's affair", () => {
    check(
      jail(
        "vnet.interface = epair5b;",
        'exec.start = "ifconfig epair5b 10.0.0.2/24",',
        '             "ifconfig bridge0 create",',
        '             "ifconfig bridge0 addm epair5b",',
        '             "ifconfig epair5b 10.0.1.2/24 alias",',
        '             "/bin/sh /etc/rc";',
      ),
      rule,
    );
  });

  test("what a stop does is nothing that stays", () => {
    check(
      `
      web {
        path = /j;
        persist;
        exec.prestop = "ifconfig bridge0 addm tap5", "ifconfig tap5 10.0.0.1/24";
        exec.poststop = "ifconfig tap6 10.0.0.1/24", "ifconfig bridge0 addm tap6";
      }
      `,
      rule,
    );
  });

  test("a link-local address is no other address, whether it comes first or last", () => {
    check(
      `
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig tap5 create",
                        "ifconfig tap5 inet6 fe80::5/64",
                        "ifconfig bridge0 addm tap5",
                        "ifconfig tap5 inet6 fe80::6/64";
        exec.poststop = "ifconfig tap5 destroy";
      }
      `,
      rule,
    );
  });

  test("which command FreeBSD 15 refuses is told: the one that comes later", () => {
    const [first] = check(
      `
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig bridge0 addm tap5", "ifconfig tap5 10.0.0.1/24";
      #                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ address-on-member
      }
      `,
      rule,
    );
    expect(first.notes.join(" ")).toContain("refuse this command");
    const [last] = check(
      `
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig tap5 10.0.0.1/24", "ifconfig bridge0 addm tap5";
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^ address-on-member
      }
      `,
      rule,
    );
    expect(last.notes.join(" ")).toContain("refuse `addm tap5`");
  });
});

describe("uplink-addm-in-hook", () => {
  const rule = only("uplink-addm-in-hook");

  test("in the jail a card that was given to it may go on the jail's bridge", () => {
    check(
      jail(
        "vnet.interface = em1;",
        'exec.start = "ifconfig bridge0 create", "ifconfig bridge0 addm em1", "/bin/sh /etc/rc";',
      ),
      rule,
    );
  });

  test("a stop puts a card back where it was", () => {
    check(`web { path = /j; persist; exec.poststop = "ifconfig bridge0 addm em1"; }`, rule);
  });

  test("a lagg that the start makes itself is on no bridge yet", () => {
    check(`web { path = /j; persist; exec.prestart = "ifconfig lagg0 create", "ifconfig bridge0 addm lagg0"; }`, rule);
  });

  test("a lagg of the host is an uplink like a card", () => {
    check(
      `
      web { path = /j; persist; exec.prestart = "ifconfig bridge0 addm lagg0"; }
      #                                                                ^^^^^ uplink-addm-in-hook
      `,
      rule,
    );
  });
});

describe("dhclient-before-rc", () => {
  const rule = only("dhclient-before-rc");
  const start = (command: string): string => jail(`exec.start = "${command}", "/bin/sh /etc/rc";`);

  test("rc.conf spells a dot in the name of an interface as an underscore", () => {
    const [finding] = check(
      jail('exec.start = "dhclient em0.10", "/bin/sh /etc/rc";', "#             ^^^^^^^^^^^^^^^ dhclient-before-rc"),
      rule,
    );
    expect(finding.message).toContain('`ifconfig_em0_10="SYNCDHCP"`');
  });

  test.each([
    ["dhclient", "no interface is named"],
    ["dhclient -cf/etc/d.conf", "the last word is an option"],
    ["dhclient epair5b/x", "the last word is no name"],
    ["dhclient an_interface_of_17", "a name of an interface has 15 characters at most"],
  ])("%s: %s, so that the setting is told with a placeholder", (command) => {
    const [finding] = check(
      jail(
        `exec.start = "${command}", "/bin/sh /etc/rc";`,
        `#             ${"^".repeat(command.length)} dhclient-before-rc`,
      ),
      rule,
    );
    expect(finding.message).toContain('`ifconfig_INTERFACE="SYNCDHCP"`');
  });

  test("the start does not wait for what runs in the background, with `&` or with -b anywhere", () => {
    check(start("dhclient epair5b &"), rule);
    check(start("dhclient -q -b epair5b"), rule);
  });
});

describe("unguarded-route", () => {
  const rule = only("unguarded-route");

  test("on the host a route that is there already is the danger, and it stays there", () => {
    const [finding] = check(
      `
      web {
        path = /j;
        persist;
        exec.prestart = "route add -net 10.9.0.0/16 10.0.0.1";
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unguarded-route
        exec.poststop = "route delete -net 10.9.0.0/16";
      }
      `,
      rule,
    );
    expect(finding.message).toContain("On the host the route may be there already");
    expect(finding.notes).toHaveLength(1);
    expect(finding.notes[0]).toContain("leave the route on the host");
  });

  test("in a new network stack nothing else has made the route, after rc something may have", () => {
    const [before] = check(
      jail(
        "vnet.interface = epair5b;",
        'exec.start = "ifconfig epair5b 10.0.0.2/24",',
        '             "route add default 10.0.0.1",',
        "#             ^^^^^^^^^^^^^^^^^^^^^^^^^^ unguarded-route",
        '             "/bin/sh /etc/rc";',
      ),
      rule,
    );
    const [after] = check(
      jail(
        "vnet.interface = epair5b;",
        'exec.start = "/bin/sh /etc/rc",',
        '             "route add -net 10.9.0.0/16 10.0.0.1";',
        "#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unguarded-route",
      ),
      rule,
    );
    expect(before.message).toContain("The jail's own rc.conf is the sturdier place");
    expect(before.notes[0]).toContain("In a fresh network stack a plain route nearly always works");
    expect(after.notes[0]).toContain("By now something may have added the route");
    expect(after.notes[1]).toContain("`defaultrouter`");
  });

  test("a jail that shares the host's network may not change its routes: another rule tells that", () => {
    check(`web { path = /j; ip4 = inherit; exec.start = "route add default 10.0.0.1", "/bin/sh /etc/rc"; }`, rule);
  });
});

describe("unreachable-gateway", () => {
  const rule = only("unreachable-gateway");

  test("before any address is set, of the family that the gateway is of", () => {
    const [four, six] = check(
      jail(
        "vnet.interface = epair5b;",
        'exec.start = "route add default 10.0.0.1 || true",',
        "#             ^^^^^^^^^^^^^^^^^^^^^^^^^^ unreachable-gateway",
        '             "route -6 add default 2001:db8::1 || true";',
        "#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unreachable-gateway",
        "persist;",
      ),
      rule,
    );
    expect(four.message).toContain("no IPv4 address is set yet. Set an address whose prefix covers it first.");
    expect(six.message).toContain("no IPv6 address is set yet. Set an address whose prefix covers it first.");
    expect(four.notes).toEqual(["The route is never added: what follows the command only hides that."]);
  });

  test("a later command that sets the address tells where the line belongs", () => {
    const [finding] = check(
      jail(
        "vnet.interface = epair5b;",
        'exec.start = "route add default 10.0.0.1",',
        "#             ^^^^^^^^^^^^^^^^^^^^^^^^^^ unreachable-gateway",
        '             "ifconfig epair5b 10.0.0.2/24",',
        '             "/bin/sh /etc/rc";',
      ),
      rule,
    );
    expect(finding.message).toContain("Move the line after the command that sets the address.");
    expect(finding.notes).toEqual([
      "The start is rolled back.",
      "By hand it works later, because a later command makes the gateway reachable.",
    ]);
    expect(finding.related).toHaveLength(1);
  });

  test("what rc does later is why it works by hand", () => {
    const [finding] = check(
      jail(
        "vnet.interface = epair5b;",
        'exec.start = "route add default 10.0.0.1",',
        "#             ^^^^^^^^^^^^^^^^^^^^^^^^^^ unreachable-gateway",
        '             "/bin/sh /etc/rc";',
      ),
      rule,
    );
    expect(finding.message).toContain("Set an address whose prefix covers it first.");
    expect(finding.notes[1]).toContain("`/etc/rc` has set up the network by then");
  });

  test("an address that does not cover it, and an interface that is down", () => {
    const [elsewhere] = check(
      jail(
        "vnet.interface = epair5b;",
        'exec.start = "ifconfig epair5b 10.0.0.2/24", "route add default 10.0.1.1";',
        "#                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ unreachable-gateway",
        "persist;",
      ),
      rule,
    );
    expect(elsewhere.message).toContain("no address set so far covers it. Set an address whose prefix covers it");
    const [down] = check(
      jail(
        "vnet.interface = epair5b;",
        'exec.start = "ifconfig epair5b 10.0.0.2/24", "ifconfig epair5b down", "route add default 10.0.0.1";',
        "#                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ unreachable-gateway",
        "persist;",
      ),
      rule,
    );
    expect(down.message).toContain("its interface is still down. Bring the interface up first.");
  });

  test("lo0 is down until rc brings it up", () => {
    const [finding] = check(
      jail(
        'exec.start = "route add -net 10.9.0.0/16 127.0.0.1", "/bin/sh /etc/rc";',
        "#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unreachable-gateway",
      ),
      rule,
    );
    expect(finding.message).toContain("lo0 is still down here. Run `ifconfig lo0 up` before this line.");
  });
});

describe("ip-without-effect", () => {
  const rule = only("ip-without-effect");

  test("a family that was to be switched off is a warning, one that was to be shared information", () => {
    const [off] = check(
      `
      web { path = /j; persist; ip4 = disable; ip4.addr = 10.0.0.5; }
      #                         ^^^ ip-without-effect
      `,
      rule,
    );
    expect(off).toMatchObject({
      severity: "warning",
      message: "`ip4 = disable` has no effect beside `ip4.addr`. The jail has these addresses all the same.",
    });
    // Whether the addresses or the word was meant nobody knows.
    expect(off.fixes().map(({ safe }) => safe)).toEqual([false]);
    const [shared] = check(
      `
      web { path = /j; persist; ip6 = inherit; ip6.addr = 2001:db8::5; }
      #                         ^^^ ip-without-effect
      `,
      rule,
    );
    expect(shared).toMatchObject({
      severity: "info",
      message: "`ip6 = inherit` has no effect beside `ip6.addr`. The jail has these addresses only.",
    });
    expect(shared.fixes().map(({ safe }) => safe)).toEqual([true]);
  });

  test("an empty value and `-` are no addresses, and one address among them is enough", () => {
    check(`web { path = /j; persist; ip4 = disable; ip4.addr = "-"; }`, rule);
    check(
      `
      web { path = /j; persist; ip4 = disable; ip4.addr = "", 10.0.0.5; }
      #                         ^^^ ip-without-effect
      `,
      rule,
    );
  });

  test("with a network stack of its own the kernel refuses both: another rule tells that", () => {
    check(jail("persist;", "ip4 = inherit;", "ip4.addr = 10.0.0.5;"), rule);
  });

  test("blocks of other files are other blocks", () => {
    check(
      `
      .include "/etc/more.conf";
      web { path = /j; persist; ip4.addr = 10.0.0.5; }
      //- /etc/more.conf
      ip4 = disable;
      `,
      rule,
    );
  });

  test("one of several statements beside it is enough", () => {
    check(
      `
      ip4.addr = 10.0.0.4;
      web { path = /j; persist; ip4 = disable; ip4.addr += 10.0.0.5; }
      #                         ^^^ ip-without-effect
      `,
      rule,
    );
  });
});

describe("vnet-with-ip", () => {
  const rule = only("vnet-with-ip");

  test("what to do depends on what it is, and on whether all jails have it", () => {
    const advice = (statement: string): string => {
      const [finding] = check(
        jail("persist;", statement, `${"^".repeat(statement.length)} vnet-with-ip`.replace("^", "#^").slice(1)),
        { ...rule, level: "hint" },
      );
      return finding.message;
    };
    expect(advice("ip4 = inherit;")).toContain("Remove it: the jail has all addresses of its own network stack.");
    expect(advice("ip6 = inherit;")).toContain("Remove it: the jail has all addresses of its own network stack.");
    expect(advice("ip4.addr = 10.0.0.5;")).toContain("Set the address in the jail: in its rc.conf");
    const [shared] = check(
      `
      ip4 = inherit;
      ^^^^^^^^^^^^^^ vnet-with-ip
      web { vnet; path = /j; persist; }
      `,
      rule,
    );
    expect(shared.message).toContain("Move it into the jails that share the network of the host.");
  });
});

describe("vnet-interface-mismatch", () => {
  const rule = only("vnet-interface-mismatch");

  test("`vnet` has nothing to give the jail, however its value is written", () => {
    for (const statement of ["vnet;", "vnet = new;", "vnet = NEW;", "vnet = 1;"]) {
      const found = check(
        `
        web { path = /j; persist; ${statement} }
        #                         ^^^^ vnet-interface-mismatch
        `,
        rule,
      );
      expect(found).toHaveLength(1);
    }
  });

  test("an empty name gives it none, and one name is enough", () => {
    check(
      `
      web { path = /j; persist; vnet; vnet.interface = ""; }
      #                         ^^^^ vnet-interface-mismatch
      `,
      rule,
    );
    check(`web { path = /j; persist; vnet; vnet.interface = "", epair5b; }`, rule);
  });

  test("no fix where `vnet` is there, with a value that does not make a stack", () => {
    const [finding] = check(
      `
      web { path = /j; persist; vnet = inherit; vnet.interface = epair5b; }
      #                                                          ^^^^^^^ vnet-interface-mismatch
      `,
      rule,
    );
    expect(finding.message).toContain("with this value of `vnet` the jail shares the network. Write `vnet;`.");
    expect(finding.fixes()).toEqual([]);
  });
});

describe("link-local-scope", () => {
  const rule = only("link-local-scope");

  test("with a stack of its own the addresses are another mistake", () => {
    check(jail("persist;", "ip6.addr = fe80::5;"), rule);
  });

  test("what only looks like one", () => {
    check(`web { path = /j; persist; ip6.addr = "2001:fe80::5", "fe80::g", "fe80::5%em0"; }`, rule);
  });
});

describe("mac-address", () => {
  const rule = only("mac-address");

  test("both halves of a pair, not one of them twice, nor those of two pairs", () => {
    const start = (first: string, second: string): string =>
      `web { path = /j; persist; exec.prestart = "ifconfig ${first} ether 02:00:00:00:00:0a", "ifconfig ${second} ether 02:00:00:00:00:0a"; }`;
    check(start("epair5a", "epair5a"), rule);
    check(start("epair5a", "epair6b"), rule);
    check(start("tap5", "tap6"), rule);
    check(
      `
      ${start("epair5a", "epair5b")}
      #                                                                                                             ^^^^^^^^^^^^^^^^^ mac-address
      `,
      rule,
    );
  });
});
