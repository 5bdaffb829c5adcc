#!/usr/bin/env node
// Bundles the extension, the language server and the command line: node scripts/build.mjs [--production]. Installs what is missing first.
// Says what it does on stderr only, because commands whose stdout is read by programs build first when needed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import nodeModule, { builtinModules } from "node:module";
import { basename, join, relative, resolve } from "node:path";
import { installDependencies } from "./lib/dependencies.mjs";
import { librariesAsModules } from "./lib/library-modules.mjs";
import { orderedByLikeness } from "./lib/like-texts.mjs";
import { isMain } from "./lib/main.mjs";
import { joinedPages, packedRulePages } from "./lib/packed-rule-pages.mjs";
import { withoutUnusedParts } from "./lib/slim-libraries.mjs";
import { readSources } from "./lib/source-files.mjs";
import { tellUsage } from "./lib/usage.mjs";

tellUsage(import.meta);

const root = resolve(import.meta.dirname, "..");

/** What a file that runs in Node and in web workers takes from Node is there when Node runs it, and nothing elsewhere. */
const nodeIfThere = {
  name: "Node if it is there",
  setup(build) {
    const namespace = "node-if-there";
    const filter = new RegExp(`^(?:node:)?(?:${builtinModules.join("|")})$`);
    build.onResolve({ filter }, ({ path, namespace: importer }) =>
      importer === namespace ? { path, external: true } : { path, namespace },
    );
    build.onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: `module.exports = typeof require === "function" ? require(${JSON.stringify(path)}) : {};`,
    }));
  },
};

/**
 * A library that is no ES module is copied, name by name, for each file that imports from it. So one file does it for all of ours; of what it
 * names, only what somebody uses is left.
 */
const vscodeOnce = {
  name: "VS Code once",
  setup(build) {
    const namespace = "vscode-once";
    build.onResolve({ filter: /^vscode$/ }, ({ path, importer }) =>
      importer.endsWith(".ts") ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /./, namespace }, () => {
      const types = readFileSync(join(root, "node_modules/@types/vscode/index.d.ts"), "utf8");
      const declared = types.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const) (\w+)/gm);
      const names = new Set([...declared].map(([, name]) => name));
      return { contents: `export { ${[...names].join(", ")} } from "vscode";`, resolveDir: root };
    });
  },
};

const ownSources = ["server/src", "client/src", "protocol"];

/** What lies beside the tables of other languages. */
const noTables = new Set(["index", "messages"]);

/** Tables of other languages are files of their own, which the extension reads for those who speak them (client/src/messages.ts). */
const withoutMessages = {
  name: "without messages",
  setup(build) {
    build.onLoad({ filter: /[\\/]words[\\/]languages[\\/][a-z]+\.ts$/ }, ({ path }) => {
      const name = basename(path, ".ts");
      return noTables.has(name) ? undefined : { contents: `export const ${name} = () => ({});` };
    });
  },
};

/** The names of private members are short in a package. Libraries keep theirs: what they call has such names, too. */
const shortPrivateNames = {
  name: "short private names",
  async setup(build) {
    // Loaded here, so that scripts can import this file before the dependencies are installed.
    const { namesReached, withShortPrivateNames } = await import("./lib/private-names.mjs");
    const sources = readSources(ownSources);
    const reached = namesReached(sources);
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = relative(root, path).replaceAll("\\", "/");
      const code = sources.get(source);
      return code === undefined ? undefined : { contents: withShortPrivateNames(source, code, reached), loader: "ts" };
    });
  },
};

/** Forms of a bundle: `node` runs in Node, `either` in Node and in a web worker. */
const node = { platform: "node", format: "cjs" };
const executable = { ...node, banner: { js: "#!/usr/bin/env node" } };
/** The function that Node would make of a module, for who runs it as a script: putting it around a text of this length copies it. */
const asFunction = { ...node, banner: { js: nodeModule.wrapper[0] }, footer: { js: nodeModule.wrapper[1] } };
const server = { ...node, plugins: [librariesAsModules] };
const either = { ...node, conditions: ["node", "browser"] };

/** The language server of the extension: the file that is bundled, and esbuild's options that make it run. */
export const extensionServer = {
  source: "server/src/main.ts",
  isPacked: true,
  options: {
    ...either,
    plugins: [nodeIfThere, withoutMessages, withoutUnusedParts, librariesAsModules],
    supported: { "dynamic-import": false },
  },
};

const serverOutput = "dist/server.js";

/**
 * In a package of "type": "module" VS Code takes .js for ES modules, so the extension ends in .cjs. As a worker a browser takes
 * nothing whose ending servers do not know, so the language server ends in .js, in a folder that says that it is no ES module.
 */
const bundles = [
  {
    source: "client/src/main.ts",
    output: "dist/extension.cjs",
    options: {
      ...either,
      plugins: [vscodeOnce, nodeIfThere, withoutUnusedParts, librariesAsModules],
      external: ["vscode"],
    },
    isPacked: true,
  },
  { ...extensionServer, output: serverOutput },
  { source: "server/src/cli/main.ts", output: "server/dist/program.cjs", options: asFunction, endsInChecksum: true },
  { source: "server/src/cli/start.ts", output: "server/dist/jailconf.cjs", options: executable, isExecutable: true },
  { source: "server/src/lsp/node-server.ts", output: "server/dist/node-server.cjs", options: server },
];

/** Only in the package: nothing here uses the library. */
const library = { source: "server/src/api/index.ts", output: "server/dist/api.cjs", options: node };

/**
 * Parts of the command line that are bundles of their own: the command `check` starts faster when it does not read those of which
 * it uses nothing. They are loaded with import(), which makes them a file beside the one that asks.
 */
const loadedOnDemand = ["server/src/lsp/node-server.ts"];

const onDemand = {
  name: "on demand",
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const source = relative(root, resolve(resolveDir, path)).replaceAll("\\", "/");
      if (kind !== "dynamic-import" || !loadedOnDemand.includes(source)) return undefined;
      return { path: `./${basename(source, ".ts")}.cjs`, external: true };
    });
  },
};

/** In the program that is one file, the pages of the rules are a module in the place of the one that reads them. */
const holdingPages = (pages) => ({
  name: "holding pages",
  setup(build) {
    build.onLoad({ filter: /[\\/]cli[\\/]rule-page-text\.ts$/ }, () => ({
      contents: `const pages = ${JSON.stringify(pages)};
export const rulePageText = (folder, id) => (Object.hasOwn(pages, id) ? pages[id] : undefined);`,
      loader: "js",
    }));
  },
});

/** Where the command line is built. */
const commandLine = join(root, "server/dist");

/** The pages of the rules lie beside the bundles, which hold no text of them: a folder for the command line, for the extension a file. */
export const publishedPages = "docs/rules";

/** Builds everything. A production build is smaller and has no source maps. */
export async function build({ production = false } = {}) {
  installDependencies();
  // Loaded here and not above, so that scripts can import this file before the dependencies are installed.
  const esbuild = await import("esbuild");
  const started = performance.now();
  removeCode();
  await Promise.all(existingBundles().map((bundle) => buildBundle(esbuild, bundle, production)));
  copyPages(join(commandLine, "rules"));
  await writeBesideExtension(join(root, "dist"));
  writeCode();
  console.error(`built ${existingBundles().length} bundles in ${Math.round(performance.now() - started)} ms`);
}

/** Builds when a source or a dependency is newer than a bundle. Returns whether it did. */
export async function buildIfStale() {
  const scripts = ["scripts/build.mjs", "scripts/lib/slim-libraries.mjs", "scripts/lib/library-modules.mjs"];
  const inputs = ["server/src", "client/src", "protocol", publishedPages, "package-lock.json", ...scripts];
  const newestInput = Math.max(...inputs.map((input) => newestTime(join(root, input))));
  const oldestOutput = Math.min(...existingBundles().map(({ output }) => timeOf(join(root, output))));
  if (newestInput <= oldestOutput) return false;
  await build();
  return true;
}

/** Builds the extension for production into a folder, with the pages of the rules. Returns the paths of all that went into it. */
export async function buildExtension(folder) {
  const esbuild = await import("esbuild");
  const parts = bundles.filter(({ output }) => output.startsWith("dist/"));
  const built = parts.map((part) =>
    buildBundle(esbuild, { ...part, output: join(folder, basename(part.output)) }, true),
  );
  const inputs = await Promise.all(built);
  await writeBesideExtension(folder, await saidBy(inputs[parts.findIndex(({ output }) => output === serverOutput)]));
  return inputs.flat();
}

/** Builds the command line for production into a folder. Returns the paths of all that went into it. */
export async function buildCommandLine(folder) {
  const esbuild = await import("esbuild");
  const parts = [...bundles.filter(({ output }) => output.startsWith("server/dist/")), library];
  const built = parts.map((part) =>
    buildBundle(esbuild, { ...part, output: join(folder, basename(part.output)) }, true),
  );
  return (await Promise.all(built)).flat();
}

/** Builds the command line with the language server and the pages of the rules as one file. Returns what went into it. */
export async function buildSingleFile(file, pages) {
  const esbuild = await import("esbuild");
  const options = { ...executable, plugins: [holdingPages(pages), librariesAsModules] };
  return buildBundle(esbuild, { source: "server/src/cli/main.ts", output: file, options, isExecutable: true }, true);
}

/** Builds the language server of the extension alone, with readable names. */
export async function buildPlainServer(file) {
  return buildBundle(await import("esbuild"), { ...extensionServer, output: file }, false);
}

async function buildBundle(
  esbuild,
  { source, output, options, isExecutable = false, isPacked = false, endsInChecksum = false },
  production,
) {
  const file = resolve(root, output);
  const { metafile } = await esbuild.build({
    ...options,
    plugins: [...(options.plugins ?? [onDemand]), ...(production && isPacked ? [shortPrivateNames] : [])],
    absWorkingDir: root,
    entryPoints: [source],
    outfile: file,
    bundle: true,
    target: "es2022",
    // A field that the constructor sets is not defined before.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    minifyWhitespace: production,
    minifyIdentifiers: production,
    // What libraries call so is theirs alone.
    ...(production && isPacked ? { mangleProps: /^_[a-z]/ } : {}),
    // Those that go over a packed bundle once more find more in what was not rewritten yet.
    minifySyntax: production && !isPacked,
    sourcemap: !production,
    logLevel: "warning",
    // A name that two modules pass on is none of an ES module.
    logOverride: { "import-is-undefined": "error" },
    metafile: true,
    // With require(), as import() would load Node's loader of ES modules first.
    ...(options.platform === "node" ? { supported: { "dynamic-import": false } } : {}),
  });
  if (production) rmSync(`${file}.map`, { force: true });
  if (production && isPacked) await minifyAgain(file);
  const code = inASCII(readFileSync(file, "utf8"));
  writeFileSync(file, endsInChecksum ? withChecksum(code) : code);
  if (isExecutable) chmodSync(file, 0o755);
  return Object.keys(metafile.inputs);
}

/**
 * Code of which no character lies beyond ASCII. V8 keeps it in half the memory and reads it faster, and server/src/cli/start.ts relies on it.
 * esbuild leaves such characters in regular expressions, and minifiers bring them back into strings.
 */
function inASCII(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** By it code that is kept is known to belong to the program (server/src/cli/start.ts). */
function withChecksum(code) {
  const whole = code.endsWith("\n") ? code : `${code}\n`;
  return `${whole}//${createHash("sha256").update(whole).digest("hex").slice(0, 16)}\n`;
}

async function minifyAgain(file) {
  const { minifyBundle } = await import("./lib/minify.mjs");
  writeFileSync(file, await minifyBundle(readFileSync(file, "utf8")));
}

/** Code belongs to one very bundle: V8 compares no more of a source than its length. So it goes before its bundle does. */
function removeCode() {
  if (!existsSync(commandLine)) return;
  for (const name of readdirSync(commandLine)) if (name.endsWith(".code")) rmSync(join(commandLine, name));
}

/** Compiled code of the command line for the Node that builds (server/src/cli/start.ts), with what a check needs. */
function writeCode() {
  const output = join(commandLine, `program-${process.version}-${process.arch}.code`);
  const script = join(root, "scripts/lib/write-code.mjs");
  const check = ["check", join(root, "examples/3-final.jail.conf")];
  // Without it the program starts all the same.
  spawnSync(process.execPath, [script, join(commandLine, "program.cjs"), output, ...check], { stdio: "ignore" });
}

function copyPages(folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, publishedPages), folder, { recursive: true });
}

/** What is said in each language beside English, packed. `texts` are the English texts that are taken; all without it. */
async function readMessages(texts) {
  const { loadServer } = await import("./lib/load-server.mjs");
  const { languages, packMessages } = await loadServer(`
    export { languages } from "./server/src/words/languages/index.ts";
    export { packMessages } from "./server/src/words/index.ts";`);
  return Object.entries(languages).map(([language, table]) => {
    const messages = table();
    const taken = (texts ?? Object.keys(messages)).filter((text) => Object.hasOwn(messages, text));
    const said = taken.map((text) => [text, messages[text]]);
    const order = orderedByLikeness(
      said.map(([, message]) => message),
      { length: 4, near: 3, power: 1 },
    );
    return [language, packMessages(Object.fromEntries(order.map((number) => said[number])))];
  });
}

/** The English texts that are said by files from which a bundle was made. */
async function saidBy(inputs) {
  const { readSaidTexts } = await import("./lib/said-texts.mjs");
  const said = await readSaidTexts();
  return said.filter(({ places }) => places.some((path) => inputs.includes(path))).map(({ text }) => text);
}

function readPages() {
  const folder = join(root, publishedPages);
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return packedRulePages(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** What the bundles of the extension need beside them. */
async function writeBesideExtension(folder, texts) {
  for (const [language, messages] of await readMessages(texts)) {
    const json = JSON.stringify(messages).replace(
      /[^\0-\xff]/g,
      (other) => `\\u${other.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    writeFileSync(join(folder, `messages.${language}.latin1`), json, "latin1");
  }
  writeFileSync(join(folder, "rules.txt"), joinedPages(readPages()));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
}

function existingBundles() {
  return bundles.filter(({ source }) => existsSync(join(root, source)));
}

/** The time of a file's last change, or of the last change to anything in a folder. */
function newestTime(path) {
  if (!statSync(path).isDirectory()) return timeOf(path);
  return Math.max(timeOf(path), ...readdirSync(path).map((name) => newestTime(join(path, name))));
}

function timeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

if (isMain(import.meta)) await build({ production: process.argv.includes("--production") });
