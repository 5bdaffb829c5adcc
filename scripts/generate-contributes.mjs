#!/usr/bin/env node
// Writes into package.json what VS Code must know of the server: releases, rules and severities, for the settings, and colours; and
// docs/jailconf.schema.json, the shape of a settings file.
// node scripts/generate-contributes.mjs [--check]; with --check nothing is written, and the exit status is 1 when it is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tokenScopes } from "./lib/colours.mjs";
import { root } from "./lib/dependencies.mjs";
import { loadServer } from "./lib/load-server.mjs";
import { isMain } from "./lib/main.mjs";
import { readRulePages } from "./lib/rule-pages.mjs";
import { ruleTopics } from "./lib/rule-topics.mjs";

const file = join(root, "package.json");
const schemaFile = join(root, "docs/jailconf.schema.json");

/** The whole text of package.json, with the settings as the server takes them. */
export async function generateManifest(text = readManifest()) {
  const server = await load();
  const manifest = JSON.parse(text);
  const { configuration } = manifest.contributes;
  const settings = Object.assign({}, ...configuration.map(({ properties }) => properties));
  const choices = [["default", "What jailconf.json says; without it the newest."], ...releaseChoices(server)];
  settings["jailconf.freebsdRelease"].enum = choices.map(([name]) => name);
  settings["jailconf.freebsdRelease"].enumDescriptions = choices.map(([, description]) => description);
  settings["jailconf.freebsdRelease"].default = "default";
  const names = [...summariesOfRules(server), ...summariesOfTopics];
  settings["jailconf.rules"].propertyNames = {
    enum: names.map(([name]) => name),
    enumDescriptions: names.map(([, description]) => description),
  };
  settings["jailconf.rules"].additionalProperties.enum = [...server.severities.toReversed(), "off"];
  const ofFormat = configuration.find(({ id }) => id === "jailconf.format").properties;
  for (const [order, [name, choices]] of Object.entries(server.formatChoices).entries()) {
    ofFormat[`jailconf.format.${name}`] = {
      ...formatSchema(choices),
      default: choices.words[0],
      scope: "resource",
      markdownDescription: choices.summary + formatDefault(choices),
      order: order + 1,
    };
  }
  manifest.contributes.semanticTokenScopes = [{ language: "jailconf", scopes: tokenScopes(server) }];
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What a setting of formatting may be. */
function formatSchema({ words, numbers }) {
  if (!numbers) return { type: "string", enum: words };
  const number = { type: "integer", minimum: numbers.least, maximum: numbers.most };
  return { anyOf: [{ type: "string", enum: words }, number] };
}

const formatDefault = ({ words }) => (words[0] === "auto" ? " `auto` follows the habits of each file." : "");

/** The whole text of the schema: the keys are those that server/src/analysis/settings-file/read-settings-file.ts reads. */
export async function generateSchema() {
  const server = await load();
  const paths = (description) => ({ type: "array", items: { type: "string" }, description });
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "jailconf.json",
    description: "How the jail.conf files in a folder, and in all below it, are read and judged.",
    type: "object",
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: "string" },
      release: {
        type: "string",
        description: "The FreeBSD release whose jail(8) reads the files.",
        // A release that is newer than this schema is accepted.
        anyOf: [
          {
            enum: releaseChoices(server).map(([name]) => name),
            enumDescriptions: releaseChoices(server).map(([, text]) => text),
          },
          { pattern: releasePattern },
        ],
      },
      rules: {
        type: "object",
        description: "Severities by rule, or by topic for all of its rules.",
        ...rulesSchema(server),
      },
      format: {
        type: "object",
        description: "How files are written where that is not left to the habits of each.",
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(server.formatChoices).map(([name, choices]) => [
            name,
            { ...formatSchema(choices), description: choices.summary + formatDefault(choices) },
          ]),
        ),
      },
      ignore: paths(
        "Files and folders that are not judged, relative to this file: `*` within a name, `**` for any folders.",
      ),
      roots: paths("The files that jail(8) is given, relative to this file, where their names do not tell it."),
      parameters: {
        type: "array",
        items: { type: "string" },
        description: "Parameters that modules of this site bring, which are not unknown then.",
      },
      commands: {
        type: "object",
        description: 'Commands of this site, and the command that each is to be taken for, or "opaque".',
        additionalProperties: { type: "string" },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const load = () =>
  loadServer(`
    export { rules } from "./server/src/rules/registry.generated.ts";
    export { Meaning, Trait } from "./server/src/features/semantic-tokens/index.ts";
    export { ownTokenModifiers, ownTokenTypes, SemanticTokenLegend } from "./server/src/lsp/shared/semantic-token-legend.ts";
    export { formatChoices } from "./server/src/analysis/root/format-settings.ts";
    export { lifeOf, releases } from "./server/src/parameters/index.ts";
    export { severities } from "./server/src/rules/rule/finding.ts";
  `);

/** What parseRelease (server/src/parameters/catalogue/release.ts) reads, written as people and uname(1) do. */
const releasePattern = (() => {
  const anyCase = (word) => word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
  const anyOf = (...words) => `(${words.map(anyCase).join("|")})`;
  const major = "(1[2-9]|[2-9][0-9])";
  const ofRelease = `${anyOf("release", "prerelease", "alpha", "beta", "rc")}[0-9]*(-[Pp][0-9]+)?`;
  const number = `${major}(\\.(0|[1-9][0-9]?))?(-(${ofRelease}|${anyOf("stable")}))?`;
  const current = anyOf("current");
  return `^(${current}|(${anyCase("freebsd")}[ -])?(${number}|${major}(\\.0)?-${current}))$`;
})();

/** What each topic is about, in a sentence. */
const summariesOfTopics = [...ruleTopics].map(([topic, text]) => [topic, `All rules of the topic: ${text}`]);

/** What each rule is about, in a sentence. */
function summariesOfRules({ rules }) {
  const summaries = new Map(readRulePages(root).map(({ id, summary }) => [id, summary]));
  return rules.map(({ id, isOffByDefault }) => [id, `${summaries.get(id)}${isOffByDefault ? " Off by default." : ""}`]);
}

function rulesSchema(server) {
  const severity = { type: "string", enum: [...server.severities.toReversed(), "off"] };
  const names = [...summariesOfTopics, ...summariesOfRules(server)];
  const properties = names.map(([name, description]) => [name, { ...severity, description }]);
  return { properties: Object.fromEntries(properties), additionalProperties: false };
}

/** Newest first, each major number before its releases; what is past its end of life, or not yet out, says so. */
function releaseChoices({ releases, lifeOf }) {
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

export function readSchema() {
  return existsSync(schemaFile) ? readFileSync(schemaFile, "utf8") : "";
}

if (isMain(import.meta)) {
  const text = await generateManifest();
  const schema = await generateSchema();
  const fresh = text === readManifest() && schema === readSchema();
  if (process.argv.includes("--check")) process.exitCode = fresh ? 0 : 1;
  else if (!fresh) {
    writeFileSync(file, text);
    writeFileSync(schemaFile, schema);
  }
  console.error(
    `package.json and docs/jailconf.schema.json are ${fresh ? "up to date" : process.exitCode ? "stale" : "written"}`,
  );
}
