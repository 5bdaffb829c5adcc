import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";

/** What a rule, and useless-ignore, find: the line, from 1, and the jails that are named. */
function found(rule: string, text: string, release?: string): string[] {
  const { findings } = analyze(text, { whole: [rule].filter(isWhole), release, rules: { [rule]: "hint" } });
  return findings
    .filter((finding) => finding.rule === rule || finding.rule === "useless-ignore")
    .map((finding) =>
      `${finding.rule} ${text.slice(0, finding.start).split("\n").length} ${finding.jails.join(" ")}`.trim(),
    );
}

const isWhole = (rule: string): boolean => rule !== "fixed-jid";

/** Two jails that lack the same, and a comment. */
const jails = (inFirst: string, inSecond: string, body: string): string =>
  `a {\n  path = /a;\n${inFirst}${body}}\n\nb {\n  path = /b;\n${inSecond}${body}}\n`;

describe.each([
  ["relative-command", '  exec.start = "/bin/sh /etc/rc";\n  exec.poststart = "ifconfig bridge0 up";\n'],
  ["no-exec-clean", '  exec.start = "/bin/sh /etc/rc";\n'],
  ["no-exec-stop", '  exec.start = "/bin/sh /etc/rc";\n'],
  ["no-hostname", "  persist;\n"],
  ["address-without-interface", "  persist;\n  ip4.addr = 192.0.2.1;\n"],
  ["fixed-jid", "  persist;\n  jid = 7;\n"],
])("%s, which is told once for all jails", (rule, body) => {
  const comment = `  # jailconf-ignore-block ${rule}: it is meant so\n`;

  test("is told of those for which nothing silences it", () => {
    expect(found(rule, jails("", "", body), "14.3")).toEqual([expect.stringMatching(/ \d a b$/)]);
    expect(found(rule, jails("", comment, body), "14.3")).toEqual([expect.stringMatching(/ [1-5] a$/)]);
    expect(found(rule, jails(comment, "", body), "14.3")).toEqual([expect.stringMatching(/ \d+ b$/)]);
    expect(found(rule, jails(comment, comment, body), "14.3")).toEqual([]);
  });
});

test("a template of which some places are meant", () => {
  const text =
    'a {\n  path = /a; persist;\n  host.hostname = "%%HOST_A%%"; # jailconf-ignore template-placeholder: filled in later\n}\nb { path = /b; persist; host.hostname = "%%HOST_B%%"; }\n';
  expect(found("template-placeholder", text)).toEqual(["template-placeholder 5"]);
});

test("jails that jail_list leaves out", () => {
  const text =
    '//- /etc/jail.conf\na { path = /a; persist; }\nb { path = /b; persist; } # jailconf-ignore not-in-jail-list: started by hand\nc { path = /c; persist; }\n//- /etc/rc.conf\njail_enable="YES"\njail_list="c"\n';
  const { findings } = analyze(text);
  const told = findings.filter(({ rule }) => rule === "not-in-jail-list" || rule === "useless-ignore");
  expect(told.map(({ rule, jails }) => [rule, jails])).toEqual([["not-in-jail-list", ["a"]]]);
});

describe("a comment at one line", () => {
  const globals = 'exec.start = "/bin/sh /etc/rc";\nexec.stop = "/bin/sh /etc/rc.shutdown";\n';
  const commands = `${globals}a {\n  path = /a;\n  exec.poststart = "ifconfig bridge0 up";\n  exec.poststart += "route -n show"; # jailconf-ignore relative-command: by hand\n}\n`;

  test("silences that place of several", () => {
    expect(found("relative-command", commands)).toEqual(["relative-command 5 a"]);
    expect(
      found("relative-command", commands.replace('up";\n', 'up"; # jailconf-ignore relative-command: too\n')),
    ).toEqual([]);
  });

  test("silences what is told at a global for all jails", () => {
    const text = `exec.start = "/bin/sh /etc/rc"; # jailconf-ignore no-exec-clean: a wrapper does it\na { path = /a; }\nb { path = /b; }\n`;
    expect(found("no-exec-clean", text)).toEqual([]);
  });

  test("keeps the fix away from the jail that it stands in", () => {
    const text =
      'exec.start = "/bin/sh /etc/rc";\nexec.stop = "x";\na { path = /a; }\nb {\n  # jailconf-ignore-block no-exec-clean: as it is\n  path = /b;\n}\n';
    const fixed = applyFixes(text, "no-exec-clean", { title: "Set" }, { whole: ["no-exec-clean"] });
    expect(fixed).toBe(text.replace("path = /a;", "exec.clean; path = /a;"));
  });
});
