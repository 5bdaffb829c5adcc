/**
 * Links to places within Markdown. A feature knows paths and offsets, and only the server knows which URIs and lines its editor has for them:
 * so a link is written between control characters, which no text of a file brings along (`printable`), until the server or a test
 * puts in its place what is to be read.
 */

/** A link to a UTF-16 offset of a file, or to the whole file. `label` is Markdown. */
export function placeLink(label: string, path: string, offset?: number): string {
  return `\u0001${label}\u0002${path.replace(/[\u0001\u0002%]/g, encodeURIComponent)}\u0002${offset ?? ""}\u0001`;
}

/** Markdown with its links as `target` writes them; where that is undefined, only the label stays. */
export function withPlaceLinks(
  markdown: string,
  target: (path: string, offset: number | undefined) => string | undefined,
): string {
  return markdown.replace(mark, (_, label: string, path: string, offset: string) => {
    const uri = target(path.replace(/%(?:01|02|25)/g, decodeURIComponent), offset === "" ? undefined : Number(offset));
    return uri === undefined ? label : `[${label}](${uri})`;
  });
}

/** Markdown without what it says about places: paragraphs that name some, and places in brackets. */
export function withoutPlaces(markdown: string): string {
  const rest = markdown.replace(inBrackets, "").split("\n\n");
  return rest.filter((paragraph) => !paragraph.includes("\u0001")).join("\n\n");
}

const inBrackets = / \(\u0001[^\u0001]*\u0001\)/g;

const mark = /\u0001([^\u0001\u0002]*)\u0002([^\u0001\u0002]*)\u0002(\d*)\u0001/g;
