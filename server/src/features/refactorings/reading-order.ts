import { startOrder, stopOrder } from "../../lifecycle/index.ts";
import { canonicalName } from "../../parameters/index.ts";

/** What runs commands of the author, in the order in which jail(8) runs it. */
const hooks: readonly string[] = [...startOrder, ...stopOrder].filter(
  (phase) => phase === "command" || phase.startsWith("exec."),
);

/**
 * The order in which a block reads well: who the jail is, where it lives, its network, its file systems, what it may do, what
 * is left, how its commands run, and what runs. Within a group the author's order is as good as any.
 */
const groups: readonly RegExp[] = [
  /^(?:jid|name|desc|host(?:\..*)?|osrelease|osreldate|meta(?:\..*)?|env(?:\..*)?)$/,
  /^(?:path|depend)$/,
  /^(?:interface|vnet(?:\..*)?|ip[46](?:\..*)?|ip_hostname)$/,
  /^(?:mount(?:\..*)?|devfs_ruleset|zfs(?:\..*)?|enforce_statfs)$/,
  /^(?:securelevel|children\.max|allow(?:\..*)?|sysv(?:msg|sem|shm)|cpuset\.id|mac(?:\..*)?)$/,
];
const howCommandsRun = /^(?:persist|exec\..*|stop\.timeout)$/;

/** Where stands what says how commands run, and whether the jail persists: it goes along with the commands beside it. */
export const rankOfHowCommandsRun = groups.length + 1;

/** Where a parameter stands in a block that is easy to read: the smaller, the further up. */
export function readingOrder(name: string): number {
  const canonical = canonicalName(name);
  const group = groups.findIndex((each) => each.test(canonical));
  if (group >= 0) return group;
  const hook = hooks.indexOf(canonical);
  if (hook >= 0) return groups.length + 2 + hook;
  return howCommandsRun.test(canonical) ? rankOfHowCommandsRun : groups.length;
}
