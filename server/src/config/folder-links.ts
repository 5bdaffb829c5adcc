import { normalizePath } from "../text/index.ts";
import type { FileReader } from "./file-reader.ts";

/** True for a path in which `..` follows a folder, so that it leads elsewhere than the text says where that folder is a link. */
export const mayLeaveLink = (path: string): boolean => /[^/]\/+\.\.(?:\/|$)/.test(path);

/**
 * Where the paths of one configuration lead. The kernel takes `..` from the folder that a link leads to (namei(9)), and not from
 * the one that the link lies in. What no link leads elsewhere keeps the spelling by which an editor knows it.
 */
export class FolderLinks {
  /** What was asked, and answered: where a folder really lies, undefined where it does not. */
  readonly followed = new Map<string, string | undefined>();
  private readonly reader: FileReader;

  constructor(reader: FileReader) {
    this.reader = reader;
  }

  /** A path as it is read, normalised. */
  lead(path: string): string {
    if (this.reader.realFolder === undefined || !path.startsWith("/") || !mayLeaveLink(path))
      return normalizePath(path);
    let current = "";
    for (const part of path.split("/")) {
      if (part === "" || part === ".") continue;
      current = part === ".." ? this.above(current) : `${current}/${part}`;
    }
    return current || "/";
  }

  /** The folder above one, both without a slash at their ends. */
  private above(folder: string): string {
    const written = parentOf(folder);
    const real = this.real(folder);
    if (real === undefined) return written;
    const parent = parentOf(real);
    return this.real(written) === parent ? written : parent;
  }

  private real(folder: string): string | undefined {
    if (folder === "") return "";
    if (!this.followed.has(folder)) this.followed.set(folder, this.reader.realFolder?.(folder));
    const real = this.followed.get(folder);
    return real === "/" ? "" : real;
  }
}

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));
