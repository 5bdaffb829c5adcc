// The project's TypeScript as a module that Node can load, bundled when a measurement starts.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildCommandLine, extensionServer } from "../../scripts/build.mjs";

export const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "out/bench");

/** What the measurements use of the core, in one module. */
const core = `
export { scan } from "./server/src/syntax/strict/scanner.ts";
export { linesOf, parse } from "./server/src/syntax/index.ts";
export { evaluate } from "./server/src/config/index.ts";
export { failedStarts, jailPlan, modelJail, planStart, planStop } from "./server/src/lifecycle/index.ts";
export { defaultRelease, parseRelease } from "./server/src/parameters/index.ts";
export { defaultSettings, Workspace } from "./server/src/analysis/index.ts";
`;

/** Bundles the core and returns the path of the bundle. */
export async function bundleCore() {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "core.mjs");
  const stdin = { contents: core, resolveDir: root, loader: "ts" };
  await build({ stdin, outfile, bundle: true, platform: "node", format: "esm", target: "es2022", logLevel: "error" });
  return outfile;
}

export async function loadCore(path) {
  return import(pathToFileURL(path ?? (await bundleCore())).href);
}

/** Bundles the language server as `npm run build` does, into the folder of the measurements, and returns its path. */
export async function bundleServer() {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "server.cjs");
  const { source, options } = extensionServer;
  const entryPoints = [join(root, source)];
  await build({ ...options, entryPoints, outfile, bundle: true, target: "es2022", logLevel: "error" });
  return outfile;
}

/** Builds the command line as it is published, into the folder of the measurements, and returns its folder. */
export async function bundleCommandLine() {
  const commandLine = join(folder, "command-line");
  await buildCommandLine(commandLine);
  return commandLine;
}

/** A reader without a single file: what is measured is in memory. */
export const noFiles = { read: () => ({ kind: "missing" }), list: () => undefined };
