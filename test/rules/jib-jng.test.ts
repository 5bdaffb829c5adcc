import { describe, expect, it, test } from "vitest";
import { analyze, applyFixes, check, parseFixture, showFixture } from "../support/fixture.ts";

const only = { only: ["jib-jng-usage"] };

describe("calls that jib and jng refuse", () => {
  test("are marked at the word that is wrong", () => {
    check(`
      web {
        path = "/j/web"; vnet; persist;
        exec.prestart = "jib addm";
                      #      ^^^^ jib-jng-usage
        exec.prestart += "/usr/sbin/jng bridge web";
                       #                ^^^^^^ jib-jng-usage
        exec.prestart += "jib addm my-web em0";
                       #           ^^^^^^ jib-jng-usage
        exec.prestart += "jib addm \${name}_and_more em0";
                       #           ^^^^^^^^^^^^^^^^ jib-jng-usage
        exec.prestart += "jng addm web em0";
                       #      ^^^^ jib-jng-usage
        exec.poststop = "jib destroy";
                      #      ^^^^^^^ jib-jng-usage
        exec.poststop += "jib shutdown web";
                       #      ^^^^^^^^ jib-jng-usage
      }
    `);
  });

  test("for their NAME are told once, though the stop has it too", () => {
    const { findings } = analyze(`
      path = "/j/$name"; vnet; persist; vnet.interface = "e0b_$name";
      exec.prestart = "jib addm $name em0";
      exec.poststop = "jib destroy $name";
      web-front { }
    `);
    expect(findings.map(({ rule, related }) => [rule, related.length])).toEqual([["jib-jng-usage", 1]]);
  });

  test("say what then happens", () => {
    const messages = (statement: string): string[] =>
      analyze(`web { path = /j; persist; ${statement} }`).findings.map(({ message }) => message);
    expect(messages('exec.prestart = "jib addm twelve_chars em0";')).toEqual([
      "`e0a_twelve_chars` has 16 characters; an interface name has at most 15. The start is rolled back.",
    ]);
    expect(messages('exec.poststop = "jng destroy web";')).toEqual([
      "`destroy` is a verb of jib; jng has `shutdown`. The stop goes on, but ends with status 1.",
    ]);
  });

  test("of the other program get the verb, or the program that the jail is made for", () => {
    const jail = (name: string, command: string): string =>
      `web { path = /j; vnet; persist; vnet.interface = ${name}; exec.prestart = "${command}"; }`;
    expect(applyFixes(jail("e0b_web", "jib bridge web em0"), "jib-jng-usage")).toBe(
      jail("e0b_web", "jib addm web em0"),
    );
    expect(applyFixes(jail("ng0_web", "/usr/sbin/jib bridge web em0"), "jib-jng-usage")).toBe(
      jail("ng0_web", "/usr/sbin/jng bridge web em0"),
    );
  });

  test("get the verb where the jail has no interface of the other program, whatever its names end with", () => {
    const jail = (interfaces: string, command: string): string =>
      `web { path = /j; vnet; persist; vnet.interface = ${interfaces}; exec.prestart = "${command}"; }`;
    expect(applyFixes(jail("xe0b_web", "jng addm web em0"), "jib-jng-usage")).toBe(
      jail("xe0b_web", "jng bridge web em0"),
    );
    const refused = jail("e0b_web", "jng addm web");
    expect(applyFixes(refused, "jib-jng-usage")).toBe(refused);
  });

  test("get no fix when their arguments would be refused as well", () => {
    for (const command of ["jib bridge web", "jib bridge my-web em0", "jib bridge twelve_chars em0", "jib shutdown"]) {
      const text = `web { path = /j; persist; exec.prestart = "${command}"; }`;
      expect(analyze(text).findings.map(({ rule }) => rule)).toEqual(["jib-jng-usage"]);
      expect(applyFixes(text, "jib-jng-usage")).toBe(text);
    }
  });

  test("are nobody's business when their failure is provided for", () => {
    check('web { path = /j; persist; exec.prestart = "jib addm my-web em0 || true"; }', only);
    check('web { path = /j; persist; exec.prestart = "test -e /x && jib addm my-web em0"; }', only);
    check('web { path = /j; persist; exec.prestart = "jib addm -x my-web em0"; }', only);
  });
});

describe("interfaces that jib and jng do not make", () => {
  const jail = (names: string, prestart = "jib addm web em0 em1"): string =>
    `web { path = /j; vnet; persist; vnet.interface = ${names}; exec.prestart = "${prestart}"; exec.poststop = "jib destroy web", "jng shutdown web"; }`;

  test("are marked, once", () => {
    check(`
      web {
        path = "/j/web"; vnet; persist;
        vnet.interface = "e0b_web", "e2b_web";
                        #            ^^^^^^^ jib-jng-usage
        exec.prestart = "jib addm web em0 em1";
        exec.poststop = "jib destroy web";
      }
    `);
    check(`
      web {
        path = "/j/web"; vnet; persist;
        vnet.interface = e0a_web;
                       # ^^^^^^^ jib-jng-usage
        exec.prestart = "jib addm web em0";
        exec.poststop = "jib destroy web";
      }
    `);
  });

  test("are named once each, whichever commands want them", () => {
    const { findings } = analyze(`
      test {
        path = /j/test; vnet; persist;
        vnet.interface = e0b_test;
        exec.prestart = "jib addm test vlan37";
        vnet.interface += e1b_test;
        exec.prestart += "jib addm  vlan38";
        exec.prestart += "ifconfig e1a_test description host";
        exec.poststop = "ifconfig e0a_test destroy", "ifconfig e1a_test destroy";
      }
    `);
    expect(findings.map(({ message }) => message)).toContain(
      "Nothing here creates `e1a_test` and `e1b_test`. The start is rolled back.",
    );
  });

  test("are not taken for the other half of a pair where the names of two jails end with a and b", () => {
    const { findings } = analyze(`
      weba {
        path = /j; vnet; persist; vnet.interface = e0b_webb;
        exec.prestart = "/usr/sbin/jib addm weba em0"; exec.poststop = "/usr/sbin/jib destroy weba";
      }
    `);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      "jib-jng-usage: Nothing here creates `e0b_webb`. Not used yet: `e0b_weba`.",
    ]);
  });

  test("are those of a further call with the same NAME, which makes nothing", () => {
    const told = (first: string, second: string, name: string): unknown =>
      analyze(
        `web { path = /j; vnet; persist; vnet.interface = ${name}; exec.prestart = "${first}", "${second}"; exec.poststop = "jib destroy web", "jng shutdown web"; }`,
      ).findings.flatMap(({ rule, message, notes }) => (rule === "jib-jng-usage" ? [message, ...notes] : []));
    expect(told("jib addm web vlan1", "jib addm web vlan0", "e1b_web")).toEqual([
      "Nothing here creates `e1b_web`. Not used yet: `e0b_web`.",
      "The program makes `e0a_web` and `e0b_web` for that NAME.",
    ]);
    expect(told("jib addm web vlan1", "jib addm web vlan1 vlan0", "e0b_web, e1b_web")).toEqual([
      "Nothing here creates `e1b_web`. Give one call of the program a network card for each.",
      "The program makes `e0a_web` and `e0b_web` for that NAME.",
    ]);
    expect(told("jng bridge web em0", "jng bridge web em0 em1", "ng0_web, ng1_web")).toEqual([
      "Nothing here creates `ng1_web`. Give one call of the program a network card for each.",
      "The program makes `ng0_web` for that NAME.",
    ]);
  });

  test("become those that it makes", () => {
    for (const [wrong, right, prestart] of [
      ['"e0b_www", "e1b_web"', '"e0b_web", "e1b_web"'],
      ["e0b_web, e2b_web", "e0b_web, e1b_web"],
      ['"e1a_web", e0b_web', '"e1b_web", e0b_web'],
      ["e0b_web", "ng0_web", "jng bridge web em0"],
    ]) {
      expect(applyFixes(jail(wrong, prestart), "jib-jng-usage")).toBe(jail(right, prestart));
    }
  });

  test("become those that it makes, and so does what is taken away, as its name is put together", () => {
    const prestart = "jib addm ${name}2 em0";
    expect(applyFixes(jail('"e0b_$name"', prestart), "jib-jng-usage")).toBe(
      jail('"e0b_${name}2"', prestart).replace("jib destroy web", "jib destroy ${name}2"),
    );
  });

  test("stay as they are when the jail has the right one besides", () => {
    const text = jail("e0a_web, e0b_web", "jib addm web em0");
    expect(analyze(text).findings.map(({ rule }) => rule)).toContain("jib-jng-usage");
    expect(applyFixes(text, "jib-jng-usage")).toBe(text);
  });

  test("in a statement that jails share keep its variables", () => {
    const text = (name: string): string => `
      * { vnet; persist; vnet.interface = "${name}"; exec.prestart = "jib addm \${id} em0"; exec.poststop = "jib destroy \${id}"; }
      web { $id = w1; path = /j/web; }
      db { $id = d1; path = /j/db; }
    `;
    const fixed = applyFixes(text("e1b_${id}"), "jib-jng-usage");
    expect(fixed).toBe(showFixture(parseFixture(text("e0b_${id}"))));
    expect(analyze(text("e1b_${id}")).findings.filter(({ rule }) => rule === "jib-jng-usage")).not.toEqual([]);
  });

  it("are not reported again by rules about interfaces", () => {
    for (const names of ["e0b_www", "e1a_web", "e5b_web"]) {
      const rules = analyze(jail(names))
        .findings.filter(({ severity }) => severity === "warning" || severity === "error")
        .map(({ rule }) => rule);
      expect([names, rules]).toEqual([names, ["jib-jng-usage"]]);
    }
  });
});

test("a jail that does not destroy what jib has made is told so by another rule", () => {
  const text = 'web { path = /j; vnet; persist; vnet.interface = e0b_web; exec.prestart = "jib addm web em0"; }';
  expect(analyze(text).findings.map(({ rule }) => rule)).toEqual(["create-without-cleanup"]);
});

test("what jng takes away is none of what jib has made, whatever its name", () => {
  check(`
    web {
      path = /j; persist; vnet; vnet.interface = e0b_web;
      exec.prestart = "jib addm web em0"; exec.poststop = "jng shutdown web", "jib destroy wbe";
      #                                                                                    ^^^ jib-jng-usage
    }
  `);
});
