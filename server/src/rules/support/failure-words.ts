import type { CommandFails, FailureReason, HostCommandInJailHook, ModelEvent } from "../../lifecycle/index.ts";

/** A name as it is to stand among words. */
type Quoting = (name: string) => string;

/**
 * Why a command fails for certain: a clause of a sentence without its end, such as `epair1a exists already`. Undefined for
 * an event that is about no failure (`verdictOf`).
 */
export function failureWords(event: ModelEvent, quote: Quoting): string | undefined {
  switch (event.type) {
    case "command-fails":
      return reasons[event.reason](quote(event.subject), event, quote);
    case "step-refused":
      return event.step.message;
    case "unreachable-gateway":
      return `gateway ${quote(event.gateway)} is not reachable yet`;
    case "link-local-scope":
      return `gateway ${quote(event.gateway)} names no interface`;
    case "bridge-add-delete":
      return `${quote(event.verb)} is for addresses, ${quote(event.meant)} for members`;
    case "epair-destroy-name":
      return event.why === "gone"
        ? `${quote(event.interface)} is destroyed already`
        : `${quote(event.interface)} is a pair, not an interface`;
    case "jib-jng-usage":
      return `nothing creates ${quote(event.interface)}`;
    case "host-command-in-jail-hook":
      return event.why === "path" ? undefined : hostWords[event.why];
    case "shell-syntax-error":
      return "the shell cannot read it";
    case "needs-shell":
      return event.what === "stand-in" ? undefined : `there is no program ${quote(event.name)}`;
    case "zfs-jail-phase":
      return "in the jail no jail has that name";
    default:
      return undefined;
  }
}

const hostWords: Record<Exclude<HostCommandInJailHook["why"], "path">, string> = {
  jails: "there are no jails in the jail",
  devfs: "a jail cannot change devfs rules",
  "moves-interface": "in the jail no jail has that name",
  bridge: "the bridge is on the host",
  network: "the jail has no network of its own to change",
  mount: "the jail may not mount anything",
  module: "no jail may load a kernel module",
};

const reasons: Record<FailureReason, (subject: string, event: CommandFails, quote: Quoting) => string> = {
  "interface-exists": (name) => `${name} exists already`,
  "already-a-member": (name, { holding }, quote) => `${name} is on ${quote(holding ?? "the bridge")} already`,
  "not-a-member": (name, { holding }, quote) => `${name} is on ${quote(holding ?? "another bridge")}`,
  "no-own-stack": () => "the jail shares the network of the host",
  "no-such-interface": (name) => `no interface ${name} at this step`,
  "no-such-jail": (name) => `no jail ${name} at this step`,
  busy: (name, { holding }, quote) =>
    holding === undefined || quote(holding) === name
      ? `something is mounted over ${name}`
      : `${quote(holding)} is still mounted`,
  "not-mounted": (name) => `${name} is not mounted`,
  exists: (name) => `${name} exists already`,
  "route-exists": (name) => `the route to ${name} exists already`,
  usage: (name, { program }) => `${program} does not take ${name}`,
  "name-too-long": (name) => `${name} is too long a name`,
  "no-mask": (name) => `${name} has no mask`,
  "bad-value": (name, { refused }) => `${name} is no ${refused?.expected ?? "value"} that it takes`,
};
