import { catalogueEntry, type FoundParameter, findParameter } from "../../parameters/index.ts";
import {
  isPiece,
  type JailNode,
  NodeKind,
  nodeAt,
  type SimpleStatement,
  simpleStatementAt,
  statementAt,
  TokenKind,
  variableName,
  writtenVariable,
} from "../../syntax/index.ts";
import { said, say } from "../../words/index.ts";
import { subjectAt } from "../mentions/index.ts";
import { type FeatureContext, jailsAround, jailsOfNode, type Range } from "../shared/context.ts";
import { code, paragraphs } from "../shared/markdown.ts";
import { parameterHeading, parameterText, valueMeanings } from "../shared/parameter-text.ts";
import { describeGroups, groupByValue } from "../shared/value-groups.ts";
import { describeCommand } from "./command.ts";
import { describeCommandWord } from "./command-word.ts";
import { describeIgnored } from "./comment.ts";
import type { Hover } from "./hover.ts";
import { describeIncludes } from "./include.ts";
import { describeBlock, describeJailNamed } from "./jail.ts";
import { describeOperator, describeSign } from "./signs.ts";
import { describeOwnCommands, readingOf } from "./value.ts";

export { hoverSettings } from "./comment.ts";
export type { Hover } from "./hover.ts";

/** What is known about the thing at an offset; undefined where there is nothing to say. */
export function hover(context: FeatureContext, offset: number): Hover | undefined {
  const { tree } = context;
  const token = pieceAt(context, offset);
  if (token < 0) return describeIgnored(context, offset) ?? describeOperator(context, offset);
  const range = { start: tree.tokens.start(token), end: tree.tokens.ends[token] };
  const definition = simpleStatementAt(tree, range.start);
  if (!definition) return hoverBlockName(context, range);
  const isName = range.start < definition.nameEnd;
  if (!isName && (tree.tokens.kinds[token] as TokenKind) === TokenKind.Variable) {
    return hoverVariable(context, variableName(tree, token), range, definition);
  }
  if (isName) return hoverName(context, definition);
  const sign = describeSign(context, token, offset);
  if (sign !== undefined) return sign;
  return hoverValue(context, definition, offset, range);
}

/** The piece of a string at an offset, or directly before it; -1 in comments and blanks. */
function pieceAt({ tree }: FeatureContext, offset: number): number {
  const { tokens } = tree;
  if (tokens.count === 0) return -1;
  const token = tokens.at(offset);
  if (offset < tokens.ends[token] && isPiece(tokens.kinds[token])) return token;
  const before = offset > 0 ? tokens.at(offset - 1) : -1;
  return before >= 0 && isPiece(tokens.kinds[before]) ? before : -1;
}

function hoverBlockName(context: FeatureContext, { start }: Range): Hover | undefined {
  const { tree } = context;
  const node = nodeAt(tree, start);
  if ((tree.nodes.kinds[node] as NodeKind) !== NodeKind.Jail) return undefined;
  const block = statementAt(tree, node) as JailNode;
  if (start >= block.nameEnd) return undefined;
  return { start: block.nameStart, end: block.nameEnd, markdown: describeBlock(context, block) };
}

function hoverName(context: FeatureContext, definition: SimpleStatement): Hover | undefined {
  const range = { start: definition.nameStart, end: definition.nameEnd };
  const { name } = definition;
  if (definition.kind === "variable") return hoverVariable(context, name, range, definition);
  if (definition.kind === "include") {
    const entry = catalogueEntry(".include");
    if (!entry) return undefined;
    const files = describeIncludes(context, definition);
    const text = parameterText(entry, context.settings.release);
    return { ...range, markdown: paragraphs(parameterHeading(name, entry), files, text) };
  }
  const found = findParameter(name);
  const groups = groupByValue(jailsOfNode(context, definition.index), (jail) => jail.get(name));
  const effective = describeGroups(groups, context.path);
  if (!found) {
    const isOfSite = context.settings.site?.parameters.has(name) ?? false;
    const unknown = `**${code(name)}** · ${isOfSite ? say`a parameter of this site, as jailconf.json says` : say`not a parameter that jail(8) knows`}`;
    return { ...range, markdown: paragraphs(unknown, effective) };
  }
  return { ...range, markdown: describeParameter(context, name, found, effective) };
}

/** What the parameter comes to first, for that is what one wants to know; then what it does in one sentence, then the rest. */
function describeParameter(
  { settings: { release } }: FeatureContext,
  name: string,
  found: FoundParameter,
  effective: string | undefined,
): string {
  const { parameter } = found;
  const negated = found.negated && say`Switches ${code(parameter.name)} off.`;
  const ignored =
    found.ignoredNo && !found.negated && say`jail(8) takes it for ${code(parameter.name)}: this \`no\` has no effect.`;
  return paragraphs(
    parameterHeading(name, parameter),
    negated || ignored || undefined,
    effective,
    effective && "---",
    parameterText(parameter, release),
  );
}

function hoverVariable(context: FeatureContext, name: string, range: Range, definition: SimpleStatement): Hover {
  const jails = jailsOfNode(context, definition.index);
  const groups = groupByValue(jails, (jail) => jail.variable(name));
  const isParameter = groups.some(({ parameter }) => !parameter.isVariable);
  const summary = isParameter ? findParameter(name)?.parameter.summary : undefined;
  const heading = `**${code(writtenVariable(name))}** · ${isParameter ? say`the value of the parameter` : say`variable`}`;
  const missing = jails.length > 0 && groups.length === 0 ? say`It is not set anywhere.` : undefined;
  return {
    ...range,
    markdown: paragraphs(heading, describeGroups(groups, context.path), missing, summary && said(summary)),
  };
}

function hoverValue(
  context: FeatureContext,
  definition: SimpleStatement,
  offset: number,
  piece: Range,
): Hover | undefined {
  const value = definition.values().find(({ start, end }) => start <= piece.start && piece.end <= end);
  if (!value) return undefined;
  const range = { start: value.start, end: value.end };
  if (definition.kind === "include") {
    const markdown = describeIncludes(context, definition, value);
    return markdown === undefined ? undefined : { ...range, markdown };
  }
  if (definition.kind === "parameter") {
    const parameter = findParameter(definition.name)?.parameter;
    if (parameter?.type === "command-list") {
      const word = describeCommandWord(context, offset) ?? jailAtWord(context, offset);
      const command = describeCommand(context, definition, value, offset);
      if (word === undefined) return { ...range, markdown: command };
      return { ...word, markdown: paragraphs(word.markdown, "---", command) };
    }
    const text = value.pieces().length === 1 ? textOf(value.pieces()[0]) : undefined;
    if (parameter?.name === "depend" && text !== undefined) {
      return { ...range, markdown: describeJailNamed(context, text, jailsAround(context, undefined)) };
    }
    if (parameter && text !== undefined) {
      const known = valueMeanings(parameter, context.settings.release).find((one) => one.value === text);
      if (known?.meaning)
        return { ...range, markdown: `**${code(`${parameter.name} = ${text}`)}** · ${known.meaning}` };
    }
  }
  const name = definition.name;
  const isVariable = definition.kind === "variable";
  const own = describeOwnCommands(context, definition, value);
  const heading = `**${code(isVariable ? writtenVariable(name) : name)}**`;
  if (!value.pieces().some(({ kind }) => kind === "variable")) {
    // What a value without variables comes to is what stands there, unless escapes or several pieces are in it.
    const reading = readingOf(value);
    return (reading ?? own) === undefined ? undefined : { ...range, markdown: paragraphs(heading, reading, own) };
  }
  const groups = groupByValue(jailsOfNode(context, definition.index), (jail) =>
    isVariable ? jail.variable(name) : jail.get(name),
  );
  const effective = describeGroups(groups, context.path);
  return effective === undefined ? undefined : { ...range, markdown: paragraphs(heading, effective, own) };
}

/** A name that is longer is none of a jail: the kernel takes fewer characters. */
const longestName = 256;

/** The jail that a word of a command names, as in `jexec db`. */
function jailAtWord(context: FeatureContext, offset: number): Hover | undefined {
  const { text } = context.tree;
  // To read what each jail makes of a command takes its time, and most words are the name of none.
  const before = /[\w.-]*$/.exec(text.slice(Math.max(0, offset - longestName), offset))![0];
  const word = before + /^[\w.-]*/.exec(text.slice(offset, offset + longestName))![0];
  const jails = jailsAround(context, undefined);
  if (!jails.some(({ name }) => name === word)) return undefined;
  const found = subjectAt(context, offset);
  if (found?.subject.kind !== "jail") return undefined;
  const [name] = found.subject.names;
  const { start, end } = found.range;
  return { start, end, markdown: describeJailNamed(context, name, jails) };
}

function textOf(piece: { readonly kind: string; readonly text?: string }): string | undefined {
  return piece.kind === "text" ? piece.text : undefined;
}
