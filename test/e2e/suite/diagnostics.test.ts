import { commands } from "vscode";
import { isSame } from "./assert.ts";
import { replaceText } from "./changing.ts";
import {
  changeSetting,
  eventually,
  expectFindings,
  findingOf,
  findings,
  moveFile,
  open,
  openText,
  pause,
  removeFile,
  rulesTold,
  writeFile,
} from "./editor.ts";

describe("diagnostics", () => {
  it("finds the route and the two destroys of the talk's first configuration", async () => {
    const document = await open("examples/1-first.jail.conf");
    await expectFindings(document, [
      "unreachable-gateway:29",
      "epair-destroy-before-deletem:34",
      "epair-destroy-before-deletem:35",
    ]);
  });

  it("finds the two destroys of the second", async () => {
    const document = await open("examples/2-starts-but-panics.jail.conf");
    await expectFindings(document, ["epair-destroy-before-deletem:32", "epair-destroy-before-deletem:33"]);
  });

  it("finds the wrong verb of the final one", async () => {
    const document = await open("examples/3-final.jail.conf");
    await expectFindings(document, ["bridge-add-delete:32", "bridge-add-delete:33"]);
  });

  it("follows what is typed", async () => {
    const { document } = await openText('web { persist;\n  path = "/jails/web";\n}\n');
    await replaceText(document, '"/jails/web";', '"/jails/web"');
    await expectFindings(document, ["missing-semicolon:2"]);
    await replaceText(document, '"/jails/web"', '"/jails/web";');
    await expectFindings(document, []);
  });

  it("says nothing about fail2ban's jail.conf", async () => {
    const foreign = await open("fail2ban/jail.conf");
    isSame(foreign.languageId, "jailconf");
    // The server answers in order: once it has judged a file that was opened later, it has judged this one too.
    const { document } = await openText('web { persist; path = "/jails/web" }\n');
    await findingOf(document, "missing-semicolon");
    await pause(500);
    isSame(findings(foreign), []);
  });

  it("of a file go when it is closed", async () => {
    const path = "examples/3-final.jail.conf";
    await expectFindings(await open(path), ["bridge-add-delete:32", "bridge-add-delete:33"]);
    await commands.executeCommand("workbench.action.closeAllEditors");
    await eventually(
      () => rulesTold(path),
      (rules) => rules.length === 0,
    );
    await expectFindings(await open(path), ["bridge-add-delete:32", "bridge-add-delete:33"]);
  });

  it("reaches files that nobody has opened while the setting says so", async () => {
    const path = "not-open/jail.conf";
    await writeFile(path, 'web { persist;\n  path = "/jails/web"\n}\n');
    const told = (): string[] => rulesTold(path);
    await open("examples/3-final.jail.conf");
    try {
      isSame(told(), []);
      await changeSetting("diagnostics.scope", "workspace");
      await eventually(told, (rules) => rules.includes("missing-semicolon"));
      await changeSetting("diagnostics.scope", undefined);
      await eventually(told, (rules) => rules.length === 0);
    } finally {
      await changeSetting("diagnostics.scope", undefined);
      await removeFile(path);
    }
  });

  it("of a folder go with it, and come with it", async () => {
    const path = "folder/inner/jail.conf";
    await writeFile(path, 'web { persist;\n  path = "/jails/web"\n}\n');
    await open("examples/3-final.jail.conf");
    try {
      await changeSetting("diagnostics.scope", "workspace");
      await eventually(
        () => rulesTold(path),
        (rules) => rules.includes("missing-semicolon"),
      );
      await moveFile("folder", "moved");
      await eventually(
        () => rulesTold("moved/inner/jail.conf"),
        (rules) => rules.includes("missing-semicolon"),
      );
      await eventually(
        () => rulesTold(path),
        (rules) => rules.length === 0,
      );
      await removeFile("moved");
      await eventually(
        () => rulesTold("moved/inner/jail.conf"),
        (rules) => rules.length === 0,
      );
    } finally {
      await changeSetting("diagnostics.scope", undefined);
    }
  });

  it("comes back after the server was restarted", async () => {
    const document = await open("examples/3-final.jail.conf");
    await commands.executeCommand("jailconf.restartServer");
    await expectFindings(document, ["bridge-add-delete:32", "bridge-add-delete:33"]);
  });
});
