import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { deadLinks, documentPaths, readDocument, slugger } from "../../scripts/lib/document-pages.mjs";
import { folderWith } from "../cli/support.ts";
import { analyze, check } from "../support/fixture.ts";
import { isPrinted, playSession } from "./session.ts";

const root = resolve(import.meta.dirname, "../..");
const paths = documentPaths(root);
// The pages of the rules are run by test/rules/pages.test.ts, that of the parameters by test/parameters/documentation.test.ts.
// What the extension shows belongs to test/project/walkthrough.test.ts.
const elsewhere = /^docs\/(?:(?:rules|evidence|walkthrough)\/|(?:parameters|marketplace)\.md$)/;
const pages = paths.filter((path) => !elsewhere.test(path)).map((path) => readDocument(root, path));

describe.each(pages.map((page) => [page.path, page] as const))("%s", (_, page) => {
  test("prints what it says", async () => {
    expect(await playSession(page)).toEqual([]);
  });

  const examples = page.blocks.filter(
    ({ language, words }) => language === "jail.conf" && !words[0]?.startsWith("file="),
  );
  test.each(examples.map((block) => [block.line, block] as const))(
    "the example in line %i",
    (_line, { words, text }) => {
      expect(["wrong", "right", "silent"], "what a jail.conf is").toContain(words[0]);
      const only = [...text.matchAll(/\^+ ([a-z0-9-]+)/g)].map(([, rule]) => rule);
      if (words[0] === "wrong") expect(check(text, { only })).not.toEqual([]);
      else
        expect(analyze(text).findings.filter(({ severity }) => severity !== "info" && severity !== "hint")).toEqual([]);
    },
  );
});

test("the index leads to every page", () => {
  const { links } = readDocument(root, "docs/README.md");
  const reached = links.map(({ target }) => `docs/${target.split("#")[0]}`);
  const expected = [
    ...pages.map(({ path }) => path),
    "docs/parameters.md",
    "docs/rules/README.md",
    "docs/evidence/README.md",
  ];
  expect(expected.filter((path) => path !== "docs/README.md" && !reached.includes(path))).toEqual([]);
});

describe("the judges are not asleep", () => {
  const pageWith = (text: string): ReturnType<typeof readDocument> => {
    const folder = folderWith({});
    mkdirSync(join(folder, "docs"));
    writeFileSync(join(folder, "docs/page.md"), text);
    return readDocument(folder, "docs/page.md");
  };
  const file = "```jail.conf file=jail.conf\nweb { path = /a; persist; }\n```\n\n";

  test.each([
    ["another status", "```sh exit=1\njailconf check jail.conf\n```\n"],
    ["another output", "```sh\njailconf check jail.conf\n```\n\n```text\nAll is well.\n```\n"],
    ["an option that is not there", "```sh\njailconf check --everything jail.conf\n```\n"],
    ["another program", "```sh\nrm -r jail.conf\n```\n"],
    ["a pipe", "```sh\njailconf check jail.conf | head\n```\n"],
    ["output of nothing", "```text\nAll is well.\n```\n"],
  ])("%s is told", async (_, text) => {
    expect(await playSession(pageWith(file + text))).toHaveLength(1);
  });

  test("a dead link is told, to a file and to a heading", () => {
    const folder = folderWith({ "docs/a.md": "# A b\n\n[x](b.md) [y](a.md#a-b) [z](#c) [w](../../etc)\n" });
    expect(deadLinks(folder, ["docs/a.md"])).toEqual([
      "docs/a.md:3: b.md: there is no such file",
      "docs/a.md:3: #c: there is no such heading",
      "docs/a.md:3: ../../etc: there is no such file",
    ]);
  });

  test("lines that are left out", () => {
    expect(isPrinted("a\n…\nd\n", "a\nb\nc\nd\n")).toBe(true);
    expect(isPrinted("a\n…\n", "a\n")).toBe(true);
    expect(isPrinted("a\nd\n", "a\nb\nd\n")).toBe(false);
    expect(isPrinted("a.\n", "ab\n")).toBe(false);
  });

  test("anchors are those of GitHub", () => {
    const slug = slugger();
    expect(["What `--fix` writes", "A, b & c", "check", "check"].map(slug)).toEqual([
      "what---fix-writes",
      "a-b--c",
      "check",
      "check-1",
    ]);
  });
});
