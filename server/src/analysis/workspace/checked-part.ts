import type { ConfigurationError } from "../../config/index.ts";
import { groupBy } from "../../group-by.ts";
import {
  type AskFixes,
  type Finding,
  type Fix,
  type Severity,
  severities,
  worstFirst,
} from "../../rules/rule/finding.ts";
import type { NotTold } from "../root/most-findings.ts";
import { checkFiles, hostFilesOf, type Includes, includesOfRoots } from "./check-files.ts";
import type { FileState } from "./file-analysis.ts";
import type { Workspace } from "./workspace.ts";

/** What is said about a part of many files, as data that threads can send each other. */
export interface CheckedPart {
  readonly files: readonly { readonly path: string; readonly state: FileState; readonly roots: readonly string[] }[];
  readonly roots: readonly PlainRoot[];
  readonly includes: readonly Includes[];
  /** The other files of hosts that were looked at. */
  readonly hostFiles: readonly string[];
  readonly findings: readonly PlainFinding[];
  /** The texts of the files in which something is found, or edited. */
  readonly texts: readonly (readonly [path: string, text: string])[];
}

interface PlainRoot {
  readonly root: string;
  readonly error: ConfigurationError | undefined;
  /** Whether a finding says that jail(8) refuses the file of the error. */
  readonly isToldRefused: boolean;
  readonly leftOut: NotTold | undefined;
}

export interface PlainFinding extends Omit<Finding, "fixes"> {
  /** Undefined where nobody was thought to ask for them. */
  readonly fixes: readonly Fix[] | undefined;
}

/** The findings whose fixes somebody will ask for: whether a fix is offered is worked out at some cost. */
export interface WantedFixes {
  readonly hints: boolean;
  /** Of each file at most so many, the worst first; of all in their order when left out. */
  readonly mostInFile?: number;
  /** Of all of these at most so many, the worst first. */
  readonly most?: number;
  /** Only worse ones than these. */
  readonly worseThan?: Severity;
}

/** Judges a part of many files. */
export function checkPart(workspace: Workspace, paths: readonly string[], wanted: WantedFixes): CheckedPart {
  const { files, roots, findings } = checkFiles(workspace, paths);
  const plain = new Map(findings.map((finding) => [finding, { ...finding, fixes: undefined } as PlainFinding]));
  const together = askedTogether(findings, wanted);
  for (const finding of wantedOf(findings, wanted)) plain.set(finding, { ...finding, fixes: finding.fixes(together) });
  const found = findings.map((finding) => plain.get(finding) as PlainFinding);
  return {
    files: files.map(({ path, state, roots }) => ({ path, state, roots: roots.map(({ root }) => root) })),
    roots: roots.map(({ root, configuration: { error }, findings, leftOut }) => ({
      root,
      error,
      leftOut,
      isToldRefused: error !== undefined && findings.some((one) => one.refusesFile && one.path === error.path),
    })),
    includes: includesOfRoots(roots),
    hostFiles: [...hostFilesOf(roots)],
    findings: found,
    texts: [...pathsIn(found)].flatMap((path) => {
      const text = workspace.tree(path)?.text;
      return text === undefined ? [] : [[path, text] as const];
    }),
  };
}

/** The findings whose fixes are judged together because a view shows them; undefined where it shows all. */
export function askedTogether(findings: readonly Finding[], wanted: WantedFixes): ReadonlySet<AskFixes> | undefined {
  if (wanted.hints && wanted.mostInFile === undefined) return undefined;
  return new Set(wantedOf(findings, wanted).map(({ fixes }) => fixes));
}

/**
 * What is wanted of a part that comes behind others which are judged already. Where it is not certain that all `most` come in front of
 * a finding, its fixes are wanted.
 */
export class WantedBehind {
  /** What is wanted where nothing is known of others. */
  readonly wanted: WantedFixes;
  private readonly counts = new Map<Severity, number>();

  constructor(wanted: WantedFixes) {
    this.wanted = wanted;
  }

  /** A part that comes in front of all that are asked about from now on. */
  add({ findings }: CheckedPart): void {
    if (this.wanted.most === undefined) return;
    for (const { severity } of wantedOf(findings, this.wanted))
      this.counts.set(severity, (this.counts.get(severity) ?? 0) + 1);
  }

  get now(): WantedFixes {
    const { most = Number.POSITIVE_INFINITY } = this.wanted;
    let inFront = 0;
    for (const worseThan of [...severities].reverse()) {
      inFront += this.counts.get(worseThan) ?? 0;
      if (inFront >= most) return { ...this.wanted, worseThan };
    }
    return this.wanted;
  }
}

/** In the order in which a view asks: some of what is offered follows from what has been asked for before. */
function wantedOf<One extends Pick<Finding, "severity" | "path">>(
  findings: readonly One[],
  { hints, mostInFile, most, worseThan }: WantedFixes,
): readonly One[] {
  const isWanted = ({ severity }: One): boolean =>
    (hints || severity !== "hint") &&
    (worseThan === undefined || severities.indexOf(severity) > severities.indexOf(worseThan));
  const shown = findings.filter(isWanted);
  if (mostInFile === undefined) return shown;
  const byFile = groupBy(shown, ({ path }) => path);
  return worstFirst([...byFile.values()].flatMap((inFile) => worstFirst(inFile).slice(0, mostInFile))).slice(0, most);
}

function pathsIn(findings: readonly PlainFinding[]): Set<string> {
  const paths = new Set<string>();
  for (const { path, related, fixes } of findings) {
    paths.add(path);
    for (const place of related) paths.add(place.path);
    for (const { edits } of fixes ?? []) for (const edit of edits) paths.add(edit.path);
  }
  return paths;
}
