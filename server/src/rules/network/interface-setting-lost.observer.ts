import { type HostInterface, type Observation, surely, type ValueSpan } from "../../lifecycle/index.ts";
import { formatHost } from "../../parameters/index.ts";

/** What the start gives an interface on the host, and what that loses on its way into the jail (if_vmove). */
export interface LostInMove {
  /** The command that sets the address, or puts the interface on the bridge. */
  readonly command: ValueSpan;
  readonly interface: string;
  readonly lost:
    | { readonly is: "address"; readonly address: string }
    | {
        readonly is: "bridge";
        readonly bridge: string;
        /** The half that stays; undefined where the interface is half of nothing. */
        readonly peer: string | undefined;
      };
  readonly moved: ValueSpan;
}

/** An address that is set again in the jail is no loss, and neither is the place on a bridge where the other half has one. */
export const lostInMoves: Observation<LostInMove> = {
  begin({ on, machine }, found) {
    const lost = new Map<object, LostInMove[]>();
    on("lent", ({ item }) => {
      if (!machine.starting || !machine.isCertain()) return;
      const common = { interface: item.name, moved: machine.commandSpan() };
      const all: LostInMove[] = item.addresses.all.flatMap(({ by, ...address }) =>
        by === undefined ? [] : [{ ...common, command: by, lost: { is: "address", address: formatHost(address) } }],
      );
      const membership = surely(item.membership);
      if (membership !== undefined && isAlone(item)) {
        const { bridge, added: command } = membership;
        all.push({ ...common, command, lost: { is: "bridge", bridge: bridge.name, peer: item.peer?.name } });
      }
      lost.set(item, all);
    });
    on("address-set", ({ item }) => {
      const all = lost.get(item);
      if (all !== undefined)
        lost.set(
          item,
          all.filter((one) => one.lost.is === "bridge"),
        );
    });
    on("started", () => {
      for (const all of lost.values()) found.push(...all);
    });
  },
};

/** Nothing else of it is on a bridge. Of half an epair whose other half nobody named here, that is not known. */
function isAlone({ peer, kind }: HostInterface): boolean {
  return peer === undefined ? kind !== "epair" : peer.membership.is === "none";
}
