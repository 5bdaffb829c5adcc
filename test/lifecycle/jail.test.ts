import { describe, expect, it } from "vitest";
import {
  hasOwnNetworkStack,
  isOn,
  isSameSpan,
  keyOfSpan,
  scalar,
  type ValueSpan,
} from "../../server/src/lifecycle/index.ts";
import { identity, sharesNetwork } from "../../server/src/lifecycle/jail/jail-view.ts";
import { jailOf, outcomesOf, type Values } from "./jail-view.ts";
import { facts } from "./state.ts";

describe("what is asked of a jail", () => {
  const jail = (values: Values) => jailOf("web", values);

  it.each<[Values, own: boolean, shared: boolean]>([
    [{}, false, true],
    [{ vnet: [] }, true, false],
    [{ vnet: ["new"] }, true, false],
    [{ vnet: ["NEW"] }, true, false],
    [{ vnet: ["1"] }, true, false],
    [{ vnet: ["inherit", "new"] }, true, false],
    [{ vnet: ["inherit"] }, false, true],
    [{ vnet: ["Disable"] }, false, true],
    [{ vnet: ["0"] }, false, true],
    [{ vnet: ["2"] }, false, true],
    // jail(8) refuses these, so that nothing is known.
    [{ vnet: ["11"] }, false, false],
    [{ vnet: ["20"] }, false, false],
    [{ vnet: ["newer"] }, false, false],
    [{ vnet: [""] }, false, false],
  ])("%j has a network of its own: %s, shares the host's: %s", (values, own, shared) => {
    expect([hasOwnNetworkStack(jail(values)), sharesNetwork(jail(values))]).toEqual([own, shared]);
  });

  it("are the last value, a boolean, and what jail(8) calls it", () => {
    expect(["path", "jid", "name"].map((name) => scalar(jail({ path: ["/a", "/b"], jid: [] }), name))).toEqual([
      ...["/b", undefined, undefined],
    ]);
    const named: Values[] = [{}, { name: ["db"] }, { name: ["db"], jid: ["7"] }, { jid: [] }];
    const on = { persist: [], "exec.clean": ["true"], "mount.devfs": ["false"], "exec.noclean": [] };
    expect(["persist", "mount.devfs", "allow.mount"].map((name) => isOn(jail(on), name))).toEqual([true, false, false]);
    expect(named.map((values) => identity(jail(values)))).toEqual([...["web", "db", "7", "web"]]);
  });

  it("are places, which are the same where they begin", () => {
    const at: ValueSpan = { parameter: "exec.start", valueIndex: 1, start: 3, end: 9 };
    const others: ValueSpan[] = [
      { ...at, parameter: "exec.stop" },
      { ...at, valueIndex: 2 },
      { ...at, start: 4 },
    ];
    expect([undefined, at, { ...at, end: 5 }, ...others].map((other) => isSameSpan(other, at))).toEqual([
      ...[false, true, true, false, false, false],
    ]);
    expect(new Set([at, { ...at, end: 5 }, ...others].map(keyOfSpan)).size).toBe(4);
  });
});

describe("a step that jail(8) refuses", () => {
  it("is told, and what comes after it is judged for a jail that exists", () => {
    const types = (values: Values) => outcomesOf(values).map(({ type, phase }) => `${type} ${phase}`);
    const missing = { path: ["j"], "exec.poststart": ["jexec web true"] };
    expect(types(missing)).toEqual(["step-refused operation"]);
    expect(types({ mount: ["/a"], persist: [], "exec.prestart": ["jexec web true"] })).toEqual([
      ...["step-refused mount", "command-fails exec.prestart", "step-refused mount"],
    ]);
  });
});

describe("what only changes something", () => {
  it("makes nothing that somebody else has made", () => {
    expect(facts({ "exec.prestart": ["zfs set a=b t/a", "zfs set c=d t/a"] })).toEqual(["host dataset t/a with c=d"]);
    expect(facts({ "exec.poststop": ["kldunload x", "sysrc -x a", "zfs destroy t/a"] }, "after stop")).toEqual([]);
    // At a start, too, what is gone is nothing to tell.
    expect(facts({ "exec.prestart": ["sysrc -x a"] })).toEqual([]);
    const made = ["kldload x", "test -e /x && kldunload x"];
    expect(facts({ "exec.prestart": made })).toEqual(["host module x (unknown)"]);
    expect(facts({ "exec.prestart": ["kldload x", "/usr/local/sbin/x"] })).toEqual(["host module x (unknown)"]);
  });

  it("in the jail is unknown by what runs in the jail, and the host's by what runs on the host", () => {
    const life = (start: string, poststart: string) =>
      facts({
        ...{ vnet: [], "exec.prestart": ["kldload x"], "exec.start": ["touch /f", start] },
        ...{ "exec.poststart": [poststart] },
      }).filter((fact) => !fact.includes("lo0"));
    expect(life("true", "true")).toEqual(["host module x", "jail file /f"]);
    expect(life("/usr/local/bin/x", "true")).toEqual(["host module x", "jail file /f (unknown)"]);
    expect(life("true", "/usr/local/bin/x")).toEqual(["host module x (unknown)", "jail file /f (unknown)"]);
    expect(life("true", "jexec web /usr/local/bin/x")).toEqual(["host module x", "jail file /f (unknown)"]);
    const shared = (start: string) =>
      facts({ "exec.prestart": ["kldload x", "ifconfig tap1 create"], "exec.start": ["touch /f", start] });
    expect(shared("/usr/local/bin/x")).toEqual(["host interface tap1 down", "host module x", "jail file /f (unknown)"]);
  });
});
