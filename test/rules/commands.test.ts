import { describe, expect, it } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";
import { said } from "../support/said.ts";
import { toldIn } from "../support/told-in.ts";

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

describe("services that are started before rc", () => {
  it("are those that service(8), or a script in rc.d, starts, and nothing else", () => {
    const first = (command: string): string => `exec.start = "${command}", "/bin/sh /etc/rc";`;
    const told = toldIn("service-before-rc", {
      service: first("/usr/sbin/service nginx onestart"),
      base: first("/etc/rc.d/nginx onestart"),
      local: first("/usr/local/etc/rc.d/nginx onestart"),
      elsewhere: first("/opt/etc/rc.d/nginx onestart"),
      folder: first("/etc/rc.d/nginx/run onestart"),
      restarted: first("/usr/sbin/service nginx restart"),
      with_more: first("/usr/sbin/service nginx onestart now"),
      other: first("/usr/local/bin/tool nginx start"),
    });
    expect(told).toEqual(["service", "base", "local"]);
  });
});

describe("a network that comes behind rc", () => {
  const address = "ifconfig epair1b inet 10.0.0.2/24 up";
  const rc = "/bin/sh /etc/rc";
  const start = (...commands: string[]): string =>
    `vnet; vnet.interface = epair1b, epair2b; exec.start = ${commands.map((one) => `"${one}"`).join(", ")};`;

  it("is that of the jail, where it could have come before", () => {
    const told = toldIn("rc-before-network", {
      of_the_host: `${start(address, rc)} exec.poststart = "route add -net 10.9.0.0/16 10.0.0.1";`,
      by_jail: `${start(address, rc)} exec.poststart = "route -j by_jail add default 10.0.0.1";`,
      changed: start(address, rc, "route change default 10.0.0.1"),
      deleted: start(address, rc, "route delete default 10.0.0.1"),
      family: start("ifconfig epair1b inet6 2001:db8::2/64 up", rc, address),
      one_more: start("ifconfig epair2b inet 10.1.0.2/24 up", rc, address),
    });
    expect(told).toEqual(["by_jail", "family"]);
  });

  it.each([
    ["what needs it", [address, "route add default 10.0.0.1"], true],
    [
      "what needs the first of two",
      [address, "ifconfig epair2b inet 10.1.0.2/24 up", "route add default 10.0.0.1"],
      true,
    ],
    ["not what leads elsewhere", [address, "route add default 192.0.2.1"], false],
  ])("comes first when it is mended, with all of it: %s", (_, late, isAll) => {
    const jail = (...commands: string[]): string =>
      `web {\n  path = /j; vnet; vnet.interface = epair1b, epair2b;\n${commands.map((one, index) => `  exec.start ${index === 0 ? "=" : "+="} "${one}";\n`).join("")}}\n`;
    const mended = applyFixes(jail(rc, ...late), "rc-before-network", 0);
    expect(mended).toBe(isAll ? jail(...late, rc) : jail(late[0], rc, ...late.slice(1)));
  });
});

describe("strings that need a shell", () => {
  it.each([
    ["AB=1  C=2", "`AB=1` needs a shell, and lasts no longer than its string. Join both with `&&` in one string."],
    ["AB=1", "`AB=1` needs a shell, and lasts no longer than its string. Join both with `&&` in one string."],
    ["AB=1 ls", "`AB=1` needs a shell, and jail(8) runs this string without one. Use `env`, or `/bin/sh -c '…'`."],
  ])("are variables alone, or for a command: %s", (command, message) => {
    expect(said("needs-shell", `web { path = /j; exec.start = "${command}"; }`)[0]).toBe(message);
  });
});

describe("what a jail without a network of its own may not do", () => {
  const jail = (statements: string): string => `web { path = /j; persist; ${statements} }`;
  const rule = "host-command-in-jail-hook";

  it("is told once, with five more places, and mended by a parameter where it is one address at the start", () => {
    const commands = Array.from({ length: 9 }, (_, index) => `"ifconfig em${index} up"`);
    const lines = said(rule, jail(`exec.start = ${commands.join(", ")};`));
    expect(lines.filter((line) => line.startsWith("→"))).toHaveLength(5);
    const [first, second] = ["em0 inet 10.0.0.5/32", "em1 inet 10.0.1.5/32"].map((one) => `"ifconfig ${one} alias"`);
    expect(applyFixes(jail(`exec.start = ${first}; exec.start += "/bin/sh /etc/rc";`), rule)).toContain(
      'ip4.addr += "em0|10.0.0.5/32"; exec.start = "/bin/sh /etc/rc";',
    );
    for (const others of [
      jail(`exec.start = ${first}; exec.start += ${second}; exec.start += "/bin/sh /etc/rc";`),
      jail(`exec.stop = ${first};`),
    ]) {
      expect(applyFixes(others, rule, 0)).toBe(others);
    }
  });
});

describe("what is said of commands beside the finding", () => {
  it.each([
    [
      "background-hook",
      'exec.poststart = "/usr/local/bin/app > /var/log/app 2>&1 &";',
      ["The shell ends at once with status 0, and with it the step; how the command ends nobody sees."],
    ],
    [
      "command-fails",
      'exec.prestart = "ifconfig tap3 create", "ifconfig tap3 create || true";',
      ["Its failure is caught, so that nothing tells of it.", "→ the command before it about `tap3`"],
    ],
    ["command-fails", 'exec.prestart = "/usr/bin/ifconfig em0 up || true";', []],
    [
      "phase-not-created",
      'exec.prestart = "jexec $name ls";',
      ['It prints `jexec: jail "web" not found`.', "The start is rolled back."],
    ],
    [
      "relative-command",
      'exec.prestart = "jng bridge web em0"; exec.poststop = "jng shutdown web";',
      [
        "Copied to /usr/sbin it is found at boot, in /usr/local/bin it is not. It has to be executable.",
        "→ `jng` has no path either",
      ],
    ],
    [
      "interactive-start",
      'exec.start = "/bin/sh";',
      ["`jail -c` does not come back until it ends, and a boot can stop at `Starting jails:`."],
    ],
  ])("%s: %s", (rule, statements, lines) => {
    expect(said(rule, `web { path = /j; persist; ${statements} }`).slice(1)).toEqual(lines);
  });

  it("a program whose name comes from a variable keeps it, and so does the other one", () => {
    const text =
      'web { path = /j; persist; $p = ifconfig; exec.prestart = "$p em0 up"; exec.poststop = "ifconfig em0 down"; }';
    expect(applyFixes(text, "relative-command", 0, { whole: ["relative-command"] })).toBe(text);
  });

  it("another user than root sets no address, where one is set", () => {
    const told = toldIn("system-user-not-root", {
      none: 'exec.system_user = www; interface = em0; ip4.addr = "";',
      set: "exec.system_user = www; interface = em0; ip4.addr = 10.0.0.1;",
      elsewhere: "exec.system_user = www; ip4.addr = 10.0.0.1;",
    });
    expect(told).toEqual(["set"]);
  });
});
