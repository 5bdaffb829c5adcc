#!/usr/bin/env node
// Writes what people install: vscode-jailconf-VERSION.vsix for VS Code, jailconf-VERSION.tgz for npm, and jailconf.cjs, the command
// line in one file: npm run package
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "./build.mjs";
import { installDependencies, root } from "./lib/dependencies.mjs";
import { isMain } from "./lib/main.mjs";
import { marketplacePage } from "./lib/marketplace-page.mjs";
import { tellUsage } from "./lib/usage.mjs";

tellUsage(import.meta);

/** The page of the extension, as package.mjs makes it of docs/marketplace.md. */
const page = "out/marketplace/README.md";

/** Builds for production and packages. Returns the path of the package. */
export async function packageExtension(output = join(root, defaultName())) {
  const { createVSIX } = await import("@vscode/vsce");
  await build({ production: true });
  writePage();
  await createVSIX({
    cwd: root,
    packagePath: output,
    // Everything is bundled, so npm need not be asked which packages belong to the extension.
    dependencies: false,
    readmePath: page,
    // Without a repository its page has no pictures and no links (marketplace-page.mjs), but it can be packaged and installed.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const { repack } = await import("./lib/repack.mjs");
  writeFileSync(output, await repack(readFileSync(output)));
  return output;
}

function writePage() {
  const { repository } = readManifest();
  mkdirSync(dirname(join(root, page)), { recursive: true });
  writeFileSync(
    join(root, page),
    marketplacePage(readFileSync(join(root, "docs/marketplace.md"), "utf8"), repository?.url),
  );
  if (!repository) console.error("package.json names no repository: the extension's page has no pictures and no links");
}

function readManifest() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}

function defaultName() {
  const { name, version } = readManifest();
  return `${name}-${version}.vsix`;
}

if (isMain(import.meta)) {
  installDependencies();
  const { packCommandLine, writeSingleFile } = await import("./command-line-package.mjs");
  const files = [
    await packageExtension(),
    await packCommandLine(root),
    await writeSingleFile(join(root, "jailconf.cjs")),
  ];
  for (const file of files)
    console.log(`${relative(process.cwd(), file)}: ${Math.round(statSync(file).size / 1024)} KiB`);
}
