import { type JailView, scalar } from "../jail/jail-view.ts";
import { kernelRefusals } from "./kernel.ts";
import { type Parent, parentRefusals } from "./parent.ts";
import { lastValue, type Refusal } from "./refusal.ts";

/**
 * All that is refused when a jail is created, in the order in which it is looked at: jail(8) prints only the first. Each is
 * refused in every start; what depends on the machine (whether a directory is there, what runs already) is not among it.
 *
 * @param parentOf the jails that this one is below; without it nothing is said about them
 */
export function creationRefusals(jail: JailView, parentOf?: (jail: JailView) => Parent): Refusal[] {
  const refusals = pathRefusals(jail);
  refusals.push(...kernelRefusals(jail));
  if (parentOf !== undefined) refusals.push(...parentRefusals(jail, parentOf));
  return refusals;
}

/** jail(8) looks at the path before it asks the kernel (create_jail, probe 180). */
export function pathRefusals(jail: JailView): Refusal[] {
  const path = scalar(jail, "path");
  if (path === undefined || path.startsWith("/")) return [];
  return [
    { reason: "relative-path", message: `path ${path}: not an absolute pathname`, span: lastValue(jail, "path") },
  ];
}
