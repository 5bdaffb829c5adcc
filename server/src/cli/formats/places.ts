import { pathToFileURL } from "node:url";
import type { FileRange } from "../../config/index.ts";
import { toSystemPath } from "../../node-reader.ts";
import { linesOf } from "../../syntax/index.ts";
import { isBelow, printable } from "../../text/index.ts";
import type { CheckReport } from "./report.ts";

/** A stretch of a file, one-based; columns are UTF-16 units, and the end lies behind the last of them. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a stretch of a file lies; the beginning of the file where its text is not known. */
export function regionOf({ path, start, end }: FileRange, trees: CheckReport["trees"]): Region {
  const tree = trees.tree(path);
  if (!tree) return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const lines = linesOf(tree);
  const from = lines.position(start);
  const to = lines.position(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

/** A path with `/`, from the root of the repository where it lies in it; safe to show. */
export function pathFromRoot(path: string, root: string): string {
  if (path === root || !isBelow(path, root)) return printable(path);
  return printable(path.slice(root === "/" ? 1 : root.length + 1));
}

/** The URI of a folder, which ends with a slash so that others can be relative to it. */
export function folderUri(path: string): string {
  const { href } = pathToFileURL(toSystemPath(path));
  return href.endsWith("/") ? href : `${href}/`;
}

/** The URI of a file: relative where it lies below the root, absolute elsewhere. */
export function uriFromRoot(path: string, root: string): { readonly uri: string; readonly isRelative: boolean } {
  const { href } = pathToFileURL(toSystemPath(path));
  const base = folderUri(root);
  if (!href.startsWith(base)) return { uri: href, isRelative: false };
  // In a relative URI what stands before a colon in the first part would be taken for a scheme.
  const [first, ...others] = href.slice(base.length).split("/");
  return { uri: [first.replaceAll(":", "%3A"), ...others].join("/"), isRelative: true };
}
