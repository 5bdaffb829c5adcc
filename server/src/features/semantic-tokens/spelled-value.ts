import type { EffectiveJail } from "../../config/index.ts";
import {
  contentRange,
  endOfEscape,
  isComment,
  isPiece,
  isTrivia,
  keptText,
  type SyntaxTree,
  TokenKind,
  variableName,
  withoutEscapes,
} from "../../syntax/index.ts";
import { perhapsJail } from "./command-words.ts";
import type { Readers } from "./readers.ts";
import { Meaning, type SemanticTokenList, Trait } from "./token-list.ts";

/** Stands in the text for what is not known: no blank, and nothing that a shell or a program would read as more than a letter. */
const unknown = "\ue000";

/** A variable may hold megabytes; what it does then to the words around it does not matter. */
const longestSubstitution = 10_000;

enum PartKind {
  /** Characters that stand for themselves. */
  Literal,
  Escape,
  Variable,
  /** Quotes, and what jail(8) drops. */
  Delimiter,
  /** A blank within the value, which only a broken file has. */
  Blank,
  Comment,
}

/**
 * A value as one jail reads it, and where each part of its text is written: variables have the values that they have there. One
 * object is used for many values, since a large file has hundreds of thousands.
 */
export class SpelledValue {
  /** With variables substituted, and a letter that nobody writes for those that are not known. */
  text = "";
  /** The value is written without quotes, escapes and variables. */
  isBare = true;
  private count = 0;
  /** Number of the first stretch of the value in the list that it is written to: parts of one value are joined. */
  private first = 0;
  private readonly kinds: PartKind[] = [];
  /** UTF-16 offsets in the file. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Where the text of a part begins in `text`. */
  private readonly places: number[] = [];
  private readonly traits: number[] = [];

  /** Reads tokens `first` up to, without, `end` of a tree. */
  read(
    tree: SyntaxTree,
    first: number,
    end: number,
    jail: EffectiveJail | undefined,
    undefinedTokens: ReadonlySet<number>,
  ): void {
    this.text = "";
    this.count = 0;
    this.isBare = true;
    const { kinds, ends } = tree.tokens;
    let start = tree.tokens.start(first);
    for (let token = first; token < end; token++) {
      const tokenEnd = ends[token];
      const kind: TokenKind = kinds[token];
      switch (kind) {
        case TokenKind.Word:
        case TokenKind.Symbol:
          this.add(PartKind.Literal, start, tokenEnd, tree.text.slice(start, tokenEnd));
          break;
        case TokenKind.Variable:
          this.isBare = false;
          this.variable(variableName(tree, token), start, tokenEnd, jail, undefinedTokens.has(token));
          break;
        case TokenKind.Escape:
          this.isBare = false;
          this.add(PartKind.Escape, start, tokenEnd, withoutEscapes(tree.text, start, tokenEnd));
          break;
        case TokenKind.SingleQuoted:
        case TokenKind.DoubleQuoted:
        case TokenKind.IllegalQuoted:
        case TokenKind.UnterminatedString:
          this.isBare = false;
          this.quoted(tree, token, start, tokenEnd);
          break;
        default:
          this.isBare = false;
          this.add(kindOfRest(kind), start, tokenEnd, isPiece(kind) ? tree.text.slice(start, tokenEnd) : " ");
      }
      start = tokenEnd;
    }
  }

  /**
   * Adds the value to a list, in the order of the file.
   *
   * @param words start, end and meaning of stretches of `text`, one after the other; the rest is a string
   */
  write(list: SemanticTokenList, words: readonly number[], readers: Readers): void {
    const spans = this.withJails(words, readers);
    let span = 0;
    this.first = list.count;
    for (let part = 0; part < this.count; part++) {
      const start = this.starts[part];
      const end = this.ends[part];
      switch (this.kinds[part]) {
        case PartKind.Variable:
          list.push(start, end, Meaning.Variable, this.traits[part]);
          break;
        case PartKind.Escape:
          list.push(start, end, Meaning.Escape);
          break;
        case PartKind.Comment:
          list.push(start, end, Meaning.Comment);
          break;
        case PartKind.Delimiter:
          list.extend(this.first, start, end, Meaning.String);
          break;
        case PartKind.Blank:
          break;
        default:
          span = this.literal(list, part, spans, span);
      }
    }
  }

  /** Which of the words that may name a jail do. */
  private withJails(words: readonly number[], readers: Readers): readonly number[] {
    let spans = words;
    for (let at = 0; at < words.length; at += 3) {
      if (words[at + 2] !== perhapsJail) continue;
      if (spans === words) spans = [...words];
      const isJail = readers.isJail(this.text.slice(words[at], words[at + 1]));
      (spans as number[])[at + 2] = isJail ? Meaning.Jail : Meaning.String;
    }
    return spans;
  }

  /** Cuts a literal part where spans begin and end; returns the number in `spans` of the first that may go on in the next part. */
  private literal(list: SemanticTokenList, part: number, spans: readonly number[], first: number): number {
    let span = first;
    let at = this.places[part];
    const end = at + this.ends[part] - this.starts[part];
    const shift = this.starts[part] - at;
    while (span < spans.length && spans[span + 1] <= at) span += 3;
    for (; span < spans.length && spans[span] < end; span += 3) {
      const from = Math.max(at, spans[span]);
      const to = Math.min(end, spans[span + 1]);
      if (!this.isBlank(at, from)) list.extend(this.first, at + shift, from + shift, Meaning.String);
      list.extend(this.first, from + shift, to + shift, spans[span + 2]);
      at = to;
      if (spans[span + 1] > end) return span;
    }
    if (!this.isBlank(at, end)) list.extend(this.first, at + shift, end + shift, Meaning.String);
    return span;
  }

  /** Blanks between words have no colour, and a large file has very many of them. */
  private isBlank(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.text.charCodeAt(at) !== 0x20) return false;
    return true;
  }

  private quoted(tree: SyntaxTree, token: number, start: number, end: number): void {
    const { text } = tree;
    const [contentStart, contentEnd] = contentRange(tree, token);
    if (contentStart > start) this.add(PartKind.Delimiter, start, contentStart, "");
    let from = contentStart;
    for (const [keptStart, keptEnd] of keptText(tree, token)) {
      if (keptStart > from) this.add(PartKind.Delimiter, from, keptStart, "");
      from = keptEnd;
      let at = keptStart;
      for (let next = at; next < keptEnd; next++) {
        // Not looked for with indexOf, which would go on to the end of the file.
        if (text.charCodeAt(next) !== 0x5c) continue;
        if (next > at) this.add(PartKind.Literal, at, next, text.slice(at, next));
        at = endOfEscape(text, next, keptEnd);
        this.add(PartKind.Escape, next, at, withoutEscapes(text, next, at));
        next = at - 1;
      }
      if (keptEnd > at) this.add(PartKind.Literal, at, keptEnd, text.slice(at, keptEnd));
    }
    if (contentEnd > from) this.add(PartKind.Delimiter, from, contentEnd, "");
    if (end > contentEnd) this.add(PartKind.Delimiter, contentEnd, end, "");
  }

  private variable(
    name: string,
    start: number,
    end: number,
    jail: EffectiveJail | undefined,
    isUndefined: boolean,
  ): void {
    const entry = jail?.exactEntry(name);
    const isImplied = entry === undefined ? name === "name" : entry.implied !== undefined;
    this.traits[this.count] = isUndefined ? Trait.Undefined : isImplied ? Trait.Implied : Trait.None;
    // A list has no text of its own.
    const value = entry?.values.length === 1 ? entry.values[0] : undefined;
    const isKnown = value !== undefined && value.length <= longestSubstitution && !entry?.bad;
    this.add(PartKind.Variable, start, end, isKnown ? value : unknown);
  }

  private add(kind: PartKind, start: number, end: number, text: string): void {
    const index = this.count++;
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.places[index] = this.text.length;
    this.text += text;
  }
}

function kindOfRest(kind: TokenKind): PartKind {
  if (isComment(kind)) return PartKind.Comment;
  return isTrivia(kind) ? PartKind.Blank : PartKind.Delimiter;
}
