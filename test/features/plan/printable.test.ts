import { describe, expect, test } from "vitest";
import { isUnprintable } from "../../../server/src/text/index.ts";
import { type PlanOptions, planOf } from "../../support/plan.ts";

/** The lines of a plan in which the visible sign of an escape character stands; none holds one itself. */
function escapes(text: string, options: PlanOptions = {}): string[] {
  const { lines } = planOf(text, options).document;
  expect(lines.filter(isUnprintable)).toEqual([]);
  return lines.filter((line) => line.includes("␛")).map((line) => line.trim());
}

describe("what a terminal may take for a command stays visible in a plan", () => {
  test("in the names of jails, with their place and without", () => {
    expect(escapes('"w\x1bb" { path = /j; persist; }')).toEqual([
      "# jail.conf: start of w␛b, on FreeBSD 15.1",
      "w␛b  # line 1",
      "1  the kernel creates w␛b  # line 1",
      "w␛b",
      "jail w␛b",
    ]);
  });

  test("in what steps change", () => {
    const text = 'web { path = "/j\x1b/web"; persist; mount.devfs; }';
    expect(escapes(text)).toContain("+ mount /j␛/web/dev (devfs with ruleset 4)");
  });

  test("in what jail(8) says", () => {
    expect(escapes('web { path = "\x1b"; persist; }')).toEqual(["!   jail: web: path ␛: not an absolute pathname"]);
  });

  test("in the name of another file", () => {
    const lines = escapes('.include "a\x1b.conf";\n//- /etc/a\x1b.conf\nweb { path = /; persist; }\n');
    expect(lines).toContain("web  # a␛.conf:1");
  });
});
