import { describe, expect, it } from "vitest";
import { refactor, refactoringsAt } from "../../../server/src/features/refactorings/index.ts";
import { featureContext } from "../../../server/src/features/shared/context.ts";
import { analyze } from "../../support/fixture.ts";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const one = "Move `web` to jail.conf.d/web.conf";
const all = "Split all jails into jail.conf.d/";
const inOrder = ", to start in the order of the files";

/** The files after a refactoring, each as its path and its lines. */
function files(text: string, title: string): Record<string, string[]> {
  const after = afterRefactoring(text, title);
  if (!after.startsWith("//- ")) throw new Error(after);
  return Object.fromEntries(
    after
      .split(/^\/\/- /m)
      .slice(1)
      .map((file) => {
        const [path, ...lines] = file.trimEnd().split("\n");
        return [path, lines];
      }),
  );
}

describe("a jail moved to a file of its own", () => {
  it("takes its comments along, and its place is taken by the include", () => {
    const text = `
      # Jails of alpha.
      exec.clean;

      # --- services ---

      # The web server.
      w$0eb {
        path = /jails/web;
      } # end of web

      db {
        path = /jails/db;
      }
    `;
    expect(files(text, one)).toEqual({
      "/etc/jail.conf": [
        "# Jails of alpha.",
        "exec.clean;",
        "",
        "# --- services ---",
        "",
        '.include "/etc/jail.conf.d/*.conf";',
        "",
        "db {",
        "  path = /jails/db;",
        "}",
      ],
      "/etc/jail.conf.d/web.conf": ["# The web server.", "web {", "  path = /jails/web;", "} # end of web"],
    });
  });

  it("needs no include where a pattern finds it, and says when it starts at another place", () => {
    const text = `
      path = "/jails/$name";
      .include "/etc/jail.conf.d/*.conf";

      w$0eb { }

      zoo { }
      //- /etc/jail.conf.d/db.conf
      db { }
    `;
    const after = files(text, one);
    expect(after["/etc/jail.conf"]).toEqual([
      'path = "/jails/$name";',
      '.include "/etc/jail.conf.d/*.conf";',
      "",
      "zoo { }",
    ]);
    expect(after["/etc/jail.conf.d/web.conf"]).toEqual(["web { }"]);
    const last = text.replace("w$0eb", "web").replace("zoo {", "ca$0t {");
    expect(refactoringTitles(last)).toContain(`Move \`cat\` to jail.conf.d/cat.conf${inOrder}`);
  });

  it("is included by its name where other files lie that nobody includes", () => {
    const text = "w$0eb { path = /a; }\n//- /etc/jail.conf.d/old.conf\nold { }\n";
    expect(files(text, one)["/etc/jail.conf"]).toEqual(['.include "/etc/jail.conf.d/web.conf";']);
  });

  it("finds what it includes, and lies in the tree of its host", () => {
    const text = `
      //- /srv/checkout/hosts/alpha/etc/jail.conf
      w$0eb { .include "common.inc", "/etc/other.inc"; }
      //- /srv/checkout/hosts/alpha/etc/common.inc
      path = /jails/web;
      //- /srv/checkout/hosts/alpha/etc/other.inc
      persist;
    `;
    const after = files(text, one);
    expect(after["/srv/checkout/hosts/alpha/etc/jail.conf"]).toEqual(['.include "/etc/jail.conf.d/*.conf";']);
    expect(after["/srv/checkout/hosts/alpha/etc/jail.conf.d/web.conf"]).toEqual([
      'web { .include "../common.inc", "/etc/other.inc"; }',
    ]);
  });

  it("is named relative to its file outside of every etc", () => {
    const text = "//- /srv/checkout/jail.conf\nw$0eb { path = /a; }\n";
    expect(files(text, one)["/srv/checkout/jail.conf"]).toEqual(['.include "jail.conf.d/*.conf";']);
  });

  it("gets the file that rc.d looks for", () => {
    expect(refactoringTitles('"www.exam$0ple.org" { path = /a; }\n')).toContain(
      "Move `www.example.org` to jail.conf.d/www_example_org.conf",
    );
  });

  it("moves within jail.conf.d where jail.conf includes that", () => {
    const text = `
      .include "jail.conf.d/*.conf";
      //- /etc/jail.conf.d/all.conf
      cat { path = /c; }
      w$0eb { path = /a; }
    `;
    const after = files(text, "Move `web` to web.conf");
    expect(after["/etc/jail.conf.d/all.conf"]).toEqual(["cat { path = /c; }"]);
    expect(after["/etc/jail.conf.d/web.conf"]).toEqual(["web { path = /a; }"]);
  });

  it("is not offered to the file in which it is", () => {
    const text = '.include "jail.conf.d/*.conf";\n//- /etc/jail.conf.d/web.conf\nw$0eb { path = /a; }\n';
    expect(refactoringTitles(text).filter((title) => /^Move/.test(title))).toEqual([]);
    const titles = refactoringTitles(text.replace("web.conf", "all.conf"));
    expect(titles.find((title) => /^Move/.test(title))).toMatch(/^Move `web` to web.conf/);
  });

  it("keeps CRLF, and what silences rules in the whole file", () => {
    const text = "# jailconf-ignore-file no-exec-stop\r\nexec.clean;\r\nw$0eb {\r\n\tpath = /a;\r\n}\r\n";
    expect(afterRefactoring(text, one)).toBe(
      '//- /etc/jail.conf\n# jailconf-ignore-file no-exec-stop\r\nexec.clean;\r\n.include "/etc/jail.conf.d/*.conf";\r\n' +
        "//- /etc/jail.conf.d/web.conf\n# jailconf-ignore-file no-exec-stop\r\nweb {\r\n\tpath = /a;\r\n}\r\n",
    );
  });

  it("is refused where its file is there, and where a wildcard would come too late", () => {
    const there = `.include "jail.conf.d/a*.conf";\nw$0eb { path = /a; }\n//- /etc/jail.conf.d/web.conf\n# old\n`;
    expect(afterRefactoring(there, one)).toBe("jail.conf.d/web.conf is there already, or cannot be looked at.");
    const late = `
      .include "jail.conf.d/*.conf";
      * { devfs_ruleset = 4; }
      w$0eb { devfs_ruleset = 5; }
    `;
    expect(afterRefactoring(late, one)).toBe("jail(8) would read web differently.");
  });

  it.each([
    ["inside of a block", "web {\n  pa$0th = /a;\n}\n", {}],
    ["at a nested block", "web { chi$0ld { } }\n", {}],
    ["at a wildcard", "* $0{ path = /a; }\n", {}],
    ["for a name that no file can have", '"a $0b" { path = /a; }\n', {}],
    ["in releases without includes", "w$0eb { path = /a; }\n", { release: "13.2" }],
    ["in a file that rc.d reads alone", "//- /etc/jail.conf.d/web.conf\nw$0eb { path = /a; }\ndb { }\n", {}],
  ])("is not offered %s", (_, text, options) => {
    expect(refactoringTitles(text, options).filter((title) => title.startsWith("Move `"))).toEqual([]);
  });
});

describe("all jails moved to files of their own", () => {
  it("leaves globals, wildcards and comments that are about no jail", () => {
    const text = `
      $0path = "/jails/$name";
      "*.x" { persist; }
      # first
      db { }
      # about nothing

      # second
      web { exec.start = a; }
      persist;
    `;
    expect(files(text, all)).toEqual({
      "/etc/jail.conf": [
        'path = "/jails/$name";',
        '"*.x" { persist; }',
        '.include "/etc/jail.conf.d/*.conf";',
        "# about nothing",
        "",
        "persist;",
      ],
      "/etc/jail.conf.d/db.conf": ["# first", "db { }"],
      "/etc/jail.conf.d/web.conf": ["# second", "web { exec.start = a; }"],
    });
  });

  it("says so when they start in another order", () => {
    const text = "w$0eb { path = /a; }\ndb { path = /b; }\n";
    expect(refactoringTitles(text)).not.toContain(all);
    expect(files(text, all + inOrder)["/etc/jail.conf"]).toEqual(['.include "/etc/jail.conf.d/*.conf";']);
  });

  it("is refused as a whole where two jails would have one file", () => {
    const text = "a.b $0{ path = /a; }\na_b { path = /b; }\n";
    expect(afterRefactoring(text.replace("a.b", '"a.b"'), all + inOrder)).toBe(
      "Two jails would have the file a_b.conf.",
    );
  });
});

describe("what is to be known about the files", () => {
  const noteOf = (text: string) => {
    const { fixture, workspace } = analyze(text);
    const context = featureContext(workspace, fixture.path)!;
    const selection = { start: fixture.cursor!.offset, end: fixture.cursor!.offset };
    const offer = refactoringsAt(context, selection).find(({ title }) => title === one)!;
    const rewrite = refactor(context, selection, offer);
    if (!rewrite || "refused" in rewrite) throw new Error("it is refused");
    return rewrite.note;
  };

  it("is nothing where the file says all that the jail needs", () => {
    expect(noteOf("w$0eb { path = /a; persist; }\n")).toBeUndefined();
  });

  it("is told where it needs globals, and asked about where rc.d starts the jail by its name", () => {
    const text = "path = /a;\nw$0eb { persist; }\n";
    expect(noteOf(text)?.asks).toBe(false);
    expect(noteOf(`${text}//- /etc/rc.conf\njail_enable="YES"\njail_list="web"\n`)?.asks).toBe(true);
  });

  it("is nothing where rc.d does not look", () => {
    expect(noteOf("//- /srv/checkout/jail.conf\npath = /a;\nw$0eb { persist; }\n")).toBeUndefined();
  });
});
