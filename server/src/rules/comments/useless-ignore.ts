import type { Rule } from "../rule/rule.ts";

/** Whether a comment has silenced something is known when all other rules have spoken: see analysis/root/useless-ignore.ts. */
export const rule: Rule = {
  id: "useless-ignore",
  severity: "hint",
};
