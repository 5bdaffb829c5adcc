import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = (rule: string) => ({ only: [rule] });

describe("no-exec-stop", () => {
  const rule = only("no-exec-stop");

  test("services that the host shuts down from exec.prestop are shut down", () => {
    const stoppedBy = (...commands: string[]): string => `
      web {
        path = /j;
        exec.start = "/bin/sh /etc/rc";
        exec.prestop = ${commands.map((command) => `"${command}"`).join(", ")};
      }
    `;
    check(stoppedBy("jexec web /bin/sh /etc/rc.shutdown"), rule);
    check(stoppedBy("logger stopping", "jexec web service postgresql stop"), rule);
  });

  test("another command in exec.prestop shuts nothing down", () => {
    check(
      `
      web {
        path = /j;
        exec.start = "/bin/sh /etc/rc";
      # ^^^^^^^^^^ no-exec-stop
        exec.prestop = "logger stopping";
      }
      `,
      rule,
    );
  });

  test("the fix stands where rc is started, for all jails that lack it there", () => {
    const text = `
      exec.start = "/bin/sh /etc/rc";
      db { path = /d; }
      web { path = /w; }
    `;
    expect(applyFixes(text, "no-exec-stop", 0, { whole: ["no-exec-stop"] })).toBe(
      [
        'exec.start = "/bin/sh /etc/rc";',
        'exec.stop = "/bin/sh /etc/rc.shutdown jail";',
        "db { path = /d; }",
        "web { path = /w; }",
        "",
      ].join("\n"),
    );
  });

  test("and comes behind the last statement of the list that starts rc", () => {
    const text = `
      web {
        path = /w;
        exec.start = "/bin/sh /etc/rc";
        exec.start += "/usr/bin/logger started";
      }
    `;
    expect(
      applyFixes(text, "no-exec-stop", 0, { whole: ["no-exec-stop"] })
        .split("\n")
        .slice(2, 5),
    ).toEqual([
      '  exec.start = "/bin/sh /etc/rc";',
      '  exec.start += "/usr/bin/logger started";',
      '  exec.stop = "/bin/sh /etc/rc.shutdown jail";',
    ]);
  });
});

describe("no-persist", () => {
  const rule = only("no-persist");

  test("where `persist` is off, whether it was meant so is a guess", () => {
    const [finding] = check(
      `
      web { path = /j; nopersist; }
      #                ^^^^^^^^^ no-persist
      `,
      rule,
    );
    expect(finding.message).toContain("`persist` is off, and nothing is run in the jail.");
    expect(finding.fixes().map(({ title, safe }) => [title, safe])).toEqual([["Change to `persist;`", false]]);
    expect(applyFixes("web { path = /j; nopersist; }\n", "no-persist", 0)).toBe("web { path = /j; persist; }\n");
  });

  test("the last of several statements is what counts, and is what the fix changes", () => {
    const text = "web { path = /j; persist; nopersist; }\n";
    expect(applyFixes(text, "no-persist", 0)).toBe("web { path = /j; persist; persist; }\n");
  });

  test("a command that ends at once leaves no jail, and `persist = 0` keeps none", () => {
    for (const [written, fixed] of [
      ['web { path = /j; exec.start = "/bin/ls /"; }', "Add `persist;`"],
      ['web { path = /j; persist = 0; exec.start = "/bin/ls /"; }', "Change to `persist;`"],
    ]) {
      const [finding] = analyze(written).findings.filter((one) => one.rule === "no-persist");
      expect(finding).toMatchObject({ severity: "info" });
      expect(finding.message).toContain("Nothing keeps `web` when its start has ended");
      expect(finding.fixes().map(({ title }) => title)).toEqual([fixed]);
    }
  });

  test("what a root may supply is not known to be missing", () => {
    const [finding] = analyze("//- /usr/local/etc/jail.conf.d/web.conf\nweb { path = /j; }\n").findings.filter(
      (one) => one.rule === "no-persist",
    );
    expect(finding.severity).toBe("info");
  });
});

describe("stop-timeouts", () => {
  const rule = only("stop-timeouts");

  test("a time in which rc is through is no mistake, nor is a short one where nothing takes long", () => {
    check(`web { path = /j; exec.timeout = 30; exec.start = "/bin/sh /etc/rc"; }`, rule);
    check(`web { path = /j; persist; exec.timeout = 5; exec.start = "/bin/ls /"; }`, rule);
    check(`web { path = /j; persist; exec.timeout = 60; exec.stop = "/bin/ls /"; }`, rule);
  });

  test("the second command of the stop may be the one that takes long", () => {
    check(
      `
      web { path = /j; persist; exec.timeout = 89; exec.stop = "/bin/ls /", "/bin/sh /etc/rc.shutdown jail"; }
      #                                        ^^ stop-timeouts
      `,
      rule,
    );
    check(`web { path = /j; persist; exec.timeout = 90; exec.stop = "/bin/sh /etc/rc.shutdown jail"; }`, rule);
  });

  test("a jail in which nothing is started has nothing to end", () => {
    check("web { path = /j; persist; stop.timeout = 0; }", rule);
    check(
      `
      web { path = /j; stop.timeout = 0; exec.start = "/bin/sh /etc/rc"; }
      #                               ^ stop-timeouts
      `,
      rule,
    );
  });
});

describe("step-refused", () => {
  const rule = only("step-refused");

  test("a jail without a path whose `path` is perhaps the statement that nobody can read", () => {
    check(
      `
      web {
        pat
        mount.fstab = "/etc/fstab.web";
        persist;
      }
      `,
      rule,
    );
  });
});

describe("non-idempotent-hook", () => {
  const rule = only("non-idempotent-hook");
  /** A jail with a start of which rc may be the last to fail. */
  const jail = (prestart: string, poststop: string): string => `
    web {
      path = /j;
      exec.prestart = ${prestart};
      exec.start = "/bin/sh /etc/rc";
      exec.poststop = ${poststop};
    }
  `;
  const told = (prestart: string, poststop: string) =>
    analyze(jail(prestart, poststop)).findings.filter((one) => one.rule === rule.only[0]);

  test.each([
    ['"ifconfig tap3 create"', '"ifconfig tap3 destroy"', "interface tap3 already exists"],
    ['"ifconfig tap3 create name web0"', '"ifconfig web0 destroy"', "SIOCIFCREATE2: File exists"],
    ['"ifconfig bridge0 addm tap3"', '"ifconfig bridge0 deletem tap3"', "BRDGADD tap3: File exists"],
    ['"mkdir /var/run/web"', '"rmdir /var/run/web"', "/var/run/web: File exists"],
    ['"route add -net 10.9.0.0/16 10.0.0.1"', '"route delete -net 10.9.0.0/16"', "route already in table"],
  ])("%s stays after a failed start, and how the next one ends is told", (prestart, poststop, message) => {
    const [finding] = told(prestart, poststop);
    expect(finding?.notes).toContain(`The next start ends with \`${message}\`.`);
  });

  test("a script that runs before may tidy up", () => {
    expect(told('"/usr/local/sbin/tidy.sh", "mkdir /var/run/web"', '"rmdir /var/run/web"')).toEqual([]);
  });

  test("what a start makes as the last thing that can fail is not there when it fails", () => {
    const text = `
      web {
        path = /j;
        persist;
        exec.poststart = "ifconfig tap3 create";
        exec.prestop = "ifconfig tap3 destroy";
      }
    `;
    check(text, rule);
    check(text.replace("create", "create && ifconfig tap3 up"), rule);
  });

  test("what a stop makes is another matter", () => {
    check(
      `
      web {
        path = /j;
        exec.start = "/bin/sh /etc/rc";
        exec.prestop = "mkdir /var/run/web";
        exec.poststop = "rmdir /var/run/web";
      }
      `,
      rule,
    );
  });
});
