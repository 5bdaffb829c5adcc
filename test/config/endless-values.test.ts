import { describe, expect, it } from "vitest";
import { type Configuration, evaluate } from "../../server/src/config/index.ts";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";

function evaluateText(text: string, dialect: Dialect = "current"): Configuration {
  const tree = parse(text, dialect);
  const source = { reader: new MemoryReader(new Map()), tree: () => tree };
  return evaluate(path, dialect, source, { strict: true });
}

describe("what would take for ever ends", () => {
  it("values that double with each variable", () => {
    const names = Array.from({ length: 40 }, (_, index) => `$v${index} = "$v${index + 1}$v${index + 1}";`);
    const [jail] = evaluateText(`a { ${names.join(" ")} $v40 = xx; x = $v0; y = 1; z = $v40; }`).jails;
    expect(["x", "y", "z"].map((name) => jail.get(name)?.isUnfinished)).toEqual([true, false, true]);
    expect(jail.failed).toBe(true);
    expect(jail.problems.map(({ kind }) => kind)).toContain("value-too-large");
  });

  it("lists that double with each variable", () => {
    const names = Array.from({ length: 40 }, (_, index) => `$v${index} = $v${index + 1}, $v${index + 1};`);
    const [jail] = evaluateText(`a { ${names.join(" ")} $v40 = x, x; y = $v0; }`).jails;
    expect(jail.failed).toBe(true);
    expect(jail.problems.map(({ kind }) => kind)).toContain("value-too-large");
  });

  it("names of blocks in blocks in blocks", () => {
    const configuration = evaluateText("a{".repeat(100_000) + "}".repeat(100_000));
    expect(configuration.tooComplex).toBe(true);
    expect(configuration.jails.length).toBeGreaterThan(1000);
  });

  it("statements after each jail that change all of them", () => {
    const configuration = evaluateText("a{} x = 1; ".repeat(20_000));
    expect(configuration.tooComplex).toBe(true);
  });

  it("the same in a broken file, of which nothing more is to be told", () => {
    const configuration = evaluateText(`${"a{} x = 1; ".repeat(3000)} =`);
    expect(configuration.tooComplex).toBe(false);
    expect(configuration.jails.length).toBeLessThan(3000);
  });

  it("a long list of variables that wait for each other", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => `$v${index} = $v${index + 1};`);
    const block = (end: string): string => `{ ${chain.join("")} $v20000 = ${end}; x = $v0; }`;
    const { jails } = evaluateText(`a ${block("end")} b ${block("another")}`);
    expect(jails.map((jail) => jail.get("x")?.values)).toEqual([["end"], ["another"]]);
  });
});
