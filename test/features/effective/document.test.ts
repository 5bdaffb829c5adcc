import { describe, expect, it } from "vitest";
import { type EffectiveDocument, type EffectiveLine, sourceAt } from "../../../server/src/features/effective/index.ts";
import { effectiveOf } from "../../support/effective.ts";

const files = `
  $root = "/jails";
  path = "$root/$name";
  mount.devfs;
  exec.start = "/bin/sh /etc/rc";
  w$0eb {
    exec.start += "ifconfig lo0 up";
    path = "/srv/$name";
    persist;
  }
  db {
    persist;
  }
  .include "mail.conf";
  //- /etc/mail.conf
  mail { host.hostname = "mail.example"; }
`;

/** The lines that belong to jails, with their numbers. */
function linesOf(document: EffectiveDocument): [number, EffectiveLine][] {
  return [...document.text.split("\n").keys()].flatMap((number) => {
    const line = document.lineAt(number);
    return line ? [[number, line]] : [];
  });
}

/** The texts in the files to which what a mark (\`|\`) in a line stands at leads. */
function sourcesAt(marked: string, fixture = files): string[] {
  const shown = effectiveOf(fixture.replace("$0", ""));
  const line = linesOf(shown.document)
    .map(([, one]) => one)
    .find(({ text }) => text.startsWith(marked.replace("|", "")));
  if (!line) throw new Error(`no line ${marked} in\n${shown.text}`);
  const found = sourceAt(line, marked.indexOf("|"));
  return (found?.places ?? []).map(({ path, start, end }) => shown.sourceText(path, start, end));
}

describe("the effective configuration of a file", () => {
  it("is that of the jail at the cursor", () => {
    expect(effectiveOf(files).text).toBe(`# jail.conf: 1 of 3 jails, as FreeBSD 15.1 reads them

web {  # line 5
  $root = "/jails";                 # line 1 (all jails)
  path = "/srv/web";                # line 7, replaces line 2
  mount.devfs;                      # line 3 (all jails)
  exec.start = "/bin/sh /etc/rc";   # line 4 (all jails)
  exec.start += "ifconfig lo0 up";  # line 6
  persist;                          # line 8
}
`);
  });

  it("is that of all jails outside of them, those of other files too", () => {
    const { text, document } = effectiveOf(files.replace("$0", "").replace("mount", "$0mount"));
    expect(document.jails).toEqual([]);
    expect(text).toContain("# jail.conf: 3 jails, as FreeBSD 15.1 reads them\n");
    expect(text).toContain("mail {  # mail.conf:1\n");
  });

  it("says which other files include a file, and are not shown", () => {
    const files = `
      //- /etc/a.jail.conf
      .include "common.conf";
      a { persist; }
      //- /etc/b.jail.conf
      .include "common.conf";
      b { persist; }
      //- /etc/common.conf
      exec$0.clean;
    `;
    const { document, text } = effectiveOf(files);
    const [, note] = text.split("\n");
    expect(note).toBe("# common.conf is also included by b.jail.conf: not shown here");
    for (const [line, entry] of linesOf(document)) expect(entry.text).toBe(text.split("\n")[line]);
    expect(effectiveOf(files, { jails: ["b"] }).text).not.toContain("not shown here");
    expect(effectiveOf(files, { isCompared: true }).text).not.toContain("not shown here");
  });

  it("has parameters by name, and no places, where two jails are compared", () => {
    const fixture = 'a { persist; path = /a; $v = 1; }\nb { $v = 2; path = "/b"; persist; allow.mount; }\n';
    const shown = (jail: string): string[] =>
      effectiveOf(fixture, { jails: [jail], isCompared: true })
        .text.split("\n")
        .slice(2, -1);
    expect(shown("a")).toEqual(["a {", '  $v = "1";', '  path = "/a";', "  persist;", "}"]);
    expect(shown("b")).toEqual(["b {", '  $v = "2";', "  allow.mount;", '  path = "/b";', "  persist;", "}"]);
  });

  it("knows the lines that a statement made, and what each of its lines is about", () => {
    const fixture = "mount.devfs;\nweb { persist; }\ndb { persist; }\n";
    const { document, text } = effectiveOf(fixture, { jails: [] });
    const lines = text.split("\n");
    const shown = document.linesFrom({ path: "/etc/jail.conf", start: 0, end: 3 });
    expect(shown.map((line) => lines[line].trim().split(";")[0])).toEqual(["mount.devfs", "mount.devfs"]);
    for (const [line, entry] of linesOf(document)) {
      expect(entry.text).toBe(lines[line]);
      expect(document.lineAt(line)?.text).toBe(lines[line]);
    }
    expect(document.lineAt(0)).toBeUndefined();
    expect(document.lineAt(lines.length)).toBeUndefined();
  });

  it("says what is wrong", () => {
    expect(effectiveOf("a { path = $nope; persist; }\n").text).toContain(
      'a {  # line 1\n  # jail(8) neither starts nor stops this jail\n  # jail(8) says: a: path: variable "nope" not found\n  # path = $nope;  # line 1\n  persist;',
    );
    expect(effectiveOf("a { path = /a\npersist; }\n").text).toContain(
      "\n# jail(8) refuses this file; none of its jails starts or stops:\n#   jail: jail.conf line 2: persist: syntax error\n",
    );
    expect(effectiveOf("path = /a;\n").text).toBe("# There are no jails in this file.\n");
    expect(effectiveOf("a { persist; }\n", { jails: ["b"] }).text).toBe("# There is no jail b.\n");
  });

  it("holds no line ends or control characters", () => {
    const { document } = effectiveOf('"a\\nb" { "p\\rq" = "/x\\ry\\x1b[31m", "l\u2028m"; }\n');
    for (const text of document.text.split("\n")) expect(text).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028]/);
  });
});

describe("what stands in it comes from", () => {
  it("the part of the value that wrote a character", () => {
    expect(sourcesAt('  path = "/s|rv/web"')).toEqual(["/srv/"]);
    expect(sourcesAt('  path = "/srv/w|eb"')).toEqual(["$name"]);
    expect(sourcesAt('  exec.start += "ifconfig |lo0')).toEqual(["ifconfig lo0 up"]);
  });

  it("every statement that made a parameter what it is", () => {
    expect(sourcesAt("  ex|ec.start = ")).toEqual(["exec.start", "exec.start"]);
    expect(sourcesAt("  mount.de|vfs;")).toEqual(["mount.devfs"]);
    expect(sourcesAt("  $ro|ot")).toEqual(["$root"]);
  });

  it("the block of a jail", () => {
    expect(sourcesAt("ma|il {")).toEqual(["mail"]);
  });

  it("the places that comments name", () => {
    expect(sourcesAt('  path = "/srv/web";                # li|ne 7')).toEqual(['"/srv/$name"']);
    expect(sourcesAt('  path = "/srv/web";                # line 7, replaces li|ne 2')).toEqual([
      'path = "$root/$name";',
    ]);
    expect(sourcesAt("mail {  # mail.con|f:1")).toEqual(["mail"]);
  });

  it("the right part behind escapes", () => {
    const fixture = '$v = "€"; a { x = "a\\"b\\xffd\\xc2\\x85😀$v z\\t"$v; }\n';
    const { document, sourceText } = effectiveOf(fixture);
    const line = linesOf(document)
      .map(([, one]) => one)
      .find(({ text }) => text.includes("x = "))!;
    const at = (offset: number): [string, string] => {
      const { places, start, end } = sourceAt(line, offset)!;
      const [{ path, start: from, end: to }] = places;
      return [line.text.slice(start, end), sourceText(path, from, to)];
    };
    const first = '"a\\"b""\\xff""d\\xc2\\x85😀'.slice(1);
    expect(at(line.text.indexOf("😀"))).toEqual([first, 'a\\"b\\xffd\\xc2\\x85😀']);
    expect(at(line.text.indexOf("€"))).toEqual(["€", "$v"]);
    expect(at(line.text.indexOf("z"))).toEqual([" z\\t", " z\\t"]);
    expect(at(line.text.lastIndexOf("€"))).toEqual(["€", "$v"]);
  });
});
