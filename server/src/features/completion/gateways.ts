import type { EffectiveJail } from "../../config/index.ts";
import { effectsOf } from "../../lifecycle/index.ts";
import { parseAddress } from "../../parameters/index.ts";
import { parseCommandLine } from "../../shell/index.ts";

/** Longer strings are scripts, and a keystroke should not wait until all of a fleet's are read. */
const longestCommand = 1000;

/** Gateways of default routes, those that are used most first. */
export function gateways(jails: readonly EffectiveJail[]): string[] {
  const counts = new Map<string, number>();
  for (const jail of jails) {
    for (const phase of ["exec.created", "exec.start", "exec.poststart"]) {
      for (const value of jail.get(phase)?.values ?? []) {
        // Most strings have nothing to do with it.
        if (value.length > longestCommand || !value.includes("default")) continue;
        for (const gateway of gatewaysIn(value)) counts.set(gateway, (counts.get(gateway) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([gateway]) => gateway);
}

function gatewaysIn(value: string): string[] {
  // Where it runs does not matter for what its words say.
  const effects = parseCommandLine(value).commands.flatMap((command) => effectsOf(command, "host"));
  return effects.flatMap(({ resource, name, owner }) => {
    const isGateway = resource === "route" && name === "default" && isAddress(owner?.text ?? "");
    return isGateway ? [owner!.text!] : [];
  });
}

/** One with a scope is of use to one jail only. */
function isAddress(text: string): boolean {
  const address = parseAddress(text);
  return address !== undefined && !address.hasPrefix && address.scope === undefined;
}
