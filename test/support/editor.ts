import { type CompletionItem, complete } from "../../server/src/features/completion/index.ts";
import { hover } from "../../server/src/features/hover/index.ts";
import { definitionPlaces, type OutlineItem, outline } from "../../server/src/features/navigation/index.ts";
import { type FeatureContext, featureContext } from "../../server/src/features/shared/context.ts";
import { analyze, type FixtureOptions } from "./fixture.ts";

/** What an editor shows for a fixture (see fixture.ts); `$0` is where the cursor or the mouse is. */

interface Opened {
  readonly context: FeatureContext;
  readonly offset: number;
}

function open(text: string, options: FixtureOptions): Opened {
  const { fixture, workspace } = analyze(text, options);
  const { path, offset } = fixture.cursor ?? { path: fixture.path, offset: 0 };
  const context = featureContext(workspace, path);
  if (!context) throw new Error(`${path} is not analysed`);
  return { context, offset };
}

/** The hover at the cursor as Markdown; undefined where there is none. */
export function hoverAt(text: string, options: FixtureOptions = {}): string | undefined {
  const { context, offset } = open(text, options);
  return hover(context, offset)?.markdown;
}

/** The text that the hover at the cursor is about. */
export function hoveredText(text: string, options: FixtureOptions = {}): string | undefined {
  const { context, offset } = open(text, options);
  const found = hover(context, offset);
  return found && context.tree.text.slice(found.start, found.end);
}

export interface CompletionOptions extends FixtureOptions {
  /** The character that was just typed, where the editor says so. */
  readonly trigger?: string;
}

/** What completion offers at the cursor, in the order in which an editor shows it. */
export function completionsAt(text: string, options: CompletionOptions = {}): readonly CompletionItem[] {
  const { context, offset } = open(text, options);
  const items = complete(context, offset, options.trigger)?.items ?? [];
  return [...items].sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1));
}

export function labelsAt(text: string, options: CompletionOptions = {}): string[] {
  return completionsAt(text, options).map(({ label }) => label);
}

/** The text of the file after the completion with a label was chosen, with `|` for the cursor. */
export function afterCompletion(text: string, label: string, options: CompletionOptions = {}): string {
  const { context, offset } = open(text, options);
  const list = complete(context, offset, options.trigger);
  const item = list?.items.find((candidate) => candidate.label === label);
  if (!list || !item) throw new Error(`${label} is not offered, but ${list?.items.map((one) => one.label).join(" ")}`);
  const cursor = item.holes?.[0].start ?? item.cursor ?? item.text.length;
  const source = context.tree.text;
  const before = source.slice(0, item.start ?? list.start);
  return `${before}${item.text.slice(0, cursor)}|${item.text.slice(cursor)}${source.slice(item.end ?? list.end)}`;
}

/** The outline, one line an entry, indented by level: `kind name detail`. */
export function outlineOf(text: string, options: FixtureOptions = {}): string {
  return outline(open(text, options).context)
    .map((item) => outlineLines(item, ""))
    .join("");
}

function outlineLines({ kind, name, detail, children }: OutlineItem, indentation: string): string {
  const own = `${indentation}${kind} ${name}${detail === "" ? "" : ` ${detail}`}\n`;
  return own + children.map((child) => outlineLines(child, `${indentation}  `)).join("");
}

/** Where "go to definition" leads: `path:line`. */
export function definitionsAt(text: string, options: FixtureOptions = {}): string[] {
  const { context, offset } = open(text, options);
  return definitionPlaces(context, offset).map(({ path, start }) => {
    const before = context.workspace.tree(path)?.text.slice(0, start) ?? "";
    return `${path}:${before.split("\n").length}`;
  });
}
