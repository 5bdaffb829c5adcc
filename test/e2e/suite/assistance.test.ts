import { commands, type TextDocument } from "vscode";
import { isSame, isTrue } from "./assert.ts";
import { applyQuickFix, replaceText } from "./changing.ts";
import {
  clickOn,
  eventually,
  expectFindings,
  findingOf,
  openText,
  removeFile,
  rulesTold,
  writeFile,
} from "./editor.ts";
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
    const path = "scratch/of-the-task.jail.conf";
    await writeFile(path, "web { path = /jails/web; persist; ip4.addr = 300.1.1.1; }\n");
    isSame(rulesTold(path), []);
    // VS Code tells the server of a file that comes or goes when its watcher has seen that, which the task may come before.
    const toldByTask = async (): Promise<string[]> => {
      await runOfferedTask("check workspace");
      return rulesTold(path);
    };
    await eventually(toldByTask, (rules) => rules.includes("bad-address"));
    await removeFile(path);
    await eventually(toldByTask, (rules) => rules.length === 0);
  });

  it("leaves a file that is open to the server", async () => {
    const { document } = await openText("web { path = /jails/web; persist; ip4.addr = 300.1.1.1; }\n");
    await expectFindings(document, ["bad-address"]);
    await runOfferedTask("check workspace");
    await expectFindings(document, ["bad-address"]);
  });
});
