import { expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { settings } from "../support/fixture.ts";
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
