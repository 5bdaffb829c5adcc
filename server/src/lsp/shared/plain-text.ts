/** Markdown of ours without its marks, for editors that show plain text only. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^```.*$\n?/gm, "")
    .replace(/\*\*|`/g, "")
    .replace(/ {2}\n/g, "\n")
    .replace(/^---$\n\n?/gm, "");
}
