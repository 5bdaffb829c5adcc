import { describe, expect, test } from "vitest";
import { listJails } from "../../server/src/analysis/index.ts";
import { compareFindings } from "../../server/src/analysis/root/words.ts";
import type { Configuration } from "../../server/src/config/index.ts";
import { nearestJail } from "../../server/src/rules/support/jail-names.ts";
import { isReadAlone } from "../../server/src/rules/support/read-alone.ts";
import { rememberedWith } from "../../server/src/rules/support/remembered.ts";
import { isFreeText } from "../../server/src/rules/support/shell-values.ts";
import { hasSyntaxProblem } from "../../server/src/rules/support/syntax-problems.ts";
import { invalidValue, shown } from "../../server/src/rules/support/words.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { analyze } from "../support/fixture.ts";
import { messageFaults, sentencesOf } from "../support/message-limits.ts";

describe("a name or value in a message", () => {
  test("stands in backticks on one line", () => {
    expect(shown("a  b\n\tc`d")).toBe("`a b c'd`");
    expect(shown("")).toBe('`""`');
  });

  test("is cut in the middle where it is long, never inside of a character", () => {
    expect(shown("x".repeat(40))).toBe(`\`${"x".repeat(40)}\``);
    expect(shown("x".repeat(50))).toBe(`\`${"x".repeat(20)}…${"x".repeat(19)}\``);
    for (let length = 30; length < 60; length++) {
      const text = shown(`${"x".repeat(length % 3)}${"😀".repeat(length)}`);
      expect(text.length).toBeLessThanOrEqual(42);
      expect(text).not.toMatch(/\p{Cs}/u);
    }
  });

  test("may be megabytes long", () => {
    expect(shown(`begin${"x ".repeat(5_000_000)}end`)).toMatch(/^`begin[x ]+…[x ]+end`$/);
  });

  test("jails after a message are few and short", () => {
    expect(listJails(["a", "b"])).toBe("a and b");
    expect(listJails(["a", "b", "c", "d"])).toBe("a, b and 2 more");
    expect(listJails(["x".repeat(5000)])).toHaveLength(40);
  });
});

test("what jail(8) hands on as it is, and what it runs", () => {
  expect(["meta", "env", "meta.x", "env.PATH"].filter((name) => !isFreeText(name))).toEqual([]);
  expect(["metadata", "environment", "exec.start", "a.meta"].filter(isFreeText)).toEqual([]);
});

test.each([
  ["web", "wen", true],
  ["web", "wo", false],
  ["webserver", "webserv", true],
  ["webserver", "webser", false],
  ["webs", "we", false],
  ["web7", "web10", false],
  ["web10", "wab12", true],
])("a jail that is called %s is meant by %s: %s", (name, written, isMeant) => {
  expect(nearestJail(new Set(["other-jail", name]), written)).toBe(isMeant ? name : undefined);
  expect(nearestJail(new Set([name]), written, name)).toBeUndefined();
});

test.each([
  ["/etc/jail.conf.d/web.conf", true],
  ["/etc/jail.web.conf", true],
  ["/usr/local/etc/jail.web.conf", true],
  ["/etc/jail.web.conf.old", false],
  ["/etc/jail.conf", false],
  ["/etc/jail.conf.d/old/web.conf", false],
  ["etc/jail.web.conf", true],
  ["/home/me/jail.web.conf", false],
])("%s is read alone by rc.d, beside another one: %s", (root, isAlone) => {
  expect(isReadAlone({ root } as Configuration)).toBe(isAlone);
});

test("a slip is in a stretch of a text that it overlaps, also where a longer one began before", () => {
  const text = 'web { path = /a;\n  host.hostname = "b;\n }\n';
  const tree = parse(text, "current");
  const [{ start, end }] = tree.problems;
  expect(end).toBeGreaterThan(start + 1);
  const has = (from: number, to: number): boolean => hasSyntaxProblem(tree, from, to);
  expect([has(0, start), has(0, start + 1), has(start + 1, start + 1)]).toEqual([false, true, true]);
  const last = Math.max(...tree.problems.map((problem) => problem.end));
  expect([has(last - 1, last + 9), has(last, last + 9)]).toEqual([true, false]);
  expect(hasSyntaxProblem(parse("web { path = /a; }", "current"), 0, 9)).toBe(false);
});

test("what jail(8) says of a file stands beside the slip at which it ends, and beside no other", () => {
  const { findings } = analyze("web { path = /a; persist; = 1; }\ndb { path = /b; persist; = 2; }\n");
  const said = findings.filter(({ rule }) => rule === "syntax-error").map(({ jailSays }) => jailSays !== undefined);
  expect(said).toEqual([true, false]);
});

test("among thousands of jails nobody looks for the one that was meant", () => {
  const names = Array.from({ length: 1999 }, (_, index) => `${index}`);
  expect(nearestJail(new Set([...names, "web"]), "wen")).toBe("web");
  expect(nearestJail(new Set([...names, "a", "web"]), "wen")).toBeUndefined();
});

test("what is remembered of an object is worked out anew when the other thing that it follows from is another one", () => {
  let times = 0;
  const both = rememberedWith((one: { readonly name: string }, other: string) => {
    times++;
    return one.name + other;
  });
  const one = { name: "web" };
  expect([both(one, "1"), both(one, "1"), both(one, "2"), both(one, "1")]).toEqual(["web1", "web1", "web2", "web1"]);
  expect(times).toBe(3);
});

test("findings come in the order of files, of their places there, and of the names of their rules", () => {
  const at = (path: string, start: number, end: number, rule: string) => ({ path, start, end, rule });
  const inOrder = [
    at("/a", 5, 6, "b"),
    at("/b", 1, 2, "a"),
    at("/b", 1, 2, "b"),
    at("/b", 1, 2, "c"),
    at("/b", 1, 3, "a"),
    at("/b", 2, 3, "a"),
  ];
  for (const [first, one] of inOrder.entries())
    for (const [second, other] of inOrder.entries())
      expect(Math.sign(compareFindings(one, other))).toBe(Math.sign(first - second));
});

test("a finding names the jails where its place does not show them, and says nothing that nobody said of it", () => {
  const of = (wanted: string, ofB: string) => {
    const text = `depend = $z;\na { path = /a; persist; }\nb { path = /b; persist; ${ofB} }\n`;
    const [finding] = analyze(text).findings.filter(({ rule }) => rule === wanted);
    expect([finding.unnecessary, finding.deprecated, finding.refusesFile]).toEqual([false, false, false]);
    return finding.message;
  };
  expect(of("undefined-variable", "")).toMatch(/ \(in a and b\)$/);
  expect(of("undefined-variable", "depend = c;")).toMatch(/ \(in a\)$/);
  expect(of("depend-undefined", "depend = c;")).not.toContain("(in ");
});

test("sentences end outside of backticks only", () => {
  expect(sentencesOf("Missing `;` after `a. b`. It is (as told.) so. Did you?")).toEqual([
    "Missing `;` after `a. b`.",
    "It is (as told.)",
    "so.",
    "Did you?",
  ]);
  expect(sentencesOf("FreeBSD 15.0 reads `10.0.0.1`, not /etc/rc.conf.")).toHaveLength(1);
});

test("a message has faults when it is too long, or has a third sentence", () => {
  expect(messageFaults({ message: "Missing `;`.", jails: [] })).toEqual([]);
  expect(messageFaults({ message: `${"a".repeat(91)}. b.`, jails: [] })).toHaveLength(1);
  expect(messageFaults({ message: `a. ${"b".repeat(160)}.`, jails: [] })).toHaveLength(1);
  expect(messageFaults({ message: "a. b. c.", jails: [] })).toHaveLength(1);
  expect(messageFaults({ message: `a. (in ${"x".repeat(200)})`, jails: ["web"] })).toEqual([]);
});

test("a finding never begins or ends inside of a character", () => {
  const { findings, fixture } = analyze(`web { path = "/j"; $a = 😀; persist\n 😀😀 = 1; "\ud83d" = 2; 😀 { }\n}\n`);
  const text = fixture.files.get(fixture.path) ?? "";
  expect(findings.length).toBeGreaterThan(0);
  for (const { start, end } of findings) {
    // A lone half in the text itself stays what it is.
    expect(text.slice(start, end).replaceAll(/\ud83d(?!\ude00)/g, "")).not.toMatch(/\p{Cs}/u);
  }
});

test("a sentence of 90 characters names the parameter, a longer one does not", () => {
  const names = (value: string, room: number): boolean => {
    const rest = invalidValue(value, "persist", "").length;
    return invalidValue(value, "persist", "x".repeat(room - rest)).includes("persist");
  };
  for (const value of ["yes", ""]) expect([names(value, 90), names(value, 91)]).toEqual([true, false]);
});
