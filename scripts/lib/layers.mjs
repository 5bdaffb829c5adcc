/**
 * What lies in server/src, lowest layer first: a file may import from its own layer and from those before it (docs/architecture.md).
 */
const layers = [
  ["words"],
  ["text", "version.ts", "group-by.ts"],
  ["parameters"],
  ["syntax"],
  ["config"],
  ["shell"],
  ["host-files"],
  ["lifecycle"],
  ["rules"],
  ["analysis"],
  ["features"],
  ["node-reader.ts"],
  ["lsp"],
  ["cli"],
  ["api"],
  ["main.ts"],
];

const server = "server/src/";

/** The number of the layer that a file of the server belongs to, lowest 0; -1 for one that no layer knows, and for others. */
export function levelOf(path) {
  if (!path.startsWith(server)) return -1;
  const [name] = path.slice(server.length).split("/");
  return layers.findIndex((layer) => layer.includes(name));
}

/** The name of a file's layer: a folder of the server, the client, the scripts; undefined for a single file that is a layer. */
export function layerOf(path) {
  return /^(?:server\/src\/[^/]+(?=\/)|client\/src(?=\/)|scripts(?=\/))/.exec(path)?.[0];
}
