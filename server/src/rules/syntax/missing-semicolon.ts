import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "missing-semicolon",
  severity: "error",
  documentation: {
    summary: "A statement is not ended by a `;`.",
    what: "Every parameter and variable ends with a `;`, the last one before a `}` too. The mark stands where the `;` belongs.",
    why: "jail(8) goes on reading in the next line and names what it finds there, with the line number of that: people look at the wrong line. One forgotten `;` keeps every jail of the host from starting, at boot too.",
    examples: [
      {
        wrong: `web {
  path = "/jails/web"
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
        caption: "The last statement needs it as well.",
        wrong: "web { path = /jails/web; persist }\n",
        right: "web { path = /jails/web; persist; }\n",
      },
      {
        caption: "A `;` in a comment ends nothing.",
        wrong: `web {
  path = "/jails/web" # the root;
  persist;
}
`,
        right: `web {
  path = "/jails/web"; # the root;
  persist;
}
`,
      },
    ],
    silent: [
      `web {
  path =
    "/jails/web"
  ;
  persist;;
}
`,
    ],
    whenToIgnore: "Never: jail(8) does not read such a file.",
  },
  checkFile(context) {
    reportSyntaxProblems(context, "missing-semicolon");
  },
};
