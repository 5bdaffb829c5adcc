import { expect, test } from "vitest";
import { readRules } from "../../server/src/analysis/index.ts";
import { readFormatSettings, sameFormat } from "../../server/src/analysis/root/format-settings.ts";
import { readRelease } from "../../server/src/analysis/root/read-settings.ts";
import { rules, ruleTopics } from "../../server/src/rules/registry.generated.ts";

test("what is chosen for a topic counts for its rules, and what is chosen for a rule counts for more", () => {
  const told: string[] = [];
  const chosen = readRules("rules", Object.entries({ "depend-self": "error", variables: "off" }), (problem) => {
    told.push(problem);
  });
  expect(told).toEqual([]);
  expect(chosen.get("depend-self")).toBe("error");
  expect([chosen.get("undefined-variable"), chosen.has("variables")]).toEqual(["off", false]);
});

test("a topic turns no rule on that is off by default: such a rule is asked for by its name", () => {
  const [rule] = rules.filter(({ isOffByDefault }) => isOffByDefault);
  const [topic] = [...ruleTopics].filter(([, ids]) => ids.includes(rule.id)).map(([name]) => name);
  const chosen = (entries: Record<string, string>): Map<string, unknown> =>
    new Map(readRules("rules", Object.entries(entries), (problem) => expect.fail(problem)));
  expect(chosen({ [topic]: "error" }).has(rule.id)).toBe(false);
  expect(chosen({ [topic]: "error", [rule.id]: "info" }).get(rule.id)).toBe("info");
});

test("settings of how files are written are taken where they make sense, and told where they make none", () => {
  const told: string[] = [];
  const read = (value: unknown): unknown => readFormatSettings("format", value, (problem) => told.push(problem));
  const chosen = { indent: 16, blankLines: 0, braces: "own-line", quotes: "keep", alignment: null };
  expect(read(chosen)).toEqual({ indent: 16, blankLines: 0, braces: "own-line" });
  expect([read(undefined), read(null), told]).toEqual([{}, {}, []]);
  expect(read({ indent: 17, blankLines: 0.5, quotes: 1, tabs: true })).toEqual({});
  expect(read({ indent: 0 })).toEqual({});
  expect(read([])).toEqual({});
  expect(told).toEqual([
    'format.indent: 17 is not "auto", "tab" or a number from 1 to 16',
    'format.blankLines: 0.5 is not "auto" or a number from 0 to 100',
    'format.quotes: 1 is not "keep" or "double"',
    'format: there is no setting "tabs"',
    'format.indent: 0 is not "auto", "tab" or a number from 1 to 16',
    "format: not an object; it is not used",
  ]);
  expect([sameFormat({}, undefined), sameFormat({ indent: 2 }, { indent: 2 }), sameFormat({ indent: 2 })]).toEqual([
    true,
    true,
    false,
  ]);
});

test("a release is taken where there is one of that name, and what it is read as is noted", () => {
  const told: string[] = [];
  const noted: string[] = [];
  const read = (value: unknown): string | undefined =>
    readRelease(
      "release",
      value,
      (problem) => told.push(problem),
      (note) => noted.push(note),
    )?.name;
  expect([read("14.2"), read("14.2-RELEASE-p1"), told, noted]).toEqual(["14.2", "14.2", [], []]);
  expect(read("99.0")).toBe("99.0");
  expect(noted).toEqual([expect.stringMatching(/^release: this version does not know 99.0 and reads it as /)]);
  expect([read("soon"), told]).toEqual([
    undefined,
    [expect.stringContaining('release: "soon" is no release that is known')],
  ]);
});

test("a name that no rule has, and what is no severity, is told with what was meant, and left out", () => {
  const told: string[] = [];
  const chosen = readRules(
    "rules",
    Object.entries({ "depend-slef": "off", nothing: "off", "depend-self": "loud", value: "off", network: "off" }),
    (problem) => told.push(problem),
  );
  expect(told).toEqual([
    'rules: there is no rule or topic "depend-slef"; did you mean "depend-self"?',
    'rules: there is no rule or topic "nothing"',
    'rules: depend-self is "loud", not one of hint, info, warning, error or off',
    'rules: there is no rule or topic "value"; did you mean "values"?',
  ]);
  expect([chosen.has("depend-slef"), chosen.has("depend-self"), chosen.get("unguarded-route")]).toEqual([
    false,
    false,
    "off",
  ]);
});
