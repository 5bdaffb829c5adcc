import {
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  InsertTextFormat,
  type CompletionItem as LspCompletionItem,
  type CompletionList as LspCompletionList,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { withLineEndsOf } from "../analysis/fixes/edits.ts";
import type { CompletionItem, CompletionKind, CompletionList } from "../features/completion/index.ts";
import type { OutlineItem, OutlineKind } from "../features/navigation/outline.ts";
import type { Finding, RelatedPlace, Severity, TextEdit } from "../rules/rule/finding.ts";
import { printable } from "../text/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Documents } from "./documents.ts";
import type { TextLines } from "./text-lines.ts";

/** Plain data of the core to what the protocol wants. Everything that holds a position passes through here. */
export class Conversion {
  private readonly documents: Documents;
  private readonly client: ClientFeatures;

  constructor(documents: Documents, client: ClientFeatures) {
    this.documents = documents;
    this.client = client;
  }

  diagnostic(finding: Finding, lines: TextLines): Diagnostic {
    const { rule, severity, message, jailSays, path, start, end, related, notes, unnecessary } = finding;
    const diagnostic: Diagnostic = {
      range: lines.range(start, end),
      severity: diagnosticSeverities[severity],
      code: rule,
      source: "jailconf",
      message,
    };
    const says = jailSays === undefined ? [] : [`jail(8) says: ${printable(jailSays)}`];
    if (this.client.relatedInformation) {
      // The protocol knows no notes: they stand at the place that they are about.
      const noted = [...says, ...notes].map((message) => ({ path, start, end, message }));
      const places = [...related, ...noted].flatMap((place) => this.relatedInformation(place));
      if (places.length > 0) diagnostic.relatedInformation = places;
    } else if (says.length > 0) diagnostic.message += `\n${says[0]}`;
    if (unnecessary && this.client.unnecessaryTag) diagnostic.tags = [DiagnosticTag.Unnecessary];
    return diagnostic;
  }

  private relatedInformation({ path, start, end, message }: RelatedPlace): DiagnosticRelatedInformation[] {
    const range = this.rangeIn(path, start, end);
    return range ? [{ location: { uri: this.documents.uriOf(path), range }, message }] : [];
  }

  /** A stretch of any file; undefined when it cannot be read any more. */
  rangeIn(path: string, start: number, end: number): Range | undefined {
    return this.documents.linesAt(path)?.range(start, end);
  }

  /** Undefined when one of the files cannot be read. */
  workspaceEdit(edits: readonly TextEdit[]): WorkspaceEdit | undefined {
    const byPath = new Map<string, TextEdit[]>();
    for (const edit of edits) {
      const list = byPath.get(edit.path);
      if (list) list.push(edit);
      else byPath.set(edit.path, [edit]);
    }
    const files = [];
    for (const [path, list] of byPath) {
      const lines = this.documents.linesAt(path);
      if (!lines) return undefined;
      const converted = withLineEndsOf(lines.text, list).map(({ start, end, text }) => ({
        range: lines.range(start, end),
        newText: text,
      }));
      const uri = this.documents.uriOf(path);
      files.push({ uri, version: this.documents.atPath(path)?.version ?? null, edits: converted });
    }
    if (!this.client.documentChanges) {
      return { changes: Object.fromEntries(files.map(({ uri, edits: list }) => [uri, list])) };
    }
    return {
      documentChanges: files.map(({ uri, version, edits: list }) => ({ textDocument: { uri, version }, edits: list })),
    };
  }

  /**
   * Editors that can are told what to replace and what to keep when only inserting: an editor may ask with an older cursor
   * for a newer text, and a range behind its cursor would then take more away than was meant.
   */
  completions(
    { start, end, items, isIncomplete }: CompletionList,
    lines: TextLines,
    cursor: number,
  ): LspCompletionList {
    const replace = lines.range(start, end);
    const insert = end > cursor && this.client.insertReplace ? lines.range(start, cursor) : undefined;
    const rangesOf = (item: CompletionItem): ReplacedRanges =>
      item.start === undefined && item.end === undefined
        ? { replace, insert }
        : { replace: lines.range(item.start ?? start, item.end ?? end), insert: undefined };
    return { isIncomplete, items: items.map((item) => this.completion(item, rangesOf(item))) };
  }

  private completion(item: CompletionItem, { replace, insert }: ReplacedRanges): LspCompletionItem {
    const { label, kind, detail, text, cursor, holes, filter, rank, deprecated, offersMore, parameter } = item;
    const stops = holes ?? (cursor !== undefined && cursor < text.length ? [{ start: cursor, end: cursor }] : []);
    const isSnippet = stops.length > 0 && this.client.snippets;
    // Without snippets the cursor ends up behind what is written, so what belongs behind it is left out.
    const newText = isSnippet ? snippet(text, stops) : text.slice(0, cursor ?? text.length);
    const result: LspCompletionItem = {
      label,
      kind: completionKinds[kind],
      detail,
      sortText: `${String(rank).padStart(4, "0")} ${label}`,
      textEdit: insert ? { insert, replace, newText } : { range: replace, newText },
    };
    if (filter !== undefined) result.filterText = filter;
    if (isSnippet) result.insertTextFormat = InsertTextFormat.Snippet;
    if (deprecated && this.client.deprecatedTag) result.tags = [1];
    if (parameter !== undefined) result.data = { parameter };
    // Commands are an editor's own; this one is VS Code's, where our client runs.
    if (offersMore && this.client.isOwn) result.command = { title: "Suggest", command: "editor.action.triggerSuggest" };
    return result;
  }

  symbols(items: readonly OutlineItem[], lines: TextLines, uri: string): DocumentSymbol[] | SymbolInformation[] {
    return this.client.symbolTree ? items.map((item) => symbol(item, lines)) : flatSymbols(items, lines, uri);
  }
}

interface ReplacedRanges {
  readonly replace: Range;
  /** Up to the cursor only; undefined when the item has to replace what stands behind it as well. */
  readonly insert: Range | undefined;
}

function symbol(
  { name, detail, kind, start, end, selection, children }: OutlineItem,
  lines: TextLines,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: symbolKinds[kind],
    range: lines.range(start, end),
    selectionRange: lines.range(selection.start, selection.end),
    children: children.map((child) => symbol(child, lines)),
  };
}

function flatSymbols(
  items: readonly OutlineItem[],
  lines: TextLines,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return items.flatMap(({ name, kind, start, end, children }) => {
    const location = { uri, range: lines.range(start, end) };
    const own: SymbolInformation = { name, kind: symbolKinds[kind], location, containerName };
    return [own, ...flatSymbols(children, lines, uri, name)];
  });
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

const diagnosticSeverities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
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
  template: CompletionItemKind.Snippet,
};

const symbolKinds: Record<OutlineKind, SymbolKind> = {
  jail: SymbolKind.Module,
  wildcard: SymbolKind.Namespace,
  parameter: SymbolKind.Property,
  variable: SymbolKind.Variable,
  include: SymbolKind.File,
};
