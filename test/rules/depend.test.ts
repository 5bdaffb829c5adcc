import { describe, expect, test } from "vitest";
import { applyFixes, check } from "../support/fixture.ts";

describe("depend", () => {
  const only = ["depend-undefined", "depend-self", "depend-loop", "quoted-comma-list"];

  test("names that nobody defines, at the value", () => {
    const findings = check(
      `
      a { depend = b, "nope"; }
      #                ^^^^ depend-undefined
      b { depend = "*"; }
      #             ^ depend-undefined
      `,
      { only },
    );
    expect(findings.map((finding) => finding.severity)).toEqual(["warning", "error"]);
    expect(findings[0].jailSays).toBe('a: depends on undefined jail "nope"');
  });

  test("a value that is put together is shown where it is, another where the variable is set", () => {
    check(
      `
      $base = db;
      #       ^^ depend-undefined
      a { depend = "x$base"; }
      #             ^^^^^^ depend-undefined
      b { depend = $base; }
      `,
      { only },
    );
  });

  test("the value is marked between its quotes, whatever parts it is made of", () => {
    check(
      `
      a { $x = d; depend = "\${x}a"; }
      #                     ^^^^^ depend-undefined
      b { depend = ""nobody; }
      #              ^^^^^^ depend-undefined
      c { $x = d; depend = "$x"; }
      #        ^ depend-undefined
      e { depend = "no"'body'; }
      #             ^^^^^^^^ depend-undefined
      `,
      { only },
    );
  });

  test("a list in one string is reported by quoted-comma-list alone", () => {
    check(
      `
      a { } b { }
      c { depend = "a,b"; }
      #            ^^^^^ quoted-comma-list
      `,
      { only },
    );
  });

  test("the nearest name is offered, never as a safe fix", () => {
    const text = "web { depend = datbase; }\ndatabase { persist; }\n";
    const [finding] = check(text.replace("}\n", "}\n#              ^^^^^^^ depend-undefined\n"), { only });
    expect(finding.message).toContain("Did you mean `database`?");
    expect(finding.fixes().every(({ safe }) => !safe)).toBe(true);
    expect(applyFixes(text, "depend-undefined")).toBe("web { depend = database; }\ndatabase { persist; }\n");
  });

  test("two names in one value are one that no jail can have, and one in a variable is not written anew here", () => {
    const [blank, variable] = check(
      `
      a { depend = "b c"; }
      #             ^^^ depend-undefined
      d { $other = datbase; depend = "$other"; }
      #            ^^^^^^^ depend-undefined
      b { } c { } database { }
      `,
      { only: ["depend-undefined"] },
    );
    expect([blank.severity, variable.severity]).toEqual(["error", "warning"]);
    expect(variable.fixes()).toEqual([]);
  });

  test("a jail is not told to depend on itself", () => {
    const [finding] = check("web { depend = wb; }\n#              ^^ depend-undefined", { only });
    expect(finding.fixes()).toEqual([]);
  });

  test("a file of jail.conf.d read alone may get it from its root", () => {
    const [finding] = check(
      `
      //- /etc/jail.conf.d/web.conf
      web { depend = db; }
      #              ^^ depend-undefined
      `,
      { only },
    );
    expect(finding.severity).toBe("info");
  });

  test("itself", () => {
    check(
      `
      depend = dns;
      #        ^^^ depend-self
      dns { persist; }
      web { persist; }
      `,
      { only },
    );
  });

  test("a circle is reported once, at its first jail", () => {
    const [finding] = check(
      `
      x { depend = c; }
      #            ^ depend-loop
      a { depend = b; }
      b { depend = x, c; }
      c { depend = a; }
      `,
      { only },
    );
    expect(finding.jails).toEqual(["x", "a", "b", "c"]);
    expect(finding.related.length).toBe(4);
    expect(finding.jailSays).toBe("x: dependency loop");
    expect(finding.message).toContain("Circular dependency: x → c → a → b → x.");
  });

  test("a child waits for its parent, whatever it depends on", () => {
    const [first, second] = check(
      `
      one { depend = "one.two.three"; }
      #               ^^^^^^^^^^^^^ depend-loop
      one.two { }
      one.two.three { }
      web { depend = "storage.nfs"; }
      #               ^^^^^^^^^^^ depend-loop
      storage { depend = web; }
      storage.nfs { }
      `,
      { only },
    );
    expect(first.message).toContain("Circular dependency: one → one.tw…three → one.two → one.");
    expect(second.message).toContain("Circular dependency: web → storage.nfs → storage → web.");
    // Behind store.nfs jail(8) takes one.t for the parent of one.two (parent-order).
    check('store { } store.nfs { } one { depend = "one.two"; } one.two { }', { only: ["depend-loop"] });
    check('a { } a.b { depend = c; } a.c { depend = a; } c { } d { depend = "d.e"; }', { only: ["depend-loop"] });
  });

  test("a circle is told of more than one of its jails, though that one waits for itself as well", () => {
    const [finding] = check(
      `
      a { depend = a, b; }
      #               ^ depend-loop
      b { depend = a; }
      `,
      { only: ["depend-loop"] },
    );
    expect(finding.message).toContain("Circular dependency: a → b → a.");
  });

  test("a jail whose name goes on is no child of the other", () => {
    check("web { depend = web1; } web1 { } ab { depend = b; } b { }", { only: ["depend-loop"] });
  });

  test("two circles are two", () => {
    check(
      `
      a { depend = b; }
      #            ^ depend-loop
      b { depend = a; }
      c { depend = d; }
      #            ^ depend-loop
      d { depend = c; }
      `,
      { only },
    );
  });

  test("a jail that jail(8) takes for its own parent, with the one that misleads it", () => {
    const [never] = check(
      `
      "*" { persist; path = /j; }
      web { children.max = 9; }
      web.db { }
      a { children.max = 9; }
      a.b { }
      ^^^ depend-self
      a.mail { }
      `,
      { only: ["depend-self"] },
    );
    expect(never.message).toBe("`a.b` never starts: jail(8) takes it for its own parent. Move it above `web.db`.");
    // Of a jail that fails anyhow jail(8) looks up no parent.
    check("web { } web.db { x = $nope; } a { } a.b { }", { only: ["depend-self"] });
    check("web { } web.db { } a { } a.b { x = $nope; }", { only: ["depend-self"] });
  });

  test("a jail that jail(8) starts before its parent, which it does not know to be that", () => {
    const text = (rest: string): string =>
      `* { persist; path = /j; children.max = 9; } web { } web.db { children.max = 1; }\n${rest}`;
    const only = ["child-exceeds-parent"];
    const [late] = check(
      text(
        "a.mail { children.max = 1; }\n^^^^^^ child-exceeds-parent\na { }\nb.mail { children.max = 1; depend = b; }\nb { }\n",
      ),
      { only },
    );
    expect(late.message).toBe("jail(8) starts this jail before its parent `a`. Let it depend on that.");
    expect(late.jailSays).toBe('a.mail: jail "a" not found');
    check("* { persist; path = /j; children.max = 9; } a.mail { children.max = 1; } a { }", { only });
    check(text("a.mail { children.max = 1; x = $nope; }\na { }\n"), { only });
  });
});

describe("a circle of jails that wait for each other", () => {
  test("goes through the first jail of a name that two have", () => {
    const [finding] = check(
      `
      a { path = /a; persist; depend = b; }
      #                                ^ depend-loop
      b { path = /b; persist; depend = c, d; }
      c { path = /c; persist; depend = a; }
      d { path = /d; persist; depend = b; }
      d { path = /d; persist; depend = a; }
      `,
      { only: ["depend-loop"] },
    );
    expect(finding.related.map(({ message }) => message)).toContain("`d` waits for `b`");
    expect(finding.related.map(({ message }) => message)).not.toContain("`d` waits for `a`");
  });

  test("is none where jail(8) may take another jail of the name, which does not wait", () => {
    const only = ["depend-loop"];
    const web = "web { path = /web; persist; depend = db; }\n";
    const back = "db { path = /db; persist; depend = web; }\n";
    const free = "db { path = /other; persist; }\n";
    check(`${web}${back}${free}`, { only });
    check(`${web}${free}${back}`, { only });
    check(`${web}${back.replace("web", "mail")}mail { path = /m; persist; depend = web; }\n${free}`, { only });
  });

  test("is one where both jails of a name wait", () => {
    check(
      `
      web { path = /web; persist; depend = db; }
      #                                    ^^ depend-loop
      db { path = /db; persist; depend = web; }
      db { path = /other; persist; depend = mail; }
      mail { path = /mail; persist; depend = web; }
      `,
      { only: ["depend-loop"] },
    );
  });
});
