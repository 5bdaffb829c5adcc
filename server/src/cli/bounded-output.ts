import { say } from "../words/index.ts";
import type { Io } from "./io.ts";

/** More than this nobody reads, and a terminal takes minutes for it. */
const mostCharacters = 4_000_000;

/**
 * Writes a text that comes in pieces, and ends with a line that says so when it grows too long. Not in a million calls, and
 * without working out what is not written.
 */
export function writeBounded(pieces: Iterable<string>, io: Io, showsAll: boolean): void {
  let waiting = "";
  let written = 0;
  for (const piece of pieces) {
    if (!showsAll && written > mostCharacters) {
      waiting += `# ${say`The rest is left out; --all shows it, and --format json is made for programs.`}\n`;
      break;
    }
    waiting += piece;
    written += piece.length;
    if (waiting.length < 1 << 16) continue;
    io.out(waiting);
    waiting = "";
  }
  if (waiting !== "") io.out(waiting);
}
