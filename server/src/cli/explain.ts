import {
  availabilityNote,
  listedMeanings,
  parameterFacts,
  parameterHeading,
} from "../features/shared/parameter-text.ts";
import {
  catalogueEntry,
  documentationOf,
  type FoundParameter,
  findParameter,
  findTopic,
  parameters,
  type Release,
  type Topic,
  topics,
} from "../parameters/index.ts";
import { printable } from "../printable.ts";
import { parseArguments } from "./arguments.ts";
import { readRelease } from "./check.ts";
import { namesLike } from "./explain-names.ts";
import { ExitStatus, type Io, UsageError } from "./io.ts";
import type { Command } from "./run.ts";
import { type Style, styleFor } from "./style.ts";

const usage = `Usage: jailconf explain PARAMETER|TOPIC [--release R]

Says what a parameter of jail.conf does: values and default, where and when it is read, what it needs, since which release, what
goes wrong with it, and an example. Topics: ${topics.map(({ id }) => id).join(", ")}.

  --release R            the FreeBSD release that reads the file: 12.0 … 15.0, a bare major for its newest, current (default)

Exit status: 0, 2 when there is nothing of that name.`;

export const explainCommand: Command = {
  summary: "what a parameter does, what it needs and what goes wrong with it",
  usage,
  run(args, io) {
    const options = parseArguments(args, { release: "value" });
    const release = readRelease(options);
    const [name, ...more] = options.operands;
    if (name === undefined || more.length > 0) {
      throw new UsageError(`name one parameter or topic; the topics are ${topics.map(({ id }) => id).join(", ")}`);
    }
    const page = new Page(styleFor(io), io);
    const found = parameterNamed(name);
    const topic = found ? undefined : findTopic(name);
    if (found) explainParameter(page, name, found, release);
    else if (topic) explainTopic(page, topic);
    else throw new UsageError(unknown(name, release));
    io.out(page.text());
    return ExitStatus.ok;
  },
};

/** A parameter as somebody may write it: with its `no`, one key of an open family, or the name of its entry. */
function parameterNamed(name: string): FoundParameter | undefined {
  const entry = catalogueEntry(name);
  return entry ? { parameter: entry, negated: false } : findParameter(name);
}

function explainParameter(page: Page, name: string, { parameter, negated }: FoundParameter, release: Release): void {
  const { what, example } = documentationOf(parameter);
  page.title(parameterHeading(parameter.name, parameter));
  page.paragraph(parameter.summary);
  if (negated) page.paragraph(`\`${name}\` switches it off.`);
  page.paragraph(availabilityNote(parameter, release));
  page.paragraph(what);
  page.list(listedMeanings(parameter, release).map((line) => line.slice("- ".length)));
  for (const { heading, text } of parameterFacts(parameter)) page.section(heading, text);
  page.example(example);
}

function explainTopic(page: Page, { title, summary, what, where, since, details, trap, example }: Topic): void {
  page.title(title);
  page.paragraph(summary);
  page.paragraph(what);
  page.list(details);
  page.section("Where", where);
  if (since !== undefined) page.section("Releases", since);
  page.section("Trap", trap);
  page.example(example);
}

function unknown(name: string, release: Release): string {
  const near = namesLike(name, [...parameters.map((one) => one.name), ...topics.map(({ id }) => id)], release);
  const shown = printable(name);
  if (near.length === 0) return `there is no parameter or topic "${shown}"; jailconf explain --help lists the topics`;
  return `there is no parameter or topic "${shown}"; did you mean ${near.join(", ")}?`;
}

/** Text on a terminal: Markdown without its marks, in lines that are not too long to read. */
class Page {
  private readonly blocks: string[] = [];
  private readonly width: number;

  constructor(
    private readonly style: Style,
    { columns }: Pick<Io, "columns">,
  ) {
    this.width = Math.max(40, Math.min(columns, 88));
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
    const lines = text.trimEnd().split("\n");
    this.blocks.push(
      [this.style.strong("Example:"), ...lines.map((line) => (line === "" ? "" : `    ${line}`))].join("\n"),
    );
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

/**
 * Our own Markdown has emphasis and code spans, nothing else; inside code everything is text. Code of several words keeps
 * quotes around it, because without them nobody sees where it ends.
 */
function plain(markdown: string): string {
  return markdown
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? quoted(part.slice(1, -1)) : part.replaceAll("**", "")))
    .join("");
}

function quoted(code: string): string {
  return code.includes(" ") ? `'${code}'` : code;
}
