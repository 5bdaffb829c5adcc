import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = ["undefined-variable"];
const fixed = (text: string, release?: string): string =>
  applyFixes(text, "undefined-variable", "preferred", { release });

/** What is said about each undefined variable, and the first fix. */
const suggestions = (text: string) =>
  analyze(text)
    .findings.filter(({ rule }) => rule === "undefined-variable")
    .map((finding) => ({ message: finding.message, fix: finding.fixes().at(0) }));

describe("a finding", () => {
  test("is only an information in a file of jail.conf.d that is read alone", () => {
    const [finding] = check(
      `
      //- /etc/jail.conf.d/web.conf
      web { path = "$root/web"; persist; }
      #             ^^^^^ undefined-variable
      `,
      { only },
    );
    expect(finding.severity).toBe("info");
    expect(finding.notes).toEqual(["A `jail.conf` that includes this file may supply it."]);
  });

  test("is at the reference and names the jails that lack the variable, once", () => {
    const [finding] = check(
      `
      path = "/jails/$zone/$name";
      #              ^^^^^ undefined-variable
      a { persist; }
      b { $zone = z; persist; }
      c { persist; }
      d { persist; }
      e { persist; }
      f { persist; }
      `,
      { only },
    );
    expect(finding.jails).toEqual(["a", "c", "d", "e", "f"]);
    expect(finding.message).toContain("(in a, c and 3 more)");
    expect(finding.jailSays).toBe('a: path: variable "zone" not found');
  });

  test.each(["em0|$nope", "$nope|10.0.0.1", "em0|10.0.0.1/$nope", "em0|10.0.0.$nope"])(
    "is no part of an address that is judged: %s",
    (address) => {
      const { findings } = analyze(`web { path = /j; persist; ip4.addr = "${address}"; }`);
      expect(findings.map(({ rule }) => rule)).toEqual(["undefined-variable"]);
    },
  );

  test("is reported once, not again by the rules that judge values", () => {
    check(
      `
      a { path = /j; persist = $nope; ip4.addr = "$nope"; securelevel = "1$nope"; }
      #                        ^^^^^ undefined-variable
      #                                           ^^^^^ undefined-variable
      #                                                                   ^^^^^ undefined-variable
      `,
      { level: "info" },
    );
  });

  test("what depends on a bad value has none of its own", () => {
    check(
      `
      a { $x = $nope; y = $x; z = $x; }
      #        ^^^^^ undefined-variable
      `,
      { only },
    );
  });

  test("tells of a `no` that makes two variables one (#208)", () => {
    const [finding] = check(
      `
      $node = n1;
     #^^^^^ no-prefix-variable
      $de = x;
      a { path = /$node; }
      `,
      { only: [...only, "no-prefix-variable"] },
    );
    expect(finding.severity).toBe("error");
    expect(finding.message).toContain("`$node` and `$de` are one variable");
  });

  test("one variable under two names: the one with `no` in front can be renamed, wherever it is used", () => {
    const fixed = applyFixes(
      "web { $node = x; $de = y; path = /j/$node; host.hostname = ${node}.example.org; persist; }\n",
      "no-prefix-variable",
    );
    expect(fixed).toBe(
      "web { $jail_node = x; $de = y; path = /j/$jail_node; host.hostname = ${jail_node}.example.org; persist; }\n",
    );
  });

  test("knows `$jid` and, in a block with a number, `$name` (#143, #147)", () => {
    check(
      `
      a { x = $jid; }
      #       ^^^^ undefined-variable
      `,
      { only },
    );
    const [unnamed] = check(
      `
      5 { x = $name; }
      #       ^^^^^ undefined-variable
      `,
      { only, release: "13.2" },
    );
    expect(unnamed.message).toBe("`$name` is not defined in a block whose name is a number. Set `name`.");
    check("5 { x = $name; }", { only });
  });

  test("tells of a variable without a value, which crashes older releases (#52, #53)", () => {
    check(
      `
      a { $e; x = "[$e]"; }
      #             ^^ undefined-variable
      `,
      { only: ["undefined-variable", "array-inline"] },
    );
    check(
      `
      a { $e; x = "[$e]"; }
      #             ^^ array-inline
      `,
      { only: ["undefined-variable", "array-inline"], release: "12.0" },
    );
  });
});

describe("a statement that other jails share", () => {
  const text = `vnet.interface = "$epair";
vnet; persist; path = "/jails/$name";
web { $epair = epair1b; }
db { $epari = epair2b; }
`;

  test("stays as it is: the jail that fails gets its variable's name mended", () => {
    const [finding] = check(text.replace('$epair";\n', '$epair";\n#                 ^^^^^^ undefined-variable\n'), {
      only,
    });
    expect(finding.jails).toEqual(["db"]);
    expect(finding.message).toBe("`$epair` is not defined. Did you mean `$epari`? (in db)");
    expect(finding.related?.map(({ start, end, message }) => [text.slice(start, end), message])).toEqual([
      ["$epari", "the name that is set"],
    ]);
    expect(finding.fixes().map(({ title, safe }) => ({ title, safe }))).toEqual([
      { title: "Set `$epair`", safe: false },
    ]);
    expect(fixed(text)).toBe(text.replace("$epari", "$epair"));
    expect(fixed(text.replace("$epari", "${epari}"))).toBe(text.replace("$epari", "${epair}"));
    const dotted = text.replaceAll("$epair", "${ep.air}");
    expect(fixed(dotted.replace("$epari", "$epair"))).toBe(dotted.replace("$epari", "${ep.air}"));
  });

  test("is told with braces, and so is the variable that is set, where only they hold a name together", () => {
    const [finding] = check(
      `vnet.interface = "\${ep.air}";
#                 ^^^^^^^^^ undefined-variable
vnet; persist; path = "/jails/$name";
web { \${ep.air} = epair1b; }
db { \${ep.ari} = epair2b; }
`,
      { only },
    );
    expect(finding.message).toBe("`${ep.air}` is not defined. Did you mean `${ep.ari}`? (in db)");
    expect(finding.fixes().map(({ title }) => title)).toEqual(["Set `${ep.air}`"]);
  });

  test.each([
    ["the name is used where it is set", text.replace("epair2b;", "epair2b; host.hostname = $epari;")],
    ["nothing like it is set", text.replace("$epari", "$other")],
    ["what is set is for other jails, too", `$epari = epair2b;\n${text.replace("$epari = epair2b;", "")}`],
    [
      "a part of what is set is",
      text.replace("web {", "$epari = epair3b;\nweb {").replace("$epari = epair2b", "$epari += epair2b"),
    ],
    ["only the jails' own name is near", text.replace("$epari = epair2b;", "$epari = epair2b; x = $epari;")],
  ])("has no fix where %s", (_, other) => {
    expect(suggestions(other).map(({ fix }) => fix)).toEqual([undefined]);
  });

  test("is mended where no jail can use it", () => {
    expect(fixed('path = "/j/$zoen"; a { $zone = 1; persist; } b { $zone = 2; persist; }')).toBe(
      'path = "/j/$zone"; a { $zone = 1; persist; } b { $zone = 2; persist; }',
    );
  });
});

describe("silent", () => {
  test("where what is missing may stand in a file that could not be read", () => {
    check('.include "/usr/local/etc/common.conf"; a { path = $root/$name; depend = db; }', {
      only: ["undefined-variable", "depend-undefined"],
    });
  });

  test("where an include that the release does not know was to bring it", () => {
    check('.include "common.conf"; a { path = $root/$name; depend = db; }', {
      only: ["undefined-variable", "depend-undefined"],
      release: "13.2",
    });
  });

  test("in a fragment, and in a file that is judged from the one that includes it", () => {
    check('path = "$root/$name";', { level: "hint" });
    check(
      `
      $root = /jails;
      .include "jails/*.conf";
      //- /etc/jails/a.conf
      a { path = "$root/$name"; persist; }
      `,
      { only },
    );
  });

  test("finds it across files", () => {
    check(
      `
      $rot = /jails;
      .include "jails/*.conf";
      //- /etc/jails/a.conf
      a { path = "$root/$name"; persist; }
      #           ^^^^^ undefined-variable
      `,
      { only },
    );
  });
});

test("a variable that is set only under the name that is the same for jail(8) is told where it is used", () => {
  check(
    `
    $node = n1;
    web {
      exec.prestop = "/usr/bin/true $de";
    #                               ^^^ undefined-variable
    }
    `,
    { only },
  );
});

describe("a variable of the shell that is escaped twice, as in a script that writes the file", () => {
  const hook = (backslashes: string): string =>
    `web { path = /j; persist; vnet; vnet.interface = e0b_web; exec.prestart = "e=${backslashes}$(ifconfig epair create) && ` +
    `ifconfig ${backslashes}\${e} up name e0a_web && ifconfig ${backslashes}\${e%a}b name e0b_web"; exec.poststop = "ifconfig e0a_web destroy"; }`;

  test("loses one backslash everywhere in the string", () => {
    const text = hook("\\\\");
    expect(suggestions(text).map(({ message }) => message)).toEqual([
      "`${e}` is not defined: two backslashes are one, and a variable. For the shell's write `\\${e}`.",
      "`${e%a}` is not defined: two backslashes are one, and a variable. For the shell's write `\\${e%a}`.",
    ]);
    expect(fixed(text)).toBe(hook("\\"));
    expect(suggestions(hook("\\"))).toEqual([]);
  });

  test("but not what is no command, or has other backslashes", () => {
    const messages = [
      ...suggestions('a { path = "/jails/\\\\$z"; persist; }'),
      ...suggestions('a { path = /j; persist; exec.poststart = "echo \\\\\\\\$z"; }'),
    ].map(({ message }) => message);
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).not.toContain("two backslashes");
  });
});
