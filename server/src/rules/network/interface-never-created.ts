import type { EffectiveJail } from "../../config/index.ts";
import {
  type CommandFails,
  type CommandPhase,
  causesOf,
  effectsOf,
  type MissingInterface,
  type NeverMade,
  restsOnAbsence,
  type TooEarly,
} from "../../lifecycle/index.ts";
import { isAtLeast, type Release } from "../../parameters/index.ts";
import { listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { commandAt, isOneOfSeveral } from "../edits/commands.ts";
import { isAboutJail, isNamedOnce, jailHalfOf } from "../edits/epair-halves.ts";
import { notInJailFixes } from "../edits/give-interface.ts";
import { addHalf, isOwn, nameInstead } from "../edits/interface-words.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import { splitNamesFix } from "../edits/split-names.ts";
import type { Proposal, RelatedPlace } from "../rule/finding.ts";
import type { ConfigurationContext, JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { impact } from "../support/impact.ts";
import { isDestroyOfLentHalf } from "../support/lent-half.ts";
import { isMadeAtBoot } from "../support/made-at-boot.ts";
import { mayBeSupplied, notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "interface-never-created",
  severity: "warning",
  checkConfiguration(context) {
    for (const early of context.host.tooEarly) reportTooEarly(context, early);
    if (isIncomplete(context.configuration)) return;
    const { neverMade } = context.wholeHost;
    const own = neverMade.length === 0 ? undefined : new Set(context.configuration.jails);
    for (const lost of neverMade) if (own?.has(lost.user.jail)) reportNeverMade(context, lost);
  },
  checkJail(context) {
    for (const outcome of context.model.outcomes) {
      if (outcome.type !== "command-fails" || outcome.reason !== "no-such-interface" || outcome.program !== "ifconfig")
        continue;
      if (outcome.missing?.why === "other-pair" && isMadeAtBoot(context.hostFiles.rcConf, outcome.subject)) continue;
      // The rule quoted-comma-list tells it, at the whole string.
      if (outcome.command.parameter === "vnet.interface" && outcome.subject.includes(",")) continue;
      if (restsOnAbsence(outcome) && mayBeSupplied(context.configuration)) continue;
      if (outcome.missing === undefined || isHarmless(outcome) || isDestroyOfLentHalf(context, outcome)) continue;
      if (!outcome.guarded || isWrongNameForGood(context, outcome)) reportMissing(context, outcome, outcome.missing);
    }
  },
};

/** Another jail makes it, but only after this one has wanted it. */
function reportTooEarly(context: ConfigurationContext, { name, user, creator }: TooEarly<EffectiveJail>): void {
  const range = rangeOf(user.jail, user.span);
  if (!range || isMadeAtBoot(context.hostFiles.rcConf, name)) return;
  const place = rangeOf(creator.jail, creator.span);
  const other = creator.jail.name;
  context.reportFor([user.jail.name], {
    ...range,
    message: say`${shown(name, 16)} is not there yet: the jail ${shown(other, 16)} creates it later. Add \`depend\`, or create it in rc.conf.`,
    notes: [
      say`${shown(other)} starts after ${shown(user.jail.name)}; \`depend = "${other}";\` turns that round.`,
      impact(user.span.parameter as CommandPhase, "start"),
    ],
    related: place ? [{ ...place, message: say`${shown(name)} is created here` }] : [],
  });
}

/** The first start may find it, made by hand or at boot; the next one does not. */
function reportNeverMade(context: ConfigurationContext, lost: NeverMade<EffectiveJail>): void {
  const { name, user, destroyed, destroyer } = lost;
  const range = rangeOf(user.jail, user.span);
  if (!range) return;
  const { configuration, hostFiles } = context;
  const atBoot = isMadeAtBoot(hostFiles.rcConf, name);
  const place = rangeOf(user.jail, destroyer);
  context.reportFor([user.jail.name], {
    ...range,
    severity: severityOfMissing(configuration, "warning"),
    message: neverMade(shown(name, 16), destroyed === name ? undefined : shown(destroyed, 16), atBoot),
    notes: [
      say`Only what runs before each start, outside of the file, could make it again.`,
      ...notesOfMissing(configuration),
    ],
    related: place ? [{ ...place, message: say`${shown(destroyed)} is destroyed here` }] : [],
  });
}

function neverMade(name: string, half: string | undefined, atBoot: boolean): string {
  if (half === undefined) {
    return atBoot
      ? say`rc.conf creates ${name} only at boot, and the stop destroys it. The next start fails.`
      : say`Nothing here creates ${name}, and the stop destroys it. The next start fails.`;
  }
  return atBoot
    ? say`rc.conf creates ${name} only at boot, and the stop destroys its half ${half}. The next start fails.`
    : say`Nothing here creates ${name}, and the stop destroys its half ${half}. The next start fails.`;
}

/** What is destroyed needs nothing more done to it, and there no failure ends anything. */
function isHarmless({ missing, phase }: CommandFails): boolean {
  return missing?.why === "destroyed" && (phase === "exec.poststop" || phase === "exec.release");
}

/** The name can never be right: the guard was meant for something else, and what the command is for never happens. */
function isWrongNameForGood({ jail }: JailContext, { missing, command, where }: CommandFails): boolean {
  if (missing?.why !== "no-half" && missing?.why !== "other-pair") return false;
  const itself = commandAt(jail, command);
  return (
    itself !== undefined &&
    effectsOf(itself, where).some(({ verb }) => verb !== "reads") &&
    // Whoever clears away what may be left from before knows that it may not be there.
    !effectsOf(itself, where).some(({ verb }) => verb === "takes-away")
  );
}

function reportMissing(context: JailContext, outcome: CommandFails, missing: MissingInterface): void {
  const range = rangeOf(context.jail, outcome.subjectWord);
  if (!range) return;
  const related = relatedPlace(context, outcome, missing);
  context.report({
    ...range,
    about: outcome,
    message: say`${reason(outcome, missing)} ${advice(context, missing, outcome) ?? impact(outcome.phase, outcome.operation)}`,
    notes: notes(context, outcome, missing),
    related: related ? [related] : [],
    fixes: () => fixes(context, outcome, missing),
  });
}

function reason({ subject }: CommandFails, { why, candidates: [candidate], from, others }: MissingInterface): string {
  const name = shown(subject, 16);
  switch (why) {
    case "no-half":
      return say`${name} is a pair, not an interface.`;
    case "other-pair":
      return candidate === undefined
        ? say`Nothing here creates ${name}: only one half of the pair gets a name.`
        : say`Nothing here creates ${name}, and nothing uses ${shown(candidate, 16)}.`;
    case "renamed":
      return say`${name} is called ${shown(candidate, 16)} at this step.`;
    case "moved":
      return from === "host"
        ? say`${name} is in the jail at this step.`
        : say`${name} is back on the host at this step.`;
    case "destroyed":
      return say`${name} is destroyed already at this step.`;
    case "made-later":
      return say`${name} is not there yet at this step.`;
    case "on-host":
      return say`${name} is on the host at this step, not in the jail.`;
    case "not-in-jail":
      return say`The jail has no interface ${name} at this step.`;
    case "several-in-one":
      return subject.includes(",")
        ? say`${shown(subject, 32)} is one name to ifconfig.`
        : say`${shown(subject, 32)} is one name to jail(8), with a blank in it.`;
    case "not-in-family":
      return say`Nothing here creates ${listed([...new Set([subject, ...(others ?? []).map((other) => other.name)])], (one) => shown(one, 16))}.`;
  }
}

/** FACTS.md 13 */
const hasPrepare = (release: Release): boolean => isAtLeast(release, "12.2");

const isOwnAddress = (phase: CommandFails["phase"]): boolean => phase === "ip4.addr" || phase === "ip6.addr";

/** What to do where the first sentence does not tell it. */
function advice(
  { jail, release }: JailContext,
  { why, candidates }: MissingInterface,
  { phase, subject }: CommandFails,
): string | undefined {
  const names = candidates.slice(0, 2).map((name) => shown(name, 16));
  switch (why) {
    case "no-half":
    case "other-pair":
      return names.length > 0 ? say`Use ${listed(names, undefined, { conjunction: "or" })}.` : undefined;
    case "on-host":
    case "not-in-jail":
      if (names.length > 0) return say`The jail has ${listed(names)}.`;
      // It is named there, and moved when exec.created is over (LANGUAGE.md 5.5).
      return phase === "exec.created" && jail.get("vnet.interface")?.values.includes(subject)
        ? say`jail(8) moves it after exec.created: use it in exec.start.`
        : say`Name it in \`vnet.interface\`.`;
    case "made-later":
      if (!isOwnAddress(phase)) return undefined;
      return hasPrepare(release)
        ? say`jail(8) sets addresses before exec.prestart: create it in exec.prepare.`
        : say`jail(8) sets addresses before exec.prestart: create it in rc.conf.`;
    case "several-in-one":
      return say`Write each name as a value of its own.`;
    default:
      return undefined;
  }
}

function notes({ jail }: JailContext, outcome: CommandFails, { why }: MissingInterface): string[] {
  const { command, phase, operation } = outcome;
  const name = shown(outcome.subject).slice(1, -1);
  // What is to come back ifconfig(8) does not look for: the kernel does, in the jail.
  const says = commandAt(jail, command)?.words.some(({ text }) => text === "-vnet")
    ? say`ifconfig says \`SIOCSIFRVNET(JID, ${name}): Device not configured\`. ${impact(phase, operation)}`
    : say`ifconfig says \`interface ${name} does not exist\`. ${impact(phase, operation)}`;
  switch (why) {
    case "no-half":
      return [says, say`Usually \`a\` stays on the host and \`b\` goes into the jail.`];
    case "other-pair":
      return [says, say`If rc.conf makes the pair, remove the one that is created here.`];
    default:
      return [says];
  }
}

function relatedPlace(
  { jail }: JailContext,
  { earlier, subject }: CommandFails,
  { why, candidates }: MissingInterface,
): RelatedPlace | undefined {
  const place = earlier && rangeOf(jail, earlier);
  if (!place) return undefined;
  const [candidate] = candidates;
  const name = shown(subject);
  const messages = {
    "no-half": say`the pair ${name} is created here`,
    "other-pair": say`${shown(candidate ?? "epair")} is created here`,
    renamed: say`${name} gets its new name here`,
    moved: say`${name} is moved here`,
    destroyed: say`${name} is destroyed here`,
    "made-later": say`${name} gets there here, which is later`,
    "on-host": say`${name} is created here, on the host`,
    "not-in-jail": "",
    "several-in-one": "",
    "not-in-family": say`makes ${listed(candidates, (one) => shown(one))}`,
  };
  return { ...place, message: messages[why] };
}

/** The name that must be meant, where only one can be. */
function fixes(context: JailContext, outcome: CommandFails, missing: MissingInterface): Proposal[] {
  switch (missing.why) {
    case "no-half":
      return halfFix(context, outcome, missing);
    case "several-in-one":
      return [...splitNamesFix(context, outcome)];
    case "made-later":
      return earlierFix(context, outcome);
    case "on-host":
    case "not-in-jail":
      return [...notInJailFixes(context, outcome, missing)];
    default:
  }
  const [candidate, ...others] = missing.candidates;
  if (candidate === undefined || others.length > 0) return [];
  // Where the pair is used throughout, it is the one that is created whose number is wrong.
  if (missing.why === "other-pair" && !isNamedOnce(context, outcome.subject)) return [];
  // Wherever the old name is used after the command that took it away.
  const words = [outcome, ...consequencesOf(context, outcome)].map(({ subjectWord }) => subjectWord);
  const edits = words.map((word) => nameInstead(context, word, candidate));
  if (edits.includes(undefined)) return [];
  return [
    {
      title: say`Change \`${outcome.subject}\` to \`${candidate}\``,
      guess: true,
      edits: edits.flatMap((edit) => edit ?? []),
    },
  ];
}

/** What makes it is to run before jail(8) sets the address. */
function earlierFix(context: JailContext, { phase, earlier }: CommandFails): Proposal[] {
  if (!isOwnAddress(phase) || earlier === undefined || !hasPrepare(context.release)) return [];
  if (isOneOfSeveral(context.jail, earlier)) return [];
  const edits = moveToPhase(context, earlier.parameter, earlier.valueIndex, "exec.prepare");
  return edits ? [{ title: say`Create it in exec.prepare, before the addresses`, guess: true, edits }] : [];
}

/** Later commands that name the same interface in vain, for the same reason. */
function consequencesOf({ model }: JailContext, outcome: CommandFails): CommandFails[] {
  const consequences: CommandFails[] = [];
  for (const [other, cause] of causesOf(model.outcomes))
    if (cause === outcome && other.type === "command-fails") consequences.push(other);
  return consequences;
}

function halfFix(context: JailContext, outcome: CommandFails, { candidates }: MissingInterface): Proposal[] {
  const { subject, subjectWord, earlier } = outcome;
  const ofJail = jailHalfOf(context, subject);
  // When the jail creates another pair, its number may be wrong as well.
  if (ofJail === undefined || (earlier === undefined && createsEpair(context))) return [];
  const half = isForJail(context, outcome) === (ofJail === "a") ? "a" : "b";
  const name = subject + half;
  // A half that has got another name, or is elsewhere, cannot be meant by it.
  const edits = candidates.includes(name) ? addHalf(context, subjectWord, half) : undefined;
  // For another jail that has the same line it may be the other half.
  const preferred = edits !== undefined && isOwn(context, edits);
  return edits
    ? [{ title: say`Change \`${subject}\` to \`${name}\``, guess: true, alternative: !preferred, edits }]
    : [];
}

function createsEpair({ model }: JailContext): boolean {
  return model.footprint.some(({ use, name }) => use === "creates" && /^epair\d+$/.test(name));
}

function isForJail({ jail }: JailContext, { where, subjectWord, command }: CommandFails): boolean {
  if (where === "jail" || subjectWord.parameter === "vnet.interface") return true;
  const simple = commandAt(jail, command);
  return simple !== undefined && isAboutJail(effectsOf(simple, where));
}
