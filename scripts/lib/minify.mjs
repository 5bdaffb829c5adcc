// Makes a bundle that esbuild has minified smaller still, and quicker to start.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import swc from "@swc/core";
import { minify } from "oxc-minify";
import { parseSync } from "oxc-parser";
import { root } from "./dependencies.mjs";
import { keepWork, keptWork } from "./kept-work.mjs";

/** Returns the code of a bundle of CommonJS modules, to the same effect. It takes seconds, and is kept for who minifies the same again. */
export async function minifyBundle(code) {
  const sources = [code, ...minifiers()];
  const known = keptWork("minified", sources);
  if (known !== undefined) return known.toString("utf8");
  const minified = await minifyAnew(code);
  keepWork("minified", sources, minified);
  return minified;
}

/** What decides beside the code: this file, and the releases of what it calls. */
function minifiers() {
  const packages = ["@swc/core", "oxc-minify", "oxc-parser"];
  const manifests = packages.map((name) => join(root, "node_modules", name, "package.json"));
  return [import.meta.filename, ...manifests].map((path) => readFileSync(path));
}

async function minifyAnew(code) {
  const mangle = { toplevel: true };
  const compress = { passes: 4, toplevel: true };
  const format = { comments: false };
  const { code: small } = await swc.minify(code, { ecma: 2022, module: false, compress, mangle, format });
  return compileModulesAtOnce(await smaller(small));
}

/** What one minifier leaves another finds: half a percent of what is packed. */
async function smaller(code) {
  const { code: small, errors } = await minify("bundle.cjs", code, {
    compress: { target: "es2022" },
    mangle: { toplevel: true },
  });
  if (errors.length > 0) throw new Error(errors[0].message);
  return small;
}

/**
 * esbuild keeps each CommonJS module in a function, which V8 passes over at first and compiles when it is called: all of them are called at
 * once when a program starts, so that it reads them twice. A function in parentheses is compiled where it stands.
 */
export function compileModulesAtOnce(code) {
  const { program, errors } = parseSync("bundle.cjs", code, { sourceType: "script" });
  if (errors.length > 0) throw new Error(errors[0].message);
  const declarations = program.body.flatMap((statement) => statement.declarations ?? []);
  let written = "";
  let end = 0;
  for (const { params, body, ...module } of declarations.flatMap(moduleOf)) {
    const names = params.map(({ name }) => name).join(",");
    written += `${code.slice(end, module.start)}(function(${names})${code.slice(body.start, body.end)})`;
    end = module.end;
  }
  return written + code.slice(end);
}

/** The function of a module, from `var name = wrap((exports, module) => { … })`. */
function moduleOf({ init }) {
  if (init?.type !== "CallExpression" || init.arguments.length !== 1) return [];
  const [module] = init.arguments;
  const isModule =
    module.type === "ArrowFunctionExpression" &&
    !module.async &&
    module.body.type === "BlockStatement" &&
    module.params.every(({ type }) => type === "Identifier");
  return isModule ? [module] : [];
}
