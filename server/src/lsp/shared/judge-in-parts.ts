import type { Workspace } from "../../analysis/index.ts";
import type { IncomingMessages } from "./incoming-messages.ts";

/** How long (ms) something is judged in one go: meanwhile nobody else is answered. */
const longestSlice = 8;

/**
 * Judges files with pauses in which others are answered, until all that is found in them is known. What is edited meanwhile is judged
 * as it is then.
 *
 * @returns false when it was given up
 */
export async function judgeInParts(
  workspace: Workspace,
  paths: readonly string[],
  messages: IncomingMessages,
  isGivenUp: () => boolean,
): Promise<boolean> {
  let began = Date.now();
  for (const path of paths) {
    while (!judgeUntil(workspace, path, began + longestSlice)) {
      await messages.first();
      if (isGivenUp()) return false;
      began = Date.now();
    }
  }
  return true;
}

/** False when the time has come and something is left to judge. */
function judgeUntil(workspace: Workspace, path: string, end: number): boolean {
  const { roots } = workspace.analyze(path);
  while (!roots.every((root) => root.judgeOn())) if (Date.now() >= end) return false;
  return true;
}
