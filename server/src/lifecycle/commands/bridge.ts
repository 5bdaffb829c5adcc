import { parseAddress } from "../../parameters/index.ts";
import type { Word } from "../../shell/index.ts";
import { none, sure, surely } from "../host/known.ts";
import { looksLikeInterface } from "../host/names.ts";
import type { Interface, Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import type { BridgeAddDelete } from "../outcomes/index.ts";
import { isMissing, noteUse } from "./presence.ts";

/** `ifconfig BRIDGE addm MEMBER`. What takes a member is a bridge, whatever its name. True: the command goes on. */
export function addMember(
  machine: Machine,
  stack: Stack,
  bridge: Interface,
  bridgeWord: Word,
  word: Word | undefined,
): boolean {
  bridge.kind = "bridge";
  if (word?.text === undefined) return word !== undefined;
  if (isMissing(machine, stack, word)) return false;
  machine.trace.tell("made-once", { stack, name: word.text, reason: "already-a-member", word });
  const member = machine.network.mention(stack, word.text);
  noteUse(machine, stack, member, word);
  const held = surely(member.membership);
  if (held !== undefined) {
    // Not to another bridge either: EEXIST, or EBUSY (bridge_ioctl_add).
    machine.fail("already-a-member", word, held.added, word.text, { holding: held.bridge.name });
    return false;
  }
  member.membership = sure({
    bridge,
    added: machine.commandSpan(),
    bridgeWord: machine.span(bridgeWord),
    memberWord: machine.span(word),
    wrongRemoval: undefined,
  });
  machine.trace.tell("member-added", { stack, bridge, member, memberWord: word });
  return true;
}

/** `ifconfig BRIDGE deletem MEMBER`: it ends the membership in that bridge, and fails for a member of another one. */
export function deleteMember(machine: Machine, stack: Stack, bridge: Interface, word: Word | undefined): boolean {
  bridge.kind = "bridge";
  if (word === undefined) return false;
  if (word.text === undefined) {
    machine.network.emptyBridge(bridge);
    return true;
  }
  if (isMissing(machine, stack, word)) return false;
  const member = stack.interfaces.get(word.text);
  if (member === undefined) return true;
  if (member.membership.is === "none") return !failOtherHalf(machine, bridge, member, word);
  const { is, value: membership } = member.membership;
  if (is === "perhaps") {
    if (membership.bridge === bridge) member.membership = none;
    return true;
  }
  if (membership.bridge !== bridge) {
    machine.fail("not-a-member", word, membership.added, word.text, { holding: membership.bridge.name });
    // What meets the member afterwards is the same mistake.
    membership.wrongRemoval ??= machine.commandSpan();
    return false;
  }
  member.membership = none;
  return true;
}

/** `deletem epair5b` where `epair5a` is the half that is on the bridge. */
function failOtherHalf(machine: Machine, bridge: Interface, { peer }: Interface, word: Word): boolean {
  const membership = peer && surely(peer.membership);
  if (membership?.bridge !== bridge) return false;
  machine.fail("not-a-member", word, membership.added, word.text, { holding: bridge.name, instead: peer!.name });
  membership.wrongRemoval ??= machine.commandSpan();
  return true;
}

/**
 * `ifconfig BRIDGE delete MEMBER`. True when that is what stands there, so that the command fails: the bridge is known
 * as one, or another command treats it as one, and the word is an interface and no address (M18, FACTS.md 2).
 */
export function addressVerb(machine: Machine, stack: Stack, bridgeWord: Word, verb: Word, word: Word): boolean {
  const name = word.text;
  if (name === undefined || parseAddress(name) !== undefined) return false;
  const member = stack.interfaces.get(name);
  if (member === undefined && !looksLikeInterface(name)) return false;
  const bridge = stack.interfaces.get(bridgeWord.text!);
  const isBridge = bridge?.kind === "bridge" || bridgeWord.text!.startsWith("bridge");
  if (!isBridge && !machine.isUsedAsBridge(bridgeWord.text!)) return false;

  const meant = verb.text === "add" || verb.text === "alias" ? "addm" : "deletem";
  const outcome: BridgeAddDelete = {
    type: "bridge-add-delete",
    phase: machine.step.phase,
    command: machine.commandSpan(),
    bridgeWord: machine.span(bridgeWord),
    verbWord: machine.span(verb),
    memberWord: machine.span(word),
    bridge: bridgeWord.text!,
    verb: verb.text!,
    member: name,
    meant,
    certain: machine.isCertain(),
    guarded: machine.isGuarded(),
  };
  machine.outcomes.push(outcome);
  const membership = member && surely(member.membership);
  if (meant === "deletem" && membership !== undefined && membership.bridge === bridge) {
    membership.wrongRemoval = outcome.command;
  }
  return true;
}
