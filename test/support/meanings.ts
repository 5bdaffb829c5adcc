import { Meaning, type SemanticToken, semanticTokens, Trait } from "../../server/src/features/semantic-tokens/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { type FixtureOptions, openFixture } from "./fixture.ts";

/** What the stretches of the first file of a fixture mean, each as `meaning.trait text`: `variable.set $id`. */
export function meaningsOf(text: string, options: FixtureOptions = {}): string[] {
  const { fixture, workspace } = openFixture(text, options);
  const context = featureContext(workspace, fixture.path);
  if (!context) throw new Error(`${fixture.path} is not analysed`);
  return [...semanticTokens(context)].map((token) => showMeaning(token, context.tree.text));
}

function showMeaning({ start, end, meaning, traits }: SemanticToken, text: string): string {
  const names = [1, 2, 4, 8, 16, 32, 64].filter((trait) => (traits & trait) !== 0).map((trait) => Trait[trait]);
  return `${[Meaning[meaning], ...names].join(".").toLowerCase()} ${text.slice(start, end)}`;
}
