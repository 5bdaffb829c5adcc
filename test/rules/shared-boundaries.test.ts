import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check, type FixtureOptions } from "../support/fixture.ts";

const told = (text: string, options?: FixtureOptions): string[] =>
  analyze(text, options).findings.map(({ rule }) => rule);
const only = (rule: string) => ({ only: [rule] });

describe("one slip is one finding", () => {
  test("of the line in which it is: what another jail sets is not what this one was to set", () => {
    expect(told("web { path = ; }\ndb { path = /j; persist; }\n")).toEqual(["no-persist", "syntax-error"]);
  });

  test("which says nothing of what stands behind it", () => {
    const twice = "db { path = /d; persist; securelevel = 1; securelevel = 2; }\n";
    expect(told(`web { path = /j; persist; host.hostname = a b; }\n${twice}`).sort()).toEqual([
      "needs-quotes",
      "overwritten-list",
    ]);
  });

  test("and a block that is closed is not going to set anything", () => {
    expect(told("web { path = /j; }\ndb { path = /j/db; persist;\n").toSorted()).toEqual([
      "brace-unterminated",
      "no-persist",
    ]);
  });

  test("a line below a variable that is no statement alone was meant as its value", () => {
    expect(told("$x\nfoo, persist;\nweb { path = /j; persist; }\n")).toEqual([]);
    expect(told("$x\npersist, foo;\nweb { path = /j; persist; }\n")).toEqual([]);
  });

  test("where several statements are swallowed, what is wrong with the first of them is told with the slip", () => {
    check(`
      web {
        path = /j; persist; mount = "tmpfs /j/tmp tmpfs rw 0 0",
        #                                                      ^ comma-for-semicolon
          mount.devfs,
          vnet;
      }
    `);
  });

  test("in a statement that cannot be read lacks what that was to set, in whichever jail", () => {
    const jails = (statement: string): string => `
      web { path = /j/web; persist; ip4.addr = "em0|192.0.2.1"; ${statement}
      }
      db { path = /j/db; persist; ip4.addr = "em0|192.0.2.2"; }
    `;
    const options = { whole: ["no-hostname"] };
    expect(told(jails("host.hostname = ;"), options)).toEqual(["syntax-error"]);
    expect(told(jails("host.domainname = ;"), options)).toContain("no-hostname");
  });
});

describe("a placeholder", () => {
  const jail = "path = /j; persist;\n";

  test("in a file that is included twice is one", () => {
    const { findings } = analyze(`
      path = /j; persist;
      .include "/etc/ip.conf";
      .include "/etc/ip.conf";
      web { }
      //- /etc/ip.conf
      ip4.addr = %%IP%%;
    `);
    expect(findings.map(({ message }) => message)).toEqual([
      "`%%IP%%` is a placeholder of a template. Put the real value there.",
    ]);
  });

  test("is not told again where a variable brings it into an address", () => {
    expect(told(`${jail}$ip = %%IP%%;\nweb { ip4.addr = "em0|$ip/24"; }\n`)).toEqual(["template-placeholder"]);
    expect(told(`${jail}$net = %%NET%%;\nweb { ip4.addr = "em0|$net.5"; }\n`)).toEqual(["template-placeholder"]);
  });

  test("in one file hides nothing that stands as far down in another", () => {
    expect(
      told(`
        path = /j; .include "/etc/web.conf";
        web { persist; ip4.addr = 192.0.2.256; }
        //- /etc/web.conf
        # as far down as the address above
        $ip = %%THE_ADDRESS_OF_THE_JAIL%%;
      `).toSorted(),
    ).toEqual(["bad-address", "template-placeholder"]);
  });
});

describe("names that are nearly those of jails", () => {
  test.each([
    ["abc", "xyc", false],
    ["abc", "abd", true],
    ["webfront", "web-frnt", true],
    ["webfront", "web-frn", false],
  ])("`%s` for `%s`: %s", (written, name, isMeant) => {
    const { findings } = analyze(`
      a { path = /j/a; persist; depend = ${written}; }
      ${name} { path = /j/b; persist; }
    `);
    expect(findings.map(({ message }) => message.includes(`Did you mean \`${name}\``))).toEqual([isMeant]);
  });
});

describe("a second value", () => {
  const fixes = (text: string): [string, boolean][] =>
    analyze(text).findings.flatMap((finding) =>
      finding.fixes().map(({ title, safe }): [string, boolean] => [title, safe]),
    );

  test("is taken away by nobody but its author, whichever of the two it is", () => {
    expect(fixes("web {\n  path = /j/a;\n  path = /j;\n  persist;\n}\n")).toEqual([
      ["Remove line 2, which has no effect", false],
      ["Remove this line", false],
    ]);
    expect(fixes("web { path = /j; host.hostname = x, y; persist; }")).toEqual([["Remove what has no effect", false]]);
    const mount = '"/a /w/a nullfs rw 0 0"';
    expect(fixes(`web { path = /w; persist; mount = ${mount}; mount += ${mount}; }`)).toContainEqual([
      "Remove the line",
      false,
    ]);
  });

  test("of a parameter for one is shown in the middle of a sentence that stays short", () => {
    const [finding] = analyze(`web { path = /j; persist; host.hostname = y, ${"a".repeat(50)}; }`).findings;
    expect(finding.message).toBe(
      "`host.hostname` has one value: jail(8) takes `aaaaaaaaaaaaa…aaaaaaaaaaaa`, not the others.",
    );
  });

  test("that is added in the same block is told as the second one, in another block as what adds nothing", () => {
    const [same, ...others] = analyze("web { path = /j; persist; host.hostname = a; host.hostname += b; }").findings;
    expect(same.message).toContain("throws away `a` of line 1");
    expect(same.related.map(({ message, start }) => [message, start])).toEqual([["this has no effect", 26]]);
    expect(others).toEqual([]);
    const all = analyze("path = /j; persist; stop.timeout = 9; stop.timeout += 10;\nweb { }\n").findings;
    expect(all.map(({ message }) => message)).toEqual([
      "`stop.timeout +=` throws away `9` of line 1. Only the last value counts, everywhere.",
    ]);
    expect(all[0].related.map(({ message, start }) => [message, start])).toEqual([["this has no effect", 20]]);
    const [other, ...more] = analyze("host.hostname = a;\nweb { path = /j; persist; host.hostname += b; }").findings;
    expect(other.message).toContain("adds nothing");
    expect(other.related.map(({ message, start }) => [message, start])).toEqual([["this is thrown away", 0]]);
    expect(more).toEqual([]);
  });

  test("is removed to the end of a file that does not end its last line", () => {
    const text = "path = /j; persist;\nweb { }\nhost.hostname = a;\nhost.hostname = b;";
    expect(applyFixes(text, "overwritten-list", { title: "Remove this line" })).toBe(
      "path = /j; persist;\nweb { }\nhost.hostname = a;\n",
    );
  });

  test("behind a block was meant for what follows, where no blank is between them either", () => {
    expect(told("$a = 1;web{path=/j;persist;}$a = 2;")).toEqual(["globals-after-jail"]);
  });

  test("of a list that begins as the one it replaces was written on purpose", () => {
    check(
      `
      exec.start = "/bin/a", "/bin/b";
      web { path = /j/web; exec.start = "/bin/c", "/bin/a"; persist; }
      db { path = /j/db; exec.start = "/bin/c", "/bin/d"; persist; }
      #                  ^^^^^^^^^^^^ overwritten-list
      `,
      only("overwritten-list"),
    );
  });
});

describe("what an empty value of mount.fstab mounts", () => {
  test("is nothing: a right to mount is as useless as without it", () => {
    const rights = (statement: string): string[] => [
      ...new Set(told(`web { path = /j; persist; allow.mount; allow.mount.nullfs; ${statement} }`)),
    ];
    expect(rights("")).toEqual(["allow-mount-prereq"]);
    expect(rights('mount.fstab = "";')).toEqual(["allow-mount-prereq"]);
  });
});

describe("the masks of addresses", () => {
  test("may be hexadecimal", () => {
    check("web { path = /j; persist; ip4.addr = 10.0.0.1/0xffffff33; }", only("bad-address"));
  });

  test("show several addresses in one value only where blanks separate them", () => {
    expect(told("web { path = /j; persist; ip4.addr = '10.0.0.1/24, 10.0.0.2/24'; }")).toEqual(["quoted-comma-list"]);
  });
});

test("a path below a block is not of its jail", () => {
  const [shared] = analyze("a { persist; }\npath = /y;\nb { persist; }\n", {
    rules: { "globals-after-jail": "off" },
  }).findings;
  expect([shared.rule, shared.jails]).toEqual(["duplicate-resource", ["b"]]);
});

test("a userland of Linux shows in any of its parameters, and in its init: it has no rc to start", () => {
  check(
    `
    exec.start = "/bin/sh /etc/rc";
    web { path = /j/web; persist; exec.start = "/bin/c"; linux.osname = Linux; }
    mail { path = /j/mail; persist; exec.start = "/sbin/init"; }
    db { path = /j/db; persist; exec.start = "/bin/c"; allow.raw_sockets; }
    #                           ^^^^^^^^^^^^ overwritten-list
    `,
    only("overwritten-list"),
  );
});

test("jng leaves what is taken away by another NAME", () => {
  check(
    `
    web {
      path = /j; vnet; persist; vnet.interface = ng0_web;
      exec.prestart = "jng bridge web em0";
      exec.poststop = "jng shutdown wev";
    #                               ^^^ jib-jng-usage
    }
    `,
    only("jib-jng-usage"),
  );
});

test("jib leaves nothing by another NAME where it takes away one of two that it has made", () => {
  check(
    'web { path = /j; vnet; persist; vnet.interface = e0b_web, e0b_db; exec.prestart = "jib addm web em0", "jib addm db em0"; exec.poststop = "jib destroy web"; }',
    only("jib-jng-usage"),
  );
});

test("jng is not told to leave anything where another call does nobody knows what", () => {
  check(
    'web { path = /j; vnet; persist; vnet.interface = ng0_web; exec.prestart = "jng bridge web em0"; exec.poststop = "jng shutdown wev", "jib"; }',
    only("jib-jng-usage"),
  );
});

test("what is wrong in a wildcard is told of the jails that it is for", () => {
  const { findings } = analyze(
    'persist; path = "/j/$name"; "a.*" { host.hostname = x; host.hostname = y; }\na { children.max = 2; }\na.b { }\ndb { }\n',
  );
  expect(findings.map(({ rule, jails }) => [rule, jails])).toEqual([["overwritten-list", ["a.b"]]]);
});

test("a file of mounts whose name is not known may mount anything: a right may have been meant for that", () => {
  const rights = (statement: string): string[] =>
    analyze(`web { path = /j; persist; allow.mount; allow.mount.nullfs; ${statement} }`).findings.flatMap(
      ({ rule, severity }) => (rule === "allow-mount-prereq" ? severity : []),
    );
  expect([rights(""), rights('mount.fstab = "/etc/$nobody";')]).toEqual([["warning"], ["info"]]);
});
