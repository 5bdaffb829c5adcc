import { rules } from "../../rules/registry.generated.ts";
import type { Finding } from "../../rules/rule/finding.ts";
import type { Rule } from "../../rules/rule/rule.ts";
import { isToldOnce } from "./told-once.ts";

/** What is found in a file before all of it is judged: in its texts, and in some jails. All of it is found by the whole analysis as well. */
export interface FirstPart {
  readonly findings: readonly Finding[];
  /** Offsets of the blocks of these jails. */
  readonly blocks: readonly { readonly start: number; readonly end: number }[];
  /** Rules that may have more to say of these jails when all are compared. */
  readonly leftOpen: ReadonlySet<string>;
}

const idsOf = (isMeant: (rule: Rule) => unknown): ReadonlySet<string> =>
  new Set((rules as readonly Rule[]).filter(isMeant).map(({ id }) => id));

const ofTexts = idsOf((rule) => rule.checkFile && !rule.checkJail && !rule.checkConfiguration);
const ofBlocks = idsOf((rule) => rule.checkJail && !rule.checkConfiguration);

/** Whether the first part has all that a rule says of a text. */
export const isKnownOfTexts = (rule: string): boolean => ofTexts.has(rule);

/**
 * Whether a first part has all that a rule says inside of its blocks.
 *
 * @param isMild whether that is less than a warning
 */
export const isKnownOfBlocks = ({ leftOpen }: FirstPart, rule: string, isMild: boolean): boolean =>
  ofBlocks.has(rule) && !leftOpen.has(rule) && !(isMild && isToldOnce(rule));
