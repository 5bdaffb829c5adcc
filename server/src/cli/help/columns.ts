/** Text in lines that a terminal shows whole, for `--help`. */

/** The words of a text in lines of at most `width` characters; a longer word has a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A term, and beside it, from a column on, what it means. A term that reaches over the column has its own line. */
export function definition(term: string, meaning: string, column: number, width: number): string[] {
  const lines = wrapped(meaning, Math.max(30, width - column)).map((line) => " ".repeat(column) + line);
  if (term.length + 2 > column) return [term, ...lines];
  return [term + lines[0].slice(term.length), ...lines.slice(1)];
}

/** The column at which meanings start beside some terms: after the longest, but not far away for one that is very long. */
export function columnFor(terms: readonly string[], limit: number): number {
  const fitting = terms.map(({ length }) => length + 2).filter((length) => length <= limit);
  return fitting.length === 0 ? limit : Math.max(...fitting);
}
