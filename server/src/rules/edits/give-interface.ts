import type { CommandFails, MissingInterface } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { spelling } from "../support/source-text.ts";
import { isNamedOnce, isUsedOnHost } from "./epair-halves.ts";
import { nameInstead } from "./interface-words.ts";
import { styleOf } from "./statement-style.ts";

/**
 * For a name in exec.start that the jail does not have: the one that it has, where there is only one; or `vnet.interface` with
 * the name, in front of the statement that names it, so that it is for the same jails.
 */
export function notInJailFixes(
  context: JailContext,
  outcome: CommandFails,
  { candidates, why }: MissingInterface,
): readonly Proposal[] {
  const { subject, subjectWord } = outcome;
  if (candidates.length > 1) return [];
  const [candidate] = candidates;
  if (candidate === undefined) return giveToJail(context, outcome);
  // Where the jail has the half that the host's commands use, vnet.interface is wrong.
  const isWrongHalfGiven = why === "on-host" && isUsedOnHost(context, candidate);
  const edits = isWrongHalfGiven
    ? otherGiven(context, outcome, candidate)
    : nameInstead(context, subjectWord, candidate);
  if (edits === undefined) return [];
  const [from, to] = isWrongHalfGiven ? [candidate, subject] : [subject, candidate];
  const isAlone = isWrongHalfGiven || isNamedOnce(context, subject);
  return [{ title: say`Change \`${from}\` to \`${to}\``, alternative: !isAlone, edits }];
}

/** The name of the half in `vnet.interface` becomes the one that is used. */
function otherGiven(context: JailContext, { subject }: CommandFails, given: string): Proposal["edits"] | undefined {
  const valueIndex = context.jail.get("vnet.interface")?.values.indexOf(given) ?? -1;
  if (valueIndex < 0) return undefined;
  return nameInstead(context, { parameter: "vnet.interface", valueIndex, start: 0, end: given.length }, subject);
}

function giveToJail({ jail, configuration }: JailContext, { subjectWord }: CommandFails): readonly Proposal[] {
  const element = jail.get(subjectWord.parameter)?.elements[subjectWord.valueIndex];
  const name = spelling(jail, subjectWord);
  if (subjectWord.parameter !== "exec.start" || element === undefined || name === undefined) return [];
  const { definition } = element.written;
  // Of jails that share the line the others may have been given theirs.
  if (!jail.section.definitions.includes(definition) && configuration.jails.length > 1) return [];
  const { path, node, indentation } = styleOf({ definition });
  const separator = indentation === undefined ? " " : `\n${indentation}`;
  const operator = jail.get("vnet.interface") === undefined ? "=" : "+=";
  const text = `vnet.interface ${operator} "${name.text}";${separator}`;
  const edits = [{ path, start: node.start, end: node.start, text }];
  return [{ title: say`Give the jail the interface: \`vnet.interface\``, edits }];
}
