import { canonicalName } from "../../parameters/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { linesOf, Operator, type SimpleStatement, type SyntaxTree, simpleStatementAt } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { isLineComment, isSound, linesOfStatement, type StatementLines } from "./comment-lines.ts";
import { isUnclear } from "./delicate-statements.ts";
import type { Offer, Refactoring } from "./refactoring.ts";
import { asOneStatement, asStatements, isWhole, itemsOf } from "./written-list.ts";

/** Writes a list on `+=` lines, and such lines as one list. */
export const listLines: Refactoring = {
  id: "list-lines",
  kind: "refactor.rewrite",
  offers(context, { start, end }) {
    const { tree, path } = context;
    const statement = simpleStatementAt(tree, start);
    if (!statement || end > statement.end || !canBeWritten(statement) || isUnclear(context, statement)) return [];
    return [...splitOffers(statement, path), ...joinOffers(context, statement)];
  },
};

function splitOffers(statement: SimpleStatement, path: string): Offer[] {
  if (statement.values().length < 2) return [];
  const title =
    statement.kind === "include"
      ? say`Write each file on an \`.include\` line of its own`
      : say`Write each value on a \`+=\` line of its own`;
  const rewrite = (): { edits: TextEdit[] } => {
    const { start, semicolon = statement.end } = statement;
    return { edits: [{ path, start, end: semicolon, text: asStatements(statement, path, itemsOf(statement)) }] };
  };
  return [{ title, rewrite }];
}

function joinOffers(context: FeatureContext, statement: SimpleStatement): Offer[] {
  const group = statement.kind === "include" ? [] : listAround(statement);
  // Of two spellings of one name jail(8) keeps the last.
  const canBeJoined = (one: SimpleStatement): boolean =>
    canBeWritten(one) && one.name === statement.name && !isUnclear(context, one);
  if (group.length < 2 || !group.every(canBeJoined)) return [];
  const { tree, nameStart, nameEnd } = group[0];
  const title = say`Write the lines of \`${tree.text.slice(nameStart, nameEnd)}\` as one list`;
  return [{ title, rewrite: () => ({ edits: joined(group, context.path) }) }];
}

const canBeWritten = (statement: SimpleStatement): boolean => {
  const values = statement.values();
  const { tree, start, end, semicolon } = statement;
  return values.length > 0 && semicolon !== undefined && isSound(tree, start, end) && values.every(isWhole);
};

/** The statements of one block, or outside of all, that make up the list to which a statement belongs, in their order. */
function listAround(statement: SimpleStatement): SimpleStatement[] {
  const name = keyOf(statement);
  let group: SimpleStatement[] = [];
  for (const other of statement.parent.statements()) {
    if (other.kind === "jail" || other.kind !== statement.kind || keyOf(other) !== name) continue;
    if (other.operator !== Operator.Append) {
      if (group.some(({ index }) => index === statement.index)) break;
      group = [];
    }
    group.push(other);
  }
  return group;
}

const keyOf = ({ kind, name }: SimpleStatement): string => (kind === "variable" ? `$${name}` : canonicalName(name));

/** The first statement with the values of all; the others go, with their comments. */
function joined(group: readonly SimpleStatement[], path: string): TextEdit[] {
  const { tree } = group[0];
  const [first, ...others] = group;
  const own = linesOfStatement(tree, first.start, first.end);
  const taken = others.map((each) => ({ each, lines: linesOfStatement(tree, each.start, each.end) }));
  const items = [
    ...itemsOf(first, [], own?.beside),
    ...taken.flatMap(({ each, lines }) => itemsOf(each, lines?.above, lines?.beside)),
  ];
  const end = own && own.beside.length > 0 ? endOfLine(tree, first.end) : first.end;
  let text = asOneStatement(first, path, items);
  const hasOpenEnd = items.at(-1)?.beside.some(isLineComment) === true;
  if (hasOpenEnd && end === first.end && !own) text += "\n";
  const removals = taken.map(({ each, lines }) => removal(tree, path, each, lines));
  return [{ path, start: first.start, end, text }, ...apart(removals)];
}

function endOfLine(tree: SyntaxTree, offset: number): number {
  const lines = linesOf(tree);
  return lines.endOf(lines.lineOf(offset));
}

function removal(tree: SyntaxTree, path: string, statement: SimpleStatement, lines?: StatementLines): TextEdit {
  if (lines) return { path, start: lines.start, end: lines.end, text: "" };
  const { text } = tree;
  let { start, end } = statement;
  while (text[end] === " " || text[end] === "\t") end++;
  if (end === text.length || /[\r\n]/.test(text[end])) {
    end = statement.end;
    while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  }
  return { path, start, end, text: "" };
}

/** Removals in their order, none of which reaches into the one before it. */
function apart(removals: readonly TextEdit[]): TextEdit[] {
  let end = 0;
  return removals.map((edit) => {
    const start = Math.max(edit.start, end);
    end = Math.max(edit.end, start);
    return { ...edit, start, end };
  });
}
