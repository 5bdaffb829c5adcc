import { spawnSync } from "node:child_process";
import { expect } from "vitest";

/** FreeBSD's sh is an ash, and so is dash: what is said of a string must be so when dash runs it. */
export const hasDash = spawnSync("dash", ["-c", ":"]).status === 0;

/** What a string came to: the commands that ran, each with its words, and its status. */
export interface Outcome {
  readonly ran: readonly (readonly string[])[];
  readonly status: number;
}

/** Stand-ins for programs. */
export const programs = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"];

/**
 * Functions that write their words to a place that no redirection of the string reaches, and fail when they are to. They say of which
 * string they are, since those in the background come when they like.
 */
const prelude = programs.map(
  (name) =>
    `${name}() { _l="\${N}_\x03${name}"; for _a; do _l="$_l\x03$_a"; done; printf '%s\\4' "$_l" >&9; case $FAIL in *" ${name} "*) return 1; esac; }`,
);

/** A string, and the stand-ins that fail in it. */
export interface Job {
  readonly text: string;
  readonly failing: readonly string[];
}

/** As long as a list of arguments may be. */
const mostAtOnce = 400;

/** Runs strings in few shells, since Node takes far longer to start a process. */
export function runInDash(jobs: readonly Job[]): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < jobs.length; from += mostAtOnce)
    outcomes.push(...runAtOnce(jobs.slice(from, from + mostAtOnce)));
  return outcomes;
}

function runAtOnce(jobs: readonly Job[]): Outcome[] {
  const once =
    "N=$1 FAIL=$2 text=$3; shift 3; ( set --; unset x y; eval \"$text\" ) >/dev/null 2>&1; printf '%s\\3%s\\4' $N $? >&9";
  const loop = `exec 9>&1\n${prelude.join("\n")}\nwhile [ $# -gt 0 ]; do ${once}; done`;
  const words = jobs.flatMap(({ text, failing }, index) => [String(index), ` ${failing.join(" ")} `, text]);
  const { stdout } = spawnSync("dash", ["-c", loop, "dash", ...words], { encoding: "utf8", input: "", cwd: "/" });
  const ran = jobs.map((): string[][] => []);
  const statuses: number[] = [];
  for (const record of stdout.split("\x04").slice(0, -1)) {
    const [number, ...rest] = record.split("\x03");
    if (number.endsWith("_")) ran[Number.parseInt(number, 10)].push(rest);
    else statuses[Number(number)] = Number(rest[0]);
  }
  expect(Object.keys(statuses).length, "answers of dash").toBe(jobs.length);
  return jobs.map((_, index) => ({ ran: ran[index], status: statuses[index] }));
}

/** Each `P` becomes a program of its own; undefined where there are none, or too many. */
export function numbered(text: string, most = programs.length): string | undefined {
  let count = 0;
  const named = text.replace(/\bP\b/g, () => `p${++count}`);
  return count > 0 && count <= most ? named : undefined;
}
