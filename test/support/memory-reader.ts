import type { DirectoryEntry, FileContent, FileReader } from "../../server/src/config/index.ts";

/** Files in memory; directories exist as far as files lie in them. */
export class MemoryReader implements FileReader {
  private readonly files: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, string>) {
    this.files = files;
  }

  read(path: string): FileContent {
    const text = this.files.get(path);
    if (text !== undefined) return { kind: "file", text, valid: true };
    return { kind: this.list(path) ? "not-regular" : "missing" };
  }

  /** No folder is a link. */
  realFolder(path: string): string {
    return path;
  }

  list(path: string): readonly DirectoryEntry[] | undefined {
    const prefix = path.endsWith("/") ? path : `${path}/`;
    const entries = new Map<string, DirectoryEntry>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [name, ...rest] = file.slice(prefix.length).split("/");
      if (!entries.has(name)) entries.set(name, { name, kind: rest.length > 0 ? "directory" : "file" });
    }
    return entries.size > 0 ? [...entries.values()] : undefined;
  }
}
