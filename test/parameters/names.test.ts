import { describe, expect, test } from "vitest";
import { canonicalName, hasNoInLastComponent, negativeForm, sameParameter } from "../../server/src/parameters/index.ts";

describe("names that jail(8) takes for one", () => {
  test.each([
    ["persist", "persist"],
    ["persist", "nopersist"],
    ["allow.mount", "allow.nomount"],
    ["exec.clean", "exec.noclean"],
    // A `no` counts in front of any component (probes 212, 214).
    ["exec.clean", "noexec.clean"],
    ["allow.mount.zfs", "allow.nomount.zfs"],
    ["allow.mount.zfs", "allow.mount.nozfs"],
    // Variables are compared in the same way (probes 208, 209).
    ["node", "de"],
    ["north", "rth"],
    // One `no` may stand on another.
    ["nopersist", "nonopersist"],
    ["noexec.noclean", "exec.noclean"],
    ["noexec.noclean", "noexec.clean"],
    ["", "no"],
    ["a.", "a.no"],
    [".b", "no.b"],
  ])("%j and %j", (a, b) => {
    expect(sameParameter(a, b)).toBe(true);
    expect(sameParameter(b, a)).toBe(true);
    expect(canonicalName(a)).toBe(canonicalName(b));
  });
});

describe("names that jail(8) keeps apart", () => {
  test.each([
    ["persist", "path"],
    ["persist", "persists"],
    ["vnet", "vnet.interface"],
    ["persist", "Nopersist"],
    ["persist", "persistno"],
    ["host.hostname", "hostname"],
    // The comparison is not transitive: only one `no` may be added.
    ["exec.clean", "noexec.noclean"],
    ["persist", "nonopersist"],
    // What stands before the `no` must be the same.
    ["a.b.c", "x.nob.c"],
    ["a.b", "nob.a"],
    ["ab.c", "anob.c"],
  ])("%j and %j", (a, b) => {
    expect(sameParameter(a, b)).toBe(false);
    expect(sameParameter(b, a)).toBe(false);
  });
});

describe("where the no goes", () => {
  test.each([
    ["persist", "nopersist"],
    ["exec.clean", "exec.noclean"],
    ["allow.mount.zfs", "allow.mount.nozfs"],
  ])("%s becomes %s", (name, negative) => {
    expect(negativeForm(name)).toBe(negative);
    expect(hasNoInLastComponent(negative)).toBe(true);
    expect(hasNoInLastComponent(name)).toBe(false);
  });

  test("a no in front of an earlier component is none", () => {
    expect(hasNoInLastComponent("noexec.clean")).toBe(false);
    expect(hasNoInLastComponent("allow.nomount.zfs")).toBe(false);
  });
});
