import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

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

describe("uplink-addm-in-hook where rc.conf has the card on a bridge", () => {
  test("is told of that card, with what ifconfig says of this bridge or of another one", () => {
    const findings = check(
      `
      web { path = /j; persist; exec.prestart = "ifconfig bridge2 addm em1", "ifconfig bridge3 addm em2", "ifconfig bridge3 addm em3"; }
      #                                                                ^^^ uplink-addm-in-hook
      #                                                                                             ^^^ uplink-addm-in-hook
      #                                                                                                                          ^^^ uplink-addm-in-hook
      //- /etc/rc.conf
      cloned_interfaces="bridge2"
      ifconfig_bridge2="addm em1 addm em2 up"
      `,
      only("uplink-addm-in-hook"),
    );
    expect(findings.map(({ severity, notes }) => [severity, notes[0]])).toEqual([
      ["error", expect.stringContaining("`BRDGADD em1: File exists`")],
      ["error", expect.stringContaining("`BRDGADD em2: Device busy`")],
      ["warning", expect.stringContaining("In rc.conf")],
    ]);
  });
});

describe("uplink-addm-in-hook where the stop takes the card off again", () => {
  test.each([
    ["exec.poststop", "bridge0 deletem em1", "info"],
    ["exec.release", "bridge0 deletem epair1a deletem em1", "info"],
    ["exec.poststop", "bridge0 deletem em2", "warning"],
    ["exec.poststart", "bridge0 deletem em1", "warning"],
  ])("is information: %s = ifconfig %s", (phase, words, severity) => {
    const [finding] = check(
      `
      web { path = /j; persist; exec.prestart = "ifconfig bridge0 addm em1"; ${phase} = "ifconfig ${words}"; }
      #                                                                ^^^ uplink-addm-in-hook
      `,
      { only: ["uplink-addm-in-hook"], level: "info" },
    );
    expect(finding.severity).toBe(severity);
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

  test("a jail without rc reads no rc.conf", () => {
    const [finding] = check(
      jail(
        'vnet.interface = epair5b; persist; exec.start = "/sbin/ifconfig epair5b 10.0.0.2/24 up";',
        'exec.poststart = "route -j web add default 10.0.0.1";',
        "#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unguarded-route",
      ),
      rule,
    );
    expect(finding.message).toContain("Add `|| true` if the jail can do without it.");
    expect([finding.message, ...(finding.notes ?? [])].join(" ")).not.toContain("rc.conf");
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

describe("address-without-alias", () => {
  const host = (rcConf: string, commands: string, statements = ""): string => `
    //- /etc/rc.conf
    ${rcConf}
    //- /etc/jail.conf
    web { path = /j; persist; exec.prestart = ${commands}; ${statements} }
  `;
  const told = (text: string): string[] =>
    analyze(text).findings.flatMap(({ rule, severity, message }) =>
      rule === "address-without-alias" ? [`${severity}: ${message}`] : [],
    );
  const command = '"/sbin/ifconfig em0 192.0.2.5/32 up"';
  const certain = "warning: This takes the address of `em0` away from the host. Write `alias` after it.";
  const possible = "info: An address that `em0` has already is lost to the host. Write `alias` after it.";

  test.each([
    ['ifconfig_em0="inet 192.0.2.2/24"', certain],
    ['ifconfig_em0="192.0.2.2/24"', certain],
    ['ifconfig_em0="SYNCDHCP"', certain],
    ['ifconfig_em0="up"', possible],
    ['ifconfig_em1="inet 192.0.2.2/24"', possible],
  ])("what rc.conf says of the card makes it certain: %s", (rcConf, message) => {
    expect(told(host(rcConf, command))).toEqual([message]);
  });

  test("is mended behind the address", () => {
    const text = `web { path = /j; persist; exec.prestart = ${command}; }`;
    expect(applyFixes(text, "address-without-alias", 0)).toBe(text.replace("/32", "/32 alias"));
  });

  test("a further address that was added before does not help", () => {
    expect(told(host("", '"/sbin/ifconfig em0 192.0.2.6/32 alias"', `exec.prestart += ${command};`))).toEqual([
      possible,
    ]);
    expect(told(host("", command, 'ip4.addr = "em0|192.0.2.6/32";'))).toEqual([possible]);
  });

  test("of several only the first takes something from the host", () => {
    expect(told(host("", `${command}, "/sbin/ifconfig em0 192.0.2.6/32"`))).toEqual([possible]);
  });

  test("the host's own address may be set once more", () => {
    expect(told(host('ifconfig_em0="inet 192.0.2.5 netmask 255.255.255.0"', command))).toEqual([]);
  });

  test.each([
    ["`alias` stands before", '"/sbin/ifconfig em0 inet alias 192.0.2.5/32"', ""],
    ["`alias` stands behind other words", '"/sbin/ifconfig em0 192.0.2.5 netmask 255.255.255.255 alias"', ""],
    ["the card moves into the jail", command, "vnet; vnet.interface = em0;"],
    ["it is a bridge", '"/sbin/ifconfig bridge0 192.0.2.5/24"', ""],
  ])("nothing where %s", (_, commands, statements) => {
    expect(told(host("", commands, statements))).toEqual([]);
  });
});
