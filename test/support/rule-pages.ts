import { resolve } from "node:path";
import { readRulePages, withoutMarks } from "../../scripts/lib/rule-pages.mjs";

/** The texts of every rule's page, without their marks, in the order of the rules' ids. */
export const rulePages: readonly RuleTexts[] = readRulePages(resolve(import.meta.dirname, "../..")).map(
  ({ id, examples, blocks }) => ({
    id,
    examples: examples.map(({ wrong, right, release }) => ({ wrong: withoutMarks(wrong), right, release })),
    silent: blocks.filter(({ kind }) => kind === "silent").map(({ fixture }) => fixture),
  }),
);

interface RuleTexts {
  readonly id: string;
  readonly examples: readonly {
    readonly wrong: string;
    readonly right: string;
    readonly release: string | undefined;
  }[];
  readonly silent: readonly string[];
}
