import { findParameter } from "../../parameters/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import {
  NodeKind,
  type SimpleStatement,
  type Statement,
  type SyntaxTree,
  simpleStatementAt,
  statementAt,
  type ValueNode,
} from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { isSound } from "./comment-lines.ts";
import { isUnclear } from "./delicate-statements.ts";
import type { Offer, Refactoring } from "./refactoring.ts";
import { joinParts, partsOf, stretchesOf } from "./value-text.ts";

/** Puts a value into quotes, or takes it out of them; the same for the statement, the block and the file around it. */
export const quotes: Refactoring = {
  id: "quotes",
  kind: "refactor.rewrite",
  offers(context, { start, end }) {
    const { tree, path } = context;
    const statement = simpleStatementAt(tree, start);
    // What a slip has made a value may be the next statement.
    if (statement === undefined || isUnclear(context, statement)) return [];
    const value = statement.values().find((each) => each.start <= start && end <= each.end);
    if (!value || !isSound(tree, value.start, value.end)) return [];
    const offers: Offer[] = [];
    for (const spelling of spellings) {
      const text = spelling.write(value);
      if (text === undefined) continue;
      offers.push({ title: spelling.title(), rewrite: () => ({ edits: [replacing(value, path, text)] }) });
      if (spelling.titlesOfAll) offers.push(...widerOffers(context, statement, spelling.write, spelling.titlesOfAll));
    }
    return offers;
  },
};

type TitlesOfAll = Readonly<Record<"statement" | "block" | "file", () => string>>;

/** A way to write a value, and the value in it: undefined when it is written so already, or cannot be. */
interface Spelling {
  title(): string;
  readonly titlesOfAll?: TitlesOfAll;
  write(value: ValueNode): string | undefined;
}

const spellings: readonly Spelling[] = [
  {
    title: () => say`Put it in double quotes`,
    titlesOfAll: {
      statement: () => say`Put all values of the statement in double quotes`,
      block: () => say`Put all values of the block in double quotes`,
      file: () => say`Put all values of the file in double quotes`,
    },
    write: inDoubleQuotes,
  },
  {
    title: () => say`Remove the quotes`,
    titlesOfAll: {
      statement: () => say`Remove all quotes of the statement that are not needed`,
      block: () => say`Remove all quotes of the block that are not needed`,
      file: () => say`Remove all quotes of the file that are not needed`,
    },
    write: withoutQuotes,
  },
  { title: () => say`Put it in single quotes`, write: inSingleQuotes },
];

/** What stands in one pair of double quotes already is left alone. */
function inDoubleQuotes(value: ValueNode): string | undefined {
  if (isInOnePair(value, '"')) return undefined;
  const parts = partsOf(value);
  // In double quotes a name ends at the next quote.
  if (parts === undefined || parts.some((part) => "reference" in part && part.reference.includes('"')))
    return undefined;
  return `"${joinParts(parts)}"`;
}

function inSingleQuotes(value: ValueNode): string | undefined {
  if (!isInOnePair(value, '"')) return undefined;
  const parts = partsOf(value) ?? [];
  if (parts.some((part) => "reference" in part)) return undefined;
  const content = value.text.slice(1, -1);
  // Both kinds have the same escapes; what is special in one of them only has one there, and needs none in the other.
  return `'${content.replace(/\\["$]|\\[\s\S]|'/g, (found) => (/^\\["$]/.test(found) ? found[1] : found === "'" ? "\\'" : found))}'`;
}

function withoutQuotes(value: ValueNode): string | undefined {
  const { text } = value;
  const quote = text[0];
  const content = text.slice(1, -1);
  if ((quote !== '"' && quote !== "'") || !isPlain(content) || !isInOnePair(value, quote)) return undefined;
  // Quotes say that it is meant as a value, and is no statement behind one that lacks its own.
  if (findParameter(content) !== undefined) return undefined;
  return quote === "'" && text.includes("$") ? undefined : content;
}

function isInOnePair(value: ValueNode, quote: '"' | "'"): boolean {
  if (!value.text.startsWith(quote)) return false;
  const stretches = stretchesOf(value);
  return stretches?.length === 1 && stretches[0].quote === quote;
}

/**
 * What jail(8) reads as one word without quotes, too (LANGUAGE.md §1). The name of a variable is taken whole: in parts, a value of many
 * could be read in more ways than anybody waits for.
 */
const isPlain = (text: string): boolean => /^(?:[\w./:@|%-]|\$\{?\w+(?!\w)\}?)+$/.test(text) && !text.includes("//");

type Write = Spelling["write"];

/** The same for more values at once, each offer for more of them than the one before. */
function widerOffers(context: FeatureContext, statement: SimpleStatement, write: Write, titles: TitlesOfAll): Offer[] {
  const { tree, path } = context;
  const { parent } = statement;
  const valuesIn = function* (statements: Iterable<Statement>): Iterable<ValueNode> {
    for (const each of statements) if (each.kind !== "jail" && !isUnclear(context, each)) yield* each.values();
  };
  const scopes: readonly [what: keyof TitlesOfAll, values: () => Iterable<ValueNode>][] = [
    ["statement", () => statement.values()],
    ["block", () => (parent.kind === "jail" ? valuesIn(parent.statements()) : [])],
    ["file", () => valuesIn(statementsOf(tree))],
  ];
  const offers: Offer[] = [];
  let least = 1;
  for (const [what, values] of scopes) {
    const count = countUpTo(values(), write, least + 1);
    if (count <= least) continue;
    if (what !== "file") least = countUpTo(values(), write, Number.POSITIVE_INFINITY);
    const rewrite = (): { edits: TextEdit[] } => ({
      edits: [...values()].flatMap((value) => {
        const text = write(value);
        return text === undefined || !isSound(tree, value.start, value.end) ? [] : [replacing(value, path, text)];
      }),
    });
    offers.push({ title: titles[what](), rewrite });
  }
  return offers;
}

function countUpTo(values: Iterable<ValueNode>, write: Write, most: number): number {
  let count = 0;
  for (const value of values) {
    if (write(value) !== undefined && ++count >= most) break;
  }
  return count;
}

function* statementsOf(tree: SyntaxTree): Iterable<Statement> {
  const { kinds, count } = tree.nodes;
  for (let node = 1; node < count; node++)
    if ((kinds[node] as NodeKind) !== NodeKind.Value) yield statementAt(tree, node);
}

const replacing = ({ start, end }: ValueNode, path: string, text: string): TextEdit => ({ path, start, end, text });
