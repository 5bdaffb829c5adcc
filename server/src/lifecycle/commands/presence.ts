import type { Word } from "../../shell/index.ts";
import { endOf, epairHalf, isTooLong } from "../host/names.ts";
import type { Gone, Interface, Stack } from "../host/stack.ts";
import type { JibFamily, Machine } from "../machine/machine.ts";
import type { MissingInterface } from "../outcomes/index.ts";

/**
 * True when the interface that a word names is known not to be there at this step; the failure is noted then. Known are
 * only the names that this jail's own commands took away, and those of epairs that cannot be (M32, M97, FACTS.md 4): what
 * else is on the host is written in rc.conf.
 *
 * @param isMoving names of jib and jng that are to be moved are judged elsewhere (jib-names.ts)
 */
export function isMissing(machine: Machine, stack: Stack, word: Word, { isMoving = false } = {}): boolean {
  const name = word.text;
  if (name === undefined) return false;
  const found = stack.find(name);
  switch (found.is) {
    case "there":
    case "unknown":
      return false;
    case "gone":
      failGone(machine, stack, word, found.gone);
      return true;
    case "unmentioned":
  }
  if (epairHalf(name) === "") {
    failNoHalf(machine, stack, word);
    return true;
  }
  if (stack === machine.jail && failNotInJail(machine, stack, word)) return true;
  if (!isMoving && failOutsideFamily(machine, stack, word)) return true;
  const end = endOf(name);
  return (end !== undefined && isOtherPair(machine, stack, word, end)) || isOtherHalf(machine, stack, word);
}

/**
 * The same for `ifconfig X -vnet JAIL`, which is given the name that the interface has in the jail by now. Not for the
 * half of another pair: in the jail there may be any.
 */
export function isMissingInJail(machine: Machine, word: Word): boolean {
  const { jail, host } = machine;
  const name = word.text!;
  if (jail === undefined || jail.interfaces.has(name)) return false;
  const before = host.gone.get(name);
  const gone = jail.gone.get(name) ?? (before !== undefined && isIn(jail, before.item) ? before : undefined);
  if (gone !== undefined && !jail.holdsUnknownNames) {
    failGone(machine, jail, word, gone);
    return true;
  }
  if (epairHalf(name) !== "" || jail.holdsUnknownNames || host.holdsUnknownNames) return false;
  failNoHalf(machine, jail, word);
  return true;
}

const isIn = (stack: Stack, item: Interface): boolean => stack.interfaces.get(item.name) === item;

/** What was moved away can have come back under another name, and what was renamed can have been moved or destroyed then. */
function failGone(machine: Machine, stack: Stack, word: Word, gone: Gone): void {
  const { item, by } = gone;
  const from = stack.where;
  const missing: MissingInterface = isIn(stack, item)
    ? { why: "renamed", candidates: [item.name], from }
    : { why: isDestroyed(machine, gone) ? "destroyed" : "moved", candidates: [], from };
  machine.fail("no-such-interface", word, by, word.text, { missing });
}

/** True when the interface that once had the name is in neither stack by now. */
export function isDestroyed({ host, jail }: Machine, { item }: Gone): boolean {
  return !isIn(host, item) && (jail === undefined || !isIn(jail, item));
}

/**
 * A network stack of its own has nothing but lo0 when it is new (FACTS.md 1): what nobody has moved in or made is not there.
 * What the command would have done for the interface that is meant is not to be missed, too.
 */
function failNotInJail(machine: Machine, jail: Stack, word: Word): boolean {
  const name = word.text!;
  const before = machine.host.gone.get(name);
  // It has got another name before it was moved in.
  if (before !== undefined && isIn(jail, before.item)) {
    failGone(machine, jail, word, before);
    return true;
  }
  if (!jail.isClosed || jail.lacksSome || machine.where !== "jail" || madeByDrivers.has(name)) return false;
  const item = machine.host.interfaces.get(name);
  const isOnHost = item?.isThere === true && item.created !== undefined;
  const others = [...jail.interfaces.values()].filter(({ kind }) => kind !== "loopback").map((other) => other.name);
  const peer = item?.peer?.name;
  const candidates = peer !== undefined && others.includes(peer) ? [peer] : others;
  const missing: MissingInterface = { why: isOnHost ? "on-host" : "not-in-jail", candidates, from: "jail" };
  machine.fail("no-such-interface", word, isOnHost ? item.created : undefined, name, { missing });
  jail.isClosed = false;
  return true;
}

/** Drivers that make their first interface in each network stack, lo0 apart, where they are loaded (if_clone(9), minifs). */
const madeByDrivers: ReadonlySet<string> = new Set(["enc0", "pflog0", "pfsync0", "ipfw0", "ipfwlog0"]);

/** One of the numbered names of jib or jng that is not among those which a call has made for that NAME (FACTS.md 11). */
function failOutsideFamily(machine: Machine, stack: Stack, word: Word): boolean {
  if (stack !== machine.host) return false;
  const family = familyOf(machine, word.text!);
  if (family === undefined) return false;
  if (family.missed !== undefined) {
    // One call makes too few: that is one mistake, however many names there are.
    family.missed.push({ name: word.text!, word: machine.span(word) });
    return true;
  }
  family.missed = [];
  const missing: MissingInterface = {
    why: "not-in-family",
    candidates: family.names,
    from: "host",
    others: family.missed,
  };
  machine.fail("no-such-interface", word, family.made, word.text, { missing });
  return true;
}

/** What calls of jib or jng have made for the NAME that an interface is called after; undefined when it is one of these. */
export function familyOf(machine: Machine, name: string): JibFamily | undefined {
  const match = /^(?:(e)\d+[ab]|(ng)\d+)_(.+)$/.exec(name);
  const family = match === null ? undefined : machine.families.get(`${match[1] ?? match[2]} ${match[3]}`);
  return family?.names.includes(name) ? undefined : family;
}

/** `epair5`, which is no interface (FACTS.md 4). */
function failNoHalf(machine: Machine, stack: Stack, word: Word): void {
  const name = word.text!;
  const candidates = halvesOf(stack, name).filter((half) => !stack.gone.has(half));
  const missing: MissingInterface = { why: "no-half", candidates, from: stack.where };
  machine.fail("no-such-interface", word, machine.network.ofUnit(name)?.created, name, { missing });
}

/** A half of a pair that this jail does not create, while it creates one that nothing uses. */
function isOtherPair(machine: Machine, stack: Stack, word: Word, half: "a" | "b"): boolean {
  if (!machine.starting) return false;
  const others = unusedHalves(machine, stack, half);
  if (others.length === 0) return false;
  const candidates = others.map((item) => item.name);
  const missing: MissingInterface = { why: "other-pair", candidates, from: stack.where };
  machine.fail("no-such-interface", word, others[0].created, word.text, { missing });
  return true;
}

/** `c0b` where the jail has called the first half of a pair `c0a`, and the second one keeps the name that it was made with. */
function isOtherHalf(machine: Machine, stack: Stack, word: Word): boolean {
  const name = word.text!;
  if (!machine.starting || stack !== machine.host) return false;
  for (const half of stack.interfaces.values()) {
    if (half.kind !== "epair" || half.created === undefined || !half.isThere || !isSibling(half.name, name)) continue;
    // `e0b_weba` and `e0b_webb` are of two jails.
    if (half.byJib) continue;
    const { peer } = half;
    if (peer !== undefined && (stack.interfaces.get(peer.name) !== peer || machine.isUsed(peer.name, stack.where)))
      continue;
    const candidates = peer === undefined ? [] : [peer.name];
    const missing: MissingInterface = { why: "other-pair", candidates, from: stack.where };
    machine.fail("no-such-interface", word, half.created, name, { missing });
    return true;
  }
  return false;
}

/** Names that differ in one letter, which is an `a` in one and a `b` in the other. */
function isSibling(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return /^(?:ab|ba)$/.test(`${one[at]}${other[at]}`) && one.slice(at + 1) === other.slice(at + 1);
}

/** The halves of a pair that are in a stack, as they are called now. */
export function halvesOf(stack: Stack, pair: string): string[] {
  const names: string[] = [];
  for (const item of stack.interfaces.values()) if (item.unit === pair) names.push(item.name);
  return names.length > 0 ? names : [`${pair}a`, `${pair}b`];
}

/**
 * The same halves of the pairs that this jail creates, as far as nothing else in that place names them. When there is one,
 * the half of a pair that the jail does not create is a slip; when not, that pair may come from rc.conf.
 */
function unusedHalves(machine: Machine, stack: Stack, half: "a" | "b"): Interface[] {
  const found: Interface[] = [];
  for (const item of stack.interfaces.values()) {
    if (item.created === undefined || !item.isThere || item.kind !== "epair") continue;
    // Names that jib makes are judged elsewhere (jib-names.ts).
    if (item.unit === undefined && isOfFamily(machine, item.name)) continue;
    if (endOf(item.name) === half && !machine.isUsed(item.name, stack.where)) found.push(item);
  }
  return found;
}

function isOfFamily({ families }: Machine, name: string): boolean {
  for (const { names } of families.values()) if (names.includes(name)) return true;
  return false;
}

/** `"em1 em2"` and `"em1,em2"` are one name to jail(8). */
export function failSeveral(machine: Machine, word: Word): boolean {
  const name = word.text!;
  if (!/[\s,]/.test(name)) return false;
  const candidates = name.split(/[\s,]+/).filter((one) => one !== "");
  const missing: MissingInterface = { why: "several-in-one", candidates, from: "host" };
  machine.fail("no-such-interface", word, undefined, name, { missing });
  return true;
}

/**
 * True, and noted, for a name that is longer than the kernel takes (M16, FACTS.md 7). A name that other commands repeat is
 * one mistake; several names in one word are another one, and reported elsewhere.
 */
export function failTooLong(machine: Machine, word: Word): boolean {
  const name = word.text;
  if (name === undefined || !isTooLong(name) || /[\s,]/.test(name)) return false;
  const stem = stemOf(name);
  const isKnown = machine.outcomes.some((outcome) => {
    if (outcome.type !== "command-fails") return false;
    const { reason, program, subject } = outcome;
    return reason === "name-too-long" ? stemOf(subject) === stem : program.startsWith("j") && `_${subject}` === stem;
  });
  if (!isKnown) machine.fail("name-too-long", word);
  return true;
}

/** What jib(8) and jng(8) put after `e0a_`, `e0b_`, `ng0_`: too long for one is too long for all. */
function stemOf(name: string): string {
  return name.replace(/^(?:e\d+[ab]|ng\d+)_/, "_");
}

/** Tells the footprint, once, that the jail needs an interface of the host that it has not made. */
export function noteUse(machine: Machine, stack: Stack, item: Interface, word: Word): void {
  if (stack !== machine.host || item.created !== undefined || item.isNoted) return;
  item.isNoted = true;
  machine.leave("uses", item.name, word);
  noteNeed(machine, stack, item, word);
}

/** Notes that this command fails where an interface is not there that the jail has not made. */
export function noteNeed(machine: Machine, stack: Stack, item: Interface, word: Word): void {
  if (item.created !== undefined || item.isNeeded) return;
  if (!machine.starting || !machine.isCertain() || machine.isGuarded() || stack.holdsUnknownNames) return;
  item.isNeeded = true;
  machine.neededBy.set(item, { place: machine.place, word, name: item.name });
}

/**
 * Notes that a command was too early where another one, that has to succeed as well, makes now what the first has needed: when
 * it was there, this one fails, and when not, that one. Call before it is made.
 */
export function failTooEarly(machine: Machine, stack: Stack, names: readonly string[]): void {
  if (!machine.starting || stack !== machine.host || !machine.isCertain() || machine.isGuarded()) return;
  for (const name of names) {
    // What jail(8) was to move is in the jail by now, whatever has been done there.
    const gone = stack.gone.get(name);
    const moved = gone?.by.parameter === "vnet.interface" ? gone.item : undefined;
    const item = stack.interfaces.get(name) ?? moved;
    const isNeeded = item !== undefined && (item.isNeeded || item === moved);
    const needed = isNeeded ? machine.neededBy.get(item) : undefined;
    if (item === undefined || needed === undefined || item.created !== undefined) continue;
    const missing: MissingInterface = { why: "made-later", candidates: [], from: "host" };
    const earlier = machine.commandSpan();
    machine.within(needed.place, () =>
      machine.fail("no-such-interface", needed.word, earlier, needed.name, { missing }),
    );
    item.isNeeded = false;
    machine.neededBy.delete(item);
  }
}
