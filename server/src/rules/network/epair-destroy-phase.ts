import {
  type CommandFails,
  type CommandPhase,
  commandsOfStep,
  foundBy,
  isIncidental,
  isSameSpan,
  type Observation,
  otherHalf,
  type Step,
  surely,
} from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { programName } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import { type DestroyedInJail, destroyOnHostFix } from "../edits/destroy-on-host.ts";
import { operationCommands } from "../edits/epair-halves.ts";
import { runAfterStop } from "../edits/run-after-stop.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { happenedHere } from "../support/happened-here.ts";
import { impact } from "../support/impact.ts";
import { isDestroyOfLentHalf } from "../support/lent-half.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** An epair of the host, of which a half is in the jail, is destroyed where it should not be (M33, FACTS.md 4). */
export interface MisplacedDestroy extends Omit<DestroyedInJail, "hostHalf"> {
  readonly why: /** In the jail, by the half that was lent to it. */
    | "inside"
    /** On the host, while the services of the jail still run and have yet to be shut down. */
    | "before-stop";
  readonly phase: CommandPhase;
  /** Where a command of this jail has made the pair. */
  readonly hostHalf: DestroyedInJail["hostHalf"] | undefined;
}

export const misplacedDestroys: Observation<MisplacedDestroy> = {
  begin({ on, machine, stop, release }, found) {
    on("destroyed-in-jail", ({ item: { kind, lent, name, peer, created }, interfaceWord }) => {
      // Only where a failure would be noticed.
      if (kind !== "epair" || !lent || machine.isGuarded()) return;
      found.push({
        why: "inside",
        phase: machine.step.phase,
        command: machine.commandSpan(),
        interfaceWord: machine.span(interfaceWord),
        interface: name,
        hostHalf: created && peer && { name: peer.name, bridge: surely(peer.membership)?.bridge.name },
      });
    });
    // Up to 12.4 it is the way around a panic (FACTS.md 3).
    if (!isAtLeast(release, "13.0") || !stop.some(shutsDown)) return;
    on("destroyed-on-host", ({ item: { kind, name, peer }, interfaceWord }) => {
      if (machine.step.phase !== "exec.prestop" || !machine.isCertain()) return;
      // Taken back before, it is the business of who did that.
      if (kind !== "epair" || peer === undefined || machine.jail?.interfaces.get(peer.name) !== peer) return;
      found.push({
        why: "before-stop",
        phase: machine.step.phase,
        command: machine.commandSpan(),
        interfaceWord: machine.span(interfaceWord),
        interface: name,
        hostHalf: { name, bridge: undefined },
      });
    });
  },
};

/** A step that has something to end in the jail. */
function shutsDown(step: Step): boolean {
  if (step.kind !== "command" || step.phase !== "exec.stop") return false;
  return commandsOfStep(step).some(({ words }) => !isIncidental(programName(words[0]?.text ?? "")));
}

export const rule: Rule = {
  id: "epair-destroy-phase",
  severity: (release) => (isAtLeast(release, "13.0") ? "info" : "warning"),
  observation: misplacedDestroys,
  checkJail(context) {
    for (const found of foundBy(misplacedDestroys, context.model)) {
      if (found.why === "inside") reportInside(context, found);
      else reportBeforeStop(context, found);
    }
    for (const outcome of context.model.outcomes)
      if (outcome.type === "command-fails" && isDestroyOfLentHalf(context, outcome)) reportLentHalf(context, outcome);
  },
};

function reportInside(context: JailContext, found: MisplacedDestroy): void {
  const { jail, release } = context;
  const range = rangeOf(jail, found.command);
  if (!range) return;
  const { interface: name, phase, hostHalf } = found;
  context.report({
    ...range,
    message: say`${shown(name, 16)} belongs to the host, but is destroyed inside the jail. Destroy the other half in exec.poststop.`,
    notes: [
      isAtLeast(release, "13.0")
        ? say`Whether a jail can destroy what the host has lent to it differs between releases.`
        : say`ifconfig says \`SIOCIFDESTROY: Device not configured\`. ${impact(phase)}`,
    ],
    fixes: () => (hostHalf === undefined ? [] : destroyOnHostFix(context, { ...found, hostHalf })),
  });
}

function reportBeforeStop(context: JailContext, { command, interface: name }: MisplacedDestroy): void {
  const range = rangeOf(context.jail, command);
  if (!range) return;
  const onBridge = context.model.outcomes.filter(
    (outcome) => outcome.type === "epair-destroy-before-deletem" && isSameSpan(outcome.command, command),
  );
  context.report({
    ...range,
    about: onBridge,
    severity: "warning",
    message: say`${shown(name, 16)} is destroyed before \`exec.stop\`: services shut down without a network. Use exec.poststop.`,
    notes: [
      say`exec.prestop runs first. Services that have connections to end, or file systems of other hosts to unmount, wait or lose data.`,
      say`Before FreeBSD 13.0 this was the way around a panic; since then either half may be destroyed when the jail is gone.`,
    ],
    fixes: () => runAfterStop(context, name),
  });
}

/** By the name of the half that is in the jail, which is not on the host. */
function reportLentHalf(context: JailContext, outcome: CommandFails): void {
  const { command, subject, subjectWord, phase, operation, missing } = outcome;
  const range = rangeOf(context.jail, command);
  const other = otherHalf(subject);
  if (!range || other === undefined) return;
  const moved = outcome.earlier && rangeOf(context.jail, outcome.earlier);
  context.report({
    ...range,
    about: outcome,
    severity: "warning",
    message: say`${shown(subject, 16)} is still in the jail at this step. Destroy the other half, ${shown(other, 16)}, in exec.poststop.`,
    notes: [say`ifconfig says \`interface ${subject} does not exist\`. ${impact(phase, operation)}`],
    related: moved ? [{ ...moved, message: happenedHere(shown(subject), missing?.why ?? "moved") }] : [],
    fixes: () =>
      destroyOnHostFix(context, {
        command,
        interfaceWord: subjectWord,
        interface: subject,
        hostHalf: { name: other, bridge: bridgeOf(context, other) },
      }),
  });
}

/** The bridge on which commands of the start put an interface. */
function bridgeOf(context: JailContext, name: string): string | undefined {
  for (const { effects } of operationCommands(context, "start")) {
    const added = effects.find(
      ({ verb, resource, name: member }) => verb === "makes" && resource === "bridge-member" && member === name,
    );
    if (added?.owner?.text !== undefined) return added.owner.text;
  }
  return undefined;
}
