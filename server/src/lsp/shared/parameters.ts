// What the parameters of a request have to be like, so that what handles it may rely on the types of the protocol. Each request says it
// of its own; what a client may as well leave out (what it shows already, what it was told before) is not demanded, though the protocol does.

/** Says of a value what it is not; undefined for one that is as it has to be. */
type Requirement = (value: unknown) => string | undefined;

/** By name, what each parameter has to be. What is not named is not looked at: whoever reads it takes anything. */
export type Shape = Readonly<Record<string, Requirement>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const aText: Requirement = (value) => (typeof value === "string" ? undefined : "has to be a string");
const aNumber: Requirement = (value) => (typeof value === "number" ? undefined : "has to be a number");

/** An object; the first of its members that is wrong is told. */
export function anObject(shape: Shape): Requirement {
  return (value) => {
    if (!isRecord(value)) return "has to be an object";
    const wrong = firstWrong(value, shape);
    return wrong && `is wrong: ${wrong}`;
  };
}

export function aListOf(check: Requirement): Requirement {
  return (value) => {
    if (!Array.isArray(value)) return "has to be an array";
    const wrong = value.findIndex((each) => check(each) !== undefined);
    return wrong < 0 ? undefined : `is wrong: number ${wrong} ${check(value[wrong])}`;
  };
}

export const orNothing =
  (check: Requirement): Requirement =>
  (value) =>
    value === undefined || value === null ? undefined : check(value);

export const aPosition = anObject({ line: aNumber, character: aNumber });
export const aRange = anObject({ start: aPosition, end: aPosition });

/** What is asked about a document, about a place in it or a stretch of it, about some of its jails, or about an item of a hierarchy. */
export const ofDocument: Shape = { textDocument: anObject({ uri: aText }) };
export const ofPlace: Shape = { ...ofDocument, position: aPosition };
export const ofStretch: Shape = { ...ofDocument, range: aRange };
export const ofJails: Shape = { ...ofDocument, position: orNothing(aPosition), jails: orNothing(aListOf(aText)) };
export const ofItem: Shape = { item: anObject({ uri: aText, range: aRange, selectionRange: aRange }) };

/** What is wrong with the parameters of a request, for whoever writes the client; undefined where they can be answered. */
export function wrongParameter(params: unknown, shape: Shape): string | undefined {
  if (!isRecord(params)) return "the parameters have to be an object";
  return firstWrong(params, shape);
}

function firstWrong(values: Readonly<Record<string, unknown>>, shape: Shape): string | undefined {
  for (const [name, check] of Object.entries(shape)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const wrong = check(value);
    if (wrong !== undefined) return value === undefined ? `${name} is missing` : `${name} ${wrong}`;
  }
  return undefined;
}
