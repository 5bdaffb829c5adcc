import {
  type DocumentLink,
  type Location,
  type LocationLink,
  type Position,
  RequestType,
  TextDocumentContentRequest,
} from "vscode-languageserver";
import {
  effectiveScheme,
  type JailsParams,
  jailsRequest as jailsMethod,
  planScheme,
  revealPlaceCommand,
  type ShownAtParams,
  type ShownAtResult,
  shownAtRequest as shownAtMethod,
} from "../../../../protocol/index.ts";
import type { Workspace } from "../../analysis/index.ts";
import type { FileRange } from "../../config/index.ts";
import { type Hover, hover } from "../../features/hover/index.ts";
import { allJails, featureContext } from "../../features/shared/context.ts";
import { paragraphs } from "../../features/shared/markdown.ts";
import { withoutPlaces } from "../../features/shared/place-links.ts";
import { namesAt, stretchAt } from "../../features/shared/shown-jails.ts";
import { linksIn } from "../shared/made-document.ts";
import { aText, ofDocument, ofPlace, orNothing } from "../shared/parameters.ts";
import { type RequestContext, serveRequest } from "../shared/request.ts";

/** Plans and effective configurations, for any client that opens documents which a server makes. */
export const textDocumentContentRequest = serveRequest({
  type: TextDocumentContentRequest.type,
  parameters: { uri: aText },
  capabilities: ({ textDocumentContent }) =>
    textDocumentContent ? { workspace: { textDocumentContent: { schemes: [planScheme, effectiveScheme] } } } : {},
  handle: ({ virtual }, { uri }) => ({ text: virtual.content(uri) }),
  fallback: () => ({ text: "" }),
});

export const shownAtRequest = serveRequest({
  type: new RequestType<ShownAtParams, ShownAtResult | null, void>(shownAtMethod),
  parameters: { ...ofPlace, shownIn: orNothing(aText) },
  capabilities: () => ({}),
  handle({ workspace, documents, virtual }, { textDocument, position, shownIn }): ShownAtResult | null {
    const path = documents.pathOf(textDocument.uri);
    const feature = featureContext(workspace, path);
    const offset = documents.linesAt(path)?.offset(position);
    if (!feature || offset === undefined) return null;
    const made = shownIn === undefined ? undefined : virtual.get(shownIn)?.made;
    return {
      jails: [...namesAt(feature, offset)],
      lines: made?.linesOf(stretchAt(feature, offset)) ?? [],
      isOfSameRoot: shownIn !== undefined && virtual.isMadeOf(shownIn, path),
    };
  },
  fallback: () => null,
});

export const jailsRequest = serveRequest({
  type: new RequestType<JailsParams, string[] | null, void>(jailsMethod),
  parameters: ofDocument,
  capabilities: () => ({}),
  handle({ workspace, documents }, { textDocument }): string[] | null {
    const feature = featureContext(workspace, documents.pathOf(textDocument.uri));
    return feature ? [...new Set(allJails(feature).map(({ name }) => name))] : null;
  },
  fallback: () => null,
});

/** Where what stands in a document that the server made comes from. */
export function virtualDefinition(
  { virtual, conversion, documents, client }: RequestContext,
  uri: string,
  position: Position,
): Location[] | LocationLink[] | null {
  const document = virtual.get(uri);
  if (!document?.made) return null;
  const { lines, made } = document;
  const lineStart = lines.offset({ line: position.line, character: 0 });
  const source = made.sourceAt(position.line, lines.offset(position) - lineStart);
  if (!source) return null;
  const places = source.places.flatMap(({ path, start, end }) => {
    const range = conversion.rangeIn(path, start, end);
    return range ? [{ uri: documents.uriOf(path), range }] : [];
  });
  if (!client.placeLinks.has("definition")) return places;
  const originSelectionRange = lines.range(lineStart + source.start, lineStart + source.end);
  return places.map(({ uri: targetUri, range }) => ({
    ...{ originSelectionRange, targetUri, targetRange: range, targetSelectionRange: range },
  }));
}

/** What is known of a place of an effective configuration: as of any jail.conf, and below it what made it so. */
export function virtualHover(
  { virtual, workspace }: RequestContext,
  uri: string,
  offset: number,
  ask: () => Hover | undefined,
): Hover | undefined {
  const document = virtual.get(uri);
  if (!document?.made) return undefined;
  const { lines, made } = document;
  const line = lines.lineOf(offset);
  const lineStart = lines.offset({ line, character: 0 });
  const source = made.sourceAt(line, offset - lineStart);
  if (!source) return undefined;
  const [place] = source.places;
  const isInSource = made.isAboutOthers(line) && place !== undefined;
  const known = isInSource ? hoverInSource(workspace, place) : ask();
  // What the text says of its own lines is about no file.
  const text = known && (isInSource ? known.markdown : withoutPlaces(known.markdown));
  const markdown = paragraphs(text, made.describe(line));
  if (markdown === "") return undefined;
  const start = known && !isInSource ? known.start : lineStart + source.start;
  const end = known && !isInSource ? known.end : lineStart + source.end;
  return { start, end, markdown };
}

function hoverInSource(workspace: Workspace, { path, start }: FileRange): Hover | undefined {
  const feature = featureContext(workspace, path);
  return feature && hover(feature, start);
}

/** Links to the places that a document names which the server made. */
export function virtualLinks({ virtual, documents, client }: RequestContext, uri: string): DocumentLink[] {
  const made = virtual.get(uri)?.made;
  if (!made) return [];
  return linksIn(made, documents).map(({ range, target }) => ({
    range,
    target: client.isOwn
      ? // Beside the document, and not on top of it, as a link to a file would be.
        // VS Code decodes it twice: encoded once, the address would lose the `%23` of a folder with `#` in its name.
        `command:${revealPlaceCommand}?${encodeURIComponent(encodeURIComponent(JSON.stringify([target])))}`
      : `${target.uri}#L${target.range.start.line + 1}`,
  }));
}
