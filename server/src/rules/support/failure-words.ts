import type { CommandFails, FailureReason, HostCommandInJailHook, Outcome } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { kindInWords } from "./kind-of-value.ts";

/** A name as it is to stand among words. */
type Quoting = (name: string) => string;

/**
 * Why a command fails for certain: a clause of a sentence without its end, such as `epair1a exists already`. Undefined for
 * an outcome that is about no failure (`verdictOf`).
 */
export function failureWords(outcome: Outcome, quote: Quoting): string | undefined {
  switch (outcome.type) {
    case "command-fails":
      return reasons[outcome.reason](quote(outcome.subject || "''"), outcome, quote);
    case "step-refused":
      return outcome.step.message;
    case "unreachable-gateway":
      return say`gateway ${quote(outcome.gateway)} is not reachable yet`;
    case "link-local-scope":
      return say`gateway ${quote(outcome.gateway)} names no interface`;
    case "bridge-add-delete":
      return say`${quote(outcome.verb)} is for addresses, ${quote(outcome.meant)} for members`;
    case "epair-destroy-name":
      return outcome.why === "gone"
        ? say`${quote(outcome.interface)} is destroyed already`
        : say`${quote(outcome.interface)} is a pair, not an interface`;
    case "jib-jng-usage":
      return say`nothing creates ${quote(outcome.interface)}`;
    case "host-command-in-jail-hook":
      return outcome.why === "path" ? undefined : hostWords[outcome.why]();
    case "shell-syntax-error":
      return say`the shell cannot read it`;
    case "needs-shell":
      return outcome.what === "stand-in" ? undefined : say`there is no program ${quote(outcome.name)}`;
    case "unknown-jail":
      return outcome.misses && say`no interface ${quote(outcome.misses)} at this step`;
    case "zfs-jail-phase":
      return say`in the jail no jail has that name`;
    default:
      return undefined;
  }
}

const hostWords: Record<Exclude<HostCommandInJailHook["why"], "path">, () => string> = {
  jails: () => say`there are no jails in the jail`,
  devfs: () => say`a jail cannot change devfs rules`,
  "moves-interface": () => say`in the jail no jail has that name`,
  bridge: () => say`the bridge is on the host`,
  network: () => say`the jail has no network of its own to change`,
  mount: () => say`the jail may not mount anything`,
  unmount: () => say`only the host unmounts what it has mounted`,
  module: () => say`no jail may load a kernel module`,
  sysctl: () => say`no jail may set what holds for the whole host`,
};

const reasons: Record<FailureReason, (subject: string, outcome: CommandFails, quote: Quoting) => string> = {
  "interface-exists": (name) => say`${name} exists already`,
  "already-a-member": (name, { holding }, quote) => say`${name} is on ${quote(holding ?? say`the bridge`)} already`,
  "not-a-member": (name, { holding, instead }, quote) =>
    say`${instead === undefined ? name : quote(instead)} is on ${quote(holding ?? say`another bridge`)}`,
  "no-own-stack": () => say`the jail shares the network of the host`,
  "no-such-interface": (name) => say`no interface ${name} at this step`,
  "no-such-jail": (name) => say`no jail ${name} at this step`,
  busy: (name, { holding }, quote) =>
    holding === undefined || quote(holding) === name
      ? say`something is mounted over ${name}`
      : say`${quote(holding)} is still mounted`,
  "not-mounted": (name) => say`${name} is not mounted`,
  "already-mounted": (name) => say`it is mounted on ${name} already`,
  exists: (name) => say`${name} exists already`,
  "route-exists": (name) => say`the route to ${name} exists already`,
  "no-gateway": (name) => say`the route to ${name} has no gateway`,
  "no-program": () => say`it is an option, and each string is one command`,
  "not-executable": () => say`it is no program, \`/bin/sh\` has to read it`,
  "other-folder": (_, { holding = "" }) => say`FreeBSD has it in ${holding}`,
  "calls-itself": () => say`it runs exec.prestop again, and so on`,
  usage: (name, { program }) =>
    program === "mdconfig"
      ? say`it lacks the number of the disk, as in \`-u 7\``
      : program === "zfs"
        ? say`it takes a jail and a dataset`
        : say`${program} does not take ${name}`,
  "name-too-long": (name) => say`${name} is too long a name`,
  "no-mask": (name) => say`${name} has no mask`,
  "bad-value": (name, { refused }) =>
    refused!.why === "no-keyword"
      ? say`ifconfig knows no ${name}`
      : say`${name} is no ${kindInWords(refused!.expected)} that it takes`,
};
