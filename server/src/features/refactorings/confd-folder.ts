import {
  type Configuration,
  compareBytes,
  type EffectiveJail,
  type IncludeEdge,
  partMatcher,
} from "../../config/index.ts";
import { isOfConfd } from "../../rules/support/read-alone.ts";
import { type JailNode, simpleStatementAt } from "../../syntax/index.ts";
import { directoryOf, fileName, normalizePath } from "../../text/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { includeName } from "../shared/include-names.ts";

/** The folder in which the jails of a file get files of their own, and how these are read. */
export interface ConfdFolder {
  /** Absolute, with a slash at its end. */
  readonly path: string;
  /** What stands before the name of a file there, seen from the file that is split: `jail.conf.d/`, or nothing. */
  readonly label: string;
  /** Whether rc.d looks there for the file of a jail. */
  readonly isOfRc: boolean;
  /** The line that is put where a block stood: empty when a pattern finds its file anyhow. */
  include(file: string, isFirst: boolean): string;
  /** Whether the jails of a root start in another order when one moves to a file. */
  reorders(block: JailNode, file: string): boolean;
  /** The same when all jails of the file move, to files in the order of the jails. */
  reordersAll(files: readonly string[]): boolean;
}

/** Undefined where there are no includes (before FreeBSD 14), and in a file that rc.d reads alone, so that nothing includes others. */
export function folderFor({ analysis, path, settings, workspace }: FeatureContext): ConfdFolder | undefined {
  const root = analysis.roots[0]?.configuration;
  if (root === undefined || settings.release.dialect === "12" || (root.root === path && isOfConfd(root)))
    return undefined;
  const isInside = isOfConfd({ ...root, root: path });
  const label = isInside ? "" : "jail.conf.d/";
  const folder = directoryOf(path) + label;
  const covering = (file: string): IncludeEdge | undefined =>
    root.includes.find((edge) => isCovering(root, edge, folder, file));
  const patternIsFree = !(workspace.reader.list(normalizePath(folder)) ?? []).some(({ name }) =>
    /^[^.].*\.conf$/.test(name),
  );
  const line = (name: string): string => `.include "${includeName(path, folder + name)}";\n`;
  return {
    path: folder,
    label,
    isOfRc: folder.endsWith("/etc/jail.conf.d/"),
    include(file, isFirst) {
      if (covering(file) !== undefined) return "";
      // A pattern would bring along what else lies there.
      if (!patternIsFree) return line(file);
      return isFirst ? line("*.conf") : "";
    },
    reorders(block, file) {
      const edge = covering(file);
      return edge !== undefined && movesInOrder(root, edge, path, block, folder + file);
    },
    reordersAll(files) {
      if (files.some((file) => covering(file) !== undefined)) return true;
      if (!patternIsFree) return false;
      const isSorted = files.every((file, index) => index === 0 || compareBytes(files[index - 1], file) < 0);
      return !isSorted || hasOthersBetween(root.jails, path);
    },
  };
}

/** Whether an include outside of all blocks stands for a file that does not exist yet. */
function isCovering(
  { files }: Configuration,
  { from, start, isGlob, pattern }: IncludeEdge,
  folder: string,
  file: string,
): boolean {
  if (!isGlob || normalizePath(directoryOf(pattern)) !== normalizePath(folder)) return false;
  const tree = files.get(from)?.tree;
  const isOutside = tree !== undefined && simpleStatementAt(tree, start)?.parent.kind === "file";
  return isOutside && partMatcher(fileName(pattern))(file);
}

/** Whether a jail has another place among the others when its file is read by a pattern. */
function movesInOrder(
  { jails }: Configuration,
  edge: IncludeEdge,
  path: string,
  block: JailNode,
  target: string,
): boolean {
  const isMoved = ({ section }: EffectiveJail): boolean => {
    const own = section.path === path ? section.block : undefined;
    return own !== undefined && own.start >= block.start && own.end <= block.end;
  };
  const others = jails.filter((jail) => !isMoved(jail));
  const before = new Set(edge.targets.filter((other) => compareBytes(other, target) < 0));
  const behind = new Set(edge.targets.filter((other) => !before.has(other)));
  let place = others.findLastIndex(({ section }) => before.has(section.path)) + 1;
  if (place === 0) place = others.findIndex(({ section }) => behind.has(section.path));
  if (place < 0)
    place = others.filter(
      ({ section }) => section.path === edge.from && (section.block?.start ?? 0) < edge.start,
    ).length;
  return place !== jails.findIndex(isMoved);
}

/** Whether jails of other files stand between those of one. */
function hasOthersBetween(jails: readonly EffectiveJail[], path: string): boolean {
  const first = jails.findIndex(({ section }) => section.path === path);
  const last = jails.findLastIndex(({ section }) => section.path === path);
  return jails.slice(first, last + 1).some(({ section }) => section.path !== path);
}
