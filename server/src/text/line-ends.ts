/** The line end of the line at an offset; of one that has none, or has only begun, that of the line before it. */
export function lineEndAt(text: string, offset: number): "\n" | "\r\n" {
  // What is put at the beginning of a line follows the line before it.
  const end = text[offset - 1] === "\n" ? offset - 1 : text.indexOf("\n", offset);
  const found = end >= 0 ? end : text.lastIndexOf("\n");
  return found > 0 && text[found - 1] === "\r" ? "\r\n" : "\n";
}
