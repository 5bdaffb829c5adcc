import {
  type EffectiveJail,
  type EffectiveParameter,
  type FileRange,
  originSegments,
  sourceRange,
} from "../../config/index.ts";
import { epairHalf, pairName } from "../../lifecycle/index.ts";

/** A place at which a name is written. */
export interface PlaceOfWord {
  readonly name: string;
  readonly range: FileRange;
  /** It is all that a variable holds, and what is done with it is said where the variable stands. */
  readonly isHeld: boolean;
}

interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Variables may refer to each other in a circle. */
const mostVariables = 8;

/**
 * Where a word of an effective value is written: as it stands in the statement, and, if a variable brings all of it, in the value of
 * that one. Where a variable brings more than the word, it is written in the value of the variable alone. Of half an epair a variable
 * may bring the pair: `${pair}a`.
 */
export function* placesOfWord(
  jail: EffectiveJail,
  parameter: EffectiveParameter,
  index: number,
  { start, end }: WordSpan,
  name: string,
): Generator<PlaceOfWord> {
  yield* placesIn(jail, { parameter, index, start, end }, { name, isHeld: false }, mostVariables);
}

/** A word of one value of a parameter or variable. */
interface WordOfValue extends WordSpan {
  readonly parameter: EffectiveParameter;
  readonly index: number;
}

function* placesIn(
  jail: EffectiveJail,
  { parameter, index, ...span }: WordOfValue,
  known: Pick<PlaceOfWord, "name" | "isHeld">,
  steps: number,
): Generator<PlaceOfWord> {
  const element = parameter.elements[index];
  if (element === undefined) return;
  const bringer = steps === 0 ? undefined : bringerOf(jail, parameter, index, span);
  if (bringer?.isWord !== false) {
    const range = sourceRange(parameter, index, span.start, span.end);
    if (range !== undefined) yield { ...known, range };
  }
  if (bringer !== undefined) {
    const { variable, index: number, at } = bringer;
    const inside = { parameter: variable, index: number, start: span.start - at, end: span.end - at };
    const held = { name: known.name, isHeld: known.isHeld || bringer.isWord };
    yield* placesIn(jail, inside, held, steps - 1);
    return;
  }
  const half = epairHalf(known.name);
  if (half !== "a" && half !== "b") return;
  const pair = { start: span.start, end: span.end - 1 };
  const bringsPair = bringerOf(jail, parameter, index, pair);
  if (bringsPair?.isWord !== true) return;
  const whole = { parameter: bringsPair.variable, index: 0, start: 0, end: pair.end - pair.start };
  yield* placesIn(jail, whole, { name: pairName(known.name), isHeld: true }, mostVariables);
}

interface Bringer {
  readonly variable: EffectiveParameter;
  /** Which of its values. */
  readonly index: number;
  /** Where that value begins in the one that it is put into. */
  readonly at: number;
  /** The word is all that the variable brings. */
  readonly isWord: boolean;
}

/** The variable that brings all of a word. */
function bringerOf(
  jail: EffectiveJail,
  { elements, jail: owner }: EffectiveParameter,
  index: number,
  { start, end }: WordSpan,
): Bringer | undefined {
  const { splicedFrom, written, text } = elements[index];
  if (splicedFrom === undefined && written.references === undefined) return undefined;
  const segment = splicedFrom
    ? { variable: splicedFrom.name, start: 0, end: text.length }
    : originSegments(owner, written).find((one) => one.start <= start && end <= one.end && one.end > one.start);
  if (segment?.variable === undefined) return undefined;
  const variable = jail.exactEntry(segment.variable);
  if (variable?.isVariable !== true) return undefined;
  const isAll = segment.start === start && segment.end === end;
  return {
    variable,
    index: splicedFrom?.index ?? 0,
    at: segment.start,
    isWord: isAll && (splicedFrom === undefined || variable.values.length === 1),
  };
}
