import { displayWidth } from "./display-width.ts";

/** Text in lines that a terminal shows whole. Widths are columns of a terminal, of which a character of Japanese takes two. */

/**
 * Where a line may end in a text without blanks: behind a character of Japanese, but not before one that closes something, or is
 * pronounced with the one before it.
 */
const breaks =
  /(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])(?![\u3001\u3002\u300d\u300f\u30fb\u30fc\uff09ぁぃぅぇぉっゃゅょァィゥェォッャュョ])/;

/** The words of a text in lines of at most `width` columns; a longer word has a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    for (const [index, part] of word.split(breaks).entries()) {
      const joint = line === "" || index > 0 ? "" : " ";
      if (line !== "" && displayWidth(line + joint + part) > width) {
        lines.push(line);
        line = part;
      } else line += joint + part;
    }
  }
  return [...lines, line];
}

/** A term, and beside it, from a column on, what it means. A term that reaches over the column has its own line. */
export function definition(term: string, meaning: string, column: number, width: number): string[] {
  const lines = wrapped(meaning, Math.max(20, width - column)).map((line) => " ".repeat(column) + line);
  if (term.length + 2 > column) return [term, ...lines];
  return [term + lines[0].slice(term.length), ...lines.slice(1)];
}

/** The column at which meanings start beside some terms: after the longest, but not far away for one that is very long. */
export function columnFor(terms: readonly string[], limit: number): number {
  const fitting = terms.map(({ length }) => length + 2).filter((length) => length <= limit);
  return fitting.length === 0 ? limit : Math.max(...fitting);
}
