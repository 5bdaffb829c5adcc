import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { separatePages, shownPage } from "../../client/src/rule-index.ts";
import { joinedPages, packedRulePages } from "../../scripts/lib/packed-rule-pages.mjs";

const folder = resolve(import.meta.dirname, "../../docs/rules");
/** What is no rule is for those who look for rules to write. */
const notForUsers = "not-rules.md";
const names = readdirSync(folder);
const texts = names.map((name): [string, string] => [name, readFileSync(join(folder, name), "utf8")]);
const packed = packedRulePages(texts);
const pages = separatePages(joinedPages(packed));

test("the pages go into one text and come out of it as they were", () => {
  expect(pages).toEqual(packed);
  expect(Object.keys(pages)).toEqual(expect.arrayContaining(["README.md", "%", "no-persist.md"]));
});

test("a page says in VS Code what it says in docs/rules, without the evidence, which is not in the package", () => {
  for (const [name, text] of texts) {
    if (name === "README.md" || name === notForUsers) continue;
    const [, ...lines] = text.split("\n");
    const [page, evidence] = lines.join("\n").split("\n## Evidence\n");
    expect(withoutLinks(shownPage(pages, name))).toBe(withoutLinks(page));
    expect(evidence ?? "").not.toMatch(/^#/m);
  }
  expect(Object.values(pages).filter((page) => /^%$/m.test(page)).length).toBeGreaterThan(100);
});

const withoutLinks = (text: string | undefined): string | undefined => text?.replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");

test("each link of a page that VS Code shows leads to a page", () => {
  const seen = new Set<string>();
  const toShow = ["README.md", ...names.filter((name) => name !== notForUsers)];
  for (let name = toShow.pop(); name !== undefined; name = toShow.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const text = shownPage(pages, name);
    if (text === undefined) throw new Error(`There is no ${name}`);
    // Its preview shows a page from its top, whatever stands behind a `#`.
    for (const [, target] of text.matchAll(/\]\(([^#)][^)]*)\)/g)) toShow.push(target);
  }
  expect(seen).toContain("network.md");
});

test("the index says nothing of what is not shown, or is for authors of rules", () => {
  const page = shownPage(pages, "README.md");
  expect(page).toContain("\n\nIds are permanent. `jailconf explain RULE` prints a page.\nTo silence a rule");
  expect(page).toContain("cannot be silenced.\n\n* [syntax]");
  expect(page).not.toMatch(/Evidence|THING|no rule/);
});

test("the page of a topic lists its rules and no others, and leads to all", () => {
  const page = shownPage(pages, "comments.md");
  expect(page).toMatch(/^# comments\n\nComments that are meant for jailconf\.\n\n/);
  expect(page?.match(/(?<=\]\().*?(?=\))/g)).toEqual(["useless-ignore.md", "README.md"]);
});

test("there is no page of a name that no page has", () => {
  expect(shownPage(pages, "constructor")).toBeUndefined();
  expect(shownPage(pages, "Rules.md")).toBeUndefined();
  expect(shownPage(pages, notForUsers)).toBeUndefined();
});
