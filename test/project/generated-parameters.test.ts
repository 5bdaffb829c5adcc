import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generatePage, pagePath, stalePages } from "../../scripts/generate-parameters.mjs";

describe("docs/parameters.md", () => {
  test("is what node scripts/generate-parameters.mjs writes", async () => {
    expect(stalePages(await generatePage())).toEqual([]);
    expect(stalePages("something else")).toEqual([pagePath]);
  });

  test("has a heading for every link of its contents", () => {
    const text = readFileSync(pagePath, "utf8");
    const times = new Map<string, number>();
    const anchors = [...text.matchAll(/^#{2,3} (.*)$/gm)].map(([, heading]) => {
      const plain = heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, "")
        .replaceAll(" ", "-");
      const before = times.get(plain) ?? 0;
      times.set(plain, before + 1);
      return before === 0 ? plain : `${plain}-${before}`;
    });
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
    expect(new Set(links).size, "no two links lead to one place").toBe(links.length);
    for (const link of links) expect(anchors).toContain(link);
  });
});
