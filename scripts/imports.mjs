#!/usr/bin/env node
// Prints what test/project/layers.test.ts forbids, by folder: npm run imports [-- FOLDER…]
import { circles, wayAround } from "./lib/circles.mjs";
import { folderEdges, pastIndex, readImports } from "./lib/imports.mjs";
import { layerOf } from "./lib/layers.mjs";
import { readSources } from "./lib/source-files.mjs";
import { tellUsage } from "./lib/usage.mjs";

tellUsage(import.meta);

const sources = readSources();
const imports = readImports(sources);
const wanted = process.argv.slice(2);
const found = [
  ...circlesIn("files that reach themselves", imports),
  ...circlesIn("folders of one layer that import each other", folderEdges(imports, layerOf)),
  ...pastIndex(imports, sources.keys()).map(({ from, to, room }) => ({
    place: from,
    text: `past the index of ${room}: ${from} → ${to}`,
  })),
].filter(({ text }) => wanted.length === 0 || wanted.some((folder) => text.includes(folder)));
for (const { text } of found.sort((a, b) => (a.place < b.place ? -1 : 1))) console.log(text);
console.log(`${found.length} found in ${sources.size} files with ${imports.length} imports`);
process.exitCode = found.length > 0 ? 1 : 0;

function circlesIn(title, edges) {
  return circles(edges).map((group) => ({
    place: group[0],
    text: `${group.length} ${title}, as ${wayAround(group, edges).join(" → ")}\n  ${group.join("\n  ")}`,
  }));
}
