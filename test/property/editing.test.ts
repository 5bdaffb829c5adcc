import { describe, expect, test } from "vitest";
import type { Workspace } from "../../server/src/analysis/index.ts";
import { DiagnosticsOf } from "../support/diagnostics-of.ts";
import { parseFixture, settings } from "../support/fixture.ts";
import { rulePages } from "../support/rule-pages.ts";
import { EditSequences } from "./edit-sequence.ts";
import { HostOfMany } from "./host-of-many.ts";
import { JailFiles, type Slips } from "./jail-files.ts";
import { answers, Editor, expectLikeNew, opened } from "./like-new.ts";
import { runs, seed } from "./runs.ts";

/**
 * What is remembered from one keystroke to the next changes no answer: an editor in which a file was edited says what a new
 * one says of the text that is there now.
 */

const inputs = runs(100).numRuns;
const editsEach = 4;

describe.each(["sound", "broken"] as const satisfies Slips[])("%s texts", (slips) => {
  test(`an editor says of an edited file what a new one says (${inputs} × ${editsEach} edits, seed ${seed})`, () => {
    const sequences = new EditSequences(seed, slips);
    for (let input = 0; input < inputs; input++) expectLikeNew(sequences.next(editsEach));
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
