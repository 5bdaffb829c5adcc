import type { Configuration } from "../../config/index.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";
import { StatementWriter } from "./statements.ts";
import type { SemanticTokenList } from "./token-list.ts";

export { Meaning, type SemanticToken, type SemanticTokenList, Trait } from "./token-list.ts";

interface KnownTokens {
  readonly configuration: Configuration | undefined;
  readonly settings: FeatureContext["settings"];
  readonly list: SemanticTokenList;
}

const written = new WeakMap<SyntaxTree, KnownTokens>();

/** What everything in a file means to those who read it, in the order of the text; nothing overlaps. */
export function semanticTokens(context: FeatureContext): SemanticTokenList {
  const known = knownTokens(context);
  if (known) return known;
  const { tree, analysis, settings } = context;
  const list = new StatementWriter(context, tree.tokens.count).write({ start: 0, end: tree.text.length });
  written.set(tree, { configuration: analysis.roots[0]?.configuration, settings, list });
  return list;
}

/** The same for what touches a range of the file, and perhaps for some that does not: nothing else is looked at. */
export function semanticTokensAround(context: FeatureContext, range: Range): SemanticTokenList {
  return knownTokens(context) ?? new StatementWriter(context, 0).write(range);
}

function knownTokens({ tree, analysis, settings }: FeatureContext): SemanticTokenList | undefined {
  const known = written.get(tree);
  const isCurrent = known?.configuration === analysis.roots[0]?.configuration && known?.settings === settings;
  return isCurrent ? known?.list : undefined;
}
