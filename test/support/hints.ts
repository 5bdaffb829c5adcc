import { type Hint, type HintParts, inlayHints } from "../../server/src/features/inlay-hints/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { type FixtureOptions, openFixture } from "./fixture.ts";

export interface HintOptions extends FixtureOptions {
  /** The kinds that are on; all when left out. */
  readonly only?: readonly (keyof HintParts)[];
  /** The part of the first file that is asked about; all when left out. */
  readonly within?: string;
}

/** What is shown within the first file of a fixture. */
export function hintsOf(text: string, options: HintOptions = {}): { text: string; hints: readonly Hint[] } {
  const { fixture, workspace } = openFixture(text, options);
  const context = featureContext(workspace, fixture.path);
  if (!context) throw new Error(`${fixture.path} is not analysed`);
  const { text: source } = context.tree;
  const start = options.within === undefined ? 0 : source.indexOf(options.within);
  const end = start + (options.within ?? source).length;
  const isOn = (part: keyof HintParts): boolean => options.only?.includes(part) ?? true;
  const parts = { variables: isOn("variables"), lists: isOn("lists"), defaults: isOn("defaults") };
  return { text: source, hints: inlayHints(context, { start, end }, parts) };
}

/** The lines of the first file in which something is shown, with that as `«text»`. */
export function withHints(fixture: string, options: HintOptions = {}): string[] {
  const { text, hints } = hintsOf(fixture, options);
  let shown = "";
  let done = 0;
  for (const { offset, label, isAttached } of hints) {
    shown += `${text.slice(done, offset)}${isAttached ? "" : " "}«${label}»`;
    done = offset;
  }
  return (shown + text.slice(done))
    .split("\n")
    .filter((line) => line.includes("«"))
    .map((line) => line.trim());
}
