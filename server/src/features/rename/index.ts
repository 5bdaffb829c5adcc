export { linkedRanges } from "./linked.ts";
export { prepareRename, rename } from "./rename.ts";
export type { PreparedRename, RefusedRename, Renaming } from "./renaming.ts";
export { variableNamePattern } from "./variable.ts";
