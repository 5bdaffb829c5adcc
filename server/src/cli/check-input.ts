import { type ChosenSettings, rootsIn, type Workspace } from "../analysis/index.ts";
import type { FileReader } from "../config/index.ts";
import { nodeReader, toCorePath } from "../node-reader.ts";
import { isBelow } from "../text/index.ts";
import { say } from "../words/index.ts";
import { type FoundFiles, findFiles } from "./find-files.ts";
import { type Io, UsageError } from "./io.ts";
import { refuseProblems, workspaceWith } from "./settings-files.ts";
import { isStandardInput, readerWith, standardInput } from "./stdin.ts";

/** What is checked, and by what. */
export interface CheckInput {
  readonly found: FoundFiles;
  /** The path that standard input is taken for, where it is what is checked. */
  readonly standardInput: string | undefined;
  /** A workspace that sees the files as they are now, and as standard input what it was, or another text. */
  open(text?: string): Workspace;
}

/** What the options say about where files and settings come from. */
export interface InputOptions {
  readonly operands: readonly string[];
  readonly standardInputName: string | undefined;
  /** `--config FILE`, null for `--no-config`. */
  readonly settingsFile: string | null | undefined;
}

/**
 * Finds what the operands name, without what settings files ignore. Throws UsageError where operands or a settings file make no sense. Files are
 * read through what `watch` makes of a reader.
 */
export function findInput(
  options: InputOptions,
  chosen: ChosenSettings,
  io: Io,
  watch: (reader: FileReader) => FileReader,
): CheckInput {
  const { operands, standardInputName: name } = options;
  const settingsFile = typeof options.settingsFile === "string" ? toCorePath(options.settingsFile, io.cwd) : null;
  const opened = (reader: FileReader) => (): Workspace => {
    const workspace = workspaceWith(chosen, watch(reader));
    if (options.settingsFile !== undefined) workspace.settingsFiles.chosen = settingsFile;
    return workspace;
  };
  if (settingsFile !== null && nodeReader.read(settingsFile).kind !== "file")
    throw new UsageError(say`--config ${options.settingsFile ?? ""}: there is no such file, or it cannot be read`);
  if (!operands.some(isStandardInput)) {
    if (name !== undefined) throw new UsageError(say`--stdin-filename says something about -, and nothing about files`);
    const open = opened(nodeReader);
    return { found: chooseFiles(findFiles(operands, io), open(), io), standardInput: undefined, open };
  }
  if (operands.length > 1)
    throw new UsageError(say`${operands.find(isStandardInput) ?? "-"} stands alone: it is one file`);
  const path = toCorePath(name ?? "<stdin>", io.cwd);
  const found: FoundFiles = { files: [path], named: new Set([path]), directories: [], folders: [], hasProblem: false };
  const content = standardInput(io.readInput());
  const open = (text?: string): Workspace =>
    opened(readerWith(path, text === undefined ? content : { ...content, text }))();
  return { found: chooseFiles(found, open(), io), standardInput: path, open };
}

/** Without the files that settings files ignore, and with the roots that these name in folders. */
function chooseFiles(found: FoundFiles, workspace: Workspace, io: Io): FoundFiles {
  const inFolders = found.directories.map((folder) => `${folder === "/" ? "" : folder}/jail.conf`);
  refuseProblems(workspace, [...found.files, ...inFolders], io);
  const roots = inFolders.flatMap((path, index) => {
    const file = workspace.settingsFileOf(path);
    return file ? rootsIn(file, workspace.reader).filter((root) => isBelow(root, found.directories[index])) : [];
  });
  const files = [...new Set([...found.files, ...roots])].filter((path) => {
    if (!workspace.isIgnored(path)) return true;
    if (found.named.has(path))
      io.err(`jailconf: ${say`${path} is ignored by ${workspace.settingsFileOf(path)?.path ?? ""}: not checked`}\n`);
    return false;
  });
  return { ...found, files };
}
