import type { Uri } from "vscode";

/** Files of which nothing is shown any more, though the language server has told of them. */
const takenBack = new Set<string>();

export const noteTakenBack = (uri: Uri): unknown => takenBack.add(String(uri));

export const isTakenBack = (uri: Uri): boolean => takenBack.has(String(uri));

export const noteToldAnew = (uri: Uri): unknown => takenBack.delete(String(uri));
