import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  type DocumentDiagnosticReport,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type LinkedEditingRanges,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  ResponseError,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SignatureHelp,
  type SymbolInformation,
  type TextEdit,
  type TypeHierarchyItem,
  type WorkspaceDiagnosticReport,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import { type Client, eventually } from "../../lsp/client.ts";
import { type ClientText, holds, holdsRange } from "./client-text.ts";
import {
  demand,
  demandAction,
  demandCompletion,
  demandDiagnostics,
  demandEdits,
  demandFolds,
  demandLocations,
  demandPlaces,
  demandRange,
  demandSelection,
  demandSignatures,
  demandSymbols,
  demandTokens,
  demandWorkspaceEdit,
  type KnownTexts,
} from "./laws.ts";

/** What is asked about one open document: everything that the server said it serves. */
export class AskAll {
  private readonly client: Client;
  private readonly known: KnownTexts;
  private readonly uri: string;
  private readonly text: ClientText;
  private readonly random: () => number;

  constructor(client: Client, known: KnownTexts, uri: string, random: () => number) {
    this.client = client;
    this.known = known;
    this.uri = uri;
    this.text = known.textOf(uri)!;
    this.random = random;
  }

  /** What needs no place. */
  async aboutDocument(): Promise<void> {
    const { uri, text, known } = this;
    const options = { tabSize: 4, insertSpaces: this.chance() };
    await Promise.all([
      this.ask<(DocumentSymbol | SymbolInformation)[]>("textDocument/documentSymbol").then((symbols) =>
        demandSymbols(known, text, symbols ?? [], uri),
      ),
      this.ask<FoldingRange[]>("textDocument/foldingRange").then((folds) => demandFolds(known, text, folds ?? [])),
      this.links(),
      this.lenses(),
      this.ask<TextEdit[]>("textDocument/formatting", { options }).then((edits) =>
        demandEdits(text, edits ?? [], "formatting"),
      ),
      this.tokens(),
      this.diagnostics(),
      this.symbolsOfWorkspace(),
      this.fileRenaming(),
    ]);
  }

  /** What is asked for a stretch. */
  async aboutRange(range: Range): Promise<void> {
    const { text, known } = this;
    const options = { tabSize: 2, insertSpaces: true };
    const formatted = (edits: TextEdit[] | null): void => demandEdits(text, edits ?? [], "range formatting");
    const asked: Promise<unknown>[] = [
      this.ask<TextEdit[]>("textDocument/rangeFormatting", { range, options }).then(formatted),
      this.actions(range),
    ];
    if (known.capabilities.textDocument?.rangeFormatting?.rangesSupport)
      asked.push(this.ask<TextEdit[]>("textDocument/rangesFormatting", { ranges: [range], options }).then(formatted));
    if (this.client.initialized.capabilities.inlayHintProvider) {
      const inside = { start: text.clamped(range.start), end: text.clamped(range.end) };
      asked.push(
        this.ask<InlayHint[]>("textDocument/inlayHint", { range }).then((hints) => {
          for (const { position, label } of hints ?? []) {
            demand(holds(inside, position), "a hint is where was asked", position, inside);
            demand(text.offsetAt(position) !== undefined, "a hint is at a position", position);
            for (const part of typeof label === "string" ? [] : label) {
              demand(part.value !== "", "a hint says something", label);
              if (part.location) demandLocations(known, [part.location], "the place of a hint");
            }
          }
        }),
      );
    }
    await Promise.all(asked);
  }

  /** What is asked for a place. */
  async aboutPlace(sent: Position): Promise<void> {
    const { text, known, uri } = this;
    const position = text.clamped(sent);
    const at = <T>(method: string, more: object = {}): Promise<T | null> =>
      this.ask(method, { position: sent, ...more });
    await Promise.all([
      at<Hover>("textDocument/hover").then((hover) => {
        if (!hover?.range) return;
        demandRange(text, hover.range, "a hover");
        demand(holds(hover.range, position), "a hover holds the position", hover, position);
      }),
      this.completions(sent, position),
      at<SignatureHelp>("textDocument/signatureHelp").then((help) => help && demandSignatures(known, help)),
      ...(["definition", "declaration", "implementation", "typeDefinition"] as const).map((name) =>
        at<(Location | LocationLink)[]>(`textDocument/${name}`).then((places) => {
          const takesLinks = known.capabilities.textDocument?.[name]?.linkSupport === true;
          demandPlaces(known, places ?? [], takesLinks, { text, position }, name);
        }),
      ),
      this.references(sent),
      at<DocumentHighlight[]>("textDocument/documentHighlight").then((highlights) => {
        for (const { range } of highlights ?? []) demandRange(text, range, "a highlight");
      }),
      this.rename(sent, position),
      at<LinkedEditingRanges>("textDocument/linkedEditingRange").then((linked) => {
        if (!linked) return;
        const texts = linked.ranges.map((range) => demandRange(text, range, "linked editing"));
        demand(new Set(texts).size === 1, "linked places have the same text", texts);
        demand(
          linked.ranges.some((range) => holds(range, position)),
          "one of them is where was asked",
          linked,
        );
        demandEdits(
          text,
          linked.ranges.map((range) => ({ range })),
          "linked editing",
        );
        if (linked.wordPattern)
          demand(new RegExp(`^(?:${linked.wordPattern})$`).test(texts[0]), "and is a word", linked);
      }),
      this.ask<SelectionRange[]>("textDocument/selectionRange", { positions: [sent, position] }).then((selections) => {
        demand(selections === null || selections.length === 2, "there is one selection for each position", selections);
        for (const selection of selections ?? []) demandSelection(text, position, selection);
      }),
      this.calls(sent),
      this.types(sent),
      ...["\n", "}", ";"].map((ch) =>
        at<TextEdit[]>("textDocument/onTypeFormatting", { ch, options: { tabSize: 2, insertSpaces: true } }).then(
          (edits) => demandEdits(text, edits ?? [], "formatting on type"),
        ),
      ),
      ...["plan", "effective"].map((name) => at(`jailconf/${name}`, { operation: "both" })),
      at("jailconf/shownAt"),
      at<{ edits: TextEdit[] }>("jailconf/drop", { uris: ["file:///usr/share", uri] }).then((drop) =>
        demandEdits(text, drop?.edits ?? [], "a drop"),
      ),
    ]);
  }

  private async links(): Promise<void> {
    const links = await this.ask<DocumentLink[]>("textDocument/documentLink");
    for (const { range, target, tooltip } of links ?? []) {
      demandRange(this.text, range, "a link");
      demand(target !== undefined && URL.canParse(target), "a link leads somewhere", target);
      const can = this.known.capabilities.textDocument?.documentLink?.tooltipSupport === true;
      demand(can || tooltip === undefined, "the client shows tooltips", tooltip);
    }
  }

  private async lenses(): Promise<void> {
    for (const lens of (await this.ask<CodeLens[]>("textDocument/codeLens")) ?? []) {
      demandRange(this.text, lens.range, "a lens");
      demand(lens.range.start.line === lens.range.end.line, "a lens is in one line", lens);
      const resolved = await this.client.connection.sendRequest<CodeLens>("codeLens/resolve", lens);
      demand(JSON.stringify(resolved.range) === JSON.stringify(lens.range), "a lens stays where it is", lens, resolved);
      demand(resolved.command !== undefined, "a lens says something", resolved);
    }
  }

  private async tokens(): Promise<void> {
    const provider = this.client.initialized.capabilities.semanticTokensProvider;
    if (!provider) return;
    const { text, known } = this;
    const full = await this.ask<SemanticTokens>("textDocument/semanticTokens/full");
    if (!full) return;
    demandTokens(known, text, full.data, provider.legend);
    const delta = await this.ask<SemanticTokens | SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
      previousResultId: full.resultId,
    });
    demand(
      delta !== null && "edits" in delta && delta.edits.length === 0,
      "what has not changed has no difference",
      delta,
    );
    const range = { start: this.anyPosition(), end: text.end };
    const part = await this.ask<SemanticTokens>("textDocument/semanticTokens/range", { range });
    demandTokens(known, text, part?.data ?? [], provider.legend);
  }

  private diagnosticsAfter(previousResultId: string): Promise<DocumentDiagnosticReport | null> {
    return this.ask<DocumentDiagnosticReport>("textDocument/diagnostic", { previousResultId });
  }

  private async diagnostics(): Promise<void> {
    if (!this.client.initialized.capabilities.diagnosticProvider) return;
    const before = this.client.refreshes;
    let report = await this.ask<DocumentDiagnosticReport>("textDocument/diagnostic");
    demand(report?.kind === "full", "a first report is full", report);
    demandDiagnostics(this.known, this.uri, report.items);
    if (report.resultId === undefined) return;
    let again = await this.diagnosticsAfter(report.resultId);
    if (again?.kind === "full") {
      // Of much there is to say a part comes first, and a client that can be told so is told when there is the rest.
      await eventually(() => this.client.refreshes > before);
      report = await this.ask<DocumentDiagnosticReport>("textDocument/diagnostic");
      demand(report?.kind === "full" && report.resultId !== undefined, "what is whole is full", report);
      demandDiagnostics(this.known, this.uri, report.items);
      again = await this.diagnosticsAfter(report.resultId);
    }
    demand(again?.kind === "unchanged" && again.resultId === report.resultId, "what is the same is unchanged", again);
    const all = await this.client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [{ uri: this.uri, value: report.resultId }],
    });
    for (const item of all.items) {
      demand(
        item.version === (this.known.versionOf(item.uri) ?? null),
        "reports are about the version that is open",
        item,
      );
      if (item.kind === "full") demandDiagnostics(this.known, item.uri, item.items);
      else demand(item.uri === this.uri, "only what was told before is unchanged", item);
    }
  }

  private async fileRenaming(): Promise<void> {
    if (!this.client.initialized.capabilities.workspace?.fileOperations?.willRename) return;
    const files = [{ oldUri: this.uri, newUri: `${this.uri}.old` }];
    const edit = await this.client.connection.sendRequest<WorkspaceEdit | null>("workspace/willRenameFiles", { files });
    if (edit) demandWorkspaceEdit(this.known, edit, "renaming a file");
  }

  private async symbolsOfWorkspace(): Promise<void> {
    for (const query of ["", "w"]) {
      const symbols = await this.client.connection.sendRequest<WorkspaceSymbol[] | null>("workspace/symbol", { query });
      for (const { name, location } of symbols ?? []) {
        demand(name.trim() !== "", "a symbol has a name", name);
        if ("range" in location) demandRange(this.known.textOf(location.uri), location.range, "a symbol");
      }
    }
  }

  private async actions(range: Range): Promise<void> {
    const { known } = this;
    if (!this.client.initialized.capabilities.codeActionProvider) return;
    const only = [undefined, ["quickfix"], ["refactor"], ["source.fixAll"], ["refactor.rewrite"]][
      Math.floor(this.random() * 5)
    ];
    const context = { diagnostics: [], only, triggerKind: this.chance() ? 1 : 2 };
    const actions = (await this.ask<CodeAction[]>("textDocument/codeAction", { range, context })) ?? [];
    for (const action of actions) {
      demandAction(known, action, only);
      for (const { range: place } of action.diagnostics ?? [])
        demandRange(this.text, place, "a diagnostic of an action");
      if (action.edit || action.command || this.random() > 0.3) continue;
      const resolved = await this.tried<CodeAction>("codeAction/resolve", action);
      if (!resolved) continue;
      demand(resolved.title === action.title && resolved.kind === action.kind, "an action stays what it is", resolved);
      demand(
        resolved.edit !== undefined || resolved.command !== undefined,
        "an action that is chosen does something",
        resolved,
      );
      demandAction(known, resolved, only);
    }
  }

  private async completions(sent: Position, position: Position): Promise<void> {
    const list = await this.ask<CompletionList>("textDocument/completion", { position: sent });
    for (const item of list?.items ?? []) demandCompletion(this.known, this.text, position, item);
    const [first] = list?.items ?? [];
    if (!first) return;
    const item = await this.client.connection.sendRequest<CompletionItem>("completionItem/resolve", first);
    demandCompletion(this.known, this.text, position, item);
    const { documentation: _, ...same } = item;
    const { documentation: __, ...before } = first;
    demand(JSON.stringify(same) === JSON.stringify(before), "what is inserted stays what it is", first, item);
  }

  private async references(position: Position): Promise<void> {
    const of = (includeDeclaration: boolean): Promise<Location[] | null> =>
      this.ask("textDocument/references", { position, context: { includeDeclaration } });
    const [all, uses] = await Promise.all([of(true), of(false)]);
    demandLocations(this.known, all ?? [], "a reference");
    const places = new Set(all?.map((place) => JSON.stringify(place)));
    for (const use of uses ?? []) demand(places.has(JSON.stringify(use)), "a use is among all places", use, all);
  }

  private async rename(sent: Position, position: Position): Promise<void> {
    const rename = (newName: string): Promise<WorkspaceEdit | null> =>
      this.tried("textDocument/rename", { textDocument: { uri: this.uri }, position: sent, newName });
    if (this.known.capabilities.textDocument?.rename?.prepareSupport) {
      const prepared = await this.tried<{ range: Range; placeholder: string }>("textDocument/prepareRename", {
        textDocument: { uri: this.uri },
        position: sent,
      });
      if (prepared) {
        demandRange(this.text, prepared.range, "what is renamed");
        demand(holds(prepared.range, position), "what is renamed is where was asked", prepared, position);
        demand(prepared.placeholder !== "", "what is renamed has a name", prepared);
      }
    }
    for (const name of ["fresh_name", "a b", "", "日本"]) {
      const edit = await rename(name);
      if (edit) demandWorkspaceEdit(this.known, edit, "renaming");
    }
  }

  private async calls(position: Position): Promise<void> {
    const items = await this.ask<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", { position });
    const ask = <T>(method: string, item: CallHierarchyItem): Promise<T[]> =>
      this.client.connection.sendRequest<T[] | null>(method, { item }).then((calls) => calls ?? []);
    for (const item of (items ?? []).slice(0, 2)) {
      demandItem(this.known, item);
      for (const { to, fromRanges } of await ask<CallHierarchyOutgoingCall>("callHierarchy/outgoingCalls", item)) {
        demandItem(this.known, to);
        for (const range of fromRanges) demandRange(this.known.textOf(item.uri), range, "a call");
        const back = await ask<CallHierarchyIncomingCall>("callHierarchy/incomingCalls", to);
        demand(
          back.some(({ from }) => from.name === item.name),
          "who is called knows who calls",
          item,
          to,
          back,
        );
      }
      for (const { from, fromRanges } of await ask<CallHierarchyIncomingCall>("callHierarchy/incomingCalls", item)) {
        demandItem(this.known, from);
        for (const range of fromRanges) demandRange(this.known.textOf(from.uri), range, "a call");
        const back = await ask<CallHierarchyOutgoingCall>("callHierarchy/outgoingCalls", from);
        demand(
          back.some(({ to }) => to.name === item.name),
          "who calls knows who is called",
          item,
          from,
          back,
        );
      }
    }
  }

  private async types(position: Position): Promise<void> {
    const items = await this.ask<TypeHierarchyItem[]>("textDocument/prepareTypeHierarchy", { position });
    const ask = (method: string, item: TypeHierarchyItem): Promise<TypeHierarchyItem[]> =>
      this.client.connection.sendRequest<TypeHierarchyItem[] | null>(method, { item }).then((found) => found ?? []);
    for (const item of (items ?? []).slice(0, 2)) {
      demandItem(this.known, item);
      for (const above of await ask("typeHierarchy/supertypes", item)) {
        demandItem(this.known, above);
        for (const below of await ask("typeHierarchy/subtypes", above)) demandItem(this.known, below);
      }
      for (const below of await ask("typeHierarchy/subtypes", item)) demandItem(this.known, below);
    }
  }

  private ask<T>(method: string, more: object = {}): Promise<T | null> {
    return this.client.connection.sendRequest<T | null>(method, { textDocument: { uri: this.uri }, ...more });
  }

  /** What may be refused with a reason. */
  private async tried<T>(method: string, params: object): Promise<T | null> {
    try {
      return await this.client.connection.sendRequest<T | null>(method, params);
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      demand(error.code === requestFailed, "what is refused is refused for a reason", error.code, error.message);
      demand(error.message !== "", "what is refused is refused for a reason", error.code);
      return null;
    }
  }

  private chance(): boolean {
    return this.random() < 0.5;
  }

  private anyPosition(): Position {
    return this.text.positionAt(Math.floor(this.random() * (this.text.text.length + 1)));
  }
}

/** What was asked rightly and cannot be done, with the reason for the user (LSP 3.17, RequestFailed). */
const requestFailed = -32803;

function demandItem(known: KnownTexts, { uri, range, selectionRange, name }: CallHierarchyItem): void {
  demand(name !== "", "an item has a name", name);
  demandRange(known.textOf(uri), range, "an item");
  demandRange(known.textOf(uri), selectionRange, "an item");
  demand(holdsRange(range, selectionRange), "an item holds its name", range, selectionRange);
}
