import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser/lib/esm/main.js";
import { say } from "../../words/index.ts";

/** A value of a JSON text, and the stretch that spells it. */
export interface JsonValue {
  readonly type: "object" | "array" | "string" | "number" | "boolean" | "null";
  readonly start: number;
  readonly end: number;
  /** Of a text, a number or a boolean. */
  readonly value: unknown;
  /** Of an array. */
  readonly items: readonly JsonValue[];
  /** Of an object; the values of a key that is written twice stand one after the other. */
  readonly properties: readonly JsonProperty[];
}

export interface JsonProperty {
  readonly name: string;
  /** The stretch of the key, with its quotes. */
  readonly start: number;
  readonly end: number;
  readonly value: JsonValue | undefined;
}

/** A place at which the text is no JSON, in words. */
export interface JsonError {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A text that is deeper than any of ours is not read. */
const deepestJson = 100;

/** Reads JSON with comments, and with commas after the last element. What can be made out is read of a broken text too. */
export function readJson(text: string): {
  readonly root: JsonValue | undefined;
  readonly errors: readonly JsonError[];
} {
  if (isTooDeep(text))
    return { root: undefined, errors: [{ start: 0, end: 1, message: say`It is too deep to be read.` }] };
  const errors: ParseError[] = [];
  // A byte order mark is no sign of JSON, but editors write it.
  const root = parseTree(text.replace(/^\uFEFF/, " "), errors, { allowTrailingComma: true, allowEmptyContent: true });
  const told = errors.map(({ error, offset, length }) => ({
    ...{ start: offset, end: offset + Math.max(1, length) },
    message: say`This is no JSON: ${errorTexts[printParseErrorCode(error)]?.() ?? say`it cannot be read here`}.`,
  }));
  return { root: root && jsonValue(root), errors: told };
}

/** The value of a key in an object: where it is written twice, the last one counts. */
export const lastValueOf = (object: JsonValue | undefined, key: string): JsonValue | undefined =>
  object?.properties.findLast(({ name }) => name === key)?.value;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|[[\]{}]/g)) {
    if (bracket === "[" || bracket === "{") depth++;
    else if (bracket === "]" || bracket === "}") depth--;
    if (depth > deepestJson) return true;
  }
  return false;
}

function jsonValue({ type, offset, length, value, children = [] }: Node): JsonValue {
  const properties = type === "object" ? children.map((child) => propertyOf(child)) : [];
  const items = type === "array" ? children.map((child) => jsonValue(child)) : [];
  // Only within an object there are nodes of the type "property".
  return { type: type as JsonValue["type"], start: offset, end: offset + length, value, items, properties };
}

/** A property has its key, and its value as far as one is written. */
function propertyOf({ children }: Node): JsonProperty {
  const [key, value] = children as [Node, Node?];
  const { offset, length } = key;
  return { name: String(key.value), start: offset, end: offset + length, value: value && jsonValue(value) };
}

const errorTexts: Readonly<Record<string, () => string>> = {
  InvalidSymbol: () => say`a word without quotes is none of true, false and null`,
  InvalidNumberFormat: () => say`the number is not complete`,
  PropertyNameExpected: () => say`a name in double quotes is missing`,
  ValueExpected: () => say`a value is missing`,
  ColonExpected: () => say`a colon is missing`,
  CommaExpected: () => say`a comma is missing`,
  CloseBraceExpected: () => say`a } is missing`,
  CloseBracketExpected: () => say`a ] is missing`,
  EndOfFileExpected: () => say`something stands after its end`,
  UnexpectedEndOfComment: () => say`a comment has no end`,
  UnexpectedEndOfString: () => say`a text has no closing quote in its line`,
  InvalidEscapeCharacter: () => say`there is no such escape with a backslash`,
};
