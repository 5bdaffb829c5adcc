import type { EffectiveJail } from "../../config/index.ts";
import {
  type CommandPhase,
  type HostCommandInJailHook,
  restsOnAbsence,
  scalar,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { addressFix, addressSetBy, setsUpLoopback } from "../edits/address-to-jail.ts";
import { commandAt, isOneOfSeveral } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import { removeCommand } from "../edits/remove-command.ts";
import type { Proposal, RelatedPlace, TextEdit } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { impact } from "../support/impact.ts";
import { isReadAlone, notesOfMissing } from "../support/read-alone.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "host-command-in-jail-hook",
  severity: "warning",
  checkJail(context) {
    const outcomes = context.model.outcomes.filter((outcome) => outcome.type === "host-command-in-jail-hook");
    for (const outcome of outcomes) {
      if (!restsOnAbsence(outcome)) reportCommand(context, outcome, []);
    }
    // What is missing may stand in a file that was not read.
    if (context.ask(isIncomplete)) return;
    reportFirst(context, outcomes, "network");
    reportFirst(context, outcomes, "mount");
    reportFirst(context, outcomes, "unmount");
  },
};

/** What one missing parameter forbids is one mistake. */
function reportFirst(
  context: JailContext,
  outcomes: readonly HostCommandInJailHook[],
  reason: HostCommandInJailHook["why"],
): void {
  const alike = outcomes.filter(({ why }) => why === reason);
  const first = alike.find(({ guarded }) => !guarded) ?? alike[0];
  if (first !== undefined) reportCommand(context, first, alike);
}

/** More places than these say nothing new. */
const mostPlaces = 5;

/** @param alike all that are wrong for the same reason, this one among them */
function reportCommand(
  context: JailContext,
  outcome: HostCommandInJailHook,
  alike: readonly HostCommandInJailHook[],
): void {
  const { jail, configuration } = context;
  const range = rangeOf(jail, outcome.word);
  if (!range) return;
  const related: RelatedPlace[] = [];
  for (const other of alike.filter((one) => one !== outcome).slice(0, mostPlaces)) {
    const place = rangeOf(jail, other.command);
    if (place) related.push({ ...place, message: say`${shown(other.subject)} fails here too` });
  }
  const { guarded, why } = outcome;
  const mayBeAllowed = restsOnAbsence(outcome) && isReadAlone(configuration);
  context.report({
    ...range,
    // What may be allowed need not fail.
    about: mayBeAllowed ? undefined : [outcome, ...alike],
    severity: mayBeAllowed || (guarded && why !== "path") ? "info" : undefined,
    message: say`${what(outcome, jail.name)} ${(why === "network" && networkAdvice(jail, outcome, alike)) || advice(outcome)}`,
    notes: [...notes(outcome), ...(mayBeAllowed ? notesOfMissing(configuration) : [])],
    related,
    fixes: () => {
      const proposals = fixes(context, outcome, alike);
      return mayBeAllowed ? proposals.map((proposal) => ({ ...proposal, guess: true })) : proposals;
    },
  });
}

function what({ why, subject, needless, phase }: HostCommandInJailHook, jail: string): string {
  switch (why) {
    case "jails":
      return needless === undefined
        ? say`\`${phase}\` runs in the jail, where ${shown(subject, 16)} finds no jails.`
        : say`\`${phase}\` runs in ${shown(jail, 16)} already, where ${shown(subject, 16)} finds no jails.`;
    case "devfs":
      return say`\`${phase}\` runs in the jail, which cannot change the rules of devfs.`;
    case "moves-interface":
      return say`\`${phase}\` runs in the jail, where no jail is known.`;
    case "bridge":
      return say`\`${phase}\` runs in the jail, where there is no ${shown(subject, 16)}.`;
    case "network":
      return say`${shown(subject, 16)} fails in \`${phase}\`: the jail shares the host's network.`;
    case "mount":
      return say`${shown(subject, 16)} fails in \`${phase}\`: the jail may not mount anything.`;
    case "unmount":
      return say`${shown(subject, 16)} fails in \`${phase}\`: only the host unmounts what it has mounted.`;
    case "module":
      return say`${shown(subject, 16)} fails in \`${phase}\`: no jail may load a kernel module.`;
    case "sysctl":
      return say`${shown(subject, 16)} fails in \`${phase}\`: no jail may set what holds for the whole host.`;
    default:
      return say`\`${phase}\` runs in the jail, where there is no ${shown(subject, 30)}.`;
  }
}

function advice({ why, subject, needless, phase }: HostCommandInJailHook): string {
  const host = why === "unmount" && isStop(phase) ? "exec.poststop" : hostPhase(phase);
  switch (why) {
    case "jails":
      return needless === undefined
        ? say`Run it on the host, in ${host}.`
        : say`Run the command without ${shown(subject, 16)}.`;
    case "network":
      return isInJail(phase)
        ? say`Set \`vnet\`, or run it on the host, in ${host}.`
        : say`Set \`vnet\`, or leave \`jexec\` out.`;
    case "mount":
      return say`Set \`allow.mount\` and \`enforce_statfs = 1\`, or use \`mount\`.`;
    case "module":
      return isInJail(phase) ? say`Load it on the host, in exec.prestart.` : say`Leave \`jexec\` out.`;
    case "unmount":
      return needless === undefined ? say`Run it on the host, in ${host}.` : say`Remove it: jail(8) does that.`;
    case "path":
      return say`Leave out the jail's path.`;
    case "sysctl":
      return isInJail(phase) ? say`Run it on the host, in ${host}.` : say`Leave \`jexec\` out.`;
    default:
      return say`Run it on the host, in ${host}.`;
  }
}

/** What is nearer than a network stack of its own: undefined where that, or the host, is all there is. */
function networkAdvice(
  jail: EffectiveJail,
  { command }: HostCommandInJailHook,
  alike: readonly HostCommandInJailHook[],
): string | undefined {
  if (alike.every((one) => setsUpLoopback(jail, one.command))) return say`Remove it: the host has set up \`lo0\`.`;
  const parameter = parameterFor(jail, command);
  return parameter && say`Set \`vnet\`, or give the address with \`${parameter}\`.`;
}

/** `ip4.addr` for a command that sets an address, where the jail does not have all of the host's. */
function parameterFor(jail: EffectiveJail, command: ValueSpan): string | undefined {
  const parameter = addressSetBy(jail, command)?.parameter;
  return parameter && jail.get(parameter.slice(0, 3))?.values.at(-1) !== "inherit" ? parameter : undefined;
}

function notes({ why, guarded, phase }: HostCommandInJailHook): string[] {
  const result: string[] = [];
  if (why === "network") {
    result.push(
      say`Without \`vnet\` a jail may look at interfaces, addresses and routes, and change none: \`Operation not permitted\`.`,
    );
  }
  if (why === "path")
    result.push(say`The jail sees its own directory as \`/\`. On the host, in ${hostPhase(phase)}, the path is right.`);
  if (guarded) result.push(say`It never works: what follows the command only hides that.`);
  else if (why !== "path") result.push(impact(phase));
  return result;
}

const hostPhase = (phase: CommandPhase): CommandPhase => (isStop(phase) ? "exec.prestop" : "exec.created");
/** Where commands run in the jail without `jexec`. */
const isInJail = (phase: CommandPhase): boolean => phasesInJail.has(phase);
const phasesInJail: ReadonlySet<CommandPhase> = new Set(["exec.start", "exec.stop", "command"]);
const isStop = (phase: CommandPhase): boolean => phase === "exec.stop";

function fixes(
  context: JailContext,
  outcome: HostCommandInJailHook,
  alike: readonly HostCommandInJailHook[],
): readonly Proposal[] {
  const { jail } = context;
  const { command, phase, needless } = outcome;
  if (outcome.why === "network") {
    // What mends one of several leaves the finding where the next one is.
    if (alike.length > 1) return [];
    if (setsUpLoopback(jail, command)) return removeCommand(context, command, say`Remove this command`);
    if (parameterFor(jail, command) !== undefined) return phase === "exec.start" ? addressFix(context, command) : [];
  }
  if (outcome.why === "unmount")
    return needless === undefined ? [] : removeCommand(context, command, say`Remove the command that unmounts it`);
  const result: Proposal[] = [];
  // What runs at another place can be wrong there in a way of its own; only a path stays what it is.
  const add = (title: string, edits: readonly TextEdit[] | undefined, preferred = false): void => {
    if (edits && edits.length > 0) result.push({ title, guess: true, alternative: !preferred, edits });
  };
  const inFront = needless && rangeOf(jail, needless);
  if (inFront) add(say`Run the command without \`${outcome.subject}\``, [{ ...inFront, text: "" }]);
  // `cp /etc/resolv.conf $path/etc/resolv.conf` is about two files on the host, and about one in the jail.
  const isOfHost = outcome.why === "path" && namesItself(jail, command);
  if (outcome.why === "path" && !isOfHost)
    add(say`Write the path as the jail sees it`, pathEdits(context, outcome), true);
  const mayMove = isInJail(phase) && phase !== "command" && outcome.why !== "module" && outcome.why !== "mount";
  if (mayMove && needless === undefined && !isOneOfSeveral(jail, command)) {
    const target = hostPhase(phase);
    add(
      say`Run it on the host, in ${target}`,
      moveToPhase(context, command.parameter, command.valueIndex, target),
      isOfHost,
    );
  }
  return result;
}

/** Whether two words of a command are the same once the jail's path is taken away from them. */
function namesItself(jail: EffectiveJail, command: ValueSpan): boolean {
  const root = scalar(jail, "path")?.replace(/\/+$/, "");
  const words = commandAt(jail, command)?.words ?? [];
  if (root === undefined) return false;
  const names = words.flatMap(({ text }) => (text?.startsWith(`${root}/`) ? text.slice(root.length) : (text ?? [])));
  return new Set(names).size < names.length;
}

/** Takes the jail's path away where it is written as such: as `$path`, or letter by letter. */
function pathEdits({ jail, configuration }: JailContext, { pathParts }: HostCommandInJailHook): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const part of pathParts) {
    const range = rangeOf(jail, part);
    const text = range && configuration.files.get(range.path)?.tree.text;
    if (!range || !text || spelling(jail, part)?.text !== text.slice(range.start, range.end)) return undefined;
    edits.push({ ...range, text: text[range.end] === "/" ? "" : "/" });
  }
  return edits;
}
