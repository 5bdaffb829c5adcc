import type { Workspace } from "../analysis/index.ts";
import { say } from "../words/index.ts";
import { appliedAsText } from "./applied-text.ts";
import type { CheckInput } from "./check-input.ts";
import { colouredDiff } from "./coloured-diff.ts";
import { type FixChoice, type PlannedFixes, planFixes, writeFixes } from "./fix-files.ts";
import { type Io, UsageError } from "./io.ts";
import { patchName, unifiedDiff } from "./unified-diff.ts";

/** What has become of the fixes. */
export interface FixOutcome {
  /** Sees the files as they are to be judged. */
  readonly workspace: Workspace;
  /** Words about what was applied; empty where nothing was. */
  readonly applied: string;
  /** A patch or a text stands on standard output, which leaves no room for findings. */
  readonly takesOutput: boolean;
  readonly wouldChange: boolean;
  /** A file could not be written. */
  readonly hasProblem: boolean;
}

/** Writes what fixes change: the files, or standard output where standard input is mended. Throws UsageError where that is no text. */
export function fixInput(input: CheckInput, choice: FixChoice, io: Io): FixOutcome {
  const before = input.open();
  // What was read is no longer what came in, so that printing it would lose some of it.
  if (input.standardInput !== undefined && !before.isValidText(input.standardInput))
    throw new UsageError(say`standard input is not valid UTF-8: not mended`);
  const planned = planFixes(before, input.found, choice, io);
  if (input.standardInput !== undefined) {
    const after = planned.texts.get(input.standardInput) ?? before.tree(input.standardInput)?.text ?? "";
    io.out(after);
    const workspace = input.open(after);
    const applied = planned.texts.size > 0 ? appliedAsText(planned.applied, workspace, io.cwd) : "";
    return { workspace, applied, takesOutput: true, wouldChange: false, hasProblem: false };
  }
  const { fixes, hasProblem } = writeFixes(before, planned, io);
  const workspace = input.open();
  const applied = fixes.length > 0 ? appliedAsText(fixes, workspace, io.cwd) : "";
  return { workspace, applied, takesOutput: false, wouldChange: false, hasProblem };
}

/** Prints what fixes would change, for patch(1) and git-apply(1). */
export function printFixes(input: CheckInput, choice: FixChoice, io: Io): FixOutcome {
  const workspace = input.open();
  const planned = planFixes(workspace, input.found, choice, io);
  let files = 0;
  for (const [path, after] of planned.texts) {
    const diff = unifiedDiff(patchName(path, io.cwd), workspace.tree(path)?.text ?? "", after);
    if (diff !== "") files++;
    io.out(colouredDiff(diff, io));
  }
  const applied = files === 0 ? "" : wouldChange(planned, files);
  return { workspace, applied, takesOutput: true, wouldChange: files > 0, hasProblem: false };
}

function wouldChange({ applied }: PlannedFixes, files: number): string {
  const fixes = applied.length === 1 ? say`1 fix` : say`${applied.length} fixes`;
  const changed = files === 1 ? say`1 file` : say`${files} files`;
  return `${say`${fixes} would change ${changed}; nothing was written.`}\n`;
}
