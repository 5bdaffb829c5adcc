import {
  type Configuration,
  type DirectoryEntry,
  evaluate,
  type FileReader,
  realFolderOf,
  type TreeSource,
} from "../../config/index.ts";
import type { Dialect } from "../../parameters/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { parse, type SyntaxTree } from "../../syntax/index.ts";
import { directoryOf, fileName, normalizePath } from "../../text/index.ts";
import type { RootAnalysis } from "../root/analyze-root.ts";
import { applyEdits, editsByFile } from "./edits.ts";

/** A file that is not there yet. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

export interface EditedTree {
  readonly before: SyntaxTree;
  readonly after: SyntaxTree;
}

/** The files of a configuration as they would be read after edits, which must not overlap. */
export function editedTrees(
  { files, dialect }: Configuration,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): Map<string, EditedTree> {
  const trees = new Map<string, EditedTree>();
  for (const [path, list] of edits) {
    const before = files.get(path)?.tree;
    if (before) trees.set(path, { before, after: parse(applyEdits(before.text, list), dialect) });
  }
  return trees;
}

/** What a root reads when some files are edited; nobody else sees these texts. */
export function editedSource(
  { input, configuration }: RootAnalysis,
  trees: ReadonlyMap<string, EditedTree>,
): TreeSource {
  return {
    reader: input.source.reader,
    tree(path) {
      const changed = trees.get(path)?.after;
      if (changed)
        return changed.dialect === configuration.dialect ? changed : parse(changed.text, configuration.dialect);
      return configuration.files.get(path)?.tree ?? input.source.tree(path);
    },
  };
}

/** What a root comes to when some files are edited and others made; the edits must not overlap. */
export function evaluateEdited(
  root: RootAnalysis,
  edits: readonly TextEdit[],
  made: readonly NewFile[] = [],
): Configuration {
  const { configuration } = root;
  const trees = editedTrees(configuration, editsByFile(edits));
  const { dialect, site } = configuration;
  const source = editedSource(root, trees);
  return evaluate(root.root, dialect, withFiles(source, made, dialect), { strict: false, site });
}

/** A source with files that are not there yet: patterns match them, and nobody else sees them. */
export function withFiles(source: TreeSource, made: readonly NewFile[], dialect: Dialect): TreeSource {
  if (made.length === 0) return source;
  const trees = new Map(made.map(({ path, text }) => [path, parse(text, dialect)]));
  const reader = new MadeFiles(source.reader, made);
  return { reader, tree: (path) => trees.get(path) ?? source.tree(path) };
}

class MadeFiles implements FileReader {
  private readonly texts: ReadonlyMap<string, string>;
  /** What each folder has besides what lies in it now. */
  private readonly entries = new Map<string, Map<string, DirectoryEntry>>();
  private readonly reader: FileReader;
  readonly realFolder: FileReader["realFolder"];

  constructor(reader: FileReader, made: readonly NewFile[]) {
    this.reader = reader;
    this.realFolder = realFolderOf(reader);
    this.texts = new Map(made.map(({ path, text }) => [path, text]));
    for (const { path } of made) this.enter(path, "file");
  }

  read(path: string): ReturnType<FileReader["read"]> {
    const text = this.texts.get(path);
    return text === undefined ? this.reader.read(path) : { kind: "file", text, valid: true };
  }

  list(path: string): readonly DirectoryEntry[] | undefined {
    const listed = this.reader.list(path);
    const more = this.entries.get(normalizePath(path));
    if (!more) return listed;
    return [...(listed ?? []).filter(({ name }) => !more.has(name)), ...more.values()];
  }

  private enter(path: string, kind: DirectoryEntry["kind"]): void {
    const folder = normalizePath(directoryOf(path));
    const known = this.entries.get(folder);
    const entries = known ?? new Map<string, DirectoryEntry>();
    entries.set(fileName(path), { name: fileName(path), kind });
    if (known) return;
    this.entries.set(folder, entries);
    if (folder !== "/" && folder !== "" && folder !== path) this.enter(folder, "directory");
  }
}
