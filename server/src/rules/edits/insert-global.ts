import type { Configuration, Definition } from "../../config/index.ts";
import { isTrivia, linesOf, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import { removalOf, removalsOf, statementRange } from "../support/definitions.ts";

/**
 * Puts statements, each without its `;`, among what holds for all jails of a root: after the last of the globals (or in the `* { }`)
 * at the top of the root, or else above its first block. There a jail's own value stays what it is in all releases
 * (LANGUAGE.md §3.4). Undefined for a root that was not read.
 */
export function insertGlobal(configuration: Configuration, ...statements: readonly string[]): TextEdit | undefined {
  const path = configuration.root;
  const tree = configuration.files.get(path)?.tree;
  if (tree === undefined) return undefined;
  const first = firstOther(configuration, path);
  const last = lastGlobal(configuration, path, first);
  return last ? afterStatement(last, ...statements) : aboveStatement(tree, path, first, statements);
}

/** Where the first block begins that is no `* { }`, or the first include, which may bring such blocks. */
function firstOther({ sections, includes, files }: Configuration, path: string): number {
  let first = files.get(path)?.tree.text.length ?? 0;
  for (const { name, block, path: ofBlock } of sections) {
    if (block && name !== "*" && ofBlock === path) first = Math.min(first, block.start);
  }
  for (const { from, start } of includes) {
    const tree = files.get(path)?.tree;
    if (from !== path || tree === undefined) continue;
    const lines = linesOf(tree);
    first = Math.min(first, lines.startOf(lines.lineOf(start)));
  }
  return first;
}

function lastGlobal({ sections }: Configuration, path: string, before: number): Definition | undefined {
  let last: Definition | undefined;
  for (const section of sections) {
    for (const definition of section.definitions) {
      if (definition.path !== path || definition.isVariable) continue;
      const { start } = statementRange(definition);
      if (start < before && (last === undefined || start > statementRange(last).start)) last = definition;
    }
  }
  return last;
}

/** Puts statements, each without its `;`, behind another one: on lines of their own, as deep as that one. */
export function afterStatement(definition: Definition, ...statements: readonly string[]): TextEdit {
  const { tree, path } = definition;
  const { start, end } = statementRange(definition);
  const lines = linesOf(tree);
  const line = lines.lineOf(end);
  const lineEnd = lines.endOf(line);
  const before = tree.text.slice(lines.startOf(lines.lineOf(start)), start);
  const isAlone = before.trim() === "" && isBlankOrComment(tree, end, lineEnd);
  if (!isAlone) return { path, start: end, end, text: statements.map((statement) => ` ${statement};`).join("") };
  return {
    path,
    start: lineEnd,
    end: lineEnd,
    text: statements.map((statement) => `\n${before}${statement};`).join(""),
  };
}

/** Whether nothing but blanks and comments stand between the end of a token and the end of its line. */
function isBlankOrComment({ tokens }: SyntaxTree, start: number, end: number): boolean {
  for (let token = tokens.at(start); token < tokens.count && tokens.start(token) < end; token++) {
    const goesOn = tokens.ends[token] > end && tokens.kinds[token] === TokenKind.BlockComment;
    if (!isTrivia(tokens.kinds[token]) || goesOn) return false;
  }
  return true;
}

/** With the comment that belongs to what follows left at its place; one at the very top is about the file. */
function aboveStatement(tree: SyntaxTree, path: string, first: number, statements: readonly string[]): TextEdit {
  const lines = linesOf(tree);
  let line = lines.lineOf(first);
  const holdsComment = (of: number): boolean => /^[ \t]*#/.test(tree.text.slice(lines.startOf(of), lines.endOf(of)));
  let above = line;
  while (above > 0 && holdsComment(above - 1)) above--;
  if (above > 0) line = above;
  const start = lines.startOf(line);
  return { path, start, end: start, text: `${statements.map((statement) => `${statement};\n`).join("")}\n` };
}

/** Writes global statements among those at the top of the root, and takes them away where they stand. */
export function moveToTop(configuration: Configuration, definitions: readonly Definition[]): Proposal[] {
  const statements: string[] = [];
  for (const definition of definitions) {
    const { start, end } = statementRange(definition);
    const text = definition.tree.text.slice(start, end).replace(/\s*;$/, "");
    // A comment within a statement would be there twice, or be lost.
    if (removalOf(definition).text !== "" || text.includes("\n") || definition.path !== configuration.root) return [];
    statements.push(text);
  }
  const edits = removalsOf(definitions).map((removal) => withBlankLine(definitions[0].tree, removal));
  const insertion = insertGlobal(configuration, ...statements);
  if (insertion === undefined) return [];
  return [{ title: say`Move it above the jails`, edits: [insertion, ...edits] }];
}

/** Of the two empty lines around a line that goes, one goes with it. */
function withBlankLine({ text }: SyntaxTree, removal: TextEdit): TextEdit {
  const isWholeLine = text.slice(removal.start, removal.end).endsWith("\n");
  const isBetween = isWholeLine && /\n\r?\n$/.test(text.slice(0, removal.start));
  const next = isBetween ? /^\r?\n/.exec(text.slice(removal.end, removal.end + 2)) : null;
  return next ? { ...removal, end: removal.end + next[0].length } : removal;
}
