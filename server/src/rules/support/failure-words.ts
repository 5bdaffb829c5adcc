import type { CommandFails, FailureReason, HostCommandInJailHook, Outcome } from "../../lifecycle/index.ts";

/** A name as it is to stand among words. */
type Quoting = (name: string) => string;

/**
 * Why a command fails for certain: a clause of a sentence without its end, such as `epair1a exists already`. Undefined for
 * an outcome that is about no failure (`verdictOf`).
 */
export function failureWords(outcome: Outcome, quote: Quoting): string | undefined {
  switch (outcome.type) {
    case "command-fails":
      return reasons[outcome.reason](quote(outcome.subject), outcome, quote);
    case "step-refused":
      return outcome.step.message;
    case "unreachable-gateway":
      return `gateway ${quote(outcome.gateway)} is not reachable yet`;
    case "link-local-scope":
      return `gateway ${quote(outcome.gateway)} names no interface`;
    case "bridge-add-delete":
      return `${quote(outcome.verb)} is for addresses, ${quote(outcome.meant)} for members`;
    case "epair-destroy-name":
      return outcome.why === "gone"
        ? `${quote(outcome.interface)} is destroyed already`
        : `${quote(outcome.interface)} is a pair, not an interface`;
    case "jib-jng-usage":
      return `nothing creates ${quote(outcome.interface)}`;
    case "host-command-in-jail-hook":
      return outcome.why === "path" ? undefined : hostWords[outcome.why];
    case "shell-syntax-error":
      return "the shell cannot read it";
    case "needs-shell":
      return outcome.what === "stand-in" ? undefined : `there is no program ${quote(outcome.name)}`;
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

const reasons: Record<FailureReason, (subject: string, outcome: CommandFails, quote: Quoting) => string> = {
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
  "already-mounted": (name) => `it is mounted on ${name} already`,
  exists: (name) => `${name} exists already`,
  "route-exists": (name) => `the route to ${name} exists already`,
  usage: (name, { program }) => `${program} does not take ${name}`,
  "name-too-long": (name) => `${name} is too long a name`,
  "no-mask": (name) => `${name} has no mask`,
  "bad-value": (name, { refused }) => `${name} is no ${refused?.expected ?? "value"} that it takes`,
};
