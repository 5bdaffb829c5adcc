export { definitionPlaces } from "./definition.ts";
export { type FoldingRange, foldingRanges } from "./folding.ts";
export { declarationPlaces, implementationPlaces, typePlaces } from "./inherited.ts";
export { type FileLink, fileLinks } from "./links.ts";
export { type OutlineItem, type OutlineKind, outline } from "./outline.ts";
export { highlights, references } from "./references.ts";
export { selectionRanges } from "./selection.ts";
export { askedStretch, shownStretch } from "./stretch.ts";
export { type WorkspaceSymbol, workspaceSymbols } from "./workspace-symbols.ts";
