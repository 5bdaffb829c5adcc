import { describe, expect, it } from "vitest";
import { folderOf } from "../../server/src/lifecycle/index.ts";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = { only: ["relative-command"] };
const whole = { whole: ["relative-command"] };

it.each([
  ["ifconfig", "ifconfig", "Write `/sbin/ifconfig`"],
  ["ifconfig", "service", "Write the paths of all programs"],
])("the fix for %s and %s says what it writes", (one, other, title) => {
  const text = `a { path = /a; persist; exec.poststart = "${one} x", "${other} y"; }\n`;
  const finding = analyze(text, { whole: ["relative-command"] }).findings.find(
    ({ rule }) => rule === "relative-command",
  );
  expect(finding?.fixes()[0].title).toBe(title);
});

describe("programs without a path (M17)", () => {
  it("are told once a root, with the other places beside the first", () => {
    const [finding] = check(
      `
      exec.prestart = "ifconfig epair\${id} create";
      #                ^^^^^^^^ relative-command
      exec.poststop = "ifconfig epair\${id}a destroy";
      web { $id = 1; path = /web; persist; }
      db { $id = 2; path = /db; persist; exec.start = "service sshd onestart"; }
      `,
      only,
    );
    expect(finding.jails).toEqual(["web", "db"]);
    expect(finding.message).toContain("`ifconfig` and 2 more commands are called without a path.");
    expect(finding.related.map(({ message }) => message)).toEqual([
      "`ifconfig` has no path either",
      "`service` has no path either",
    ]);
  });

  it("get their paths by one fix, each where it is written", () => {
    const text = `
      exec.prestart = "ifconfig bridge0 create || true", "sh -c 'route -n get default; zfs list'";
      web { path = /web; persist; exec.poststop = "/sbin/ifconfig bridge0 destroy && ifconfig lo1 destroy"; }
      `;
    expect(applyFixes(text, "relative-command", 0, whole)).toBe(
      `exec.prestart = "/sbin/ifconfig bridge0 create || true", "sh -c '/sbin/route -n get default; /sbin/zfs list'";\n` +
        `web { path = /web; persist; exec.poststop = "/sbin/ifconfig bridge0 destroy && /sbin/ifconfig lo1 destroy"; }\n`,
    );
  });

  it("have a word on PATH that is true with exec.clean and without", () => {
    const message = (clean: string): string =>
      analyze(`${clean} web { path = /w; persist; exec.start = "ifconfig lo0 up"; }`, whole).findings.find(
        ({ rule }) => rule === "relative-command",
      )!.message;
    expect(message("exec.clean;")).toContain("`PATH` must have /sbin");
    expect(message("")).toContain("Whoever starts the jail must have /sbin in `PATH`");
  });

  it("are told in files of their own after the root", () => {
    check(
      `
      .include "/etc/jail.conf.d/*.conf";
      exec.prestart = "sysctl net.link.bridge";
      #                ^^^^^^ relative-command
      //- /etc/jail.conf.d/web.conf
      web { path = /web; persist; exec.poststop = "ifconfig lo1 destroy"; }
      `,
      only,
    );
  });

  it.each([
    ["a string that sets PATH", "PATH=/sbin:/bin ifconfig lo1 create"],
    ["the argument of another program", "/usr/sbin/jexec web ifconfig lo0 up"],
    ["a program of /usr/bin", "cpuset -l 0 -j web"],
    ["a program that nobody knows", "mynet up"],
    ["a variable of the shell", "\\$IFCONFIG lo1 create"],
  ])("not %s", (_, command) => {
    check(`web { path = /w; persist; exec.poststart = "${command}"; }`, only);
  });

  it("not in the jail of a Linux, but on its host", () => {
    check(
      `
      debian {
        path = /debian;
        persist;
        exec.prestart = "kldload linux64 || true";
        #                ^^^^^^^ relative-command
        exec.start = "/etc/init.d/rc 3", "service ssh start";
      }
      `,
      only,
    );
  });
});

it.each([
  ["ifconfig", "/sbin"],
  ["jexec", "/usr/sbin"],
  ["bastille", "/usr/local/bin"],
  ["unbound", "/usr/local/sbin"],
  ["cp", undefined],
  ["/sbin/ifconfig", undefined],
])("the folder of %s is %s", (program, folder) => {
  expect(folderOf(program)).toBe(folder);
});
