import type { ConfigurationError } from "../../config/index.ts";
import { groupBy } from "../../group-by.ts";
import { type AskFixes, type Finding, type Fix, worstFirst } from "../../rules/rule/finding.ts";
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

/** In the order in which a view asks: some of what is offered follows from what has been asked for before. */
function wantedOf(findings: readonly Finding[], { hints, mostInFile }: WantedFixes): readonly Finding[] {
  const shown = hints ? findings : findings.filter(({ severity }) => severity !== "hint");
  if (mostInFile === undefined) return shown;
  const byFile = groupBy(shown, ({ path }) => path);
  return worstFirst([...byFile.values()].flatMap((inFile) => worstFirst(inFile).slice(0, mostInFile)));
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
