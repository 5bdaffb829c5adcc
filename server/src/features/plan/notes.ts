import type { EffectiveJail } from "../../config/index.ts";
import { type CommandStep, parentName } from "../../lifecycle/index.ts";
import { booleanValue, integerValue } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";

/** Names that several jails have, of those that one waits for, about which something is said. */
const mostRepeated = 3;

/** What holds for all commands of a jail. `jails` are those of which the plan is. */
export function jailNotes(jail: EffectiveJail, operation: "start" | "stop", jails: readonly EffectiveJail[]): string[] {
  const notes: string[] = [];
  const depend = jail.get("depend")?.values ?? [];
  if (operation === "start" && depend.length > 0) notes.push(say`waits for ${depend.join(", ")} (depend)`);
  if (operation === "start") notes.push(...waitsForAny(jail, jails));
  const tables = jail.get("mount.fstab")?.values ?? [];
  if (tables.length > 0) notes.push(say`the file systems of ${tables.join(", ")} are not shown (mount.fstab)`);
  if (isOn(jail, "exec.clean")) notes.push(say`exec.* commands get a nearly empty environment (exec.clean)`);
  const timeout = integerValue(jail.get("exec.timeout")?.values ?? []) ?? 0;
  if (timeout > 0)
    notes.push(say`a command that takes longer than ${timeout} s has failed, but runs on (exec.timeout)`);
  return notes;
}

/** Of several jails with one name jail(8) finds any, and nothing says which (LANGUAGE.md §7). */
function waitsForAny(jail: EffectiveJail, jails: readonly EffectiveJail[]): string[] {
  const parent = parentName(jail);
  const needed = new Set([...(jail.get("depend")?.values ?? []), ...(parent === undefined ? [] : [parent])]);
  if (needed.size === 0) return [];
  const counts = new Map<string, number>();
  for (const { name } of jails) if (needed.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1).slice(0, mostRepeated);
  return repeated.map(
    ([name, count]) => say`jail(8) may wait for any of the ${count} jails called ${name}: one way is shown`,
  );
}

/** How the commands of a phase are run: as whom, and where their output goes (LANGUAGE.md §5.5). */
export function phaseNotes(jail: EffectiveJail, { where }: CommandStep): string[] {
  const notes: string[] = [];
  const user = last(jail, where === "jail" ? "exec.jail_user" : "exec.system_user");
  if (user !== undefined) {
    const fromHost = where === "jail" && isOn(jail, "exec.system_jail_user");
    const parameters = where === "jail" ? "exec.jail_user" : "exec.system_user";
    notes.push(fromHost ? say`as the host's user ${user} (exec.system_jail_user)` : say`as ${user} (${parameters})`);
  }
  const log = where === "jail" ? last(jail, "exec.consolelog") : undefined;
  if (log !== undefined) notes.push(say`output goes to ${log} (exec.consolelog)`);
  return notes;
}

function last(jail: EffectiveJail, name: string): string | undefined {
  const value = jail.get(name)?.values.at(-1);
  return value === "" ? undefined : value;
}

function isOn(jail: EffectiveJail, name: string): boolean {
  const found = jail.get(name);
  return found !== undefined && booleanValue(found.spelling, found.values) === true;
}
