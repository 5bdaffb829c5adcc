import type { Word } from "../../shell/index.ts";
import { normalizePath } from "../../text/index.ts";
import type { Machine } from "../machine/machine.ts";

/** The absolute path that a word spells; undefined when only the shell, or the working directory, could tell. */
export function knownPath(machine: Machine, word: Word | undefined): string | undefined {
  const text = word?.text;
  if (text === undefined || text[0] !== "/") return undefined;
  // Below another root the same path is another file.
  if (machine.command.words[0]?.text?.endsWith("chroot")) return undefined;
  return normalizePath(text);
}
