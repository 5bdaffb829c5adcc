import { join } from "node:path";
import { ruleTopics } from "../rules/registry.generated.ts";
import { ruleSentences } from "../rules/sentences.generated.ts";
import { said, say } from "../words/index.ts";
import type { ExplainedPage } from "./explain-page.ts";
import { type Io, UsageError } from "./io.ts";
import { rulePageText } from "./rule-page-text.ts";

/** Prints the page of a rule, which lies beside the program. Throws a UsageError where it does not. */
export function explainRule(page: ExplainedPage, id: string, { pages }: Io): void {
  const markdown = rulePageText(pages, id);
  if (markdown === undefined) throw new UsageError(say`the page of ${id} cannot be read: ${join(pages, `${id}.md`)}`);
  // What a rule finds is said in the language of people; the rest of the page is in English.
  const sentence = ruleSentences.get(id);
  for (const block of blocksOf(markdown)) print(page, block === sentence ? said(block) : block);
  const others = sameTopic(id);
  if (others.length > 0) page.section(say`See also`, others.join(", "));
}

/** The other rules of its topic. */
function sameTopic(id: string): string[] {
  for (const ids of ruleTopics.values()) if (ids.includes(id)) return ids.filter((other) => other !== id);
  return [];
}

function print(page: ExplainedPage, block: string): void {
  const fence = /^```[^\n]*\n([\s\S]*)^```$/m.exec(block);
  const heading = /^#+ (.*)$/.exec(block);
  if (fence) page.code(fence[1]);
  else if (heading) page.title(heading[1]);
  else if (block.startsWith("- ")) page.list(block.split(/^- /m).slice(1).map(inOneLine));
  else page.paragraph(inOneLine(block));
}

/** Headings, paragraphs, lists and fenced blocks; a block may hold empty lines. */
function blocksOf(markdown: string): string[] {
  const text = markdown.replace(/^<!--.*?-->\n/s, "");
  return text.match(/^```[\s\S]*?^```$|^#+ .*$|^(?!```|#)\S[\s\S]*?(?=\n\n|\n?$(?![\s\S]))/gm) ?? [];
}

const inOneLine = (text: string): string => text.trim().replaceAll("\n", " ");
