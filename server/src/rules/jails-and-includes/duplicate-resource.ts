import type { EffectiveJail, FileRange } from "../../config/index.ts";
import { type Collision, listOf, runsRc } from "../../lifecycle/index.ts";
import { writtenVariable } from "../../syntax/index.ts";
import { listedWhole } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, RelatedPlace, Severity } from "../rule/finding.ts";
import { isWorse } from "../rule/finding.ts";
import type { ConfigurationContext, Report, Rule } from "../rule/rule.ts";
import { type OwnVariable, ownVariableBehind } from "../support/own-variable.ts";
import { parentsIn } from "../support/parent-jail.ts";
import { isInside, rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "duplicate-resource",
  severity: "warning",
  checkConfiguration(context) {
    const causes = new Map<string, Cause>();
    // What another file of the host has second is told there.
    if (context.wholeHost.collisions.length === 0) return;
    const own = new Set(context.configuration.jails);
    const parentOf = parentsIn(context.configuration);
    for (const found of context.wholeHost.collisions) {
      if (!own.has(found.second.jail) || isUnreadable(found.first) || isUnreadable(found.second)) continue;
      // Under the right name of its parent a child may be just right in having that address.
      const isMisplaced = [found.first, found.second].some(({ jail }) => parentOf(jail) === "missing");
      if (found.thing === "address" && isMisplaced) continue;
      const { collision, place, variable } = mended(found);
      if (!place) continue;
      const { jail } = collision.second;
      const key = `${collision.first.jail.name} ${jail.name} ${place.path} ${place.start}`;
      const cause = causes.get(key);
      if (cause) cause.collisions.push(collision);
      else causes.set(key, { place, variable, collisions: [collision] });
    }
    for (const cause of causes.values()) reportCause(context, cause);
  },
};

/** It lacks a variable, which is told there; what is left of the value is nobody's. */
const isUnreadable = ({ jail, span }: Collision<EffectiveJail>["first"]): boolean =>
  jail.get(span.parameter)?.bad === true;

interface Placed {
  readonly collision: Collision<EffectiveJail>;
  readonly place: FileRange | undefined;
  readonly variable: OwnVariable | undefined;
}

/**
 * The collision with the place where one would mend it as that of the second jail: a copy stands below what it was copied from, and what
 * a jail sets itself is changed sooner than what all have. In different files it is the jail that starts later.
 */
function mended(collision: Collision<EffectiveJail>): Placed {
  // Whatever the interface is called, it is mended where it is destroyed.
  if (collision.thing === "destroyed interface") {
    const { jail, span } = collision.second;
    return { collision, place: rangeOf(jail, span), variable: undefined };
  }
  const second = placeOf(collision.second);
  const first = placeOf(collision.first);
  const inOrder: Placed = { collision, ...second };
  if (!first.place || !second.place || first.place.path !== second.place.path) return inOrder;
  const [isFirstOwn, isSecondOwn] = [first, second].map(({ isOwn }) => isOwn);
  const swaps = isFirstOwn === isSecondOwn ? first.place.start > second.place.start : isFirstOwn;
  if (!swaps) return inOrder;
  return { collision: { ...collision, first: collision.second, second: collision.first }, ...first };
}

function placeOf({ jail, span }: Collision<EffectiveJail>["second"]) {
  const variable = ownVariableBehind(jail, span);
  const place = variable?.range ?? rangeOf(jail, span);
  return { variable, place, isOwn: place !== undefined && isInside(jail, place.path, place.start) };
}

/** One place, and everything that two jails have in common because of it. */
interface Cause {
  readonly place: FileRange;
  readonly variable: OwnVariable | undefined;
  readonly collisions: Collision<EffectiveJail>[];
}

function reportCause(context: ConfigurationContext, { place, variable, collisions }: Cause): void {
  const [{ first, second }] = collisions;
  const told = collisions.filter((collision) => severityOf(collision) !== "info");
  const worst = told.length > 0 ? told : collisions;
  const [main, ...others] = worst;
  const other = shown(first.jail.name, 20);
  const effect = shortConsequence(main);
  const message = variable
    ? say`${sameVariable(variable, main, other)} ${bothClaim(main)}; ${lowerFirst(effect)}`
    : say`${otherClaims(main, other)} ${effect}`;
  const further = [...new Set(others.map(claimText))].filter((claim) => claim !== claimText(main));
  const severity = worst.map(severityOf).reduce((a, b) => (isWorse(a, b) ? a : b));
  const related = relatedPlace(first.jail, collisions[0], variable);
  const report: Report = {
    ...place,
    severity,
    message,
    notes: [...(further.length > 0 ? [say`Both also ${joined(further)}.`] : []), ...consequence(main)],
    // Both have it from one statement.
    related: related.filter(({ path, start }) => path !== place.path || start !== place.start),
    fixes: () => (variable ? nextFreeNumber(context, variable) : []),
  };
  context.reportFor([second.jail.name], report, !isInside(second.jail, place.path, place.start));
}

/** The value of the variable stands there unless it is what the rest of the sentence names. */
function sameVariable(
  { name: variable, text }: OwnVariable,
  { name }: Collision<EffectiveJail>,
  other: string,
): string {
  const what = shown(writtenVariable(variable), 15);
  return text === name
    ? say`${what} is the same in ${other} too.`
    : say`${what} is ${shown(text, 12)} in ${other} too.`;
}

const severityOfThing: Record<Collision<EffectiveJail>["thing"], Severity> = {
  "created interface": "warning",
  "moved interface": "error",
  "destroyed interface": "warning",
  address: "warning",
  "hardware address": "warning",
  jid: "error",
  path: "info",
  "mount point": "warning",
  "host name": "info",
  "console log": "info",
};

function severityOf(collision: Collision<EffectiveJail>): Severity {
  const { thing, allowed, refused } = collision;
  // Two programs may well share a tree that is only read; two times rc write their logs and pids into it.
  if (thing === "path" && bothStartRc(collision)) return "warning";
  return allowed ? "info" : refused ? "error" : severityOfThing[thing];
}

const bothStartRc = ({ first, second }: Collision<EffectiveJail>): boolean =>
  startsRc(first.jail) && startsRc(second.jail);

const startsRc = (jail: EffectiveJail): boolean => listOf(jail, "exec.start").some(runsRc);

function claimText({ thing, name }: Collision<EffectiveJail>): string {
  switch (thing) {
    case "created interface":
    case "destroyed interface":
      return say`create ${shown(name, 25)}`;
    case "moved interface":
      return say`take ${shown(name, 25)}`;
    case "address":
      return say`use the address ${shown(name, 25)}`;
    case "hardware address":
      return say`use the hardware address ${shown(name, 25)}`;
    case "jid":
      return say`have the jid ${shown(name, 15)}`;
    case "path":
      return say`have the path ${shown(name, 25)}`;
    case "mount point":
      return say`mount something on ${shown(name, 25)}`;
    case "host name":
      return say`are called ${shown(name, 25)}`;
    case "console log":
      return say`write to ${shown(name, 25)}`;
  }
}

/** What both jails do, as a clause that another one follows. */
function bothClaim({ thing, name }: Collision<EffectiveJail>): string {
  switch (thing) {
    case "created interface":
    case "destroyed interface":
      return say`Both create ${shown(name, 25)}`;
    case "moved interface":
      return say`Both take ${shown(name, 25)}`;
    case "address":
      return say`Both use the address ${shown(name, 25)}`;
    case "hardware address":
      return say`Both use the hardware address ${shown(name, 25)}`;
    case "jid":
      return say`Both have the jid ${shown(name, 15)}`;
    case "path":
      return say`Both have the path ${shown(name, 25)}`;
    case "mount point":
      return say`Both mount something on ${shown(name, 25)}`;
    case "host name":
      return say`Both are called ${shown(name, 25)}`;
    case "console log":
      return say`Both write to ${shown(name, 25)}`;
  }
}

function otherClaims({ thing, name }: Collision<EffectiveJail>, other: string): string {
  switch (thing) {
    case "created interface":
    case "destroyed interface":
      return say`${other} creates ${shown(name, 25)} too.`;
    case "moved interface":
      return say`${other} takes ${shown(name, 25)} too.`;
    case "address":
      return say`${other} uses the address ${shown(name, 25)} too.`;
    case "hardware address":
      return say`${other} uses the hardware address ${shown(name, 25)} too.`;
    case "jid":
      return say`${other} has the jid ${shown(name, 15)} too.`;
    case "path":
      return say`${other} has the path ${shown(name, 25)} too.`;
    case "mount point":
      return say`${other} mounts something on ${shown(name, 25)} too.`;
    case "host name":
      return say`${other} is called ${shown(name, 25)} too.`;
    case "console log":
      return say`${other} writes to ${shown(name, 25)} too.`;
  }
}

/** What comes of it, in a few words. */
function shortConsequence({ thing, allowed, refused, second }: Collision<EffectiveJail>): string {
  switch (thing) {
    case "created interface":
    case "moved interface":
    case "jid":
      return say`The second to start fails.`;
    case "destroyed interface":
      return say`This stop takes it away from a jail that runs.`;
    case "address":
      if (allowed) return say`They share its ports.`;
      if (refused) return say`The second to start fails.`;
      return isAddressOfHost(second)
        ? say`The second to start may fail.`
        : say`Connections break at random on one network.`;
    case "hardware address":
      return say`Frames reach either of them on one network.`;
    case "path":
      return say`They share all files.`;
    case "mount point":
      return say`The second mount covers the first.`;
    case "host name":
      return say`Logs and mail do not tell them apart.`;
    case "console log":
      return say`Their output is mixed there.`;
  }
}

const isAddressOfHost = ({ span }: Collision<EffectiveJail>["second"]): boolean =>
  span.parameter === "ip4.addr" || span.parameter === "ip6.addr";

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** What the user sees when both are started, in the words of the tools. */
function consequence(collision: Collision<EffectiveJail>): string[] {
  const { thing, name, allowed, second } = collision;
  switch (thing) {
    case "created interface":
      return [
        say`The second one does not come up: \`ifconfig: SIOCIFCREATE2: File exists\`. Give each jail a number of its own.`,
      ];
    case "moved interface":
      return [say`An interface can be in one jail only: to the second one, ${shown(name)} does not exist.`];
    case "destroyed interface":
      return [say`Leave ${shown(name)} on the host, or destroy it only when nobody is on it.`];
    case "address": {
      if (allowed) return [say`The kernel allows that while it is the only address of both.`];
      if (isAddressOfHost(second)) {
        const family = second.span.parameter === "ip4.addr" ? "IPv4" : "IPv6";
        return [
          say`The kernel refuses the second one when either has further addresses (\`${family} addresses clash\`), and where jail(8) sets the address on an interface, stopping one jail takes it away from the other.`,
        ];
      }
      return [say`On one network the two answer for it in turns. Give each jail an address of its own.`];
    }
    case "hardware address":
      return [say`On one network nobody can tell the two apart. Give each jail a hardware address of its own.`];
    case "jid":
      return [say`The second one does not come up: \`jail ${name} already exists\`.`];
    case "path":
      return bothStartRc(collision) ? [say`Each of them starts the same services on the same files.`] : [];
    case "mount point":
      return [say`Each stop unmounts one of the two.`];
    case "host name":
      return [say`Give each jail a host name of its own.`];
    case "console log":
      return [say`Give each jail a file of its own.`];
  }
}

function relatedPlace(
  jail: EffectiveJail,
  { first }: Collision<EffectiveJail>,
  variable: OwnVariable | undefined,
): RelatedPlace[] {
  const own = variable && ownVariableBehind(jail, first.span);
  const place = own?.range ?? rangeOf(jail, first.span);
  return place ? [{ ...place, message: say`the jail \`${jail.name}\` has it here` }] : [];
}

/** The number after the highest that any jail gives to the variable. */
function nextFreeNumber(
  { configuration, neighbours }: ConfigurationContext,
  { name, text, range }: OwnVariable,
): Proposal[] {
  if (!/^[1-9]\d{0,8}$/.test(text)) return [];
  let highest = 0;
  for (const jail of [configuration, ...neighbours].flatMap(({ jails }) => jails)) {
    const value = jail.variable(name)?.values[0] ?? "";
    if (/^\d{1,9}$/.test(value)) highest = Math.max(highest, Number(value));
  }
  const next = String(highest + 1);
  return [
    {
      title: say`Change \`${writtenVariable(name)}\` to \`${next}\`, the next number that no jail uses`,
      guess: true,
      edits: [{ ...range, text: next }],
    },
  ];
}

const joined = (parts: readonly string[]): string => listedWhole([...new Set(parts)]);
