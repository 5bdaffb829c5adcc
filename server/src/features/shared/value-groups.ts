import type { Definition, EffectiveJail, EffectiveParameter, EntryOwner } from "../../config/index.ts";
import { booleanValue, findParameter } from "../../parameters/index.ts";
import { JailNode, linesOf } from "../../syntax/index.ts";
import { fileName, listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { code, listNames, shortCode } from "./markdown.ts";
import { placeLink } from "./place-links.ts";

/** Jails in which a parameter or variable has the same values. */
export interface ValueGroup {
  /** That of the first jail of the group. */
  readonly parameter: EffectiveParameter;
  readonly jails: readonly EffectiveJail[];
}

/** The jails by the values that something has in them, in file order; jails in which it is not set are left out. */
export function groupByValue(
  jails: readonly EffectiveJail[],
  get: (jail: EffectiveJail) => EffectiveParameter | undefined,
): ValueGroup[] {
  const groups = new Map<string, { parameter: EffectiveParameter; jails: EffectiveJail[] }>();
  for (const jail of jails) {
    const parameter = get(jail);
    if (!parameter) continue;
    const key = `${parameter.spelling}\u0000${parameter.values.length}\u0000${parameter.values.join("\u0000")}`;
    const group = groups.get(key);
    if (group) group.jails.push(jail);
    else groups.set(key, { parameter, jails: [jail] });
  }
  return [...groups.values()];
}

/** Different values of a parameter that are shown, each with its jails. */
const mostGroups = 4;
/** Values of one list that are shown. */
const mostValues = 12;

/** What the groups say, as Markdown: one value in full, or a few of them with the jails that have them. */
export function describeGroups(groups: readonly ValueGroup[], path: string): string | undefined {
  if (groups.length === 0) return undefined;
  if (groups.length === 1) return describeOne(groups[0], path);
  const lines = groups.slice(0, mostGroups).map((group) => {
    const { definitions } = group.parameter;
    const last = definitions[definitions.length - 1];
    const place = last ? ` (${linkTo(last, path)})` : "";
    return `- ${namesOf(group)}: ${inOneLine(group.parameter)}${place}`;
  });
  const rest = groups.slice(mostGroups);
  if (rest.length > 0) {
    const jails = rest.flatMap((group) => group.jails.map(({ name }) => name));
    const where = jails.length === 1 ? code(jails[0]) : say`${jails.length} jails`;
    lines.push(`- ${say`${rest.length} other values in ${where}`}`);
  }
  return `${say`Value by jail:`}\n\n${lines.join("\n")}`;
}

function describeOne(group: ValueGroup, path: string): string {
  const { parameter } = group;
  const { values } = parameter;
  const origin = describeHistory(parameter, path);
  const where = origin ? `\n\n${origin}` : "";
  if (values.length <= 1) return `${say`In ${namesOf(group)}: ${inOneLine(parameter)}`}${where}`;
  const items = values.slice(0, mostValues).map((value, index) => `${index + 1}. ${shortCode(value)}`);
  if (values.length > mostValues) items.push(`${mostValues + 1}. … ${say`and ${values.length - mostValues} more`}`);
  return `${say`In ${namesOf(group)}, ${values.length} values:`}\n\n${items.join("\n")}${where}`;
}

function namesOf({ jails }: ValueGroup): string {
  return listNames(jails.map(({ name }) => name));
}

function inOneLine(parameter: EffectiveParameter): string {
  const { values, spelling } = parameter;
  if (values.length === 0) {
    const meaning = parameter.isVariable ? undefined : booleanValue(spelling, values);
    if (meaning !== undefined) return meaning ? say`on` : say`off`;
    return findParameter(spelling)?.parameter.type === "jailsys" ? code("new") : say`no value`;
  }
  const shown = values.slice(0, 3).map((value) => shortCode(value, 60));
  if (values.length > 3) shown.push(`… ${say`${values.length - 3} more`}`);
  return shown.join(", ");
}

/** Earlier values of a parameter that are shown. */
const mostOverridden = 3;

/** "Set for all jails in line 1; added to in lines 4 and 5. Replaces `a`, set for `db.*` in line 3." */
function describeHistory(parameter: EffectiveParameter, path: string): string | undefined {
  const { jail, definitions, overridden = [] } = parameter;
  if (parameter.implied !== undefined) return say`It is the name of the block.`;
  const [first, ...added] = definitions;
  if (!first) return undefined;
  const setter = say`Set ${placedFor(first, jail, linkTo(first, path))}`;
  const lines =
    added.length > 1 && added.every((each) => each.path === path && jail.section.definitions.includes(each));
  const others = lines
    ? say`in lines ${listed(added.map((definition) => linkTo(definition, path, `${lineOfDefinition(definition)}`)))}`
    : listed(added.map((definition) => placedFor(definition, jail, linkTo(definition, path))));
  const history = added.length > 0 ? say`${setter}; added to ${others}.` : say`${setter}.`;
  const replaced = overridden.slice(0, mostOverridden).map((definition) => describeOverridden(definition, jail, path));
  if (overridden.length > mostOverridden) replaced.push(say`${overridden.length - mostOverridden} more`);
  return replaced.length > 0 ? say`${history} Replaces ${listed(replaced)}.` : history;
}

function describeOverridden(definition: Definition, jail: EntryOwner, path: string): string {
  const { tree, values } = definition;
  const shown = values.slice(0, 2).map(({ node, literal, references }) => {
    if (!references) return shortCode(literal, 60);
    const { firstTokens, endTokens } = tree.nodes;
    // What a variable in it would have come to was never worked out.
    return shortCode(tree.text.slice(tree.tokens.start(firstTokens[node]), tree.tokens.ends[endTokens[node] - 1]), 60);
  });
  if (values.length > 2) shown.push(`… ${say`${values.length - 2} more`}`);
  const what = shown.length === 0 ? say`the bare name` : shown.join(", ");
  return say`${what}, set ${placedFor(definition, jail, linkTo(definition, path))}`;
}

/** Where a statement is, and for whom when it stands elsewhere than in the block of the jail: "for all jails in line 3". */
function placedFor(definition: Definition, jail: EntryOwner, place: string): string {
  if (jail.section.definitions.includes(definition)) return say`in ${place}`;
  const { nodes } = definition.tree;
  const parent = nodes.parents[definition.node];
  const name = parent <= 0 ? "*" : new JailNode(definition.tree, parent).name;
  return name === "*" ? say`for all jails in ${place}` : say`for ${code(name)} in ${place}`;
}

/** "line 3", or "`common.inc:3`" for another file. */
export function placeOfDefinition(definition: Definition, path: string): string {
  const line = lineOfDefinition(definition);
  return definition.path === path ? say`line ${line}` : code(`${fileName(definition.path)}:${line}`);
}

/** The same as a link. */
function linkTo(definition: Definition, path: string, label = placeOfDefinition(definition, path)): string {
  return placeLink(label, definition.path, startOfDefinition(definition));
}

const startOfDefinition = ({ tree, node }: Definition): number => tree.tokens.start(tree.nodes.firstTokens[node]);

const lineOfDefinition = (definition: Definition): number =>
  linesOf(definition.tree).lineOf(startOfDefinition(definition)) + 1;
