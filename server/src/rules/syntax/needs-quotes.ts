import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "needs-quotes",
  severity: "error",
  documentation: {
    summary: "A value or a name needs quotes.",
    what: "Finds values of several bare words, values with `{`, `}`, `=` or `,` in them, values of which the quotes enclose a part only, words in which a `#`, `//` or `/*` starts a comment, and names that are more than one word.",
    why: "Without quotes a blank ends a value, and `#`, `//` and `/*` start a comment even in the middle of a word, so the rest of the line is lost with its `;`. jail(8) refuses the whole file, often with a message about the line after.",
    examples: [
      {
        wrong: `web {
  path = /jails/web;
  exec.start = /bin/sh /etc/rc;
}
`,
        right: `web {
  path = /jails/web;
  exec.start = "/bin/sh /etc/rc";
}
`,
      },
      {
        caption: "Two slashes start a comment.",
        wrong: `web {
  path = /jails/web;
  $mirror = http://pkg.example.org/web;
  persist;
}
`,
        right: `web {
  path = /jails/web;
  $mirror = "http://pkg.example.org/web";
  persist;
}
`,
      },
      {
        caption: "The name of a jail is one word.",
        wrong: "web server { path = /jails/web; persist; }\n",
        right: '"web server" { path = /jails/web; persist; }\n',
      },
    ],
    silent: [
      "web { path = /jails/web; persist; ip4.addr = em0|10.0.0.5/24; exec.start = a\\ b; }\n",
      `web { path = /jails/web; persist; exec.start = "/bin/echo # // /* { } ="; }
`,
    ],
    whenToIgnore: "Never: jail(8) does not read such a file.",
  },
  checkFile(context) {
    reportSyntaxProblems(context, "needs-quotes");
  },
};
