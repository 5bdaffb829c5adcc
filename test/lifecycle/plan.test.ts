import { describe, expect, it } from "vitest";
import { jailPlan, planStart, planStop, stepOfValue } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { jailOf, type Values } from "./jail-view.ts";
import { plan } from "./plan-lines.ts";

const everything: Values = {
  path: ["/j/a"],
  persist: [],
  vnet: [],
  "vnet.interface": ["x", "y"],
  "ip4.addr": ["em0|10.0.0.1/24"],
  mount: ["/s /j/a/m nullfs rw"],
  "mount.devfs": [],
  "mount.fdescfs": [],
  "mount.procfs": [],
  "exec.prepare": ["P"],
  "exec.prestart": ["p1", "p2"],
  "exec.created": ["c"],
  "exec.start": ["s1", "s2"],
  "exec.poststart": ["ps"],
  "exec.prestop": ["pst"],
  "exec.stop": ["st"],
  "exec.poststop": ["pos"],
  "exec.release": ["R"],
};

describe("one jail (probes 171-176)", () => {
  const jail = jailOf("a", everything);

  it("starts in the order of jail(8)", () => {
    expect(plan([jail], "start")).toEqual([
      "a exec.prepare: P",
      "a ip4.addr: /sbin/ifconfig em0 inet 10.0.0.1/24 alias",
      "a mount: /sbin/mount -t nullfs -o rw /s /j/a/m",
      "a mount.devfs: /sbin/mount -t devfs -oruleset=4 . /j/a/dev",
      "a mount.fdescfs: /sbin/mount -t fdescfs . /j/a/dev/fd",
      "a mount.procfs: /sbin/mount -t procfs . /j/a/proc",
      "a exec.prestart: p1",
      "a exec.prestart: p2",
      "a create",
      "a exec.created: c",
      "a vnet.interface: /sbin/ifconfig x vnet a",
      "a vnet.interface: /sbin/ifconfig y vnet a",
      "a exec.start: s1 [jail]",
      "a exec.start: s2 [jail]",
      "a exec.poststart: ps",
      "exit 0",
    ]);
  });

  it("stops in the order of jail(8)", () => {
    expect(plan([jail], "stop", { release: "12.1" })).toEqual([
      "a exec.prestop: pst",
      "a exec.stop: st [jail]",
      "a sigterm 10",
      "a remove",
      "a exec.poststop: pos",
      "a mount.procfs: /sbin/umount /j/a/proc",
      "a mount.fdescfs: /sbin/umount /j/a/dev/fd",
      "a mount.devfs: /sbin/umount /j/a/dev",
      "a mount: /sbin/umount -ft nullfs /j/a/m",
      "a ip4.addr: /sbin/ifconfig em0 inet 10.0.0.1/24 -alias",
      "exit 0",
    ]);
    expect(plan([jail], "stop").at(-2)).toBe("a exec.release: R");
  });

  it("undoes a failed start without running exec.* commands", () => {
    expect(plan([jail], "start", { failAt: 11 }).slice(11)).toEqual([
      "a vnet.interface: /sbin/ifconfig y vnet a FAILS",
      "a vnet.interface: /sbin/ifconfig x -vnet a",
      "a remove",
      "a mount.procfs: /sbin/umount /j/a/proc",
      "a mount.fdescfs: /sbin/umount /j/a/dev/fd",
      "a mount.devfs: /sbin/umount /j/a/dev",
      "a mount: /sbin/umount -t nullfs /j/a/m",
      "a ip4.addr: /sbin/ifconfig em0 inet 10.0.0.1/24 -alias",
      "a: /sbin/ifconfig y vnet a: failed",
      "exit 1",
    ]);
  });

  it("does not remove the jail when exec.stop fails, and goes on after exec.poststop fails", () => {
    expect(plan([jail], "stop", { failAt: 2 }).slice(1)).toEqual([
      "a exec.stop: st [jail] FAILS",
      "a: st: failed",
      "exit 1",
    ]);
    expect(plan([jail], "stop", { failAt: 3 }).slice(4)).toEqual([
      "a exec.poststop: pos FAILS",
      "a mount.procfs: /sbin/umount /j/a/proc",
      "a mount.fdescfs: /sbin/umount /j/a/dev/fd",
      "a mount.devfs: /sbin/umount /j/a/dev",
      "a mount: /sbin/umount -t nullfs /j/a/m",
      "a ip4.addr: /sbin/ifconfig em0 inet 10.0.0.1/24 -alias",
      "a exec.release: R",
      "a: pos: failed",
      "exit 1",
    ]);
  });
});

describe("commands that jail(8) puts together", () => {
  it("reads every form of address (probes 185, 186)", () => {
    const ip4 = ["10.0.0.1", "10.0.0.2/24", "em1|10.0.0.3/255.255.255.0", "em2|10.0.0.4/32 vhid 1"];
    const jail = jailOf("a", { interface: ["em0"], "ip4.addr": ip4, "ip6.addr": ["em0|fe80::1/64", "2001:db8::2"] });
    expect(plan([jail], "start").slice(0, 6)).toEqual([
      "a ip4.addr: /sbin/ifconfig em0 inet 10.0.0.1 netmask 255.255.255.255 alias",
      "a ip4.addr: /sbin/ifconfig em0 inet 10.0.0.2/24 alias",
      "a ip4.addr: /sbin/ifconfig em1 inet 10.0.0.3 netmask 255.255.255.0 alias",
      "a ip4.addr: /sbin/ifconfig em2 inet 10.0.0.4/32 vhid 1 alias",
      "a ip6.addr: /sbin/ifconfig em0 inet6 fe80::1/64 alias",
      "a ip6.addr: /sbin/ifconfig em0 inet6 2001:db8::2 prefixlen 128 alias",
    ]);
    expect(plan([jail], "stop").slice(2, 5)).toEqual([
      "a ip6.addr: /sbin/ifconfig em0 inet6 2001:db8::2 prefixlen 128 -alias",
      "a ip6.addr: /sbin/ifconfig em0 inet6 fe80::1/64 -alias",
      "a ip4.addr: /sbin/ifconfig em2 inet 10.0.0.4/32 -alias",
    ]);
  });

  it("leaves addresses without an interface alone", () => {
    expect(plan([jailOf("a", { "ip4.addr": ["10.0.0.1"] })], "start")).toEqual(["a create", "exit 0"]);
  });

  it("gives up over a short mount line and a relative path (probes 180, 187)", () => {
    const short = jailOf("a", { path: ["/a"], mount: ["/s /a/c nullfs", "/s /a/d"] });
    expect(plan([short], "start")).toEqual([
      "a mount: /sbin/mount -t nullfs /s /a/c",
      "a mount: /sbin/umount -t nullfs /a/c",
      "a: mount: /s /a/d: missing information",
      "exit 1",
    ]);
    expect(plan([jailOf("a", { path: ["rel"] })], "start")).toEqual([
      "a: path rel: not an absolute pathname",
      "exit 1",
    ]);
  });

  it("gives up where it has no directory, or none that it would take", () => {
    const problem = (parameters: Values) => plan([jailOf("a", parameters)], "start")[0];
    expect(problem({ "mount.devfs": [] })).toBe("a: mount.devfs: no jail root path defined");
    expect(problem({ "mount.fdescfs": [] })).toBe("a: mount.fdescfs: no jail root path defined");
    expect(problem({ "mount.procfs": [], path: ["rel"] })).toBe("a: mount.procfs: rel/proc: not an absolute pathname");
    expect(problem({ "mount.devfs": [], path: ["rel"] })).toBe("a: mount.devfs: rel/dev: not an absolute pathname");
    expect(problem({ mount: ["/s m nullfs"] })).toBe("a: mount: m: not an absolute pathname");
    expect(problem({ mount: [" "] })).toBe("a create");
    expect(problem({ mount: ["/a\\040b /m\\134 nullfs x\\040"] })).toBe(
      "a mount: /sbin/mount -t nullfs -o x\\040 /a b /m\\",
    );
  });

  it("goes on with a stop when it has given up over a mount", () => {
    const jail = jailOf("a", { mount: ["/s /m"], "exec.release": ["R"], "stop.timeout": ["0"] });
    expect(plan([jail], "stop")).toEqual([
      "a remove",
      "a exec.release: R",
      "a: mount: /s /m: missing information",
      "exit 1",
    ]);
  });

  it("looks at the log before it runs something in the jail", () => {
    const log = "a: exec.consolelog: log: not an absolute pathname";
    const starting = (parameters: Values) =>
      plan([jailOf("a", { "exec.consolelog": ["log"], ...parameters })], "start");
    expect(starting({ "exec.poststart": ["p"], "exec.start": ["s"] })).toEqual(["a create", "a remove", log, "exit 1"]);
    expect(starting({ command: ["s", ""] })).toContain(log);
    expect(starting({ "exec.poststart": ["p"], "exec.start": ["", " "] })).toEqual([
      "a create",
      "a exec.poststart: p",
      "exit 0",
    ]);
    expect(starting({ "exec.start": ["s"], "exec.consolelog": ["/log"] })).toContain("a exec.start: s [jail]");
  });

  it("attaches datasets, and does so again when a start is undone", () => {
    const jail = jailOf("a", { "zfs.dataset": ["z/a", "z/b"], "vnet.interface": ["x"], vnet: [] });
    const attach = (name: string): string =>
      `a zfs.dataset: /bin/sh -c if [ $(/sbin/zfs get -H -o value jailed ${name}) = on ]; then /sbin/zfs jail a ${name} || echo error, attaching ${name} to jail a failed; else echo error, you need to set jailed=on for dataset ${name}; fi`;
    expect(plan([jail], "start", { release: "15.0", failAt: 3 })).toEqual([
      "a create",
      attach("z/a"),
      attach("z/b"),
      "a vnet.interface: /sbin/ifconfig x vnet a FAILS",
      attach("z/b"),
      attach("z/a"),
      "a remove",
      "a: /sbin/ifconfig x vnet a: failed",
      "exit 1",
    ]);
    expect(plan([jail], "start", { release: "14.0" })[1]).toBe("a vnet.interface: /sbin/ifconfig x vnet a");
  });

  it("takes off last what was put on first, and runs commands as they are written", () => {
    const lists = jailOf("a", {
      mount: ["/s  /m\tnullfs", "/t /m/t nullfs"],
      "exec.stop": ["s1", "", "s2"],
      "exec.poststop": ["p1", "p2"],
      "exec.release": ["R"],
      "vnet.interface": [""],
      "stop.timeout": ["0"],
    });
    expect(plan([lists], "stop", { release: "14.0" })).toEqual([
      "a exec.stop: s1 [jail]",
      "a exec.stop: s2 [jail]",
      "a remove",
      "a exec.poststop: p1",
      "a exec.poststop: p2",
      "a mount: /sbin/umount -t nullfs /m/t",
      "a mount: /sbin/umount -t nullfs /m",
      "a exec.release: R",
      "exit 0",
    ]);
    expect(plan([jailOf("a", { vnet: [], "vnet.interface": [""] })], "start")).toEqual(["a create", "exit 0"]);
  });

  it("shows the devices of the ruleset that is named", () => {
    const devfs = jailOf("a", { path: ["/a"], "mount.devfs": [], devfs_ruleset: ["5"] });
    expect(plan([devfs], "start")[0]).toBe("a mount.devfs: /sbin/mount -t devfs -oruleset=5 . /a/dev");
  });

  it("leaves out what is switched off", () => {
    const off = jailOf("a", { "mount.nodevfs": [], "mount.procfs": ["false"], "stop.timeout": ["0"], path: ["/a"] });
    expect(plan([off], "start")).toEqual(["a create", "exit 0"]);
    expect(plan([off], "stop")).toEqual(["a remove", "exit 0"]);
  });
});

it("ends with a jail that nothing keeps, at a start alone", () => {
  const jail = jailOf("a", { "stop.timeout": ["0"] });
  const ends = (run: typeof planStart) =>
    run([jail], defaultRelease, { vanishes: () => true, withoutKernel: true }).steps.map(({ step }) => step.kind);
  expect(ends(planStart)).toEqual(["create", "remove"]);
  expect(ends(planStop)).toEqual(["remove"]);
});

it("tells what a start does from what takes it back", () => {
  const { steps } = planStart([jailOf("a", everything)], defaultRelease, { failAt: 3, withoutKernel: true });
  expect(steps.map(({ step, undo }) => `${step.phase}${undo ? ", back" : ""}`)).toEqual([
    "exec.prepare",
    "ip4.addr",
    "mount",
    "ip4.addr, back",
  ]);
});

it("numbers the steps for hover", () => {
  const steps = jailPlan(jailOf("a", everything), defaultRelease, "start");
  const found = stepOfValue(steps, "exec.start", 1)!;
  expect(found.number).toBe(14);
  expect(found.step).toMatchObject({ phase: "exec.start", where: "jail", commandLine: { kind: "direct" } });
  expect(stepOfValue(steps, "exec.start", 0)!.number).toBe(13);
  expect(stepOfValue(steps, "exec.poststop", 0)).toBeUndefined();
  // What is refused is said, and is no step.
  const refused = jailPlan(jailOf("a", { mount: ["/s /m"], "exec.prestart": ["p"] }), defaultRelease, "start");
  expect(stepOfValue(refused, "exec.prestart", 0)!.number).toBe(1);
});
