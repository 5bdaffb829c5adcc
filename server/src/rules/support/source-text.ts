import type { EffectiveJail, EffectiveParameter, FileRange } from "../../config/index.ts";
import { originSegments, sourceRange } from "../../config/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";
import { nameRange } from "./definitions.ts";

/** Where a part of a command is written, or undefined when it is written nowhere that could be shown. */
export function rangeOf(jail: EffectiveJail, span: ValueSpan): FileRange | undefined {
  const parameter = jail.get(span.parameter);
  return parameter && sourceRange(parameter, span.valueIndex, span.start, span.end);
}

/**
 * Where a part of an effective value is mended: like `sourceRange`, but what one variable alone brings along stands where that is
 * set, however many variables lead there.
 */
export function mendingRange(
  jail: EffectiveJail,
  parameter: EffectiveParameter,
  valueIndex: number,
  start: number,
  end: number,
): FileRange | undefined {
  return (
    behindVariable(jail, parameter, { valueIndex, start, end }, mostVariables) ??
    sourceRange(parameter, valueIndex, start, end)
  );
}

/** Variables may refer to each other in a circle. */
const mostVariables = 8;

function behindVariable(
  jail: EffectiveJail,
  { elements, jail: owner }: EffectiveParameter,
  { valueIndex, start, end }: { valueIndex: number; start: number; end: number },
  steps: number,
): FileRange | undefined {
  const element = elements[valueIndex];
  if (element === undefined || steps === 0) return undefined;
  const { splicedFrom } = element;
  const segment = splicedFrom
    ? { variable: splicedFrom.name, start: 0, index: splicedFrom.index }
    : originSegments(owner, element.written).find((one) => one.start <= start && end <= one.end && one.end > one.start);
  if (segment?.variable === undefined) return undefined;
  const variable = jail.variable(segment.variable);
  if (!variable?.isVariable) return undefined;
  const place = {
    valueIndex: "index" in segment ? segment.index : 0,
    start: start - segment.start,
    end: end - segment.start,
  };
  return (
    behindVariable(jail, variable, place, steps - 1) ?? sourceRange(variable, place.valueIndex, place.start, place.end)
  );
}

/** The same; for a bare name, as in `mount.devfs;`, which has no value, the name; for what nobody has written, the block's. */
export function placeOfSpan(jail: EffectiveJail, span: ValueSpan): FileRange | undefined {
  const definition = jail.get(span.parameter)?.definitions.at(-1);
  return rangeOf(jail, span) ?? (definition ? nameRange(definition) : placeOfBlock(jail));
}

/** The name of the block of a jail. */
export function placeOfBlock({ section: { block, path } }: EffectiveJail): FileRange | undefined {
  return block && { path, start: block.nameStart, end: block.nameEnd };
}

/** A word as it can be written again between double quotes. */
export interface SpelledWord {
  readonly text: string;
  /** The variables in it, by name. */
  readonly variables: readonly string[];
  /** The statement that it was taken from stands outside of the jail's own block. */
  readonly shared: boolean;
}

/** The author's own spelling of a word of a command, with the variables that it was put together from. */
export function spelling(jail: EffectiveJail, span: ValueSpan): SpelledWord | undefined {
  const parameter = jail.get(span.parameter);
  const value = parameter?.values[span.valueIndex];
  const element = parameter?.elements[span.valueIndex];
  if (!parameter || value === undefined || !element) return undefined;
  const plain = value.slice(span.start, span.end);
  const { definition } = element.written;
  const shared = !isInside(
    jail,
    definition.path,
    definition.tree.tokens.start(definition.tree.nodes.firstTokens[definition.node]),
  );
  const range = sourceRange(parameter, span.valueIndex, span.start, span.end);
  if (range && !element.splicedFrom) {
    const text = definition.tree.text.slice(range.start, range.end);
    // Quotes and backslashes in the slice would mean something else in another place.
    if (!/["'\\\n]/.test(text)) {
      const variables = variablesIn(text);
      if (expand(jail, text) === plain) return { text, variables, shared };
    }
  }
  return { text: quotable(plain), variables: [], shared };
}

/** A text as it is to be written between double quotes so that jail(8) reads exactly this text. */
export function quotable(text: string): string {
  return text.replace(/[\\"$]/g, "\\$&");
}

const reference = /\$(?:\{([^{}"\n]*)\}|([A-Za-z_]\w*))/g;

function variablesIn(text: string): string[] {
  return [...text.matchAll(reference)].map((match) => match[1] ?? match[2]);
}

function expand(jail: EffectiveJail, text: string): string {
  return text.replace(reference, (_, braced: string | undefined, bare: string | undefined) => {
    return jail.variable(braced ?? bare ?? "")?.values[0] ?? "";
  });
}

/** Whether an offset of a file lies in the block of a jail, its name and braces included. */
export function isInside(jail: EffectiveJail, path: string, offset: number): boolean {
  const { block } = jail.section;
  return block !== undefined && jail.section.path === path && offset >= block.start && offset <= block.end;
}
