import type { Definition, FileRange, Section } from "../../config/index.ts";
import { ParameterNode } from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { Mentions, type Scope } from "./mention.ts";

/** The name that a statement begins with; that of a parameter may be written in several pieces, as with an escape in it. */
export function placeOfName({ tree, path, node, isVariable }: Definition): FileRange {
  if (isVariable) return placeOfToken(tree, path, tree.nodes.firstTokens[node]);
  const { nameStart, nameEnd } = new ParameterNode(tree, node);
  return { path, start: nameStart, end: nameEnd };
}

const placeOfToken = ({ tokens }: Definition["tree"], path: string, token: number): FileRange => ({
  path,
  start: tokens.start(token),
  end: tokens.ends[token],
});

/** The statements that set a name, and the places in values that read it, within a scope. */
export function namesIn(
  { analysis }: FeatureContext,
  scope: Scope | undefined,
  isWanted: (definition: Definition) => boolean,
  readsName: (name: string) => boolean,
): Mentions {
  const mentions = new Mentions();
  for (const { configuration } of analysis.roots) {
    for (const section of configuration.sections) addSection(section, scope, isWanted, readsName, mentions);
  }
  return mentions;
}

function addSection(
  section: Section,
  scope: Scope | undefined,
  isWanted: (definition: Definition) => boolean,
  readsName: (name: string) => boolean,
  mentions: Mentions,
): void {
  let isIn: boolean | undefined;
  const inScope = (): boolean => {
    isIn ??= scope === undefined || scope.has(section);
    return isIn;
  };
  for (const definition of section.definitions) {
    if (isWanted(definition) && inScope()) mentions.add(placeOfName(definition), "write", true);
    for (const { references } of definition.values) {
      if (references === undefined) continue;
      for (const reference of references) {
        if (!readsName(reference.name) || !inScope()) continue;
        mentions.add(placeOfToken(definition.tree, definition.path, definition.tokenOf(reference)), "read");
      }
    }
  }
}
