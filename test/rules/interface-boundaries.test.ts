import { describe, expect, test } from "vitest";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { analyze, applyFixes, check, type FixtureOptions } from "../support/fixture.ts";

/** What a rule says about a text, and with which fixes. */
const told = (rule: string, text: string, options?: FixtureOptions): Finding[] =>
  analyze(text, options).findings.filter((finding) => finding.rule === rule);
const titles = (finding: Finding): string[] => finding.fixes().map(({ title }) => title);

/** A jail that has one half of an epair. */
const jail = (...lines: string[]): string =>
  [
    "web {",
    "  vnet;",
    "  path = /j;",
    "  vnet.interface = epair5b;",
    ...lines.map((line) => `  ${line}`),
    "}",
    "",
  ].join("\n");

describe("bridge-add-delete", () => {
  const messageOf = (command: string, phase: string): string => {
    const [finding] = told("bridge-add-delete", `web { path = /j; persist; ${phase} = "${command}"; }`);
    return finding.message;
  };

  test("tells what becomes of the start or stop where it ends there, and of the member where it goes on", () => {
    expect(messageOf("ifconfig bridge0 add epair5a", "exec.prestart")).toContain("rolled back");
    expect(messageOf("ifconfig bridge0 add epair5a || true", "exec.prestart")).toContain(
      "`epair5a` does not join `bridge0`.",
    );
    expect(messageOf("ifconfig bridge0 delete epair5a", "exec.poststop")).toContain("`epair5a` stays on `bridge0`.");
    expect(messageOf("ifconfig bridge0 delete epair5a", "exec.release")).toContain("`epair5a` stays on `bridge0`.");
    expect(messageOf("ifconfig bridge0 delete epair5a", "exec.prestop")).not.toContain("stays on");
    expect(messageOf("test -e /x && ifconfig bridge0 add epair5a", "exec.prestart")).toContain("does not join");
  });

  test("a word that a variable brings along is changed where nobody would look for it: no fix", () => {
    const [finding] = told(
      "bridge-add-delete",
      'web { path = /j; persist; $verb = add; exec.prestart = "ifconfig bridge0 $verb epair5a"; }',
    );
    expect(titles(finding)).toEqual([]);
  });
});

describe("epair-destroy-name", () => {
  const rule = "epair-destroy-name";

  test("which of the two mistakes it is", () => {
    const [name] = told(
      rule,
      jail(
        'exec.prestart = "ifconfig epair5 create";',
        'exec.start = "/bin/sh /etc/rc";',
        'exec.poststop = "ifconfig epair5 destroy";',
      ),
    );
    expect(name.message).toContain("is a pair, not an interface");
    expect(name.notes).toEqual([
      "The other half goes with it.",
      "The pair stays, and the next `ifconfig epair5 create` fails.",
    ]);
    expect(name.related).toEqual([]);
    const [gone] = told(
      rule,
      jail(
        'exec.prestart = "ifconfig epair5 create";',
        'exec.start = "/bin/sh /etc/rc";',
        'exec.poststop = "ifconfig epair5a destroy", "ifconfig epair5b destroy";',
      ),
    );
    expect(gone.message).toContain("is gone already");
    expect(gone.notes).toHaveLength(1);
    expect(gone.related).toHaveLength(1);
  });

  test("where a half is destroyed besides, the name of the pair is not needed", () => {
    for (const half of ["epair5a", "epair5b"]) {
      const text = jail(
        'exec.prestart = "ifconfig epair5 create";',
        'exec.start = "/bin/sh /etc/rc";',
        'exec.poststop = "ifconfig epair5 destroy";',
        `exec.poststop += "ifconfig ${half} destroy";`,
      );
      const [finding] = told(rule, text);
      expect(titles(finding)).toEqual(["Remove this command"]);
    }
  });

  test("nor is it where nothing but the pair is used, in another command or another way", () => {
    for (const command of ["ifconfig epair5a down", "ifconfig bridge0 deletem epair5a", "logger epair5a"]) {
      const [finding] = told(
        rule,
        jail(
          'exec.prestart = "ifconfig epair5 create";',
          'exec.start = "/bin/sh /etc/rc";',
          `exec.poststop = "${command}", "ifconfig epair5 destroy";`,
        ),
      );
      expect(titles(finding), command).toEqual(["Change `epair5` to `epair5a`"]);
    }
  });

  test("of two commands with the name of the pair one is set right, and the other one not needed", () => {
    const text = jail(
      'exec.prestart = "ifconfig epair5 create";',
      'exec.start = "/bin/sh /etc/rc";',
      'exec.poststop = "ifconfig epair5 destroy";',
      'exec.poststop += "ifconfig epair5 destroy";',
    );
    expect(told(rule, text).map(titles)).toEqual([["Change `epair5` to `epair5a`"], ["Remove this command"]]);
    expect(told(rule, text.replace("epair5b", "epair5a")).map(titles)[0]).toEqual(["Change `epair5` to `epair5b`"]);
  });

  test("another pair, or what is made of this one, does not make it needless", () => {
    const [finding] = told(
      rule,
      jail(
        'exec.prestart = "ifconfig epair5 create", "ifconfig epair6 create";',
        'exec.start = "/bin/sh /etc/rc";',
        'exec.poststop = "ifconfig epair5 destroy", "ifconfig epair6a destroy";',
      ),
    );
    expect(titles(finding)).toEqual(["Change `epair5` to `epair5a`"]);
  });

  test("a list is not taken away whose place an outer one would take", () => {
    const text = (outer: string): string =>
      outer +
      jail(
        'exec.prestart = "ifconfig epair5 create";',
        'exec.start = "/bin/sh /etc/rc";',
        'exec.poststop = "ifconfig epair5a destroy";',
        'exec.release = "ifconfig epair5b destroy";',
      );
    const [alone] = told(rule, text(""));
    expect(titles(alone)).toEqual(["Remove this command"]);
    const [hiding] = told(rule, text('exec.release = "logger gone";\n'));
    expect(titles(hiding)).toEqual([]);
    // One that is added leaves the outer one, and where another one is added that is left.
    for (const [from, to] of [
      ["exec.release =", "exec.release +="],
      ['"ifconfig epair5b destroy"', '"ifconfig epair5b destroy";\n  exec.release += "logger gone"'],
    ]) {
      const [kept] = told(rule, `exec.release = "logger up";\n${text("").replace(from, to)}`);
      expect(titles(kept), to).toEqual(["Remove this command"]);
    }
  });

  test("of several commands in one string none is taken away alone", () => {
    const [finding] = told(
      rule,
      jail(
        'exec.prestart = "ifconfig epair5 create";',
        'exec.start = "/bin/sh /etc/rc";',
        'exec.poststop = "ifconfig epair5a destroy; ifconfig epair5b destroy";',
      ),
    );
    expect(titles(finding)).toEqual([]);
  });
});

describe("epair-destroy-before-deletem", () => {
  const rule = "epair-destroy-before-deletem";
  const bridged = (...lines: string[]): string =>
    jail(
      'exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a";',
      'exec.start = "/bin/sh /etc/rc";',
      ...lines,
    );

  test("which half is on the bridge, and which is destroyed", () => {
    const [itself] = told(rule, bridged('exec.poststop = "ifconfig epair5a destroy";'));
    expect(itself.message).toBe(
      "`epair5a` is destroyed while it is on `bridge0`. Run `ifconfig bridge0 deletem epair5a` first.",
    );
    const [other] = told(rule, bridged('exec.poststop = "ifconfig epair5b destroy";'));
    expect(other.message).toBe(
      "`epair5b` is destroyed while its other half is on `bridge0`. Run `ifconfig bridge0 deletem epair5a` first.",
    );
    expect(other.related).toHaveLength(1);
  });

  test("FreeBSD 12 may panic", () => {
    const [finding] = told(rule, bridged('exec.poststop = "ifconfig epair5a destroy";'), { release: "12.1" });
    expect(finding).toMatchObject({ severity: "error", notes: [expect.stringContaining("12.1-p13")] });
    expect(finding.message).toContain("FreeBSD 12 may panic");
  });

  test("what takes it off stands behind it already: the two change places, and only they", () => {
    const text = bridged(
      'exec.poststop = "ifconfig epair5a destroy";',
      'exec.poststop += "logger on";',
      'exec.poststop += "ifconfig bridge0 deletem epair5a";',
    );
    const [finding] = told(rule, text);
    expect(finding.fixes().map(({ title, safe }) => [title, safe])).toEqual([
      ["Destroy it after it is taken off the bridge", false],
    ]);
    expect(applyFixes(text, rule, 0)).toContain(
      [
        '  exec.poststop = "logger on";',
        '  exec.poststop += "ifconfig bridge0 deletem epair5a";',
        '  exec.poststop += "ifconfig epair5a destroy";',
      ].join("\n"),
    );
  });

  test("it is another member that is taken off behind it, or another parameter that does it", () => {
    const [other] = told(
      rule,
      bridged('exec.poststop = "ifconfig epair5a destroy", "ifconfig bridge0 deletem epair6a";'),
    );
    expect(titles(other)).toEqual(["Take `epair5a` off `bridge0` first"]);
    const [elsewhere] = told(
      rule,
      bridged('exec.poststop = "ifconfig epair5a destroy";', 'exec.release = "ifconfig bridge0 deletem epair5a";'),
    );
    expect(titles(elsewhere)).toEqual([]);
  });
});

describe("epair-destroy-phase", () => {
  const rule = "epair-destroy-phase";
  const stops = (prestop: string, stop = "/bin/sh /etc/rc.shutdown jail"): string =>
    jail(
      'exec.prestart = "ifconfig epair5 create";',
      'exec.start = "/bin/sh /etc/rc";',
      `exec.prestop = "${prestop}";`,
      `exec.stop = "${stop}";`,
    );

  test("before the services are shut down, which is no matter where there are none, and on FreeBSD 12 the way around a panic", () => {
    expect(told(rule, stops("ifconfig epair5a destroy"))).toHaveLength(1);
    expect(told(rule, stops("ifconfig epair5a destroy", "echo bye"))).toEqual([]);
    expect(told(rule, stops("ifconfig epair5a destroy", "echo bye; service postgresql stop"))).toHaveLength(1);
    expect(told(rule, stops("ifconfig epair5a destroy"), { release: "12.4" })).toEqual([]);
  });

  test("a half that is in the jail is destroyed by the other one, once that is off its own bridge", () => {
    const text = jail(
      'exec.prestart = "ifconfig epair5 create", "ifconfig bridge1 addm tap7", "ifconfig bridge0 addm epair5a";',
      'exec.start = "/bin/sh /etc/rc";',
      'exec.prestop = "ifconfig epair5b destroy";',
    );
    expect(applyFixes(text, rule, 0)).toContain("ifconfig bridge0 deletem epair5a");
  });

  test("perhaps, or of what is no epair of this jail, is not told", () => {
    expect(told(rule, stops("test -e /x && ifconfig epair5a destroy"))).toEqual([]);
    expect(told(rule, stops("ifconfig tap5 destroy"))).toEqual([]);
    expect(told(rule, stops("ifconfig epair6a destroy"))).toEqual([]);
  });
});

describe("interface-never-created", () => {
  const rule = "interface-never-created";

  test("an address of a jail needs its interface before exec.prestart, which FreeBSD 12.1 can do in rc.conf alone", () => {
    const text = `
      web {
        path = /j;
        persist;
        ip4.addr = "lo7|10.0.0.5";
        exec.prestart = "ifconfig lo7 create";
        exec.release = "ifconfig lo7 destroy";
      }
    `;
    const [now] = told(rule, text);
    expect(now.message).toContain("create it in exec.prepare");
    expect(titles(now)).toEqual(["Create it in exec.prepare, before the addresses"]);
    const [six] = told(rule, text.replace("ip4", "ip6").replace("10.0.0.5", "2001:db8::5"));
    expect(titles(six)).toEqual(titles(now));
    const [then] = told(rule, text, { release: "12.1" });
    expect(then.message).toContain("create it in rc.conf");
    expect(titles(then)).toEqual([]);
  });

  test("what makes it later in a hook is another matter, and has no such fix", () => {
    const [finding] = told(
      rule,
      'web { path = /j; persist; exec.prestart = "ifconfig tap5 up", "ifconfig tap5 create"; exec.poststop = "ifconfig tap5 destroy"; }',
    );
    expect(finding.message).toContain("`tap5` is not there yet at this step.");
    expect(titles(finding)).toEqual([]);
  });

  test("a command for a pair means one half, the one for where it runs", () => {
    const [onHost] = told(
      rule,
      jail(
        'exec.prestart = "ifconfig epair5 create", "ifconfig epair5 mtu 1400";',
        'exec.start = "/bin/sh /etc/rc";',
        'exec.poststop = "ifconfig epair5a destroy";',
      ),
    );
    expect(onHost.message).toContain("`epair5` is a pair, not an interface. Use `epair5a` or `epair5b`.");
    expect(onHost.notes).toEqual([
      "ifconfig says `interface epair5 does not exist`. The start is rolled back.",
      "Usually `a` stays on the host and `b` goes into the jail.",
    ]);
    expect(titles(onHost)).toEqual(["Change `epair5` to `epair5a`"]);
  });

  test("what exec.created wants in the jail comes later where `vnet.interface` names it, and is to be named there else", () => {
    const advice = (name: string): string =>
      told(
        rule,
        jail(
          'exec.prestart = "ifconfig epair5 create", "ifconfig epair6 create";',
          `exec.created = "ifconfig -j web ${name} inet 10.0.0.2/24";`,
          'exec.start = "/bin/sh /etc/rc";',
          'exec.poststop = "ifconfig epair5a destroy", "ifconfig epair6a destroy";',
        ),
      )[0].message;
    expect(advice("epair5b")).toContain("jail(8) moves it after exec.created: use it in exec.start.");
    expect(advice("epair6b")).toContain("Name it in `vnet.interface`.");
  });

  test("of two pairs that nothing uses either may be meant", () => {
    const [finding] = told(
      rule,
      jail(
        'exec.prestart = "ifconfig epair5 create", "ifconfig epair6 create";',
        'exec.prestart += "ifconfig bridge0 addm epair9a up";',
      ),
    );
    expect(finding.message).toContain("Nothing here creates `epair9a`");
    expect(finding.notes[1]).toBe("If rc.conf makes the pair, remove the one that is created here.");
    expect(titles(finding)).toEqual([]);
  });

  test("what is destroyed already needs nothing more after the stop, whatever the command", () => {
    check(
      jail(
        'exec.prestart = "ifconfig epair5 create";',
        'exec.start = "/bin/sh /etc/rc";',
        'exec.poststop = "ifconfig epair5a destroy", "ifconfig epair5a down";',
        'exec.release = "ifconfig epair5a down";',
      ),
      { only: [rule] },
    );
  });

  test("whoever looks at it, or clears it away, with a guard knows that it may not be there", () => {
    const guarded = (command: string) =>
      told(
        rule,
        jail(
          `exec.prestart = "ifconfig epair5 create", "${command} || true";`,
          'exec.start = "/bin/sh /etc/rc";',
          'exec.poststop = "ifconfig epair5a destroy";',
        ),
      );
    expect(guarded("ifconfig epair5")).toEqual([]);
    expect(guarded("ifconfig epair5 mtu 1400")).toHaveLength(1);
  });
});

describe("jib-jng-usage", () => {
  const notes = (command: string): readonly string[] =>
    told("jib-jng-usage", `web { path = /j; vnet; exec.prestart = "${command}"; persist; }`)[0].notes;

  test("what is missing is told by an example, of the program that is called", () => {
    expect(notes("jib addm")).toEqual(["For example: `jib addm web em0`."]);
    expect(notes("jng bridge web")).toEqual(["For example: `jng bridge web em0`."]);
  });
});
