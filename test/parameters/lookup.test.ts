import { describe, expect, test } from "vitest";
import {
  availability,
  catalogueEntry,
  findParameter,
  isKnownToJail,
  mountedFileSystem,
  parseRelease,
} from "../../server/src/parameters/index.ts";

describe("names that are accepted", () => {
  test.each([
    ["persist", "persist", false],
    ["nopersist", "persist", true],
    ["exec.noclean", "exec.clean", true],
    ["mount.nodevfs", "mount.devfs", true],
    ["allow.nomount", "allow.mount", true],
    ["allow.mount.nonullfs", "allow.mount.nullfs", true],
    ["ip4.nosaddrsel", "ip4.saddrsel", true],
    ["dying", "dying", false],
    ["meta", "meta", false],
  ])("%s is %s, negated: %s", (name, parameter, negated) => {
    expect(findParameter(name)).toEqual({ parameter: catalogueEntry(parameter), negated });
  });

  test.each([
    // jail(8) finds its own parameters through any `no`, but looks for it in the last component only (probe 214).
    ["noexec.clean", "exec.clean"],
    ["nomount.devfs", "mount.devfs"],
    // Parameters that are no booleans are just the plain ones (probe 215).
    ["nodepend", "depend"],
    ["vnet.nointerface", "vnet.interface"],
    ["nomount", "mount"],
    ["exec.nostart", "exec.start"],
  ])("%s is %s, and the no is ignored", (name, parameter) => {
    expect(findParameter(name)).toEqual({ parameter: catalogueEntry(parameter), negated: false, ignoredNo: true });
  });

  test.each([
    ["meta.owner", "meta"],
    ["meta.a.b", "meta"],
    ["env.nothing", "env"],
  ] as const)("%s is a key of %s", (name, family) => {
    expect(findParameter(name)).toEqual({ parameter: catalogueEntry(`${family}.*`), negated: false, family });
  });
});

describe("names that are unknown", () => {
  test.each([
    ...["allow.raw_socket", "exec.strat", "hostname", "ip4_addr", "foo.bar", "nofoo", "", "no"],
    // Probes 156, 216, 212: the kernel knows a `no` for booleans only, and only before the last component.
    ...["novnet", "nojid", "nopath", "allow.nomount.zfs", "noallow.mount", "noexec.noclean"],
    ...["allow.mount.nfs", "Persist", ".include", "meta.", "nometa", "nometa.x", "metadata.x"],
  ])("%j", (name) => {
    expect(findParameter(name)).toBeUndefined();
  });
});

describe("which release has what", () => {
  test.each([
    ["persist", "12.0", "yes"],
    ["exec.prepare", "12.1", "no"],
    ["exec.prepare", "12.2", "yes"],
    ["exec.prepare", "13.0", "yes"],
    ["allow.mount.fusefs", "12.0", "no"],
    ["allow.nfsd", "13.5", "no"],
    ["allow.nfsd", "14.0", "yes"],
    ["meta", "14.3", "no"],
    ["meta", "14.4", "yes"],
    ["env", "15.0", "yes"],
    ["mac.do.rules", "14.2", "no"],
    ["mac.do.rules", "14.3", "yes"],
    ["allow.vmm_ppt", "15.0", "no"],
    ["allow.vmm_ppt", "15.1", "yes"],
    ["allow.unprivileged_parent_tampering", "14.3", "no"],
    ["allow.unprivileged_parent_tampering", "14.4", "yes"],
    // Whether 14.3 has it was not found out.
    ["allow.routing", "14.2", "no"],
    ["allow.routing", "14.3", "unknown"],
    ["allow.routing", "14.4", "yes"],
    ["allow.suser", "12.4", "no"],
    ["allow.suser", "13.0", "yes"],
    ["zfs.dataset", "13.5", "no"],
    ["zfs.dataset", "14.5", "no"],
    ["zfs.dataset", "15.0", "yes"],
    // Not in the tree of 14.4. That the notes of 14.5 are silent proves nothing.
    ["allow.settime", "14.4", "no"],
    ["allow.settime", "14.5", "unknown"],
    ["allow.settime", "15.0", "yes"],
    ["mac.do.exec_paths", "15.1", "no"],
    ["mac.do.exec_paths", "15.2", "unknown"],
    ["mac.do.exec_paths", "current", "yes"],
  ])("%s in %s: %s", (name, release, expected) => {
    expect(availability(catalogueEntry(name)!, parseRelease(release)!)).toBe(expected);
  });
});

describe("names that a variable may not have", () => {
  test.each([
    "path",
    "name",
    "jid",
    "command",
    "exec.start",
    "mount.fstab",
    "vnet",
    "persist",
    "interface",
    "nopath",
    "nomount",
  ])("$%s", (name) => {
    expect(isKnownToJail(name)).toBe(true);
  });

  test.each([
    "x",
    "node",
    "ip",
    "ip4",
    "host",
    "sysvmsg",
    "enforce_statfs",
    "allow.mount.zfs",
    "meta",
    "paths",
    "nonopath",
    ".include",
  ])("$%s is free", (name) => {
    expect(isKnownToJail(name)).toBe(false);
  });

  test("a parameter that jail(8) got later is free before", () => {
    expect(isKnownToJail("zfs.dataset", parseRelease("14.0"))).toBe(false);
    expect(isKnownToJail("zfs.dataset", parseRelease("15.0"))).toBe(true);
  });
});

test.each([
  ["allow.mount.ext2fs", "ext2fs"],
  ["allow.mount.noext2fs", "ext2fs"],
  ["allow.mount", undefined],
  ["allow.mount.", undefined],
  ["allow.mount.a.b", undefined],
  ["allow.nomount.zfs", undefined],
])("the file system of %s is %s", (name, fileSystem) => {
  expect(mountedFileSystem(name)).toBe(fileSystem);
});
