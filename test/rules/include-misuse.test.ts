import { describe, expect, test } from "vitest";
import { readLimits } from "../../scripts/lib/limits.mjs";
import { readSources } from "../../scripts/lib/source-files.mjs";
import { Workspace } from "../../server/src/analysis/index.ts";
import type { FileContent } from "../../server/src/config/index.ts";
import { analyze, applyFixes, check } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const only = ["include-misuse", "unknown-parameter"];
const fixed = (text: string): string => applyFixes(text, "include-misuse");

describe("what jail(8) takes for a parameter", () => {
  test.each([
    ['.include = "x/*.conf"; a {}\n^^^^^^^^ include-misuse', '.include "x/*.conf"; a {}'],
    ['.include += "x/*.conf"; a {}\n^^^^^^^^ include-misuse', '.include "x/*.conf"; a {}'],
    ['include "x/*.conf"; a {}\n^^^^^^^ include-misuse', '.include "x/*.conf"; a {}'],
    ['include = "x/*.conf"; a {}\n^^^^^^^ include-misuse', '.include "x/*.conf"; a {}'],
    ['. "/etc/x/*.conf"; a {}\n^ include-misuse', '.include "/etc/x/*.conf"; a {}'],
    ['a { include "x/*.conf", "y/*.conf"; }\n    ^^^^^^^ include-misuse', 'a { .include "x/*.conf", "y/*.conf"; }'],
  ])("%j", (wrong, right) => {
    check(wrong, { only });
    expect(fixed(wrong)).toBe(right);
    check(right, { only });
  });

  test("without a name it has no fix (#263)", () => {
    check(".include; a {}\n^^^^^^^^ include-misuse", { only });
  });

  test("a variable of that name is none", () => {
    check('$include = "one.conf"; a { path = /a; persist; }', { only });
  });

  test("`.INCLUDE` is just unknown (#264)", () => {
    check('.INCLUDE "one.conf"; a {}\n^^^^^^^^ unknown-parameter', { only });
  });

  test.each(["12.0", "13.5"])("FreeBSD %s knows none (#266)", (release) => {
    const [finding] = check('.include "one.conf"; a {}\n^^^^^^^^ include-misuse', { only, release });
    expect(finding.message).toContain("FreeBSD 14.0 or later");
    expect(finding.jailSays).toBe("a: unknown parameter: .include");
    expect(finding.fixes()).toEqual([]);
  });
});

describe("files that cannot be read", () => {
  test("a relative name must exist (#251)", () => {
    const [finding] = check(
      `
      .include "nosuch.conf";
      #        ^^^^^^^^^^^^^ include-misuse
      a {}
      `,
      { only },
    );
    expect(finding.severity).toBe("error");
    expect(finding.jailSays).toBe("/etc/nosuch.conf: No such file or directory");
  });

  test("an absolute one may exist on the host", () => {
    check('.include "/usr/local/etc/nosuch.conf"; a {}', { only, level: "warning" });
    const [finding] = check(
      '.include "/usr/local/etc/nosuch.conf"; a {}\n#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ include-misuse',
      {
        only,
        level: "info",
      },
    );
    expect(finding.severity).toBe("info");
  });

  test.each<[FileContent["kind"], string]>([
    ["unreadable", "warning `/etc/more.conf` cannot be read here. What it sets is not known here."],
    ["too-large", "info `/etc/more.conf` is too large to be judged. What it sets is not known here."],
    ["pending", ""],
  ])("what is %s may be in order on the host", (kind, told) => {
    const reader = new MemoryReader(
      new Map([["/etc/jail.conf", '.include "/etc/more.conf";\na { path = /a; persist; }\n']]),
    );
    const read = (path: string): FileContent =>
      (path === "/etc/more.conf" ? { kind } : reader.read(path)) as FileContent;
    const workspace = new Workspace({ read, list: (path) => reader.list(path) });
    const { findings } = workspace.analyze("/etc/jail.conf");
    expect(findings.map(({ severity, message }) => `${severity} ${message}`).join("\n")).toBe(told);
    const [finding] = findings;
    if (kind === "unreadable")
      expect(finding.notes).toEqual(["If root cannot read it either, jail(8) starts no jail."]);
  });

  test("a pattern may match nothing (#250)", () => {
    check('.include "no/such*.conf"; .include "/no/such/*.conf"; a {}', { only, level: "hint" });
  });

  test("a directory is no file", () => {
    check(
      `
      .include "jails";
      #        ^^^^^^^ include-misuse
      //- /etc/jails/a.conf
      a {}
      `,
      { only },
    );
  });

  test("variables are not replaced (#255)", () => {
    const [finding] = check(
      `
      $dir = x;
      .include "$dir/one.conf";
      #        ^^^^^^^^^^^^^^^ include-misuse
      a {}
      `,
      { only },
    );
    expect(finding.jailSays).toBe("/etc/jail.conf line 2: variables not permitted in '.include' filename");
  });

  test("a circle (#257)", () => {
    const findings = check(
      `
      .include "loop.conf";
      a {}
      //- /etc/loop.conf
      .include "loop.conf";
      #        ^^^^^^^^^^^ include-misuse
      `,
      { only },
    );
    expect(findings[0].jailSays).toBe("maximum include depth exceeded");
  });

  test("files that include each other 32 deep are read; the next one is too deep", () => {
    const chain = (length: number): string => {
      const files = Array.from({ length }, (_, index) => {
        const next = index + 1 < length ? `.include "${index + 2}.conf";` : "a {}";
        return `//- /etc/${index + 1}.conf\n${next}\n`;
      });
      return `.include "1.conf";\n${files.join("")}`;
    };
    check(chain(32), { only });
    const findings = analyze(chain(33)).findings.filter(({ rule }) => rule === "include-misuse");
    expect(findings.map(({ path, jailSays }) => [path, jailSays])).toEqual([
      ["/etc/32.conf", "maximum include depth exceeded"],
    ]);
  });

  test("several in one statement", () => {
    check(
      `
      .include "one.conf", "two.conf";
      #                    ^^^^^^^^^^ include-misuse
      //- /etc/one.conf
      a {}
      `,
      { only },
    );
  });
});

test.each([".include =", "include", "."])("`%s` of a file that is not here is mended all the same", (written) => {
  const text = `${written} "/etc/common.conf";\nweb { path = /j; persist; host.hostname = web; }\n`;
  expect(applyFixes(text, "include-misuse")).toBe(text.replace(written, ".include"));
});

test("whoever includes too much is told every bound that there is", () => {
  const files = Array.from({ length: 600 }, (_, index) => `//- /jails/j${index}/jail.conf\n`);
  const [finding] = analyze(`.include "/jails/*/*.conf";\n${files.join("")}`).findings;
  expect(finding.message).toContain("includes too much");
  const [note] = finding.notes;
  const bounds = readLimits(readSources(["server/src/config"])).filter(({ path }) =>
    /(?:include-budget|glob)\.ts$/.test(path),
  );
  const told = bounds.map(({ name, value }) =>
    name === "mostText" ? `${value / 2 ** 20} MiB` : value.toLocaleString("en"),
  );
  expect(told.length).toBeGreaterThan(4);
  expect(told.filter((bound) => !note.includes(bound))).toEqual([]);
});
