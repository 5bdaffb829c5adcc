import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../server/src/shell/index.ts";

/** Kind and missing word, and the string with the place in «». */
function complaint(value: string): string | undefined {
  const error = parseCommandLine(value).syntaxError;
  if (error === undefined) return undefined;
  const { kind, wanted, start, end, found } = error;
  if (kind !== "unsure") expect(value.slice(start, end)).toBe(found);
  const place = `${value.slice(0, start)}«${value.slice(start, end)}»${value.slice(end)}`;
  return kind === "unsure" ? kind : `${kind}${wanted === undefined ? "" : ` ${wanted}`}: ${place}`;
}

describe("where a mistake in shell syntax begins", () => {
  it.each([
    "unclosed ': logger it«'»s up",
    "unclosed ': echo 'a' «'»b",
    'unclosed ": echo «"»open',
    'unclosed ": echo «"»open\\"',
    "unclosed `: echo «`»open",
    "unclosed ): echo «$(»a",
    'unclosed ): echo "«$(»a"',
    'unclosed `: echo "«`»a"',
    "unclosed fi: «if» a; then b",
    "unclosed fi: «if» a; then b; else c",
    "unclosed fi: «if» a; then if b; then c; fi",
    "unclosed fi: a; «if» b; then c; elif d; then e",
    "unclosed fi: «if» [ -f /x ]; then",
    "unclosed done: «while» a; do ",
    "unexpected: if a; then fi; «done»; b",
    "unclosed done: «for» i in 1 2; do echo $i",
    "unclosed done: «while» a; do b;",
    "unclosed done: «until» a; do b;",
    "unclosed esac: «case» $x in a) b;;",
    "unclosed ): «(»a; b",
    "unclosed ): if a; then «(»b; fi",
    "unclosed }: «{» a; b",
    "unclosed }: «{» a }",
    "without then: «if» a; b; fi",
    "without then: if a; then b; «elif» c; d; fi",
    "without then: if if x; then y; fi; then a; fi; «if» z; fi",
    "without do: «for» i in 1 2; echo $i; done",
    "without do: «while» a; b; done",
    "without in: «case» x a) b;; esac",
    "without name: «for» ; do a; done",
    "nothing-after: a «&&» ",
    "nothing-after: a «||»\n",
    "nothing-after: a «|»\n",
    "nothing-after: a «&&» && b",
    "nothing-after: «if» ; then a; fi",
    "nothing-after: «while» do a; done; b",
    "nothing-after file: a «>» && b",
    "nothing-after file: a «2>»;",
    "nothing-after file: a «>&» ",
    "unexpected: a«)»; b",
    "unexpected: a; «fi»; b",
    "unexpected: if a; then b; «done»; c",
    "unexpected: «&&» a",
    "unexpected: a ; «;» b",
    "unexpected: a «;;» b",
    "unexpected: a & «;» b",
    "unexpected: echo a«(»b",
    "unexpected: a; «}»",
  ])("%s", (expected) => {
    expect(complaint(expected.slice(expected.indexOf(": ") + 2).replace(/[«»]/g, ""))).toBe(expected);
  });
});

describe("a shell runs the lines above before it reads on", () => {
  it("so that it finds no mistake behind its end", () => {
    expect(complaint("a; exit 0\nb )")).toBe("unsure");
    expect(complaint("if a; then exec b; fi\nc )")).toBe("unsure");
    expect(complaint("a; return 0\nb )")).toBe("unsure");
    expect(complaint("f() { return 0; }\nb )")).toBe("unexpected: f() { return 0; }\nb «)»");
    expect(complaint("a; exit 0; b )")).toBe("unexpected: a; exit 0; b «)»");
    expect(complaint("a || exit 1\nb )")).toBe("unexpected: a || exit 1\nb «)»");
    expect(complaint("x=$(exit 0)\nb )")).toBe("unexpected: x=$(exit 0)\nb «)»");
  });
});

describe("what bash refuses and FreeBSD's sh may take is unsure", () => {
  it.each([
    // An empty list is fine after these, and `in` is a word like others.
    "if a; then fi",
    "if a; then b; else fi",
    "while a; do done",
    "{ };",
    "( )",
    "in && a",
    // The body of a function can be any command.
    "f() echo hi",
    // Plain words in sh.
    "[[ a ]",
    "coproc;",
    "function f;",
    // The parser takes them, and sh refuses them, unless it is bash.
    "a <(b)",
    "a > >(b)",
    "a=(1 2); b",
    "a <<<b",
    "a |& b",
    "a @(b|c)",
    "function f { a; }",
    "select x in a; do b; done",
    "for ((i=0; i<3; i++)); do a; done",
    "[[ a == (b) ]]",
    "((a = (1)))",
    'a "$(b <(c))"',
    "a $(|)",
    // A list of commands in newer shells of bash.
    "if a; then b${ {c,d} e; then f; fi",
    // Mistakes that the parser passes over.
    "!",
    "! ; a",
    "{ ! ; }",
    "if a; ; then b; fi",
    "for i in 1; do a;\n; done",
    "a (b",
    // A quote is an ordinary character there.
    'echo "${x:-it\'s}"',
  ])("%s", (value) => {
    expect(complaint(value)).toBe("unsure");
  });

  it.each([
    "a && b",
    "echo }",
    "a() { b; }",
    "cat <<E\nx",
    "for i do a; done",
    "! a",
    "((a); b)",
    "a\\",
    "((a)) && b",
    "[[ -f a ]]",
    '"<(a)" "a=(b)"',
  ])("%j is fine", (value) => {
    expect(complaint(value)).toBeUndefined();
  });
});
