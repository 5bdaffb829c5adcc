import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Workspace } from "../analysis/index.ts";
import type { FileRange } from "../config/index.ts";
import type { Finding } from "../rules/rule/finding.ts";
import { linesOf } from "../syntax/index.ts";
import { say } from "../words/index.ts";
import { realPath } from "./find-files.ts";
import { Commit } from "./git.ts";
import type { Io } from "./io.ts";
import { changedLines } from "./unified-diff.ts";

/**
 * The findings on lines that are not as they were in a revision, or that speak of such a line elsewhere. Of a file that git did not
 * have, all lines are new. Throws UsageError where git does not know the revision.
 */
export function changedSince(
  findings: readonly Finding[],
  revision: string,
  workspace: Workspace,
  io: Io,
): readonly Finding[] {
  const places = findings.flatMap((finding): FileRange[] => [finding, ...finding.related]);
  const old = oldTexts(new Set(places.map(({ path }) => path)), revision, io);
  const changes = new Map<string, readonly (readonly [from: number, to: number])[]>();
  const isChanged = ({ path, start, end }: FileRange): boolean => {
    const before = old.get(path);
    const tree = workspace.tree(path);
    if (before === undefined || !tree) return true;
    const changed = changes.get(path) ?? changedLines(withoutReturns(before), withoutReturns(tree.text));
    changes.set(path, changed);
    const lines = linesOf(tree);
    const first = lines.position(start).line;
    const last = lines.position(end).line;
    return changed.some(([from, to]) => from <= last && first < to);
  };
  return findings.filter((finding) => isChanged(finding) || finding.related.some(isChanged));
}

/** git may have changed line ends on the way to the disk. */
const withoutReturns = (text: string): string => text.replaceAll("\r\n", "\n");

function oldTexts(paths: ReadonlySet<string>, revision: string, io: Io): Map<string, string> {
  const byRepository = new Map<string, { path: string; inside: string }[]>();
  const outside: string[] = [];
  for (const path of paths) {
    const real = realPath(path);
    const top = repositoryOf(real);
    if (top === undefined) {
      outside.push(path);
      continue;
    }
    const file = { path, inside: real.slice(top === "/" ? 1 : top.length + 1) };
    byRepository.set(top, [...(byRepository.get(top) ?? []), file]);
  }
  if (outside.length > 0) {
    const names = outside.length === 1 ? outside[0] : say`${outside[0]} and ${outside.length - 1} more`;
    io.err(`jailconf: ${say`${names}: in no git repository, so that all that is found there is told`}\n`);
  }
  const old = new Map<string, string>();
  for (const [top, files] of byRepository) {
    const texts = new Commit(top, revision, io).texts(files.map(({ inside }) => inside));
    for (const { path, inside } of files) {
      const text = texts.get(inside);
      if (text !== undefined) old.set(path, text);
    }
  }
  return old;
}

function repositoryOf(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder === "/" ? "/.git" : `${folder}/.git`)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
