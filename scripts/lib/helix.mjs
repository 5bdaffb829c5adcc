// Finds a Helix to drive, or installs one where that is possible without asking anybody. Debian has it since 13.
import { spawnSync } from "node:child_process";
import { installPackages, onPath } from "./apt.mjs";

const names = ["hx", "helix"];

/** The path of a Helix, and of tmux(1), in which it is driven: it needs a terminal. */
export function requireHelix() {
  const program = names.map(onPath).find((path) => path !== undefined);
  const tmux = onPath("tmux");
  if (program && tmux) return { program, tmux };
  const missing = [...(program ? [] : ["hx"]), ...(tmux ? [] : ["tmux"])];
  if (installPackages(missing)) return { program: program ?? onPath("hx"), tmux: tmux ?? onPath("tmux") };
  throw new Error("No Helix or no tmux was found. Install them (on Debian 13: sudo apt-get install hx tmux).");
}

/** Why Helix cannot be driven here; undefined where it can, or where it can be installed. */
export function whyNoHelix() {
  if (process.platform !== "linux") return "Helix is driven on Linux only";
  if (names.some((name) => onPath(name) !== undefined)) return undefined;
  const { stdout } = spawnSync("apt-cache", ["policy", "hx"], { encoding: "utf8" });
  return /Candidate: \d/.test(stdout ?? "")
    ? undefined
    : "this system has no package of Helix (Debian has it since 13)";
}
