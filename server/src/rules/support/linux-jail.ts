import type { EffectiveJail } from "../../config/index.ts";
import { ownMounts, runsLinuxInit } from "../../lifecycle/index.ts";

/** Whether a jail has the userland of a Linux, whose programs are in other folders, and which has no rc of FreeBSD (M70). */
export function isLinuxJail(jail: EffectiveJail): boolean {
  if (jail.get("linux") !== undefined || jail.parameters().some(({ spelling }) => spelling.startsWith("linux.")))
    return true;
  if (ownMounts(jail).some(({ type }) => linuxFileSystems.has(type))) return true;
  return ["exec.start", "command", "exec.stop"].some((name) => jail.get(name)?.values.some(runsLinuxInit) === true);
}

const linuxFileSystems: ReadonlySet<string> = new Set(["linprocfs", "linsysfs"]);
