import type { Configuration, Definition } from "../../config/index.ts";
import { TokenKind } from "../../syntax/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import { nameRange, referenceRange } from "../support/definitions.ts";

/**
 * A name that no variable has, and the edits that give it to one wherever that is set or used in the configuration.
 *
 * @param isUse whether what a statement says may mean the variable
 */
export function renameVariable(
  configuration: Configuration,
  name: string,
  isUse: (definition: Definition) => boolean = () => true,
): { readonly fresh: string; readonly edits: TextEdit[] } {
  const definitions = allDefinitions(configuration);
  const used = new Set<string>();
  for (const { name: other } of definitions) used.add(other);
  for (const jail of configuration.jails) for (const variable of jail.variables()) used.add(variable.spelling);
  let fresh = `jail_${name.replace(/\W/g, "_")}`;
  while (used.has(fresh)) fresh += "_";
  const edits = new Map<string, TextEdit>();
  const put = (edit: TextEdit): void => {
    edits.set(`${edit.path}\0${edit.start}`, edit);
  };
  for (const definition of definitions) {
    if (definition.isVariable && definition.name === name) put({ ...nameRange(definition), text: `$${fresh}` });
    if (!isUse(definition)) continue;
    for (const value of definition.values) {
      for (const reference of value.references ?? []) {
        if (reference.name !== name) continue;
        const text = hasBraces(value, reference) ? `\${${fresh}}` : `$${fresh}`;
        put({ ...referenceRange(value, reference), text });
      }
    }
  }
  return { fresh, edits: [...edits.values()] };
}

/** A reference keeps its braces; one that had none ends where it ended before. */
function hasBraces(
  value: Parameters<typeof referenceRange>[0],
  reference: Parameters<typeof referenceRange>[1],
): boolean {
  const { definition } = value;
  const { tree } = definition;
  const { start } = referenceRange(value, reference);
  return tree.tokens.kinds[definition.tokenOf(reference)] === TokenKind.Variable && tree.text[start + 1] === "{";
}

/** Every statement of the configuration once, wildcards and included files among them. */
export function allDefinitions({ sections }: Configuration): readonly Definition[] {
  return [...new Set(sections.flatMap(({ definitions }) => definitions))];
}
