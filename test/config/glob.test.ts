import { describe, expect, test } from "vitest";
import { compareBytes, expandGlob, isGlob } from "../../server/src/config/glob.ts";
import { IncludeBudget } from "../../server/src/config/include-budget.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/** What a pattern stands for among these files, each named by its absolute path. */
function expand(pattern: string, files: readonly string[], root = "") {
  const reader = new MemoryReader(new Map(files.map((path) => [path, ""])));
  return expandGlob(pattern, root, reader, new IncludeBudget());
}

/** Which of these names in one folder a pattern matches. */
const matching = (pattern: string, names: readonly string[]): readonly string[] =>
  expand(
    `/d/${pattern}`,
    names.map((name) => `/d/${name}`),
  ).matches.map((path) => path.slice("/d/".length));

describe("a pattern matches names as glob(3) does", () => {
  test.each<[pattern: string, matches: string[], others: string[]]>([
    ["*.conf", ["a.conf", "b.c.conf"], ["a.confx", "a", "aconf"]],
    ["a*b*c", ["abc", "aXbYc", "abbcc", "abcbc"], ["ab", "ac", "abcd", "xabc"]],
    ["**", ["a", "bc"], []],
    ["a**", ["a", "ab"], ["b"]],
    ["?.conf", ["a.conf"], ["ab.conf"]],
    ["a?c", ["abc"], ["abbc", "ac"]],
    ["[abc].conf", ["a.conf", "c.conf"], ["d.conf", "-.conf", "ab.conf"]],
    ["[a]x", ["ax"], ["[a]x", "bx"]],
    ["[ace]x", ["ax", "cx", "ex"], ["bx", "dx"]],
    ["[a-c].conf", ["a.conf", "b.conf", "c.conf"], ["-.conf", "B.conf", "d.conf"]],
    ["[0-9a-f]x", ["0x", "9x", "ax", "fx"], ["-x", "gx", ":x"]],
    ["[!a-c].conf", ["!.conf", "d.conf"], ["a.conf", "c.conf"]],
    ["[!!]x", ["ax"], ["!x"]],
    ["[]a]x", ["]x", "ax"], ["[x", "bx"]],
    ["[!]a]x", ["bx"], ["]x", "ax"]],
    ["[a-]x", ["-x", "ax"], ["bx"]],
    ["[-a]x", ["-x", "ax"], ["bx"]],
    ["[a.conf*", ["[a.conf", "[a.conf2"], ["a.conf", "xa.conf"]],
    ["a\\ *", ["a ", "a b"], ["a\\ ", "ab"]],
    ["a*?*c", ["abc", "a.c", "abbc"], ["ac"]],
    ["[", ["["], ["a"]],
    ["\\[a*", ["[a", "[ab"], ["\\[a", "a"]],
    ["\\**", ["*", "*a"], ["a", "\\a"]],
    ["a*\\", ["a\\", "ab\\"], ["a", "ab"]],
    ["x[ab]*[cd]", ["xac", "xbzd", "xacd"], ["xa", "xcc", "xae"]],
  ])("%s", (pattern, matches, others) => {
    expect(matching(pattern, [...matches, ...others])).toEqual([...matches].sort(compareBytes));
  });

  test("which start with a dot only where it does as well", () => {
    expect(matching("*", [".hidden", "seen"])).toEqual(["seen"]);
    expect(matching(".*", [".hidden", "seen"])).toEqual([".hidden"]);
    expect(matching("?hidden", [".hidden", "xhidden"])).toEqual(["xhidden"]);
  });

  test("in folders, each part by itself", () => {
    const files = ["/etc/a.d/1.conf", "/etc/b.d/2.conf", "/etc/b.d/x/3.conf", "/etc/c.d", "/etc/e/4.conf"];
    expect(expand("/etc/*.d/*.conf", files).matches).toEqual(["/etc/a.d/1.conf", "/etc/b.d/2.conf"]);
    expect(expand("/etc/*/x/*", files).matches).toEqual(["/etc/b.d/x/3.conf"]);
    expect(expand("*.d/*.conf", files, "/etc/").matches).toEqual(["a.d/1.conf", "b.d/2.conf"]);
  });

  test("a part without signs is taken as it is written, and matches behind a pattern only where it is there", () => {
    const { matches, directories } = expand("/etc/*/jail.conf", ["/etc/a/x", "/etc/b/jail.conf", "/etc/c"]);
    expect(matches).toEqual(["/etc/b/jail.conf"]);
    // Where it may come to be.
    expect(directories).toEqual(["/etc", "/etc/a"]);
    expect(expand("/etc/*/d/*", ["/etc/a/x", "/etc/b/d/y"]).directories).toEqual(["/etc", "/etc/a/d", "/etc/b/d"]);
    expect(expand("/e\\tc/\\a\\*/*/\\x", ["/etc/a*/d/x", "/etc/ab/d/x"]).matches).toEqual(["/etc/a*/d/x"]);
    expect(expand("/nowhere/*.conf", ["/etc/a"])).toEqual({
      matches: [],
      directories: ["/nowhere"],
      leftOut: undefined,
    });
  });

  test("says in which folders it looked", () => {
    const files = ["/r/etc/a/1", "/r/etc/b/2"];
    expect(expand("/etc/*/*", files, "/r").directories).toEqual(["/r/etc", "/r/etc/a", "/r/etc/b"]);
    expect(expand("*", [], "").directories).toEqual([""]);
  });
});

test("a name is a pattern when it holds a sign that is not escaped, or a class that is closed", () => {
  expect(["a*", "a?", "a[b]", "a[!b]", "a[]]", "a[!!]"].filter((name) => !isGlob(name))).toEqual([]);
  expect(["a[b", "a[]", "a[!]", "a]", "a\\b", "a", "\\*", "a\\?", "\\[b]", "[b\\]"].filter(isGlob)).toEqual([]);
});

test("what is matched comes in the order of bytes, and not of UTF-16 units", () => {
  const inOrder = [
    "",
    "1",
    "10",
    "10.conf",
    "9.conf",
    "A",
    "a",
    "a\u00e9",
    "ab\u20ac",
    "\ud7ff",
    "\ue000",
    "\uffee",
    "\u{10000}",
    "😀",
    "😁",
  ];
  const bytes = (text: string): Buffer => Buffer.from(text, "utf8");
  const expected = [...inOrder].sort((a, b) => Buffer.compare(bytes(a), bytes(b)));
  expect([...inOrder].reverse().sort(compareBytes)).toEqual(expected);
  for (const a of inOrder)
    for (const b of inOrder) expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(bytes(a), bytes(b)));
});

describe("what a pattern may cost is limited", () => {
  test("to ten thousand files", () => {
    const files = Array.from({ length: 10_001 }, (_, index) => `/d/${index}`);
    const { matches, leftOut } = expand("/d/*", files);
    expect([matches.length, leftOut]).toEqual([10_000, "too-many"]);
    expect(expand("/d/*", files.slice(1)).leftOut).toBeUndefined();
  });

  test("to five hundred folders, and that is told however many of the kernel's follow", () => {
    const folders = [...Array.from({ length: 500 }, (_, index) => `/${index}/f`), "/sys/f"];
    const { matches, leftOut } = expand("/*/*", folders);
    expect([matches.length, leftOut]).toEqual([499, "too-many"]);
  });

  test("to fifty thousand names, after which nothing more is looked at", () => {
    const budget = new IncludeBudget();
    const entries = Array.from({ length: 25_000 }, (_, index) => ({ name: `${index}`, kind: "file" as const }));
    const reader = { read: () => ({ kind: "missing" as const }), list: () => entries };
    const leftOut: string[] = [];
    const list = (path: string) => budget.list(path, reader, (what) => leftOut.push(what))?.length;
    expect([list("/a"), list("/b"), list("/proc"), leftOut]).toEqual([25_000, 25_000, undefined, ["of-kernel"]]);
    expect([list("/c"), leftOut]).toEqual([undefined, ["of-kernel", "too-many"]]);
    expect([budget.isSpent, budget.takeFile()]).toEqual([true, false]);
  });

  test.each([
    ["twenty thousand files", 20_000, 0, false],
    ["thirty-two MiB of text", 32, 1024 * 1024, false],
    ["one MiB of what jail(8) does not read", 32, 32 * 1024, true],
  ])("to %s", (_, count, length, isBroken) => {
    const budget = new IncludeBudget();
    let taken = 0;
    for (let file = 0; file < count; file++) {
      if (budget.takeFile()) taken++;
      budget.spendText(length, isBroken);
    }
    expect(taken).toBe(count);
    // Of files there may be no more; of texts it is the one that goes beyond.
    if (length > 0) {
      expect(budget.takeFile()).toBe(true);
      budget.spendText(1, false);
    }
    expect([budget.takeFile(), budget.isSpent]).toEqual([false, true]);
  });

  test("and the folders of the kernel are left alone", () => {
    const { matches, directories, leftOut } = expand("/proc/*", ["/proc/1"]);
    expect([matches, directories, leftOut]).toEqual([[], [], "of-kernel"]);
  });
});
