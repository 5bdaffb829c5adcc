import { collectSections, type FileReader, hostTreeOf } from "../../config/index.ts";
import { groupBy } from "../../group-by.ts";
import { isHostFileName } from "../../host-files/index.ts";
import { isJailConfName } from "./file-names.ts";
import { Includers } from "./includers.ts";
import { TreeCache } from "./tree-cache.ts";
import type { Workspace } from "./workspace.ts";

/** Files that are judged together, apart from all others. */
export interface FilesPart {
  /** Those that were asked for, in their order. */
  readonly paths: readonly string[];
  /** The files that include others, as far as they concern these. */
  readonly includers: readonly string[];
}

/**
 * Divides files into parts that can be judged apart, with the same result as together: roots are in one part that share a file, or are of
 * one host, of which they may say the same.
 *
 * @param workspace whose settings hold; it judges nothing here
 * @param identify the same for paths that lead to the same file
 * @param most how many files that have nothing to do with each other are put together, so that a part is worth the way to a thread
 */
export function partition(
  workspace: Workspace,
  reader: FileReader,
  paths: readonly string[],
  identify: (path: string) => string,
  most: number,
): FilesPart[] {
  // A file of a host is judged from all roots around it.
  if (paths.some((path) => isHostFileName(path) && !isJailConfName(path))) return [{ paths, includers: [] }];
  return new Partition(workspace, reader, identify).of(paths, most);
}

/** A root with all that it includes, of which nothing is judged yet. */
interface ReadRoot {
  readonly root: string;
  readonly configuration: { readonly files: ReadonlyMap<string, unknown> };
}

class Partition {
  private readonly workspace: Workspace;
  private readonly reader: FileReader;
  private readonly identify: (path: string) => string;
  private readonly cache: TreeCache;
  private readonly includers: Includers<ReadRoot>;
  private readonly joined = new Set<ReadRoot>();
  private readonly hosts = new Map<string, boolean>();
  /** A tree of sets: each node has the one above it, the topmost stands for its set. */
  private readonly above = new Map<string, string>();

  constructor(workspace: Workspace, reader: FileReader, identify: (path: string) => string) {
    this.workspace = workspace;
    this.reader = reader;
    this.identify = identify;
    this.cache = new TreeCache(reader);
    this.includers = new Includers(reader, new Set(), (root) => this.read(root));
  }

  of(paths: readonly string[], most: number): FilesPart[] {
    const includers = new Map<string, ReadRoot[]>();
    for (const path of paths) {
      const own = this.includers.read(path);
      const roots = this.includers.of(path, this.workspace.settingsFileOf(path));
      const all = own === undefined ? roots : [...roots, own];
      for (const root of all) {
        this.join(path, root.root);
        this.joinFiles(root);
      }
      this.joinHost(path);
      if (all.length > 0) includers.set(path, all);
    }
    // Who reaches a file by another name is known only where something is included.
    if (includers.size > 0) for (const path of paths) this.join(path, `real ${this.identify(path)}`);
    return this.parts(paths, most, includers);
  }

  private parts(
    paths: readonly string[],
    most: number,
    includers: ReadonlyMap<string, readonly ReadRoot[]>,
  ): FilesPart[] {
    const sets = groupBy(paths, (path) => this.top(path));
    const parts: string[][] = [];
    for (const set of sets.values()) {
      const last = parts.at(-1);
      if (last !== undefined && last.length + set.length <= most) last.push(...set);
      else parts.push(set);
    }
    return parts.map((part) => ({
      paths: part,
      includers: [...new Set(part.flatMap((path) => (includers.get(path) ?? []).map(({ root }) => root)))],
    }));
  }

  private read(root: string): ReadRoot {
    const { dialect } = this.workspace.settingsOf(root).release;
    const source = this.cache.source(dialect);
    return { root, configuration: collectSections(root, root, source, { strict: false }) };
  }

  private joinFiles(root: ReadRoot): void {
    if (this.joined.has(root)) return;
    this.joined.add(root);
    this.joinHost(root.root);
    for (const path of root.configuration.files.keys()) {
      this.join(root.root, path);
      this.join(path, `real ${this.identify(path)}`);
    }
  }

  /** Roots of one host look at each other, and at the host's other files, which lie beside them where no `etc` is around. */
  private joinHost(path: string): void {
    const { etc, root } = hostTreeOf(path);
    const isOfHost = root !== undefined || path === `${etc}jail.conf` || path.startsWith(`${etc}jail.conf.d/`);
    if (isOfHost || this.hasHostFiles(etc)) this.join(path, `host ${etc}`);
  }

  private hasHostFiles(folder: string): boolean {
    const known = this.hosts.get(folder);
    if (known !== undefined) return known;
    const entries = this.reader.list(folder.slice(0, -1) || "/") ?? [];
    const has = entries.some(({ name }) => name === "rc.conf.d" || isHostFileName(`/${name}`));
    this.hosts.set(folder, has);
    return has;
  }

  private join(a: string, b: string): void {
    const [first, second] = [this.top(a), this.top(b)];
    if (first !== second) this.above.set(second, first);
  }

  private top(node: string): string {
    let top = node;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    // The way is short for whoever comes next.
    // Stryker disable all: it is the same way.
    let at = node;
    while (at !== top) {
      const next = this.above.get(at) as string;
      this.above.set(at, top);
      at = next;
    }
    // Stryker restore all
    return top;
  }
}
