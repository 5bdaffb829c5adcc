import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "brace-unterminated",
  severity: "error",
  documentation: {
    summary: "A block lacks one of its braces.",
    what: "Finds blocks that are not closed, a `}` that closes nothing, and blocks whose `{` is missing. Where a `}` is missing is told by the indentation: a block that starts no deeper than the one before it was not meant to be inside.",
    why: "jail(8) notices a missing `}` at the next block or at the end of the file only, with `unexpected EOF` and no line number. It refuses the whole file.",
    examples: [
      {
        wrong: `web {
  path = /jails/web;
  persist;

db {
  path = /jails/db;
  persist;
}
`,
        right: `web {
  path = /jails/web;
  persist;
}

db {
  path = /jails/db;
  persist;
}
`,
      },
      {
        caption: "One brace too many.",
        wrong: "web { path = /jails/web; persist; } }\n",
        right: "web { path = /jails/web; persist; }\n",
      },
    ],
    silent: ["web { path = /jails/web; persist; };\n"],
    whenToIgnore: "Never: jail(8) does not read such a file.",
  },
  checkFile(context) {
    reportSyntaxProblems(context, "brace-unterminated");
  },
};
