import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reducedTo } from "../../support/editor.ts";
import { analyze } from "../../support/fixture.ts";

test("a configuration is reduced to what still shows a finding of whatever rule, and what is left tells it by itself", () => {
  const text = readFileSync("examples/1-first.jail.conf", "utf8");
  const rules = new Set(analyze(text).findings.map(({ rule }) => rule));
  expect(rules.size).toBeGreaterThan(3);
  for (const rule of [...rules].slice(0, 3)) {
    const { finding, files } = reducedTo(text, rule);
    const { findings } = analyze({
      files: new Map([["/etc/jail.conf", files[0].text]]),
      path: "/etc/jail.conf",
      cursor: undefined,
      marks: [],
    });
    expect(findings.map((other) => `${other.rule} ${other.start}`)).toContain(`${rule} ${finding.start}`);
    expect(files[0].text.length).toBeLessThan(text.length / 2);
  }
});
