import type { WrittenValue } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import { styleOf, writeStatement } from "./statement-style.ts";

/** Ways to write a comma-separated string as several values: `+=` lines, and commas outside of quotes. */
export function splitFixes(written: WrittenValue): Proposal[] {
  const style = styleOf(written);
  const { tree, path, node, indentation } = style;
  const values = node.values();
  const texts = values.map((value) => tree.text.slice(value.start, value.end));
  const index = values.findIndex((value) => value.index === written.node);
  const parts = splitQuoted(texts[index] ?? "");
  if (!parts) return [];

  const all = [...texts.slice(0, index), ...parts.map((part) => part.quoted), ...texts.slice(index + 1)];
  const separator = indentation === undefined ? " " : `\n${indentation}`;
  const [first, ...rest] = all;
  const more = rest.map((value) => `;${separator}${writeStatement(style, "+=", value)}`).join("");
  const start = values[0].start;
  const end = values[values.length - 1].end;
  const lineEdits: TextEdit[] = [{ path, start, end, text: first + more }];

  const value = values[index];
  const commas = parts.map((part) => (isBareWord(part.text) ? part.text : part.quoted)).join(", ");
  return [
    { title: say`Write each value on a \`+=\` line of its own`, edits: lineEdits },
    {
      title: say`Separate the values by commas outside of the quotes`,
      alternative: true,
      edits: [{ path, start: value.start, end: value.end, text: commas }],
    },
  ];
}

interface QuotedPart {
  readonly text: string;
  readonly quoted: string;
}

/** The parts of one quoted string, or undefined when it is put together in another way. */
function splitQuoted(source: string): QuotedPart[] | undefined {
  const [, quote, content] = /^(["'])((?:(?!\1)[^\\])*)\1$/.exec(source) ?? [];
  if (content === undefined) return undefined;
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: sign, index } of content.matchAll(/[{},]/g)) {
    if (sign === "{") depth++;
    else if (sign === "}") depth--;
    else if (depth <= 0) {
      parts.push(content.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(content.slice(start));
  const texts = parts.map((part) => part.trim()).filter((part) => part !== "");
  if (texts.length === 0) return undefined;
  return texts.map((text) => ({ text, quoted: quote + text + quote }));
}

/** Whether a text reads the same without quotes; single-quoted text with a `$` would not. */
function isBareWord(text: string): boolean {
  if (text.includes("//") || text.includes("/*")) return false;
  return /^[\w!%&().:<>?@[\]^~`|/*-]+$/.test(text);
}
