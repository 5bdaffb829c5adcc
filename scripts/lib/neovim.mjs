// Finds a Neovim to drive, or installs one where that is possible without asking anybody.
import { installPackages, onPath } from "./apt.mjs";

/** The path of a Neovim; installs Debian's package where this is root with apt-get. */
export function requireNeovim() {
  const found = onPath("nvim");
  if (found) return found;
  if (installPackages(["neovim"])) return onPath("nvim");
  throw new Error("No Neovim was found. Install it (on Debian and Ubuntu: sudo apt-get install neovim).");
}
