import {
  type CommandPhase,
  foundBy,
  type Impact,
  impactOf,
  type Observation,
  type Outcome,
  operationOf,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** An IPv4 address without a mask where it needs one, in releases that take it (M27, FACTS.md 6). */
export interface AddressWithoutMask {
  readonly addressWord: ValueSpan;
  readonly address: string;
}

/** From 15.0 on the command fails, which is an outcome. */
export const addressesWithoutMask: Observation<AddressWithoutMask> = {
  begin({ on, machine, release }, found) {
    if (isAtLeast(release, "15.0")) return;
    on("address-set", ({ addressWord, lacksMask }) => {
      if (lacksMask) found.push({ addressWord: machine.span(addressWord), address: addressWord.text! });
    });
  },
};

export const rule: Rule = {
  id: "ifconfig-no-mask",
  severity: (release) => (isAtLeast(release, "15.0") ? "error" : "warning"),
  observation: addressesWithoutMask,
  checkJail(context) {
    for (const { address, addressWord } of foundBy(addressesWithoutMask, context.model)) {
      reportAddress(context, undefined, address, addressWord, undefined);
    }
    for (const outcome of context.model.outcomes) {
      if (outcome.type === "command-fails" && outcome.reason === "no-mask") {
        reportAddress(
          context,
          outcome,
          outcome.subject,
          outcome.subjectWord,
          outcome.guarded ? undefined : outcome.phase,
        );
      }
    }
  },
};

/** `phase` is that of a command whose failure ends the start or the stop. */
function reportAddress(
  context: JailContext,
  about: Outcome | undefined,
  address: string,
  word: ValueSpan,
  phase: CommandPhase | undefined,
): void {
  const range = rangeOf(context.jail, word);
  if (!range) return;
  context.report({
    ...range,
    about,
    message: say`${shown(address)} has no mask. ${effect(context, phase)}`,
    notes: [say`Write the length of the prefix after the address, such as \`/24\`.`, ...background(context)],
    fixes: () => [
      {
        title: say`Add \`/24\``,
        guess: true,
        alternative: true,
        edits: [{ path: range.path, start: range.end, end: range.end, text: "/24" }],
      },
    ],
  });
}

function effect({ release }: JailContext, phase: CommandPhase | undefined): string {
  if (!isAtLeast(release, "15.0")) return say`It gets that of its old class; FreeBSD 15.0 refuses it.`;
  return phase === undefined ? say`FreeBSD 15.0 refuses that.` : refusal(impactOf(phase, operationOf(phase)));
}

function refusal(what: Impact): string {
  switch (what) {
    case "start-rolled-back":
      return say`FreeBSD 15.0 refuses that: the start is rolled back.`;
    case "jail-stays":
      return say`FreeBSD 15.0 refuses that: the jail is not removed.`;
    case "stop-goes-on":
      return say`FreeBSD 15.0 refuses that: the stop goes on, but ends with status 1.`;
    case "caught":
      return say`FreeBSD 15.0 refuses that.`;
  }
}

function background({ release }: JailContext): string[] {
  if (isAtLeast(release, "15.0")) {
    return [say`ifconfig says \`setting interface address without mask is no longer supported\`.`];
  }
  return isAtLeast(release, "14.0") ? [say`FreeBSD 14 warns about it: \`default mask may not be correct\`.`] : [];
}
