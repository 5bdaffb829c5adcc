import type { DirectoryEntry, FileReader } from "../../config/index.ts";
import { rememberedWith } from "../../rules/support/remembered.ts";
import { directoryOf, normalizePath } from "../../text/index.ts";
import { rootsByFile } from "../root/roots-by-file.ts";
import { rootsIn } from "../settings-file/roots.ts";
import type { SettingsFile } from "../settings-file/settings-file.ts";
import { isJailConfName } from "./file-names.ts";
import { isForeign } from "./foreign.ts";

/** How many directories above an included file are searched for the file that includes it. */
const searchedParents = 2;

/** The place of the documents that are open, beside those of folders. */
const openDocuments = "";

/** A file with all that it includes. */
interface RootWithFiles {
  readonly root: string;
  readonly configuration: { readonly files: ReadonlyMap<string, unknown> };
}

/**
 * The files that include others, by place: open documents, roots that a settings file names, and in a folder those that are called like
 * a jail.conf. A place is looked at once for all files that ask; what was found is dropped (`clear`) when a text or a setting changes.
 */
export class Includers<Root extends RootWithFiles> {
  private readonly reader: FileReader;
  private readonly open: ReadonlySet<string>;
  private readonly readRoot: (root: string) => Root;
  private readonly among: ReadonlySet<string> | undefined;
  private readonly places = new Map<string, ReadonlyMap<string, readonly Root[]>>();
  private readonly known = new Map<string, Root | undefined>();
  private far: ReadonlyMap<string, readonly RootWithFiles[]> | undefined;

  /** @param among the only files that are looked at, where somebody has found those that include others before; all when left out */
  constructor(
    reader: FileReader,
    open: ReadonlySet<string>,
    readRoot: (root: string) => Root,
    among?: ReadonlySet<string>,
  ) {
    this.reader = reader;
    this.open = open;
    this.readRoot = readRoot;
    this.among = among;
  }

  /** Forgets what was found. */
  clear(): void {
    this.places.clear();
    this.known.clear();
    this.far = undefined;
  }

  /**
   * The roots that include a file, directly or not, besides itself: open documents first, then those that its settings file names, then
   * those that lie beside it or up to two folders above it.
   */
  of(path: string, settings: SettingsFile | undefined): Root[] {
    const found = new Set<Root>();
    for (const [place, candidates] of this.placesOf(path, settings)) {
      for (const analysis of this.reading(place, candidates, path)?.get(path) ?? []) found.add(analysis);
    }
    return [...found].filter(({ root }) => root !== path);
  }

  /** The files that may include a file, in the same order. */
  candidates(path: string, settings: SettingsFile | undefined): Set<string> {
    const found = new Set(this.placesOf(path, settings).flatMap(([, candidates]) => [...candidates()]));
    found.delete(path);
    return found;
  }

  /** Where the includers of a file are looked for: names of places, and the files there. */
  private placesOf(path: string, settings: SettingsFile | undefined): [string, () => Iterable<string>][] {
    const places: [string, () => Iterable<string>][] = [[openDocuments, () => this.open]];
    if (settings) places.push([settings.path, () => rootsIn(settings, this.reader)]);
    for (const directory of foldersAbove(path)) places.push([directory, () => this.namedIn(directory)]);
    return places;
  }

  /** The files in a folder that are called like a jail.conf. */
  private namedIn(directory: string): readonly string[] {
    if (this.among) return [...this.among].filter((path) => directoryOf(path) === directory && isJailConfName(path));
    return jailConfsAmong(this.reader.list(normalizePath(directory)) ?? [], directory);
  }

  /** By file, the roots of one place that read it; undefined where there is no file but the one that is asked about. */
  private reading(
    place: string,
    candidates: () => Iterable<string>,
    path: string,
  ): ReadonlyMap<string, readonly Root[]> | undefined {
    const known = this.places.get(place);
    if (known) return known;
    const there = [...candidates()];
    if (there.every((candidate) => candidate === path)) return undefined;
    const roots = there.flatMap((candidate) => this.read(candidate) ?? []);
    const reading = rootsByFile(roots);
    this.places.set(place, reading);
    return reading;
  }

  /** The files among all those of the folders that include a file, however far they are from it. */
  inFolders(
    path: string,
    all: () => readonly string[],
    evaluate: (root: string) => RootWithFiles["configuration"] | undefined,
  ): string[] {
    this.far ??= rootsByFile(
      all().flatMap((root) => {
        const configuration = this.includes(root) ? evaluate(root) : undefined;
        return configuration ? { root, configuration } : [];
      }),
    );
    return (this.far.get(path) ?? []).map(({ root }) => root).filter((root) => root !== path);
  }

  /** Whether a file includes others. */
  includes(candidate: string): boolean {
    const content = this.reader.read(candidate);
    return content.kind === "file" && content.text.includes(".include") && !isForeign(content.text);
  }

  /** A file with what it includes; undefined for one that includes nothing. */
  read(candidate: string): Root | undefined {
    if (this.known.has(candidate)) return this.known.get(candidate);
    const analysis = this.includes(candidate) ? this.readRoot(candidate) : undefined;
    this.known.set(candidate, analysis);
    return analysis;
  }
}

/** A folder of a thousand files is looked through once, and not with every key. */
const jailConfsAmong = rememberedWith((entries: readonly DirectoryEntry[], directory: string): readonly string[] =>
  entries
    .filter(({ kind }) => kind === "file")
    .map(({ name }) => normalizePath(directory + name))
    .filter(isJailConfName),
);

/** The folder of a file, and those above it in which its includers are looked for. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  let directory = directoryOf(path);
  for (let level = 0; level <= searchedParents && directory !== ""; level++) {
    folders.push(directory);
    directory = directoryOf(directory.slice(0, -1));
  }
  return folders;
}
