import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandDescriptions } from "../../server/src/cli/description/commands.ts";
import { displayWidth } from "../../server/src/cli/terminal/display-width.ts";
import { folderWith, jailconf, oneError } from "../cli/support.ts";
import { isJapanese, leftInEnglish } from "../support/left-in-english.ts";

describe("the language is the one that is asked for", () => {
  const japanese = "エラー 1 件";
  const english = "1 error";
  test.each([
    [["--lang", "ja"], {}, japanese],
    [["--lang=ja"], { LANG: "en_US.UTF-8" }, japanese],
    [["--lang", "en"], { LC_ALL: "ja_JP.UTF-8" }, english],
    [[], { LANG: "ja_JP.UTF-8" }, japanese],
    [[], { LC_MESSAGES: "ja_JP.eucJP", LANG: "C" }, japanese],
    [[], { LC_ALL: "C", LANG: "ja_JP.UTF-8" }, english],
    [[], { LC_ALL: "", LANG: "ja_JP.UTF-8" }, japanese],
    [[], { LANG: "de_DE.UTF-8" }, english],
    [[], {}, english],
  ])("%j with %j", async (args, env, expected) => {
    const cwd = folderWith({ "jail.conf": oneError });
    const { out } = await jailconf(["check", "jail.conf", ...args], { cwd, env });
    expect(out).toContain(expected);
  });

  test("of those that there are", async () => {
    const { status, err } = await jailconf(["check", "jail.conf", "--lang", "xx"]);
    expect([status, err]).toEqual([2, 'jailconf check: --lang is one of en, ja, not "xx"\n']);
  });
});

describe("help is Japanese, and no line is wider than its terminal", () => {
  test.each(commandDescriptions.map(({ name }) => name))("%s", async (name) => {
    const { out } = await jailconf([name, "--help", "--lang", "ja"], { columns: 80 });
    const spoken = out
      .split("\n")
      .filter((line) => !/^ {2}(?:jailconf|.*<) |^(?:使い方:| {7}) jailconf /.test(line))
      .map((line) => line.replace(/^ {2}(?:-\w, )?--[\w-]+(?:[ =[]+[A-Z=\]a-z[]+)?|^ +[a-z]+ {2,}/, ""))
      .map((line) => line.replace(/^トピック: .*|jailconf explain|Language Server|Code Quality/g, ""));
    expect(spoken.filter(isJapanese).length).toBeGreaterThan(5);
    expect(spoken.flatMap(leftInEnglish)).toEqual([]);
  });

  test("of all commands", async () => {
    const { out } = await jailconf(["--help"], { env: { LANG: "ja" }, columns: 80 });
    expect(out).toMatch(/^使い方: jailconf COMMAND …\n/);
    expect(out).toContain("  check        設定の誤りと、それを直す編集\n");
  });
});

test.each([
  [["check"], "ファイルまたはフォルダーを 1 つ以上"],
  [["check", "gone"], "ファイルまたはディレクトリーがありません"],
  [["check", "jail.conf", "--formt", "json"], "不明なオプション --formt。--format のことですか?"],
  [["plan", "run", "jail.conf"], "start、stop、restart のいずれか"],
  [["plan", "start", "jail.conf", "db"], '"db" という jail はありません。jail は web です'],
  [["explain", "nothing.at.all"], "というパラメーター、トピック、ルールはありません"],
  [["chek"], "check のことですか?"],
])("what makes no sense is refused in Japanese: %j", async (args, expected) => {
  const cwd = folderWith({ "jail.conf": "web { path = /web; persist; }\n" });
  const { status, err } = await jailconf([...args, "--lang", "ja"], { cwd });
  expect(status).toBe(2);
  expect(err).toContain(expected);
  expect(
    err
      .replace(/^jailconf(?: \w+)?: |jailconf explain/gm, "")
      .split("\n")
      .flatMap(leftInEnglish),
  ).toEqual([]);
});

test("a parameter and a rule are explained in Japanese", async () => {
  const { out } = await jailconf(["explain", "persist", "--lang", "ja"], { columns: 60 });
  expect(out).toMatch(/^値: {6}\S.*$/m);
  expect(out.split("\n").filter((line) => displayWidth(line) > 60)).toEqual([]);
  expect((await jailconf(["explain", "no-persist", "--lang", "ja"])).out).toContain("関連項目");
});

test("what was made known in one language is refused in another, with the way out", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const known = ["check", "jail.conf", "--baseline", "known.json"];
  await jailconf([...known, "--write-baseline", "--lang", "ja"], { cwd });
  expect((await jailconf([...known, "--lang", "ja"], { cwd })).status).toBe(0);
  expect(await jailconf(known, { cwd })).toMatchObject({
    status: 2,
    err: "jailconf check: --baseline known.json: its messages are of another language, which --lang ja speaks\n",
  });
  const file = join(cwd, "known.json");
  writeFileSync(file, readFileSync(file, "utf8").replace('"ja"', '"xx"'));
  expect((await jailconf(known, { cwd })).err).toContain("it is no baseline of jailconf");
});

test("a message that names a line is the same one in Japanese when that line has moved", async () => {
  const text = "web { path = /web; persist; host.hostname = a;\n host.hostname = b; }\n";
  const cwd = folderWith({ "jail.conf": text });
  const known = ["check", ".", "--baseline", "known.json", "--lang", "ja"];
  await jailconf([...known, "--write-baseline"], { cwd });
  writeFileSync(join(cwd, "jail.conf"), `# above\n${text}`);
  expect((await jailconf(known, { cwd })).status).toBe(0);
  expect((await jailconf([...known, "--format", "json"], { cwd })).out).toBe("[]\n");
});
