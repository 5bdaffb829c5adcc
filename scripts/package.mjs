#!/usr/bin/env node
// Writes what people install: vscode-jailconf-VERSION.vsix for VS Code, jailconf-VERSION.tgz for npm, and jailconf.cjs, the command
// line in one file: npm run package
import { readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { installDependencies, root } from "./lib/dependencies.mjs";
import { isMain } from "./lib/main.mjs";
import { tellUsage } from "./lib/usage.mjs";

tellUsage(import.meta);

/** Builds the extension for production and packages it. Returns the path of the package. */
export async function packageExtension(output = join(root, extensionName())) {
  const { layOutExtension } = await import("./extension-package.mjs");
  return (await layOutExtension(output)).file;
}

/** How the package of the extension is called. */
export function extensionName() {
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
