import { expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";
import { messageFaults } from "../support/message-limits.ts";

const long = "averyveryverylongname".repeat(12);

/** Names and values have no limit, and messages have one. */
test.each([
  ["overwritten-list", `web { path = /j; persist; exec.start = "${long}"; exec.start = "b"; }`],
  [
    "overwritten-list",
    `//- /etc/${long}.conf\nexec.start = "/bin/sh /etc/rc";\n${"\n".repeat(200)}web { path = /j; persist; exec.start = "b"; }`,
  ],
  ["depend-undefined", `web { path = /j; persist; depend = ${long}; }\n${long}s { path = /k; persist; }`],
  ["depend-undefined", `web { path = /j; persist; depend = "${long}.*"; }`],
  ["depend-self", `${long} { path = /j; persist; depend = ${long}; }`],
  [
    "depend-loop",
    `${long} { path = /j; persist; depend = b${long}; }\nb${long} { path = /k; persist; depend = ${long}; }`,
  ],
  ["duplicate-jail", `${long} { path = /j; persist; }\n${long} { path = /j; persist; }`],
  ["name-or-jid-immutable", `${long} { path = /j; persist; name = ${long}; }`],
  ["variable-loop", `web { path = /j; persist; $${long} = $b${long}; $b${long} = $${long}; }`],
  ["variable-shadows-parameter", `web { path = /j; persist; $${long} = 1; ${long} = 2; }`],
  ["array-inline", `web { path = /j; persist; $${long} = 1, 2; exec.poststart = "x $${long}"; }`],
  ["undefined-variable", `web { path = "/j/$${long}"; persist; }`],
  ["undefined-variable", `web { $${long} = 1; path = "/j/$${long}s"; persist; }`],
  ["undefined-variable", `web { $${long} = 1; path = "/j/$${long}_s"; persist; }`],
  ["no-prefix-variable", `web { $no${long} = 1; $${long} = 2; path = "/j/\${no${long}}"; persist; }`],
  ["undefined-variable", `web { $${long}; path = "/j/$${long}"; persist; }`],
  ["undefined-variable", `path = "$${long}"; persist; ${long} { $${long}s = 1; } b { $${long} = /b; }`],
  ["include-misuse", `.include "${long}"; web { path = /j; persist; }`],
  ["include-misuse", `.include "/proc/${long}"; web { path = /j; persist; }`],
  ["include-misuse", `//- /home/a/jail.conf\n.include "/etc/${long}*"; web { path = /j; persist; }`],
  ["useless-ignore", `web { path = /j; persist; } # jailconf-ignore ${long}`],
])("%s stays short: %.60s", (rule, text) => {
  const findings = analyze(text).findings.filter((finding) => finding.rule === rule);
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) expect(messageFaults(finding), finding.message).toEqual([]);
});

test("a circle of many jails with long names", () => {
  const jails = Array.from({ length: 50 }, (_, index) => `${long}${index} { depend = ${long}${(index + 1) % 50}; }`);
  const findings = analyze(jails.join("\n")).findings.filter(({ rule }) => rule === "depend-loop");
  expect(findings.map((finding) => messageFaults(finding))).toEqual([[]]);
});
