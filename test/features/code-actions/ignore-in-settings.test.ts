import { describe, expect, test } from "vitest";
import { applyEdits, noChoice, Workspace, type WorkspaceFolder } from "../../../server/src/analysis/index.ts";
import { type QuickFix, quickFixes } from "../../../server/src/features/code-actions/index.ts";
import { featureContext } from "../../../server/src/features/shared/context.ts";
import { parseFixture } from "../../support/fixture.ts";
import { MemoryReader } from "../../support/memory-reader.ts";

const jails = 'web { path = "/j"; persist; host.hostname = "web"; exec.clean; depend = db; }\n';
const folder = (path: string, choice = noChoice): WorkspaceFolder => ({ path, choice });
const title = "Ignore depend-undefined in jailconf.json";

interface Situation {
  /** The open folders. */
  readonly folders?: readonly WorkspaceFolder[];
  readonly canCreate?: boolean;
  readonly canWrite?: boolean;
}

/** The files, the first of which is open, and what is offered there about its undefined jail. */
function actionIn(text: string, { folders = [folder("/site")], canCreate = true, canWrite = true }: Situation = {}) {
  const { files, path } = parseFixture(text);
  const workspace = new Workspace(new MemoryReader(files));
  workspace.folders = folders;
  const context = featureContext(workspace, path);
  if (!context) throw new Error(`${path} is not analysed`);
  const writing = { canWrite: () => canWrite, canCreate };
  const offered = quickFixes(context, { start: 0, end: context.tree.text.length }, writing);
  return { files, path, action: offered.find((action) => action.title === title) };
}

/** The texts after the action, in which nothing of the rule is told any more. */
function applied({ files, path, action }: { files: ReadonlyMap<string, string>; path: string; action?: QuickFix }) {
  if (!action) throw new Error("It is not offered.");
  const changed = new Map(files);
  const [{ path: edited }] = action.edits;
  expect(files.has(edited)).toBe(action.creates === undefined);
  changed.set(edited, applyEdits(files.get(edited) ?? "", action.edits));
  const workspace = new Workspace(new MemoryReader(changed));
  expect(workspace.analyze(path).findings.map(({ rule }) => rule)).not.toContain("depend-undefined");
  return { path: edited, text: changed.get(edited) };
}

describe("ignoring a rule in jailconf.json", () => {
  test("edits the nearest one above the file", () => {
    const settings = '//- /site/jailconf.json\n{}\n//- /site/bonn/jailconf.json\n{\n  "release": "14.4" // here\n}\n';
    expect(applied(actionIn(`//- /site/bonn/a/jail.conf\n${jails}${settings}`))).toEqual({
      path: "/site/bonn/jailconf.json",
      text: '{\n  "release": "14.4", // here\n  "rules": {\n    "depend-undefined": "off"\n  }\n}\n',
    });
  });

  test("makes one at the root of the folder, of the inner one where folders lie in each other", () => {
    const text = '{\n  "rules": {\n    "depend-undefined": "off"\n  }\n}\n';
    const jail = `//- /site/bonn/a/jail.conf\n${jails}`;
    expect(applied(actionIn(jail))).toEqual({ path: "/site/jailconf.json", text });
    const both = [folder("/site"), folder("/site/bonn")];
    expect(applied(actionIn(jail, { folders: both }))).toEqual({ path: "/site/bonn/jailconf.json", text });
  });

  test("is about the root of a file that is included", () => {
    const text = `//- /site/parts/web.conf\n${jails}//- /site/jail.conf\n.include "parts/web.conf";\n`;
    const { action } = actionIn(text, { folders: [folder("/site"), folder("/site/parts")] });
    expect(action?.creates).toBe("/site/jailconf.json");
  });

  test("takes the place of what it says of the topic, or of the rule", () => {
    const beside = (rules: string) => `//- /site/jail.conf\n${jails}//- /site/jailconf.json\n{ "rules": ${rules} }\n`;
    expect(applied(actionIn(beside('{ "depend-undefined": "warning" }'))).text).toContain('"depend-undefined": "off"');
    expect(applied(actionIn(beside('{ "jails-and-includes": "error" }'))).text).toContain(
      '"jails-and-includes": "error"',
    );
  });

  const plain = `//- /site/jail.conf\n${jails}`;
  const chosen = { rules: new Map([["depend-undefined", "hint" as const]]) };
  test.each<[why: string, text: string, situation: Situation]>([
    ["no folder is open", plain, { folders: [] }],
    ["the file lies in none of the folders", plain, { folders: [folder("/other")] }],
    ["the editor cannot create files", plain, { canCreate: false }],
    ["nothing can be written there", `${plain}//- /site/jailconf.json\n{}\n`, { canWrite: false }],
    ["nothing can be created there", plain, { canWrite: false }],
    ["the settings of the editor say otherwise, which win", plain, { folders: [folder("/site", chosen)] }],
    ["the settings file is no JSON", `${plain}//- /site/jailconf.json\n{ "rules": {\n`, {}],
    ["a folder has its name", `${plain}//- /site/jailconf.json/x\n\n`, {}],
  ])("is not offered where %s", (_why, text, situation) => {
    expect(actionIn(text, situation).action).toBeUndefined();
  });

  test("is offered without a folder where there is a file", () => {
    const { action } = actionIn(`${plain}//- /site/jailconf.json\n{}\n`, { folders: [], canCreate: false });
    expect(action?.creates).toBeUndefined();
    expect(action).toBeDefined();
  });

  test("is not offered for what jail(8) refuses the file for", () => {
    const text = "//- /site/jail.conf\nweb {\n  path = /j\n  persist;\n  depend = db;\n}\n";
    const { files, path } = parseFixture(text);
    const workspace = new Workspace(new MemoryReader(files));
    workspace.folders = [folder("/site")];
    const context = featureContext(workspace, path);
    const everything = { start: 0, end: text.length };
    const titles = context && quickFixes(context, everything, { canWrite: () => true, canCreate: true });
    expect(titles?.length).toBeGreaterThan(0);
    expect(titles?.filter((one) => one.title === "Ignore missing-semicolon in jailconf.json")).toEqual([]);
  });
});
