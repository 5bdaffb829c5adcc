import type { Definition, EffectiveJail, FileRange } from "../../config/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";
import { jailMentions } from "./jails.ts";
import { type Mention, Mentions, type ResourceSubject, type Subject } from "./mention.ts";
import { namedResources, namesOfResource } from "./resources.ts";
import { namesIn, placeOfName } from "./variables.ts";

/** What is in force, of a subject that statements set: what an `=` has overridden is not; undefined for other subjects. */
export function effectiveDefinitions(subject: Subject): FileRange[] | undefined {
  if (subject.kind !== "variable" && subject.kind !== "parameter") return undefined;
  const found = new Set<Definition>();
  for (const jail of subject.scope.jails) {
    const entry = subject.kind === "variable" ? jail.exactEntry(subject.name) : jail.get(subject.canonicalName);
    for (const definition of entry?.definitions ?? []) if (found.size < mostDefinitions) found.add(definition);
  }
  return [...found].map(placeOfName);
}

/** Places that one definition leads to. */
const mostDefinitions = 100;

/** All places that speak of a subject, in all files of the roots that hold the file, by file and in the order of the text. */
export function mentionsOf(context: FeatureContext, subject: Subject): Mention[] {
  switch (subject.kind) {
    case "variable": {
      const { name, scope } = subject;
      const sets = (definition: { isVariable: boolean; name: string }): boolean =>
        definition.isVariable && definition.name === name;
      return namesIn(context, scope, sets, (read) => read === name).all();
    }
    case "parameter": {
      const { canonicalName: wanted } = subject;
      const spellings = new Set<string>();
      const sets = (definition: { isVariable: boolean; canonicalName: string; name: string }): boolean => {
        const isIt = !definition.isVariable && definition.canonicalName === wanted;
        if (isIt) spellings.add(definition.name);
        return isIt;
      };
      // A reference finds a parameter by the name as it was written last (LANGUAGE.md §3.10).
      return namesIn(context, undefined, sets, (read) => read === wanted || spellings.has(read)).all();
    }
    case "jail":
      return jailMentions(context, subject.names).all();
    default:
      return resourceMentions(context, subject);
  }
}

/** Names that are looked for in each value before it is read; with more of them, reading costs less. */
const mostParts = 20;

function resourceMentions(context: FeatureContext, { kind, identities }: ResourceSubject): Mention[] {
  const mentions = new Mentions();
  const shared = new Set<string>();
  const owned = new Map<EffectiveJail, Set<string>>();
  for (const { name, owner } of identities) {
    const names = owner === undefined ? shared : (owned.get(owner) ?? new Set<string>());
    if (owner !== undefined) owned.set(owner, names);
    for (const each of namesOfResource(name)) names.add(each);
  }
  const parts = new Set(identities.map(({ name }) => partOf(name)));
  const isWanted = (value: string): boolean => {
    if (parts.size > mostParts) return true;
    for (const part of parts) if (value.includes(part)) return true;
    return false;
  };
  for (const jail of allJails(context)) {
    const own = owned.get(jail);
    if (shared.size === 0 && own === undefined) continue;
    for (const named of namedResources(jail, isWanted)) {
      const names = named.isOwn ? own : shared;
      if (named.kind === kind && names?.has(named.name)) mentions.add(named.range, named.access, named.isDeclaration);
    }
  }
  return mentions.all();
}

/** What each value that names the interface has in it: a pair is named without its half, and jib(8) is told no name but the jail's. */
function partOf(name: string): string {
  const jibs = /^(?:e\d+[ab]|ng\d+)_(.+)$/.exec(name);
  if (jibs) return jibs[1];
  const pair = /^(epair\d+)[ab]$/.exec(name);
  return pair ? pair[1] : name;
}
