// Finds a Vim to drive, or installs one where that is possible without asking anybody.
import { existsSync } from "node:fs";
import { installPackages, onPath } from "./apt.mjs";

/** The path of a Vim; installs Debian's package where this is root with apt-get. */
export function requireVim() {
  const found = onPath("vim");
  if (found) return found;
  if (installPackages(["vim"])) return onPath("vim");
  throw new Error("No Vim was found. Install it (on Debian and Ubuntu: sudo apt-get install vim).");
}

/** The folder of ALE, a plugin that speaks to language servers; installs Debian's package in the same way. */
export function requireAle() {
  const folder = "/usr/share/vim-ale";
  if (existsSync(folder) || installPackages(["vim-ale"])) return folder;
  throw new Error("No ALE was found. Install it (on Debian and Ubuntu: sudo apt-get install vim-ale).");
}
