import { applyEdits, canApply, editsByFile } from "../../server/src/analysis/fixes/edits.ts";
import { type Rewrite, refactor, refactoringsAt } from "../../server/src/features/refactorings/index.ts";
import type { Range } from "../../server/src/features/shared/context.ts";
import { type Opened, opened } from "./editor.ts";
import { applyFix, type Fixture, type FixtureOptions, showFixture } from "./fixture.ts";

/** What refactorings make of a fixture (see fixture.ts); `$0` is the cursor, `[[` and `]]` enclose a selection. */

/** The titles of what can be done at the cursor, or with what `[[` and `]]` enclose. */
export function refactoringTitles(text: string, options: FixtureOptions = {}): string[] {
  const { context, selection } = selected(text, options);
  return refactoringsAt(context, selection).map(({ title }) => title);
}

/** What a refactoring at the cursor, or of what `[[` and `]]` enclose, makes of the files, or why it is refused. */
export function afterRefactoring(text: string, title: string, options: FixtureOptions = {}): string {
  const { fixture, context, selection } = selected(text, options);
  const offered = refactoringsAt(context, selection);
  const offer = offered.find((each) => each.title === title);
  if (!offer) throw new Error(`${title} is not offered, but ${offered.map((each) => each.title).join(", ")}`);
  const rewrite = refactor(context, selection, offer);
  if (!rewrite || "refused" in rewrite) return rewrite?.refused ?? "gone";
  return showFixture(applyRewrite(fixture, title, rewrite));
}

/** The files after a refactoring, with those that it makes and without those that it lets go. */
export function applyRewrite(fixture: Fixture, title: string, { edits, creates = [], deletes = [] }: Rewrite): Fixture {
  for (const [path, own] of editsByFile(edits))
    if (!canApply(fixture.files.get(path) ?? "", own)) throw new Error(`edits of "${title}" reach into each other`);
  const after = applyFix(fixture, { title, edits, safe: true, preferred: true });
  const files = new Map(after.files);
  for (const { path, text } of creates) {
    if (files.has(path)) throw new Error(`"${title}" makes ${path}, which is there`);
    files.set(path, text);
  }
  for (const path of deletes) files.delete(path);
  return { ...after, files };
}

/** What a refactoring puts into the file, without the blanks and line ends around it; or why it is refused. */
export function writtenByRefactoring(text: string, title: string, options: FixtureOptions = {}): string {
  const { context, selection } = selected(text, options);
  const offer = refactoringsAt(context, selection).find((each) => each.title === title);
  const rewrite = offer && refactor(context, selection, offer);
  if (!rewrite || "refused" in rewrite) return rewrite?.refused ?? "not offered";
  return rewrite.edits.map((edit) => edit.text.trim()).join("\n");
}

/** The file after a refactoring, with `|` where its new name can be changed. */
export function nameAfterRefactoring(text: string, title: string, options: FixtureOptions = {}): string {
  const { context, selection } = selected(text, options);
  const offer = refactoringsAt(context, selection).find((each) => each.title === title);
  const rewrite = offer && refactor(context, selection, offer);
  if (!rewrite || "refused" in rewrite) return rewrite?.refused ?? "not offered";
  const edits = rewrite.edits.filter(({ path }) => path === rewrite.named?.path);
  const after = applyEdits(context.workspace.tree(rewrite.named?.path ?? "")?.text ?? "", edits);
  return `${after.slice(0, rewrite.named?.offset)}|${after.slice(rewrite.named?.offset)}`;
}

function selected(text: string, options: FixtureOptions): Opened & { readonly selection: Range } {
  const found = /\[\[(.*?)\]\]/s.exec(text);
  const { fixture, context, offset } = opened(found ? text.replace(found[0], `$0${found[1]}`) : text, options);
  return { fixture, context, offset, selection: { start: offset, end: offset + (found?.[1].length ?? 0) } };
}
