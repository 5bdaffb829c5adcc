import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const split = "Write each value on a `+=` line of its own";
const join = "Write the lines of `exec.start` as one list";

describe("a list on lines of its own", () => {
  it("begins as it did and goes on with `+=`", () => {
    expect(afterRefactoring('web {\n  exec.start = "a $0b", "c d", e;\n}\n', split)).toBe(
      'web {\n  exec.start = "a b";\n  exec.start += "c d";\n  exec.start += e;\n}\n',
    );
  });

  it("keeps tabs, CRLF and the blanks around the operator", () => {
    expect(afterRefactoring("web {\r\n\tdepend=a$0, b;\r\n}\r\na {}\r\nb {}\r\n", split)).toBe(
      "web {\r\n\tdepend=a;\r\n\tdepend+=b;\r\n}\r\na {}\r\nb {}\r\n",
    );
  });

  it("goes on with `+=` where it began with it, or with nothing", () => {
    expect(afterRefactoring("web {\n  depend += a$0, b;\n}\n", split)).toBe(
      "web {\n  depend += a;\n  depend += b;\n}\n",
    );
    expect(afterRefactoring("web {\n  depend a$0, b;\n}\n", split)).toBe("web {\n  depend a;\n  depend += b;\n}\n");
  });

  it("stays on the line where the block is one line", () => {
    expect(afterRefactoring("web { depend = a$0, b; persist; }\n", split)).toBe(
      "web { depend = a; depend += b; persist; }\n",
    );
  });

  it("keeps each comment with the value that it is about", () => {
    const text = `
      web {
        exec.start = "a$0", # first
          # about the second
          "b", /* c */ "c"
          # open end
          ; # after all
      }
    `;
    expect(`\n${afterRefactoring(text, split)}`).toBe(
      [
        "",
        "web {",
        '  exec.start = "a"; # first',
        "  # about the second",
        '  exec.start += "b"; /* c */',
        "  # open end",
        '  exec.start += "c"; # after all',
        "}",
        "",
      ].join("\n"),
    );
  });

  it("is written for variables and for files, too", () => {
    expect(afterRefactoring("$i$0 = a, b;\nweb { depend = $i; }\n", split)).toBe(
      "$i = a;\n$i += b;\nweb { depend = $i; }\n",
    );
    const text = '.include "a.con$0f", "b.conf";\n//- /etc/a.conf\na {}\n//- /etc/b.conf\nb {}\n';
    expect(afterRefactoring(text, "Write each file on an `.include` line of its own")).toBe(
      '//- /etc/jail.conf\n.include "a.conf";\n.include "b.conf";\n//- /etc/a.conf\na {}\n//- /etc/b.conf\nb {}\n',
    );
  });

  it.each([
    ["one value", "web { depend = a$0; }\n"],
    ["a statement without an end", "web {\n  depend = a$0, b\n}\n"],
    ["a broken string", 'web {\n  depend = "a$0", "b;\n}\n'],
    ["a selection over several statements", "web {\n  [[depend = a, b;\n  persist;]]\n}\n"],
  ])("is not offered for %s", (_, text) => {
    expect(refactoringTitles(text)).not.toContain(split);
  });
});

describe("lines as one list", () => {
  it("takes the lines of one list together, wherever the cursor is", () => {
    const text = "web {\n  exec.start = a;\n  exec.start += b;\n  exec.sta$0rt += c, d;\n  persist;\n}\n";
    expect(afterRefactoring(text, join)).toBe("web {\n  exec.start = a, b, c, d;\n  persist;\n}\n");
  });

  it("takes lines that stand apart", () => {
    const text = "web {\n  exec.st$0art = a;\n  persist;\n  exec.start += b;\n}\n";
    expect(afterRefactoring(text, join)).toBe("web {\n  exec.start = a, b;\n  persist;\n}\n");
  });

  it("begins anew with each `=`", () => {
    const text = "web {\n  exec.start = a;\n  exec.start += b;\n  exec.start = c;\n  exec.start$0 += d;\n}\n";
    expect(afterRefactoring(text, join)).toBe(
      "web {\n  exec.start = a;\n  exec.start += b;\n  exec.start = c, d;\n}\n",
    );
  });

  it("goes on adding to what is inherited", () => {
    const text = "exec.start = g;\nweb {\n  exec.st$0art += a;\n  exec.start += b;\n}\n";
    expect(afterRefactoring(text, join)).toBe("exec.start = g;\nweb {\n  exec.start += a, b;\n}\n");
  });

  it("is written over several lines where one is not enough, with all comments", () => {
    const text = `
      web {
        # starts the jail
        exec.st$0art = "/bin/sh /etc/rc"; # services
        # says so
        exec.start += "logger started"; /* to
          syslog */
        exec.start += "true";     # never fails
      }
    `;
    // The comment that goes on in the next line has no statement of its own on its line, so it stays where it is.
    expect(`\n${afterRefactoring(text, join)}`).toBe(
      [
        "",
        "web {",
        "  # starts the jail",
        '  exec.start = "/bin/sh /etc/rc", # services',
        '    "logger started",',
        '    "true"; # never fails',
        "  # says so",
        "  /* to",
        "    syslog */",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("stays on one line in a block of one line, comments at its end or not", () => {
    expect(afterRefactoring("web { exec.start = a$0; exec.start += b; exec.start += c; persist; } # x\n", join)).toBe(
      "web { exec.start = a, b, c; persist; } # x\n",
    );
    expect(afterRefactoring("web { exec.start = a$0; persist;\n  exec.start += b; # b\n}\n", join)).toBe(
      "web { exec.start = a, b; # b\n persist;\n}\n",
    );
  });

  it("is refused where an include between has its say", () => {
    const text = `
      web {
        exec.st$0art = a;
        .include "more.conf";
        exec.start += c;
      }
      //- /etc/more.conf
      exec.start += b;
    `;
    expect(afterRefactoring(text, join)).toBe("jail(8) would read web differently.");
  });

  it.each([
    ["a list of one line", "web {\n  exec.start$0 = a;\n}\n"],
    ["two spellings of one name", "web {\n  exec.clean$0 = a;\n  exec.noclean += b;\n}\n"],
    ["a line without a value", "web {\n  exec.start$0;\n  exec.start += b;\n}\n"],
    [
      "a line on which something else is wrong",
      'web {\n  exec.prestart$0 = "a"; depend = "b" c;\n  exec.prestart += "b";\n}\n',
    ],
    [
      "a line with something glued to it, with the cursor in another",
      'web {\n  path = /j;\n  exec.start = "cd /usr/app"persist;\n  exec.start$0 += "./run";\n}\n',
    ],
    ["lists of two blocks", "a {\n  exec.start$0 = a;\n}\nb {\n  exec.start += b;\n}\n"],
  ])("is not offered for %s", (_, text) => {
    expect(refactoringTitles(text).filter((title) => title.endsWith("as one list"))).toEqual([]);
  });
});
