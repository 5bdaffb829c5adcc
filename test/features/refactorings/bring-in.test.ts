import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const title = "Bring web.conf in here";

describe("bringing an included file in", () => {
  it("puts its text in the place of the include, and lets the file go", () => {
    const text = `
      exec.clean;
      # the jails
      .include "jail.conf.d/we$0b.conf"; # one of them
      persist;
      //- /etc/jail.conf.d/web.conf

      # The web server.
      web {
        path = /a;
      }
    `;
    expect(afterRefactoring(text, title)).toBe(
      "exec.clean;\n# the jails\n# one of them\n# The web server.\nweb {\n  path = /a;\n}\npersist;\n",
    );
  });

  it("takes all files of a pattern, in their order", () => {
    const text = `
      .include "jail.conf.d/*.con$0f";
      //- /etc/jail.conf.d/b.conf
      b { path = /b; }
      //- /etc/jail.conf.d/a.conf
      a { path = /a; }
    `;
    expect(afterRefactoring(text, "Bring the 2 included files in here")).toBe("a { path = /a; }\nb { path = /b; }\n");
  });

  it("is indented as the include is, but not within strings, and keeps the names of further includes right", () => {
    const text = `
      web {
        .include "parts/we$0b.conf";
      }
      //- /etc/parts/web.conf
      exec.start = "one
      two";
      .include "more.inc", '../third.inc', "/etc/fourth.inc";
      persist; # end
      //- /etc/parts/more.inc
      path = /a;
      //- /etc/third.inc
      vnet;
      //- /etc/fourth.inc
      mount.devfs;
    `;
    expect(afterRefactoring(text, title).split("//- ")[1]).toBe(
      `${[
        "/etc/jail.conf",
        "web {",
        '  exec.start = "one',
        'two";',
        '  .include "parts/more.inc", "parts/../third.inc", "/etc/fourth.inc";',
        "  persist; # end",
        "}",
      ].join("\n")}\n`,
    );
  });

  it("gets lines of its own where the include has none, with the line ends of the file", () => {
    const text = 'web { .include "we$0b.conf"; persist; }\r\n//- /etc/web.conf\npath = /a; # a\nvnet;\n';
    expect(afterRefactoring(text, title)).toBe("web { \r\npath = /a; # a\r\nvnet;\r\n persist; }\r\n");
  });

  it("leaves a file that is read elsewhere, too", () => {
    const text = `
      web { .include "web.con$0f"; }
      db { .include "web.conf"; }
      //- /etc/web.conf
      path = /a;
    `;
    expect(afterRefactoring(text, title)).toBe(
      '//- /etc/jail.conf\nweb { \npath = /a;\n }\ndb { .include "web.conf"; }\n//- /etc/web.conf\npath = /a;\n',
    );
  });

  it("takes an empty file for what it is", () => {
    expect(afterRefactoring('.include "we$0b.conf";\nweb { path = /a; }\n//- /etc/web.conf\n\n', title)).toBe(
      "\nweb { path = /a; }\n",
    );
  });

  it.each([
    ["has a mistake in it: mend that first", "web { path = /a }"],
    ["has a comment that silences a rule in all of it", "# jailconf-ignore-file no-exec-stop\nweb { path = /a; }"],
  ])("is refused for a file that %s", (why, included) => {
    expect(afterRefactoring(`.include "we$0b.conf";\n//- /etc/web.conf\n${included}\n`, title)).toBe(
      `web.conf ${why}.`,
    );
  });

  it.each([
    ["a file that is missing", '.include "we$0b.conf";\n'],
    ["a pattern that matches nothing", '.include "we$0b*.conf";\n'],
    ["a name with a variable", '.include "$0$x/web.conf";\n'],
    ["a parameter", 'web { pa$0th = "/etc/web.conf"; }\n'],
  ])("is not offered for %s", (_, text) => {
    expect(refactoringTitles(`${text}//- /etc/other.conf\n# x\n`).filter((each) => each.startsWith("Bring"))).toEqual(
      [],
    );
  });
});
