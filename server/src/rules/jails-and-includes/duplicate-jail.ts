import type { Section } from "../../config/index.ts";
import type { Rule } from "../rule/rule.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "duplicate-jail",
  severity: "error",
  documentation: {
    summary: "Two blocks have the same name.",
    what: "Finds a jail's name that is used for a second block, in the same file or in one that it includes.",
    why: "jail(8) does not merge the blocks: it reads two jails of one name. The second one fails to start because the name is taken, and `depend` or `jail -r NAME` may find either.",
    examples: [
      {
        wrong: `web {
  path = /jails/web;
  persist;
}
web {
  path = /jails/web2;
  persist;
}
`,
        right: `web {
  path = /jails/web;
  persist;
}
web2 {
  path = /jails/web2;
  persist;
}
`,
      },
    ],
    silent: [
      "* { persist; } * { exec.clean; } web { path = /jails/web; }\n",
      "a { path = /a; persist; children.max = 1; b { path = /a/b; persist; } } b { path = /b; persist; }\n",
    ],
    whenToIgnore: "Never: the second jail does not start.",
  },
  checkConfiguration({ configuration, reportFor }) {
    const first = new Map<string, Section>();
    for (const section of configuration.sections) {
      const { block, name, path, isWildcard } = section;
      if (!block || isWildcard) continue;
      const other = first.get(name);
      if (!other?.block) {
        first.set(name, section);
        continue;
      }
      reportFor([name], {
        path,
        start: block.nameStart,
        end: block.nameEnd,
        message: `A jail ${shown(name)} is defined already. This one will not start: rename it, or merge the two.`,
        notes: ["jail(8) does not merge the blocks: it reads two jails of one name, and the name is taken."],
        related: [
          { path: other.path, start: other.block.nameStart, end: other.block.nameEnd, message: "the first one" },
        ],
      });
    }
  },
};
