#!/usr/bin/env node
// Prints the names that more than one file of the server defines: npm run names [-- FOLDER…]
// test/project/names.test.ts forbids them.
import { namesTwice, readDefinitions } from "./lib/names.mjs";
import { readSources } from "./lib/source-files.mjs";
import { tellUsage } from "./lib/usage.mjs";

tellUsage(import.meta);

const folders = process.argv.slice(2);
const found = namesTwice(readDefinitions(readSources(["server/src"]))).filter(
  ({ paths }) => folders.length === 0 || paths.some((path) => folders.some((folder) => path.includes(folder))),
);
for (const { name, paths } of found) console.log(`${name}: ${paths.join(", ")}`);
console.log(`${found.length} names in more than one file`);
process.exitCode = found.length > 0 ? 1 : 0;
