import { type JailNode, jailAt, linesOf, type SyntaxTree, simpleStatementAt, TokenKind } from "../../syntax/index.ts";

/** Where statements go, and how they are written there. */
export interface DropPlace {
  readonly start: number;
  readonly end: number;
  write(statements: readonly string[]): string;
}

/** On lines of their own at or behind the line of an offset, or within the line where the block is one line. */
export function placeFor(tree: SyntaxTree, block: JailNode | undefined, offset: number): DropPlace {
  const lines = linesOf(tree);
  const line = lines.lineOf(offset);
  const indentation = indentationIn(tree, block);
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  const joined = (statements: readonly string[]): string => statements.map((one) => indentation + one).join("\n");
  if (tree.text.slice(start, end).trim() === "") return { start, end, write: joined };
  const around = simpleStatementAt(tree, end);
  if (around && around.start < end && end < around.end) return behindStatement(tree, around);
  if (blockAround(tree, end) === block?.index && !isOpen(tree, end)) {
    return { start: end, end, write: (statements) => `\n${joined(statements)}` };
  }
  const isSpaced = /\s$/.test(tree.text.slice(0, offset));
  return { start: offset, end: offset, write: (statements) => `${isSpaced ? "" : " "}${statements.join(" ")} ` };
}

/** Behind a statement: below its line where nothing else follows on that, else beside it. */
export function behindStatement(
  tree: SyntaxTree,
  statement: { readonly start: number; readonly end: number },
): DropPlace {
  const lines = linesOf(tree);
  const { start, end } = statement;
  const lineStart = lines.startOf(lines.lineOf(start));
  const indentation = tree.text.slice(lineStart, start);
  const lineEnd = lines.endOf(lines.lineOf(end));
  const rest = tree.text.slice(end, lineEnd);
  if (indentation.trim() !== "" || !/^[ \t]*(?:(?:#|\/\/).*)?$/.test(rest)) {
    return { start: end, end, write: (statements) => statements.map((one) => ` ${one}`).join("") };
  }
  return { start: lineEnd, end: lineEnd, write: (all) => all.map((one) => `\n${indentation}${one}`).join("") };
}

/** The node of the innermost block that goes on behind an offset. */
function blockAround(tree: SyntaxTree, offset: number): number | undefined {
  const block = jailAt(tree, offset);
  if (block === undefined || offset < block.end) return block?.index;
  return block.parent.kind === "jail" ? block.parent.index : undefined;
}

/** Whether a comment or a string goes on behind an offset. */
function isOpen({ tokens }: SyntaxTree, offset: number): boolean {
  if (tokens.count === 0) return false;
  const token = tokens.at(offset);
  const isBlank = tokens.kinds[token] === TokenKind.Whitespace;
  return !isBlank && tokens.start(token) < offset && offset < tokens.ends[token];
}

/** As deep as the first statement of a block, or one step deeper than the block; nothing outside of blocks. */
function indentationIn(tree: SyntaxTree, block: JailNode | undefined): string {
  if (!block) return "";
  const lines = linesOf(tree);
  const before = (offset: number): string => tree.text.slice(lines.startOf(lines.lineOf(offset)), offset);
  const first = block
    .statements()
    .map(({ start }) => before(start))
    .find((text) => text.trim() === "");
  const own = /^[ \t]*/.exec(before(block.start))?.[0] ?? "";
  return first ?? own + (own.startsWith("\t") || /^\t/m.test(tree.text) ? "\t" : "  ");
}
