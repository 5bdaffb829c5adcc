#!/usr/bin/env node
// Run after changing dependencies: node scripts/complete-lockfile.mjs [FOLDER]
//
// npm leaves optional packages out of the lock file that the registry at hand does not serve, such as those with the
// binaries of other systems on a mirror. `npm ci` then refuses the lock file everywhere. This adds what is missing:
// name and version from the package that asks for it, the system from the name.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/dependencies.mjs";

const file = join(process.argv[2] ?? root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
for (const { license, engines, optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    if (lock.packages[path]) continue;
    lock.packages[path] = { version, dev: true, license, optional: true, engines, ...systemOf(name) };
    console.error(`added ${name} ${version}`);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);

/** `@rollup/rollup-linux-x64-musl` is for Linux on x64 with musl. An unknown form is refused rather than guessed. */
function systemOf(name) {
  const parts = /-(android|darwin|freebsd|linux|openbsd|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/.exec(name);
  if (!parts) throw new Error(`The name ${name} does not say for which system it is.`);
  const [, os, cpu, abi = ""] = parts;
  const libc = os === "linux" ? { libc: [abi.startsWith("musl") ? "musl" : "glibc"] } : {};
  return { cpu: [cpu], os: [os], ...libc };
}
