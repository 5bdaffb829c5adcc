import { type FileStat, FileSystemError, FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type RemoteDirectoryContent,
  type RemoteDirectoryEntry,
  type RemoteFileContent,
  type ResourceParams,
  readDirectoryRequest,
  readFileRequest,
} from "../../protocol/index.ts";

/** Nobody writes a jail.conf of this size; it protects the worker's memory from a mistaken `.include`. */
const largestFile = 16 * 1024 * 1024;

/** Reads files for a server that has no file system, or not that of a virtual workspace. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest<RemoteFileContent, void>(readFileRequest, ({ uri }: ResourceParams) => readFile(Uri.parse(uri)));
  client.onRequest<RemoteDirectoryContent, void>(readDirectoryRequest, ({ uri }: ResourceParams) =>
    readDirectory(Uri.parse(uri)),
  );
}

async function readFile(uri: Uri): Promise<RemoteFileContent> {
  let stat: FileStat;
  try {
    stat = await workspace.fs.stat(uri);
  } catch (error) {
    return { kind: isNotFound(error) ? "missing" : "unreadable" };
  }
  if (kindOf(stat.type) !== "file") return { kind: "not-regular" };
  if (stat.size > largestFile) return { kind: "too-large" };
  try {
    return decode(await workspace.fs.readFile(uri));
  } catch (error) {
    return { kind: isNotFound(error) ? "missing" : "unreadable" };
  }
}

async function readDirectory(uri: Uri): Promise<RemoteDirectoryContent> {
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return { entries: entries.map(([name, type]): RemoteDirectoryEntry => ({ name, kind: kindOf(type) })) };
  } catch {
    return null;
  }
}

/** `ignoreBOM` keeps a byte order mark in the text: jail(8) stumbles over it, so the server has to see it. */
function decode(bytes: Uint8Array): RemoteFileContent {
  try {
    return {
      kind: "file",
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      valid: true,
    };
  } catch {
    return { kind: "file", text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), valid: false };
  }
}

/** A symbolic link carries the type of its target as well, so the bits are tested one by one. */
function kindOf(type: FileType): RemoteDirectoryEntry["kind"] {
  if ((type & FileType.File) !== 0) return "file";
  return (type & FileType.Directory) !== 0 ? "directory" : "other";
}

function isNotFound(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === "FileNotFound";
}
