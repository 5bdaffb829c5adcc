import { describe, expect, test } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { parse } from "../../server/src/syntax/index.ts";
import { parseAgain } from "../../server/src/syntax/parse-again.ts";
import { topStatements } from "../../server/src/syntax/tree/top-statements.ts";

const before = `exec.clean;
# What all have.
mount.devfs;
web { path = /jails/web; }
db { path = /jails/db; }
`;

/** The statements that are the same objects after an edit, as they are written. */
function keptAfter(find: string | RegExp, written: string): string[] {
  const tree = parse(before, "current");
  const known = new Set(topStatements(tree));
  const edited = before.replace(find, written);
  expect(edited).not.toBe(before);
  const again = parseAgain(tree, edited);
  const kept = topStatements(again).filter((statement) => known.has(statement));
  return kept.map(({ start, end }) => edited.slice(start, end));
}

describe("a statement outside of all blocks stays the same object", () => {
  const [clean, devfs, web, db] = [
    "exec.clean;",
    "mount.devfs;",
    "web { path = /jails/web; }",
    "db { path = /jails/db; }",
  ];

  test.each([
    ["a comment above all", /^/, "# Mine.\n"],
    ["a letter in a comment", "What", "Whatt"],
    ["a comment directly behind a statement", "clean;", "clean;# now"],
    ["a comment directly in front of a statement", "mount", "/* on */mount"],
    ["blank lines between blocks", "}\ndb", "}\n\n\ndb"],
    ["no line between blocks", "}\ndb", "}db"],
    ["an empty statement", "clean;", "clean;;"],
  ])("when an edit makes %s", (_, find, written) => {
    expect(keptAfter(find, written)).toEqual([clean, devfs, web, db]);
  });

  test.each([
    ["a new statement stands between", "# What", "allow.mount;\n# What", [clean, devfs, web, db]],
    ["its first word grows in front", "mount", "allow.mount", [clean, web, db]],
    ["it becomes a comment", "mount", "# mount", [clean, web, db]],
    ["a comment that opens above it swallows it", /# What.*\nmount.devfs;/, "/* mount.devfs; */", [clean, web, db]],
    ["another one takes its place", "mount.devfs;\nweb", "a; /* mount.devfs; */ web", [clean, web, db]],
    ["something in a block changes", "jails/web", "jails/www", [clean, devfs, db]],
    ["its semicolon is lost", "devfs;", "devfs ", [clean, web, db]],
    ["a quote opens above it", "# What", '"\n# What', [clean, web, db]],
  ])("and no other, when %s", (_, find, written, kept) => {
    expect(keptAfter(find, written)).toEqual(kept);
  });
});

test("of edits far apart, each leaves what lies between them what it was", () => {
  const jails = 40;
  const text = fleet(jails);
  const tree = parse(text, "current");
  const known = new Set(topStatements(tree));
  // The address of one jail, a line of another one; and a jail more near the end.
  const edited = text
    .replace("10.1.0.3/", "10.1.9.3/")
    .replace('  $ip6_xn1     = "fe80::1:14/64";\n', "")
    .replace("web-0039 {", "new { persist; }\nweb-0039 {");
  const changed = topStatements(parseAgain(tree, edited)).filter((statement) => !known.has(statement));
  expect(changed.map(({ start, end }) => edited.slice(start, end).split(" ")[0])).toEqual([
    "web-0003",
    "web-0020",
    "new",
  ]);
});

describe("a mistake after an edit is read as if the text had never been another one", () => {
  const jail = (name: string): string => `${name} {\n  path = /jails/${name};\n  persist;\n}\n`;
  const spread = ({ kinds, ends, count }: ReturnType<typeof parse>["tokens"]): unknown => [
    [...kinds.subarray(0, count)],
    [...ends.subarray(0, count)],
  ];

  test.each([
    ["strings of several lines", `s { exec.start = "a;\n  b = c;\n  d"; }\n`],
    ["a string of several lines that goes on behind its quote", `s { exec.start = "a;\n  b = c;\n"d; }\n`],
    ["a string that goes on behind its quote", `s { exec.start = "a, "b", "c"; }\n`],
    ["a glob", "s { exec.start = echo /etc/x*; }\n"],
    ["a comment within a word", "s { path = /a#b;\n; }\n"],
    ["a comment of C within a word", "s { path = /a/*.b; */; }\n"],
    ["a name with a semicolon", "s { path = ${a;b}; }\n"],
    ["a variable in a string of several lines", `s { exec.start = "a \${b};\n  c = d;\n  e"; }\n`],
    ["a backslash at the end of a line", "s { exec.start = a \\\n, b; }\n"],
    ["signs of a merge", "# <<<<<<< mine\ns { persist; }\n# =======\n"],
    ["signs of a merge at the beginning of lines of a comment", "/*\n<<<<<<< a\n=======\n>>>>>>> b\n*/\n"],
  ])("beside %s", (_what, beside) => {
    for (const [above, below] of [
      [beside, ""],
      ["", beside],
      [beside, beside],
    ]) {
      const sound = `${above}${jail("a")}${jail("b")}${below}${jail("c")}`;
      let tree = parse(sound, "current");
      for (const name of ["b", "a", "c", "b"]) {
        for (const edited of [
          sound.replace(`/${name};`, `/${name}`),
          sound.replace(`${name} {`, `${name} {{`),
          sound,
        ]) {
          tree = parseAgain(tree, edited);
          const fresh = parse(edited, "current");
          expect(tree.problems).toEqual(fresh.problems);
          expect(spread(tree.tokens)).toEqual(spread(fresh.tokens));
        }
      }
    }
  });
});
