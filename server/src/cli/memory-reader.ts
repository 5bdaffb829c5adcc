import type { DirectoryEntry, FileReader } from "../config/index.ts";

/** A small tree of files that is on no disk; names are relative, or absolute, and normalised. */
export function memoryReader(files: ReadonlyMap<string, string>): FileReader {
  return {
    read: (path) => {
      const text = files.get(path);
      if (text !== undefined) return { kind: "file", text, valid: true };
      return entriesOf(files, path).size > 0 ? { kind: "not-regular" } : { kind: "missing" };
    },
    list: (path) => [...entriesOf(files, path).values()],
    realFolder: (path) => path,
  };
}

function entriesOf(files: ReadonlyMap<string, string>, directory: string): Map<string, DirectoryEntry> {
  const prefix = directory === "." || directory === "" ? "" : directory === "/" ? "/" : `${directory}/`;
  const entries = new Map<string, DirectoryEntry>();
  for (const path of files.keys()) {
    if (!path.startsWith(prefix)) continue;
    const rest = path.slice(prefix.length);
    const slash = rest.indexOf("/");
    const name = slash < 0 ? rest : rest.slice(0, slash);
    if (name !== "") entries.set(name, { name, kind: slash < 0 ? "file" : "directory" });
  }
  return entries;
}
