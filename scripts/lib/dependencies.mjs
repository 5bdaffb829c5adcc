// Installs what a clean clone lacks. Only node: modules are imported, because nothing else is there yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** Folders with the locked manifests of VS Code from the npm registry: a new one, and the oldest there that the extension supports. */
export const vscodeFolder = join(root, "test/e2e/vscode");
export const oldestVSCodeFolder = join(root, "test/e2e/vscode-oldest");

/** Installs the project's own dependencies if they are missing or do not belong to the lock file. */
export function installDependencies() {
  if (!isFresh(root)) npm(["ci"], root, "Installing dependencies");
}

/**
 * Installs VS Code from the npm registry (450 MB, so only when it is needed). Install scripts stay off: they would
 * compile and download what is not needed here. Of the native modules only these two are: without spdlog VS Code's
 * output channels stay empty, and without the watchdog the server outlives its parent. Where no compiler is there,
 * VS Code works without them.
 */
export function installVSCode(folder = vscodeFolder) {
  if (isFresh(folder)) return;
  npm(["ci"], folder, "Installing VS Code from the npm registry");
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const nativeModules = Object.keys(dependencies).filter((name) => /(?:spdlog|native-watchdog)$/.test(name));
  try {
    npm(["rebuild", "--ignore-scripts=false", ...nativeModules], folder, `Building ${nativeModules.join(", ")}`);
  } catch (error) {
    console.error(`${error.message}; VS Code's output channels will stay empty`);
  }
}

/**
 * Compares the lock file with npm's own record of what it installed, which it writes last, so that a broken-off
 * installation counts as missing. Times would not do: a checkout gives every file a new one. Optional packages may be
 * missing, because npm leaves out those for other systems.
 */
function isFresh(folder) {
  const record = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const locked = readPackages(join(folder, "package-lock.json"));
  const installed = readPackages(record);
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    const isDependency = path.includes("node_modules/");
    if (!isDependency || (!installed[path] && (optional || devOptional))) return true;
    return installed[path]?.version === version;
  });
}

function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

function npm(args, folder, what) {
  console.error(`${what} (npm ${args.join(" ")}) …`);
  const { status, error } = spawnNpm([...args, "--no-fund", "--no-audit", "--loglevel=error"], folder, "inherit");
  if (error || status !== 0) throw new Error(`npm ${args.join(" ")} failed${error ? `: ${error.message}` : ""}`);
}

/** npm's output goes to stderr. `npm run` names npm's own script, which needs no shell on Windows. */
function spawnNpm(args, folder, output) {
  const options = { cwd: folder, stdio: ["ignore", output === "inherit" ? 2 : output, output] };
  const script = process.env.npm_execpath;
  if (script?.endsWith("npm-cli.js")) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}
