import { type Configuration, type FileContent, type FileReader, joinedNames } from "../../config/index.ts";
import { normalizePath } from "../../text/index.ts";
import type { RootAnalysis } from "../root/analyze-root.ts";
import type { Settings } from "../root/settings.ts";

/** What a configuration, or the analysis of one, was made of: it holds as long as all of these are the same. */
export interface Inputs {
  readonly contents: ReadonlyMap<string, FileContent>;
  /** The names in each directory that a pattern was looked for in. */
  readonly directories: ReadonlyMap<string, string>;
  /** Where the folders lie really from which an include goes up. */
  readonly followed: ReadonlyMap<string, string | undefined>;
  /** What rules have asked about the host, and fixes may ask later on; undefined for what no rule has seen. */
  readonly analysis: RootAnalysis | undefined;
}

/** What a configuration was made of, and the analysis of it where there is one. */
export function inputsOf(reader: FileReader, configuration: Configuration, analysis?: RootAnalysis): Inputs {
  const contents = new Map<string, FileContent>();
  const read = (path: string): void => {
    contents.set(path, reader.read(path));
  };
  read(configuration.root);
  for (const path of configuration.files.keys()) read(path);
  const directories = new Map<string, string>();
  for (const { targets, isGlob, problem, pattern, directories: listed } of configuration.includes) {
    for (const target of targets) read(target);
    if (!isGlob && (problem === "missing" || problem === "pending")) read(normalizePath(pattern));
    for (const directory of listed) directories.set(directory, namesIn(reader, directory));
  }
  return { contents, directories, followed: configuration.followed, analysis };
}

/**
 * Whether what was made of these inputs still holds.
 *
 * @param evaluateRoot what a root that lies beside the judged one comes to now: the same object as long as nothing of it has changed
 */
export function isCurrent(
  reader: FileReader,
  { contents, directories, followed, analysis }: Inputs,
  evaluateRoot: (path: string, settings: Settings) => Configuration | undefined,
): boolean {
  if (!areSame(reader, contents, directories)) return false;
  for (const [folder, real] of followed) if (reader.realFolder?.(folder) !== real) return false;
  if (analysis === undefined) return true;
  const { hostFiles, neighbours } = analysis;
  const asked = [hostFiles.reads, hostFiles.tried, neighbours];
  if (!asked.every(({ files, directories }) => areSame(reader, files, directories))) return false;
  return neighbours.evaluated.every((known) => evaluateRoot(known.root, analysis.input.settings) === known);
}

function areSame(
  reader: FileReader,
  contents: ReadonlyMap<string, FileContent>,
  directories: ReadonlyMap<string, string>,
): boolean {
  for (const [path, content] of contents) if (reader.read(path) !== content) return false;
  for (const [directory, names] of directories) if (namesIn(reader, directory) !== names) return false;
  return true;
}

function namesIn(reader: FileReader, directory: string): string {
  return joinedNames(reader.list(directory) ?? []);
}
