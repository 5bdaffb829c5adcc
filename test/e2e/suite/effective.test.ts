import { commands, languages } from "vscode";
import { isSame, isTrue } from "./assert.ts";
import { replaceText } from "./changing.ts";
import { followLink, pickFirst, shownDocument, shownPlan, showPlanAt, tabTitles } from "./documents.ts";
import { clickOn, eventually, openText, pause } from "./editor.ts";
import { definitionsOf, foldedLines } from "./navigating.ts";
import { hoverAt } from "./showing.ts";

const text = `path = "/jails/$name";
exec.start = "/bin/sh /etc/rc";
web {
  exec.start += "ifconfig lo0 up";
  persist;
}
db {
  persist;
}
`;

describe("effective configuration", () => {
  afterEach(() => commands.executeCommand("workbench.action.closeAllEditors"));

  const show = async (place: string, expected: RegExp) => {
    const { document } = await openText(text);
    await clickOn(document, place);
    await commands.executeCommand("jailconf.showEffective");
    return { document, shown: await shownDocument("jailconf-effective", expected) };
  };

  it("is shown of the jail at the cursor, and follows edits", async () => {
    const { document, shown } = await show("ifconfig", /path = "\/jails\/web";/);
    isSame(shown.languageId, "jailconf-effective");
    isTrue(!/^db/m.test(shown.getText()), shown.getText());
    await replaceText(document, "/jails/", "/usr/jails/");
    await shownDocument("jailconf-effective", /path = "\/usr\/jails\/web";/);
    isSame(languages.getDiagnostics(shown.uri).length, 0);
  });

  it("leads to where values come from", async () => {
    const { document, shown } = await show("ifconfig", /path = /);
    isSame(await definitionsOf(shown, "jails/web"), ["/jails/"]);
    isSame(await definitionsOf(shown, "exec.start"), ["exec.start", "exec.start"]);
    const place = await followLink(shown, "ifconfig lo0 up");
    isSame(
      { uri: place.uri.toString(), text: place.text },
      { uri: document.uri.toString(), text: '"ifconfig lo0 up"' },
    );
  });

  it("explains parameters, and can be folded", async () => {
    const { shown } = await show("path", /^db \{/m);
    await hoverAt(shown, shown.positionAt(shown.getText().indexOf("persist")), /persist/);
    isSame((await foldedLines(shown)).length, 2);
  });

  it("of two jails can be compared", async () => {
    const { document } = await openText(text);
    await clickOn(document, "ifconfig");
    const argument = { uri: document.uri.toString(), jails: ["web", "db"] };
    await commands.executeCommand("jailconf.compareEffective", argument);
    await eventually(tabTitles, (titles) => titles.includes("web ↔ db (effective)"));
    await shownDocument("jailconf-effective", /^(web|db) \{/m);
  });

  it("of the jail at the cursor is compared with one that is picked", async () => {
    const { document } = await openText(text);
    await clickOn(document, "ifconfig");
    void commands.executeCommand("jailconf.compareEffective");
    await pickFirst(() => tabTitles().includes("web ↔ db (effective)"));
  });

  it("and a plan follow the file and the jail that somebody turns to", async () => {
    const { document } = await openText(text);
    await showPlanAt(document, "ifconfig");
    await shownPlan(/start of web/);
    await clickOn(document, "persist;\n}\n");
    await pause(500);
    await shownPlan(/start of web/);
    await clickOn(document, "db {");
    await shownPlan(/start of db/);
    const other = await openText("mail$0 {\n  persist;\n}\n");
    await clickOn(other.document, "persist");
    await shownPlan(/start of mail/);
    await commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await commands.executeCommand("workbench.action.keepEditor");
    await clickOn(document, "db {");
    await pause(1000);
    await shownPlan(/start of mail/);
  });
});
