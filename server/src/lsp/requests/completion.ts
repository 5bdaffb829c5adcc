import {
  CompletionItemKind,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem as LspCompletionItem,
  type CompletionList as LspCompletionList,
  MarkupKind,
  type Range,
} from "vscode-languageserver";
import {
  type CompletionItem,
  type CompletionKind,
  type CompletionList,
  complete,
} from "../../features/completion/index.ts";
import type { ClientFeatures } from "../shared/client-features.ts";
import { plainText } from "../shared/hover-text.ts";
import { ofPlace } from "../shared/parameters.ts";
import { askAbout, serveRequest } from "../shared/request.ts";
import type { TextLines } from "../shared/text-lines.ts";

export const completionRequest = serveRequest({
  type: CompletionRequest.type,
  parameters: ofPlace,
  capabilities: () => ({
    completionProvider: { triggerCharacters: [".", "$", "{", '"', " ", "|", "/"], resolveProvider: true },
  }),
  handle: (context, { textDocument, position, context: asked }) =>
    askAbout(context, textDocument, (feature, { lines }) => {
      const cursor = lines.offset(position);
      const list = complete(feature, cursor, asked?.triggerCharacter);
      return list ? listFor(context.client, list, lines, cursor, feature.settings.release.name) : null;
    }),
  fallback: () => null,
});

/**
 * Editors that can are told what to replace and what to keep when only inserting: an editor may ask with an older cursor
 * for a newer text, and a range after its cursor would then take more away than was meant.
 */
function listFor(
  client: ClientFeatures,
  { start, end, items, isIncomplete }: CompletionList,
  lines: TextLines,
  cursor: number,
  release: string,
): LspCompletionList {
  const replace = lines.range(start, end);
  const insert = end > cursor && client.insertReplace ? lines.range(start, cursor) : undefined;
  const rangesOf = (item: CompletionItem): ReplacedRanges => {
    const present = client.isOwn ? (item.present?.length ?? 0) : 0;
    return item.start === undefined && item.end === undefined && present === 0
      ? { replace, insert }
      : { replace: lines.range(item.start ?? start, (item.end ?? end) + present), insert: undefined };
  };
  return { isIncomplete, items: items.map((item) => itemFor(client, item, rangesOf(item), release)) };
}

function itemFor(
  client: ClientFeatures,
  item: CompletionItem,
  { replace, insert }: ReplacedRanges,
  release: string,
): LspCompletionItem {
  const { label, kind, detail, text, cursor, holes, filter, rank, deprecated, offersMore, parameter, documentation } =
    item;
  const stops = holes ?? (cursor !== undefined && cursor < text.length ? [{ start: cursor, end: cursor }] : []);
  const isSnippet = stops.length > 0 && client.snippets;
  // Without snippets the cursor ends up after what is written, so what belongs after it is left out.
  // A line break in the quotes would become part of the value. Some editors leave what stands behind their cursor: it would be there twice.
  const present = client.isOwn ? (item.present ?? "") : "";
  const plain = item.plainText ?? text.slice(0, cursor ?? text.length);
  const newText = (isSnippet ? snippet(text, stops) : plain) + present;
  const result: LspCompletionItem = {
    label,
    kind: kindFor(client, kind),
    detail,
    sortText: `${String(rank).padStart(4, "0")} ${label}`,
    textEdit: insert ? { insert, replace, newText } : { range: replace, newText },
  };
  // Beside each item there is room for a few words; all of them are shown with the one that is looked at.
  const note = client.labelDetails ? noteOf(detail, label) : "";
  if (note !== "") result.labelDetails = { description: note };
  if (documentation !== undefined) result.documentation = documented(client, documentation);
  if (filter !== undefined) result.filterText = filter;
  if (isSnippet) result.insertTextFormat = InsertTextFormat.Snippet;
  // Further lines are written without the indentation of the first, which the editor adds.
  if (client.adjustsIndentation && text.includes("\n")) result.insertTextMode = InsertTextMode.adjustIndentation;
  if (deprecated && client.deprecatedTag) result.tags = [1];
  if (parameter !== undefined) result.data = { parameter, release } satisfies DocumentedItem;
  // Commands are an editor's own; this one is VS Code's, where our client runs.
  if (offersMore && client.isOwn) result.command = { title: "Suggest", command: "editor.action.triggerSuggest" };
  return result;
}

/** Columns of a list of completions, which an item and its note share: an editor cuts off the item as well where both are longer. */
const widestRow = 50;
/** A note of fewer columns says nothing. */
const narrowestNote = 12;

/** The beginning of a text that has room beside an item, up to a word that is whole where there is one. */
function noteOf(detail: string, label: string): string {
  const room = widestRow - columnsOf(label);
  if (columnsOf(detail) <= room) return detail;
  if (room < narrowestNote) return "";
  let columns = 1;
  let end = 0;
  for (const character of detail) {
    columns += columnsOf(character);
    if (columns > room) break;
    end += character.length;
  }
  const start = detail.slice(0, end);
  const blank = detail[end] === " " ? end : start.lastIndexOf(" ");
  return `${blank > end / 3 ? start.slice(0, blank) : start}…`;
}

/** Letters of East Asia take two columns. */
const columnsOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);

/** Markdown, for an editor that shows it, and else its text. */
export function documented(client: ClientFeatures, markdown: string): LspCompletionItem["documentation"] {
  return client.completionMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

/** What an item carries along, from which its long text is made when somebody looks at it. */
export interface DocumentedItem {
  readonly parameter: string;
  /** The name of the release that reads the file. */
  readonly release: string;
}

interface ReplacedRanges {
  readonly replace: Range;
  /** Up to the cursor only; undefined when the item has to replace what stands after it as well. */
  readonly insert: Range | undefined;
}

/** Text with stops for the tabulator; stops with the same text are one, so that it is typed once. */
function snippet(text: string, stops: readonly { readonly start: number; readonly end: number }[]): string {
  const numbers = new Map<string, number>();
  let result = "";
  let done = 0;
  for (const { start, end } of stops) {
    const held = text.slice(start, end);
    const number = numbers.get(held) ?? numbers.size + 1;
    numbers.set(held, number);
    const stop = held === "" ? `$${number}` : `\${${number}:${escapeSnippet(held)}}`;
    result += escapeSnippet(text.slice(done, start)) + stop;
    done = end;
  }
  return `${result}${escapeSnippet(text.slice(done))}$0`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** Older clients lack a kind or two, and may show nothing for what they do not know. */
function kindFor({ completionKinds: known }: ClientFeatures, kind: CompletionKind): CompletionItemKind {
  const ours = completionKinds[kind];
  return known.has(ours) ? ours : (olderKinds[kind] ?? CompletionItemKind.Text);
}

const olderKinds: Partial<Record<CompletionKind, CompletionItemKind>> = {
  directory: CompletionItemKind.File,
  rule: CompletionItemKind.Value,
};

const completionKinds: Record<CompletionKind, CompletionItemKind> = {
  parameter: CompletionItemKind.Property,
  directive: CompletionItemKind.Keyword,
  value: CompletionItemKind.Value,
  jail: CompletionItemKind.Module,
  interface: CompletionItemKind.Interface,
  variable: CompletionItemKind.Variable,
  command: CompletionItemKind.Value,
  file: CompletionItemKind.File,
  directory: CompletionItemKind.Folder,
  rule: CompletionItemKind.Constant,
  template: CompletionItemKind.Snippet,
};
