import type { Definition, EffectiveJail, WrittenValue } from "../../config/index.ts";
import { commandKey, runsRc, runsRcShutdown } from "../../lifecycle/index.ts";

/**
 * What the statements of one scope leave of each list: the values that are there in the end. A value that an `=` throws away
 * and that is set again later is not lost: a list that is put into another order loses nothing (M02).
 */
export class KeptValues {
  private readonly lists = new Map<string, FinalList>();
  private readonly jail: EffectiveJail | undefined;

  /** The statements of the scope, in their order, and a jail that reads them: what it has in variables counts as written there. */
  constructor(definitions: readonly Definition[], jail: EffectiveJail | undefined) {
    this.jail = jail;
    for (const definition of definitions) {
      if (definition.isVariable) continue;
      const list = this.lists.get(definition.canonicalName);
      if (list && definition.appends) list.definitions.push(definition);
      else this.lists.set(definition.canonicalName, { definitions: [definition], keys: undefined });
    }
  }

  /** Those values of some statements about one parameter that are not set again. */
  lostOf(definitions: readonly Definition[]): WrittenValue[] {
    const list = this.lists.get(definitions[0].canonicalName);
    const values = definitions.flatMap((definition) => [...definition.values]);
    if (!list) return values;
    list.keys ??= new Set(
      list.definitions.flatMap((definition) => definition.values.map((value) => keyOf(value, this.jail))),
    );
    const { keys } = list;
    return values.filter((value) => !keys.has(keyOf(value, this.jail)));
  }

  /** The statement that starts a list anew with those that add to it; alone when another one starts it anew later. */
  goesOn(definition: Definition): readonly Definition[] {
    const list = this.lists.get(definition.canonicalName)?.definitions ?? [];
    return list[0] === definition ? list : [definition];
  }
}

interface FinalList {
  readonly definitions: Definition[];
  keys: Set<string> | undefined;
}

/** A list that repeats the first value of the one it replaces was written in full on purpose. */
export function repeatsFirst(
  definitions: readonly Definition[],
  lost: readonly Definition[],
  jail: EffectiveJail | undefined,
): boolean {
  const first = lost[0].values[0];
  if (first === undefined) return false;
  const key = keyOf(first, jail);
  return definitions.some(({ values }) => values.some((value) => keyOf(value, jail) === key));
}

/** Whether two statements set the same name to the same. */
export function isSameStatement(a: Definition, b: Definition): boolean {
  return (
    a.name === b.name &&
    a.appends === b.appends &&
    a.values.length === b.values.length &&
    a.values.every((value, index) => keyOf(value) === keyOf(b.values[index]))
  );
}

/** The same for two values that do the same; variables that no jail is known for are compared by their names. */
export function keyOf(value: WrittenValue, jail?: EffectiveJail): string {
  const text = formOf(value, (name) => jail?.variable(name));
  if (!value.definition.name.startsWith("exec.")) return text;
  // A command that runs rc behind nice(1), or among others, still runs it.
  if (runsRc(text)) return "rc";
  return runsRcShutdown(text) ? "rc.shutdown" : commandKey(text);
}

/** The text of a value with its references as `${name}`. */
export const writtenForm = (value: WrittenValue): string => formOf(value, () => undefined);

/** A variable that holds a list, or nothing, stays a reference. */
function formOf(
  { literal, references }: WrittenValue,
  variable: (name: string) => { readonly values: readonly string[] } | undefined,
): string {
  if (references === undefined) return literal;
  let text = "";
  let position = 0;
  for (const reference of references) {
    const values = variable(reference.name)?.values;
    const known = values?.length === 1 ? values[0] : undefined;
    text += literal.slice(position, reference.position) + (known ?? `\${${reference.name}}`);
    position = reference.position;
  }
  return text + literal.slice(position);
}
