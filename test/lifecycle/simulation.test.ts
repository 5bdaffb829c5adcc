import { describe, expect, it } from "vitest";
import {
  type Change,
  type JailView,
  jailsConcerned,
  type Operation,
  type SimulationOptions,
  simulate,
} from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { jailOf, type Values } from "./jail-view.ts";

/** `moved jail interface em0`, with the name that it had before. */
function told({ kind, fact, before }: Change): string {
  const { where, resource, name, detail } = fact;
  const was = before === undefined || before.name === name ? undefined : `was ${before.name}`;
  return [kind, where, resource, name, detail, was].filter((part) => part !== undefined).join(" ");
}

/** What each step of a jail called web changes; those that change nothing are empty. */
const changes = (values: Values, operation: Operation = "start"): string[][] =>
  simulate([jailOf("web", values)], operation, defaultRelease).steps.map((step) => step.changes.map(told));

/** What the commands of exec.prestart change, one after the other. */
const prestart = (...commands: string[]): string[][] =>
  changes({ persist: [], "exec.prestart": commands }).slice(0, commands.length);

describe("what a step changes", () => {
  it("is told of a whole life, with what goes along", () => {
    const values: Values = {
      ...{ vnet: [], persist: [], "vnet.interface": ["epair5b"], "stop.timeout": ["0"] },
      "exec.prestart": ["ifconfig epair5 create up", "ifconfig bridge0 addm epair5a"],
      "exec.start": ["ifconfig epair5b 10.0.0.2/24", "route add default 10.0.0.1", "ifconfig epair5b name jail0"],
      "exec.poststop": ["ifconfig epair5a destroy"],
    };
    const stop = [
      [
        "moved host interface jail0",
        "removed host jail web",
        "removed jail interface lo0 down",
        "removed jail address 10.0.0.2/24 on jail0",
        "removed jail route default through 10.0.0.1",
      ],
      [
        "removed host interface epair5a up",
        "removed host bridge-member epair5a of bridge0",
        "removed host interface jail0",
      ],
    ];
    const start = [
      ["added host interface epair5a up", "added host interface epair5b down"],
      ["added host bridge-member epair5a of bridge0"],
      ["added host jail web", "added jail interface lo0 down"],
      ["moved jail interface epair5b down"],
      ["changed jail interface epair5b up", "added jail address 10.0.0.2/24 on epair5b"],
      ["added jail route default through 10.0.0.1"],
      ["renamed jail interface jail0 up was epair5b"],
    ];
    expect(changes(values)).toEqual(start);
    expect(changes(values, "stop")).toEqual(stop);
    expect(changes(values, "restart")).toEqual([...stop, ...start]);
  });

  it("is an interface that is made, and not one besides that cannot have been there", () => {
    const made = ["added host interface epair3a down", "added host interface epair3b down"];
    expect(prestart("ifconfig epair3b up || true", "ifconfig epair3 create")).toEqual([
      ["changed host interface epair3b up"],
      made,
    ]);
    expect(prestart("ifconfig epair3b up || true", "ifconfig epair3 create", "ifconfig epair3b name lan0b")).toEqual([
      ["changed host interface epair3b up"],
      made,
      ["renamed host interface lan0b down was epair3b"],
    ]);
  });

  it("is told of what others have made as changed or moved, and as unknown when it is not seen any more", () => {
    expect(prestart("ifconfig em0 up", "ifconfig em0 down", "ifconfig em0 ether 02:00:00:00:00:01")).toEqual([
      ["changed host interface em0 up"],
      ["changed host interface em0 down"],
      ["changed host interface em0 down, hardware address 02:00:00:00:00:01"],
    ]);
    expect(prestart("ifconfig em0 10.0.0.1/24", "ifconfig em1 10.0.0.1/24", "/usr/local/sbin/x")).toEqual([
      ["changed host interface em0 up", "added host address 10.0.0.1/24 on em0"],
      ["changed host interface em1 up", "added host address 10.0.0.1/24 on em1"],
      [
        "unknown host address 10.0.0.1/24 on em0",
        "unknown host address 10.0.0.1/24 on em1",
        "unknown host interface em0 up",
        "unknown host interface em1 up",
      ],
    ]);
    const card: Values = { vnet: [], persist: [], "vnet.interface": ["em0"], "stop.timeout": ["0"] };
    expect(changes(card, "restart")).toEqual([
      ["moved host interface em0", "removed host jail web", "removed jail interface lo0 down"],
      ["added host jail web", "added jail interface lo0 down"],
      ["moved jail interface em0"],
    ]);
    expect(prestart("ifconfig em0 ether 02:00:00:00:00:01")).toEqual([
      ["changed host interface em0 hardware address 02:00:00:00:00:01"],
    ]);
  });

  it("is told of loopback and rc", () => {
    const values: Values = { vnet: [], persist: [], "exec.start": ["/bin/sh /etc/rc", "/usr/local/sbin/x"] };
    expect(changes(values).slice(1)).toEqual([
      ["changed jail interface lo0 up", "added jail address ::1/128 on lo0", "added jail address 127.0.0.1/8 on lo0"],
      ["unknown jail interface lo0", "unknown jail address ::1/128 on lo0", "unknown jail address 127.0.0.1/8 on lo0"],
    ]);
  });

  it("is told of datasets, mounts and modules", () => {
    expect(
      prestart(
        "mount_nullfs /a /b",
        "test -e /x && umount /b",
        "zfs create t/a",
        "zfs set a=b t/c",
        "zfs rename t/a t/d",
        "kldload y",
        "test -e /x && ifconfig tap9 create",
        "ifconfig tap8 create name x",
        "true",
      ),
    ).toEqual([
      ["added host mount /b nullfs from /a"],
      ["unknown host mount /b nullfs from /a"],
      ["added host dataset t/a"],
      ["changed host dataset t/c with a=b"],
      ["added host dataset t/d renamed from t/a", "removed host dataset t/a"],
      ["added host module y"],
      ["unknown host interface tap9"],
      ["added host interface x down"],
      [],
    ]);
  });

  it("is an address once, whoever sets it", () => {
    expect(prestart("ifconfig lo1 create", "ifconfig lo1 up", "ifconfig lo1 inet6 ::1/128")).toEqual([
      ["added host interface lo1 down"],
      ["changed host interface lo1 up", "added host address ::1/128 on lo1"],
      [],
    ]);
  });
});

describe("an operation that fails at a step", () => {
  const run = (values: Values, operation: Operation, failAt: number) => {
    const result = simulate([jailOf("web", values)], operation, defaultRelease, { failAt });
    const { exit, messages, remains, nextStart } = result;
    const steps = result.steps.map(
      ({ step, fails, undo }) => `${step.phase}${fails ? " fails" : ""}${undo ? " undo" : ""}`,
    );
    return { steps, exit, messages, facts: remains.map(({ facts }) => facts.length), next: nextStart?.failure?.type };
  };
  const start = (...commands: string[]) => run({ persist: [], "exec.prestart": commands }, "start", commands.length);

  it("of a start tells how the next one goes", () => {
    expect(start("ifconfig tap1 create", "x")).toEqual({
      ...{ steps: ["exec.prestart", "exec.prestart fails"], exit: 1, messages: ["web: x: failed"] },
      ...{ facts: [1], next: "command-fails" },
    });
    expect(start("ifconfig tap1 create up", "x").next).toBeUndefined();
    expect(start("x")).toMatchObject({ facts: [], next: undefined });
    expect(simulate([jailOf("web", {})], "stop", defaultRelease).nextStart).toBeUndefined();
  });

  it("of a stop goes on, or leaves the jail", () => {
    const quick: Values = { persist: [], "stop.timeout": ["0"] };
    expect(run({ ...quick, "exec.poststop": ["a", "b"] }, "stop", 2)).toEqual({
      ...{ steps: ["remove undo", "exec.poststop fails undo", "exec.poststop undo"], exit: 1 },
      ...{ messages: ["web: a: failed"], facts: [], next: undefined },
    });
    expect(run({ ...quick, "exec.prestop": ["a", "b"] }, "restart", 1)).toEqual({
      ...{ steps: ["exec.prestop fails undo"], exit: 1, messages: ["web: a: failed"], facts: [1], next: undefined },
    });
    // What comes after the stop is counted on.
    const both = { ...quick, "exec.prestart": ["ifconfig tap1 create", "x"] };
    expect(run(both, "restart", 3).steps).toEqual(["remove undo", "exec.prestart", "exec.prestart fails"]);
  });

  it("is none at a step that is not there, or cannot fail", () => {
    const values: Values = { persist: [], "exec.prestart": ["x", "y &", "true"] };
    const failing = (failAt: number) => () => run(values, "start", failAt);
    for (const failAt of [0, 5, 99]) expect(failing(failAt)).toThrow(`there is no step ${failAt}: the last one is 4`);
    for (const failAt of [2, 3, 4]) expect(failing(failAt)).toThrow(`step ${failAt} cannot fail`);
    expect(failing(1)).not.toThrow();
  });
});

describe("several jails", () => {
  const jail = (name: string, values: Values = {}): JailView =>
    jailOf(name, { persist: [], "stop.timeout": ["0"], ...values });
  const all = [jail("a"), jail("b", { depend: ["a"] }), jail("c", { "exec.prestop": ["x"] }), jail("b.d")];
  const run = (operation: Operation, options: SimulationOptions) => {
    const { steps, exit, messages, remains } = simulate(all.slice(0, 3), operation, defaultRelease, options);
    const done = steps.map(({ jail: { name }, step, fails }) => `${name} ${step.phase}${fails ? " fails" : ""}`);
    return [...done, ...messages, `exit ${exit}`, ...remains.map(({ jail: { name } }) => name)];
  };

  it("are started again as far as they were stopped", () => {
    const failing = run("restart", { failAt: 1 });
    expect(failing).toEqual([
      ...["c exec.prestop fails", "b remove", "a remove", "a create", "b create", "c: x: failed", "exit 1"],
      ...["c", "a", "b"],
    ]);
    expect(run("restart", { names: ["c"], failAt: 1 })).toEqual([
      "c exec.prestop fails",
      "c: x: failed",
      "exit 1",
      "c",
    ]);
    expect(run("restart", { names: ["a"] })).toEqual(["b remove", "a remove", "a create", "exit 0", "a"]);
    expect(run("restart", { vanishes: ({ name }) => name === "a" })).toEqual([
      ...["c exec.prestop", "c remove", "b remove", "a create", "a remove", "c create", "b create", "exit 0", "c", "b"],
    ]);
    expect(run("restart", { refuse: ({ name }) => (name === "b" ? ["no"] : []) })).toContain("b: no");
    expect(run("restart", { refuse: ({ name }) => (name === "b" ? ["no"] : []) }).join()).not.toContain("b: no,b: no");
  });

  it("are concerned by what is done to those that they need, or that need them", () => {
    const names = (operation: Operation, ...asked: string[]) =>
      jailsConcerned(all, asked, operation).map(({ name }) => name);
    expect(names("start")).toEqual(["a", "b", "c", "b.d"]);
    expect(names("start", "b.d")).toEqual(["a", "b", "b.d"]);
    expect(names("start", "b", "nobody")).toEqual(["a", "b"]);
    expect(names("stop", "a")).toEqual(["a", "b", "b.d"]);
    expect(names("restart", "b")).toEqual(["b", "b.d"]);
    expect(names("stop", "c", "c")).toEqual(["c"]);
    const round = [jail("x", { depend: ["y"] }), jail("y", { depend: ["x"] })];
    expect(jailsConcerned(round, ["x"], "start")).toEqual(round);
  });
});
