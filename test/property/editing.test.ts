import { describe, expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { codeLenses } from "../../server/src/features/code-lens/index.ts";
import { type EffectiveDocument, effectiveDocument } from "../../server/src/features/effective/index.ts";
import { formatDocument, formatRanges, indentTyped } from "../../server/src/features/formatting/index.ts";
import { fileLinks, foldingRanges, outline } from "../../server/src/features/navigation/index.ts";
import { refactoringsAt } from "../../server/src/features/refactorings/index.ts";
import { semanticTokens, semanticTokensAround } from "../../server/src/features/semantic-tokens/index.ts";
import { type FeatureContext, featureContext } from "../../server/src/features/shared/context.ts";
import { linesOf } from "../../server/src/syntax/index.ts";
import { DiagnosticsOf } from "../support/diagnostics-of.ts";
import { parseFixture, settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { rulePages } from "../support/rule-pages.ts";
import { HostOfMany } from "./host-of-many.ts";
import { JailFiles, type Slips } from "./jail-files.ts";
import { runs, seed } from "./runs.ts";

/**
 * What is remembered from one keystroke to the next changes no answer: an editor in which a file was edited says what a new
 * one says of the text that is there now.
 */

const inputs = runs(100).numRuns;
const editsEach = 4;

/** All that is said of the files of a workspace: findings with their fixes, and the effective values. */
function answers(workspace: Workspace, paths: Iterable<string>): string {
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
class Editor {
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

/** What a new editor says, asked once of the same texts: a last edit that takes all others back comes to the first of them again. */
class NewEditors {
  private readonly known = new Map<string, { readonly told: string; readonly shown: string }>();

  of(files: ReadonlyMap<string, string>, workspace = opened(files), editor = new Editor(workspace)) {
    const texts = JSON.stringify([...files]);
    let said = this.known.get(texts);
    if (said === undefined) {
      said = { told: answers(workspace, files.keys()), shown: editor.shows(files.keys()) };
      this.known.set(texts, said);
    }
    return said;
  }
}

function opened(files: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace(new MemoryReader(files));
  workspace.choice = settings({});
  for (const [path, text] of files) workspace.openFile(path, text);
  return workspace;
}

describe.each(["sound", "broken"] as const satisfies Slips[])("%s texts", (slips) => {
  test(`an editor says of an edited file what a new one says (${inputs} × ${editsEach} edits, seed ${seed})`, () => {
    const random = new JailFiles(seed, slips);
    for (let input = 0; input < inputs; input++) {
      const { files } = parseFixture(random.next());
      const edited = opened(files);
      const editor = new Editor(edited);
      const anew = new NewEditors();
      anew.of(files, edited, editor);
      const now = new Map(files);
      for (let edit = 0; edit < editsEach; edit++) {
        const path = [...now.keys()][(input + edit) % now.size];
        // The last edit takes all of them back.
        const text = edit === editsEach - 1 ? (files.get(path) ?? "") : random.mutated(now.get(path) ?? "");
        now.set(path, text);
        edited.openFile(path, text);
        const where = `input ${input}, edit ${edit} of ${path}:\n${text}`;
        const { told, shown } = anew.of(now);
        expect(answers(edited, now.keys()), where).toBe(told);
        expect(editor.shows(now.keys()), where).toBe(shown);
      }
    }
  });
});

/** Two of each dialect, under which jails stay the same objects: what follows from the release must not stay with them. */
const releases = ["12.0", "13.5", "14.0", "15.1"];

/** Another part of the rules' pages with each seed; all of them take minutes. */
const shareOfTexts = 40;

test(`an editor says of another release what a new one says (1 of ${shareOfTexts} texts of the rules' pages, seed ${seed})`, () => {
  const texts = rulePages.flatMap(({ examples, silent }) => [...examples.map(({ wrong }) => wrong), ...silent]);
  const some = texts.filter((_, index) => index % shareOfTexts === seed % shareOfTexts);
  expect(some.length).toBeGreaterThan(texts.length / (2 * shareOfTexts));
  for (const text of some) {
    const { files } = parseFixture(text);
    const edited = opened(files);
    const editor = new Editor(edited);
    for (const release of releases) {
      edited.choice = settings({ release });
      const fresh = opened(files);
      fresh.choice = edited.choice;
      const where = `${release}:\n${text}`;
      expect(answers(edited, files.keys()), where).toBe(answers(fresh, files.keys()));
      expect(editor.shows(files.keys()), where).toBe(new Editor(fresh).shows(files.keys()));
    }
  }
});

/** A file of several that go on being edited: what is far from an edit is not looked at again, and must be right all the same. */
test(`in a long file, whatever was edited before (${inputs / 5} × ${editsEach * 2} edits, seed ${seed})`, () => {
  const random = new JailFiles(seed + 2, "sound");
  const single = (): string => {
    for (;;) {
      const text = random.next();
      if (!text.includes("//- ") && !text.includes(".include")) return text;
    }
  };
  const path = "/etc/jail.conf";
  for (let input = 0; input < inputs / 5; input++) {
    const parts = [0, 1, 2, 3].map((part) => single().replace(/^([a-z]+)(\s*\{)/gm, `$1${part}$2`));
    const edited = opened(new Map([[path, parts.join("\n")]]));
    answers(edited, [path]);
    const editor = new Editor(edited);
    editor.shows([path]);
    const told = new DiagnosticsOf(parts.join("\n"));
    for (let edit = 0; edit < editsEach * 2; edit++) {
      if (edit % 3 === 0) parts[0] = `# a line more\n${parts[0]}`;
      else parts[edit % 4] = random.mutated(parts[edit % 4]);
      if (edit === editsEach) edited.choice = settings({ release: "13.2" });
      told.workspace.choice = edited.choice;
      const text = parts.join("\n");
      edited.openFile(path, text);
      const fresh = opened(new Map([[path, text]]));
      fresh.choice = edited.choice;
      const where = `input ${input}, edit ${edit}:\n${text}`;
      expect(answers(edited, [path]), where).toBe(answers(fresh, [path]));
      expect(editor.shows([path]), where).toBe(new Editor(fresh).shows([path]));
      told.edit(text);
      expect(told.shown, where).toEqual(new DiagnosticsOf(text, fresh).shown);
    }
  }
});

const hosts = Math.ceil(inputs / 20);

/** What is said about all jails of a host is put together from what was said about few of them: so there have to be many. */
test(`on a host of many jails (${hosts} × ${editsEach * 5} edits, seed ${seed})`, () => {
  const path = "/etc/jail.conf";
  for (let input = 0; input < hosts; input++) {
    const host = new HostOfMany(seed + input, 60);
    const edited = opened(new Map([[path, host.text]]));
    findings(edited, path);
    const told = new DiagnosticsOf(host.text);
    for (let edit = 0; edit < editsEach * 5; edit++) {
      host.edit();
      edited.openFile(path, host.text);
      const fresh = opened(new Map([[path, host.text]]));
      expect(findings(edited, path), `input ${input}, edit ${edit}:\n${host.text}`).toBe(findings(fresh, path));
      told.edit(host.text);
      expect(told.shown, `input ${input}, edit ${edit}:\n${host.text}`).toEqual(
        new DiagnosticsOf(host.text, fresh).shown,
      );
    }
  }
});

/** Without their fixes, which take far longer than all the rest where there are many jails. */
const findings = (workspace: Workspace, path: string): string =>
  JSON.stringify(
    workspace
      .analyze(path)
      .findings.map(({ rule, severity, start, end, message, jails, notes, related }) => [
        ...[rule, severity, start, end, message, jails, notes],
        related,
      ]),
    null,
    1,
  );
