import type { Definition, EffectiveJail, FileRange } from "../../config/index.ts";
import type { JailContext } from "../rule/rule.ts";
import { isInside } from "../support/source-text.ts";

/**
 * What several jails share: globals, wildcards, includes. That no edit changes another jail is judged on the result
 * (analysis/fixes); rules ask here how a line has to be spelled, or where one belongs.
 */

/** Whether a statement is the jail's own: in its block, and read for no other. */
export const isOwnStatement = ({ section }: EffectiveJail, definition: Definition): boolean =>
  section.definitions.includes(definition);

/** Whether a place may be read for other jails as well, so that what is written there must fit all of them. */
export const isShared = (
  { jail, configuration }: Pick<JailContext, "jail" | "configuration">,
  { path, start }: Pick<FileRange, "path" | "start">,
): boolean => configuration.jails.length > 1 && !isInside(jail, path, start);
