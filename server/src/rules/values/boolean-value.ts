import type { FileRange } from "../../config/index.ts";
import { checkValues, findParameter } from "../../parameters/index.ts";
import { Operator } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { styleOf } from "../edits/statement-style.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { moveToParameter } from "../support/other-parameter.ts";
import { type BadValue, badValues } from "../support/value-problems.ts";
import { invalidValue, shown } from "../support/words.ts";

export const rule: Rule = {
  id: "boolean-value",
  severity: "error",
  judgesOneValue: true,
  checkJail(context) {
    for (const bad of badValues(context, ["boolean", "jailsys"])) {
      const { parameter, value, problem, range } = bad;
      const isSwitch = problem.kind === "boolean";
      const swallowing = swallowingName(bad);
      if (swallowing !== undefined) {
        const { path, end } = swallowing;
        context.report({
          ...swallowing,
          message: say`\`${parameter.spelling}\` takes \`${value}\` below it for its value: a \`;\` is missing. The jail will not start.`,
          jailSays: saysAbout(context.jail, problem.text),
          fixes: () => [{ title: say`Insert \`;\``, edits: [{ path, start: end, end, text: ";" }] }],
        });
        continue;
      }
      const addresses = /^ip[46]$/.test(parameter.spelling) ? `${parameter.spelling}.addr` : undefined;
      if (addresses !== undefined && checkValues(addresses, [value], context.release).length === 0) {
        context.report({
          ...range,
          message: say`${shown(value, 30)} belongs in \`${addresses}\`, not in \`${parameter.spelling}\`. The jail will not start.`,
          jailSays: saysAbout(context.jail, problem.text),
          fixes: () => moveToParameter(context, bad, addresses),
        });
        continue;
      }
      context.report({
        ...range,
        message: say`${invalidValue(value, parameter.spelling, problem.expected)} The jail will not start.`,
        notes: [isSwitch ? say`A switch needs no value: its name alone is true.` : say`The name alone means new.`],
        jailSays: saysAbout(context.jail, problem.text),
        fixes: () => wordFix(bad),
      });
    }
  },
};

/** The name of a switch that has no operator, and whose value is the name of another parameter, on a later line. */
function swallowingName({ parameter, value, range, isLiteral }: BadValue): FileRange | undefined {
  const definition = parameter.definitions.at(-1);
  if (!isLiteral || definition === undefined || findParameter(value) === undefined) return undefined;
  const { node, path, tree } = styleOf({ definition });
  const [first, ...others] = node.values();
  if (node.operator !== Operator.Juxtaposed || others.length > 0 || range.path !== path) return undefined;
  if (first?.start !== range.start || !tree.text.slice(node.nameEnd, first.start).includes("\n")) return undefined;
  return { path, start: node.nameStart, end: node.nameEnd };
}

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
  return [{ title: say`Change to \`${text}\``, edits: [{ ...range, text }] }];
}
