import { expect, it } from "vitest";
import { parseCommandLine } from "../../server/src/shell/index.ts";

it("survives absurd nesting", () => {
  // Longer strings are not read at all.
  const { commands } = parseCommandLine(`$(${"a;".repeat(50_000)})`);
  const told = commands.map(({ words, runs, guarded, background, substituted }) => ({
    words: words.map(({ text }) => text),
    runs,
    isMarked: guarded || background || substituted,
  }));
  expect(told).toEqual([{ words: [undefined], runs: "always", isMarked: false }]);
  for (const open of ["(", "$(", "`", "{ ", "if ", "! ", '"$(', "${", "${x:-'", "1> "])
    expect(() => parseCommandLine(open.repeat(9_000))).not.toThrow();
});
