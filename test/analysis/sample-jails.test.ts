import { describe, expect, test } from "vitest";
import { check } from "../support/fixture.ts";

/** Files that hold what jails of other files get. */
describe("hooks in a file without jails", () => {
  test("are judged where they are written, as information", () => {
    const findings = check(`
      exec.prestart = "ifconfig epair5 create", "ifconfig epair5 create";
      #                                          ^^^^^^^^^^^^^^^^^^^^^^ command-fails
      exec.poststop = "ifconfig bridge0 delete epair5a", "ifconfig epair5a destroy";
      #                                 ^^^^^^ bridge-add-delete
    `);
    expect(findings.map(({ severity, jails, fixes }) => [severity, jails, fixes()])).toEqual([
      ["info", [], []],
      ["info", [], []],
    ]);
  });

  test("also those of a wildcard", () => {
    check(
      `
      "web.*" {
        exec.start = "if test -e /x; then /y";
        #             ^^ shell-syntax-error
      }
    `,
      { level: "info" },
    );
  });

  test("are not blamed for what a jail brings along", () => {
    check(
      `
      exec.clean;
      mount.devfs;
      vnet;
      vnet.interface = "epair\${id}b";
      exec.prestart = "ifconfig epair\${id} create up", "ifconfig bridge0 addm epair\${id}a";
      exec.start = "ifconfig epair\${id}b inet \${ip}/24 up", "route add default \${gw}", "/bin/sh /etc/rc";
      exec.stop = "/bin/sh /etc/rc.shutdown";
      exec.prestop = "ifconfig epair\${id}b -vnet $name";
      exec.poststop = "ifconfig bridge0 deletem epair\${id}a", "ifconfig epair\${id}a destroy";
    `,
      { only: ["command-fails", "unreachable-gateway", "epair-destroy-name", "vnet-not-returned", "phase-jail-gone"] },
    );
    check('exec.start = "ifconfig em0 inet 10.0.0.1/24";\npersist;\n', { level: "info" });
    check('exec.poststart = "jexec db service x start";\nvnet.interface = em1;\n', { level: "info" });
  });

  test("are judged though one of them lacks a variable, which a jail may bring along", () => {
    check(
      `
      exec.prestart = "$first", "ifconfig epair5 create", "ifconfig epair5 create";
      #                                                    ^^^^^^^^^^^^^^^^^^^^^^ command-fails
      exec.poststop = "ifconfig epair5a destroy";
      command = "$what";
      exec.poststart = "jexec $name ls";
    `,
      { only: ["command-fails", "phase-jail-gone", "unknown-jail"] },
    );
  });

  test("a file with jails is judged by them alone", () => {
    check(
      'exec.prestart = "ifconfig epair5 create", "ifconfig epair5 create";\nweb { path = /j; persist; exec.prestart = true; }\n',
      {
        only: ["command-fails"],
      },
    );
  });
});

describe("values in a file without jails", () => {
  test("are information where jail(8) would refuse them in any jail, with the fix of the rule as a guess", () => {
    const findings = check(
      `
      path = jails;
      #      ^^^^^ path-missing-or-relative
      persist = yes;
      #         ^^^ boolean-value
      enforce_statfs = 7;
      #                ^ value-range
      mount = "/s /j/d";
      #        ^^^^^^^ mount-line-shape
      ip4.addr = "10.0.0.$ip/33";
    `,
      { level: "info" },
    );
    expect(findings.map(({ severity }) => severity)).toEqual(["info", "info", "info", "info"]);
    const [, persist] = findings;
    expect(persist.fixes().map(({ safe }) => safe)).toEqual([false]);
  });

  test("a right is not added to what all jails get without being asked for", () => {
    const [finding] = check("  allow.raw_socket;\n# ^^^^^^^^^^^^^^^^ unknown-parameter\n");
    expect(finding.fixes().map(({ safe }) => safe)).toEqual([false]);
  });
});
