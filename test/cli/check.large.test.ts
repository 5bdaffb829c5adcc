import { expect, test } from "vitest";
import { folderWith, jailconf } from "./support.ts";

test("of a file with thousands of findings the worst are shown", async () => {
  const cwd = folderWith({
    "jail.conf": `${"a.b;\n".repeat(1)}${"web { path = /j; persist; allow.nope; }\n".repeat(1000)}`,
  });
  const { out } = await jailconf(["check", "jail.conf"], { cwd });
  expect(out.split("\n").length).toBeLessThan(500);
  expect(out).toMatch(/\njail\.conf: \d+ more not shown; `--format json` has all\n/);
  expect(out).toMatch(/\n\d{3,} errors in 1 file/);
});
