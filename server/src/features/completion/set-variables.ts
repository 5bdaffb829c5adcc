import type { EffectiveJail } from "../../config/index.ts";
import { writtenVariable } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { allJails, type FeatureContext, jailsAround } from "../shared/context.ts";
import type { SetVariablePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";
import { asIn } from "./siblings.ts";

/** Jails that are looked at. */
const mostJails = 2000;

/** Variables that a statement may be about to set: first those that are used and set nowhere, then what other jails set. */
export function completeSetVariables(context: FeatureContext, place: SetVariablePlace): CompletionItem[] {
  const jails = allJails(context);
  const here = new Set(jailsAround(context, place.block));
  const setHere = namesSetIn(context, place);
  const details = new Map<string, { readonly rank: number; readonly detail: string }>();
  const offer = (name: string, rank: number, detail: string): void => {
    if (!setHere.has(name) && !details.has(name)) details.set(name, { rank, detail });
  };
  for (const jail of [...here].slice(0, mostJails))
    for (const problem of jail.problems)
      if (problem.kind === "undefined-variable") offer(problem.reference.name, 0, say`used here, and not set`);
  if (place.block)
    for (const [name, count] of namesSetBy(jails.filter((jail) => !here.has(jail)))) offer(name, 1, asIn(count));
  return [...details].map(([name, { rank, detail }]) => itemFor(name, rank, detail, place));
}

/** What the block sets already, without the statement that is being written. */
function namesSetIn({ tree }: FeatureContext, { block, start }: SetVariablePlace): Set<string> {
  const names = new Set<string>();
  for (const statement of (block ?? tree.root).statements())
    if (statement.kind === "variable" && statement.nameStart !== start) names.add(statement.name);
  return names;
}

/** The variables of jails, with how many of them have each; those of the globals are among them, as a block may set them anew. */
function namesSetBy(jails: readonly EffectiveJail[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const jail of jails.slice(0, mostJails))
    for (const { spelling } of jail.variables()) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return counts;
}

function itemFor(name: string, rank: number, detail: string, { isLast }: SetVariablePlace): CompletionItem {
  const label = writtenVariable(name);
  const before = `${label} = "`;
  const insertion = isLast ? { text: `${before}";`, cursor: before.length, offersMore: true } : { text: label };
  // What was typed up to now has no braces.
  return { label, kind: "variable", detail, rank, filter: `$${name}`, ...insertion };
}
