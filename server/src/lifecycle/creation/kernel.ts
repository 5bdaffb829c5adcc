import { parameters } from "../../parameters/index.ts";
import { type JailView, scalar, type ValueSpan } from "../jail/jail-view.ts";
import { addressRefusals, families } from "./addresses.ts";
import {
  invalidArgument,
  jailsysNumber,
  kernelBoolean,
  kernelInteger,
  lastValue,
  nameTooLong,
  notPermitted,
  type Refusal,
  valuesOf,
} from "./refusal.ts";

/**
 * What the kernel refuses about one jail, whatever else there is, in the order in which kern_jail_set looks at it: it prints
 * only the first. Values that jail(8) or libjail refuse before are passed over.
 */
export function kernelRefusals(jail: JailView): Refusal[] {
  const refusals: Refusal[] = [];
  for (const check of checks) check(jail, refusals);
  return refusals;
}

type Check = (jail: JailView, refusals: Refusal[]) => void;

const outOfRange =
  (parameter: string, least: number, most: number, message = invalidArgument): Check =>
  (jail, refusals) => {
    const number = kernelInteger(jail, parameter);
    if (number === undefined || (number >= least && number <= most)) return;
    refusals.push({ reason: "out-of-range", message, span: lastValue(jail, parameter) });
  };

/** Only some can be disabled, and no other number than 0, 1 and 2 stands for a word. */
const jailsys =
  (isKernelsOwn: boolean): Check =>
  (jail, refusals) => {
    for (const { name, words } of jailsysParameters) {
      if (ownJailsys.has(name) !== isKernelsOwn) continue;
      const number = jailsysNumber(jail, name);
      if (number === undefined || words[number] !== undefined) continue;
      refusals.push({ reason: "jailsys", message: invalidArgument, span: lastValue(jail, name) });
    }
  };

const ownJailsys: ReadonlySet<string> = new Set(["host", "vnet", "ip4", "ip6"]);

const jailsysParameters = parameters
  .filter(({ type, values }) => type === "jailsys" && values !== undefined)
  .map(({ name, values }) => ({
    name,
    words: ["disable", "new", "inherit"].map((word) => (values?.includes(word) ? word : undefined)),
  }));

/** jail(8) lets the jail persist as long as the start takes when one of these is there, whatever is in it (create_jail). */
const commandsThatPersist = ["exec.start", "command", "exec.poststart"];

/** Undefined when the kernel refuses the jail because nothing would keep it; else what keeps it while it is started. */
export function keptBy(jail: JailView): "persist" | "commands" | undefined {
  if (kernelBoolean(jail, "persist") === true) return "persist";
  return commandsThatPersist.some((name) => jail.get(name) !== undefined) ? "commands" : undefined;
}

const nothingToRun: Check = (jail, refusals) => {
  const persist = jail.get("persist");
  if (keptBy(jail) !== undefined || (persist !== undefined && kernelBoolean(jail, "persist") === undefined)) return;
  const span = persist === undefined ? theJail : lastValue(jail, "persist");
  refusals.push({ reason: "nothing-to-run", message: "new jail must persist or attach", span });
};

/** Stands for the jail as a whole: the name that its block implies. */
export const theJail: ValueSpan = { parameter: "name", valueIndex: 0, start: 0, end: 0 };

/** MAXHOSTNAMELEN is 256 and HOSTUUIDLEN 64, with the byte that ends them. */
const longest: readonly (readonly [string, number])[] = [
  ["name", 255],
  ["host.hostname", 255],
  ["host.domainname", 255],
  ["host.hostuuid", 63],
];

const lengths: Check = (jail, refusals) => {
  for (const [parameter, most] of longest) {
    const value = scalar(jail, parameter);
    if (value === undefined || !isLonger(value, most)) continue;
    refusals.push({ reason: "too-long", message: nameTooLong, span: lastValue(jail, parameter) });
  }
};

const addresses: Check = (jail, refusals) => {
  for (const family of families) refusals.push(...addressRefusals(jail, family));
};

/** FACTS.md 8: whatever their values, if there are any. */
const restrictions = ["ip4", "ip4.addr", "ip6", "ip6.addr"];

/** Asked for `vnet` with any word, `inherit` too (FACTS.md 8). */
const vnetWithIp: Check = (jail, refusals) => {
  const vnet = jailsysNumber(jail, "vnet");
  if (vnet !== 1 && vnet !== 2) return;
  for (const name of restrictions) {
    const values = valuesOf(jail, name);
    if (values === undefined) continue;
    const span = { parameter: name, valueIndex: 0, start: 0, end: values[0]?.length ?? 0 };
    refusals.push({ reason: "vnet-with-ip", message: "vnet jails cannot have IP address restrictions", span });
  }
};

const osrelease: Check = (jail, refusals) => {
  const value = scalar(jail, "osrelease");
  if (value !== undefined && isLonger(value, 30)) {
    const message = "osrelease string must be 1-31 bytes long";
    refusals.push({ reason: "too-long", message, span: lastValue(jail, "osrelease") });
  }
  if (kernelInteger(jail, "osreldate") !== 0) return;
  refusals.push({ reason: "out-of-range", message: "osreldate cannot be 0", span: lastValue(jail, "osreldate") });
};

/** A bare `path;` gives the kernel an empty name. What else is wrong with a path jail(8) has seen before. */
const path: Check = (jail, refusals) => {
  if (jail.get("path")?.values.length !== 0) return;
  refusals.push({ reason: "no-path", message: "jail_set: No such file or directory", span: lastValue(jail, "path") });
};

/** A name that is a number has to be the jid, as the kernel would write it: no zero before it. */
const numericName: Check = (jail, refusals) => {
  // A block with a number for a name gives 12 and 13 only a jid.
  const name = scalar(jail, "name");
  const own = name?.slice(name.lastIndexOf(".") + 1) ?? "";
  if (!/^\d+$/.test(own)) return;
  const jid = kernelInteger(jail, "jid") || Number(own);
  if (own[0] !== "0" && Number(own) === jid) return;
  const message = "name cannot be numeric (unless it is the jid)";
  refusals.push({ reason: "numeric-name", message, span: lastValue(jail, "name") });
};

/** The kernel looks for none of these when a jail is made, and knows none that nobody has looked for; jls(8) prints them. */
const readOnly: Check = (jail, refusals) => {
  for (const { name } of readOnlyParameters) {
    if (jail.get(name) === undefined) continue;
    refusals.push({ reason: "read-only", message: `unknown parameter: ${name}`, span: lastValue(jail, name) });
  }
};

const readOnlyParameters = parameters.filter((parameter) => parameter.readOnly);

/** JAIL_MAX, the limit of the host. */
const mostJails = 999_999;
const noLimit = Number.POSITIVE_INFINITY;

/** The level of a host that has raised its own is not known; -1 is the lowest that there is. */
const securelevel = outOfRange("securelevel", -1, noLimit, notPermitted);

const checks: readonly Check[] = [
  outOfRange("enforce_statfs", 0, 2),
  jailsys(true),
  nothingToRun,
  lengths,
  addresses,
  vnetWithIp,
  osrelease,
  path,
  outOfRange("jid", 0, noLimit, "negative jid"),
  securelevel,
  outOfRange("children.max", -noLimit, mostJails - 1, notPermitted),
  outOfRange("devfs_ruleset", 0, 65535),
  numericName,
  jailsys(false),
  readOnly,
];

const encoder = new TextEncoder();

/** Whether a value has more bytes in UTF-8, where a UTF-16 unit is one to three. Only what may be either is counted. */
function isLonger(value: string, most: number): boolean {
  return value.length > most || (3 * value.length > most && encoder.encode(value).length > most);
}
