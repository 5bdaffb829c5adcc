import type { EffectiveJail, EffectiveParameter, FileRange } from "../../config/index.ts";
import {
  type Effect,
  effectsOf,
  epairHalf,
  hasOwnNetworkStack,
  isAboutExistence,
  pairName,
} from "../../lifecycle/index.ts";
import { canonicalName } from "../../parameters/index.ts";
import { commandsAtSite, flatCommands, type Word } from "../../shell/index.ts";
import type { Mention, ResourceSubject } from "./mention.ts";
import { placesOfWord } from "./places.ts";

type NamedKind = ResourceSubject["kind"];

/** A place in which a jail names an interface or a dataset, with what it comes to there. */
export interface NamedResource {
  readonly kind: NamedKind;
  readonly name: string;
  /** On the network stack of the jail, where no other jail sees it. */
  readonly isOwn: boolean;
  readonly range: FileRange;
  readonly access: Mention["access"];
  readonly isDeclaration: boolean;
}

/** All names by which a place may mean an interface: an epair is made, and taken away, by any of its three (FACTS.md 4). */
export function namesOfResource(name: string): readonly string[] {
  const half = epairHalf(name);
  if (half === undefined) return [name];
  return half === "" ? [name, `${name}a`, `${name}b`] : [name, pairName(name)];
}

/** Commands that run in the jail; the others run on the host (LANGUAGE.md §5.3). */
const inJail: ReadonlySet<string> = new Set(["exec.start", "exec.stop", "command"]);

/**
 * All places of a jail that name interfaces or datasets.
 *
 * @param isWanted whether a value can hold what is looked for: the others are not read
 */
export function* namedResources(
  jail: EffectiveJail,
  isWanted: (value: string) => boolean = () => true,
): Generator<NamedResource> {
  const lent = new LentInterfaces(jail);
  for (const parameter of jail.parameters()) {
    const name = canonicalName(parameter.spelling);
    const read = readers.get(name) ?? (name.startsWith("exec.") || name === "command" ? readCommand : undefined);
    if (read === undefined) continue;
    for (const [index, value] of parameter.values.entries()) {
      if (!isWanted(value)) continue;
      yield* read({ jail, parameter, name, index, value, lent });
    }
  }
}

interface Place {
  readonly jail: EffectiveJail;
  readonly parameter: EffectiveParameter;
  readonly name: string;
  readonly index: number;
  readonly value: string;
  readonly lent: LentInterfaces;
}

type PlaceReader = (place: Place) => Generator<NamedResource>;

const readers: ReadonlyMap<string, PlaceReader> = new Map<string, PlaceReader>([
  ["vnet.interface", (place) => readWhole(place, "interface")],
  ["interface", (place) => readWhole(place, "interface")],
  ["zfs.dataset", (place) => readWhole(place, "dataset")],
  ["ip4.addr", readAddress],
  ["ip6.addr", readAddress],
]);

function* readWhole(place: Place, kind: NamedKind): Generator<NamedResource> {
  const { value } = place;
  if (value !== "") yield* named(place, kind, { text: value, start: 0, end: value.length });
}

/** `em0|10.0.0.2/24` */
function* readAddress(place: Place): Generator<NamedResource> {
  const end = place.value.indexOf("|");
  if (end > 0) yield* named(place, "interface", { text: place.value.slice(0, end), start: 0, end });
}

function* readCommand(place: Place): Generator<NamedResource> {
  const { jail, name, value } = place;
  const where = inJail.has(name) ? "jail" : "host";
  for (const command of commandsAtSite(flatCommands(value), jail.site.commands)) {
    for (const effect of effectsOf(command, where)) yield* readEffect(place, effect);
  }
}

function* readEffect(place: Place, effect: Effect): Generator<NamedResource> {
  const { resource, word, owner, newName, verb } = effect;
  const isMade = verb === "makes";
  const access = verb === "reads" ? "read" : "write";
  const add = (kind: NamedKind, of: Word | undefined, text = of?.text, how: Partial<NamedResource> = {}) =>
    of === undefined || text === undefined
      ? []
      : named(place, kind, { text, start: of.start, end: of.end }, { access, ...how }, effect);
  switch (resource) {
    case "interface":
      yield* add("interface", word, isAboutExistence(effect) ? wholeName(effect) : word?.text, {
        isDeclaration: isMade,
      });
      yield* add("interface", newName, newName?.text, { isDeclaration: true });
      return;
    case "bridge-member":
      yield* add("interface", word);
      yield* add("interface", owner);
      return;
    case "address":
      yield* add("interface", owner);
      return;
    case "dataset":
      yield* add("dataset", word, word?.text, { isDeclaration: isMade });
      yield* add("dataset", owner, owner?.text, { access: "read" });
      yield* add("dataset", newName, newName?.text, { isDeclaration: true });
      return;
    case "mount":
      // zfs(8) mounts a dataset by its name.
      if (word?.text !== undefined && !word.text.startsWith("/")) yield* add("dataset", word);
  }
}

/** An epair is made and taken away as a whole, by whichever half (FACTS.md 4). */
function wholeName({ name, word }: Effect): string | undefined {
  const text = name ?? word?.text;
  const half = text === undefined ? undefined : epairHalf(text);
  return half === "a" || half === "b" ? pairName(text!) : text;
}

function* named(
  { jail, parameter, index, name: parameterName, lent }: Place,
  kind: NamedKind,
  { text: name, ...span }: { readonly text: string; readonly start: number; readonly end: number },
  how: Partial<NamedResource> = {},
  effect?: Effect,
): Generator<NamedResource> {
  const isInside =
    effect !== undefined && effect.where === "jail" && (effect.jail === undefined || effect.jail.text === jail.name);
  const isOwn =
    kind === "interface" && isInside && parameterName !== "interface" && hasOwnNetworkStack(jail) && !lent.has(name);
  const as = { access: "read", isDeclaration: false, ...how } as const;
  for (const place of placesOfWord(jail, parameter, index, span, name)) {
    const { range } = place;
    if (place.isHeld) yield { kind, name: place.name, isOwn, range, access: "read", isDeclaration: false };
    else yield { kind, name, isOwn, range, ...as };
  }
}

/** The interfaces that the host gives to a jail, which keep their names there. */
class LentInterfaces {
  private readonly jail: EffectiveJail;
  private names: Set<string> | undefined;

  constructor(jail: EffectiveJail) {
    this.jail = jail;
  }

  has(name: string): boolean {
    this.names ??= new Set(this.all());
    return this.names.has(name);
  }

  private *all(): Generator<string> {
    const { jail } = this;
    yield* jail.get("vnet.interface")?.values ?? [];
    for (const parameter of jail.parameters()) {
      if (!parameter.spelling.startsWith("exec.")) continue;
      for (const value of parameter.values) {
        if (!value.includes("vnet")) continue;
        for (const command of commandsAtSite(flatCommands(value), jail.site.commands)) {
          for (const { movesTo, word } of effectsOf(command, "host")) {
            if (movesTo !== undefined && word?.text !== undefined) yield word.text;
          }
        }
      }
    }
  }
}
