import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { decode, readBytes } from "../node-reader.ts";
import { say } from "../words/index.ts";
import { UsageError } from "./io.ts";

/**
 * Puts a new text in the place of a file's: at once, so that jail(8) never reads half of it, through symbolic links, with
 * the permissions and the owner that the file had. Throws, and leaves the file as it is, when it is not what was read.
 */
export function replaceFile(path: string, expected: string, text: string): void {
  const target = realpathSync(path);
  const before = statSync(target);
  const bytes = Buffer.from(text, "utf8");
  const temporary = join(dirname(target), `.${basename(target)}.jailconf-${randomBytes(6).toString("hex")}`);
  try {
    const isLike = writeNew(temporary, bytes, before);
    if (!holds(target, expected)) throw new UsageError(say`it was changed by somebody else meanwhile`);
    if (before.nlink > 1 || !isLike) {
      // A file with several names, or of another user, stays what it is only when it is written in place; the copy stands by
      // until that is done.
      overwrite(target, bytes);
      rmSync(temporary);
    } else renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a copy, and returns whether it has the owner and the permissions that it should have. */
function writeNew(path: string, bytes: Uint8Array, like: Stats): boolean {
  // For nobody else to read until it has the permissions of the file that it replaces.
  const file = openSync(path, "wx", 0o600);
  try {
    writeAll(file, bytes);
    const now = fstatSync(file);
    const isLike = (now.uid === like.uid && now.gid === like.gid) || giveTo(file, like);
    fchmodSync(file, like.mode & 0o7777);
    fsyncSync(file);
    return isLike;
  } finally {
    closeSync(file);
  }
}

/** Only root may give files away, and only root may belong to any group. */
function giveTo(file: number, { uid, gid }: Stats): boolean {
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
    return false;
  }
}

function overwrite(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "r+");
  try {
    writeAll(file, bytes);
    ftruncateSync(file, bytes.length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function holds(path: string, expected: string): boolean {
  const bytes = readBytes(path);
  if (typeof bytes === "string") return false;
  const { text, valid } = decode(bytes);
  return valid && text === expected;
}
