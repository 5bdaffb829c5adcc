export { prepareRename, rename } from "./rename.ts";
export type { PreparedRename, RefusedRename, Renaming } from "./renaming.ts";
