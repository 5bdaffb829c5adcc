import type { EffectiveJail } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import { removalOf } from "../support/definitions.ts";
import { removeStatement } from "./list-edits.ts";

/**
 * Removes a statement of `mount` that has one line, which may have been meant all the same.
 *
 * @param valueIndex of the line in the jail's effective list; undefined for a line of a fstab, which is no file of the configuration
 */
export function removeMountLine(jail: EffectiveJail, valueIndex: number | undefined): readonly Proposal[] {
  const parameter = jail.get("mount");
  if (parameter === undefined || valueIndex === undefined) return [];
  const {
    splicedFrom,
    written: { definition },
  } = parameter.elements[valueIndex];
  if (splicedFrom !== undefined || definition.values.length !== 1) return [];
  const edits = removeStatement(parameter, valueIndex, "") ?? [removalOf(definition)];
  return [{ title: say`Remove the line`, guess: true, edits }];
}
