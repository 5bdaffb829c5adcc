import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleSentences } from "../../rules/sentences.generated.ts";
import { said } from "../../words/index.ts";

/** What SARIF calls a reporting descriptor: what a rule finds, in a sentence and in a page, its topic and its level. */
export function reportingDescriptor(id: string, topic: string | undefined, level: string, pages: string): object {
  const sentence = said(ruleSentences.get(id) ?? id);
  const page = readPage(id, pages);
  return {
    id,
    shortDescription: { text: plain(sentence) },
    fullDescription: { text: plain(page?.finds ?? sentence) },
    help: { text: plain(page?.text ?? sentence), markdown: page?.text ?? sentence },
    defaultConfiguration: { level },
    properties: {
      tags: ["jail.conf", ...(topic === undefined ? [] : [topic])],
      "problem.severity": problemSeverity(level),
    },
  };
}

/** The word for a level that GitHub sorts rules by. */
const problemSeverity = (level: string): string => (level === "note" ? "recommendation" : level);

interface Page {
  /** Without its title, which the reader has already, and with links that lead nowhere elsewhere made plain. */
  readonly text: string;
  /** Its paragraph about what is found. */
  readonly finds: string | undefined;
}

/** The page of a rule lies beside the program; a report is made without it, too. */
function readPage(id: string, pages: string): Page | undefined {
  try {
    const text = readFileSync(join(pages, `${id}.md`), "utf8")
      .replace(/^<!--.*?-->\n/s, "")
      .replace(/^# .*\n+/, "")
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .trim();
    return { text, finds: text.split(/\n{2,}/).find((block) => block.startsWith("Finds ")) };
  } catch {
    return undefined;
  }
}

const plain = (markdown: string): string => markdown.replaceAll("`", "");
