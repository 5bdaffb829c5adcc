import type { Workspace } from "../../analysis/index.ts";
import { isWildcardName } from "../../syntax/index.ts";
import { placeOfName } from "../mentions/index.ts";
import type { Range } from "../shared/context.ts";

/** A jail, wildcard or variable of one of the roots that the editor has to do with. */
export interface WorkspaceSymbol extends Range {
  readonly name: string;
  readonly kind: "jail" | "wildcard" | "variable";
  readonly path: string;
  /** The block in which a variable is set. */
  readonly container: string | undefined;
}

/** An editor shows a list to choose from; more than these are never looked at. */
const mostSymbols = 500;

/** The jails and variables whose names have the letters of a query in their order, in all roots of the open files. */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const found = new Map<string, WorkspaceSymbol>();
  const add = (symbol: WorkspaceSymbol): void => {
    if (found.size < mostSymbols) found.set(`${symbol.start} ${symbol.path}`, symbol);
  };
  for (const path of workspace.openFiles) {
    for (const { configuration } of workspace.analyze(path).roots) {
      for (const { name, block, path: file, definitions } of configuration.sections) {
        // What has no name cannot be looked for, and the protocol wants one.
        if (block && name.trim() !== "" && matches(name, query)) {
          const kind = isWildcardName(name) ? "wildcard" : "jail";
          add({ name, kind, path: file, start: block.nameStart, end: block.nameEnd, container: undefined });
        }
        for (const definition of definitions) {
          if (!definition.isVariable || !matches(definition.name, query)) continue;
          add({ ...placeOfName(definition), name: `$${definition.name}`, kind: "variable", container: block && name });
        }
      }
    }
  }
  return [...found.values()];
}

/** The letters in their order, whatever their case, as editors filter lists; a `$` before the name of a variable is left out. */
function matches(name: string, query: string): boolean {
  const wanted = query.replace(/^\$/, "").toLowerCase();
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of wanted) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
