import type { Definition, Reference, WrittenValue } from "../../config/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { nameRange, referenceRange } from "../support/definitions.ts";

/**
 * Edits that make a variable of a parameter which the jail's commands only use as one: `ip4.addr` becomes `$ip4_addr`, and
 * `${ip4.addr}` becomes `${ip4_addr}`. Undefined unless the parameter is set in the jail's own block alone and is used in
 * that block and nowhere else.
 */
export function parameterToVariable(
  { jail, configuration }: Pick<JailContext, "jail" | "configuration">,
  parameter: string,
): TextEdit[] | undefined {
  const entry = jail.get(parameter);
  const own = jail.section.definitions;
  if (entry === undefined || entry.overridden !== undefined) return undefined;
  if (!entry.definitions.every((definition) => own.includes(definition) && definition.name === parameter))
    return undefined;
  const variable = parameter.replaceAll(".", "_");
  if (jail.variable(variable) !== undefined) return undefined;

  const edits = entry.definitions.map((definition) => ({ ...nameRange(definition), text: `$${variable}` }));
  let references = 0;
  for (const { definitions } of configuration.sections) {
    for (const [value, reference] of referencesIn(definitions)) {
      if (reference.name !== parameter) continue;
      if (definitions !== own) return undefined;
      references++;
      edits.push({ ...referenceRange(value, reference), text: `\${${variable}}` });
    }
  }
  return references === 0 ? undefined : edits;
}

function* referencesIn(definitions: readonly Definition[]): Generator<[WrittenValue, Reference]> {
  for (const { values } of definitions) {
    for (const value of values) for (const reference of value.references ?? []) yield [value, reference];
  }
}
