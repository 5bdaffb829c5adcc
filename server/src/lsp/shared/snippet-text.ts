/** A stretch of a text that the user goes through; those of one group hold the same, and the lowest group comes first. */
export interface TabStop {
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

/**
 * A text in the snippet syntax of LSP, with a tab stop for each group of holes and the cursor behind all of it at the end: the
 * first hole of a group says what stands there, and the others repeat what is typed.
 */
export function snippetText(text: string, holes: readonly TabStop[]): string {
  const groups = [...new Set(holes.map(({ group }) => group))].sort((a, b) => a - b);
  const filled = new Set<number>();
  let result = "";
  let position = 0;
  for (const { start, end, group } of [...holes].sort((a, b) => a.start - b.start)) {
    const stop = groups.indexOf(group) + 1;
    result += escaped(text.slice(position, start));
    result += filled.has(group) ? `\${${stop}}` : `\${${stop}:${escaped(text.slice(start, end))}}`;
    filled.add(group);
    position = end;
  }
  return `${result}${escaped(text.slice(position))}`;
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
