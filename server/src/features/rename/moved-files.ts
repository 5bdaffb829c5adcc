import type { Configuration, IncludeEdge } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { directoryOf, fileName } from "../../text/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { wayTo } from "../shared/include-names.ts";

/**
 * The edits after which each `.include` names what it named before, when files or folders get other paths: those that name one of them,
 * or what lies in one, and in a file that goes to another folder those that begin at its own. What a pattern matches is left to the
 * pattern.
 *
 * @param context the roots of this file are looked at
 * @param moves from each path to the one that it gets
 */
export function editsForMoves({ analysis }: FeatureContext, moves: ReadonlyMap<string, string>): TextEdit[] {
  const edits = new Map<string, TextEdit>();
  for (const { configuration } of analysis.roots) {
    const files = movedFiles(configuration, moves);
    for (const edge of configuration.includes) {
      const { from, start, end } = edge;
      const written = configuration.files.get(from)?.tree?.text.slice(start, end);
      const target = edge.isGlob ? movedWithFolder(edge.pattern, moves) : files.get(edge.targets[0]);
      const text = written === undefined ? undefined : nameAfterMoves(edge, written, files, target);
      if (text !== undefined && text !== written) edits.set(`${start} ${from}`, { path: from, start, end, text });
    }
  }
  return [...edits.values()];
}

/** The files of a configuration that get other paths, by themselves or with a folder. */
function movedFiles({ files }: Configuration, moves: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of files.keys()) {
    const to = moves.get(path) ?? movedWithFolder(path, moves);
    if (to !== undefined) found.set(path, to);
  }
  return found;
}

function movedWithFolder(path: string, moves: ReadonlyMap<string, string>): string | undefined {
  for (const [from, to] of moves) if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
  return undefined;
}

/** How a value is to be written that names a file or a pattern; undefined where it stays, or cannot be written otherwise. */
function nameAfterMoves(
  edge: IncludeEdge,
  written: string,
  files: ReadonlyMap<string, string>,
  newTarget: string | undefined,
): string | undefined {
  const [, quote = "", name = ""] = /^(["']?)([^"'\\$]*)\1$/.exec(written) ?? [];
  const folder = directoryOf(edge.from);
  const newFolder = directoryOf(files.get(edge.from) ?? edge.from);
  const isAbsolute = name.startsWith("/");
  const target: string | undefined = edge.targets[0];
  if (name === "" || (newTarget === undefined && (isAbsolute || folder === newFolder))) return undefined;
  // In a checkout a folder stands for the host's `/`.
  const hostRoot = edge.pattern.slice(0, -edge.name.length);
  let newName: string;
  // Out of a folder that goes away no way leads on.
  const isBelow = edge.isGlob || target === undefined || !name.startsWith("../");
  if (newTarget === undefined) newName = isBelow ? wayTo(newFolder, folder) + name : wayTo(newFolder, target);
  else if (!isAbsolute) newName = wayTo(newFolder, directoryOf(newTarget)) + fileName(newTarget);
  else if (newTarget.startsWith(`${hostRoot}/`)) newName = newTarget.slice(hostRoot.length);
  else return undefined;
  if (newTarget !== undefined && (edge.isGlob ? /["'\\$\r\n]/ : /[*?[\]"'\\$\r\n]/).test(newName)) return undefined;
  const isPlain = /^[\w./+:@%~-]+$/.test(newName);
  return quote === "" && isPlain ? newName : `${quote || '"'}${newName}${quote || '"'}`;
}
