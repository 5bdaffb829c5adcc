// Makes ES modules of the libraries of the protocol, which are published as CommonJS: a plugin for esbuild. Of an ES module a bundler sees
// what nobody uses, and the rest gets short names and needs no object for what a file exports.
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";

const libraries = ["vscode-jsonrpc", "vscode-languageclient", "vscode-languageserver(?:-protocol|-types)?"];

const partOfNode = new RegExp(`^(?:node:)?(?:${builtinModules.join("|")})$`);

/** What is no ES module either, and stays required. */
const isRequired = (source) => partOfNode.test(source) || /^vscode$|^semver\//.test(source);

/**
 * A part of Node may take longer to load than all that uses it. TypeScript's own names for parts that it was told to import from mean
 * nothing else.
 */
const isRequiredWhereUsed = (name, source) => partOfNode.test(source) && /_\d+$/.test(name);

export const librariesAsModules = {
  name: "libraries as modules",
  setup(build) {
    const filter = new RegExp(`[\\\\/]node_modules[\\\\/](?:${libraries.join("|")})[\\\\/]lib[\\\\/].*\\.js$`);
    build.onLoad({ filter }, ({ path }) => ({ contents: asModule(readFileSync(path, "utf8"), path) }));
  },
};

/** TypeScript's own functions for what ES modules do by themselves. */
const helper = /^var __\w+ = \(this && this\.__\w+\)(?:.|\n)*?^\}.*;\n/gm;

/** The mark of a module that was one, and the names that it will export. */
const prologue =
  /^(?:Object\.defineProperty\(exports, "__esModule", .*|exports\.(?:\w+ = exports\.)*\w+ = void 0;)\n/gm;

/** An object that is filled where it is declared, as TypeScript writes a namespace or an enumeration. */
const filledObject = /^(export )?var (\w+);\n\(function \(\2\) \{\n((?:(?!^\}).*\n)*)\}\)\(\2 \|\| \(\2 = \{\}\)\);$/gm;

/** A name that another module has. */
const passedOn = /^Object\.defineProperty\(exports, "(\w+)", .* return (\w+)\.(\w+); \} \}\);$/gm;

/**
 * The ES module to the same effect as CommonJS that TypeScript wrote; an ES module with less that bundlers take for an effect. What is
 * written in another way is an error that names the file.
 */
export function asModule(code, path) {
  const sources = new Map();
  const exported = new Map();
  const ofNode = [];
  const exportAs = (name, local) => {
    exported.set(name, local);
    return "";
  };
  let body = code
    .replace(helper, "")
    .replace(prologue, "")
    .replace(/\(exports\.(\w+) = \1 = \{\}\)/g, (_, name) => `${exportAs(name, name)}(${name} = {})`)
    .replace(/^__exportStar\(require\("(.+)"\), exports\);$/gm, 'export * from "$1";')
    .replace(/^(?:const|var) (\w+) = (?:__import\w+\()?require\("(.+?)"\)\)?;$/gm, (_, name, source) => {
      if (isRequiredWhereUsed(name, source)) {
        ofNode.push([name, source]);
        return "";
      }
      sources.set(name, source);
      return isRequired(source) ? `const ${name} = require("${source}");` : `import * as ${name} from "${source}";`;
    })
    .replace(passedOn, (_, name, from, original) => `export { ${original} as ${name} } from "${sources.get(from)}";`)
    .replace(/^exports\.(\w+) = ([A-Za-z_]\w*);$/gm, (_, name, local) => exportAs(name, local))
    .replace(/^exports\.(\w+) = /gm, (_, name) => `${exportAs(name, `own_${name}`)}const own_${name} = `)
    .replace(/\bexports\.(\w+)/g, (whole, name) => exported.get(name) ?? whole);
  for (const [name, source] of ofNode)
    body = body.replace(new RegExp(`\\b${name}\\b(?=\\.)`, "g"), `require("${source}")`);
  if (/^(?!\s*(?:\/\/|\*)).*(?:\bexports\b|\b__(?:export|import)|\bmodule\.)/m.test(body))
    throw new Error(`${path}: this is not written as TypeScript writes CommonJS`);
  const names = [...exported].map(([name, local]) => `${local} as ${name}`);
  return `${withoutEffects(body)}${names.length > 0 ? `export { ${names.join(", ")} };\n` : ""}`;
}

/** Objects that are filled once are made by a function of which bundlers know that nobody misses it. */
function withoutEffects(code) {
  return code.replace(filledObject, (whole, exported = "", name, content) =>
    code.split(`(function (${name}) {\n`).length > 2
      ? whole
      : `${exported}var ${name} = /* @__PURE__ */ (function (${name}) {\n${content}return ${name};\n})({});`,
  );
}
