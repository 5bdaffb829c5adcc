import { describe, expect, it, test } from "vitest";
import { type Configuration, evaluate, originSegments, sourceRange } from "../../server/src/config/index.ts";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";

function evaluateText(text: string, dialect: Dialect = "current"): Configuration {
  const tree = parse(text, dialect);
  const source = { reader: new MemoryReader(new Map()), tree: () => tree };
  return evaluate(path, dialect, source, { strict: true });
}

it.each([
  ["the same", "a { $x; x = 1; }", "x"],
  ["`no` and the name", "a { $x; nox = 1; }", "nox"],
  ["the name without its `no`", "a { nox; $x = 1; }", "x"],
])("a variable and a parameter are one name: %s; the message has the second", (_, text, name) => {
  const [jail] = evaluateText(text).jails;
  expect(jail.problems.map(({ message }) => message)).toEqual([
    `variable "$${name}" cannot have the same name as a parameter.`,
  ]);
});

it("a variable that may not be called so can be written twice, and is told once", () => {
  const [jail] = evaluateText("a { $jid = 1; $jid = 2; }").jails;
  expect(jail.problems.map(({ message }) => message)).toEqual([
    'variable "$jid" cannot have the same name as a parameter.',
  ]);
});

it.each([
  ["a number has its name for one", "5 { }", ["jid", "name"]],
  ["`noname` is that one already", "5 { noname = x; }", ["jid", "noname"]],
  ["a variable is not", "5 { $name = x; }", ["jid", "name"]],
])("a block called by %s", (_, text, names) => {
  const [jail] = evaluateText(text).jails;
  expect(jail.parameters().map(({ name }) => name)).toEqual(names);
});

it.each([
  ["the name itself", "a { name = x; }", 'cannot redefine parameter "name".'],
  ["`noname`", "a { noname = x; }", 'cannot redefine parameter "name".'],
  ["`nojid` after a number", "5 { nojid = x; }", 'cannot redefine parameter "jid".'],
  ["a second `noname`", "5 { noname = x; noname = y; }", 'cannot redefine parameter "noname".'],
  ["nothing else: `nononame`", "a { nononame = x; nononame = y; }", undefined],
  ["what was called `nononame` once", "5 { nononame = x; noname = y; noname = z; }", undefined],
])("what cannot be set again: %s", (_, text, message) => {
  const [jail] = evaluateText(text).jails;
  expect(jail.problems.map((problem) => problem.message)).toEqual(message === undefined ? [] : [message]);
});

it.each([
  ["a brace that would close the block", "c { x = 1;\n}·}"],
  ["one on a line of its own", "c { x = 1;\n }日本\n}\n"],
  ["a statement and a brace", "c { x = 1; }\n·y; }"],
  ["a quote that is never closed", "c { x = 1; }\n· y = 'z; }"],
])("jail(8) reads nothing behind a character outside of ASCII between blocks: %s", (_, text) => {
  const { jails, error } = evaluateText(text);
  expect(error).toBeUndefined();
  expect(jails.map((jail) => jail.parameters().map(({ name, values }) => [name, ...values]))).toEqual([
    [
      ["name", "c"],
      ["x", "1"],
    ],
  ]);
});

describe("where a part of a value is written", () => {
  /** The source of `part` of the first value of `x` in the first jail. */
  function sourceOf(text: string, part: string, index = 0): string | undefined {
    const parameter = evaluateText(text).jails[0].get("x");
    const start = parameter?.values[index].indexOf(part) ?? -1;
    const range = parameter && sourceRange(parameter, index, start, start + part.length);
    return range && text.slice(range.start, range.end);
  }

  it.each([
    ["a word", "a { x = abc; }", "bc", "bc"],
    ["a quoted string", 'a { x = "a b c"; }', "b", "b"],
    ["after an escape", 'a { x = "\\x41\\tbc"; }', "bc", "bc"],
    ["after a NUL and a lone dollar", 'a { x = "ab\\xyd$ e"; }', "$ e", "$ e"],
    ["after a NUL and a variable", 'a { $v = 12; x = "$v\\0$v\\x/b\\x41"; }', "/bA", "/b\\x41"],
    ["after an octal escape", 'a { x = "\\101\\0602bc"; }', "bc", "bc"],
    ["an octal escape itself", 'a { x = "b\\101c"; }', "A", "\\101"],
    ["behind an end of line that an escape takes away", 'a { x = "ab\\\ncd"; }', "cd", "cd"],
    ["in front of one", 'a { x = "ab\\\ncd"; }', "ab", "ab"],
    ["around one", 'a { x = "ab\\\ncd"; }', "bc", "b\\\nc"],
    ["the bytes of one character", 'a { x = "b\\xf0\\x9f\\x98\\x80c"; }', "\u{1f600}", "\\xf0\\x9f\\x98\\x80"],
    ["after the bytes of one character", 'a { x = "b\\xc3\\xa4c"; }', "c", "c"],
    ["to the end, behind quotes", "a { x = 'a''''bc'''; }", "abc", "a''''bc"],
    ["an escape itself", 'a { x = "b\\x41c"; }', "A", "\\x41"],
    ["a variable", 'a { $v = 12; x = "b${v}c"; }', "2", "${v}"],
    ["from text into a variable", 'a { $v = 12; x = "b${v}c"; }', "b1", "b${v}"],
    ["in the middle, between doubled quotes", "a { x = 'ab''cd''ef'; }", "cd", "cd"],
    ["an end in front of doubled quotes", "a { x = 'ab''''cd'; }", "ab", "ab"],
    ["what stands around doubled quotes", "a { x = 'ab''''cd'; }", "bc", "b''''c"],
    ["a digit behind three of an escape", 'a { x = "\\1012c"; }', "2", "2"],
    ["an escape that a text ends with", 'a { x = "\\x41\\x42"; }', "B", "\\x42"],
    ["a plain character between bytes that are none", 'a { x = "\\xf0b\\x9fc"; }', "b", "b"],
    ["all of it, in double quotes", 'a { x = "abc"; }', "abc", "abc"],
    ["all of it, between quotes with nothing in them", "a { x = ''\"\"abc''\"\"; }", "abc", "abc"],
    ["all of it, of one character with quotes around it", "a { x = ''b\"\"; }", "b", "b"],
    ["all of it, that begins with a variable", 'a { $v = 12; x = "${v}c"; }', "12c", "${v}c"],
    ["all of it, that ends with one", 'a { $v = 12; x = "c${v}"; }', "c12", "c${v}"],
    ["all of it, that is one", 'a { $v = 12; x = "$v"; }', "12", "$v"],
    ["all of it, of words without quotes", "a { $v = 12; x = $v/c; }", "12/c", "$v/c"],
    ["behind a variable that has no value", 'a { x = "b$none c"; }', "c", "c"],
    ["glued pieces", "a { x = a\"b c\"'d'; }", "ab cd", 'a"b c"\'d'],
    ["a name that the block implies", "web { x = $name; }", "eb", "$name"],
  ])("%s", (_, text, part, source) => {
    expect(sourceOf(text, part)).toBe(source);
  });

  it("an element that came from a list is where the list is used", () => {
    expect(sourceOf("a { $l = p, q; x = $l, r; }", "q", 1)).toBe("$l");
    expect(sourceOf("a { $l = p, q; x = $l, r; }", "r", 2)).toBe("r");
  });

  it("says which variable each part comes from", () => {
    const [jail] = evaluateText('a { $v = 12; x = "b${v}c"; }').jails;
    const element = jail.get("x")?.elements[0];
    if (!element) throw new Error("no value");
    const parts = originSegments(jail, element.written).map(({ start, end, variable }) => [start, end, variable]);
    expect(parts).toEqual([
      [0, 1, undefined],
      [1, 3, "v"],
      [3, 4, undefined],
    ]);
  });

  it("is found among very many parts, of which some are empty", () => {
    const parts = Array.from({ length: 200 }, (_, index) => `p${index}"q${index}"\${e}`);
    const text = `a { $e = ""; x = ${parts.join("")}; }`;
    for (const index of [0, 31, 63, 64, 100, 199]) {
      expect(sourceOf(text, `p${index}q`)).toBe(`p${index}"q`);
      expect(sourceOf(text, `q${index}${index === 199 ? "" : "p"}`)).toBe(index === 199 ? "q199" : `q${index}"\${e}p`);
    }
  });

  it("is nowhere for what no statement sets", () => {
    const name = evaluateText("a { }").jails[0].get("name");
    expect(name?.values).toEqual(["a"]);
    expect(name && sourceRange(name, 0, 0, 1)).toBeUndefined();
  });
});

describe("the variables of a value", () => {
  const referencesOf = (value: string) => {
    const references = evaluateText(`a { x = ${value}; }`).jails[0].get("x")?.elements[0].written.references;
    if (references === undefined) throw new Error("no variable");
    return references;
  };
  const many = (last: string): string => `"${"$a b".repeat(40)}$${last}"`;

  it("are known by their names and places", () => {
    for (const [value, names, positions] of [
      ['"x$a"', ["a"], [1]],
      ['"x$a$b-$b"', ["a", "b", "b"], [1, 1, 2]],
    ] as const) {
      const references = referencesOf(value);
      expect(references.allNames).toEqual(names);
      expect([...references].map(({ name, position }) => [name, position])).toEqual(
        names.map((name, index) => [name, positions[index]]),
      );
      expect([references.has("a"), references.has("b"), references.has("c")]).toEqual([true, names.length > 1, false]);
    }
    expect([...referencesOf(many("c"))].slice(-2).map(({ name, position }) => [name, position])).toEqual([
      ["a", 78],
      ["c", 80],
    ]);
  });

  it.each([
    ["the same", "$a", '"$a"', true],
    ["another name", "$a", "$b", false],
    ["another place", "$a-", '"-$a"', false],
    ["several that are the same", '"$a$b"', "$a$b", true],
    ["several in another order", '"$a$b"', '"$b$a"', false],
    ["several in other places", '"$a-$b"', '"$a$b-"', false],
    ["one more", "$a", "$a$a", false],
    ["very many", many("a"), many("a"), true],
    ["very many, and another one at the end", many("a"), many("b"), false],
  ])("of two values are the same, or not: %s", (_, one, other, same) => {
    expect(referencesOf(one).equals(referencesOf(other))).toBe(same);
    expect(referencesOf(other).equals(referencesOf(one))).toBe(same);
  });
});

describe("a name that is a number", () => {
  const impliedBy = (name: string, dialect?: Dialect): (readonly string[] | undefined)[] => {
    const [jail] = evaluateText(`${name} { }`, dialect).jails;
    return [jail.get("jid")?.values, jail.get("name")?.values];
  };

  it.each([
    ["5", ["5"], ["5"]],
    ['"+5"', ["+5"], ["+5"]],
    ['"\\x0b5"', ["\v5"], ["\v5"]],
    ["0", undefined, ["0"]],
    ["5a", undefined, ["5a"]],
    ["a5", undefined, ["a5"]],
  ])("is the jid, and from FreeBSD 14 on the name as well: %s", (name, jid, implied) => {
    expect(impliedBy(name)).toEqual([jid, implied]);
    expect(impliedBy(name, "12")).toEqual([jid, jid === undefined ? implied : undefined]);
  });
});

test("the name of a jail whose block is named after its jid is set once", () => {
  const [jail] = evaluateText("5 { name = web; }").jails;
  expect(jail.parameters().map(({ name, values }) => [name, values])).toEqual([
    ["jid", ["5"]],
    ["name", ["web"]],
  ]);
  const [twice] = evaluateText("5 { name = web; name = db; }").jails;
  expect(twice.problems.map(({ message }) => message)).toEqual(['cannot redefine parameter "name".']);
});

describe("names that are alike, and not the same", () => {
  const [jail] = evaluateText("a { noallow.mount = 1; allow.nomount = 2; $noname = 3; x = $noname; }").jails;

  it("have values of their own", () => {
    expect(jail.get("noallow.mount")?.values).toEqual(["1"]);
    expect(jail.get("allow.nomount")?.values).toEqual(["2"]);
    expect(jail.variable("allow.nomount")?.values).toEqual(["2"]);
    expect(jail.variable("allow.mount")).toBeUndefined();
    expect(jail.get("noallow.nomount")?.values).toEqual(["1"]);
  });

  it("are set and used each by itself", () => {
    const [jail] = evaluateText(
      'a { noallow.mount = 1; allow.nomount = 2; allow.nomount = 3; x = "${allow.nomount} ${noallow.mount}"; }',
    ).jails;
    expect(jail.get("x")?.values).toEqual(["3 1"]);
    expect(jail.parameters().map(({ values }) => values)).toEqual([["a"], ["1"], ["3"], ["3 1"]]);
  });
});

describe("what jail(8) runs for a jail", () => {
  const isKnown = (statement: string): boolean => evaluateText(`a { ${statement} }`).jails[0].commandsAreKnown;

  it.each([
    "exec.start = $nope;",
    "vnet = $nope;",
    'vnet.interface = "$nope";',
    "command = $nope;",
    "interface = $nope;",
    'ip4.addr = "em0|$nope";',
    'ip6.addr = "$nope";',
    "$v = $nope; exec.poststop = $v;",
  ])("is not known where that lacks a variable: %s", (statement) => {
    expect(isKnown(statement)).toBe(false);
  });

  it.each(["host.hostname = $nope;", "$v = $nope;", "exec.start = $name;", "$vnet = $nope; exec.start = /bin/true;"])(
    "is known all the same: %s",
    (statement) => {
      expect(isKnown(statement)).toBe(true);
    },
  );
});

describe("what an evaluation took", () => {
  it("counts each statement for each jail, and wildcards that say something", () => {
    const { applications, wildcards } = evaluateText("x = 1; * { } a { y = 1; } b { y = 1; z = 1; }");
    expect(wildcards.map(({ definitions }) => definitions.length)).toEqual([1]);
    // Each jail has its own ones, that of the globals, and a look at each wildcard.
    expect(applications).toBe(1 + 2 + 2 * 1 + 2 * 1);
    expect(evaluateText("a { y = 1; z = 1; } x = 1;").applications).toBe(2 + 1 + 1);
  });
});

describe("in a broken file", () => {
  it.each([
    ["a { x = b c; }", "x", "b c"],
    ['a { x = b "c d" e; }', "x", "b c d e"],
    ["a { x = b", "x", "b"],
    ['a { b"c d" = 1 = 2; }', "bc d", "1 = 2"],
  ])("a name, or a value, of several words is read as if it were quoted: %s", (text, name, value) => {
    const tree = parse(text, "current");
    const source = { reader: new MemoryReader(new Map()), tree: () => tree };
    const [jail] = evaluate(path, "current", source, { strict: false }).jails;
    expect(jail.get(name)?.values).toEqual([value]);
  });
});

describe("the section of the globals", () => {
  const valuesOfX = (text: string, dialect?: Dialect): readonly string[] | undefined =>
    evaluateText(text, dialect).jails[0].get("x")?.values;

  it.each([
    ["after the block a global wins", "a { x = 5; } x = 2;", ["2"], ["2"]],
    ["one before the block keeps all of them there", "y = 1; a { x = 5; } x = 2;", ["5"], ["2"]],
    ["a written `*` is a block like any other", "* { x = 1; } a { x = 5; } x = 2;", ["2"], ["2"]],
    ["so is one in quotes", '"*" { x = 1; } a { x = 5; } x = 2;', ["2"], ["2"]],
    ["after a global it is applied in its place", "y = 1; a { x = 5; } * { x = 3; } x = 2;", ["3"], ["2"]],
    ["an empty one changes nothing", "* { } a { x = 5; } x = 2;", ["2"], ["2"]],
    ["appending goes on in file order", "* { x = 1; } a { x += 5; } x += 2;", ["1", "5", "2"], ["1", "5", "2"]],
  ])("%s", (_, text, current, twelve) => {
    expect(valuesOfX(text)).toEqual(current);
    expect(valuesOfX(text, "12")).toEqual(twelve);
  });
});

describe("a fingerprint", () => {
  const fingerprintOf = (text: string): string => evaluateText(text).jails[0].fingerprint();

  it.each([
    ["a control character in a value", 'a { x = "A", "B"; }', 'a { x = "A\\x02B"; }'],
    ["one between names", "a { x = A; y = B; }", 'a { x = "A\\x01y\\x02B"; }'],
    ["what looks like a length", 'a { x = "1:A"; }', "a { x = 1, A; }"],
    ["a value that looks like another parameter", 'a { x = "A\n1:y,1:B"; }', "a { x = A; y = B; }"],
    ["a value and a name", "a { x = A, B; }", "a { x = A; B; }"],
    ["no value and an empty one", "a { x; }", 'a { x = ""; }'],
    ["a name and its value", "a { xy = z; }", "a { x = yz; }"],
    ["what failed", "a { x = 1; }", "a { $name = 3; x = 1; }"],
  ])("tells %s apart", (_, one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
  });

  it("is that of the values, however they are written", () => {
    expect(fingerprintOf('a { $v = A; x = "$v", B; }')).toBe(fingerprintOf("a { x = A; x += 'B'; }"));
  });
});

describe("lists", () => {
  it.each(['"${l}b"', '"b$l"', '"$l$one"', '"$one$l"'])("of several values stand in no text: %s", (value) => {
    const [jail] = evaluateText(`a { $l = p, q; $one = 1; x = ${value}; y = "b$one$one"; }`).jails;
    expect(jail.problems.map(({ message }) => message)).toEqual(["x: array cannot be substituted inline"]);
    expect([jail.failed, jail.get("y")?.values]).toEqual([true, ["b11"]]);
  });

  it.each([
    ["spliced in the middle", "a { $l = p, q; x = a, $l, b; }", ["a", "p", "q", "b"]],
    ["spliced twice", "a { $l = p, q; x = $l, $l; }", ["p", "q", "p", "q"]],
    ["spliced through another variable", "a { $l = p, q; $m = $l, r; x = $m; }", ["p", "q", "r"]],
    ["spliced before it is defined", "a { x = $l; $l = p; $l += q; }", ["p", "q"]],
    ["that waits in the middle of a string", 'a { $a = 1; x = "$a$b$a"; $b = "$c"; $c = 2; }', ["121"]],
    ["emptied and set again", "a { x = 1, 2; x; x += 3; }", ["3"]],
  ])("%s", (_, text, values) => {
    const [jail] = evaluateText(text).jails;
    expect(jail.problems).toEqual([]);
    expect(jail.get("x")?.values).toEqual(values);
  });
});
