import { describe, expect, test } from "vitest";
import { Blocks } from "../../server/src/analysis/fixes/blocks.ts";
import type { Candidate } from "../../server/src/analysis/fixes/candidate.ts";
import type { Finding, TextEdit } from "../../server/src/rules/rule/finding.ts";
import { analyze } from "../support/fixture.ts";

const { analysis, fixture } = analyze(`
  exec.clean;
  web {path = /j/web; persist;}
  "db.*" { allow.mount; }
  db {
    path = /j/db; persist;
    inner { path = /j/inner; persist; }
    securelevel = 1;
  }
  mail { path = /j/mail; persist; } # /end
  //- /etc/other.conf
  exec.start = "/bin/true";
`);
const [root] = analysis.roots;

/** The place of what is written only once. */
function placeOf(written: string, path = fixture.path): TextEdit {
  const start = fixture.files.get(path)?.indexOf(written) ?? -1;
  expect(start, written).toBeGreaterThanOrEqual(0);
  return { path, start, end: start + written.length, text: "" };
}

const nameOf = (jail: number | undefined): string | undefined =>
  jail === undefined ? undefined : root.configuration.jails[jail].name;

describe("in whose block a stretch of a file stands", () => {
  test.each([
    ["path = /j/web", "web"],
    ["persist;}", undefined],
    ["/j/mail", "mail"],
    ["{path = /j/web", undefined],
    ["/j/db", "db"],
    ["/j/inner", "db.inner"],
    ["securelevel", undefined],
    ["allow.mount", undefined],
    ["exec.clean", undefined],
    ["# /end", undefined],
    ["/j/mail; persist; } # ", undefined],
  ])("%j", (written, name) => {
    const { path, start, end } = placeOf(written);
    expect(nameOf(new Blocks(root).jailAt(path, start, end))).toBe(name);
  });

  test("a file without blocks, or that nobody reads", () => {
    expect(new Blocks(root).jailAt("/etc/other.conf", 0, 4)).toBeUndefined();
    expect(new Blocks(root).jailAt("/nowhere", 0, 4)).toBeUndefined();
  });
});

describe("the one jail that a proposal concerns", () => {
  function jailOf(at: TextEdit, ...edits: TextEdit[]): string | undefined {
    const byFile = new Map<string, TextEdit[]>();
    for (const edit of edits) byFile.set(edit.path, [...(byFile.get(edit.path) ?? []), edit]);
    return nameOf(
      new Blocks(root).jailOf({ finding: at as unknown as Finding, edits: byFile } as unknown as Candidate),
    );
  }

  test("is that in whose block its finding and all of its edits stand", () => {
    expect(jailOf(placeOf("/j/web"), placeOf("path = /j/web"), placeOf("/j/web"))).toBe("web");
    expect(jailOf(placeOf("/j/web"), placeOf("/j/web"), placeOf("/j/mail"))).toBeUndefined();
    expect(jailOf(placeOf("/j/web"), placeOf("/j/mail"))).toBeUndefined();
    expect(jailOf(placeOf("exec.clean"), placeOf("exec.clean"))).toBeUndefined();
  });

  test("is none where another file is edited", () => {
    const there = placeOf("exec.start", "/etc/other.conf");
    expect(jailOf(placeOf("/j/web"), there)).toBeUndefined();
    expect(jailOf(placeOf("/j/web"), placeOf("/j/web"), there)).toBeUndefined();
  });
});
