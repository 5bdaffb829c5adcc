import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operands, programs } from "../../server/src/features/command-words/index.ts";
import { hover } from "../../server/src/features/hover/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { said, useLanguage } from "../../server/src/words/index.ts";
import { completionsAt, helpAt, hoverAt } from "../support/editor.ts";
import { analyze } from "../support/fixture.ts";
import { isJapanese, leftInEnglish } from "../support/left-in-english.ts";

beforeAll(() => useLanguage("ja"));
afterAll(() => useLanguage(undefined));

describe("hovers say in Japanese", () => {
  test.each([
    [
      "when a command runs",
      'a { exec.prestart = "ifconfig epair0 create$0"; }',
      "jail の起動時に**ホストで**実行されます。",
    ],
    ["which step it is", 'a { exec.start = "true$0"; }', "`a` の起動の全 2 ステップ中、ステップ 2 です。"],
    [
      "what a failure does",
      'a { exec.stop = "true$0"; }',
      "失敗すると jail は停止されず、ほかには何も実行されません。",
    ],
    ["that no shell is between", 'a { exec.start = "true$0"; }', "シェルを介さず、jail(8) が直接実行します。"],
    [
      "on what a command depends",
      'a { exec.start = "true && date$0 || true"; }',
      "が実行します。`date` は、手前のコマンドが成功したときだけ実行されます。それだけが失敗しても、結果は変わりません。",
    ],
    ["what it comes to", 'a { exec.start = "echo $na$0me x"; }', "パラメーターの値"],
    ["that a command waits for nothing", 'a { exec.start = "sleep 9 &$0"; }', "バックグラウンドで動くので"],
    ["what a wildcard is", '"db.$0*" { persist; }\ndb.a { }', "`db.a` に適用されます。"],
    ["what a jail is", "a$0 { path = /; vnet; persist; }", "起動は 1 ステップ、停止は 2 ステップです。"],
    ["what an escape is", String.raw`a { path = "/a$0\tb"; }`, "タブ (バイト 0x09)"],
    ["what a sign does", "a { path $0= /; }", "値を設定します。"],
    ["which rule a comment names", "# jailconf-ignore no-persist$0\na { persist; }", "エラー、"],
    ["what an include reads", '.include "b.co$0nf";\n//- /etc/b.conf\na { persist; }', "次の順に読み込みます:"],
    ["that a parameter is unknown", "a { no$0thing = 1; }", "jail(8) が知らないパラメーター"],
    [
      "what jail(8) runs",
      'a { persist; mount = "/a /b$0 nullfs ro 0 0"; }',
      "起動の全 2 ステップ中、ステップ 1: jail(8) が",
    ],
  ])("%s", (_, text, expected) => {
    expect(hoverAt(text)).toContain(expected);
  });
});

describe("completion says in Japanese", () => {
  test.each([
    ["booleans", "a { persist = $0 }", ["オン。名前だけ書くのと同じ", "オフ"]],
    ["jails", "a { depend = $0 }\nb { }", ["このファイルの jail"]],
    ["mounts", 'a { mount = "$0"; }', ["ディスクの代わりにメモリー"]],
    [
      "addresses",
      'a { ip4.addr = "em0|10.0.0.1/24"; }\nb { ip4.addr = $0 }',
      ["次の空きアドレス。このネットワークでは 1 個が使用中"],
    ],
    ["commands", 'a { exec.stop = "$0"; }', ["jail のサービスを順に停止", "インターフェースの作成、設定、削除"]],
    ["words", 'a { exec.prestart = "ifconfig bridge0 $0"; }', ["インターフェースをブリッジに追加する"]],
    ["names", "a { $0 }", ["jail のルートになるディレクトリー。", "オフ: jail の /dev に devfs をマウントします。"]],
    ["whole jails", "$0", ["独自のネットワークスタック。epair の片側が jail に"]],
    ["paths like those of others", "web { path = /j/web; }\ndb { path = $0 }", ["別の jail と同じ"]],
    ["rules", "# jailconf-ignore $0\na { }", ["トピック: ルール"]],
  ])("%s", (_, text, expected) => {
    const details = completionsAt(text).map(({ detail }) => detail);
    for (const part of expected) expect(details.some((detail) => detail.startsWith(part))).toBe(true);
    expect(details.flatMap(leftInEnglish)).toEqual([]);
  });
});

describe("what words of commands mean is said in Japanese", () => {
  test.each(programs.map((program) => [program.name, program] as const))("%s", (_, { summary, forms, words }) => {
    const texts = [summary, ...forms.flatMap((form) => form.summary ?? []), ...Object.values(words)];
    expect(texts.map(said).filter((text) => !isJapanese(text) || leftInEnglish(text).length > 0)).toEqual([]);
  });

  test("what stands for something", () => {
    const texts = Object.values(operands).map(({ what }) => said(what));
    expect(texts.filter((text) => leftInEnglish(text).length > 0 || !/[^ -~]|jail/.test(text))).toEqual([]);
  });
});

test("signatures of commands say in Japanese what each part means", () => {
  const signatures = helpAt('a { exec.prestart = "zfs $0"; }')?.signatures ?? [];
  const texts = signatures.flatMap(({ documentation, parameters }) => [
    documentation,
    ...parameters.map((parameter) => parameter.documentation),
  ]);
  const said = texts.filter((text) => text !== undefined);
  expect(said).toContain("データセットを作り、マウントします。");
  expect(said.flatMap(leftInEnglish)).toEqual([]);
});

describe("no hover leaves anything in English", () => {
  test.each([
    "bad/M04-epair-destroy-before-deletem.conf",
    "bad/M03-quoted-comma-list.conf",
    "bad/M21-allow-mount-prereq.conf",
    "bad/M29-wildcard-misunderstood.conf",
    "good/long-lines.conf",
  ])("of %s", (path) => {
    const { fixture, workspace } = analyze(readFileSync(`examples/${path}`, "utf8"));
    const context = featureContext(workspace, fixture.path)!;
    const { tokens } = context.tree;
    const left = new Set<string>();
    let hovers = 0;
    for (let token = 0; token < tokens.count; token++) {
      const found = hover(context, tokens.start(token));
      if (found === undefined) continue;
      hovers++;
      if (!isJapanese(found.markdown)) left.add(found.markdown);
      for (const part of leftInEnglish(found.markdown)) left.add(part);
    }
    expect([...left]).toEqual([]);
    expect(hovers).toBeGreaterThan(20);
  });
});

test("in every language a template is found by what can be typed in a file", () => {
  const template = completionsAt("$0").find(({ label }) => label === "VNET jail (epair とブリッジ)");
  expect(template?.filter).toBe("jail-vnet vnet jail with epair and bridge");
});
