// Finds a Vim to drive, or installs one where that is possible without asking anybody.
import { installPackages, onPath } from "./apt.mjs";

/** The path of a Vim; installs Debian's package where this is root with apt-get. */
export function requireVim() {
  const found = onPath("vim");
  if (found) return found;
  if (installPackages(["vim"])) return onPath("vim");
  throw new Error("No Vim was found. Install it (on Debian and Ubuntu: sudo apt-get install vim).");
}
