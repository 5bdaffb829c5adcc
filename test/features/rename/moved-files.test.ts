import { expect, it } from "vitest";
import { afterMoves } from "../../support/editor.ts";

/** What the `.include` of /etc/jail.conf becomes when files get other paths. */
function includeAfter(include: string, moves: Readonly<Record<string, string>>, files = ["/etc/nets.conf"]): string {
  const others = files.map((path) => `//- ${path}\n$base = /j;\n`).join("");
  const after = afterMoves(`//- /etc/jail.conf\n.include ${include};\n${others}`, moves, "/etc/jail.conf");
  return /^\.include (.*);$/m.exec(after ?? "")?.[1] ?? "unchanged";
}

it.each([
  ['"nets.conf"', "/etc/base.conf", '"base.conf"'],
  ["nets.conf", "/etc/base.conf", "base.conf"],
  ["'nets.conf'", "/etc/base.conf", "'base.conf'"],
  ['"nets.conf"', "/etc/jails/base.conf", '"jails/base.conf"'],
  ['"/etc/nets.conf"', "/etc/jails/base.conf", '"/etc/jails/base.conf"'],
  ["nets.conf", "/etc/the base.conf", '"the base.conf"'],
  ['"../etc/nets.conf"', "/usr/base.conf", '"../usr/base.conf"'],
])("an include of %s follows the file to %s", (include, to, after) => {
  expect(includeAfter(include, { "/etc/nets.conf": to })).toBe(after);
});

it.each([
  ["a pattern", '"n*.conf"', "/etc/base.conf"],
  ["a name that would be a pattern", '"nets.conf"', "/etc/base[1].conf"],
  ["a name that would be a variable", '"nets.conf"', "/etc/$base.conf"],
  ["a name with an escape", '"nets\\x2econf"', "/etc/base.conf"],
])("%s is left as it is", (_, include, to) => {
  expect(includeAfter(include, { "/etc/nets.conf": to })).toBe("unchanged");
});

it("another one of the same name does not follow", () => {
  const text =
    '//- /etc/jail.conf\n.include "a/x.conf", "b/x.conf";\n//- /etc/a/x.conf\n$a = 1;\n//- /etc/b/x.conf\n$b = 1;\n';
  expect(afterMoves(text, { "/etc/b/x.conf": "/etc/b/y.conf" })).toContain('.include "a/x.conf", "b/y.conf";');
});

it.each([
  ['"nets.conf"', '"../nets.conf"'],
  ["nets.conf", "../nets.conf"],
  ['"n*.conf"', '"../n*.conf"'],
  ['"/etc/nets.conf"', "unchanged"],
])("a file that goes to another folder includes with %s what it included before", (include, after) => {
  expect(includeAfter(include, { "/etc/jail.conf": "/etc/old/jail.conf" })).toBe(after);
});

it("files that go to another folder together keep their names for each other", () => {
  const moves = { "/etc/jail.conf": "/srv/jail.conf", "/etc/nets.conf": "/srv/nets.conf" };
  expect(includeAfter('"nets.conf"', moves)).toBe("unchanged");
  expect(includeAfter('"nets.conf"', { ...moves, "/etc/nets.conf": "/srv/base.conf" })).toBe('"base.conf"');
});

it("in a checkout the folder of the host stands for /", () => {
  const text = '//- /repo/host/etc/jail.conf\n.include "/etc/nets.conf";\n//- /repo/host/etc/nets.conf\n$a = 1;\n';
  expect(afterMoves(text, { "/repo/host/etc/nets.conf": "/repo/host/etc/base.conf" })).toContain('"/etc/base.conf"');
  expect(afterMoves(text, { "/repo/host/etc/nets.conf": "/repo/base.conf" })).toBeNull();
});

it.each([
  ['"nets.d/*.conf"', '"lans/*.conf"'],
  ["nets.d/a.conf", "lans/a.conf"],
  ['"/etc/nets.d/*.conf"', '"/etc/lans/*.conf"'],
  ['"nets.d/a.conf", "nets.d2/*.conf"', '"lans/a.conf", "nets.d2/*.conf"'],
  ['"net*.d/*.conf"', "unchanged"],
])("an include of %s follows its folder", (include, after) => {
  expect(includeAfter(include, { "/etc/nets.d": "/etc/lans" }, ["/etc/nets.d/a.conf"])).toBe(after);
});

it("what lies in a folder that moves goes on naming what lies in it, and what does not", () => {
  const text =
    '//- /etc/jail.conf\n.include "sub/all.conf";\n//- /etc/sub/all.conf\n.include "a.conf", "../b.conf";\n' +
    "//- /etc/sub/a.conf\n$a = 1;\n//- /etc/b.conf\n$b = 1;\n";
  const after = afterMoves(text, { "/etc/sub": "/etc/more/sub" }, "/etc/jail.conf");
  expect(after).toContain('.include "more/sub/all.conf";');
  expect(after).toContain('.include "a.conf", "../../b.conf";');
});
