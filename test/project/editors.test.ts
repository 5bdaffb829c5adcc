import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateReadme } from "../../scripts/generate-editors.mjs";

const readme = readFileSync("README.md", "utf8");

test("the table of editors in README.md is what npm run generate writes", async () => {
  expect(await generateReadme(readme)).toBe(readme);
  expect(await generateReadme(readme.replace("| yes |", "| – |"))).toBe(readme);
});

test("the table has a yes and a no", () => {
  expect(readme).toMatch(/^\| Hover (?:\| yes ){7}\|/m);
  // Neovim 0.7 asks for no colours, 0.10 does.
  expect(readme).toMatch(/^\| Colours by meaning \| yes \| – \| yes \|/m);
});

test("docs/editors.md tells of every folder of editors, and README.md leads there", () => {
  const page = readFileSync("docs/editors.md", "utf8");
  for (const folder of readdirSync("editors").filter((name) => name !== "capabilities")) {
    expect(page).toContain(`editors/${folder}/`);
  }
  expect(readme).toContain("(docs/editors.md)");
});

test("every file that docs/editors.md names is there", () => {
  const named = readFileSync("docs/editors.md", "utf8").match(/\beditors\/[\w./-]*\w/g) ?? [];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
