import {
  foundBy,
  type JailModel,
  type JailView,
  type ModelEvent,
  modelJail,
  type Observation,
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

/** What the model says of a jail called web, one line an event, every range as the text it stands for. */
export function findings(parameters: Values, { release = defaultRelease.name } = {}): string[] {
  const model = modelJail(jailOf("web", parameters), parseRelease(release)!, [laterReach]);
  return model.events.flatMap((event) => line(parameters, event, model) ?? []);
}

/** All that the model of a jail called web sees. */
export function eventsOf(parameters: Values, release = defaultRelease.name): readonly ModelEvent[] {
  return modelJail(jailOf("web", parameters), parseRelease(release)!).events;
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
  return failuresAmong(eventsOf(parameters, release), parameters);
}

/** The same of what was seen already. */
export function failuresAmong(events: readonly ModelEvent[], parameters: Values): string[] {
  return events.flatMap((event) => {
    if (event.type !== "command-fails") return [];
    const { phase, command, reason, subject, guarded } = event;
    return [`${phase}: "${spelled(parameters, command)}" ${reason} ${subject}${guarded ? ", guarded" : ""}`];
  });
}

function line(parameters: Values, event: ModelEvent, model: JailModel): string | undefined {
  const text = (span: ValueSpan) => spelled(parameters, span);
  switch (event.type) {
    case "epair-destroy-before-deletem": {
      const { member, bridge, explainedBy } = event;
      const because = explainedBy === undefined ? "" : `, because of "${text(explainedBy)}"`;
      return `${event.phase}: "${text(event.command)}" destroys ${member} on ${bridge}${because}`;
    }
    case "bridge-add-delete": {
      const left = model.events.filter((other) => "explainedBy" in other && other.explainedBy === event.command);
      return `${event.phase}: ${text(event.verbWord)} ${text(event.memberWord)} means ${event.meant}, leaves ${left.length}`;
    }
    case "unreachable-gateway": {
      const { coveredBy } = foundBy(laterReach, model).find((later) => later.event === event)!;
      const covered = coveredBy === undefined ? "" : `, until "${text(coveredBy)}"`;
      return `${event.phase}: ${text(event.gatewayWord)} ${event.reason}${event.guarded ? " guarded" : ""}${covered}`;
    }
    case "link-local-scope":
      return `${event.phase}: ${text(event.gatewayWord)} without scope${event.guarded ? " guarded" : ""}`;
    default:
      return undefined;
  }
}
