import type { ValueSpan } from "../jail/jail-view.ts";

/** A file system that commands of the jail have mounted. */
export interface Mount {
  readonly directory: string;
  readonly where: "host" | "jail";
  /** `nullfs`, `tmpfs`, …; undefined when only the shell, or fstab(5), knows. */
  readonly type: string | undefined;
  /** What is mounted, where that is a path, a dataset or a remote directory. */
  readonly source: string | undefined;
  /** As it is told: `nullfs from /usr/ports, read-only`. */
  readonly detail: string | undefined;
  readonly by: ValueSpan;
}

/** Whether something is mounted: `there`, `gone` when it was taken away, `unknown` when nobody knows. */
export type Mounted = "there" | "gone" | "unknown";

interface Layer {
  readonly mount: Mount;
  /** Grows: what was mounted later lies on top, on the same directory or on one below. */
  readonly order: number;
  /** Nothing opaque has run since; see `Mounts.forget`. */
  knownSince: number;
}

/**
 * What is mounted is a stack: a file system cannot be unmounted while another one is mounted on it (`Device busy`), and what
 * was mounted twice on one directory has to be unmounted twice. What is not in here is not known.
 */
export class Mounts {
  private readonly layers = new Map<string, Layer[]>();
  /** All that lie somewhere below a directory. */
  private readonly below = new Map<string, Set<Layer>>();
  private readonly bySource = new Map<string, Set<Layer>>();
  /** Every nullfs that shows a directory, or one below it, at another place. */
  private readonly shownElsewhere = new Map<string, Set<Layer>>();
  /** The command that took away the last one of a directory. */
  private readonly gone = new Map<string, ValueSpan>();
  private order = 0;
  /** How often something opaque has run; what was known before is so no longer. */
  private readonly epochs = { host: 0, jail: 0 };

  /** @param isKnown false when the command may not have run */
  add(mount: Mount, isKnown: boolean): void {
    const { directory, where } = mount;
    if (directory.length > longestDirectory) return;
    const layer = { mount, order: this.order++, knownSince: isKnown ? this.epochs[where] : -1 };
    const key = keyOf(directory, where);
    this.gone.delete(key);
    listIn(this.layers, key).push(layer);
    for (const set of this.setsOf(mount)) set.add(layer);
  }

  /** What lies on top on a directory. */
  top(directory: string, where: "host" | "jail"): Mount | undefined {
    return this.layers.get(keyOf(directory, where))?.at(-1)?.mount;
  }

  /** Something may be mounted on a directory above a path of the host, so that another path of that name is seen. */
  mayHide(path: string): boolean {
    if (path.length > longestDirectory) return true;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      if (this.layers.has(keyOf(path.slice(0, end), "host"))) return true;
    }
    return false;
  }

  /** What was mounted last of a device, a dataset, a directory. */
  from(source: string, where: "host" | "jail"): Mount | undefined {
    return [...(this.bySource.get(keyOf(source, where)) ?? [])].at(-1)?.mount;
  }

  stateOf(directory: string, where: "host" | "jail"): Mounted {
    const key = keyOf(directory, where);
    const top = this.layers.get(key)?.at(-1);
    if (top !== undefined) return this.isKnown(top) ? "there" : "unknown";
    return this.gone.has(key) ? "gone" : "unknown";
  }

  /** The command that unmounted what was on a directory, for one that is `gone`. */
  unmountedBy(directory: string, where: "host" | "jail"): ValueSpan | undefined {
    return this.gone.get(keyOf(directory, where));
  }

  /**
   * What certainly keeps a file system from being unmounted: something that is mounted on a directory in it, or a nullfs that
   * shows a directory of it at another place.
   */
  holding(mount: Mount): Mount | undefined {
    const { directory, where } = mount;
    const own = this.layerOf(mount);
    if (own === undefined || !this.isKnown(own)) return undefined;
    const key = keyOf(directory, where);
    for (const layer of this.below.get(key) ?? []) {
      if (layer.order > own.order && this.isKnown(layer)) return layer.mount;
    }
    for (const layer of this.shownElsewhere.get(key) ?? []) {
      if (layer.order > own.order && this.isKnown(layer)) return layer.mount;
    }
    return undefined;
  }

  /** @param by undefined when it may still be there */
  remove(mount: Mount, by: ValueSpan | undefined): void {
    const layer = this.layerOf(mount);
    if (layer === undefined) return;
    if (by === undefined) {
      layer.knownSince = -1;
      return;
    }
    const key = keyOf(mount.directory, mount.where);
    const layers = this.layers.get(key)!;
    const wasKnown = this.isKnown(layer);
    layers.splice(layers.indexOf(layer), 1);
    if (layers.length === 0) {
      this.layers.delete(key);
      if (wasKnown) this.gone.set(key, by);
    }
    for (const set of this.setsOf(mount)) set.delete(layer);
  }

  /** Something ran that may have mounted or unmounted anything there. */
  forget(where: "host" | "jail"): void {
    this.epochs[where]++;
    for (const key of this.gone.keys()) if (key.startsWith(where)) this.gone.delete(key);
  }

  /** In the order in which they were mounted. */
  *all(): Generator<{ readonly mount: Mount; readonly known: boolean }> {
    const layers = [...this.layers.values()].flat().sort((a, b) => a.order - b.order);
    for (const layer of layers) yield { mount: layer.mount, known: this.isKnown(layer) };
  }

  private *setsOf({ directory, where, source, type }: Mount): Generator<Set<Layer>> {
    for (const above of directoriesAbove(directory)) yield setIn(this.below, keyOf(above, where));
    if (source === undefined || source.length > longestDirectory) return;
    yield setIn(this.bySource, keyOf(source, where));
    if (type !== "nullfs") return;
    yield setIn(this.shownElsewhere, keyOf(source, where));
    for (const above of directoriesAbove(source)) yield setIn(this.shownElsewhere, keyOf(above, where));
  }

  private isKnown({ mount, knownSince }: Layer): boolean {
    return knownSince === this.epochs[mount.where];
  }

  private layerOf(mount: Mount): Layer | undefined {
    return this.layers.get(keyOf(mount.directory, mount.where))?.findLast((layer) => layer.mount === mount);
  }
}

/** MNAMELEN: the kernel takes no longer ones. */
const longestDirectory = 1024;

function* directoriesAbove(directory: string): Generator<string> {
  for (let end = directory.lastIndexOf("/"); end > 0; end = directory.lastIndexOf("/", end - 1)) {
    yield directory.slice(0, end);
  }
  if (directory !== "/") yield "/";
}

function keyOf(path: string, where: "host" | "jail"): string {
  return `${where} ${path}`;
}

function listIn<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const list: Value[] = [];
  map.set(key, list);
  return list;
}

function setIn<Value>(map: Map<string, Set<Value>>, key: string): Set<Value> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const set = new Set<Value>();
  map.set(key, set);
  return set;
}
