import type { FileRange } from "../../config/index.ts";
import { NoSuchStep, type Operation } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { LinkedPlaces, leftOut, missingNames, namesAt, rootWith } from "../shared/shown-jails.ts";
import { type PlanHeading, type PlanLine, planFolds, planHeadings } from "./line.ts";
import type { PlanSource } from "./obstacles.ts";
import { planLines } from "./text.ts";
import { type FailingValue, type PlanRequest, type PlanView, planView } from "./view.ts";

/** What an editor wants to show. */
export interface PlanDocumentRequest {
  /** `both` is the start, and below it the stop. */
  readonly operation: Operation | "both";
  /** Names of jails. Without them it is about the jails of the block around `offset`, or about all. */
  readonly jails?: readonly string[];
  readonly offset?: number;
  readonly failAt?: number | FailingValue;
  /** The editor breaks long lines at blanks, and is not to tear places. */
  readonly unbrokenPlaces?: boolean;
}

/** Plans as a text to read, with the places in files that its parts stand for. */
export interface PlanDocument {
  readonly lines: readonly string[];
  /** The same lines, with what is known of each. */
  readonly entries: readonly PlanLine[];
  readonly links: readonly {
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly target: FileRange;
  }[];
  readonly folds: readonly { readonly startLine: number; readonly endLine: number }[];
  readonly headings: readonly PlanHeading[];
  /** The names that were asked for, or found; empty for all jails. */
  readonly jails: readonly string[];
  /** The line of the step that was made to fail. */
  readonly failingLine: number | undefined;
}

/** Nobody reads more in an editor, and the text is made again with every edit. */
const mostSteps = 600;

export function planDocument(context: FeatureContext, request: PlanDocumentRequest): PlanDocument {
  const names = request.jails ?? namesAt(context, request.offset);
  const lines = [...documentLines(context, rootWith(context, names), names, request)];
  const failing = lines.findIndex(({ fails }) => fails === true);
  return {
    lines: lines.map(({ text }) => text),
    entries: lines,
    links: lines.flatMap(({ link }, line) => (link ? [{ line, ...link }] : [])),
    folds: planFolds(lines),
    headings: planHeadings(lines),
    jails: names,
    failingLine: failing < 0 ? undefined : failing,
  };
}

function* documentLines(
  context: FeatureContext,
  source: PlanSource,
  names: readonly string[],
  { operation, failAt, unbrokenPlaces }: PlanDocumentRequest,
): Generator<PlanLine> {
  const { release } = context.settings;
  const { configuration } = source;
  const missing = missingNames(configuration.jails, names);
  if (configuration.jails.length === 0 || missing.length > 0) {
    yield note(
      missing.length > 0
        ? `# ${say`There is no jail ${missing.join(", ")}.`}`
        : `# ${say`There are no jails in this file.`}`,
    );
    return;
  }
  const places = new LinkedPlaces(context, configuration, unbrokenPlaces);
  const options = {
    // Half of a window.
    width: 64,
    place: (range: FileRange) => places.place(range),
    placeSign: places.sign,
    file: (path: string) => places.file(path),
  };
  let left = leftOut(context, names, places);
  function* shown(plan: PlanView): Generator<PlanLine> {
    // What jail(8) says of a file begins with its path.
    for (const line of planLines({ ...plan, error: plan.error && places.file(plan.error) }, options)) {
      yield line;
      // Below the title of the first, which names the root.
      if (left !== undefined) yield note(left);
      left = undefined;
    }
  }
  const operations = operation === "both" ? (["start", "stop"] as const) : [operation];
  for (const [index, part] of operations.entries()) {
    if (index > 0) yield note("");
    const request: PlanRequest = { operation: part, names, mostSteps };
    if (failAt === undefined) {
      yield* shown(planView(source, release, request));
      continue;
    }
    const plan = failingPlan(source, release, { ...request, failAt });
    if (plan === undefined) yield note(`# ${say`The command that was to fail is not there any more, or cannot fail.`}`);
    yield* shown(plan ?? planView(source, release, request));
  }
}

function failingPlan(...args: Parameters<typeof planView>): PlanView | undefined {
  try {
    return planView(...args);
  } catch (error) {
    if (error instanceof NoSuchStep) return undefined;
    throw error;
  }
}

const note = (text: string): PlanLine => ({ text, level: 0, kind: text === "" ? "blank" : "note" });

/** Where what a line of a plan tells is written; a line about a step, or its place, leads where the step does. */
export function planSourceAt({ entries }: PlanDocument, line: number): FileRange | undefined {
  const { link, level } = entries[line] ?? {};
  if (link) return link.target;
  if (level === undefined || level < 3) return undefined;
  let step = line;
  while (step > 0 && entries[step].level > 3) step--;
  // The place of a long command stands in the line below it.
  return (entries[step].link ?? (entries[step + 1]?.level === 4 ? entries[step + 1].link : undefined))?.target;
}

/** The lines of a plan that tell what is written in a stretch of a file, without what they say about it. */
export function planLinesOf({ entries }: PlanDocument, { path, start, end }: FileRange): number[] {
  const found: number[] = [];
  for (const [line, { link, level }] of entries.entries()) {
    if (!link || link.target.path !== path || link.target.end < start || link.target.start > end) continue;
    found.push(level === 4 && line > 0 ? line - 1 : line);
  }
  return found;
}
