import { describe, expect, it } from "vitest";
import {
  commandKey,
  keyOfDirectCommand,
  runsLinuxInit,
  runsRc,
  runsRcShutdown,
  sameCommand,
} from "../../server/src/lifecycle/index.ts";
import { parseCommandLine } from "../../server/src/shell/index.ts";

describe("two spellings of one command", () => {
  it.each([
    ["sh /etc/rc", "/bin/sh /etc/rc"],
    ["/bin/sh   /etc/rc ", "/bin/sh /etc/rc"],
    ["/etc/rc", "/bin/sh /etc/rc"],
    ["/bin/sh /etc/rc.shutdown", "/bin/sh /etc/rc.shutdown jail"],
    ["sh /etc/rc.shutdown jail", "/etc/rc.shutdown"],
    ["/bin/sh -c '/bin/sh /etc/rc'", "sh /etc/rc"],
    ["/bin/sh /etc/rc || true", "/bin/sh /etc/rc"],
    ["/bin/sh /etc/rc > /dev/null 2>&1", "/bin/sh /etc/rc"],
    ["/bin/sh /etc/rc || exit 0", "/bin/sh /etc/rc"],
    ["exec /bin/sh /etc/rc", "/bin/sh /etc/rc"],
    ["ifconfig epair1 create", "/sbin/ifconfig epair1 create"],
    ['logger "a b"', "/usr/bin/logger 'a b'"],
    ["a; b", "a; b"],
    [" a; b ", "a; b"],
    ["/bin/sh /etc/rc || :", "/bin/sh /etc/rc"],
    ["/bin/sh /etc/rc || /usr/bin/true", "/bin/sh /etc/rc"],
    ["exec", "exec"],
    ["a $x", " a $x "],
  ])("%s = %s", (a, b) => {
    expect(sameCommand(a, b)).toBe(true);
    expect(sameCommand(b, a)).toBe(true);
    expect(commandKey(a)).toBe(commandKey(b));
  });

  it.each([
    ["/bin/sh /etc/rc", "/bin/sh /etc/rc.shutdown"],
    ["/bin/sh /etc/rc", "/bin/sh /etc/rc &"],
    ["/bin/sh /etc/rc || truncate", "/bin/sh /etc/rc"],
    ["/bin/sh /etc/rc || true2", "/bin/sh /etc/rc"],
    ["/usr/local/bin/bash -c '/bin/sh /etc/rc'", "/bin/sh /etc/rc"],
    ["/bin/sh /etc/rc || exit 1", "/bin/sh /etc/rc"],
    ["/bin/sh /etc/rc.shutdown jail", "/bin/sh /etc/rc.shutdown host"],
    ["logger jail", "logger"],
    ["/bin/sh /etc/rc.conf", "/bin/sh /etc/rc"],
    ["/bin/sh -x /etc/rc", "/bin/sh /data/rc"],
    ["/usr/local/bin/sh /etc/rc", "/bin/sh /etc/rc"],
    ["/usr/local/sbin/jib addm a em0", "jib addm a em0"],
    ["ifconfig epair1 create", "ifconfig epair2 create"],
    ["logger 'a b'", "logger a b"],
    ["test -d /x && /bin/sh /etc/rc", "/bin/sh /etc/rc"],
    ["/bin/sh /etc/rc.shutdown jail now", "/bin/sh /etc/rc.shutdown"],
    ["A=1 /bin/app", "/bin/app"],
    ["/bin/app || /bin/other", "/bin/app"],
    ["echo 'open", "echo open"],
    ["", "/bin/sh /etc/rc"],
    ["a; b", "a; c"],
    ["a $x", "a $y"],
    ["", "logger"],
    ["app &", "app"],
    ["/bin/app || true x", "/bin/app"],
    ["/bin/app || exit", "/bin/app"],
    ["/bin/app || exit 0 0", "/bin/app"],
    ["/bin/app || exits 0", "/bin/app"],
    ["/bin/app; true", "/bin/app"],
    ["/bin/app && true", "/bin/app"],
    ["test -e /x && /bin/app || true", "/bin/app"],
    ["if /bin/app; then true; fi", "/bin/app"],
    ["(A=1 /bin/app)", "/bin/app"],
    ["sh -c /bin/app x", "/bin/app"],
    ["/etc/rc.shutdown jail jail", "/etc/rc.shutdown"],
    ["/bin/x/app", "app"],
    ["/usr/local/bin/app", "app"],
    ["logger ab", "logger a b"],
  ])("%s ≠ %s", (a, b) => {
    expect(sameCommand(a, b)).toBe(false);
  });
});

describe("what a string runs", () => {
  it("knows FreeBSD's rc and rc.shutdown", () => {
    const all = ["sh /etc/rc", "/etc/rc", "sleep 1; sh /etc/rc", "sh -c 'sh -c \"sh /etc/rc\"'", "exec sh /etc/rc"];
    expect(all.filter(runsRc)).toEqual(all);
    expect(["echo /etc/rc", "sh /etc/rc.local", "sh /etc/rc.shutdown", "sh /data/etc/rc", ""].filter(runsRc)).toEqual(
      [],
    );
    expect(["sh /etc/rc.shutdown jail", "/etc/rc.shutdown", "sh /etc/rc"].filter(runsRcShutdown)).toHaveLength(2);
  });

  it("looks behind programs that only run another, and behind options of the shell", () => {
    const wrapped = ["nice -n 5 sh /etc/rc", "env TZ=UTC /bin/sh /etc/rc", "setfib 1 nice sh /etc/rc", "sh -x /etc/rc"];
    expect(wrapped.filter(runsRc)).toEqual(wrapped);
    expect(["nice -n 5", "nice echo /etc/rc", "chroot /mnt sh /etc/rc", "sh -c /etc/rc.local"].filter(runsRc)).toEqual(
      [],
    );
  });

  it("knows a Linux userland by its init", () => {
    const linux = ["/etc/init.d/rc 3", "/sbin/openrc default", "openrc", "/sbin/init", "sh -c '/etc/init.d/ssh start'"];
    expect([...linux, "/bin/sh /etc/rc2.d/S01ssh start", "sh /etc/rc.d/rc.M"].filter(runsLinuxInit)).toHaveLength(7);
    expect(runsLinuxInit("logger up; /sbin/openrc default")).toBe(true);
    const others = ["ls /data/etc/rc2.d/S01ssh", "/bin/sh /etc/rc7.d/S01ssh", "", "logger up"];
    expect(others.filter(runsLinuxInit)).toEqual([]);
    expect(["/bin/sh /etc/rc", "service nginx start", "/etc/rc.d/sshd start", "init"].filter(runsLinuxInit)).toEqual(
      [],
    );
  });
});

it("looks as deep into scripts as anybody writes them, and gives up below", () => {
  const within = (depth: number, script = "sh /etc/rc"): string =>
    depth === 0 ? script : within(depth - 1, `sh -c '${script.replace(/'/g, "'\\''")}'`);
  expect([1, 2, 3, 4, 5, 6].map((depth) => runsRc(within(depth)))).toEqual([true, true, true, true, false, false]);
  expect([1, 4, 5].map((depth) => sameCommand(within(depth), "sh /etc/rc"))).toEqual([true, true, false]);
  const long = `${"x".repeat(600)}; sh /etc/rc`;
  expect([runsRc(long), runsRc(`sh -c '${long}'`), runsRc(`${long}.local`)]).toEqual([true, true, false]);
});

describe("the key of a command that jail(8) runs itself", () => {
  it.each([
    "/sbin/ifconfig  epair1 create up",
    "ifconfig epair1 create up",
    "exec /usr/bin/logger a",
    "sh /etc/rc",
    "/bin/sh /etc/rc.shutdown jail",
    "exec",
  ])("is that of its string: %s", (value) => {
    expect(keyOfDirectCommand(parseCommandLine(value))).toBe(commandKey(value));
  });

  it.each(["sh -c /etc/rc", "sleep 1 &", "a && b", "a $x", ""])("is left to the string: %s", (value) => {
    expect(keyOfDirectCommand(parseCommandLine(value))).toBeUndefined();
  });
});

it("says the same of a string after thousands of others", () => {
  const line = parseCommandLine("nice sh /etc/rc");
  for (let number = 0; number < 3000; number++) expect(runsRc(`echo /etc/rc ${number}`)).toBe(false);
  expect(parseCommandLine("nice sh /etc/rc")).toEqual(line);
  expect(runsRc("nice sh /etc/rc")).toBe(true);
  expect(runsRc("sh -x /etc/rc")).toBe(true);
  expect(runsRc("sh /data/my-rc /etc/rc")).toBe(false);
});
