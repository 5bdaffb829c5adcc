import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = ["duplicate-command"];

describe("a command that runs twice", () => {
  test("rc of the globals and of the jail, in any spelling", () => {
    const [finding] = check(
      `
      exec.start = "/bin/sh /etc/rc";
      exec.stop = "sh /etc/rc.shutdown";
      path = "/jails/$name";
      pg {
        exec.start += "/sbin/sysctl kern.ipc.shm_use_phys=1";
        exec.start += "logger up; sh  /etc/rc > /dev/null";
      #                           ^^^^^^^^^^^^^^^^^^^^^^^ duplicate-command
        exec.stop += "/bin/sh /etc/rc.shutdown jail";
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-command
      }
      `,
      { only },
    );
    expect(finding.severity).toBe("warning");
    expect(finding.related).toHaveLength(1);
  });

  test("another command is information, and only where the jail adds what it has already", () => {
    const [finding] = check(
      `
      * { exec.poststart = "/usr/local/bin/announce", "sleep 1"; }
      web {
        path = /j; persist;
        exec.poststart += "/usr/local/bin/announce", "sleep 1";
      #                    ^^^^^^^^^^^^^^^^^^^^^^^ duplicate-command
        exec.poststart += "/usr/local/bin/other", "/usr/local/bin/other";
      }
      `,
      { only },
    );
    expect(finding.severity).toBe("info");
  });

  test("what fails for it is told for that alone", () => {
    const text = `
      exec.prestart = "ifconfig bridge7 create";
      web { path = /j; persist; exec.prestart += "ifconfig bridge7 create"; exec.poststop = "ifconfig bridge7 destroy"; }
    `;
    check(text, { only });
  });

  test("with the network between the two the first one goes", () => {
    const text = (own: string) =>
      `exec.start = "/bin/sh /etc/rc";\npath = "/jails/$name";\nweb {\n  vnet;\n  vnet.interface = em1;\n  exec.start ${own} "ifconfig em1 inet 10.0.0.2/24 up";\n  exec.start += "sh /etc/rc";\n}\n`;
    expect(applyFixes(text("+="), "rc-before-network")).toBe(text("="));
    const duplicate = analyze(text("+=")).findings.find(({ rule }) => rule === "duplicate-command");
    expect(duplicate?.fixes()).toEqual([]);
  });

  test("no fix runs FreeBSD's rc last in a Linux jail", () => {
    const { findings } = analyze(
      'exec.start = "/bin/sh /etc/rc";\ndeb {\n  path = /j;\n  vnet;\n  vnet.interface = em1;\n  exec.start += "ifconfig em1 10.0.0.2/24";\n  exec.start += "/etc/init.d/rc 3";\n}\n',
    );
    const [late] = findings.filter(({ rule }) => rule === "rc-before-network");
    expect(late.fixes()).toEqual([]);
  });
});

describe("the same command twice in a row (M78)", () => {
  const told = (start: string): string[] =>
    analyze(`web { path = /w; persist; exec.poststart = ${start}; }`)
      .findings.filter(({ rule }) => rule === "duplicate-command")
      .map(({ severity, message }) => `${severity}: ${message}`);

  test("is information in one block", () => {
    expect(told(`"/usr/local/bin/notify up"; exec.poststart += "/usr/local/bin/notify up"`)).toEqual([
      "info: `/usr/local/bin/notify up` runs twice in `exec.poststart`. Once is enough.",
    ]);
  });

  test.each([
    `"/usr/local/bin/step", "/usr/local/bin/other"; exec.poststart += "/usr/local/bin/step"`,
    `"/usr/local/bin/notify up", "/usr/local/bin/notify down"`,
    `"sleep 1"; exec.poststart += "sleep 1"`,
    `"/usr/local/bin/step", "/usr/local/bin/step"`,
    `"/usr/local/bin/step && /usr/local/bin/step"`,
  ])("not in %s", (start) => {
    expect(told(start)).toEqual([]);
  });
});
