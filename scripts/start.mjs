#!/usr/bin/env node
// Opens a real VS Code with the extension: npm start [-- FILE|FOLDER] [--desktop] [--port PORT]
//
//   (nothing)    the first example, in a copy below out/start, which is made anew each time
//   --desktop    in the desktop's VS Code: VSCODE_EXECUTABLE, `code` on the PATH, or one that is downloaded;
//                without it, VS Code from the npm registry in your browser, on 127.0.0.1 only and behind a random token
//   --port PORT  where it listens for the browser; any free port when left out
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
// Only node: modules are imported above the installation, because a clean clone has no others.
import { installDependencies, installVSCode, root } from "./lib/dependencies.mjs";
import { startTarget } from "./lib/start-target.mjs";
import { parseOptions } from "./lib/usage.mjs";

const { values: options, positionals } = parseOptions(import.meta, {
  allowPositionals: true,
  options: { desktop: { type: "boolean" }, port: { type: "string", default: "0" } },
});
// Paths are meant from where the user stands, which `npm` leaves for the project's folder.
const target = startTarget(positionals[0], { cwd: process.env.INIT_CWD ?? process.cwd(), root });
if (target === undefined) {
  console.error(`${positionals[0]} does not exist.`);
  process.exit(2);
}
const { folder, file } = target;

installDependencies();
if (options.desktop) await startDesktop();
else await startInBrowser();

async function startInBrowser() {
  const { packageExtension } = await import("./package.mjs");
  const { startVSCode } = await import("./lib/vscode-server.mjs");
  mkdirSync(join(root, "out"), { recursive: true });
  const vsix = await packageExtension(join(root, "out/vscode-jailconf.vsix"));
  installVSCode();
  const token = randomBytes(16).toString("hex");
  // In a browser VS Code saves by itself, and then every slip is on the disk.
  const settings = { "files.autoSave": "off" };
  const vscode = await startVSCode({ vsix, settings, token, port: Number(options.port) });
  const address = vscode.url(folder, file ? [["openFile", vscode.remote(file)]] : []);
  console.log(`\nVS Code with the extension:\n\n  ${address}\n\nCtrl+C stops it.`);
  if (target.isCopy) console.log(`You see a copy of the examples: ${relative(process.cwd(), folder)}`);
  openInBrowser(address);

  const ended = (code) => {
    console.error(`VS Code's server ended (${code}).`);
    process.exitCode = 1;
  };
  vscode.child.once("exit", ended);
  const stop = async () => {
    vscode.child.off("exit", ended);
    await vscode.stop();
    process.exit();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

/** Where there is no display, or nothing that opens addresses, the printed one has to do. */
function openInBrowser(address) {
  const opener = { darwin: ["open", address], win32: ["explorer.exe", address] }[process.platform];
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [command, ...args] = opener ?? (hasDisplay ? ["xdg-open", address] : []);
  if (!command) return;
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

async function startDesktop() {
  const { build } = await import("./build.mjs");
  await build();
  const args = [`--extensionDevelopmentPath=${root}`, "--new-window", folder, ...(file ? [file] : [])];
  const executable = process.env.VSCODE_EXECUTABLE ?? codeOnPath() ?? (await downloadVSCode());
  // On Windows `code` is a batch file, which only a shell starts.
  const shell = process.platform === "win32" && executable === "code";
  spawn(executable, shell ? args.map((argument) => `"${argument}"`) : args, { stdio: "inherit", shell }).on(
    "exit",
    (code) => {
      process.exitCode = code ?? 1;
    },
  );
}

function codeOnPath() {
  const shell = process.platform === "win32";
  return spawnSync("code", ["--version"], { stdio: "ignore", shell }).status === 0 ? "code" : undefined;
}

async function downloadVSCode() {
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  return downloadAndUnzipVSCode({ cachePath: join(root, ".vscode-test") });
}
