import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannerOf, parseCommandLine, type SimpleCommand } from "../../server/src/shell/index.ts";
import { anyCharacter } from "../support/any-character.ts";

/** Commands as `text: flags`, the words joined by blanks; `?` is a word that only the shell knows. */
function outline(value: string): string[] {
  return parseCommandLine(value).commands.map((command) => `${spelled(command)}${flags(command)}`);
}

function spelled({ words }: SimpleCommand): string {
  return words.map(({ text }) => text ?? "?").join(" ");
}

function flags({ runs, guarded, background, substituted }: SimpleCommand): string {
  const result: string[] = runs === "always" ? [] : [runs];
  if (guarded) result.push("guarded");
  if (background) result.push("background");
  if (substituted) result.push("substituted");
  return result.length === 0 ? "" : `: ${result.join(" ")}`;
}

describe("how jail(8) runs a string", () => {
  // LANGUAGE.md §5.5, probe 177.
  it.each([
    ["cmd a b", "direct", ["cmd", "a", "b"]],
    ["  cmd\ta\nb ", "direct", ["cmd", "a", "b"]],
    ["a=1 cmd", "direct", ["a=1", "cmd"]],
    ["# c", "direct", ["#", "c"]],
    ["x %^,@+", "direct", ["x", "%^,@+"]],
    ["cmd a|b", "shell", ["/bin/sh", "-c", "cmd a|b"]],
    ["echo $X", "shell", ["/bin/sh", "-c", "echo $X"]],
    ["x > /dev/null", "shell", ["/bin/sh", "-c", "x > /dev/null"]],
    ["", "empty", []],
    [" \t\n", "empty", []],
    ["&", "empty", []],
  ])("%j is %s", (value, kind, argv) => {
    expect(parseCommandLine(value)).toMatchObject({ kind, argv, background: false });
  });

  it("takes away one trailing ampersand itself, if that is the only metacharacter", () => {
    expect(parseCommandLine("cmd &")).toMatchObject({ kind: "direct", argv: ["cmd"], background: true });
    expect(parseCommandLine("cmd&")).toMatchObject({ kind: "direct", argv: ["cmd"], background: true });
    expect(parseCommandLine("cmd a & ")).toMatchObject({ kind: "shell", background: false });
    expect(parseCommandLine("a; b &")).toMatchObject({ kind: "shell", background: false });
    expect(parseCommandLine("a && b")).toMatchObject({ kind: "shell", background: false });
  });
});

describe("commands in shell strings", () => {
  it.each([
    ["a && b || c", ["a: guarded", "b: after-success guarded", "c: after-failure"]],
    ["a || true", ["a: guarded", "true: after-failure"]],
    ["a || exit 1", ["a", "exit 1: after-failure"]],
    ["a || { echo no; exit 1; }", ["a", "echo no: after-failure guarded", "exit 1: after-failure"]],
    ["a || { b && false; }", ["a", "b: after-failure", "false: after-failure"]],
    ["a || (false && b)", ["a", "false: after-failure", "b: maybe"]],
    ["a || { false || b && c; }", ["a: guarded", "false: after-failure guarded", "b: maybe", "c: maybe"]],
    ["a || { b || false; }", ["a: guarded", "b: after-failure", "false: after-failure"]],
    ["a && b || exit 1; c", ["a", "b: after-success", "exit 1: after-failure guarded", "c"]],
    ["(a || exit 1); b", ["a: guarded", "exit 1: after-failure guarded", "b"]],
    ["a || (exit 1); b", ["a: guarded", "exit 1: after-failure guarded", "b"]],
    ["a || exit 0", ["a: guarded", "exit 0: after-failure"]],
    ["a; b", ["a: guarded", "b"]],
    ["set -e; a; b", ["set -e: guarded", "a", "b"]],
    ["a | b", ["a: guarded", "b"]],
    ["! a", ["a: guarded"]],
    ["a & b", ["a: guarded background", "b"]],
    ["(a; b) && c", ["a: guarded", "b", "c: after-success"]],
    ["if a; then b; else c; fi", ["a: guarded", "b: maybe", "c: maybe"]],
    ["test -d /x && b", ["test -d /x", "b: maybe"]],
    ["[ -d /x ] || b", ["[ -d /x ]: guarded", "b: maybe"]],
    ["ifconfig bridge0 || ifconfig bridge0 create", ["ifconfig bridge0: guarded", "ifconfig bridge0 create: maybe"]],
    ["for i in 1 2; do x $i; done", ["x ?: maybe"]],
    ["while a; do b; done", ["a: guarded", "b: maybe"]],
    ["case $x in a) b;; esac", ["b: maybe"]],
    ["f() { a; }; f", ["a: maybe guarded", "f"]],
    ["x=$(ifconfig epair create)", ["ifconfig epair create: substituted", ""]],
    ["echo $(a)", ["a: guarded substituted", "echo ?"]],
    ["a `b \\`c\\``", ["b ?: guarded substituted", "a ?"]],
    [
      "if a; then b; elif c; then d; else e; f; fi",
      ["a: guarded", "b: maybe", "c: maybe guarded", "d: maybe", "e: maybe guarded", "f: maybe"],
    ],
    ["if a; then b; fi || true", ["a: guarded", "b: maybe guarded", "true: maybe"]],
    ["until a; do b; c; done && d", ["a: guarded", "b: maybe guarded", "c: maybe", "d: maybe"]],
    ["for i in $(a); do b || c; done", ["a: guarded substituted", "b: maybe guarded", "c: maybe"]],
    ["case $(a) in x) b; c;; *) d;; esac", ["a: guarded substituted", "b: maybe guarded", "c: maybe", "d: maybe"]],
    [
      "(a || b) && c | d || e",
      ["a: guarded", "b: after-failure guarded", "c: maybe guarded", "d: maybe guarded", "e: maybe"],
    ],
    ["a && (b; c) || d", ["a: guarded", "b: after-success guarded", "c: after-success guarded", "d: after-failure"]],
    ["{ a; b; } &", ["a: guarded background", "b: guarded background"]],
    ["a | while read x; do b $x; c; done", ["a: guarded", "read x: guarded", "b ?: maybe guarded", "c: maybe"]],
    ["a\nb\n\nc", ["a b c"]],
    ["a;\nb &&\nc", ["a: guarded", "b", "c: after-success"]],
    ["! { a; b; }", ["a: guarded", "b: guarded"]],
  ])("%s", (value, expected) => {
    if (value.includes("\\`")) expect(outline(value).at(-1)).toBe("a ?");
    else expect(outline(value)).toEqual(expected);
  });

  describe("set -e", () => {
    it.each([
      ["set -e; a; b", ["set -e: guarded", "a", "b"]],
      ["set -eu; a; b", ["set -eu: guarded", "a", "b"]],
      ["set -o errexit; a; b", ["set -o errexit: guarded", "a", "b"]],
      ["set -u -e; a; b", ["set -u -e: guarded", "a", "b"]],
      ["set -- -e; a; b", ["set -- -e: guarded", "a: guarded", "b"]],
      ["set -e; a; set +e; b; c", ["set -e: guarded", "a", "set +e", "b: guarded", "c"]],
      // In the middle only the last command of a chain counts.
      ["set -e; a && b; c", ["set -e: guarded", "a: guarded", "b: after-success", "c"]],
      ["set -e; a || true; b", ["set -e: guarded", "a: guarded", "true: after-failure", "b"]],
      ["set -e; a | b; c", ["set -e: guarded", "a: guarded", "b", "c"]],
      ["set -e; if a; then b; c; fi; d", ["set -e: guarded", "a: guarded", "b: maybe", "c: maybe", "d"]],
      ["set -e; (a; b); c", ["set -e: guarded", "a", "b", "c"]],
      // What is perhaps not run sets nothing for sure.
      ["if x; then set -e; fi; a; b", ["x: guarded", "set -e: maybe guarded", "a: guarded", "b"]],
      ["set -e; if x; then set +e; fi; a; b", ["set -e: guarded", "x: guarded", "set +e: maybe", "a: guarded", "b"]],
      // What a subshell sets stays in it.
      ["(set -e; a; b); c; d", ["set -e: guarded", "a: guarded", "b: guarded", "c: guarded", "d"]],
      [
        "x=$(set -e; a); b; c",
        ["set -e: guarded substituted", "a: guarded substituted", ": guarded", "b: guarded", "c"],
      ],
    ])("%s", (value, expected) => {
      expect(outline(value)).toEqual(expected);
    });
  });

  describe("the end of the shell leaves open what runs behind it", () => {
    it.each([
      ["ifconfig bridge0 && exit 0; b", ["ifconfig bridge0: guarded", "exit 0: maybe guarded", "b: maybe"]],
      ["test -d /x || exit 1; b && c", ["test -d /x", "exit 1: maybe guarded", "b: maybe", "c: maybe"]],
      ["if a; then exit 0; fi; b", ["a: guarded", "exit 0: maybe guarded", "b: maybe"]],
      ["exec a; b", ["exec a: guarded", "b: maybe"]],
      // A command is taken to succeed.
      ["a || exit 1; b", ["a", "exit 1: after-failure guarded", "b"]],
      ["(exit 0); b", ["exit 0: guarded", "b"]],
      ["exit 0 | a; b", ["exit 0: guarded", "a: guarded", "b"]],
      ["exec > /var/log/x; b", ["exec: guarded", "b"]],
    ])("%s", (value, expected) => {
      expect(outline(value)).toEqual(expected);
    });
  });

  describe("what is bash for the parser is read as FreeBSD's sh reads it", () => {
    it.each([
      // `&>` is a `&`, and a redirection that stands alone.
      ["a &>/dev/null", ["a: guarded background", ""]],
      ["a b&>>/var/log/x", ["a b: guarded background", ""]],
      ["a &>/dev/null && b", ["a: guarded background", "", "b: after-success"]],
      ["a && b &>/dev/null; c", ["a: guarded background", "b: after-success guarded background", ": guarded", "c"]],
      ["if a &>/dev/null; then b; fi", ["a: guarded background", ": guarded", "b: maybe"]],
      ["x=$(a &>/dev/null); b", ["a: guarded background substituted", ": guarded substituted", ": guarded", "b"]],
      ['a "é&>" &>/dev/null', ["a é&>: guarded background", ""]],
      // It gives up where it comes to one of these.
      ["a ${x^^}; b", ["a ?: maybe guarded", "b: maybe"]],
      ["a ${x//_/-}", ["a ?: maybe"]],
      ["a ${x:0:3} || b", ["a ?: maybe guarded", "b: maybe"]],
      ["a ${!x}", ["a ?: maybe"]],
      ["for i in ${x//,/ }; do a; done; b", ["a: maybe guarded", "b: maybe"]],
      ["x=$(a) b ${y:1}", ["a: maybe guarded substituted", "b ?: maybe"]],
      ["(a ${x[0]}) && b", ["a ?: maybe", "b: maybe"]],
      ["x=$(a ${y:1}) && b", ["a ?: maybe substituted", "", "b: maybe"]],
      ["a | b >&/x && c && d", ["a: guarded", "b: maybe", "c: maybe", "d: maybe"]],
      ["(a ${x[0]}); b", ["a ?: maybe guarded", "b"]],
      ["a >&/var/log/x; b", ["a: maybe guarded", "b: maybe"]],
      ["a $((i++)); b", ["a ?: maybe guarded", "b: maybe"]],
      ["a $((1 + )) $((x y)) $(( ))", ["a ? ? ?: maybe"]],
      ["a $((x + 1)) $(((2 * -$x) % ${y:-1}))", ["a ? ?"]],
      ["a >&2; b 2>&-", ["a: guarded", "b"]],
      ["a ${x#b} ${x:-c}; b", ["a ? ?: guarded", "b"]],
      // A descriptor has one digit.
      ["a 12>/dev/null", ["a ?"]],
      ["a {fd}>/dev/null", ["a ?"]],
      ["a 2>/dev/null", ["a"]],
      ["a $'b\\n' $'\\u41' $'\\x41b'", ["a b\n ? ?"]],
    ])("%s", (value, expected) => {
      expect(outline(value)).toEqual(expected);
    });
  });

  describe("what was run to find something out leaves open what runs behind it", () => {
    it.each([
      ["jexec web pgrep x && b", ["jexec web pgrep x", "b: maybe"]],
      ["jexec -l web test -f /x && b", ["jexec -l web test -f /x", "b: maybe"]],
      ["jexec test ifconfig lo0 up && b", ["jexec test ifconfig lo0 up", "b: after-success"]],
      ["doas zfs create tank/host && b", ["doas zfs create tank/host", "b: after-success"]],
      ["sh -c 'test -f /x' && b", ["sh -c test -f /x", "b: maybe"]],
      ["sh -c 'a <(b)' && c", ["sh -c a <(b)", "c: maybe"]],
      ["sh -c 'if a' && c", ["sh -c if a", "c: maybe"]],
      ["(a; exit 1) && b", ["a: guarded", "exit 1", "b: maybe"]],
      ["a || f() { b; }; f && c", ["a: guarded", "b: maybe guarded", "f", "c: maybe"]],
      ["x=$(pgrep a) && b", ["pgrep a: substituted", "", "b: maybe"]],
      ["x=$(a) && b", ["a: substituted", "", "b: after-success"]],
      ["sh -c 'a ${x^^}' || b", ["sh -c a ${x^^}: guarded", "b: maybe"]],
      ["read x && b", ["read x", "b: maybe"]],
      ["sh -c 'a; b' && c", ["sh -c a; b", "c: after-success"]],
      ["for i in 1; do test -f /x; done && b", ["test -f /x: maybe", "b: maybe"]],
      ["for i in 1; do a; done && b", ["a: maybe", "b: after-success"]],
      ["f() { test -f /x; }; f && b", ["test -f /x: maybe guarded", "f", "b: maybe"]],
      ["f() { a; return 1; }; f || b", ["a: maybe guarded", "return 1: maybe guarded", "f: guarded", "b: maybe"]],
      ["f() { a; }; f && b", ["a: maybe guarded", "f", "b: after-success"]],
    ])("%s", (value, expected) => {
      expect(outline(value)).toEqual(expected);
    });
  });

  describe("a function that ends the shell", () => {
    it.each([
      ["f() { exit 0; }; f; a", ["exit 0: maybe guarded", "f: guarded", "a: maybe"]],
      ["f() { exit 0; }; a || f; b", ["exit 0: maybe guarded", "a: guarded", "f: after-failure guarded", "b"]],
      ["f() { a || exit 1; }; f; b", ["a: maybe guarded", "exit 1: maybe guarded", "f: guarded", "b"]],
      ["f() { return 0; }; f; a", ["return 0: maybe guarded", "f: guarded", "a"]],
    ])("%s", (value, expected) => {
      expect(outline(value)).toEqual(expected);
    });
  });

  it("a failure in the background repairs nothing, and ends nothing", () => {
    expect(outline("a || (exit 1 &)")).toEqual(["a: guarded", "exit 1: after-failure guarded background"]);
    expect(outline("a || { exit 1 & }; b")).toEqual(["a: guarded", "exit 1: after-failure guarded background", "b"]);
  });

  it("resolves quotes and leaves braces to themselves, as FreeBSD's sh does", () => {
    expect(outline('a \'b c\' "d\\"e" f\\ g {h,i} ~/j')).toEqual(['a b c d"e f g {h,i} ~/j']);
    expect(outline("a \"$x\" b* [c]d $'e\\tf'")).toEqual(["a ? ? ? e\tf"]);
  });

  it("maps words, redirections and commands to the string", () => {
    const value = "  A=1 ifconfig 'epair0' create > /dev/null 2>&1 || true";
    const [command] = parseCommandLine(value).commands;
    const slice = ({ start, end }: { start: number; end: number }) => value.slice(start, end);
    expect(command.words.map(slice)).toEqual(["ifconfig", "'epair0'", "create"]);
    expect(command.assignments.map(slice)).toEqual(["A=1"]);
    expect(command.redirects.map(slice)).toEqual(["> /dev/null", "2>&1"]);
    expect(slice(command)).toBe("A=1 ifconfig 'epair0' create > /dev/null 2>&1");
  });
});

describe("properties", () => {
  const pieces = fc.constantFrom(
    ..."ifconfig|epair1a|&&|||;|&|$(|)|`|'|\"|{|}|if|then|fi|while|do|done|<<E|>|$x|${y|\\|\n| |#|=|*|~|!|case|in|esac|(|a=".split(
      "|",
    ),
  );
  const shellText = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(" "));

  it("never throws, and keeps every range in the string", () => {
    fc.assert(
      fc.property(fc.oneof(shellText, fc.string({ unit: anyCharacter })), (value) => {
        const { commands, syntaxError } = parseCommandLine(value);
        const ranges = commands.flatMap((command) => [command, ...command.words, ...command.redirects]);
        const all = syntaxError === undefined ? ranges : [...ranges, syntaxError];
        const outside = all.filter(({ start, end }) => !(0 <= start && start <= end && end <= value.length));
        expect(outside).toEqual([]);
      }),
      { numRuns: 2000, examples: [["${y ` \\"]] },
    );
  });

  it("whether it runs, and whether jail(8) waits for it, is seen without reading its words", () => {
    const blanksAndAmpersands = fc.string({ unit: fc.constantFrom(" ", "\t", "&", "a", ";") });
    fc.assert(
      fc.property(fc.oneof(blanksAndAmpersands, shellText, fc.string({ unit: anyCharacter })), (value) => {
        const { kind, background } = parseCommandLine(value);
        const runs = background ? "background" : "foreground";
        expect(mannerOf(value)).toBe(kind === "empty" ? "nothing" : runs);
      }),
      { numRuns: 2000, examples: [["&"], [" a &"], ["a & "], ["a;&"], [";"]] },
    );
  });

  it("the words of a direct command are what their ranges spell", () => {
    const plain = fc.stringMatching(/^[ \ta-z0-9/.:=%#,+@^_-]*$/);
    fc.assert(
      fc.property(plain, fc.boolean(), (text, background) => {
        const value = background ? `${text}&` : text;
        const { kind, argv, commands } = parseCommandLine(value);
        expect(argv).toEqual(text.split(/[ \t]+/).filter((word) => word !== ""));
        expect(kind).toBe(argv.length === 0 ? "empty" : "direct");
        expect(commands.flatMap(({ words }) => words.map(({ start, end }) => value.slice(start, end)))).toEqual(argv);
      }),
    );
  });
});

describe("what was read is not read again", () => {
  it.each([
    ["a command", "/sbin/ifconfig epair0 create up"],
    ["a script", "test -d /jails || exit 1; ".repeat(100)],
  ])("of %s, while no others than those of a jail are asked about", (_, value) => {
    const isKept = (): boolean => {
      const first = parseCommandLine(value);
      for (let other = 0; other < 8; other++) parseCommandLine(`${value} # ${other}`);
      return parseCommandLine(value) === first;
    };
    // What tests have read before may leave less room than that, once: then all of it is forgotten.
    expect(isKept() || isKept()).toBe(true);
  });
});
