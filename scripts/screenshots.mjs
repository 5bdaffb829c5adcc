#!/usr/bin/env node
// Makes the pictures of the README in docs/images from a real VS Code, and in out/themes what the grammar's colours look like in themes
// of every kind: npm run screenshots [-- NAME…]. Look at them afterwards: a picture can be wrong in ways that no wait notices.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { installDependencies, installVSCode, root } from "./lib/dependencies.mjs";
import { tellUsage } from "./lib/usage.mjs";
import { packageExtension } from "./package.mjs";

tellUsage(import.meta);

const images = join(root, "docs/images");
const themeImages = join(root, "out/themes");

/** Release 12.0 is what the talk's files were written for. */
const settings = {
  "jailconf.freebsdRelease": "12.0",
  "editor.fontSize": 14,
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.stickyScroll.enabled": false,
  "workbench.layoutControl.enabled": false,
};

/** Each picture is taken in a VS Code of its own, so that none shows what another left behind. */
const pictures = {
  async diagnostics(vscode) {
    const { page } = vscode;
    await vscode.waitForSquiggle();
    await page.keyboard.press("Control+Shift+M");
    const problem = page.locator(".markers-panel .monaco-list-row", { hasText: "unreachable-gateway" }).first();
    await problem.click();
    await page.mouse.move(640, 200);
    await page.mouse.wheel(0, 100);
  },

  async "quick-fix"(vscode) {
    await vscode.waitForSquiggle();
    await scrollDown(vscode.page, 250);
    await vscode.clickOn("ifconfig epair${id}1a destroy");
    await vscode.openQuickFixes("deletem");
  },

  async hover(vscode) {
    await vscode.waitForSquiggle();
    await vscode.hoverOver("exec.stop ");
    await vscode.hoverText("exec.stop");
  },

  async plan(vscode) {
    const { page } = vscode;
    await vscode.waitForSquiggle();
    await scrollDown(page, 150);
    await vscode.clickOn("/bin/sh /etc/rc.shutdown");
    await page.locator(".editor-actions [aria-label*='Show Start and Stop Plan']").first().click();
    const plan = page.locator(".editor-group-container").nth(1);
    await plan.locator(".view-line", { hasText: "epair11a" }).first().waitFor();
    await page.waitForTimeout(1000);
    await page.mouse.move(960, 400);
    for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, 100);
    await page.mouse.move(960, 20);
  },

  async completion(vscode) {
    const { page } = vscode;
    await vscode.waitForSquiggle();
    await vscode.clickOn("  vnet;");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("exec.p", { delay: 40 });
    await vscode.openCompletions("exec.poststart");
    const details = page.locator(".suggest-details");
    // A second time opens what the server tells about the entry. The list may have been open before the first, and a third would close it.
    await details.waitFor({ timeout: 2000 }).catch(() => page.keyboard.press("Control+Space"));
    await details.waitFor();
  },
};

/** A picture without an entry is in the dark one. */
const themes = {
  "theme-dark": "Default Dark Modern",
  "theme-light": "Default Light Modern",
  "theme-high-contrast": "Default High Contrast",
};
for (const name of Object.keys(themes)) pictures[name] = (vscode) => vscode.waitForSquiggle();

installDependencies();
installVSCode();
mkdirSync(images, { recursive: true });
mkdirSync(themeImages, { recursive: true });
const { openEditorPage } = await import("./lib/editor-page.mjs");
const vsix = await packageExtension(join(root, "out/vscode-jailconf.vsix"));
const wanted = process.argv.slice(2);
for (const [name, arrange] of Object.entries(pictures)) {
  if (wanted.length === 0 || wanted.includes(name)) await takePicture(name, arrange);
}

async function takePicture(name, arrange) {
  const folder = mkdtempSync(join(tmpdir(), "jailconf-screenshots-"));
  const file = join(folder, "1-first.jail.conf");
  copyFileSync(join(root, "examples/1-first.jail.conf"), file);
  const theme = themes[name] ? { "workbench.colorTheme": themes[name] } : {};
  const vscode = await openEditorPage({ vsix, folder, file, settings: { ...settings, ...theme } });
  try {
    await vscode.line("exec.clean").waitFor();
    await hideSideBar(vscode.page);
    await arrange(vscode);
    // Animations and late decorations have no event to wait for.
    await vscode.page.waitForTimeout(1000);
    const path = join(themes[name] ? themeImages : images, `${name}.png`);
    await vscode.page.screenshot({ path });
    console.error(relative(root, path));
  } finally {
    await vscode.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Makes room below for a menu. */
async function scrollDown(page, pixels) {
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, pixels);
  await page.waitForTimeout(500);
}

/** The file list says nothing here and takes a quarter of the width. */
async function hideSideBar(page) {
  const sideBar = page.locator(".part.sidebar");
  if (await sideBar.isVisible()) await page.keyboard.press("Control+b");
  await sideBar.waitFor({ state: "hidden" });
}
