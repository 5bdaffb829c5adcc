// What the parameters of a request have to be like, so that what handles it may rely on the types of the protocol.

/** Says of a value what it is not; undefined for one that is as it has to be. */
type Requirement = (value: unknown) => string | undefined;

/** By name, what each parameter has to be. What is not named is not looked at: whoever reads it takes anything. */
type Shape = Readonly<Record<string, Requirement>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text: Requirement = (value) => (typeof value === "string" ? undefined : "has to be a string");
const number: Requirement = (value) => (typeof value === "number" ? undefined : "has to be a number");
const anyList: Requirement = (value) => (Array.isArray(value) ? undefined : "has to be an array");

/** An object; the first of its members that is wrong is told. */
function object(shape: Shape): Requirement {
  return (value) => {
    if (!isRecord(value)) return "has to be an object";
    const wrong = firstWrong(value, shape);
    return wrong && `is wrong: ${wrong}`;
  };
}

function listOf(check: Requirement): Requirement {
  return (value) => {
    if (!Array.isArray(value)) return anyList(value);
    const wrong = value.findIndex((each) => check(each) !== undefined);
    return wrong < 0 ? undefined : `is wrong: number ${wrong} ${check(value[wrong])}`;
  };
}

const orNothing =
  (check: Requirement): Requirement =>
  (value) =>
    value === undefined || value === null ? undefined : check(value);

const position = object({ line: number, character: number });
const range = object({ start: position, end: position });
const document: Shape = { textDocument: object({ uri: text }) };
const place: Shape = { ...document, position };
const stretch: Shape = { ...document, range };
const jails: Shape = { ...document, position: orNothing(position), jails: orNothing(listOf(text)) };
const item: Shape = { item: object({ uri: text, range, selectionRange: range }) };

/**
 * By method. A request that is not here has parameters of which nothing is needed. What a client may as well have left out (what it
 * shows already, what it was told before) is not demanded, though the protocol does.
 */
const shapes: Readonly<Record<string, Shape>> = {
  "textDocument/hover": place,
  "textDocument/completion": place,
  "completionItem/resolve": { label: text },
  "textDocument/signatureHelp": place,
  "textDocument/documentSymbol": document,
  "textDocument/foldingRange": document,
  "textDocument/definition": place,
  "textDocument/declaration": place,
  "textDocument/implementation": place,
  "textDocument/typeDefinition": place,
  "textDocument/references": { ...place, context: orNothing(object({})) },
  "textDocument/documentHighlight": place,
  "textDocument/prepareRename": place,
  "textDocument/rename": { ...place, newName: text },
  "textDocument/linkedEditingRange": place,
  "textDocument/documentLink": document,
  "textDocument/selectionRange": { ...document, positions: listOf(position) },
  "workspace/symbol": { query: text },
  "textDocument/prepareCallHierarchy": place,
  "callHierarchy/incomingCalls": item,
  "callHierarchy/outgoingCalls": item,
  "textDocument/prepareTypeHierarchy": place,
  "typeHierarchy/supertypes": item,
  "typeHierarchy/subtypes": item,
  "textDocument/codeAction": {
    ...stretch,
    context: orNothing(object({ diagnostics: orNothing(listOf(object({ range }))), only: orNothing(listOf(text)) })),
  },
  "codeAction/resolve": { title: text },
  "textDocument/codeLens": document,
  "codeLens/resolve": { range },
  "workspace/executeCommand": { command: text },
  "textDocument/formatting": document,
  "textDocument/rangeFormatting": stretch,
  "textDocument/rangesFormatting": { ...document, ranges: listOf(range) },
  "textDocument/onTypeFormatting": { ...place, ch: text },
  "textDocument/diagnostic": document,
  "workspace/diagnostic": { previousResultIds: orNothing(listOf(object({ uri: text, value: text }))) },
  "textDocument/semanticTokens/full": document,
  "textDocument/semanticTokens/full/delta": { ...document, previousResultId: text },
  "textDocument/semanticTokens/range": stretch,
  "textDocument/inlayHint": stretch,
  "workspace/textDocumentContent": { uri: text },
  "jailconf/effective": jails,
  "jailconf/plan": jails,
  "jailconf/jails": document,
  "jailconf/shownAt": { ...place, shownIn: orNothing(text) },
  "jailconf/drop": { ...place, uris: listOf(text) },
  "jailconf/reduce": { ...place, rule: text },
};

/** What is wrong with the parameters of a request, for whoever writes the client; undefined where they can be answered. */
export function wrongParameter(method: string, params: unknown): string | undefined {
  if (!isRecord(params)) return "the parameters have to be an object";
  return firstWrong(params, shapes[method] ?? {});
}

function firstWrong(values: Readonly<Record<string, unknown>>, shape: Shape): string | undefined {
  for (const [name, check] of Object.entries(shape)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const wrong = check(value);
    if (wrong !== undefined) return value === undefined ? `${name} is missing` : `${name} ${wrong}`;
  }
  return undefined;
}
