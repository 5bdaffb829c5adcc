import type { DirectoryEntry, FileContent, FileReader, TreeSource } from "../../config/index.ts";
import { largestFile } from "../../config/index.ts";
import type { Dialect } from "../../parameters/index.ts";
import { parse, type SyntaxTree } from "../../syntax/index.ts";

interface CachedFile {
  readonly content: FileContent;
  /** Made when asked for, and again when the dialect changes. */
  tree: SyntaxTree | undefined;
}

/**
 * Texts and trees, read and parsed once: an overlay (text that is not saved yet) hides the file under it. Whoever watches
 * the files says when one has changed.
 */
export class TreeCache implements TreeSource {
  dialect: Dialect;
  readonly reader: FileReader;
  private readonly disk: FileReader;
  private readonly overlays = new Map<string, CachedFile>();
  private readonly files = new Map<string, CachedFile>();
  private readonly lists = new Map<string, readonly DirectoryEntry[] | undefined>();

  constructor(disk: FileReader, dialect: Dialect) {
    this.disk = disk;
    this.dialect = dialect;
    this.reader = { read: (path) => this.file(path).content, list: (path) => this.list(path) };
  }

  /** Text of a document that is open; what is on the disk does not count until it is closed. */
  setOverlay(path: string, text: string): void {
    const current = this.overlays.get(path);
    if (current?.content.kind === "file" && current.content.text === text) return;
    const content: FileContent =
      text.length > largestFile ? { kind: "too-large" } : { kind: "file", text, valid: true };
    this.overlays.set(path, { content, tree: undefined });
  }

  removeOverlay(path: string): void {
    this.overlays.delete(path);
    this.files.delete(path);
  }

  /** The file, or something in its directory, has changed on the disk. */
  invalidate(path: string): void {
    this.files.delete(path);
    this.lists.clear();
  }

  invalidateAll(): void {
    this.files.clear();
    this.lists.clear();
  }

  tree(path: string): SyntaxTree | Exclude<FileContent["kind"], "file"> {
    const file = this.file(path);
    if (file.content.kind !== "file") return file.content.kind;
    if (file.tree?.dialect !== this.dialect) file.tree = parse(file.content.text, this.dialect);
    return file.tree;
  }

  private file(path: string): CachedFile {
    const found = this.overlays.get(path) ?? this.files.get(path);
    if (found) return found;
    const file: CachedFile = { content: this.disk.read(path), tree: undefined };
    this.files.set(path, file);
    return file;
  }

  private list(path: string): readonly DirectoryEntry[] | undefined {
    if (!this.lists.has(path)) this.lists.set(path, this.disk.list(path));
    const listed = this.lists.get(path);
    return this.withOverlays(path, listed);
  }

  /** A new document that is not saved yet is matched by the globs of the files that include it. */
  private withOverlays(
    path: string,
    listed: readonly DirectoryEntry[] | undefined,
  ): readonly DirectoryEntry[] | undefined {
    if (!listed || this.overlays.size === 0) return listed;
    const prefix = path.endsWith("/") ? path : `${path}/`;
    let result = listed;
    for (const overlay of this.overlays.keys()) {
      if (!overlay.startsWith(prefix)) continue;
      const name = overlay.slice(prefix.length);
      if (name.includes("/") || listed.some((entry) => entry.name === name)) continue;
      result = [...result, { name, kind: "file" }];
    }
    return result;
  }
}
