import { compareBytes, type FileReader } from "../../config/index.ts";
import { isJailConfName } from "./file-names.ts";

/** Folders that hold other people's files, or no files of users at all. */
export const skippedFolders: ReadonlySet<string> = new Set(["node_modules", ".git", ".hg", ".svn"]);

/** Below these nothing is looked for where a whole machine is opened as a folder: they hold no files of anybody. */
const ofKernel: ReadonlySet<string> = new Set(["/proc", "/dev", "/sys"]);

/** Folders that are looked into, so that whoever opens a whole disk gets an answer. */
const mostFolders = 5_000;
/** Files of which all is said. */
const mostFiles = 5_000;

/** The files in folders, and below them, that are called like a jail.conf(5); paths are absolute and normalised. */
export function filesInFolders(reader: FileReader, folders: readonly string[]): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  // The folders near the top come first, where there are too many.
  let level = [...folders];
  while (level.length > 0) {
    const inner: string[] = [];
    for (const folder of level) {
      if (seen.size >= mostFolders || found.size >= mostFiles) return [...found];
      if (seen.has(folder) || ofKernel.has(folder)) continue;
      seen.add(folder);
      const prefix = folder.endsWith("/") ? folder : `${folder}/`;
      const entries = [...(reader.list(folder) ?? [])].sort((a, b) => compareBytes(a.name, b.name));
      for (const { name, kind } of entries) {
        const path = prefix + name;
        if (kind === "directory") {
          if (!skippedFolders.has(name)) inner.push(path);
        } else if (kind === "file" && isJailConfName(path)) found.add(path);
      }
    }
    level = inner;
  }
  return [...found];
}
