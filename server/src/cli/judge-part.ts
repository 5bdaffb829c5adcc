import { type CheckedPart, checkPart, type FilesPart, type WantedFixes, Workspace } from "../analysis/index.ts";
import type { FileReader } from "../config/index.ts";
import { nodeReader } from "../node-reader.ts";
import { parseRelease } from "../parameters/index.ts";
import type { RuleSetting } from "../rules/rule/finding.ts";

/** A part to be judged, with all that it is judged by, as data that threads can send each other. */
export interface PartWithChoice {
  readonly part: FilesPart;
  readonly release: string | undefined;
  readonly rules: readonly (readonly [rule: string, setting: RuleSetting])[];
  /** The settings file that holds for all paths, null for none; undefined where each path finds its own. */
  readonly settingsFile: string | null | undefined;
}

/** The same, with what will be asked about it. */
export interface PartToJudge extends PartWithChoice {
  readonly wanted: WantedFixes;
}

/** Judges a part in a workspace of its own, of which nothing is left afterwards: memory does not grow with the number of files. */
export function judgePart(
  { part, release, rules, settingsFile, wanted }: PartToJudge,
  reader: FileReader,
): CheckedPart {
  const workspace = new Workspace(reader, new Set(part.includers));
  workspace.choice = { release: release === undefined ? undefined : parseRelease(release), rules: new Map(rules) };
  workspace.settingsFiles.chosen = settingsFile;
  return checkPart(workspace, part.paths, wanted);
}

/** Reads the files of this machine for several parts. A folder is listed once: it may hold all the files there are. */
export function readerOfParts(): FileReader {
  const listed = new Map<string, ReturnType<FileReader["list"]>>();
  return {
    read: nodeReader.read,
    realFolder: nodeReader.realFolder,
    list: (path) => {
      if (!listed.has(path)) listed.set(path, nodeReader.list(path));
      return listed.get(path);
    },
  };
}
