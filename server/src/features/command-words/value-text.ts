import type { EffectiveJail } from "../../config/index.ts";
import {
  contentRange,
  isPiece,
  readEscape,
  type SyntaxTree,
  TokenKind,
  variableName,
  withoutEscapes,
} from "../../syntax/index.ts";
import type { WrittenValueAt } from "../shared/place.ts";

/** A value as jail(8) reads it while it is being written, with variables and escapes replaced, and where each part is written. */
export interface ValueText {
  readonly text: string;
  /** Where the cursor is in it. */
  readonly cursor: number;
  /** Offsets of the file for a stretch of the text; what a variable or an escape stands for is all of that. */
  sourceRange(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Stands where a variable has no value that is known: a word with it in it may be anything. */
export const unknownPart = "\ue001";

interface TextStretch {
  /** Where it begins in the text. */
  readonly at: number;
  readonly text: string;
  /** Where it is written. */
  readonly start: number;
  readonly end: number;
}

/** @param jail whose variables are replaced */
export function valueText(tree: SyntaxTree, value: WrittenValueAt, jail: EffectiveJail | undefined): ValueText {
  const builder = new TextBuilder(value.offset);
  const { tokens } = tree;
  for (let token = value.first; token < tokens.count && isPiece(tokens.kinds[token]); token++) {
    const kind: TokenKind = tokens.kinds[token];
    const start = tokens.start(token);
    const end = tokens.ends[token];
    if (kind === TokenKind.Variable) {
      const values = jail?.variable(variableName(tree, token))?.values;
      builder.add(values?.length === 1 ? values[0] : unknownPart, start, end);
      continue;
    }
    addText(builder, tree, token);
    // A string without an end goes on to the end of the file; what is being written is in this line.
    if (kind === TokenKind.UnterminatedString && end >= value.offset) break;
  }
  return builder;
}

function addText(builder: TextBuilder, tree: SyntaxTree, token: number): void {
  const { text } = tree;
  const kind: TokenKind = tree.tokens.kinds[token];
  let [start, end] = contentRange(tree, token);
  if (kind === TokenKind.UnterminatedString) {
    const lineEnd = text.indexOf("\n", Math.max(start, builder.offset));
    if (lineEnd >= 0 && lineEnd < end) end = lineEnd;
    // Blanks at its end are not of the token, but they are of what is being written.
    if (end < builder.offset) end = builder.offset;
  }
  if (kind === TokenKind.Word || kind === TokenKind.Symbol || kind === TokenKind.IllegalWord) {
    builder.add(text.slice(start, end), start, end);
    return;
  }
  while (start < end) {
    const backslash = text.indexOf("\\", start);
    const plainEnd = backslash < 0 || backslash >= end ? end : backslash;
    if (plainEnd > start) builder.add(text.slice(start, plainEnd), start, plainEnd);
    if (plainEnd === end) return;
    start = readEscape(text, plainEnd, end)?.end ?? end;
    builder.add(withoutEscapes(text, plainEnd, start), plainEnd, start);
  }
}

class TextBuilder implements ValueText {
  /** Of the cursor in the file. */
  readonly offset: number;
  text = "";
  private readonly segments: TextStretch[] = [];
  private found: number | undefined;

  constructor(offset: number) {
    this.offset = offset;
  }

  get cursor(): number {
    return this.found ?? this.text.length;
  }

  add(text: string, start: number, end: number): void {
    const at = this.text.length;
    // In a reference, and in an escape, the cursor counts as before it.
    if (this.found === undefined && this.offset < end) {
      const isPlain = text.length === end - start;
      this.found = at + (isPlain ? Math.max(0, this.offset - start) : 0);
    }
    this.segments.push({ at, text, start, end });
    this.text += text;
  }

  sourceRange(start: number, end: number): { start: number; end: number } {
    return { start: this.sourceOf(start, false), end: this.sourceOf(end, true) };
  }

  private sourceOf(offset: number, isEnd: boolean): number {
    const inside = ({ at, text }: TextStretch): boolean =>
      isEnd ? at < offset && offset <= at + text.length : at <= offset && offset < at + text.length;
    const segment = this.segments.find(inside) ?? this.segments.at(-1);
    if (segment === undefined) return this.offset;
    const { at, text, start, end } = segment;
    if (text.length === end - start) return Math.min(end, start + Math.max(0, offset - at));
    return isEnd ? end : start;
  }
}
