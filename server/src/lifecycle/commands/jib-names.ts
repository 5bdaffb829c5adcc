import type { Word } from "../../shell/index.ts";
import { isOfJib } from "../host/names.ts";
import type { Interface } from "../host/stack.ts";
import type { JibFamily, Machine } from "../machine/machine.ts";
import { familyOf } from "./presence.ts";

/**
 * Compares a name that the jail is to get with what jib or jng have made for it (M37). True, and noted, when it is none of
 * that and something of it is left over; nothing is said of names that may come from elsewhere.
 */
export function isStrayJibName(machine: Machine, word: Word): boolean {
  const name = word.text!;
  if (!isOfJib(name)) return false;
  const family =
    machine.host.holdsUnknownNames || machine.host.interfaces.has(name) ? undefined : familyOf(machine, name);
  if (family?.missed !== undefined) {
    // One call makes too few: that is one mistake, however many names there are.
    family.missed.push({ name, word: machine.span(word) });
    return true;
  }
  const ready = [...machine.host.interfaces.values()].filter(isMadeByJib);
  const known = machine.host.interfaces.get(name);
  if (known?.isThere) {
    if (known.membership.is !== "sure" || !ready.includes(known)) return false;
    note(machine, word, "host-half", [known.peer ?? known]);
    return true;
  }
  const wanted = new Set(machine.view.get("vnet.interface")?.values);
  const unused = ready.filter((item) => !wanted.has(item.name) && item.membership.is !== "sure");
  if (unused.length === 0 && family === undefined) return false;
  const [kind, suffix] = [name.slice(0, name.indexOf("_")), name.slice(name.indexOf("_"))];
  const fit = (item: Interface): number => {
    return (item.name.startsWith(`${kind}_`) ? 2 : 0) + (item.name.endsWith(suffix) ? 1 : 0);
  };
  note(
    machine,
    word,
    "not-made",
    unused.sort((a, b) => fit(b) - fit(a)),
    family,
  );
  return true;
}

const isMadeByJib = ({ isThere, created, byJib, name }: Interface): boolean =>
  isThere && created !== undefined && byJib && isOfJib(name);

function note(
  machine: Machine,
  word: Word,
  why: "not-made" | "host-half",
  items: readonly Interface[],
  family?: JibFamily,
): void {
  if (family !== undefined) family.missed = [];
  machine.outcomes.push({
    type: "jib-jng-usage",
    phase: machine.step.phase,
    command: machine.commandSpan(),
    interfaceWord: machine.span(word),
    interface: word.text!,
    why,
    candidates: items.map(({ name }) => name),
    made: family?.made ?? items[0].created!,
    certain: family !== undefined && machine.isCertain(),
    guarded: machine.isGuarded(),
    names: family?.names ?? [],
    others: family?.missed ?? [],
  });
}
