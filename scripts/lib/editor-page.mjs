// Drives VS Code's page as a user does: looks at lines, points, clicks, types.
import { holdStill, openBrowser } from "./browser.mjs";
import { startVSCode } from "./vscode-server.mjs";

/** Long enough for the first start on a busy machine. */
const patience = 60_000;

/** Settings that keep the page the same from run to run. */
const steadySettings = {
  "workbench.colorTheme": "Default Dark Modern",
  "editor.cursorBlinking": "solid",
  "editor.hover.delay": 200,
  // In a browser VS Code saves by itself a second after a key, so that a file may hold half of what is being typed.
  "files.autoSave": "off",
  "window.commandCenter": false,
};

/**
 * Opens a folder in VS Code with the packaged extension. A file is opened anew each time that the page is loaded; without one that
 * shows again what it showed.
 */
export async function openEditorPage({
  vsix,
  folder,
  file,
  settings = {},
  viewport = { width: 1280, height: 800 },
  asksForTrust = false,
}) {
  const vscode = await startVSCode({ vsix, settings: { ...steadySettings, ...settings }, asksForTrust });
  const browser = await openBrowser();
  const open = async ({ folder, file, language }) => {
    const payload = [["skipWelcome", "true"]];
    if (file) payload.push(["openFile", vscode.remote(file)]);
    const context = await browser.newContext({ viewport });
    await holdStill(context);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    if (language) await page.addInitScript(speak, language);
    await page.goto(vscode.url(folder, payload));
    return { ...editorActions(page), page };
  };
  return {
    ...(await open({ folder, file })),
    /** The same in a window of its own, where the extension is to speak another language. */
    openIn: (language) => open({ folder, file, language }),
    /** Another folder in a window of its own. */
    openFolder: (other) => open({ folder: other }),
    storage: vscode.storage,
    async close() {
      await browser.close();
      await vscode.stop();
    },
  };
}

/**
 * Runs in the page, before all else: the language that VS Code tells extensions. Its own texts would come from a language pack, and
 * stay English.
 */
function speak(language) {
  globalThis._VSCODE_NLS_LANGUAGE = language;
}

function editorActions(page) {
  const editor = page.locator(".editor-instance .monaco-editor").first();
  /** VS Code writes blanks as no-break spaces, so a text with blanks has to match both. */
  const line = (text) => editor.locator(".view-line", { hasText: pattern(text) }).first();

  /** VS Code may still be asking around, and then shows a menu without the entry: so it is opened again. */
  async function pressUntil(key, entry) {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      await page.keyboard.press(key);
      const isThere = await entry.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return entry;
      await page.keyboard.press("Escape");
    }
    throw new Error(`After ${key} there was no ${entry}`);
  }

  return {
    editor,
    line,
    /** What says that the folder is not trusted. */
    restrictedMode: page.locator(".statusbar-item", { hasText: "Restricted Mode" }),

    async waitForSquiggle(kind = "error") {
      await editor.locator(`.squiggly-${kind}`).first().waitFor();
    },

    async waitForNoSquiggle(kind = "error") {
      await editor.locator(`.squiggly-${kind}`).first().waitFor({ state: "detached" });
    },

    /** The place of a text in a line, for the mouse: VS Code colours words apart, but not always each alone. */
    async pointAt(text) {
      await line(text).waitFor();
      return page.evaluate(findText, text);
    },

    async hoverOver(text) {
      const point = await this.pointAt(text);
      await page.mouse.move(point.x + 40, point.y + 60);
      await page.mouse.move(point.x, point.y, { steps: 4 });
    },

    async clickOn(text) {
      const point = await this.pointAt(text);
      await page.mouse.click(point.x, point.y);
    },

    /** What the hover says, once it says what is expected: the first answer may be "Loading…". */
    async hoverText(expected) {
      const hover = page.locator(".monaco-hover:not(.hidden)", { hasText: expected }).first();
      await hover.waitFor();
      return (await hover.textContent()).replace(/\s+/g, " ");
    },

    /** Opens the quick-fix menu at the cursor and returns the entry with this title. */
    openQuickFixes(title) {
      return pressUntil("Control+.", page.locator(".action-widget .action", { hasText: title }).first());
    },

    /** Asks for completion at the cursor and returns the entry with this label. */
    openCompletions(label) {
      const entry = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: label }).first();
      return pressUntil("Control+Space", entry);
    },
  };
}

/** Runs in the page: the middle of the first occurrence of a text in the editor's lines. */
function findText(text) {
  for (const line of document.querySelectorAll(".editor-instance .view-line")) {
    const start = (line.textContent ?? "").replaceAll("\u00a0", " ").indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const length = node.textContent.length;
      const middle = start + Math.floor(text.length / 2);
      if (middle >= passed && middle < passed + length) {
        range.setStart(node, middle - passed);
        range.setEnd(node, middle - passed + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      passed += length;
    }
  }
  throw new Error(`"${text}" is not visible in the editor`);
}

function pattern(text) {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \\u00a0]"));
}
