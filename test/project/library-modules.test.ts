import { createRequire } from "node:module";
import { build, type Plugin } from "esbuild";
import { describe, expect, test } from "vitest";
import { asModule, librariesAsModules } from "../../scripts/lib/library-modules.mjs";

const root = `${import.meta.dirname}/../..`;

/** Any class or function that a library takes from VS Code while it is loaded. */
const anyVSCode: Plugin = {
  name: "any VS Code",
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ path }) => ({ path, namespace: "any" }));
    build.onLoad({ filter: /./, namespace: "any" }, () => ({
      contents: "module.exports = new Proxy({}, { get: () => class {} });",
    }));
  },
};

/** What a library exports to those who require it: the kinds of values by their names. */
async function exportsOf(library: string, plugins: Plugin[]): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = require("${library}");`, resolveDir: root },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    logLevel: "silent",
    plugins: [anyVSCode, ...plugins],
  });
  const module: { exports: Record<string, unknown> } = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0]?.text ?? "")(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  const kinds = Object.entries(module.exports).map(([name, value]) => [name, typeof value]);
  return Object.fromEntries(kinds.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
}

/**
 * What each exports, and what it passes on from two modules: there the first one counts in CommonJS, neither in ES modules. A bundle that used
 * one of these would not be built (`logOverride` in scripts/build.mjs).
 */
describe("a library exports the same when it has become ES modules", () => {
  test.each([
    ["vscode-jsonrpc/node", "StreamMessageReader", []],
    ["vscode-languageserver-protocol/node", "HoverRequest", ["createMessageConnection"]],
    ["vscode-languageserver/node", "createConnection", ["createMessageConnection", "createProtocolConnection"]],
    ["vscode-languageclient/node", "LanguageClient", ["createMessageConnection", "createProtocolConnection"]],
  ])("%s", async (library, known, passedOnTwice) => {
    const published = await exportsOf(library, []);
    expect(published).toHaveProperty(known);
    for (const name of passedOnTwice) delete published[name];
    expect(await exportsOf(library, [librariesAsModules])).toEqual(published);
  });
});

describe("what TypeScript wrote as CommonJS becomes an ES module", () => {
  const written = (code: string): string => asModule(`${code}\n`, "/library.js").replace(/\n+/g, "\n").trim();

  test("imports: ES modules for other libraries, as they are for what is none", () => {
    expect(written('const words_1 = require("./words");')).toBe('import * as words_1 from "./words";');
    expect(written('const Is = __importStar(require("./is"));')).toBe('import * as Is from "./is";');
    expect(written('const vscode_1 = require("vscode");')).toBe('const vscode_1 = require("vscode");');
  });

  test("parts of Node are loaded where they are used", () => {
    const code = 'const net_1 = require("net");\nconst open = (path) => (0, net_1.connect)(path, net_1.ready);';
    expect(written(code)).toBe('const open = (path) => (0, require("net").connect)(path, require("net").ready);');
  });

  test("exports: by the name that it has in the module, where it has one", () => {
    expect(
      written('"use strict";\nexports.limit = exports.Lines = void 0;\nclass Lines { }\nexports.Lines = Lines;'),
    ).toBe('"use strict";\nclass Lines { }\nexport { Lines as Lines };');
    expect(written("exports.limit = 3;\nconst twice = 2 * exports.limit;")).toBe(
      "const own_limit = 3;\nconst twice = 2 * own_limit;\nexport { own_limit as limit };",
    );
    expect(written("exports.default = Lines;")).toBe("export { Lines as default };");
  });

  test("what is passed on", () => {
    const code = `__exportStar(require("./words"), exports);
var words_1 = require("./words");
Object.defineProperty(exports, "word", { enumerable: true, get: function () { return words_1.first; } });`;
    expect(written(code)).toBe(`export * from "./words";
import * as words_1 from "./words";
export { first as word } from "./words";`);
  });

  const kinds = `var Kind;
(function (Kind) {
    Kind.One = 1;
})(Kind || (exports.Kind = Kind = {}));
`;

  test("what is filled once can be left out", () => {
    expect(written(kinds)).toBe(`var Kind = /* @__PURE__ */ (function (Kind) {
    Kind.One = 1;
return Kind;
})({});
export { Kind as Kind };`);
  });

  test("what is filled twice is filled as it was", () => {
    const filledAgain = kinds + kinds.replace("var Kind;\n", "").replaceAll("One = 1", "Two = 2");
    const filled = filledAgain.replaceAll("exports.Kind = ", "");
    expect(written(filledAgain)).toBe(`${filled}export { Kind as Kind };`);
  });

  test("what TypeScript does not write is refused", () => {
    expect(() => written("module.exports = 1;")).toThrow(
      "/library.js: this is not written as TypeScript writes CommonJS",
    );
    expect(() => written("use(exports);")).toThrow("/library.js");
  });
});
