import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { sourceRange } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { neededNames } from "../support/dependencies.ts";
import { gathered } from "../support/gathered.ts";
import { jailNames } from "../support/jail-names.ts";
import { saysAbout } from "../support/jail-says.ts";
import { hasRepeatedNames } from "../support/repeated-names.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "depend-loop",
  severity: "error",
  checkConfiguration({ configuration, reportFor }) {
    const needs = needsIn(configuration);
    for (const circle of findCircles(configuration, needs)) {
      const members = new Set(circle.map(({ name }) => name));
      const places: RelatedPlace[] = [];
      for (const jail of circle) {
        for (const [index, name] of dependencies(jail).entries()) {
          const range = members.has(name) && name !== jail.name ? placeOf(jail, index, name) : undefined;
          if (range) places.push({ ...range, message: say`\`${jail.name}\` waits for \`${name}\`` });
        }
      }
      const [first, ...others] = places;
      if (!first) continue;
      const { path, start, end } = first;
      reportFor([...members], {
        path,
        start,
        end,
        message: say`${describeCircle(circle, needs)} None of them will start.`,
        notes: [say`jail(8) prints a line about the first of them and still exits with success.`],
        related: others.slice(0, mostRelated),
        jailSays: saysAbout(circle[0], "dependency loop"),
      });
    }
  },
};

/** More places than this explain nothing. */
const mostRelated = 20;

/** `Circular dependency: web → db → web.`, also for names of any length and circles of any size. */
function describeCircle(circle: readonly EffectiveJail[], needs: NeedsOf): string {
  const names = shortestWayRound(circle, needs).map((name) => shown(name, longestName).slice(1, -1));
  const whole = say`Circular dependency: ${[...names, names[0]].join(" \u2192 ")}.`;
  if (whole.length <= longestSentence) return whole;
  const [first, second] = names;
  return say`Circular dependency of ${names.length} jails: ${first} \u2192 ${second} \u2192 \u2026 \u2192 ${first}.`;
}

/** Characters of a jail's name among others. */
const longestName = 12;
/** Characters of the sentence that names all jails of a loop. */
const longestSentence = 90;

/** From the first jail back to itself, by as few others as can be. */
function shortestWayRound(circle: readonly EffectiveJail[], needs: NeedsOf): string[] {
  const [first] = circle;
  const byName = new Map(circle.map((jail) => [jail.name, jail]));
  const cameFrom = new Map<string, string>();
  const reached = [first];
  // The list grows while it is walked.
  for (const jail of reached) {
    for (const name of needs(jail)) {
      if (name === first.name && jail !== first) {
        const way: string[] = [];
        for (let at = jail.name; at !== first.name; at = cameFrom.get(at) ?? first.name) way.push(at);
        return [first.name, ...way.reverse()];
      }
      const next = byName.get(name);
      if (!next || next === first || cameFrom.has(name)) continue;
      cameFrom.set(name, jail.name);
      reached.push(next);
    }
  }
  return circle.map((jail) => jail.name);
}

const depending = gathered((jail) => (dependencies(jail).length > 0 ? [jail] : []));

function dependencies(jail: EffectiveJail): readonly string[] {
  const depend = jail.get("depend");
  return depend && !depend.bad ? depend.values : [];
}

/** What it depends on, and the jail that jail(8) takes for the one that it is in (NamesNeeded). */
type NeedsOf = (jail: EffectiveJail) => readonly string[];

function needsIn(configuration: Configuration): NeedsOf {
  const needed = neededNames(configuration);
  return (jail) => {
    const parent = needed.get(jail)?.parent;
    return parent === undefined ? dependencies(jail) : [...dependencies(jail), parent];
  };
}

function placeOf(jail: EffectiveJail, index: number, name: string) {
  const depend = jail.get("depend");
  return depend && sourceRange(depend, index, 0, name.length);
}

/**
 * Names of several jails of which one at least need not wait for a circle, whichever of a name jail(8) finds on the way: it may find that
 * one (LANGUAGE.md §7).
 */
function thoseThatMayComeUp(configuration: Configuration, needs: NeedsOf): ReadonlySet<string> {
  const free = new Set<string>();
  if (!hasRepeatedNames(configuration)) return free;
  const { jails } = configuration;
  const names = jailNames(configuration);
  const counts = new Map<string, number>();
  for (const { name } of jails) counts.set(name, (counts.get(name) ?? 0) + 1);
  const waiting = new Map(jails.map((jail) => [jail, new Set(needs(jail).filter((name) => names.has(name)))] as const));
  const waitingFor = new Map<string, EffectiveJail[]>();
  for (const [jail, others] of waiting) {
    for (const name of others) {
      const known = waitingFor.get(name);
      if (known) known.push(jail);
      else waitingFor.set(name, [jail]);
    }
  }
  const good = jails.filter((jail) => waiting.get(jail)?.size === 0);
  // The list grows while it is walked.
  for (const { name } of good) {
    if (free.has(name)) continue;
    free.add(name);
    for (const jail of waitingFor.get(name) ?? []) {
      const others = waiting.get(jail);
      others?.delete(name);
      if (others?.size === 0) good.push(jail);
    }
  }
  return new Set([...free].filter((name) => (counts.get(name) ?? 0) > 1));
}

/**
 * Sets of jails each of which waits, directly or not, for every other of its set (Tarjan's algorithm with a stack of its
 * own, so that no chain is too long), in file order.
 */
function findCircles(configuration: Configuration, needs: NeedsOf): EffectiveJail[][] {
  if (depending(configuration).length === 0) return [];
  const { jails } = configuration;
  const mayComeUp = thoseThatMayComeUp(configuration, needs);
  const byName = new Map<string, EffectiveJail>();
  const order = new Map<EffectiveJail, number>();
  for (const [index, jail] of jails.entries()) {
    if (!byName.has(jail.name)) byName.set(jail.name, jail);
    order.set(jail, index);
  }
  const targets = (jail: EffectiveJail): EffectiveJail[] =>
    needs(jail).flatMap((name) => (mayComeUp.has(name) ? [] : (byName.get(name) ?? [])));

  interface Visit {
    readonly jail: EffectiveJail;
    readonly targets: readonly EffectiveJail[];
    readonly number: number;
    next: number;
    low: number;
    open: boolean;
  }
  const visits = new Map<EffectiveJail, Visit>();
  const open: Visit[] = [];
  const circles: EffectiveJail[][] = [];
  const visit = (jail: EffectiveJail): Visit => {
    const number = visits.size;
    const made: Visit = { jail, targets: targets(jail), number, next: 0, low: number, open: true };
    visits.set(jail, made);
    open.push(made);
    return made;
  };
  for (const root of byName.values()) {
    if (visits.has(root)) continue;
    const path = [visit(root)];
    for (let current = path[0]; current; current = path[path.length - 1]) {
      const target = current.targets[current.next++];
      if (target) {
        const known = visits.get(target);
        if (!known) path.push(visit(target));
        else if (known.open) current.low = Math.min(current.low, known.number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) parent.low = Math.min(parent.low, current.low);
      if (current.low !== current.number) continue;
      const members = open.splice(open.indexOf(current));
      for (const member of members) member.open = false;
      if (members.length > 1) circles.push(members.map((member) => member.jail));
    }
  }
  const position = (jail: EffectiveJail): number => order.get(jail) ?? 0;
  for (const circle of circles) circle.sort((a, b) => position(a) - position(b));
  return circles;
}
