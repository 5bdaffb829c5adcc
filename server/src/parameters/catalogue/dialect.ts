/**
 * The two ways in which jail(8) reads a file (LANGUAGE.md §6): "12" is FreeBSD 12 and 13, "current" is 14 and later.
 */
export type Dialect = "12" | "current";
