/** Holds the layers together: roots, includes, unsaved text, caches. Text of files and settings in, findings out. */

export { type AppliedFix, type FixAllOptions, type FixAllResult, fixAll, fixToApply } from "./fix-all/fix-all.ts";
export { evaluateConcerned } from "./fixes/concerned-jails.ts";
export { evaluateEdited, type NewFile, withFiles } from "./fixes/edited-source.ts";
export { applyEdits, canApply, editsByFile, mapOffset, withLineEndsOf } from "./fixes/edits.ts";
export { ComparedHosts } from "./root/compared-hosts.ts";
export { type FirstPart, isKnownOfBlocks, isKnownOfTexts } from "./root/first-part.ts";
export {
  type FormatSettings,
  readFormatSettings,
  sameFormat,
} from "./root/format-settings.ts";
export { canBeIgnored, type IgnoreScope, ignoredRules } from "./root/ignore-comments.ts";
export { mostErrors } from "./root/most-findings.ts";
export { Neighbours } from "./root/neighbours.ts";
export { noSuchRule, readRelease, readRules, type TellProblem } from "./root/read-settings.ts";
export { isRuleOrTopic } from "./root/rule-names.ts";
export { type ChosenSettings, defaultSettings, noChoice, type Settings } from "./root/settings.ts";
export type { LastingFinding, ShownFinding } from "./root/told-of-root.ts";
export { listJails } from "./root/words.ts";
export { ignoreComment } from "./root/write-ignore-comment.ts";
export type { WorkspaceFolder } from "./settings-file/combine.ts";
export { type NamedRule, ruleNamedAt } from "./settings-file/named-rule.ts";
export { rootsIn } from "./settings-file/roots.ts";
export { isSettingsFile, type SettingsFile, settingsFileName } from "./settings-file/settings-file.ts";
export { newSettings, writeRuleSetting } from "./settings-file/write-rule-setting.ts";
export { type CheckedFiles, checkFiles, whatRootsSayOfHost } from "./workspace/check-files.ts";
export {
  askedTogether,
  type CheckedPart,
  checkPart,
  WantedBehind,
  type WantedFixes,
} from "./workspace/checked-part.ts";
export type { FileAnalysis, FileState } from "./workspace/file-analysis.ts";
export { isJailConfName } from "./workspace/file-names.ts";
export { findingsAt } from "./workspace/findings-at.ts";
export { filesInFolders, skippedFolders } from "./workspace/folder-files.ts";
export { joinCheckedParts, partsInTouch } from "./workspace/join-parts.ts";
export { type FilesPart, partition } from "./workspace/partition.ts";
export { fileNamePatterns, type RootAnalysis, Workspace } from "./workspace/workspace.ts";
export { worstInFile } from "./workspace/worst-in-file.ts";
