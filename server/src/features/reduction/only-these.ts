import { isSettingsFile } from "../../analysis/index.ts";
import { type DirectoryEntry, type FileContent, type FileReader, realFolderOf } from "../../config/index.ts";

/** A disk on which nothing lies but some files, and the settings files by which they are judged. */
export function onlyThese(reader: FileReader, paths: Iterable<string>): FileReader {
  const files = new Set(paths);
  return {
    realFolder: realFolderOf(reader),
    read: (path): FileContent => (files.has(path) || isSettingsFile(path) ? reader.read(path) : { kind: "missing" }),
    list(directory): readonly DirectoryEntry[] | undefined {
      const prefix = directory.endsWith("/") ? directory : `${directory}/`;
      const entries = new Map<string, DirectoryEntry>();
      for (const file of files) {
        if (!file.startsWith(prefix)) continue;
        const [name, ...rest] = file.slice(prefix.length).split("/");
        entries.set(name, { name, kind: rest.length > 0 ? "directory" : "file" });
      }
      return entries.size > 0 ? [...entries.values()] : undefined;
    },
  };
}
