import { findParameter } from "../../parameters/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { type BadValue, badValues } from "../support/value-problems.ts";
import { invalidValue } from "../support/words.ts";

export const rule: Rule = {
  id: "boolean-value",
  severity: "error",
  judgesOneValue: true,
  documentation: {
    summary: "A value that is neither true nor false, or none of a parameter's words.",
    what: "Finds values other than `true`, `false` and numbers for switches, and values other than `new`, `inherit`, `disable` and numbers for parameters such as `vnet` or `sysvshm`. `yes`, `no`, `on` and `off` are neither.",
    why: "jail(8) does not start a jail with such a value, though rc.conf taught everybody to write `YES`. A switch needs no value at all: `persist;` is true and `nopersist;` is false.",
    examples: [
      {
        wrong: `web {
  path = /jails/web;
  persist = yes;
  exec.clean = off;
}
`,
        right: `web {
  path = /jails/web;
  persist = true;
  exec.clean = false;
}
`,
      },
      {
        wrong: `web {
  path = /jails/web;
  persist;
  sysvshm = "yes";
}
`,
        right: `web {
  path = /jails/web;
  persist;
  sysvshm = "new";
}
`,
      },
    ],
    silent: [
      "web { path = /jails/web; persist = 1; exec.clean = TRUE; mount.devfs = 0; sysvshm = inherit; nopersist; }\n",
    ],
    whenToIgnore: "Never: jail(8) does not start such a jail.",
  },
  checkJail(context) {
    for (const bad of badValues(context, ["boolean", "jailsys"])) {
      const { parameter, value, problem, range } = bad;
      const isSwitch = problem.kind === "boolean";
      context.report({
        ...range,
        message: `${invalidValue(value, parameter.spelling, problem.expected)} The jail will not start.`,
        notes: [isSwitch ? "A switch needs no value: its name alone is true." : "The name alone means new."],
        jailSays: saysAbout(context.jail, problem.text),
        fixes: () => wordFix(bad),
      });
    }
  },
};

const positive: ReadonlySet<string> = new Set(["yes", "on", "enable", "enabled", "y", "t", "true"]);
const negative: ReadonlySet<string> = new Set(["no", "off", "disable", "disabled", "n", "f", "false", "none"]);

/** Replaces the word where it is clear what was meant; a word that a variable brings along stands elsewhere. */
function wordFix({ parameter, value, problem, range, isLiteral }: BadValue): Proposal[] {
  const word = value.toLowerCase();
  const isPositive = positive.has(word);
  if (!isLiteral || (!isPositive && !negative.has(word))) return [];
  let text = isPositive ? "true" : "false";
  if (problem.kind === "jailsys") {
    text = isPositive ? "new" : "disable";
    if (!findParameter(parameter.spelling)?.parameter.values?.includes(text)) return [];
  }
  return [{ title: `Change to \`${text}\``, edits: [{ ...range, text }] }];
}
