// The sources of the server as JavaScript that Node loads by itself, for tests (vitest.config.ts).
// vitest's own loader makes each use of an import a look-up in an object, which V8 cannot see through: code runs at half of the
// speed that it has in a bundle. Besides, it reads all sources anew for each worker.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const folders = ["server/src", "protocol"];
const output = join(root, "out/compiled");

/** A library whose modules are written for bundlers only: Node does not find what they import. */
const bundledLibrary = "jsonc-parser/lib/esm/main.js";
const bundle = join(output, "jsonc-parser.mjs");

/** Compiles what has changed, and takes away what has no source any more. */
export async function compileSources() {
  removeOfOthers();
  const sources = folders.flatMap((folder) => filesIn(join(root, folder), ".ts"));
  const stale = sources.filter((source) => timeOf(compiledFile(source)) !== timeOf(source));
  const wanted = new Set(sources.map(compiledFile));
  for (const file of folders.flatMap((folder) => filesIn(join(output, folder), ".mjs"))) {
    if (!wanted.has(file)) rmSync(file, { force: true });
  }
  if (stale.length === 0 && existsSync(bundle)) return;
  const esbuild = await import("esbuild");
  if (!existsSync(bundle)) await bundleLibrary(esbuild);
  await Promise.all(stale.map((source) => compile(esbuild, source)));
}

/** Where the compiled file of a source lies; undefined for what is none. */
function compiledFile(path) {
  const name = relative(root, path).replaceAll("\\", "/");
  const isSource = name.endsWith(".ts") && folders.some((folder) => name.startsWith(`${folder}/`));
  return isSource ? join(output, name.replace(/\.ts$/, ".mjs")) : undefined;
}

/** A plugin for Vite: what a test imports of the server is the compiled file. */
export function useCompiledSources() {
  return {
    name: "compiled sources",
    enforce: "pre",
    resolveId(id, importer) {
      if (importer === undefined || !id.startsWith(".")) return undefined;
      const source = resolve(dirname(importer), id);
      const compiled = existsSync(source) ? compiledFile(source) : undefined;
      return compiled && { id: compiled, external: true };
    },
  };
}

/** Files that another compiler made, or this one in another way, are no good. */
function removeOfOthers() {
  const record = join(output, "made-by.txt");
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/esbuild/package.json"), "utf8"));
  const makers = `esbuild ${version}\n${readFileSync(join(root, "scripts/lib/compiled-sources.mjs"), "utf8")}`;
  if (existsSync(record) && readFileSync(record, "utf8") === makers) return;
  rmSync(output, { recursive: true, force: true });
  write(record, makers);
}

function filesIn(folder, ending) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

/** In whole milliseconds, since those are what can be given to a file; undefined where there is none. */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtime.getTime();
}

const importedSource = /^((?:import|export|\}).* from |import )"(\..*)\.ts";$/gm;
const importedOnDemand = /\bimport\("(\..*?)\.ts"\)/g;

async function compile({ transform }, source) {
  const { mtime } = statSync(source);
  const { code } = await transform(readFileSync(source, "utf8"), {
    loader: "ts",
    format: "esm",
    target: "node20",
    sourcefile: source,
    sourcemap: "inline",
    sourcesContent: false,
    define: { __dirname: JSON.stringify(dirname(source)) },
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const text = code
    .replace(importedSource, (_, before, path) => `${before}"${path}.mjs";`)
    .replace(importedOnDemand, (_, path) => `import("${path}.mjs")`)
    .replaceAll(`"${bundledLibrary}"`, JSON.stringify(bundle));
  write(compiledFile(source), text, mtime);
}

async function bundleLibrary({ build }) {
  const { outputFiles } = await build({
    entryPoints: [join(root, "node_modules", bundledLibrary)],
    bundle: true,
    format: "esm",
    write: false,
  });
  write(bundle, outputFiles[0].text);
}

/** In one step, since several runs may do the same at a time. */
function write(path, text, time = new Date()) {
  mkdirSync(dirname(path), { recursive: true });
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, text);
  utimesSync(whole, time, time);
  renameSync(whole, path);
}
