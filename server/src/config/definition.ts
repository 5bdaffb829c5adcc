import { canonicalName, sharedSpelling } from "../parameters/index.ts";
import {
  isPiece,
  NodeKind,
  Operator,
  pieceText,
  type SyntaxTree,
  TokenKind,
  type TopStatement,
  variableName,
} from "../syntax/index.ts";
import { ownText } from "../text/index.ts";
import { type Reference, References } from "./references.ts";

/** One value as it is written: its text with the variables left out, and where they belong. */
export class WrittenValue {
  readonly definition: Definition;
  /** How many nodes after that of its definition. */
  private readonly offset: number;
  /** The text of all pieces that are no variables. */
  readonly literal: string;
  readonly references: References | undefined;

  constructor(definition: Definition, offset: number, literal: string, references: References | undefined) {
    this.definition = definition;
    this.offset = offset;
    this.literal = literal;
    this.references = references;
  }

  /** The node of the value in the tree of its definition. */
  get node(): number {
    return this.definition.node + this.offset;
  }
}

/**
 * A statement that gives a parameter or variable its values, read once and shared by all jails that it applies to, and by all trees
 * of its file as long as its text stays the same.
 */
export class Definition {
  readonly path: string;
  readonly name: string;
  readonly canonicalName: string;
  readonly isVariable: boolean;
  readonly appends: boolean;
  /** Most have one. */
  private readonly written: WrittenValue | readonly WrittenValue[];
  private readonly top: TopStatement;
  /** How many nodes after that of the statement outside of all blocks in which it stands. */
  readonly place: number;

  constructor(top: TopStatement, path: string, node: number) {
    const { tree } = top;
    const { nodes } = tree;
    const nameToken = nodes.firstTokens[node];
    this.top = top;
    this.place = node - top.node;
    this.path = path;
    this.isVariable = nodes.kinds[node] === NodeKind.Variable;
    this.name = this.isVariable
      ? sharedName(variableName(tree, nameToken))
      : sharedSpelling(statementName(tree, nameToken));
    this.canonicalName = canonicalName(this.name);
    this.appends = nodes.operators[node] === Operator.Append;
    this.written = readValues(this, node);
  }

  /** A list of one is made for whoever asks. */
  get values(): readonly WrittenValue[] {
    return this.written instanceof WrittenValue ? [this.written] : this.written;
  }

  /** The newest tree of its file in which it stands. */
  get tree(): SyntaxTree {
    return this.top.tree;
  }

  /** Its node there. */
  get node(): number {
    return this.top.node + this.place;
  }

  /** The token there that names a variable in one of its values. */
  tokenOf({ tokenInside }: Reference): number {
    return this.top.firstToken + tokenInside;
  }

  /** The first token of the statement outside of all blocks in which it stands. */
  get firstTopToken(): number {
    return this.top.firstToken;
  }
}

const noValues: readonly WrittenValue[] = [];

function readValues(definition: Definition, node: number): WrittenValue | readonly WrittenValue[] {
  const { tree } = definition;
  const { endNodes } = tree.nodes;
  const end = endNodes[node];
  const first = node + 1;
  if (first === end) return noValues;
  const one = readValue(definition, node, first);
  if (endNodes[first] === end) return one;
  const values = [one];
  for (let child = endNodes[first]; child < end; child = endNodes[child])
    values.push(readValue(definition, node, child));
  return values;
}

let names = new Map<string, string>();

/** Names of variables that are one string wherever they stand: a site has some dozens, in hundreds of thousands of places. */
const mostSharedNames = 1_000;

function sharedName(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  // Stryker disable next-line all: whatever is forgotten is shared again.
  if (names.size >= mostSharedNames) names = new Map();
  names.set(name, name);
  return name;
}

function statementName(tree: SyntaxTree, first: number): string {
  const { kinds, count } = tree.tokens;
  let name = pieceText(tree, first);
  // Only a broken file has names of several pieces.
  for (let token = first + 1; token < count && isPiece(kinds[token]); token++) name += pieceText(tree, token);
  return name;
}

function readValue(definition: Definition, statement: number, node: number): WrittenValue {
  const { tree } = definition;
  const { nodes, tokens } = tree;
  const end = nodes.endTokens[node];
  let literal = "";
  let references: References | undefined;
  for (let token = nodes.firstTokens[node]; token < end; token++) {
    const kind: TokenKind = tokens.kinds[token];
    if (kind === TokenKind.Variable) {
      const tokenInside = token - definition.firstTopToken;
      const name = sharedName(variableName(tree, token));
      references ??= new References(countVariables(tokens.kinds, token, end));
      references.add(name, literal.length, tokenInside);
    } else if (isPiece(kind)) {
      literal += pieceText(tree, token);
    } else {
      // Only a broken file has a value of several words; it is read as if it were quoted.
      literal += tree.text.slice(tree.tokens.start(token), tree.tokens.ends[token]);
    }
  }
  return written(definition, node - statement, literal, references);
}

/** What the values of the block that was read last say, by their places in it. */
const lastLiterals: string[] = [];
const lastReferences: (References | undefined)[] = [];

/** Statements and values of a block of which that is remembered. */
const mostPlaces = 1_000;

/** Jails that are written alike have the texts between their variables together. */
function written(definition: Definition, offset: number, literal: string, own: References | undefined): WrittenValue {
  const place = definition.place + offset;
  const isSame = lastLiterals[place] === literal;
  // Of several pieces, it would keep these beside what they come to.
  const text = isSame ? lastLiterals[place] : ownText(literal);
  const references = isSame && own && lastReferences[place]?.isSame(own) ? lastReferences[place] : own;
  if (place < mostPlaces) {
    lastLiterals[place] = text;
    lastReferences[place] = references;
  }
  return new WrittenValue(definition, offset, text, references);
}

function countVariables(kinds: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let token = from; token < to; token++) if (kinds[token] === TokenKind.Variable) count++;
  return count;
}
