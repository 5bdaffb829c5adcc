import { noSite, type Site } from "../../config/index.ts";
import {
  availability,
  catalogueEntry,
  findParameter,
  isAtLeast,
  mountedFileSystem,
  type Parameter,
  type Release,
} from "../../parameters/index.ts";
import {
  contentRange,
  isComment,
  isPiece,
  NodeKind,
  Operator,
  type SyntaxTree,
  statementAt,
  TokenKind,
} from "../../syntax/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";
import type { Readers } from "./readers.ts";
import { SpelledValue } from "./spelled-value.ts";
import { Meaning, SemanticTokenList, Trait } from "./token-list.ts";
import { wordsOfValue } from "./value-words.ts";

/** What a name says about the values that it is given. */
interface KnownName {
  readonly parameter: Parameter | undefined;
  readonly traits: number;
}

const unknownName: KnownName = { parameter: undefined, traits: Trait.None };

/** `.include` has paths, and variables in them are those of jail(8). */
const includedFiles: KnownName = { parameter: catalogueEntry(".include"), traits: Trait.None };

/** Writes down what the tokens of a file mean. */
export class StatementWriter {
  readonly list: SemanticTokenList;
  private readonly tree: SyntaxTree;
  private readonly release: Release;
  private readonly site: Site;
  private readonly readers: Readers;
  private readonly value = new SpelledValue();
  private readonly names = new Map<string, KnownName>();
  /** Of the statement whose values come next. */
  private known = unknownName;

  /** @param expected how many stretches there may be */
  constructor({ tree, settings }: FeatureContext, readers: Readers, expected: number) {
    this.tree = tree;
    this.list = new SemanticTokenList(expected);
    this.release = settings.release;
    this.site = settings.site ?? noSite;
    this.readers = readers;
  }

  /** Writes all that touches a range; statements at its edges are written whole, so that the list may go over them. */
  writeAround({ start, end }: Range): void {
    const { tokens } = this.tree;
    const { token, node } = this.beginning(start);
    const last = tokens.count === 0 ? 0 : tokens.at(end);
    this.write(token, node, last < tokens.count && tokens.start(last) < end ? last + 1 : last);
  }

  /**
   * Writes tokens `token` up to, without, `end`, and what begins before `end` as a whole.
   *
   * @param firstNode the first node that may begin there
   * @returns the token after what was written
   */
  write(firstToken: number, firstNode: number, end: number): number {
    const { nodes } = this.tree;
    let token = firstToken;
    let node = firstNode;
    while (token < end) {
      // In a broken file something may begin within what is already written.
      while (node < nodes.count && nodes.firstTokens[node] < token) node++;
      let next = token;
      for (; node < nodes.count && nodes.firstTokens[node] === token && next === token; ) {
        next = this.node(node, token);
        node = (nodes.kinds[node] as NodeKind) === NodeKind.Value ? nodes.endNodes[node] : node + 1;
      }
      if (next === token) {
        this.lone(token);
        next++;
      }
      token = next;
    }
    return token;
  }

  /** Where writing has to begin for what stands at an offset: at the statement around it. */
  private beginning(offset: number): { token: number; node: number } {
    const { nodes, tokens } = this.tree;
    const token = tokens.count === 0 ? 0 : tokens.at(offset);
    let low = 0;
    let high = nodes.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (nodes.firstTokens[middle] >= token) high = middle;
      else low = middle + 1;
    }
    let around = low - 1;
    while (around > 0 && nodes.endTokens[around] <= token) around = nodes.parents[around];
    if (around > 0 && (nodes.kinds[around] as NodeKind) === NodeKind.Value) around = nodes.parents[around];
    const isWithin =
      around > 0 && ((nodes.kinds[around] as NodeKind) !== NodeKind.Jail || this.isInName(around, token));
    return isWithin ? { token: nodes.firstTokens[around], node: around } : { token, node: low };
  }

  /** Whether a token is one of the pieces of which, in a broken file, the name of a block is made. */
  private isInName(block: number, token: number): boolean {
    const { kinds } = this.tree.tokens;
    let piece = this.tree.nodes.firstTokens[block];
    while (piece < token && isPiece(kinds[piece])) piece++;
    return piece === token && isPiece(kinds[token]);
  }

  /** Writes the name or value with which a node begins; returns the token after it. */
  private node(node: number, token: number): number {
    switch (this.tree.nodes.kinds[node] as NodeKind) {
      case NodeKind.File:
        return token;
      case NodeKind.Jail:
        return this.jailName(token);
      case NodeKind.Value:
        return this.valueOf(node, token);
      case NodeKind.Variable:
        return this.name(node, token, Meaning.Variable, this.variable(node));
      case NodeKind.Include:
        this.known = includedFiles;
        return this.name(node, token, Meaning.Directive, Trait.None);
      default:
        return this.name(node, token, Meaning.Parameter, this.parameter(node, token));
    }
  }

  private variable(node: number): number {
    this.known = unknownName;
    return (this.tree.nodes.operators[node] as Operator) === Operator.Append ? Trait.Appended : Trait.Set;
  }

  private parameter(node: number, token: number): number {
    const { tree } = this;
    const isPlain = (tree.tokens.kinds[token] as TokenKind) === TokenKind.Word && !this.isGlued(token);
    const name = isPlain
      ? tree.text.slice(tree.tokens.start(token), tree.tokens.ends[token])
      : (statementAt(tree, node) as { name: string }).name;
    let known = this.names.get(name);
    if (!known) {
      known = this.look(name);
      this.names.set(name, known);
    }
    this.known = known;
    const isAppended = (tree.nodes.operators[node] as Operator) === Operator.Append;
    return isAppended ? known.traits | Trait.Appended : known.traits;
  }

  private look(name: string): KnownName {
    const found = findParameter(name);
    if (found === undefined) {
      // A module may bring what no list has.
      const mayExist = this.site.parameters.has(name) || mountedFileSystem(name) !== undefined;
      return mayExist ? { parameter: undefined, traits: Trait.Known } : unknownName;
    }
    const { parameter } = found;
    if (availability(parameter, this.release) === "no") return { parameter, traits: Trait.Unavailable };
    const since = parameter.deprecated?.since;
    const isDeprecated = since !== undefined && isAtLeast(this.release, since);
    return { parameter, traits: isDeprecated ? Trait.Known | Trait.Deprecated : Trait.Known };
  }

  /** The name may be in quotes, which are a string's. */
  private name(node: number, token: number, meaning: Meaning, traits: number): number {
    const { tree, list } = this;
    const end = this.isGlued(token) ? this.endOfName(node, token) : token + 1;
    for (let each = token; each < end; each++) {
      const [from, to] = contentRange(tree, each);
      list.push(tree.tokens.start(each), from, Meaning.String);
      list.push(from, to, meaning, traits);
      list.push(to, tree.tokens.ends[each], Meaning.String);
    }
    return end;
  }

  private isGlued(token: number): boolean {
    const { kinds, count } = this.tree.tokens;
    return token + 1 < count && isPiece(kinds[token + 1]);
  }

  /** Only a broken file has names of several pieces. */
  private endOfName(node: number, token: number): number {
    const { tree } = this;
    const { nameEnd } = statementAt(tree, node);
    let end = token + 1;
    while (end < tree.tokens.count && tree.tokens.ends[end] <= nameEnd) end++;
    return end;
  }

  /** Its components are told apart, since one that is `*` stands for others. */
  private jailName(token: number): number {
    const { tree, list } = this;
    const { kinds, count } = tree.tokens;
    let next = token;
    for (; next < count && isPiece(kinds[next]); next++) {
      const kind: TokenKind = kinds[next];
      if (kind === TokenKind.Variable || kind === TokenKind.Escape) {
        this.lone(next);
        continue;
      }
      const [from, to] = contentRange(tree, next);
      list.push(tree.tokens.start(next), from, Meaning.String);
      this.components(from, to);
      list.push(to, tree.tokens.ends[next], Meaning.String);
    }
    return Math.max(next, token + 1);
  }

  private components(from: number, to: number): void {
    const { list } = this;
    let written = from;
    for (const { index } of this.tree.text.slice(from, to).matchAll(/(?<![^.])\*(?![^.])/g)) {
      list.push(written, from + index, Meaning.Jail, Trait.Set);
      written = from + index + 1;
      list.push(from + index, written, Meaning.Wildcard);
    }
    list.push(written, to, Meaning.Jail, Trait.Set);
  }

  private valueOf(node: number, token: number): number {
    const { tree, value, readers } = this;
    const end = tree.nodes.endTokens[node];
    const statement = tree.nodes.parents[node];
    const block = Math.max(0, tree.nodes.parents[statement]);
    value.read(tree, token, end, readers.readerOf(block), readers.undefinedTokens);
    value.write(this.list, wordsOfValue(value, this.known.parameter, this.site), readers);
    return end;
  }

  /** What belongs to no name and no value. */
  private lone(token: number): void {
    const { tokens } = this.tree;
    const kind: TokenKind = tokens.kinds[token];
    const meaning = isComment(kind) ? Meaning.Comment : meaningOfLone.get(kind);
    if (meaning !== undefined) this.list.push(tokens.start(token), tokens.ends[token], meaning);
  }
}

const meaningOfLone: ReadonlyMap<TokenKind, Meaning> = new Map([
  [TokenKind.Equal, Meaning.Operator],
  [TokenKind.PlusEqual, Meaning.Operator],
  [TokenKind.Variable, Meaning.Variable],
  [TokenKind.Escape, Meaning.Escape],
  [TokenKind.SingleQuoted, Meaning.String],
  [TokenKind.DoubleQuoted, Meaning.String],
  [TokenKind.UnterminatedString, Meaning.String],
  [TokenKind.IllegalQuoted, Meaning.String],
]);
