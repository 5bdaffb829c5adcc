import { describe, expect, test } from "vitest";
import { canBeIgnored } from "../../server/src/analysis/index.ts";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const found = (text: string, rules: Record<string, "off" | "hint"> = {}): string[] =>
  analyze(text, { rules }).findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe("an error with which jail(8) refuses the file", () => {
  const broken: [string, string, string][] = [
    ["missing-semicolon", "web {\n  path = /j\n  persist;\n}\n", "path"],
    ["brace-unterminated", "web {\n  path = /j;\n  persist;\n", "web"],
    ["string-unterminated", 'web {\n  path = "/j;\n}\n', "path"],
    ["needs-quotes", "web {\n  exec.start = a b;\n}\n", "exec"],
    ["include-misuse", '.include "$x/y";\nweb { persist; path = /j; }\n', ".include"],
    ["include-misuse", '.include "nosuch.conf";\nweb { persist; path = /j; }\n', ".include"],
  ];

  test.each(broken)("%s cannot be silenced by a comment", (rule, text, at) => {
    expect(found(text)).toContain(`error ${rule}`);
    const commented = text.replace(at, `# jailconf-ignore ${rule}: it is fine\n${at}`);
    expect(found(commented)).toContain(`error ${rule}`);
  });

  test.each(broken)("%s cannot be silenced or made milder by a setting", (rule, text) => {
    expect(found(text, { [rule]: "off" })).toContain(`error ${rule}`);
    expect(found(text, { [rule]: "hint" })).toContain(`error ${rule}`);
  });

  test("is told apart from others for those who offer to ignore findings", () => {
    const { findings } = analyze("web {\n  path = /j\n  persist; depend = db;\n}\n");
    const answers = findings.map((finding) => [finding.rule, canBeIgnored(finding)]);
    expect(answers).toContainEqual(["missing-semicolon", false]);
    expect(answers).toContainEqual(["depend-undefined", true]);
  });

  test("what the rule says besides can be silenced", () => {
    const text = '.include "/srv/other.conf";\nweb { persist; path = /j; }\n';
    expect(found(text)).toEqual(["info include-misuse"]);
    expect(found(text, { "include-misuse": "off" })).toEqual([]);
    expect(found(`# jailconf-ignore include-misuse: on the host\n${text}`)).toEqual([]);
  });
});

describe("a comment that silences nothing", () => {
  const only = ["useless-ignore"];

  test("names no rule", () => {
    const [finding] = check(
      `
      web {
        persist; path = /j;
        depend = db; # jailconf-ignore depend-undefind: elsewhere
      #                                ^^^^^^^^^^^^^^^ useless-ignore
      }
      `,
      { only },
    );
    expect(finding.severity).toBe("hint");
    expect(finding.message).toContain("Did you mean `depend-undefined`?");
    expect(finding.fixes().every(({ safe }) => !safe)).toBe(true);
  });

  test.each([
    [
      "on its own line",
      "web {\n  # jailconf-ignore depend-self: x\n  persist; path = /j;\n}\n",
      "web {\n  persist; path = /j;\n}\n",
    ],
    [
      "after a statement",
      "web { persist; path = /j; } # jailconf-ignore depend-self\n",
      "web { persist; path = /j; }\n",
    ],
    [
      "in a file with CRLF",
      "web {\r\n  // jailconf-ignore depend-self\r\n  persist; path = /j;\r\n}\r\n",
      "web {\r\n  persist; path = /j;\r\n}\r\n",
    ],
    [
      "beside another that does",
      "web { persist; path = /j; depend = db; } # jailconf-ignore depend-self, depend-undefined: x\n",
      "web { persist; path = /j; depend = db; } # jailconf-ignore depend-undefined: x\n",
    ],
    [
      "after another that does",
      "web { persist; path = /j; depend = db; } # jailconf-ignore depend-undefined , depend-self: x\n",
      "web { persist; path = /j; depend = db; } # jailconf-ignore depend-undefined: x\n",
    ],
  ])("is taken away %s", (_, text, expected) => {
    expect(applyFixes(text, "useless-ignore", { title: "Remove" })).toBe(expected);
  });

  test.each([
    ["it silences something", "web { persist; path = /j; depend = db; } # jailconf-ignore depend-undefined\n"],
    [
      "one above the other",
      "# jailconf-ignore depend-undefined\n# jailconf-ignore depend-self\nweb { persist; path = /j; depend = db, web; }\n",
    ],
    ["the file has slips", "web { path = /j persist; } # jailconf-ignore depend-self\n"],
    [
      "something is not read",
      '.include "/srv/x.conf"; # jailconf-ignore include-misuse, depend-self\nweb { persist; path = /j; }\n',
    ],
    ["the file is a fragment", "persist; # jailconf-ignore depend-self\n"],
  ])("is not told where %s", (_, text) => {
    check(text, { only });
  });

  test("nor where its rule is switched off", () => {
    check("web { persist; path = /j; } # jailconf-ignore depend-self\n", { only, rules: { "depend-self": "off" } });
  });

  test("can be silenced itself", () => {
    check("# jailconf-ignore useless-ignore, depend-self: for 13.2\nweb { persist; path = /j; }\n", { only: [] });
  });

  test("is told only where no root needs it", () => {
    check(
      `
      //- /etc/jail.conf.d/web.conf
      web { persist; path = /j; depend = db; } # jailconf-ignore depend-undefined
      //- /etc/jail.conf
      .include "jail.conf.d/*.conf";
      db { persist; path = /d; }
      //- /etc/jail.one.conf
      .include "jail.conf.d/web.conf";
      `,
      { only },
    );
  });
});
