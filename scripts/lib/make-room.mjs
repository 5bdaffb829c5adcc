// Where a script writes a whole folder, what it wrote there before goes first, and nothing else ever.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Makes or empties a folder. Where it holds something and not `marker`, a file that such a folder has, it says so and leaves it alone. */
export function makeRoom(folder, marker) {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder);
  if (names.length > 0 && !names.includes(marker)) return `${folder} holds something else, and is left alone.`;
  for (const name of names) rmSync(join(folder, name), { recursive: true });
  return undefined;
}
