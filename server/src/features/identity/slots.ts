import type { EffectiveJail, JailsBeside } from "../../config/index.ts";
import type { JailNode } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";
import { addressKey, type OwnClaim, valueKey } from "./claims.ts";
import { nextAddress, nextHardwareAddress, nextInterface, nextName, nextValue, numberBehind } from "./next.ts";
import { piecesOf, type WrittenPiece } from "./pieces.ts";
import type { Taken } from "./taken.ts";

/** A stretch of the text that was made; those of one group hold the same, and change together. */
export interface ChangedPlace extends Range {
  readonly group: number;
  /** Whether it is a mention of the name. */
  readonly isName: boolean;
}

/** What stands at some places of the block, and what is put there. */
interface Slot {
  /** Offsets in the block as it is. */
  readonly places: readonly Range[];
  text: string;
}

interface Rendered {
  readonly text: string;
  readonly places: readonly ChangedPlace[];
  /** Each place with the length of what stands there in the block as it is. */
  readonly changes: readonly { readonly place: ChangedPlace; readonly length: number }[];
}

/** The text of a block with some stretches of it changed. */
export class Slots {
  private readonly block: JailNode;
  private readonly taken: Taken;
  private readonly numbered: readonly string[];
  private readonly source: string;
  private readonly slots: Slot[] = [];
  /** The first slot is the name. */
  private hasName = false;
  /** The text that is tried, and what was changed since. */
  private tried: Rendered;
  private readonly changed = new Set<Slot>();
  /** Values that were chosen up to now. */
  private readonly chosen = new Set<string>();

  /** @param numbered interfaces whose number stands in a variable: where they are written out, the number changes with it */
  constructor(block: JailNode, taken: Taken, numbered: readonly string[]) {
    this.block = block;
    this.taken = taken;
    this.numbered = numbered;
    this.source = block.tree.text.slice(block.start, block.end);
    this.tried = this.rendered();
  }

  /**
   * The last part of the name of the block, and where else it stands (offsets in the file). It is the first of the slots.
   */
  addName(name: string, mentions: readonly Range[]): void {
    const { start, nameStart, nameEnd } = this.block;
    const head = this.block.tree.text.slice(nameStart, nameEnd).lastIndexOf(name);
    const others = mentions.map((range) => ({ start: range.start - start, end: range.end - start }));
    // With an escape in it the name is spelled in another way.
    if (head >= 0) this.hasName = this.add([{ start: head, end: head + name.length }, ...others], name) !== undefined;
  }

  /** Whether the name is written as it is. */
  get isRenamed(): boolean {
    return this.hasName;
  }

  /** The last part of the name as it is to be. */
  get name(): string {
    return this.hasName ? this.slots[0].text : this.block.name;
  }

  /** The text is tried as it is now: until the next round offsets are those in it, and no slot is changed twice. */
  beginRound(): void {
    this.tried = this.rendered();
    this.changed.clear();
  }

  rename(name: string): void {
    if (this.hasName) this.slots[0].text = name;
  }

  get text(): string {
    return this.rendered().text;
  }

  get places(): readonly ChangedPlace[] {
    return this.rendered().places;
  }

  /** What is to be changed in the file. */
  get edits(): (Range & { readonly text: string })[] {
    const { start: shift } = this.block;
    return this.slots.flatMap(({ places, text }) =>
      places
        .filter(({ start, end }) => this.source.slice(start, end) !== text)
        .map(({ start, end }) => ({ start: start + shift, end: end + shift, text })),
    );
  }

  /** The same for what the block claims as it is, before anything else was changed. */
  changeAtFirst(jail: EffectiveJail, claim: OwnClaim): boolean {
    return this.change(jail, claim, { tree: this.block.tree, offset: this.block.start });
  }

  /** Gives what is claimed another value, where it is written in the block; false when it is not, or none is left. */
  change(jail: EffectiveJail, claim: OwnClaim, { tree, offset }: Pick<JailsBeside, "tree" | "offset">): boolean {
    const pieces = piecesOf(jail, claim.span).filter((piece) => piece.tree === tree && !isHalf(claim, piece));
    const { places } = this.tried;
    const { parameter, valueIndex } = claim.span;
    const value = (jail.get(parameter) ?? jail.variable(parameter))?.values[valueIndex] ?? "";
    const whole = value.slice(claim.span.start, claim.span.end);
    // Where a number decides, it is what the author changes from jail to jail.
    const numbers = pieces.filter(({ variable, text }) => variable !== undefined && /^[0-9a-f]+$/i.test(text));
    for (const piece of [...numbers.reverse(), ...pieces.filter((each) => !numbers.includes(each)).reverse()]) {
      const place = places.find((one) => one.start < piece.end - offset && piece.start - offset < one.end);
      const slot = place ? this.slots[place.group] : this.slotFor(claim, piece, offset, whole);
      if (slot === undefined) continue;
      if (this.changed.has(slot)) return false;
      const next = this.next(claim, piece, slot.text, value);
      if (next === undefined || next === slot.text) continue;
      slot.text = next;
      this.changed.add(slot);
      this.chosen.add(next);
      return true;
    }
    return false;
  }

  private add(places: readonly Range[], text: string): Slot | undefined {
    const isFree = (range: Range): boolean =>
      !this.slots.some((slot) => slot.places.some((one) => one.start < range.end && range.start < one.end));
    const free = places.filter(isFree);
    if (free.length === 0) return undefined;
    const slot = { places: free, text };
    this.slots.push(slot);
    return slot;
  }

  /** Everything in the block that is spelled like a piece, and means the same. */
  private slotFor(claim: OwnClaim, piece: WrittenPiece, offset: number, whole: string): Slot | undefined {
    const start = this.originalOffset(piece.start - offset);
    const end = start + (piece.end - piece.start);
    const known = this.slots.find(({ places }) => places.some((one) => one.start < end && start < one.end));
    if (known !== undefined) return known;
    const spelled = this.source.slice(start, end);
    if (spelled !== piece.text) return undefined;
    if (piece.variable !== undefined && /^[0-9a-f]+$/i.test(piece.text))
      return this.add([{ start, end }, ...this.numbersWrittenOut(piece.text)], piece.text);
    const text = claim.kind === "interface" && piece.text === whole ? unitText(claim, piece.text) : piece.text;
    if (piece.text !== whole) return this.partOf(start, end, piece.text);
    // A lone sign stands in comments and operators, too, and nothing counts on from it.
    if (!/\w/.test(text)) return undefined;
    const places = this.occurrences(text, claim.kind);
    return this.add(places.length > 0 ? places : [{ start, end }], text);
  }

  private numbersWrittenOut(number: string): Range[] {
    return this.numbered
      .filter((name) => name.replace(/^\D+/, "") === number)
      .flatMap((name) => this.occurrences(name, "interface"))
      .map(({ end }) => ({ start: end - number.length, end }));
  }

  /** A part that is put together with others: its number, or else its last word. */
  private partOf(start: number, end: number, text: string): Slot | undefined {
    const found = /\d+(?=\D*$)/.exec(text) ?? /[A-Za-z]\w*(?=\W*$)/.exec(text);
    if (!found) return undefined;
    const from = start + found.index;
    if (end < from) return undefined;
    const others = this.numbersWrittenOut(found[0]).filter((place) => place.start !== from);
    return this.add([{ start: from, end: from + found[0].length }, ...others], found[0]);
  }

  private occurrences(text: string, kind: OwnClaim["kind"]): Range[] {
    const [before, after] = boundaries(text, kind);
    const word = new RegExp(before + escaped(text) + after, kind === "hardware address" ? "gi" : "g");
    return [...this.source.matchAll(word)].map(({ index }) => ({ start: index, end: index + text.length }));
  }

  private next(claim: OwnClaim, piece: WrittenPiece, text: string, value: string): string | undefined {
    const { taken, chosen } = this;
    if (piece.variable !== undefined && /^[0-9a-f]+$/i.test(piece.text)) {
      if (claim.kind === "hardware address")
        return numberBehind(text, [...this.valuesOf(piece.variable), ...chosen], 16);
      if (/^\d+$/.test(piece.text)) return numberBehind(text, [...this.valuesOf(piece.variable), ...chosen]);
    }
    const isChosen = (candidate: string): boolean => chosen.has(candidate);
    if (!piece.text.includes(text) || !isAllOf(claim, text)) return nextName(text, isChosen);
    switch (claim.kind) {
      case "address": {
        const prefix = new RegExp(`${escaped(text)}/(\\d{1,3})`).exec(value)?.[1];
        return nextAddress(text, prefix === undefined ? undefined : Number(prefix), taken, (candidate) => {
          return chosen.has(candidate) || taken.has({ key: addressKey(candidate) ?? candidate });
        });
      }
      case "hardware address":
        return nextHardwareAddress(text, this.source.match(/(?:[0-9A-F]{2}:){5}[0-9A-F]{2}/gi) ?? [], (candidate) => {
          return chosen.has(candidate) || taken.has({ key: candidate });
        });
      case "interface":
        return nextInterface(text, taken, (candidate) => chosen.has(candidate) || taken.has({ key: candidate }));
      case "value": {
        const { parameter } = claim.span;
        return nextValue(parameter, text, (candidate) => {
          return (
            chosen.has(candidate) || taken.has({ key: valueKey(parameter, candidate) }) || taken.has({ key: candidate })
          );
        });
      }
    }
  }

  private valuesOf(variable: string): readonly string[] {
    return this.taken.valuesOf(variable);
  }

  /** The offset in the block as it is of one in the text that was made, outside of what was changed. */
  private originalOffset(offset: number): number {
    let shift = 0;
    for (const { place, length } of this.tried.changes) {
      if (place.end > offset) break;
      shift += place.end - place.start - length;
    }
    return offset - shift;
  }

  private rendered(): Rendered {
    const all = this.slots
      .flatMap(({ places, text }, group) => places.map((range) => ({ ...range, text, group })))
      .sort((a, b) => a.start - b.start);
    let result = "";
    let position = 0;
    const places: ChangedPlace[] = [];
    const changes: { place: ChangedPlace; length: number }[] = [];
    for (const { start, end, text, group } of all) {
      result += this.source.slice(position, start);
      const isName = this.hasName && group === 0;
      const place = { start: result.length, end: result.length + text.length, group, isName };
      result += text;
      places.push(place);
      changes.push({ place, length: end - start });
      position = end;
    }
    return { text: result + this.source.slice(position), places, changes };
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What may not stand around something, so that it is not a part of something longer. */
function boundaries(text: string, kind: OwnClaim["kind"]): [before: string, after: string] {
  switch (kind) {
    case "address":
      // A port may stand behind it.
      return text.includes(":") ? ["(?<![\\w:.])", "(?![\\w:])"] : ["(?<![\\w.])", "(?!\\w|\\.\\d)"];
    case "interface":
      return ["(?<![\\w.-])", /\d$/.test(text) ? "(?=[ab]?(?![\\w-]))" : "(?![\\w-])"];
    case "value":
      return ["(?<![\\w.-])", "(?![\\w-]|\\.\\w)"];
    default:
      return ["(?<![\\w:])", "(?![\\w:])"];
  }
}

/** Which end of a pair something is says nothing of whose pair it is. */
const isHalf = ({ kind, key }: OwnClaim, { text }: WrittenPiece): boolean =>
  kind === "interface" && /^[ab]$/.test(text) && /^epair\d+$/.test(key);

const unitText = ({ key }: OwnClaim, text: string): string => (text.startsWith(key) ? key : text);

/** Whether a text is all that is claimed, so that the kind of the claim says how to count on. */
function isAllOf({ kind, key }: OwnClaim, text: string): boolean {
  if (kind === "address") return addressKey(text) === key;
  return key === text || key.endsWith(`=${text}`) || key === text.toLowerCase();
}
