import { commands, Selection, window } from "vscode";
import { isTrue } from "./assert.ts";
import { eventually, openText } from "./editor.ts";
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

  it("writes a whole jail as the user indents, in an empty file", async () => {
    const { document, cursor } = await openText("jail-jib$0");
    await completionsAt(document, cursor, "VNET jail with jib");
    const editor = await window.showTextDocument(document, { preview: false });
    editor.selection = new Selection(cursor, cursor);
    const written = await eventually(
      async () => {
        await commands.executeCommand("editor.action.triggerSuggest");
        await commands.executeCommand("acceptSelectedSuggestion");
        return document.getText();
      },
      (text) => text.includes("path"),
    );
    isTrue(/^name \{\r?\n {4}path = /.test(written), written);
  });
});
