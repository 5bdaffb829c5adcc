import { modelJail } from "../../server/src/lifecycle/index.ts";
import { defaultRelease, parseRelease } from "../../server/src/parameters/index.ts";
import { eventsOf, jailOf, spelled, type Values } from "./jail-view.ts";

/** What the model says of how interfaces are used: one line an event, with the words that it is about. */
export function network(parameters: Values, release = defaultRelease.name): string[] {
  const text = spelled.bind(undefined, parameters);
  return eventsOf(parameters, release).flatMap((event) => {
    switch (event.type) {
      case "epair-destroy-name": {
        const after = event.earlier === undefined ? "" : `, after "${text(event.earlier)}"`;
        const on = event.membership === undefined ? "" : ` on ${event.membership.bridge}`;
        return [`${event.phase}: "${text(event.command)}" destroys nothing: ${event.why}, ${event.half}${on}${after}`];
      }
      case "epair-destroyed-in-jail":
        return [`${event.phase}: "${text(event.command)}" destroys ${event.interface} from inside`];
      case "uplink-added":
        return [`${event.phase}: uplink ${text(event.memberWord)} on ${event.bridge}`];
      case "address-on-member":
        return [`"${text(event.command)}" on a member of ${event.bridge}, ${event.later} comes later`];
      case "address-without-mask":
        return [`${event.phase}: no mask behind ${text(event.addressWord)}`];
      default:
        return [];
    }
  });
}

/** What became of the interfaces that commands do not find: `exec.poststop: epair5b renamed, now jail0`. */
export function missing(parameters: Values, release = defaultRelease.name): string[] {
  return eventsOf(parameters, release).flatMap((event) => {
    if (event.type !== "command-fails" || event.missing === undefined) return [];
    const { phase, subjectWord, earlier, guarded } = event;
    const { why, candidates, from } = event.missing;
    const now = candidates.length > 0 ? `, ${candidates.join(" or ")}` : "";
    const by = earlier === undefined ? "" : `, by "${spelled(parameters, earlier)}"`;
    const mark = guarded ? ", guarded" : "";
    return [
      `${phase}: ${spelled(parameters, subjectWord)} ${why}${now}${by}${from === "jail" ? ", in the jail" : ""}${mark}`,
    ];
  });
}

/** What the start makes and uses of what the host shares between jails: `creates epair5`. */
export function footprint(parameters: Values): string[] {
  return modelJail(jailOf("web", parameters), parseRelease("current")!).footprint.map(
    ({ use, name }) => `${use} ${name}`,
  );
}
