import type { Word } from "../../shell/command-line.ts";
import type { BridgeMemberDestroyed } from "../events/index.ts";
import type { Interface, Stack } from "../host/stack.ts";
import type { Machine } from "../machine.ts";

/**
 * `ifconfig X destroy`. Either half of an epair takes the other one with it, also when that is in a jail; `epair1`
 * without a or b names nothing, so that the command fails and destroys nothing (FACTS.md 4).
 */
export function destroyInterface(machine: Machine, stack: Stack, word: Word): void {
  const item = stack.interfaces.get(word.text!);
  if (item === undefined) return;
  if (stack !== machine.host) {
    // Whether the half in the jail can be destroyed there differs between releases (FACTS.md 4).
    machine.forgetInterface(item);
    return;
  }
  reportMembership(machine, item, word);
  if (item.peer !== undefined) {
    reportMembership(machine, item.peer, word);
    machine.destroy(item.peer);
  }
  machine.destroy(item);
}

function reportMembership(machine: Machine, member: Interface, word: Word): void {
  const { membership } = member;
  if (membership === undefined) return;
  const event: BridgeMemberDestroyed = {
    type: "bridge-member-destroyed",
    phase: machine.step.phase,
    command: machine.commandSpan(),
    interfaceWord: machine.span(word),
    interface: word.text!,
    member: member.name,
    bridge: membership.bridge.name,
    added: membership.added,
    addedBridgeWord: membership.bridgeWord,
    addedMemberWord: membership.memberWord,
    explainedBy: membership.wrongRemoval?.command,
  };
  machine.events.push(event);
  membership.wrongRemoval?.leaves.push(event);
  member.membership = undefined;
}
