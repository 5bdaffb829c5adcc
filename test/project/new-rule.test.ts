import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pageFaults, parseRulePage } from "../../scripts/lib/rule-pages.mjs";
import { writeRule } from "../../scripts/new-rule.mjs";
import { folderWith } from "../cli/support.ts";

const project = (): string =>
  folderWith({
    "server/src/rules/rule/rule.ts": "",
    "server/src/rules/support/words.ts": "",
    "server/src/rules/network/bridge-loop.ts": "",
  });

describe("npm run new-rule", () => {
  test("writes a rule, and a page that says what is lacking", () => {
    const root = project();
    const { rule, page, isNewTopic } = writeRule(root, "network/bridge-without-member");
    expect(isNewTopic).toBe(false);
    expect(readFileSync(join(root, rule), "utf8")).toContain('id: "bridge-without-member"');
    const text = readFileSync(join(root, page), "utf8");
    const parsed = parseRulePage(text, { id: "bridge-without-member", path: page });
    expect(parsed.examples.map(({ wrong }) => wrong)).toEqual([expect.stringContaining("^ bridge-without-member")]);
    expect(pageFaults(parsed)).toEqual([
      'still to be written: "TODO: one sentence that says what the rule finds."',
      'still to be written: "TODO: what goes wrong, and what the user sees when it does."',
      ...Array(3).fill('still to be written: "TODO: why this is right."'),
      'still to be written: "TODO: when somebody means it so."',
      'still to be written: "TODO: where it is known from, as docs/evidence/README.md cites."',
    ]);
  });

  test("begins a topic, and says so", () => {
    const root = project();
    expect(writeRule(root, "security/securelevel-lowered")).toEqual({
      rule: "server/src/rules/security/securelevel-lowered.ts",
      page: "server/src/rules/security/securelevel-lowered.md",
      isNewTopic: true,
    });
  });

  test.each([
    [undefined, "name the rule as TOPIC/ID"],
    ["bridge-without-member", "name the rule as TOPIC/ID"],
    ["network/bridge", "name the rule as TOPIC/ID"],
    ["network/Bridge-Loop", "name the rule as TOPIC/ID"],
    ["network/../bridge-two", "name the rule as TOPIC/ID"],
    ["support/bridge-two", "support is no topic; the topics: network"],
    ["values/bridge-loop", "there is a rule bridge-loop already: server/src/rules/network/bridge-loop.ts"],
  ])("refuses %s", (name, message) => {
    expect(() => writeRule(project(), name)).toThrow(message);
  });
});
