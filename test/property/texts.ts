import fc from "fast-check";
import { anyCharacter } from "../support/any-character.ts";

export { leastOf, runs, seed } from "./runs.ts";

/** Everything that jail(8)'s lexer treats in a way of its own, and what editors and web pages put into files. */
const pieces = [
  ...[
    "a",
    "b",
    "web",
    "path",
    "exec.start",
    "allow.mount",
    "nopersist",
    "no",
    "5",
    "-3",
    "0",
    ".include",
    "x.y",
    "a.*",
  ],
  ...[
    "{",
    "}",
    ";",
    "=",
    "+=",
    ",",
    "{}",
    "{ ",
    " }",
    ";\n",
    " = ",
    " += ",
    ", ",
    "\n",
    "\n  ",
    " ",
    "\t",
    "\r\n",
    "\r",
  ],
  ...[
    '"',
    "'",
    '"a"',
    "'a'",
    '"a b"',
    '"$a"',
    '"${a}"',
    '"a\nb"',
    '"x$',
    "\\",
    '\\"',
    "\\'",
    "\\\n",
    "\\x41",
    "\\101",
    "\\0",
  ],
  ...[
    "$",
    "$a",
    "${a}",
    "${",
    "${a b}",
    "${a\\}",
    "$name",
    "$1",
    "*",
    "/",
    "+",
    "#",
    "# c\n",
    "//",
    "// c\n",
    "/*",
    "*/",
    "/* c */",
  ],
  ...[
    "\0",
    "\u0001",
    "\u007f",
    "\u000c",
    "\u00a0",
    "\u3000",
    "\ufeff",
    "é",
    "日本",
    "😀",
    "\ud800",
    "\udc00",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
  ],
];

/** Text of jail.conf(5)'s tokens in any order: mostly refused, often in ways that nobody thought of. */
export const tokenText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((parts) => parts.join(""));

/** Any string whatever, lone surrogates included. */
const anyText: fc.Arbitrary<string> = fc.string({ unit: anyCharacter, maxLength: 60 });

const name = fc.constantFrom(
  "a",
  "b",
  "path",
  "x",
  "x.y",
  "persist",
  "nopersist",
  "name",
  "jid",
  "exec.start",
  "depend",
);
const variable = fc.constantFrom("$a", "$b", "${a}", "${x.y}", "$name", "${path}", "$jid", "$nope");
const plain = fc.constantFrom("1", "/jails", "10.0.0.1", "a-b", "true", "b", "\\x41", "\\;", "it", "q.r");
const quoted = fc.constantFrom(
  '"a b"',
  '""',
  "'$a'",
  '"l1\nl2"',
  '"\\x41\\n"',
  '"日本"',
  "'it\\'s'",
  '"\\$a"',
  '"a,b"',
);
const value = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 2, arbitrary: variable },
  { weight: 2, arbitrary: quoted },
  fc.tuple(plain, variable).map((parts) => parts.join("")),
  fc.tuple(plain, variable, plain).map((parts) => `"${parts.join("")}"`),
);
const statement = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(name, value).map(([left, right]) => `${left} = ${right};`) },
  { weight: 2, arbitrary: fc.tuple(name, value).map(([left, right]) => `${left} += ${right};`) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom("$a", "$b", "${x.y}"), value).map(([left, right]) => `${left} = ${right};`),
  },
  fc.tuple(name, value, value).map(([left, one, two]) => `${left} = ${one}, ${two};`),
  fc.tuple(name, value).map(([left, right]) => `${left} ${right};`),
  name.map((left) => `${left};`),
  fc.constantFrom("# c", "/* c */", ";", '.include "other.conf";', '.include "d/*.conf";'),
);
const blockName = fc.constantFrom("a", "b", "web", "db.one", "5", "*", '"db.*"', '"a b"', "'web'");
const block = fc
  .tuple(blockName, fc.array(statement, { maxLength: 6 }))
  .map(([left, statements]) => `${left} {\n${statements.map((one) => `  ${one}\n`).join("")}}`);

/** A file that jail(8) reads, whatever it makes of it. */
export const wellFormed: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 2, arbitrary: block }, { weight: 1, arbitrary: statement }), { maxLength: 6 })
  .map((parts) => parts.map((part) => `${part}\n`).join(""));

/** Such a file with a slip or two: something taken out or put in at any place. */
export const damaged: fc.Arbitrary<string> = fc
  .tuple(
    wellFormed,
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom("", "", ...pieces)), { minLength: 1, maxLength: 2 }),
  )
  .map(([text, slips]) =>
    slips.reduce((damagedText, [where, length, inserted]) => {
      const at = where % (damagedText.length + 1);
      return damagedText.slice(0, at) + inserted + damagedText.slice(at + length);
    }, text),
  );

/** All of them: what an editor may have to read. */
export const mixedText: fc.Arbitrary<string> = fc.oneof(tokenText, anyText, wellFormed, damaged);

export const dialects = ["12", "current"] as const;
