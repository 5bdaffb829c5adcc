import { expect, test, vi } from "vitest";
import { survives } from "./hostile.ts";

// Files of their own, this one and those beside it, so that two cores have something to do.
vi.setConfig({ testTimeout: 120_000 });

test.each([
  ["an open string", `web { path = "${"x".repeat(3_000_000)}`],
  ["a value", `web { path = ${"x".repeat(3_000_000)}; }\n`],
  ["variables", `web { path = "${"$name".repeat(600_000)}"; }\n`],
  ["undefined variables", `web { path = "${"$a".repeat(1_500_000)}"; }\n`],
  ["variables that loop", `web { $a = "${"$b".repeat(750_000)}"; $b = "${"$a".repeat(750_000)}"; path = "$a"; }\n`],
  ["lists in a string", `web { $a = b, c; path = "${"$a ".repeat(1_500_000)}"; }\n`],
  ["words without end", "a ".repeat(1_500_000)],
  ["values", `web { exec.start = ${"a, ".repeat(1_000_000)}a; }\n`],
  ["a comment", `# ${"x".repeat(3_000_000)}\nweb { persist }\n`],
])("a line of 3 MB: %s", async (_, text) => {
  const { out } = await survives(text);
  for (const line of out.split("\n")) expect(line.length).toBeLessThan(10_000);
});

test("a script of ten thousand redirections of bash", async () => {
  await survives(`web { path = /j; persist; exec.prestart = "${"a &>b;".repeat(10_000)}"; }\n`);
});

test.each(["a;", "a=b;", "a {} ", "a { $b; c; } ", '.include "x";', ".include;", "a+=b;"])(
  "half a megabyte of `%s` is answered, and what is not told is said",
  async (piece) => {
    const { err } = await survives(piece.repeat(500_000 / piece.length));
    expect(err).toMatch(/jail\.conf(: so much is wrong that not all of it is told| has more than \d+ errors)/);
  },
);

test("values that grow beyond all bounds end in a message", async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `$v${index} = "$v${index + 1}$v${index + 1}";`);
  const text = `${lines.join("\n")}\n$v60 = "xxxxxxxx";\nweb { path = $v0; }\n`;
  expect((await survives(text)).status).toBe(1);
});
