import {
  foundBy,
  type JailModel,
  type JailView,
  modelJail,
  type Observation,
  type Outcome,
  type ValueSpan,
} from "../../server/src/lifecycle/index.ts";
import { defaultRelease, parseRelease, sameParameter } from "../../server/src/parameters/index.ts";
import { laterReach } from "../../server/src/rules/network/unreachable-gateway.ts";

export type Values = Readonly<Record<string, readonly string[]>>;

/** A jail from its effective values, without a file. */
export function jailOf(name: string, parameters: Values, failed = false): JailView {
  return {
    name,
    failed,
    get(parameter) {
      const spelling = Object.keys(parameters).find((key) => sameParameter(key, parameter));
      return spelling === undefined ? undefined : { spelling, values: parameters[spelling] };
    },
  };
}

/** The text that a span stands for. */
export function spelled(parameters: Values, { parameter, valueIndex, start, end }: ValueSpan): string {
  return (parameters[parameter][valueIndex] ?? "").slice(start, end);
}

/** What the model says of a jail called web, one line an outcome, every range as the text it stands for. */
export function findings(parameters: Values, { release = defaultRelease.name } = {}): string[] {
  const model = modelJail(jailOf("web", parameters), parseRelease(release)!, [laterReach]);
  return model.outcomes.flatMap((outcome) => line(parameters, outcome, model) ?? []);
}

/** All that the model of a jail called web sees. */
export function outcomesOf(parameters: Values, release = defaultRelease.name): readonly Outcome[] {
  return modelJail(jailOf("web", parameters), parseRelease(release)!).outcomes;
}

/** What an observation finds about a jail called web. */
export function observed<Found>(
  observation: Observation<Found>,
  parameters: Values,
  release = defaultRelease.name,
): readonly Found[] {
  return foundBy(observation, modelJail(jailOf("web", parameters), parseRelease(release)!, [observation]));
}

/** The commands that are known to fail: `exec.prestart: "ifconfig epair1 create" interface-exists epair1`. */
export function failures(parameters: Values, release = defaultRelease.name): string[] {
  return failuresAmong(outcomesOf(parameters, release), parameters);
}

/** The same of what was seen already. */
export function failuresAmong(outcomes: readonly Outcome[], parameters: Values): string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.type !== "command-fails") return [];
    const { phase, command, reason, subject, guarded } = outcome;
    return [`${phase}: "${spelled(parameters, command)}" ${reason} ${subject}${guarded ? ", guarded" : ""}`];
  });
}

/** The other jails that commands name: `exec.poststart: jexec db, perhaps`, with what is missing because of that. */
export function otherJails(parameters: Values): string[] {
  return outcomesOf(parameters).flatMap((outcome) => {
    if (outcome.type !== "unknown-jail") return [];
    const { phase, program, name, isDecisive, prevents = [], misses } = outcome;
    const told = [...(isDecisive ? [] : ["perhaps"]), ...prevents.map((each) => `prevents ${each}`)];
    return [
      [`${phase}: ${program} ${name}`, ...told, ...(misses === undefined ? [] : [`misses ${misses}`])].join(", "),
    ];
  });
}

function line(parameters: Values, outcome: Outcome, model: JailModel): string | undefined {
  const text = (span: ValueSpan) => spelled(parameters, span);
  switch (outcome.type) {
    case "epair-destroy-before-deletem": {
      const { member, bridge, explainedBy } = outcome;
      const because = explainedBy === undefined ? "" : `, because of "${text(explainedBy)}"`;
      return `${outcome.phase}: "${text(outcome.command)}" destroys ${member} on ${bridge}${because}`;
    }
    case "bridge-add-delete": {
      const left = model.outcomes.filter((other) => "explainedBy" in other && other.explainedBy === outcome.command);
      return `${outcome.phase}: ${text(outcome.verbWord)} ${text(outcome.memberWord)} means ${outcome.meant}, leaves ${left.length}`;
    }
    case "unreachable-gateway": {
      const later = foundBy(laterReach, model).flatMap((found) => ("outcome" in found ? [found] : []));
      const { coveredBy } = later.find((each) => each.outcome === outcome)!;
      const covered = coveredBy === undefined ? "" : `, until "${text(coveredBy)}"`;
      return `${outcome.phase}: ${text(outcome.gatewayWord)} ${outcome.reason}${outcome.guarded ? " guarded" : ""}${covered}`;
    }
    case "link-local-scope":
      return `${outcome.phase}: ${text(outcome.gatewayWord)} without scope${outcome.guarded ? " guarded" : ""}`;
    default:
      return undefined;
  }
}
