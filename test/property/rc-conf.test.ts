import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, it } from "vitest";
import { RcConf } from "../../server/src/host-files/index.ts";
import { runs } from "./runs.ts";

/** FreeBSD's sh is an ash, and so is dash: what is known of the variables of rc.conf must be what it has when it has read the file. */
const hasDash = spawnSync("dash", ["-c", ":"]).status === 0;

const names = ["jail_list", "ifconfig_bridge0", "a"];

/** What dash has in each of the names after each text, undefined where it is not set. One shell reads all of them. */
function readByDash(texts: readonly string[]): (string | undefined)[][] {
  const show = names.map((name) => `printf '%s\\1' "\${${name}+=}\${${name}}"`).join("; ");
  const loop = `for text; do ( eval "$text" >/dev/null 2>&1; ${show} ); printf '\\2'; done`;
  const { stdout } = spawnSync("dash", ["-c", loop, "dash", ...texts], { encoding: "utf8", env: {}, input: "" });
  const answers = stdout.split("\x02").slice(0, -1);
  expect(answers.length, "answers of dash").toBe(texts.length);
  return answers.map((answer) => names.map((_, index) => answer.split("\x01")[index]?.match(/^=(.*)$/s)?.[1]));
}

/** A list of pieces as they are written, without those that hold a backquote, which ends the list. */
const plain = fc.constantFrom(
  ...["web", "em0", "10.0.0.1/24", "x,y", "a=b", "~", "*.c", "{a,b}", "\\$", '\\"', "\\a", "\\\\", "\\ ", "a#b"],
  ...['"web db"', '"a  b"', '"it\'s"', '"\\$a"', '"\\\\"', '"\\n"', '"a\\\nb"', '"two\nlines"', '"#no"', '"$"', '""'],
  ...["'web db'", "'$a'", "'a\\'", "'two\nlines'", "''"],
);
const replaced = fc.constantFrom(
  ...["$a", "$jail_list", '"$a"', '"${jail_list} db"', "${a}x", "$ax", '"${a:-web}"', '"${a:+db}"', "${a%b}"],
  ...["$(echo hi)", "`echo hi`", "${jail_list:=web}", "$((1+2))"],
);
const value = fc
  .array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: replaced }), { maxLength: 3 })
  .map((pieces) => pieces.join(""));
const assignment = fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => `${name}=${text}`);
const line = fc.oneof(
  { weight: 8, arbitrary: assignment },
  { weight: 1, arbitrary: assignment.map((text) => `${text} # why`) },
  {
    weight: 1,
    arbitrary: fc.tuple(assignment, fc.constantFrom(" ", "; ", " && ", " || "), assignment).map((all) => all.join("")),
  },
  { weight: 1, arbitrary: assignment.map((text) => `export ${text}`) },
  { weight: 1, arbitrary: assignment.map((text) => `${text} true`) },
  { weight: 1, arbitrary: assignment.map((text) => `if true; then ${text}; fi`) },
  { weight: 1, arbitrary: assignment.map((text) => `f() { ${text}; }`) },
  { weight: 1, arbitrary: assignment.map((text) => `( ${text} )`) },
  { weight: 1, arbitrary: assignment.map((text) => `case $a in web) ${text};; esac`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        "# it's \"a=b",
        ": ${a:=x}",
        "unset jail_list",
        "export a",
        "f",
        "for a in 1 2; do :; done",
        "read a <<E\nx\nE",
      ],
    ),
  },
);
const rcConf = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => `${lines.join("\n")}\n`);

it.runIf(hasDash)("what is known of the variables of rc.conf is what a shell has that reads it", () => {
  const texts = fc.sample(rcConf, runs(3000));
  const real: (string | undefined)[][] = [];
  // As long as a list of arguments may be.
  for (let from = 0; from < texts.length; from += 500) real.push(...readByDash(texts.slice(from, from + 500)));
  let known = 0;
  for (const [index, text] of texts.entries()) {
    const read = new RcConf([{ path: "/etc/rc.conf", text }]);
    for (const [place, name] of names.entries()) {
      const variable = read.get(name);
      if (read.isOpen(name) || (variable !== undefined && variable.value === undefined)) continue;
      expect(variable?.value, `${name} of\n${text}`).toBe(real[index][place]);
      known++;
    }
  }
  expect(known).toBeGreaterThan(texts.length);
});
