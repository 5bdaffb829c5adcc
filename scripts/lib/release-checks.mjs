// Looks at finished packages as those will who take them: the readers with which vsce, ovsx and npm begin an upload.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runNpm } from "./npm.mjs";

const require = createRequire(import.meta.url);

/** What is wrong with a package of the extension, in sentences. `staging` is the folder that it was made of. */
export async function extensionFaults(file, staging, version) {
  const { listFiles } = await import("@vscode/vsce");
  // What `vsce publish --packagePath` and `ovsx publish` do first, and all they can do without a key and a network.
  const manifest = (await require("@vscode/vsce/out/zip.js").readVSIXPackage(file)).manifest;
  await require("ovsx/lib/zip.js").readVSIXPackage(file);
  const names = [...(await require("@vscode/vsce/out/zip.js").readZip(file, () => true)).keys()];
  const faults = manifest.version === version ? [] : [`The extension is of version ${manifest.version}.`];
  const packed = new Set(names.map(unpacked));
  const asVsceLists = (await listFiles({ cwd: staging, dependencies: false })).map((name) => name.toLowerCase());
  for (const name of [...asVsceLists, ...filesNamedIn(manifest)])
    if (!packed.has(unpacked(name))) faults.push(`The extension lacks ${name}.`);
  if (/\]\((?!https:|#)/.test(readFileSync(`${staging}/README.md`, "utf8")))
    faults.push("The page of the extension has a link that leads nowhere outside of the repository.");
  return faults;
}

/** vsce writes names small, and those of some files in its own way. */
function unpacked(name) {
  return name
    .toLowerCase()
    .replace(/^extension\//, "")
    .replace(/^license$/, "license.txt");
}

/** The files that a manifest names, wherever in it. */
function filesNamedIn(value) {
  if (typeof value === "string")
    return /^(?:\.\/|docs\/|icons\/)[^*\s]+\.\w+$/.test(value) ? [value.replace(/^\.\//, "")] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(filesNamedIn);
}

/** What is wrong with the tarball for npm, in sentences: npm goes through all of a publication but the upload. */
export function tarballFaults(file, version) {
  const args = ["publish", "--dry-run", "--json", "--offline", "--ignore-scripts", "--loglevel=error", file];
  const { status, stdout, stderr } = runNpm(args);
  if (status !== 0) return [`npm would not publish the tarball: ${stderr.trim()}`];
  return stdout.includes(`"id": "jailconf@${version}"`) ? [] : [`npm would publish something else: ${stdout}${stderr}`];
}

/** What is wrong with the single file, in sentences. */
export function singleFileFaults(file, version) {
  const { stdout, stderr } = spawnSync(process.execPath, [file, "--version"], { encoding: "utf8" });
  return stdout.split(/\s/).includes(version) ? [] : [`jailconf.cjs --version prints ${stdout}${stderr}`];
}
