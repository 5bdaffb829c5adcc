import type { SharedThing } from "./demands.ts";
import type { JailView } from "./jail/jail-view.ts";
import type { Claim, Collision, Resident } from "./residents.ts";

/**
 * An epair that one jail makes, and of which another one that makes it only where it is missing takes a half. `create || true` is content
 * with the pair of the other jail, but a half that is in there cannot be taken; and who makes the pair for certain and comes later finds it
 * there. The start of nobody may destroy it, or take the half out of the jail.
 */
export function contestedPair<Jail extends JailView>(
  unit: number,
  maker: Resident<Jail>,
  taker: Resident<Jail>,
): { readonly at: number; readonly collision: Collision<Jail> }[] {
  const first = maker.at < taker.at ? maker : taker;
  // Who destroys it may be meant to run when the other one does not.
  if (maker.jail.name === taker.jail.name || first.demands.stopReleases.includes(unit)) return [];
  const takes = taker.demands.takes.filter((take) => take.unit === unit);
  if (first === taker) {
    const made = maker.demands.creates.find((one) => one.unit === unit);
    const [take] = takes;
    if (made === undefined || take === undefined) return [];
    const making = { jail: taker.jail, span: take.making };
    const again = { jail: maker.jail, span: made.span };
    return [{ at: maker.at, collision: collision("created interface", take.pair, making, again) }];
  }
  return takes.flatMap(({ name, span }) => {
    const taken = maker.model.footprint.find((entry) => entry.use === "moves-own" && entry.name === name);
    if (taken === undefined) return [];
    const again = { jail: taker.jail, span };
    return [
      { at: taker.at, collision: collision("moved interface", name, { jail: maker.jail, span: taken.span }, again) },
    ];
  });
}

const collision = <Jail extends JailView>(
  thing: SharedThing,
  name: string,
  first: Claim<Jail>,
  second: Claim<Jail>,
): Collision<Jail> => ({ thing, name, first, second, allowed: false, refused: false });
