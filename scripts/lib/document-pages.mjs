// Reads the pages below docs/: their blocks, headings and links, for the tests of docs/.
//
// A page with blocks of these kinds is a session, which test/docs/pages.test.ts plays in a folder of its own, from above to below:
//
//     ```jail.conf file=jail.conf      is written to the file
//     ```sh exit=1                     is run, one command a line; the last ends with this status, otherwise with 0
//     ```text                          is what it printed; a line `…` stands for any number of lines
//
// ```jail.conf wrong, right and silent are as in the pages of the rules (scripts/lib/rule-pages.mjs). What cannot run in a test,
// such as pkg(8) or service(8), stands in a ```console. ```yaml, json, jsonc and ts are judged by test/docs/blocks.test.ts and
// test/project/docs-types.test.ts, ```js by test/package/library.test.ts.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { marked } from "marked";

/** The paths of all pages below docs/, from the root of the project, in the order of their names. */
export function documentPaths(root) {
  return readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join("docs", path.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".md"))
    .sort();
}

/** A page: its blocks and links in their order, and the anchors of its headings. Lines are one-based. */
export function readDocument(root, path) {
  const markdown = readFileSync(join(root, path), "utf8");
  const page = { path, markdown, title: path, blocks: [], links: [], anchors: new Set() };
  const slug = slugger();
  let line = 1;
  for (const token of marked.lexer(markdown)) {
    marked.walkTokens([token], (inner) => collect(inner, { page, line, slug }));
    line += token.raw.split("\n").length - 1;
  }
  return page;
}

function collect(token, { page, line, slug }) {
  if (token.type === "heading") {
    if (token.depth === 1 && page.title === page.path) page.title = plainText(token.tokens);
    page.anchors.add(slug(plainText(token.tokens)));
  } else if (token.type === "code") {
    const [language = "", ...words] = (token.lang ?? "").split(/\s+/);
    page.blocks.push({ line, language, words, text: `${token.text}\n` });
  } else if (token.type === "link" || token.type === "image") {
    page.links.push({ line, target: token.href });
  } else if (token.type === "html") {
    for (const [, anchor] of token.raw.matchAll(/\b(?:id|name)="([^"]*)"/g)) page.anchors.add(anchor);
  }
}

/** The text of a heading without its marks. */
export function plainText(tokens) {
  return tokens.map((token) => (token.tokens ? plainText(token.tokens) : unescaped(token.text ?? ""))).join("");
}

const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

const unescaped = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]);

/** Makes anchors of headings as GitHub does; one that is there already gets a number. */
export function slugger() {
  const counts = new Map();
  return (heading) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}

/** Where a link of a page leads: outside of the project, or to a path (from the root) and an anchor. */
export function resolveLink(path, target) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return { outside: true, path: target, anchor: "" };
  const [file, anchor = ""] = target.split("#");
  const resolved = file === "" ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
  return { outside: false, path: resolved, anchor: decodeURIComponent(anchor) };
}

/** What is wrong with the links of pages, in words: `PATH:LINE: …`. `paths` are those of the pages, from the root. */
export function deadLinks(root, paths) {
  const pages = new Map();
  const pageOf = (path) => {
    if (!pages.has(path)) pages.set(path, readDocument(root, path));
    return pages.get(path);
  };
  return paths.flatMap((path) =>
    pageOf(path).links.flatMap(({ line, target }) => {
      const link = resolveLink(path, target);
      if (link.outside) return [];
      const complaint = (what) => [`${path}:${line}: ${target}: ${what}`];
      if (link.path.startsWith("..") || !existsSync(join(root, link.path))) return complaint("there is no such file");
      if (link.anchor === "" || !link.path.endsWith(".md")) return [];
      if (statSync(join(root, link.path)).isDirectory()) return complaint("a folder has no headings");
      return pageOf(link.path).anchors.has(link.anchor) ? [] : complaint("there is no such heading");
    }),
  );
}
