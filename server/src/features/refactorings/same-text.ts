import { NodeKind, type SimpleStatement, type SyntaxTree, statementAt, ValueNode } from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { DelicateStatements } from "./delicate-statements.ts";
import { type TextInValue, textInValue } from "./selected-text.ts";

/** Places that say the same: more are not offered to be replaced together. */
const mostPlaces = 1000;

/**
 * The other places of a file that say the same as a part of a value, within the statements of one block, or in all of the file.
 *
 * @param block node of the block whose own statements are meant; undefined for all
 */
export function sameTextIn(
  context: FeatureContext,
  tree: SyntaxTree,
  wanted: TextInValue,
  block: number | undefined,
): TextInValue[] {
  const { text } = wanted;
  // What a variable stands for in single quotes, nothing stands for in double ones.
  if (wanted.stretch === undefined || (wanted.stretch.quote === "'" && /["$]/.test(text))) return [];
  const isOwnFile = wanted.value.tree === tree;
  const [from, to] = block === undefined || block === 0 ? [0, tree.text.length] : rangeOf(tree, block);
  const before = boundaryBefore(wanted);
  const after = boundaryAfter(wanted);
  const delicate = new DelicateStatements(context, tree);
  const places: TextInValue[] = [];
  for (let at = tree.text.indexOf(text, from); at >= 0 && at < to; at = tree.text.indexOf(text, at + text.length)) {
    const end = at + text.length;
    if (isOwnFile && at < wanted.end && end > wanted.start) continue;
    if (!before(tree.text, at) || !after(tree.text, end)) continue;
    const value = valueAt(tree, at);
    if (value === undefined || end > value.end) continue;
    if (block !== undefined && tree.nodes.parents[value.statement.index] !== block) continue;
    const place = textInValue(value.statement, value.node, { start: at, end });
    if (place?.stretch === undefined || place.stretch.quote === "'" || (wanted.isWhole && !place.isWhole)) continue;
    // All of the value of a variable has a name already.
    if (place.isWhole && place.statement.kind === "variable") continue;
    if (delicate.has(place.statement)) continue;
    if (places.length === mostPlaces) return [];
    places.push(place);
  }
  return places;
}

function rangeOf(tree: SyntaxTree, node: number): [start: number, end: number] {
  const { tokens, nodes } = tree;
  return [tokens.start(nodes.firstTokens[node]), tokens.ends[nodes.endTokens[node] - 1]];
}

function valueAt(
  tree: SyntaxTree,
  offset: number,
): { readonly node: ValueNode; readonly statement: SimpleStatement; readonly end: number } | undefined {
  const node = innermostAt(tree, offset);
  if (tree.nodes.kinds[node] !== NodeKind.Value) return undefined;
  const statement = statementAt(tree, tree.nodes.parents[node]);
  if (statement.kind === "jail" || statement.kind === "include") return undefined;
  const value = new ValueNode(tree, node);
  return { node: value, statement, end: value.end };
}

/** The innermost node around a character, by bisection: a text may stand in a thousand blocks of a file. */
function innermostAt({ tokens, nodes }: SyntaxTree, offset: number): number {
  const token = tokens.at(offset);
  let low = 0;
  let high = nodes.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (nodes.firstTokens[middle] <= token) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && nodes.endTokens[low] <= token) low = nodes.parents[low];
  return low;
}

/** Where a word begins the same one begins elsewhere, and a part of a word has the same letters before it. */
function boundaryBefore({ value, start, stretch, isWhole }: TextInValue): (text: string, offset: number) => boolean {
  const at = isWhole && stretch !== undefined ? stretch.content.start : start;
  const letters = /[\w.:-]*$/.exec(value.tree.text.slice(Math.max(0, at - 100), at))?.[0] ?? "";
  return (text, offset) => /[\w.:-]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] === letters;
}

/** Where a word ends the same one ends elsewhere; a part of a word that is a number is all of the number. */
function boundaryAfter({ value, end, stretch, isWhole, text }: TextInValue): (text: string, offset: number) => boolean {
  const at = isWhole && stretch !== undefined ? stretch.content.end : end;
  const goesOn = /^[\w.:-]/.test(value.tree.text.slice(at, at + 1));
  if (!goesOn) return (other, offset) => !/^[\w.:-]/.test(other.slice(offset, offset + 1));
  return /\d$/.test(text) ? (other, offset) => !/^\d/.test(other.slice(offset, offset + 1)) : () => true;
}
