import { type EpairDestroyBeforeDeletem, foundBy, keyOfSpan, type ValueSpan } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { operationCommands } from "../edits/epair-halves.ts";
import { moveBehind } from "../edits/list-edits.ts";
import { takeOffBridge } from "../edits/take-off-bridge.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { misplacedDestroys } from "./epair-destroy-phase.ts";

export const rule: Rule = {
  id: "epair-destroy-before-deletem",
  severity: (release) => (isAtLeast(release, "13.0") ? "warning" : "error"),
  checkJail(context) {
    const beforeStop = foundBy(misplacedDestroys, context.model).filter(({ why }) => why === "before-stop");
    const misplaced = new Set(beforeStop.map(({ command }) => keyOfSpan(command)));
    for (const outcome of context.model.outcomes) {
      if (outcome.type !== "epair-destroy-before-deletem" || outcome.explainedBy) continue;
      // It is taken off later, so that all is well once the destroy stands behind the stop (epair-destroy-phase).
      if (misplaced.has(keyOfSpan(outcome.command)) && takenOffAt(context, outcome) !== undefined) continue;
      reportDestroy(context, outcome);
    }
  },
};

/** The command of the stop, behind the destroy, that takes the member off a bridge. */
function takenOffAt(context: JailContext, { command, member }: EpairDestroyBeforeDeletem): ValueSpan | undefined {
  const stop = operationCommands(context, "stop");
  const at = stop.findIndex(
    ({ span }) => span.parameter === command.parameter && span.valueIndex === command.valueIndex,
  );
  return stop.find(({ effects }, index) => {
    if (index <= at) return false;
    return effects.some(
      ({ verb, resource, name }) => verb === "takes-away" && resource === "bridge-member" && name === member,
    );
  })?.span;
}

function reportDestroy(context: JailContext, outcome: EpairDestroyBeforeDeletem): void {
  const { jail, release } = context;
  const range = rangeOf(jail, outcome.command);
  if (!range) return;
  const { bridge, member } = outcome;
  const command = `\`ifconfig ${short(bridge)} deletem ${short(member)}\``;
  const what =
    outcome.interface === member
      ? say`${shown(outcome.interface, 15)} is destroyed while it is on ${shown(bridge, 15)}.`
      : say`${shown(outcome.interface, 15)} is destroyed while its other half is on ${shown(bridge, 15)}.`;
  const added = rangeOf(jail, outcome.added);
  context.report({
    path: range.path,
    start: range.start,
    end: range.end,
    about: outcome,
    message: isAtLeast(release, "13.0")
      ? say`${what} Run ${command} first.`
      : say`${what} FreeBSD 12 may panic: run ${command} first.`,
    notes: [
      isAtLeast(release, "13.0")
        ? say`FreeBSD 13 and later take a vanishing member off by themselves; doing it first is the careful order.`
        : say`The panic was fixed in 12.1-p13, 12.2-p3 and 13.0.`,
    ],
    related: added
      ? [
          {
            path: added.path,
            start: added.start,
            end: added.end,
            message: say`${shown(member)} is added to ${shown(bridge)} here`,
          },
        ]
      : [],
    fixes: () => deletemFix(context, outcome),
  });
}

/** The name of an interface, so that the sentence around it stays short. */
const short = (name: string): string => shown(name, 15).slice(1, -1);

/** Takes the member off the bridge in the author's own words, directly before the destroy. */
function deletemFix(context: JailContext, outcome: EpairDestroyBeforeDeletem): Proposal[] {
  const { command, bridge, member, addedBridgeWord: bridgeWord } = outcome;
  const later = takenOffAt(context, outcome);
  if (later !== undefined) return destroyBehind(context, command, later);
  // The destroy names the member as its author sees it there; only when it names the other half the addm has to be asked.
  const memberWord = outcome.interface === outcome.member ? outcome.interfaceWord : outcome.addedMemberWord;
  const taken = takeOffBridge(context, { command, bridge, bridgeWord, member, memberWord });
  if (!taken) return [];
  const { edits, fits } = taken;
  return [{ title: say`Take \`${member}\` off \`${bridge}\` first`, guess: !fits, alternative: !fits, edits }];
}

/** What takes it off stands there already, behind the destroy. */
function destroyBehind({ jail }: JailContext, command: ValueSpan, later: ValueSpan): Proposal[] {
  const list = jail.get(command.parameter);
  if (list === undefined || later.parameter !== command.parameter || isOneOfSeveral(jail, command)) return [];
  const edits = moveBehind(list, command.valueIndex, later.valueIndex);
  return edits ? [{ title: say`Destroy it after it is taken off the bridge`, guess: true, edits }] : [];
}
