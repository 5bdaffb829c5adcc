import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

/** The findings as `severity message`. */
function said(text: string, options: Parameters<typeof check>[1] = {}): string[] {
  return check(text, { level: "info", ...options }).map(({ severity, message }) => `${severity} ${message}`);
}

describe("what fails for certain is told, whatever it is", () => {
  test("an interface created twice undoes the start", () => {
    expect(
      said(
        `
        web {
          path = /j;
          persist;
          exec.prestart = "ifconfig bridge7 create", "ifconfig bridge7 create";
          #                                           ^^^^^^^^^^^^^^^^^^^^^^^ command-fails
          exec.poststop = "ifconfig bridge7 destroy";
        }
      `,
        { only: ["command-fails"] },
      ),
    ).toEqual(["error `ifconfig bridge7 create` fails: `bridge7` exists already. The start is rolled back."]);
  });

  test("a route to which nobody names a gateway", () => {
    // iocage added `default` of IPv6 like that where no router was set.
    expect(
      said(
        `
        web {
          path = /j;
          vnet;
          $router6 = "";
          exec.start = "/sbin/ifconfig em1 192.0.2.5/24", "/sbin/route add default 192.0.2.1";
          exec.start += "/sbin/route add -6 default $router6";
          #              ^^^^^^^^^^^^^^^^^^^^^^^^^^ command-fails
          exec.start += "/sbin/route -n add -net 10.0.0.0/8 || true", "/bin/sh /etc/rc";
          #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ command-fails
          vnet.interface = em1;
        }
      `,
        { only: ["command-fails"] },
      ),
    ).toEqual([
      "error `/sbin/route … -6 default` fails: the route to `default` has no gateway. The start is rolled back.",
      "info `/sbin/route … 10.0.0.0/8` can never work: the route to `10.0.0.0/8` has no gateway.",
    ]);
    const silent = [
      "add default -interface em1",
      "add -iface default em1",
      "add -6 default -ifp em1",
      "add 10.0.0.0/8 -blackhole",
      "add default `route-of-host`",
      "add default $(route-of-host)",
      "change default",
      "delete default",
      "add default -fib 1",
    ];
    for (const words of silent) {
      const text = `web { path = /j; vnet; vnet.interface = em1; exec.start = "/sbin/route ${words}"; persist; }`;
      expect(said(text, { only: ["command-fails"] })).toEqual([]);
    }
  });

  test("in a file of jail.conf.d that nobody includes, too: no other file mends it", () => {
    const [told] = said(
      `
      //- /etc/jail.conf.d/web.conf
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig bridge7 create", "ifconfig bridge7 create";
        #                                           ^^^^^^^^^^^^^^^^^^^^^^^ command-fails
        exec.poststop = "ifconfig bridge7 destroy";
      }
    `,
      { only: ["command-fails"] },
    );
    expect(told).toContain("`bridge7` exists already");
  });

  test.each([
    ['"/bin/sh", "/etc/rc"', "Make them one string"],
    ['"/bin/echo", "/etc/rc"', "Let a shell run it: `/bin/sh`"],
    ['"/bin/sh -x", "/etc/rc"', "Let a shell run it: `/bin/sh`"],
    ['"/bin/sh &", "/etc/rc"', "Let a shell run it: `/bin/sh`"],
    ['"true; /bin/sh", "/etc/rc"', "Let a shell run it: `/bin/sh`"],
  ])("a script without a shell, which a comma may have cut off: %s", (start, title) => {
    const { findings } = analyze(`web { path = /j; exec.start = ${start}; exec.stop = "/bin/sh /etc/rc.shutdown"; }\n`);
    const told = findings.filter(({ rule, message }) => rule === "command-fails" && message.includes("/etc/rc"));
    expect(told.map((finding) => finding.fixes()[0]?.title)).toEqual([title]);
  });

  test("an option as the program, where each word has a string of its own", () => {
    const [message] = said(
      `
      web {
        path = /j;
        command = "/bin/sh", "-c", "make world";
        #                     ^^ command-fails
        exec.prestart = "/bin/echo a\\n -n", "ls; echo -n";
      }
    `,
      { only: ["command-fails"] },
    );
    expect(message).toBe(
      "error `-c` fails: it is an option, and each string is one command. The start is rolled back.",
    );
  });

  test("a script that only a shell can run", () => {
    const told = said(
      `
      web {
        path = /j;
        exec.start = "/etc/rc";
        #             ^^^^^^^ command-fails
        exec.stop = "env A=1 /etc/rc.shutdown jail > /tmp/log";
        #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ command-fails
        exec.poststart = "/etc/rc", "jexec web /bin/sh /etc/rc";
      }
    `,
      { only: ["command-fails"] },
    );
    expect(told).toEqual([
      "error `/etc/rc` fails: it is no program, `/bin/sh` has to read it. The start is rolled back.",
      "warning `env A=1 /etc… > /tmp/log` fails: it is no program, `/bin/sh` has to read it. The jail is not removed.",
    ]);
  });

  test("a shell and its script, in strings of their own", () => {
    const text = `web {
  path = "/jails/web";
  mount.devfs;
  exec.clean;
  exec.start = "/bin/sh", "/etc/rc";
  exec.stop = '/bin/sh' ,
    '/etc/rc.shutdown jail';
  exec.poststop = "/bin/sh", "/etc/rc";
}
`;
    const { findings } = analyze(text);
    expect(findings.filter(({ severity }) => severity !== "hint").map(({ rule, message }) => [rule, message])).toEqual([
      ["command-fails", "`/etc/rc` fails: it is no program, `/bin/sh` has to read it. The start is rolled back."],
      [
        "command-fails",
        "`/etc/rc.shutdown jail` fails: it is no program, `/bin/sh` has to read it. The jail is not removed.",
      ],
    ]);
    const mended = text
      .replace('"/bin/sh", "/etc/rc"', '"/bin/sh /etc/rc"')
      .replace("/bin/sh' ,\n    '/etc", "/bin/sh /etc");
    expect(applyFixes(text, "command-fails")).toBe(mended);
    const option = analyze('web { path = /j; exec.start = "/bin/sh", "-c", "ls"; }');
    expect(option.findings.map(({ rule }) => rule).filter((rule) => /fails|interactive/.test(rule))).toEqual([
      "command-fails",
    ]);
    expect(applyFixes('web { path = /j; exec.start = "/etc/rc"; }', "command-fails")).toContain('"/bin/sh /etc/rc"');
  });

  test("the shell and its script in statements of their own, or without quotes, become one string", () => {
    const mended = (statements: string): string => {
      const text = `web { path = /j; ${statements} }`;
      return applyFixes(text, "command-fails").slice("web { path = /j; ".length, -" }".length);
    };
    expect(mended('exec.start = "sh"; exec.start += "/etc/rc";')).toBe('exec.start = "sh /etc/rc";');
    expect(mended('exec.stop = "/bin/sh";\n  exec.stop += "/etc/rc.shutdown jail"; # all\n')).toBe(
      'exec.stop = "/bin/sh /etc/rc.shutdown jail";\n  # all\n',
    );
    expect(mended("exec.start = sh, /etc/rc;")).toBe('exec.start = "sh /etc/rc";');
    expect(mended("exec.stop = /bin/sh , /etc/rc.shutdown;")).toBe('exec.stop = "/bin/sh /etc/rc.shutdown";');
    // What others read as well stays.
    const shared = 'exec.start = "/bin/sh"; a { path = /a; exec.start += "/etc/rc"; } b { path = /b; persist; }';
    expect(applyFixes(shared, "command-fails")).not.toContain('"/bin/sh /etc/rc";');
  });

  test("a stop that stops the jail itself", () => {
    const web = (command: string): string[] => {
      const text = `web { path = /j; persist; exec.prestop = "${command}"; } db { path = /d; exec.start = "jail -r web"; }`;
      const told = analyze(text).findings.filter(({ rule }) => rule === "command-fails");
      return told.map(({ severity, message }) => `${severity} ${message}`);
    };
    expect(web("jail -r web")).toEqual([
      "warning `jail -r web` fails: it runs exec.prestop again, and so on. The jail is not removed.",
    ]);
    expect(web("jail -q -f /x -r $name")).toHaveLength(1);
    for (const other of ["jail -r db", "jail -R web", "jail -m name=web persist"]) expect(web(other)).toEqual([]);
  });

  test("a member added twice", () => {
    const [message] = said(
      `
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig epair5 create";
        exec.prestart += "ifconfig bridge0 addm epair5a";
        exec.prestart += "ifconfig bridge0 addm epair5a";
        #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ command-fails
        exec.poststop = "ifconfig bridge0 deletem epair5a", "ifconfig epair5a destroy";
      }
    `,
      { only: ["command-fails"] },
    );
    expect(message).toMatch(/^error .*`epair5a` is on `bridge0` already\. The start is rolled back\.$/);
  });

  test("in a stop it is a warning, and says what becomes of the jail", () => {
    const text = (phase: string) => `
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig epair5 create";
        exec.prestop = "ifconfig epair5a destroy";
        ${phase} = "ifconfig epair5a down";
        #${" ".repeat(phase.length)}   ^^^^^^^^^^^^^^^^^^^^^ command-fails
      }
    `;
    expect(said(text("exec.poststop"), { only: ["command-fails"] })).toEqual([
      "warning `ifconfig epair5a down` fails: no interface `epair5a` at this step. The stop goes on, but ends with status 1.",
    ]);
  });

  test("caught, it is information: the command can never do its work", () => {
    expect(
      said(
        `
        web {
          path = /j;
          persist;
          exec.prestart = "ifconfig epair5 create up", "ifconfig epair5 create || true";
          #                                             ^^^^^^^^^^^^^^^^^^^^^^ command-fails
          exec.poststop = "ifconfig epair5a destroy";
        }
      `,
        { only: ["command-fails"] },
      ),
    ).toEqual(["info `ifconfig epair5 create` can never work: `epair5` exists already."]);
  });

  test("a clean-up that may find nothing to clean up is caught on purpose", () => {
    check(
      `
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig epair5 create";
        exec.prestop = "ifconfig epair5a destroy";
        exec.poststop = "ifconfig epair5a destroy || true";
      }
    `,
      { only: ["command-fails"] },
    );
  });

  test("what need not fail is left alone", () => {
    check(
      `
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig epair5 create", "test -e /x && ifconfig epair5 create";
        exec.prestart += "/usr/local/sbin/prepare", "ifconfig epair5 create";
        exec.poststop = "ifconfig epair5a destroy";
      }
    `,
      { only: ["command-fails"] },
    );
  });

  test("the kernel's names are cut, and the message stays short", () => {
    const long = "x".repeat(60);
    const [message] = said(
      `
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig -f inet:cidr ${long} create", "ifconfig ${long} up";
      }
    `,
      { only: ["command-fails"] },
    );
    expect(message ?? "").not.toContain(long);
  });
});

describe("one finding for one failure", () => {
  test("a more precise rule speaks instead", () => {
    check(`
      web {
        path = /j;
        persist;
        exec.prestart = "jexec web true";
        #                ^^^^^^^^^^^^^^ phase-not-created
      }
    `);
  });

  test("also when that rule is switched off: it is not told in other words", () => {
    check('web { path = /j; persist; exec.prestart = "jexec web true"; }\n', { rules: { "phase-not-created": "off" } });
  });

  test("what undoes a start is an error, whichever rule says it", () => {
    const findings = check(
      `
      web {
        path = /j;
        persist;
        exec.prestart = "ifconfig epair5 create", "ifconfig epair5b name jail0", "ifconfig epair5b up";
        #                                                                                  ^^^^^^^ interface-never-created
        exec.poststop = "ifconfig epair5a destroy";
      }
    `,
      { only: ["interface-never-created"] },
    );
    expect(findings[0].severity).toBe("error");
  });

  test("settings have the last word", () => {
    const findings = check(
      `
      web {
        path = jails/web;
        #      ^^^^^^^^^ path-missing-or-relative
        persist;
      }
    `,
      { rules: { "path-missing-or-relative": "hint" } },
    );
    expect(findings[0].severity).toBe("hint");
  });
});

describe("what jail(8) refuses at a step is told with its own words", () => {
  test("a date of zero", () => {
    const findings = check(`
      web {
        path = /jails/web;
        persist;
        osreldate = 0;
        #           ^ value-range
      }
    `);
    expect(findings.map(({ severity, jailSays }) => [severity, jailSays])).toEqual([
      ["error", "web: osreldate cannot be 0"],
    ]);
  });
});

describe("what mends it", () => {
  const jail = (...statements: string[]): string =>
    ["", "  web {", "    path = /j; persist;", ...statements.map((line) => `    ${line}`), "  }", ""].join("\n");
  const create = 'exec.prestart = "/sbin/ifconfig epair5 create || true";';
  const added = 'exec.prestart += "/sbin/ifconfig bridge0 addm epair5a up";';
  const taken = 'exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";';
  const gone = 'exec.poststop += "/sbin/ifconfig epair5a destroy";';
  const fixed = (...statements: string[]): string => applyFixes(jail(...statements), "command-fails", 0);
  const without = (...statements: string[]): string =>
    jail(...statements)
      .slice(1)
      .replace(/^ {2}/gm, "");

  test("a command that repeats one before it is taken away", () => {
    expect(fixed(create, added, added, taken, gone)).toBe(without(create, added, taken, gone));
    const both = 'exec.prestart += "/sbin/ifconfig bridge0 addm epair5a; /sbin/ifconfig epair5a up";';
    expect(fixed(create, added, both, taken, gone)).toContain('exec.prestart += "/sbin/ifconfig epair5a up";');
    const route = 'exec.prestart += "/sbin/route add -net 10.9.0.0/16 192.0.2.1";';
    const back = 'exec.poststop = "/sbin/route delete -net 10.9.0.0/16";';
    expect(fixed(route, route, back)).toBe(without(route, back));
  });

  test("a member is taken off the bridge that it is on", () => {
    expect(fixed(create, added, taken.replace("bridge0", "bridge1"), gone)).toBe(without(create, added, taken, gone));
    const variable = '$br = bridge0; exec.prestart = "/sbin/ifconfig $br addm tap7 up";';
    expect(fixed(variable, 'exec.poststop = "/sbin/ifconfig bridge1 deletem tap7";')).toContain(
      '"/sbin/ifconfig $br deletem tap7"',
    );
  });

  test("the half that is on the bridge is taken off, and not the other one", () => {
    const wrong = taken.replace("epair5a", "epair5b");
    expect(fixed(create, added, wrong, gone)).toBe(without(create, added, taken, gone));
    const told = analyze(jail(create, added, wrong, gone)).findings.filter(({ severity }) => severity === "warning");
    expect(told.map(({ message }) => message)).toEqual([
      "`/sbin/ifconf…tem epair5b` fails: `epair5a` is on `bridge0`. The stop goes on, but ends with status 1.",
    ]);
    // It may be that both halves are taken off whatever is on the bridge, or that another one is meant.
    for (const more of [wrong.replace('5b"', '5b || true"'), wrong.replace("bridge0", "bridge1")]) {
      const findings = analyze(jail(create, added, taken, more.replace("=", "+="), gone)).findings;
      expect(findings.filter(({ severity }) => severity === "warning")).toEqual([]);
    }
  });

  test("nothing is proposed where nobody sees what was meant", () => {
    const text = jail(create, added, added.replace("bridge0", "bridge1"), taken, gone);
    const told = analyze(text).findings.filter(({ rule }) => rule === "command-fails");
    expect(told.map((finding) => finding.fixes())).toEqual([[]]);
  });
});
