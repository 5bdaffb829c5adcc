import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { type CheckOptions, check } from "./fixture.ts";

/** A check by one rule alone. */
export const checkBy =
  (rule: string) =>
  (text: string, options: CheckOptions = {}): readonly Finding[] =>
    check(text, { only: [rule], ...options });

/** What is said at other places, with the text that is meant there. */
export const toldElsewhere = (finding: Finding, text: string): string[] =>
  finding.related.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);
