// Bundles the end-to-end suite for both kinds of extension host into out/e2e.
import { readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../..");
const suite = join(import.meta.dirname, "suite");
const output = join(root, "out/e2e");

/** Paths of the bundles, from the project's root. */
export const nodeSuite = "out/e2e/suite/index.cjs";
export const webSuite = "out/e2e/web/index.cjs";

export async function buildSuite() {
  const tests = readdirSync(suite).filter((name) => name.endsWith(".test.ts"));
  if (tests.length === 0) throw new Error("The end-to-end suite has no tests.");
  // A test file that was renamed must not live on as its old bundle.
  rmSync(output, { recursive: true, force: true });
  // Known when building, because a web worker has no environment to ask.
  const define = { E2E_GREP: JSON.stringify(process.env.E2E_GREP ?? "") };
  const common = { bundle: true, format: "cjs", target: "es2022", sourcemap: "inline", logLevel: "warning", define };
  await build({
    ...common,
    platform: "node",
    // mocha is bundled, because it is an ES module, which the Node of the oldest VS Code cannot load with require().
    alias: { mocha: "mocha/lib/mocha.cjs" },
    // Files for running tests in parallel, which stay away.
    logOverride: { "require-resolve-not-external": "silent" },
    external: ["vscode"],
    entryPoints: ["index.ts", ...tests].map((name) => join(suite, name)),
    outdir: join(root, "out/e2e/suite"),
    outExtension: { ".js": ".cjs" },
  });
  await build({
    ...common,
    platform: "browser",
    external: ["vscode"],
    stdin: { contents: webEntry(tests), resolveDir: suite, sourcefile: "web-entry.ts", loader: "ts" },
    outfile: join(root, webSuite),
    plugins: [mochaAsGlobal],
    define: { ...define, global: "globalThis", "process.env.NODE_DEBUG": "undefined" },
  });
}

/** mocha reads `location.search` when it is loaded, and a worker's tests must be loaded after mocha is set up. */
function webEntry(tests) {
  return `
    globalThis.location ??= { search: "" };
    import "mocha/mocha";
    import { runInWorker } from "./index.web.ts";
    export const run = () => runInWorker(async () => {
      ${tests.map((name) => `await import("./${name}");`).join("\n")}
    });`;
}

/** mocha is an ES module package whose build for browsers is not one: as such it would overwrite our exports. */
const mochaAsGlobal = {
  name: "mocha-as-global",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (module, exports) {${await readFile(path, "utf8")}\n})();`,
      loader: "js",
    }));
  },
};
