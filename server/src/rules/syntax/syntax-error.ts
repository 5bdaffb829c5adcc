import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "syntax-error",
  severity: "error",
  documentation: {
    summary: "Something stands where it cannot stand.",
    what: "Finds what jail(8) cannot read and no other rule explains better: a `=` or `,` without a value, a sign where a statement should start, a block without a name, and what other languages write: `:` for `=`, `;` before a comment, `jail` before the name of a jail.",
    why: "jail(8) refuses the whole file, so no jail of it starts.",
    examples: [
      {
        wrong: `web {
  path = = /jails/web;
  persist;
}
`,
        right: `web {
  path = /jails/web;
  persist;
}
`,
      },
      {
        caption: "A comma promises another value.",
        wrong: `web {
  path = /jails/web;
  exec.start = "/bin/true", "/bin/sh /etc/rc",;
}
`,
        right: `web {
  path = /jails/web;
  exec.start = "/bin/true", "/bin/sh /etc/rc";
}
`,
      },
      {
        caption: "jail.conf(5) is no INI file.",
        wrong: `; the web server
web {
  path : /jails/web;
  persist;
}
`,
        right: `# the web server
web {
  path = /jails/web;
  persist;
}
`,
      },
    ],
    silent: ["web { path /jails/web; persist; ; }\n"],
    whenToIgnore: "Never: jail(8) does not read such a file.",
  },
  checkFile(context) {
    reportSyntaxProblems(context, "syntax-error");
  },
};
