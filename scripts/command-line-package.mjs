// Makes what people install of the command line: a tarball for npm, and one file that holds everything.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { buildCommandLine, buildSingleFile, publishedPages } from "./build.mjs";
import { root } from "./lib/dependencies.mjs";
import { thirdPartyNotices } from "./lib/notices.mjs";
import { runNpm } from "./lib/npm.mjs";

const notices = "THIRD-PARTY-NOTICES.txt";

/**
 * Writes jailconf-VERSION.tgz into a folder and returns its path. What goes into it is laid out in `staging` first. Everything is
 * bundled, so what is installed asks for no other package.
 */
export async function packCommandLine(folder, staging) {
  return (await layOutCommandLine(folder, staging)).file;
}

/** The same, with the paths of all that went into the bundles. */
export async function layOutCommandLine(folder, staging = join(root, "out/npm")) {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const inputs = await buildCommandLine(join(staging, "dist"));
  writeLibrary(join(staging, "dist"));
  cpSync(join(root, publishedPages), join(staging, "dist/rules"), { recursive: true });
  cpSync(join(root, "server/man"), join(staging, "man"), { recursive: true });
  copyFileSync(join(root, "server/README.md"), join(staging, "README.md"));
  copyFileSync(join(root, "LICENSE"), join(staging, "LICENSE"));
  writeFileSync(join(staging, notices), thirdPartyNotices(inputs));
  writeFileSync(join(staging, "package.json"), `${JSON.stringify(publishedManifest(), null, 2)}\n`);
  return { file: npmPack(staging, folder), inputs };
}

/** Beside the library, which is api.cjs: its names for ES modules, and its types, which are the same for both. */
function writeLibrary(dist) {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "--build", "server/tsconfig.node.json"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The types of the library cannot be made:\n${stdout}`);
  const types = libraryTypes(["shape", "index"].map((name) => join(root, `out/types/server/node/api/${name}.d.ts`)));
  for (const kind of ["cts", "mts"]) writeFileSync(join(dist, `api.d.${kind}`), types);
  const names = [...types.matchAll(/^export declare (?:function|const) (\w+)/gm)].map(([, name]) => name);
  const lines = [...new Set(names)].map((name) => `export const ${name} = library.${name};\n`);
  writeFileSync(join(dist, "api.mjs"), `import library from "./api.cjs";\n\n${lines.join("")}`);
}

/** Declarations that follow one another as one file, which imports nothing. Throws where one needs something else. */
function libraryTypes(files) {
  const text = files.map((file) =>
    readFileSync(file, "utf8").replace(/^(?:import|export) type .* from ".\/shape.ts";\n/gm, ""),
  );
  const types = text.join("\n").replace(/^export \{\};\n/gm, "");
  if (/\bfrom "|\bimport\(/.test(types))
    throw new Error("The types of the library are not in the files that are published");
  return types;
}

/** What npm is told: nothing of how the package is made, but where it is made, which its provenance is compared with. */
function publishedManifest() {
  const {
    private: _,
    devDependencies: __,
    ...manifest
  } = JSON.parse(readFileSync(join(root, "server/package.json"), "utf8"));
  const { repository, bugs, homepage } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { ...manifest, repository, bugs, homepage };
}

/** `npm pack` names the tarball; its output is JSON whatever else npm has to tell. */
function npmPack(staging, folder) {
  mkdirSync(folder, { recursive: true });
  const args = ["pack", "--json", "--ignore-scripts", "--offline", "--pack-destination", folder];
  const { status, stdout, stderr } = runNpm(args, { cwd: staging });
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  const name = /"filename": "([^"/\\]+\.tgz)"/.exec(stdout)?.[1];
  if (name === undefined || !existsSync(join(folder, name))) throw new Error(`npm pack wrote no tarball: ${stdout}`);
  return join(folder, name);
}

/** Writes the one file, which needs nothing beside it, and returns its path. */
export async function writeSingleFile(file) {
  await bundleSingleFile(file);
  return file;
}

/** The same; returns the paths of all that went into it. */
export async function bundleSingleFile(file) {
  const pages = Object.fromEntries(
    readdirSync(join(root, publishedPages))
      .filter((name) => name.endsWith(".md") && name !== "README.md")
      .map((name) => [basename(name, ".md"), readFileSync(join(root, publishedPages, name), "utf8")]),
  );
  const inputs = await buildSingleFile(file, pages);
  const comment = thirdPartyNotices(inputs).replaceAll("*/", "* /");
  const license = readFileSync(join(root, "LICENSE"), "utf8").replaceAll("*/", "* /");
  writeFileSync(file, `\n/*\njailconf\n\n${license}\n\n${comment}*/\n`, { flag: "a" });
  chmodSync(file, 0o755);
  return inputs;
}
