import type { Configuration, EffectiveJail, EffectiveParameter, FileRange } from "../config/index.ts";
import { type Release, releaseLabel } from "../parameters/index.ts";
import { linesOf } from "../syntax/index.ts";
import { printable } from "../text/index.ts";
import { displayPath, fromHere } from "./check-text.ts";
import { displayWidth } from "./display-width.ts";
import type { Origins, StatementOrigin } from "./show-origins.ts";
import type { Style } from "./style.ts";

export interface ShowOptions {
  readonly cwd: string;
  readonly style: Style;
}

/** A line of a flattened jail.conf with what is to be said about it. */
interface Line {
  readonly code: string;
  readonly comment: string;
}

/** Comments begin here at the latest, unless their line is longer. */
const widestCode = 56;
/** More than this of what was written says no more at a glance. */
const longestQuotation = 60;
/** One value may have a million slips. */
const mostMessages = 100;
/** Nobody reads on for longer, and programs ask for JSON. */
const mostValues = 1000;

/**
 * Piece by piece, the configuration as a jail.conf without includes, wildcards and variables, in which comments say where each value comes
 * from: whoever looks at it at night knows the form already.
 */
export function* configurationAsText(
  configuration: Configuration,
  jails: readonly EffectiveJail[],
  release: Release,
  origins: Origins,
  options: ShowOptions,
): Generator<string> {
  const { root, jails: all, error } = configuration;
  const file = displayPath(root, options.cwd);
  const which = jails.length === all.length ? count(all.length) : `${jails.length} of ${count(all.length)}`;
  const head = options.style.faint(
    `# ${file}: ${which}, as ${releaseLabel(release)} reads ${all.length === 1 ? "it" : "them"}`,
  );
  yield `${head}\n`;
  if (error) yield `\n${options.style.severity("error", refusalOf(error.message, options.cwd))}\n`;
  for (const jail of jails) yield `\n${showJail(new ShownPlaces(root, origins, options.cwd), jail, options.style)}\n`;
}

function refusalOf(message: string, cwd: string): string {
  const says = printable(fromHere(message, cwd));
  return `# jail(8) refuses this file; none of its jails starts or stops:\n#   jail: ${says}\n# What can be read of it all the same:`;
}

function showJail(places: ShownPlaces, jail: EffectiveJail, style: Style): string {
  const { section, failed, problems } = jail;
  const lines: Line[] = problems.slice(0, mostMessages).map(({ message }) => ({
    code: "",
    comment: `jail(8) says: ${jail.name}: ${message}`,
  }));
  if (problems.length > mostMessages)
    lines.push({ code: "", comment: `and ${problems.length - mostMessages} more messages (--format json lists all)` });
  for (const variable of jail.variables()) addParameter(lines, places, variable);
  for (const parameter of jail.parameters()) addParameter(lines, places, parameter);
  const codeWidth = lines.reduce((widest, { code }) => {
    const width = displayWidth(code);
    return width > widest && width <= widestCode ? width : widest;
  }, 0);

  const where = section.block ? places.name({ path: section.path, start: section.block.start, end: 0 }) : "";
  const verdict = failed ? ": jail(8) neither starts nor stops it" : "";
  const head = `${style.strong(`${quoteName(jail.name)} {`)}  ${style.faint(`# ${where}`)}`;
  const body = lines.map(({ code, comment }) => {
    if (comment === "") return `  ${code}`;
    const padding = " ".repeat(Math.max(0, codeWidth - displayWidth(code)));
    return `  ${code}${padding}${codeWidth > 0 ? "  " : ""}${style.faint(`# ${printable(comment)}`)}`;
  });
  return [head + (failed ? style.severity("error", verdict) : ""), ...body, "}"].join("\n");
}

function addParameter(lines: Line[], places: ShownPlaces, parameter: EffectiveParameter): void {
  const { origins } = places;
  const name = (parameter.isVariable ? "$" : "") + quoteName(parameter.spelling);
  const first = lines.length;
  if (parameter.entry.implied !== undefined) {
    lines.push({ code: `${name} = ${quote(parameter.entry.implied)};`, comment: "the name of the block" });
  }
  for (const { value, statement, written, variables } of origins.values(parameter, mostValues)) {
    const operator = lines.length > first ? "+=" : "=";
    const origin = variables.length > 0 ? `, from ${quotation(written.text)}` : "";
    const comment = `${places.name(written)}${inSection(statement, parameter)}${origin}`;
    lines.push({ code: `${name} ${operator} ${quote(value)};`, comment });
  }
  if (lines.length === first) {
    const [statement] = origins.statements(parameter);
    const comment = statement ? `${places.name(statement)}${inSection(statement, parameter)}` : "";
    lines.push({ code: `${name};`, comment });
  }
  const more = parameter.elements.length - mostValues;
  if (more > 0) lines.push({ code: "", comment: `  and ${more} more values (--format json lists all)` });
  const overridden = parameter.entry.overridden?.length ?? 0;
  for (const statement of origins.overridden(parameter, mostReplaced)) {
    const place = `${places.name(statement)}${inSection(statement, parameter)}`;
    lines.push({ code: "", comment: `  replaces ${place}: ${quotation(statement.text)}` });
  }
  if (overridden > mostReplaced)
    lines.push({ code: "", comment: `  and ${overridden - mostReplaced} more (--format json lists all)` });
}

/** More replaced statements than these explain nothing. */
const mostReplaced = 20;

/** Where a statement stands, unless that is the jail's own block. */
function inSection({ section }: StatementOrigin, { jail }: EffectiveParameter): string {
  return section === jail.name ? "" : section === "*" ? " (all jails)" : ` (${section})`;
}

/** Names of places, short where they are in the file that was named. */
class ShownPlaces {
  readonly origins: Origins;
  private readonly root: string;
  private readonly cwd: string;

  constructor(root: string, origins: Origins, cwd: string) {
    this.root = root;
    this.origins = origins;
    this.cwd = cwd;
  }

  /** `line 12`, or `conf.d/web.conf:12` in another file than the root. */
  name({ path, start }: FileRange): string {
    const tree = this.origins.tree(path);
    const line = tree ? linesOf(tree).lineOf(start) + 1 : 1;
    return path === this.root ? `line ${line}` : `${displayPath(path, this.cwd)}:${line}`;
  }
}

function quotation(text: string): string {
  const oneLine = text.slice(0, 10 * longestQuotation).replace(/\s+/g, " ");
  return oneLine.length > longestQuotation ? `${oneLine.slice(0, longestQuotation - 1)}…` : oneLine;
}

/** A value as jail.conf(5) would have it: what it reads back is this text. */
function quote(value: string): string {
  const escaped = value
    .replace(/[\\"$]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t");
  return `"${printable(escaped)}"`;
}

/** Names need quotes only where they could be taken for something else. */
const quoteName = (name: string): string => (/^[\w.*-]+$/.test(name) ? name : quote(name));

const count = (jails: number): string => `${jails} ${jails === 1 ? "jail" : "jails"}`;
