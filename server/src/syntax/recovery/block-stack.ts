import { NodeKind, type NodeList } from "../tree/node-list.ts";
import { TokenKind } from "../tree/token.ts";
import {
  blockWithoutName,
  extraBrace,
  missingBracesAtEnd,
  missingCloseBrace,
  missingOpenBrace,
} from "./brace-problems.ts";
import type { NamedBlock } from "./nested-block.ts";
import type { ProblemCollector } from "./problem-collector.ts";

/** A block that was opened, perhaps without a brace. */
export interface OpenBlock extends NamedBlock {
  readonly node: number;
  /** Columns of white space before the head, or undefined when something else stands before it on its line. */
  readonly indentation: number | undefined;
}

/** The blocks that are open while a broken file is read, and which brace closes which. */
export class BlockStack {
  /** The node that statements are put into: the innermost block, or the file. */
  current = 0;
  /** Whether a brace is missing or one too many. Without one, reading by indentation is the same as by braces. */
  hasBraceProblem = false;
  /** How many more `}` than `{` the file has: so many `{` are missing, or `}` too many. Less than none is none. */
  excessBraces = 0;
  /** Where the last statement ends: after a comment that it lost a part of its value to, for instance. */
  endOfLastStatement = 0;
  private readonly blocks: OpenBlock[] = [];
  private readonly problems: ProblemCollector;
  private readonly nodes: NodeList;
  private readonly closeByIndentation: boolean;

  constructor(problems: ProblemCollector, nodes: NodeList, closeByIndentation: boolean) {
    this.problems = problems;
    this.nodes = nodes;
    this.closeByIndentation = closeByIndentation;
    const { kinds, count } = problems.source.tokens;
    for (let token = 0; token < count; token++) {
      const kind: TokenKind = kinds[token];
      if (kind === TokenKind.CloseBrace) this.excessBraces++;
      else if (kind === TokenKind.OpenBrace) this.excessBraces--;
    }
  }

  get isEmpty(): boolean {
    return this.blocks.length === 0;
  }

  /** The innermost open blocks, at most `count`, the outermost of them first. */
  innermost(count: number): readonly OpenBlock[] {
    return this.blocks.slice(-count);
  }

  /** Opens a block whose name is `first`…`afterName`. */
  open(first: number, afterName: number): OpenBlock {
    return this.push(first, afterName, this.problems.source.indentationOf(first));
  }

  /** Opens a block that has a name but no brace. */
  openWithoutBrace(first: number, afterName: number): void {
    missingOpenBrace(this.problems, first, afterName);
    this.hasBraceProblem = true;
    this.excessBraces--;
    this.open(first, afterName);
  }

  /** Opens a block that has a brace but no name, or drops the brace. */
  openWithoutName(brace: number): void {
    // Where there are more `{` than `}` it is one of those that are too many.
    const isExtra = this.excessBraces < 0;
    blockWithoutName(this.problems, brace, isExtra);
    if (isExtra) this.excessBraces++;
    else this.push(brace, brace + 1, undefined);
  }

  private push(first: number, afterName: number, indentation: number | undefined): OpenBlock {
    const node = this.nodes.open(NodeKind.Jail, first, this.current);
    const block: OpenBlock = { node, first, afterName, indentation };
    this.blocks.push(block);
    this.current = node;
    return block;
  }

  /** Takes the `}` at `brace`. */
  close(brace: number): void {
    if (this.isEmpty || this.isExtraBrace(brace)) {
      extraBrace(this.problems, brace);
      this.excessBraces--;
      this.hasBraceProblem = true;
      return;
    }
    const block = this.blocks.pop() as OpenBlock;
    this.nodes.close(block.node, brace + 1);
    this.current = this.nodes.parents[block.node];
  }

  /** Whether a block has a brace and no name. */
  isNameless({ first }: OpenBlock): boolean {
    return this.problems.source.kindAt(first) === TokenKind.OpenBrace;
  }

  /** A `}` that is one too many and stands deeper than the block that it would close. */
  private isExtraBrace(brace: number): boolean {
    const block = this.blocks[this.blocks.length - 1];
    if (this.excessBraces <= 0 || !this.closeByIndentation || block.indentation === undefined) return false;
    const indentation = this.problems.source.indentationOf(brace);
    return indentation !== undefined && indentation > block.indentation;
  }

  /** Closes the blocks that should be over where a block starts with token `head`, as its indentation says. */
  closeBefore(head: number): void {
    const indentation = this.problems.source.indentationOf(head);
    if (!this.closeByIndentation || indentation === undefined) return;
    const last = this.problems.source.lastSignificantBefore(head);
    for (;;) {
      const block = this.blocks[this.blocks.length - 1];
      if (!block || block.indentation === undefined || block.indentation < indentation) return;
      this.blocks.pop();
      this.hasBraceProblem = true;
      missingCloseBrace(this.problems, block.first, last, head);
      this.nodes.close(block.node, Math.max(last + 1, this.endOfLastStatement));
      this.current = this.nodes.parents[block.node];
    }
  }

  /** Closes what is open at the end of the file. */
  closeAll(): void {
    if (this.isEmpty) return;
    this.hasBraceProblem = true;
    const { source } = this.problems;
    const last = source.lastSignificantBefore(source.tokens.count);
    const count = this.blocks.length;
    missingBracesAtEnd(this.problems, this.blocks[0].first, this.blocks[count - 1].first, count, last);
    const end = Math.max(last + 1, this.endOfLastStatement);
    for (let block = this.blocks.pop(); block; block = this.blocks.pop()) this.nodes.close(block.node, end);
    this.current = 0;
  }
}
