import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";
import { marketplacePage } from "../../scripts/lib/marketplace-page.mjs";

/** Every page that people read. The pages of rules beside the rules are those of docs/rules, whose links lead from there. */
const pages = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md", "test/conformance/README.md"],
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
].filter((path) => existsSync(path));

/** Where the links and the pictures of a page lead, without those in code. */
function targetsIn(markdown: string): string[] {
  const text = markdown.replace(/^( *)(```|~~~)[\s\S]*?^\1\2/gm, "").replace(/`[^`\n]*`/g, "");
  return [...text.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|<img[^>]+src="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image,
  );
}

/** The anchors that GitHub and VS Code give to headings. */
function anchorsIn(markdown: string): Set<string> {
  const text = markdown.replace(/^( *)(```|~~~)[\s\S]*?^\1\2/gm, "");
  const anchors = new Set<string>();
  for (const [, heading] of text.matchAll(/^#+ +(.+?) *#*$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const anchor = words.replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/g, "-");
    let name = anchor;
    for (let number = 1; anchors.has(name); number++) name = `${anchor}-${number}`;
    anchors.add(name);
  }
  for (const [, id] of text.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
}

it("every relative link and every picture leads to something that is there", () => {
  let links = 0;
  const dead: string[] = [];
  for (const page of pages) {
    for (const target of targetsIn(readFileSync(page, "utf8"))) {
      if (/^(https?|mailto|command):/.test(target)) continue;
      links++;
      const [path, anchor] = target.split("#");
      const file = path === "" ? page : join(dirname(page), decodeURIComponent(path));
      const isThere = existsSync(file) && !relative(".", file).startsWith("..");
      const hasAnchor =
        anchor === undefined || !file.endsWith(".md") || anchorsIn(readFileSync(file, "utf8")).has(anchor);
      if (!isThere || !hasAnchor) dead.push(`${page}: ${target}`);
    }
  }
  expect(links).toBeGreaterThan(100);
  expect(dead).toEqual([]);
});

it("the page of the extension leads somewhere from everywhere, or leads nowhere", () => {
  const page = readFileSync("docs/marketplace.md", "utf8");
  const pictures = targetsIn(page).filter((target) => target.endsWith(".png"));
  expect(pictures.length).toBeGreaterThan(2);
  const repository = "https://example.org/owner/project";
  const linked = targetsIn(marketplacePage(page, `git+${repository}.git`));
  expect(linked).toHaveLength(targetsIn(page).length);
  for (const target of linked) expect(target).toMatch(/^https:/);
  for (const picture of pictures) expect(linked).toContain(`${repository}/raw/HEAD/docs/${picture}`);
  const bare = marketplacePage(page);
  expect(targetsIn(bare).filter((target) => !target.startsWith("https:"))).toEqual([]);
  expect(bare).not.toMatch(/!\[/);
  expect(bare).toContain("all rules");
});
