import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { runsRc } from "../../lifecycle/index.ts";
import { defaultRelease, findParameter, nearestName } from "../../parameters/index.ts";
import { parseCommandLine } from "../../shell/index.ts";
import type { IsConsequence } from "../rule/rule.ts";
import { scopeOf } from "./definitions.ts";
import { KeptValues, repeatsFirst, writtenForm } from "./kept-values.ts";
import { remembered } from "./remembered.ts";

/**
 * What only follows from commands that an `=` throws away in the scope in which they were set: what is missing then is not told
 * besides. Undefined where nothing does.
 *
 * @param jail the one that is judged, or undefined for what is said about several together
 */
export function followsFromLostCommands(
  { jails }: Configuration,
  jail: EffectiveJail | undefined,
): IsConsequence | undefined {
  const silent: ReadonlySet<string>[] = [];
  for (const each of jail ? [jail] : jails) {
    const rules = silentIn(each);
    if (rules === undefined) return undefined;
    silent.push(rules);
  }
  if (silent.length === 0) return undefined;
  return ({ id }) => silent.every((rules) => rules.has(id));
}

/** What only follows from commands in a parameter that does not exist, because its name is a slip of one that runs them. */
export function followsFromMisspelt(
  { site }: Configuration,
  jail: EffectiveJail | undefined,
): IsConsequence | undefined {
  const misspelt = jail && silentByName(jail);
  if (misspelt === undefined) return undefined;
  const silent = misspelt.filter(([name]) => !site.parameters.has(name));
  return silent.length === 0 ? undefined : ({ id }) => silent.some(([, rules]) => rules.has(id));
}

const silentByName = remembered(
  (jail: EffectiveJail): readonly (readonly [string, ReadonlySet<string>])[] | undefined => {
    const silent = [...jail.parameters()].flatMap(({ spelling, values }) => {
      if (findParameter(spelling) !== undefined) return [];
      const meant = nearestName(spelling, defaultRelease);
      if (meant === undefined || !/^(?:exec\.|command$)/.test(meant)) return [];
      return [[spelling, new Set(values.flatMap((value) => missingWithout(meant, value)))] as const];
    });
    return silent.length === 0 ? undefined : silent;
  },
);

/** The rules that say no more about a jail than that commands of it were thrown away. */
const silentIn = remembered((jail: EffectiveJail): ReadonlySet<string> | undefined => {
  const silent = new Set<string>();
  for (const { spelling, overridden, definitions } of jail.parameters()) {
    if (!spelling.startsWith("exec.") || overridden === undefined) continue;
    const [replacing] = definitions;
    // In another scope it may be on purpose, so that what is missing is worth telling.
    const before = overridden.filter((one) => one.values.length > 0 && scopeOf(one) === scopeOf(replacing));
    if (before.length === 0 || replacing.appends || repeatsFirst(definitions, before, jail)) continue;
    for (const value of new KeptValues(definitions, jail).lostOf(before))
      for (const rule of missingWithout(spelling, writtenForm(value))) silent.add(rule);
  }
  return silent.size === 0 ? undefined : silent;
});

/** The rules that may tell of a start or stop that a command of it is not there. */
function missingWithout(phase: string, command: string): string[] {
  if (runsRc(command)) return ["no-persist"];
  const words = new Set(parseCommandLine(command).commands.flatMap((one) => one.words.map(({ text }) => text)));
  const rules: string[] = phase === "exec.start" ? ["no-persist"] : [];
  for (const [word, missing] of missingBy) if (words.has(word)) rules.push(...missing);
  return rules;
}

/** By a word of the command. */
const missingBy: ReadonlyMap<string, readonly string[]> = new Map([
  ["create", ["interface-never-created", "restart-fails"]],
  ["name", ["interface-never-created", "restart-fails"]],
  ["addm", ["interface-never-created", "restart-fails", "create-without-cleanup"]],
  ["vnet", ["vnet-interface-mismatch", "phase-not-created", "interface-never-created"]],
  ["deletem", ["epair-destroy-before-deletem", "create-without-cleanup"]],
  ["-vnet", ["vnet-not-returned"]],
  ["destroy", ["create-without-cleanup", "restart-fails", "non-idempotent-hook"]],
  ["shutdown", ["create-without-cleanup", "restart-fails", "non-idempotent-hook"]],
  ["unjail", ["create-without-cleanup"]],
  ["umount", ["create-without-cleanup", "restart-fails"]],
  ["delete", ["create-without-cleanup"]],
  ["up", ["unreachable-gateway"]],
  ["inet", ["unreachable-gateway"]],
  ["inet6", ["unreachable-gateway"]],
]);

/** The rules that may tell that a command is missing, whichever it is. */
export const rulesOfMissingCommands: ReadonlySet<string> = new Set([...missingBy.values()].flat());
