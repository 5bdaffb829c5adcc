import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Configuration } from "../../server/src/config/index.ts";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { demandEqual } from "../support/demand.ts";
import { effectiveTextOf, evaluateTexts, fingerprints, valuesOf } from "../support/effective.ts";
import { damaged, dialects, mixedText, runs, tokenText, wellFormed } from "./texts.ts";

/** An effective configuration is a jail.conf that jail(8) takes, and reads to the same values. */
function expectSame(configuration: Configuration): void {
  const { dialect } = configuration;
  const text = effectiveTextOf(configuration);
  const again = evaluateTexts(new Map([["/effective.conf", text]]), dialect);
  expect(again.error?.message, text).toBeUndefined();
  const values = valuesOf(configuration);
  demandEqual(valuesOf(again), values, text);
  if (!configuration.jails.some(({ failed }) => failed)) {
    demandEqual(fingerprints(again.jails), fingerprints(configuration.jails));
  }
  // In whatever order: the names and values of each jail are the same.
  const sorted = evaluateTexts(new Map([["/effective.conf", effectiveTextOf(configuration, "name")]]), dialect);
  expect(sorted.error?.message).toBeUndefined();
  demandEqual(inOrder(valuesOf(sorted)), inOrder(values));
}

const inOrder = (jails: unknown): unknown =>
  (jails as [string, [string, unknown][]][]).map(([name, values]) => [name, [...values].sort(byText)]);
const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

interface Vector {
  readonly release: string;
  readonly text?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly main?: string;
}

describe("read again, it has the same values", () => {
  it.each(readdirSync("test/conformance").filter((name) => name.endsWith(".jsonl")))("of each input of %s", (name) => {
    const vectors = readFileSync(`test/conformance/${name}`, "utf8").trim().split("\n");
    for (const line of vectors) {
      const { release, text, files = {}, main = "main.conf" } = JSON.parse(line) as Vector;
      const dialect: Dialect = release === "12" || release.startsWith("12.") ? "12" : "current";
      const texts = new Map<string, string>([["/etc/main.conf", text ?? files[main] ?? ""]]);
      for (const [path, content] of Object.entries(files)) texts.set(`/etc/${path}`, content);
      expectSame(evaluateTexts(texts, dialect));
    }
  });

  it("of each example", () => {
    const names = ["", "good/", "bad/"].flatMap((folder) =>
      readdirSync(`examples/${folder}`)
        .filter((name) => name.endsWith(".conf"))
        .map((name) => `examples/${folder}${name}`),
    );
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      for (const dialect of dialects) {
        expectSame(evaluateTexts(new Map([["/etc/jail.conf", readFileSync(name, "utf8")]]), dialect));
      }
    }
  });

  it("of texts with everything in them that jail(8) reads in a way of its own", () => {
    const text = fc.oneof(wellFormed, mixedText, damaged, tokenText);
    fc.assert(
      fc.property(text, wellFormed, fc.constantFrom(...dialects), (main, other, dialect) => {
        // Half a surrogate pair is in no file, and a NUL in no value of one that jail(8) takes.
        fc.pre(!/\p{Cs}|\0/u.test(main + other));
        const texts = new Map([
          ["/etc/jail.conf", main],
          ["/etc/other.conf", other],
        ]);
        expectSame(evaluateTexts(texts, dialect));
      }),
      runs(1500),
    );
  });

  it("of values and names with any characters", () => {
    const characters = [..."ab $\\\"'{}#;,=\n\r\t\0\x01\x7f\u0085é€😀\u202e", "\\n", "\\0", "\\xe2\\x82\\xac"];
    const bytes = ["\\xff", "\\xc3", "\\xa9", "\\x80"];
    const quoted = (parts: readonly string[]): fc.Arbitrary<string> =>
      fc
        .array(fc.constantFrom(...parts), { maxLength: 8 })
        .map((chosen) => `"${chosen.join("").replace(/"|\\$/g, "")}"`);
    const name = quoted(characters);
    fc.assert(
      fc.property(name, name, quoted([...characters, ...bytes]), (jail, parameter, value) => {
        const text = `${jail} { ${parameter} = ${value}, ${value}"x"${value}; $v = ${value}; y = "$v\\xa9$v"; }`;
        const configuration = evaluateTexts(new Map([["/etc/jail.conf", text]]), "current");
        // A backslash may have swallowed a quote.
        fc.pre(configuration.error === undefined);
        expectSame(configuration);
      }),
      runs(1500),
    );
  });
});
