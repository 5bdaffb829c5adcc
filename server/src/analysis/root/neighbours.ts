import {
  type Configuration,
  type DirectoryEntry,
  type EffectiveJail,
  type FileContent,
  type FileReader,
  hostTreeOf,
  joinedNames,
} from "../../config/index.ts";
import type { HostComparison, HostView, JailModel } from "../../lifecycle/index.ts";
import { rememberedWith } from "../../rules/support/remembered.ts";

/** With more roots on one host, none of them is looked at: a folder of examples is no host. */
const mostNeighbours = 200;

/** Reads and evaluates another root; undefined for a file that is none. */
export type EvaluateRoot = (path: string) => Configuration | undefined;

/**
 * The other roots of the host on which a root is used, looked for when a rule asks: jail.conf, what lies in its jail.conf.d, and
 * `jail.NAME.conf` of an `etc`. What this root includes, or another one of them, is none.
 */
export class Neighbours {
  /** The folders that were looked at, and the names in them, as `joinedNames` has them. */
  readonly directories = new Map<string, string>();
  /** The files that were looked at, there or not. */
  readonly files = new Map<string, FileContent>();
  private readonly own: Configuration;
  private readonly reader: FileReader;
  private readonly evaluate: EvaluateRoot;
  private known: readonly Configuration[] | undefined;

  constructor(own: Configuration, reader: FileReader, evaluate: EvaluateRoot) {
    this.own = own;
    this.reader = reader;
    this.evaluate = evaluate;
  }

  /** In the order of their paths. */
  get all(): readonly Configuration[] {
    this.known ??= this.find();
    return this.known;
  }

  /** Those that were evaluated so far. */
  get evaluated(): readonly Configuration[] {
    return this.known ?? [];
  }

  /** All jails of the host laid on each other. Of two files that define one jail, rc.d reads the one that is its own. */
  compare(
    comparison: HostComparison<EffectiveJail>,
    modelOf: (jail: EffectiveJail) => JailModel,
  ): HostView<EffectiveJail> {
    const roots = [this.own, ...this.all].sort((a, b) => (a.root < b.root ? -1 : 1));
    const byName = new Map<string, string>();
    for (const { root, jails } of roots) for (const { name } of jails) byName.set(name, root);
    const jails = roots.flatMap(({ root, jails }) => jails.filter(({ name }) => byName.get(name) === root));
    return comparison.compare(jails, modelOf);
  }

  private find(): Configuration[] {
    const { root, files } = this.own;
    const { etc, root: tree } = hostTreeOf(root);
    const paths = new Set(confsAmong(this.list(`${etc}jail.conf.d`), `${etc}jail.conf.d/`));
    const isOfHost = root === `${etc}jail.conf` || paths.has(root) || tree !== undefined;
    if (!isOfHost || isElsewhere(root, etc)) return [];
    paths.add(`${etc}jail.conf`);
    const beside = this.list(etc.slice(0, -1) || "/");
    if (tree !== undefined)
      for (const { kind, name } of beside) if (kind === "file" && /^jail\..+\.conf$/.test(name)) paths.add(etc + name);
    const others = [...paths].filter((path) => !files.has(path)).sort();
    if (others.length > mostNeighbours) return [];
    for (const path of others) this.files.set(path, this.reader.read(path));
    const found = others.flatMap((path) => this.evaluate(path) ?? []);
    return found.filter((one) => !found.some((other) => other !== one && other.files.has(one.root)));
  }

  private list(directory: string): readonly DirectoryEntry[] {
    const entries = this.reader.list(directory) ?? [];
    this.directories.set(directory, joinedNames(entries));
    return entries;
  }
}

/** What rc.d reads in a folder, which is looked through once, and not with every key. */
const confsAmong = rememberedWith((entries: readonly DirectoryEntry[], directory: string): readonly string[] =>
  entries.filter(({ kind, name }) => kind === "file" && name.endsWith(".conf")).map(({ name }) => directory + name),
);

/** A root that rc.d would not look for, deeper in an `etc` or called otherwise, is a host of its own. */
const isElsewhere = (root: string, etc: string): boolean =>
  !/^(?:jail\.conf\.d\/[^/]+\.conf|jail(?:\.[^/]+)?\.conf)$/.test(root.slice(etc.length));
