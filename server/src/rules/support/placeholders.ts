import {
  type Configuration,
  type Definition,
  type EffectiveJail,
  type FileRange,
  type WrittenValue,
  writtenRange,
} from "../../config/index.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import type { IsConsequence } from "../rule/rule.ts";
import { gatheredFromSections } from "./gathered.ts";
import { remembered } from "./remembered.ts";
import { templateCode } from "./template-code.ts";

/** A place of a template that nobody has filled in. */
export interface Placeholder extends FileRange {
  readonly text: string;
  /** The value or the line around it, about which nothing can be said before it is filled in. */
  readonly around: FileRange;
  /** It stands outside of quotes, and jail(8) cannot read it. */
  readonly isRefused: boolean;
  /** Code of a template language outside of quotes. */
  readonly isCode?: boolean;
  /** That code decides which statements there will be. */
  readonly choosesStatements?: boolean;
}

/** Of a template with more places than this the first are told. */
const mostPlaceholders = 1000;

/** The places of templates in the values, names of blocks and broken lines of a configuration, in the order of the files. */
export const placeholdersOf = remembered((configuration: Configuration): readonly Placeholder[] =>
  [...inCode(configuration), ...inBlockNames(configuration), ...inValues(configuration)]
    .slice(0, mostPlaceholders)
    .sort((a, b) => (a.path === b.path ? a.start - b.start : 0))
    .filter(isNotInCode()),
);

/** For places in their order: what stands inside of code, or is what code was taken for, is told with it. */
function isNotInCode(): (place: Placeholder) => boolean {
  let last: Placeholder | undefined;
  return (place) => {
    const isInLast = place.path === last?.path && place.start < (last.isCode ? last.end : last.start + 1);
    if (!isInLast) last = place;
    return !isInLast;
  };
}

/** What stands for something that is still to be written, whoever fills in the template: `%%IP%%`, `{{ ip }}`, `@IP@`, CHANGEME. */
const marked =
  /%%[A-Z][A-Z0-9_.-]+%%|%%[a-z][a-z0-9_.-]{2,}%%|\{\{\s*[\w.@|'"() -]{1,60}\}\}|<%=?[^%>]{1,60}%>|@[A-Z][A-Z0-9_]+@|__[A-Z][A-Z0-9_]*[A-Z0-9]__/g;
const words =
  /(?<![\w${-])(?:CHANGE[_-]?ME|REPLACE[_-]?ME|FILL[_-]?ME|change[_-]?me|replace[_-]?me|YOUR[_-]?[A-Z][A-Z0-9_-]*|your[_-][a-z][a-z0-9_-]*|JAIL[_-]?NAME|JAIL[_-]?IP|IP[_-]?ADDRESS)(?![\w=])/g;
/** An address of which some part is still to be chosen: `192.0.2.x`, `02:00:00:xx:xx:xx`. */
const holes =
  /(?<![\w.])(?=[\d.]*[xX])(?:(?:\d{1,3}|[xX]{1,3})\.){3}(?:\d{1,3}|[xX]{1,3})(?![\w.])|(?<![\w:])[0-9A-Fa-f]{1,4}:(?:[0-9A-Fa-f]{0,4}:)*[xX]{1,4}(?::[xX]{1,4})*(?![\w:])/g;
const bracketed = /<[A-Za-z](?:[\w.-]| (?=\w))+>|\[[A-Za-z](?:[\w.-]| (?=\w))+\]/g;
/** In a command `<x>` redirects, and `[ab]` is a pattern, so that the word has to say what belongs there. */
const bracketedInCommand =
  /[<[](?:[\w.-]+[ _.-])?(?:ip|ipv?[46]|addr(?:ess)?|name|your|jail(?:name)?|host(?:name)?|interface|iface|nic|gateway|gw|router|network|netmask|prefix|path|mac|uuid|password|domain|bridge|vlan|pool|dataset)(?:[ _.-][\w.-]+)?[>\]]/gi;

/** In a note of one's own, and in a list of names of files, brackets are brackets. */
function patternsFor(name: string): readonly RegExp[] {
  if (name.startsWith("exec.") || name === "command") return [marked, words, holes, bracketedInCommand];
  if (/^(?:meta|env)(?:\.|$)/.test(name) || name === ".include") return [marked];
  return [marked, words, holes, bracketed];
}

/** What every placeholder has in it; most values have nothing of it, and are not looked at again. */
const hint = /%%|\{\{|[<@[xX]|__|[EeLl][_-]?(?:ME|me)|YOUR|your|JAIL|IP[_-]?ADDR/;

const nothing: readonly never[] = [];

function placeholdersIn(name: string, value: string): readonly string[] {
  if (!hint.test(value)) return nothing;
  const found = patternsFor(name).flatMap((pattern) => [...value.matchAll(pattern)]);
  return found.sort((a, b) => a.index - b.index).map(([text]) => text);
}

function* inValues(configuration: Configuration): Iterable<Placeholder> {
  // A file may be included several times.
  const seen = new Set<WrittenValue>();
  for (const { written, texts } of valuesWithPlaceholders(configuration)) {
    if (seen.has(written)) continue;
    seen.add(written);
    const { definition } = written;
    for (const text of texts) {
      const around = writtenRange(written);
      yield { ...placeOf(definition, around, text), text, around, isRefused: isUnreadable(definition.tree, around) };
    }
  }
}

const valuesWithPlaceholders = gatheredFromSections(({ definitions }) => {
  const found: { readonly written: WrittenValue; readonly texts: readonly string[] }[] = [];
  for (const { name, values } of definitions) {
    for (const written of values) {
      const texts = placeholdersIn(name, written.literal);
      if (texts.length > 0) found.push({ written, texts });
    }
  }
  return found;
});

/** Where the text stands in the source of a value; the whole of it where escapes spell it otherwise. */
function placeOf({ tree }: Definition, around: FileRange, text: string): FileRange {
  const offset = tree.text.slice(around.start, around.end).indexOf(text);
  return offset < 0
    ? around
    : { path: around.path, start: around.start + offset, end: around.start + offset + text.length };
}

const isUnreadable = ({ problems, rejection }: SyntaxTree, { start, end }: FileRange): boolean =>
  rejection !== undefined &&
  problems.some((problem) => problem.code === "needs-quotes" && problem.start < end && problem.end > start);

const isPlaceholder = (name: string): boolean => placeholdersIn("name", name)[0] === name;

const calledByPlaceholders = gatheredFromSections((section) =>
  section.block !== undefined && isPlaceholder(section.block.name) ? [section] : [],
);

function* inBlockNames(configuration: Configuration): Iterable<Placeholder> {
  for (const { block, path } of calledByPlaceholders(configuration)) {
    if (block === undefined) continue;
    const range = { path, start: block.nameStart, end: block.nameEnd };
    yield { ...range, text: block.name, around: range, isRefused: false };
  }
}

function* inCode({ files }: Configuration): Iterable<Placeholder> {
  for (const { path, tree } of files.values()) {
    for (const { start, end, aroundStart, aroundEnd, choosesStatements } of templateCode(tree)) {
      const around = { path, start: aroundStart, end: aroundEnd };
      const text = tree.text.slice(start, end).replace(/\s+/g, " ");
      yield { path, start, end, text, around, isRefused: true, isCode: true, choosesStatements };
    }
  }
}

/** What other rules say about a value with such a place, also where a variable brings it along. */
export function aboutPlaceholders(
  configuration: Configuration,
  jail: EffectiveJail | undefined,
): IsConsequence | undefined {
  const places = placeholdersOf(configuration);
  if (places.length === 0) return undefined;
  const brought: FileRange[] = jail === undefined ? [] : broughtAlong(jail);
  const chosen = new Set(places.filter(({ choosesStatements }) => choosesStatements).map(({ path }) => path));
  return ({ readsText, id }, report) => {
    const isIn = ({ path, start, end }: FileRange): boolean =>
      path === report.path && start < Math.max(report.end, report.start + 1) && Math.max(end, start + 1) > report.start;
    // A `;` that is missing after such a value is missing there whatever will be written.
    if (readsText)
      return places.some(
        (place) => place.isRefused && isIn(place.around) && (id !== "missing-semicolon" || place.isCode),
      );
    if (chosen.has(report.path) && !judgesOneStatement.has(id)) return true;
    return places.some(({ around }) => isIn(around)) || brought.some(isIn);
  };
}

/** What these say of a statement holds wherever it stands; which others there will be, a template alone does not show. */
const judgesOneStatement: ReadonlySet<string> = new Set([
  "bad-address",
  "boolean-value",
  "integer-value",
  "unknown-parameter",
  "value-range",
]);

function broughtAlong(jail: EffectiveJail): FileRange[] {
  const ranges: FileRange[] = [];
  for (const { spelling, elements } of jail.parameters()) {
    for (const { text, written } of elements) {
      if (written.references && placeholdersIn(spelling, text).length > 0) ranges.push(writtenRange(written));
    }
  }
  return ranges;
}
