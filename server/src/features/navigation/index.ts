export { definitionPlaces } from "./definition.ts";
export { type FoldingRange, foldingRanges } from "./folding.ts";
export { type OutlineItem, type OutlineKind, outline } from "./outline.ts";
export { highlights, references } from "./references.ts";
