import { describe, expect, test } from "vitest";
import { check } from "../support/fixture.ts";
import { said } from "../support/said.ts";
import { toldIn } from "../support/told-in.ts";

describe("what a failed start leaves behind", () => {
  test("stops the next one, but where it is hidden, or taken away before", () => {
    const fails = "/bin/may-fail";
    const told = toldIn("non-idempotent-hook", {
      directory: `exec.prestart = "mkdir /d1/x", "${fails}"; exec.poststop = "rmdir /d1/x";`,
      hidden: `exec.prestart = "mkdir /d2/x", "mount -t tmpfs tmpfs /d2", "${fails}"; exec.poststop = "umount /d2", "rmdir /d2/x";`,
      last: `exec.prestart = "${fails}", "mkdir /d3/x"; exec.poststop = "rmdir /d3/x";`,
      renamed: `exec.prestart = "ifconfig tap1 create", "ifconfig tap1 name t1", "${fails}"; exec.poststop = "ifconfig t1 destroy";`,
      destroyed_before: `exec.prestart = "ifconfig t2 destroy || true", "ifconfig tap2 create", "ifconfig tap2 name t2",
        "ifconfig t2 up", "${fails}"; exec.poststop = "ifconfig t2 destroy";`,
    });
    expect(told).toEqual(["directory", "renamed"]);
  });

  test("is a route of each hook", () => {
    const [finding] = check(
      `
      web { path = /j; persist; exec.prestart = "route add 10.1.0.0/16 10.0.0.1";
        #                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-idempotent-hook
        exec.created = "route add 10.2.0.0/16 10.0.0.1", "/bin/may-fail";
        exec.poststop = "route delete 10.1.0.0/16", "route delete 10.2.0.0/16";
      }
      `,
      { only: ["non-idempotent-hook"] },
    );
    expect(finding.related.map(({ message }) => message)).toContain("`10.2.0.0/16` stays, too");
  });
});

describe("what the stop destroys, and nothing in the file makes", () => {
  const jail =
    'a { path = /a; persist; exec.prestart = "ifconfig lo7 name web0"; exec.poststop = "ifconfig web0 destroy"; }\n';
  const beside = (statement: string): string => `${jail}b { path = /b; persist; exec.prestart = ${statement}; }`;
  const only = ["restart-fails"];

  test.each([
    '"ifconfig lo7 create || true"',
    '"/usr/local/sbin/make-interfaces"',
    '"/bin/true && ifconfig lo7 create"',
  ])("may be made by another jail: %s", (statement) => {
    check(beside(statement), { only });
  });

  test("is not made by another jail that makes something else", () => {
    const [finding] = check(
      `
      a { path = /a; persist; exec.prestart = "ifconfig lo7 name web0"; exec.poststop = "ifconfig web0 destroy"; }
        #                                      ^^^^^^^^^^^^^^^^^^^^^^ restart-fails
      b { path = /b; persist; exec.prestart = "ifconfig lo8 create"; exec.poststop = "ifconfig lo8 destroy"; }
      `,
      { only },
    );
    expect(finding.message).toBe("The stop destroys `lo7`, and nothing here makes it again: the next start fails.");
    expect(finding.fixes()).toEqual([]);
  });

  test("is another matter where it only has another name by then, whoever else makes interfaces", () => {
    const told = toldIn("restart-fails", {
      web: 'vnet; exec.prestart = "ifconfig em1 name wan0"; vnet.interface = wan0;',
      db: 'exec.prestart = "/usr/local/sbin/make-interfaces";',
    });
    expect(told).toEqual(["web"]);
  });
});

describe("network cards of the host on its bridges", () => {
  test("are told one by one, and not again as what the next start meets, or what is left behind", () => {
    const uplinks = 'exec.prestart = "ifconfig bridge0 addm em0", "ifconfig bridge1 addm em1";';
    expect(toldIn("uplink-addm-in-hook", { web: uplinks })).toEqual(["web", "web"]);
    expect(toldIn("restart-fails", { web: uplinks })).toEqual([]);
    expect(toldIn("create-without-cleanup", { web: uplinks })).toEqual([]);
  });

  test("keep no address that a jail gives them", () => {
    const told = { web: 'exec.prestart = "ifconfig em0 alias 10.0.0.3/32", "ifconfig lo0 alias 10.0.0.4/32";' };
    expect(toldIn("create-without-cleanup", told)).toEqual(["web"]);
  });
});

describe("a start that fails after a stop", () => {
  test("says what else fails for the same reason", () => {
    const jail =
      'web { path = /j; vnet; persist; exec.prestart = "ifconfig em1 up", "ifconfig em1 name wan0"; vnet.interface = wan0; }';
    expect(said("restart-fails", jail).slice(2)).toEqual([
      "→ `em1` gets its new name here",
      "→ fails for the same reason",
    ]);
  });

  test("may be supplied with what it lacks where the file is read alone", () => {
    const jail = '//- /etc/jail.conf.d/web.conf\nweb { path = /j; persist; exec.prestart = "ifconfig tap9 create"; }\n';
    expect(said("create-without-cleanup", jail).slice(1)).toEqual([
      "A `jail.conf` that includes this file may supply it.",
    ]);
    expect(said("create-without-cleanup", jail.replace('create"', 'create || true"')).slice(1)).toEqual([]);
  });
});

describe("services that nothing shuts down", () => {
  test("are those of jails that say nothing of a stop: an empty list was thought about", () => {
    const rc = 'exec.start = "/bin/sh /etc/rc";';
    const told = toldIn(
      "no-exec-stop",
      { empty: `${rc} exec.stop;`, nothing: `${rc} exec.stop = "";`, missing: rc, other: `${rc} exec.stop = "true";` },
      { whole: ["no-exec-stop"] },
    );
    expect(told).toEqual(["missing"]);
    expect(said("no-exec-stop", `web { path = /j; ${rc} }`).slice(1)).toEqual([
      "They get SIGTERM, and when `stop.timeout` is over SIGKILL: a database may lose what it has not written.",
    ]);
  });
});
