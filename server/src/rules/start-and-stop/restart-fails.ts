import type { EffectiveJail } from "../../config/index.ts";
import {
  type CommandFails,
  causesOf,
  foundBy,
  isSameSpan,
  type JailModel,
  keyOfSpan,
  makesInterface,
  type Outcome,
  placeOfOutcome,
} from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { renameBackFix } from "../edits/clean-up.ts";
import { guardFix } from "../edits/guard.ts";
import { toleratingFix } from "../edits/tolerate.ts";
import { addedUplinks } from "../network/uplink-addm-in-hook.ts";
import type { Proposal, RelatedPlace } from "../rule/finding.ts";
import type { ConfigurationContext, JailContext, Rule } from "../rule/rule.ts";
import { lineOf } from "../support/definitions.ts";
import { unitOf } from "../support/failed-clean-up.ts";
import { failureWords } from "../support/failure-words.ts";
import { gatheredFromModels } from "../support/gathered.ts";
import { happenedHere } from "../support/happened-here.ts";
import { mayBeSupplied, notesOfMissing } from "../support/read-alone.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { keysOfFailure, leftBehind } from "./create-without-cleanup.ts";

export const rule: Rule = {
  id: "restart-fails",
  severity: "warning",
  checkConfiguration(context) {
    for (const { jail, model } of failing(context)) checkSecondStart(context, jail, model);
  },
};

const failing = gatheredFromModels((jail, model) =>
  !jail.failed && model.secondStart.length > 0 ? [{ jail, model }] : [],
);

function checkSecondStart(context: ConfigurationContext, jail: EffectiveJail, model: JailModel): void {
  const causes = causesOf(model.secondStart);
  const effects = new Map<Outcome, Outcome[]>();
  for (const outcome of model.secondStart) {
    const cause = causes.get(outcome);
    const known = cause && effects.get(cause);
    if (known) known.push(outcome);
    else if (cause) effects.set(cause, [outcome]);
  }
  const told = new ToldElsewhere(context, jail, model);
  for (const outcome of model.secondStart) {
    if (!causes.has(outcome) && !told.has(outcome)) reportFailure(context, jail, outcome, effects.get(outcome) ?? []);
  }
}

/** What the start leaves on the host is told where it is made, and what the stop destroys where nothing makes it. */
class ToldElsewhere {
  private readonly context: ConfigurationContext;
  private readonly jail: EffectiveJail;
  private readonly model: JailModel;
  /** The commands that make what is left. */
  private readonly makers = new Set<string>();
  /** Names of what is left; what is left on the host keeps its place on a bridge, too. */
  private readonly units = new Set<string>();
  private readonly members = new Set<string>();
  private made: ReadonlySet<string> | undefined;

  constructor(context: ConfigurationContext, jail: EffectiveJail, model: JailModel) {
    this.context = context;
    this.jail = jail;
    this.model = model;
    for (const { made, name, membership } of foundBy(leftBehind, model)) {
      this.makers.add(keyOfSpan(made));
      this.units.add(unitOf(name));
      if (membership) this.members.add(membership.member);
    }
  }

  has(outcome: Outcome): boolean {
    if (keysOfFailure(outcome).some((key) => this.makers.has(key))) return true;
    if (outcome.type !== "command-fails") return false;
    const { reason, subject, missing } = outcome;
    if (this.units.has(unitOf(subject)) || this.members.has(subject)) return true;
    if (reason === "already-a-member") {
      return foundBy(addedUplinks, this.model).some(({ member }) => member === subject);
    }
    return missing?.why === "destroyed" && this.isMadeByOthers(subject);
  }

  /** Another jail of the host may make it. */
  private isMadeByOthers(subject: string): boolean {
    const { configuration, host, model } = this.context;
    if (host.neverMade.some(({ user }) => user.jail === this.jail)) return true;
    this.made ??= namesMadeBy(configuration.jails, model);
    if (this.made.has("*")) return true;
    for (let length = 0; length <= subject.length; length++) if (this.made.has(subject.slice(0, length))) return true;
    return false;
  }
}

function namesMadeBy(jails: readonly EffectiveJail[], modelOf: (jail: EffectiveJail) => JailModel): Set<string> {
  const names = new Set<string>();
  for (const jail of jails) {
    for (const { use, name } of modelOf(jail).footprint) {
      if (makesInterface.has(use)) names.add(name);
    }
  }
  return names;
}

function reportFailure(
  context: ConfigurationContext,
  jail: EffectiveJail,
  outcome: Outcome,
  effects: readonly Outcome[],
): void {
  const { configuration } = context;
  const range = rangeOf(jail, placeOfOutcome(outcome));
  if (!range) return;
  context.reportFor([jail.name], {
    ...range,
    severity: mayBeSupplied(configuration) ? "info" : "warning",
    message: messageOf(outcome),
    notes: [
      say`The first start goes well; what it needs, or makes, is another matter after a stop.`,
      ...notesOfMissing(configuration),
    ],
    related: [...earlierPlace(jail, outcome), ...effects.flatMap((effect) => effectPlace(jail, effect))],
    fixes: () => fixes(contextOf(context, jail), outcome),
  });
}

const contextOf = (context: ConfigurationContext, jail: EffectiveJail): JailContext => ({
  ...context,
  jail,
  model: context.model(jail),
  isFull: false,
  lineOf,
  ask: (question) => question(context.configuration, context.hostFiles, context.wholeHost.isUsedBeside),
});

function messageOf(outcome: Outcome): string {
  if (outcome.type !== "command-fails") {
    const why = failureWords(outcome, (name) => shown(name, 16));
    return why === undefined
      ? say`The next start fails here, after a stop.`
      : say`The next start fails here, after a stop: ${why}.`;
  }
  const { reason, missing } = outcome;
  const name = shown(outcome.subject, reason === "exists" ? 24 : 16);
  if (missing?.why === "renamed")
    return say`${name} comes back as ${shown(missing.candidates[0], 16)}: the next start fails here. Rename it back in exec.poststop.`;
  if (missing?.why === "destroyed")
    return say`The stop destroys ${name}, and nothing here makes it again: the next start fails.`;
  if (missing !== undefined) return say`${name} is not there any more after a stop: the next start fails here.`;
  return say`${name} stays after a stop, so that the next start fails here. ${advice(outcome)}`;
}

function advice({ program }: CommandFails): string {
  const tolerant = tolerantForms.get(program);
  return tolerant === undefined ? say`Take it away in exec.poststop.` : say`Use \`${program} ${tolerant}\`.`;
}

/** The option with which a program bears what is there already. */
const tolerantForms: ReadonlyMap<string, string> = new Map([
  ["mkdir", "-p"],
  ["kldload", "-n"],
]);

function earlierPlace(jail: EffectiveJail, outcome: Outcome): RelatedPlace[] {
  const earlier = outcome.type === "command-fails" ? outcome.earlier : undefined;
  if (earlier === undefined || isSameSpan(earlier, placeOfOutcome(outcome))) return [];
  const place = rangeOf(jail, earlier);
  const { subject, missing } = outcome as CommandFails;
  return place ? [{ ...place, message: happenedHere(shown(subject), missing?.why) }] : [];
}

function effectPlace(jail: EffectiveJail, effect: Outcome): RelatedPlace[] {
  const place = rangeOf(jail, placeOfOutcome(effect));
  return place ? [{ ...place, message: say`fails for the same reason` }] : [];
}

function fixes(context: JailContext, outcome: Outcome): readonly Proposal[] {
  if (outcome.type !== "command-fails") return [];
  const { command, program, missing } = outcome;
  if (missing?.why === "renamed") return renameBackFix(context, outcome.subjectWord, missing.candidates[0], command);
  if (missing !== undefined) return [];
  const option = tolerantForms.get(program);
  const tolerating = option === undefined ? [] : toleratingFix(context, command, option);
  return [...tolerating, ...guardFix(context, command)];
}
