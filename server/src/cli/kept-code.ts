import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";

/** Compiled code of one program for this Node, which other runs of the same user have kept. */
export interface KeptCode {
  /** Undefined where none is kept, or what is there is damaged. */
  readonly code: Buffer | undefined;
  /** Whether it is of so many runs that another one would hardly add anything: each compiles what its files need. */
  readonly isComplete: boolean;
  /** Keeps code in the place of what was kept. Where that cannot be written nothing is kept. */
  keep(code: Buffer): void;
}

const ending = ".code";
/** Bytes in front of the code, which say how long it is and of how many runs. */
const lengthOfHead = 16;

/** Of so many runs code is kept: the first file that somebody checks may be one in which nothing is found. */
const mostRuns = 4;

/**
 * The code that is kept of a program. Undefined where nobody but the user can be relied on not to change it: who may write compiled code may
 * have it do anything.
 *
 * @param program what this program alone is called: V8 compares no more of a source than its length
 */
export function keptCode(program: string, environment: NodeJS.ProcessEnv): KeptCode | undefined {
  const folder = folderOfKeptCode(environment);
  if (folder === undefined) return undefined;
  const name = `${program}-${process.version}-${process.arch}${ending}`;
  const path = join(folder, name);
  const { code, runs } = readWhole(path);
  const keep = (more: Buffer): void => replace(folder, name, Buffer.concat([headOf(more, runs + 1), more]));
  return { code, isComplete: runs >= mostRuns, keep };
}

/**
 * The folder in which the user keeps compiled code of this program; made where it is missing. Undefined where others may write there, or none
 * is to be kept.
 */
export function folderOfKeptCode(environment: NodeJS.ProcessEnv): string | undefined {
  if (environment.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const caches = folderOfCaches(environment);
  if (caches === undefined) return undefined;
  const folder = join(caches, "jailconf");
  try {
    // With another user's home (sudo) nothing is made there, and what that user has made is not read.
    if (!exists(caches) && (!isOwn(dirname(caches)) || !make(caches))) return undefined;
    if (!isOwn(caches) || (!exists(folder) && !make(folder)) || !isOwn(folder)) return undefined;
    return folder;
  } catch {
    return undefined;
  }
}

function folderOfCaches({ XDG_CACHE_HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string | undefined {
  const named = process.platform === "win32" ? LOCALAPPDATA : XDG_CACHE_HOME;
  if (named !== undefined && isAbsolute(named)) return named;
  return process.platform === "win32" ? undefined : join(homedir(), ".cache");
}

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function make(folder: string): boolean {
  mkdirSync(folder, { mode: 0o700 });
  return true;
}

/** Whether a path is a folder of this user, no link, into which nobody else may write. Windows keeps others out of LOCALAPPDATA. */
function isOwn(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return false;
  return process.geteuid === undefined || (found.uid === process.geteuid() && (found.mode & 0o022) === 0);
}

/** The code in a file, where all of it is there: V8 would end the process over one that was cut off. */
function readWhole(path: string): { code: Buffer | undefined; runs: number } {
  try {
    const content = readFileSync(path);
    const code = content.subarray(lengthOfHead);
    if (content.readDoubleLE(0) === code.length) return { code, runs: content.readDoubleLE(8) };
  } catch {
    // There is none, or a part of its head.
  }
  return { code: undefined, runs: 0 };
}

function headOf({ length }: Buffer, runs: number): Buffer {
  const head = Buffer.alloc(lengthOfHead);
  head.writeDoubleLE(length, 0);
  head.writeDoubleLE(runs, 8);
  return head;
}

/** Writes a file at once for all who read it, and takes away what is kept of other programs and for other Nodes. */
function replace(folder: string, name: string, content: Buffer): void {
  const unfinished = join(folder, `${name}.${process.pid}`);
  try {
    // All of it is on the disk before it has its name, whatever becomes of the machine.
    writeFileSync(unfinished, content, { flag: "wx", mode: 0o600, flush: true });
    renameSync(unfinished, join(folder, name));
    for (const other of readdirSync(folder)) if (other.endsWith(ending) && other !== name) rmSync(join(folder, other));
  } catch {
    rmSync(unfinished, { force: true });
  }
}
