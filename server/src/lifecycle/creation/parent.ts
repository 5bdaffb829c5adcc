import { parameters } from "../../parameters/index.ts";
import { type JailView, scalar } from "../jail/jail-view.ts";
import { type Family, families, heldTo, type KernelAddress, kernelAddresses } from "./addresses.ts";
import { theJail } from "./kernel.ts";
import { jailsysNumber, kernelBoolean, kernelInteger, lastValue, notPermitted, type Refusal } from "./refusal.ts";

/** The parent of a jail: "missing" when it is known that there is none, undefined when nothing is known about it. */
export type Parent = JailView | "missing" | undefined;

/** The name of the parent, of a jail whose name has a dot in it. */
export function parentName(jail: JailView): string | undefined {
  const name = scalar(jail, "name") ?? jail.name;
  const dot = name.lastIndexOf(".");
  return dot < 0 ? undefined : name.slice(0, dot);
}

/**
 * What the kernel refuses about a jail because of the jail that it is below (MISTAKES M72, kern_jail_set): more rights, lower
 * protection, more children, other addresses than that has.
 *
 * @param parentOf asked for the ancestors, from the nearest on
 */
export function parentRefusals(jail: JailView, parentOf: (jail: JailView) => Parent): Refusal[] {
  const name = parentName(jail);
  if (name === undefined) return [];
  const parent = parentOf(jail);
  if (parent === undefined) return [];
  if (parent === "missing") {
    return [
      { reason: "parent-missing", message: `jail "${name}" not found`, span: theJail, parent: { name, has: "" } },
    ];
  }
  if (parent.failed) return [];
  const refusals: Refusal[] = [];
  const ancestors = ancestorsOf(parent, parentOf);
  const refuse = (parameter: string, has: string): void => {
    const span = lastValue(jail, parameter);
    refusals.push({ reason: "exceeds-parent", message: notPermitted, span, parent: { name, has } });
  };
  checkNumbers(jail, ancestors, refuse);
  for (const family of families) checkAddresses(jail, family, ancestors, name, refusals);
  checkRights(jail, ancestors, refuse);
  for (const parameter of sysv) {
    const wanted = jailsysNumber(jail, parameter);
    if ((wanted === 1 || wanted === 2) && hasSysv(ancestors, parameter) === false) refuse(parameter, "disable");
  }
  return refusals;
}

/** The parent, its parent, …; the last is a jail of the host, or one of which the parent is not known. */
interface Ancestors {
  readonly chain: readonly JailView[];
  /** All are known, up to the host. */
  readonly complete: boolean;
}

/** Ancestors of a jail that are looked at. */
const deepest = 32;

function ancestorsOf(parent: JailView, parentOf: (jail: JailView) => Parent): Ancestors {
  const chain = [parent];
  for (let jail = parent; chain.length < deepest; ) {
    if (parentName(jail) === undefined) return { chain, complete: true };
    const next = parentOf(jail);
    if (next === undefined || next === "missing" || next.failed) break;
    chain.push(next);
    jail = next;
  }
  return { chain, complete: false };
}

type Refuse = (parameter: string, has: string) => void;

function checkNumbers(jail: JailView, { chain }: Ancestors, refuse: Refuse): void {
  const securelevel = kernelInteger(jail, "securelevel");
  const least = firstOf(chain, (one) => kernelInteger(one, "securelevel"));
  if (securelevel !== undefined && least !== undefined && securelevel < least) refuse("securelevel", String(least));

  // A jail may have no children unless it says so.
  const children = kernelInteger(jail, "children.max");
  const most = chain[0].get("children.max") === undefined ? 0 : kernelInteger(chain[0], "children.max");
  if (children !== undefined && most !== undefined && children >= most) refuse("children.max", String(most));

  const statfs = kernelInteger(jail, "enforce_statfs");
  const lowest = chain[0].get("enforce_statfs") === undefined ? 2 : kernelInteger(chain[0], "enforce_statfs");
  if (statfs !== undefined && lowest !== undefined && statfs < lowest) refuse("enforce_statfs", String(lowest));
}

function firstOf<T>(jails: readonly JailView[], ask: (jail: JailView) => T | undefined): T | undefined {
  for (const jail of jails) {
    const answer = ask(jail);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function checkAddresses(
  jail: JailView,
  family: Family,
  { chain, complete }: Ancestors,
  name: string,
  refusals: Refusal[],
): void {
  if (jailsysNumber(jail, "vnet") === 1) return;
  const wanted = kernelAddresses(jail, family);
  if (wanted === undefined || wanted.length === 0) return;
  let allowed: "any" | readonly KernelAddress[] | undefined = complete ? "any" : undefined;
  for (let index = chain.length - 1; index >= 0; index--) allowed = heldTo(chain[index], family, allowed);
  if (allowed === undefined || allowed === "any") return;
  const keys = new Set(allowed.map(({ key }) => key));
  const isOnly = wanted.length === 1 && allowed.length === 1;
  const [parent] = chain;
  for (const { key, valueIndex, start, end } of wanted) {
    const span = { parameter: `${family}.addr`, valueIndex, start, end };
    if (!keys.has(key)) {
      const has = allowed.length === 0 ? "none" : allowed.map(({ text }) => text).join(", ");
      refusals.push({ reason: "exceeds-parent", message: notPermitted, span, parent: { name, has } });
    } else if (!isOnly && parent.get(`${family}.addr`) !== undefined) {
      const message = `${family === "ip4" ? "IPv4" : "IPv6"} addresses clash`;
      refusals.push({ reason: "address-clash", message, span, parent: { name, has: "" } });
    }
  }
}

/** What the kernel gives to a jail that does not ask (JAIL_DEFAULT_ALLOW). */
const givenByDefault: ReadonlySet<string> = new Set(["allow.set_hostname", "allow.reserved_ports", "allow.suser"]);

/** Rights in which a child may differ (PR_ALLOW_DIFFERENCES), or of which that is not known; and what is no right. */
const mayDiffer: ReadonlySet<string> = new Set([
  "allow.unprivileged_proc_debug",
  "allow.unprivileged_parent_tampering",
  "allow.dying",
]);

const rights = parameters
  .filter(({ name, type, kind }) => name.startsWith("allow.") && type === "bool" && kind !== "pseudo")
  .map(({ name }) => name)
  .filter((name) => !mayDiffer.has(name));

function checkRights(jail: JailView, { chain }: Ancestors, refuse: Refuse): void {
  for (const right of rights) {
    if (kernelBoolean(jail, right) !== true) continue;
    const parent = chain[0].get(right);
    const given = parent === undefined ? givenByDefault.has(right) : kernelBoolean(chain[0], right);
    if (given === false) refuse(right, "");
  }
}

const sysv = ["sysvmsg", "sysvsem", "sysvshm"];

/** Whether the jails above have this part of System V IPC: never unless they ask for it (msg_prison_set). */
function hasSysv({ chain }: Ancestors, parameter: string): boolean | undefined {
  const [parent] = chain;
  if (parent.get(parameter) !== undefined) {
    const number = jailsysNumber(parent, parameter);
    return number === undefined ? undefined : number !== 0;
  }
  return parent.get("allow.sysvipc") === undefined ? false : kernelBoolean(parent, "allow.sysvipc");
}
