// The suite in VS Code from the npm registry: the real workbench in headless Chromium, the real extension host.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { holdStill, openBrowser } from "../../scripts/lib/browser.mjs";
import { installVSCode, oldestVSCodeFolder, root, vscodeFolder } from "../../scripts/lib/dependencies.mjs";
import { startVSCode } from "../../scripts/lib/vscode-server.mjs";
import { nodeSuite } from "./build-suite.mjs";
import { serveAsWebExtension } from "./web-extension.mjs";

const totals = /^\d+ passed, \d+ failed/;

/** Lines that VS Code writes in every run and that say nothing about the extension. */
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace|Updating additional builtin|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate|\[ChatModel|Ignoring fetching additional)/;

/** Returns the exit code: 0 only if the suite ran to its totals and nothing failed. */
export async function runSuite({ workspace, limit, web = false, vsix }) {
  const installed = wantedFolder(process.env.E2E_VSCODE);
  installVSCode(installed);
  const vscode = await startVSCode({ vsix, installed, settings: { "editor.cursorBlinking": "solid" } });
  const browser = await openBrowser();
  const served = web ? await serveAsWebExtension() : undefined;
  let page;
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: web ? ["local-network-access"] : [],
    });
    await holdStill(context);
    page = await context.newPage();
    const result = suiteResult(page, vscode, limit);
    await served?.nameInPage(page);
    const payload = [["skipWelcome", "true"]];
    if (!web) {
      payload.push(["extensionDevelopmentPath", vscode.remote(vsix ? join(import.meta.dirname, "stub") : root)]);
      payload.push(["extensionTestsPath", vscode.remote(join(root, nodeSuite))]);
    }
    // Waited for together: the suite may end while the page still counts as loading.
    const [code] = await Promise.all([result, page.goto(vscode.url(workspace, payload))]);
    return code;
  } catch (error) {
    console.error(String(error));
    console.error(vscode.log().slice(-2000));
    await takePicture(page);
    return 1;
  } finally {
    await browser.close();
    served?.close();
    await vscode.stop();
  }
}

/** Of VS Code there are two in the npm registry's locked manifests; all other releases are for the desktop. */
function wantedFolder(wanted = "") {
  if (wanted === "") return vscodeFolder;
  if (wanted === "oldest") return oldestVSCodeFolder;
  throw new Error(`E2E_VSCODE is ${wanted}. Without --desktop it is oldest or nothing.`);
}

/**
 * VS Code reports to functions of the page what the suite writes and how it ended. A suite that ends without totals
 * never ran (a missing module, process.exit in a test), so it counts as failed.
 */
async function suiteResult(page, vscode, limit) {
  let sawTotals = false;
  return new Promise((ended, failed) => {
    page.exposeFunction("codeAutomationLog", (type, args) => {
      const text = args.map(String).join(" ");
      sawTotals ||= totals.test(text);
      if (process.env.E2E_LOG || !noise.test(text)) (type === "error" ? console.error : console.log)(text);
    });
    page.exposeFunction("codeAutomationExit", (code) => {
      if (!sawTotals) console.error("The suite ended without totals.");
      ended(sawTotals ? code : 1);
    });
    page.on("crash", () => failed(new Error("The page crashed.")));
    vscode.child.on("exit", (code) => failed(new Error(`VS Code's server exited with ${code}.`)));
    setTimeout(() => failed(new Error(`No result within ${limit / 1000} s.`)), limit).unref();
  });
}

async function takePicture(page) {
  const folder = join(root, "out/test-results");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "e2e-failure.png");
  await page?.screenshot({ path }).then(
    () => console.error(`What the page showed: ${path}`),
    () => {},
  );
}
