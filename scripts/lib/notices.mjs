// What has to be told of the packages whose code is part of a bundle: name, version, licence and its text.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./dependencies.mjs";

/** The folders of the packages of which files are in bundles; `inputs` are the paths in esbuild's metafiles. */
export function packagesIn(inputs) {
  const folders = inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** The notices as a text. Throws for a package that says nothing about its licence. */
export function thirdPartyNotices(inputs) {
  const notices = packagesIn(inputs).map((folder) => {
    const { name, version, license } = packageAt(folder);
    const text = licenseText(join(root, folder));
    if (license === undefined || text === undefined) throw new Error(`${folder} has no licence`);
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  const line = `\n${"-".repeat(80)}\n\n`;
  return `jailconf contains code of these packages.\n${line}${notices.join(line)}`;
}

/** What a package says of itself. */
export function packageAt(folder) {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
}

function licenseText(folder) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  return name === undefined ? undefined : readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
}
