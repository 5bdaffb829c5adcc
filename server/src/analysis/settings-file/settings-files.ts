import type { FileContent, FileReader } from "../../config/index.ts";
import { directoryOf, isBelow, normalizePath } from "../../text/index.ts";
import { readSettingsFile } from "./read-settings-file.ts";
import { isSettingsFile, type SettingsFile, settingsFileName } from "./settings-file.ts";

/** Finds the settings file of any path, and reads each one once. */
export class SettingsFiles {
  /** The folders that an editor has open; no settings file is looked for above them. */
  folders: readonly string[] = [];
  /** The one that holds for all paths, as somebody has chosen: its path, or null for none. Undefined where each finds its own. */
  chosen: string | null | undefined;
  private readonly reader: FileReader;
  private readonly known = new Map<string, { readonly content: FileContent; readonly file: SettingsFile }>();

  constructor(reader: FileReader) {
    this.reader = reader;
  }

  /** All that were found and are still there. */
  get all(): readonly SettingsFile[] {
    return [...this.known.values()].map(({ file }) => file);
  }

  /**
   * The settings file that holds for a path: the nearest one in the folders above it, up to the innermost of the folders that it
   * lies in; where it lies in none of these, up to the root of its repository or of the file system.
   */
  of(path: string): SettingsFile | undefined {
    if (this.chosen !== undefined) return this.chosen === null ? undefined : this.read(this.chosen);
    for (const candidate of this.candidates(path, this.topOf(path))) {
      const found = this.read(candidate);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * Where a settings file would be made for a path that has none: at the root of the folder that it lies in. Undefined where it lies
   * in none, or where something that is no file, or not known yet, has the name.
   */
  newFor(path: string): string | undefined {
    const top = this.topOf(path);
    if (top === undefined || this.chosen !== undefined) return undefined;
    const candidates = [...this.candidates(path, top)];
    const isFree = candidates.every((candidate) => this.reader.read(candidate).kind === "missing");
    return isFree ? candidates.at(-1) : undefined;
  }

  /** Where the settings file of a path may be, but it is not known yet whether there is one. */
  pendingFor(path: string): string[] {
    const pending: string[] = [];
    for (const candidate of this.candidates(path, this.topOf(path))) {
      const { kind } = this.reader.read(candidate);
      if (kind === "file") break;
      if (kind === "pending") pending.push(candidate);
    }
    return pending;
  }

  /** A settings file by its own path. */
  at(path: string): SettingsFile | undefined {
    return isSettingsFile(path) ? this.read(path) : undefined;
  }

  /** The innermost of the folders that a path lies in. */
  private topOf(path: string): string | undefined {
    return this.folders.filter((folder) => isBelow(path, folder)).sort((a, b) => b.length - a.length)[0];
  }

  private *candidates(path: string, top: string | undefined): Generator<string> {
    let directory = directoryOf(path);
    while (directory !== "") {
      yield directory + settingsFileName;
      if (top === undefined ? this.isTop(directory) : normalizePath(directory) === top) return;
      directory = directoryOf(directory.slice(0, -1));
    }
  }

  private read(path: string): SettingsFile | undefined {
    const content = this.reader.read(path);
    const known = this.known.get(path);
    if (known?.content === content) return known.file;
    this.known.delete(path);
    if (content.kind !== "file") return undefined;
    const file = readSettingsFile(path, content.text.slice(0, longestSettings));
    this.known.set(path, { content, file });
    return file;
  }

  /** A repository ends here, or what an editor calls its own, such as `/vscode-vfs:github`. */
  private isTop(directory: string): boolean {
    if (/^\/[A-Za-z][A-Za-z0-9+.-]+:[^/]*\/$/.test(directory)) return true;
    const { kind } = this.reader.read(`${directory}.git`);
    return kind === "file" || kind === "not-regular";
  }
}

/** Characters of a settings file that are read: far more than anybody writes. */
const longestSettings = 1_000_000;
