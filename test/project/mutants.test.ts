import { readFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  goesRound,
  interval,
  isInSample,
  keyOf,
  scores,
  scoreTable,
  survivorsOf,
  textAt,
} from "../../scripts/lib/mutants/sample.mjs";
import { filesOfTests } from "../../scripts/lib/mutants/test-runner.mjs";

test("what the unit tests import from vitest is there while mutants are tried", () => {
  const framework = readFileSync("scripts/lib/mutants/test-framework.mjs", "utf8");
  const has = (name: string): boolean => framework.includes(`export const ${name} =`);
  const wanted = filesOfTests().flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const imported = [...text.matchAll(/^import \{ (.*) \} from "vitest";$/gm)].flatMap(([, names]) =>
      names.split(", "),
    );
    const spied = [...text.matchAll(/\bvi\.(\w+)/g)].map(([, name]) => name);
    return [...imported.filter((name) => !has(name)), ...spied.filter((name) => name !== "spyOn")].map(
      (name) => `${file}: ${name}`,
    );
  });
  expect(has("test")).toBe(true);
  expect(wanted).toEqual([]);
});

test("what is at much for long is asked where it is named, and not where its folder is", () => {
  const asked = (tests: string): readonly string[] => {
    vi.stubEnv("JAILCONF_MUTANT_TESTS", tests);
    onTestFinished(() => void vi.unstubAllEnvs());
    return filesOfTests();
  };
  const large = "test/analysis/many-findings.large.test.ts";
  const small = "test/analysis/kept-reports.test.ts";
  expect(asked("test/analysis")).toContain(small);
  expect(asked("test/analysis")).not.toContain(large);
  expect(asked(`${large},${small}`)).toEqual([small, large]);
  expect(asked(`test/analysis,${small}`).filter((file) => file === small)).toEqual([small]);
});

const mutants = Array.from({ length: 800 }, (_, line) => ({
  fileName: "rules/values/bad-value.ts",
  location: { start: { line, column: 4 }, end: { line, column: 9 } },
  mutatorName: "ConditionalExpression",
  replacement: line % 2 === 0 ? "true" : "false",
}));

test("a sample is about every so-manieth mutant, and the same ones each time", () => {
  const chosen = mutants.filter((mutant) => isInSample(mutant, 8));
  expect(chosen.length).toBeGreaterThan(80);
  expect(chosen.length).toBeLessThan(120);
  expect(chosen.filter(({ replacement }) => replacement === "true").length).toBeGreaterThan(30);
  expect(mutants.toReversed().filter((mutant) => isInSample(structuredClone(mutant), 8))).toEqual(chosen.toReversed());
  expect(mutants.filter((mutant) => isInSample(mutant, 1))).toEqual(mutants);
});

test("what survived is known again where the text that it replaces still stands, on whatever line", () => {
  const location = { start: { line: 2, column: 5 }, end: { line: 2, column: 10 } };
  const mutant = { mutatorName: "ConditionalExpression", replacement: "true", location };
  const mutants = [
    { ...mutant, status: "Survived" },
    { ...mutant, status: "Killed", replacement: "false" },
  ];
  const [survivor, ...others] = survivorsOf({ files: { "config/a.ts": { source: "\nif (a < b) c();\n", mutants } } });
  expect(others).toEqual([]);
  expect(survivor.fileName).toBe("config/a.ts");
  // The next run counts lines and columns from zero.
  const moved = { start: { line: 3, column: 4 }, end: { line: 3, column: 9 } };
  const text = textAt("// more\n\n\nif (a < b) c();\n", moved, 0);
  expect(text).toBe("if ([a < b]) c();");
  expect(keyOf({ ...mutant, fileName: "config/a.ts" }, text)).toBe(survivor.key);
});

test("the interval is Wilson's", () => {
  const rounded = (killed: number, tried: number) => interval(killed, tried).map((share) => share.toFixed(3));
  expect(rounded(8, 10)).toEqual(["0.490", "0.943"]);
  expect(rounded(850, 1000)).toEqual(["0.827", "0.871"]);
  expect(rounded(20, 20)).toEqual(["0.839", "1.000"]);
  expect(rounded(0, 0)).toEqual(["0.000", "1.000"]);
});

test("a mutant that was too late for the clock is not killed, one that was seen to go round is", () => {
  const of = (fileName: string, status: string, statusReason?: string) => ({ fileName, status, statusReason });
  const rows = scores([
    of("rules/values/a.ts", "Killed"),
    of("rules/values/a.ts", "Survived"),
    of("rules/values/a.ts", "CompileError"),
    of("rules/values/a.ts", "Ignored"),
    of("config/a.ts", "Timeout", goesRound),
    of("config/a.ts", "Timeout"),
    of("config/a.ts", "NoCoverage"),
    of("analysis/root/deep/a.ts", "Killed"),
  ]);
  expect(rows).toEqual([
    { name: "analysis/root", tried: 1, killed: 1, late: 0 },
    { name: "config", tried: 3, killed: 1, late: 1 },
    { name: "rules/values", tried: 2, killed: 1, late: 0 },
    { name: "all", tried: 6, killed: 3, late: 1 },
  ]);
  expect(scoreTable(rows.slice(1, 2), false)).toMatch(
    /^config +1 of 3 killed, 33 %, 1 not, because their time was over$/,
  );
  expect(scoreTable(rows.slice(2, 3), true)).toMatch(/^rules\/values +1 of 2 killed, 50 % \(9 % to 91 % of all\)$/);
});
