/** Holds the layers together: roots, includes, unsaved text, caches. Text of files and settings in, findings out. */

export { checkFiles, type FilesAnalysis } from "./check-files.ts";
export { isJailConfName } from "./file-names.ts";
export { applyEdits, canApply, editsByFile, editsCollide, mapOffset, withLineEndsOf } from "./fixes/edits.ts";
export { type AppliedFix, type FixAllOptions, type FixAllResult, fixAll, fixToApply } from "./fixes/fix-all.ts";
export { isForeign } from "./foreign.ts";
export { canBeIgnored, ignoreComment } from "./ignore-comments.ts";
export { readRelease, readRules, type TellProblem } from "./read-settings.ts";
export { compareFindings, listJails } from "./run-rules.ts";
export { defaultSettings, type Settings } from "./settings.ts";
export {
  type FileAnalysis,
  type FileState,
  fileNamePatterns,
  type RootAnalysis,
  Workspace,
} from "./workspace.ts";
