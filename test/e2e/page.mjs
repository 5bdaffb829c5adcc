#!/usr/bin/env node
// Uses the packaged extension in VS Code's page as a person does: node test/e2e/page.mjs
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDependencies, installVSCode, root } from "../../scripts/lib/dependencies.mjs";
import { packageExtension } from "../../scripts/package.mjs";
import { takeSteps, tellTotals, waitFor } from "./steps.mjs";
import { takeWindowSteps } from "./window.mjs";

const before = `web {
  path = "/jails/web"; persist;
  vnet;
  vnet.interface = "epair11b,epair12b";
}
`;

/** What completion adds after the name (`;` or nothing) is up to the server. */
const after =
  /^web \{\n {2}path = "\/jails\/web"; persist;\n {2}vnet;\n {2}vnet\.interface = "epair11b";\n {2}vnet\.interface \+= "epair12b";\n {2}mount\.devfs;?\n?\}\n$/;

installDependencies();
installVSCode();
const { measureExtension } = await import("../../scripts/lib/measure-extension.mjs");
const { openEditorPage } = await import("../../scripts/lib/editor-page.mjs");
mkdirSync(join(root, "out"), { recursive: true });
const vsix = await packageExtension(join(root, "out/vscode-jailconf.vsix"));
console.log((await measureExtension(vsix)).join("\n"));

const folder = mkdtempSync(join(tmpdir(), "jailconf-page-"));
const file = join(folder, "web.jail.conf");
writeFileSync(file, before);
const settings = {
  // Without it a terminal is a picture, of which no text can be read.
  "terminal.integrated.gpuAcceleration": "off",
  // A browser asks nobody otherwise.
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
};
const vscode = await openEditorPage({ vsix, folder, file, settings, asksForTrust: true });
const { page } = vscode;
/** Blanks of the page's lines are no-break spaces. */
const plan = page.locator(".editor-group-container").nth(1);

const steps = {
  "nobody has said that the folder is trusted": async () => {
    await vscode.restrictedMode.waitFor();
  },
  "a mistake is underlined": async () => {
    await vscode.line("epair11b,epair12b").waitFor();
    await vscode.waitForSquiggle();
    // It comes after the squiggles and moves the lines, so that what the mouse points at would be another one.
    await page.locator(".codelens-decoration", { hasText: "Effective" }).waitFor();
  },
  "words have colours": async () => {
    const classes = () =>
      new Set([...document.querySelectorAll(".editor-instance .view-line span span")].map((span) => span.className))
        .size;
    await page.waitForFunction(`(${classes})() > 2`);
  },
  "the status shows the release and counts": async () => {
    await page.locator("[id='status.languageStatus']").hover();
    await page.locator(".monaco-hover:not(.hidden)", { hasText: /FreeBSD.*1 error/ }).waitFor();
    await page.mouse.move(640, 400);
  },
  "hovering over the mistake says what is wrong": async () => {
    await vscode.hoverOver("epair11b,epair12b");
    await vscode.hoverText("quoted-comma-list");
    await page.keyboard.press("Escape");
  },
  "hovering over a parameter explains it": async () => {
    await vscode.hoverOver("vnet.interface");
    await vscode.hoverText(/vnet\.interface/);
    await page.keyboard.press("Escape");
  },
  "the quick-fix menu mends it": async () => {
    await vscode.clickOn("epair11b,epair12b");
    const fix = await vscode.openQuickFixes(/\+=/);
    await fix.click();
    await vscode.line('vnet.interface += "epair12b";').waitFor();
    await vscode.waitForNoSquiggle();
  },
  "completion offers a parameter": async () => {
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Home");
    await page.keyboard.type("  mount.dev", { delay: 40 });
    const entry = await vscode.openCompletions("mount.devfs");
    await entry.click();
    // What is offered is shown in the line before it stands there, which it does when its note has come: then the cursor is behind it.
    await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
    await page.locator("[id='status.editor.selection']", { hasText: /Ln 6, Col 1[45]/ }).waitFor();
    await vscode.line("mount.devfs").waitFor();
  },
  "the saved file is right": async () => {
    await page.keyboard.press("Control+s");
    // VS Code empties a file before it writes: a look in between sees one that is neither as before nor right.
    const isWritten = () => ![before, ""].includes(readFileSync(file, "utf8"));
    await waitFor(isWritten);
    assert.match(readFileSync(file, "utf8"), after);
  },
  "a button opens the plan beside the file": async () => {
    await page.locator(".editor-actions [aria-label*='Show Start and Stop Plan']").first().click();
    await plan.locator(".view-line", { hasText: "epair11b moves" }).first().waitFor();
    assert.equal(await page.locator(".editor-group-container").count(), 2);
  },
  "a place in the plan leads to its line": async () => {
    // The editor asks for links when it has shown the text: a click before is a click on nothing.
    const place = plan
      .locator(".view-line", { hasText: "the kernel creates" })
      .locator(".detected-link", { hasText: /line\s1/ });
    await place.first().waitFor();
    const { x, y, width, height } = await place.first().boundingBox();
    // A click with Control would ask for the definition as well, which stands at the beginning of the name: either may come last.
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.locator(".statusbar-item", { hasText: /^Ln 9, / }).waitFor();
    await page.keyboard.press("F1");
    await page.keyboard.type("Open Link");
    await page
      .locator(".quick-input-list .monaco-list-row", { hasText: /^Open Link/ })
      .first()
      .click();
    await page.locator(".statusbar-item", { hasText: /Ln 1, .*3 selected/ }).waitFor();
  },
  "the next start finds compiled code, and only that of the same release": async () => {
    const storage = join(vscode.storage, "jailconf.vscode-jailconf");
    const older = join(storage, "code-0.0.1-v20.0.0");
    mkdirSync(older, { recursive: true });
    await page.reload();
    await vscode.line("mount.devfs").waitFor();
    await waitFor(() => !existsSync(older));
    const files = () => readdirSync(storage, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    await waitFor(() => files().length === 1);
    assert.match(files()[0].parentPath, /code-\d+\.\d+\.\d+-v\d+/);
  },
  "in another language of VS Code the extension speaks that": async () => {
    writeFileSync(file, before);
    const japanese = await vscode.openIn("ja");
    await japanese.waitForSquiggle();
    // It comes after the squiggles and moves the lines, so that what the mouse points at would be another one.
    await japanese.page.locator(".codelens-decoration", { hasText: "有効な設定" }).waitFor();
    await japanese.hoverOver("epair11b,epair12b");
    await japanese.hoverText(/引用符/);
    await japanese.page.keyboard.press("Escape");
    await japanese.clickOn("epair11b,epair12b");
    await japanese.openQuickFixes("この行で quoted-comma-list を無視");
    await japanese.page.keyboard.press("Escape");
    await japanese.page.locator(".editor-actions [aria-label*='起動と停止のプランを表示']").first().waitFor();
    await japanese.page.keyboard.press("F1");
    await japanese.page.keyboard.type("jail.conf: Open an Example");
    await japanese.page.locator(".quick-input-list .monaco-list-row", { hasText: "Open an Example" }).first().click();
    await japanese.line("# よくある誤りが 2 つあります。").waitFor();
  },
};

try {
  const asUser = await takeSteps("page", page, steps);
  await page.close();
  tellTotals([asUser, await takeWindowSteps(vscode.openFolder)]);
} finally {
  await vscode.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
