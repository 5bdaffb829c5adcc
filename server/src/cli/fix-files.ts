import { type AppliedFix, fixAll, type Workspace } from "../analysis/index.ts";
import { wideEncoding } from "../config/index.ts";
import { type FoundFiles, realPath, reasonOf } from "./find-files.ts";
import type { Io } from "./io.ts";
import { replaceFile } from "./write-file.ts";

/** What `--fix` has done. */
export interface FixedFiles {
  /** What was applied, by file and place. */
  readonly fixes: readonly AppliedFix[];
  /** A file could not be written. */
  readonly hasProblem: boolean;
}

/** Applies the preferred fixes of what is found in some files, and writes the files. */
export function fixFiles(workspace: Workspace, found: FoundFiles, unsafe: boolean, io: Io): FixedFiles {
  const mayChange = (path: string): boolean => reasonNotTo(workspace, found, path) === undefined;
  const { texts, applied, refused } = fixAll(workspace, found.files, { unsafe, mayChange });
  for (const path of refused) io.err(`jailconf: ${path} is not changed: ${reasonNotTo(workspace, found, path)}\n`);
  const written = new Map<string, string>();
  let hasProblem = false;
  for (const [path, text] of texts) {
    const real = realPath(path);
    // The same file under another name has been written already.
    if (written.get(real) === text) continue;
    try {
      replaceFile(path, workspace.tree(path)?.text ?? "", text);
      written.set(real, text);
    } catch (error) {
      hasProblem = true;
      io.err(`jailconf: ${path} is not changed: ${reasonOf(error)}\n`);
    }
  }
  return { fixes: written.size > 0 ? applied : [], hasProblem };
}

/** Why a file is not to be written, or undefined when it may be. */
function reasonNotTo(workspace: Workspace, { named, folders }: FoundFiles, path: string): string | undefined {
  if (!workspace.isValidText(path)) return "it is not valid UTF-8";
  const text = workspace.tree(path)?.text;
  if (text !== undefined && wideEncoding(text)) return `it is ${wideEncoding(text)}`;
  if (named.has(path)) return undefined;
  const real = realPath(path);
  const isInside = folders.some((folder) => real.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
  return isInside ? undefined : "it lies outside of what was named; name it as well to have it fixed";
}
