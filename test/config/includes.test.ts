import { describe, expect, it, test } from "vitest";
import {
  type Configuration,
  evaluate,
  type FileContent,
  type FileReader,
  type IncludeEdge,
  wideEncoding,
} from "../../server/src/config/index.ts";
import { parse, type SyntaxTree } from "../../server/src/syntax/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

type Files = Readonly<Record<string, string>>;

/** Files in memory, but for those that cannot be opened. */
class ReaderWithLocks extends MemoryReader {
  private readonly locked: readonly string[];

  constructor(files: Files, locked: readonly string[]) {
    super(new Map(Object.entries(files)));
    this.locked = locked;
  }

  override read(path: string): FileContent {
    return this.locked.includes(path) ? { kind: "unreadable" } : super.read(path);
  }
}

function evaluateFiles(files: Files, { strict = true, locked = [] as readonly string[] } = {}): Configuration {
  const reader = new ReaderWithLocks(files, locked);
  const trees = new Map<string, SyntaxTree>();
  const tree = (path: string): SyntaxTree | Exclude<FileContent["kind"], "file"> => {
    const content = reader.read(path);
    if (content.kind !== "file") return content.kind;
    const kept = trees.get(path) ?? parse(content.text, "current");
    trees.set(path, kept);
    return kept;
  };
  return evaluate(Object.keys(files)[0], "current", { reader, tree }, { strict });
}

const main = (text: string, others: Files = {}, root = "/etc"): Files => ({ [`${root}/jail.conf`]: text, ...others });
const namesOf = ({ jails }: Configuration): string[] => jails.map(({ name }) => name);
const found = ({ targets, problem, pattern }: IncludeEdge) => ({ targets, problem, pattern });

describe("a file that is included twice", () => {
  const files = { "/etc/in.conf": "b { x = 1; }" };

  it.each([
    ['.include "in.conf"; a { .include "in.conf"; }', ["b", "a", "a.b"]],
    ['a { .include "in.conf"; } .include "in.conf";', ["a", "a.b", "b"]],
    ['.include "in.conf"; .include "in.conf";', ["b", "b"]],
  ])("names its blocks after what they stand in: %s", (text, names) => {
    const configuration = evaluateFiles(main(text, files));
    expect(namesOf(configuration)).toEqual(names);
    expect([...configuration.files.keys()]).toEqual(["/etc/jail.conf", "/etc/in.conf"]);
  });
});

describe("the first thing for which jail(8) ends", () => {
  it.each([
    ["a missing file above a slip", '.include "/none"; a { x = ; }', "/none: No such file or directory"],
    ["a slip above a missing file", 'a { x = ; } .include "/none";', "/etc/jail.conf line 1: ;: syntax error"],
    [
      "a missing file without its last quote",
      '.include "/none;\nb { x = "1"; }',
      "/etc/jail.conf line 2: unterminated string",
    ],
    ["one without its first quote", '.include /none";\nb { x = "1"; }', "/etc/jail.conf line 2: unterminated string"],
    [
      "one whose last quote lies behind",
      '.include "/none", d";\nb { x = "1"; }',
      "/etc/jail.conf line 2: unterminated string",
    ],
    ["a slip right behind a missing file", '.include "/none" a { }', "/etc/jail.conf line 1: a: syntax error"],
    ["the end right behind a missing file", '.include "/none"', "/etc/jail.conf: unexpected EOF"],
    ["a missing file with a class that is not closed", '.include "[d";', "/etc/[d: No such file or directory"],
    ["a missing file with an escaped sign", ".include '\\\\*';", "/etc/\\*: No such file or directory"],
    ["a directory", '.include "d";', "/etc/d: not a regular file"],
    ["a directory that a pattern finds", '.include "*d";', "/etc/d: not a regular file"],
    [
      "a variable in a name",
      'x = 1;\n.include "$d";',
      "/etc/jail.conf line 2: variables not permitted in '.include' filename",
    ],
    ["a file that cannot be read", '.include "locked";', "/etc/locked: Permission denied"],
  ])("is %s", (_, text, message) => {
    const { error } = evaluateFiles(main(text, { "/etc/d/a.conf": "a { }" }), { locked: ["/etc/locked"] });
    expect(error?.message).toBe(message);
  });
});

describe("what could not be read here", () => {
  const locked = { locked: ["/etc/locked"] };

  it("is no message of jail(8)'s for a file, or a folder, that it looks for in vain", () => {
    expect(evaluateFiles(main('.include "d";', { "/etc/d/a": "" })).error?.isUnread).toBeUndefined();
    const source = { reader: new MemoryReader(new Map()), tree: () => "missing" as const };
    const { error } = evaluate("/etc/jail.conf", "current", source, { strict: true });
    expect(error).toMatchObject({ message: "/etc/jail.conf: No such file or directory" });
    expect(error?.isUnread).toBeUndefined();
  });

  it("is told as that, and not as what jail(8) says", () => {
    expect(evaluateFiles(main('.include "locked";'), locked).error?.isUnread).toBe(true);
    expect(evaluateFiles(main('.include "none";'), locked).error?.isUnread).toBeUndefined();
  });

  it("counts less than what jail(8) is known to refuse", () => {
    expect(evaluateFiles(main('.include "locked"; a { x = ; }'), locked).error?.message).toContain("syntax error");
    expect(evaluateFiles(main('.include "none", "locked";'), locked).error?.message).toContain("/etc/none");
  });
});

/** A folder in which a name is no UTF-8, as Node lists it, so that nobody can open the file. */
class ReaderOfLatin1 extends MemoryReader {
  override list(path: string) {
    return super.list(path)?.map((entry) => ({ ...entry, name: entry.name.replace("\u00e9", "\ufffd") }));
  }
}

describe("a name that is no UTF-8 says nothing about whether jail(8) finds the file", () => {
  it.each([
    ["listed in a folder", '.include "d/*.conf";', ["/etc/d/caf\ufffd.conf"]],
    ["written in a text", '.include "d/caf\ufffd.conf";', []],
  ])("%s", (_, text, targets) => {
    const reader = new ReaderOfLatin1(new Map(Object.entries(main(text, { "/etc/d/caf\u00e9.conf": "b { }" }))));
    const tree = (path: string) => {
      const content = reader.read(path);
      return content.kind === "file" ? parse(content.text, "current") : content.kind;
    };
    const { includes, error } = evaluate("/etc/jail.conf", "current", { reader, tree }, { strict: true });
    expect(includes.map(({ problem, targets }) => [problem, targets])).toEqual([["unreadable", targets]]);
    expect(error?.isUnread).toBe(true);
  });
});

/** A folder with a link that leads nowhere, which is listed all the same. */
class ReaderOfLinks extends MemoryReader {
  override list(path: string) {
    return super.list(path)?.map((entry) => ({ ...entry, name: entry.name.replace("link", "gone") }));
  }
}

describe("where links lead", () => {
  const includesOf = (reader: FileReader, text: string) => {
    const tree = (path: string) => {
      const content = path === "/etc/jail.conf" ? undefined : reader.read(path);
      if (content === undefined) return parse(text, "current");
      return content.kind === "file" ? parse(content.text, "current") : content.kind;
    };
    return evaluate("/etc/jail.conf", "current", { reader, tree }, { strict: true });
  };
  const files = new Map([
    ["/etc/d/link.conf", "a { }"],
    ["/etc/d/web.conf", "b { }"],
  ]);

  it("nowhere, a file that a pattern finds is missing", () => {
    const { includes, error } = includesOf(new ReaderOfLinks(files), '.include "d/*.conf";');
    expect(includes.map(found)).toEqual([
      { targets: ["/etc/d/web.conf"], problem: "missing", pattern: "/etc/d/*.conf" },
    ]);
    expect(error).toMatchObject({ message: "/etc/d/gone.conf: No such file or directory" });
  });

  it("is not known to every reader, so that what lies behind `..` may be elsewhere", () => {
    const memory = new MemoryReader(files);
    const reader: FileReader = { read: (path) => memory.read(path), list: (path) => memory.list(path) };
    const { includes, error } = includesOf(reader, '.include "d/../x.conf", "x.conf", "d/../d/web.conf";');
    expect(includes.map(found)).toEqual([
      { targets: [], problem: "pending", pattern: "/etc/d/../x.conf" },
      { targets: [], problem: "missing", pattern: "/etc/x.conf" },
      { targets: ["/etc/d/web.conf"], problem: undefined, pattern: "/etc/d/../d/web.conf" },
    ]);
    expect(error?.message).toBe("/etc/x.conf: No such file or directory");
    const known = includesOf(memory, '.include "d/../x.conf";').includes;
    expect(known.map(found)).toEqual([{ targets: [], problem: "missing", pattern: "/etc/d/../x.conf" }]);
  });
});

test.each([
  ['path"x"', "pathx"],
  ["path${x}", "path${x}"],
])("a block of a broken file is not taken for one that is written alike: %s", (written, name) => {
  const files = { "/etc/b.conf": `b { ${written} = /k; persist; }` };
  const text = 'a { path = /j; persist; }\n.include "b.conf";\n';
  const [, broken] = evaluateFiles(main(text, files), { strict: false }).jails;
  expect(broken.parameters().map((parameter) => parameter.name)).toEqual(["name", name, "persist"]);
});

describe("an include knows what it found", () => {
  const files = { "/etc/d/a.conf": "a { }", "/etc/d/b.conf": "b { }", "/etc/d/c.conf": "c { }" };
  const edgeOf = (text: string, options = {}): IncludeEdge => evaluateFiles(main(text, files), options).includes[0];

  it("each file that a pattern stands for", () => {
    expect(found(edgeOf('.include "d/[ab].conf";'))).toEqual({
      targets: ["/etc/d/a.conf", "/etc/d/b.conf"],
      problem: undefined,
      pattern: "/etc/d/[ab].conf",
    });
  });

  it("the first that cannot be read, which is there all the same", () => {
    const edge = edgeOf('.include "d/*.conf";', { locked: ["/etc/d/b.conf"] });
    expect(found(edge)).toEqual({
      targets: ["/etc/d/a.conf", "/etc/d/b.conf", "/etc/d/c.conf"],
      problem: "unreadable",
      pattern: "/etc/d/*.conf",
    });
  });

  it("nothing where a variable stands in its name", () => {
    expect(found(edgeOf('.include "$d";'))).toEqual({ targets: [], problem: "variable", pattern: "" });
  });

  it("nothing below /etc where the file belongs to no host", () => {
    const { includes, error } = evaluateFiles(main('.include "/etc/d/*.conf";', files, "/home/me"));
    expect(includes.map(found)).toEqual([{ targets: [], problem: "elsewhere", pattern: "/etc/d/*.conf" }]);
    expect(error).toBeUndefined();
  });

  it("what was left out where the first place has no such file, and the folders that were looked into", () => {
    const host = { "/srv/web/etc/jail.conf": '.include "/usr/jails/*.conf";', "/usr/jails/a.conf": "a { }" };
    const [edge] = evaluateFiles(host).includes;
    expect([edge.targets, edge.directories]).toEqual([["/usr/jails/a.conf"], ["/srv/web/usr/jails", "/usr/jails"]]);
    expect(found(edgeOf('.include "/proc/*";'))).toEqual({ targets: [], problem: "of-kernel", pattern: "/proc/*" });
  });

  it("nothing in the folders of the kernel, and nothing that it lists beside its files", () => {
    const { includes } = evaluateFiles(main('.include "/dev/null", "none", "d/a.conf";', files), { strict: false });
    expect(includes.map(({ targets, directories, problem }) => [targets, directories, problem])).toEqual([
      [[], [], "of-kernel"],
      [[], [], "missing"],
      [["/etc/d/a.conf"], [], undefined],
    ]);
  });

  it("how deep files may include each other", () => {
    const chain = (depth: number): Files =>
      Object.fromEntries(
        Array.from({ length: depth + 1 }, (_, index) => [
          index === 0 ? "/etc/jail.conf" : `/etc/${index}.conf`,
          index === depth ? "a { }" : `.include "${index + 1}.conf";`,
        ]),
      );
    expect(evaluateFiles(chain(32)).error).toBeUndefined();
    const tooDeep = evaluateFiles(chain(33));
    expect(tooDeep.error?.message).toBe("maximum include depth exceeded");
    expect(tooDeep.includes.flatMap(({ problem }) => problem ?? [])).toEqual(["too-deep"]);
  });

  it("where it looked for what is not there", () => {
    const patternOf = (root: string) =>
      evaluateFiles(main('.include "/etc/x.conf";', {}, root)).includes.map(({ pattern, problem }) => [
        pattern,
        problem,
      ]);
    expect(patternOf("/etc")).toEqual([["/etc/x.conf", "missing"]]);
    expect(patternOf("/home/me")).toEqual([["/etc/x.conf", "missing"]]);
    expect(patternOf("/srv/web/etc")).toEqual([["/srv/web/etc/x.conf", "missing"]]);
  });

  it("that files include each other without end, which is told once and not for each of the ways", () => {
    const { includes } = evaluateFiles(main('.include "jail.conf"; .include "jail.conf", "jail.conf";', files), {
      strict: false,
    });
    expect(includes.filter(({ problem }) => problem === "too-deep").length).toBeLessThan(4);
    expect(includes.length).toBeLessThan(200);
  });

  it("that there was more than is looked at", () => {
    const many = Array.from({ length: 600 }, (_, index) => [`/jails/j${index}/jail.conf`, ""]);
    const { includes } = evaluateFiles(main('.include "/jails/*/*.conf";', Object.fromEntries(many)));
    expect(includes[0].problem).toBe("too-many");
    expect(includes[0].directories.length).toBeLessThan(600);
  });
});

describe("what is no text", () => {
  const program = `\x7fELF\0\0\0\x01${"\0\x02x".repeat(50)}`;
  const wide = (text: string, size: number): string =>
    [...text].map((character) => character + "\0".repeat(size - 1)).join("");

  it.each([
    ["a program", program, "not-text", []],
    ["a text with one NUL in it", `b { } # ${"x".repeat(50)}\0 y\n`, undefined, ["b"]],
    ["a text with a few of them", `b { } # ${"x".repeat(200)}\0\0\0\n`, undefined, ["b"]],
  ])("is not read where it is included: %s", (_, text, problem, names) => {
    const configuration = evaluateFiles(main('.include "in";', { "/etc/in": text }), { strict: false });
    expect(configuration.includes[0].problem).toBe(problem);
    expect(namesOf(configuration)).toEqual(names);
  });

  it.each([
    ["UTF-16", wide("web { persist; }", 2)],
    ["UTF-32", wide("web { persist; }", 4)],
    ["UTF-16 with a mark of its order", `\ufffd\ufffd${wide("web { }", 2)}`],
  ])("has no jails: %s", (_, text) => {
    expect(namesOf(evaluateFiles(main(text), { strict: false }))).toEqual([]);
  });
});

describe("the encoding of a text that is not in UTF-8", () => {
  const marks = "\ufffd\ufffd";

  it.each([
    ["the mark of its order and nothing else", marks, "UTF-16"],
    ["a mark that is followed by two NULs", `${marks}\0\0a\0\0\0`, "UTF-32"],
    ["a mark behind two NULs", `\0\0${marks}\0\0\0a`, "UTF-32"],
    ["two NULs and a mark at the end", `a\0b\0\0\0${marks}`, undefined],
    ["a mark and characters of which few have a NUL", `${marks}${"\u4e2d\u6587a\0".repeat(9)}`, "UTF-16"],
    ["a mark of bytes that are characters of their own", `${marks} web { }`, undefined],
    ["a single character", "a\0", undefined],
    ["two of them", "a\0b\0", "UTF-16"],
    ["one that takes four bytes", "a\0\0\0", undefined],
    ["nine of ten characters with a NUL", `${"a\0".repeat(9)}\u4e2d\u6587`, "UTF-16"],
    ["eight of ten", `${"a\0".repeat(8)}\u4e2d\u6587ab`, undefined],
    ["characters with a NUL behind many without", `${"# web\n".repeat(40)}${"a\0".repeat(300)}`, undefined],
  ])("is told by %s", (_, text, encoding) => {
    expect(wideEncoding(text)).toBe(encoding);
  });

  it("is not asked for behind the beginning of what is a text or a program", () => {
    const problemOf = (text: string) =>
      evaluateFiles(main('.include "in";', { "/etc/in": text }), { strict: false }).includes[0].problem;
    const line = "b { }\n";
    expect(problemOf(line.repeat(200) + "\0".repeat(2000))).toBeUndefined();
    expect(problemOf(`\0${line.repeat(10)}${"\x01".repeat(5)}`)).toBeUndefined();
    expect(problemOf(`\0${"x".repeat(17)}\x02\x01`)).toBe("not-text");
    expect(problemOf("\x01".repeat(50))).toBeUndefined();
  });
});

describe("behind a character that ends what jail(8) reads", () => {
  it("nothing is read, but by an editor, in which the user works there", () => {
    const files = main("a { }\0 b { }");
    expect(namesOf(evaluateFiles(files))).toEqual(["a"]);
    expect(namesOf(evaluateFiles(files, { strict: false }))).toEqual(["a", "b"]);
  });
});
