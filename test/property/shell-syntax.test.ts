import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../server/src/shell/index.ts";
import { leastOf, runs } from "./texts.ts";

/**
 * FreeBSD's sh is an ash, and so is dash: what is reported as a mistake, with a place and a reason, dash must refuse as
 * well. The parser itself reads bash.
 */
const hasDash = spawnSync("dash", ["-c", ":"]).status === 0;

/** Scripts that dash would run. It is asked about all of them by one shell, since Node takes far longer to start a process. */
function takenByDash(scripts: readonly string[]): string[] {
  const loop = 'for script; do if dash -n -c "$script" 2>/dev/null; then echo taken; else echo refused; fi; done';
  const { stdout } = spawnSync("dash", ["-c", loop, "dash", ...scripts], { encoding: "utf8" });
  const answers = stdout.trim().split("\n");
  expect(answers.length, "answers of dash").toBe(scripts.length);
  return scripts.filter((_, index) => answers[index] !== "refused");
}

const isSure = (value: string): boolean => {
  const { syntaxError } = parseCommandLine(value);
  return syntaxError !== undefined && syntaxError.kind !== "unsure";
};

const pieces = [
  ..."ifconfig|a|b|x=1|1|epair0b|/etc/rc|-c|test|[|]|{|}|(|)|if|then|elif|else|fi|for|in|while|until|do|done|case|esac".split(
    "|",
  ),
  ...[
    "&&",
    "||",
    "|",
    ";",
    ";;",
    "&",
    "!",
    ">",
    ">>",
    "<",
    "2>&1",
    ">&",
    "<<E",
    "\nE\n",
    "\n",
    "#",
    "~",
    "*",
    "?",
    "$",
    "=",
    ",",
  ],
  ...[
    "'",
    '"',
    "`",
    "\\",
    "$(",
    "$((",
    "))",
    "${",
    "${x:-",
    "$x",
    "$'",
    '\\"',
    "\\'",
    "it's",
    '"a b"',
    "'a b'",
    "`a`",
    "$(a)",
  ],
  ...[
    "function",
    "select",
    "coproc",
    "time",
    "[[",
    "]]",
    "((",
    "f()",
    "a=(",
    "@(",
    "<(",
    "|&",
    "&>",
    ";&",
    "<<<",
    "[a",
    "é",
  ],
];

const anyOrder = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom("", " ", " ", " ")), { maxLength: 14 })
  .map((parts) => parts.map(([piece, blank]) => piece + blank).join(""));

const simple = fc.constantFrom("a", "b 'c d'", 'x="$(a)" b', "echo it\\'s", "a > /dev/null 2>&1", "A=1 b $1", "a `b`");
const script = fc.letrec<{ list: string; command: string }>((tie) => ({
  command: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    simple,
    fc.tuple(tie("command"), fc.constantFrom(" && ", " || ", " | "), tie("command")).map((parts) => parts.join("")),
    tie("list").map((list) => `{ ${list}; }`),
    tie("list").map((list) => `( ${list} )`),
    tie("list").map((list) => `f() { ${list}; }`),
    fc.tuple(tie("list"), tie("list")).map(([test, body]) => `if ${test}; then ${body}; fi`),
    fc
      .tuple(tie("list"), tie("list"), tie("list"))
      .map(([a, b, c]) => `if ${a}; then ${b}; elif ${c}; then ${b}; else ${a}; fi`),
    tie("list").map((body) => `for i in 1 "2 3"; do ${body}; done`),
    fc.tuple(tie("list"), tie("list")).map(([test, body]) => `while ${test}\ndo ${body}\ndone`),
    fc.tuple(tie("list"), tie("list")).map(([one, two]) => `case $x in a|b) ${one};; *) ${two};; esac`),
  ),
  list: fc
    .array(tie("command"), { minLength: 1, maxLength: 3 })
    .chain((commands) => fc.constantFrom("; ", "\n", " & ").map((separator) => commands.join(separator))),
})).list;

/** Such a script with something taken out, put in or doubled. */
const damaged = fc
  .tuple(
    script,
    fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom("", "", ...pieces)), { minLength: 1, maxLength: 2 }),
  )
  .map(([text, slips]) =>
    slips.reduce((result, [where, length, inserted]) => {
      const at = where % (result.length + 1);
      return result.slice(0, at) + inserted + result.slice(at + length);
    }, text),
  );

describe.runIf(hasDash)("shell syntax against dash", () => {
  it("is refused there wherever it is reported here", () => {
    const reported: string[] = [];
    fc.assert(
      fc.property(fc.oneof(anyOrder, { weight: 2, arbitrary: damaged }), (value) => {
        if (isSure(value)) reported.push(value);
      }),
      runs(2000),
    );
    expect(reported.length).toBeGreaterThan(leastOf(500));
    expect(takenByDash(reported)).toEqual([]);
  });

  it("is not reported in a whole script", () => {
    fc.assert(
      fc.property(script, (value) => {
        expect(parseCommandLine(value).syntaxError, value).toBeUndefined();
      }),
      runs(500),
    );
  });
});
