#!/usr/bin/env node
// Makes a release, looks at it, and uploads it: npm run release [-- --dry-run] [--output DIR]
//
//   --dry-run     all but the upload, which needs no key and no network
//   --output DIR  where it is written; out/release when left out. A release that is there is replaced.
//
// It writes the extension (VSIX), the package for npm, jailconf.cjs, what CHANGELOG.md says of the version, the licences of what is
// bundled, a bill of materials (CycloneDX) and SHA256SUMS. The upload needs VSCE_PAT, OVSX_PAT and NODE_AUTH_TOKEN in the environment, and a
// commit with the tag vVERSION: .github/workflows/release.yml does it. Without them it says what is missing, and does nothing.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { installDependencies, root } from "./lib/dependencies.mjs";
import { makeRoom } from "./lib/make-room.mjs";
import { obstacles, releaseState, timeOfCommit } from "./lib/release-state.mjs";
import { parseOptions } from "./lib/usage.mjs";

const { values: options } = parseOptions(import.meta, {
  options: { "dry-run": { type: "boolean" }, output: { type: "string", default: join(root, "out/release") } },
});
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), options.output);

const state = releaseState(root);
const missing = obstacles(root, state, process.env);
if (state.faults.length > 0) end("There can be no release:", state.faults);
if (!options["dry-run"] && missing.length > 0) end("Nothing was made and nothing was uploaded:", missing);

installDependencies();
const made = await make();
const faults = await look(made);
if (faults.length > 0) end("What was made must not be released:", faults);
for (const name of readdirSync(folder).sort()) console.log(relative(process.cwd(), join(folder, name)));
if (options["dry-run"]) tellMissing();
else (await import("./lib/upload.mjs")).upload(made, process.env);

/** Writes all files into the folder. */
async function make() {
  const { extensionName } = await import("./package.mjs");
  const { layOutExtension } = await import("./extension-package.mjs");
  const { bundleSingleFile, layOutCommandLine } = await import("./command-line-package.mjs");
  const { packagesIn, thirdPartyNotices } = await import("./lib/notices.mjs");
  const { billOfMaterials } = await import("./lib/bill-of-materials.mjs");
  const time = timeOfCommit(root);
  // vsce writes this time into the VSIX.
  process.env.SOURCE_DATE_EPOCH ??= String(time);
  const foreign = makeRoom(folder, "SHA256SUMS");
  if (foreign !== undefined) end("Nothing was made:", [foreign]);
  const staging = `${folder}-staging`;
  const extension = await layOutExtension(join(folder, extensionName()), join(staging, "extension"));
  const commandLine = await layOutCommandLine(folder, join(staging, "npm"));
  const singleFile = join(folder, "jailconf.cjs");
  const inputs = [...extension.inputs, ...commandLine.inputs, ...(await bundleSingleFile(singleFile))];
  write("THIRD-PARTY-NOTICES.txt", thirdPartyNotices(inputs));
  write(
    `jailconf-${state.version}.cdx.json`,
    `${JSON.stringify(billOfMaterials(packagesIn(inputs), time), null, 2)}\n`,
  );
  write("RELEASE-NOTES.md", state.entries);
  write("SHA256SUMS", checksums());
  return { extension: extension.file, staging: extension.staging, tarball: commandLine.file, singleFile };
}

/** As sha256sum and FreeBSD's sha256sum write and check them. */
function checksums() {
  const lines = readdirSync(folder)
    .sort()
    .map((name) => {
      const hash = createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex");
      return `${hash}  ${name}\n`;
    });
  return lines.join("");
}

async function look({ extension, staging, tarball, singleFile }) {
  const { extensionFaults, singleFileFaults, tarballFaults } = await import("./lib/release-checks.mjs");
  return [
    ...(await extensionFaults(extension, staging, state.version)),
    ...tarballFaults(tarball, state.version),
    ...singleFileFaults(singleFile, state.version),
  ];
}

function tellMissing() {
  if (missing.length === 0) console.log("Nothing is in the way of the upload.");
  else
    console.log(["Nothing was uploaded. In the way of it:", ...missing.map((sentence) => `  ${sentence}`)].join("\n"));
}

function write(name, text) {
  writeFileSync(join(folder, name), text);
}

function end(title, sentences) {
  console.error([title, ...sentences.map((sentence) => `  ${sentence}`)].join("\n"));
  process.exit(1);
}
