import { type EffectiveParameter, type FileRange, sourceRange } from "../../config/index.ts";
import { splitAtBlanks } from "../edits/split-at-blanks.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { jailNames, nearestJail } from "../support/jail-names.ts";
import { saysAbout } from "../support/jail-says.ts";
import { notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "depend-undefined",
  severity: "error",
  documentation: {
    summary: "`depend` names a jail that the file does not define.",
    what: "Finds values of `depend` that are not the name of a block in the file or in one that it includes. Wildcards are no names here.",
    why: "jail(8) does not start a jail that depends on one it does not know. rc.d/jail reads a file of /etc/jail.conf.d on its own unless jail.conf includes that folder, so what such a file lacks is only an information.",
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
    const names = jailNames(configuration);
    for (const [index, name] of depend.values.entries()) {
      // A list in one string is quoted-comma-list's to report.
      if (name.includes(",") || names.has(name)) continue;
      if (isIncomplete(configuration)) return;
      const range = sourceRange(depend, index, 0, name.length);
      if (!range) continue;
      const near = nearestJail(names, name, jail.name);
      const advice = near === undefined ? "Define it, or remove the dependency." : `Did you mean ${shown(near)}?`;
      const isPattern = name.split(".").includes("*");
      const several = name.trim().split(/\s+/).length;
      context.report({
        ...range,
        severity: severityOfMissing(configuration, "error"),
        message: isPattern
          ? `\`depend\` takes no wildcards: there is no jail called ${shown(name, 25)}. Name the jails.`
          : several > 1
            ? `${shown(name)} is one name to jail(8), with a blank in it. Write each name as a value of its own.`
            : `There is no jail ${shown(name)} to depend on. ${advice}`,
        notes: notesOfMissing(configuration),
        jailSays: saysAbout(jail, `depends on undefined jail "${name}"`),
        fixes: () => {
          if (isPattern) return [];
          if (several > 1) return splitAtBlanks(context, wholeOf(index, name), several);
          return near === undefined ? [] : renaming(depend, index, range, near);
        },
      });
    }
  },
};

const wholeOf = (valueIndex: number, name: string) => ({ parameter: "depend", valueIndex, start: 0, end: name.length });

/** Writes the other name where this one is written out; never more than a guess. */
function renaming(depend: EffectiveParameter, index: number, range: FileRange, name: string): readonly Proposal[] {
  const { written, splicedFrom } = depend.elements[index];
  if (written.references || splicedFrom || !/^[\w.-]+$/.test(name)) return [];
  return [{ title: `Depend on \`${name}\``, guess: true, edits: [{ ...range, text: name }] }];
}
