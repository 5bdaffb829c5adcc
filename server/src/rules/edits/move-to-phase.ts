import type { Definition, EffectiveParameter } from "../../config/index.ts";
import type { CommandPhase } from "../../lifecycle/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { makeAppend, makeAssign, ownLines } from "./list-edits.ts";
import { insertBehind, isBeside, lastBeside, reachesSameJails } from "./phase-lists.ts";
import { type StatementStyle, styleOf, writeStatement } from "./statement-style.ts";

/**
 * Edits that make value number `valueIndex` of an exec.* parameter one of `phase` instead: the statement goes after the
 * last one of that list in its block or, where there is none, stays in its place under the other name. It always adds
 * (`+=`), so that nothing is lost of what the list holds, or gets from another fix at the same time. The rest of its old
 * list stays what it is.
 *
 * The whole string moves; whether it holds more than the command that is meant is for the caller to see
 * (`isOneOfSeveral`). Undefined when the value shares its statement with others, comes from a list variable, or when other
 * jails that share the statement would lose or gain commands.
 */
export function moveToPhase(
  { jail, configuration }: Pick<JailContext, "jail" | "configuration">,
  parameter: string,
  valueIndex: number,
  phase: CommandPhase | "ip4.addr" | "ip6.addr",
): TextEdit[] | undefined {
  const list = jail.get(parameter);
  const element = list?.elements[valueIndex];
  if (list === undefined || element === undefined || element.splicedFrom !== undefined) return undefined;
  const { definition } = element.written;
  const style = styleOf(element.written);
  const { node } = style;
  if (node.values().length !== 1 || node.semicolon === undefined) return undefined;
  if (!reachesSameJails(configuration, jail, definition, phase)) return undefined;
  const mended = mendRest(list, definition);
  if (mended === undefined) return undefined;
  const target = lastBeside(jail, phase, definition);
  const moved = target === undefined || isNextLine(target, style) ? renamed(style, phase) : carried(style, target);
  return moved && [...moved, ...mended];
}

/** What starts the list when `definition` is gone: its next statement, which then has to throw away what that threw away. */
function mendRest({ definitions, overridden }: EffectiveParameter, definition: Definition): TextEdit[] | undefined {
  if (definition.appends) return [];
  const next = definitions[definitions.indexOf(definition) + 1];
  const isAlone = next === undefined || !isBeside(next, definition);
  // Without it the values that it replaced would come back.
  if (isAlone) return overridden === undefined ? [] : undefined;
  const { node, path } = styleOf({ definition: next });
  return makeAssign(node, path);
}

/** True when the line below `target` is that of `style`: it is in the right place already. */
function isNextLine(target: StatementStyle, style: StatementStyle): boolean {
  return ownLines(target)?.end === ownLines(style)?.start && ownLines(style) !== undefined;
}

function renamed(style: StatementStyle, phase: string): TextEdit[] {
  const { path, node } = style;
  return [{ path, start: node.nameStart, end: node.nameEnd, text: phase }, ...makeAppend(style)];
}

function carried(style: StatementStyle, target: StatementStyle): TextEdit[] | undefined {
  const { path, node, tree } = style;
  const [value] = node.values();
  const lines = ownLines(style);
  const comment = lines === undefined ? "" : tree.text.slice(node.end, lines.end).trimEnd();
  const statement = writeStatement(target, "+=", tree.text.slice(value.start, value.end));
  const insertion = insertBehind(target, statement, comment);
  if (insertion === undefined) return undefined;
  const { start, end } = lines ?? withBlanks(style);
  return [{ path, start, end, text: "" }, insertion];
}

/** A statement that shares its line, with the blanks that would else be left over. */
function withBlanks({ node, tree: { text } }: StatementStyle): { start: number; end: number } {
  let { start, end } = node;
  if (isBlank(text, start - 1)) while (isBlank(text, start - 1)) start--;
  else while (isBlank(text, end)) end++;
  return { start, end };
}

const isBlank = (text: string, at: number): boolean => text[at] === " " || text[at] === "\t";
