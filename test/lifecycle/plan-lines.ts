import { type JailView, planStart, planStop } from "../../server/src/lifecycle/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";

interface Options {
  readonly release?: string;
  readonly failAt?: number;
  readonly names?: readonly string[];
}

/**
 * The steps of a plan of jail(8) alone, whatever the kernel says, one line each: `jail phase: argv`, with `[jail]`, `&` and `FAILS`
 * where they apply.
 */
export function plan(
  jails: readonly JailView[],
  operation: "start" | "stop",
  { release, ...rest }: Options = {},
): string[] {
  const run = operation === "start" ? planStart : planStop;
  const { exit, messages, steps } = run(jails, parseRelease(release ?? "current")!, { ...rest, withoutKernel: true });
  const lines = steps.map(({ jail, step, fails }) => {
    if (step.kind === "sigterm") return `${jail.name} sigterm ${step.timeout}`;
    if (step.kind !== "command") return `${jail.name} ${step.phase}`;
    const marks = [step.where === "jail" && " [jail]", step.background && " &", fails && " FAILS"].filter(Boolean);
    return `${jail.name} ${step.phase}: ${step.argv.join(" ")}${marks.join("")}`;
  });
  return [...lines, ...messages, `exit ${exit}`];
}
