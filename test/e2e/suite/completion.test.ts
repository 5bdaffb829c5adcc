import { openText } from "./editor.ts";
import { completionsAt } from "./showing.ts";

describe("completion", () => {
  it("offers parameter names", async () => {
    const { document, cursor } = await openText("web {\n  exec.st$0\n}\n");
    await completionsAt(document, cursor, "exec.start", "exec.stop");
  });

  it("offers the values of a parameter", async () => {
    const { document, cursor } = await openText("web {\n  ip4 = $0;\n}\n");
    await completionsAt(document, cursor, "new", "inherit", "disable");
  });

  it("offers the jails of the file as dependencies", async () => {
    const { document, cursor } = await openText('db { path = "/jails/db"; }\nweb {\n  depend = "$0";\n}\n');
    await completionsAt(document, cursor, "db");
  });
});
