import { describe, expect, test } from "vitest";
import { evaluateEdited, Workspace } from "../../server/src/analysis/index.ts";
import { analyze, settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

test("what follows a block for all jails is added once, however often the file is edited, in FreeBSD 13 too", () => {
  const path = "/etc/jail.conf";
  const text = `
    * { exec.start = "/bin/sh /etc/rc"; }
    exec.start += "/usr/local/etc/started";
    web { path = /jails/web; }
  `;
  const workspace = new Workspace(new MemoryReader(new Map()));
  workspace.choice = settings({ release: "13.2" });
  for (const edit of ["", "1", "12", "123"]) {
    workspace.openFile(path, text.replace("/jails/web", `/jails/web${edit}`));
    const [root] = workspace.analyze(path).roots;
    const [web] = root.configuration.jails;
    expect(web.get("exec.start")?.values.map(String)).toEqual(["/bin/sh /etc/rc", "/usr/local/etc/started"]);
  }
});

describe("files that are not there yet", () => {
  const text = `
    .include "conf.d/*.conf";
    .include "new/*/x.conf";
    .include "/*.top";
    $x = 1;
    //- /etc/conf.d/web.conf
    web { persist; }
    //- /etc/conf.d/note.txt
    Nothing for jail(8).
  `;

  /** The jails of the files, with what they come to once others are made. */
  function jailsWith(...made: readonly (readonly [path: string, text: string])[]): string[] {
    const { analysis, fixture } = analyze(text);
    const start = fixture.files.get(fixture.path)!.indexOf("1");
    const edit = { path: fixture.path, start, end: start + 1, text: "2" };
    const files = made.map(([path, content]) => ({ path, text: content }));
    const { jails, error } = evaluateEdited(analysis.roots[0], [edit], files);
    expect(error).toBeUndefined();
    return jails.map(({ name }) => name);
  }

  test.each<[where: string, made: [path: string, text: string][], jails: string[]]>([
    ["none", [], ["web"]],
    ["beside another one", [["/etc/conf.d/db.conf", "db { persist; }"]], ["db", "web"]],
    [
      "two in one folder",
      [
        ["/etc/conf.d/a.conf", "a { persist; }"],
        ["/etc/conf.d/z.conf", "z { persist; }"],
      ],
      ["a", "web", "z"],
    ],
    ["in the place of one", [["/etc/conf.d/web.conf", "mail { persist; }"]], ["mail"]],
    ["under a name that no pattern matches", [["/etc/conf.d/db.txt", "db { persist; }"]], ["web"]],
    [
      "in folders that are not there either",
      [
        ["/etc/new/a/x.conf", "a { persist; }"],
        ["/etc/new/b/x.conf", "b { persist; }"],
        ["/etc/new/c/y.conf", "c { persist; }"],
      ],
      ["web", "a", "b"],
    ],
    ["at the very top", [["/all.top", "top { persist; }"]], ["web", "top"]],
  ])("are read where a pattern finds them: %s", (_, made, jails) => {
    expect(jailsWith(...made)).toEqual(jails);
  });
});
