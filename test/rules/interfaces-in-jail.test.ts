import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("an interface of the host that is named in the jail", () => {
  const jail = (...statements: string[]): string =>
    [
      "",
      "  web {",
      "    path = /j; host.hostname = web; vnet;",
      ...statements.map((line) => `    ${line}`),
      "  }",
      "",
    ].join("\n");
  const create = 'exec.prestart = "/sbin/ifconfig epair1 create || true";';
  const rest = 'exec.start += "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair1a destroy";';
  const back = 'exec.prestop = "ifconfig epair1b -vnet web";';

  test("the other half does not move by being named", () => {
    const text = jail(
      "vnet.interface = epair1b;",
      create,
      'exec.start = "/sbin/ifconfig epair1a inet 10.0.0.2/24 up";',
      "#                            ^^^^^^^ interface-never-created",
      'exec.start += "/sbin/route add default 10.0.0.1";',
      rest,
      back,
    );
    const [finding] = check(text, { level: "warning" });
    expect(finding).toMatchObject({ severity: "error" });
    expect(finding.message).toBe("`epair1a` is on the host at this step, not in the jail. The jail has `epair1b`.");
    expect(applyFixes(text, "interface-never-created", 0)).toContain('"/sbin/ifconfig epair1b inet 10.0.0.2/24 up"');
  });

  test("the half that the host's bridge has was given", () => {
    const text = jail(
      "vnet.interface = epair1a;",
      create,
      'exec.prestart += "/sbin/ifconfig bridge0 addm epair1a || true";',
      'exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24 up";',
      'exec.poststop = "ifconfig bridge0 deletem epair1a";',
      rest.replace("exec.poststop =", "exec.poststop +="),
    );
    const mended = applyFixes(text, "interface-never-created", 0);
    expect(mended).toContain("vnet.interface = epair1b;");
    expect(mended).toContain("epair1b inet 10.0.0.2/24");
  });

  test("a pair that is made and never given is one error, with vnet.interface as fix", () => {
    const text = jail(
      "$id = 1;",
      create.replace("epair1", "epair$id"),
      'exec.start = "/sbin/ifconfig epair${id}b inet 10.0.0.2/24";',
      "#                            ^^^^^^^^^^^ interface-never-created",
      'exec.start += "/sbin/ifconfig epair${id}b up";',
      'exec.start += "/sbin/route add default 10.0.0.1";',
      rest,
    );
    const [finding] = check(text, { level: "warning" });
    expect(finding.message).toContain("`epair1b` is on the host at this step, not in the jail.");
    const mended = applyFixes(text, "interface-never-created", 0);
    expect(mended).toContain('  vnet.interface = "epair${id}b";\n  exec.start = ');
    check(mended, { level: "warning" });
  });

  test.each(["epair1b", "em1"])("%s is given to the jail only after exec.created", (name) => {
    const text = jail(
      `vnet.interface = ${name};`,
      create,
      `exec.created = "/sbin/ifconfig -j web ${name} inet 10.0.0.2/24 up";`,
      `#                                     ${"^".repeat(name.length)} interface-never-created`,
      rest,
    );
    const [finding] = check(text, { level: "warning" });
    expect(finding.message).toContain("jail(8) moves it after exec.created: use it in exec.start.");
    check(
      jail(`vnet.interface = ${name};`, create, `exec.start = "/sbin/ifconfig ${name} inet 10.0.0.2/24 up";`, rest),
      { level: "warning" },
    );
  });

  test("a new network stack has lo0 only", () => {
    check(
      jail(
        'exec.start = "ifconfig lo0 127.0.0.1/8 up";',
        'exec.start += "ifconfig em0 inet 10.0.0.2/24";',
        "#                       ^^^ interface-never-created",
        'exec.start += "/bin/sh /etc/rc";',
      ),
      { level: "warning" },
    );
  });

  test.each([
    'exec.created = "/usr/local/sbin/plug web";',
    'exec.created = "if test -e /x; then ifconfig em0 vnet web; fi";',
    'exec.created = "ifconfig em0 vnet web";',
    'exec.created = "ifconfig \\$(cat /etc/nic) vnet web";',
    'exec.start = "ifconfig em0 create";',
    'exec.start = "/bin/sh /etc/rc";',
  ])("nothing is told where something may have given it: %s", (statement) => {
    check(jail(statement, 'exec.start += "ifconfig em0 inet 10.0.0.2/24";'), { only: ["interface-never-created"] });
  });

  test("several names in one value", () => {
    const text = jail(
      'vnet.interface = "em1 em2";',
      rest.replace("epair1a", "epair9a"),
      'exec.start = "ifconfig em1 up";',
    );
    const told = analyze(text).findings.filter(({ severity }) => severity === "error");
    expect(told.map(({ message }) => message)).toEqual([
      "`em1 em2` is one name to jail(8), with a blank in it. Write each name as a value of its own.",
    ]);
    expect(applyFixes(text, "interface-never-created", 0)).toContain('vnet.interface = "em1", "em2";');
  });

  test("several names with commas in one word are one finding, where they are written", () => {
    const told = (statement: string): string[] => {
      const text = jail(statement, rest.replace("epair1a", "epair9a"), 'exec.start = "ifconfig em1 up";');
      const errors = analyze(text).findings.filter(({ severity }) => severity === "error");
      return errors.map(({ rule, message }) => `${rule}: ${message}`);
    };
    expect(told('vnet.interface = "em1,em2";')).toEqual([
      "quoted-comma-list: `em1,em2` is one interface to jail(8). Write each value in quotes of its own.",
    ]);
    expect(told('exec.created = "ifconfig em1,em2 vnet web";')).toEqual([
      "interface-never-created: `em1,em2` is one name to ifconfig. Write each name as a value of its own.",
    ]);
  });
});

describe("bridges", () => {
  test("one that is made in the jail is the jail's business", () => {
    check(
      `
      web {
        path = /j; host.hostname = web; vnet; vnet.interface = epair1b;
        exec.prestart = "ifconfig epair1 create || true";
        exec.start = "ifconfig bridge0 create";
        exec.start += "ifconfig bridge0 addm epair1b up";
        exec.start += "/bin/sh /etc/rc";
        exec.prestop = "ifconfig epair1b -vnet web";
        exec.poststop = "ifconfig epair1a destroy";
      }
    `,
      { only: ["epair-destroy-before-deletem", "command-fails"] },
    );
  });

  test("nor does a destroy of the other half in exec.prestop concern it", () => {
    check(
      `
      web {
        path = /j; host.hostname = web; vnet; vnet.interface = epair1b; persist;
        exec.prestart = "ifconfig epair1 create || true";
        exec.start = "ifconfig bridge0 create", "ifconfig bridge0 addm epair1b up";
        exec.prestop = "ifconfig epair1a destroy";
      }
    `,
      { only: ["epair-destroy-before-deletem", "command-fails"] },
    );
  });

  test("a member of one bridge is on no other, and cannot be taken off another", () => {
    const { findings } = analyze(`
      web {
        path = /j; vnet; vnet.interface = epair1b; persist;
        exec.prestart = "ifconfig epair1 create", "ifconfig bridge0 addm epair1a", "ifconfig bridge1 addm epair1a";
        exec.poststop = "ifconfig bridge1 deletem epair1a", "ifconfig epair1a destroy";
      }
    `);
    expect(
      findings
        .filter(({ rule }) => rule === "command-fails" || rule === "epair-destroy-before-deletem")
        .map(({ severity, message }) => `${severity}: ${message}`),
    ).toEqual([
      "error: `ifconfig bri…ddm epair1a` fails: `epair1a` is on `bridge0` already. The start is rolled back.",
      "warning: `ifconfig bri…tem epair1a` fails: `epair1a` is on `bridge0`. The stop goes on, but ends with status 1.",
    ]);
  });

  test("the half in the jail cannot be destroyed on the host by its name", () => {
    const { findings } = analyze(`
      web {
        path = /j; vnet; vnet.interface = epair1b; persist;
        exec.prestart = "ifconfig epair1 create || true";
        exec.prestop = "ifconfig epair1b destroy";
      }
    `);
    const told = findings.filter(({ severity }) => severity === "warning");
    expect(told.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      "epair-destroy-phase: `epair1b` is still in the jail at this step. Destroy the other half, `epair1a`, in exec.poststop.",
    ]);
  });
});

test.each(["enc0", "pflog0", "pfsync0", "ipfw0"])("%s may be in a new network stack from the start", (name) => {
  const commands = `exec.start = "ifconfig ${name} up", "/bin/sh /etc/rc";`;
  check(`web { path = /j; persist; vnet; vnet.interface = em1; ${commands} }`, { only: ["interface-never-created"] });
});

test("a name that the kernel chose may be any", () => {
  const commands = 'exec.start = "ifconfig tap0 create", "ifconfig tap create", "ifconfig tap1 up", "/bin/sh /etc/rc";';
  check(`web { path = /j; persist; vnet; vnet.interface = em1; ${commands} }`, { only: ["interface-never-created"] });
});
