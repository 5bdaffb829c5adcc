import type { EffectiveParameter, WrittenValue } from "../../config/index.ts";
import { linesOf, Operator, ParameterNode } from "../../syntax/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import { removalOf } from "../support/definitions.ts";
import { appends, type StatementStyle, styleOf, writeStatement } from "./statement-style.ts";

/**
 * Edits that put another command before value number `valueIndex` of a list, such that the rest of the list stays what it is.
 * `command` is what stands between the double quotes.
 */
export function insertBefore(parameter: EffectiveParameter, valueIndex: number, command: string): TextEdit[] {
  const { written } = parameter.elements[valueIndex];
  const style = styleOf(written);
  const { path, node } = style;
  const values = node.values();
  if (values.length > 1) {
    const value = values.find((candidate) => candidate.index === written.node) ?? values[0];
    return [{ path, start: value.start, end: value.start, text: `"${command}",${gapBefore(style, value.start)}` }];
  }
  const statement = `${writeStatement(style, appends(style) ? "+=" : "=", `"${command}"`)};`;
  const separator = style.indentation === undefined ? " " : `\n${style.indentation}`;
  const edits: TextEdit[] = [{ path, start: node.start, end: node.start, text: statement + separator }];
  // The new line now starts the list, so the old one has to add to it.
  edits.push(...makeAppend(style));
  return edits;
}

/** What separates the values of a list: a line break with its indentation where the value stands on a line of its own. */
function gapBefore(style: StatementStyle, start: number): string {
  const { text } = style.tree;
  const lines = linesOf(style.tree);
  const before = text.slice(lines.startOf(lines.lineOf(start)), start);
  return /^[ \t]+$/.test(before) ? `\n${before}` : " ";
}

/** Turns `=` (or nothing) into `+=`. */
export function makeAppend(style: StatementStyle): TextEdit[] {
  const { node, path } = style;
  if (node.operator === Operator.Append) return [];
  const range = node.operatorRange;
  if (range) return [{ path, start: range.start, end: range.end, text: "+=" }];
  return [{ path, start: node.nameEnd, end: node.nameEnd, text: " +=" }];
}

/** Turns `+=` into `=`. */
export function makeAssign(node: ParameterNode, path: string): TextEdit[] {
  const range = node.operatorRange;
  if (node.operator !== Operator.Append || !range) return [];
  return [{ path, start: range.start, end: range.end, text: "=" }];
}

/** The statement of a value, when the value is all that it holds and it stands alone on its line or lines. */
export interface WholeStatement {
  readonly style: StatementStyle;
  /** From the start of its first line to the start of the line after it. */
  readonly start: number;
  readonly end: number;
}

/** Undefined where the statement has other values, or shares its lines. */
export function wholeStatement(written: WrittenValue): WholeStatement | undefined {
  const style = styleOf(written);
  return style.node.values().length === 1 ? ownLines(style) : undefined;
}

/** The lines of a statement, when nothing but a comment stands beside it on them. */
export function ownLines(style: StatementStyle): WholeStatement | undefined {
  const { node, tree } = style;
  if (style.indentation === undefined || node.semicolon === undefined) return undefined;
  const lines = linesOf(tree);
  const start = lines.startOf(lines.lineOf(node.start));
  const lastLine = lines.lineOf(node.end);
  const after = tree.text.slice(node.end, lines.endOf(lastLine));
  if (!/^[ \t]*(?:#.*|\/\/.*)?$/.test(after)) return undefined;
  const end = lastLine + 1 < lines.count ? lines.startOf(lastLine + 1) : tree.text.length;
  return { style, start, end };
}

/**
 * Edits that take a statement away and put `replacement` (whole lines, or nothing) in its place; a comment on its line stays.
 * When it started the list, the next statement of the list starts it instead.
 */
export function removeStatement(
  parameter: EffectiveParameter,
  valueIndex: number,
  replacement: string,
): TextEdit[] | undefined {
  const { written } = parameter.elements[valueIndex];
  const whole = wholeStatement(written);
  if (!whole) return undefined;
  const { style, start } = whole;
  const taken = removalOf(written.definition);
  const edit = { ...taken, start, text: replacement + style.tree.text.slice(start, taken.start) + taken.text };
  return [edit, ...startsInstead(parameter, written, style)];
}

/** Lets the next statement of a list start it, when the one that does so is taken away. */
function startsInstead(parameter: EffectiveParameter, written: WrittenValue, style: StatementStyle): TextEdit[] {
  const next = appends(style)
    ? undefined
    : parameter.elements.find((element) => element.written.definition !== written.definition);
  if (!next) return [];
  const { definition } = next.written;
  return makeAssign(new ParameterNode(definition.tree, definition.node), definition.path);
}

/** Edits that move the statement of value `from` after that of a later value, `to`, of the same list; undefined when they cannot. */
export function moveBehind(parameter: EffectiveParameter, from: number, to: number): TextEdit[] | undefined {
  const moved = wholeStatement(parameter.elements[from].written);
  const target = wholeStatement(parameter.elements[to].written);
  if (!moved || !target || moved.style.path !== target.style.path) return undefined;
  if (moved.style.node.parent.index !== target.style.node.parent.index) return undefined;
  const { written } = parameter.elements[from];
  const { tree, path, node } = moved.style;
  const value = node.values()[0];
  let text = tree.text.slice(moved.start, moved.end);
  if (!appends(moved.style)) {
    // Behind another statement of the list it has to add to it.
    const statement = writeStatement(moved.style, "+=", tree.text.slice(value.start, value.end));
    text = `${moved.style.indentation}${statement};${tree.text.slice(node.end, moved.end)}`;
  }
  if (!text.endsWith("\n")) text += "\n";
  const lastLineOpen = !tree.text.slice(target.start, target.end).endsWith("\n");
  return [
    { path, start: moved.start, end: moved.end, text: "" },
    ...startsInstead(parameter, written, moved.style),
    { path, start: target.end, end: target.end, text: lastLineOpen ? `\n${text}` : text },
  ];
}
