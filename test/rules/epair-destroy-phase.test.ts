import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("an epair that is destroyed inside the jail", () => {
  const text = `
    web {
      path = /j;
      vnet;
      vnet.interface = epair5b;
      exec.prestart = "/sbin/ifconfig epair5 create up";
      exec.start = "/bin/sh /etc/rc";
      exec.stop = "/bin/sh /etc/rc.shutdown; /sbin/ifconfig epair5b destroy";
    }
  `;

  test.each([
    ["12.1", "warning", "SIOCIFDESTROY: Device not configured"],
    ["13.0", "info", "differs between releases"],
  ])("on %s it is of severity %s", (release, severity, message) => {
    const [finding, ...others] = analyze(text, { release }).findings.filter(
      ({ rule }) => rule === "epair-destroy-phase",
    );
    expect(others).toEqual([]);
    expect(finding.severity).toBe(severity);
    expect(finding.notes.join()).toContain(message);
  });

  const jail = (create: string, ...stop: string[]): string =>
    [
      "",
      "  web {",
      "    path = /j; vnet; vnet.interface = epair5b;",
      `    exec.prestart = "/sbin/ifconfig epair5 create${create}";`,
      '    exec.prestart += "/sbin/ifconfig bridge0 addm epair5a up";',
      '    exec.start = "/bin/sh /etc/rc";',
      ...stop.map((line) => `    ${line}`),
      "  }",
      "",
    ].join("\n");
  const destroyed = 'exec.stop = "/sbin/ifconfig epair5b destroy";';
  const marked = "#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-phase";
  const taken = 'exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";';

  test.each(["12.2", "14.3"])("on %s it is told once: that the pair may stay follows from it", (release) => {
    const other = 'exec.poststop += "/sbin/ifconfig epair5a destroy";';
    for (const create of ["", " || true"]) {
      for (const stop of [
        [destroyed, marked, taken],
        [destroyed, marked, taken, other],
        [destroyed, marked],
      ]) {
        check(jail(create, ...stop), { release, level: "info", rules: { "non-idempotent-hook": "off" } });
      }
    }
  });

  test("where the failure is caught, an older kernel leaves the pair, and that is told", () => {
    const text = jail(" || true", 'exec.stop = "/sbin/ifconfig epair5b destroy || true";', taken);
    const told = (release: string) => analyze(text, { release }).findings.map(({ rule }) => rule);
    expect(told("12.2")).toContain("create-without-cleanup");
    expect(told("14.3")).not.toContain("create-without-cleanup");
  });

  test("the fix destroys the half of the host when the jail is gone, once it is off its bridge", () => {
    const fixed = (...stop: string[]) => applyFixes(jail("", ...stop), "epair-destroy-phase", 0);
    const off = '/sbin/ifconfig bridge0 deletem epair5a";\n';
    const gone = '/sbin/ifconfig epair5a destroy";\n';
    expect(fixed(destroyed, taken)).toContain(`exec.poststop = "${off}  exec.poststop += "${gone}`);
    expect(fixed(destroyed)).toContain(`exec.poststop = "${off}  exec.poststop += "${gone}`);
    expect(fixed(destroyed)).not.toContain("epair5b destroy");
    const other = 'exec.poststop += "/sbin/ifconfig epair5a destroy";';
    expect(fixed(destroyed, taken, other)).toBe(fixed(taken, other));
    const shell = 'exec.stop = "/bin/sh /etc/rc.shutdown; /sbin/ifconfig epair5b destroy";';
    expect(fixed(shell, taken)).toContain('exec.stop = "/bin/sh /etc/rc.shutdown";');
  });

  test("no fix where something else has made the pair", () => {
    const offered = (text: string) =>
      analyze(text).findings.flatMap((one) => (one.rule === "epair-destroy-phase" ? one.fixes() : []));
    const made = "web { path = /j; vnet; vnet.interface = epair5b; exec.start = '/bin/sh /etc/rc';";
    expect(offered(`${made} ${destroyed} }`)).toEqual([]);
  });
});

describe("an epair that is destroyed on the host before exec.stop", () => {
  const jail = (...statements: string[]): string =>
    [
      "",
      "  web {",
      "    path = /j; vnet; $id = 5; vnet.interface = epair${id}b;",
      '    exec.prestart = "/sbin/ifconfig epair$id create || true";',
      '    exec.prestart += "/sbin/ifconfig bridge0 addm epair${id}a up || true";',
      '    exec.start = "/bin/sh /etc/rc";',
      ...statements.map((line) => `    ${line}`),
      "  }",
      "",
    ].join("\n");
  const stop = 'exec.stop = "/bin/sh /etc/rc.shutdown jail";';
  const off = 'exec.prestop = "/sbin/ifconfig bridge0 deletem epair${id}a";';
  const gone = 'exec.prestop += "/sbin/ifconfig epair${id}a destroy";';
  const mark = "#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-phase";
  const prestop = 'exec.prestop = "/sbin/ifconfig epair${id}a destroy";';
  const only = { only: ["epair-destroy-phase"] };

  test("takes the network from the services that are shut down after it", () => {
    const [finding] = check(jail(stop, off, gone, mark), { level: "warning" });
    expect(finding.severity).toBe("warning");
    expect(finding.message).toBe(
      "`epair5a` is destroyed before `exec.stop`: services shut down without a network. Use exec.poststop.",
    );
  });

  test("the fix takes all of it behind the stop, off the bridge first", () => {
    const fixed = (...statements: string[]) => applyFixes(jail(stop, ...statements), "epair-destroy-phase", 0);
    const moved = [off, gone].map((line) => line.replace("exec.prestop", "exec.poststop")).join("\n  ");
    expect(fixed(off, gone)).toContain(moved.replace("poststop =", "poststop +="));
    expect(fixed(off, gone, 'exec.poststop = "/usr/bin/logger -t jail down";')).toContain(
      `exec.poststop = "/usr/bin/logger -t jail down";\n  ${moved.replace("poststop =", "poststop +=")}`,
    );
    const one = 'exec.prestop = "/sbin/ifconfig bridge0 deletem epair5a; /sbin/ifconfig epair5a destroy";';
    expect(fixed(one)).toContain(one.replace("prestop =", "poststop +="));
    const kept = 'exec.prestop = "/usr/bin/logger -t jail stopping";';
    expect(fixed(kept, off.replace("=", "+="), gone)).toContain(
      `${kept}\n  ${moved.replace("poststop =", "poststop +=")}`,
    );
  });

  test.each([
    ["nothing is shut down", prestop],
    ["exec.stop ends nothing", `${prestop} exec.stop = "/usr/bin/true";`],
    ["the half has been taken back first", `exec.prestop = "/sbin/ifconfig epair5b -vnet web"; ${gone} ${stop}`],
    ["after the stop", `${prestop.replace("prestop", "poststop")} ${stop}`],
    ["only -vnet", `exec.prestop = "/sbin/ifconfig epair5b -vnet web"; ${stop}`],
    ["only where something is wrong", `exec.prestop = "test -e /run/x || /sbin/ifconfig epair5a destroy"; ${stop}`],
    ["another pair", `exec.prestop = "/sbin/ifconfig epair6a destroy"; ${stop}`],
  ])("silent: %s", (_, statements) => {
    check(jail(statements), only);
  });

  test("up to 12.4 it is the way around a panic", () => {
    check(jail(stop, prestop), { ...only, release: "12.2" });
    check(jail(stop, prestop, mark.replace(" ^", "^")), { ...only, release: "13.0" });
  });
});

describe("an epair that is destroyed on the host by the half that is in the jail", () => {
  const text = (release: string, stop: string) => ({
    release,
    text: `
      web {
        path = /j; vnet; vnet.interface = epair6b;
        exec.prestart = "/sbin/ifconfig epair6 create || true", "/sbin/ifconfig bridge0 addm epair6a up || true";
        exec.start = "/bin/sh /etc/rc";
        exec.stop = "/bin/sh /etc/rc.shutdown jail";
        ${stop}
      }
    `,
  });
  const prestop = `exec.prestop = "/sbin/ifconfig epair6b destroy";
        #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-phase`;

  test.each(["12.2", "14.3"])("fails on %s, and that the pair stays follows from it", (release) => {
    const { text: jail } = text(release, prestop);
    const [finding] = check(jail, { release, level: "info" });
    expect(finding.severity).toBe("warning");
    expect(finding.notes.join()).toContain("The jail is not removed.");
    const mended = applyFixes(jail, "epair-destroy-phase", 0, { release });
    expect(mended).toContain('"/sbin/ifconfig bridge0 deletem epair6a";');
    expect(mended).toContain('"/sbin/ifconfig epair6a destroy";');
    check(mended, { release, level: "warning" });
  });

  test("in the words of the host where jexec(8) stands in front of it", () => {
    const { text: jail } = text("14.3", 'exec.prestop = "/usr/sbin/jexec web /sbin/ifconfig epair6b destroy";');
    expect(applyFixes(jail, "epair-destroy-phase", 0)).toContain('exec.poststop += "/sbin/ifconfig epair6a destroy";');
  });

  test("is something else where the half is only named: the host lacks it then", () => {
    const told = (prestop: string): string[] =>
      analyze(text("14.3", `exec.prestop = "/sbin/ifconfig ${prestop}";`).text).findings.flatMap(({ rule }) =>
        rule === "epair-destroy-phase" || rule === "interface-never-created" ? rule : [],
      );
    expect(told("epair6b destroy")).toEqual(["epair-destroy-phase"]);
    expect(told("epair6b down")).toEqual(["interface-never-created"]);
    expect(told("epair6b down; /sbin/ifconfig epair7a destroy")).toEqual([]);
    expect(told('epair6b down", "/sbin/ifconfig epair6b destroy')).toEqual(["interface-never-created"]);
    expect(told('epair6b down"; exec.poststop = "/sbin/ifconfig epair6b destroy')).toEqual(["interface-never-created"]);
  });

  test("who catches the failure knows of it", () => {
    const { text: jail } = text("14.3", 'exec.prestop = "/sbin/ifconfig epair6b destroy || true";');
    check(jail, { level: "warning", rules: { "create-without-cleanup": "off" } });
  });
});

describe("an epair that is destroyed before the stop takes it off its bridge", () => {
  const jail = (...stop: string[]): string =>
    [
      "",
      "  web {",
      "    path = /j; vnet; vnet.interface = epair7b;",
      '    exec.prestart = "/sbin/ifconfig epair7 create || true";',
      '    exec.prestart += "/sbin/ifconfig bridge0 addm epair7a up || true";',
      '    exec.start = "/bin/sh /etc/rc";',
      '    exec.stop = "/bin/sh /etc/rc.shutdown jail";',
      ...stop.map((line) => `    ${line}`),
      "  }",
      "",
    ].join("\n");
  const gone = "/sbin/ifconfig epair7a destroy";
  const off = "/sbin/ifconfig bridge0 deletem epair7a";
  const right = `exec.poststop = "${off}";\n  exec.poststop += "${gone}";`;

  test("in one list: one warning, and the fix turns the two round", () => {
    const text = jail(
      `exec.poststop = "${gone}";`,
      "#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-before-deletem",
      `exec.poststop += "${off}";`,
    );
    const [finding] = check(text, { level: "warning" });
    expect(finding.related.map(({ message }) => message)).toContain("fails for the same reason");
    expect(applyFixes(text, "epair-destroy-before-deletem", 0)).toContain(right);
  });

  test("in exec.prestop: one warning, about the step", () => {
    const text = jail(
      `exec.prestop = "${gone}";`,
      "#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-phase",
      `exec.poststop = "${off}";`,
    );
    check(text, { level: "warning" });
    expect(applyFixes(text, "epair-destroy-phase", 0)).toContain(right);
  });
});
