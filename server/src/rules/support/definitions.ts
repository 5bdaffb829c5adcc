import {
  type Configuration,
  type Definition,
  type FileRange,
  type ItemGroup,
  type Reference,
  type Section,
  type WrittenValue,
  wildcardMatches,
} from "../../config/index.ts";
import { linesOf, ParameterNode, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import { gatheredFromSections } from "./gathered.ts";
import { remembered } from "./remembered.ts";

/** The whole statement, with its `;`. */
export function statementRange({ tree, path, node }: Definition): FileRange {
  const { start, end } = new ParameterNode(tree, node);
  return { path, start, end };
}

/** The line in which a statement begins, counted from 1. */
export const lineOf = (definition: Definition): number =>
  linesOf(definition.tree).lineOf(statementRange(definition).start) + 1;

/** What the statements of one block have in common, and those of one file outside of all blocks. */
export const scopeOf = ({ path, tree, node }: Definition): string => `${path}\0${tree.nodes.parents[node]}`;

/** The names of the jails to which the statements of a section apply. */
export function jailsWith({ jails }: Configuration, section: Section): string[] {
  if (!section.isWildcard) return [section.name];
  return jails.filter((jail) => wildcardMatches(section.name, jail.name)).map((jail) => jail.name);
}

/** Whether the block of a jail stands between two statements outside of it, in the file of both. */
export function hasJailBetween({ jails }: Configuration, first: Definition, second: Definition): boolean {
  if (first.path !== second.path) return false;
  const [from, to] = [statementRange(first).end, statementRange(second).start];
  return jails.some(
    ({ section: { block, path } }) => block && path === first.path && block.start >= from && block.end <= to,
  );
}

/** The name of the parameter or variable that the statement sets, as it is written. */
export function nameRange({ tree, path, node }: Definition): FileRange {
  const { nameStart, nameEnd } = new ParameterNode(tree, node);
  return { path, start: nameStart, end: nameEnd };
}

/** The `$name` or `${name}` of a reference. */
export function referenceRange(value: WrittenValue, reference: Reference): FileRange {
  const { definition } = value;
  const { tree, path } = definition;
  const token = definition.tokenOf(reference);
  return { path, start: tree.tokens.start(token), end: tree.tokens.ends[token] };
}

/** Whether some value anywhere in the configuration uses the parameter or variable. */
export function isReferenced({ sectionGroups }: Configuration, name: string): boolean {
  return sectionGroups.some((group) => namesReadIn(group).has(name));
}

const namesReadIn = remembered(({ items }: ItemGroup<Section>): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { definitions } of items)
    for (const { values } of definitions)
      for (const { references } of values) if (references) for (const name of references.allNames) names.add(name);
  return names;
});

/**
 * Takes a statement away: with its lines when nothing else stands on them, otherwise with the blanks around it. Comments
 * within it stay.
 */
export const removalOf = (definition: Definition): TextEdit => removal(definition.tree, statementRange(definition));

/** Takes statements away, neighbours on a line together, since they share the blanks between them. */
export function removalsOf(definitions: readonly Definition[]): TextEdit[] {
  const gone: { tree: SyntaxTree; range: FileRange }[] = [];
  for (const definition of definitions.toSorted(byPlace)) {
    const { tree } = definition;
    const range = statementRange(definition);
    const last = gone.at(-1);
    const areNeighbours = last?.tree === tree && /^[ \t]*$/.test(tree.text.slice(last.range.end, range.start));
    if (areNeighbours) last.range = { ...last.range, end: range.end };
    else gone.push({ tree, range });
  }
  return gone.map(({ tree, range }) => removal(tree, range));
}

function removal(tree: SyntaxTree, { path, start, end }: FileRange): TextEdit {
  const { text } = tree;
  const lines = linesOf(tree);
  const comments = commentsIn(tree, start, end);
  if (comments !== "") return { path, start, end, text: comments };
  const firstLine = lines.startOf(lines.lineOf(start));
  const lastLine = lines.lineOf(end);
  const isFirst = text.slice(firstLine, start).trim() === "";
  const isLast = text.slice(end, lines.endOf(lastLine)).trim() === "";
  if (isFirst && isLast) {
    start = firstLine;
    end = lastLine + 1 < lines.count ? lines.startOf(lastLine + 1) : lines.endOf(lastLine);
  } else if (!isLast) {
    while (text[end] === " " || text[end] === "\t") end++;
  } else {
    while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  }
  return { path, start, end, text: "" };
}

const byPlace = (a: Definition, b: Definition): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : statementRange(a).start - statementRange(b).start;

function commentsIn({ text, tokens }: SyntaxTree, start: number, end: number): string {
  let comments = "";
  for (let token = tokens.at(start); token < tokens.count && tokens.start(token) < end; token++) {
    const kind: TokenKind = tokens.kinds[token];
    if (kind !== TokenKind.LineComment && kind !== TokenKind.BlockComment) continue;
    comments += text.slice(tokens.start(token), tokens.ends[token]);
    // What follows the statement would become a part of the comment.
    if (kind === TokenKind.LineComment) comments += text.startsWith("\r\n", tokens.ends[token]) ? "\r\n" : "\n";
  }
  return comments;
}

/** Whether something that belongs to the configuration was not read, so that what seems to be missing may stand there. */
export const isIncomplete = remembered(
  (configuration: Configuration): boolean =>
    configuration.includes.some((include) => include.problem !== undefined) ||
    // FreeBSD 12 and 13 know no includes: what the author wanted to have included is missing.
    meantAsIncludes(configuration).length > 0,
);

/** The statements with which somebody wants to include a file. */
export const meantAsIncludes = gatheredFromSections(({ definitions }) =>
  definitions.filter(({ name }) => isMeantAsInclude(name)),
);

/** Names under which people try to include a file; jail(8) takes them for parameters. */
export const isMeantAsInclude = (name: string): boolean => name === ".include" || name === "include" || name === ".";
