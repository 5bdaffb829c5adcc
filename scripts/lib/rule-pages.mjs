// Reads the pages of the rules, server/src/rules/TOPIC/ID.md: what people read about a rule, and what the tests run.
//
//     # no-persist
//
//     The first paragraph is the summary: one sentence, what the rule finds.
//
//     ```jail.conf wrong release=12.0
//     web { path = /jails/web; }
//     # ^ no-persist
//     ```
//
// A fenced block is `wrong` (the finding is exactly where the marks are), `right` (what the preferred fix makes of the `wrong`
// one before it) or `silent` (looks suspicious and is right). A right block says `offered` where the first fix makes it, which
// nobody prefers, and `by-hand` where none does. `//- /path` starts another file. What cannot stand in Markdown is written
// `<U+0000>`, or `<U+0061 × 2000>`, in a block that says `escaped`.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

export const rulesFolder = "server/src/rules";

const kinds = ["wrong", "right", "silent"];

/** A line of `^^^ rule-id` under another one; a `#` may stand before it, so that the text stays a jail.conf. */
export const markLine = /^[ \t]*#?[ \t]*\^+[ \t]+[a-z0-9-]+([ \t]+\^+[ \t]+[a-z0-9-]+)*[ \t\r]*$/;

/** All pages, in the order of the rules' ids. */
export function readRulePages(root) {
  return readdirSync(join(root, rulesFolder), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md"))
    .map((path) => ({ id: basename(path, ".md"), topic: dirname(path), path: `${rulesFolder}/${path}` }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, topic, path }) => ({ topic, ...parseRulePage(readFileSync(join(root, path), "utf8"), { id, path }) }));
}

/** One page. Throws, with path and line, where it has another form than a page has. */
export function parseRulePage(text, { id, path }) {
  const lines = text.split("\n");
  const complain = (index, what) => {
    throw new Error(`${path}:${index + 1}: ${what}`);
  };
  if (lines[0] !== `# ${id}`) complain(0, `a page begins with "# ${id}"`);
  const [summary] = paragraphs(lines.slice(1).join("\n"));
  if (!summary || !/^(?!#|```).*[.!]$/.test(summary)) complain(2, "the summary is one line that ends with a full stop");
  const blocks = [];
  for (let index = 0; index < lines.length; index++) {
    if (!lines[index].startsWith("```")) continue;
    const block = { line: index + 1, ...readFence(lines[index], (what) => complain(index, what)) };
    const end = lines.indexOf("```", index + 1);
    if (end < 0) complain(index, "the block is not closed");
    blocks.push({ ...block, fixture: fixtureOf(lines.slice(index + 1, end), block.escaped) });
    index = end;
  }
  return {
    id,
    path,
    markdown: text,
    summary,
    blocks,
    examples: examplesOf(blocks, (block, what) => complain(block.line - 1, what)),
  };
}

/** What a new page has in the place of what is still to be written. */
export const notYetWritten = "TODO";

/** What a page still lacks, in words; the form that every page has is the reader's matter. */
export function pageFaults({ markdown, examples, blocks }) {
  const lines = markdown.split("\n");
  const faults = lines.filter((line) => line.includes(notYetWritten)).map((line) => `still to be written: "${line}"`);
  const missing = requiredSections.filter((section) => !lines.includes(`## ${section}`));
  faults.push(...missing.map((section) => `no section "${section}"`));
  const unsaid = blocks.filter(({ kind, line }) => kind === "silent" && !isSentence(lines[line - 3]));
  faults.push(...unsaid.map(({ line }) => `no sentence before the silent block in line ${line} says why it is right`));
  if (examples.length === 0) faults.push("no wrong block");
  if (blocks.filter(({ kind }) => kind === "silent").length < 3) faults.push("fewer than three silent blocks");
  return faults;
}

const isSentence = (line) => /^[^#].*\.$/.test(line);

const requiredSections = ["What it leaves alone", "When to ignore it", "Evidence"];

/** The text of a block without its marks. */
export const withoutMarks = (fixture) =>
  fixture
    .split("\n")
    .filter((line) => !markLine.test(line))
    .join("\n");

function paragraphs(text) {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function readFence(line, complain) {
  const [language, kind, ...more] = line.slice(3).split(" ");
  if (language !== "jail.conf") complain(`"${line}" is not run: a block begins with \`\`\`jail.conf`);
  if (!kinds.includes(kind)) complain(`"${line}" is not run: after jail.conf stands one of ${kinds.join(", ")}`);
  const block = { kind, release: undefined, escaped: false, mended: "preferred" };
  for (const word of more) {
    if (word === "escaped") block.escaped = true;
    else if ((word === "offered" || word === "by-hand") && kind === "right") block.mended = word;
    else if (/^release=\d+\.\d+$/.test(word) && kind !== "right") block.release = word.slice("release=".length);
    else complain(`"${word}" means nothing here`);
  }
  return block;
}

/** Each wrong block with the right one that follows it. */
function examplesOf(blocks, complain) {
  const examples = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.kind === "wrong" && next?.kind !== "right") complain(block, "a wrong block is followed by a right one");
    if (block.kind === "right" && blocks[index - 1]?.kind !== "wrong")
      complain(block, "a right block follows a wrong one");
    if (block.kind !== "wrong") continue;
    const { line, fixture: wrong, release } = block;
    examples.push({ line, wrong, right: next.fixture, release, mended: next.mended });
  }
  return examples;
}

function fixtureOf(lines, escaped) {
  if (!escaped) return lines.map((line) => `${line}\n`).join("");
  let above = "";
  return lines
    .map((line) => {
      if (markLine.test(line)) return `${unescapedMarks(line, above)}\n`;
      above = line;
      return `${unescaped(line)}\n`;
    })
    .join("");
}

const writtenCharacter = /<U\+([0-9A-F]{4,6})(?: × (\d+))?>/g;

const unescaped = (line) =>
  line.replace(writtenCharacter, (_, code, count) =>
    String.fromCodePoint(Number.parseInt(code, 16)).repeat(Number(count ?? 1)),
  );

/** Marks stand under the text as it is written; the tests count as it is meant. */
function unescapedMarks(marks, above) {
  let result = "";
  for (const mark of marks.matchAll(/(\^+)\s+([a-z0-9-]+)/g)) {
    const start = unescaped(above.slice(0, mark.index)).length;
    const width = unescaped(above.slice(mark.index, mark.index + mark[1].length)).length;
    result += `${" ".repeat(start)}${"^".repeat(Math.max(1, width))} ${mark[2]}\n`;
  }
  return result.trimEnd();
}
