// What the files of this project import of each other, and what of that goes between folders or past an index.
import { posix } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/**
 * Every import of the files, of types as well: `to` is the path of a file, or the name of a package as it is written.
 * `sources` holds texts by path; paths have `/` between names.
 */
export function readImports(sources) {
  return [...sources].flatMap(([from, text]) =>
    specifiersOf(from, text).map((specifier) => ({
      from,
      to: specifier.startsWith(".") ? fileOf(posix.join(posix.dirname(from), specifier)) : specifier,
    })),
  );

  function fileOf(path) {
    return !sources.has(path) && sources.has(`${path}.ts`) ? `${path}.ts` : path;
  }
}

function specifiersOf(path, text) {
  const result = parseSync(path, text);
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0].message}`);
  const { staticImports, staticExports } = result.module;
  const requests = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)];
  const found = new Set(requests.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []));
  // The tree costs far more than this list, which lacks what stands inside of expressions and types.
  if (/\b(?:import|require)\s*\(/.test(text)) addFromTree(result.program, found);
  return [...found];
}

function addFromTree(program, found) {
  const add = ({ source }) => {
    if (source?.type === "Literal" && typeof source.value === "string") found.add(source.value);
  };
  new Visitor({
    ImportExpression: add,
    TSImportType: add,
    TSExternalModuleReference: ({ expression }) => add({ source: expression }),
  }).visit(program);
}

/**
 * The imports inside of each layer, as imports between folders. The index of a folder is its door: it stands for itself, so that it
 * may show outside what lies in the folders below.
 */
export function folderEdges(imports, layerOf) {
  return imports
    .filter(({ from, to }) => layerOf(from) !== undefined && layerOf(from) === layerOf(to))
    .map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))
    .filter(({ from, to }) => from !== to);
}

function roomOf(path) {
  return isIndex(path) ? path : posix.dirname(path);
}

/** The imports that enter a room, a folder with an index, by another file than its index. */
export function pastIndex(imports, paths) {
  const rooms = new Set([...paths].filter(isIndex).map((path) => posix.dirname(path)));
  return imports.flatMap(({ from, to }) => {
    const room = foldersAbove(to).find((folder) => rooms.has(folder) && !from.startsWith(`${folder}/`));
    return room === undefined || (posix.dirname(to) === room && isIndex(to)) ? [] : [{ from, to, room }];
  });
}

function isIndex(path) {
  return /^index\.m?[jt]s$/.test(posix.basename(path));
}

/** The outermost comes first. */
function foldersAbove(path) {
  const names = path.split("/");
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
}
