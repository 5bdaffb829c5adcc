import { describe, expect, test } from "vitest";
import { evaluate, evaluateBeside, type JailsBeside } from "../../server/src/config/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/** What `written` comes to in the place of the block `name`. */
function beside(text: string, name: string, written: string): JailsBeside {
  const tree = parse(text, "current");
  const source = { reader: new MemoryReader(new Map()), tree: () => tree };
  const configuration = evaluate("/etc/jail.conf", "current", source, { strict: true });
  const section = configuration.sections.find((each) => each.name === name);
  if (section === undefined) throw new Error(`no block ${name}`);
  return evaluateBeside(configuration, source, section, written);
}

const valuesOf = ({ jails }: JailsBeside): unknown[] => jails.map((jail) => [jail.name, jail.get("x")?.values]);

describe("blocks in the place of another one", () => {
  const text = '$zone = z; web { x = old; } db { x = other; } * { x += "$zone"; }';

  test("have what wildcards and globals say around them, and the other jails are not among them", () => {
    const tried = beside(text, "web", 'w1 { x = "1$zone"; }\nw2 { }');
    expect(valuesOf(tried)).toEqual([
      ["w1", ["1z", "z"]],
      ["w2", ["z"]],
    ]);
    expect(tried.offset).toBe(0);
  });

  test("are named after the block in which it stands, which is not evaluated with them", () => {
    const outer = '"a\\"b\\\\" { x = outer; in { x = old; } beside { } }';
    const written = "new { x = $name; }";
    const tried = beside(outer, 'a"b\\.in', written);
    expect(valuesOf(tried)).toEqual([['a"b\\.new', ['a"b\\.new']]]);
    expect(tried.tree.text.slice(tried.offset).startsWith(written)).toBe(true);
  });

  test("may be wildcards, too", () => {
    expect(valuesOf(beside(text, "web", "w { }\n* { x = mine; }"))).toEqual([["w", ["mine", "z"]]]);
  });
});
