import { expect } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { codeLenses } from "../../server/src/features/code-lens/index.ts";
import { type EffectiveDocument, effectiveDocument } from "../../server/src/features/effective/index.ts";
import { formatDocument, formatRanges, indentTyped } from "../../server/src/features/formatting/index.ts";
import { fileLinks, foldingRanges, outline } from "../../server/src/features/navigation/index.ts";
import { refactoringsAt } from "../../server/src/features/refactorings/index.ts";
import { semanticTokens, semanticTokensAround } from "../../server/src/features/semantic-tokens/index.ts";
import { type FeatureContext, featureContext } from "../../server/src/features/shared/context.ts";
import { linesOf } from "../../server/src/syntax/index.ts";
import { settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import type { EditSequence, Step } from "./edit-sequence.ts";

/** All that is said of the files of a workspace: findings with their fixes, and the effective values. */
export function answers(workspace: Workspace, paths: Iterable<string>): string {
  const said = [...paths].map((path) => {
    const { findings, roots } = workspace.analyze(path);
    const told = findings.map((finding) => {
      const { rule, severity, start, end, message, jails, notes } = finding;
      const fixes = finding.fixes().map(({ title, safe, preferred, edits }) => [title, safe, preferred, edits]);
      return [rule, severity, start, end, message, jails, notes, fixes];
    });
    const values = roots.map(({ configuration }) =>
      configuration.jails.map((jail) => [
        jail.name,
        jail.failed,
        jail.parameters().map(({ spelling, values }) => [spelling, values]),
      ]),
    );
    return [path, told, values];
  });
  return JSON.stringify(said, null, 1);
}

/** What an editor shows of the files of one workspace, and beside them. */
export class Editor {
  readonly workspace: Workspace;
  private readonly effective = new Map<string, EffectiveDocument>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  shows(paths: Iterable<string>): string {
    const said = [...paths].map((path) => {
      const context = featureContext(this.workspace, path);
      if (!context) return undefined;
      const lines = linesOf(context.tree);
      const folds = foldingRanges(context, (offset) => lines.lineOf(offset));
      const lenses = codeLenses(context, { jails: true, wildcards: true, globals: true }, true);
      const around = this.around(context);
      const edits = formatDocument(context.tree, {});
      const drawn = [[...semanticTokens(context)], folds, outline(context), lenses, fileLinks(context), edits];
      return [path, around, drawn, this.effectiveOf(path, context)];
    });
    return JSON.stringify(said, null, 1);
  }

  /** What is asked for a part of a file: nothing else need be known then. */
  private around(context: FeatureContext): unknown {
    const { tree } = context;
    const { text } = tree;
    const part = { start: text.length >> 2, end: text.length >> 1 };
    const typed = [";", "}", "\n"].map((sign) => indentTyped(tree, text.indexOf(sign, part.start) + 1, sign, {}));
    // Between two statements, at the name of a block, in a value.
    const places = [part.start, Math.max(0, text.indexOf(" {", part.start)), Math.max(0, text.indexOf('"', part.end))];
    const offered = places.map((place) => refactoringsAt(context, { start: place, end: place }));
    return [[...semanticTokensAround(context, part)], formatRanges(tree, [part], {}), typed, offered];
  }

  /** Each is made from the one before. */
  private effectiveOf(path: string, context: FeatureContext): unknown {
    if (context.analysis.roots.length === 0) return undefined;
    const document = effectiveDocument(context, {}, this.effective.get(path));
    this.effective.set(path, document);
    const links = [...document.links()].map(({ line, start, end, target }) => {
      return [line, start, end, target.path, target.start, target.end];
    });
    return [document.text, links];
  }
}

/** Opens some of the files of a disk, by default all of them. */
export function opened(disk: ReadonlyMap<string, string>, open: Iterable<string> = disk.keys()): Workspace {
  const workspace = new Workspace(new MemoryReader(disk));
  workspace.choice = settings({});
  for (const path of open) workspace.openFile(path, disk.get(path) ?? "");
  return workspace;
}

/** Demands that after each step of a sequence an editor says what a new one says of the files as they are then. */
export function expectLikeNew({ files, steps }: EditSequence): void {
  // What an editor has open counts as it is there, so that the disk may have it as well.
  const disk = new Map(files);
  const open = new Set(disk.keys());
  let release: string | undefined;
  const edited = opened(disk);
  const editor = new Editor(edited);
  answers(edited, open);
  editor.shows(open);
  for (const [index, step] of steps.entries()) {
    if ("release" in step) release = step.release;
    take(step, edited, disk, open);
    const fresh = opened(new Map(disk), open);
    fresh.choice = settings({ release });
    edited.choice = settings({ release });
    const where = `step ${index}, ${JSON.stringify(step)}, of ${JSON.stringify({ files, steps })}`;
    expect(answers(edited, open), where).toBe(answers(fresh, open));
    expect(editor.shows(open), where).toBe(new Editor(fresh).shows(open));
  }
}

function take(step: Step, workspace: Workspace, disk: Map<string, string>, open: Set<string>): void {
  if ("edit" in step) {
    const text = disk.get(step.edit) ?? "";
    disk.set(step.edit, text.slice(0, step.start) + step.text + text.slice(step.end));
    open.add(step.edit);
    workspace.openFile(step.edit, disk.get(step.edit)!);
  } else if ("write" in step) {
    disk.set(step.write, step.text);
    if (open.has(step.write)) workspace.openFile(step.write, step.text);
    else workspace.fileChanged(step.write);
  } else if ("remove" in step) {
    disk.delete(step.remove);
    if (open.delete(step.remove)) workspace.closeFile(step.remove);
    workspace.fileChanged(step.remove);
  }
}
