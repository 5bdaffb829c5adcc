import { describe, expect, it } from "vitest";
import { canFail, jailPlan } from "../../server/src/lifecycle/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { attachedAfterRc } from "../../server/src/rules/files-and-mounts/zfs-jail-phase.ts";
import { failures, jailOf, observed, outcomesOf, type Values } from "./jail-view.ts";
import { reasons } from "./network-view.ts";
import { facts, factsAbout } from "./state.ts";

/** Datasets and mounts after these commands of exec.prestart. */
const prepared = (...prestart: string[]) => facts({ "exec.prestart": prestart });

describe("zfs(8) on the host", () => {
  it.each([
    ["zfs create -p -o compression=lz4 zroot/j/web", ["host dataset zroot/j/web"]],
    ["zfs create -V 10g zroot/vol", ["host dataset zroot/vol"]],
    ["zfs create -n zroot/j/web", []],
    [
      "/sbin/zfs create -o mountpoint=/j/web zroot/j/web",
      ["host dataset zroot/j/web", "host mount /j/web zfs from zroot/j/web"],
    ],
    ["zfs create -u -o mountpoint=/j/web zroot/j/web", ["host dataset zroot/j/web"]],
    ["zfs clone zroot/base@1 zroot/j/web", ["host dataset zroot/j/web clone of zroot/base@1"]],
    ["zfs clone $snapshot zroot/j/web", ["host dataset zroot/j/web"]],
    ["zfs mount zroot/j/web", ["host dataset zroot/j/web mounted"]],
    [
      "zfs set jailed=on zroot/a zroot/b",
      ["host dataset zroot/a with jailed=on", "host dataset zroot/b with jailed=on"],
    ],
    ["[ -e /x ] || zfs create zroot/j/web", ["host dataset zroot/j/web (unknown)"]],
    ["zfs create $dataset", []],
    ["zfs snapshot -r zroot/j@now", ["host dataset zroot/j@now snapshot"]],
    ["zfs rollback zroot/j@now", []],
    ["zfs destroy -r zroot/j@old", []],
    ["zfs list", []],
    ["zfs", []],
  ])("%s", (command, expected) => {
    expect(prepared(command)).toEqual(expected);
  });

  it("follows renames, and what destroy takes along", () => {
    const made = ["zfs create -o mountpoint=/a zroot/a", "zfs create -o mountpoint=/a/b zroot/a/b"];
    expect(prepared(...made, "zfs rename zroot/a/b zroot/c")).toContain("host dataset zroot/c renamed from zroot/a/b");
    expect(prepared(...made, "zfs destroy zroot/a/b")).toEqual([
      "host dataset zroot/a",
      "host mount /a zfs from zroot/a",
    ]);
    expect(prepared(...made, "zfs destroy -Rf zroot/a")).toEqual([]);
    expect(prepared(...made, "zfs destroy zroot/a@1")).toHaveLength(4);
    expect(prepared(...made, "zfs unmount zroot/a/b")).not.toContain("host mount /a/b zfs from zroot/a/b");
    expect(prepared(...made, "zfs umount -f /a/b")).not.toContain("host mount /a/b zfs from zroot/a/b");
  });
});

describe("what zfs leaves and what it forgets", () => {
  const two = ["zfs create -o mountpoint=/a t/a", "zfs create -o mountpoint=/a/b t/b"];
  const both = ["host dataset t/a", "host dataset t/b", "host mount /a zfs from t/a", "host mount /a/b zfs from t/b"];

  it("is all of it, where the kernel cannot unmount it", () => {
    const prestart = [...two, "zfs destroy t/a"];
    expect(reasons({ "exec.prestart": prestart })).toEqual(['busy t/a; /a/b; by "zfs create -o mountpoint=/a/b t/b"']);
    expect(prepared(...prestart)).toEqual(both);
    expect(prepared(...two, "zfs destroy -f t/a")).toEqual(["host dataset t/b", "host mount /a/b zfs from t/b"]);
    expect(prepared(...two, "test -e /x && zfs destroy t/a")).toContain("host mount /a zfs from t/a (unknown)");
    expect(reasons({ "exec.prestart": [...two, "zfs destroy t/b"] })).toEqual([]);
    // Of another type, and in the jail, it is something else.
    const other = ["mount -t nullfs t/a /m", "mount -t tmpfs tmpfs /m/n", "zfs destroy t/a"];
    expect(reasons({ "exec.prestart": other })).toEqual([]);
    expect(reasons({ "exec.prestart": two, "exec.start": ["zfs destroy t/a"], "allow.mount": [] })).toEqual([]);
  });

  it.each([
    [
      ["zfs create t/a", "touch /f", "zfs rollback t/a@1"],
      ["host dataset t/a (unknown)", "host file /f (unknown)"],
    ],
    [
      ["zfs create t/a", "touch /f", "zfs destroy t/c"],
      ["host dataset t/a", "host file /f (unknown)"],
    ],
    [
      ["zfs create t/a", "touch /f", "zfs destroy t/a@c"],
      ["host dataset t/a", "host file /f"],
    ],
    [
      ["zfs create t/a", "touch /f", "zfs destroy $what"],
      ["host dataset t/a (unknown)", "host file /f (unknown)"],
    ],
    [
      ["zfs create t/a", "kldload x", "zfs rollback t/a@1"],
      ["host dataset t/a (unknown)", "host module x"],
    ],
    [["touch t/a", "zfs create t/a", "sysctl t/a=1", "zfs destroy t/a"], ["host sysctl t/a 1"]],
    [["zfs create -o mountpoint=none t/a"], ["host dataset t/a"]],
    [["zfs create -o mountpoint=/j//a/ t/a"], ["host dataset t/a", "host mount /j/a zfs from t/a"]],
    [["mount -t nullfs t/a /m", "zfs destroy t/a", "zfs unmount t/a"], ["host mount /m nullfs"]],
    [["mount -t zfs t/a /m", "zfs unmount t/a"], []],
    [["mount -t zfs t/a /m", "zfs unmount /m"], []],
    [["mount -t zfs t/a /m", "zfs unmount t/b"], ["host mount /m zfs from t/a"]],
    [["zfs rename t/x t/y"], ["host dataset t/y renamed from t/x"]],
    [
      ["zfs create t/a", "zfs create t/b", "zfs rename t/a t/b"],
      ["host dataset t/a", "host dataset t/b"],
    ],
    [
      ["zfs create t/xt/a", "zfs snapshot t/ax@b", "zfs destroy -r t/a"],
      ["host dataset t/xt/a", "host dataset t/ax@b snapshot"],
    ],
    [
      ["zfs snapshot t/a/c@b t/ab@b t/c@b", "zfs destroy -r t/a@b"],
      ["host dataset t/ab@b snapshot", "host dataset t/c@b snapshot"],
    ],
  ])("%j", (commands, expected) => {
    expect(prepared(...commands)).toEqual(expected);
  });

  it("is mounted under its own name where that is the path of the jail", () => {
    const made = { path: ["/t/web"], "exec.prestart": ["zfs create t/web", "zfs create t/db"] };
    expect(factsAbout("mount", made)).toEqual(["host /t/web zfs from t/web"]);
  });

  it("is nothing of the host's where it runs in the jail", () => {
    const prestart = ["zfs create -o mountpoint=/a t/a", "touch /f"];
    const inJail = (command: string) => facts({ "exec.prestart": prestart, "exec.start": [command] });
    for (const command of ["zfs rollback t/a@1", "zfs destroy t/a", "zfs unmount t/a"])
      expect(inJail(command)).toEqual(["host dataset t/a", "host file /f", "host mount /a zfs from t/a"]);
  });
});

describe("zfs jail and zfs unjail without the jail or the dataset", () => {
  it.each([
    ["zfs unjail zroot/data", "unjail"],
    ["zfs jail web", "jail"],
    ["/sbin/zfs unjail", "unjail"],
    ["zfs jail web zroot/a zroot/b", "jail"],
  ])("%s fails", (command, verb) => {
    expect(failures({ "exec.created": [command] })).toEqual([`exec.created: "${command}" usage ${verb}`]);
  });

  it.each([
    "zfs jail web zroot/data",
    "zfs unjail $what",
    "zfs jail $(cat /etc/what)",
    "zfs unjail web zroot/data 2> /dev/null",
  ])("%s does not", (command) => {
    expect(failures({ "exec.created": [command] })).toEqual([]);
  });
});

describe("datasets of the jail", () => {
  const attached = ["jail zroot/data attached to web"];
  const datasets = (parameters: Values, when?: "after start" | "after stop") => factsAbout("dataset", parameters, when);

  it.each<[string, Values]>([
    ["zfs jail", { "exec.created": ["zfs jail web zroot/data"] }],
    ["by its number", { jid: ["7"], "exec.created": ["zfs jail 7 zroot/data"] }],
  ])("%s gives the jail a dataset until it is removed", (_, parameters) => {
    expect(datasets(parameters)).toEqual(attached);
    expect(datasets(parameters, "after stop")).toEqual([]);
  });

  it("are perhaps the jail's by zfs.dataset, which does nothing without jailed=on, and never fails", () => {
    const parameters = { "zfs.dataset": ["zroot/data"] };
    expect(datasets(parameters)).toEqual([`${attached[0]} (unknown)`]);
    expect(datasets(parameters, "after stop")).toEqual([]);
    const steps = jailPlan(jailOf("web", parameters), parseRelease("15.0")!, "start");
    expect(steps.filter(({ phase }) => phase === "zfs.dataset").map(canFail)).toEqual([false]);
  });

  it("are followed as far as the names are known", () => {
    expect(datasets({ "exec.created": ["zfs jail other zroot/data"] })).toEqual([]);
    expect(datasets({ "exec.created": ["zfs jail $jail zroot/data"] })).toEqual([`${attached[0]} (unknown)`]);
    const created = ["zfs jail web zroot/data"];
    expect(datasets({ "exec.created": created, "exec.poststart": ["zfs unjail web zroot/data"] })).toEqual([]);
    expect(datasets({ "exec.created": created, "exec.poststart": ["zfs unjail other zroot/data"] })).toEqual(attached);
  });

  it("need a jail that exists", () => {
    expect(failures({ "exec.prestart": ["zfs jail web zroot/data"] })).toEqual([
      'exec.prestart: "zfs jail web zroot/data" no-such-jail web',
    ]);
    expect(failures({ "exec.poststop": ["zfs unjail web zroot/data || true"] })).toEqual([
      'exec.poststop: "zfs unjail web zroot/data" no-such-jail web, guarded',
    ]);
  });
});

/** Which `zfs jail` is in the wrong phase, and why. */
function misplaced(parameters: Values): string[] {
  const inJail = outcomesOf(parameters).flatMap((outcome) => {
    return outcome.type === "zfs-jail-phase" ? `${outcome.phase} ${outcome.dataset} in-jail` : [];
  });
  const late = observed(attachedAfterRc, parameters).map(({ phase, dataset }) => `${phase} ${dataset} after-rc`);
  return [...inJail, ...late];
}

describe("zfs jail in the wrong phase (M71)", () => {
  const start = ["/bin/sh /etc/rc"];
  const late = (...poststart: string[]) => misplaced({ "exec.start": start, "exec.poststart": poststart });

  it("is too late after /etc/rc", () => {
    expect(late("zfs jail web zroot/data")).toEqual(["exec.poststart zroot/data after-rc"]);
    expect(late("logger up; zfs jail web zroot/a && zfs jail web zroot/b")).toHaveLength(2);
    expect(misplaced({ "exec.start": ["true"], "exec.poststart": ["zfs jail web zroot/data"] })).toEqual([]);
  });

  it("may be meant when something mounts the dataset later in the start", () => {
    const attach = "zfs jail web zroot/data";
    expect(late(attach, "jexec web zfs mount -a")).toEqual([]);
    expect(late(`${attach} && jexec web /sbin/zfs mount zroot/data`)).toEqual([]);
    expect(late(attach, "jexec web service zfs start")).toEqual([]);
    expect(late(attach, "/usr/local/sbin/mount-data web")).toEqual([]);
    expect(late("jexec web zfs mount -a", attach)).toEqual(["exec.poststart zroot/data after-rc"]);
    const stop = { "exec.prestop": ["jexec web zfs mount -a"] };
    expect(misplaced({ "exec.start": start, "exec.poststart": [attach], ...stop })).toHaveLength(1);
  });

  it("is not too late when the jail has the dataset already, or it is not sure that the command runs", () => {
    expect(
      misplaced({ "exec.created": ["zfs jail web d"], "exec.start": start, "exec.poststart": ["zfs jail web d"] }),
    ).toEqual([]);
    expect(late("test -e /x && zfs jail web zroot/data")).toEqual([]);
    expect(late("zfs jail $jail zroot/data")).toEqual([]);
    expect(late("zfs jail other zroot/data")).toEqual([]);
  });

  it("cannot work in the jail, unless there may be jails in it", () => {
    const attach = ["zfs jail web zroot/data"];
    expect(misplaced({ "exec.start": attach })).toEqual(["exec.start zroot/data in-jail"]);
    expect(misplaced({ "exec.stop": attach })).toEqual(["exec.stop zroot/data in-jail"]);
    expect(misplaced({ "exec.start": attach, "children.max": ["0"] })).toHaveLength(1);
    expect(misplaced({ "exec.start": attach, "children.max": ["5"] })).toEqual([]);
    expect(misplaced({ "exec.poststart": ["jexec web zfs jail inner zroot/data"] })).toEqual([]);
  });
});
