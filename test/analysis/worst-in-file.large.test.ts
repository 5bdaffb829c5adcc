import { describe, expect, test } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { type FileAnalysis, Workspace, worstInFile } from "../../server/src/analysis/index.ts";
import { type Finding, severities } from "../../server/src/rules/rule/finding.ts";
import { settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/fleet.jail.conf";
const text = fleet(20);

/** What is told of a text, in an editor in which others were open before. */
function analyzed(...texts: readonly string[]): FileAnalysis {
  const workspace = new Workspace(new MemoryReader(new Map()));
  workspace.choice = settings({ whole: ["relative-command"] });
  for (const each of texts) {
    workspace.openFile(path, each);
    if (each !== texts.at(-1)) worstInFile(workspace.analyze(path), 10);
  }
  return workspace.analyze(path);
}

const said = ({ rule, severity, start, end, message, jails, related }: Finding) =>
  JSON.stringify([rule, severity, start, end, message, jails, related]);

const inOrder = (findings: readonly Finding[]): string[] => findings.map(said);

/** The same, the slow way: of all findings the worst, of those that are as bad the first. */
function expected(analysis: FileAnalysis, most: number): string[] {
  const { findings } = analysis;
  const places = new Map(findings.map((finding, place) => [finding, place]));
  const rank = ({ severity }: Finding): number => -severities.indexOf(severity);
  const worst = [...findings].sort((a, b) => rank(a) - rank(b) || places.get(a)! - places.get(b)!).slice(0, most);
  return inOrder(worst.sort((a, b) => places.get(a)! - places.get(b)!));
}

const edits: [what: string, edited: string][] = [
  ["nothing", text],
  ["a line above all", `# One more.\n${text}`],
  ["a value", text.replace("10.1.0.20/16", "10.1.0.200/16")],
  ["an error in the last jail", text.replace(/persist;\n\}\n$/, "persist;\n  ip4.addr = 10.0.0.999;\n}\n")],
  ["a semicolon taken away", text.replace(/(?<=web-0020[^}]*persist);/, "")],
  ["a jail taken away", text.replace(/web-0017 \{[^}]*(?:\$\{[^}]*\}[^}]*)*\n\}\n/, "")],
  ["a comment that silences a rule", `# jailconf-ignore-file epair-destroy-before-deletem\n${text}`],
  ["a comment in one block", text.replace("web-0009 {", "web-0009 {\n  # jailconf-ignore-block non-idempotent-hook")],
  ["a global that all jails use", text.replace("/jails/$name", "/jail/$name")],
  ["an error that all jails have", text.replace('path = "/jails/$name"', 'path = "/jails/$nothing"')],
];

describe.each(edits)("after an edit: %s", (_, edited) => {
  test("what was told of jails before is told again, as an editor tells it that has just opened the file", () => {
    expect(inOrder(analyzed(text, edited, text, edited).findings)).toEqual(inOrder(analyzed(edited).findings));
  });

  test("of the findings the worst are shown, and the first of the others is known", () => {
    const fresh = analyzed(edited);
    for (const most of [0, 7, 1000]) {
      const { shown, count, leftOut } = worstInFile(analyzed(text, edited), most);
      expect(inOrder(shown.map(({ finding }) => finding))).toEqual(expected(fresh, most));
      expect(count).toBe(fresh.findings.length);
      const isShown = new Set(inOrder(shown.map(({ finding }) => finding)));
      const first = fresh.findings.find((finding) => !isShown.has(said(finding)));
      expect(leftOut && said(leftOut)).toBe(first && said(first));
    }
  });
});

test("what is shown are the findings of the analysis, so that their fixes are judged with the others", () => {
  const analysis = analyzed(text, text.replace("10.1.0.20/16", "10.1.0.200/16"));
  const { shown } = worstInFile(analysis, 5);
  expect(shown.every(({ finding }) => analysis.findings.includes(finding))).toBe(true);
});
