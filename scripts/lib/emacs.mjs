// Finds an Emacs to drive, or installs one where that is possible without asking anybody.
import { spawnSync } from "node:child_process";
import { installPackages, onPath } from "./apt.mjs";

/** The path of an Emacs; installs Debian's packages where this is root with apt-get. */
export function requireEmacs() {
  const found = onPath("emacs");
  if (found) return found;
  if (installPackages(["emacs-nox", "elpa-eglot"])) return onPath("emacs");
  throw new Error("No Emacs was found. Install it (on Debian and Ubuntu: sudo apt-get install emacs-nox elpa-eglot).");
}

/** The path of an Emacs with eglot, which is a package of its own until Emacs 29. */
export function requireEglot() {
  const emacs = requireEmacs();
  const hasEglot = () => spawnSync(emacs, ["--batch", "-q", "--eval", "(require 'eglot)"]).status === 0;
  if (hasEglot() || (installPackages(["elpa-eglot"]) && hasEglot())) return emacs;
  throw new Error("No eglot was found in Emacs. Install it (on Debian and Ubuntu: sudo apt-get install elpa-eglot).");
}
