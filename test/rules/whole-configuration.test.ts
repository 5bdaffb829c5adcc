import { describe, expect, it } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

/** What nearly every configuration ought to have is told once a root, where it would be mended. */
const told = (text: string, rule: string): string[] =>
  analyze(text, { whole: [rule] })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ jails }) => jails.join(" "));

describe("no-exec-clean (M20)", () => {
  it("is told once for all jails, at the first statement that starts something", () => {
    check(
      `
      web {
        path = /web;
        exec.start = "/bin/sh /etc/rc";
        ^^^^^^^^^^ no-exec-clean
      }
      db {
        path = /db;
        exec.start = "/bin/sh /etc/rc";
      }
      `,
      { only: ["no-exec-clean"] },
    );
  });

  it("names those that lack it", () => {
    expect(
      told(`a { exec.clean; exec.start = x; } b { exec.start = x; } c { exec.start = x; }`, "no-exec-clean"),
    ).toEqual(["b c"]);
  });

  it("is set before the first block where there are no global statements, below the head of the file", () => {
    const fixed = applyFixes(
      `
      # Jails of alpha.

      # The web server.
      web { path = /web; exec.start = "/bin/sh /etc/rc"; }
      `,
      "no-exec-clean",
      0,
      { whole: ["no-exec-clean"] },
    );
    expect(fixed).toBe(
      `# Jails of alpha.\n\nexec.clean;\n\n# The web server.\nweb { path = /web; exec.start = "/bin/sh /etc/rc"; }\n`,
    );
  });

  it("stays behind the comment of its neighbour", () => {
    const fixed = applyFixes(
      `
      path = "/jails/$name";
      exec.start = "/bin/sh /etc/rc"; # all of them
      web {}
      `,
      "no-exec-clean",
      0,
      { whole: ["no-exec-clean"] },
    );
    expect(fixed).toBe(`path = "/jails/$name";\nexec.start = "/bin/sh /etc/rc"; # all of them\nexec.clean;\nweb {}\n`);
  });

  it.each([
    [`exec.clen; web { path = /w; exec.start = "/bin/sh /etc/rc"; }`, "it is misspelt"],
    [`.include "/etc/none.conf"; web { path = /w; exec.start = "/bin/sh /etc/rc"; }`, "a file was not read"],
    [`web { path = /w; persist; exec.start = "/sbin/ifconfig lo0 up"; }`, "nothing goes on"],
    [`exec.clean = false; web { path = /w; exec.start = "/bin/sh /etc/rc"; }`, "it is switched off"],
    [`web { path = /w; persist; exec.poststart = "/usr/local/bin/tell"; }`, "nothing is run in the jail"],
  ])("not for %j: %s", (text) => {
    expect(told(text, "no-exec-clean")).toEqual([]);
  });
});

describe("no-exec-stop (M58)", () => {
  it("is mended beside each statement that runs rc", () => {
    const fixed = applyFixes(
      `
      web {
        path = /web;
        exec.start  = '/bin/sh /etc/rc';
      }
      db {
        path = /db;
        exec.start  = '/bin/sh /etc/rc';
        mount.devfs;
      }
      `,
      "no-exec-stop",
      0,
      { whole: ["no-exec-stop"] },
    );
    expect(fixed).toContain(
      "db {\n  path = /db;\n  exec.start  = '/bin/sh /etc/rc';\n  exec.stop  = '/bin/sh /etc/rc.shutdown jail';\n",
    );
    expect(fixed.match(/rc\.shutdown/g)).toHaveLength(2);
  });

  it("is set in the block where other jails that get the same list must not stop anything", () => {
    const fixed = applyFixes(
      `
      exec.start = "/bin/sh /etc/rc";
      web {
        path = /web;
      }
      debian {
        path = /debian;
        exec.start = "/bin/true";
        persist;
      }
      db { path = /db; exec.start = "sh /etc/rc"; }
      `,
      "no-exec-stop",
      0,
      { whole: ["no-exec-stop"] },
    );
    expect(fixed).toContain(`web {\n  exec.stop = "/bin/sh /etc/rc.shutdown jail";\n  path = /web;`);
    expect(fixed.match(/rc\.shutdown/g)).toHaveLength(2);
  });

  it.each([
    [
      `web { path = /w; exec.start = "/bin/sh /etc/rc"; exec.stop = "/usr/sbin/service nginx stop"; }`,
      "something stops",
    ],
    [`web { path = /w; exec.start = "/bin/sh /etc/rc"; exec.stpo = "/bin/sh /etc/rc.shutdown"; }`, "it is misspelt"],
    [`debian { path = /w; exec.start = "/etc/init.d/rc 3"; }`, "there is no rc of FreeBSD"],
    [`web { path = /w; command = "/bin/sh /etc/rc"; }`, "the start is one program"],
  ])("not for %j: %s", (text) => {
    expect(told(text, "no-exec-stop")).toEqual([]);
  });
});
