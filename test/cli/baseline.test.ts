import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, jailconf, oneError } from "./support.ts";

const web = "web { path = /web; persist; host.hostname = web; depend = gone; }\n";
const known = ["--baseline", "known.json"];

/** The rules of what is told, with the lines. */
async function told(cwd: string, ...args: string[]): Promise<string[]> {
  const { out } = await jailconf(["check", ".", ...known, "--format", "json", ...args], { cwd });
  const found: { rule: string; range: { start: { line: number } } }[] = JSON.parse(out);
  return found.map(({ rule, range }) => `${range.start.line + 1} ${rule}`);
}

test("what a baseline knows is not told, wherever its line has moved", async () => {
  const cwd = folderWith({ "jail.conf": `# one\n${web}`, "b/jail.conf": oneError });
  const written = await jailconf(["check", ".", ...known, "--write-baseline"], { cwd });
  expect(written).toEqual({
    status: 0,
    out: "Nothing found in 2 files; 2 known or older.\n",
    err: "jailconf: known.json: 2 findings are known from now on\n",
  });
  expect(await told(cwd)).toEqual([]);
  writeFileSync(join(cwd, "jail.conf"), `# one\n# two\n${web}${web.replaceAll("web", "db").replace("gone", "lost")}`);
  expect(await told(cwd)).toEqual(["4 depend-undefined"]);
  const { out } = await jailconf(["check", ".", ...known], { cwd });
  expect(out).toMatch(/^1 warning in 1 file; .*2 known or older$/m);
});

test("of what is alike as much is known as was there", async () => {
  const twice = (count: number): string =>
    `web { path = /web; persist; host.hostname = w; ${"allow.nope;\n".repeat(count)} }\n`;
  const cwd = folderWith({ "jail.conf": twice(2) });
  await jailconf(["check", ".", ...known, "--write-baseline"], { cwd });
  expect(await told(cwd)).toEqual([]);
  writeFileSync(join(cwd, "jail.conf"), twice(3));
  const fresh = await told(cwd, "--rule", "unknown-parameter");
  expect(fresh).toHaveLength(1);
});

test("a message that names a line is the same one when that line has moved", async () => {
  const text = "web { path = /web; persist; host.hostname = a;\n host.hostname = b; }\n";
  const cwd = folderWith({ "jail.conf": text });
  const { out } = await jailconf(["check", ".", "--format=json"], { cwd });
  expect(out).toMatch(/ line \d/);
  await jailconf(["check", ".", ...known, "--write-baseline"], { cwd });
  writeFileSync(join(cwd, "jail.conf"), `# above\n${text}`);
  expect(await told(cwd)).toEqual([]);
});

test("it holds wherever one stands, and what is known of other files stays when it is written anew", async () => {
  const cwd = folderWith({ "a/jail.conf": web, "b/jail.conf": web });
  await jailconf(["check", ".", ...known, "--write-baseline"], { cwd });
  const first = readFileSync(join(cwd, "known.json"), "utf8");
  expect(first).not.toContain(cwd);
  const inside = await jailconf(["check", ".", "--baseline", "../known.json"], { cwd: join(cwd, "a") });
  expect(inside.out).toMatch(/^Nothing found in 1 file; /);
  await jailconf(["check", "a", ...known, "--write-baseline"], { cwd });
  expect(readFileSync(join(cwd, "known.json"), "utf8")).toBe(first);
});

test("no file is lost, and none is taken for a baseline that is none", async () => {
  const cwd = folderWith({
    "jail.conf": oneError,
    "other.json": '{ "findings": [] }',
    "bad.json": "{",
    "odd.json": '{"version":1,"findings":[{}]}',
  });
  for (const [args, words] of [
    [["--baseline", "jail.conf", "--write-baseline"], "called like a configuration"],
    [["--baseline", "other.json", "--write-baseline"], "no baseline of jailconf"],
    [["--baseline", "bad.json"], "no baseline of jailconf"],
    [["--baseline", "odd.json"], "no baseline of jailconf"],
    [["--baseline", "none.json"], "no such file or directory; --write-baseline makes one"],
    [["--write-baseline"], "needs --baseline"],
    [["--baseline", "none/known.json", "--write-baseline"], "not written"],
    [["--baseline", "none.json", "--fix"], "mend all"],
  ] as const) {
    const { status, err } = await jailconf(["check", "jail.conf", ...args], { cwd });
    expect([args, status]).toEqual([args, 2]);
    expect(err).toContain(words);
  }
  expect(readFileSync(join(cwd, "jail.conf"), "utf8")).toBe(oneError);
  expect(readFileSync(join(cwd, "other.json"), "utf8")).toBe('{ "findings": [] }');
});
