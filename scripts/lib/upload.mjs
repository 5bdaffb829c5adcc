// Uploads what a release has made. Keys stay in the environment, where the programs look for them, and on no command line.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { runNpm } from "./npm.mjs";

const require = createRequire(import.meta.url);

/**
 * Gives the extension to both marketplaces and the tarball to npm, and throws at the first that does not take it. What is there already
 * is skipped, so that a release that was broken off is completed when it is made again. `environment` are variables for the programs.
 */
export function upload({ extension, tarball }, environment) {
  const vsce = join(require.resolve("@vscode/vsce/package.json"), "../vsce");
  const ovsx = join(require.resolve("ovsx/package.json"), "../bin/ovsx");
  run("vsce", [vsce, "publish", "--packagePath", extension, "--skip-duplicate"], environment);
  run("ovsx", [ovsx, "publish", extension, "--skip-duplicate"], environment);
  if (isPublished(tarball, environment)) return;
  const provenance = environment.ACTIONS_ID_TOKEN_REQUEST_URL ? ["--provenance"] : [];
  const args = ["publish", tarball, "--access", "public", "--ignore-scripts", ...provenance];
  const { status } = runNpm(args, { env: environment, stdio: "inherit" });
  if (status !== 0) throw new Error("npm did not publish the tarball.");
}

function run(name, args, env) {
  const { status } = spawnSync(process.execPath, args, { env, stdio: "inherit" });
  if (status !== 0) throw new Error(`${name} did not publish the extension.`);
}

/** Whether npm has this version. */
function isPublished(tarball, env) {
  const { name, version } = require("../../server/package.json");
  if (!tarball.includes(version)) throw new Error(`${tarball} is not of version ${version}.`);
  return runNpm(["view", `${name}@${version}`, "version"], { env }).stdout.trim() === version;
}
