import { expect, test, vi } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { DiagnosticsOf } from "../support/diagnostics-of.ts";

/** Two groups of jails and more, so that an edit leaves some as they are. */
const text = fleet(40);
const shownOf = (of: string): unknown => new DiagnosticsOf(of).shown;
const shownOfText = shownOf(text);

const edits: [what: string, edited: string][] = [
  ["a line above all", `# One more.\n${text}`],
  ["a line above all is taken away", text.slice(text.indexOf("\n") + 1)],
  ["a block that begins further to the right", text.replace("web-0009 {", "  web-0009 {")],
  ["a character that takes several bytes before a block", text.replace("web-0009 {", "/* ü */ web-0009 {")],
  ["a value", text.replace("10.1.0.20/16", "10.1.0.200/16")],
  ["a semicolon taken away", text.replace(/(?<=web-0020[^}]*persist);/, "")],
  ["a jail taken away", text.replace(/web-0017 \{[^}]*(?:\$\{[^}]*\}[^}]*)*\n\}\n/, "")],
  ["a global that all jails use", text.replace("/jails/$name", "/jail/$name")],
];

test.each(edits)("an editor that has shown a text before shows the same of it after: %s", (_, edited) => {
  const editor = new DiagnosticsOf(text);
  expect(editor.shown).toEqual(shownOfText);
  editor.edit(edited);
  expect(editor.shown).toEqual(shownOf(edited));
  editor.edit(text);
  expect(editor.shown).toEqual(shownOfText);
});

const manyJails = fleet(100);

test.each([
  ["that stays in its line", manyJails.replace("10.1.0.20/16", "10.1.0.200/16")],
  ["that moves a few jails", manyJails.replace("web-0090 {", "\nweb-0090 {")],
])("a key %s makes few diagnostics anew", (_, edited) => {
  const editor = new DiagnosticsOf(manyJails);
  const all = editor.shown;
  // What is told of groups of jails is known from the first key on.
  const comment = "# A comment.\n";
  editor.edit(manyJails + comment);
  expect(editor.shown).toEqual(all);
  editor.edit(edited + comment);
  const made = vi.spyOn(editor.conversion, "diagnostic");
  expect(editor.shown.length).toBe(all.length);
  // Two findings of each jail in the groups of the two edits.
  expect(made.mock.calls.length).toBeLessThanOrEqual(2 * 2 * 16 + 5);
});
