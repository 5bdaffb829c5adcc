import { expect, test, vi } from "vitest";
import { answers, noise, survives } from "./hostile.ts";
import { folderWith } from "./support.ts";

// A file of its own, beside the one of hostile files, so that two cores have something to do.
vi.setConfig({ testTimeout: 120_000 });

test.each([
  ["an open string", `web { path = "${"x".repeat(3_000_000)}`],
  ["a value", `web { path = ${"x".repeat(3_000_000)}; }\n`],
  ["variables", `web { path = "${"$name".repeat(600_000)}"; }\n`],
  ["undefined variables", `web { path = "${"$a".repeat(1_500_000)}"; }\n`],
  ["variables that loop", `web { $a = "${"$b".repeat(750_000)}"; $b = "${"$a".repeat(750_000)}"; path = "$a"; }\n`],
  ["lists in a string", `web { $a = b, c; path = "${"$a".repeat(1_500_000)}"; }\n`],
  ["values", `web { exec.start = ${"a, ".repeat(1_000_000)}a; }\n`],
  ["a comment", `# ${"x".repeat(3_000_000)}\nweb { persist }\n`],
])("a line of 3 MB: %s", async (_, text) => {
  const { out } = await survives(text);
  for (const line of out.split("\n")) expect(line.length).toBeLessThan(10_000);
});

test("values that grow beyond all bounds end in a message", async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `$v${index} = "$v${index + 1}$v${index + 1}";`);
  const text = `${lines.join("\n")}\n$v60 = "xxxxxxxx";\nweb { path = $v0; }\n`;
  expect((await survives(text)).status).toBe(1);
});

test.each([
  ["any bytes", noise(20_000, 6)],
  ["open braces", "{".repeat(100_000)],
  ["an open string", `web { persist; exec.start = "${"x".repeat(3_000_000)}`],
  ["a long command", `web { path = /; persist; exec.start = "${"x ".repeat(1_500_000)}"; }\n`],
  ["a long script", `web { path = /; persist; exec.start = "${"x; ".repeat(100_000)}"; }\n`],
  ["many commands", `web { path = /; persist; exec.start = ${"a, ".repeat(30_000)}a; }\n`],
  ["many interfaces", `web { path = /; persist; exec.prestart = ${'"ifconfig epair create", '.repeat(500)}a; }\n`],
])("the plan of %s", async (_, content) => {
  const cwd = folderWith({ "jail.conf": content });
  for (const operation of ["start", "stop", "restart"]) {
    const { out } = await answers(["plan", operation, "jail.conf"], cwd);
    expect(out.split("\n").every(({ length }) => length < 20_000)).toBe(true);
    await answers(["plan", operation, "jail.conf", "--format=json"], cwd);
  }
});
