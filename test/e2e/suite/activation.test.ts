import { commands, extensions } from "vscode";
import { isSame } from "./assert.ts";
import { eventually, open } from "./editor.ts";

describe("activation", () => {
  after(async () => console.log(`  ${await startupText()}`));

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

/** How long the start took on this machine, for the report: on a busy one it is longer. */
async function startupText(): Promise<string> {
  const started = await extensions.getExtension("jailconf.vscode-jailconf")?.activate();
  const { stretches, ready } = started as { stretches: number[]; ready: number };
  const written = stretches.map((stretch) => stretch.toFixed(0)).join(" and ");
  // Node has kept the code of the first start by then, and nobody else starts at the same time.
  const later: number[] = [];
  for (let start = 0; start < 5; start++)
    later.push((await commands.executeCommand<number>("jailconf.restartServer")) as number);
  const median = later.sort((a, b) => a - b)[2].toFixed(0);
  return `activation: ${written} ms in one go, the server is ready after ${ready.toFixed(0)} ms, and after ${median} when it is started again`;
}
