import { describe, expect, onTestFinished, test, vi } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { Workspace, worstInFile } from "../../server/src/analysis/index.ts";
import { MovableReport } from "../../server/src/analysis/root/movable-report.ts";
import { rules } from "../../server/src/rules/registry.generated.ts";
import { topStatementAt } from "../../server/src/syntax/index.ts";
import { parseFixture } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/** The messages about a file after an edit, in an editor that had it open before. */
function messagesAfter(fixture: string, edit: (text: string) => string, rule: string): string[] {
  const [[path, text]] = parseFixture(fixture).files;
  const workspace = new Workspace(new MemoryReader(new Map()));
  const messages = () =>
    workspace
      .analyze(path)
      .findings.filter((finding) => finding.rule === rule)
      .map(({ message }) => message);
  workspace.openFile(path, text);
  expect(messages()).toHaveLength(1);
  workspace.openFile(path, edit(text));
  return messages();
}

test("a message that names a line names the right one when lines are inserted above", () => {
  const fixture = `
    web { path = /jails/web; }
    * {
      exec.start = "/sbin/sysctl a=1";
    }
    db {
      path = /jails/db;
      exec.start = "/usr/local/bin/db";
    }
  `;
  const insert = (text: string) => `# One more.\n${text}`;
  expect(messagesAfter(fixture, insert, "overwritten-list").join("\n")).toContain("line 4 of jail.conf");
});

/** For each rule about jails, the jails that it is asked about from now on. */
function jailsAskedAbout(): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>();
  for (const rule of rules) {
    if (rule.checkJail === undefined) continue;
    const check = rule.checkJail;
    const spy = vi.spyOn(rule, "checkJail").mockImplementation((context) => {
      asked.set(rule.id, (asked.get(rule.id) ?? new Set()).add(context.jail.name));
      check.call(rule, context);
    });
    onTestFinished(() => spy.mockRestore());
  }
  return asked;
}

test("a comment among the globals, or a blank line, has no rule asked about any jail", () => {
  const text = fleet(40);
  const path = "/etc/fleet.jail.conf";
  const workspace = new Workspace(new MemoryReader(new Map()));
  workspace.openFile(path, text);
  const { count } = worstInFile(workspace.analyze(path), 1000);
  expect(count).toBeGreaterThan(40);
  const asked = jailsAskedAbout();
  for (const written of ["\n# All have it.\nmount.devfs;", "\n# All have it.\nmount.devfs; # Ruleset 4.\n"]) {
    workspace.openFile(path, text.replace("mount.devfs;", written));
    expect(worstInFile(workspace.analyze(path), 1000).count).toBe(count);
    expect([...asked.keys()]).toEqual([]);
  }
  workspace.openFile(path, text.replace("mount.devfs;", "mount.fdescfs;"));
  expect(worstInFile(workspace.analyze(path), 1000).count).toBeGreaterThan(40);
  expect(asked.size).toBeGreaterThan(0);
});

describe("after a key in the value of one jail, the rules are asked about no other", () => {
  const text = fleet(40);
  const typed = (jail: string): string => jail.replace(/(?<=addm epair\$\{id\}1)a/, "aa");

  test("in one file", () => {
    const path = "/etc/fleet.jail.conf";
    const workspace = new Workspace(new MemoryReader(new Map()));
    workspace.openFile(path, text);
    expect(worstInFile(workspace.analyze(path), 1000).count).toBeGreaterThan(40);
    const asked = jailsAskedAbout();
    workspace.openFile(path, text.replace(/web-0020 \{[\s\S]*?\n\}\n/, typed));
    expect(worstInFile(workspace.analyze(path), 1000).count).toBeGreaterThan(40);
    expect(asked.size).toBeGreaterThan(0);
    for (const [rule, names] of asked) expect([rule, ...names]).toEqual([rule, "web-0020"]);
  });

  test("where each jail has a file of its own, which one jail.conf includes", () => {
    const [globals, ...jails] = text.split(/^(?=web-)/m);
    const pathOf = (index: number): string => `/etc/jail.conf.d/web-${index}.conf`;
    const files = new Map(jails.map((jail, index) => [pathOf(index), jail]));
    files.set("/etc/jail.conf", `${globals}.include "/etc/jail.conf.d/*.conf";\n`);
    const workspace = new Workspace(new MemoryReader(files));
    const path = pathOf(19);
    workspace.openFile(path, jails[19]);
    expect(worstInFile(workspace.analyze(path), 1000).count).toBeGreaterThan(0);
    const asked = jailsAskedAbout();
    workspace.openFile(path, typed(jails[19]));
    expect(worstInFile(workspace.analyze(path), 1000).count).toBeGreaterThan(0);
    expect(asked.size).toBeGreaterThan(0);
    for (const [rule, names] of asked) expect([rule, ...names]).toEqual([rule, "web-0020"]);
  });
});

describe("a report goes where its statements go", () => {
  const files = new Map([
    ["/etc/jail.conf", '# top\nweb { path = /w; }\ndb { path = /d; }\n.include "more.conf";\n'],
    ["/etc/more.conf", "# a line\n# top\nmail { path = /m; }\n"],
  ]);

  /** A report about the first word, with the others beside it; and the words at its places after an edit of both files. */
  function moved(...words: readonly string[]): { report: MovableReport | undefined; places: string[] } {
    const workspace = new Workspace(new MemoryReader(new Map()));
    for (const [path, text] of files) workspace.openFile(path, text);
    const { configuration } = workspace.analyze("/etc/jail.conf").roots[0];
    const [place, ...related] = words.map((word) => {
      const [path, text] = [...files].find(([, one]) => one.includes(word))!;
      const start = text.indexOf(word);
      return { path, start, end: start + word.length, message: word };
    });
    const likely = topStatementAt(configuration.files.get(place.path)!.tree, place.start);
    const report = MovableReport.of({ ...place, related }, configuration, undefined, likely);
    const now = new Map([...files].map(([path, text]) => [path, text.replace("# top", "# top\n\n# and more")]));
    for (const [path, text] of now) workspace.openFile(path, text);
    void workspace.analyze("/etc/jail.conf").roots[0].configuration;
    const places = report === undefined ? [] : [report.now, ...(report.now.related ?? [])];
    return { report, places: places.map(({ path, start, end }) => now.get(path)!.slice(start, end)) };
  }

  test.each([
    ["in its own statement", ["/w", "web"], 1],
    ["in one behind it", ["/w", "/d", "web"], 2],
    ["in one before it", ["/d", "/w"], 2],
    ["directly behind it", ["/w", "db"], 2],
  ])("with what stands %s", (_, words, statements) => {
    const { report, places } = moved(...words);
    expect(places).toEqual(words);
    expect(report?.statements).toHaveLength(statements);
  });

  test("with what stands in another file, and then its statements are not those of one file", () => {
    const { report, places } = moved("/w", "mail", "/m");
    expect(places).toEqual(["/w", "mail", "/m"]);
    expect(report?.statements).toBeUndefined();
  });

  test("and where a place is in no statement, nobody knows where", () => {
    expect([moved("# top"), moved("/w", "# top"), moved("/w; }\ndb")]).toEqual(
      Array(3).fill({ report: undefined, places: [] }),
    );
  });
});
