import { commands, type TextDocument } from "vscode";
import { isSame, isTrue } from "./assert.ts";
import { applyQuickFix, replaceText } from "./changing.ts";
import { clickOn, expectFindings, findingOf, openText, removeFile, rulesTold, writeFile } from "./editor.ts";
import { closed, copied, openedBy, runOfferedTask } from "./tasks.ts";

const text = `db { path = /jails/db; persist; }
web {
  path = /jails/web;
  persist;
  # The router of example.org
  ip4.addr = 300.1.1.1;
}
`;

/** The next untitled document would have the name of a closed one, and in a busy VS Code its text as well, which is backed up. */
let report: TextDocument | undefined;

after(() => report && closed(report));

describe("a false alarm", () => {
  it("is shown first, reduced to what still shows it, and copied when its author says so", async () => {
    const { document } = await openText(text);
    await findingOf(document, "bad-address");
    await clickOn(document, "300.1.1.1");
    report = await openedBy("jailconf.reportFalseAlarm", /^# A report of a false alarm\. Nothing has been sent/);
    const [, sent] = report.getText().split("# ---------- What follows is sent ----------\n");
    isSame(sent, "web {\n  path = /jails/web;\n  persist;\n  ip4.addr = 300.1.1.1;\n}\n");
    await expectFindings(report, ["bad-address"]);
    await replaceText(report, "/jails/web", "/jails/a");
    await commands.executeCommand("jailconf.sendReport");
    const answer = await copied(/^False alarm: /);
    isTrue(answer.includes("path = /jails/a;") && answer.includes("[bad-address]"), answer);
    isTrue(!answer.includes("Nothing has been sent"), answer);
  });
});

describe("the walkthrough", () => {
  it("opens an example that can be mended", async () => {
    const example = await openedBy("jailconf.openExample", /\$pair = "epair7";/);
    isSame([example.languageId, example.isUntitled], ["jailconf", true]);
    await findingOf(example, "missing-semicolon");
    await applyQuickFix(example, "missing-semicolon");
    await applyQuickFix(example, "epair-destroy-before-deletem");
    await expectFindings(example, []);
    await closed(example);
  });
});

describe("the task", () => {
  it("lists what is wrong with a file that nobody has opened, and ends", async () => {
    const path = "unwatched/jail.conf";
    await runOfferedTask("check workspace");
    await writeFile(path, "web { path = /jails/web; persist; ip4.addr = 300.1.1.1; }\n");
    isSame(rulesTold(path), []);
    // The workspace's files.watcherExclude keeps VS Code from telling the server that it comes and goes.
    await runOfferedTask("check workspace");
    isTrue(rulesTold(path).includes("bad-address"), JSON.stringify(rulesTold(path)));
    await removeFile(path);
    await runOfferedTask("check workspace");
    isSame(rulesTold(path), []);
  });

  it("leaves a file that is open to the server", async () => {
    const { document } = await openText("web { path = /jails/web; persist; ip4.addr = 300.1.1.1; }\n");
    await expectFindings(document, ["bad-address"]);
    await runOfferedTask("check workspace");
    await expectFindings(document, ["bad-address"]);
  });
});
