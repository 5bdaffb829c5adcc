import { applyEdits } from "../../server/src/analysis/index.ts";
import { codeLenses, type LensParts, lensText } from "../../server/src/features/code-lens/index.ts";
import { type CompletionItem, complete } from "../../server/src/features/completion/index.ts";
import { type Dependency, jailNamedAt, neededBy, thatNeed } from "../../server/src/features/dependencies/index.ts";
import { type Dropped, dropped } from "../../server/src/features/drop/index.ts";
import { hover } from "../../server/src/features/hover/index.ts";
import { type Ancestor, ancestorAt, ancestorsOf, descendantsOf } from "../../server/src/features/inheritance/index.ts";
import {
  declarationPlaces,
  definitionPlaces,
  fileLinks,
  foldingRanges,
  highlights,
  implementationPlaces,
  type OutlineItem,
  outline,
  references,
  selectionRanges,
  typePlaces,
  workspaceSymbols,
} from "../../server/src/features/navigation/index.ts";
import { type Reduced, type ReductionBounds, reduction } from "../../server/src/features/reduction/index.ts";
import { editsForMoves, linkedRanges, prepareRename, rename } from "../../server/src/features/rename/index.ts";
import { type FeatureContext, featureContext } from "../../server/src/features/shared/context.ts";
import { withPlaceLinks } from "../../server/src/features/shared/place-links.ts";
import { type SignatureHelp, signatureHelp } from "../../server/src/features/signature-help/index.ts";
import { linesOf } from "../../server/src/syntax/index.ts";
import {
  applyFix,
  expectRanges,
  type Fixture,
  type FixtureOptions,
  openFixture,
  parseFixture,
  showFixture,
} from "./fixture.ts";

/** What an editor shows for a fixture (see fixture.ts); `$0` is where the cursor or the mouse is. */

export interface Opened {
  readonly fixture: Fixture;
  readonly context: FeatureContext;
  readonly offset: number;
}

/** A fixture as an editor has opened it. */
export function opened(text: string, options: FixtureOptions): Opened {
  const { fixture, workspace } = openFixture(text, options);
  const { path, offset } = fixture.cursor ?? { path: fixture.path, offset: 0 };
  const context = featureContext(workspace, path);
  if (!context) throw new Error(`${path} is not analysed`);
  return { fixture, context, offset };
}

/** The hover at the cursor as Markdown; undefined where there is none. */
export function hoverAt(text: string, options: FixtureOptions = {}): string | undefined {
  const { context, offset } = opened(text, options);
  const markdown = hover(context, offset)?.markdown;
  return markdown && withPlaceLinks(markdown, () => undefined);
}

/** The places to which the hover at the cursor leads: `label → path:line`. */
export function hoverLinksAt(text: string, options: FixtureOptions = {}): string[] {
  const { context, offset } = opened(text, options);
  const links: string[] = [];
  const markdown = withPlaceLinks(hover(context, offset)?.markdown ?? "", (path, place) => {
    const before = place === undefined ? undefined : context.workspace.tree(path)?.text.slice(0, place);
    links.push(before === undefined ? path : `${path}:${before.split("\n").length}`);
    return "";
  });
  return [...markdown.matchAll(/\[([^\]]*)\]\(\)/g)].map(([, label], index) => `${label} → ${links[index]}`);
}

/** The text that the hover at the cursor is about. */
export function hoveredText(text: string, options: FixtureOptions = {}): string | undefined {
  const { context, offset } = opened(text, options);
  const found = hover(context, offset);
  return found && context.tree.text.slice(found.start, found.end);
}

/** The signature that is shown at the cursor, its active parameter between `«` and `»`; undefined where there is none. */
export function signatureAt(text: string, options: FixtureOptions = {}): string | undefined {
  const help = helpAt(text, options);
  if (!help) return undefined;
  const { label, parameters, activeParameter } = help.signatures[help.activeSignature];
  if (activeParameter === undefined) return label;
  const { start, end } = parameters[activeParameter];
  return `${label.slice(0, start)}«${label.slice(start, end)}»${label.slice(end)}`;
}

/** Signature help at the cursor, as plain data; `chosen` is the signature that was shown before. */
export function helpAt(
  text: string,
  options: FixtureOptions & { readonly chosen?: string } = {},
): SignatureHelp | undefined {
  const { context, offset } = opened(text, options);
  return signatureHelp(context, offset, options.chosen);
}

export interface CompletionOptions extends FixtureOptions {
  /** The character that was just typed, where the editor says so. */
  readonly trigger?: string;
}

/** What completion offers at the cursor, in the order in which an editor shows it. */
export function completionsAt(text: string, options: CompletionOptions = {}): readonly CompletionItem[] {
  const { context, offset } = opened(text, options);
  const items = complete(context, offset, options.trigger)?.items ?? [];
  return [...items].sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1));
}

export function labelsAt(text: string, options: CompletionOptions = {}): string[] {
  return completionsAt(text, options).map(({ label }) => label);
}

/** The text of the file after the completion with a label was chosen, with `|` for the cursor. */
export function afterCompletion(text: string, label: string, options: CompletionOptions = {}): string {
  const { context, offset } = opened(text, options);
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
  return outline(opened(text, options).context)
    .map((item) => outlineLines(item, ""))
    .join("");
}

function outlineLines({ kind, name, detail, children }: OutlineItem, indentation: string): string {
  const own = `${indentation}${kind} ${name}${detail === "" ? "" : ` ${detail}`}\n`;
  return own + children.map((child) => outlineLines(child, `${indentation}  `)).join("");
}

/** Where "go to definition" leads: `path:line`. */
export function definitionsAt(text: string, options: FixtureOptions = {}): string[] {
  const { context, offset } = opened(text, options);
  return definitionPlaces(context, offset).map(({ path, start }) => {
    const before = context.workspace.tree(path)?.text.slice(0, start) ?? "";
    return `${path}:${before.split("\n").length}`;
  });
}

const questions = {
  definition: definitionPlaces,
  declaration: declarationPlaces,
  implementation: implementationPlaces,
  type: typePlaces,
};

/** Demands that a question about what stands at the cursor leads to exactly the places that are marked as `here`. */
export function expectPlaces(question: keyof typeof questions, text: string, options: FixtureOptions = {}): void {
  const { context, offset } = opened(text, options);
  const places = questions[question](context, offset);
  expectRanges(
    parseFixture(text),
    places.map((place) => ({ ...place, word: "here" })),
  );
}

/** What is meant at the cursor in the hierarchy of what jails inherit, and what stands above and below it: `kind name`. */
export function lineageAt(
  text: string,
  options: FixtureOptions = {},
): { at: string[]; above: string[]; below: string[] } {
  const { context, offset } = opened(text, options);
  const at = ancestorAt(context, offset);
  const show = ({ kind, name, path, detail }: Ancestor): string =>
    [kind, kind === "globals" ? detail : name, ...(path === context.path ? [] : [`in ${path}`])].join(" ");
  return {
    at: at.map(show),
    above: at.flatMap((each) => ancestorsOf(context, each)).map(show),
    below: at.flatMap((each) => descendantsOf(context, each)).map(show),
  };
}

/** Demands that the references of what stands at the cursor are exactly those marked as `read`, `write` or `made`. */
export function expectReferences(text: string, options: FixtureOptions = {}): void {
  const { context, offset } = opened(text, options);
  const found = references(context, offset, true);
  const words = found.map((mention) => ({ ...mention, word: mention.isDeclaration ? "made" : mention.access }));
  expectRanges(parseFixture(text), words);
}

/** Demands that what is highlighted with the cursor in the first file is exactly what is marked as `read` or `write`. */
export function expectHighlights(text: string, options: FixtureOptions = {}): void {
  const { context, offset } = opened(text, options);
  expectRanges(
    parseFixture(text),
    highlights(context, offset).map((mention) => ({ ...mention, word: mention.access })),
  );
}

/** What renaming at the cursor makes of the files, or why it is refused. Places that are only asked about stay as they are. */
export function afterRename(text: string, newName: string, options: FixtureOptions = {}): string {
  const { fixture, context, offset } = opened(text, options);
  const renaming = rename(context, offset, newName);
  if ("refused" in renaming) return renaming.refused;
  return showFixture(applyFix(fixture, { title: "rename", edits: renaming.edits, safe: true, preferred: true }));
}

/** The texts, with the line around each, about which renaming at the cursor asks. */
export function askedAtRename(text: string, newName: string, options: FixtureOptions = {}): string[] {
  const { fixture, context, offset } = opened(text, options);
  const renaming = rename(context, offset, newName);
  if ("refused" in renaming) return [renaming.refused];
  return renaming.doubtful.map((edit) => {
    const after = applyEdits(fixture.files.get(edit.path) ?? "", [edit]);
    const start = after.lastIndexOf("\n", edit.start - 1) + 1;
    const end = after.indexOf("\n", edit.start);
    return after.slice(start, end < 0 ? undefined : end).trim();
  });
}

/** The files that get another name with what is renamed at the cursor, `from → to`, and the texts in which they are then named otherwise. */
export function filesAtRename(text: string, newName: string, options: FixtureOptions = {}): string[] {
  const { fixture, context, offset } = opened(text, options);
  const renaming = rename(context, offset, newName);
  if ("refused" in renaming) return [renaming.refused];
  return (renaming.files ?? []).flatMap(({ from, to, edits }) => {
    const texts = edits.map((edit) => applyEdits(fixture.files.get(edit.path) ?? "", [edit]).trim());
    return [`${from} → ${to}`, ...texts];
  });
}

/** The texts of the files as they have to be when files or folders get other paths; null where none is to be changed. */
export function afterMoves(text: string, moves: Readonly<Record<string, string>>, open?: string): string | null {
  const { fixture, workspace } = openFixture(text);
  const context = featureContext(workspace, open ?? Object.keys(moves)[0]);
  const edits = context ? editsForMoves(context, new Map(Object.entries(moves))) : [];
  if (edits.length === 0) return null;
  return showFixture(applyFix(fixture, { title: "move", edits, safe: true, preferred: true }));
}

/** The text that the editor would let the user change, or why it does not. */
export function renamedText(text: string, options: FixtureOptions = {}): string {
  const { context, offset } = opened(text, options);
  const prepared = prepareRename(context, offset);
  return "refused" in prepared ? prepared.refused : context.tree.text.slice(prepared.start, prepared.end);
}

/** What can be folded: `kind` with the first and the last line that vanish in one, as they stand there. */
export function foldsOf(text: string, most?: number, options: FixtureOptions = {}): string[] {
  const { context } = opened(text, options);
  const lines = linesOf(context.tree);
  return foldingRanges(context, (offset) => lines.lineOf(offset), most).map(
    ({ kind, startLine, endLine }) =>
      `${kind}: ${lines.lineText(startLine).trim()} … ${lines.lineText(endLine).trim()}`,
  );
}

export interface LensOptions extends FixtureOptions {
  readonly parts?: Partial<LensParts>;
  /** False for an editor in which nothing can be clicked. */
  readonly leadsOn?: boolean;
}

/** What is shown above lines: `text | what | what`, with the texts to which each leads in brackets. */
export function lensesOf(text: string, { parts, leadsOn = true, ...options }: LensOptions = {}): string[] {
  const { context } = opened(text, options);
  const found = codeLenses(context, { jails: true, wildcards: true, globals: true, ...parts }, leadsOn);
  const lines = new Map<string, string[]>();
  for (const lens of found) {
    const told = lensText(context, lens);
    const places = told?.places?.map(({ path, start, end }) => context.workspace.tree(path)?.text.slice(start, end));
    const name = context.tree.text.slice(lens.start, lens.end);
    lines.set(name, [...(lines.get(name) ?? []), `${told?.title}${places ? ` [${places.join(" ")}]` : ""}`]);
  }
  return [...lines].map(([name, all]) => [name, ...all].join(" | "));
}

/** Demands that what changes together while somebody types at the cursor is exactly what is marked as `linked`. */
export function expectLinked(text: string, options: FixtureOptions = {}): void {
  const { context, offset } = opened(text, options);
  const ranges = linkedRanges(context, offset) ?? [];
  expectRanges(
    parseFixture(text),
    ranges.map((range) => ({ ...range, path: context.path, word: "linked" })),
  );
}

/** What links lead to: `text → path`. */
export function linksOf(text: string, options: FixtureOptions = {}): string[] {
  const { context } = opened(text, options);
  return fileLinks(context).map(({ start, end, target }) => `${context.tree.text.slice(start, end)} → ${target}`);
}

/** What "expand selection" selects one after the other at the cursor. */
export function selectionsAt(text: string, options: FixtureOptions = {}): string[] {
  const { context, offset } = opened(text, options);
  return selectionRanges(context, offset).map(({ start, end }) => context.tree.text.slice(start, end));
}

/** The symbols of all open files for a query: `kind name` with the block that they stand in. */
export function symbolsFor(text: string, query: string, options: FixtureOptions = {}): string[] {
  const { workspace } = openFixture(text, options);
  return workspaceSymbols(workspace, query).map(
    ({ kind, name, container }) => `${kind} ${name}${container === undefined ? "" : ` in ${container}`}`,
  );
}

/** The jails that the one at the cursor needs, and those that need it, each with the texts of `depend` that say so. */
export function dependenciesAt(text: string, options: FixtureOptions = {}): { needs: string[]; neededBy: string[] } {
  const { context, offset } = opened(text, options);
  const show = ({ jail, places }: Dependency): string => {
    const texts = places.map(({ path, start, end }) => context.workspace.tree(path)?.text.slice(start, end));
    return `${jail.name}: ${texts.join(" ")}`;
  };
  const [jail] = jailNamedAt(context, offset);
  if (!jail) return { needs: [], neededBy: [] };
  return { needs: neededBy(context, jail.name).map(show), neededBy: thatNeed(context, jail.name).map(show) };
}

/** The text after files and folders were dropped at the cursor; undefined where that is left to the editor. */
export function afterDrop(text: string, entries: readonly Dropped[], options: FixtureOptions = {}): string | undefined {
  const { context, offset } = opened(text, options);
  const edit = dropped(context, offset, entries);
  return edit && applyEdits(context.tree.text, [edit]);
}

/** What is left of the files when all goes without which the first finding of a rule is told all the same. */
export function reducedTo(text: string, rule: string, bounds?: ReductionBounds): Reduced {
  const { context } = opened(text, {});
  const finding = context.analysis.findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule} finds nothing in ${context.path}`);
  const steps = reduction(context, finding, bounds);
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (!step.value) throw new Error("the finding does not stand");
  return step.value;
}

/** The same as text: of several files, each after its `//- /path` line. */
export function reducedText(text: string, rule: string): string {
  const { files } = reducedTo(text, rule);
  if (files.length === 1) return files[0].text;
  return files.map((file) => `//- ${file.path}\n${file.text}`).join("");
}
