import type { Configuration, EffectiveJail } from "../../config/index.ts";
import type { HostFiles, RcConf } from "../../host-files/index.ts";
import { hasOwnNetworkStack, runsRc, scalar } from "../../lifecycle/index.ts";

/** Of more jails than these no rc.conf is read. */
const mostJailsToRead = 100;

/** Whether a jail has an rc.conf in sight that sets up its network. */
export const areInSight = ({ jails }: Configuration, hostFiles: HostFiles): boolean =>
  jails.length <= mostJailsToRead && jails.some((jail) => rcConfOf(jail, hostFiles) !== undefined);

/** That of a jail whose rc sets up the network. */
export function rcConfOf(jail: EffectiveJail, hostFiles: HostFiles): RcConf | undefined {
  const path = scalar(jail, "path");
  const isRead = path !== undefined && hasOwnNetworkStack(jail) && jail.get("exec.start")?.values.some(runsRc);
  return isRead ? hostFiles.rcConfOfJail(path) : undefined;
}
