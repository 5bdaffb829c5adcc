import {
  type Configuration,
  type Definition,
  type EffectiveJail,
  type FileRange,
  type Section,
  wildcardMatches,
} from "../../config/index.ts";
import { placeOfBlock } from "../../rules/support/source-text.ts";
import { type JailNode, jailAt, ParameterNode, simpleStatementAt } from "../../syntax/index.ts";
import { fileName } from "../../text/index.ts";
import { subjectAt } from "../mentions/index.ts";
import { allJails, type FeatureContext, type Range, sectionsOf } from "../shared/context.ts";

/** Something that sets values for jails: the block of one, a wildcard, or the statements of a file outside of all blocks. */
export interface Ancestor extends Lineage, FileRange {
  /** The name of the block; of statements outside of blocks the first one's. */
  readonly selection: Range;
  /** What a list says of it beside its name. */
  readonly detail: string | undefined;
}

/** What is enough to find it again after an edit. */
export interface Lineage {
  readonly kind: "jail" | "wildcard" | "globals";
  /** The full name of a jail or wildcard. */
  readonly name: string;
}

/** How the statements outside of all blocks are called where a name is needed. */
const globalsName = "globals";

/**
 * What is meant at an offset: the jail that is named there; else the block around it; and outside of all blocks the globals
 * of the file, where a statement is. A file that several roots include gives each thing once.
 */
export function ancestorAt(context: FeatureContext, offset: number): Ancestor[] {
  const found = subjectAt(context, offset);
  if (found?.subject.kind === "jail") return jailsNamed(context, found.subject.names);
  const node = jailAt(context.tree, offset) ?? simpleStatementAt(context.tree, offset);
  if (node === undefined) return [];
  const meant = new Set(sectionsOf(context, node.index));
  const items = configurations(context).flatMap((configuration) =>
    configuration.sections.flatMap((section) => (meant.has(section) ? ofSection(section, configuration) : [])),
  );
  return once(items).filter(({ kind, path }) => kind !== "globals" || path === context.path);
}

/** What a jail has its values from besides its block: the wildcards that match it in the order in which they apply, then the globals. */
export function ancestorsOf(context: FeatureContext, { kind, name }: Lineage): Ancestor[] {
  if (kind === "globals") return [];
  const found = configurations(context).flatMap((configuration) => {
    const knows = kind === "wildcard" || configuration.jails.some((jail) => jail.name === name);
    if (!knows) return [];
    const wildcards = wildcardsOf(configuration).filter(
      (section) => section.name !== name && wildcardMatches(section.name, name),
    );
    return [...wildcards.flatMap(wildcard), ...globalsOf(configuration)];
  });
  return once(found);
}

/** What has its values from a wildcard or from the globals: narrower wildcards, then jails. The opposite of `ancestorsOf`. */
export function descendantsOf(context: FeatureContext, { kind, name }: Lineage): Ancestor[] {
  if (kind === "jail") return [];
  const isMeant = (other: string): boolean => kind === "globals" || (other !== name && wildcardMatches(name, other));
  const found = configurations(context).flatMap((configuration) => {
    const narrower = wildcardsOf(configuration).filter((section) => isMeant(section.name));
    return [...narrower.flatMap(wildcard), ...configuration.jails.filter((each) => isMeant(each.name)).flatMap(jail)];
  });
  return once(found);
}

const configurations = ({ analysis }: FeatureContext): Configuration[] =>
  analysis.roots.map(({ configuration }) => configuration);

const wildcardsOf = ({ sections }: Configuration): Section[] =>
  sections.filter(({ isWildcard, block }) => isWildcard && block !== undefined);

const jailsNamed = (context: FeatureContext, names: ReadonlySet<string>): Ancestor[] =>
  once(allJails(context).flatMap((each) => (names.has(each.name) ? jail(each) : [])));

function ofSection(section: Section, configuration: Configuration): Ancestor[] {
  if (section.block === undefined) return globalsOf(configuration);
  if (section.isWildcard) return wildcard(section);
  return configuration.jails.filter((each) => each.section === section).flatMap(jail);
}

function jail(each: EffectiveJail): Ancestor[] {
  const { block } = each.section;
  const place = placeOfBlock(each);
  // Lists show names, and find jails again by them.
  if (!block || !place || each.name === "") return [];
  return [{ kind: "jail", name: each.name, ...ofNode(block, place), detail: undefined }];
}

function wildcard({ name, block, path }: Section): Ancestor[] {
  if (!block) return [];
  const place = { path, start: block.nameStart, end: block.nameEnd };
  return [{ kind: "wildcard", name, ...ofNode(block, place), detail: undefined }];
}

const ofNode = (
  { start, end }: JailNode,
  { path, ...selection }: FileRange,
): Pick<Ancestor, "path" | "start" | "end" | "selection"> => ({ path, start, end, selection });

/** One for each file that has statements outside of all blocks; they stand for all of them, which are one section. */
function globalsOf({ sections }: Configuration): Ancestor[] {
  const byFile = new Map<string, { first: Definition; last: Definition }>();
  for (const section of sections) {
    for (const definition of section.definitions) {
      if (!isGlobal(definition, section)) continue;
      const known = byFile.get(definition.path);
      if (known) known.last = definition;
      else byFile.set(definition.path, { first: definition, last: definition });
    }
  }
  return [...byFile].map(([path, { first, last }]) => {
    const { start, nameStart, nameEnd } = new ParameterNode(first.tree, first.node);
    const { end } = new ParameterNode(last.tree, last.node);
    const selection = { start: nameStart, end: nameEnd };
    // An included file that is read a second time begins anew.
    return {
      ...{ kind: "globals", name: globalsName, path, start, end: Math.max(end, nameEnd), selection },
      detail: fileName(path),
    };
  });
}

/** FreeBSD 13 takes what stands between blocks after a `* { }` for a part of that block (LANGUAGE.md §3.2). */
const isGlobal = ({ tree, node }: Definition, { block }: Section): boolean =>
  block === undefined || (tree === block.tree && tree.nodes.parents[node] <= 0);

function once(items: readonly Ancestor[]): Ancestor[] {
  const seen = new Map<string, Ancestor>();
  for (const item of items) {
    const key = `${item.kind} ${item.start} ${item.path}`;
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
