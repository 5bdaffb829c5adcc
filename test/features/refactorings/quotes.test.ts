import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const quote = "Put it in double quotes";
const unquote = "Remove the quotes";

describe("quotes", () => {
  it("are put around a word", () => {
    expect(afterRefactoring("web {\n  path = /jai$0ls/web;\n}\n", quote)).toBe('web {\n  path = "/jails/web";\n}\n');
  });

  it("are put around a word with a variable in it", () => {
    const text = "web {\n  path = /jai$0ls/${name};\n}\n";
    expect(afterRefactoring(text, quote)).toBe('web {\n  path = "/jails/${name}";\n}\n');
  });

  it("are taken away where a word is left", () => {
    expect(afterRefactoring('web {\n  path = "/jai$0ls/web";\n}\n', unquote)).toBe("web {\n  path = /jails/web;\n}\n");
  });

  it.each(['"a $0b"', '"a,$0b"', '"$0"', '"a#$0b"', '"a;$0b"', '"//$0b"', '"$0\\n"'])("stay around %s", (value) => {
    expect(refactoringTitles(`web {\n  path = ${value};\n}\n`)).not.toContain(unquote);
  });

  it("stay around very many variables, which are looked at once", () => {
    const variables = Array.from({ length: 40 }, (_, index) => `$${index % 2 === 0 ? "name" : "path"}`).join("");
    expect(refactoringTitles(`web {\n  exec.start = "$0${variables} ";\n}\n`)).not.toContain(unquote);
  });

  it("are not put where a name stands", () => {
    expect(refactoringTitles("web {\n  pa$0th = /jails/web;\n}\n")).not.toContain(quote);
  });

  it.each([
    ["glued pieces", "a\"b c\"$0'd'$name", '"ab cd$name"'],
    ["a name that would go on", '$$0{name}"x"', '"${name}x"'],
    ["a name without braces that would go on", '$na$0me"x"', '"${name}x"'],
    ["single quotes with what is special in double ones", "'$0a \"b\" $name \\n'", '"a \\"b\\" \\$name \\n"'],
  ])("are put around %s", (_, value, quoted) => {
    const text = `web {\n  exec.start = ${value};\n}\n`;
    expect(afterRefactoring(text, quote)).toBe(`web {\n  exec.start = ${quoted};\n}\n`);
  });

  it.each([
    ['"$0a b"', "'a b'"],
    ['"$0it\'s \\"so\\" \\$name \\\\ \\x41"', "'it\\'s \"so\" $name \\\\ \\x41'"],
  ])("become single ones: %s", (value, single) => {
    const text = `web {\n  exec.start = ${value};\n}\n`;
    expect(afterRefactoring(text, "Put it in single quotes")).toBe(`web {\n  exec.start = ${single};\n}\n`);
  });

  it("do not become single ones around a variable", () => {
    expect(refactoringTitles('web { path = "$0/jails/$name"; }\n')).not.toContain("Put it in single quotes");
  });

  it("stay single around a dollar that is none in double ones", () => {
    expect(refactoringTitles("web { exec.start = '$0\\$name'; }\n")).not.toContain(unquote);
  });
});

describe("quotes of several values", () => {
  const statement = "Put all values of the statement in double quotes";
  const block = "Put all values of the block in double quotes";
  const file = "Put all values of the file in double quotes";
  const text = "web {\n  depend = a$0, 'b', \"c\";\n  path = /a;\n}\nb { path = /b; }\na {}\nc {}\n";

  it("are put around those of the statement, the block, the file", () => {
    expect(afterRefactoring(text, statement)).toBe(text.replace("a$0, 'b'", '"a", "b"'));
    expect(afterRefactoring(text, block)).toBe(text.replace("a$0, 'b'", '"a", "b"').replace("/a", '"/a"'));
    expect(afterRefactoring(text, file)).toBe(
      text.replace("a$0, 'b'", '"a", "b"').replace("/a", '"/a"').replace("/b", '"/b"'),
    );
  });

  it("are offered only where each does more than the one before", () => {
    expect(refactoringTitles("web { path = $0/a; }\n").filter((title) => title.includes("quotes"))).toEqual([quote]);
    const wider = refactoringTitles("web { path = $0/a; persist; }\ndb { path = /b; }\n");
    expect(wider.filter((title) => title.includes("quotes"))).toEqual([quote, file]);
  });

  it("are taken away where a word is left", () => {
    const quoted = 'web {\n  path = "$0/a";\n  depend = "b c", "d";\n}\n';
    expect(afterRefactoring(quoted, "Remove all quotes of the block that are not needed")).toBe(
      'web {\n  path = /a;\n  depend = "b c", d;\n}\n',
    );
  });

  it("stay where a word would look like a statement that was swallowed", () => {
    expect(refactoringTitles('web {\n  host.hostname =\n    $0"persist";\n}\n')).not.toContain(unquote);
    expect(refactoringTitles('web {\n  host.hostname =\n    $0"web";\n}\n')).toContain(unquote);
  });

  it("of all values leave out what another slip has made a value", () => {
    const text =
      'web { path = $0/a; exec.start = /bin/x; }\ndb {\n  path = "/b",\n  persist;\n}\nmail { path = /m; }\n';
    expect(afterRefactoring(text, "Put all values of the file in double quotes")).toBe(
      'web { path = "/a"; exec.start = "/bin/x"; }\ndb {\n  path = "/b",\n  persist;\n}\nmail { path = "/m"; }\n',
    );
  });

  it("are refused where a value ends within a line end", () => {
    const text = "web {\r\n  path = $0/a;\r\n  x = \\\r\n ;\r\n}\r\n";
    expect(afterRefactoring(text, "Put all values of the block in double quotes")).toBe(
      "jail(8) would read the file differently.",
    );
  });
});
