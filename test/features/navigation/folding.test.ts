import { expect, it } from "vitest";
import { foldsOf } from "../../support/editor.ts";

it("folds blocks and comments", () => {
  expect(foldsOf("# a\n# b\nweb {\n  persist;\n}\n/* c\n d */\n# alone\npersist; # e\n# f\n")).toEqual([
    "comment: # a … # b",
    "block: web { … persist;",
    "comment: /* c … d */",
  ]);
});

it("folds nested blocks, and from the name where the brace stands below it", () => {
  expect(foldsOf("web\n{\n  inner {\n    persist;\n  }\n}\ndb { persist; }\ncache {\n  persist; }\n")).toEqual([
    "block: web … }",
    "block: inner { … persist;",
  ]);
});

it("folds lists of three lines and more, with = or in one statement", () => {
  expect(
    foldsOf(`
      exec.start = "a";
      exec.start += "b";
      exec.start += "c", "d";
      exec.stop += "e";
      exec.stop += "f";
      web {
        exec.stop += "g";
        exec.stop += "h";
        depend = a,
                 b,
                 c;
        $x = "1
        2
        3";
      }
    `),
  ).toEqual([
    'list: exec.start = "a"; … exec.start += "c", "d";',
    'block: web { … 3";',
    "list: depend = a, … c;",
    'list: $x = "1 … 3";',
  ]);
});

it("folds from region to endregion, and marks that stand alone fold nothing", () => {
  expect(
    foldsOf(`
      # region network
      # about it
      # more
      a { persist; }
      //#region inner
      b { persist; }
      //#endregion
      # endregion network
      # endregion
      # regional
      # region open
    `),
  ).toEqual([
    "region: # region network … # endregion network",
    "comment: # about it … # more",
    "region: //#region inner … //#endregion",
  ]);
});

it("keeps in sight what stands behind the end of a comment or a list", () => {
  expect(foldsOf("web {\n  persist; /* a\n  b\n  c */ }\n/* d\n */ db { persist; }\n/* e\n f\n */ vnet;\n")).toEqual([
    "block: web { … b",
    "comment: persist; /* a … b",
    "comment: /* e … f",
  ]);
  expect(foldsOf("web {\n  depend = a,\n    b,\n    c,\n    d; }\n")).toEqual([
    "block: web { … c,",
    "list: depend = a, … c,",
  ]);
  expect(foldsOf("depend = a,\n  b,\n  c ; # d\n/* e\n f */ // g\n")).toEqual([
    "list: depend = a, … c ; # d",
    "comment: /* e … f */ // g",
  ]);
});

it("folds the same lines once, as the outermost that they are", () => {
  expect(foldsOf("vnet /* a\n b\n c */;\n")).toEqual(["comment: vnet /* a … c */;"]);
  expect(foldsOf("a { b {\n persist;\n} }\n")).toEqual(["block: a { b { … persist;"]);
  expect(foldsOf("web { /* a\n b\n c */\n}\n# d\n# e\n", 2)).toEqual([
    "block: web { /* a … c */",
    "comment: # d … # e",
  ]);
});

it("leaves out lists first, then comments, where an editor takes no more", () => {
  const text = "# a\n# b\nweb {\n  inner {\n    depend = a,\n  b,\n  c;\n  }\n}\n";
  expect(foldsOf(text)).toHaveLength(4);
  expect(foldsOf(text, 3)).not.toContain("list: depend = a, … c;");
  expect(foldsOf(text, 1)).toEqual(["block: web { … }"]);
});

it.each(["", "{", "web {", "web {\n\n\n", '"', "/*\n", "a +=\n\n\n", "}\n}\n}\n", "# region\n# region\n"])(
  "survives %j",
  (text) => expect(() => foldsOf(text)).not.toThrow(),
);
