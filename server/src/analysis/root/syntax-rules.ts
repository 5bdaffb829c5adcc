import { rules } from "../../rules/registry.generated.ts";

const syntaxRules: ReadonlySet<string> = new Set(rules.filter(({ readsText }) => readsText).map(({ id }) => id));

/** Whether a rule is about slips with which jail(8) cannot read a file, or reads it in another way than it looks. */
export const isSyntaxRule = (id: string): boolean => syntaxRules.has(id);
