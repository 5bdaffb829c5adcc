import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("a block that is meant for all jails, and is a jail of its own to jail(8)", () => {
  const others = `
    www { path = /jails/www; host.hostname = www; ip4.addr = "em0|10.0.0.2/24"; }
    db { path = /jails/db; host.hostname = db; ip4.addr = "em0|10.0.0.3/24"; }
  `;

  test("is one finding, and what the others lack because of it is not told", () => {
    const findings = check(`
      Defaults {
      ^^^^^^^^ block-meant-for-all
        exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";
        exec.clean; mount.devfs; allow.raw_sockets;
      }
      ${others}
    `);
    expect(findings[0].message).toBe(
      "`Defaults` is a jail of its own. What all jails get stands in `* { }`, or outside of all blocks.",
    );
    expect(findings[0].severity).toBe("warning");
  });

  test("but not one whose name only ends like that", () => {
    const lines =
      'exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail"; exec.clean; mount.devfs;';
    check(`web-defaults { ${lines} allow.raw_sockets; }\n${others}`, { only: ["block-meant-for-all"] });
  });

  test("what the others lack besides is told", () => {
    check(`
      global {
      ^^^^^^ block-meant-for-all
        exec.clean; mount.devfs;
      }
      www { path = /jails/www; host.hostname = www; }
      ^^^ no-persist
    `);
  });

  test("where nobody wants to be told, what the others lack is", () => {
    const text = `
      defaults { exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown"; exec.clean; mount.devfs; }
      www { path = /jails/www; host.hostname = www; exec.clean; mount.devfs; }
      ^^^ no-persist
    `;
    check(text, { rules: { "block-meant-for-all": "off" }, only: ["block-meant-for-all", "no-persist"] });
  });

  test("becomes the wildcard", () => {
    const text = `defaults { exec.start = "/bin/sh /etc/rc"; exec.stop = "x"; exec.clean; mount.devfs; }\n${others}`;
    expect(applyFixes(text, "block-meant-for-all", 0)).toBe(text.replace("defaults", "*"));
    expect(
      analyze(text)
        .findings[0].fixes()
        .map(({ safe }) => safe),
    ).toEqual([false]);
  });

  test.each([
    ["it is the only jail", "default { exec.start = x; persist; }"],
    ["it has a root", "default { path = /jails/default; persist; } web { path = /w; persist; }"],
    ["all jails have a root", 'path = "/j/$name"; persist; default { exec.clean; } web { exec.clean; }'],
    ["it has an address", "global { persist; ip4.addr = 10.0.0.1; } web { path = /w; persist; }"],
    ["it has another name", "template { persist; } web { path = /w; persist; }"],
    ["it is a wildcard", '* { persist; } "default.*" { exec.clean; } web { path = /w; }'],
    ["nothing stands in it", "default { } web { path = /w; persist; }"],
  ])("nothing is told where %s", (_, text) => {
    expect(check(text, { only: ["block-meant-for-all"] })).toEqual([]);
  });
});
