import { describe, expect, test } from "vitest";
import { findParameter, nearestName, parameters, parseRelease } from "../../server/src/parameters/index.ts";

function nearest(name: string, release = "current"): string | undefined {
  return nearestName(name, parseRelease(release)!);
}

describe("what was meant by", () => {
  test.each([
    // Slips of the finger.
    ["allow.raw_socket", "allow.raw_sockets"],
    ["exec.poststar", "exec.poststart"],
    ["exec.strat", "exec.start"],
    ["exec.prestrat", "exec.prestart"],
    ["vent", "vnet"],
    ["persit", "persist"],
    ["nopersit", "nopersist"],
    ["Persist", "persist"],
    ["securlevel", "securelevel"],
    ["allow.mount.tempfs", "allow.mount.tmpfs"],
    // Other separators.
    ["ip4_addr", "ip4.addr"],
    ["exec_start", "exec.start"],
    ["enforce-statfs", "enforce_statfs"],
    ["allow_raw_sockets", "allow.raw_sockets"],
    // A missing first half.
    ["raw_sockets", "allow.raw_sockets"],
    ["prestart", "exec.prestart"],
    // Habits from elsewhere.
    ["hostname", "host.hostname"],
    ["ip", "ip4.addr"],
    ["rootdir", "path"],
    ["interfaces", "interface"],
    ["devfs", "mount.devfs"],
    ["fstab", "mount.fstab"],
    // A `no` in the wrong place.
    ["allow.nomount.zfs", "allow.mount.nozfs"],
    ["noallow.mount", "allow.nomount"],
  ])("%s: %s", (name, expected) => {
    expect(nearest(name)).toBe(expected);
    expect(findParameter(expected)).toBeDefined();
  });
});

describe("no answer is better than a wrong one", () => {
  test.each([
    ...["foo", "x", "", "zone", "allow", "exec", "description"],
    // There is no such form, and the plain name would mean the opposite.
    ...["novnet", "nojid", "nopath"],
    // Another file system is no remedy.
    ...["allow.mount.nfs", "allow.mount.ufs", "allow.mount.ext2fs"],
    // Ambiguous: ip4.addr or ip6.addr, exec.timeout or stop.timeout.
    ...["addr"],
    // It can only be read.
    ...["parant", "dyin"],
  ])("%j", (name) => {
    expect(nearest(name)).toBeUndefined();
  });

  test("a good name has no better one, not even where it is too new", () => {
    for (const { name } of parameters) {
      if (findParameter(name) !== undefined) expect(nearest(name, "12.0")).toBeUndefined();
    }
  });

  test("what the release lacks is not proposed", () => {
    expect(nearest("exec.prepar", "12.2")).toBe("exec.prepare");
    expect(nearest("exec.prepar", "12.1")).toBeUndefined();
  });
});

describe("a sign that means no in other languages is never answered with the opposite", () => {
  test.each([
    ["!persist", "nopersist"],
    ["~exec.clean", "exec.noclean"],
    ["!allow.mount", "allow.nomount"],
    ["allow.!raw_sockets", "allow.noraw_sockets"],
    ["!vnet", undefined],
    ["!path", undefined],
  ])("%s", (name, wanted) => {
    expect(nearest(name)).toBe(wanted);
  });
});
