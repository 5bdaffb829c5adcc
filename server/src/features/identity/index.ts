/** What a jail has for itself, and what is to be changed so that another one can stand beside it. */
export { distinctBlock } from "./distinct.ts";
