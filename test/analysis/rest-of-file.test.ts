import { describe, expect, test } from "vitest";
import { compareRest, losesComment, type Rest } from "../../server/src/analysis/fixes/structure.ts";
import { applyEdits } from "../../server/src/analysis/index.ts";
import { parse } from "../../server/src/syntax/index.ts";

type Edit = readonly [old: string, text: string];

/** Edits that replace what is written only once, or insert in front of `|old`. */
function editsIn(text: string, edits: readonly Edit[]): { start: number; end: number; text: string }[] {
  return edits.map(([old, written]) => {
    const isInsertion = old.startsWith("|");
    const found = isInsertion ? old.slice(1) : old;
    const start = text.indexOf(found);
    expect(start, found).toBeGreaterThanOrEqual(0);
    return { start, end: isInsertion ? start : start + found.length, text: written };
  });
}

/** What the edits, all of one proposal or each of its own, make of the rest of a file. */
function restOf(text: string, edits: readonly Edit[], { apart = false, mayComment = false } = {}): Rest {
  const list = editsIn(text, edits);
  const after = parse(applyEdits(text, list), "current");
  return compareRest(parse(text, "current"), after, list, apart ? list.map((edit) => [edit]) : [list], mayComment);
}

describe("what edits do to the rest of a file", () => {
  const text = 'a { path = /a b; # x\n  exec.clean; # x\n  host.hostname = "h"; } // end';
  const quotes: readonly Edit[] = [
    ["|/a b", '"'],
    ["|; # x", '"'],
  ];

  test.each<[what: string, edits: readonly Edit[], rest: Rest]>([
    ["a value is another one", [["/a b", "/c"]], "kept"],
    ["words between two edits are quoted", quotes, "kept"],
    ["words between two edits are quoted otherwise", quotes.map(([old]) => [old, "'"]), "kept"],
    ["a word looks like the beginning of a comment", [["/a b", "http://b"]], "turned"],
    ["a quote is not closed", [["|/a b", '"']], "lost"],
    ["one of two comments of the same words goes", [["; # x\n", ";\n"]], "lost"],
    ["a comment goes on", [["|\n  host", " and more"]], "kept"],
    [
      "a comment goes on, and another one of its words goes",
      [
        ["; # x\n", ";\n"],
        ["|\n  host", " and more"],
      ],
      "lost",
    ],
    [
      "both comments of the same words go on",
      [
        ["|\n  exec", " and more"],
        ["|\n  host", " and more"],
      ],
      "kept",
    ],
    ["a comment moves", [[" # x\n  exec", "\n  # x\n  exec"]], "kept"],
    ["a comment is added", [["|exec", "# new\n  "]], "turned"],
    ["a comment is written that is there twice", [["|exec", "# x\n  "]], "turned"],
    ["a statement becomes a comment", [["|exec.clean", "# "]], "lost"],
    [
      "words between two edits become a comment",
      [
        ["|/a b", "/* "],
        ["|; # x", " */"],
      ],
      "lost",
    ],
  ])("%s", (_, edits, rest) => {
    expect(restOf(text, edits)).toBe(rest);
    // What stands far above and below changes nothing.
    const far = "z { $far = 1, 2; // far\n}\n".repeat(4);
    expect(restOf(`${far}${text}\n${far}`, edits)).toBe(rest);
  });

  test("quotes of two proposals are no pair", () => {
    expect(restOf(text, quotes, { apart: true })).toBe("lost");
    const list = editsIn(text, [...quotes, ["exec.clean", "exec.noclean"]]);
    const after = parse(applyEdits(text, list), "current");
    const proposals = [list.slice(0, 2), list.slice(2)];
    expect(compareRest(parse(text, "current"), after, list, proposals, false)).toBe("kept");
  });

  test("a statement may become a comment where somebody looks at it, on its line only", () => {
    const off: readonly Edit[] = [["|exec", "# "]];
    const lines = "a {\n  exec.clean;\n  persist;\n}";
    expect(restOf(lines, off, { mayComment: true })).toBe("turned");
    expect(restOf(lines, off)).toBe("lost");
    expect(restOf(lines, [["|exec", "/* "]], { mayComment: true })).toBe("lost");
    expect(restOf("x;\nexec.clean;", off, { mayComment: true })).toBe("turned");
    const between: readonly Edit[] = [
      ["|exec", "/* "],
      ["|persist", "*/ # "],
    ];
    expect(restOf(lines, between, { mayComment: true })).toBe("lost");
    const quoted: readonly Edit[] = [
      ["|clean", '"'],
      ["|sist", '"'],
    ];
    expect(restOf(lines, quoted, { mayComment: true })).toBe("lost");
  });

  test("a sign alone on its line is no less than a statement", () => {
    expect(restOf("a {\n  persist;\n  }\n", [["|  }", "#"]])).toBe("lost");
    for (const sign of ["+=", "="])
      expect(restOf(`a {\n  depend\n  ${sign}\n  b;\n}`, [[`|  ${sign}`, "#"]])).toBe("lost");
    expect(restOf("a\n  {\n  persist;\n}\n", [["|  {", "#"]])).toBe("lost");
  });

  test("what is commented on one line says nothing of the next ones", () => {
    const edits: readonly Edit[] = [
      ["|exec", "# "],
      ["|persist", "/* "],
    ];
    expect(restOf("a {\n  exec.clean;\n  persist;\n}", edits, { mayComment: true })).toBe("lost");
  });

  test("a comment says the same whatever closes it", () => {
    expect(restOf("a { persist; }\n/* why", [["/* why", "/* why */"]])).toBe("kept");
    expect(restOf("a { persist; }\n/* why */", [["/* why */", "/* why"]])).toBe("kept");
    expect(restOf("a { persist; # why  \n}", [["# why  ", "# why"]])).toBe("kept");
    expect(restOf("a { persist; }\n# why */", [["# why */", "# why"]])).toBe("lost");
    expect(restOf("a { persist; }\n/* why", [["/* why", "# why"]])).toBe("lost");
  });

  test("a comment says the same however wide its sign is, and something else with another one", () => {
    expect(restOf("a { persist; }\n＃ why", [["＃", "#"]])).toBe("kept");
    expect(restOf("a { persist; }\n／／ why", [["／／", "//"]])).toBe("kept");
    expect(restOf("a { persist; }\n# see ／／", [["／／", "//"]])).toBe("lost");
    expect(restOf("a { persist; }\n# see ＃", [["＃", "#"]])).toBe("lost");
  });

  test("a comment that is there twice is lost where one of them goes, whatever is written besides", () => {
    const text = "# x\na { persist; } # x\nb { path = /b; }\n";
    expect(restOf(text, [[" # x\n", " # y\n"]])).toBe("lost");
    expect(restOf(text, [[" # x\n", "\n# x\n"]])).toBe("kept");
  });

  test("what only looks like a comment is a part of its word", () => {
    const url = "a { $x = http://host/; path = /a; }\n";
    expect(restOf(url, [["/a", "/b"]])).toBe("kept");
  });
});

describe("a comment is lost", () => {
  const isLost = (text: string, ...edits: Edit[]): boolean =>
    losesComment(parse(text, "current"), editsIn(text, edits));

  test("where it is replaced and written nowhere else", () => {
    expect(isLost("a { persist; # why\n }", [" # why", ""])).toBe(true);
    expect(isLost("a { persist; /* why */ }", [" /* why */", ""])).toBe(true);
    expect(isLost("a { persist; # why\n }", ["persist; # why", "exec.clean; # why"])).toBe(false);
    expect(isLost("a { persist; # why\n }", [" # why", ""], ["|a {", "# why\n"])).toBe(false);
    expect(isLost("a { persist; # why\n }", ["persist", "exec.clean"])).toBe(false);
    expect(isLost("a { persist; # why", [" # why", ""])).toBe(true);
    expect(isLost("a { persist; # why\n }", ["|a {", "# w"], [" # why", "hy"])).toBe(true);
    expect(isLost("a { persist; # why\n # x\n }", ["# why\n # x", "# why"])).toBe(true);
    expect(isLost("a { persist;# why\n }", ["persist;", "exec.clean;"])).toBe(false);
    expect(isLost("a { persist; # why\n }", ["|hy", "x"])).toBe(false);
    expect(isLost("a { path = /j/* why */; }", ["/j/* why */", "/k"])).toBe(true);
    expect(isLost("a { path = /j/* why */", ["/j/* why */", "/k"])).toBe(true);
  });

  test("but not where it only is the end, or the middle, of a word", () => {
    expect(isLost("a { path = /j/*why*/k; }", ["/j/*why*/k", "/k"])).toBe(false);
    expect(isLost("a { path = /j/*; }", ["/j/*; }", "/k; }"])).toBe(false);
    expect(isLost("a { path = /j/* why", ["/j/* why", "/k"])).toBe(false);
    expect(isLost("a { $x = http://host why", ["http://host why", "h"])).toBe(true);
    expect(isLost("a { $x = http://host/; }", ["http://host/; }", "h; }"])).toBe(false);
  });
});
