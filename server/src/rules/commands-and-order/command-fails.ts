import {
  type CommandFails,
  type FailureReason,
  type Outcome,
  placeOfOutcome,
  restsOnAbsence,
  type ValueSpan,
  verdictOf,
} from "../../lifecycle/index.ts";
import { programName, type Word } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import { commandAt } from "../edits/commands.ts";
import { nameInstead } from "../edits/interface-words.ts";
import { removeCommand } from "../edits/remove-command.ts";
import { joinWithWordBefore, quotedString } from "../edits/wrap-shell.ts";
import type { Proposal, RelatedPlace } from "../rule/finding.ts";
import type { ConfigurationQuestion, JailContext, Rule } from "../rule/rule.ts";
import { isCutFromShell } from "../support/cut-from-shell.ts";
import { failureWords } from "../support/failure-words.ts";
import { impactWords } from "../support/impact.ts";
import { failuresMadeAtBoot, makesInterfaces } from "../support/made-at-boot.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { placeOfSpan, rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "command-fails",
  severity: "warning",
  checkJail(context) {
    // Who looks at files of the host is asked again after each key: hence the question first.
    if (!context.ask(mayExist)) return;
    const { jail, model, hostFiles } = context;
    for (const { outcome, word } of failuresMadeAtBoot(jail, model, hostFiles.rcConf))
      reportFailure(context, outcome, [{ ...word, message: say`the host has it from here` }]);
  },
  checkUnclaimed(context, outcomes) {
    for (const outcome of outcomes) {
      // host-command-in-jail-hook is only silent where a file that was not read may tell otherwise.
      if (outcome.type === "step-refused" || outcome.type === "host-command-in-jail-hook") continue;
      if (!restsOnAbsence(outcome) || !mayBeSupplied(context.configuration)) reportFailure(context, outcome);
    }
  },
};

const mayExist: ConfigurationQuestion = (_, { rcConf }) => makesInterfaces(rcConf);

/** So that the sentence stays short with any names in it. */
const longestCommand = 24;
/** Characters of a jail's name in this sentence. */
const longestName = 16;

/** @param elsewhere the places that are the reason, where those are not in the jail */
function reportFailure(context: JailContext, outcome: Outcome, elsewhere?: readonly RelatedPlace[]): void {
  const { jail } = context;
  const verdict = verdictOf(outcome);
  const why = failureWords(outcome, (name) => shown(name, longestName));
  const span = placeOfOutcome(outcome);
  const range = placeOfSpan(jail, span);
  if (verdict === undefined || why === undefined || range === undefined) return;
  const command = shown(textOf(context, span), longestCommand);
  const isCaught = verdict.impact === "caught";
  context.report({
    ...range,
    about: outcome,
    severity: isCaught ? "info" : "warning",
    message: isCaught
      ? say`${command} can never work: ${why}.`
      : say`${command} fails: ${why}. ${impactWords(verdict.impact)}`,
    notes: isCaught && !isOfFolder(outcome) ? [say`Its failure is caught, so that nothing tells of it.`] : [],
    related: elsewhere ?? (outcome.type === "command-fails" ? relatedPlaces(context, outcome) : []),
    fixes: () => (outcome.type === "command-fails" && elsewhere === undefined ? fixes(context, outcome) : []),
  });
}

/** It may fail only where it comes to run. */
const isOfFolder = (outcome: Outcome): boolean => outcome.type === "command-fails" && outcome.reason === "other-folder";

function textOf({ jail }: JailContext, { parameter, valueIndex, start, end }: ValueSpan): string {
  return jail.get(parameter)?.values[valueIndex]?.slice(start, end) ?? parameter;
}

function relatedPlaces({ jail }: JailContext, { earlier, subject }: CommandFails): RelatedPlace[] {
  const place = earlier && placeOfSpan(jail, earlier);
  return place ? [{ ...place, message: say`the command before it about ${shown(subject)}` }] : [];
}

/** What an earlier command has done already need not be done again; for what else fails nobody sees what was meant. */
const repetitions: ReadonlySet<FailureReason> = new Set([
  "interface-exists",
  "already-a-member",
  "already-mounted",
  "route-exists",
  "not-mounted",
]);

function fixes(context: JailContext, outcome: CommandFails): readonly Proposal[] {
  const { reason, command, holding } = outcome;
  if (reason === "not-executable") return runByShell(context, outcome);
  const { instead, subjectWord } = outcome;
  if (reason === "other-folder") return nameFolder(context, outcome);
  if (instead !== undefined) return changeWord(context, subjectWord, outcome.subject, instead);
  const bridge = commandAt(context.jail, command)?.words[1];
  const isOtherBridge = holding !== undefined && bridge?.text !== holding;
  if (reason === "not-a-member") return bridge && isOtherBridge ? nameBridge(context, outcome, bridge, holding) : [];
  // On which of two bridges it belongs is for the author to say.
  if (!repetitions.has(reason) || (reason === "already-a-member" && isOtherBridge)) return [];
  return removeCommand(context, command, say`Remove this command: it repeats an earlier one`);
}

/** The path of the program where it is spelled letter by letter, also for all jails that share the line. */
function nameFolder(context: JailContext, { subject, subjectWord, holding }: CommandFails): Proposal[] {
  const to = `${holding}/${programName(subject)}`;
  const range = rangeOf(context.jail, subjectWord);
  const text = range && context.configuration.files.get(range.path)?.tree.text.slice(range.start, range.end);
  if (text !== subject) return changeWord(context, subjectWord, subject, to);
  return [{ title: say`Change \`${subject}\` to \`${to}\``, guess: true, edits: [{ ...range!, text: to }] }];
}

/** In one string with the shell before it, where that stands alone, or with a shell of its own. */
function runByShell(context: JailContext, outcome: CommandFails): Proposal[] {
  const { command, subjectWord } = outcome;
  const joined = isCutFromShell(context.jail, command) ? joinWithWordBefore(context, command) : undefined;
  if (joined !== undefined) return [{ title: say`Make them one string`, edits: joined }];
  // Outside of quotes a blank would end the value.
  const range = quotedString(context, command) && rangeOf(context.jail, subjectWord);
  if (range === undefined) return [];
  const edits = [{ path: range.path, start: range.start, end: range.start, text: "/bin/sh " }];
  return [{ title: say`Let a shell run it: \`/bin/sh\``, edits }];
}

function nameBridge(
  context: JailContext,
  { command }: CommandFails,
  { start, end, text }: Word,
  holding: string,
): Proposal[] {
  return changeWord(context, { ...command, start, end }, text ?? "", holding);
}

function changeWord(context: JailContext, word: ValueSpan, from: string, to: string): Proposal[] {
  const edits = nameInstead(context, word, to);
  return edits ? [{ title: say`Change \`${from}\` to \`${to}\``, guess: true, edits }] : [];
}
