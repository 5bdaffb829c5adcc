import { characterEnd, characterStart } from "../../text/index.ts";
import type { SyntaxEdit, SyntaxFix, SyntaxProblem, SyntaxProblemCode } from "../tree/problem.ts";
import type { BrokenText } from "./broken-text.ts";

/** So many problems of one kind are kept: more than are ever shown, and too few to fill the memory. */
const mostOfOneKind = 20_000;

/** What is wrong at a place, in words, and how it may be corrected. */
export interface Mistake {
  readonly code: SyntaxProblemCode;
  readonly start: number;
  readonly end: number;
  /** What is wrong and what to do: two short sentences at most. */
  readonly message: string;
  /** What is wrong alone, where the message says what to do as well. */
  readonly what?: string;
  /** Why it is so, a sentence each. */
  readonly notes?: readonly string[];
  /** The best first. */
  readonly fixes?: readonly SyntaxFix[];
}

/** What one reading of a broken file has found. The functions of `*-problems.ts` put it into words, with the edits that correct it. */
export class ProblemCollector {
  readonly source: BrokenText;
  readonly list: SyntaxProblem[] = [];
  /** How many problems there were, those among them that were not kept. */
  count = 0;
  private readonly kept = new Map<SyntaxProblemCode, number>();
  private readonly reportedTokens = new Set<number>();

  constructor(source: BrokenText) {
    this.source = source;
  }

  add({ code, start, end, message, what, notes, fixes = [] }: Mistake): void {
    this.count++;
    const known = this.kept.get(code) ?? 0;
    if (known === mostOfOneKind) return;
    this.kept.set(code, known + 1);
    const { text } = this.source;
    const from = characterStart(text, start);
    const to = characterEnd(text, Math.max(end, start));
    this.list.push({ code, start: from, end: to, message, what, notes, fixes });
  }

  /** Whether it is the first time that somebody asks this about `token`, which several may come across. */
  isNew(token: number): boolean {
    if (this.reportedTokens.has(token)) return false;
    this.reportedTokens.add(token);
    return true;
  }
}

/** A correction that leaves no doubt about what was meant. */
export const fix = (title: string, ...edits: readonly SyntaxEdit[]): SyntaxFix => ({ title, edits });

/** A correction of what was most likely meant. */
export const guess = (title: string, ...edits: readonly SyntaxEdit[]): SyntaxFix => ({ title, edits, guess: true });

/** A guess that is less likely than the ones before it. */
export const otherGuess = (title: string, ...edits: readonly SyntaxEdit[]): SyntaxFix => {
  return { title, edits, guess: true, alternative: true };
};

/** Removes a token: with its line when it stands alone there, otherwise with the blanks on one side. */
export function tokenRemoval(source: BrokenText, token: number): SyntaxEdit {
  const { text, tokens } = source;
  const start = tokens.start(token);
  let end = tokens.ends[token];
  while (text[end] === " " || text[end] === "\t") end++;
  const before = source.blanksBefore(start);
  const endsLine = end === text.length || text[end] === "\n" || text.startsWith("\r\n", end);
  if (!endsLine) return { start, end, text: "" };
  if (before > 0 && text[before - 1] !== "\n") return { start: before, end, text: "" };
  if (text[end] === "\r") end++;
  return { start: before, end: Math.min(end + 1, text.length), text: "" };
}
