import type { Shell } from "../description/shells.ts";
import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import { zshScript } from "./zsh.ts";

const scripts: Readonly<Record<Shell, () => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** The script that has a shell complete the command line; it ends with a line end. */
export function completionScript(shell: Shell): string {
  return scripts[shell]();
}
