import { describe, expect, it, test } from "vitest";
import { analyze, applyFixes, check, parseFixture, showFixture } from "../support/fixture.ts";

describe("phase-jail-gone", () => {
  test("every command that needs the jail is marked, in both phases after the removal", () => {
    check(`
      web {
        path = "/jails/web"; vnet; persist;
        vnet.interface = "em1";
        exec.poststop = "/sbin/ifconfig em1 -vnet $name";
                      #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phase-jail-gone
        exec.poststop += "logger bye; jexec -l web true";
                       #              ^^^^^^^^^^^^^^^^^ phase-jail-gone
        exec.poststop += "zfs unjail web tank/web";
                       #  ^^^^^^^^^^^^^^^^^^^^^^^ phase-jail-gone
        exec.release = "cpuset -l 0-1 -j web";
                     #  ^^^^^^^^^^^^^^^^^^^^ phase-jail-gone
        exec.release += "zfs unjail web tank/web";
                      #  ^^^^^^^^^^^^^^^^^^^^^^^ phase-jail-gone
        exec.release += "/usr/sbin/jail -f /etc/jail.conf -r $name";
                      #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phase-jail-gone
      }
    `);
  });

  test("the removal of what is removed is to go: in exec.prestop it would begin the stop again", () => {
    const text = 'web { persist; path = /j; exec.poststop = "/usr/sbin/jail -R web"; }';
    const finding = analyze(text).findings.find(({ rule }) => rule === "phase-jail-gone")!;
    expect(finding.message).toBe("`web` is gone when exec.poststop runs, so `jail` fails. Remove the line.");
    expect(finding.fixes().map(({ title }) => title)).toEqual(["Remove the command"]);
  });

  test.each([
    ["of several jails", "jail -r web db"],
    ["of another jail", "jail -r db"],
    ["and a new start", "jail -rc web"],
  ])("a removal %s is left alone", (_, command) => {
    const text = `web { persist; path = /j; exec.poststop = "/usr/sbin/${command}"; } db { persist; path = /d; }`;
    expect(analyze(text).findings.map(({ rule }) => rule)).not.toContain("phase-jail-gone");
  });

  test("a removal before the start is no command that exec.created is for", () => {
    const text = 'web { persist; path = /j; exec.prestart = "/usr/sbin/jail -r web"; }';
    expect(analyze(text).findings.map(({ rule }) => rule)).not.toContain("phase-not-created");
  });

  test("a command whose failure does not count is information", () => {
    const text = 'web { persist; path = /j; exec.poststop = "ifconfig em1 -vnet web || true"; }';
    const [finding] = check(text, { only: ["phase-jail-gone"], level: "error" }).concat(
      analyze(text).findings.filter(({ rule }) => rule === "phase-jail-gone"),
    );
    expect(finding.severity).toBe("info");
    expect(finding.message).not.toContain("status 1");
    expect(applyFixes(text, "phase-jail-gone")).toBe(text);
    expect(applyFixes(text, "phase-jail-gone", 0)).toBe(
      'web { persist; path = /j; exec.prestop += "ifconfig em1 -vnet web || true"; }',
    );
  });

  test("what else stands in the string does not move along", () => {
    const text = 'web { persist; path = /j; exec.poststop = "ifconfig em1 -vnet web; ifconfig em1 up"; }';
    expect(applyFixes(text, "phase-jail-gone")).toBe(text);
  });

  test("a line of all jails moves when it says $name, and not when it names one of them", () => {
    const jails = "web { persist; path = /j/web; }\ndb { persist; path = /j/db; }\n";
    expect(applyFixes(`exec.poststop = "jexec $name true";\n${jails}`, "phase-jail-gone")).toBe(
      `exec.prestop += "jexec $name true";\n${jails}`,
    );
    const literal = `exec.poststop = "jexec web true";\n${jails}`;
    expect(applyFixes(literal, "phase-jail-gone")).toBe(literal);
  });

  test("a command that would fail in exec.prestop as well stays: there it would keep the jail from being removed", () => {
    const text =
      'web { vnet; persist; path = /j; vnet.interface = em1; exec.start = "ifconfig em1 name lan0"; exec.poststop = "ifconfig em1 -vnet web"; }';
    expect(analyze(text).findings.map(({ rule }) => rule)).toContain("phase-jail-gone");
    expect(applyFixes(text, "phase-jail-gone")).toBe(text);
  });

  test.each(["exec.poststop", "exec.release"])(
    "a dataset is detached with the jail, so its line in %s is to go, and not to where the services still use it",
    (phase) => {
      const { findings } = analyze(`web { persist; path = /j; ${phase} = "zfs unjail web tank/web"; }`);
      const [fix] = findings.find(({ rule }) => rule === "phase-jail-gone")!.fixes();
      expect(fix).toMatchObject({ title: "Remove the command", safe: false });
    },
  );

  test("an interface that should come back there is not also one that nothing gives back", () => {
    const text = 'web { vnet; persist; path = /j; vnet.interface = em1; exec.poststop = "ifconfig em1 -vnet web"; }';
    expect(analyze(text).findings.map(({ rule }) => rule)).toEqual(["phase-jail-gone"]);
  });
});

describe("phase-not-created", () => {
  test("every command that needs the jail is marked, in both phases before the creation", () => {
    check(
      `
      web {
        path = "/jails/web"; vnet; persist;
        exec.prepare = "ifconfig -j web lo0 up";
                     #  ^^^^^^^^^^^^^^^^^^^^^^ phase-not-created
        exec.prestart = "ifconfig em1 vnet web";
                      #  ^^^^^^^^^^^^^^^^^^^^^ phase-not-created
        exec.prestart += "zfs jail $name tank/web";
                       #  ^^^^^^^^^^^^^^^^^^^^^^^ phase-not-created
      }
    `,
      { only: ["phase-not-created"] },
    );
  });

  test("what runs in the jail may need more than the jail, so it is not moved unasked", () => {
    const text = 'web { persist; path = /j; exec.prestart = "jexec web true"; }';
    const [fix] = analyze(text)
      .findings.find(({ rule }) => rule === "phase-not-created")!
      .fixes();
    expect([fix.safe, fix.title]).toEqual([false, "Move the line to `exec.created`"]);
  });
});

describe("vnet-not-returned", () => {
  const marked = (text: string, release: string): string[] => {
    const { findings } = analyze(text, { release });
    return findings
      .filter(({ rule }) => rule === "vnet-not-returned")
      .map(
        ({ severity, path, start, end }) => `${severity} ${path === "/etc/jail.conf" ? text.slice(start, end) : path}`,
      );
  };
  const jail = (...statements: string[]): string => `web { path = /j; vnet; persist; ${statements.join(" ")} }`;

  it("takes the word of a program that another shell runs as well", () => {
    const hooks = (command: string): string =>
      jail("vnet.interface = em0_web;", `exec.poststop = "/bin/sh -c '${command}'";`);
    expect(marked(hooks("/usr/local/sbin/netjail delete em0 em0_web"), "current")).toEqual([]);
    expect(marked(hooks("/usr/bin/logger stopped em0_web"), "current")).toEqual(["hint em0_web"]);
  });

  it("is information on FreeBSD 12 and a hint later", () => {
    const text = jail("vnet.interface = em1;");
    expect(marked(text, "12.4")).toEqual(["info em1"]);
    expect(marked(text, "13.0")).toEqual(["hint em1"]);
  });

  it("names what the jail calls it by then, and who has borrowed it", () => {
    const text = jail('exec.created = "ifconfig em1 vnet $name";', 'exec.start = "ifconfig em1 name lan0";');
    expect(marked(text, "12.4")).toEqual(["info em1"]);
    expect(applyFixes(text, "vnet-not-returned", 0, { release: "12.4" })).toBe(
      jail(
        'exec.created = "ifconfig em1 vnet $name";',
        'exec.start = "ifconfig em1 name lan0"; exec.prestop += "ifconfig lan0 -vnet $name";',
      ),
    );
  });

  it("is not about an interface that a program of the stop is told by name", () => {
    const made = 'exec.prestart = "/usr/local/sbin/netjail add em0 em0_web"; vnet.interface = em0_web;';
    expect(marked(jail(made, 'exec.poststop = "/usr/local/sbin/netjail delete em0 em0_web";'), "14.3")).toEqual([]);
    expect(marked(jail(made, 'exec.poststop = "/usr/local/sbin/netjail delete em0 em0_db";'), "14.3")).toHaveLength(1);
    expect(marked(jail(made, 'exec.poststop = "/usr/bin/logger em0_web";'), "14.3")).toHaveLength(1);
    expect(marked(jail(made, 'exec.poststop = "/usr/local/sbin/netjail delete web";'), "14.3")).toEqual([]);
    const pair = 'exec.prestart = "ifconfig epair1 create name e_web"; exec.created = "ifconfig epair1b vnet web";';
    expect(marked(jail(pair, 'exec.poststop = "/usr/local/sbin/tell web";'), "14.3")).toHaveLength(1);
  });

  it("is about each interface by itself", () => {
    const text = jail("vnet.interface = em1, em2;", 'exec.prestop = "ifconfig em1 -vnet web";');
    expect(marked(text, "12.4")).toEqual(["info em2"]);
    expect(applyFixes(text, "vnet-not-returned", 0)).toBe(
      jail(
        "vnet.interface = em1, em2;",
        'exec.prestop = "ifconfig em1 -vnet web"; exec.prestop += "ifconfig em2 -vnet $name";',
      ),
    );
    expect(marked(applyFixes(jail("vnet.interface = em1, em2;"), "vnet-not-returned", 0), "12.4")).toEqual([]);
  });

  it("is not about interfaces that come back under conditions, or under a name that is wrong", () => {
    for (const prestop of [
      "ifconfig em1 -vnet web || true",
      "test -e /dev/x && ifconfig em1 -vnet web",
      "ifconfig $if -vnet web",
      "ifconfig em9 -vnet web",
      "/usr/local/sbin/unplug",
      "sh -c '/usr/local/sbin/unplug'",
    ]) {
      expect([
        prestop,
        marked(jail("vnet.interface = em1;", `exec.prestop = '${prestop.replaceAll("'", "")}';`), "12.4"),
      ]).toEqual([prestop, []]);
    }
    expect(marked(jail("vnet.interface = em1;", 'exec.prestop = "logger bye";'), "12.4")).toEqual(["info em1"]);
    expect(marked(jail("vnet.interface = em1;", 'exec.stop = "/usr/local/etc/stop";'), "12.4")).toEqual(["info em1"]);
  });

  it("has no fix where it is only a guess how far statements reach", () => {
    const text = 'web {\n  vnet;\n  vnet.interface = em1;\n  host.hostname = "open;\n}\ndb {\n  persist;\n}\n';
    expect(marked(text, "12.4")).toEqual(["info em1"]);
    expect(applyFixes(text, "vnet-not-returned")).toBe(text);
  });

  it("has no fix where a jail would lose the line", () => {
    const text = `
      * { vnet; vnet.interface = "epair\${id}b"; }
      web { $id = 1; path = /j/web; persist; exec.prestop = "logger bye"; }
      db { $id = 2; path = /j/db; persist; }
    `;
    expect(applyFixes(text, "vnet-not-returned")).toBe(showFixture(parseFixture(text)));
  });
});

describe("a command among others of its string", () => {
  const web = (...statements: string[]) =>
    ["web {", "  path = /j;", "  vnet;", "  persist;", ...statements.map((one) => `  ${one}`), "}", ""].join("\n");
  const mend = (rule: string, ...statements: string[]) => applyFixes(web(...statements), rule, 0);

  test("runs in the other phase alone, also out of `sh -c`", () => {
    expect(mend("phase-not-created", "exec.prestart = \"/bin/sh -c '/data/up; ifconfig em1 vnet $name'\";")).toBe(
      web("exec.prestart = \"/bin/sh -c '/data/up'\";", 'exec.created += "ifconfig em1 vnet $name";'),
    );
    expect(
      mend("phase-jail-gone", 'exec.poststop = "ifconfig em1 -vnet web && /data/down && ifconfig em1 down";'),
    ).toBe(web('exec.poststop = "/data/down && ifconfig em1 down";', 'exec.prestop += "ifconfig em1 -vnet web";'));
    expect(mend("phase-jail-gone", 'exec.poststop = "/data/down; ifconfig em1 -vnet web || true";')).toBe(
      web('exec.poststop = "/data/down";', 'exec.prestop += "ifconfig em1 -vnet web || true";'),
    );
  });

  test("as a whole where `sh -c` runs nothing else", () => {
    expect(mend("phase-jail-gone", "exec.poststop = \"sh -c 'ifconfig em1 -vnet web'\";")).toBe(
      web("exec.prestop += \"sh -c 'ifconfig em1 -vnet web'\";"),
    );
  });

  test("stays where a construct depends on it", () => {
    for (const value of [
      "if ifconfig em1 -vnet web; then /data/x; fi",
      "(ifconfig em1 -vnet web); /data/x",
      "/x || ifconfig em1 -vnet web",
    ]) {
      const text = web(`exec.poststop = "${value}";`);
      expect(applyFixes(text, "phase-jail-gone", 0)).toBe(text);
    }
  });

  test("what jail(8) does itself is taken away", () => {
    expect(
      mend(
        "phase-not-created",
        "vnet.interface = em1;",
        'exec.prestart = "/data/up";',
        'exec.prestart += "ifconfig em1 vnet web";',
      ),
    ).toBe(web("vnet.interface = em1;", 'exec.prestart = "/data/up";'));
    expect(mend("phase-jail-gone", 'exec.poststop = "zfs unjail web tank/web; /data/down";')).toBe(
      web('exec.poststop = "/data/down";'),
    );
  });
});
