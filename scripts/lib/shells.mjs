// Finds the programs that judge the manual page and the completions, or installs them where that is possible without asking anybody.
import { installPackages, onPath } from "./apt.mjs";

const programs = ["mandoc", "zsh", "fish"];

/** Installs Debian's packages of those that are missing where this is root with apt-get; returns the programs that are there. */
export function requireShells() {
  const missing = programs.filter((name) => onPath(name) === undefined);
  if (missing.length > 0) installPackages(missing);
  return programs.filter((name) => onPath(name) !== undefined);
}
