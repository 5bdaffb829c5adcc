import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readManifest } from "../../scripts/generate-contributes.mjs";
import { readSources } from "../../scripts/lib/source-files.mjs";
import { analyze, applyFixes } from "../support/fixture.ts";

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: readonly string[];
}

const { contributes } = JSON.parse(readManifest());
const [{ steps }]: { steps: readonly Step[] }[] = contributes.walkthroughs;
const clientText = [...readSources(["client/src", "protocol"]).values()].join("\n");
const example = readFileSync("docs/walkthrough/example.jail.conf", "utf8");

/** Commands of VS Code itself to which a step leads. */
const ofEditor = ["workbench.actions.view.problems"];

const isCommand = (name: string): boolean =>
  ofEditor.includes(name) || (name.startsWith("jailconf.") && clientText.includes(name));

it("each step has a page, and commands that are there", () => {
  expect(steps.map(({ id }) => id)).toEqual(["example", "reason", "mend", "hover", "plan"]);
  for (const { id, media, description, completionEvents } of steps) {
    expect(media.markdown).toBe(`docs/walkthrough/${id}.md`);
    expect(readFileSync(media.markdown, "utf8")).toMatch(/^## /);
    for (const [, name] of description.matchAll(/\(command:([^)]+)\)/g)) expect(isCommand(name), name).toBe(true);
    for (const event of completionEvents) {
      const [kind, name] = event.split(/:(.*)/);
      if (kind === "onCommand") expect(isCommand(name), name).toBe(true);
      if (kind === "onContext") expect(clientText).toContain(`"${name.replace("jailconf.", "")}"`);
    }
  }
});

it("pictures in pages are as narrow as the place beside the steps, and have no words that the grammar takes for a mistake", () => {
  for (const { media } of steps)
    for (const page of [media.markdown, media.markdown.replace(".md", ".nls.ja.md")])
      for (const [, language, code] of readFileSync(page, "utf8").matchAll(/```(\S*)\n([\s\S]*?)```/g)) {
        for (const line of code.split("\n")) expect(line.length, line).toBeLessThan(50);
        if (language === "jail.conf") expect(code).toMatch(/^[\x20-\x7e\n]*$/);
      }
});

it("the example has the two mistakes of which it speaks, and none when they are mended", () => {
  const told = (text: string) =>
    analyze(text).findings.filter(({ severity }) => severity === "error" || severity === "warning");
  expect(told(example).map(({ rule }) => rule)).toEqual(["missing-semicolon", "epair-destroy-before-deletem"]);
  const mended = applyFixes(applyFixes(example, "missing-semicolon"), "epair-destroy-before-deletem");
  expect(analyze(mended).findings.map(({ rule }) => rule)).toEqual([]);
});
