import type {
  AnnotatedTextEdit,
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  InsertReplaceEdit,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SemanticTokensLegend,
  SignatureHelp,
  SnippetTextEdit,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { type ClientText, holds, holdsRange, isBefore } from "./client-text.ts";

/** What the specification says of answers, whatever they are about. A broken law is thrown as an error that names it. */

/** The documents that a client knows, and what it has said of itself. */
export interface KnownTexts {
  readonly capabilities: ClientCapabilities;
  /** The text of a file, open or on the disk; undefined where there is none. */
  textOf(uri: string): ClientText | undefined;
  /** Undefined for a document that is not open. */
  versionOf(uri: string): number | undefined;
}

export function demand(isSo: boolean, law: string, ...seen: readonly unknown[]): asserts isSo {
  if (!isSo) throw new Error(`${law}: ${seen.map((each) => JSON.stringify(each)).join(" ")}`);
}

/** A range must be one of its document, with its start not after its end. Returns the text in it. */
export function demandRange(text: ClientText | undefined, range: Range, what: string): string {
  demand(text !== undefined, `${what} is in a document that is known`, range);
  const held = text.slice(range);
  demand(held !== undefined, `the range of ${what} is one of its document`, range, text.text);
  return held;
}

export function demandLocations(known: KnownTexts, places: readonly Location[], what: string): void {
  for (const { uri, range } of places) demandRange(known.textOf(uri), range, what);
  const seen = places.map((place) => JSON.stringify(place));
  demand(new Set(seen).size === seen.length, `${what} comes once`, places);
}

/** Places, or links where the client takes them. */
export function demandPlaces(
  known: KnownTexts,
  places: readonly (Location | LocationLink)[],
  takesLinks: boolean,
  asked: { text: ClientText; position: Position },
  what: string,
): void {
  for (const place of places) {
    if (!("targetUri" in place)) {
      demandRange(known.textOf(place.uri), place.range, what);
      continue;
    }
    demand(takesLinks, `${what} is a link only where the client takes links`, place);
    const { targetUri, targetRange, targetSelectionRange, originSelectionRange } = place;
    demandRange(known.textOf(targetUri), targetRange, what);
    demandRange(known.textOf(targetUri), targetSelectionRange, what);
    demand(holdsRange(targetRange, targetSelectionRange), `${what} selects a part of its target`, place);
    if (originSelectionRange === undefined) continue;
    demandRange(asked.text, originSelectionRange, what);
    demand(holds(originSelectionRange, asked.position), `${what} begins where was asked`, place, asked.position);
  }
}

/** Edits of one document must not overlap; of several at one place only the last may take text away. */
export function demandEdits(text: ClientText | undefined, edits: readonly { range: Range }[], what: string): void {
  for (const { range } of edits) demandRange(text, range, what);
  const sorted = [...edits].sort((a, b) =>
    isBefore(a.range.start, b.range.start) ? -1 : isBefore(b.range.start, a.range.start) ? 1 : 0,
  );
  for (let at = 1; at < sorted.length; at++) {
    const [before, after] = [sorted[at - 1].range, sorted[at].range];
    demand(!isBefore(after.start, before.end), `edits of ${what} do not overlap`, sorted[at - 1], sorted[at]);
  }
}

export function demandWorkspaceEdit(known: KnownTexts, edit: WorkspaceEdit, what: string): void {
  const can = known.capabilities.workspace?.workspaceEdit;
  demand(!(edit.changes && edit.documentChanges), `${what} is told in one way`, edit);
  if (edit.documentChanges !== undefined)
    demand(can?.documentChanges === true, `${what}: the client takes documentChanges`, edit);
  if (edit.changeAnnotations !== undefined)
    demand(can?.changeAnnotationSupport !== undefined, `${what}: the client takes annotations`, edit);
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) demandEdits(known.textOf(uri), edits, what);
  const made = new Set<string>();
  const changed = new Set<string>();
  const demandAnnotation = (id: string | undefined): void => {
    if (id !== undefined) demand(edit.changeAnnotations?.[id] !== undefined, `${what}: annotations are told`, edit);
  };
  for (const change of edit.documentChanges ?? []) {
    if ("kind" in change) {
      demand(can?.resourceOperations?.includes(change.kind) === true, `${what}: the client can ${change.kind}`, change);
      demandAnnotation(change.annotationId);
      if (change.kind === "create") made.add(change.uri);
      continue;
    }
    const { uri, version } = change.textDocument;
    demand(!changed.has(uri), `${what} speaks of a document once`, edit);
    changed.add(uri);
    demand(
      version === (known.versionOf(uri) ?? null),
      `${what} is about the version that is open`,
      change,
      known.versionOf(uri),
    );
    for (const each of change.edits as (AnnotatedTextEdit | SnippetTextEdit)[]) {
      demandAnnotation(each.annotationId);
      if ("snippet" in each) demand(can?.snippetEditSupport === true, `${what}: the client takes snippets`, each);
    }
    if (!made.has(uri)) demandEdits(known.textOf(uri), change.edits, what);
  }
}

/** An item must be in one line with the cursor, end and begin around it, and use nothing that the client does not know. */
export function demandCompletion(known: KnownTexts, text: ClientText, cursor: Position, item: CompletionItem): void {
  const can = known.capabilities.textDocument?.completion?.completionItem;
  demand(item.label.trim() !== "", "a completion has a label", item);
  // A client that names no kinds knows those of the protocol's first version.
  const kinds = known.capabilities.textDocument?.completion?.completionItemKind?.valueSet;
  demand(kinds?.includes(item.kind!) ?? item.kind! <= 18, "the client knows the kind of a completion", item.kind);
  const edit = item.textEdit as TextEdit | InsertReplaceEdit | undefined;
  demand(edit !== undefined, "a completion says what it edits", item);
  if (item.insertTextFormat === 2) demand(can?.snippetSupport === true, "the client takes snippets", item);
  if ("insert" in edit) {
    demand(can?.insertReplaceSupport === true, "the client tells insert from replace", item);
    demandRange(text, edit.insert, "a completion");
    const { insert, replace } = edit;
    demand(holdsRange(replace, insert), "what is inserted is a part of what is replaced", item);
    demand(!isBefore(replace.start, insert.start) && !isBefore(insert.start, replace.start), "and begins it", item);
    demand(holds(insert, cursor), "what is inserted ends at the cursor or behind it", item, cursor);
  }
  const range = "insert" in edit ? edit.replace : edit.range;
  demandRange(text, range, "a completion");
  demand(range.start.line === range.end.line, "a completion replaces within one line", item);
  demand(holds(range, cursor), "a completion replaces around the cursor", item, cursor);
  if (typeof item.documentation === "object" && item.documentation.kind === "markdown")
    demand(can?.documentationFormat?.includes("markdown") !== false, "the client shows Markdown", item);
  if (item.additionalTextEdits) {
    demandEdits(text, item.additionalTextEdits, "a completion");
    for (const { range: other } of item.additionalTextEdits)
      demand(!isBefore(other.start, range.end) || !isBefore(range.start, other.end), "other edits lie elsewhere", item);
  }
}

/** Filters by what is typed compare it with what is replaced: an item whose text does not match is never seen. */
export function demandSelection(text: ClientText, asked: Position, selection: SelectionRange): void {
  demand(holds(selection.range, asked), "a selection holds the position", selection, asked);
  let inner: SelectionRange | undefined;
  for (let each: SelectionRange | undefined = selection; each; each = each.parent) {
    demandRange(text, each.range, "a selection");
    if (inner) {
      demand(holdsRange(each.range, inner.range), "a selection holds the one in it", each, inner);
      demand(JSON.stringify(each.range) !== JSON.stringify(inner.range), "a selection grows", each, inner);
    }
    inner = each;
  }
}

export function demandSymbols(
  known: KnownTexts,
  text: ClientText,
  symbols: (DocumentSymbol | SymbolInformation)[],
  uri: string,
): void {
  const can = known.capabilities.textDocument?.documentSymbol;
  const visit = (symbol: DocumentSymbol | SymbolInformation, parent?: DocumentSymbol): void => {
    demand(symbol.name.trim() !== "", "a symbol has a name", symbol);
    if (symbol.tags) demand(can?.tagSupport !== undefined, "the client knows tags", symbol);
    if ("location" in symbol) {
      demand(symbol.location.uri === uri, "a symbol is in its document", symbol);
      demandRange(text, symbol.location.range, "a symbol");
      return;
    }
    demand(can?.hierarchicalDocumentSymbolSupport === true, "the client takes trees", symbol);
    demandRange(text, symbol.range, "a symbol");
    demandRange(text, symbol.selectionRange, "a symbol");
    demand(holdsRange(symbol.range, symbol.selectionRange), "a symbol holds its name", symbol);
    if (parent) demand(holdsRange(parent.range, symbol.range), "a symbol holds those in it", parent, symbol);
    for (const child of symbol.children ?? []) visit(child, symbol);
  };
  for (const symbol of symbols) visit(symbol);
}

export function demandFolds(known: KnownTexts, text: ClientText, folds: readonly FoldingRange[]): void {
  const most = known.capabilities.textDocument?.foldingRange?.rangeLimit;
  if (most !== undefined) demand(folds.length <= most, "the client takes so many folds", folds, most);
  for (const fold of folds)
    demand(
      fold.startLine >= 0 && fold.startLine < fold.endLine && fold.endLine < text.lineCount,
      "a fold is of lines that are there",
      fold,
    );
  const lines = folds.map(({ startLine, endLine }) => `${startLine}-${endLine}`);
  demand(new Set(lines).size === lines.length, "each fold is told once", folds);
}

/** The tokens that a client works out of the numbers must come in order, within lines, without overlapping. */
export function demandTokens(
  known: KnownTexts,
  text: ClientText,
  data: readonly number[],
  legend: SemanticTokensLegend,
): void {
  const several = known.capabilities.textDocument?.semanticTokens?.multilineTokenSupport === true;
  demand(data.length % 5 === 0, "tokens have five numbers", data.length);
  let line = 0;
  let character = 0;
  let last: Position = { line: 0, character: 0 };
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine, deltaStart, length, type, modifiers] = data.slice(at, at + 5);
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    line += deltaLine;
    const range = { start: { line, character }, end: { line, character: character + length } };
    demand(length > 0 && !isBefore(range.start, last), "tokens come in order and do not overlap", range, last);
    demand(several || text.slice(range) !== undefined, "tokens stand within a line", range);
    demand(legend.tokenTypes[type] !== undefined, "types of tokens are told", type);
    demand(modifiers < 2 ** legend.tokenModifiers.length, "modifiers of tokens are told", modifiers);
    last = range.end;
  }
}

export function demandSignatures(
  known: KnownTexts,
  { signatures, activeSignature = 0, activeParameter }: SignatureHelp,
): void {
  const can = known.capabilities.textDocument?.signatureHelp?.signatureInformation;
  demand(signatures[activeSignature] !== undefined, "one of the signatures is active", signatures, activeSignature);
  for (const { label, parameters = [], activeParameter: own } of signatures) {
    if (own !== undefined) {
      demand(can?.activeParameterSupport === true, "the client knows active parameters of signatures", label);
      demand(own === null || parameters[own] !== undefined, "one of the parameters is active", label, own);
    }
    for (const { label: part } of parameters) {
      if (typeof part === "string") {
        demand(label.includes(part), "a parameter is a part of its signature", label, part);
        continue;
      }
      demand(can?.parameterInformation?.labelOffsetSupport === true, "the client takes offsets in labels", part);
      demand(
        part[0] >= 0 && part[0] < part[1] && part[1] <= label.length,
        "a parameter is a part of its signature",
        label,
        part,
      );
    }
  }
  if (activeParameter !== undefined && activeParameter !== null)
    demand(
      signatures[activeSignature].parameters?.[activeParameter] !== undefined,
      "the active parameter is one of the signature",
      activeParameter,
    );
}

/** An action has what an editor needs to show it, and an edit or a command; or is completed when it is chosen. */
export function demandAction(known: KnownTexts, action: CodeAction, only: readonly string[] | undefined): void {
  const can = known.capabilities.textDocument?.codeAction;
  demand(action.title.trim() !== "" && !/[\r\n]/.test(action.title), "an action has a title in one line", action);
  const { kind = "" } = action;
  if (only)
    demand(
      only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`)),
      "an action is of a kind that was asked for",
      action,
      only,
    );
  if (action.isPreferred !== undefined)
    demand(can?.isPreferredSupport === true, "the client knows preferred actions", action);
  if (action.data !== undefined) demand(can?.dataSupport === true, "the client keeps data of actions", action);
  demand(
    action.edit !== undefined || action.command !== undefined || action.data !== undefined,
    "an action does something",
    action,
  );
  if (action.edit) demandWorkspaceEdit(known, action.edit, `"${action.title}"`);
}

/** What holds for each problem that a document is told. */
export function demandDiagnostics(known: KnownTexts, uri: string, diagnostics: readonly Diagnostic[]): void {
  const can = {
    ...known.capabilities.textDocument?.publishDiagnostics,
    ...known.capabilities.textDocument?.diagnostic,
  };
  for (const { range, message, relatedInformation, tags, severity } of diagnostics) {
    demandRange(known.textOf(uri), range, "a diagnostic");
    demand(String(message).trim() !== "" && severity !== undefined, "a diagnostic says something", message);
    if (relatedInformation) demand(can.relatedInformation === true, "the client shows related places", message);
    if (tags) demand(can.tagSupport !== undefined, "the client knows tags", message);
    for (const { location } of relatedInformation ?? [])
      demandRange(known.textOf(location.uri), location.range, "a related place");
  }
}
