// What a release stands on: one version everywhere, a changelog in order; and what is in the way of uploading it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf, readChangelog, unreleasedEntries } from "./changelog.mjs";

/** The keys that uploads need: the names of variables of the environment, and what each is for. */
const keys = {
  VSCE_PAT: "the marketplace of VS Code (a personal access token of the publisher)",
  OVSX_PAT: "the Open VSX registry (an access token of the namespace)",
  NODE_AUTH_TOKEN: "the npm registry (a token that may publish the package)",
};

/** What tells people to install this version. */
const naming = [".pre-commit-hooks.yaml", "docs/ci.md", "docs/cli.md", "docs/first-five-minutes.md"];

const manifests = ["package.json", "server/package.json", "client/package.json"];

/** The version that a checkout is of, what its changelog says of it, and what is wrong with both, in sentences. */
export function releaseState(folder) {
  const read = (path) => readFileSync(join(folder, path), "utf8");
  const { version } = JSON.parse(read("package.json"));
  const changelog = readChangelog(read("CHANGELOG.md"));
  const entries = entriesOf(changelog, version);
  const faults = [];
  if (!/^\d+\.\d+\.\d+$/.test(version)) faults.push(`package.json: ${version} is no version of three numbers.`);
  for (const path of manifests) faults.push(...otherVersion(path, JSON.parse(read(path)).version, version));
  const own = /export const version = "([^"]*)";/.exec(read("server/src/version.ts"))?.[1];
  faults.push(...otherVersion("server/src/version.ts", own, version));
  for (const path of naming.filter((name) => existsSync(join(folder, name))))
    for (const [, named] of read(path).matchAll(/(?:jailconf-|jailconf@v?|rev: v)(\d+\.\d+\.\d+)/g))
      if (named !== version) faults.push(`${path}: it names ${named}, and the version is ${version}.`);
  faults.push(...changelog.faults.map((fault) => `CHANGELOG.md:${fault}`));
  if (entries === undefined)
    faults.push(`CHANGELOG.md: there is no heading \`## ${version}\`. Write what the version brings below it.`);
  return { version, entries, hasUnreleased: unreleasedEntries(changelog) !== undefined, faults };
}

function otherVersion(path, found, wanted) {
  return found === wanted ? [] : [`${path}: the version is ${found}, and ${wanted} in package.json.`];
}

/** Why nothing can be uploaded from a checkout, in sentences; none where all is there. `environment` are the variables of the process. */
export function obstacles(folder, { version, hasUnreleased }, environment) {
  const found = [];
  const { repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!repository)
    found.push(
      "package.json names no `repository`. The extension's page would have no pictures and no links, and npm no source to compare with.",
    );
  for (const [name, purpose] of Object.entries(keys))
    if (!environment[name]) found.push(`${name} is not set: the key for ${purpose}.`);
  if (!environment.ACTIONS_ID_TOKEN_REQUEST_URL)
    found.push(
      "npm's provenance can only be stated in a GitHub workflow that has `id-token: write`. Push the tag instead.",
    );
  if (hasUnreleased) found.push(`CHANGELOG.md has entries below \`## Unreleased\`. Move them below \`## ${version}\`.`);
  const changes = git(folder, "status", "--porcelain");
  if (changes === undefined) found.push("This is no checkout of git, so nobody could tell what was released.");
  else {
    if (changes !== "") found.push("There are changes that are not committed. What is released is what is committed.");
    if (!(git(folder, "tag", "--points-at", "HEAD") ?? "").split("\n").includes(`v${version}`))
      found.push(`The commit has no tag v${version}.`);
  }
  return found;
}

/** When the commit was made, in seconds since 1970, so that the same commit makes the same files; 0 where git does not know. */
export function timeOfCommit(folder) {
  return Number(git(folder, "log", "-1", "--format=%ct") ?? 0);
}

function git(folder, ...args) {
  const { status, stdout } = spawnSync("git", args, { cwd: folder, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
