// How Eleventy makes a site of docs/: where pages lie, where their links lead, and what stands around each.
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { escapeHtml, sitePage } from "./docs-page.mjs";
import { plainText, readDocument, resolveLink, slugger } from "./document-pages.mjs";

/** By this file a folder is known to hold a site that was made before. */
export const marker = "style.css";

/** What VS Code shows as the first steps, and is no page of the documentation. */
const elsewhere = "docs/walkthrough/**";

/** `root` is the folder of the project. */
export function configureSite(configuration, root) {
  const { repository } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const base = repository?.url?.replace(/^git\+/, "").replace(/\.git$/, "");
  const menu = readMenu(root);
  configuration.setUseGitIgnore(false);
  configuration.ignores.delete("README.md");
  configuration.ignores.add(elsewhere);
  configuration.setTemplateFormats(["md"]);
  // What stands in braces is jail.conf, and no template.
  configuration.addGlobalData("templateEngineOverride", "md");
  configuration.addGlobalData(
    "permalink",
    () =>
      ({ page }) =>
        htmlPath(page.inputPath),
  );
  configuration.addPassthroughCopy("docs/images");
  configuration.addPassthroughCopy("docs/*.json");
  configuration.addPassthroughCopy({ "scripts/lib/docs-style.css": "style.css" });
  configuration.amendLibrary("md", (markdown) => {
    markdown.set({ html: true });
    markdown.core.ruler.push("jailconf", ({ tokens, env }) => settle(tokens, env.page.inputPath, { root, base }));
  });
  configuration.addTransform("page", function (content) {
    const path = projectPath(this.page.inputPath);
    return sitePage({
      path,
      title: readDocument(root, path).title,
      body: content,
      menu,
      toSite: (to) => fromTo(path, to),
    });
  });
}

/** Headings get the anchors that they have on GitHub, and links lead to where pages and files lie in the site. */
function settle(tokens, inputPath, project) {
  const path = projectPath(inputPath);
  const slug = slugger();
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") token.attrSet("id", slug(textOf(tokens[index + 1].children)));
    const open = [];
    for (const child of token.children ?? []) {
      if (child.type === "image") child.attrSet("src", place(path, child.attrGet("src"), project) ?? "");
      else if (child.type === "link_open") open.push(settleLink(child, path, project));
      else if (child.type === "link_close" && !open.pop()) hide(child);
    }
  }
}

/** Says whether it is a link still: one that leads nowhere from a site becomes its words. */
function settleLink(token, path, project) {
  const target = place(path, token.attrGet("href"), project);
  if (target === undefined) hide(token);
  else token.attrSet("href", target);
  return target !== undefined;
}

function hide(token) {
  token.type = "text";
  token.tag = "";
  token.content = "";
}

const textOf = (children) =>
  plainText(children.map(({ content, type }) => ({ text: type === "softbreak" ? " " : content })));

/** Where a link of a page leads in the site; undefined for a file that is not in it while nobody knows where the project lies. */
function place(path, target, { root, base }) {
  const { outside, path: wanted, anchor } = resolveLink(path, target);
  if (outside) return target;
  const hash = anchor === "" ? "" : `#${anchor}`;
  if (isInSite(root, wanted)) return `${wanted === path && anchor !== "" ? "" : fromTo(path, wanted)}${hash}`;
  return base === undefined ? undefined : `${base}/blob/HEAD/${wanted}${hash}`;
}

const isInSite = (root, path) =>
  existsSync(join(root, path)) && /^docs\/(?!walkthrough\/).*\.(?:md|json|png)$/.test(path);

/** The address of a file of the project, from a page of it. */
function fromTo(path, target) {
  const from = posix.dirname(htmlPath(path));
  return (
    posix.relative(from, target.startsWith("docs/") ? htmlPath(target) : target) || posix.basename(htmlPath(target))
  );
}

/** Where a file of docs/ lies in the site. */
function htmlPath(path) {
  return projectPath(path)
    .replace(/^docs\//, "")
    .replace(/(^|\/)README\.md$/, "$1index.html")
    .replace(/\.md$/, ".html");
}

const projectPath = (path) => posix.normalize(path.replaceAll("\\", "/")).replace(/^\.\//, "");

/** The parts of the index with the pages that each names, in its order. */
function readMenu(root) {
  const parts = [];
  for (const line of readFileSync(join(root, "docs/README.md"), "utf8").split("\n")) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    if (heading !== undefined) parts.push({ heading, pages: [] });
    const link = /^\* (?:[^[]*)\[([^\]]+)\]\(([^)#]+\.md)\)/.exec(line);
    if (link)
      parts.at(-1).pages.push({ title: escapeHtml(link[1].replaceAll("`", "")), path: posix.join("docs", link[2]) });
  }
  return parts;
}
