// What only VS Code's window does, and no command of VS Code: steps for page.mjs, in a window of their own.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeSteps } from "./steps.mjs";

const text = `web {
  $id = 17;
  path = "/jails/\${id}";
  exec.start = "echo $id";
  persist;
}
`;

/** @param openFolder opens a folder in a window of its own */
export async function takeWindowSteps(openFolder) {
  const folder = mkdtempSync(join(tmpdir(), "jailconf-window-"));
  try {
    writeFileSync(join(folder, "web.jail.conf"), text);
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "notes.md"), "```jail.conf\nweb { persist; }\n```\n");
    const vscode = await openFolder(folder);
    return await takeSteps("window", vscode.page, stepsIn(vscode, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function stepsIn(vscode, folder) {
  const { page } = vscode;
  const files = page.locator(".explorer-folders-view .monaco-list-row");
  /** The lens comes when the server has judged the file, and moves the lines. */
  const judged = () => page.locator(".codelens-decoration", { hasText: "Effective" }).first().waitFor();
  return {
    "a folder that is trusted is in Restricted Mode no more": async () => {
      await vscode.restrictedMode.click();
      await page.locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ }).click();
      await vscode.restrictedMode.waitFor({ state: "detached" });
      await page.locator(".monaco-modal-editor-block .codicon-close").first().click();
      await page.locator(".workspace-trust-editor").waitFor({ state: "detached" });
    },
    "every mention of a variable changes while its name is typed": async () => {
      await files.filter({ hasText: "web.jail.conf" }).dblclick();
      await vscode.line("exec.start").waitFor();
      await judged();
      await vscode.clickOn("$id = 17");
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await page.locator(".linked-editing-decoration").nth(2).waitFor();
      await page.keyboard.type("x");
      await vscode.line("$xid = 17;").waitFor();
      await vscode.line('path = "/jails/${xid}";').waitFor();
      await vscode.line('exec.start = "echo $xid";').waitFor();
    },
    "a folder that is dropped with Shift is mounted": async () => {
      const source = await files.filter({ hasText: "data" }).boundingBox();
      const target = await vscode.pointAt("persist;");
      await page.mouse.move(source.x + 40, source.y + source.height / 2);
      await page.mouse.down();
      await page.mouse.move(source.x + 60, source.y + source.height, { steps: 3 });
      await page.keyboard.down("Shift");
      // The editor looks again with each move, and says where it would be put once it has let go of its own idea, to open the folder.
      const isShown = () => page.locator(".dnd-target").count();
      for (let move = 0; move < 1000 && (await isShown()) === 0; move++)
        await page.mouse.move(target.x + (move % 2), target.y, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.up("Shift");
      await vscode.line('/data nullfs ro 0 0";').waitFor();
      await vscode.waitForNoSquiggle();
    },
    "jail.conf in a page of Markdown has its colours": async () => {
      await files.filter({ hasText: "notes.md" }).dblclick();
      await vscode.line("web { persist; }").waitFor();
      await page.keyboard.press("Control+Shift+v");
      // While the preview is made, VS Code puts one frame in the place of another: one that is gone shows nothing.
      const coloured = (frame) =>
        frame
          .locator(".hljs-keyword", { hasText: "persist" })
          .isVisible()
          .catch((error) => {
            if (!frame.isDetached()) throw error;
            return false;
          });
      for (let end = Date.now() + 60_000; ; await page.waitForTimeout(200)) {
        if ((await Promise.all(page.frames().map(coloured))).includes(true)) break;
        if (Date.now() > end) throw new Error("Nothing is coloured in the preview");
      }
      await files.filter({ hasText: "web.jail.conf" }).dblclick();
    },
    "a quote and a semicolon that completion has written are typed over": async () => {
      await vscode.clickOn("persist;");
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.keyboard.type("exec.poststo", { delay: 40 });
      await (await vscode.openCompletions("exec.poststop")).click();
      await vscode.line('exec.poststop = "').waitFor();
      await page.keyboard.type('echo";', { delay: 40 });
      await vscode.editor.locator(".view-line", { hasText: /^\s*exec\.poststop\s=\s"echo";$/ }).waitFor();
    },
    "the task that finds an error ends with its status": async () => {
      writeFileSync(join(folder, "broken.jail.conf"), "web {\n  path = /jails/web\n  persist;\n}\n");
      await page.keyboard.press("F1");
      await page.keyboard.type("jail.conf: Check All Files");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "Check All Files" }).first().click();
      const terminal = page.locator(".xterm-rows", { hasText: /exit.code:.1/ });
      await terminal.waitFor();
      assert.doesNotMatch(await terminal.textContent(), /failed.to.launch/);
    },
  };
}
