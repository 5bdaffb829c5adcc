import { sourceRange } from "../config/index.ts";
import { editDistance } from "../parameters/nearest.ts";
import type { JailContext, Rule } from "./rule.ts";
import { isIncomplete } from "./support/definitions.ts";
import { saysAbout } from "./support/jail-says.ts";

export const rule: Rule = {
  id: "depend-undefined",
  severity: "warning",
  documentation: {
    summary: "`depend` names a jail that the file does not define.",
    what: "Finds values of `depend` that are not the name of a block in the file or in one that it includes. Wildcards are no names here.",
    why: "jail(8) does not start a jail that depends on one it does not know. rc.d/jail reads a file of /etc/jail.conf.d on its own, so the jails of the other files are not known there.",
    examples: [
      {
        wrong: `web {
  path = /jails/web;
  depend = database;
  persist;
}
db {
  path = /jails/db;
  persist;
}
`,
        right: `web {
  path = /jails/web;
  depend = db;
  persist;
}
db {
  path = /jails/db;
  persist;
}
`,
      },
    ],
    silent: ["web { path = /jails/web; depend = db; persist; } db { path = /jails/db; persist; }\n"],
    whenToIgnore: "When the file is only ever read as a part of another one that cannot be seen from here.",
  },
  checkJail(context) {
    const { jail, configuration } = context;
    const depend = jail.get("depend");
    if (!depend || depend.entry.bad || depend.values.length === 0) return;
    const names = jailNames(context);
    for (const [index, name] of depend.values.entries()) {
      // A list in one string is quoted-comma-list's to report.
      if (name.includes(",") || names.has(name)) continue;
      if (isIncomplete(configuration)) return;
      const range = sourceRange(depend, index, 0, name.length);
      if (!range) continue;
      const near = [...names].find((other) => editDistance(other, name) <= (name.length < 5 ? 1 : 2));
      const advice = near === undefined ? "Define it or remove the dependency." : `Did you mean \`${near}\`?`;
      const isPattern = name.split(".").includes("*");
      context.report({
        ...range,
        message: isPattern
          ? "`depend` takes names and no wildcards: jail(8) looks for a jail of that very name and does not start this one. Name the jails."
          : `There is no jail \`${name}\` in what jail(8) reads, so it does not start this one. ${advice}`,
        jailSays: saysAbout(jail, `depends on undefined jail "${name}"`),
      });
    }
  },
};

const known = new WeakMap<object, ReadonlySet<string>>();

function jailNames({ configuration }: JailContext): ReadonlySet<string> {
  let names = known.get(configuration);
  if (!names) {
    names = new Set(configuration.jails.map((jail) => jail.name));
    known.set(configuration, names);
  }
  return names;
}
