import type { FootprintEntry } from "./machine/footprint-use.ts";
import type { Occurrences } from "./machine/trace.ts";
import type { Observation, ObservedMachine } from "./observe.ts";

/** Notes what a jail makes and uses of what it shares with others. Of the stop only what it destroys counts. */
export const footprintEntries: Observation<FootprintEntry> = {
  begin({ on, machine }, found) {
    on("shares", (use) => {
      const entry = footprintEntry(machine, use);
      if (entry !== undefined) found.push(entry);
    });
  },
};

/** What the others see of it; undefined for what is in nobody's way. */
export function footprintEntry(
  machine: ObservedMachine,
  { use, name, word, on }: Occurrences["shares"],
): FootprintEntry | undefined {
  const { starting, where } = machine;
  const isRelease = use === "releases" || use === "stop-releases";
  const isOfStop = use === "destroys" || use === "destroys-own" || use === "stop-releases";
  if (starting === isOfStop) return undefined;
  // What has names of its own in the jail gets in nobody's way.
  if (where === "jail" && use !== "address" && use !== "mac") return undefined;
  const happens = machine.isCertain() && (isOfStop || !machine.command.guarded);
  const isMade = use === "creates" || use === "creates-or-finds";
  const isUsed = use === "uses" || use === "moves";
  if (!happens && !isMade && !isUsed && use !== "may-create" && !isRelease) return undefined;
  const perhaps = isMade ? "may-create" : isUsed ? "may-use" : use;
  return { use: happens ? use : perhaps, name, where, span: machine.span(word), on };
}
