/** What a jail has for itself, and what is to be changed so that another one can stand beside it. */
export { type DistinctBlock, distinctBlock } from "./distinct.ts";
export type { ChangedPlace } from "./slots.ts";
