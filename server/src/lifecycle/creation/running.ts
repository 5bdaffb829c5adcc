import type { JailView } from "../jail/jail-view.ts";
import { type Family, families, kernelAddresses } from "./addresses.ts";
import { jailsysNumber, lastValue, type Refusal, valuesOf } from "./refusal.ts";

/**
 * What the jails that run have taken: names and numbers, and addresses, which the kernel lets two of them have only where it is the only
 * one of both (prison_ip_conflict_check). Of jails below others the addresses are left out: what they may have is their parent's to say.
 */
export class RunningJails {
  /** What jail(8) prints of whoever else wants to be called so. */
  private readonly taken = new Map<string, JailView>();
  private readonly owners = new Map<string, { readonly jail: JailView; readonly isOnly: boolean }[]>();

  /** To be told of each jail when it is created. */
  add(jail: JailView): void {
    for (const { message } of identities(jail)) this.taken.set(message, jail);
    for (const family of families) {
      const addresses = addressesOf(jail, family);
      for (const { key } of addresses) {
        const name = `${family} ${key}`;
        const owner = { jail, isOnly: addresses.length === 1 };
        const known = this.owners.get(name);
        if (known) known.push(owner);
        else this.owners.set(name, [owner]);
      }
    }
  }

  remove(jail: JailView): void {
    for (const { message } of identities(jail)) this.taken.delete(message);
    for (const family of families) {
      for (const { key } of addressesOf(jail, family)) {
        const name = `${family} ${key}`;
        const left = this.owners.get(name)?.filter((owner) => owner.jail !== jail) ?? [];
        this.owners.set(name, left);
      }
    }
  }

  /** The first thing that is in the way of a jail that is to be created. */
  refusals(jail: JailView): Refusal[] {
    const taken = identities(jail).find(({ message }) => this.taken.has(message));
    if (taken) return [taken];
    for (const family of families) {
      const addresses = addressesOf(jail, family);
      for (const { key, valueIndex, start, end } of addresses) {
        const owners = this.owners.get(`${family} ${key}`) ?? [];
        if (!owners.some(({ isOnly }) => !isOnly || addresses.length > 1)) continue;
        const message = `${family === "ip4" ? "IPv4" : "IPv6"} addresses clash`;
        return [{ reason: "address-clash", message, span: { parameter: `${family}.addr`, valueIndex, start, end } }];
      }
    }
    return [];
  }
}

/** What the kernel tells two jails apart by, as it says that another one has it. */
function identities(jail: JailView): Refusal[] {
  const jid = valuesOf(jail, "jid")?.at(-1);
  const found: Refusal[] = [
    { reason: "taken", message: `jail "${jail.name}" already exists`, span: lastValue(jail, "name") },
  ];
  if (jid !== undefined)
    found.unshift({ reason: "taken", message: `jail ${jid} already exists`, span: lastValue(jail, "jid") });
  return found;
}

function addressesOf(jail: JailView, family: Family) {
  if (jail.name.includes(".") || jail.get(`${family}.addr`) === undefined || jailsysNumber(jail, "vnet") === 1)
    return [];
  return kernelAddresses(jail, family) ?? [];
}
