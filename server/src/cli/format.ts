import { applyEdits, noChoice, type Workspace } from "../analysis/index.ts";
import { largestFile, wideEncoding } from "../config/index.ts";
import { formatDocument } from "../features/formatting/index.ts";
import { decode, toCorePath } from "../node-reader.ts";
import { say } from "../words/index.ts";
import { displayPath } from "./check-text.ts";
import { colouredDiff } from "./coloured-diff.ts";
import type { Command } from "./command.ts";
import { formatDescription } from "./description/format.ts";
import { type FoundFiles, findFiles, reasonOf } from "./find-files.ts";
import { ExitStatus, type Io, UsageError } from "./io.ts";
import { releaseFrom } from "./release-option.ts";
import { refuseProblems, workspaceWith } from "./settings-files.ts";
import { isStandardInput } from "./stdin.ts";
import { patchName, unifiedDiff } from "./unified-diff.ts";
import { replaceFile } from "./write-file.ts";

export const formatCommand: Command<typeof formatDescription> = {
  description: formatDescription,
  async run(options, io) {
    const { operands } = options;
    if (operands.length === 0) throw new UsageError(say`name at least one file or folder, or - for standard input`);
    const workspace = workspaceWith({ ...noChoice, release: releaseFrom(options, io) });
    const output = new FormatOutput(io, options.has("check"), options.has("diff"));
    const name = options.option("stdin-filename");
    if (operands.some(isStandardInput)) {
      if (operands.length > 1) throw new UsageError(say`- stands alone: standard input is one file`);
      return formatInput(workspace, name, output, io);
    }
    if (name !== undefined) throw new UsageError(say`--stdin-filename says something about -, and nothing about files`);
    return formatFiles(workspace, findFiles(operands, io), output, io);
  },
};

/** What is done with what comes out. */
class FormatOutput {
  private readonly io: Io;
  private readonly isChecked: boolean;
  private readonly isDiff: boolean;

  constructor(io: Io, isChecked: boolean, isDiff: boolean) {
    this.io = io;
    this.isChecked = isChecked;
    this.isDiff = isDiff;
  }

  /** Nothing is written; that something would change is the exit status. */
  get isDry(): boolean {
    return this.isChecked || this.isDiff;
  }

  wouldChange(path: string, before: string, after: string): void {
    const { io } = this;
    if (this.isDiff) io.out(colouredDiff(unifiedDiff(patchName(path, io.cwd), before, after), io));
    else io.out(`${displayPath(path, io.cwd)}\n`);
  }
}

/** Formats standard input onto standard output. Throws UsageError where it is no text. */
function formatInput(workspace: Workspace, name: string | undefined, output: FormatOutput, io: Io): number {
  const path = toCorePath(name ?? "jail.conf", io.cwd);
  refuseProblems(workspace, [path], io);
  const { text, valid } = decode(io.readInput());
  if (!valid) throw new UsageError(say`standard input is not valid UTF-8`);
  if (text.length > largestFile) throw new UsageError(say`standard input is larger than 16 MiB`);
  workspace.openFile(path, text);
  const tree = workspace.ownTree(path);
  // What is no jail.conf goes through as it is: nobody wants to lose a file to a pipe.
  const after = tree ? applyEdits(text, formatDocument(tree, workspace.settingsOf(path).format ?? {})) : text;
  if (!output.isDry) io.out(after);
  else if (after !== text) output.wouldChange(name === undefined ? toCorePath("-", io.cwd) : path, text, after);
  return output.isDry && after !== text ? ExitStatus.found : ExitStatus.ok;
}

function formatFiles(workspace: Workspace, found: FoundFiles, output: FormatOutput, io: Io): number {
  refuseProblems(workspace, found.files, io);
  let hasProblem = found.hasProblem;
  let changed = 0;
  for (const path of found.files) {
    try {
      if (formatFile(workspace, path, found.named.has(path), output, io)) changed++;
    } catch (error) {
      hasProblem = true;
      io.err(`jailconf: ${say`${path} is not changed: ${reasonOf(error)}`}\n`);
    }
  }
  if (!output.isDry) io.err(`${changedFiles(changed)}\n`);
  if (hasProblem) return ExitStatus.notRun;
  return output.isDry && changed > 0 ? ExitStatus.found : ExitStatus.ok;
}

function changedFiles(count: number): string {
  if (count === 0) return say`No files changed.`;
  return count === 1 ? say`1 file changed.` : say`${count} files changed.`;
}

/** Whether the file changes, or would. Throws where it cannot be read or written. */
function formatFile(workspace: Workspace, path: string, isNamed: boolean, output: FormatOutput, io: Io): boolean {
  if (workspace.isIgnored(path)) {
    const settingsFile = workspace.settingsFileOf(path)?.path ?? "";
    if (isNamed) io.err(`jailconf: ${say`${path} is ignored by ${settingsFile}: not formatted`}\n`);
    return false;
  }
  const tree = workspace.tree(path);
  if (!tree) throw new UsageError(reasonNotRead(workspace, path));
  if (!workspace.ownTree(path)) {
    io.err(`jailconf: ${say`${path} is a file of another program: not formatted`}\n`);
    return false;
  }
  if (!workspace.isValidText(path)) throw new UsageError(say`it is not valid UTF-8`);
  const wide = wideEncoding(tree.text);
  if (wide) throw new UsageError(say`it is ${wide}`);
  const after = applyEdits(tree.text, formatDocument(tree, workspace.settingsOf(path).format ?? {}));
  if (after === tree.text) return false;
  if (output.isDry) output.wouldChange(path, tree.text, after);
  else replaceFile(path, tree.text, after);
  return true;
}

function reasonNotRead(workspace: Workspace, path: string): string {
  const { kind } = workspace.reader.read(path);
  if (kind === "too-large") return say`it is larger than 16 MiB`;
  return kind === "missing" ? say`no such file or directory` : say`it is no regular file, or cannot be read`;
}
