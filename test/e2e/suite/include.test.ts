import { WorkspaceEdit, workspace } from "vscode";
import { isSame } from "./assert.ts";
import { replaceText } from "./changing.ts";
import { changeSetting, eventually, expectFindings, findings, inWorkspace, open, pause } from "./editor.ts";

describe("included files", () => {
  before(() => changeSetting("freebsdRelease", "current"));
  after(() => changeSetting("freebsdRelease", "12.0"));

  it("get the language, whatever their name", async () => {
    await open("include/jail.conf");
    await open("include/common.inc");
    await eventually(
      () => languageOf("include/common.inc"),
      (language) => language === "jailconf",
    );
  });

  it("get it although what includes them was never opened", async () => {
    const write = (name: string, text: string) =>
      workspace.fs.writeFile(inWorkspace(`include-alone/${name}`), new TextEncoder().encode(text));
    await write("jail.conf", '.include "alone.conf";\nweb { persist; }\n');
    await write("alone.conf", "path = /jails;\n");
    await open("include-alone/alone.conf");
    await eventually(
      () => languageOf("include-alone/alone.conf"),
      (language) => language === "jailconf",
    );
  });

  it("change what is said about the file that includes them, without being saved", async () => {
    const including = await open("include/jail.conf");
    await expectFindings(including, []);
    const included = await open("include/common.inc");
    await replaceText(included, "$domain", "$other");
    await expectFindings(including, ["undefined-variable:5"]);
    await replaceText(included, "$other", "$domain");
    await expectFindings(including, []);
  });

  it("are included under the name that they get", async () => {
    const including = await open("include/jail.conf");
    const rename = async (from: string, to: string): Promise<void> => {
      const edit = new WorkspaceEdit();
      edit.renameFile(inWorkspace(`include/${from}`), inWorkspace(`include/${to}`));
      await workspace.applyEdit(edit);
    };
    const before = including.getText();
    await rename("common.inc", "shared.inc");
    isSame(including.getText(), before.replace("common.inc", "shared.inc"));
    await expectFindings(including, []);
    await rename("shared.inc", "common.inc");
    isSame(including.getText(), before);
    await expectFindings(including, []);
  });

  it("are watched when they are not open", async () => {
    const folder = "include-watched";
    const write = (name: string, text: string) =>
      workspace.fs.writeFile(inWorkspace(`${folder}/${name}`), new TextEncoder().encode(text));
    await write("common.inc", '$domain = "example.org";\n');
    await write(
      "jail.conf",
      '.include "common.inc";\nweb {\n  path = "/jails/web"; persist;\n  host.hostname = "$domain";\n}\n',
    );
    const including = await open(`${folder}/jail.conf`);
    await expectFindings(including, []);
    // VS Code starts to watch a moment after the server has read the file, so it is written until that is noticed.
    await eventually(
      async () => {
        await write("common.inc", `$other = "example.org"; # ${Date.now()}\n`);
        await pause(1000);
        return findings(including);
      },
      (found) => found.includes("undefined-variable:4"),
    );
  });
});

function languageOf(path: string): string | undefined {
  const uri = inWorkspace(path).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === uri)?.languageId;
}
