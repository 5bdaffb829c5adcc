import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";
import { followsFromUnread } from "../support/unread-commands.ts";

export const rule: Rule = {
  id: "syntax-error",
  severity: "error",
  readsText: true,
  consequences: followsFromUnread,
  checkFile(context) {
    reportSyntaxProblems(context, "syntax-error");
  },
};
