import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentPaths, readDocument } from "../../scripts/lib/document-pages.mjs";
import { folderWith } from "../cli/support.ts";

type Node = DefaultTreeAdapterMap["node"];

interface SitePage {
  readonly title: string;
  /** What is wrong with the HTML, to the parser that browsers are made after. */
  readonly errors: readonly string[];
  readonly ids: readonly string[];
  /** Links and pictures, as they are written. */
  readonly targets: readonly string[];
  readonly tags: readonly string[];
}

const root = resolve(import.meta.dirname, "../..");
const program = join(root, "scripts/docs.mjs");

function readPage(html: string): SitePage {
  const page = {
    title: "",
    errors: [] as string[],
    ids: [] as string[],
    targets: [] as string[],
    tags: [] as string[],
  };
  const visit = (node: Node): void => {
    if ("tagName" in node) page.tags.push(node.tagName);
    if (node.nodeName === "title" && "childNodes" in node) page.title = text(node);
    for (const { name, value } of "attrs" in node ? node.attrs : []) {
      if (name === "id") page.ids.push(value);
      if (name === "href" || name === "src") page.targets.push(value);
    }
    for (const child of "childNodes" in node ? node.childNodes : []) visit(child);
  };
  visit(parse(html, { onParseError: ({ code, startLine }) => page.errors.push(`${startLine}: ${code}`) }));
  return page;
}

const text = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(text).join("") : "";

/** Links that lead nowhere, as `PAGE: TARGET`. */
function deadTargets(folder: string, pages: ReadonlyMap<string, SitePage>): string[] {
  return [...pages].flatMap(([name, { targets }]) =>
    targets
      .filter((target) => {
        if (/^https?:/.test(target)) return false;
        const [path, anchor] = target.split("#");
        const file = path === "" ? name : relative(folder, resolve(folder, dirname(name), decodeURIComponent(path)));
        if (file.startsWith("..") || !existsSync(join(folder, file)) || statSync(join(folder, file)).isDirectory())
          return true;
        return anchor !== undefined && !pages.get(file.replaceAll("\\", "/"))?.ids.includes(decodeURIComponent(anchor));
      })
      .map((target) => `${name}: ${target}`),
  );
}

function readSite(folder: string): Map<string, SitePage> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const pages = names.filter((name) => name.endsWith(".html")).sort();
  return new Map(pages.map((name) => [name, readPage(readFileSync(join(folder, name), "utf8"))]));
}

describe("npm run docs", () => {
  const parent = mkdtempSync(join(tmpdir(), "jailconf-docs-"));
  const folder = join(parent, "site");
  let pages: Map<string, SitePage>;
  beforeAll(() => {
    execFileSync(process.execPath, [program, "--output", folder], { stdio: "pipe" });
    pages = readSite(folder);
  }, 120_000);
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  test("renders every page of the documentation, each with its title", () => {
    const paths = documentPaths(root).filter((path) => !path.startsWith("docs/walkthrough/"));
    expect(paths.length).toBeGreaterThan(100);
    const titles = new Map(
      paths.map((path) => {
        const { title } = readDocument(root, path);
        const name = path
          .replace(/^docs\//, "")
          .replace(/README\.md$/, "index.html")
          .replace(/\.md$/, ".html");
        return [name, title === "jailconf" ? title : `${title} – jailconf`];
      }),
    );
    expect(new Map([...pages].map(([name, { title }]) => [name, title]))).toEqual(titles);
  });

  test("writes HTML that no parser has to mend, without scripts", () => {
    expect([...pages].flatMap(([name, { errors }]) => errors.map((error) => `${name}:${error}`))).toEqual([]);
    expect([...pages].filter(([, { tags }]) => tags.includes("script"))).toEqual([]);
    const twice = [...pages].filter(([, { ids }]) => new Set(ids).size < ids.length).map(([name]) => name);
    expect(twice).toEqual([]);
  });

  test("every link, every anchor and every picture leads to something that is there", () => {
    const targets = [...pages.values()].flatMap((page) => page.targets);
    expect(targets.filter((target) => target.includes("#")).length).toBeGreaterThan(200);
    expect(targets.filter((target) => target.endsWith(".png")).length).toBeGreaterThan(0);
    expect(deadTargets(folder, pages)).toEqual([]);
  });

  test("every page is reached from the index", () => {
    const reached = new Set(["index.html"]);
    for (const name of reached) {
      for (const target of pages.get(name)?.targets ?? []) {
        if (/^https?:/.test(target)) continue;
        const path = relative(folder, resolve(folder, dirname(name), target.split("#")[0])).replaceAll("\\", "/");
        if (pages.has(path)) reached.add(path);
      }
    }
    expect([...pages.keys()].filter((name) => !reached.has(name))).toEqual([]);
  });

  test("what looks like a template is the text that it is", () => {
    const page = readFileSync(join(folder, "ci.html"), "utf8");
    const source = readFileSync(join(root, "docs/ci.md"), "utf8");
    const expressions = [...source.matchAll(/\$\{\{.*?\}\}/g)].map(([expression]) => expression);
    for (const expression of expressions) expect(page).toContain(expression);
  });

  test("writes the same again over what it wrote before", () => {
    const before = readFileSync(join(folder, "index.html"), "utf8");
    execFileSync(process.execPath, [program, "--output", folder], { stdio: "pipe" });
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe(before);
  });
});

test("a folder with other things in it is left alone", () => {
  const folder = folderWith({ "thesis.txt": "years" });
  const { status, stderr } = spawnSync(process.execPath, [program, "--output", folder], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${folder} holds something else, and is left alone.\n` });
  expect(readdirSync(folder)).toEqual(["thesis.txt"]);
});

test("the judge of links is not asleep", () => {
  const folder = folderWith({
    "index.html":
      '<a href="a.html">a</a><a href="a.html#b">b</a><a href="a.html#c">c</a><img src="d.png"><a href="../x">x</a>',
    "a.html": '<h1 id="b">b</h1><a href="#b">b</a>',
  });
  expect(deadTargets(folder, readSite(folder))).toEqual([
    "index.html: a.html#c",
    "index.html: d.png",
    "index.html: ../x",
  ]);
});
