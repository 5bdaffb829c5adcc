import { describe, expect, test } from "vitest";
import { compareJails, type JailDifference } from "../../server/src/analysis/fixes/jail-difference.ts";
import type { EffectiveJail } from "../../server/src/config/index.ts";
import { modelJail } from "../../server/src/lifecycle/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { analyze } from "../support/fixture.ts";

const release = parseRelease("15.0")!;

const jailOf = (statements: string): EffectiveJail =>
  analyze(`web { path = /j; persist; ${statements} }`).analysis.roots[0].configuration.jails[0];

/** What becomes of a jail whose statements are made others. */
function difference(before: string, after: string, mayFail = false): JailDifference | undefined {
  const judgement = { release, model: (jail: EffectiveJail) => modelJail(jail, release) };
  return compareJails({ before: jailOf(before), after: jailOf(after) }, judgement, mayFail);
}

const prestart = (...commands: string[]): string =>
  `exec.prestart = ${commands.map((command) => `"${command}"`).join(", ")};`;

test("another spelling of the same is no difference", () => {
  expect(difference("exec.clean; allow.mount = 1;", 'exec.clean;\n allow.mount = "1";')).toBeUndefined();
});

test("which parameters come to something else", () => {
  const found = difference("exec.clean; $a = 1; ip4.addr = 10.0.0.1;", "$a = 1; ip4.addr = 10.0.0.2; allow.mount;");
  expect([...found!.parameters].sort()).toEqual(["allow.mount", "exec.clean", "ip4.addr"]);
});

describe("commands of the configuration are others", () => {
  test.each([
    ["one more", prestart("logger a"), prestart("logger a", "logger b")],
    ["one less", prestart("logger a", "logger b"), prestart("logger a")],
    ["in another order", prestart("logger a", "logger b"), prestart("logger b", "logger a")],
    ["before the jail is made, and not after", 'exec.poststart = "logger a";', prestart("logger a")],
    ["beside the others", prestart("logger a"), prestart("logger a &")],
    ["when it stops, and not when it starts", prestart("logger a"), 'exec.prestop = "logger a";'],
  ])("%s", (_, before, after) => {
    expect(difference(before, after)).toMatchObject({ hooks: true, ownCommands: new Set() });
  });

  test("but not where jail(8) runs another one of its own", () => {
    const found = difference(
      `ip4.addr = "em0|10.0.0.1/24"; mount = "/a /b nullfs ro 0 0"; ${prestart("logger a")}`,
      `ip4.addr = "em0|10.0.0.2/24"; mount = "/a /b nullfs ro 0 0"; ${prestart("logger a")}`,
    );
    expect(found).toMatchObject({ hooks: false, ownCommands: new Set(["ip4.addr"]) });
  });
});

describe("a change that makes a command run twice is harm", () => {
  test.each([
    ["in one list", prestart("logger a"), prestart("logger a", "logger b", "logger a")],
    ["when the jail stops", "", 'exec.poststop = "logger a", "logger a";'],
    ["in another spelling", prestart("ifconfig em0 up"), prestart("/sbin/ifconfig em0 up", "ifconfig em0 up")],
    ["the script that starts a system", 'exec.start = "sh /etc/rc";', 'exec.start = "sh /etc/rc", "/bin/sh /etc/rc";'],
    [
      "two scripts that start a system",
      'exec.start = "/bin/sh /etc/rc";',
      'exec.start = "/bin/sh /etc/rc", "/etc/init.d/rc 3";',
    ],
    ["once more than before", prestart("logger a", "logger a"), prestart("logger a", "logger a", "logger a")],
  ])("%s", (_, before, after) => {
    expect(difference(before, after)?.harm).toContain("runs twice");
  });

  test.each([
    ["it did so before", prestart("logger a", "logger a"), prestart("logger a", "logger a", "logger b")],
    ["the commands only look alike", prestart("logger a"), prestart("logger a", "logger b")],
    ["one of them runs when the jail stops", "", `${prestart("logger a")} exec.poststop = "logger a";`],
    [
      "one of them runs within the jail",
      "",
      `${prestart("logger a")} exec.start = "logger a"; exec.stop = "logger b";`,
    ],
  ])("but not where %s", (_, before, after) => {
    expect(difference(before, after)).toMatchObject({ hooks: true, harm: undefined });
  });
});

describe("jail(8) refuses a jail that it did not refuse", () => {
  test("for a variable that nobody defines, but where that may be seen now", () => {
    expect(difference("", "host.hostname = $nobody;")?.harm).toBe("jail(8) refuses the jail");
    expect(difference("", "host.hostname = $nobody;", true)?.harm).toBeUndefined();
    expect(difference("host.hostname = $nobody;", "host.hostname = $another;")?.harm).toBeUndefined();
    expect(difference("host.hostname = $nobody;", "host.hostname = web;")?.harm).toBeUndefined();
  });

  test("for what it refuses when it comes to it", () => {
    const [absolute, relative] = ["/var/log/a", "a"].map(
      (file) => `exec.consolelog = ${file}; exec.start = "/bin/sh /etc/rc";`,
    );
    expect(difference(absolute, relative)?.harm).toBeTypeOf("string");
    expect(difference(relative, relative.replace("a;", "a; exec.clean;"))?.harm).toBeUndefined();
    expect(difference(relative, absolute)?.harm).toBeUndefined();
  });

  test.each([
    ["an address that is none", "", "ip4.addr = 10.0.0.256;"],
    ["an address instead of one that was right", "ip4.addr = 10.0.0.1;", "ip4.addr = 10.0.0.256;"],
    ["an interface twice", "vnet;", "vnet; vnet.interface = em1, em2, em1;"],
    ["an address twice", "ip4.addr = 10.0.0.1;", "ip4.addr = 10.0.0.1, 10.0.0.2, 10.0.0.1;"],
    ["an address twice, on two interfaces", "", 'ip4.addr = "em0|10.0.0.1", "em1|10.0.0.1";'],
    ["an address twice, with and without its mask", "", 'ip4.addr = "10.0.0.1/24", "em1|10.0.0.1";'],
    ["an address twice, once with more words", "", 'ip6.addr = "em0|2001:db8::1/64 anycast", "em0|2001:db8::1/64";'],
  ])("for %s", (_, before, after) => {
    expect(difference(before, after)?.refusal).toBeTypeOf("string");
  });

  test.each([
    ["a value that is right", "", "ip4.addr = 10.0.0.1;"],
    ["a value that was refused before, too", "ip4.addr = 10.0.0.256;", "ip4.addr = 10.0.0.257;"],
    ["a parameter that is gone", "ip4.addr = 10.0.0.1;", ""],
    ["interfaces that differ", "", "vnet; vnet.interface = em1, em2;"],
    ["addresses that differ, on one interface", "", 'ip4.addr = "em0|10.0.0.1/24", "em0|10.0.0.2/24";'],
    ["what came twice before, too", "ip4.addr = 10.0.0.1, 10.0.0.1;", "ip4.addr = 10.0.0.1, 10.0.0.1, 10.0.0.2;"],
    ["what may come twice", "", "depend = db, db;"],
  ])("not for %s", (_, before, after) => {
    expect(difference(before, after)?.refusal).toBeUndefined();
  });
});

describe("a command fails that did not", () => {
  const own = "vnet; vnet.interface = epair1b;";
  const create = "ifconfig epair1 create";

  test("as one that needs the jail before it is made", () => {
    expect(difference(own + prestart(create), own + prestart(create, "ifconfig epair1b vnet web"))?.failure).toBe(
      "exec.prestart: ifconfig epair1b vnet web",
    );
  });

  test("but not where it failed before", () => {
    const failing = own + prestart(create, "ifconfig epair1b vnet web");
    expect(difference(failing, `${failing} exec.clean;`)).toMatchObject({ failure: undefined, hooks: false });
  });

  test("nor where nobody knew what ran, or nobody knows it now", () => {
    const failing = own + prestart(create, "ifconfig epair1b vnet web");
    const unknown = 'exec.start = "$nobody";';
    expect(difference(unknown + failing.replace(" vnet web", " up"), failing)?.failure).toBeUndefined();
    expect(difference(failing.replace(" vnet web", " up"), unknown + failing)?.failure).toBeUndefined();
  });

  test("nor where the author catches it, or has one that runs well", () => {
    const caught = own + prestart(create, "ifconfig epair1b vnet web || true");
    expect(difference(own + prestart(create), caught)).toMatchObject({ failure: undefined, hooks: true });
    expect(difference(own + prestart(create), own + prestart(create, "ifconfig epair1b up"))?.failure).toBeUndefined();
    // There is a program of this name, which does nothing and ends well.
    expect(difference(own + prestart(create), own + prestart(create, "cd /tmp"))?.failure).toBeUndefined();
  });
});

describe("what ran in any case", () => {
  const deletem = "ifconfig bridge0 deletem epair1a";

  test("is skipped now when another one fails, of which nobody is told", () => {
    const found = difference(
      'exec.poststop = "ifconfig epair1a destroy";',
      `exec.poststop = "${deletem} && ifconfig epair1a destroy || true";`,
    );
    expect(found?.harm).toContain("may be skipped");
  });

  test("runs no more, and another one in its place is skipped", () => {
    const found = difference(
      'exec.poststop = "ifconfig epair1a destroy";',
      `exec.poststop = "${deletem} && ifconfig epair2a destroy || true";`,
    );
    expect(found).toMatchObject({ hooks: true, harm: undefined });
  });

  test("runs in any case still", () => {
    const found = difference(
      'exec.poststop = "ifconfig epair1a destroy";',
      `exec.poststop = "${deletem}", "ifconfig epair1a destroy";`,
    );
    expect(found).toMatchObject({ hooks: true, harm: undefined });
  });
});
