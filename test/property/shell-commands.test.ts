import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommandLine, type SimpleCommand } from "../../server/src/shell/index.ts";
import { leastKindsOf, runs } from "./runs.ts";

/** FreeBSD's sh is an ash, and so is dash: what is said of the commands of a string must be so when dash runs it. */
const hasDash = spawnSync("dash", ["-c", ":"]).status === 0;

/** What a string came to: the commands that ran, each with its words, and its status. */
interface Outcome {
  readonly ran: readonly (readonly string[])[];
  readonly status: number;
}

const programs = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"];

/** Functions that write their words to a place that no redirection of the string reaches, and fail when they are to. */
const prelude = programs.map(
  (name) =>
    `${name}() { { printf ${name}; for _a; do printf '\\3%s' "$_a"; done; printf '\\4'; } >&9; [ "$FAIL" != ${name} ]; }`,
);

/** Runs strings, each with one command that fails or with none, in one shell, since Node takes far longer to start a process. */
function runInDash(strings: readonly { readonly text: string; readonly failing: string }[]): Outcome[] {
  const once =
    "FAIL=$1; text=$2; shift 2; ( exec 9>&1; set --; unset x y; ( eval \"$text\" ) >/dev/null 2>&1; printf '\\5%s\\2' $? )";
  const loop = `${prelude.join("\n")}\nwhile [ $# -gt 0 ]; do ${once}; done`;
  const words = strings.flatMap(({ text, failing }) => [failing, text]);
  const { stdout } = spawnSync("dash", ["-c", loop, "dash", ...words], { encoding: "utf8", input: "", cwd: "/" });
  const answers = stdout.split("\x02").slice(0, -1);
  expect(answers.length, "answers of dash").toBe(strings.length);
  return answers.map((answer) => {
    const [log, status] = answer.split("\x05");
    const ran = log.split("\x04").slice(0, -1);
    return { ran: ran.map((command) => command.split("\x03")), status: Number(status) };
  });
}

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

/** Each program is told apart by a number; undefined where there are none, or too many. */
function numbered(text: string): string | undefined {
  let count = 0;
  const named = text.replace(/\bP\b/g, () => `p${++count}`);
  return count > 0 && count <= programs.length ? named : undefined;
}

interface Run {
  readonly text: string;
  readonly commands: readonly SimpleCommand[];
  /** When every program succeeds, and when one fails, by its name. */
  readonly all: Outcome;
  readonly without: ReadonlyMap<string, Outcome>;
}

function runAll(texts: readonly string[]): Run[] {
  const jobs = texts.flatMap((text) =>
    ["", ...programs.filter((name) => text.includes(name))].map((failing) => ({ text, failing })),
  );
  const outcomes: Outcome[] = [];
  // As long as a list of arguments may be.
  for (let from = 0; from < jobs.length; from += 400) outcomes.push(...runInDash(jobs.slice(from, from + 400)));
  const byText = new Map<string, Map<string, Outcome>>();
  for (const [index, { text, failing }] of jobs.entries()) {
    const known = byText.get(text) ?? new Map<string, Outcome>();
    byText.set(text, known.set(failing, outcomes[index]));
  }
  return [...byText].map(([text, without]) => ({
    ...{ text, without, all: without.get("")! },
    commands: parseCommandLine(text).commands.filter(({ words }) => programs.includes(words[0]?.text ?? "")),
  }));
}

describe.runIf(hasDash)("the commands of a string", () => {
  const texts = new Set(fc.sample(list, runs(1500)).flatMap((text) => numbered(text) ?? []));
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
    each(({ all, without }, { guarded }, name, times) => {
      const failed = without.get(name)!;
      if (times === 0 || all.status !== 0) return true;
      if (guarded) return failed.status === 0;
      return failed.status !== 0 || failed.ran.length < all.ran.length;
    });
  });
});
