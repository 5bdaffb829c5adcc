import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = (rule: string) => ({ only: [rule] });

describe("address-without-interface", () => {
  const rule = only("address-without-interface");
  const fixed = (text: string): string =>
    applyFixes(text, "address-without-interface", 0, { whole: ["address-without-interface"] });

  test("a jail with addresses of IPv6 alone is looked at, too", () => {
    check(
      `
      web { path = /j; persist; ip6.addr = 2001:db8::5; }
      #                                    ^^^^^^^^^^^ address-without-interface
      `,
      rule,
    );
  });

  test("a jail with a network stack of its own has no interface of the host", () => {
    check("web { path = /j; persist; vnet; ip4.addr = 192.0.2.10; }", rule);
  });

  test("nor is one told that has its interface from a statement that is misspelt", () => {
    check("web { path = /j; persist; interfce = em0; ip4.addr = 192.0.2.10; }", rule);
  });

  test("rc.conf may set the address in a way that nobody can read", () => {
    const host = (line: string): string => `
      web { path = /j; persist; ip4.addr = 192.0.2.10; }
      //- /etc/rc.conf
      ${line}
    `;
    check(host('ifconfig_em0="inet $(cat /etc/address)"'), rule);
    check(host('ifconfig_em0_alias0="inet 192.0.2.10/24"'), rule);
    const other = `
      web { path = /j; persist; ip4.addr = 192.0.2.10; }
      #                                    ^^^^^^^^^^ address-without-interface
      //- /etc/rc.conf
    `;
    check(`${other}  syslogd_flags="-b 192.0.2.10"\n`, rule);
    check(`${other}  ifconfig_em0="inet 192.0.2.100/24"\n`, rule);
    check(`${other}  old_ifconfig_em0="inet 192.0.2.10/24"\n`, rule);
    check(`${other}  ipv4_addrs_em0="192.0.2.12-20/24"\n`, rule);
    check(host('ifconfig_em0="inet 192.0.2.10/255.255.255.0"'), rule);
    check(host('ipv4_addrs_em0="192.0.2.2-10"'), rule);
    // rc.conf(5) has ranges of addresses.
    check(host('ifconfig_em0_aliases="inet 192.0.2.2-11/32"'), rule);
    check(host('ipv4_addrs_em0="192.0.2.2/24 192.0.2.10-12/32"'), rule);
    check(`${other}  ipv4_addrs_em0="192.0.2.2-9/24 198.51.100.9-11/24"\n`, rule);
  });

  test("a command may set it, also with its prefix or its interface, and any command of the jail", () => {
    const jail = (statement: string): string =>
      `web { path = /j; persist; ip4.addr = 192.0.2.10; ip6.addr = 2001:db8::5; ${statement} }`;
    check(
      jail('exec.prestart = "ifconfig em0 inet 192.0.2.10/32 alias", "ifconfig em0 inet6  2001:db8::5 alias";'),
      rule,
    );
    check(jail('exec.created = "/usr/local/sbin/announce 192.0.2.10|2001:db8:0::5";'), rule);
  });

  test("the fix puts each on the one interface that rc.conf gives their network to", () => {
    const rcConf = (lines: string): string => `
      web { path = /w; persist; ip4.addr = 192.0.2.10/32; }
      db { path = /d; persist; ip4.addr = 192.0.2.11, 192.0.2.12; }
      //- /etc/rc.conf
      ${lines}
    `;
    expect(fixed(rcConf('ifconfig_igb12_alias10="inet 192.0.2.1/24"'))).toContain(
      "ip4.addr = igb12|192.0.2.11, igb12|192.0.2.12;",
    );
    expect(fixed(rcConf('ifconfig_igb1="inet 192.0.2.1/24"'))).toContain("ip4.addr = igb1|192.0.2.10/32;");
    // No network covers them, or no prefix is told.
    for (const line of ['ifconfig_igb1="inet 198.51.100.1/24"', 'ifconfig_igb1="inet 192.0.2.1 netmask 0xffffff00"']) {
      const text = rcConf(line);
      expect(fixed(text)).not.toContain("igb1|");
    }
  });

  test("no other variable, and not that of an interface upon it, says what a card is given", () => {
    for (const line of [
      'trusted_nets="192.0.2.0/24"',
      'ifconfig_em0_10="inet 192.0.2.1/24"',
      'old_ifconfig_em0="inet 192.0.2.1/24"',
    ]) {
      const text = `
        web { path = /w; persist; ip4.addr = 192.0.2.10; }
        //- /etc/rc.conf
        ${line}
      `;
      expect(fixed(text), line).not.toContain("|");
    }
  });

  test("and none where the addresses are of networks of two interfaces", () => {
    const text = `
      web { path = /w; persist; ip4.addr = 192.0.2.10; }
      db { path = /d; persist; ip4.addr = 198.51.100.11; }
      //- /etc/rc.conf
      ifconfig_igb0="inet 192.0.2.1/24"
      ifconfig_igb1="inet 198.51.100.1/24"
    `;
    expect(fixed(text)).not.toContain("|");
  });

  test("nor where two interfaces are usual, or a variable brings the list along", () => {
    expect(
      fixed(`
        a { path = /a; persist; ip4.addr = "em0|192.0.2.10"; }
        b { path = /b; persist; ip6.addr = "em1|2001:db8::5"; }
        c { path = /c; persist; ip4.addr = 192.0.2.11; }
      `),
    ).toContain("ip4.addr = 192.0.2.11;");
    expect(
      fixed(`
        a { path = /a; persist; ip4.addr = "em0|192.0.2.10"; }
        b { path = /b; persist; interface = em0; ip4.addr = 192.0.2.14; }
        c { path = /c; persist; $all = 192.0.2.11, 192.0.2.12; ip4.addr = $all; }
      `),
    ).not.toContain("em0|192.0.2.11");
  });

  test("what is no address, and what means nothing without an interface, is told as that", () => {
    check("web { path = /j; persist; ip4.addr = 192.0.2.300; ip6.addr = fe80::5; }", rule);
  });

  test("another name that nobody knows keeps nothing from being told, of each jail, without the mask", () => {
    const [finding] = check(
      `
      path = "/j/$name"; persist;
      web { zone = 1; ip4.addr = 192.0.2.10/32; }
      #                          ^^^^^^^^^^^^^ address-without-interface
      db { ip4.addr = 192.0.2.11; }
      `,
      rule,
    );
    expect(finding.message).toContain("`192.0.2.10` is put on no interface.");
    expect(finding.jails).toEqual(["web", "db"]);
  });

  test("a jail of which `interface` is told counts for what is usual", () => {
    expect(
      fixed(`
        a { path = /a; persist; interface = em3; ip4.addr = 192.0.2.10; }
        c { path = /c; persist; ip4.addr = 192.0.2.11; }
      `),
    ).toContain("ip4.addr = em3|192.0.2.11;");
    expect(
      fixed(`
        a { path = /a; persist; interface = em0, em7; ip4.addr = 192.0.2.10; }
        c { path = /c; persist; ip4.addr = 192.0.2.11; }
      `),
    ).toContain("ip4.addr = em7|192.0.2.11;");
  });

  test("where it is put on the one interface is a guess, and several are put there together", () => {
    const titles = (text: string) => {
      const [finding] = analyze(text, { whole: ["address-without-interface"] }).findings.filter(
        (one) => one.rule === "address-without-interface",
      );
      return finding.fixes().map(({ title, safe }) => [title, safe]);
    };
    const other = 'a { path = /a; persist; ip4.addr = "em0|192.0.2.10"; }\n';
    expect(titles(`${other}b { path = /b; persist; ip4.addr = 192.0.2.11; }\n`)).toEqual([["Put it on `em0`", false]]);
    expect(titles(`${other}b { path = /b; persist; ip4.addr = 192.0.2.11, 192.0.2.12; }\n`)).toEqual([
      ["Put them on `em0`", false],
    ]);
  });
});

describe("unknown-parameter", () => {
  const rule = only("unknown-parameter");
  const message = (statement: string, release?: string): string => {
    const { findings } = analyze(`web { path = /j; persist; ${statement} }`, { release });
    const [finding] = findings.filter((one) => one.rule === rule.only[0]);
    return finding.message;
  };

  test("what is meant depends on the name", () => {
    expect(message("pth = /x;")).toContain("Did you mean `path`?");
    expect(message("nopath;")).toBe("`nopath` does not exist: `path` is not a boolean. Leave it out.");
    expect(message("ip4.noaddr;")).toContain("`ip4.noaddr` does not exist: `ip4.addr` is not a boolean.");
    expect(message("database_host = db;")).toContain("is a variable, `$database_host`.");
    expect(message("database.host.name = db;")).toContain("is a variable, `${database.host.name}`.");
  });

  test("what is no file system is not mounted with a line", () => {
    expect(message("mount.web = /x;")).toContain("is a variable, `${mount.web}`.");
    expect(message("my.mount.tmpfs = /x;")).toContain("is a variable, `${my.mount.tmpfs}`.");
    expect(message("mount.tmpfs.size = 1;")).toContain("is a variable, `${mount.tmpfs.size}`.");
  });

  test("each name is told in its own words, wherever its statement adds to something", () => {
    const { findings } = analyze("web { path = /j; persist; zone = 1; rack += 2; }");
    expect(findings.map(({ message: text }) => text)).toEqual([
      "There is no parameter `zone`. A value for use in others is a variable, `$zone`.",
      "There is no parameter `rack`. A value for use in others is a variable, `$rack`.",
    ]);
  });

  test("a slip is mended where the value is one that its parameter takes, or that a variable brings along", () => {
    const titles = (statements: string): string[] =>
      analyze(`web { path = /j; persist; $level = 2; ${statements} }`).findings.flatMap((finding) =>
        finding.rule === rule.only[0] ? finding.fixes().map(({ title }) => title) : [],
      );
    expect(titles("enforce_statf = 1;")).toEqual(["Change to `enforce_statfs`"]);
    expect(titles("enforce_statf = all;")).toEqual([]);
    expect(titles("enforce_statf = $level;")).toEqual(["Change to `enforce_statfs`"]);
    expect(titles("192.0.2.10 = em0;")).toEqual([]);
  });

  test("a file system that nobody knows may come with a module", () => {
    expect(message("allow.mount.squashfs;")).toContain("A module may bring it: load that with `kld_list`.");
  });

  test("`zfs.dataset` before its time becomes a command, unless it cannot be taken over as it is written", () => {
    const titles = (value: string) => {
      const { findings } = analyze(`web { path = /j; persist; zfs.dataset = ${value}; }`, { release: "14.0" });
      const [finding] = findings.filter((one) => one.rule === rule.only[0]);
      return finding.fixes().map(({ title, safe }) => `${title}${safe ? "" : " (guess)"}`);
    };
    const attach = "Attach it with `zfs jail` in exec.created (guess)";
    expect(titles('tank/a, "tank/b"')).toContain(attach);
    expect(titles("'tank/a'")).not.toContain(attach);
    expect(titles("tank/a, 'tank b'")).not.toContain(attach);
    expect(titles('"tank/a"tail')).not.toContain(attach);
    expect(titles('""')).not.toContain(attach);
  });
});

describe("command-in-value", () => {
  const rule = only("command-in-value");

  test("is an error where jail(8) refuses the text, and a warning where it takes it", () => {
    for (const [statement, text, severity] of [
      ['host.hostname = "$(hostname)";', "$(hostname)", "warning"],
      ['path = "/jails/$(hostname)";', "$(hostname)", "warning"],
      ['path = "$(pwd)";', "$(pwd)", "error"],
      ['ip4.addr = "192.0.2.1", "$(address)";', "$(address)", "error"],
      ['devfs_ruleset = "`number`";', "`number`", "error"],
    ]) {
      const line = `web { persist; ${statement} }`;
      const mark = `${" ".repeat(line.indexOf(text) - 1)}${"^".repeat(text.length)}`;
      const [finding] = check(`${line}\n#${mark} command-in-value\n`, rule);
      expect(finding.severity, statement).toBe(severity);
    }
  });

  test("backquotes cannot be shown between backquotes", () => {
    const [finding] = check(
      `
      web { persist; path = /j; host.hostname = "\`hostname\`"; }
      #                                          ^^^^^^^^^^ command-in-value
      `,
      rule,
    );
    expect(finding.message).toContain("its backquotes are taken as they are");
  });

  test("what is wrong besides is told, and what only follows is not", () => {
    check(
      `
      web {
        path = /j;
        persist;
        ip4.addr = "$(address)", 192.0.2.300;
      #             ^^^^^^^^^^ command-in-value
      #                          ^^^^^^^^^^^ bad-address
      }
      `,
      { only: ["command-in-value", "bad-address"] },
    );
  });

  test("what stands before it, or as far down in another file, does not follow from it", () => {
    check(
      `
      web {
        path = /j;
        persist;
        ip4.addr = 192.0.2.300, "$(address)";
      #            ^^^^^^^^^^^ bad-address
      #                          ^^^^^^^^^^ command-in-value
        .include "/etc/web.conf";
      }
      //- /etc/web.conf
      # as far down as what is wrong above, in a file that has
      # another thing wrong with it
      ip6.addr = "$(address6)";
      #           ^^^^^^^^^^^ command-in-value
      `,
      { only: ["command-in-value", "bad-address"] },
    );
  });
});

describe("contradictory-flags", () => {
  test("numbers contradict each other nowhere but where they stand for words", () => {
    check(
      `
      web {
        path = /j; persist;
        securelevel = 1; securelevel = 2;
        ip4 = 1; ip4 = 2;
      #          ^^^ contradictory-flags
      }
      `,
      only("contradictory-flags"),
    );
  });
});

describe("a switch that is set twice", () => {
  test("is set right by removing either, the first one where nobody chooses", () => {
    const text = "web { path = /j; persist; vnet; vnet = inherit; }\n";
    const [finding] = analyze(text).findings.filter((one) => one.rule === "contradictory-flags");
    expect(finding.fixes().map(({ title, safe, preferred }) => [title, safe, preferred])).toEqual([
      ["Remove `vnet`, which has no effect", false, true],
      ["Remove `vnet = inherit`", false, false],
    ]);
    expect(applyFixes(text, "contradictory-flags", 1)).toBe("web { path = /j; persist; vnet; }\n");
  });

  test("a `no` that says no twice is told where it is known to, and mended where it has no value besides", () => {
    check(
      `
      web {
        path = /j; persist; $v = false;
        exec.noclean = false;
      # ^^^^^^^^^^^^ ignored-no
        nomount.devfs = false;
      # ^^^^^^^^^^^^^ ignored-no
        mount.noprocfs = $v;
        mount.nofdescfs = true;
      }
      `,
      only("ignored-no"),
    );
    const fixes = (statement: string): [string, boolean][] =>
      analyze(`web { path = /j; persist; ${statement} }`).findings.flatMap((finding) =>
        finding.rule === "ignored-no" ? finding.fixes().map(({ title, safe }): [string, boolean] => [title, safe]) : [],
      );
    expect(fixes("nomount.devfs;")).toEqual([["Change to `mount.nodevfs`", false]]);
    expect(fixes("nomount.devfs = false;")).toEqual([]);
  });
});

describe("no-hostname", () => {
  test("what else nobody knows, and `host` itself, say no name; one that is shared is the host's", () => {
    check(
      `
      path = "/j/$name"; persist;
      a { zone = 1; host = inherit; }
      b { zone = 1; }
      ^ no-hostname
      c { host = new; }
      d { host; }
      `,
      only("no-hostname"),
    );
    const { findings } = analyze(
      'path = "/j/$name"; persist;\na { host = inherit; }\nb { zone = 1; }\nc { host = new; }\nd { host; }\n',
      {
        whole: ["no-hostname"],
      },
    );
    expect(findings.find((one) => one.rule === "no-hostname")?.jails).toEqual(["b", "c", "d"]);
  });

  test("a word in what is no command names nobody", () => {
    const text = `
      web { path = "/jails/hostname"; persist; }
      ^^^ no-hostname
    `;
    const [finding] = check(text, only("no-hostname"));
    expect(finding.fixes().map(({ safe }) => safe)).toEqual([false]);
  });
});
