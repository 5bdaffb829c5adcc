import {
  availability,
  canonicalName,
  isAtLeast,
  type Parameter,
  parameters,
  sameParameter,
} from "../../parameters/index.ts";
import type { JailNode } from "../../syntax/index.ts";
import { said, say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import type { NamePlace } from "../shared/place.ts";
import { completeBlocks } from "./blocks.ts";
import type { CompletionItem } from "./item.ts";
import { rankingAt } from "./ranking.ts";

export function completeNames(context: FeatureContext, place: NamePlace): CompletionItem[] {
  const { release } = context.settings;
  const set = namesSetIn(place.block ?? context.tree.root, place.start);
  const isSet = (name: string): boolean =>
    set.get(canonicalName(name))?.some((one) => sameParameter(one, name)) ?? false;
  const ranking = rankingAt(context, place, isSet);
  const items: CompletionItem[] = completeBlocks(context, place);
  for (const parameter of parameters) {
    const { name, readOnly, kind } = parameter;
    const detail = said(parameter.summary);
    if (readOnly || availability(parameter, release) === "no") continue;
    if (kind === "directive") {
      const rank = ranking.rank(name);
      const hasSign = /^\s*\+?=/.test(context.tree.text.slice(place.end, place.end + 200));
      if (release.dialect === "current" && !hasSign)
        items.push({ label: name, kind: "directive", detail, ...include(place), rank, parameter: name });
      continue;
    }
    if (name.endsWith(".*")) {
      const prefix = name.slice(0, -1);
      const rank = ranking.rank(name);
      items.push({ label: prefix, kind: "parameter", detail, text: prefix, rank, parameter: name });
      continue;
    }
    const alreadySet = isSet(name);
    const deprecated = parameter.deprecated !== undefined && isAtLeast(release, parameter.deprecated.since);
    const rank = ranking.rank(name, deprecated);
    const inherited = ranking.inherited(name);
    if (place.isLast && parameter.multiple && (alreadySet || inherited)) {
      items.push({
        label: `${name} +=`,
        kind: "parameter",
        detail: inherited ? say`Adds to what ${inherited} sets. ${detail}` : say`Adds to the list. ${detail}`,
        ...between(`${name} += "`, '";', true),
        rank: ranking.rankOfAddition(name),
        parameter: name,
      });
    }
    // A second `=` would throw the list of this block away.
    if (!place.isLast || !parameter.multiple || !alreadySet) {
      const text = inherited && !alreadySet ? say`In place of what ${inherited} sets. ${detail}` : detail;
      const insertion = statement(parameter, name, place);
      items.push({ label: name, kind: "parameter", detail: text, ...insertion, rank, deprecated, parameter: name });
    }
    const { negative } = parameter;
    if (negative === undefined || deprecated) continue;
    items.push({
      label: negative,
      kind: "parameter",
      detail: say`Off: ${detail}`,
      ...statement(parameter, negative, place),
      rank: ranking.rankOfNegative(name, parameter.default === true),
      parameter: name,
    });
  }
  return items;
}

/** What a block sets, without the statement that is being written at `offset`. */
function namesSetIn(block: Pick<JailNode, "statements">, offset: number): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const statement of block.statements()) {
    if (statement.kind !== "parameter" || statement.nameStart === offset) continue;
    const { name } = statement;
    const key = canonicalName(name);
    const known = names.get(key);
    if (known) known.push(name);
    else names.set(key, [name]);
  }
  return names;
}

type Insertion = Pick<CompletionItem, "text" | "cursor" | "offersMore">;

/** A whole statement where nothing follows in the line; the name alone where the rest is there already. */
function statement({ type, name: plain }: Parameter, name: string, { isLast }: NamePlace): Insertion {
  if (!isLast) return { text: name };
  if (type === "bool") return { text: `${name};` };
  if (name === "vnet") return { text: "vnet;" };
  if (type === "jailsys" || type === "int" || type === "ulong") return between(`${name} = `, ";", true);
  return between(`${name} = "`, '";', typesWithChoices.has(type) || plain === "interface");
}

/** There is always something to offer for these, so that the list opens at once. */
const typesWithChoices: ReadonlySet<string> = new Set(["strlist", "command-list", "mount-list", "ip4list", "ip6list"]);

function include({ isLast }: NamePlace): Insertion {
  return isLast ? between('.include "', '";', false) : { text: ".include" };
}

function between(before: string, after: string, offersMore: boolean): Insertion {
  return { text: before + after, cursor: before.length, offersMore };
}
