import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { type JailView, type Parent, parentName } from "../../lifecycle/index.ts";
import { isIncomplete } from "./definitions.ts";
import { isReadAlone } from "./read-alone.ts";
import { remembered } from "./remembered.ts";

/**
 * Finds the jail that another one is below. "missing" only where the configuration is known as a whole; undefined also where
 * two blocks have the name.
 */
export const parentsIn = remembered((configuration: Configuration): ((jail: JailView) => Parent) => {
  const jails = new Map<string, EffectiveJail | undefined>();
  for (const jail of configuration.jails) jails.set(jail.name, jails.has(jail.name) ? undefined : jail);
  const isWhole = !isIncomplete(configuration) && !isReadAlone(configuration);
  const find = (jail: JailView): Parent => {
    const name = parentName(jail);
    if (name === undefined) return undefined;
    return jails.has(name) || !isWhole ? jails.get(name) : "missing";
  };
  // Each jail is asked about once for each of those below it, and a nested name may be long.
  const found = new Map<JailView, Parent>();
  return (jail) => {
    if (!found.has(jail)) found.set(jail, find(jail));
    return found.get(jail);
  };
});
