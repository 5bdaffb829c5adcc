import type { Address } from "../../parameters/index.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import { KnownList } from "./known.ts";

/** An address of an interface, and the command that set it; undefined for what the kernel or rc(8) sets. */
export interface SetAddress extends Address {
  readonly by?: ValueSpan;
  /** It is the other end of a link, set with this address of the interface and taken away with it. */
  readonly near?: Address;
}

/** The addresses of an interface that were seen being set, and for each family whether there may be others. */
export class InterfaceAddresses extends KnownList<SetAddress> {
  // Of an interface that is only named nothing is known.
  private isV4Closed = false;
  private isV6Closed = false;

  constructor() {
    super(keysOf);
  }

  /** An address as it was set, and the other end of a link that was set with it. */
  setAs(address: Address): SetAddress[] {
    const key = keyOf(address);
    return this.all.filter((set) => keysOf(set).includes(key));
  }

  /** Takes an address away, and the other end of a link that was set with it. */
  removeAddress(address: Address): void {
    this.removeByKey(keyOf(address));
  }

  /** True when the interface has no addresses of the family but these. */
  isClosed(family: 4 | 6): boolean {
    return family === 4 ? this.isV4Closed : this.isV6Closed;
  }

  /** From here on there are no others. */
  close(): void {
    this.isV4Closed = true;
    this.isV6Closed = true;
  }

  /** From here on there may be others of the family. */
  open(family: 4 | 6): void {
    if (family === 4) this.isV4Closed = false;
    else this.isV6Closed = false;
  }

  /** From here on there may be any others, and those that are known may be gone. */
  forget(): void {
    this.open(4);
    this.open(6);
    this.doubtAll();
  }
}

/** The same for the same address, whatever its prefix is. */
const keyOf = ({ family, words }: Address): string => `${family} ${words.join(" ")}`;

const keysOf = (address: SetAddress): readonly string[] =>
  address.near === undefined ? [keyOf(address)] : [keyOf(address), keyOf(address.near)];
