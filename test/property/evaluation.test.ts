import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Configuration,
  type EffectiveParameter,
  evaluate,
  sourceRange,
  type TreeSource,
} from "../../server/src/config/index.ts";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { demand } from "../support/demand.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { damaged, dialects, leastOf, mixedText, runs, seed, tokenText, wellFormed } from "./texts.ts";

console.log(`seed ${seed}`);
const dialect = fc.constantFrom(...dialects);
const path = "/etc/jail.conf";

function evaluateTexts(texts: Readonly<Record<string, string>>, spoken: Dialect, strict: boolean): Configuration {
  const reader = new MemoryReader(new Map(Object.entries(texts)));
  const source: TreeSource = {
    reader,
    tree: (file) => {
      const content = reader.read(file);
      return content.kind === "file" ? parse(content.text, spoken) : content.kind;
    },
  };
  return evaluate(path, spoken, source, { strict });
}

/** What the jails end up with, without where it was written. */
function result({ jails, error }: Configuration): unknown {
  return {
    error: error?.message,
    jails: jails.map((jail) => ({
      name: jail.name,
      failed: jail.failed,
      problems: jail.problems.map(({ message }) => message),
      parameters: jail.parameters().map(({ spelling, values }) => [spelling, values]),
    })),
  };
}

describe("evaluation", () => {
  it("never throws, and every value can say where it was written", () => {
    fc.assert(
      fc.property(mixedText, damaged, tokenText, dialect, fc.boolean(), (main, other, third, spoken, strict) => {
        const texts = { [path]: main, "/etc/other.conf": other, "/etc/d/a.conf": third };
        const configuration = evaluateTexts(texts, spoken, strict);
        for (const jail of configuration.jails) {
          for (const parameter of [...jail.parameters(), ...jail.variables()]) {
            for (const [index, value] of parameter.values.entries()) checkRange(parameter, index, value, texts);
          }
        }
      }),
      runs(2500),
    );
  });

  it("gives the same for the same text", () => {
    fc.assert(
      fc.property(wellFormed, dialect, (text, spoken) => {
        const once = result(evaluateTexts({ [path]: text }, spoken, false));
        expect(result(evaluateTexts({ [path]: text }, spoken, false))).toEqual(once);
      }),
      runs(500),
    );
  });

  it("is the same for the editor as for jail(8), on a file that has no slip", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: wellFormed }, damaged), dialect, (text, spoken) => {
        const tree = parse(text, spoken);
        if (tree.problems.length > 0 || tree.rejection) return;
        compared++;
        const texts = { [path]: text, "/etc/other.conf": "$b = 1;\nb { x = $b; }\n" };
        expect(result(evaluateTexts(texts, spoken, false))).toEqual(result(evaluateTexts(texts, spoken, true)));
      }),
      runs(1500),
    );
    expect(compared).toBeGreaterThan(leastOf(500));
  });
});

/** A statement of the generated files, as LANGUAGE.md §3 speaks of it. */
interface Statement {
  readonly name: string;
  readonly operator: "=" | "+=" | "";
  readonly value: string;
}

type Item = Statement | { readonly block: string; readonly statements: readonly Statement[] };

const statement: fc.Arbitrary<Statement> = fc.record({
  name: fc.constantFrom("x", "nox", "y", "a.b"),
  operator: fc.constantFrom("=", "=", "+=", ""),
  value: fc.nat(9).map(String),
});
const block = fc.record({
  block: fc.constantFrom("*", "a", "b", "a.b", "a.*", "*.b", "a.b.c", "*.*", "a.*.c", "b*"),
  statements: fc.array(statement, { maxLength: 3 }),
});
const items: fc.Arbitrary<Item[]> = fc.array(fc.oneof(statement, block), { maxLength: 9 });

const writtenStatement = ({ name, operator, value }: Statement): string =>
  operator === "" ? `${name};` : `${name} ${operator} ${value};`;
const writtenItem = (item: Item): string =>
  "block" in item ? `"${item.block}" { ${item.statements.map(writtenStatement).join(" ")} }` : writtenStatement(item);

/** LANGUAGE.md §3.2 to §3.6, word by word and without any regard to speed. */
function readByTheBook(file: readonly Item[], spoken: Dialect): unknown {
  const sections: { name: string; isBlock: boolean; statements: Statement[] }[] = [];
  for (const item of file) {
    if ("block" in item) {
      sections.push({ name: item.block, isBlock: true, statements: [...item.statements] });
      continue;
    }
    const last = sections[sections.length - 1];
    const globals = spoken === "12" ? (last?.isBlock ? undefined : last) : sections.find(({ isBlock }) => !isBlock);
    if (globals) globals.statements.push(item);
    else sections.push({ name: "*", isBlock: false, statements: [item] });
  }
  const jails = sections.filter(({ name }) => !name.split(".").includes("*"));
  return jails.map((jail) => {
    const values = new Map<string, { spelling: string; values: string[] }>();
    for (const section of sections) {
      const isWildcard = section.name.split(".").includes("*");
      if (section !== jail && !(isWildcard && standsFor(section.name.split("."), jail.name.split(".")))) continue;
      for (const { name, operator, value } of section.statements) {
        const key = name.replace(/^no/, "");
        const before = operator === "+=" ? (values.get(key)?.values ?? []) : [];
        values.set(key, { spelling: name, values: operator === "" ? [] : [...before, value] });
      }
    }
    return { name: jail.name, parameters: [...values.values()].map((each) => [each.spelling, each.values]) };
  });
}

/** A last `*` is one or more components, another exactly one. */
function standsFor(pattern: readonly string[], name: readonly string[]): boolean {
  if (pattern.length === 0) return name.length === 0;
  if (name.length === 0) return false;
  if (pattern[0] === "*" && pattern.length === 1) return true;
  return (pattern[0] === "*" || pattern[0] === name[0]) && standsFor(pattern.slice(1), name.slice(1));
}

describe("globals, wildcard blocks and jails", () => {
  it("are applied in the order of the language's description", () => {
    fc.assert(
      fc.property(items, dialect, (file, spoken) => {
        const { jails } = evaluateTexts({ [path]: file.map(writtenItem).join("\n") }, spoken, true);
        const got = jails.map((jail) => ({
          name: jail.name,
          parameters: jail
            .parameters()
            .filter(({ spelling }) => spelling !== "name")
            .map(({ spelling, values }) => [spelling, [...values]]),
        }));
        expect(got).toEqual(readByTheBook(file, spoken));
      }),
      runs(3000),
    );
  });
});

/** Any part of a value stands somewhere within the value as it is written. */
function checkRange(
  parameter: EffectiveParameter,
  index: number,
  value: string,
  texts: Readonly<Record<string, string>>,
): void {
  const whole = sourceRange(parameter, index, 0, value.length);
  if (parameter.elements.length === 0) {
    demand(whole === undefined, "a range of what is written nowhere", parameter.spelling);
    return;
  }
  for (const [start, end] of [
    [0, value.length],
    [0, 0],
    [value.length >> 1, value.length],
    [value.length, value.length],
  ]) {
    const range = sourceRange(parameter, index, start, end);
    demand(range !== undefined, "no range", parameter.spelling, start, end);
    demand(range.start >= 0 && range.end >= range.start, "a range that is none", range.start, range.end);
    demand(range.end <= texts[range.path].length, "a range outside of the file", range.path, range.end);
  }
}

const literal = fc.string({ unit: fc.constantFrom(..."abz09 /.:-_é日😀#;,{}=*"), minLength: 1, maxLength: 12 });
/** A part of a value: text or a reference, as it stands between double quotes. */
const part = fc.oneof(
  literal.map((text) => ({ text, value: text, isReference: false })),
  fc.constantFrom("$v", "${v}", "${long name}").map((text) => ({
    text,
    value: text.includes("long") ? "of the other" : "VALUE",
    isReference: true,
  })),
);

describe("the source of a part of a value", () => {
  const quotes = fc.constantFrom('"', "'");

  it("is exactly that part where the value is written out", () => {
    fc.assert(
      fc.property(literal, quotes, fc.nat(), fc.nat(), (text, quote, from, to) => {
        const [start, end] = [from % (text.length + 1), to % (text.length + 1)].sort((a, b) => a - b);
        const file = `a {\n  x = ${quote}${text}${quote};\n}\n`;
        const parameter = evaluateTexts({ [path]: file }, "current", true).jails[0].get("x");
        expect(parameter?.values).toEqual([text]);
        const range = parameter && sourceRange(parameter, 0, start, end);
        expect(range && file.slice(range.start, range.end)).toBe(text.slice(start, end));
      }),
      runs(1000),
    );
  });

  it("is the whole reference where the part comes from a variable", () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (parts, pick, from, to) => {
          // A letter after `$v` would belong to the name.
          const safe: typeof parts = [];
          for (const one of parts) {
            if (safe[safe.length - 1]?.text !== "$v" || !/^\w/.test(one.text)) safe.push(one);
          }
          const file = `$v = VALUE;\n\${long name} = "of the other";\na {\n  x = "${safe.map(({ text }) => text).join("")}";\n}\n`;
          const parameter = evaluateTexts({ [path]: file }, "current", true).jails[0].get("x");
          expect(parameter?.values).toEqual([safe.map(({ value }) => value).join("")]);
          const chosen = pick % safe.length;
          const valueStart = safe.slice(0, chosen).reduce((sum, { value }) => sum + value.length, 0);
          const textStart =
            file.lastIndexOf('x = "') + 5 + safe.slice(0, chosen).reduce((sum, { text }) => sum + text.length, 0);
          const { text, value, isReference } = safe[chosen];
          const [start, end] = [from % value.length, to % value.length].sort((a, b) => a - b);
          const range = parameter && sourceRange(parameter, 0, valueStart + start, valueStart + end + 1);
          const expected = isReference ? text : value.slice(start, end + 1);
          const expectedStart = isReference ? textStart : textStart + start;
          expect(range).toEqual({ path, start: expectedStart, end: expectedStart + expected.length });
        },
      ),
      runs(1000),
    );
  });
});
