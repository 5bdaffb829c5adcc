import { factsOf } from "../../server/src/lifecycle/facts.ts";
import { jailPlan } from "../../server/src/lifecycle/index.ts";
import { Machine } from "../../server/src/lifecycle/machine/machine.ts";
import { runStep } from "../../server/src/lifecycle/run-step.ts";
import { defaultRelease, parseRelease } from "../../server/src/parameters/index.ts";
import { jailOf, type Values } from "./jail-view.ts";

/**
 * What the model knows when a jail called web has started, or has started and stopped: one line a fact, in the order in
 * which they came about, the jail itself left out. `host mount /j/web/m nullfs from /s`; what may or may not be so ends in
 * `(unknown)`.
 */
export function facts(
  parameters: Values,
  when: "after start" | "after stop" = "after start",
  release = defaultRelease.name,
): string[] {
  return factsOfLife(parameters, release)[when];
}

/** The same for both moments, of one start and one stop. */
export function factsOfLife(
  parameters: Values,
  release = defaultRelease.name,
): Record<"after start" | "after stop", string[]> {
  const jail = jailOf("web", parameters);
  const target = parseRelease(release)!;
  const start = jailPlan(jail, target, "start");
  const stop = jailPlan(jail, target, "stop");
  const machine = new Machine(jail, [start, stop], target);
  for (const step of start) runStep(machine, step);
  machine.starting = false;
  const started = linesOf(machine);
  for (const step of stop) runStep(machine, step);
  return { "after start": started, "after stop": linesOf(machine) };
}

function linesOf(machine: Machine): string[] {
  return factsOf(machine)
    .filter(({ resource }) => resource !== "jail")
    .map(({ where, resource, name, detail, known }) => {
      return [where, resource, name, detail, known ? undefined : "(unknown)"].filter(Boolean).join(" ");
    });
}

/** The facts about one kind of thing only, without its name in every line: `host /j/web/m nullfs from /s`. */
export function factsAbout(
  kind: string,
  parameters: Values,
  when: "after start" | "after stop" = "after start",
  release = defaultRelease.name,
): string[] {
  return facts(parameters, when, release)
    .filter((line) => line.split(" ")[1] === kind)
    .map((line) => line.replace(` ${kind}`, ""));
}
