import { type NodeKind, pieceText, type SyntaxTree, TokenKind } from "../syntax/index.ts";
import { ownText } from "../text/index.ts";
import type { WrittenValue } from "./definition.ts";
import { EffectiveJail } from "./effective-jail.ts";
import { type EntryText, textOfList } from "./effective-parameter.ts";
import { JailForm } from "./jail-form.ts";
import type { OpenEntry } from "./open-entry.ts";
import type { Section } from "./sections.ts";
import { longestValues } from "./substitute.ts";

/** A token of a value. */
interface TemplatePiece {
  readonly kind: TokenKind;
  readonly written: string;
  /** What it says. */
  readonly text: string;
  /** The number of the entry whose value a variable stands for; -1 for a text. */
  readonly entry: number;
}

interface StatementTemplate {
  readonly kind: NodeKind;
  readonly operator: number;
  /** The name as it is written. */
  readonly name: string;
  readonly values: readonly (readonly TemplatePiece[])[];
}

/** A value of an entry: which one of the block, counted through all statements, or one that stands outside of the block. */
type ValueSource = number | readonly TemplatePiece[];

/** A block with more values is hardly written twice, and its template takes longer than what it is made of. */
const mostValues = 10_000;

const nothingToTell = { failed: false, problems: [] };

/**
 * Jails that were written by a program, or one after the other by somebody who copied, differ in words and not in how they are written:
 * which statements set what, and which variables stand where, is worked out for the first of them, and for the others only their
 * values are read from the tree. It holds for jails of which there is nothing to tell.
 */
export class BlockTemplate {
  private readonly statements: readonly StatementTemplate[];
  private readonly form: JailForm;
  /** The values of the block. */
  private readonly values: readonly (readonly TemplatePiece[])[];
  /** The first token of each, in the block that was looked at last. */
  private readonly tokens: number[] = [];
  /** Where the values of each entry come from. */
  private readonly sources: readonly (readonly ValueSource[])[];
  /** The entries so that each comes behind those that stand in its values. */
  private readonly order = new Set<number>();

  /** Made of what a block came to; undefined for one that has to be worked out each time. */
  static of(jail: EffectiveJail, entries: readonly OpenEntry[]): BlockTemplate | undefined {
    const { failed, problems, section } = jail;
    if (failed || problems.length > 0 || !section.isPlain || section.tree!.problems.length > 0) return undefined;
    let values = 0;
    for (const { elements } of entries) values += elements.length;
    // Stryker disable next-line all: with and without a template the same comes out.
    if (values > mostValues) return undefined;
    // What waits for itself has no order.
    const isOdd = entries.some(({ isSpliced, unresolved }) => isSpliced || unresolved > 0);
    return isOdd ? undefined : new BlockTemplate(jail, entries);
  }

  private constructor({ section: { definitions }, site }: EffectiveJail, entries: readonly OpenEntry[]) {
    const own = new Map(definitions.map((definition, index) => [definition, index]));
    this.form = new JailForm(entries, site, own);
    const numbers = new Map(entries.map(({ name }, index) => [name, index]));
    const piecesOf = (value: WrittenValue): TemplatePiece[] => writtenPieces(value, numbers);
    this.statements = definitions.map(({ tree: { nodes, tokens, text }, node, values }) => {
      const first = nodes.firstTokens[node];
      const name = ownText(text.slice(tokens.start(first), tokens.ends[first]));
      return { kind: nodes.kinds[node], operator: nodes.operators[node], name, values: values.map(piecesOf) };
    });
    this.values = this.statements.flatMap(({ values }) => values);
    const places = new Map(definitions.flatMap(({ values }) => values).map((value, index) => [value, index]));
    this.sources = entries.map(({ elements }) =>
      elements.map(({ written }) => places.get(written) ?? piecesOf(written)),
    );
    for (let entry = 0; entry < entries.length; entry++) this.putInOrder(entry);
  }

  /** With a list of its own, so that no chain of variables is too long. */
  private putInOrder(first: number): void {
    const waiting = [first];
    for (let entry = waiting.at(-1); entry !== undefined; entry = waiting.at(-1)) {
      const { length } = waiting;
      for (const source of this.order.has(entry) ? [] : this.sources[entry])
        for (const piece of this.piecesOf(source))
          if (piece.entry >= 0 && !this.order.has(piece.entry)) waiting.push(piece.entry);
      if (waiting.length > length) continue;
      this.order.add(entry);
      waiting.pop();
    }
  }

  private piecesOf(source: ValueSource): readonly TemplatePiece[] {
    return typeof source === "number" ? this.values[source] : source;
  }

  /** The jail of another block to which the same wildcards apply; undefined where it is written in another way. */
  evaluate(section: Section): EffectiveJail | undefined {
    const { sources, form } = this;
    const tree = section.isPlain && section.tree;
    // Where something is wrong, a name may consist of several tokens.
    if (!tree || tree.problems.length > 0 || !this.fits(tree, section.node)) return undefined;
    const texts = new Array<EntryText>(sources.length).fill(section.name);
    let room = longestValues;
    for (const entry of this.order) {
      if (form.entries[entry].implied !== undefined) continue;
      const values = sources[entry].map((source) => {
        const isOwn = typeof source === "number";
        let token = isOwn ? this.tokens[source] : 0;
        const pieces = this.piecesOf(source);
        const parts = pieces.map((piece) => {
          token++;
          if (piece.entry < 0) {
            if (!isOwn || isAt(tree, token - 1, piece.written)) return piece.text;
            // What is joined with others becomes a text of its own.
            const text = pieceText(tree, token - 1);
            return pieces.length === 1 ? ownText(text) : text;
          }
          const inserted = texts[piece.entry] as string;
          room -= inserted.length;
          return inserted;
        });
        // A text of its own: put together by `+=` it would keep all of its parts.
        return parts.join("");
      });
      texts[entry] = textOfList(values);
    }
    return room < 0 ? undefined : new EffectiveJail(section, nothingToTell, form, texts);
  }

  /** Whether a block is written like the first one; notes where its values stand. */
  private fits(tree: SyntaxTree, block: number): boolean {
    const { kinds, operators, firstTokens, endTokens, endNodes } = tree.nodes;
    const end = endNodes[block];
    let node = block + 1;
    let found = 0;
    for (const { kind, operator, name, values } of this.statements) {
      if (node >= end || kinds[node] !== kind || operators[node] !== operator) return false;
      if (!isAt(tree, firstTokens[node++], name)) return false;
      for (const pieces of values) {
        let token = firstTokens[node];
        this.tokens[found++] = token;
        if (node >= end || endTokens[node] - token !== pieces.length) return false;
        for (const piece of pieces) {
          if (tree.tokens.kinds[token] !== piece.kind) return false;
          if (piece.entry >= 0 && !isAt(tree, token, piece.written)) return false;
          token++;
        }
        node = endNodes[node];
      }
    }
    return node === end;
  }
}

/** Whether a token is written so. */
function isAt({ text, tokens }: SyntaxTree, token: number, written: string): boolean {
  const start = tokens.start(token);
  return tokens.ends[token] - start === written.length && text.startsWith(written, start);
}

function writtenPieces(
  { definition: { tree }, node, references }: WrittenValue,
  numbers: ReadonlyMap<string, number>,
): TemplatePiece[] {
  const { nodes, tokens } = tree;
  const pieces: TemplatePiece[] = [];
  let variable = 0;
  for (let token = nodes.firstTokens[node]; token < nodes.endTokens[node]; token++) {
    const kind: TokenKind = tokens.kinds[token];
    const written = ownText(tree.text.slice(tokens.start(token), tokens.ends[token]));
    const isVariable = kind === TokenKind.Variable;
    const entry = isVariable ? numbers.get(references!.nameAt(variable++))! : -1;
    pieces.push({ kind, written, text: isVariable ? "" : pieceText(tree, token), entry });
  }
  return pieces;
}
