export { linkedRanges } from "./linked.ts";
export { editsForMoves } from "./moved-files.ts";
export { prepareRename, rename } from "./rename.ts";
export type { RenamedFile } from "./renaming.ts";
