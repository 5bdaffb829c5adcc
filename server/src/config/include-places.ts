import { normalizePath } from "../text/index.ts";
import type { FileReader } from "./file-reader.ts";
import { FolderLinks } from "./folder-links.ts";
import { isGlob } from "./glob.ts";
import { isOfKernel, placesOf, type SearchRoots } from "./host-tree.ts";
import type { FileRange } from "./origin.ts";

/** The value of an `.include`. */
export interface IncludePlace extends FileRange {
  readonly isRelative: boolean;
}

/** Where the files are looked for that the files of one root include, and where those lay that were found. */
export class IncludePlaces {
  readonly links: FolderLinks;
  private readonly root: string;
  private readonly reader: FileReader;
  /** For files that were found below a folder that stands for a host's `/`: that folder. */
  private readonly roots = new Map<string, string>();
  private readonly missing = new Set<string>();

  constructor(root: string, reader: FileReader) {
    this.links = new FolderLinks(reader);
    this.root = root;
    this.reader = reader;
  }

  /** A relative name starts where its own file lies, and that one may have been found below another root. */
  of(name: string, { path, isRelative }: IncludePlace): SearchRoots {
    if (!isRelative) return placesOf(name, path, this.root);
    return { roots: [this.roots.get(path) ?? ""], mayBeElsewhere: false };
  }

  /** Notes below which of these folders a file was found. */
  foundBelow(root: string, path: string): void {
    if (root !== "") this.roots.set(path, root);
  }

  /** A file of slips names the same missing file a hundred thousand times, and the system takes long to say that it is not there. */
  isThere(name: string): boolean {
    const path = this.links.lead(name);
    if (isOfKernel(path)) return true;
    if (this.missing.has(path)) return false;
    const isThere = this.reader.read(path).kind !== "missing";
    if (!isThere) this.missing.add(path);
    return isThere;
  }

  /** Whether one of the directories can be seen, so that what does not match there is known not to be. */
  canBeSeen(directories: readonly string[]): boolean {
    return directories.some((directory) => this.reader.list(directory) !== undefined);
  }

  /** A name or a pattern as it is written, unless a link before the first `*` leads elsewhere. */
  leadPattern(name: string): string {
    const parts = name.split("/");
    const glob = parts.findIndex(isGlob);
    const fixed = glob < 0 ? name : parts.slice(0, glob).join("/");
    const lead = this.links.lead(fixed);
    if (lead === normalizePath(fixed)) return name;
    return glob < 0 ? lead : [lead, ...parts.slice(glob)].join("/");
  }
}
