import { expect, test } from "vitest";
import { wildcardMatches } from "../../server/src/config/index.ts";

test.each([
  ["*", "web", true],
  ["*", "web.db", true],
  ["web.*", "web.db", true],
  ["web.*", "web.db.one", true],
  ["web.*", "web", false],
  ["web.*", "mail.db", false],
  ["*.db", "web.db", true],
  ["*.db", "web.db.one", false],
  ["*.db", "web.mail", false],
  ["*.db.*", "web.db.one", true],
  ["web", "web", true],
  ["web", "web.db", false],
])("%s stands for %s: %s", (pattern, name, stands) => {
  expect(wildcardMatches(pattern, name)).toBe(stands);
});
