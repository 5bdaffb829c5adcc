import type { EffectiveJail } from "../../config/index.ts";
import type { CommandStep } from "../../lifecycle/index.ts";
import { booleanValue, integerValue } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";

/** What holds for all commands of a jail. */
export function jailNotes(jail: EffectiveJail, operation: "start" | "stop"): string[] {
  const notes: string[] = [];
  const depend = jail.get("depend")?.values ?? [];
  if (operation === "start" && depend.length > 0) notes.push(say`waits for ${depend.join(", ")} (depend)`);
  const tables = jail.get("mount.fstab")?.values ?? [];
  if (tables.length > 0) notes.push(say`the file systems of ${tables.join(", ")} are not shown (mount.fstab)`);
  if (isOn(jail, "exec.clean")) notes.push(say`exec.* commands get a nearly empty environment (exec.clean)`);
  const timeout = integerValue(jail.get("exec.timeout")?.values ?? []) ?? 0;
  if (timeout > 0)
    notes.push(say`a command that takes longer than ${timeout} s has failed, but runs on (exec.timeout)`);
  return notes;
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
