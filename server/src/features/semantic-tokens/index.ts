import type { FeatureContext, Range } from "../shared/context.ts";
import { semanticTokenParts } from "./parts.ts";
import { Readers } from "./readers.ts";
import { StatementWriter } from "./statements.ts";
import { SemanticTokenList } from "./token-list.ts";

export { semanticTokenParts, type TokenPart, type WrittenTokens } from "./parts.ts";
export { Meaning, type SemanticToken, type SemanticTokenList, Trait } from "./token-list.ts";

/** What everything in a file means to those who read it, in the order of the text; nothing overlaps. */
export function semanticTokens(context: FeatureContext): SemanticTokenList {
  const all = new SemanticTokenList(context.tree.tokens.count);
  for (const { tokens, start } of semanticTokenParts(context)) {
    const { list, first, end } = tokens;
    const shift = start - tokens.start;
    for (let index = first; index < end; index++)
      all.push(list.starts[index] + shift, list.ends[index] + shift, list.meanings[index], list.traits[index]);
  }
  return all;
}

/** The same for what touches a range of the file, and perhaps for some that does not: nothing else is looked at. */
export function semanticTokensAround(context: FeatureContext, range: Range): SemanticTokenList {
  const { tree, analysis } = context;
  const writer = new StatementWriter(context, new Readers(tree, analysis.roots[0]?.configuration), 0);
  writer.writeAround(range);
  return writer.list;
}
