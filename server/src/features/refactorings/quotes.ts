import { simpleStatementAt, TokenKind, type ValueNode } from "../../syntax/index.ts";
import type { Offer, Refactoring } from "./refactoring.ts";

/** Puts a value into double quotes, or takes it out of them. */
export const quotes: Refactoring = {
  id: "quotes",
  kind: "refactor.rewrite",
  offers({ tree, path }, { start, end }) {
    const value = simpleStatementAt(tree, start)
      ?.values()
      .find((each) => each.start <= start && end <= each.end);
    const written = value && wordOf(value);
    if (written === undefined) return [];
    const offer = (title: string, text: string): Offer[] => [
      { title, rewrite: () => ({ edits: [{ path, start: written.start, end: written.end, text }] }) },
    ];
    if (written.isQuoted) return isPlain(written.text) ? offer("Remove the quotes", written.text) : [];
    return offer("Put it in double quotes", `"${written.text}"`);
  },
};

interface WrittenWord {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  /** What stands there, without its quotes. */
  readonly text: string;
}

/** A value that is one word or one string; one with variables only where they mean the same in both. */
function wordOf(value: ValueNode): WrittenWord | undefined {
  const { start, end } = value;
  const text = value.tree.text.slice(start, end);
  const isQuoted = /^".*"$/s.test(text);
  if (isQuoted) return { start, end, isQuoted, text: text.slice(1, -1) };
  return hasNoString(value) && !/["\\]/.test(text) ? { start, end, isQuoted, text } : undefined;
}

function hasNoString({ tree, index }: ValueNode): boolean {
  const { firstTokens, endTokens } = tree.nodes;
  const kinds = tree.tokens.kinds.subarray(firstTokens[index], endTokens[index]);
  return kinds.every((kind) => kind === TokenKind.Word || kind === TokenKind.Symbol || kind === TokenKind.Variable);
}

/** What jail(8) reads as one word without quotes, too (LANGUAGE.md §1). */
const isPlain = (text: string): boolean => /^(?:[\w./:@-]|\$\{?\w+\}?)+$/.test(text) && !text.includes("//");
