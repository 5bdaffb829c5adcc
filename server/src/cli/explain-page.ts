import type { Io } from "./io.ts";
import { type Style, styleFor } from "./style.ts";

/** Text on a terminal: Markdown without its marks, in lines that are not too long to read. */
export class ExplainedPage {
  private readonly blocks: string[] = [];
  private readonly style: Style;
  private readonly width: number;

  constructor(io: Io) {
    this.style = styleFor(io);
    this.width = Math.max(40, Math.min(io.columns, 88));
  }

  title(markdown: string): void {
    this.blocks.push(this.style.strong(plain(markdown)));
  }

  paragraph(markdown: string | undefined): void {
    if (markdown !== undefined) this.blocks.push(this.wrap(plain(markdown), "", ""));
  }

  section(heading: string, markdown: string): void {
    const start = `${heading}: `.padEnd(9);
    const [first, ...others] = this.wrap(plain(markdown), start, " ".repeat(start.length)).split("\n");
    const marked = this.style.strong(`${heading}:`) + first.slice(heading.length + 1);
    this.blocks.push([marked, ...others].join("\n"));
  }

  list(items: readonly string[]): void {
    if (items.length > 0) this.blocks.push(items.map((item) => this.wrap(plain(item), "  * ", "    ")).join("\n"));
  }

  example(text: string): void {
    this.blocks.push([this.style.strong("Example:"), indented(text)].join("\n"));
  }

  /** Text of a file, with nothing above it. */
  code(text: string): void {
    this.blocks.push(indented(text));
  }

  text(): string {
    return `${this.blocks.join("\n\n")}\n`;
  }

  private wrap(text: string, first: string, others: string): string {
    const lines: string[] = [];
    let line = first;
    let isEmpty = true;
    for (const word of text.split(" ")) {
      if (!isEmpty && line.length + 1 + word.length > this.width) {
        lines.push(line);
        line = others;
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    return [...lines, line].join("\n");
  }
}

const indented = (text: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");

/**
 * Our own Markdown has emphasis, links and code spans, nothing else; inside code everything is text. Code of several words
 * keeps quotes around it, because without them nobody sees where it ends.
 */
function plain(markdown: string): string {
  return markdown
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? quoted(part.slice(1, -1)) : withoutMarkup(part)))
    .join("");
}

const withoutMarkup = (text: string): string => text.replaceAll("**", "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");

function quoted(code: string): string {
  return code.includes(" ") ? `'${code}'` : code;
}
