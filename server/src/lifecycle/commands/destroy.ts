import { isAtLeast } from "../../parameters/index.ts";
import type { Word } from "../../shell/index.ts";
import { none, surely } from "../host/known.ts";
import { epairHalf, otherHalf } from "../host/names.ts";
import { type Gone, type Interface, newInterface, type Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import type { EpairDestroyBeforeDeletem } from "../outcomes/index.ts";
import { halvesOf, isDestroyed, isMissing } from "./presence.ts";

/**
 * `ifconfig X destroy`. Either half of an epair takes the other one with it, also when that is in a jail; `epair1`
 * without a or b names nothing, so that the command fails and destroys nothing (FACTS.md 4).
 */
export function destroyInterface(machine: Machine, stack: Stack, word: Word): void {
  const name = word.text!;
  const item = stack.interfaces.get(name);
  noteRelease(machine, word);
  if (item === undefined) {
    destroyUnknown(machine, stack, word);
  } else if (stack === machine.host) {
    destroyOnHost(machine, item, word);
  } else {
    machine.trace.tell("destroyed-in-jail", { item, interfaceWord: word });
    machine.network.forgetInterface(item);
    // A half of the host's is not found there up to 12.4; since when it is, and takes the other one along, is not known (FACTS.md 4).
    if (item.lent && item.peer !== undefined && isAtLeast(machine.release, "13.0"))
      machine.network.forgetInterface(item.peer);
  }
}

function destroyOnHost(machine: Machine, item: Interface, word: Word): void {
  machine.trace.tell("destroyed-on-host", { item, interfaceWord: word });
  if (item.created === undefined) noteForeign(machine, item.name, word);
  else if (item.kind === "bridge" || item.kind === "loopback") machine.leave("destroys-own", item.name, word);
  reportMembership(machine, item, word);
  if (item.peer !== undefined) {
    // A bridge in the jail is the jail's business.
    if (machine.host.interfaces.get(item.peer.name) === item.peer) reportMembership(machine, item.peer, word);
    remove(machine, item.peer);
  }
  remove(machine, item);
  const pair = item.kind === "epair" ? item.unit : undefined;
  if (pair !== undefined) noteGone(machine, [`${pair}a`, `${pair}b`], item);
}

/** Whoever else has made a pair cannot count on it any more, nor on its half being in a jail. */
export function noteRelease(machine: Machine, word: Word): void {
  const name = word.text!;
  if (otherHalf(name) !== undefined) machine.leave(machine.starting ? "releases" : "stop-releases", name, word);
}

/**
 * The stop takes away what nothing here has made: whether anything makes it again is told by all jails together. Not where it may be
 * what the kernel has given a number.
 */
function noteForeign(machine: Machine, name: string, word: Word): void {
  const { starting, host } = machine;
  if (!starting && !host.holdsUnknownNames && !host.lacksSome) machine.leave("destroys", name, word);
}

function remove(machine: Machine, item: Interface): void {
  const stack = machine.jail?.interfaces.get(item.name) === item ? machine.jail : machine.host;
  machine.network.destroy(item);
  noteGone(machine, [item.name], item, stack);
}

function noteGone(machine: Machine, names: readonly string[], item: Interface, stack: Stack = machine.host): void {
  const gone: Gone = { why: "destroyed", item, by: machine.commandSpan() };
  for (const name of names) if (!stack.interfaces.has(name)) stack.gone.set(name, gone);
}

/** An interface that no command here has named so far, or one that is known not to be there. */
function destroyUnknown(machine: Machine, stack: Stack, word: Word): void {
  const name = word.text!;
  const gone = stack.gone.get(name);
  if (gone?.item.kind === "epair" && isDestroyed(machine, gone)) {
    reportGone(machine, stack, name, word, gone);
    return;
  }
  if (epairHalf(name) === "") {
    destroyNoHalf(machine, stack, word);
    return;
  }
  if (gone !== undefined) {
    isMissing(machine, stack, word);
    return;
  }
  if (stack !== machine.host || !machine.isCertain()) return;
  noteForeign(machine, name, word);
  // It was there, or the command fails because it was not: either way it is gone.
  const other = otherHalf(name);
  noteGone(machine, other === undefined ? [name] : [name, other], newInterface(name));
}

/** `epair5 destroy` (M33), whether it is sure to run or not: the name is wrong in any case. */
export function destroyNoHalf(machine: Machine, stack: Stack, word: Word): void {
  const pair = word.text!;
  if (epairHalf(pair) !== "" || stack.holdsUnknownNames || stack.find(pair).is === "there") return;
  const halves = halvesOf(stack, pair).map((name) => stack.interfaces.get(name));
  // The one that is on a bridge is the host's, whatever it is called by now.
  const half = halves.find((item) => item?.membership.is === "sure") ?? halves[0];
  const gone = half === undefined ? stack.gone.get(`${pair}a`) : undefined;
  if (gone !== undefined && isDestroyed(machine, gone)) {
    reportGone(machine, stack, pair, word, gone);
    return;
  }
  const membership = half && surely(half.membership);
  machine.outcomes.push({
    type: "epair-destroy-name",
    why: "no-half",
    phase: machine.step.phase,
    where: stack.where,
    command: machine.commandSpan(),
    certain: machine.isCertain(),
    guarded: machine.isGuarded(),
    interfaceWord: machine.span(word),
    interface: pair,
    half: half?.name ?? `${pair}a`,
    membership: half &&
      membership && {
        member: half.name,
        bridge: membership.bridge.name,
        bridgeWord: membership.bridgeWord,
        memberWord: membership.memberWord,
      },
    earlier: undefined,
  });
}

/** The pair is destroyed already; who says `|| true` knows. */
function reportGone(machine: Machine, stack: Stack, name: string, word: Word, gone: Gone): void {
  if (!machine.isCertain() || machine.isGuarded()) return;
  machine.outcomes.push({
    type: "epair-destroy-name",
    why: "gone",
    phase: machine.step.phase,
    where: machine.where,
    command: machine.commandSpan(),
    certain: true,
    guarded: false,
    interfaceWord: machine.span(word),
    interface: name,
    half: name,
    membership: undefined,
    // It may have been destroyed under another name than the one that is named here.
    earlier: (stack.gone.get(gone.item.name) ?? gone).by,
  });
}

function reportMembership(machine: Machine, member: Interface, word: Word): void {
  const membership = surely(member.membership);
  if (membership === undefined || membership.byJib) return;
  const outcome: EpairDestroyBeforeDeletem = {
    type: "epair-destroy-before-deletem",
    phase: machine.step.phase,
    command: machine.commandSpan(),
    interfaceWord: machine.span(word),
    interface: word.text!,
    member: member.name,
    bridge: membership.bridge.name,
    added: membership.added,
    addedBridgeWord: membership.bridgeWord,
    addedMemberWord: membership.memberWord,
    explainedBy: membership.wrongRemoval,
  };
  machine.outcomes.push(outcome);
  member.membership = none;
}
