import { describe, expect, test } from "vitest";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { analyze, applyFixes, type CheckOptions, check, parseFixture } from "../support/fixture.ts";

/** One cause is one finding: what is only there because of it stands beside it. */

const level = { level: "warning" } as const;

/** The texts beside a finding that fail for its reason. */
function effectsOf(text: string, { related }: Finding): string[] {
  const { files } = parseFixture(text);
  return related
    .filter(({ message }) => message === "fails for the same reason")
    .map(({ path, start, end }) => files.get(path)?.slice(start, end) ?? "");
}

const renamed = `
  web {
    path = /jails/web;
    vnet;
    vnet.interface = jail0;
    exec.prestart = "ifconfig epair1 create", "ifconfig epair1b name jail0";
    exec.start = "ifconfig epair1b inet 10.0.0.2/24";
    #                      ^^^^^^^ interface-never-created
    exec.start += "ifconfig epair1b up", "/bin/sh /etc/rc";
    exec.prestop = "ifconfig epair1b -vnet web";
    exec.poststop = "ifconfig epair1a destroy";
  }
`;

describe("a name that was given up", () => {
  test("is told where it is first used; in the jail, and in the stop, it is the same mistake", () => {
    const [finding] = check(renamed, level);
    expect(finding.message).toBe("`epair1b` is called `jail0` at this step. The start is rolled back.");
    expect(finding.severity).toBe("error");
    expect(effectsOf(renamed, finding)).toEqual(["epair1b", "epair1b"]);
  });

  test("one fix writes the new name wherever the old one is used in vain", () => {
    const fixed = applyFixes(renamed, "interface-never-created");
    expect(fixed).toContain('"ifconfig epair1b name jail0"');
    expect(fixed).toContain('exec.start = "ifconfig jail0 inet 10.0.0.2/24"');
    expect(fixed).toContain('exec.start += "ifconfig jail0 up", "/bin/sh /etc/rc"');
    expect(fixed).toContain('exec.prestop = "ifconfig jail0 -vnet web"');
    const { findings } = analyze(fixed);
    expect(findings.filter(({ severity }) => severity === "error" || severity === "warning")).toEqual([]);
  });

  test.each([
    [12, "fails for the same reason"],
    [13, "and 2 more places"],
    [20, "and 9 more places"],
  ])("of %i further uses those that one can read stand beside it, and how many there are", (count, last) => {
    const uses = Array.from({ length: count }, (_, number) => `"ifconfig tap1 mtu ${1400 + number}"`);
    const { findings } = analyze(`
      web {
        path = /jails/web; persist;
        exec.prestart = "ifconfig tap1 create", "ifconfig tap1 name a0", "ifconfig tap1 up", ${uses.join(", ")};
        exec.poststop = "ifconfig a0 destroy";
      }
    `);
    const [finding, ...more] = findings.filter(({ rule }) => rule === "interface-never-created");
    expect(more).toEqual([]);
    const beside = finding.related.filter(({ message }) => /same reason|more places/.test(message));
    expect([beside.length, beside.at(-1)?.message]).toEqual([12, last]);
  });

  test("another interface that was renamed is another mistake", () => {
    check(
      `
      web {
        path = /jails/web;
        persist;
        exec.prestart = "ifconfig tap1 create", "ifconfig tap2 create", "ifconfig tap1 name a0", "ifconfig tap2 name b0";
        exec.prestart += "ifconfig tap1 up";
        #                          ^^^^ interface-never-created
        exec.prestart += "ifconfig tap2 up";
        #                          ^^^^ interface-never-created
        exec.poststop = "ifconfig a0 destroy", "ifconfig b0 destroy";
      }
    `,
      level,
    );
  });

  test("a failure that is caught explains none that is not", () => {
    check(
      `
      web {
        path = /jails/web;
        persist;
        exec.prestart = "ifconfig tap1 create", "ifconfig tap1 name a0", "ifconfig tap1 up || true";
        exec.prestart += "ifconfig tap1 mtu 9000";
        #                          ^^^^ interface-never-created
        exec.poststop = "ifconfig a0 destroy";
      }
    `,
      level,
    );
  });
});

describe("what a command would have brought that itself fails", () => {
  test("an interface that is moved before the jail is there", () => {
    const text = `
      web {
        path = /jails/web;
        vnet;
        exec.prestart = "ifconfig epair1 create";
        exec.prestart += "ifconfig epair1b vnet web";
        #                 ^^^^^^^^^^^^^^^^^^^^^^^^^ phase-not-created
        exec.start = "ifconfig epair1b inet 10.0.0.2/24 up", "/bin/sh /etc/rc";
        exec.poststop = "ifconfig epair1a destroy";
      }
    `;
    const [finding] = check(text, level);
    expect(effectsOf(text, finding)).toEqual(["epair1b"]);
    expect(applyFixes(text, "phase-not-created")).toContain('exec.created += "ifconfig epair1b vnet web"');
  });

  test("an interface that is given to a jail of another name: the start of this one fails for it", () => {
    const text = `
      web {
        path = /jails/web;
        vnet;
        exec.prestart = "ifconfig epair1 create";
        exec.created = "ifconfig epair1b vnet wbe";
        #                                     ^^^ unknown-jail
        exec.start = "ifconfig epair1b inet 10.0.0.2/24 up", "/bin/sh /etc/rc";
        exec.poststop = "ifconfig epair1a destroy";
      }
    `;
    const [finding] = check(text, level);
    expect(finding.severity).toBe("error");
    expect(effectsOf(text, finding)).toEqual(["epair1b"]);
  });

  test("what the other jail is called is no mistake where there is one: then the command that misses it is told", () => {
    check(
      `
      web {
        path = /jails/web;
        vnet;
        exec.prestart = "ifconfig epair1 create";
        exec.created = "ifconfig epair1b vnet db";
        exec.start = "ifconfig epair1b inet 10.0.0.2/24 up", "/bin/sh /etc/rc";
        #                      ^^^^^^^ interface-never-created
        exec.poststop = "ifconfig epair1a destroy";
      }
      db { path = /jails/db; vnet; persist; }
    `,
      level,
    );
  });
});

test("what is unmounted once can be unmounted no more", () => {
  const text = `
    web {
      path = /jails/web;
      persist;
      exec.prestart = "mount -t nullfs /a /jails/web/a";
      exec.poststop = "umount /jails/web/a";
      exec.poststop += "umount /jails/web/a";
      #                 ^^^^^^^^^^^^^^^^^^^ unmount-order
      exec.poststop += "umount /jails/web/a";
    }
  `;
  const [finding] = check(text, level);
  expect(finding.related.length).toBeGreaterThan(0);
});

test("what belongs to a second mistake at the same place stands beside the first", () => {
  const text = `
    web {
      path = /j/web;
      persist;
      ip4.addr = "lo1|127.0.0.2";
      #           ^^^^^^^^^^^^^ interface-never-created
      exec.poststop = "ifconfig lo1 destroy || true";
      exec.release = "ifconfig lo1 name lo2";
    }
  `;
  const [finding] = check(text, { only: ["interface-never-created", "command-fails"] });
  expect(effectsOf(text, finding)).toEqual(["lo1"]);
});

test("what fails in each of several jails stands beside what is said once of all of them", () => {
  const text = `
    vnet.interface = jail0;
    #                ^^^^^ vnet-interface-mismatch
    path = "/jails/$name"; exec.clean; exec.stop = "/bin/sh /etc/rc.shutdown"; exec.start = "/bin/sh /etc/rc";
    web { exec.stop = "/sbin/route delete default"; }
    db { exec.stop = "/sbin/ifconfig bridge1 addm em0"; }
  `;
  const [finding] = check(text, level);
  expect(finding.jails).toEqual(["web", "db"]);
  expect(effectsOf(text, finding)).toEqual(["/sbin/route delete default", "/sbin/ifconfig bridge1 addm em0"]);
});

test("a clean-up that an `=` throws away is told as that, and as missing, too, where it was set for all", () => {
  const told = (all: string, own: string): string[] =>
    analyze(`
      path = /j; persist; ${all}
      web { exec.prestart = "/sbin/ifconfig bridge7 create"; ${own} exec.poststop = "logger gone"; }
    `).findings.flatMap(({ rule }) => (rule === "create-without-cleanup" || rule === "overwritten-list" ? rule : []));
  const cleanUp = 'exec.poststop = "/sbin/ifconfig bridge7 destroy";';
  expect(told("", "")).toEqual(["create-without-cleanup"]);
  expect(told("", cleanUp)).toEqual(["overwritten-list"]);
  expect(told(cleanUp, "").sort()).toEqual(["create-without-cleanup", "overwritten-list"]);
});

describe("a slip in the name of a parameter for commands", () => {
  test("is told, and not that its commands are missing", () => {
    check(
      `
      web {
        path = /jails/web;
        exec.strat = "/bin/sh /etc/rc";
        ^^^^^^^^^^ unknown-parameter
      }
      db {
        path = /jails/db;
        vnet;
        persist;
        vnet.interface = jdb;
        exec.prestart = "ifconfig epair5 create", "ifconfig epair5b name jdb";
        exec.prestop = "ifconfig jdb -vnet db";
        exec.postop = "ifconfig epair5a destroy";
        ^^^^^^^^^^^ unknown-parameter
      }
      `,
      level,
    );
  });

  test("is told in other words where nobody wants to hear of the slip", () => {
    const text = 'web { path = /jails/web; exec.strat = "/bin/sh /etc/rc"; }\n';
    const told = (rules: CheckOptions["rules"]) => analyze(text, { rules }).findings.map(({ rule }) => rule);
    expect(told({})).toEqual(["unknown-parameter"]);
    expect(told({ "unknown-parameter": "off" })).toEqual(["no-persist"]);
  });

  test("what has nothing to do with them is told besides", () => {
    check(
      `
      web {
      ^^^ no-persist
        path = /jails/web;
        exec.poststrat = "logger up";
        ^^^^^^^^^^^^^^ unknown-parameter
      }
      `,
      level,
    );
  });
});

describe("an undefined variable", () => {
  test("makes no two jails alike", () => {
    check(
      `
      persist;
      path = "/jails/$nmae";
      #              ^^^^^ undefined-variable
      mount = "/data $path/data nullfs rw";
      web { }
      db { }
      `,
      { level: "info" },
    );
  });
});
