import type { ServerCapabilities } from "vscode-languageserver";

/**
 * What several requests say about themselves as one answer to `initialize`. What belongs to the workspace is spoken of by several
 * of them, each about a part of its own.
 */
export function mergeCapabilities(...all: readonly ServerCapabilities[]): ServerCapabilities {
  const merged: ServerCapabilities = Object.assign({}, ...all);
  const parts = all.flatMap(({ workspace }) => workspace ?? []);
  if (parts.length > 0) merged.workspace = Object.assign({}, ...parts);
  return merged;
}
