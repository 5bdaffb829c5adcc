#!/usr/bin/env node
// Runs the command line from the sources: node scripts/jailconf.mjs COMMAND …, or npm run --silent jailconf -- COMMAND …
// Builds first when something is newer than the bundle, and says so on stderr only, because programs read stdout.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { buildIfStale } from "./build.mjs";

const root = resolve(import.meta.dirname, "..");

await buildIfStale();
// npm goes to the project's folder before it runs a script; the user's paths start where the user stands.
const startedByNpm = process.env.npm_package_json === join(root, "package.json") && process.cwd() === root;
if (startedByNpm && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
createRequire(import.meta.url)(join(root, "server/dist/jailconf.cjs"));
