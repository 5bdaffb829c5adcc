import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "nested-block",
  severity: "error",
  documentation: {
    summary: "A block inside a block, for a release that cannot read it.",
    what: "Finds a jail's block inside that of another jail when the chosen release is FreeBSD 12 or 13.",
    why: "Only FreeBSD 14 and later read nested blocks, as jails with dotted names. Before, jail(8) refuses the whole file at the inner `{`. The dotted name works on every release and means the same: neither way inherits parameters or variables from the outer jail.",
    examples: [
      {
        release: "13.2",
        wrong: `web {
  path = /jails/web;
  children.max = 1;
  persist;
  cache {
    path = /jails/web/cache;
    persist;
  }
}
`,
        right: `web {
  path = /jails/web;
  children.max = 1;
  persist;
}
web.cache {
  path = /jails/web/cache;
  persist;
}
`,
      },
    ],
    silent: ["web { path = /jails/web; children.max = 1; persist; cache { path = /jails/web/cache; persist; } }\n"],
    whenToIgnore: "Never: choose the release that reads the file in the setting `jailconf.freebsdRelease`.",
  },
  checkFile(context) {
    reportSyntaxProblems(context, "nested-block");
  },
};
