import {
  type CommandStep,
  commandsOfStep,
  type Effect,
  effectsOf,
  epairHalf,
  type Fact,
  type Outcome,
  pairName,
  placeOfOutcome,
  type Step,
  verdictOf,
} from "../../lifecycle/index.ts";

/** What commands of the stop are there to take away, and do not, because they are known to fail. */
export function failedCleanUps(outcomes: readonly Outcome[], stop: readonly Step[]): readonly Effect[] {
  return outcomes.flatMap((outcome) => {
    if (verdictOf(outcome)?.operation !== "stop") return [];
    const { parameter, valueIndex, start } = placeOfOutcome(outcome);
    const step = stop.find(
      (one): one is CommandStep =>
        one.kind === "command" && one.span.parameter === parameter && one.span.valueIndex === valueIndex,
    );
    if (step === undefined) return [];
    const commands = commandsOfStep(step);
    // One within the argument of `sh -c` has its effects among those of the shell.
    const own = commands.filter((command) => command.start === start);
    return (own.length > 0 ? own : commands)
      .flatMap((command) => effectsOf(command, step.where))
      .filter(({ verb }) => verb === "takes-away");
  });
}

/** Whether a command of the stop was meant for what is left: either half stands for an epair. */
export function isMeantFor({ resource, name, word }: Effect, fact: Pick<Fact, "resource" | "name">): boolean {
  if (resource !== fact.resource) return false;
  const named = name ?? word?.text;
  if (named === undefined) return false;
  if (resource === "interface") return unitOf(named) === unitOf(fact.name);
  return resource === "address" ? withoutMask(named) === withoutMask(fact.name) : named === fact.name;
}

/** The halves of an epair are one thing. */
export const unitOf = (name: string): string => (epairHalf(name) ? pairName(name) : name);

const withoutMask = (address: string): string => address.replace(/\/.*$/, "");
