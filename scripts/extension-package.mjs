// Makes what people install of the extension: a VSIX, from a folder that holds what goes into it and nothing else.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { buildExtension } from "./build.mjs";
import { root } from "./lib/dependencies.mjs";
import { localizedManifest } from "./lib/localized-manifest.mjs";
import { marketplacePage } from "./lib/marketplace-page.mjs";
import { thirdPartyNotices } from "./lib/notices.mjs";
import { packagedChangelog } from "./lib/packaged-changelog.mjs";
import { readSaidTexts } from "./lib/said-texts.mjs";
import { readLanguages } from "./lib/translations.mjs";

const notices = "THIRD-PARTY-NOTICES.txt";

/** Made here, and not copied; as .vscodeignore has them. */
const made = new Set(["README.md", "CHANGELOG.md", notices, "package.json", "package.nls*.json", "l10n/*"]);

/**
 * Builds for production in a folder of its own, so that the bundles which others run stay as they are, and packages. Returns the path
 * of the package and the paths of all that went into its bundles.
 */
export async function layOutExtension(output, staging = join(root, "out/extension")) {
  const { createVSIX } = await import("@vscode/vsce");
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  for (const path of [".vscodeignore", ...packagedPaths()])
    cpSync(join(root, path), join(staging, path), { recursive: true });
  writeOnOneLine(staging);
  await minifyPreview(join(staging, "syntaxes/markdown-preview.js"));
  const inputs = await buildExtension(join(staging, "dist"));
  await writeTexts(staging);
  writeFileSync(join(staging, "README.md"), page());
  writeFileSync(join(staging, "CHANGELOG.md"), changes());
  writeFileSync(join(staging, notices), thirdPartyNotices(inputs));
  mkdirSync(dirname(output), { recursive: true });
  await createVSIX({
    cwd: staging,
    packagePath: output,
    // Everything is bundled, so npm need not be asked which packages belong to the extension.
    dependencies: false,
    // Without a repository its page has no pictures and no links (marketplace-page.mjs), but it can be packaged and installed.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const { repack } = await import("./lib/repack.mjs");
  writeFileSync(output, await repack(readFileSync(output)));
  return { file: output, inputs, staging };
}

/** JSON that was copied is for programs there: blanks that people read it by take a tenth of its room. */
function writeOnOneLine(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".json"))) {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(withoutSentences(JSON.parse(readFileSync(path, "utf8")))));
  }
}

/** What each rule finds the language server says, in the language of the editor: in the schema of jailconf.json it would be there once more. */
function withoutSentences(json) {
  for (const rule of Object.values(json.properties?.rules?.properties ?? {})) delete rule.description;
  return json;
}

/** The one script that is no bundle. */
async function minifyPreview(path) {
  const { transform } = await import("esbuild");
  const { code } = await transform(readFileSync(path, "utf8"), { minify: true });
  writeFileSync(path, code);
}

/** Files, and folders of which .vscodeignore keeps some files, that are packaged as they are. */
function packagedPaths() {
  const lines = readFileSync(join(root, ".vscodeignore"), "utf8").split("\n");
  const kept = lines
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1))
    .filter((path) => !made.has(path) && !path.startsWith("dist/"));
  const paths = kept.map((path) => (basename(path).includes("*") ? dirname(path) : path));
  return [...new Set(paths)];
}

/** The manifest, and what it and the client say in each language: of the one table that the server has. */
async function writeTexts(staging) {
  const languages = await readLanguages();
  const { manifest, files } = localizedManifest(withoutDevelopment(readManifest()), languages);
  writeFileSync(join(staging, "package.json"), JSON.stringify({ ...manifest, l10n: "./l10n" }));
  for (const [name, texts] of files) writeFileSync(join(staging, name), JSON.stringify(texts));
  mkdirSync(join(staging, "l10n"));
  const said = (await readSaidTexts()).filter(({ places }) => places.some((path) => path.startsWith("client/")));
  for (const [language, messages] of Object.entries(languages)) {
    const own = said.filter(({ text }) => Object.hasOwn(messages, text)).map(({ text }) => [text, messages[text]]);
    writeFileSync(join(staging, `l10n/bundle.l10n.${language}.json`), JSON.stringify(Object.fromEntries(own)));
  }
}

/** What npm reads where the extension is made is of no use where it runs. */
function withoutDevelopment(manifest) {
  const { scripts, workspaces, overrides, devDependencies, ...rest } = manifest;
  return rest;
}

const readManifest = () => JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

function page() {
  const { repository } = readManifest();
  if (!repository) console.error("package.json names no repository: the extension's page has no pictures and no links");
  return marketplacePage(readFileSync(join(root, "docs/marketplace.md"), "utf8"), repository?.url);
}

function changes() {
  return packagedChangelog(readFileSync(join(root, "CHANGELOG.md"), "utf8"), readManifest().repository?.url);
}
