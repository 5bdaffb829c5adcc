#!/usr/bin/env node
// Renders docs/ as a site of plain HTML, without scripts: npm run docs [-- --output DIR]
//
//   --output DIR  where it is written; out/docs when left out. Any server of files can serve it, from any path.
//
// The pages stay plain Markdown: docs/README.md is the index, and what it lists, in its order, is beside each page.
import { join, relative, resolve } from "node:path";
import { installDependencies, root } from "./lib/dependencies.mjs";
import { makeRoom } from "./lib/make-room.mjs";
import { parseOptions } from "./lib/usage.mjs";

const { values: options } = parseOptions(import.meta, {
  options: { output: { type: "string", default: join(root, "out/docs") } },
});
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), options.output);

installDependencies();
const { configureSite, marker } = await import("./lib/docs-site.mjs");
const foreign = makeRoom(folder, marker);
if (foreign !== undefined) {
  console.error(foreign);
  process.exit(1);
}
// To load it takes a second.
const { default: Eleventy } = await import("@11ty/eleventy");
// Eleventy takes both folders from where it stands.
process.chdir(root);
const site = new Eleventy("docs", relative(root, folder), {
  quietMode: true,
  configPath: null,
  config: (configuration) => configureSite(configuration, root),
});
await site.write();

console.log(relative(process.cwd(), join(folder, "index.html")));
