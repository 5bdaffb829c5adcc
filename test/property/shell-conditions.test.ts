import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommandLine, type SimpleCommand } from "../../server/src/shell/index.ts";
import { hasDash, type Job, numbered, type Outcome, programs, runInDash } from "./dash.ts";
import { leastKindsOf, runs } from "./runs.ts";

/**
 * Whether commands run, and what their failure does, in strings in which others decide that: with functions, the end of the
 * shell, `set -e`, and what bash reads in another way. Each string is run with every set of programs that fail.
 */
const command = fc.constantFrom(
  "P",
  "P",
  "P a",
  "P >/dev/null",
  "P &>/dev/null",
  "P ${x^^}",
  "P $(P)",
  "x=`P` P",
  "P >&/dev/null",
);

const ending = fc.constantFrom("exit 1", "exit 0", "set -e", "set +e", "return 1", "[ -z a ]", "[ -n a ]", ":");
const { list } = fc.letrec<{ list: string; unit: string }>((tie) => ({
  unit: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 7, arbitrary: command },
    { weight: 2, arbitrary: ending },
    { weight: 1, arbitrary: command.map((text) => `! ${text}`) },
    { weight: 1, arbitrary: tie("list").map((text) => `{ ${text}; }`) },
    { weight: 1, arbitrary: tie("list").map((text) => `( ${text} )`) },
    { weight: 1, arbitrary: tie("list").map((text) => `f() { ${text}; }; f`) },
    { weight: 1, arbitrary: tie("list").map((text) => `for i in a; do ${text}; done`) },
    { weight: 1, arbitrary: fc.tuple(tie("list"), tie("list")).map(([test, then]) => `if ${test}; then ${then}; fi`) },
    { weight: 1, arbitrary: fc.tuple(tie("unit"), tie("unit")).map(([one, other]) => `{ ${one}; } | { ${other}; }`) },
  ),
  list: fc
    .tuple(
      tie("unit"),
      fc.array(fc.tuple(fc.constantFrom(" && ", " || ", "; ", "\n", " & "), tie("unit")), { maxLength: 3 }),
    )
    .map(([first, others]) => first + others.flat().join("")),
}));

/** Every set of the programs of a string. */
function jobsOf(text: string): Job[] {
  let sets: string[][] = [[]];
  for (const name of programs.filter((program) => text.includes(program)))
    sets = sets.flatMap((set) => [set, [...set, name]]);
  return sets.map((failing) => ({ text, failing }));
}

describe.runIf(hasDash)("what is said of a command", () => {
  const texts = new Set(fc.sample(list, runs(800)).flatMap((text) => numbered(text, 3) ?? []));
  const jobs = hasDash
    ? [...texts]
        .filter((text) => parseCommandLine(text).kind === "shell" && parseCommandLine(text).syntaxError === undefined)
        .flatMap(jobsOf)
    : [];
  const outcomes = runInDash(jobs);

  const each = (holds: (command: SimpleCommand, name: string, job: Job, outcome: Outcome) => boolean): void => {
    const wrong: string[] = [];
    for (const [index, job] of jobs.entries()) {
      for (const one of parseCommandLine(job.text).commands) {
        const name = one.words[0]?.text ?? "";
        if (!programs.includes(name) || holds(one, name, job, outcomes[index])) continue;
        wrong.push(`${name}, where ${job.failing.join(" ") || "nothing"} fails: ${job.text}`);
      }
    }
    expect(wrong).toEqual([]);
  };
  const timesOf = ({ ran }: Outcome, name: string): number => ran.filter(([program]) => program === name).length;
  const hasFailed = ({ failing, text }: Job, ran: Outcome["ran"]): boolean => {
    return ran.some(([program]) => failing.includes(program)) || text.includes("[ -z a ]");
  };

  it("is enough to say something", () => {
    expect(jobs.length).toBeGreaterThan(leastKindsOf(900));
  });

  it("runs when it is said that it always does, unless a failure has ended the shell", () => {
    each(({ runs: when }, name, job, outcome) => {
      if (when !== "always" || timesOf(outcome, name) > 0) return true;
      return /exit|return|set -e/.test(job.text) && hasFailed(job, outcome.ran);
    });
  });

  it("runs after a success where nothing has failed, and after a failure where something has", () => {
    each(({ runs: when }, name, job, outcome) => {
      if (when === "after-success") return timesOf(outcome, name) > 0 || hasFailed(job, outcome.ran);
      if (when !== "after-failure") return true;
      const first = outcome.ran.findIndex(([program]) => program === name);
      return first < 0 || hasFailed(job, outcome.ran.slice(0, first));
    });
  });

  it("ends the string with its failure alone, unless it is guarded", () => {
    each(({ runs: when, guarded, background, substituted }, name, job, outcome) => {
      if (guarded || background || substituted || (when !== "always" && when !== "after-success")) return true;
      return job.failing.join() !== name || timesOf(outcome, name) === 0 || outcome.status !== 0;
    });
  });

  it("does not end the string with its failure when it is in the background", () => {
    each(({ background }, name, job, outcome) => {
      if (!background || job.failing.join() !== name) return true;
      const withoutFailure = jobs.findIndex(({ text, failing }) => text === job.text && failing.length === 0);
      return outcome.status === outcomes[withoutFailure].status;
    });
  });
});
