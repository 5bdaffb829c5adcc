import { commands } from "vscode";
import { isSame } from "./assert.ts";
import { eventually, open } from "./editor.ts";

describe("activation", () => {
  for (const path of ["jail.conf", "jail.web.conf", "web.jail.conf", "jail.conf.d/web.conf"]) {
    it(`knows the language of ${path}`, async () => {
      const document = await open(path);
      isSame(document.languageId, "jailconf");
    });
  }

  it("registers its commands", async () => {
    const wanted = ["jailconf.restartServer", "jailconf.showOutput", "jailconf.showPlan"];
    await eventually(
      () => commands.getCommands(true),
      (all) => wanted.every((command) => all.includes(command)),
    );
  });
});
