import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateReadme } from "../../scripts/generate-editors.mjs";

const readme = readFileSync("README.md", "utf8");

test("the table of editors in README.md is what npm run generate writes", async () => {
  expect(await generateReadme(readme)).toBe(readme);
  expect(await generateReadme(readme.replace("| yes |", "| – |"))).toBe(readme);
});

test("the table has a yes and a no", () => {
  const hover = /^\| Hover \| yes \| yes \|/m;
  expect(readme).toMatch(hover);
  // Neovim 0.7 asks for no folding ranges.
  expect(readme).toMatch(/^\| Folding \| yes \| – \|/m);
});
