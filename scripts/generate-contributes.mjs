#!/usr/bin/env node
// Writes into package.json what VS Code must know of the server: releases, rules and severities, for the settings.
// node scripts/generate-contributes.mjs [--check]; with --check nothing is written, and the exit status is 1 when it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/dependencies.mjs";
import { loadServer } from "./lib/load-server.mjs";
import { isMain } from "./lib/main.mjs";

const file = join(root, "package.json");

/** The whole text of package.json, with the settings as the server takes them. */
export async function generateManifest(text = readManifest()) {
  const { lifeOf, releases, ruleIds, severities } = await loadServer(`
    import { rules } from "./server/src/rules/registry.generated.ts";
    export { lifeOf, releases } from "./server/src/parameters/index.ts";
    export { severities } from "./server/src/rules/rule/finding.ts";
    export const ruleIds = rules.map(({ id }) => id);
  `);
  const manifest = JSON.parse(text);
  const settings = manifest.contributes.configuration.properties;
  const choices = releaseChoices(releases, lifeOf);
  settings["jailconf.freebsdRelease"].enum = choices.map(([name]) => name);
  settings["jailconf.freebsdRelease"].enumDescriptions = choices.map(([, description]) => description);
  settings["jailconf.rules"].propertyNames = { enum: ruleIds };
  settings["jailconf.rules"].additionalProperties.enum = [...severities.toReversed(), "off"];
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Newest first, each major number before its releases; what is past its end of life, or not yet out, says so. */
function releaseChoices(releases, lifeOf) {
  const choices = [["current", "The newest release this version of the extension knows."]];
  for (const release of releases.filter(({ name }) => name !== "current").toReversed()) {
    const major = String(release.major);
    if (!choices.some(([other]) => other === major)) choices.push([major, `The newest ${major}.x that is out.`]);
    choices.push([release.name, `FreeBSD ${release.name}: ${lifeOf(release)}.`]);
  }
  return choices;
}

export function readManifest() {
  return readFileSync(file, "utf8");
}

if (isMain(import.meta)) {
  const text = await generateManifest();
  const fresh = text === readManifest();
  if (process.argv.includes("--check")) process.exitCode = fresh ? 0 : 1;
  else if (!fresh) writeFileSync(file, text);
  console.error(`package.json is ${fresh ? "up to date" : process.exitCode ? "stale" : "written"}`);
}
