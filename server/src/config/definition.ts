import { canonicalName } from "../parameters/index.ts";
import { isPiece, NodeKind, Operator, pieceText, type SyntaxTree, TokenKind, variableName } from "../syntax/index.ts";

/** One value as it is written: its text with the variables left out, and where they belong. */
export interface WrittenValue {
  readonly definition: Definition;
  /** The node of the value in the tree of its definition. */
  readonly node: number;
  /** The text of all pieces that are no variables. */
  readonly literal: string;
  readonly references: readonly Reference[] | undefined;
}

/** A variable in a value. */
export interface Reference {
  readonly name: string;
  /** Offset in the literal text at which the variable's value is inserted. */
  readonly position: number;
  /** The token that names it. */
  readonly token: number;
}

/** A statement that gives a parameter or variable its values, read once and shared by all jails that it applies to. */
export interface Definition {
  readonly tree: SyntaxTree;
  readonly path: string;
  readonly node: number;
  readonly name: string;
  readonly canonicalName: string;
  readonly isVariable: boolean;
  readonly appends: boolean;
  readonly values: readonly WrittenValue[];
}

const noValues: readonly WrittenValue[] = [];

/** Reads the statement `node` of a tree, which must be a parameter, a variable or an include. */
export function readDefinition(tree: SyntaxTree, path: string, node: number): Definition {
  const { nodes, tokens } = tree;
  const nameToken = nodes.firstTokens[node];
  const isVariable = nodes.kinds[node] === NodeKind.Variable;
  const name = isVariable ? variableName(tree, nameToken) : statementName(tree, nameToken);
  const definition: { -readonly [Key in keyof Definition]: Definition[Key] } = {
    tree,
    path,
    node,
    name,
    canonicalName: canonicalName(name),
    isVariable,
    appends: nodes.operators[node] === Operator.Append,
    values: noValues,
  };
  const end = nodes.endNodes[node];
  const first = node + 1;
  if (first === end) return definition;
  // Lists are made as long as they are to be: a push to an empty one takes room for seventeen, for thousands of statements.
  const values = [readValue(tree, definition, first, tokens.kinds)];
  for (let child = nodes.endNodes[first]; child < end; child = nodes.endNodes[child])
    values.push(readValue(tree, definition, child, tokens.kinds));
  definition.values = values;
  return definition;
}

function statementName(tree: SyntaxTree, first: number): string {
  const { kinds, count } = tree.tokens;
  let name = pieceText(tree, first);
  // Only a broken file has names of several pieces.
  for (let token = first + 1; token < count && isPiece(kinds[token]); token++) name += pieceText(tree, token);
  return name;
}

function readValue(tree: SyntaxTree, definition: Definition, node: number, kinds: Uint8Array): WrittenValue {
  const { nodes } = tree;
  const end = nodes.endTokens[node];
  let literal = "";
  let references: Reference[] | undefined;
  for (let token = nodes.firstTokens[node]; token < end; token++) {
    const kind: TokenKind = kinds[token];
    if (kind === TokenKind.Variable) {
      const reference: Reference = { name: variableName(tree, token), position: literal.length, token };
      if (references) references.push(reference);
      else references = [reference];
    } else if (isPiece(kind)) {
      literal += pieceText(tree, token);
    } else {
      // Only a broken file has a value of several words; it is read as if it were quoted.
      literal += tree.text.slice(tree.tokens.start(token), tree.tokens.ends[token]);
    }
  }
  return { definition, node, literal, references };
}
