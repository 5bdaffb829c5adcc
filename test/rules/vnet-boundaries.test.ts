import { describe, expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";

/** A jail of a network stack of its own, with what else stands in its block. */
const jail = (...lines: string[]): string =>
  ["", "  web {", "    vnet;", "    path = /jails/web;", ...lines.map((line) => `    ${line}`), "  }", ""].join("\n");

const only = (rule: string) => ({ only: [rule] });

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

describe("interface-setting-lost", () => {
  const rule = only("interface-setting-lost");
  const pair = 'exec.prestart = "ifconfig epair1 create up || true";';

  test("an address that the host sets before", () => {
    const [finding] = check(
      `
      web {
        vnet; path = /j; persist; vnet.interface = epair1b;
        ${pair}
        exec.prestart += "/sbin/ifconfig epair1b inet 10.0.0.2/24 up";
        #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ interface-setting-lost
        exec.start = "/bin/sh /etc/rc";
      }
      `,
      rule,
    );
    expect(finding.message).toBe("`10.0.0.2` is lost when `epair1b` moves into the jail. Set it there, in exec.start.");
  });

  test("an address that exec.created sets on what it moves itself", () => {
    check(
      `
      web {
        vnet; path = /j; persist;
        exec.created = "ifconfig em1 inet6 2001:db8::2/64 && ifconfig em1 vnet $name";
        #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ interface-setting-lost
      }
      `,
      rule,
    );
  });

  test("the half that goes, on the bridge", () => {
    const [finding] = check(
      `
      web {
        vnet; path = /j; persist; vnet.interface = epair1b;
        ${pair}
        exec.prestart += "/sbin/ifconfig bridge0 addm epair1b up";
        #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ interface-setting-lost
      }
      `,
      rule,
    );
    expect(finding.message).toBe("`epair1b` leaves `bridge0` when it moves into the jail. Put `epair1a` on it.");
  });

  test("what is no half of an epair, on a bridge", () => {
    const [finding] = check(
      `
      vm {
        vnet; path = /j; persist; vnet.interface = tap1;
        exec.prestart = "ifconfig tap1 create || true", "ifconfig bridge0 addm tap1";
        #                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ interface-setting-lost
        exec.start = "ifconfig bridge1 create addm tap1 up";
      }
      `,
      rule,
    );
    expect(finding.message).toBe("`tap1` leaves `bridge0` when it moves into the jail. It cannot be in both.");
  });

  test.each([
    ["is set again in the jail", '"ifconfig epair1b 10.0.0.2/24"', 'exec.start = "ifconfig epair1b 10.0.0.2/24";'],
    ["is on the half that stays", '"ifconfig epair1a 10.0.0.1/24"', ""],
    ["is on a bridge with both halves", '"ifconfig bridge0 addm epair1a addm epair1b"', ""],
    [
      "is half of an epair whose other half is not made here",
      '"ifconfig bridge0 addm epair9b"',
      "vnet.interface += epair9b;",
    ],
    [
      "is on a bridge that it has left again",
      '"ifconfig tap1 create || true", "ifconfig bridge0 addm tap1", "ifconfig bridge0 deletem tap1"',
      "vnet.interface += tap1;",
    ],
    ["may not be moved at all", '"ifconfig epair7 create", "ifconfig epair7b 10.0.0.2/24"', ""],
    [
      "may stay on the host",
      '"ifconfig epair7 create", "ifconfig epair7b 10.0.0.2/24"',
      'exec.created = "test -e /x && ifconfig epair7b vnet web";',
    ],
  ])("nothing where it %s", (_, commands, start) => {
    check(jail("persist;", "vnet.interface = epair1b;", pair, `exec.prestart += ${commands};`, start), rule);
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
    expect(shared.fixes().map(({ title }) => title)).toEqual(["Share the network of the host: remove `vnet`"]);
  });

  test("the word is removed, an address may be meant, and without an interface the network may be shared", () => {
    const fixes = (statements: string): [string, boolean][] =>
      analyze(jail("persist;", statements))
        .findings.filter((one) => one.rule === "vnet-with-ip")
        .flatMap((one) => one.fixes().map(({ title, preferred }): [string, boolean] => [title, preferred]));
    const share = "Share the network of the host: remove `vnet`";
    for (const name of ["ip4", "ip6"]) {
      expect(fixes(`${name} = inherit;`)).toEqual([
        [`Remove \`${name}\``, true],
        [share, false],
      ]);
    }
    expect(fixes("ip4.addr = 10.0.0.5;")).toEqual([
      ["Remove `ip4.addr`", false],
      [share, false],
    ]);
    expect(fixes("ip4.addr = 10.0.0.5; vnet.interface = em1;")).toEqual([["Remove `ip4.addr`", false]]);
  });
});

describe("vnet-interface-mismatch", () => {
  const rule = only("vnet-interface-mismatch");

  test("a pair of iocage is one name, unless a command makes an interface that is called so", () => {
    check(
      `
      path = "/jails/$name"; vnet; persist;
      a { vnet.interface = "vnet0:bridge0", vnet1:bridge1; }
      #                     ^^^^^^^^^^^^^ vnet-interface-mismatch
      #                                     ^^^^^^^^^^^^^ vnet-interface-mismatch
      b { vnet.interface = "vnet0:58"; }
      c { vnet.interface = "vnet0:bridge0"; exec.prestart = "/sbin/ifconfig epair5b name vnet0:bridge0"; }
      d { vnet.interface = "em0:bridge0"; }
      e { vnet.interface = "vnet0:bridge0"; exec.prestart = "true", "ifconfig epair5b name vnet0:bridge0", "true"; }
    `,
      rule,
    );
  });

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

  test("a word that is no switch makes no stack: it is told as that", () => {
    check("web { path = /j; persist; novnet; }", rule);
  });

  test("what runs another program is looked into", () => {
    check(
      `
      path = "/jails/$name"; persist;
      a { vnet; exec.start = "/bin/sh -c 'ifconfig lo0 127.0.0.1/8'"; }
      #   ^^^^ vnet-interface-mismatch
      b { vnet; exec.start = "/usr/bin/env -i /sbin/sysctl net.inet.ip.forwarding=1"; }
      #   ^^^^ vnet-interface-mismatch
      c { vnet; exec.created = "/bin/sh -c 'ifconfig epair3b vnet c'"; }
      d { vnet; exec.created = "/bin/sh -c '/usr/local/sbin/plug d'"; }
      e { vnet; exec.created = "/usr/bin/nice -n 5 /usr/local/sbin/plug e"; }
      f { vnet; exec.poststart = "jexec f $(cat /etc/f.commands)"; }
    `,
      rule,
    );
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

describe("vlan-parent-down", () => {
  const rule = only("vlan-parent-down");
  const pair = 'vnet.interface = epair1b; persist; exec.prestart = "ifconfig epair1 create || true";';

  test("a VLAN that gets another name is one VLAN", () => {
    const [finding] = check(
      jail(
        pair,
        'exec.start = "ifconfig vlan20 create vlan 20 vlandev epair1b name epair1b.20";',
        "#                      ^^^^^^ vlan-parent-down",
      ),
      rule,
    );
    expect(finding.message).toContain("Bring it up: `ifconfig epair1b up`.");
  });

  test("one that the host makes is not the jail's", () => {
    check(jail(pair, 'exec.prestart += "ifconfig epair1b.20 create";'), rule);
  });
});

describe("vnet-not-returned", () => {
  test.each([
    ["exec.prestop", "ifconfig em1 down", 1],
    ["exec.prestop", "ifconfig em1 -vnet web", 0],
    ["exec.prestop", "ifconfig $(cat /etc/card) -vnet web", 0],
    ["exec.prestop", "/usr/local/sbin/unplug em1", 0],
    // In the jail nothing gives a card back, and when the jail is gone it is too late.
    ["exec.stop", "/usr/local/sbin/unplug em1", 1],
    ["exec.poststop", "ifconfig em1 destroy", 1],
  ])("%s = %s: %i", (phase, command, count) => {
    const text = jail("persist; vnet.interface = em1;", `${phase} = "${command.replace("$", "\\\\$")}";`);
    expect(analyze(text).findings.filter((one) => one.rule === "vnet-not-returned")).toHaveLength(count);
  });

  test("of several interfaces each is shown", () => {
    const [finding] = check(
      jail("persist; vnet.interface = em1, em2;", "#                         ^^^ vnet-not-returned"),
      only("vnet-not-returned"),
    );
    expect(finding.related.map(({ message }) => message)).toEqual(["`em2` goes into the jail here"]);
  });
});
