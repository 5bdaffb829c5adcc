import { describe, expect, test } from "vitest";
import { applyFixes, check } from "../support/fixture.ts";

const only = { only: ["command-fails"] };

/** The findings as `severity message`. */
const said = (text: string): string[] =>
  check(text, { level: "info", ...only }).map(({ severity, message }) => `${severity} ${message}`);

describe("a program in a folder where FreeBSD does not have it", () => {
  test("is told on the host, and where it is", () => {
    const text = `
      web {
        path = /j; persist;
        exec.prestart = "/usr/sbin/ifconfig lo7 create";
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ command-fails
        exec.poststop = "/sbin/ifconfig lo7 destroy";
      }
    `;
    expect(said(text)).toEqual([
      "error `/usr/sbin/if… lo7 create` fails: FreeBSD has it in /sbin. The start is rolled back.",
    ]);
    expect(applyFixes(text, "command-fails")).toContain('"/sbin/ifconfig lo7 create"');
  });

  test("is told where it was to catch a failure, which is seen only when there is one", () => {
    expect(
      said(
        `
        web {
          path = /j; persist;
          exec.prestart = "/sbin/ifconfig lo7 create || /bin/true";
          #                                             ^^^^^^^^^ command-fails
        }
        `,
      ),
    ).toEqual(["info `/bin/true` can never work: FreeBSD has it in /usr/bin."]);
  });

  test("is told in a jail that runs FreeBSD's rc", () => {
    check(
      `
      web {
        path = /j;
        exec.start = "/bin/sh /etc/rc", "/usr/bin/env /usr/sbin/sysctl kern.osrelease";
        #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ command-fails
      }
      `,
      only,
    );
  });

  test.each([
    ["exec.start", "/bin/true"],
    ["exec.poststart", "/usr/sbin/jexec web /usr/bin/mkdir /x"],
    ["exec.prestart", "/usr/sbin/chroot /mnt /usr/bin/mkdir /x"],
    ["exec.prestart", "/bin/bash -c ls"],
    ["exec.prestart", "/usr/local/bin/true"],
    ["exec.prestart", "/usr/bin/timeout 5 /bin/timeout 5 /sbin/ping -c 1 192.0.2.1"],
  ])("is not told of what may be there: %s = %s", (phase, command) => {
    check(`web { path = /j; persist; ${phase} = "${command}"; }`, only);
  });
});

describe("the fix for a program in another folder", () => {
  test("is one for all jails that share the line", () => {
    const text = `
      exec.prestart = "/sbin/ifconfig lo\${id} create || /bin/true";
      exec.poststop = "/sbin/ifconfig lo\${id} destroy";
      persist; path = "/j/$name";
      a { $id = 1; } b { $id = 2; }
    `;
    expect(applyFixes(text, "command-fails", 0)).toContain("create || /usr/bin/true");
  });

  test("names the program that is meant, also behind another one", () => {
    const text = 'web { path = /j; exec.start = "/bin/sh /etc/rc"; exec.poststart = "/usr/sbin/jexec web /bin/true"; }';
    expect(applyFixes(text, "command-fails")).toContain("jexec web /usr/bin/true");
  });
});
