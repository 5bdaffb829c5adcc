import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { resolve } from "node:path";
import { type DirectoryEntry, type FileContent, type FileReader, isOfKernel, largestFile } from "./config/index.ts";

/**
 * Reads files of this machine. Only regular files are read: a fifo would wait for a writer, and a device may have no end.
 */
export const nodeReader: FileReader = { read: readFile, list: listDirectory, realFolder };

/** A path as the core has it: absolute, normalised, with `/`. */
export function toCorePath(path: string, cwd = "."): string {
  const absolute = resolve(cwd, path);
  return process.platform === "win32" ? absolute.replaceAll("\\", "/") : absolute;
}

/** A path of the core as this system writes it. */
export function toSystemPath(path: string): string {
  return process.platform === "win32" ? path.replaceAll("/", "\\") : path;
}

/** The bytes of a regular file, or why there are none. */
export function readBytes(path: string): Uint8Array | Exclude<FileContent["kind"], "file" | "pending"> {
  let file: number | undefined;
  try {
    // The type is looked at before the file is opened as well, because opening alone does something to some devices.
    const problem = cannotRead(statSync(path));
    if (problem) return problem;
    // O_NONBLOCK because a fifo may have come in its place meanwhile, and opening one waits for a writer.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    return cannotRead(stats) ?? readAll(file, stats.size);
  } catch (error) {
    return problemOf(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Decodes bytes; `valid` is false where they are not UTF-8. A byte order mark stays in the text, as jail(8) sees it. */
export function decode(bytes: Uint8Array): { text: string; valid: boolean } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), valid: true };
  } catch {
    return { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), valid: false };
  }
}

function readFile(path: string): FileContent {
  if (leadsToKernel(path)) return { kind: "not-regular" };
  const bytes = readBytes(path);
  return typeof bytes === "string" ? { kind: bytes } : { kind: "file", ...decode(bytes) };
}

function listDirectory(path: string): readonly DirectoryEntry[] | undefined {
  if (leadsToKernel(path)) return undefined;
  try {
    return readdirSync(path, { withFileTypes: true }).map((entry) => {
      const stats = entry.isSymbolicLink() ? statsBehind(`${path}/${entry.name}`) : entry;
      const kind = stats?.isFile() ? "file" : stats?.isDirectory() ? "directory" : "other";
      return { name: entry.name, kind };
    });
  } catch {
    return undefined;
  }
}

/** What a link leads to; undefined where that cannot be seen: in a circle, nowhere, or into a folder of somebody else. */
function statsBehind(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}

function realFolder(path: string): string | undefined {
  try {
    return toCorePath(realpathSync(toSystemPath(path)));
  } catch {
    return undefined;
  }
}

/** Whether a path leads, over links, to what the kernel only seems to keep in files; who names such a file may read it. */
function leadsToKernel(path: string): boolean {
  try {
    return !isOfKernel(path) && isOfKernel(realpathSync(path));
  } catch {
    return false;
  }
}

function cannotRead(stats: Stats): "not-regular" | "too-large" | undefined {
  if (!stats.isFile()) return "not-regular";
  return stats.size > largestFile ? "too-large" : undefined;
}

/**
 * Reads to the end whatever the size says: files of /proc claim to be empty, and a log may grow meanwhile. Most files are small,
 * and a pattern may stand for thousands of them.
 */
function readAll(file: number, claimed: number): Uint8Array | "too-large" {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const likely = claimed > size ? claimed - size : 4096;
    const chunk = Buffer.allocUnsafe(Math.min(Math.max(likely, 4096), 1024 * 1024));
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size);
    size += count;
    if (size > largestFile) return "too-large";
    chunks.push(chunk.subarray(0, count));
  }
}

function problemOf(error: unknown): "missing" | "not-regular" | "unreadable" {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
    // A name with a NUL, which no file has.
    case "ERR_INVALID_ARG_VALUE":
      return "missing";
    case "EISDIR":
    case "ENXIO":
      return "not-regular";
    default:
      return "unreadable";
  }
}
