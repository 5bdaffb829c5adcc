import { isSame } from "./assert.ts";
import { refactor } from "./changing.ts";
import { textOf } from "./editing.ts";
import { changeSetting, eventually, open, openText, removeFile, writeFile } from "./editor.ts";

describe("refactorings", () => {
  it("write a list on lines of its own, and back", async () => {
    const { document, cursor } = await openText('web {\n  exec.start = "a$0", "b";\n}\n');
    await refactor(document, cursor, "Write each value on a `+=` line of its own");
    isSame(document.getText(), 'web {\n  exec.start = "a";\n  exec.start += "b";\n}\n');
    await refactor(document, cursor, "Write the lines of `exec.start` as one list");
    isSame(document.getText(), 'web {\n  exec.start = "a", "b";\n}\n');
  });

  it("sort parameters and change quotes", async () => {
    const { document, cursor } = await openText("web {\n  exec.start = a$0;\n  path = /jails/web;\n}\n");
    await refactor(document, cursor, "Put it in double quotes");
    await refactor(document, cursor, "Sort the parameters by phase");
    isSame(document.getText(), 'web {\n  path = /jails/web;\n  exec.start = "a";\n}\n');
  });

  it("move a jail to a file of its own, and include it", async () => {
    const path = "split/jail.conf";
    // Those before 14 know no `.include`.
    await changeSetting("freebsdRelease", "current");
    await writeFile(path, "web {\n  path = /jails/web;\n  persist;\n}\n");
    const document = await open(path);
    try {
      await refactor(document, document.positionAt(1), "Move `web` to jail.conf.d/web.conf");
      isSame(document.getText(), '.include "jail.conf.d/*.conf";\n');
      const made = () => textOf("split/jail.conf.d/web.conf");
      isSame(await eventually(made, (text) => text !== ""), "web {\n  path = /jails/web;\n  persist;\n}\n");
      await removeFile("split/jail.conf.d/web.conf");
    } finally {
      await changeSetting("freebsdRelease", "12.0");
      await removeFile(path);
    }
  });
});
