import { expect, test, vi } from "vitest";
import { answers, noise } from "./hostile.ts";
import { folderWith } from "./support.ts";

vi.setConfig({ testTimeout: 120_000 });

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
