import { say } from "../../words/index.ts";
import type { ProblemCollector } from "./problem-collector.ts";

const markers = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$).*$/gm;

/**
 * Where a merge has left both sides in a text, between lines as git(1) writes them ("How conflicts are presented" in git-merge(1)):
 * what is passed over, from each offset to its end, so that the first side alone is read. That is the line that begins it, and all
 * from the line behind the first side to the end.
 */
export function conflictsIn(text: string, from: number): ReadonlyMap<number, number> {
  const passed = new Map<number, number>();
  if (!text.includes("<<<<<<<", from)) return passed;
  let begin: RegExpExecArray | undefined;
  let behindFirst: number | undefined;
  let hasSecond = false;
  for (const match of text.matchAll(markers)) {
    const sign = match[0][0];
    if (sign === "<") {
      begin = match.index < from ? undefined : match;
      behindFirst = undefined;
      hasSecond = false;
    } else if (begin !== undefined && sign !== ">") {
      behindFirst ??= match.index;
      hasSecond ||= sign === "=";
    } else if (begin !== undefined && behindFirst !== undefined && hasSecond) {
      passed.set(begin.index, begin.index + begin[0].length);
      passed.set(behindFirst, match.index + match[0].length);
      begin = undefined;
    }
  }
  return passed;
}

/** @param start of the line that begins it */
export function mergeConflict(problems: ProblemCollector, start: number, end: number): void {
  problems.add({
    code: "syntax-error",
    start,
    end,
    message: say`A merge left both sides here: keep one of them, and remove the lines with the signs.`,
    what: say`A merge left both sides here.`,
    notes: [say`Until then only the first side is looked at.`],
  });
}
