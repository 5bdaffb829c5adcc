import type { EffectiveJail } from "../../config/index.ts";
import { nameInRcConf } from "../../host-files/index.ts";
import {
  type Fact,
  type FactResource,
  factsOf,
  footprintEntry,
  foundBy,
  isSameSpan,
  keyOfSpan,
  type Observation,
  type ObservedMachine,
  type Outcome,
  placeOfOutcome,
  stopOrder,
  surely,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { cleanUpFix, cleanUpPhase, jibNameOf } from "../edits/clean-up.ts";
import { unlessThereFix } from "../edits/guard.ts";
import type { ConfigurationQuestion, JailContext, Rule } from "../rule/rule.ts";
import { failedCleanUps, isMeantFor } from "../support/failed-clean-up.ts";
import { missedRemovals } from "../support/jib-names.ts";
import { isMadeAtBoot } from "../support/made-at-boot.ts";
import { mayBeSupplied, notesOfMissing } from "../support/read-alone.ts";
import { remembered } from "../support/remembered.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { oneMore } from "./non-idempotent-hook.ts";

/** Something that the start made is still there when the stop has ended, although every command succeeded (M86). */
export interface LeftBehind {
  readonly resource: FactResource;
  readonly name: string;
  /** The interface that has the address. */
  readonly owner: string | undefined;
  /** The bridge that has the member. */
  readonly bridge: string | undefined;
  /** The command that made it. */
  readonly made: ValueSpan;
  /** jib or jng has made it. */
  readonly byJib: boolean;
  /** The bridge that it, or the other half of its pair, is still on. */
  readonly membership: { readonly member: string; readonly bridge: string } | undefined;
  /** A command of the stop was to take it away and fails: that is the mistake, and is told there. */
  readonly isExplained: boolean;
  /** The kernel chooses the number, and the name that it is to get is taken from the second start on: one more is left each time. */
  readonly isOneMore: boolean;
  /** Other jails may use it as well. */
  readonly isShared: boolean;
}

/** What a stop has to take away again; files, modules and sysctls stay by design. */
const temporary = new Set(["interface", "bridge-member", "address", "route", "mount", "process", "memory-disk"]);

/** Finds what is left when the stop has ended. */
export const leftBehind: Observation<LeftBehind> = {
  begin({ on, machine, stop }, found) {
    // `ifconfig bridge7 create || true`: whichever jail comes first makes the bridge, or the loopback, for all of them.
    const perhapsMade = new Set<string>();
    on("shares", (use) => {
      const entry = footprintEntry(machine, use);
      if (entry?.use === "may-create") perhapsMade.add(entry.name);
    });
    // Those of which epair-destroy-phase tells.
    const destroyedInJail = new Set<string>();
    on("destroyed-in-jail", ({ item: { unit } }) => {
      if (unit !== undefined && !machine.isGuarded()) destroyedInJail.add(unit);
    });
    on("stopped", () => {
      const failed = failedCleanUps(machine.outcomes, stop);
      found.push(
        ...leftOn(machine, perhapsMade, (fact) => {
          const unit = machine.host.interfaces.get(fact.name)?.unit;
          return (unit !== undefined && destroyedInJail.has(unit)) || failed.some((one) => isMeantFor(one, fact));
        }),
      );
    });
  },
};

/** A network card stays on the bridge of the host: that a jail puts it there is told by uplink-addm-in-hook. */
function isUplink({ host }: ObservedMachine, { resource, name, bridge }: Fact): boolean {
  if (resource !== "bridge-member") return false;
  const [member, its] = [host.interfaces.get(name), host.interfaces.get(bridge ?? "")];
  const isCard = member?.kind === "physical" || member?.kind === "lagg";
  return isCard && member.created === undefined && its?.created === undefined;
}

function leftOn(
  machine: ObservedMachine,
  perhapsMade: ReadonlySet<string>,
  isExplained: (fact: Fact) => boolean,
): LeftBehind[] {
  const left: Fact[] = [];
  const facts = factsOf(machine);
  // What is made with a dataset is mounted as long as that is there: the dataset stays, which restart-fails tells.
  const withDataset = new Set(facts.flatMap(({ resource, by }) => (resource === "dataset" && by ? keyOfSpan(by) : [])));
  for (const fact of facts) {
    if (!fact.known || fact.where !== "host" || fact.by === undefined) continue;
    if (fact.resource === "mount" && withDataset.has(keyOfSpan(fact.by))) continue;
    if (temporary.has(fact.resource) && !isUplink(machine, fact)) left.push(fact);
  }
  const interfaces = new Set(left.filter(({ resource }) => resource === "interface").map(({ name }) => name));
  const seen = new Set<string>();
  return left.flatMap((fact) => {
    const { resource, name, bridge, by } = fact;
    const owner = resource === "bridge-member" ? name : fact.owner;
    if (by === undefined || (resource === "mount" && isHeld(machine, name))) return [];
    const item = resource === "interface" ? machine.host.interfaces.get(name) : undefined;
    const isOneMore =
      (perhapsMade.has(name) && item !== undefined && item.unit === undefined && !item.byJib) ||
      (resource === "memory-disk" && name === "md");
    const isShared = perhapsMade.has(name) && (item?.kind === "bridge" || item?.kind === "loopback");
    if (resource === "interface" && ((isShared && !isOneMore) || isMissed(machine, name))) return [];
    // One command makes two halves of an epair, and what hangs on a left interface goes with it.
    const place = keyOfSpan(by);
    if (seen.has(place) || (owner !== undefined && interfaces.has(owner))) return [];
    seen.add(place);
    const membership = resource === "interface" ? membershipOf(machine, name) : undefined;
    const byJib = item?.byJib === true;
    const what = { resource, name, owner: fact.owner, bridge, made: by, byJib, membership };
    return [{ ...what, isExplained: isExplained(fact), isOneMore, isShared }];
  });
}

function membershipOf(machine: ObservedMachine, name: string): LeftBehind["membership"] {
  const item = machine.host.interfaces.get(name);
  const member = [item, item?.peer].find((half) => half?.membership.is === "sure");
  const membership = member && surely(member.membership);
  return membership && { member: member.name, bridge: membership.bridge.name };
}

/** What cannot be unmounted, and what keeps it from that: the failure is the mistake, and is reported there. */
function isHeld(machine: ObservedMachine, directory: string): boolean {
  return machine.outcomes.some((outcome) => {
    if (outcome.type !== "command-fails" || outcome.reason !== "busy" || outcome.operation !== "stop") return false;
    return outcome.subject === directory || outcome.holding === directory;
  });
}

/** A command of the stop is meant for it, and names something else: that is the mistake, and is reported there. */
function isMissed(machine: ObservedMachine, name: string): boolean {
  const unit = machine.host.interfaces.get(name)?.unit;
  return machine.outcomes.some((outcome) => {
    if (outcome.type === "epair-destroy-name") return outcome.interface === unit;
    if (outcome.type !== "command-fails" || outcome.missing === undefined) return false;
    return stopOrder.includes(outcome.phase) && outcome.missing.candidates.includes(name);
  });
}

export const rule: Rule = {
  id: "create-without-cleanup",
  severity: "info",
  observation: leftBehind,
  toldOnce: "Take all of it away in exec.poststop",
  checkJail(context) {
    const all = foundBy(leftBehind, context.model);
    if (all.length === 0) return;
    // Where the stop takes another NAME away, that is what is wrong (jib-jng-usage).
    const missed = missedRemovals(context.jail);
    const failures = new FailuresByCommand(context.model.secondStart);
    for (const left of all) {
      if (left.isExplained || missed.some(({ madeBy }) => isSameSpan(madeBy, left.made))) continue;
      const isOfOthers =
        left.resource === "interface" && !left.isShared && context.ask(askOthers(context.jail, left.name));
      const failure = failures.over(left);
      // What others use may stay where that is in nobody's way.
      if (isOfOthers === false || (isOfOthers && failure)) reportLeft(context, { ...left, isOfOthers }, failure);
    }
  },
};

/** Whether other jails, or the host, use an interface: the stop of this one must not take it from them. */
export function askOthers(jail: EffectiveJail, name: string): ConfigurationQuestion {
  const known = questions(jail);
  let question = known.get(name);
  question ??= (_, { rcConf }, isUsedBeside) =>
    isMadeAtBoot(rcConf, name) ||
    rcConf?.get(`ifconfig_${nameInRcConf(name)}`) !== undefined ||
    isUsedBeside(jail, name);
  known.set(name, question);
  return question;
}

const questions = remembered((_: EffectiveJail) => new Map<string, ConfigurationQuestion>());

interface ToReport extends LeftBehind {
  readonly isOfOthers: boolean;
}

function reportLeft(context: JailContext, left: ToReport, failure: Outcome | undefined): void {
  const { jail, configuration } = context;
  const range = rangeOf(jail, left.made);
  if (!range) return;
  const place = failure && rangeOf(jail, placeOfOutcome(failure));
  const isElsewhere = failure !== undefined && !isSameSpan(placeOfOutcome(failure), left.made);
  context.report({
    ...range,
    severity: (failure || left.isOneMore) && !mayBeSupplied(configuration) ? "warning" : "info",
    message: messageOf(left, failure !== undefined),
    notes: [
      ...(left.isOneMore && left.resource === "interface" ? [oneMore()] : []),
      ...(failure || left.isOneMore ? notesOfMissing(configuration) : []),
    ],
    related: isElsewhere && place ? [{ ...place, message: say`fails in the next start` }] : [],
    fixes: () =>
      left.isShared || left.isOfOthers ? unlessThereFix(context, left.made, left.name) : cleanUpFix(context, left),
  });
}

/** The commands of a start after a stop that fail because something is still there (M13, M86), by what made it. */
class FailuresByCommand {
  private readonly first = new Map<string, Outcome>();

  constructor(secondStart: readonly Outcome[]) {
    for (const outcome of secondStart) {
      for (const key of keysOfFailure(outcome)) if (!this.first.has(key)) this.first.set(key, outcome);
    }
  }

  /** The first that fails over a thing. */
  over({ made }: LeftBehind): Outcome | undefined {
    return this.first.get(keyOfSpan(made));
  }
}

/** The commands that a failure of a second start is about: the one that fails, and the one that has made the thing before. */
export function keysOfFailure(outcome: Outcome): string[] {
  const own = keyOfSpan(placeOfOutcome(outcome));
  const earlier = outcome.type === "command-fails" ? outcome.earlier : undefined;
  return earlier === undefined ? [own] : [own, keyOfSpan(earlier)];
}

function leftover({ resource, name, owner, bridge }: LeftBehind): string {
  const thing = shown(name, 16);
  switch (resource) {
    case "bridge-member":
      return say`Nothing takes ${thing} off ${shown(bridge ?? "", 15)}`;
    case "address":
      return say`Nothing removes the address ${thing} from ${shown(owner ?? "", 16)}`;
    case "route":
      return name === "default" ? say`Nothing removes the default route` : say`Nothing removes the route to ${thing}`;
    case "mount":
      return say`Nothing unmounts ${thing}`;
    case "process":
      return say`Nothing ends the command in the background`;
    default:
      return say`Nothing removes ${thing}`;
  }
}

function messageOf(left: ToReport, fails: boolean): string {
  const thing = shown(left.name, 16);
  if (left.isOfOthers) {
    return say`${leftover(left)}: the next start fails. Others use it: make it only where it is not there yet.`;
  }
  if (left.isShared) {
    return say`${thing} stays when the jail stops, and the next start makes one more. Make it only where it is not there yet.`;
  }
  if (left.isOneMore)
    return withAdvice(say`${thing} stays when the jail stops, and the next start makes one more.`, left);
  return withAdvice(
    fails ? say`${leftover(left)}: the next start fails.` : say`${leftover(left)} when the jail stops.`,
    left,
  );
}

/** With what belongs into exec.poststop, as a second sentence. */
function withAdvice(sentence: string, left: LeftBehind): string {
  const command = cleanUp(left);
  return command === undefined ? sentence : say`${sentence} Add ${shown(command, 40)} to ${cleanUpPhase(left.made)}.`;
}

function cleanUp({ resource, name, bridge, byJib }: LeftBehind): string | undefined {
  switch (resource) {
    case "interface": {
      const owner = byJib ? jibNameOf(name) : undefined;
      if (owner === undefined) return `ifconfig ${name} destroy`;
      return `${name.startsWith("e") ? "jib destroy" : "jng shutdown"} ${owner}`;
    }
    case "bridge-member":
      return `ifconfig ${bridge ?? ""} deletem ${name}`;
    case "address":
      return "ifconfig … -alias";
    case "route":
      return "route delete …";
    case "mount":
      return `umount ${name}`;
    case "memory-disk":
      return name === "md" ? undefined : `mdconfig -d -u ${name.slice(2)}`;
    default:
      return undefined;
  }
}
