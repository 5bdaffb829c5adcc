import { printableLines } from "../text/index.ts";
import type { Io } from "./io.ts";
import { styleFor } from "./style.ts";

/** For people to look at; a pipe gets the bytes as they are, because patch(1) may be at its end. */
export function colouredDiff(diff: string, io: Pick<Io, "env" | "isTerminal">): string {
  if (!io.isTerminal) return diff;
  const style = styleFor(io);
  const paint = (line: string): string => {
    if (line.startsWith("+")) return style.added(line);
    if (line.startsWith("-")) return style.removed(line);
    return line.startsWith("@") ? style.changed(line) : line;
  };
  return printableLines(diff).split("\n").map(paint).join("\n");
}
