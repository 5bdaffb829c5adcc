import type { Definition, FileRange } from "../../config/index.ts";
import { isPiece, TokenKind as Kind, simpleStatementAt, type TokenKind, variableName } from "../../syntax/index.ts";
import { allJails, type FeatureContext, jailsOfNode } from "../shared/context.ts";
import { includesOf } from "../shared/includes.ts";

/** Places that one definition leads to. */
const mostPlaces = 100;

/** Where the thing at an offset comes from: a variable is set, an included file begins, a jail that is depended on is. */
export function definitionPlaces(context: FeatureContext, offset: number): FileRange[] {
  const { tree } = context;
  const { tokens } = tree;
  if (tokens.count === 0) return [];
  let token = tokens.at(offset);
  if ((offset >= tokens.ends[token] || !isPiece(tokens.kinds[token])) && offset > 0) token = tokens.at(offset - 1);
  if (!isPiece(tokens.kinds[token])) return [];
  const statement = simpleStatementAt(tree, tokens.start(token));
  if (!statement) return [];
  const kind: TokenKind = tokens.kinds[token];
  if (kind === Kind.Variable) return variablePlaces(context, variableName(tree, token), statement.index);
  if (tokens.start(token) < statement.nameEnd) return [];
  const value = statement.values().find((one) => one.start <= tokens.start(token) && tokens.ends[token] <= one.end);
  if (!value) return [];
  if (statement.kind === "include") {
    const targets = new Set(includesOf(context, value).flatMap((edge) => edge.targets));
    return [...targets].map((path) => ({ path, start: 0, end: 0 }));
  }
  if (statement.name !== "depend") return [];
  const [piece] = value.pieces();
  if (piece?.kind !== "text") return [];
  return allJails(context).flatMap(({ name, section }) =>
    name === piece.text && section.block
      ? [{ path: section.path, start: section.block.nameStart, end: section.block.nameEnd }]
      : [],
  );
}

function variablePlaces(context: FeatureContext, name: string, statement: number): FileRange[] {
  const definitions = new Set<Definition>();
  for (const jail of jailsOfNode(context, statement)) {
    for (const definition of jail.exactEntry(name)?.definitions ?? []) {
      if (definitions.size < mostPlaces) definitions.add(definition);
    }
  }
  return [...definitions].map(({ tree, path, node }) => {
    const first = tree.nodes.firstTokens[node];
    return { path, start: tree.tokens.start(first), end: tree.tokens.ends[first] };
  });
}
