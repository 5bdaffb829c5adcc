import { ParameterNode, writtenVariable } from "../../syntax/index.ts";
import { listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { type CommaSlip, commaSlips, followsFromSlip, isSwallowed, slipsOf } from "../support/comma-slips.ts";
import { jailsWith } from "../support/definitions.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "comma-for-semicolon",
  severity: "error",
  consequences(configuration, jail) {
    // Stryker disable next-line ConditionalExpression: it only costs time to ask where there is nothing.
    if (commaSlips(configuration).length === 0) return undefined;
    if (jail === undefined) return (_, found) => isSwallowed(commaSlips(configuration), found);
    const slips = slipsOf(configuration, jail);
    // Stryker disable next-line ConditionalExpression: it only costs time to ask where there is nothing.
    return slips.length === 0 ? undefined : (_, found) => followsFromSlip(slips, found);
  },
  consequencesLookFurther: (configuration) => commaSlips(configuration).length > 0,
  checkConfiguration(context) {
    for (const slip of commaSlips(context.configuration)) if (!slip.isToldElsewhere) report(context, slip);
  },
};

function report(context: ConfigurationContext, slip: CommaSlip): void {
  const { definition, section, signs, names, lacksValue, isGlued } = slip;
  const { path, tree, name } = definition;
  const ranges = signs.map((token) => ({ path, start: tree.tokens.start(token), end: tree.tokens.ends[token] }));
  const swallowed = listed(names, (one) => shown(one, 24));
  const jails = jailsWith(context.configuration, section);
  if (lacksValue) {
    const owner = definition.isVariable ? writtenVariable(name) : name;
    const message = say`${shown(owner, 24)} has no value and no \`;\`, and takes ${swallowed}.`;
    return context.reportFor(jails, { ...ranges[0], message });
  }
  if (isGlued) {
    return context.reportFor(jails, {
      ...ranges[0],
      message: say`A \`;\` is missing before ${swallowed}. As it stands it ends the value of ${shown(name, 24)}.`,
      notes: [say`Without a blank between them jail(8) puts a string and a word together to one value.`],
      fixes: () => [
        { title: say`Insert \`;\``, guess: true, edits: [{ ...ranges[0], end: ranges[0].start, text: "; " }] },
      ],
    });
  }
  const { semicolon, end } = new ParameterNode(tree, definition.node);
  // Behind the last statement of a block it is often missing, too.
  const atEnd = semicolon === undefined ? [{ path, start: end, end, text: ";" }] : [];
  context.reportFor(jails, {
    ...ranges[0],
    message:
      names.length > 1
        ? say`A \`,\` stands here for \`;\`: ${swallowed} are values of ${shown(name, 24)}.`
        : say`A \`,\` stands here for \`;\`: ${swallowed} is a value of ${shown(name, 24)}.`,
    notes: [say`A comma adds another value to the statement; only \`;\` ends it.`],
    fixes: () => [
      {
        title: say`Replace \`,\` with \`;\``,
        guess: true,
        edits: [...ranges.map((range) => ({ ...range, text: ";" })), ...atEnd],
      },
    ],
  });
}
