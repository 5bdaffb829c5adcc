import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pathsIn } from "../../scripts/lib/source-files.mjs";

const map = readFileSync("docs/architecture.md", "utf8");
const files = [
  ...readdirSync(".").filter((name) => name.includes(".")),
  ...["server/src", "client/src", "protocol", "test", "scripts", "docs", "bench", ".github/workflows"].flatMap(pathsIn),
];

/** The files that a text names: in backticks or in the brackets with tests, with `*` for anything. */
function filesNamedIn(text: string): string[] {
  const named = text.matchAll(/(?<![\w/.*-])[\w./*-]+\.(?:ts|mjs|md|jsonl|yml)\b/g);
  return [...new Set([...named].map(([name]) => name))];
}

/** Names are given from the root of the repository or from a folder that the sentence is about; words in capitals stand for any name. */
function isThere(name: string): boolean {
  const pattern = name
    .replace(/\b(?:ID|NAME|TOPIC)\b/g, "*")
    .split("*")
    .map((part) => part.replace(/[.]/g, "\\."))
    .join("[^/]*");
  const whole = new RegExp(`(?:^|/)${pattern}$`);
  return files.some((file) => whole.test(file));
}

test.each([
  ["docs/architecture.md", 40],
  ["CONTRIBUTING.md", 20],
])("every file that %s names is there", (page, atLeast) => {
  const named = filesNamedIn(readFileSync(page, "utf8"));
  expect(named.length).toBeGreaterThan(atLeast);
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

test("every command and every launch configuration that CONTRIBUTING.md names is there", () => {
  const page = readFileSync("CONTRIBUTING.md", "utf8");
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  // `npm ci` is npm's own.
  const commands = [...page.matchAll(/npm (?:run )?(?!(?:run|ci)\b)([a-z][\w:-]*)/g)].map(([, name]) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const { configurations, compounds } = JSON.parse(readFileSync(".vscode/launch.json", "utf8"));
  const launches = [...configurations, ...compounds].map(({ name }: { readonly name: string }) => name);
  const named = [...page.matchAll(/(?<!\*)\*(?![\s*])([^*\n]+)\*/g)].map(([, name]) => name);
  expect(commands.length + named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !launches.includes(name))).toEqual([]);
});

test("the table of libraries has all that the project asks for, but for types, and nothing else", () => {
  const table = /^## Libraries$(.*?)^## /ms.exec(map)?.[1] ?? "";
  const cells = [...table.matchAll(/^\| (.+?) \| /gm)].map(([, cell]) => cell).filter((cell) => cell !== "library");
  // `@scope/one, -/other` names two of one scope.
  const named = cells.flatMap((cell) => cell.split(", ").map((name) => name.replace(/^-(?=\/)/, cell.split("/")[0])));
  const asked = ["package.json", "server/package.json", "client/package.json"].flatMap((path) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(path, "utf8"));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  const libraries = asked.filter((name) => !name.startsWith("@types/")).map((name) => name.replace("@biomejs/", ""));
  expect(named.toSorted()).toEqual(libraries.toSorted());
});

test("the check finds a file that is not there", () => {
  expect(filesNamedIn("`a/b.ts`, test/c-*.test.ts (d.md)")).toEqual(["a/b.ts", "test/c-*.test.ts", "d.md"]);
  expect(["server/src/main.ts", "layers.test.ts", "test/project/l*.test.ts"].every(isThere)).toBe(true);
  expect(["server/src/no.ts", "ayers.test.ts", "test/project/q*.test.ts"].some(isThere)).toBe(false);
});

describe("every invariant names a test that holds it", () => {
  const section = /^## Invariants$(.*?)^## /ms.exec(map)?.[1] ?? "";
  const invariants = section.split(/^(?=\d+\. )/m).slice(1);
  test("there are invariants", () => {
    expect(invariants.length).toBeGreaterThan(8);
  });
  test.each(invariants.map((text) => [/^\d+/.exec(text)?.[0], text]))("%s", (_, text) => {
    expect(filesNamedIn(text ?? "").filter((name) => name.startsWith("test/"))).not.toEqual([]);
  });
});
