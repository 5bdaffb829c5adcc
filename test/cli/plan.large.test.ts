import { expect, test } from "vitest";
import { folderWith, jailconf } from "./support.ts";

const plan = (args: readonly string[], cwd: string) => jailconf(["plan", ...args], { cwd });

test("ends a text that nobody reads, unless all is asked for", async () => {
  const jails = Array.from({ length: 450 }, (_, index) => `j${index} { }\n`).join("");
  const cwd = folderWith({ "jail.conf": `exec.start = "${"x".repeat(10_000)}";\npath = /j;\n${jails}` });
  const { status, out } = await plan(["start", "jail.conf"], cwd);
  expect(status).toBe(0);
  expect(out.length).toBeLessThan(4_100_000);
  expect(out).toMatch(/\n# The rest is left out; --all shows it, .*\n$/);
  const all = await plan(["start", "jail.conf", "--all"], cwd);
  expect(all.out.length).toBeGreaterThan(4_400_000);
  const shown = await jailconf(["show", "jail.conf"], { cwd });
  expect(shown.out).toMatch(/\n# The rest is left out; --all shows it, .*\n$/);
});

test("a large fleet is written piece by piece", async () => {
  const jails = Array.from(
    { length: 500 },
    (_, index) =>
      `j${index} { exec.prestart = "ifconfig epair${index} create"; exec.release = "ifconfig epair${index}a destroy"; }\n`,
  );
  const cwd = folderWith({ "jail.conf": `path = "/jails/$name";\npersist;\nmount.devfs;\n${jails.join("")}` });
  const { status, out } = await plan(["restart", "jail.conf"], cwd);
  expect(status).toBe(0);
  expect(out.includes("\n  3500  the kernel creates j499  # jail.conf:503:1\n")).toBe(true);
});
