import type { Rule } from "../rule/rule.ts";

/** Whether a comment has silenced something is known when all other rules have spoken: see analysis/useless-ignore.ts. */
export const rule: Rule = {
  id: "useless-ignore",
  severity: "hint",
  documentation: {
    summary: "A `jailconf-ignore` comment silences nothing.",
    what: "Finds comments that name a rule which does not exist, which has nothing to say there (any more), or whose finding cannot be silenced. Whether a rule has something to say may depend on the FreeBSD release that is chosen.",
    why: "A comment that is left behind hides the next mistake of its kind, and one with a slip in the name of its rule hides nothing. An error with which jail(8) refuses the whole file cannot be silenced, since no jail of it would start.",
    examples: [
      {
        wrong: `web {
  path = /jails/web;
  persist;
  # jailconf-ignore depend-undefind: it is in another file
  depend = db;
}
`,
        right: `web {
  path = /jails/web;
  persist;
  # jailconf-ignore depend-undefined: it is in another file
  depend = db;
}
`,
      },
    ],
    silent: ["web { path = /jails/web; persist; } # jailconf-ignored, in words\n"],
    whenToIgnore: "When the comment is for another release than the one that is chosen.",
  },
};
