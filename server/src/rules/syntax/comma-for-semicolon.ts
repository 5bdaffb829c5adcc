import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { type CommaSlip, commaSlips } from "../support/comma-slips.ts";
import { jailsOf } from "../support/definitions.ts";
import { listed, shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "comma-for-semicolon",
  severity: "error",
  documentation: {
    summary: "A comma where a statement should end with `;`.",
    what: "Finds a comma behind which a bare word follows that is a parameter without a value, such as `persist` or `mount.devfs`: in a parameter that takes one value anywhere, in a list at the end of a line.",
    why: "The comma makes the word one more value. Of a parameter that takes one value jail(8) takes the last, so that the path of the jail is `persist`, and the jail does not persist: no message tells that a comma should have been a semicolon.",
    examples: [
      {
        wrong: lines("web {", '  path = "/jails/web",', "  persist;", "}"),
        right: lines("web {", '  path = "/jails/web";', "  persist;", "}"),
      },
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  host.hostname = web.example.org,",
          "  mount.devfs;",
          "  persist;",
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  host.hostname = web.example.org;",
          "  mount.devfs;",
          "  persist;",
          "}",
        ),
      },
    ],
    silent: [
      'web { path = "/jails/web"; persist; depend = db,\n  persist; } db { path = /db; persist; } persist { path = /p; persist; }',
      'web { path = /j; persist; exec.start = "/bin/sh /etc/rc", "mount.devfs"; }',
    ],
    whenToIgnore: "Never: no parameter has such a value.",
  },
  checkConfiguration(context) {
    for (const slip of commaSlips(context.configuration)) report(context, slip);
  },
};

function report(context: ConfigurationContext, { definition, section, commas, names }: CommaSlip): void {
  const { path, tree, name } = definition;
  const ranges = commas.map((token) => ({ path, start: tree.tokens.start(token), end: tree.tokens.ends[token] }));
  const swallowed = listed(names, (one) => shown(one, 24));
  context.reportFor(jailsOf(context.configuration, section), {
    ...ranges[0],
    message: `A \`,\` stands here for \`;\`: ${swallowed} ${names.length > 1 ? "are values" : "is a value"} of ${shown(name, 24)}.`,
    notes: ["A comma adds another value to the statement; only `;` ends it."],
    fixes: () => [
      { title: "Replace `,` with `;`", guess: true, edits: ranges.map((range) => ({ ...range, text: ";" })) },
    ],
  });
}
