import type { DirectoryEntry, FileContent, FileReader, TreeSource } from "../../config/index.ts";
import { largestFile } from "../../config/index.ts";
import type { Dialect } from "../../parameters/index.ts";
import { parse, parseAgain, type SyntaxTree } from "../../syntax/index.ts";
import { isBelow } from "../../text/index.ts";
import { AskedPaths } from "./asked-paths.ts";
import { LinkedPaths } from "./linked-paths.ts";

interface CachedFile {
  readonly content: FileContent;
  /** Whether an editor shows the text without the byte order mark of the file. */
  readonly hasHiddenMark: boolean;
  /** By dialect, made when asked for. */
  readonly trees: Map<Dialect, SyntaxTree>;
  /** Those of the text before the last edits, until one of this text is asked for. */
  readonly older: Map<Dialect, SyntaxTree>;
}

const byteOrderMark = "\ufeff";

/**
 * Texts and trees, read and parsed once: an overlay (text that is not saved yet) hides the file under it. Whoever watches
 * the files says when one has changed.
 */
export class TreeCache {
  readonly reader: FileReader;
  private readonly disk: FileReader;
  private readonly overlays = new Map<string, CachedFile>();
  private readonly files = new Map<string, CachedFile>();
  private readonly lists = new Map<string, readonly DirectoryEntry[] | undefined>();
  private readonly realFolders = new Map<string, string | undefined>();
  readonly asked = new AskedPaths();
  readonly linked: LinkedPaths;

  constructor(disk: FileReader) {
    this.disk = disk;
    this.linked = new LinkedPaths(disk);
    this.reader = {
      read: (path) => this.file(path).content,
      list: (path) => this.list(path),
      realFolder: disk.realFolder && ((path) => this.realFolder(path)),
    };
  }

  /** Text of a document that is open; what is on the disk does not count until it is closed, but for a mark that editors do not show. */
  setOverlay(path: string, text: string): void {
    const current = this.overlays.get(path);
    if (current?.content.kind === "file" && current.content.text === text) return;
    const content: FileContent =
      text.length > largestFile ? { kind: "too-large" } : { kind: "file", text, valid: true };
    const older = current ? new Map([...current.older, ...current.trees]) : new Map();
    const hasHiddenMark = current?.hasHiddenMark ?? this.hidesMark(path, content);
    this.overlays.set(path, { content, hasHiddenMark, trees: new Map(), older });
  }

  private hidesMark(path: string, shown: FileContent): boolean {
    if (shown.kind !== "file" || shown.text.startsWith(byteOrderMark)) return false;
    const saved = this.disk.read(path);
    return saved.kind === "file" && saved.text.startsWith(byteOrderMark);
  }

  /** An open file that was saved, or changed by another program, may have got a mark or lost it: true when it has. */
  private looksOtherwise(path: string): boolean {
    const shown = this.overlays.get(path);
    if (shown === undefined) return false;
    const hasHiddenMark = this.hidesMark(path, shown.content);
    if (hasHiddenMark === shown.hasHiddenMark) return false;
    const content = { ...shown.content };
    this.overlays.set(path, { content, hasHiddenMark, trees: new Map(), older: new Map() });
    return true;
  }

  removeOverlay(path: string): void {
    this.overlays.delete(path);
    this.files.delete(path);
  }

  /**
   * The file, or something in its directory, has changed on the disk, or the directory with all that is below it. Returns whether the
   * file is open and another for it.
   */
  invalidate(path: string): boolean {
    this.files.delete(path);
    for (const file of this.linked.over(path)) this.files.delete(file);
    if (this.asked.isAbove(path))
      for (const file of this.files.keys()) if (isBelow(file, path)) this.files.delete(file);
    this.lists.clear();
    this.realFolders.clear();
    return this.looksOtherwise(path);
  }

  invalidateAll(): void {
    this.files.clear();
    this.lists.clear();
    this.realFolders.clear();
  }

  tree(path: string, dialect: Dialect): ReturnType<TreeSource["tree"]> {
    const { content, hasHiddenMark, trees, older } = this.file(path);
    if (content.kind !== "file") return content.kind;
    let tree = trees.get(dialect);
    if (!tree) {
      const before = older.get(dialect);
      tree = before ? parseAgain(before, content.text) : parse(content.text, dialect);
      tree.hasHiddenMark = hasHiddenMark;
      trees.set(dialect, tree);
      older.delete(dialect);
    }
    return tree;
  }

  /** All files as jail(8) of one dialect reads them. */
  source(dialect: Dialect): TreeSource {
    return { reader: this.reader, tree: (path) => this.tree(path, dialect) };
  }

  private file(path: string): CachedFile {
    const found = this.overlays.get(path) ?? this.files.get(path);
    if (found) return found;
    this.note(path);
    const content = this.disk.read(path);
    const file: CachedFile = { content, hasHiddenMark: false, trees: new Map(), older: new Map() };
    this.files.set(path, file);
    return file;
  }

  /** Something is asked of the disk, which may answer otherwise when any of the places changes over which the path leads. */
  private note(path: string): readonly string[] {
    this.asked.note(path);
    const places = this.linked.note(path);
    for (const place of places) this.asked.note(place);
    return places;
  }

  private realFolder(path: string): string | undefined {
    if (!this.realFolders.has(path)) {
      this.note(path);
      this.realFolders.set(path, this.disk.realFolder?.(path));
    }
    return this.realFolders.get(path);
  }

  private list(path: string): readonly DirectoryEntry[] | undefined {
    if (!this.lists.has(path)) {
      const places = this.note(path);
      this.asked.noteList(places.at(-1) ?? path);
      this.asked.noteList(path);
      this.lists.set(path, this.disk.list(path));
    }
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
