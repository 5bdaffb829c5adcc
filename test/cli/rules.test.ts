import { expect, test } from "vitest";
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
  expect(wrong).toMatchObject({ status: 2, out: "", err: expect.stringContaining('did you mean "no-persist"') });
});
