import type { EffectiveJail } from "../../config/index.ts";
import {
  claimsOf,
  commandsOfStep,
  effectsOf,
  epairHalf,
  type JailModel,
  jailPlan,
  kindOf,
  pairName,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { type Address, isLinkLocal, parseAddress, parseAddressValue, type Release } from "../../parameters/index.ts";

export type ClaimKind = "address" | "interface" | "hardware address" | "value";

/** Something that a jail has for itself, and the part of one of its values that says so. */
export interface OwnClaim {
  readonly kind: ClaimKind;
  /** Equal for two that mean the same thing (`Taken`). */
  readonly key: string;
  readonly span: ValueSpan;
  /** A link-local address: a jail on another link may have the same. */
  readonly isLinkLocal: boolean;
}

/** Parameters whose value belongs to one jail. `mount.fstab` is not among them: what it mounts says where. */
const ownParameters = ["host.hostuuid", "host.hostid", "zfs.dataset", "name"];

/** The key of a value that belongs to one jail. */
export const valueKey = (parameter: string, value: string): string => `${parameter}=${value}`;

/** The key of an address; its prefix and scope do not count. */
export function addressKey(text: string): string | undefined {
  const address = parseAddress(text);
  return address && keyOfAddress(address);
}

export const keyOfAddress = ({ family, words }: Address): string =>
  family === 4 ? `4 ${words[0]}` : `6 ${words.join(" ")}`;

/**
 * What no two jails may have, as far as the jail's values say it: what the model claims for it, and besides what it does not
 * count as certain, because a mistaken claim costs only a number here.
 */
export function ownClaims(jail: EffectiveJail, model: JailModel, release: Release): OwnClaim[] {
  const claims = new Map<string, OwnClaim>();
  const add = (kind: ClaimKind, key: string | undefined, span: ValueSpan | undefined, isLinkLocal = false): void => {
    if (key === undefined || span === undefined) return;
    const place = `${key} ${span.parameter} ${span.valueIndex} ${span.start}`;
    if (!claims.has(place)) claims.set(place, { kind, key, span, isLinkLocal });
  };
  const address = (span: ValueSpan): void => {
    const found = addressIn(jail, span);
    if (found) add("address", addressKey(found.text), found.span, found.isLinkLocal);
  };
  for (const { thing, name, span } of claimsOf(jail, model)) {
    if (thing === "address") address(span);
    else if (thing === "hardware address") add(thing, name, span);
    else if (thing === "created interface" || thing === "moved interface") add("interface", interfaceUnit(name), span);
    else if (thing === "mount point") add("value", name, span);
    else add("value", valueKey(span.parameter, name), span);
  }
  // The model leaves out those that are link-local.
  for (const [valueIndex, value] of (jail.get("ip6.addr")?.values ?? []).entries())
    address({ parameter: "ip6.addr", valueIndex, start: 0, end: value.length });
  for (const parameter of ownParameters) {
    const found = jail.get(parameter);
    if (found === undefined || found.implied !== undefined) continue;
    for (const [valueIndex, value] of found.values.entries()) {
      add("value", valueKey(parameter, value), { parameter, valueIndex, start: 0, end: value.length });
    }
  }
  for (const step of jailPlan(jail, release, "start")) {
    if (step.kind !== "command") continue;
    for (const command of commandsOfStep(step)) {
      for (const { verb, resource, word, name, newName } of effectsOf(command, step.where)) {
        if (verb === "makes" && resource === "address" && word?.text !== undefined) address(spanOf(step.span, word));
        if (step.where === "jail" || resource !== "interface") continue;
        if (verb === "makes" && name !== undefined && epairHalf(name) !== undefined && word)
          add("interface", interfaceUnit(name), spanOf(step.span, word));
        if (newName?.text !== undefined) add("interface", newName.text, spanOf(step.span, newName));
      }
    }
  }
  return [...claims.values()];
}

function spanOf({ parameter, valueIndex }: ValueSpan, { start, end }: { start: number; end: number }): ValueSpan {
  return { parameter, valueIndex, start, end };
}

/** `epair5` for all three names of a pair. */
export function interfaceUnit(name: string): string {
  return epairHalf(name) === "a" || epairHalf(name) === "b" ? pairName(name) : name;
}

/** A name that its number alone tells from others of its kind. */
export const isNumbered = (name: string): boolean => epairHalf(name) !== undefined || kindOf(name) !== "other";

/** Every machine has its own; of 127.0.0.0/8 the others are given to jails that share a network stack. */
const isEverywhere = (text: string): boolean => text === "127.0.0.1" || text === "::1";

/** The address alone in a word or in a value of ip4.addr. */
function addressIn(
  jail: EffectiveJail,
  span: ValueSpan,
): { text: string; span: ValueSpan; isLinkLocal: boolean } | undefined {
  const value = jail.get(span.parameter)?.values[span.valueIndex];
  if (value === undefined) return undefined;
  let { start, end } = span;
  if (span.parameter === "ip4.addr" || span.parameter === "ip6.addr")
    ({ start, end } = parseAddressValue(value).address);
  const text = value.slice(start, end).replace(/[/%].*$/s, "");
  const address = parseAddress(text);
  if (address === undefined || isEverywhere(text)) return undefined;
  return { text, span: { ...span, start, end: start + text.length }, isLinkLocal: isLinkLocal(address) };
}
