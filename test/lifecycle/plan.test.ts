import { describe, expect, it } from "vitest";
import { type JailView, jailPlan, planStart, planStop, stepOfValue } from "../../server/src/lifecycle/index.ts";
import { defaultRelease, parseRelease } from "../../server/src/parameters/index.ts";
import { jailOf, type Values } from "./jail-view.ts";

interface Options {
  readonly release?: string;
  readonly failAt?: number;
  readonly names?: readonly string[];
}

/** The steps of a plan of jail(8) alone, whatever the kernel says, one line each: `jail phase: argv`, with `[jail]`, `&` and `FAILS` where they apply. */
function plan(jails: readonly JailView[], operation: "start" | "stop", { release, ...rest }: Options = {}): string[] {
  const run = operation === "start" ? planStart : planStop;
  const { exit, messages, steps } = run(jails, parseRelease(release ?? "current")!, { ...rest, withoutKernel: true });
  const lines = steps.map(({ jail, step, fails }) => {
    if (step.kind === "sigterm") return `${jail.name} sigterm ${step.timeout}`;
    if (step.kind !== "command") return `${jail.name} ${step.phase}`;
    const marks = [step.where === "jail" && " [jail]", step.background && " &", fails && " FAILS"].filter(Boolean);
    return `${jail.name} ${step.phase}: ${step.argv.join(" ")}${marks.join("")}`;
  });
  return [...lines, ...messages, `exit ${exit}`];
}

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

describe("several jails (probes 181-182, 218-224)", () => {
  const jails = (text: string) =>
    text.split(" ").map((part) => {
      const [name, ...depend] = part.split(":");
      return jailOf(name, { depend, "stop.timeout": ["0"] });
    });

  it.each([
    ["a b", ["a create", "b create", "exit 0"]],
    ["a:b b", ["b create", "a create", "exit 0"]],
    ["a.b a", ["a create", "a.b create", "exit 0"]],
    ["a:a", ["exit 0"]],
    ["a:b b:a c", ["c create", "a: dependency loop", "exit 0"]],
    ["a:x b:a", ['a: depends on undefined jail "x"', "b: skipped", "exit 1"]],
  ])("starts %s", (text, expected) => {
    expect(plan(jails(text), "start")).toEqual(expected);
  });

  it("stops in reverse, what depends on others first", () => {
    expect(plan(jails("a b"), "stop")).toEqual(["b remove", "a remove", "exit 0"]);
    expect(plan(jails("a:b b"), "stop")).toEqual(["a remove", "b remove", "exit 0"]);
  });

  it("stops in the order of the file where some are below others and none depends on another", () => {
    expect(plan(jails("a.b a c"), "stop")).toEqual(["c remove", "a.b remove", "a remove", "exit 0"]);
  });

  it("lets a child begin when its parent is there, whatever becomes of that", () => {
    const parent = jailOf("a", { "exec.start": ["s"] });
    const [child, other] = jails("a.b c:a");
    const { messages, steps } = planStart([child, other, parent], defaultRelease, { failAt: 1, withoutKernel: true });
    expect(steps.map(({ jail, step }) => `${jail.name} ${step.phase}`)).toEqual([
      "a create",
      "a exec.start",
      "a remove",
      "a.b create",
    ]);
    expect(messages).toEqual(["a: s: failed", "c: skipped"]);
  });

  it("stops a parent when its child is gone, also where the child's stop then fails", () => {
    const child = jailOf("a.b", { "exec.poststop": ["p"], "stop.timeout": ["0"] });
    const [parent] = jails("a");
    expect(plan([parent, child], "stop", { failAt: 1 })).toEqual([
      "a.b remove",
      "a.b exec.poststop: p FAILS",
      "a remove",
      "a.b: p: failed",
      "exit 1",
    ]);
  });

  it("leaves jails alone that are in the file, and are not wanted", () => {
    const [waiting] = jails("a:b");
    const options = { elsewhere: new Set(["b"]), withoutKernel: true };
    const { messages, exit, steps } = planStart([waiting], defaultRelease, options);
    expect({ messages, exit, steps: steps.length }).toEqual({ messages: [], exit: 0, steps: 1 });
  });

  it("skips what needs a jail that failed", () => {
    const broken = jailOf("b", {}, true);
    expect(plan([jailOf("a", { depend: ["b"] }), broken], "start")).toEqual(["a: skipped", "exit 1"]);
  });

  it("refuses jails whose values are refused", () => {
    const refuse = () => ["unknown parameter: x"];
    const { messages, exit } = planStart([jailOf("a", {})], defaultRelease, { refuse });
    expect({ messages, exit }).toEqual({ messages: ["a: unknown parameter: x"], exit: 1 });
  });
});

describe("the name of a parent, which jail(8) cuts off with the room that the longest has needed so far", () => {
  const jails = (...names: string[]) => names.map((name) => jailOf(name, { persist: [], "stop.timeout": ["0"] }));

  it("is that of the jail itself where all of it fits, which then waits for itself", () => {
    expect(plan(jails("web", "web.db", "a", "a.b"), "start")).toEqual([
      "web create",
      "a create",
      "web.db create",
      "exit 0",
    ]);
    expect(plan(jails("web", "web.db", "a", "a.b"), "stop")).not.toContain("a.b remove");
    expect(plan(jails("a", "a.b", "web", "web.db"), "start")).toContain("a.b create");
  });

  it("is that of no jail, or of another one, where a part of the rest fits", () => {
    expect(plan(jails("web.db", "a.mail", "a"), "start").slice(0, 3)).toEqual([
      "web.db create",
      "a.mail create",
      "a create",
    ]);
    expect(plan(jails("web.db", "a.mail", "a.m"), "start").slice(0, 2)).toEqual(["web.db create", "exit 0"]);
  });

  it("counts bytes, and not those of a jail that has failed", () => {
    expect(plan(jails("\u00e9.x", "a.y"), "start")).toEqual(["\u00e9.x create", "a.y create", "exit 0"]);
    expect(plan(jails("\u00e9\u00e9.x", "a.y"), "start")).toEqual(["\u00e9\u00e9.x create", "exit 0"]);
    expect(plan([jailOf("web.db", {}, true), ...jails("a.b")], "start")).toEqual(["a.b create", "exit 1"]);
  });

  it("loses the parent to the kernel where that comes later", () => {
    const [other, child, parent] = jails("web.db", "a.mail", "a");
    const parentOf = (jail: JailView) => (jail === child ? parent : undefined);
    expect(planStart([other, child, parent], defaultRelease, { parentOf }).messages).toContain(
      'a.mail: jail "a" not found',
    );
    expect(planStart([parent, child], defaultRelease, { parentOf }).messages.join()).not.toContain("not found");
  });
});

describe("jails that are named (dep_check)", () => {
  const jail = (name: string, depend: string[], parameters: Values = {}, failed = false) =>
    jailOf(name, { depend, "stop.timeout": ["0"], ...parameters }, failed);
  const [a, b, c] = [jail("a", []), jail("b", ["a"]), jail("c", ["b"])];

  it("come with what they need at a start, and with what needs them at a stop", () => {
    expect(plan([c, b, a], "start", { names: ["b"] })).toEqual(["a create", "b create", "exit 0"]);
    expect(plan([c, b, a], "stop", { names: ["b"] })).toEqual(["c remove", "b remove", "exit 0"]);
    expect(plan([a, b, c], "stop", { names: ["a", "c", "nobody"] }).slice(0, 3)).toEqual([
      "c remove",
      "b remove",
      "a remove",
    ]);
  });

  it("are told what is wrong with others, too, but fail only over their own", () => {
    const broken = jail("x", ["nobody"]);
    expect(plan([a, broken], "start", { names: ["a"] })).toEqual([
      "a create",
      'x: depends on undefined jail "nobody"',
      "exit 0",
    ]);
  });

  it("draw in nothing when they are broken themselves", () => {
    expect(plan([a, jail("b", ["a", "nobody"])], "start", { names: ["b"] })).toEqual([
      'b: depends on undefined jail "nobody"',
      "exit 1",
    ]);
    expect(plan([a, jail("b", ["a"], {}, true)], "stop", { names: ["a"] })).toEqual(["a remove", "exit 0"]);
  });

  it("are skipped at a start behind one that has failed", () => {
    expect(plan([jail("a", [], {}, true), b], "start", { names: ["b"] })).toEqual(["b: skipped", "exit 1"]);
    const waits = jail("b", ["a"], { "exec.prestart": ["p"] });
    expect(plan([jail("a", [], { "exec.prestart": ["f"] }), waits], "start", { names: ["b"], failAt: 1 })).toEqual([
      "a exec.prestart: f FAILS",
      "a: f: failed",
      "b: skipped",
      "exit 1",
    ]);
  });

  it("are called skipped at a stop, and stopped up to the first command that jail(8) waits for", () => {
    const [x, y] = [jail("x", ["x", "a"]), jail("y", ["x"])];
    const stop = (commands: Values) => plan([jail("a", [], commands), x, y], "stop", { names: ["a"] });
    const said = ["x: dependency loop", "a: skipped"];
    expect(stop({})).toEqual(["a remove", ...said, "exit 0"]);
    expect(stop({ "exec.prestop": ["p &", "q", "r"] })).toEqual([
      "a exec.prestop: p &",
      "a exec.prestop: q",
      ...said,
      "exit 1",
    ]);
    expect(stop({ "exec.poststop": ["p", "q"] })).toEqual([
      "a remove",
      "a exec.poststop: p",
      "a exec.poststop: q",
      ...said,
      "exit 1",
    ]);
  });

  it("are not found by a stop when they are gone, unless they come with others", () => {
    const isThrough = (one: JailView) => one.name === "b";
    const stop = (names?: string[]) => {
      const { messages, steps, exit } = planStop([a, b, c], defaultRelease, { names, isThrough });
      return [...steps.map(({ jail: { name } }) => name), ...messages, exit];
    };
    expect(stop(["b"])).toEqual(["c", '"b" not found', "a: skipped", 1]);
    expect(stop(["a"])).toEqual(["c", "a", 0]);
    expect(stop()).toEqual(["c", "a", 0]);
  });

  it("exist already when a start finds them", () => {
    const isThrough = (one: JailView) => one.name === "a";
    expect(planStart([a], defaultRelease, { names: ["a"], isThrough }).messages).toEqual(['"a" already exists']);
    const { steps } = planStart([a, b], defaultRelease, { names: ["b"], isThrough, withoutKernel: true });
    expect(steps.map(({ jail: { name } }) => name)).toEqual(["b"]);
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
