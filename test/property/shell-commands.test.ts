import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommandLine, type SimpleCommand } from "../../server/src/shell/index.ts";
import { hasDash, numbered, type Outcome, programs, runInDash } from "./dash.ts";
import { leastKindsOf, runs } from "./runs.ts";

/** What is said of the commands of a string must be so when dash runs it. */

const word = fc.constantFrom(
  ...[
    "a",
    "-x",
    "10.0.0.1/24",
    '"a b"',
    "'a b'",
    "\\$x",
    "a\\ b",
    "'$x'",
    '"a\\"b"',
    "a'b'c",
    '""',
    "''",
    "{a,b}",
    "a=b",
    "a#b",
  ],
  ...['"\\n"', "-", '"$x"', "$x", "${x}b", '"$y"', "${x:-d}", "${y:+d}", "$(echo q)", '"$(echo q r)"', "[a]"],
);
const command = fc
  .tuple(fc.array(word, { maxLength: 3 }), fc.constantFrom("", "", "", " >/dev/null", " 2>&1", " >/dev/null 2>&1"))
  .map(([words, redirect]) => `${["P", ...words].join(" ")}${redirect}`);
const simple = fc.oneof(
  { weight: 9, arbitrary: command },
  { weight: 2, arbitrary: fc.constantFrom("true", "false", ":", "x=v", "x='q r'", "x=$y") },
  { weight: 1, arbitrary: command.map((text) => `x=w ${text}`) },
);
const { list } = fc.letrec<{ list: string; unit: string }>((tie) => ({
  unit: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 6, arbitrary: simple },
    { weight: 1, arbitrary: tie("list").map((text) => `{ ${text}; }`) },
    { weight: 1, arbitrary: tie("list").map((text) => `( ${text} )`) },
    { weight: 1, arbitrary: fc.tuple(tie("list"), tie("list")).map(([test, then]) => `if ${test}; then ${then}; fi`) },
    { weight: 1, arbitrary: tie("list").map((text) => `for x in a b; do ${text}; done`) },
    { weight: 1, arbitrary: tie("list").map((text) => `case $x in v) ${text};; *) ${text};; esac`) },
  ),
  list: fc
    .tuple(tie("unit"), fc.array(fc.tuple(fc.constantFrom(" && ", " || ", "; ", "\n"), tie("unit")), { maxLength: 3 }))
    .map(([first, others]) => first + others.flat().join("")),
}));

interface Run {
  readonly text: string;
  readonly commands: readonly SimpleCommand[];
  /** When every program succeeds, and when one fails, by its name. */
  readonly all: Outcome;
  readonly without: ReadonlyMap<string, Outcome>;
}

function runAll(texts: readonly string[]): Run[] {
  const jobs = texts.flatMap((text) => {
    return [[], ...programs.filter((name) => text.includes(name)).map((name) => [name])].map((failing) => ({
      text,
      failing,
    }));
  });
  const outcomes = runInDash(jobs);
  const byText = new Map<string, Map<string, Outcome>>();
  for (const [index, { text, failing }] of jobs.entries()) {
    const known = byText.get(text) ?? new Map<string, Outcome>();
    byText.set(text, known.set(failing.join(), outcomes[index]));
  }
  return [...byText].map(([text, without]) => ({
    ...{ text, without, all: without.get("")! },
    commands: parseCommandLine(text).commands.filter(({ words }) => programs.includes(words[0]?.text ?? "")),
  }));
}

/** Whether a string succeeds although a program in it fails, when some others fail as well: in `p1 || if p2; then false; fi` the second. */
function mayEndWell(text: string, name: string): boolean {
  const others = programs.filter((program) => program !== name && text.includes(program));
  let sets: string[][] = [[name]];
  for (const other of others) sets = sets.flatMap((set) => [set, [...set, other]]);
  return runInDash(sets.map((failing) => ({ text, failing }))).some(({ status }) => status === 0);
}

/** Whether loops and branches always fail is not worked out: what stands before them may be caught by them. */
const failsWithin = /\b(?:for|case|if)\b.*\bfalse\b/s;

describe.runIf(hasDash)("the commands of a string", () => {
  const texts = new Set(fc.sample(list, runs(1700)).flatMap((text) => numbered(text) ?? []));
  const all = hasDash ? runAll([...texts].filter((text) => parseCommandLine(text).kind === "shell")) : [];
  const each = (holds: (run: Run, command: SimpleCommand, name: string, times: number) => boolean): void => {
    const wrong: string[] = [];
    for (const run of all) {
      for (const command of run.commands) {
        const name = command.words[0].text!;
        const times = run.all.ran.filter(([program]) => program === name).length;
        if (!holds(run, command, name, times)) wrong.push(`${name}: ${run.text}`);
      }
    }
    expect(wrong).toEqual([]);
  };

  it("are enough to say something", () => {
    expect(all.length).toBeGreaterThan(leastKindsOf(700));
    expect(all.some(({ all }) => all.ran.length > 3)).toBe(true);
  });

  it("have the words that their programs get", () => {
    each(({ all }, { words }, name, times) => {
      const known = words.map(({ text }) => text);
      const [ran] = all.ran.filter(([program]) => program === name);
      return times !== 1 || known.includes(undefined) || String(known) === String(ran);
    });
  });

  it("run when it is said that they do", () => {
    each(({ text }, { runs: when }, _, times) => {
      const mayFail = text.includes("false");
      if (when === "always") return times > 0;
      if (mayFail || when === "maybe") return true;
      return when === "after-success" ? times > 0 : times === 0;
    });
  });

  it("end the string with their failure, or keep others from running, unless they are guarded", () => {
    each(({ text, all, without }, { guarded }, name, times) => {
      const failed = without.get(name)!;
      if (times === 0 || all.status !== 0) return true;
      if (guarded) return failed.status === 0 || mayEndWell(text, name) || failsWithin.test(text);
      return failed.status !== 0 || failed.ran.length < all.ran.length;
    });
  });
});
