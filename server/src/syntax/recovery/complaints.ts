import type { SyntaxEdit, SyntaxFix, SyntaxProblem, SyntaxProblemCode } from "../problem.ts";
import type { BrokenText } from "./broken-text.ts";

/** What every complaint says that stands for a file which jail(8) refuses. */
export const nothingStarts = "jail(8) refuses the whole file, so no jail of it starts.";

/** So many complaints of one kind are kept: more than are ever shown, and too few to fill the memory. */
const mostOfOneKind = 20_000;

/** What one reading of a broken file has found. The functions of `*-complaints.ts` put it into words and mend it. */
export class Complaints {
  readonly source: BrokenText;
  readonly problems: SyntaxProblem[] = [];
  /** How many complaints there were, those among them that were not kept. */
  count = 0;
  private readonly kept = new Map<SyntaxProblemCode, number>();
  private readonly reportedTokens = new Set<number>();

  constructor(source: BrokenText) {
    this.source = source;
  }

  /** Complains about the text between two offsets. */
  add(
    code: SyntaxProblemCode,
    start: number,
    end: number,
    sentences: readonly string[],
    fixes: readonly SyntaxFix[],
  ): void {
    this.count++;
    const known = this.kept.get(code) ?? 0;
    if (known === mostOfOneKind) return;
    this.kept.set(code, known + 1);
    this.problems.push({ code, start, end: Math.max(end, start), message: sentences.join(" "), fixes });
  }

  /** Whether it is the first time that somebody asks this about `token`, which several may come across. */
  isNew(token: number): boolean {
    if (this.reportedTokens.has(token)) return false;
    this.reportedTokens.add(token);
    return true;
  }
}

/** A way to mend a slip; not `sure` where it may not be what was meant. */
export function fix(title: string, edits: readonly SyntaxEdit[], sure = true): SyntaxFix {
  return sure ? { title, edits } : { title, edits, guess: true };
}

/** Removes a token: with its line when it stands alone there, otherwise with the blanks on one side. */
export function removal(source: BrokenText, token: number): SyntaxEdit {
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
