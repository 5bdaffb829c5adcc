import { listJails } from "../analysis/index.ts";
import type { Definition, EffectiveJail, EffectiveParameter } from "../config/index.ts";
import { booleanValue, findParameter } from "../parameters/index.ts";
import { linesOf } from "../syntax/index.ts";
import { code, fileName, listNames, shortCode } from "./markdown.ts";

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

const mostGroups = 4;
const mostValues = 12;

/** What the groups say, as Markdown: one value in full, or a few of them with the jails that have them. */
export function describeGroups(groups: readonly ValueGroup[], path: string): string | undefined {
  if (groups.length === 0) return undefined;
  if (groups.length === 1) return describeOne(groups[0], path);
  const lines = groups.slice(0, mostGroups).map((group) => `- ${namesOf(group)}: ${inOneLine(group.parameter)}`);
  const rest = groups.slice(mostGroups);
  if (rest.length > 0) {
    const jails = rest.flatMap((group) => group.jails.map(({ name }) => name));
    lines.push(`- ${rest.length} other values in ${jails.length === 1 ? code(jails[0]) : `${jails.length} jails`}`);
  }
  return `Value by jail:\n\n${lines.join("\n")}`;
}

function describeOne(group: ValueGroup, path: string): string {
  const { parameter } = group;
  const { values } = parameter;
  const origin = describeOrigin(parameter, path);
  const where = origin ? `\n\n${origin}` : "";
  if (values.length <= 1) return `In ${namesOf(group)}: ${inOneLine(parameter)}${where}`;
  const items = values.slice(0, mostValues).map((value, index) => `${index + 1}. ${shortCode(value)}`);
  if (values.length > mostValues) items.push(`${mostValues + 1}. … and ${values.length - mostValues} more`);
  return `In ${namesOf(group)}, ${values.length} values:\n\n${items.join("\n")}${where}`;
}

function namesOf({ jails }: ValueGroup): string {
  return listNames(jails.map(({ name }) => name));
}

function inOneLine(parameter: EffectiveParameter): string {
  const { values, spelling } = parameter;
  if (values.length === 0) {
    const meaning = parameter.isVariable ? undefined : booleanValue(spelling, values);
    if (meaning !== undefined) return meaning ? "on" : "off";
    return findParameter(spelling)?.parameter.type === "jailsys" ? code("new") : "no value";
  }
  const shown = values.slice(0, 3).map((value) => shortCode(value, 60));
  if (values.length > 3) shown.push(`… ${values.length - 3} more`);
  return shown.join(", ");
}

/** "Set in line 3; added to in lines 4, 5 and 3 more." */
function describeOrigin({ entry }: EffectiveParameter, path: string): string | undefined {
  if (entry.implied !== undefined) return "It is the name of the block.";
  if (entry.definitions.length === 0) return undefined;
  const [first, ...added] = entry.definitions.map((definition) => placeOf(definition, path));
  const replaced = entry.overridden?.length ? `, in place of what ${placeOf(entry.overridden[0], path)} says` : "";
  const lines = added.every((place) => place.startsWith("line ")) && added.length > 1;
  const listed = lines ? `lines ${listJails(added.map((place) => place.slice("line ".length)))}` : listJails(added);
  const more = added.length > 0 ? `; added to in ${listed}` : "";
  return `Set in ${first}${replaced}${more}.`;
}

/** "line 3", or "`common.inc:3`" for another file. */
export function placeOf({ tree, node, path: from }: Definition, path: string): string {
  const line = linesOf(tree).lineOf(tree.tokens.start(tree.nodes.firstTokens[node])) + 1;
  return from === path ? `line ${line}` : code(`${fileName(from)}:${line}`);
}
