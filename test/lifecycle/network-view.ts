import { modelJail, type Observation } from "../../server/src/lifecycle/index.ts";
import { defaultRelease, parseRelease } from "../../server/src/parameters/index.ts";
import { addressesOnMembers } from "../../server/src/rules/network/address-on-member.ts";
import { misplacedDestroys } from "../../server/src/rules/network/epair-destroy-phase.ts";
import { addressesWithoutMask } from "../../server/src/rules/network/ifconfig-no-mask.ts";
import { addedUplinks } from "../../server/src/rules/network/uplink-addm-in-hook.ts";
import { jailOf, observed, outcomesOf, spelled, type Values } from "./jail-view.ts";

/** What the model says of how interfaces are used: one line an outcome, with the words that it is about. */
export function network(parameters: Values, release = defaultRelease.name): string[] {
  const text = spelled.bind(undefined, parameters);
  const outcomes = outcomesOf(parameters, release).flatMap((outcome) => {
    switch (outcome.type) {
      case "epair-destroy-name": {
        const after = outcome.earlier === undefined ? "" : `, after "${text(outcome.earlier)}"`;
        const on = outcome.membership === undefined ? "" : ` on ${outcome.membership.bridge}`;
        return [
          `${outcome.phase}: "${text(outcome.command)}" destroys nothing: ${outcome.why}, ${outcome.half}${on}${after}`,
        ];
      }
      default:
        return [];
    }
  });
  const seen = <Found>(observation: Observation<Found>): readonly Found[] => {
    return observed(observation, parameters, release);
  };
  return [
    ...outcomes,
    ...seen(misplacedDestroys).map(({ phase, command, interface: name }) => {
      return `${phase}: "${text(command)}" destroys ${name} from inside`;
    }),
    ...seen(addedUplinks).map(({ memberWord, bridge }) => {
      return `${memberWord.parameter}: uplink ${text(memberWord)} on ${bridge}`;
    }),
    ...seen(addressesOnMembers).flatMap((found) => {
      if ("joins" in found) return [];
      const { command, bridge, later } = found;
      return [`"${text(command)}" on a member of ${bridge}, ${later} comes later`];
    }),
    ...seen(addressesWithoutMask).map(({ addressWord }) => {
      return `${addressWord.parameter}: no mask after ${text(addressWord)}`;
    }),
  ];
}

/** What became of the interfaces that commands do not find: `exec.poststop: epair5b renamed, now jail0`. */
export function missing(parameters: Values, release = defaultRelease.name): string[] {
  return outcomesOf(parameters, release).flatMap((outcome) => {
    if (outcome.type !== "command-fails" || outcome.missing === undefined) return [];
    const { phase, subjectWord, earlier, guarded } = outcome;
    const { why, candidates, from } = outcome.missing;
    const now = candidates.length > 0 ? `, ${candidates.join(" or ")}` : "";
    const by = earlier === undefined ? "" : `, by "${spelled(parameters, earlier)}"`;
    const also = (outcome.missing.others ?? []).map(({ name }) => `, also ${name}`).join("");
    const mark = guarded ? ", guarded" : "";
    return [
      `${phase}: ${spelled(parameters, subjectWord)} ${why}${now}${by}${from === "jail" ? ", in the jail" : ""}${also}${mark}`,
    ];
  });
}

/** What the start makes and uses of what the host shares between jails: `creates epair5`. */
export function footprint(parameters: Values): string[] {
  return modelJail(jailOf("web", parameters), parseRelease("current")!).footprint.map(
    ({ use, name }) => `${use} ${name}`,
  );
}

/** The commands that fail, with all that is told of why: `bad-value 10.0.0.0/33; IPv4 address, prefix`. */
export function reasons(parameters: Values, release = defaultRelease.name): string[] {
  return outcomesOf(parameters, release).flatMap((outcome) => {
    if (outcome.type !== "command-fails") return [];
    const { reason, subject, refused, holding, instead, prevents, earlier } = outcome;
    const told = [
      refused && `${refused.expected}, ${refused.why}`,
      holding,
      instead && `not ${instead}`,
      prevents && `prevents ${prevents.join(" ")}`,
      earlier && `by "${spelled(parameters, earlier)}"`,
    ].filter((part) => part !== undefined);
    return [[`${reason} ${subject}`, ...told].join("; ")];
  });
}
