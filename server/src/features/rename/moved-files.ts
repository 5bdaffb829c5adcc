import type { IncludeEdge } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { directoryOf, fileName } from "../../text/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { wayTo } from "../shared/include-names.ts";

/**
 * The edits after which each `.include` names what it named before, when files get other paths: those that name one of them, and in one
 * that goes to another folder those that begin at its own. What a pattern matches is left to the pattern.
 *
 * @param context one of the files that move; the others are looked at where its roots read them, too
 * @param moves from the path of each file to the one that it gets
 */
export function editsForMoves({ analysis }: FeatureContext, moves: ReadonlyMap<string, string>): TextEdit[] {
  const edits = new Map<string, TextEdit>();
  for (const { configuration } of analysis.roots) {
    for (const edge of configuration.includes) {
      const { from, start, end } = edge;
      const written = configuration.files.get(from)?.tree?.text.slice(start, end);
      const text = written === undefined ? undefined : nameAfterMoves(edge, written, moves);
      if (text !== undefined && text !== written) edits.set(`${start} ${from}`, { path: from, start, end, text });
    }
  }
  return [...edits.values()];
}

/** How a value is to be written that names a file or a pattern; undefined where it stays, or cannot be written otherwise. */
function nameAfterMoves(edge: IncludeEdge, written: string, moves: ReadonlyMap<string, string>): string | undefined {
  const [, quote = "", name = ""] = /^(["']?)([^"'\\$]*)\1$/.exec(written) ?? [];
  const folder = directoryOf(edge.from);
  const newFolder = directoryOf(moves.get(edge.from) ?? edge.from);
  const [target] = edge.targets;
  const newTarget = edge.isGlob ? undefined : moves.get(target);
  const isAbsolute = name.startsWith("/");
  if (name === "" || (newTarget === undefined && (isAbsolute || folder === newFolder))) return undefined;
  // In a checkout a folder stands for the host's `/`.
  const hostRoot = edge.pattern.slice(0, -edge.name.length);
  let newName: string;
  if (newTarget === undefined) newName = wayTo(newFolder, folder) + name;
  else if (!isAbsolute) newName = wayTo(newFolder, directoryOf(newTarget)) + fileName(newTarget);
  else if (newTarget.startsWith(`${hostRoot}/`)) newName = newTarget.slice(hostRoot.length);
  else return undefined;
  if (newTarget !== undefined && /[*?[\]"'\\$\r\n]/.test(newName)) return undefined;
  const isPlain = /^[\w./+:@%~-]+$/.test(newName);
  return quote === "" && isPlain ? newName : `${quote || '"'}${newName}${quote || '"'}`;
}
