import { expect, test } from "vitest";
import { displayWidth } from "../../server/src/cli/terminal/display-width.ts";
import { rules, ruleTopics } from "../../server/src/rules/registry.generated.ts";
import { jailconf } from "./support.ts";

test("all rules are listed, each below its topic, with severity and what it finds", async () => {
  const { out, status } = await jailconf(["rules"]);
  expect(status).toBe(0);
  const lines = out.split("\n").filter((line) => line !== "");
  expect(lines.filter((line) => !line.startsWith(" "))).toEqual([...ruleTopics.keys()]);
  const told = lines
    .filter((line) => line.startsWith(" "))
    .map((line) => /^ {2}(\S+) +(error|warning|info|hint|off) +\S.*[.!]$/.exec(line)?.[1]);
  expect(told).toEqual([...ruleTopics.values()].flat());
});

test("as JSON each has all that is known", async () => {
  const listed = JSON.parse((await jailconf(["rules", "--format", "json"])).out);
  expect(listed).toHaveLength(rules.length);
  expect(listed[0]).toEqual({
    rule: "brace-unterminated",
    topic: "syntax",
    severity: "error",
    onByDefault: true,
    finds: "A block lacks one of its braces.",
  });
});

test("topics and rules choose among them", async () => {
  const { out } = await jailconf(["rules", "comments", "no-persist"]);
  expect(
    out
      .split("\n")
      .filter((line) => line.startsWith("  "))
      .map((line) => line.trim().split(" ")[0]),
  ).toEqual(["no-persist", "useless-ignore"]);
  const wrong = await jailconf(["rules", "no-persit"]);
  const err = 'jailconf rules: there is no rule or topic "no-persit"; did you mean "no-persist"?\n';
  expect(wrong).toEqual({ status: 2, out: "", err });
});

test.each([60, 80, 100])("on a terminal of %s columns no word is torn", async (columns) => {
  const options = { isTerminal: true, columns, env: { NO_COLOR: "1" } };
  for (const language of ["en", "ja"]) {
    const { out } = await jailconf(["rules", "--lang", language], options);
    for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  }
  const { out } = await jailconf(["rules"], options);
  const words = (text: string): string[] => text.split(/\s+/);
  expect(words(out)).toEqual(words((await jailconf(["rules"])).out));
});
