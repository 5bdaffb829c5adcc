import { describe, expect, test } from "vitest";
import { type Configuration, evaluate, LastEvaluation, type Site } from "../../server/src/config/index.ts";
import { parse, parseAgain, type SyntaxTree } from "../../server/src/syntax/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";

/** A root that is evaluated after each edit of its files, as an editor does. */
class EditedRoot {
  private readonly again = new LastEvaluation();
  private readonly trees = new Map<string, SyntaxTree>();
  private readonly texts = new Map<string, string>();

  evaluate(files: Readonly<Record<string, string>>, site?: Site): Configuration {
    for (const [name, text] of Object.entries(files)) {
      const before = this.trees.get(name);
      if (before?.text !== text) this.trees.set(name, before ? parseAgain(before, text) : parse(text, "current"));
      this.texts.set(name, text);
    }
    const source = {
      reader: new MemoryReader(this.texts),
      tree: (of: string) => this.trees.get(of) ?? ("missing" as const),
    };
    return evaluate(path, "current", source, { strict: false, site, again: this.again });
  }
}

const valuesOf = ({ jails }: Configuration): unknown[] =>
  jails.map((jail) => [jail.name, ...(jail.get("x")?.values ?? [])]);

/** What an edit makes of a root: the jails before and after it, with their values of `x`. */
function edited(before: string, after: string): { first: Configuration; second: Configuration } {
  const root = new EditedRoot();
  return { first: root.evaluate({ [path]: before }), second: root.evaluate({ [path]: after }) };
}

describe("after an edit", () => {
  test.each([
    [
      "an edit in another jail",
      "a { x = 1; } b { x = 2; }",
      "a { x = 1; } b { x = 34; }",
      [
        ["a", "1"],
        ["b", "34"],
      ],
      [true, false],
    ],
    ["a jail in front of it", "a { x = 1; }", "b { } a { x = 1; }", [["b"], ["a", "1"]], [false, true]],
    [
      "blocks in blocks",
      "a { x = 1; in { x = 2; } } b { }",
      "a { x = 1; in { x = 2; } } c { }",
      [["a", "1"], ["a.in", "2"], ["c"]],
      [true, true, false],
    ],
    [
      "a wildcard with the same values",
      "* { x = 0; } a { x += 1; }",
      "* { x = 0; } a { x += 1; } b { }",
      [
        ["a", "0", "1"],
        ["b", "0"],
      ],
      [true, false],
    ],
    [
      "another value of a wildcard",
      "* { x = 0; } a { x += 1; }",
      "* { x = 5; } a { x += 1; }",
      [["a", "5", "1"]],
      [false],
    ],
    [
      "another name of one",
      "a* { x = 0; } * { x = 0; } a { x += 1; }",
      "* { x = 0; } * { x = 0; } a { x += 1; }",
      [["a", "0", "1"]],
      [false],
    ],
    [
      "a further statement in one",
      "* { x = 0; } a { x += 1; }",
      "* { x = 0; x += 2; } a { x += 1; }",
      [["a", "0", "2", "1"]],
      [false],
    ],
    ["one that is gone", "* { x = 0; } a { x += 1; }", "a { x += 1; }", [["a", "1"]], [false]],
    [
      "globals that stay",
      "x = 0; a { x += 1; }",
      "x = 0; a { x += 1; } b { }",
      [
        ["a", "0", "1"],
        ["b", "0"],
      ],
      [true, false],
    ],
    ["the last of several globals", "x = 0; x += 1; a { }", "x = 0; x += 3; a { }", [["a", "0", "3"]], [false]],
    ["the last of several globals, which is gone", "x = 0; x += 1; a { }", "x = 0; a { }", [["a", "0"]], [false]],
    ["a global", "x = 0; a { x += 1; }", "x = 0; x += 3; a { x += 1; }", [["a", "0", "3", "1"]], [false]],
  ])("a jail is the same object where nothing of it has changed: %s", (_, before, after, values, same) => {
    const { first, second } = edited(before, after);
    expect(valuesOf(second)).toEqual(values);
    expect(second.jails.map((jail) => first.jails.includes(jail))).toEqual(same);
  });

  test("all is as it was where nothing has changed", () => {
    const { first, second } = edited("* { x = 1; } a { } b { }", "* { x = 1; } a { } b { }");
    expect(second.wildcards).toBe(first.wildcards);
    expect([second.jailGroups, second.sectionGroups]).toEqual([first.jailGroups, first.sectionGroups]);
    expect(second.jails.map((jail, index) => jail === first.jails[index])).toEqual([true, true]);
    expect(second.lineage).toBe(first.lineage);
  });

  test("a jail is another one where a wildcard that is the same has moved behind it", () => {
    const root = new EditedRoot();
    const text = '.include "one.conf"; a { x = 2; } .include "two.conf";';
    const wildcard = { [path]: text, "/etc/w.conf": "* { x = 1; }" };
    const include = '.include "w.conf";';
    const first = root.evaluate({ ...wildcard, "/etc/one.conf": include, "/etc/two.conf": "" });
    const second = root.evaluate({ "/etc/one.conf": "", "/etc/two.conf": include });
    expect([valuesOf(first), valuesOf(second)]).toEqual([[["a", "2"]], [["a", "1"]]]);
  });

  test("a jail belongs to the site where it is judged", () => {
    const root = new EditedRoot();
    const one: Site = {} as Site;
    const other: Site = { ...one };
    const jails = [one, one, other].map((site) => root.evaluate({ [path]: "a { }" }, site).jails[0]);
    expect(jails[1]).toBe(jails[0]);
    expect(jails[2].site).toBe(other);
  });

  test("a block that includes something is read again", () => {
    const root = new EditedRoot();
    const files = { [path]: 'a { .include "in.conf"; }' };
    root.evaluate({ ...files, "/etc/in.conf": "x = 1;" });
    expect(valuesOf(root.evaluate({ ...files, "/etc/in.conf": "x = 23;" }))).toEqual([["a", "23"]]);
  });

  test("a file that is included within a block and outside of it has each of its jails twice", () => {
    const root = new EditedRoot();
    const main = 'a { .include "in.conf"; } .include "in.conf";';
    root.evaluate({ [path]: main, "/etc/in.conf": "b { x = 1; }" });
    const again = root.evaluate({ "/etc/in.conf": "b { x = 1; } c { }" });
    expect(valuesOf(again)).toEqual([["a"], ["a.b", "1"], ["a.c"], ["b", "1"], ["c"]]);
  });
});

/** For each jail, the number of the first one that has its form. */
const formsOf = ({ jails }: Configuration): number[] => {
  const forms = jails.map(({ form }) => form);
  return forms.map((form) => forms.indexOf(form));
};

test("jails of a fleet that are written like the first one have one form together, and those that set something else another one", () => {
  const configuration = new EditedRoot().evaluate({
    [path]: "a { x = 1; y; } b { x = 2; y; } f { x = 6; y; } c { y; x = 3; } d { x = 4; } e { x = 5; y; z; }",
  });
  expect(formsOf(configuration)).toEqual([0, 1, 1, 3, 4, 5]);
  expect(configuration.jails.map((jail) => jail.get("x")?.values)).toEqual([["1"], ["2"], ["6"], ["3"], ["4"], ["5"]]);
});

test("of many forms those are remembered that were there last", () => {
  const blocks = Array.from({ length: 9 }, (_, index) => `a${index} { x${index}; }`);
  const others = ["b { x8; }", "c { x8; }", "d { x1; }", "e { x1; }", "f { x0; }", "g { x0; }"];
  const forms = formsOf(new EditedRoot().evaluate({ [path]: [...blocks, ...others].join(" ") }));
  expect(forms.slice(9)).toEqual([9, 9, 11, 11, 13, 14]);
});

test("where no two jails are alike, forms are not looked for any more", () => {
  const blocks = Array.from({ length: 25 }, (_, index) => `a${index} { x${index}; }`);
  const forms = formsOf(new EditedRoot().evaluate({ [path]: [...blocks, "b { x24; }", "c { x24; }"].join(" ") }));
  expect(forms.slice(25)).toEqual([25, 26]);
});
