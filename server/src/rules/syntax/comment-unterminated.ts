import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "comment-unterminated",
  severity: "error",
  documentation: {
    summary: "A `/*` is never closed.",
    what: "Finds a comment that starts with `/*` and has no `*/` behind it.",
    why: "Everything up to the end of the file is a comment, so all jails behind it are lost; jail(8) refuses the whole file.",
    examples: [
      {
        wrong: `web {
  /* the web server
  path = /jails/web;
  persist;
}
`,
        right: `web {
  /* the web server */
  path = /jails/web;
  persist;
}
`,
      },
    ],
    silent: ["/* web /* is not nested */ web { path = /jails/web; persist; }\n"],
    whenToIgnore: "Never: jail(8) does not read such a file.",
  },
  checkFile(context) {
    reportSyntaxProblems(context, "comment-unterminated");
  },
};
