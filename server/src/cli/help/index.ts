import { lifeOf, releases, topics } from "../../parameters/index.ts";
import { said, say } from "../../words/index.ts";
import { commandDescriptions } from "../description/commands.ts";
import { type CommandDescription, commonOptions, type OptionDescription } from "../description/shape.ts";
import { listedOptions, optionTerm, plain, synopsesOf } from "../description/terms.ts";
import { columnFor, definition, wrapped } from "../terminal/columns.ts";
import { displayWidth } from "../terminal/display-width.ts";

/** Where a help is read: how wide that is, and how headings and comments are set off there. */
export interface HelpReader {
  readonly columns: number;
  readonly style: HelpStyle;
}

interface HelpStyle {
  strong(text: string): string;
  faint(text: string): string;
}

/** How wide a text for people is: as the terminal, but no line is too long to read. */
const widthFor = (columns: number): number => Math.max(30, Math.min(columns, 100));

/** The column at which meanings stand, unless all terms are shorter; on a narrow terminal they stand below their terms. */
const meaningColumn = (width: number): number => (width < 60 ? 6 : 28);

/** What `jailconf --help` prints. */
export function programHelp({ columns, style }: HelpReader): string {
  const width = widthFor(columns);
  const terms = commandDescriptions.map(({ name }) => `  ${name}`);
  const column = columnFor(terms, meaningColumn(width));
  const rows = commandDescriptions.flatMap(({ summary }, index) =>
    definition(terms[index], said(summary), column, width),
  );
  return `${[
    `${style.strong(say`Usage:`)} jailconf COMMAND …`,
    wrapped(say`Reads FreeBSD's jail.conf(5) as jail(8) does. Nothing that stands in a file is ever executed.`, width),
    rows,
    say`jailconf COMMAND --help says more; jailconf --version names the version.`,
  ]
    .map((part) => (typeof part === "string" ? part : part.join("\n")))
    .join("\n\n")}\n`;
}

/** What `jailconf COMMAND --help` prints. */
export function commandHelp(description: CommandDescription, { columns, style }: HelpReader): string {
  const width = widthFor(columns);
  const paragraphs = description.what.map((text) => wrapped(plain(said(text)), width).join("\n"));
  const isAboutNames = description.operands.some(({ kind }) => kind === "explained");
  return `${[
    usage(description, style),
    ...paragraphs,
    ...(isAboutNames ? [wrapped(say`Topics: ${topics.map(({ id }) => id).join(", ")}.`, width).join("\n")] : []),
    ...optionSections(description, style, width),
    [
      style.strong(say`Exit status:`),
      ...description.exits.flatMap(({ status, when }) => definition(`  ${status}`, plain(said(when)), 5, width)),
    ].join("\n"),
    [
      style.strong(say`Examples:`),
      ...description.examples.flatMap(({ command, what }) => [
        `  ${style.faint(`# ${plain(said(what))}`)}`,
        `  ${command}`,
      ]),
    ].join("\n"),
  ].join("\n\n")}\n`;
}

function usage(description: CommandDescription, style: HelpStyle): string {
  return synopsesOf(description)
    .map(
      (synopsis, index) =>
        `${index === 0 ? style.strong(say`Usage:`) : " ".repeat(displayWidth(say`Usage:`))} ${synopsis}`,
    )
    .join("\n");
}

/** The options, under the headings of their groups; those that every command has come last. */
function optionSections(description: CommandDescription, style: HelpStyle, width: number): string[] {
  const options = [...listedOptions(description.options), ...listedOptions(commonOptions)];
  const column = columnFor(options.map(optionLine), meaningColumn(width));
  const isGrouped = options.some(({ option }) => option.group !== undefined);
  const groups = new Map<string, string[]>();
  for (const { name, option } of options) {
    const heading = option.group === undefined ? (isGrouped ? say`Help` : say`Options`) : said(option.group);
    const lines = groups.get(heading) ?? [];
    groups.set(heading, lines);
    lines.push(...definition(optionLine({ name, option }), meaningOf(option), column, width));
    lines.push(...wordLines(option, column, width));
  }
  return [...groups].map(([heading, lines]) => [style.strong(`${heading}:`), ...lines].join("\n"));
}

const optionLine = ({ name, option }: { name: string; option: OptionDescription }): string =>
  `  ${optionTerm(name, option)}`;

function meaningOf(option: OptionDescription): string {
  const what = option.value?.kind === "release" ? `${said(option.what)}: ${releaseNote()}` : said(option.what);
  return plain(option.repeats ? say`${what}; may be repeated` : what);
}

/** What each of the words means that an option takes, a line each. */
function wordLines({ value }: OptionDescription, column: number, width: number): string[] {
  const words = Object.entries(value?.words ?? {});
  const start = column + 2;
  const inner = start + Math.max(0, ...words.map(([word]) => word.length)) + 2;
  return words.flatMap(([word, meaning]) => {
    const text = plain(said(meaning));
    const isDefault = word === value?.otherwise;
    return definition(" ".repeat(start) + word, isDefault ? say`${text} (default)` : text, inner, width);
  });
}

/** Which releases there are: the same for every command. */
function releaseNote(): string {
  const supported = releases.filter((release) => lifeOf(release)?.startsWith("supported")).map(({ name }) => name);
  const planned = releases.filter((release) => lifeOf(release)?.startsWith("planned")).map(({ name }) => name);
  const last = [...supported, ...planned].at(-1);
  return say`${releases[0].name} \u2026 ${last ?? ""}, a bare major for its newest, current (default); supported are ${supported.join(", ")}`;
}
