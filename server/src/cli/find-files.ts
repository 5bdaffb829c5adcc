import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { isJailConfName, skippedFolders } from "../analysis/index.ts";
import { compareBytes } from "../config/index.ts";
import { toCorePath } from "../node-reader.ts";
import { say } from "../words/index.ts";
import type { Io } from "./io.ts";

/** What the operands of a command stand for. */
export interface FoundFiles {
  /** Files to check, as absolute paths with `/`: those named first, then those found in folders. */
  readonly files: readonly string[];
  /** Files that were named, whatever they are called. */
  readonly named: ReadonlySet<string>;
  /** Folders that were named. */
  readonly directories: readonly string[];
  /** Folders (links resolved) in which files may be changed: those named, and those of the files named. */
  readonly folders: readonly string[];
  /** Something could not be read. */
  readonly hasProblem: boolean;
}

/** Finds the files that operands name: a file as it is, in a folder those that are called like a jail.conf(5). */
export function findFiles(operands: readonly string[], io: Io): FoundFiles {
  const named = new Set<string>();
  const found: string[] = [];
  const folders: string[] = [];
  const directories: string[] = [];
  let hasProblem = false;
  const problem = (path: string, error: unknown): void => {
    hasProblem = true;
    io.err(`jailconf: ${path}: ${reasonOf(error)}\n`);
  };
  for (const operand of operands) {
    const path = toCorePath(operand, io.cwd);
    try {
      if (statSync(path).isDirectory()) {
        const inside = walk(path, problem);
        if (inside.length === 0) io.err(`jailconf: ${say`${operand}: no file there is called like a jail.conf`}\n`);
        found.push(...inside);
        folders.push(realpathSync(path));
        directories.push(path);
      } else {
        named.add(path);
        folders.push(realpathSync(dirname(path)));
      }
    } catch (error) {
      problem(operand, error);
    }
  }
  return { files: withoutTwins([...named, ...found]), named, directories, folders, hasProblem };
}

/** The path behind all links, or the path itself where nothing is. */
export function realPath(path: string): string {
  try {
    return toCorePath(realpathSync(path));
  } catch {
    return path;
  }
}

/** What went wrong with a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return say`no such file or directory`;
    case "EACCES":
    case "EPERM":
      return say`permission denied`;
    case "ENOTDIR":
      return say`not a directory`;
    case "ELOOP":
      return say`too many levels of symbolic links`;
    case "EROFS":
      return say`the file system is read-only`;
    case "ENOSPC":
      return say`no space left`;
    default:
      return message;
  }
}

/** Links to folders are not followed: what they lead to lies elsewhere, or is found anyway. */
function walk(top: string, problem: (path: string, error: unknown) => void): string[] {
  const files: string[] = [];
  const waiting = [top];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      entries.sort((a, b) => compareBytes(a.name, b.name));
      const prefix = folder.endsWith("/") ? folder : `${folder}/`;
      const inner: string[] = [];
      for (const entry of entries) {
        const path = prefix + entry.name;
        if (entry.isDirectory()) {
          if (skippedFolders.has(entry.name)) continue;
          // Of a name that is not UTF-8 Node gives one that is not there.
          if (entry.name.includes("\ufffd") && !existsSync(path)) problem(path, notUtf8());
          else inner.push(path);
        } else if (isJailConfName(path) && isFile(path)) files.push(path);
        else if (isJailConfName(path) && entry.isFile()) problem(path, notUtf8());
      }
      waiting.push(...inner.reverse());
    } catch (error) {
      problem(folder, error);
    }
  }
  return files;
}

const notUtf8 = (): Error => new Error(say`its name is not UTF-8: not checked`);

/** A link that leads nowhere, a fifo or a device is nothing to check, unless somebody names it. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** One path a file, though links may lead to it from several places; the path that is no link is the one to show. */
function withoutTwins(paths: readonly string[]): string[] {
  const byFile = new Map<string, string>();
  for (const path of paths) {
    const real = realPath(path);
    const known = byFile.get(real);
    if (known === undefined || (known !== real && path === real)) byFile.set(real, path);
  }
  return [...byFile.values()];
}
