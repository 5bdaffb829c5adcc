import type { Configuration } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { Severity } from "../rule/finding.ts";
import { isIncomplete } from "./definitions.ts";

/**
 * Whether the root is a file of a jail.conf.d, or the jail.NAME.conf of an `etc`, that no known file includes. The jail.conf beside
 * it may include it all the same, where jails run: rc.d of newer releases reads that one then (FACTS.md 10), so what is
 * missing may stand there.
 */
export const isReadAlone = (configuration: Configuration): boolean =>
  isOfConfd(configuration) || /(?:^|\/)etc\/jail\.[^/]+\.conf$/.test(configuration.root);

/** The same, of a jail.conf.d: rc.d looks there for a file that is called like the jail. */
export const isOfConfd = ({ root }: Configuration): boolean => /(?:^|\/)jail\.conf\.d\/[^/]*$/.test(root);

/** Whether a file that was not read may give the jails what they lack. */
export const mayBeSupplied = (configuration: Configuration): boolean =>
  isReadAlone(configuration) || isIncomplete(configuration);

/** How bad it is that something is missing which a root could supply: a variable, a parameter, another jail. */
export const severityOfMissing = (configuration: Configuration, otherwise: Severity): Severity =>
  isReadAlone(configuration) ? "info" : otherwise;

/** The sentence that goes with it. */
export function notesOfMissing(configuration: Configuration): string[] {
  return isReadAlone(configuration) ? [say`A \`jail.conf\` that includes this file may supply it.`] : [];
}
