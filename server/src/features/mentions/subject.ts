import type { Definition, EffectiveJail, FileRange, Section } from "../../config/index.ts";
import { canonicalName } from "../../parameters/index.ts";
import {
  isPiece,
  jailAt,
  type SimpleStatement,
  type SyntaxTree,
  simpleStatementAt,
  TokenKind,
  type ValueNode,
  variableName,
} from "../../syntax/index.ts";
import { indexOfValue } from "../plan/index.ts";
import { allJails, type FeatureContext, jailsOfNode, jailsOfSections, sectionsOf } from "../shared/context.ts";
import { namedJails } from "./jails.ts";
import { type ResourceIdentity, type ResourceSubject, Scope, type Subject } from "./mention.ts";
import { namedResources } from "./resources.ts";

/** What stands at an offset, and where it stands. */
export interface SubjectAt {
  readonly subject: Subject;
  readonly range: FileRange;
}

/** A statement outside of all blocks names something else in each jail that reads it; more than these are not asked. */
const mostJails = 1000;

/** The variable, parameter, jail, interface or dataset that the character at an offset, or the one before it, belongs to. */
export function subjectAt(context: FeatureContext, offset: number): SubjectAt | undefined {
  const { tree, path } = context;
  const { tokens } = tree;
  if (tokens.count === 0) return undefined;
  let token = tokens.at(offset);
  const isOutside = offset >= tokens.ends[token] || !isPiece(tokens.kinds[token]);
  if ((isOutside || isBehindVariable(tree, offset)) && offset > 0) token = tokens.at(offset - 1);
  if (!isPiece(tokens.kinds[token])) return undefined;
  const range = { path, start: tokens.start(token), end: tokens.ends[token] };
  const statement = simpleStatementAt(tree, range.start);
  if (!statement) return blockAt(context, range);
  const sections = sectionsOf(context, statement.index);
  if (tokens.kinds[token] === TokenKind.Variable) {
    const name = variableName(tree, token);
    const isSet = range.start < statement.nameEnd;
    const own = isSet
      ? sections.flatMap(({ definitions }) => definitions.filter(({ node }) => node === statement.index))
      : undefined;
    return { subject: nameSubject(context, name, sections, own && new Set(own)), range };
  }
  if (range.start < statement.nameEnd) {
    const { start, nameEnd: end, name } = statement;
    if (statement.kind !== "parameter" || name === "") return undefined;
    const scope = new Scope(sections, jailsOfSections(context, sections));
    const subject: Subject = { kind: "parameter", canonicalName: canonicalName(name), scope };
    return { subject, range: { path, start, end } };
  }
  const value = statement.values().find(({ start, end }) => start <= range.start && range.end <= end);
  return value && inValue(context, statement, value, offset);
}

/** Whether a variable ends at an offset, and no word goes on there: a cursor behind a name is meant for it. */
function isBehindVariable({ text, tokens }: SyntaxTree, offset: number): boolean {
  if (offset === 0 || /^\w/.test(text.slice(offset, offset + 1))) return false;
  const before = tokens.at(offset - 1);
  return tokens.ends[before] === offset && tokens.kinds[before] === TokenKind.Variable;
}

/** `$name` may be a variable, or a parameter by its exact name; of the jail's own name it is the jail. */
function nameSubject(
  context: FeatureContext,
  name: string,
  sections: readonly Section[],
  setHere: ReadonlySet<Definition> | undefined,
): Subject {
  const jails = jailsOfSections(context, sections);
  // Not all that read the statement need have what it reads.
  const reader = setHere ? undefined : jails.find((jail) => jail.exactEntry(name) !== undefined);
  const entry = reader?.exactEntry(name);
  if (entry === undefined || entry.isVariable) {
    return { kind: "variable", name, scope: new Scope(sections, jailsThatShare(context, name, jails, setHere)) };
  }
  if (entry.implied !== undefined && name === "name") {
    return { kind: "jail", names: new Set(jails.map((jail) => jail.name)) };
  }
  return { kind: "parameter", canonicalName: entry.canonicalName, scope: new Scope(sections, jails) };
}

/** The jails in which what sets a variable here is in force: all that use `$base` of the globals, when it is asked for in one. */
function jailsThatShare(
  context: FeatureContext,
  name: string,
  jails: readonly EffectiveJail[],
  setHere: ReadonlySet<Definition> | undefined,
): readonly EffectiveJail[] {
  const definitionsOf = (jail: EffectiveJail): readonly Definition[] => jail.exactEntry(name)?.definitions ?? [];
  const inForce = setHere ?? new Set(jails.flatMap(definitionsOf));
  if (inForce.size === 0) return jails;
  return allJails(context).filter((jail) => definitionsOf(jail).some((definition) => inForce.has(definition)));
}

function blockAt(context: FeatureContext, range: FileRange): SubjectAt | undefined {
  const block = jailAt(context.tree, range.start);
  if (!block || range.start < block.nameStart || range.end > block.nameEnd) return undefined;
  const names = new Set(sectionsOf(context, block.index).flatMap(({ name, isWildcard }) => (isWildcard ? [] : [name])));
  if (names.size === 0) return undefined;
  return { subject: { kind: "jail", names }, range: { ...range, start: block.nameStart, end: block.nameEnd } };
}

function inValue(
  context: FeatureContext,
  statement: SimpleStatement,
  value: ValueNode,
  offset: number,
): SubjectAt | undefined {
  const jails = jailsOfNode(context, statement.index).slice(0, mostJails);
  return (
    jailInValue(context, jails, statement, value, offset) ??
    resourceInValue(context.path, jails, statement, value, offset)
  );
}

function jailInValue(
  context: FeatureContext,
  jails: readonly EffectiveJail[],
  statement: SimpleStatement,
  value: ValueNode,
  offset: number,
): SubjectAt | undefined {
  const known = new Set(allJails(context).map(({ name }) => name));
  for (const jail of jails) {
    const isWanted = textsOf(jail, statement, value);
    for (const { name, range } of namedJails(context, jail, isWanted)) {
      if (!known.has(name) || !covers(range, context.path, offset)) continue;
      return { subject: { kind: "jail", names: new Set([name]) }, range };
    }
  }
  return undefined;
}

function resourceInValue(
  path: string,
  jails: readonly EffectiveJail[],
  statement: SimpleStatement,
  value: ValueNode,
  offset: number,
): SubjectAt | undefined {
  let kind: ResourceSubject["kind"] | undefined;
  let range: FileRange | undefined;
  const identities = new Map<string, ResourceIdentity>();
  for (const jail of jails) {
    for (const named of namedResources(jail, textsOf(jail, statement, value))) {
      if (!covers(named.range, path, offset)) continue;
      if (kind !== undefined && (kind !== named.kind || range?.start !== named.range.start)) continue;
      const owner = named.isOwn ? jail : undefined;
      identities.set(`${owner?.name ?? ""} ${named.name}`, { name: named.name, owner });
      kind ??= named.kind;
      range ??= named.range;
    }
  }
  return kind && range && { subject: { kind, identities: [...identities.values()] }, range };
}

/** Whether a value of a jail is the one that is written here, or may have it in it by a variable. */
function textsOf(jail: EffectiveJail, statement: SimpleStatement, value: ValueNode): (text: string) => boolean {
  const isVariable = statement.kind === "variable";
  const parameter = isVariable ? jail.exactEntry(statement.name) : jail.get(statement.name);
  const index = parameter ? indexOfValue(parameter, value) : -1;
  const text = parameter?.values[index];
  if (text === undefined || text === "") return () => false;
  return (candidate) => (isVariable ? candidate.includes(text) : candidate === text);
}

const covers = (range: FileRange, path: string, offset: number): boolean =>
  range.path === path && range.start <= offset && offset <= range.end;
