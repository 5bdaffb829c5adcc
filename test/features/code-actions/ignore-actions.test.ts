import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../server/src/analysis/index.ts";
import { quickFixes } from "../../../server/src/features/code-actions/index.ts";
import { featureContext } from "../../../server/src/features/shared/context.ts";
import { analyze } from "../../support/fixture.ts";

function actionsOf(text: string) {
  const { fixture, workspace } = analyze(text);
  const context = featureContext(workspace, fixture.path);
  if (!context) throw new Error(`${fixture.path} is not analysed`);
  const everything = { start: 0, end: context.tree.text.length };
  const writing = { canWrite: () => true, canCreate: true };
  return { source: context.tree.text, actions: quickFixes(context, everything, writing) };
}

const titlesOf = (text: string): string[] => actionsOf(text).actions.map(({ title }) => title);

/** The text after the action with a title, which silences what it is for and is itself not told to be useless. */
function ignored(text: string, title: string): string {
  const { source, actions } = actionsOf(text);
  const action = actions.find((one) => one.title === title);
  if (!action) throw new Error(`"${title}" is not offered, but ${actions.map((one) => one.title).join(", ")}`);
  const result = applyEdits(source, action.edits);
  expect(analyze(result).findings.map(({ rule }) => rule)).not.toContain("useless-ignore");
  return result;
}

const web = "# Jails.\n\nweb {\n  path = /j; persist;\n  depend = db;\n}\n";

describe("ignoring a finding", () => {
  test("is offered for the line, the block and the file, after what mends it", () => {
    const titles = titlesOf("web {\n  path = /j; persist;\n  depend = web;\n}\n");
    const ignores = ["on this line", "in this block", "in this file"].map((where) => `Ignore depend-self ${where}`);
    expect(titles.slice(-3)).toEqual(ignores);
    expect(titles.length).toBeGreaterThan(3);
  });

  test.each([
    ["on this line", web.replace("  depend", "  # jailconf-ignore depend-undefined: \n  depend")],
    ["in this block", web.replace("web {", "# jailconf-ignore-block depend-undefined: \nweb {")],
    ["in this file", `# jailconf-ignore-file depend-undefined: \n${web}`],
  ])("writes a comment that does it %s", (where, expected) => {
    const after = ignored(web, `Ignore depend-undefined ${where}`);
    expect(after).toBe(expected);
    expect(analyze(after).findings).toEqual([]);
  });

  test("in a block inside of another silences nothing around it", () => {
    const text =
      "web {\n  path = /j; persist; children.max = 1;\n  depend = there;\n  db {\n    path = /d; persist;\n    depend = nowhere;\n  }\n}\n";
    const { source, actions } = actionsOf(text);
    const inner = actions.filter(({ title }) => title === "Ignore depend-undefined in this block")[1];
    const after = applyEdits(source, inner.edits);
    expect(after).toContain("  # jailconf-ignore-block depend-undefined: \n  db {");
    const places = analyze(after).findings.filter(({ rule }) => rule === "depend-undefined");
    expect(places.map(({ start, end }) => after.slice(start, end))).toEqual(["there"]);
  });

  test("is not offered for a block that begins in the middle of a line, nor where there is none", () => {
    const twoInLine = titlesOf("a { path = /a; persist; } web { path = /j; persist; depend = db; }\n");
    expect(twoInLine).toContain("Ignore depend-undefined on this line");
    expect(twoInLine).not.toContain("Ignore depend-undefined in this block");
    const global = titlesOf("depend = db;\nweb { path = /j; persist; }\n");
    expect(global).toContain("Ignore depend-undefined in this file");
    expect(global).not.toContain("Ignore depend-undefined in this block");
  });

  test.each([
    ["a value", 'web {\n  path = /j; persist;\n  exec.start = "echo a\n  echo b"; depend = db;\n}\n'],
    ["a value, behind a variable", 'web {\n  path = /j; persist;\n  exec.start = "$name\n$name"; depend = db;\n}\n'],
    ["a comment", "web {\n  path = /j; persist; /* needs\n  another */ depend = db;\n}\n"],
  ])("is not offered on a line that begins within %s, of which it would become a part", (_, text) => {
    const titles = titlesOf(text);
    expect(titles).toContain("Ignore depend-undefined in this block");
    expect(titles).not.toContain("Ignore depend-undefined on this line");
  });

  test("is offered on a line that begins between two values of a list", () => {
    const text = 'web {\n  path = /j; persist;\n  exec.start = "echo a",\n    "echo b"; depend = db;\n}\n';
    expect(ignored(text, "Ignore depend-undefined on this line")).toContain(
      '"echo a",\n    # jailconf-ignore depend-undefined: \n    "echo b"; depend = db;',
    );
  });

  test("is not offered for what jail(8) refuses the file for", () => {
    expect(titlesOf("web {\n  path = /j\n  persist;\n}\n").filter((title) => title.startsWith("Ignore"))).toEqual([]);
  });
});
