import { describe, expect, it } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

/** Messages of one rule about a jail whose lists are these. */
function messages(rule: string, statements: string, release?: string): string[] {
  const { findings } = analyze(`web {\n  path = /jails/web;\n  persist;\n  ${statements}\n}\n`, { release });
  return findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
}

describe("needs-shell", () => {
  const only = { only: ["needs-shell"] };

  it("marks the command in the author's own spelling", () => {
    check(
      `
      $set = "LANG=C";
      web {
        path = /jails/web;
        persist;
        exec.start = "$set \\x61pp";
      #               ^^^^^^^^^^^ needs-shell
        exec.poststart = export, "true";
      #                  ^^^^^^ needs-shell
        exec.stop = ' . /etc/x.sh ';
      #               ^^^^^^^^^^^ needs-shell
      }
      `,
      only,
    );
  });

  it("says what becomes of the jail", () => {
    const notes = (statement: string) =>
      analyze(`web { persist; path = /j; ${statement} }`)
        .findings.filter(({ rule }) => rule === "needs-shell")
        .flatMap((finding) => [finding.severity, ...finding.notes])
        .join(" ");
    expect(notes('exec.start = "set -x";')).toMatch(/^error .*The start is rolled back/);
    expect(notes('exec.stop = "set -x";')).toMatch(/^warning .*The jail is not removed/);
    expect(notes('exec.poststop = "set -x";')).toContain("The stop goes on, but ends with status 1");
    expect(notes('exec.start = "exit 1&";')).toMatch(/^warning .*Nobody sees that/);
    expect(notes('exec.start = "cd /x";')).not.toContain("No such file");
  });

  it("calls one construct in several strings one mistake", () => {
    check(
      `
      web {
        path = /jails/web;
        persist;
        exec.start = "if true";
      #               ^^^^^^^ needs-shell
        exec.start += "then logger up";
        exec.start += "fi";
        exec.stop = "for i in *; do";
      #              ^^^ shell-syntax-error
        exec.stop += "rm x; done";
      }
      `,
      { only: ["needs-shell", "shell-syntax-error"] },
    );
  });

  const fixed = (statement: string, which?: Parameters<typeof applyFixes>[2]) =>
    applyFixes(`web {\n  persist;\n  ${statement}\n}\n`, "needs-shell", which).split("\n")[2].trim();

  it.each([
    ['exec.start = ". /etc/x.sh";', "exec.start = \"/bin/sh -c '. /etc/x.sh'\";"],
    ["exec.start = '. /etc/x.sh';", "exec.start = '/bin/sh -c \". /etc/x.sh\"';"],
    ['exec.start = "source /etc/x.sh";', "exec.start = \"/bin/sh -c '. /etc/x.sh'\";"],
    ['exec.start = "A=1 app &";', "exec.start = \"/bin/sh -c 'A=1 app' &\";"],
    ['exec.start = "A=1 app", "true";', 'exec.start = "/bin/sh -c \'A=1 app\'", "true";'],
    ['command = "exit 3";', "command = \"/bin/sh -c 'exit 3'\";"],
    ['exec.start = ": nothing";', 'exec.start = "/usr/bin/true nothing";'],
    // Without quotes, in pieces or from a list there is no one place to put it.
    ["exec.start = exit;", "exec.start = exit;"],
    ['exec.start = "A=1"" app";', 'exec.start = "A=1"" app";'],
    // The rest of the script is missing.
    ['exec.start = "then app";', 'exec.start = "then app";'],
    // A shell of its own would not help.
    ['exec.start = "umask 022";', 'exec.start = "umask 022";'],
  ])("%s becomes %s", (before, after) => {
    expect(fixed(before)).toBe(after);
  });

  it("lets a shell read all lines of a script", () => {
    const before = 'web {\n  persist;\n  exec.start = "cd /x\n    make install";\n}\n';
    const after = "web {\n  persist;\n  exec.start = \"/bin/sh -c 'cd /x\n    make install'\";\n}\n";
    expect(applyFixes(before, "needs-shell")).toBe(after);
  });

  it("can set a variable without a shell", () => {
    expect(fixed('exec.start = "A=1 B=2 app";', { title: "env(1)" })).toBe('exec.start = "/usr/bin/env A=1 B=2 app";');
  });

  it("puts what a command needs into one string with it", () => {
    const before =
      'web {\n  persist;\n  exec.start = "cd $dir";\n  $dir = /x;\n  exec.start += "./run \\"$dir\\"";\n}\n';
    const after = 'web {\n  persist;\n  exec.start = "cd $dir && ./run \\"$dir\\"";\n  $dir = /x;\n}\n';
    expect(applyFixes(before, "needs-shell")).toBe(after);
    // A command in the background would take it along.
    const background = before.replace('\\""', '\\" &"');
    expect(applyFixes(background, "needs-shell")).toBe(background);
  });
});

describe("shell-syntax-error", () => {
  const only = { only: ["shell-syntax-error"] };

  it("marks where the mistake begins, through escapes and variables", () => {
    check(
      `
      $text = "it's up";
      web {
        path = /jails/web;
        persist;
        exec.prestart = "logger \\"up";
      #                         ^^ shell-syntax-error
        exec.start = "logger $text";
      #                      ^^^^^ shell-syntax-error
        exec.poststart = "if test -d /x; ls; fi";
      #                   ^^ shell-syntax-error
        exec.prestop = "logger a && (logger b; ";
      #                             ^ shell-syntax-error
        exec.stop = '/bin/sh -c "while true; sleep 1; done"';
      #                          ^^^^^ shell-syntax-error
        exec.poststop = "umount /x;
          ls >; rm /y";
      #      ^ shell-syntax-error
      }
      `,
      only,
    );
  });

  it("names what is missing and what becomes of the jail", () => {
    const said = (statement: string) => messages("shell-syntax-error", statement)[0];
    expect(said('exec.start = "ls; logger it\'s";')).toMatch(/The quote `'` is never closed\. Close it/);
    expect(said('exec.stop = "if a; then b";')).toMatch(/Missing `fi` for `if`/);
    expect(said('exec.poststop = "ls &&";')).toMatch(/Missing command after `&&`\./);
    expect(said('exec.start = "ls > ; ls";')).toContain("Missing file name after `>`");
    expect(said('exec.start = "ls )";')).toContain("Unexpected `)`.");
    expect(said('exec.start = "sh -c \\"ls \\\\\\"a\\\\\\" )\\"";')).toContain("Unexpected `)` in this script");
    expect(said('exec.start = "echo `ls";')).toContain("a backtick");
  });

  it("is information where a failure ends nothing", () => {
    const { findings } = analyze("web { persist; exec.start = \"sh -c 'ls )' || true\"; }");
    const [finding] = findings.filter(({ rule }) => rule === "shell-syntax-error");
    expect(finding.severity).toBe("info");
    expect(finding.notes.join()).not.toContain("rolled back");
  });
});

describe("host-command-in-jail-hook", () => {
  const jail = (...statements: string[]) =>
    ["web {", "  path = /jails/$name;", "  persist;", ...statements.map((one) => `  ${one}`), "}", ""].join("\n");
  const fixed = (text: string, title: string) => applyFixes(text, "host-command-in-jail-hook", { title });

  it("marks the word that shows it", () => {
    check(
      `
      web {
        path = "/jails/web";
        persist;
        exec.start = "cp /etc/resolv.conf \${path}/etc/";
      #                                   ^^^^^^^^^^^^ host-command-in-jail-hook
        exec.start += "/usr/sbin/jexec $name service nginx start";
      #                ^^^^^^^^^^^^^^^ host-command-in-jail-hook
        exec.start += "ifconfig bridge0 addm epair1a";
      #                         ^^^^^^^ host-command-in-jail-hook
        exec.start += "route add default 10.0.0.1", "ifconfig em0";
        exec.stop = "ifconfig epair1b -vnet web";
      #                               ^^^^^ host-command-in-jail-hook
      }
      `,
      { only: ["host-command-in-jail-hook"] },
    );
  });

  it("takes the path away where it is written as such", () => {
    expect(fixed(jail('exec.start = "sh $path/x.sh /jails/web/y ${path}";'), "as the jail sees it")).toBe(
      jail('exec.start = "sh /x.sh /y /";'),
    );
    // What else is in the variable would be lost with it.
    const hidden = jail('$etc = "$path/etc";', 'exec.start = "sh $etc/x.sh";');
    expect(fixed(hidden, "as the jail sees it")).toBe(hidden);
  });

  it("moves the command to the host, before the start or the stop", () => {
    expect(fixed(jail('exec.start = "jail -r db";', 'exec.start += "sh /etc/rc";'), "on the host")).toBe(
      jail('exec.created += "jail -r db";', 'exec.start = "sh /etc/rc";'),
    );
    expect(fixed(jail('exec.stop = "devfs rule -s 5 delset";'), "on the host")).toBe(
      jail('exec.prestop += "devfs rule -s 5 delset";'),
    );
    const several = jail('exec.start = "ls; jail -r db";');
    expect(fixed(several, "on the host")).toBe(several);
  });

  it("says the same thing of several jails once", () => {
    const { findings } = analyze('path = /jails/$name; persist; exec.start = "jexec $name ls"; a { } b { }');
    const found = findings.filter(({ rule }) => rule === "host-command-in-jail-hook");
    expect(found.map(({ jails }) => jails)).toEqual([["a", "b"]]);
  });
});

describe("background-hook and interactive-start", () => {
  it("of a string that no shell can read nothing else is told", () => {
    check(
      `
      web {
        path = /j; persist;
        exec.poststart = "app >/var/log/app 2>&1 & )";
        #                                          ^ shell-syntax-error
      }
    `,
      { level: "info", only: ["background-hook", "shell-syntax-error"] },
    );
  });

  it("mark the command", () => {
    check(
      `
      web {
        path = /jails/web;
        persist;
        exec.start = "/usr/local/bin/app -x &";
      #               ^^^^^^^^^^^^^^^^^^^^^^^ background-hook
        exec.start += "cd /data && sh";
      #                            ^^ interactive-start
      }
      `,
      { level: "info", only: ["background-hook", "interactive-start"] },
    );
  });
});
