import { describe, expect, test } from "vitest";
import { canBeIgnored } from "../../server/src/analysis/index.ts";
import type { IgnoreScope } from "../../server/src/analysis/root/ignore-comments.ts";
import { ignoreComment } from "../../server/src/analysis/root/write-ignore-comment.ts";
import { parse } from "../../server/src/syntax/index.ts";
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
    expect([finding.severity, finding.jails, finding.deprecated]).toEqual(["hint", [], false]);
    expect(finding.message).toContain("Did you mean `depend-undefined`?");
    expect(finding.fixes().map(({ safe, preferred }) => [safe, preferred])).toEqual([
      [false, true],
      [false, false],
    ]);
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
    [
      "before another that does, with nothing but the comma between",
      "web { persist; path = /j; depend = db; } # jailconf-ignore depend-self,depend-undefined: x\n",
      "web { persist; path = /j; depend = db; } # jailconf-ignore depend-undefined: x\n",
    ],
    [
      "after another that does, with nothing but the comma between",
      "web { persist; path = /j; depend = db; } # jailconf-ignore depend-undefined,depend-self: x\n",
      "web { persist; path = /j; depend = db; } # jailconf-ignore depend-undefined: x\n",
    ],
    [
      "behind two that do, each with its own blanks",
      "web { path = /j; depend = db; } # jailconf-ignore no-persist,depend-undefined , depend-self: x\n",
      "web { path = /j; depend = db; } # jailconf-ignore no-persist,depend-undefined: x\n",
    ],
    [
      "with commas in its reason",
      "web { persist; path = /j; } # jailconf-ignore depend-self:a, b, c\n",
      "web { persist; path = /j; }\n",
    ],
    ["behind tabs", "web { persist; path = /j; }\t \t# jailconf-ignore depend-self\n", "web { persist; path = /j; }\n"],
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

  test("nor where another file of the root has slips", () => {
    const text = (slip: string) =>
      `.include "more.conf";\nweb { persist; path = /j; } # jailconf-ignore depend-self\n//- /etc/more.conf\ndb { persist${slip} path = /d; }\n`;
    const told = (slip: string) => analyze(text(slip)).findings.filter(({ rule }) => rule === "useless-ignore");
    expect([told(";").length, told("").length]).toEqual([1, 0]);
  });

  test.each([
    ["depnd-undfned", "There is no rule depnd-undfned. Did you mean `depend-undefined`?"],
    ["dpnd-undfned", "There is no rule dpnd-undfned. Remove the comment."],
  ])("is told the rule that was meant where up to three letters are wrong: %s", (name, message) => {
    const { findings } = analyze(`web { persist; path = /j; } # jailconf-ignore ${name}\n`);
    expect(findings.map((finding) => finding.message.replaceAll(`\`${name}\``, name))).toEqual([message]);
  });

  test("nor where its rule is switched off", () => {
    check("web { persist; path = /j; } # jailconf-ignore depend-self\n", { only, rules: { "depend-self": "off" } });
  });

  test.each([
    ["by the same comment", "# jailconf-ignore useless-ignore, depend-self: for 13.2\n"],
    ["by its topic", "# jailconf-ignore depend-self, comments: for 13.2\n"],
    ["by the comment before it", "# jailconf-ignore useless-ignore: for 13.2\n# jailconf-ignore depend-self\n"],
    ["in the whole file", "# jailconf-ignore-file useless-ignore: for 13.2\n# jailconf-ignore depend-self\n"],
  ])("can be silenced itself, %s", (_, comments) => {
    const block = "web { persist; path = /j; }\n";
    expect(found(`# jailconf-ignore depend-self\n${block}`)).toEqual(["hint useless-ignore"]);
    expect(found(`${comments}${block}`)).toEqual([]);
  });

  test("is told once where two roots have no need of it", () => {
    check(
      `
      //- /etc/jail.conf.d/web.conf
      web { persist; path = /j; } # jailconf-ignore depend-undefined
      #                                             ^^^^^^^^^^^^^^^^ useless-ignore
      //- /etc/jail.conf
      .include "jail.conf.d/*.conf";
      //- /etc/one.jail.conf
      .include "jail.conf.d/web.conf";
      `,
      { only },
    );
  });

  test("is told only where no root needs it", () => {
    check(
      `
      //- /etc/jail.conf.d/web.conf
      web { persist; path = /j; depend = db; } # jailconf-ignore depend-undefined
      //- /etc/jail.conf
      .include "jail.conf.d/*.conf";
      db { persist; path = /d; }
      //- /etc/one.jail.conf
      .include "jail.conf.d/web.conf";
      `,
      { only },
    );
  });
});

describe("what a comment silences", () => {
  const only = ["depend-undefined", "useless-ignore"];

  test.each([
    ["before the block", "# jailconf-ignore-block depend-undefined: elsewhere\n", "", ""],
    ["before the block, with words between", "// jailconf-ignore-block depend-undefined\n\n# The web.\n", "", ""],
    ["above a comment for the line", "# jailconf-ignore-block depend-undefined\n# The web.\n", "", ""],
    ["after the brace", "", " # jailconf-ignore-block depend-undefined: elsewhere", ""],
    ["as the first thing inside", "", "\n  # jailconf-ignore-block depend-undefined: elsewhere", ""],
    ["at the end of the block", "", "", "  # jailconf-ignore-block depend-undefined: elsewhere\n"],
    ["by topic", "# jailconf-ignore-block jails-and-includes\n", "", ""],
    ["behind another rule", "", "\n  # jailconf-ignore-block useless-ignore, depend-undefined: elsewhere", ""],
    ["beside another rule", "", "\n  # jailconf-ignore-block depend-undefined, useless-ignore: elsewhere", ""],
  ])("is what its block has, %s", (_, before, first, last) => {
    check(
      `other { path = /o; persist; depend = db; }\n                                     ^^ depend-undefined\n${before}web {${first}\n  path = /j; persist;\n  depend = db;\n${last}}\nlast { path = /l; persist; depend = db; }\n                                    ^^ depend-undefined\n`,
      { only },
    );
  });

  test("is what the nested block has that begins after it, and not the one around", () => {
    check(
      `
      web {
        path = /j; persist; children.max = 1;
        # jailconf-ignore-block depend-undefined: elsewhere
        db {
          path = /d; persist;
          depend = nowhere;
        }
        depend = there;
      #          ^^^^^ depend-undefined
      }
      `,
      { only },
    );
  });

  test("is in the block around, where it stands after a block inside", () => {
    check(
      `
      web {
        path = /j; persist; children.max = 1;
        db { path = /d; persist; depend = nowhere; } # jailconf-ignore-block depend-undefined: both
        depend = there;
      }
      `,
      { only },
    );
  });

  test("is what the whole file has, and no other file", () => {
    check(
      `
      //- /etc/jail.conf
      # The jails of this host.
      # jailconf-ignore-file depend-undefined: other hosts have them
      .include "more.conf";
      web { path = /j; persist; depend = db; }
      //- /etc/more.conf
      more { path = /m; persist; depend = db; }
      #                                   ^^ depend-undefined
      `,
      { only },
    );
  });

  test("is what its line has though a comment for the block stands between", () => {
    check(
      `
      web {
        path = /j; persist;
        # jailconf-ignore depend-undefined: elsewhere
        # jailconf-ignore-block depend-self: so it is
        depend = db, web;
      }
      `,
      { only: [...only, "depend-self"] },
    );
  });

  test("is what a statement has that begins on its line, to the end of that", () => {
    const statement = (comment: string): string => `${comment}  depend = db,\n    mail;\n`;
    const told = (comment: string): number =>
      analyze(`web { persist; path = /j;\n${statement(comment)}}\n`).findings.length;
    expect([told(""), told("  # jailconf-ignore depend-undefined: elsewhere\n")]).toEqual([2, 0]);
  });

  test("is the rules of a topic on a line", () => {
    check("web { path = /j; persist; depend = db; } # jailconf-ignore jails-and-includes\n", { only });
  });

  test.each(["jailconf-ignore-block", "jailconf-ignore-file"])(
    "is never what jail(8) refuses the file for: %s",
    (word) => {
      const text = `# ${word} missing-semicolon, syntax: it is fine\nweb {\n  path = /j\n  persist;\n}\n`;
      expect(found(text)).toContain("error missing-semicolon");
    },
  );
});

describe("a comment that is written for somebody", () => {
  const written = (text: string, scope: IgnoreScope): string | undefined => {
    const comment = ignoreComment(parse(text.replace("$0", ""), "current"), "RULE", text.indexOf("$0"), scope);
    return comment && text.replace("$0", "").slice(0, comment.offset) + comment.text;
  };

  test.each<[string, IgnoreScope, string | undefined]>([
    ["web {\n \t path = $0/j;\n}\n", "line", "web {\n \t # jailconf-ignore RULE: \n"],
    ["web {\n  path = /j,\n    $0/k;\n}\n", "line", "web {\n  # jailconf-ignore RULE: \n"],
    ["$0web { }\n", "line", "# jailconf-ignore RULE: \n"],
    ["# The web.\nweb$0 { }\n", "line", "# The web.\n# jailconf-ignore RULE: \n"],
    ["/* The\n web. */ web$0 { }\n", "line", undefined],
    ['x = "a\nb"; y = $0c;\n', "line", undefined],
    ["a { }\n  web {\n    path = $0/j;\n}\n", "block", "a { }\n  # jailconf-ignore-block RULE: \n"],
    ["a { } web {\n  path = $0/j;\n}\n", "block", undefined],
    ["x = $01;\n", "block", undefined],
    ["\nx = $01;\n", "file", "# jailconf-ignore-file RULE: \n"],
  ])("stands on a line of its own, where one can stand: %j for the %s", (text, scope, comment) => {
    expect(written(text, scope)).toBe(comment);
  });
});

describe("a comment for a block or a file that silences nothing", () => {
  const only = ["useless-ignore"];

  test("is told below the only statement of a file", () => {
    check(
      `
      persist;
      # jailconf-ignore-file depend-self
      # ^^^^^^^^^^^^^^^^^^^^ useless-ignore
      `,
      { only },
    );
  });

  test("is told at its name, with the one that was meant", () => {
    const [, topic] = check(
      `
      # jailconf-ignore-file depend-self: nobody does
      #                      ^^^^^^^^^^^ useless-ignore
      web {
        # jailconf-ignore-block netwrk: by hand
      #                         ^^^^^^ useless-ignore
        persist; path = /j;
      }
      `,
      { only },
    );
    expect(topic.message).toContain("Did you mean `network`?");
  });

  test("is told where the same is silenced twice", () => {
    check(
      `
      web {
        # jailconf-ignore-block depend-undefined: elsewhere
        # jailconf-ignore-block depend-undefined: elsewhere
      #                         ^^^^^^^^^^^^^^^^ useless-ignore
        persist; path = /j; depend = db;
      }
      `,
      { only },
    );
  });

  test("is told where a topic has nothing to say, unless one of its rules is switched off", () => {
    const text = "web { persist; path = /j; } # jailconf-ignore network\n";
    expect(found(text)).toEqual(["hint useless-ignore"]);
    expect(found(text, { "vnet-with-ip": "off" })).toEqual([]);
  });

  test("is told once where it stands in no block, and taken away", () => {
    const text = "# jailconf-ignore-block depend-self, depend-loop: x\nallow.mount;\nweb { persist; path = /j; }\n";
    check(
      `
      # jailconf-ignore-block depend-self, depend-loop: x
      # ^^^^^^^^^^^^^^^^^^^^^ useless-ignore
      allow.mount;
      web { persist; path = /j; }
      `,
      { only },
    );
    expect(applyFixes(text, "useless-ignore")).toBe("allow.mount;\nweb { persist; path = /j; }\n");
  });

  test("is moved to the top where it stands below a statement", () => {
    const text =
      "allow.mount;\r\n# jailconf-ignore-file depend-undefined: x\r\nweb { persist; path = /j; depend = db; }\r\n";
    check(
      `
      allow.mount;
      # jailconf-ignore-file depend-undefined: x
      # ^^^^^^^^^^^^^^^^^^^^ useless-ignore
      web { persist; path = /j; depend = db; }
      `,
      { only },
    );
    expect(applyFixes(text, "useless-ignore")).toBe(
      "# jailconf-ignore-file depend-undefined: x\r\nallow.mount;\r\nweb { persist; path = /j; depend = db; }\r\n",
    );
  });

  test("is not told to stand in no block where a brace is missing", () => {
    check("web { path = /j; persist;\n}\n}\n# jailconf-ignore-block depend-self\n", { only });
  });
});
