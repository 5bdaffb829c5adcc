import type { Definition, EffectiveJail, EffectiveParameter, FileRange } from "../../config/index.ts";
import { jailAt, simpleStatementAt } from "../../syntax/index.ts";
import { ancestorAt, ancestorsOf, basesOf, heirsOf, statementsOf } from "../inheritance/index.ts";
import { placeOfName, type SubjectAt, subjectAt } from "../mentions/index.ts";
import { type FeatureContext, jailsOfSections, sectionsOf } from "../shared/context.ts";
import { definitionPlaces, mostPlaces } from "./definition.ts";
import { wildcardAt } from "./wildcard.ts";

/**
 * Where what stands at an offset comes from, one step back:
 *
 * - where a statement sets something: the statements that it replaces or adds to, in the globals, in wildcards or before it in
 *   its block; the statement itself where there are none
 * - where something is read: the same of what is in force there; what begins its list where there are none
 * - at the name of a block: the wildcards and globals that it has values from
 * - all else: the definition
 */
export function declarationPlaces(context: FeatureContext, offset: number): FileRange[] {
  const setting = settingAt(context, offset);
  if (setting === undefined) {
    const inherited = isBlockName(context, offset) ? typePlaces(context, offset) : [];
    return inherited.length > 0 ? inherited : definitionPlaces(context, offset);
  }
  const { statement, entries } = setting;
  const places = new Places();
  for (const entry of entries) {
    const statements = statementsOf(entry);
    const index = statement ? indexOfAny(statements, statement) : (entry.overridden?.length ?? 0);
    if (index < 0) continue;
    const bases = basesOf(statements, index);
    places.add(bases.length > 0 ? bases : statements.slice(index, index + 1));
  }
  return places.all.length > 0 ? places.all : definitionPlaces(context, offset);
}

/**
 * What comes of what stands at an offset, one step on; nothing where nothing does:
 *
 * - where a statement sets something: the statements that replace it or add to it. Where A is a declaration of B, B is an
 *   implementation of A.
 * - at the name of a wildcard: the blocks of the jails that it matches
 * - all else: the definition, unless it is the block whose name stands here
 */
export function implementationPlaces(context: FeatureContext, offset: number): FileRange[] {
  const wildcard = wildcardAt(context, offset);
  if (wildcard) return wildcard.jails.slice(0, mostPlaces);
  const setting = settingAt(context, offset);
  if (setting?.statement === undefined) return isBlockName(context, offset) ? [] : definitionPlaces(context, offset);
  const places = new Places();
  for (const entry of setting.entries) {
    const statements = statementsOf(entry);
    const index = indexOfAny(statements, setting.statement);
    if (index >= 0) places.add(heirsOf(statements, index));
  }
  return places.all;
}

/**
 * What the jail or wildcard that is named at an offset has values from besides its own block: wildcards in the order in which
 * they apply, then the first of the globals of each file.
 */
export function typePlaces(context: FeatureContext, offset: number): FileRange[] {
  const found = subjectAt(context, offset);
  if (found ? found.subject.kind !== "jail" : !isBlockName(context, offset)) return [];
  const places = new Places();
  for (const each of ancestorAt(context, offset).slice(0, mostPlaces)) {
    for (const { path, selection } of ancestorsOf(context, each)) places.addRange({ path, ...selection });
  }
  return places.all;
}

/** A variable or parameter in the jails that a place is about. */
interface Setting {
  readonly entries: readonly EffectiveParameter[];
  /** The statement that sets it here, once for each time that it is read; undefined where it is only read. */
  readonly statement: ReadonlySet<Definition> | undefined;
}

function settingAt(context: FeatureContext, offset: number): Setting | undefined {
  const found = subjectAt(context, offset);
  if (found === undefined) return undefined;
  const { subject } = found;
  if (subject.kind !== "variable" && subject.kind !== "parameter") return undefined;
  const here = sectionsOfStatement(context, found);
  const jails = here?.jails ?? subject.scope.jails;
  const entryIn = (jail: EffectiveJail): EffectiveParameter | undefined =>
    subject.kind === "variable" ? jail.exactEntry(subject.name) : jail.get(subject.canonicalName);
  return { entries: jails.flatMap((jail) => entryIn(jail) ?? []), statement: here?.definitions };
}

function sectionsOfStatement(
  context: FeatureContext,
  { range }: SubjectAt,
): { jails: readonly EffectiveJail[]; definitions: ReadonlySet<Definition> } | undefined {
  const statement = simpleStatementAt(context.tree, range.start);
  if (!statement || range.start >= statement.nameEnd) return undefined;
  const sections = sectionsOf(context, statement.index);
  const isHere = ({ tree, node }: Definition): boolean => tree === context.tree && node === statement.index;
  const definitions = new Set(sections.flatMap((section) => section.definitions.filter(isHere)));
  return { jails: jailsOfSections(context, sections), definitions };
}

function isBlockName({ tree }: FeatureContext, offset: number): boolean {
  const block = jailAt(tree, offset);
  return block !== undefined && block.nameStart <= offset && offset <= block.nameEnd;
}

const indexOfAny = (statements: readonly Definition[], wanted: ReadonlySet<Definition>): number =>
  statements.findIndex((statement) => wanted.has(statement));

/** Places, each once: a statement outside of the blocks is found in every jail that reads it. */
class Places {
  private readonly byKey = new Map<string, FileRange>();
  private readonly seen = new Set<Definition>();

  get all(): FileRange[] {
    return [...this.byKey.values()];
  }

  add(definitions: readonly Definition[]): void {
    for (const definition of definitions) {
      if (this.seen.has(definition)) continue;
      this.seen.add(definition);
      this.addRange(placeOfName(definition));
    }
  }

  addRange(range: FileRange): void {
    const key = `${range.start} ${range.path}`;
    if (this.byKey.size < mostPlaces && !this.byKey.has(key)) this.byKey.set(key, range);
  }
}
