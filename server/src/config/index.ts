/** What does each jail end up with? Includes, wildcards, lists and variables, each value knowing where it was written. */

export { collectSections, type TreeSource } from "./collect.ts";
export type { Definition, WrittenValue } from "./definition.ts";
export { EffectiveJail } from "./effective-jail.ts";
export { EffectiveParameter, type EntryOwner } from "./effective-parameter.ts";
export type { Element } from "./element.ts";
export { type Configuration, type EvaluateOptions, evaluate, evaluateSections, LastEvaluation } from "./evaluate.ts";
export { evaluateBeside, type JailsBeside } from "./evaluate-beside.ts";
export {
  type DirectoryEntry,
  type FileContent,
  type FileReader,
  joinedNames,
  largestFile,
  realFolderOf,
} from "./file-reader.ts";
export { compareBytes, expandGlob, partMatcher } from "./glob.ts";
export type { ItemGroup } from "./groups.ts";
export { hostTreeOf, isOfBastille, isOfKernel, placesOf } from "./host-tree.ts";
export { IncludeBudget } from "./include-budget.ts";
export type { JailProblem } from "./jail-problem.ts";
export { wideEncoding } from "./no-text.ts";
export { type FileRange, originSegments, sourceRange, writtenRange } from "./origin.ts";
export type { Reference } from "./references.ts";
export {
  type ConfigurationError,
  type IncludeEdge,
  type IncludeProblem,
  Section,
  wildcardMatches,
} from "./sections.ts";
export { type LocalCommand, noSite, type Site } from "./site.ts";
