import { isSame } from "./assert.ts";
import { openText, refactor } from "./editor.ts";

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
});
