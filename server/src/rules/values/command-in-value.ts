import type { Configuration, EffectiveJail, EffectiveParameter, FileRange } from "../../config/index.ts";
import { checkValues, findParameter } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { IsConsequence, Rule } from "../rule/rule.ts";
import { remembered } from "../support/remembered.ts";
import { holdsCommands, isFreeText } from "../support/shell-values.ts";
import { mendingRange } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "command-in-value",
  severity: "warning",
  judgesOneValue: true,
  consequences: aboutTheSameValue,
  checkJail({ jail, release, report }) {
    for (const { parameter, values, command, range } of commandsIn(jail)) {
      const isRefused = isOfDirectory(parameter, values) || checkValues(parameter, values, release).length > 0;
      report({
        ...range,
        severity: isRefused ? "error" : undefined,
        message: say`No shell reads \`${parameter}\`: ${takenAsItIs(command)}. Write the value itself.`,
        notes: [say`jail(8) gives only commands to a shell: \`exec.start\` and the like, and \`command\`.`],
      });
    }
  },
};

/** A command in backquotes cannot be shown: in a message they would end the code. */
const takenAsItIs = (command: string): string =>
  command[0] === "`" ? say`its backquotes are taken as they are` : say`${shown(command, 30)} is taken as it is`;

/** A directory that does not begin at the root is refused as well. */
const isOfDirectory = (parameter: string, values: readonly string[]): boolean =>
  parameter === "path" && !values.at(-1)?.startsWith("/");

interface CommandInValue {
  readonly parameter: string;
  readonly values: readonly string[];
  readonly command: string;
  readonly range: FileRange;
}

/** `$(hostname)`, or the same between backquotes. */
const substitution = /\$\([^()]+\)|`[^`]+`/;

/** Asked for whatever is said about a jail, and hardly one has any. */
const suspects = remembered((jail: EffectiveJail): readonly EffectiveParameter[] =>
  jail
    .parameters()
    .filter(
      ({ spelling, bad, values }) =>
        !bad && !holdsCommands(spelling) && !isFreeText(spelling) && values.some((value) => substitution.test(value)),
    ),
);

function commandsIn(jail: EffectiveJail): CommandInValue[] {
  const found: CommandInValue[] = [];
  for (const parameter of suspects(jail)) {
    const { spelling, values } = parameter;
    for (const [index, value] of values.entries()) {
      const command = substitution.exec(value);
      if (command === null || !findParameter(spelling)) continue;
      const range = mendingRange(jail, parameter, index, command.index, command.index + command[0].length);
      if (range !== undefined) found.push({ parameter: spelling, values, command: command[0], range });
    }
  }
  return found;
}

/** That such a value is no address, or no path, only follows. */
function aboutTheSameValue(_: Configuration, jail: EffectiveJail | undefined): IsConsequence | undefined {
  const places = jail === undefined ? [] : commandsIn(jail);
  // Stryker disable next-line ConditionalExpression: it only costs time to ask where there is nothing.
  if (places.length === 0) return undefined;
  return ({ readsText }, { path, start, end }) =>
    !readsText && places.some(({ range }) => range.path === path && range.start < end && range.end > start);
}
