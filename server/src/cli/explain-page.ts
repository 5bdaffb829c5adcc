import { say } from "../words/index.ts";
import type { Io } from "./io.ts";
import { type Style, styleFor } from "./style.ts";
import { wrapped } from "./terminal/columns.ts";
import { displayWidth } from "./terminal/display-width.ts";

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
    const column = Math.max(9, displayWidth(`${heading}: `));
    const start = `${heading}: `.padEnd(column - displayWidth(heading) + heading.length);
    const [first, ...others] = this.wrap(plain(markdown), start, " ".repeat(column)).split("\n");
    const marked = this.style.strong(`${heading}:`) + first.slice(heading.length + 1);
    this.blocks.push([marked, ...others].join("\n"));
  }

  list(items: readonly string[]): void {
    if (items.length > 0) this.blocks.push(items.map((item) => this.wrap(plain(item), "  * ", "    ")).join("\n"));
  }

  example(text: string): void {
    this.blocks.push([this.style.strong(say`Example:`), indented(text)].join("\n"));
  }

  /** Text of a file, with nothing above it. */
  code(text: string): void {
    this.blocks.push(indented(text));
  }

  text(): string {
    return `${this.blocks.join("\n\n")}\n`;
  }

  private wrap(text: string, first: string, others: string): string {
    const lines = wrapped(text, this.width - displayWidth(others));
    return lines.map((line, index) => (index === 0 ? first : others) + line).join("\n");
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
