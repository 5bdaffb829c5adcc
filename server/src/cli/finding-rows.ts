import type { Finding, Fix } from "../rules/rule/finding.ts";
import { linesOf } from "../syntax/index.ts";
import { say } from "../words/index.ts";
import { drawExcerpt, type Excerpt } from "./excerpt.ts";
import { hyperlink } from "./hyperlinks.ts";
import type { Style } from "./style.ts";
import { displayWidth } from "./terminal/display-width.ts";

/** What is printed about one finding, in words that are safe to print. */
export interface FindingWords {
  /** `path:line:column` */
  readonly place: string;
  readonly finding: Finding;
  readonly tree: { readonly text: string } | undefined;
  readonly fixes: readonly Fix[];
  /** Other places and what is there, what jail(8) prints, and why it is so: the best first. */
  readonly details: readonly Detail[];
  /** Where its place and its rule lead, on a terminal that makes links. */
  readonly links?: { readonly place: string; readonly rule: string };
}

export interface Detail {
  readonly label: string;
  readonly text: string;
}

/** More rows of a terminal than this are too many to see several findings at a glance. */
const mostRows = 4;

/** Columns before the excerpt: the line's number and a bar. */
const gutter = 8;

/**
 * A finding as lines that take at most four rows of a terminal: the message, the line that it is about with carets below it, and
 * what helps most to fix it. Where the message takes more than one row, the fix stands after the carets or in their place.
 */
export function findingRows(words: FindingWords, columns: number, style: Style): string[] {
  const head = headOf(words, style);
  const left = mostRows - Math.ceil(displayWidth(plainHead(words)) / columns);
  const excerpt = excerptOf(words, columns);
  const best = bestDetail(words);
  if (left <= 0) return [head];
  if (!excerpt) return best ? [head, detailRow(best, columns, style)] : [head];
  const source = sourceRow(excerpt, style);
  const carets = caretRow(excerpt, words.finding, style);
  if (!best) return left === 1 ? [head, source] : [head, source, carets];
  const detail = detailRow(best, columns, style);
  if (left >= 3) return [head, source, carets, detail];
  if (left === 1) return [head, words.fixes.length > 0 ? detail : source];
  const beside = `  ${best.label}: ${best.text}`;
  const fits = gutter + displayWidth(excerpt.mark) + displayWidth(beside) <= columns;
  if (!fits && words.fixes.length === 0) return [head, source, carets];
  return [head, source, fits ? `${carets}  ${style.strong(`${best.label}:`)} ${best.text}` : detail];
}

/** The same with everything that is known about the finding, however long it is. */
export function allFindingRows(words: FindingWords, columns: number, style: Style): string[] {
  const excerpt = excerptOf(words, columns);
  const fixes = words.fixes.map((fix, index) => ({ label: labelOf(fix, index), text: fix.title }));
  return [
    headOf(words, style),
    ...(excerpt ? [sourceRow(excerpt, style), caretRow(excerpt, words.finding, style)] : []),
    ...[...words.details, ...fixes].map(
      ({ label, text }) => `${detailLead(style) + style.strong(`${label}:`)} ${text}`,
    ),
  ];
}

const plainHead = ({ place, finding }: FindingWords): string =>
  `${place}: ${finding.severity}: ${finding.message} [${finding.rule}]`;

function headOf({ place, finding: { severity, message, rule }, links }: FindingWords, style: Style): string {
  const where = links ? hyperlink(links.place, place) : place;
  const name = links ? hyperlink(links.rule, rule) : rule;
  return `${style.strong(`${where}:`)} ${style.severity(severity, `${severity}:`)} ${message} ${style.faint(`[${name}]`)}`;
}

function excerptOf(
  { tree, finding }: FindingWords,
  columns: number,
): (Excerpt & { readonly number: number }) | undefined {
  if (!tree) return undefined;
  const lines = linesOf(tree);
  const line = lines.lineOf(finding.start);
  const start = finding.start - lines.startOf(line);
  const end = Math.max(start, Math.min(finding.end, lines.endOf(line)) - lines.startOf(line));
  const drawn = drawExcerpt(lines.lineText(line), start, end, Math.max(40, columns - gutter - 1));
  return { ...drawn, number: line + 1 };
}

function sourceRow({ number, source }: { number: number; source: string }, style: Style): string {
  return `${style.faint(String(number).padStart(gutter - 3))} ${style.faint("|")} ${source}`;
}

function caretRow({ mark }: Excerpt, { severity }: Finding, style: Style): string {
  const painted = mark.replace(/\^+/, (carets) => style.severity(severity, carets));
  return `${" ".repeat(gutter - 3)} ${style.faint("|")} ${painted}`;
}

const detailLead = (style: Style): string => `${" ".repeat(gutter - 2)}${style.faint("=")} `;

function detailRow({ label, text }: Detail, columns: number, style: Style): string {
  return `${detailLead(style) + style.strong(`${label}:`)} ${fitted(text, columns - gutter - displayWidth(label) - 2)}`;
}

/** The fixes, where there are any: what to do helps more than why. */
function bestDetail({ fixes, details }: FindingWords): Detail | undefined {
  if (fixes.length === 0) return details[0];
  const [first, ...others] = fixes;
  const text = [
    first.title,
    ...others.map((fix) => (fix.safe || !first.safe ? say`or: ${fix.title}` : say`or, unsafe: ${fix.title}`)),
  ];
  return { label: labelOf(first, 0), text: text.join("; ") };
}

/** `--fix` applies what is called "fix", `--fix=all` an "unsafe fix" too; the rest is for somebody to choose. */
function labelOf({ preferred, safe }: Fix, index: number): string {
  if (preferred) return safe ? say`fix` : say`unsafe fix`;
  return index === 0 ? say`possible fix` : say`or`;
}

function fitted(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  let width = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
