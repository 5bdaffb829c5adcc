import { describe, expect, test } from "vitest";
import { adviceOf, toldOnce } from "../../server/src/analysis/root/told-once.ts";
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

describe("the one way to mend all places", () => {
  const place = (path: string, edits: readonly (readonly [number, number])[], namesJails = false) =>
    adviceOf({
      rule: { id: "no-exec-clean" },
      report: {
        ...{ path, start: edits[0]?.[0] ?? 0, end: 99, message: "It is missing. Write it." },
        fixes: () =>
          edits.length === 0
            ? []
            : [{ title: "Write it", edits: edits.map(([start, end]) => ({ path, start, end, text: "x" })) }],
      },
      ...{ severity: "info", jails: ["web"], namesJails, source: {} },
    } as never);
  const mendedBy = (...places: (readonly (readonly [number, number])[])[]) =>
    toldOnce(
      places.map((edits) => place("/a", edits)),
      (lists) => lists.flat(),
    )
      .report.fixes?.()
      .map(({ edits }) => edits.map(({ start, end }) => [start, end]));

  test.each<[string, [number, number][][], [number, number][] | undefined]>([
    [
      "apart",
      [[[10, 12]], [[30, 32]], [[20, 22]]],
      [
        [10, 12],
        [20, 22],
        [30, 32],
      ],
    ],
    ["that touch", [[[10, 12]], [[12, 14]]], [[10, 12]]],
    [
      "that touch from below",
      [[[10, 12]], [[20, 22]], [[12, 19]]],
      [
        [10, 12],
        [20, 22],
      ],
    ],
    ["of two insertions at one place", [[[10, 10]], [[10, 10]]], [[10, 10]]],
    [
      "of which one is in the way of another",
      [
        [[10, 12]],
        [
          [11, 11],
          [40, 40],
        ],
      ],
      [[10, 12]],
    ],
    ["of a single place", [[[10, 12]], []], [[10, 12]]],
    [
      "of two places",
      [[[10, 12]], [[20, 22]]],
      [
        [10, 12],
        [20, 22],
      ],
    ],
    ["of no place", [[], []], undefined],
  ])("has no edits that are in each other's way: %s", (_, places, edits) => {
    const made = mendedBy(...places)?.map((each) => each.toSorted(([a], [b]) => a - b));
    expect(made).toEqual(edits === undefined ? [] : [edits]);
  });

  test("has the edits of other files as well, and shows so many places as somebody reads", () => {
    const all = toldOnce(
      Array.from({ length: 20 }, (_, index) => place(`/${index}`, [[10, 10]], index === 19)),
      (lists) => lists.flat(),
    );
    expect(all.report.fixes?.()[0].edits).toHaveLength(20);
    expect(all.report.related).toHaveLength(12);
    expect(all.report.related?.map(({ message }) => message).slice(-2)).toEqual(["It is missing", "and 8 more places"]);
    expect(all.namesJails).toBe(true);
  });
});
