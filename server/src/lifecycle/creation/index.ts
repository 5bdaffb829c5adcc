/** What jail(8) and the kernel refuse when a jail is created: the only home of these judgements. */

export { creationRefusals, pathRefusals } from "./creation.ts";
export { keptBy } from "./kernel.ts";
export { type Parent, parentName, parentRefusals } from "./parent.ts";
export { jailsysNumber, kernelBoolean, lastValue, type Refusal, type RefusalReason } from "./refusal.ts";
export { RunningJails } from "./running.ts";
