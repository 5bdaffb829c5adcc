// Finds an Emacs to drive, or installs one where that is possible without asking anybody.
import { installPackages, onPath } from "./apt.mjs";

/** The path of an Emacs; installs Debian's packages where this is root with apt-get. Until Emacs 29 eglot is a package of its own. */
export function requireEmacs() {
  const found = onPath("emacs");
  if (found) return found;
  if (installPackages(["emacs-nox", "elpa-eglot"])) return onPath("emacs");
  throw new Error("No Emacs was found. Install it (on Debian and Ubuntu: sudo apt-get install emacs-nox elpa-eglot).");
}
