import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../server/src/parameters/index.ts";
import { parse, type SyntaxTree } from "../../../server/src/syntax/index.ts";

describe("any sign that is missing in a good file is one finding, and the rest keeps its outline", () => {
  const texts = ["1-first", "2-starts-but-panics", "3-final"].map((name) => {
    return [name, readFileSync(`${import.meta.dirname}/../../../examples/${name}.jail.conf`, "utf8")] as const;
  });
  const jailsOf = (tree: SyntaxTree): string[] =>
    tree.root.statements().flatMap((statement) => (statement.kind === "jail" ? [statement.name] : []));

  test.each(texts)("%s", (_, text) => {
    for (const dialect of ["12", "current"] satisfies Dialect[]) {
      const jails = jailsOf(parse(text, dialect));
      let slips = 0;
      for (let offset = 0; offset < text.length; offset++) {
        if (!';{}"='.includes(text[offset])) continue;
        const broken = text.slice(0, offset) + text.slice(offset + 1);
        const tree = parse(broken, dialect);
        // Some are allowed to be missing: `name value;` is a statement as well.
        if (!tree.rejection) continue;
        slips++;
        const where = `without \`${text[offset]}\` at ${offset}`;
        expect(tree.problems.length, where).toBe(1);
        expect(jailsOf(tree), where).toEqual(jails);
        const [problem] = tree.problems;
        expect(Math.abs(lineOf(broken, problem.start) - lineOf(broken, offset)), where).toBeLessThanOrEqual(2);
        const fix = problem.fixes.find((candidate) => !candidate.alternative);
        if (!fix) continue;
        let fixed = broken;
        for (const edit of [...fix.edits].reverse())
          fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end);
        expect(parse(fixed, dialect).problems, where).toEqual([]);
      }
      expect(slips).toBeGreaterThan(80);
    }
  });

  const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
});
