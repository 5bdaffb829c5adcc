import {
  type Configuration,
  type EffectiveJail,
  type FileRange,
  type WrittenValue,
  writtenRange,
} from "../../config/index.ts";
import { type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { IsConsequence, Rule } from "../rule/rule.ts";
import { gathered } from "../support/gathered.ts";
import { holdsCommands, isFreeText } from "../support/shell-values.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "single-quoted-variable",
  severity: "info",
  consequences: sharedByAll,
  checkJail({ jail, report }) {
    for (const parameter of [...jail.parameters(), ...jail.variables()]) {
      const { spelling } = parameter;
      if (isFreeText(spelling)) continue;
      for (const written of parameter.written) {
        for (const found of quotedIn(jail, written, holdsCommands(spelling))) {
          report({
            ...found.range,
            message: say`${shown(found.text, 30)} is not replaced between single quotes. Write double quotes.`,
            fixes: () => doubleQuotes(jail, found),
          });
        }
        // In a command it is how a variable of the shell is written; anywhere else nobody replaces it.
        for (const { text, range } of holdsCommands(spelling) || jail.get(spelling) === undefined
          ? []
          : escapedIn(jail, written)) {
          report({
            ...range,
            message: say`${shown(text, 30)} is not replaced, because of its backslash. Remove the backslash.`,
            fixes: () => [{ title: say`Remove the backslash`, edits: [{ ...range, end: range.start + 1, text: "" }] }],
          });
        }
      }
    }
  },
};

/** That several jails have one such value, `$name` and all, only follows. */
function sharedByAll(configuration: Configuration, jail: EffectiveJail | undefined): IsConsequence | undefined {
  if (jail !== undefined || withPieces(configuration).length === 0) return undefined;
  let places: FileRange[] | undefined;
  return ({ id }, { path, start, end }) => {
    if (id !== "duplicate-resource") return false;
    places ??= piecesIn(configuration);
    return places.some((place) => place.path === path && place.start <= start && place.end >= end);
  };
}

/** All strings in which a variable stands that nobody replaces. */
const piecesIn = (configuration: Configuration): FileRange[] => withPieces(configuration).flatMap(piecesOf);

const withPieces = gathered((jail) => (piecesOf(jail).length > 0 ? [jail] : []));

function piecesOf(jail: EffectiveJail): FileRange[] {
  const pieces: FileRange[] = [];
  for (const parameter of jail.parameters()) {
    for (const written of parameter.written) {
      for (const { piece } of quotedIn(jail, written, true)) pieces.push(piece);
      for (const { piece } of escapedIn(jail, written)) pieces.push(piece);
    }
  }
  return pieces;
}

interface QuotedVariable {
  readonly name: string;
  readonly text: string;
  readonly range: FileRange;
  readonly tree: SyntaxTree;
  /** The string in its quotes. */
  readonly piece: FileRange;
}

const variable = /(?<!\\)\$(?:\{([^{}\n]+)\}|([A-Za-z_]\w*))/g;

const escapedVariable = /(?<!\\)\\\$(?:\{([^{}\n]+)\}|([A-Za-z_]\w*))/g;

function quotedIn(jail: EffectiveJail, written: WrittenValue, isCommand: boolean): readonly QuotedVariable[] {
  const quoted = variablesIn(jail, written, TokenKind.SingleQuoted, variable);
  if (quoted.length === 0 || !isCommand) return quoted;
  const { start, end } = writtenRange(written);
  const command = written.definition.tree.text.slice(start, end);
  if (hasOwnVariables.test(command)) return [];
  const own = new Set(Array.from(command.matchAll(ownNames), ({ 1: set, 2: looped }) => set ?? looped));
  return quoted.filter(({ name }) => !own.has(name));
}

/** Variables of the jail in the pieces of a kind. */
function variablesIn(
  jail: EffectiveJail,
  { definition: { tree, path }, node }: WrittenValue,
  kind: TokenKind,
  pattern: RegExp,
): QuotedVariable[] {
  const { tokens, nodes, text } = tree;
  const found: QuotedVariable[] = [];
  for (let token = nodes.firstTokens[node]; token < nodes.endTokens[node]; token++) {
    if (tokens.kinds[token] !== kind) continue;
    const [start, end] = [tokens.start(token), tokens.ends[token]];
    for (const { 0: source, 1: braced, 2: bare, index } of text.slice(start, end).matchAll(pattern)) {
      const name = braced ?? bare;
      if (!hasValue(jail, name)) continue;
      const range = { path, start: start + index, end: start + index + source.length };
      found.push({ name, text: source, range, tree, piece: { path, start, end } });
    }
  }
  return found;
}

const hasValue = (jail: EffectiveJail, name: string): boolean => (jail.variable(name)?.values.length ?? 0) > 0;

/** Variables of the jail behind a backslash, between double quotes. */
const escapedIn = (jail: EffectiveJail, written: WrittenValue): readonly QuotedVariable[] =>
  isIn(written, "\\") ? variablesIn(jail, written, TokenKind.DoubleQuoted, escapedVariable) : [];

/** Whether a value is written with a character: most are not, and one may consist of a million strings. */
function isIn({ definition: { tree }, node }: WrittenValue, character: string): boolean {
  const { tokens, nodes, text } = tree;
  return text.slice(tokens.start(nodes.firstTokens[node]), tokens.ends[nodes.endTokens[node] - 1]).includes(character);
}

/** A command that brings a language of its own along may well mean its own variables. */
const hasOwnVariables = /\b(?:sh|bash|csh|zsh|awk|perl|sed|env|read)\b|^'?[A-Z_]+=/;

/** Names that a command sets itself. */
const ownNames = /(?<![\w.])([\w.]+)=|\bfor\s+(\w+)/g;

/** Only where everything that would be replaced is meant, and no quote or backslash comes to mean something else. */
function doubleQuotes(jail: EffectiveJail, { tree, piece }: QuotedVariable): Proposal[] {
  const inner = tree.text.slice(piece.start + 1, piece.end - 1);
  if (/["\\]/.test(inner)) return [];
  for (const { 1: braced, 2: bare } of inner.matchAll(variable)) {
    if (!hasValue(jail, braced ?? bare)) return [];
  }
  return [{ title: say`Write double quotes`, edits: [{ ...piece, text: `"${inner}"` }] }];
}
