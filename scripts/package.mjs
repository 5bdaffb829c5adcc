#!/usr/bin/env node
// Writes vscode-jailconf-VERSION.vsix, the file that people install: node scripts/package.mjs
import { readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "./build.mjs";
import { installDependencies, root } from "./lib/dependencies.mjs";
import { isMain } from "./lib/main.mjs";

/** Builds for production and packages. Returns the path of the package. */
export async function packageExtension(output = join(root, defaultName())) {
  const { createVSIX } = await import("@vscode/vsce");
  await build({ production: true });
  await createVSIX({
    cwd: root,
    packagePath: output,
    // Everything is bundled, so npm need not be asked which packages belong to the extension.
    dependencies: false,
    // There is no public repository whose address could stand before the links of the README.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return output;
}

function defaultName() {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return `${name}-${version}.vsix`;
}

if (isMain(import.meta)) {
  installDependencies();
  const file = await packageExtension();
  console.log(`${relative(process.cwd(), file)}: ${Math.round(statSync(file).size / 1024)} KiB`);
}
