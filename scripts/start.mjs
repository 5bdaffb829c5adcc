#!/usr/bin/env node
// Opens a real VS Code with the extension: npm start [-- FILE|FOLDER] [--desktop] [--port PORT]
//
// Without --desktop it is VS Code from the npm registry in your browser, on 127.0.0.1 only and behind a random token.
// With it, it is the desktop's: VSCODE_EXECUTABLE, `code` on the PATH, or one that is downloaded.
// Only node: modules are imported above the installation, because a clean clone has no others.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installDependencies, installVSCode, root } from "./lib/dependencies.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { desktop: { type: "boolean" }, port: { type: "string", default: "0" } },
});
const { folder, file } = findTarget(positionals[0]);

installDependencies();
if (options.desktop) await startDesktop();
else await startInBrowser();

/** Paths are meant from where the user stands, which `npm` leaves for the project's folder. */
function findTarget(argument) {
  const path = argument ? resolve(process.env.INIT_CWD ?? process.cwd(), argument) : join(root, "examples");
  if (!existsSync(path)) {
    console.error(`${path} does not exist.`);
    process.exit(2);
  }
  return statSync(path).isDirectory() ? { folder: path } : { folder: dirname(path), file: path };
}

async function startInBrowser() {
  const { packageExtension } = await import("./package.mjs");
  const { startVSCode } = await import("./lib/vscode-server.mjs");
  mkdirSync(join(root, "out"), { recursive: true });
  const vsix = await packageExtension(join(root, "out/vscode-jailconf.vsix"));
  installVSCode();
  const token = randomBytes(16).toString("hex");
  const vscode = await startVSCode({ vsix, token, port: Number(options.port) });
  const address = vscode.url(folder, file ? [["openFile", vscode.remote(file)]] : []);
  console.log(`\nVS Code with the extension:\n\n  ${address}\n\nCtrl+C stops it.`);
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
