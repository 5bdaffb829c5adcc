import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "string-unterminated",
  severity: "error",
  documentation: {
    summary: "A quote or a `${` is not closed.",
    what: "Finds strings that are opened and not closed, strings that are closed and not opened, a lone apostrophe in a word, and `${` without its `}`.",
    why: "A string may go on over many lines, so jail(8) takes everything up to the next quote for its text and complains far below, about a line that is right. It refuses the whole file.",
    examples: [
      {
        wrong: `web {
  path = "/jails/web;
  exec.start = "/bin/sh /etc/rc";
}
`,
        right: `web {
  path = "/jails/web";
  exec.start = "/bin/sh /etc/rc";
}
`,
      },
      {
        caption: "A variable is closed on its line.",
        wrong: `web {
  path = "/jails/\${name";
  persist;
}
`,
        right: `web {
  path = "/jails/\${name}";
  persist;
}
`,
      },
    ],
    silent: [
      `web {
  path = "/jails/web";
  exec.start = "/bin/sh -c '
    echo one;
    echo two'";
}
`,
    ],
    whenToIgnore: "Never: jail(8) does not read such a file.",
  },
  checkFile(context) {
    reportSyntaxProblems(context, "string-unterminated");
  },
};
