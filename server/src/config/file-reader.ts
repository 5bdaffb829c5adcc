/**
 * The only way in which the core looks at files, so that the same code runs in Node, in a web worker and in tests. Paths are
 * absolute, with `/`, and normalised; a web worker that has not fetched a file yet answers `pending`.
 */
export interface FileReader {
  read(path: string): FileContent;
  /** The names in a directory, in any order; undefined when it cannot be listed. */
  list(path: string): readonly DirectoryEntry[] | undefined;
  /**
   * Where a folder really lies: its path without links; undefined when it is not there. Left out by a reader that knows nothing of
   * links, so that where `..` leads from a folder is not known.
   */
  realFolder?(path: string): string | undefined;
  /**
   * The places over which a path leads besides itself: links, and last where it really lies. Left out where nobody is told of changes,
   * or nothing is known of links.
   */
  placesBehind?(path: string): readonly string[];
}

export type FileContent =
  /** `valid` is false when the bytes are not UTF-8: such a file is shown, but never written. */
  | { readonly kind: "file"; readonly text: string; readonly valid: boolean }
  | { readonly kind: "missing" | "not-regular" | "unreadable" | "too-large" | "pending" };

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "other";
}

/** The same question asked of another reader, for one that stands before it; undefined where that one cannot answer it. */
export const realFolderOf = (reader: FileReader): FileReader["realFolder"] =>
  reader.realFolder && ((path) => reader.realFolder?.(path));

/** The names of each list that somebody has asked about: a folder of a thousand files is asked about with every key. */
const joined = new WeakMap<readonly DirectoryEntry[], string>();

/** The names in a directory as one text: as long as it is the same, so is what a pattern finds there. */
export function joinedNames(entries: readonly DirectoryEntry[]): string {
  let names = joined.get(entries);
  if (names === undefined) {
    names = entries.map(({ name }) => name).join("/");
    joined.set(entries, names);
  }
  return names;
}

/** Larger files are not analysed but answered with a message: about a million lines, far beyond any real host. */
export const largestFile = 16 * 1024 * 1024;
