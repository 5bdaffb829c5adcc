import { foundBy } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { type LostInMove, lostInMoves } from "./interface-setting-lost.observer.ts";

export const rule: Rule = {
  id: "interface-setting-lost",
  severity: "warning",
  observation: lostInMoves,
  checkJail(context) {
    for (const found of foundBy(lostInMoves, context.model)) reportLost(context, found);
  },
};

function reportLost(context: JailContext, found: LostInMove): void {
  const range = rangeOf(context.jail, found.command);
  if (!range) return;
  const there = rangeOf(context.jail, found.moved);
  context.report({
    ...range,
    message: messageFor(found),
    related: there ? [{ ...there, message: say`${shown(found.interface)} is moved here` }] : [],
  });
}

function messageFor({ interface: name, lost }: LostInMove): string {
  if (lost.is === "address") {
    return say`${shown(lost.address, 30)} is lost when ${shown(name, 16)} moves into the jail. Set it there, in exec.start.`;
  }
  return lost.peer === undefined
    ? say`${shown(name, 16)} leaves ${shown(lost.bridge, 16)} when it moves into the jail. It cannot be in both.`
    : say`${shown(name, 16)} leaves ${shown(lost.bridge, 16)} when it moves into the jail. Put ${shown(lost.peer, 16)} on it.`;
}
