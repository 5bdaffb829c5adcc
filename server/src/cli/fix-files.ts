import { type AppliedFix, fixAll, type Workspace } from "../analysis/index.ts";
import { wideEncoding } from "../config/index.ts";
import { say } from "../words/index.ts";
import { type FoundFiles, realPath, reasonOf } from "./find-files.ts";
import type { Io } from "./io.ts";
import { replaceFile } from "./write-file.ts";

/** Which fixes are applied. */
export interface FixChoice {
  /** Also those that change what will run. */
  readonly unsafe: boolean;
  /** Only what these rules find; all where it is left out. */
  readonly rules: ReadonlySet<string> | undefined;
}

/** What fixes come to, before anything is written. */
export interface PlannedFixes {
  /** The new texts of the files that change. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is applied, by file and place. */
  readonly applied: readonly AppliedFix[];
}

/** What `--fix` has done. */
export interface FixedFiles {
  /** What was applied, by file and place. */
  readonly fixes: readonly AppliedFix[];
  /** A file could not be written. */
  readonly hasProblem: boolean;
}

/** Works out the preferred fixes of what is found in some files; says which files they may not change. */
export function planFixes(workspace: Workspace, found: FoundFiles, { unsafe, rules }: FixChoice, io: Io): PlannedFixes {
  const mayChange = (path: string): boolean => reasonNotTo(workspace, found, path) === undefined;
  const { texts, applied, refused } = fixAll(workspace, found.files, { unsafe, rules, mayChange });
  for (const path of refused)
    io.err(`jailconf: ${say`${path} is not changed: ${reasonNotTo(workspace, found, path) ?? ""}`}\n`);
  const seen = new Set<string>();
  // The same file under another name is changed once.
  const once = [...texts].filter(([path, text]) => {
    const key = `${realPath(path)}\0${text}`;
    return !seen.has(key) && seen.add(key);
  });
  return { texts: new Map(once), applied };
}

/** Writes the files that fixes change. */
export function writeFixes(workspace: Workspace, { texts, applied }: PlannedFixes, io: Io): FixedFiles {
  let written = 0;
  let hasProblem = false;
  for (const [path, text] of texts) {
    try {
      replaceFile(path, workspace.tree(path)?.text ?? "", text);
      written++;
    } catch (error) {
      hasProblem = true;
      io.err(`jailconf: ${say`${path} is not changed: ${reasonOf(error)}`}\n`);
    }
  }
  return { fixes: written > 0 ? applied : [], hasProblem };
}

/** Why a file is not to be written, or undefined when it may be. */
function reasonNotTo(workspace: Workspace, { named, folders }: FoundFiles, path: string): string | undefined {
  if (!workspace.isValidText(path)) return say`it is not valid UTF-8`;
  const text = workspace.tree(path)?.text;
  if (text !== undefined && wideEncoding(text)) return say`it is ${wideEncoding(text) ?? ""}`;
  if (named.has(path)) return undefined;
  const real = realPath(path);
  const isInside = folders.some((folder) => real.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
  return isInside ? undefined : say`it lies outside of what was named; name it as well to have it fixed`;
}
