import { describe, expect, it } from "vitest";
import { type JailView, jailsConcerned, planStart, planStop } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { jailOf, type Values } from "./jail-view.ts";
import { plan } from "./plan-lines.ts";

describe("several jails (probes 181-182, 218-224)", () => {
  const jails = (text: string) =>
    text.split(" ").map((part) => {
      const [name, ...depend] = part.split(":");
      return jailOf(name, { depend: depend.flatMap((names) => names.split(",")), "stop.timeout": ["0"] });
    });

  it.each([
    ["a b", ["a create", "b create", "exit 0"]],
    ["a:b b", ["b create", "a create", "exit 0"]],
    ["a.b a", ["a create", "a.b create", "exit 0"]],
    ["a:a", ["exit 0"]],
    ["a:b b:a c", ["c create", "a: dependency loop", "exit 0"]],
    ["a:x b:a", ['a: depends on undefined jail "x"', "b: skipped", "exit 1"]],
    ["a:x b:a c:a d:b,c", ['a: depends on undefined jail "x"', "b: skipped", "c: skipped", "d: skipped", "exit 1"]],
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

describe("a name that two jails have, of which jail(8) finds either", () => {
  const named = (name: string, path: string, ...depend: string[]): JailView =>
    jailOf(name, { path: [path], persist: [], ...(depend.length > 0 ? { depend } : {}) });
  const started = (...jails: JailView[]): string[] =>
    planStart(jails, defaultRelease).steps.map(({ jail }) => jail.get("path")?.values.join() ?? "");

  it("stands for the first, which has the name when the second comes", () => {
    const jails = [named("web", "/web", "db"), named("db", "/a"), named("db", "/b")];
    expect(started(...jails)).toEqual(["/a", "/web"]);
    expect(planStart(jails, defaultRelease).messages).toEqual(['db: jail "db" already exists']);
    expect(planStart(jails, defaultRelease, { names: ["db"] }).steps.map(({ jail }) => jail)).toEqual([jails[1]]);
  });

  it("stands for one that waits neither for itself nor for who asks", () => {
    expect(started(named("web", "/web", "db"), named("db", "/a", "web"), named("db", "/b"))).toEqual(["/b", "/web"]);
    expect(
      started(named("web", "/web", "db"), named("db", "/a", "mail"), named("mail", "/m", "web"), named("db", "/b")),
    ).toEqual(["/b", "/web", "/m"]);
    expect(started(named("db", "/a", "db"), named("db", "/b"))).toEqual(["/b"]);
  });

  it("stands for one that is not broken", () => {
    const broken: JailView = { ...named("db", "/a"), failed: true };
    expect(started(named("web", "/web", "db"), broken, named("db", "/b"))).toEqual(["/b", "/web"]);
  });

  it("draws in what any of them needs", () => {
    const jails = [named("dns", "/d"), named("web", "/w", "db"), named("db", "/a", "dns"), named("db", "/b")];
    expect(jailsConcerned(jails, ["web"], "start")).toEqual(jails);
    expect(jailsConcerned(jails, ["dns"], "stop")).toEqual(jails);
    expect(jailsConcerned([named("other", "/o"), ...jails], ["web"], "start")).toEqual(jails);
  });
});
