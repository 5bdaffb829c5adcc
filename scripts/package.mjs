#!/usr/bin/env node
// Writes what people install: vscode-jailconf-VERSION.vsix for VS Code, jailconf-VERSION.tgz for npm, and jailconf.cjs, the command
// line in one file. npm run package [-- --help]
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
  const { packCommandLine, writeSingleFile } = await import("./command-line-package.mjs");
  const files = [
    await packageExtension(),
    await packCommandLine(root),
    await writeSingleFile(join(root, "jailconf.cjs")),
  ];
  for (const file of files)
    console.log(`${relative(process.cwd(), file)}: ${Math.round(statSync(file).size / 1024)} KiB`);
}
