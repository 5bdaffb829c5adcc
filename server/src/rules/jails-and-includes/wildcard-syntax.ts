import { isWildcardName } from "../../config/index.ts";
import type { Rule } from "../rule/rule.ts";
import { hasSyntaxProblem, reportSyntaxProblems } from "../support/syntax-problems.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "wildcard-syntax",
  severity: "error",
  documentation: {
    summary: "A wildcard block that is not written or not understood as one.",
    what: "Finds wildcards other than a lone `*` that stand unquoted, which jail(8) cannot read, and names such as `a*` (a warning): there the `*` is a character like any other.",
    why: "Only a whole part between dots can be a `*`: `foo.*` stands for all jails below `foo`. `a*` is the ordinary name of one jail, which jail(8) will try to start, and its parameters reach no other.",
    examples: [
      {
        wrong: `www.* {
  persist;
}
www {
  path = /jails/www;
  persist;
}
www.shop {
  path = /jails/shop;
}
`,
        right: `"www.*" {
  persist;
}
www {
  path = /jails/www;
  persist;
}
www.shop {
  path = /jails/shop;
}
`,
      },
    ],
    silent: ['* { persist; } "*.db" { path = /jails/db; } a { path = /jails/a; } a.db { }\n'],
    whenToIgnore: "When a jail is really called `a*`.",
  },
  checkFile(context) {
    reportSyntaxProblems(context, "wildcard-syntax");
  },
  checkConfiguration(context) {
    for (const { block, path } of context.configuration.sections) {
      if (!block?.name.includes("*") || isWildcardName(block.name)) continue;
      const { nameStart: start, nameEnd: end } = block;
      // A name that cannot be read is the parser's to report.
      if (hasSyntaxProblem(block.tree, start, end)) continue;
      context.report({
        path,
        start,
        end,
        severity: "warning",
        message: `${shown(block.name)} is the name of one jail: a \`*\` stands for a whole part between dots only.`,
        notes: ["Its parameters reach no other jail.", "`*` stands for all jails, `www.*` for those below `www`."],
      });
    }
  },
};
