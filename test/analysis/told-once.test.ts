import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check, chooseFix } from "../support/fixture.ts";

const routes = `
  web {
    vnet; path = /j/web; vnet.interface = epair1b;
    exec.start = "ifconfig epair1b inet 10.0.0.1/24 up", "route add default 10.0.0.254", "/bin/sh /etc/rc";
  #                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unguarded-route
  }
  db {
    vnet; path = /j/db; vnet.interface = epair2b;
    exec.start = "ifconfig epair2b inet 10.0.0.2/24 up", "route add default 10.0.0.254", "/bin/sh /etc/rc";
  }
  mail {
    vnet; path = /j/mail; vnet.interface = epair3b;
    exec.start = "ifconfig epair3b inet 10.0.0.3/24 up", "route add default 10.0.0.254", "/bin/sh /etc/rc";
  }
`;

const only = ["unguarded-route"];

describe("advice that is told once", () => {
  test("stands at the first place, with the others beside it", () => {
    const [finding] = check(routes, { only });
    expect(finding.jails).toEqual(["web", "db", "mail"]);
    expect(finding.related.map(({ message }) => message)).toEqual([
      "If `route add` fails here, the start is rolled back",
      "If `route add` fails here, the start is rolled back",
    ]);
  });

  test("has one fix for all of it, which is offered and leaves nothing to tell", () => {
    const [finding] = check(routes, { only });
    expect(finding.fixes()).toHaveLength(1);
    expect(chooseFix(finding, 0)?.edits).toHaveLength(3);
    const mended = applyFixes(routes, "unguarded-route", 0);
    expect(mended.match(/\|\| true/g)).toHaveLength(3);
    check(mended, { only });
  });

  test("mends both where there are two", () => {
    const two = routes.slice(0, routes.indexOf("mail {"));
    expect(applyFixes(two, "unguarded-route", 0).match(/\|\| true/g)).toHaveLength(2);
  });

  test.each([
    [13, "If `route add` fails here, the start is rolled back"],
    [14, "and 2 more places"],
    [60, "and 48 more places"],
  ])("says of %i places where the first are, and how many there are", (count, last) => {
    const route = (number: number): string => `web${number} {
      vnet; path = /j/${number}; vnet.interface = epair${number}b;
      exec.start = "ifconfig epair${number}b inet 10.0.0.${number}/24 up", "route add default 10.0.0.254", "/bin/sh /etc/rc";
    }\n`;
    const text = [...Array(count).keys()].map(route).join("");
    const told = analyze(text).findings.filter(({ rule }) => only.includes(rule));
    expect(told).toHaveLength(1);
    const [{ jails, related, start }] = told;
    expect(jails).toHaveLength(count);
    const places = [...text.matchAll(/"route add/g)].map(({ index }) => index + 1);
    expect([start, ...related.map((one) => one.start)]).toEqual(places.slice(0, 13));
    expect(related.at(-1)?.message).toBe(last);
    expect(related[0].message).toBe("If `route add` fails here, the start is rolled back");
    expect(chooseFix(told[0], 0)?.edits).toHaveLength(count);
  });

  test("stands in the file of the first jail, where there are several", () => {
    const [first, second] = routes.replace(/# {2,}\^.*\n/, "").split(/^(?= {2}db)/m);
    for (const [files, path] of [
      [`.include "more.conf";\n${first}//- /etc/more.conf\n${second}`, "/etc/more.conf"],
      [`${first}.include "more.conf";\n//- /etc/more.conf\n${second}`, "/etc/jail.conf"],
    ]) {
      const told = analyze(files).analysis.roots[0].findings.filter(({ rule }) => only.includes(rule));
      expect(told.map((finding) => [finding.path, finding.related.length])).toEqual([[path, 2]]);
    }
  });

  test("moves on when a comment silences the first place", () => {
    const text = routes
      .replace("exec.start =", "# jailconf-ignore unguarded-route: by hand\n    exec.start =")
      .replace(/# {2,}\^.*\n/, "");
    const { findings } = analyze(text);
    const told = findings.filter(({ rule }) => only.includes(rule));
    expect(told.map(({ jails }) => jails)).toEqual([["db", "mail"]]);
    expect(findings.filter(({ rule }) => rule === "useless-ignore")).toEqual([]);
  });

  test("is told of the shared line and of what a jail adds as one", () => {
    const text = `
      path = "/jails/$name";
      exec.start = "/sbin/ifconfig epair\${id}b inet 10.0.0.\${id}/24 up";
      exec.start += "/sbin/route add default 10.0.0.254";
      #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unguarded-route
      exec.start += "/bin/sh /etc/rc";
      vnet;
      a { $id = 1; vnet.interface = epair1b; }
      b { $id = 2; vnet.interface = epair2b; exec.start += "/sbin/route add -net 10.9.0.0/24 10.0.0.253"; }
    `;
    const [finding] = check(text, { only });
    expect(finding.jails).toEqual(["a", "b"]);
  });

  test("does not keep a fix of something else from being offered that takes the first place away", () => {
    const text = routes
      .replace("exec.start =", 'exec.prestop = "ifconfig epair1 -vnet web"; exec.start =')
      .replace(/# {2,}\^.*\n/, "");
    const finding = analyze(text).findings.find(({ rule }) => rule === "interface-never-created");
    expect(finding?.jails).toEqual(["web"]);
    expect(finding?.fixes()).not.toEqual([]);
  });
});
