import type { RcConf, RcWord } from "../../host-files/index.ts";
import { epairHalf, pairName } from "../../lifecycle/index.ts";

/** Whether rc.conf creates an interface at boot (`cloned_interfaces`), as one of its own or as the pair that it is a half of. */
export const isMadeAtBoot = (rcConf: RcConf | undefined, name: string): boolean =>
  placeMadeAtBoot(rcConf, name) !== undefined;

/** The word of rc.conf that has it created. */
export function placeMadeAtBoot(rcConf: RcConf | undefined, name: string): RcWord | undefined {
  const unit = epairHalf(name) ? pairName(name) : name;
  return rcConf?.get("cloned_interfaces")?.words.find(({ text }) => text === name || text === unit);
}
