import { type MarkupContent, MarkupKind } from "vscode-languageserver";
import { withPlaceLinks } from "../../features/shared/place-links.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Conversion } from "./conversion.ts";
import type { Documents } from "./documents.ts";

/**
 * What a hover says, as its editor can show it: with links that lead to lines (`file:///etc/jail.conf#L12`, which VS Code, Neovim and
 * others open there), or as plain text. Of files that are reached in another way than through the file system the label is all, since
 * editors follow no link to them.
 */
export function hoverText(
  markdown: string,
  { markdownHover }: ClientFeatures,
  documents: Documents,
  conversion: Conversion,
): MarkupContent {
  if (!markdownHover)
    return { kind: MarkupKind.PlainText, value: plainText(withPlaceLinks(markdown, () => undefined)) };
  const value = withPlaceLinks(markdown, (path, offset) => {
    const uri = documents.uriOf(path);
    if (!uri.startsWith("file:")) return undefined;
    // What Markdown would take for its own is written as URIs have it.
    const target = uri.replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
    const start = offset === undefined ? undefined : conversion.rangeIn(path, offset, offset)?.start;
    return start ? `${target}#L${start.line + 1}` : target;
  });
  return { kind: MarkupKind.Markdown, value };
}

/** Without the signs of Markdown that are only for the eye. What is code stays as it is. */
export function plainText(markdown: string): string {
  const lines: string[] = [];
  let isCode = false;
  for (const line of markdown.split("\n")) {
    if (/^```\w*$/.test(line)) isCode = !isCode;
    else if (isCode) lines.push(line);
    else if (line !== "---") lines.push(plainLine(line));
  }
  return lines.join("\n").replace(/\n{3,}/g, "\n\n");
}

/** Code, strong and emphasised text of a line in one go, since what is code may hold the signs of the others. */
function plainLine(line: string): string {
  const signs = /(`+)( ?)(.+?)\2\1(?!`)|\*\*(.+?)\*\*|(?<![\w*])\*(?=[^\s*])([^*`]*[^\s*`])\*(?![\w*])/g;
  return line
    .replace(signs, (...found: (string | undefined)[]) => {
      const [code, strong, emphasis] = found.slice(3);
      if (code !== undefined) return code;
      return strong === undefined ? (emphasis ?? "") : plainLine(strong);
    })
    .replace(/ {2}$/, "");
}
