import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const fixed = (text: string): string => applyFixes(text, "single-quoted-variable", 0);

describe("the fix", () => {
  test.each([
    ["path = '/jails/$name'; a { persist; }", 'path = "/jails/$name"; a { persist; }'],
    [
      "a { $zone = z; path = '/jails/${zone}/$name'; persist; }",
      'a { $zone = z; path = "/jails/${zone}/$name"; persist; }',
    ],
    ["a { path = '/jails/'$name'/of/$name'; persist; }", "a { path = '/jails/'$name\"/of/$name\"; persist; }"],
    ["a { exec.start = 'touch /tmp/$name'; }", 'a { exec.start = "touch /tmp/$name"; }'],
  ])("writes double quotes: %s", (wrong, right) => {
    expect(fixed(wrong)).toBe(right);
  });

  test.each([
    ['path = "/jails/\\$name"; a { persist; }', 'path = "/jails/$name"; a { persist; }'],
    ['path = "/jails/\\$name/\\${name}"; a { persist; }', 'path = "/jails/$name/${name}"; a { persist; }'],
  ])("takes the backslash away: %s", (wrong, right) => {
    expect(fixed(wrong)).toBe(right);
  });

  test.each([
    ["something else would be replaced", "a { path = '/jails/$name/$zone'; persist; }"],
    ["a quote stands in it", "a { host.hostname = 'the \"$name\"'; path = /j; persist; }"],
    ["a backslash would come to mean something", "a { host.hostname = 'a\\n$name'; path = /j; persist; }"],
  ])("is none where %s", (_, text) => {
    const findings = analyze(text).findings.filter(({ rule }) => rule === "single-quoted-variable");
    expect(findings.map((finding) => finding.fixes())).toEqual([[]]);
  });
});

describe("a command", () => {
  const only = ["single-quoted-variable"];

  test("sets some of its variables itself", () => {
    check(
      `
      a { path = /j; exec.start = 'path=/x; touch $path $name'; exec.stop = 'for name in a; do touch $name $path; done'; }
      #                                                 ^^^^^ single-quoted-variable
      #                                                                                                    ^^^^^ single-quoted-variable
      `,
      { only },
    );
  });
});

describe("that several jails have one path", () => {
  const only = ["single-quoted-variable", "duplicate-resource"];

  test("follows from a name that is not replaced, and is not told; what else they share is", () => {
    check(
      `
      path = '/jails/of/this/host/$name';
      #                           ^^^^^ single-quoted-variable
      .include "jails/*.conf";
      //- /etc/jails/a.conf
      a { ip4.addr = 10.0.0.1; }
      //- /etc/jails/b.conf
      b { ip4.addr = 10.0.0.1; }
      #              ^^^^^^^^ duplicate-resource
      `,
      { only },
    );
    check(
      `
      a { path = "/jails/\\$name"; ip4.addr = 10.0.0.1; persist; }
      #                  ^^^^^^ single-quoted-variable
      b { ip4.addr = 10.0.0.1; path = "/jails/\\$name"; persist; }
      #              ^^^^^^^^ duplicate-resource
      #                                       ^^^^^^ single-quoted-variable
      `,
      { only },
    );
  });
});
