import { commands, window } from "vscode";
import { isSame, isTrue } from "./assert.ts";
import { chooseAction, replaceText } from "./changing.ts";
import { followLink, linesInSightFrom, shownPlan, showPlanAt } from "./documents.ts";
import { eventually, openText } from "./editor.ts";
import { foldedLines, outlineOf } from "./navigating.ts";

const text = `db {
  path = "/jails/db";
  persist;
}

web {
  path = "/jails/web";
  persist;
  vnet;
  vnet.interface = "epair7b";
  exec.prestart = "/sbin/ifconfig epair7 create up";
  exec.start = "/bin/sh /etc/rc";
  exec.poststop = "/sbin/ifconfig epair7a destroy";
}
`;

describe("plan", () => {
  afterEach(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("shows the start and the stop of the jail at the cursor", async () => {
    const { document } = await openText(text);
    await showPlanAt(document, "vnet;");
    const plan = await shownPlan(/start of web[\s\S]*stop of web/);
    isSame(plan.languageId, "jailconf-plan");
    isTrue(/\+ interface epair7a, up/.test(plan.getText()), plan.getText());
    isTrue(!/\bdb\b/.test(plan.getText()), plan.getText());
  });

  it("shows all jails outside of them, and has an outline", async () => {
    const { document } = await openText(`${text}\n# end\n`);
    await showPlanAt(document, "# end");
    const plan = await shownPlan(/start of db and web/);
    const outline = await outlineOf(plan);
    isTrue(
      /start of db and web/.test(outline[0]) && outline[1] === "What is there after the start",
      outline.join(" | "),
    );
  });

  it("shows what is open when no editor is in front, as in the walkthrough", async () => {
    await openText(text);
    await commands.executeCommand("jailconf.openWalkthrough");
    await eventually(
      () => window.activeTextEditor,
      (editor) => editor === undefined,
    );
    await commands.executeCommand("jailconf.showPlan");
    await shownPlan(/start of db,/);
  });

  it("follows edits, and can be folded", async () => {
    const { document } = await openText(text);
    await showPlanAt(document, "vnet;");
    await shownPlan(/\+ interface epair7a, up/);
    await replaceText(document, "epair7 create up", "epair8 create up");
    const plan = await shownPlan(/\+ interface epair8a, up/);
    const folded = await foldedLines(plan);
    isTrue(folded.includes("exec.prestart, on the host"), folded.join(" | "));
  });

  it("leads back to the source", async () => {
    const { document } = await openText(text);
    await showPlanAt(document, "vnet;");
    const plan = await shownPlan(/epair7a destroy/);
    const place = await followLink(plan, "epair7a destroy");
    isSame(
      { uri: place.uri.toString(), text: place.text },
      { uri: document.uri.toString(), text: "/sbin/ifconfig epair7a destroy" },
    );
  });

  it("brings into sight what stands at its cursor", async () => {
    const far = text.replace("  exec.poststop", `${"  # far away\n".repeat(200)}  exec.poststop`);
    const { document } = await openText(far);
    await showPlanAt(document, "web {");
    const plan = await shownPlan(/epair7a destroy/);
    const line = document.positionAt(far.indexOf("exec.poststop")).line;
    await linesInSightFrom(plan, "/sbin/ifconfig epair7a destroy", document, line);
  });

  it("shows what happens when a command fails", async () => {
    const { document } = await openText(text);
    await chooseAction(document, "/bin/sh /etc/rc", "What if this command fails?");
    const plan = await shownPlan(/fails, as was asked/);
    isTrue(/What stays behind\n {2}web\n +interface epair7a/.test(plan.getText()), plan.getText());
    isTrue(/The next start of web fails/.test(plan.getText()), plan.getText());
  });
});
