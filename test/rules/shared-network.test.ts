import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

/** A jail whose start ends with rc, and what else it has. */
const jail = (...statements: string[]): string =>
  ["", "  web {", "    path = /jails/web;", ...statements.map((line) => `    ${line}`), "  }", ""].join("\n");
const rc = 'exec.start += "/bin/sh /etc/rc";';
const level = { level: "warning" } as const;

describe("a jail that shares the host's network and changes it", () => {
  test("is told once, at the first command, and the others stand beside it", () => {
    const [finding] = check(
      jail(
        "ip4 = inherit;",
        'exec.start = "/sbin/ifconfig bridge5 create";',
        "#                            ^^^^^^^ host-command-in-jail-hook",
        'exec.start += "/sbin/ifconfig tap0 create";',
        'exec.start += "/sbin/ifconfig bridge5 addm tap0 up";',
        'exec.start += "/sbin/route add -net 10.9.0.0/16 192.0.2.1";',
        rc,
        'exec.stop = "/sbin/ifconfig bridge5 destroy";',
      ),
      level,
    );
    expect(finding).toMatchObject({ severity: "error", jails: ["web"] });
    expect(finding.message).toBe(
      "`ifconfig` fails in `exec.start`: the jail shares the host's network. Set `vnet`, or run it on the host, in exec.created.",
    );
    expect(finding.related).toHaveLength(4);
  });

  test("through variables, `sh -c` and `&&`", () => {
    check(
      jail(
        "$if = em0;",
        `exec.start = "/bin/sh -c '/sbin/ifconfig $if mtu 9000 && /sbin/ifconfig $if up'";`,
        "#                                        ^^^ host-command-in-jail-hook",
        rc,
      ),
      level,
    );
  });

  test("where every failure is caught, it is information, and else it stands where the start ends", () => {
    const guarded = 'exec.start = "/sbin/ifconfig tap5 create || true";';
    const [finding] = check(
      jail(guarded, "#                            ^^^^ host-command-in-jail-hook", rc, "ip4 = inherit;"),
      { level: "info" },
    );
    expect(finding.severity).toBe("info");
    expect(finding.notes.join()).toContain("It never works");
    check(
      jail(
        "ip4 = inherit;",
        guarded,
        'exec.start += "/sbin/route add -net 10.9.0.0/16 192.0.2.1";',
        "#                          ^^^ host-command-in-jail-hook",
        rc,
      ),
      { level: "info" },
    );
  });

  test("a command of the host that goes into the jail by jexec", () => {
    const [finding] = check(
      jail(
        "ip4 = inherit;",
        'exec.start = "/bin/sh /etc/rc";',
        'exec.poststart = "/usr/sbin/jexec $name /sbin/ifconfig tap5 create";',
        "#                                                      ^^^^ host-command-in-jail-hook",
      ),
      level,
    );
    expect(finding.message).toContain("Set `vnet`, or leave `jexec` out.");
    check(
      jail(
        "ip4 = inherit;",
        'exec.start = "/bin/sh /etc/rc";',
        `exec.poststart = "/usr/sbin/jexec -l web /bin/sh -c '/sbin/route change default 192.0.2.1'";`,
        "#                                                                ^^^^^^ host-command-in-jail-hook",
      ),
      level,
    );
  });

  test("in a stop it keeps the jail from being removed", () => {
    const [finding] = check(
      jail(
        "ip4 = inherit;",
        'exec.start = "/bin/sh /etc/rc";',
        'exec.stop = "/sbin/route delete -net 10.9.0.0/16";',
        "#                        ^^^^^^ host-command-in-jail-hook",
      ),
      level,
    );
    expect(finding).toMatchObject({ severity: "warning" });
    expect(finding.message).toContain("exec.prestop");
    expect(finding.notes).toContain("The jail is not removed.");
  });

  test("each jail has its own first command; one that is shared is told once, with the names of those that it harms", () => {
    const findings = check(
      `
      path = "/jails/$name";
      ip4 = inherit;
      exec.start = "/sbin/route add -net 10.9.0.0/16 192.0.2.1";
      #                         ^^^ host-command-in-jail-hook
      exec.start += "/bin/sh /etc/rc";
      web { }
      db { exec.start = "/sbin/ifconfig lo5 create", "/bin/sh /etc/rc"; }
      #                                 ^^^ host-command-in-jail-hook
      mail { }
      lab { ip4 = new; allow.routing; }
      net { exec.start = "/bin/sh /etc/rc"; }
      `,
      { ...level, release: "14.4", rules: { "overwritten-list": "off", "create-without-cleanup": "off" } },
    );
    expect(findings.map(({ jails }) => jails)).toEqual([["web", "mail"], ["db"]]);
  });

  test("a wildcard, of which a jail with a network of its own takes no harm", () => {
    const [finding] = check(
      `
      * {
        path = "/jails/$name";
        exec.start = "/sbin/ifconfig lo0 alias 127.0.0.2/32";
        #                            ^^^ host-command-in-jail-hook
        exec.start += "/bin/sh /etc/rc";
      }
      web { ip4 = inherit; }
      lab { vnet; vnet.interface = em1; exec.prestop = "/sbin/ifconfig em1 -vnet lab"; }
      `,
      level,
    );
    expect(finding.jails).toEqual(["web"]);
  });

  test("is not seen on the host, in a jail that has a stack, and where a file that was not read may give one", () => {
    const changes = '"/sbin/ifconfig tap5 create || true", "/sbin/route add -net 10.9.0.0/16 192.0.2.1 || true"';
    for (const phase of ["exec.prestart", "exec.created", "exec.poststart"])
      check(jail("ip4 = inherit;", `${phase} = ${changes};`, rc), level);
    check(jail("vnet;", `exec.start = ${changes};`, rc), level);
    check(jail("vnet = 1;", `exec.start = ${changes};`, rc), level);
    check(`.include "/etc/jail.d/*.conf";\n${jail(`exec.start = ${changes};`, rc)}`, level);
    check(`exec.start = ${changes};`, level);
  });
});

describe("a file of jail.conf.d that is read alone", () => {
  const alone = (...statements: string[]) => analyze(`//- /etc/jail.conf.d/web.conf\n${jail(...statements, rc)}`);

  test("may get `vnet` or `allow.mount` from its root, and nothing is mended there without being asked", () => {
    for (const command of ["/sbin/ifconfig em0 inet 192.0.2.5/24 alias", "/sbin/mount -t tmpfs tmpfs /data"]) {
      const [finding] = alone(`exec.start = "${command}";`).findings.filter(
        ({ rule }) => rule === "host-command-in-jail-hook",
      );
      expect(finding.severity).toBe("info");
      expect(finding.notes.at(-1)).toBe("A `jail.conf` that includes this file may supply it.");
      expect(finding.fixes().filter(({ safe }) => safe)).toEqual([]);
    }
  });

  test("gets no leave for what no jail may do", () => {
    const { findings } = alone('exec.start = "/sbin/kldload fusefs";');
    expect(findings.find(({ rule }) => rule === "host-command-in-jail-hook")).toMatchObject({ severity: "error" });
  });
});

describe("a jail that was to get an interface, and has no `vnet`", () => {
  test.each([
    ['vnet.interface = "epair5b";', "#                 ^^^^^^^ vnet-interface-mismatch"],
    [
      'exec.created = "/sbin/ifconfig epair5b vnet $name";',
      "#                              ^^^^^^^ vnet-interface-mismatch",
    ],
  ])("is told once: %s", (given, mark) => {
    const text = jail(
      'exec.prestart = "/sbin/ifconfig epair5 create up || true";',
      given,
      mark,
      'exec.start = "/sbin/ifconfig epair5b inet 192.0.2.5/24 up";',
      'exec.start += "/sbin/route add default 192.0.2.1";',
      rc,
      'exec.poststop = "/sbin/ifconfig epair5a destroy";',
    );
    const [finding] = check(text, level);
    expect(finding.related.map(({ message }) => message)).toEqual([
      "fails for the same reason",
      "fails for the same reason",
    ]);
    const mended = applyFixes(text, "vnet-interface-mismatch", 0);
    expect(analyze(mended).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("where the move is allowed to fail, the start ends all the same", () => {
    const [finding] = check(
      jail(
        'exec.created = "/sbin/ifconfig em1 vnet $name || true";',
        "#                              ^^^ vnet-interface-mismatch",
        'exec.start = "/sbin/ifconfig em1 inet 192.0.2.5/24 up";',
        rc,
      ),
      level,
    );
    expect(finding.severity).toBe("error");
  });
});

describe("what such a jail can do instead", () => {
  const told = (text: string) => analyze(text).findings.filter(({ rule }) => rule === "host-command-in-jail-hook");
  const message = (text: string): string[] => told(text).map((finding) => finding.message);

  test("an address is given with the parameter, in the author's words", () => {
    const text = jail("$lan = em0;", 'exec.start = "/sbin/ifconfig $lan inet 192.0.2.6/32 alias";', rc);
    expect(message(text)).toEqual([
      "`ifconfig` fails in `exec.start`: the jail shares the host's network. Set `vnet`, or give the address with `ip4.addr`.",
    ]);
    const mended = applyFixes(text, "host-command-in-jail-hook", 0);
    expect(mended).toContain('ip4.addr += "$lan|192.0.2.6/32";');
    expect(mended).toContain('exec.start = "/bin/sh /etc/rc";');
    const second = jail(
      'ip6.addr = "em0|2001:db8::5/64";',
      'exec.start = "/bin/sh /etc/rc";',
      'exec.start += "/sbin/ifconfig em0 inet6 2001:db8::6/128 alias";',
    );
    expect(applyFixes(second, "host-command-in-jail-hook", 0)).toContain(
      'ip6.addr = "em0|2001:db8::5/64";\n  ip6.addr += "em0|2001:db8::6/128";',
    );
  });

  test("not where it has all of the host's, or the command says more than the parameter can", () => {
    const command = 'exec.start = "/sbin/ifconfig em0 inet 192.0.2.6/32 alias";';
    expect(message(jail("ip4 = inherit;", command, rc))[0]).toContain("run it on the host, in exec.created.");
    for (const more of ["192.0.2.6 netmask 255.255.255.0", "192.0.2.6/24 mtu 1400"]) {
      const [finding] = told(jail(`exec.start = "/sbin/ifconfig em0 inet ${more}";`, rc));
      expect(finding.fixes()).toEqual([]);
    }
  });

  test("lo0 has been set up by the host: what a jail with `vnet` needs is taken away", () => {
    const line = 'exec.start = "/sbin/ifconfig lo0 inet 127.0.0.1/8 up";';
    expect(message(jail('ip4.addr = "em0|192.0.2.5/24";', line, rc))).toEqual([
      "`ifconfig` fails in `exec.start`: the jail shares the host's network. Remove it: the host has set up `lo0`.",
    ]);
    expect(applyFixes(jail('ip4.addr = "em0|192.0.2.5/24";', line, rc), "host-command-in-jail-hook", 0)).toBe(
      jail('ip4.addr = "em0|192.0.2.5/24";', rc.replace("+=", "=")).slice(1).replace(/^ {2}/gm, ""),
    );
  });

  test("a line that jails with `vnet` need is not taken from them", () => {
    const text = `
      path = "/jails/$name";
      exec.start = "/sbin/ifconfig lo0 inet 127.0.0.1/8 up";
      exec.start += "/bin/sh /etc/rc";
      web { ip4.addr = "em0|192.0.2.5/24"; }
      lab { vnet; vnet.interface = em1; }
    `;
    expect(told(text).map(({ jails }) => jails)).toEqual([["web"]]);
    expect(told(text)[0].fixes()).toEqual([]);
  });
});

describe("a copy from the host into the jail", () => {
  const copy = `
    web {
      path = /jails/web;
      exec.start = "cp /etc/resolv.conf $path/etc/resolv.conf";
      exec.start += "/bin/sh /etc/rc";
      exec.stop = "/bin/sh /etc/rc.shutdown jail";
    }
  `;

  test("is moved to the host: as the jail sees it, it would copy the file onto itself", () => {
    const after = applyFixes(copy, "host-command-in-jail-hook");
    expect(after).toContain('exec.created += "cp /etc/resolv.conf $path/etc/resolv.conf"');
    expect(after).toContain('exec.start = "/bin/sh /etc/rc"');
  });
});

describe("a route through an interface that goes when the jail stops", () => {
  const left = (route: string, poststop = "ifconfig epair5a destroy"): string[] =>
    analyze(
      `web { path = /j; persist; vnet; vnet.interface = epair5b; exec.prestart = "ifconfig epair5 create || true", "ifconfig epair5a inet 100.64.5.1/30", "${route}"; exec.poststop = "${poststop}"; }`,
    )
      .findings.filter(({ rule }) => rule === "create-without-cleanup")
      .map(({ message }) => message.split(":")[0]);

  test.each([
    ["to it", "route add 100.64.7.2/32 -iface epair5a"],
    ["to a gateway in its network", "route add 10.8.0.0/16 100.64.5.2"],
  ])("%s goes as well", (_, route) => {
    expect(left(route)).toEqual([]);
  });

  test("through another one stays", () => {
    const stays = ["Nothing removes the route to `10.8.0.0/16`"];
    expect(left("route add 10.8.0.0/16 192.0.2.1")).toEqual(stays);
    expect(left("route add 10.8.0.0/16 100.65.5.2")).toEqual(stays);
  });
});

describe("an interface that whoever comes first makes for all jails", () => {
  const left = (name: string): number =>
    analyze(
      `path = "/jails/$name"; persist; exec.prestart = "ifconfig ${name} create || true", "ifconfig ${name} inet $ip/32 alias"; exec.poststop = "ifconfig ${name} inet $ip -alias"; a { $ip = 10.5.0.1; } b { $ip = 10.5.0.2; }`,
    ).findings.filter(({ rule }) => rule === "create-without-cleanup").length;

  test.each(["lo5", "bridge5"])("%s stays, since the others have their addresses there", (name) => {
    expect(left(name)).toBe(0);
  });

  test("a tunnel is nobody else's", () => {
    expect(left("tun5")).toBe(1);
  });
});

test("what a jail has mounted itself it may unmount", () => {
  check(
    `
    web {
      path = /jails/web; persist; allow.mount; allow.mount.tmpfs; enforce_statfs = 1;
      exec.start = "mount -t tmpfs tmpfs /x";
      exec.stop = "umount /x", "umount /mnt", "umount -a -t tmpfs";
    }
    `,
    { only: ["host-command-in-jail-hook"] },
  );
});

test.each([
  ["another directory that begins in the same way", 'path = /jails/web; exec.start = "/bin/sh /jails/web2/start.sh";'],
  ["the host's files, which the jail has", 'path = /; exec.start = "/bin/sh /etc/rc.local";'],
  ["what is in a script", 'path = /jails/web; exec.start = "/bin/sh /data/jexec.sh";'],
])("%s is nothing for the host alone", (_, statements) => {
  check(`web { persist; ${statements} }`, { only: ["host-command-in-jail-hook"] });
});
