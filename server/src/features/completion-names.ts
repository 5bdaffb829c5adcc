import {
  availability,
  canonicalName,
  isAtLeast,
  type Parameter,
  parameters,
  sameParameter,
} from "../parameters/index.ts";
import type { JailNode } from "../syntax/index.ts";
import type { CompletionItem } from "./completion.ts";
import type { NamePlace } from "./completion-place.ts";
import type { FeatureContext } from "./context.ts";

/** What people write most, first. Everything else follows by its name. */
const usual = [
  ...["host.hostname", "path", "exec.start", "exec.stop", "mount.devfs", "vnet", "vnet.interface", "exec.clean"],
  ...["persist", "exec.prestart", "exec.poststop", "ip4.addr", "ip6.addr", "interface", "devfs_ruleset"],
  ...["exec.consolelog", "depend", "allow.raw_sockets", "mount.fstab", "mount", "enforce_statfs", "allow.mount"],
  ...["exec.created", "exec.poststart", "exec.prestop", "children.max", "securelevel", "allow.sysvipc"],
];

const ranks = new Map(usual.map((name, index) => [name, index]));
const rankOfOthers = 100;
const rankOfDeprecated = 300;
const rankOfNegative = 400;
const rankOfSet = 500;

export function completeNames({ workspace, tree }: FeatureContext, place: NamePlace): CompletionItem[] {
  const { release } = workspace.settings;
  const set = namesSetIn(place.block ?? tree.root, place.start);
  const isSet = (name: string): boolean =>
    set.get(canonicalName(name))?.some((one) => sameParameter(one, name)) ?? false;
  const items: CompletionItem[] = [];
  for (const parameter of parameters) {
    const { name, readOnly, kind, summary: detail } = parameter;
    if (readOnly || availability(parameter, release) === "no") continue;
    if (kind === "directive") {
      if (release.dialect === "current")
        items.push({ label: name, kind: "directive", detail, ...include(place), rank: 60, parameter: name });
      continue;
    }
    if (name.endsWith(".*")) {
      const prefix = name.slice(0, -1);
      items.push({ label: prefix, kind: "parameter", detail, text: prefix, rank: rankOfOthers, parameter: name });
      continue;
    }
    const alreadySet = isSet(name);
    const deprecated = parameter.deprecated !== undefined && isAtLeast(release, parameter.deprecated.since);
    const rank = deprecated ? rankOfDeprecated : (ranks.get(name) ?? rankOfOthers);
    items.push({
      label: name,
      kind: "parameter",
      detail,
      ...statement(parameter, name, place, alreadySet),
      rank: alreadySet ? rankOfSet + rank : rank,
      deprecated,
      parameter: name,
    });
    const { negative } = parameter;
    if (negative === undefined || deprecated) continue;
    // What is on by default, or switched on here, is worth switching off; other `no` forms only say what holds anyway.
    const isUseful = parameter.default === true;
    items.push({
      label: negative,
      kind: "parameter",
      detail: `Off: ${detail}`,
      ...statement(parameter, negative, place, false),
      rank: alreadySet ? rankOfSet + rankOfNegative : isUseful ? rankOfOthers : rankOfNegative,
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
function statement(parameter: Parameter, name: string, { isLast }: NamePlace, alreadySet: boolean): Insertion {
  if (!isLast) return { text: name };
  const { type, multiple } = parameter;
  if (type === "bool") return { text: `${name};` };
  if (name === "vnet") return { text: "vnet;" };
  const operator = multiple && alreadySet ? "+=" : "=";
  if (type === "jailsys" || type === "int" || type === "ulong") return between(`${name} ${operator} `, ";", true);
  return between(`${name} ${operator} "`, '";', type === "strlist" || name === "interface");
}

function include({ isLast }: NamePlace): Insertion {
  return isLast ? between('.include "', '";', false) : { text: ".include" };
}

function between(before: string, after: string, offersMore: boolean): Insertion {
  return { text: before + after, cursor: before.length, offersMore };
}
