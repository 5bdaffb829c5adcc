// Installs packages of Debian's where that is possible without asking anybody.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of a program of this name, if there is one. */
export function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Installs packages where this is root with apt-get; false where it is not. */
export function installPackages(packages) {
  if (process.getuid?.() !== 0 || !onPath("apt-get")) return false;
  console.error(`Installing ${packages.join(" and ")} (apt-get) …`);
  aptGet(["update"]);
  aptGet(["install", "-y", "--no-install-recommends", ...packages]);
  return true;
}

function aptGet(args) {
  const { status } = spawnSync("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed`);
}
