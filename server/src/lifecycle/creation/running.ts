import type { JailView } from "../jail/jail-view.ts";
import { type Family, families, kernelAddresses } from "./addresses.ts";
import { jailsysNumber, type Refusal } from "./refusal.ts";

/**
 * The addresses of the jails that run: the kernel lets two of them have the same one only where it is the only one of both
 * (prison_ip_conflict_check). Jails below others are left out: what they may have is their parent's to say.
 */
export class RunningAddresses {
  private readonly owners = new Map<string, { readonly jail: JailView; readonly isOnly: boolean }[]>();

  /** To be told of each jail when it is created. */
  add(jail: JailView): void {
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
    for (const family of families) {
      for (const { key } of addressesOf(jail, family)) {
        const name = `${family} ${key}`;
        const left = this.owners.get(name)?.filter((owner) => owner.jail !== jail) ?? [];
        this.owners.set(name, left);
      }
    }
  }

  /** The first address that is in the way of a jail that is to be created. */
  refusals(jail: JailView): Refusal[] {
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

function addressesOf(jail: JailView, family: Family) {
  if (jail.name.includes(".") || jail.get(`${family}.addr`) === undefined || jailsysNumber(jail, "vnet") === 1)
    return [];
  return kernelAddresses(jail, family) ?? [];
}
