export { linkedRanges } from "./linked.ts";
export { prepareRename, rename } from "./rename.ts";
export { variableNamePattern } from "./variable.ts";
