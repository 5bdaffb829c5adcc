import type { RcConf } from "../../host-files/index.ts";
import { epairHalf, pairName } from "../../lifecycle/index.ts";

/** Whether rc.conf creates an interface at boot (`cloned_interfaces`), as one of its own or as the pair that it is a half of. */
export function isMadeAtBoot(rcConf: RcConf | undefined, name: string): boolean {
  const unit = epairHalf(name) ? pairName(name) : name;
  return rcConf?.get("cloned_interfaces")?.words.some(({ text }) => text === name || text === unit) ?? false;
}
