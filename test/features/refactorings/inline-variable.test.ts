import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const inlines = (text: string): string[] => refactoringTitles(text).filter((title) => title.startsWith("Inline"));
const here = "Inline `$v` here";
const whole = "Inline `$v` and remove it";

/** The value of `x` after what it reads of `$v` is inlined. */
const inlinedIn = (value: string, read: string): string => {
  const after = afterRefactoring(
    `a {\n  $v = ${value};\n  x = ${read.replace(/\$\{?v/, (found) => `$0${found}`)};\n}\n`,
    here,
  );
  return / x = (.*);\n/s.exec(after)?.[1] ?? after;
};

describe("inlining a variable at one place", () => {
  it("leaves the variable and its other places", () => {
    expect(afterRefactoring("a { $v = 1; x = $$0v; y = $v; }\n", here)).toBe("a { $v = 1; x = 1; y = $v; }\n");
  });

  it.each([
    // Alone, the value is taken as it is written; whoever puts a word in quotes keeps them.
    ["/jails", "$v", "/jails"],
    ['"/jails"', "$v", '"/jails"'],
    ["'a b'", "$v", "'a b'"],
    ["/jails", '"$v"', '"/jails"'],
    ["a, 'b c'", "$v", "a, 'b c'"],
    // Within double quotes.
    ["web", '"/j/$v/x"', '"/j/web/x"'],
    ["web", '"/j/${v}x"', '"/j/webx"'],
    ["'say \"$HOME\"'", '"$v!"', '"say \\"\\$HOME\\"!"'],
    ['"$name"', '"${v}x"', '"${name}x"'],
    ['"$name"', '"$v.x"', '"$name.x"'],
    ["'a\\tb'", '"$v "', '"a\\tb "'],
    // Without quotes, as long as it can.
    ["web", "/j/$v", "/j/web"],
    ['"web"', "/j/$v/x", "/j/web/x"],
    ["/jails", "/$v", '"//jails"'],
    ['"a b"', "/j/$v", '"/j/a b"'],
    ['"a;b"', "x$v", '"xa;b"'],
    // In several pieces.
    ["1", `"a"'$b'$v`, '"a\\$b1"'],
    ["name", '"cost $${v}"', '"cost \\$name"'],
  ])("of %s in %s", (value, read, expected) => {
    expect(inlinedIn(value, read)).toBe(expected);
  });

  it("puts a list in its place", () => {
    const text = "a { $v = x; $v += y, z; vnet.interface = $0$v, w; }\n";
    expect(afterRefactoring(text, here)).toBe("a { $v = x; $v += y, z; vnet.interface = x, y, z, w; }\n");
  });

  it("is refused for a list in a longer text", () => {
    expect(inlinedIn("x, y", '"a$v"')).toBe("`$v` is a list, which cannot stand within a longer text.");
  });

  it("takes the value that is in force there", () => {
    expect(afterRefactoring("$v = 1;\na { $v = 2; x = $0$v; }\n", here)).toBe("$v = 1;\na { $v = 2; x = 2; }\n");
  });

  it("is refused where jails set it otherwise", () => {
    const text = "x = $0$v;\n$v = 1;\na { }\nb { $v = 2; }\n";
    expect(afterRefactoring(text, here)).toBe("`$v` is something else in b.");
  });

  it("reaches into the file that includes this one", () => {
    const text = '//- /etc/b.inc\nx = $0$v;\n//- /etc/jail.conf\n$v = "1 2";\n.include "b.inc";\na { }\n';
    expect(afterRefactoring(text, here)).toContain('x = "1 2";');
  });
});

describe("inlining a variable everywhere", () => {
  it("takes away what sets it", () => {
    const text = 'a {\n  $0$v = web; # its name\n  path = "/j/$v";\n  host.hostname = $v;\n}\n';
    expect(afterRefactoring(text, "Inline `$v` everywhere (2 places) and remove it")).toBe(
      'a {\n  # its name\n  path = "/j/web";\n  host.hostname = web;\n}\n',
    );
  });

  it("can be asked for where it is read", () => {
    expect(inlines("a { $v = 1; x = $0$v; }\n")).toEqual([here, whole]);
    expect(afterRefactoring("a { $v = 1; x = $0$v; }\n", whole)).toBe("a { x = 1; }\n");
  });

  it("is about the variable of this block", () => {
    expect(afterRefactoring("a { $0$v = 1; x = $v; }\nb { $v = 2; x = $v; }\n", whole)).toBe(
      "a { x = 1; }\nb { $v = 2; x = $v; }\n",
    );
  });

  it("goes over all files", () => {
    const text =
      '//- /etc/jail.conf\n$0$v = 1;\n.include "b.conf";\na { x = $v; }\n//- /etc/b.conf\nb { x = "$v$v"; }\n';
    expect(afterRefactoring(text, "Inline `$v` everywhere (2 places) and remove it")).toBe(
      '//- /etc/jail.conf\n.include "b.conf";\na { x = 1; }\n//- /etc/b.conf\nb { x = "11"; }\n',
    );
  });

  it("is refused where a jail sets it again", () => {
    expect(afterRefactoring("$0$v = 1;\nx = $v;\na { }\nb { $v = 2; }\n", whole)).toBe("`$v` is set again for b.");
    expect(afterRefactoring("a { $v = 1; $0$v = 2; x = $v; }\n", whole)).toBe("`$v` is set again for a.");
  });

  it("is refused where a file that was not read may use it", () => {
    const text = '$0$v = 1;\n.include "missing.conf";\na { x = $v; }\n';
    expect(afterRefactoring(text, whole)).toBe("A file that is included could not be read, and may use `$v`.");
  });
});

describe("nothing is offered", () => {
  it.each([
    ["for a variable that nobody sets", "a { x = $0$v; }"],
    ["for one without a value", "a { $v; x = $0$v; }"],
    ["for one that nobody reads", "a { $0$v = 1; }"],
    ["for a parameter that is read as one", "a { v = 1; x = $0$v; }"],
    ["for the jail's name", "a { x = $0$name; }"],
    ["for one whose value is not known", "a { $v = path = /j; x = $0$v; }"],
    ["for one that reads itself", "a { $v = $0$v; x = $v; }"],
    ["in a comment", "a { $v = 1; x = $v; # $0$v\n }"],
  ])("%s", (_, text) => {
    expect(inlines(`${text}\n`)).toEqual([]);
  });
});
