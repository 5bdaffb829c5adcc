// A real VS Code from the npm registry: code-server's build of VS Code's own server, without code-server around it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { vscodeFolder } from "./dependencies.mjs";

/** Keeps VS Code to itself: no look-ups, no welcome, nothing that offers itself over the editor. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "telemetry.telemetryLevel": "off",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/**
 * Starts the server on 127.0.0.1 with data folders of its own.
 *
 * - `vsix`: an extension to install.
 * - `settings`: user settings.
 * - `token`: what the address must carry; without it anybody on this machine may connect, as is right for tests only.
 * - `port`: 0 for any free one.
 * - `installed`: the folder in which VS Code is installed.
 * - `asksForTrust`: whether folders are opened in Restricted Mode until somebody says that they are trusted.
 */
export async function startVSCode({
  vsix,
  settings = {},
  token,
  port = 0,
  installed = vscodeFolder,
  asksForTrust = false,
} = {}) {
  const program = programOf(installed);
  const folder = mkdtempSync(join(tmpdir(), "jailconf-vscode-"));
  mkdirSync(join(folder, "data/User"), { recursive: true });
  writeFileSync(join(folder, "data/User/settings.json"), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const common = ["--server-data-dir", folder, "--accept-server-license-terms", "--disable-telemetry"];
  if (vsix) installExtension(program, vsix, common);

  const args = ["--host", "127.0.0.1", "--port", String(port), "--disable-experiments"];
  if (!asksForTrust) args.push("--disable-workspace-trust");
  args.push(...(token ? ["--connection-token", token] : ["--without-connection-token"]));
  // Without the smoke test driver a built workbench ignores the payload in the address (which file to open, and so on).
  args.push("--enable-smoke-test-driver");
  const child = spawn(program.node, [...program.script, ...args, ...common], {
    env: { ...process.env, EXTENSIONS_GALLERY: "{}" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { actualPort, log } = await listening(child);
  const origin = `http://127.0.0.1:${actualPort}`;

  return {
    child,
    log,
    /** Where extensions keep what they have, each in a folder of its name. */
    storage: join(folder, "data/User/globalStorage"),
    /** A file as the payload names it. */
    remote: (path) => `vscode-remote://127.0.0.1:${actualPort}${asUriPath(path)}`,
    /** The address that opens a folder. `payload` is a list of pairs that the workbench takes as its environment. */
    url(workspace, payload = []) {
      const query = new URLSearchParams();
      if (token) query.set("tkn", token);
      query.set("folder", asUriPath(workspace));
      if (payload.length > 0) query.set("payload", JSON.stringify(payload));
      return `${origin}/?${query}`;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((done) => child.once("exit", done));
        child.kill("SIGTERM");
        await gone;
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** What runs as VS Code's server: Node, and the script, which an older one needs help with. */
function programOf(installed) {
  const modules = join(installed, "node_modules");
  const server = join(modules, "code-server/lib/vscode");
  // The server looks for its packages, and serves some of them to the page, from a folder beside it.
  const link = join(server, "node_modules");
  if (!existsSync(link)) symlinkSync(modules, link, "junction");
  const main = join(server, "out/server-main.js");
  const serve = join(installed, "serve.cjs");
  return { node: nodeExecutable(modules), script: existsSync(serve) ? [serve, main] : [main] };
}

/** VS Code's server needs a newer Node than the project; the locked manifest brings one for most systems. */
function nodeExecutable(modules) {
  const system = { linux: "linux", win32: "win" }[process.platform];
  const bundled = join(modules, `node-${system}-${process.arch}`, system === "win" ? "bin/node.exe" : "bin/node");
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 15)) {
    throw new Error(`VS Code's server needs Node 22.15 or newer, and this is ${process.version}`);
  }
  return process.execPath;
}

function installExtension({ node, script }, vsix, common) {
  const args = [...script, "--install-extension", resolve(vsix), ...common];
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: "utf8" });
  if (status !== 0 || !/was successfully installed/.test(stdout)) {
    throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
  }
}

function listening(child) {
  let output = "";
  return new Promise((done, failed) => {
    const read = (bytes) => {
      output += bytes;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) done({ actualPort: Number(port), log: () => output });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`VS Code's server exited with ${code}:\n${output.slice(-4000)}`)));
  });
}

/** Paths of Windows get a slash in front and none backwards. */
function asUriPath(path) {
  const absolute = resolve(path).replaceAll("\\", "/");
  return absolute.startsWith("/") ? absolute : `/${absolute}`;
}
