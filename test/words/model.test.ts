import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { useLanguage } from "../../server/src/words/index.ts";
import { helpAt, lensesOf } from "../support/editor.ts";
import { effectiveOf } from "../support/effective.ts";
import { parseFixture } from "../support/fixture.ts";
import { isJapanese, leftInEnglish } from "../support/left-in-english.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";
import { refactoringTitles } from "../support/refactoring.ts";

beforeEach(() => useLanguage("ja"));
afterEach(() => useLanguage(undefined));

const read = (name: string): string => readFileSync(`examples/${name}`, "utf8");

describe("a plan is Japanese but for what is run, and what jail(8) says", () => {
  const examples = ["1-first", "2-starts-but-panics", "3-final"].map((name) => `${name}.jail.conf`);
  test.each([
    ...examples,
    "bad/M33-epair-destroy-name.conf",
    "bad/M28-depend-loop.conf",
    "good/zfs-by-hand.conf",
    "good/pf-inside.conf",
    "good/nested-jails.conf",
  ])("%s", (name) => {
    const text = read(name);
    const jails = [...text.matchAll(/^\s*([\w."-]+) \{/gm)].map(([, jail]) => jail.replaceAll('"', ""));
    const spoken = planOf(text, { operation: "both" })
      .text.replace(new RegExp(`\\b(?:${jails.join("|")})\\b`, "g"), "¦")
      .split("\n")
      .filter((line) => !/^ +\d+ {2}\/|^[!#]? *!? *jail: |^ +# {3}\//.test(line));
    expect(spoken.filter(isJapanese).length).toBeGreaterThan(10);
    expect(spoken.flatMap(leftInEnglish)).toEqual([]);
  });
});

test("an effective configuration tells in Japanese where its values are from", () => {
  const text =
    'exec.start = "a";\nexec.clean;\n"db.*" { exec.stop = b; }\ndb.a { exec.start = "c"; persist; path = $x; }\n';
  const lines = effectiveOf(text).text.split("\n");
  expect(lines.filter(isJapanese).map((line) => line.replace(/^.*?# /, ""))).toEqual([
    "jail.conf: 1 個の jail、FreeBSD 15.1 での読み方",
    "4 行目",
    "jail(8) はこの jail を起動も停止もしない",
    'jail(8) のメッセージ: db.a: path: variable "x" not found',
    "4 行目、置き換え元: 1 行目",
    "2 行目 (すべての jail)",
    "3 行目 (db.*)",
    "4 行目",
    "path = $x;       # 4 行目",
  ]);
});

describe("what is wrong with a text is said in Japanese, and how it is mended", () => {
  const pages = readdirSync("server/src/rules/syntax").filter((name) => name.endsWith(".md"));
  const texts = pages.flatMap((name) =>
    [
      ...readFileSync(`server/src/rules/syntax/${name}`, "utf8").matchAll(
        /^```jail\.conf wrong[^\n]*\n([\s\S]*?)^```/gm,
      ),
    ].map(([, text]) => [name, text] as const),
  );
  test.each(texts)("%s", (_, text) => {
    const [[, content]] = parseFixture(text).files;
    const { problems } = parse(content, "current");
    const messages = problems.flatMap(({ message, notes = [], fixes }) => [
      message,
      ...notes,
      ...fixes.map(({ title }) => title),
    ]);
    expect(messages.filter((message) => !isJapanese(message))).toEqual([]);
    expect(messages.flatMap(leftInEnglish)).toEqual([]);
  });
});

test.each([
  ['exec.start = "a";\na { exec.st$0op = "b", "c"; }\nb { exec.stop = "b", "c"; }\n', "値ごとに `+=` の行に分ける"],
  ['exec.start = "a";\na { exec.st$0op = "b", "c"; }\nb { exec.stop = "b", "c"; }\n', "`exec.stop` をグローバルに移す"],
  ["per$0sist;\na { }\nb { }\n", "`persist` を 2 個の jail のブロックに移す"],
  ["a { $x = 1; path = /j/$$0x; }\n", "ここで `$x` をインライン化"],
  ['a { path = "/j/$0x"; }\n', "引用符を削除"],
  ["$0a {\n  exec.stop = x;\n  exec.start = y;\n  persist;\n}\n", "パラメーターを実行順に並べ替え"],
])("refactorings have Japanese titles: %s", (text, expected) => {
  const titles = refactoringTitles(text);
  expect(titles).toContain(expected);
  expect(titles.filter((title) => !isJapanese(title) || leftInEnglish(title).length > 0)).toEqual([]);
});

test("lenses and signatures are Japanese", () => {
  expect(lensesOf("persist;\na { depend = b; }\nb { }\n").flatMap(leftInEnglish)).toEqual([]);
  expect(lensesOf("persist;\na { depend = b; }\nb { }\n").join("\n")).toContain("b の後に起動");
  expect(JSON.stringify(helpAt('a { ip4.addr = "$0"; }'))).toContain("停止時に取り除きます");
});

test.each([
  "{ release: 14 }",
  '{ "release": "1" }',
  '{ "rules": { "no-persist": "bad", "nothing": "error" } }',
  '{ "ignore": ["/x"], "roots": ["**"], "parameters": [1, "a b"], "commands": { "a b": "$x", "$": 1 } }',
  '{ "format": { "indent": 99, "inden": 1 }, "format": 1 }',
  '{ "a" "b',
])("what is wrong with a settings file is said in Japanese: %s", (settings) => {
  const { files } = parseFixture(`//- /etc/jailconf.json\n${settings}\n//- /etc/jail.conf\n\n`);
  const problems = new Workspace(new MemoryReader(files)).settingsFileOf("/etc/jail.conf")?.problems ?? [];
  expect(problems).not.toEqual([]);
  expect(problems.map(({ message }) => message).filter((message) => !isJapanese(message))).toEqual([]);
});
