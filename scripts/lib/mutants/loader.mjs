// How Node loads the files of tests and the sources while mutants are tried: TypeScript as JavaScript, `vitest` as test-framework.mjs.
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, transform } from "esbuild";

const framework = new URL("test-framework.mjs", import.meta.url).href;
/** Libraries whose modules are written for bundlers only, by the end of their URL: Node does not find what they import or export. */
const forBundlers = ["/jsonc-parser/lib/esm/main.js", "/vscode-json-languageservice/lib/esm/jsonLanguageService.js"];
/** Node takes another file than bundlers do. */
const moduleOfBundlers = new Map([
  ["vscode-json-languageservice", "vscode-json-languageservice/lib/esm/jsonLanguageService.js"],
]);

export async function resolve(name, context, next) {
  return name === "vitest" ? { url: framework, shortCircuit: true } : next(moduleOfBundlers.get(name) ?? name, context);
}

export async function load(url, context, next) {
  if (forBundlers.some((ending) => url.endsWith(ending))) return asModule(await bundled(fileURLToPath(url)));
  return url.startsWith("file:") && url.endsWith(".ts")
    ? asModule(await compiled(fileURLToPath(url)))
    : next(url, context);
}

const asModule = (source) => ({ format: "module", source, shortCircuit: true });

async function compiled(path) {
  const { code } = await transform(await readFile(path, "utf8"), {
    loader: "ts",
    format: "esm",
    target: "node20",
    sourcefile: path,
    define: {
      __dirname: JSON.stringify(dirname(path)),
      "import.meta.url": JSON.stringify(pathToFileURL(path).href),
      "import.meta.dirname": JSON.stringify(dirname(path)),
      "import.meta.filename": JSON.stringify(path),
    },
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return code;
}

async function bundled(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: "esm", write: false });
  return outputFiles[0].text;
}
