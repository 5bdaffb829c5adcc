import type { Workspace } from "../../analysis/index.ts";
import type { Section } from "../../config/index.ts";
import {
  isWildcardName,
  type JailNode,
  NodeKind,
  type SyntaxTree,
  statementAt,
  writtenVariable,
} from "../../syntax/index.ts";
import { fileName } from "../../text/index.ts";
import { placeOfName } from "../mentions/index.ts";
import type { Range } from "../shared/context.ts";

/** A file that the editor has to do with, or a jail, wildcard or variable of it. */
export interface WorkspaceSymbol extends Range {
  readonly name: string;
  readonly kind: "file" | "jail" | "wildcard" | "variable";
  readonly path: string;
  /** The block in which a variable is set. */
  readonly container: string | undefined;
}

/** An editor shows a list to choose from; more than these are never looked at. */
const mostSymbols = 500;

/** The kernel takes no name of a jail that is longer: blocks in blocks of a broken file come to names of any length. */
const longestName = 256;

/**
 * The files, jails and variables whose names have the letters of a query in their order: in all roots of the open files, then in the
 * files of the folders that are called like a jail.conf.
 */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const search = new SymbolSearch(query);
  const seen = new Set<string>();
  for (const path of workspace.openFiles) {
    for (const { configuration } of workspace.analyze(path).roots) {
      for (const file of configuration.files.keys()) {
        seen.add(file);
        search.addFile(file);
      }
      search.addSections(configuration.sections);
    }
  }
  for (const path of workspace.filesInFolders()) {
    if (search.isFull) break;
    const tree = seen.has(path) ? undefined : workspace.ownTree(path);
    if (tree === undefined) continue;
    search.addFile(path);
    search.addText(path, tree);
  }
  return search.found;
}

class SymbolSearch {
  private readonly symbols = new Map<string, WorkspaceSymbol>();
  private readonly query: string;

  constructor(query: string) {
    this.query = query;
  }

  get found(): WorkspaceSymbol[] {
    return [...this.symbols.values()];
  }

  get isFull(): boolean {
    return this.symbols.size >= mostSymbols;
  }

  addFile(path: string): void {
    const name = fileName(path);
    if (matches(name, this.query)) this.add({ name, kind: "file", path, start: 0, end: 0, container: undefined });
  }

  addSections(sections: readonly Section[]): void {
    for (const { name, block, path, definitions } of sections) {
      if (block) this.addBlock(name, block, path);
      for (const definition of definitions) {
        if (definition.isVariable)
          this.addVariable(definition.name, { ...placeOfName(definition), container: block && name });
      }
    }
  }

  /** A file that nobody has opened is not evaluated: its blocks and variables are seen in its text. */
  addText(path: string, tree: SyntaxTree): void {
    const { kinds, parents, count } = tree.nodes;
    const names = new Map<number, string>();
    for (let node = 1; node < count && !this.isFull; node++) {
      const kind: NodeKind = kinds[node];
      if (kind !== NodeKind.Jail && kind !== NodeKind.Variable) continue;
      const statement = statementAt(tree, node);
      const container = names.get(parents[node]);
      if (statement.kind === "jail") {
        const name = container === undefined ? statement.name : `${container}.${statement.name}`;
        names.set(node, name.slice(0, longestName));
        if (name.length <= longestName) this.addBlock(name, statement, path);
      } else {
        const { name, nameStart: start, nameEnd: end } = statement;
        this.addVariable(name, { path, start, end, container });
      }
    }
  }

  private addBlock(name: string, { nameStart: start, nameEnd: end }: JailNode, path: string): void {
    // What has no name cannot be looked for, and the protocol wants one.
    if (name.trim() === "" || !matches(name, this.query)) return;
    const kind = isWildcardName(name) ? "wildcard" : "jail";
    this.add({ name, kind, path, start, end, container: undefined });
  }

  private addVariable(name: string, place: Omit<WorkspaceSymbol, "name" | "kind">): void {
    if (matches(name, this.query)) this.add({ ...place, name: writtenVariable(name), kind: "variable" });
  }

  private add(symbol: WorkspaceSymbol): void {
    if (!this.isFull) this.symbols.set(`${symbol.start} ${symbol.end} ${symbol.path}`, symbol);
  }
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
