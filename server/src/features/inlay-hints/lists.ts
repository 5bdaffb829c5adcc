import { NodeKind, Operator } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { placeOfName } from "../mentions/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { shortCode } from "../shared/markdown.ts";
import type { Hint } from "./hint.ts";
import type { ShownStatement } from "./statements.ts";

/** Values of one list that are told. */
const mostValues = 20;
/** Characters of each of them. */
const longestValue = 100;

/**
 * What a list adds up to, at the last `+=` of a jail, where some of it is set somewhere else: values that all stand in one block can be
 * seen there.
 */
export function listHint(
  { tree }: FeatureContext,
  { node, block, jails, definition }: ShownStatement,
): Hint | undefined {
  const { nodes, tokens } = tree;
  const isAppended = (nodes.operators[node] as Operator) === Operator.Append;
  if (!isAppended || (nodes.kinds[node] as NodeKind) !== NodeKind.Parameter || block === 0 || jails.length !== 1)
    return;
  const [jail] = jails;
  const parameter = jail.get(definition.name);
  if (!parameter || parameter.definitions.at(-1) !== definition) return undefined;
  const here = new Set(jail.section.definitions);
  const elsewhere = parameter.definitions.find((each) => !here.has(each));
  const { values } = parameter;
  if (elsewhere === undefined || values.length < 2) return undefined;
  const lines = values.slice(0, mostValues).map((value, index) => `${index + 1}. ${shortCode(value, longestValue)}`);
  if (values.length > mostValues) lines.push(`${mostValues + 1}. ${say`and ${values.length - mostValues} more`}`);
  return {
    offset: tokens.ends[lastOfValues(tree, node)],
    label: say`${values.length} values`,
    tooltip: lines.join("\n"),
    place: placeOfName(elsewhere),
    isAttached: false,
  };
}

/** The last token of a statement, without its `;`. */
function lastOfValues({ nodes }: FeatureContext["tree"], node: number): number {
  let last = nodes.firstTokens[node];
  for (let child = node + 1; child < nodes.endNodes[node]; child = nodes.endNodes[child])
    last = nodes.endTokens[child] - 1;
  return last;
}
