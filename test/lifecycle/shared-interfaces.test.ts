import { describe, expect, it } from "vitest";
import { HostComparison, type JailView } from "../../server/src/lifecycle/index.ts";
import { host, linesOf, modelOf, views } from "./host-view.ts";
import { jailOf, type Values } from "./jail-view.ts";

describe("an interface that whoever comes first makes", () => {
  const makes = (name: string, stop: string[] = [], more: Values = {}): Values => ({
    ...{ persist: [], "exec.prestart": [`ifconfig ${name} create up`], ...more },
    "exec.poststop": stop,
  });
  const destroy = ["ifconfig bridge5 destroy"];
  const told = (first: string, second: string, name = "bridge5") => [
    `destroyed interface ${name}: ${first} [${name}] and ${second} [${name}]`,
  ];

  it("is destroyed for the others by the stop of one", () => {
    expect(host({ a: makes("bridge5", destroy), b: makes("bridge5", destroy) })).toEqual(told("a", "b"));
    expect(host({ a: makes("bridge5"), b: makes("bridge5", destroy) })).toEqual(told("a", "b"));
    expect(host({ a: makes("bridge5", destroy), b: makes("bridge5") })).toEqual(told("b", "a"));
    const three = { a: makes("bridge5", destroy), b: makes("bridge5", destroy), c: makes("bridge5", destroy) };
    expect(host(three)).toEqual([...told("a", "b"), ...told("a", "c")]);
    const lo5 = makes("lo5", ["ifconfig lo5 destroy"]);
    expect(host({ a: lo5, b: lo5 })).toEqual(told("a", "b", "lo5"));
    const perhaps = { persist: [], "exec.prestart": ["ifconfig bridge5 create || true"], "exec.poststop": destroy };
    expect(host({ a: perhaps, b: makes("bridge5", destroy) })).toEqual(told("a", "b"));
  });

  it("is not where nobody destroys it, or whoever needs the destroyer is stopped before", () => {
    expect(host({ a: makes("bridge5"), b: makes("bridge5") })).toEqual([]);
    expect(host({ a: makes("bridge5", destroy), b: makes("bridge6", ["ifconfig bridge6 destroy"]) })).toEqual([]);
    const needs = makes("bridge5", [], { depend: ["b"] });
    expect(host({ a: needs, b: makes("bridge5", destroy) })).toEqual([]);
    expect(host({ a: makes("bridge5", [], { depend: ["c"] }), b: makes("bridge5", destroy) })).toHaveLength(1);
    const tap = makes("tap5", ["ifconfig tap5 destroy"]);
    expect(host({ a: tap, b: tap })).toEqual([]);
    expect(linesOf([jailOf("a", makes("bridge5", destroy)), jailOf("a", makes("bridge5", destroy))])).toEqual([]);
  });
});

describe("an interface that moves into a jail", () => {
  const moves = (name: string, ...prestart: string[]): Values => ({
    ...{ vnet: [], persist: [], "vnet.interface": [name] },
    "exec.prestart": prestart,
  });
  const made = moves("epair1b", "ifconfig epair1 create");
  const perhaps = moves("epair1b", "ifconfig epair1 create || true");
  const moved = ["moved interface epair1b: a [epair1b] and b [epair1b]"];

  it("is not there for another one", () => {
    expect(host({ a: moves("epair1b"), b: moves("epair1b") })).toEqual(moved);
    expect(host({ a: made, b: moves("epair1b") })).toEqual(moved);
    expect(host({ a: perhaps, b: perhaps })).toEqual(moved);
    expect(host({ a: made, b: made })).toEqual(["created interface epair1: a [epair1] and b [epair1]"]);
    expect(host({ b: moves("epair1b"), a: made })).toEqual(["too early epair1b: b [epair1b] before a [epair1]"]);
    const tap = moves("tap3", "ifconfig tap3 create");
    expect(host({ a: tap, b: tap })).toEqual(["created interface tap3: a [tap3] and b [tap3]"]);
  });

  it("is not there for one that makes it only where it is missing, since its pair is there", () => {
    expect(host({ a: made, b: perhaps })).toEqual(moved);
    expect(host({ a: made, b: { ...perhaps, "exec.poststop": ["ifconfig epair1a destroy"] } })).toEqual(moved);
    expect(host({ a: made, b: perhaps, c: perhaps })).toEqual([
      "moved interface epair1b: b [epair1b] and c [epair1b]",
      "moved interface epair1b: a [epair1b] and b [epair1b]",
    ]);
    const asks = moves("epair1b", "ifconfig epair1a || ifconfig epair1 create");
    expect(host({ a: made, b: asks })).toEqual(moved);
    expect(host({ b: { ...perhaps, depend: ["a"] }, a: made })).toEqual(moved);
  });

  it("keeps its pair from being made again where another one has made it if it was missing", () => {
    const taken = ["created interface epair1: a [epair1] and b [epair1]"];
    expect(host({ a: perhaps, b: made })).toEqual(taken);
    const keeps = { persist: [], "exec.prestart": ["ifconfig epair1 create", "ifconfig bridge0 addm epair1a"] };
    expect(host({ a: perhaps, b: keeps })).toEqual(taken);
  });

  it("is there for one that makes it where it is missing, if who made it keeps it on the host, or may have lost it", () => {
    const keeps = { persist: [], "exec.prestart": ["ifconfig epair1 create", "ifconfig bridge0 addm epair1a"] };
    expect(host({ a: keeps, b: perhaps })).toEqual([]);
    expect(host({ a: { ...made, "exec.poststop": ["ifconfig epair1a destroy"] }, b: perhaps })).toEqual([]);
    expect(host({ a: { ...perhaps, "exec.poststop": ["ifconfig epair1a destroy || true"] }, b: made })).toEqual([]);
    expect(host({ a: made, b: moves("epair1a", "ifconfig epair1 create || true") })).toEqual([]);
    const destroy = "ifconfig epair1a destroy || true";
    const create = "ifconfig epair1 create || true";
    expect(host({ a: made, b: moves("epair1b", destroy, create) })).toEqual([]);
    expect(host({ a: perhaps, b: moves("epair1b", destroy, "ifconfig epair1 create") })).toEqual([]);
    expect(host({ a: made, c: { persist: [], "exec.prestart": [destroy] }, b: perhaps })).toEqual([]);
    expect(host({ a: made, c: { persist: [], "exec.prestart": [`test -e /x && ${destroy}`] }, b: perhaps })).toEqual(
      [],
    );
    const opaque = "/usr/local/bin/network";
    expect(host({ a: made, c: { persist: [], "exec.prestart": [opaque] }, b: perhaps })).toEqual([]);
    expect(host({ a: made, b: moves("epair1b", opaque, create) })).toEqual([]);
    expect(host({ a: { ...made, "exec.poststart": [opaque] }, b: perhaps })).toEqual([]);
    const back = "ifconfig epair1b -vnet a";
    expect(host({ a: { ...made, "exec.poststart": [back] }, b: perhaps })).toEqual([]);
    expect(host({ a: made, c: { persist: [], "exec.prestart": [create] }, b: perhaps })).toEqual([]);
    const branch = moves("epair1b", "test -e /x && ifconfig epair1 create");
    expect(host({ a: branch, b: branch })).toEqual(moved);
    expect(linesOf([jailOf("a", made), jailOf("a", perhaps)])).toEqual([]);
  });

  it("is another one, or leaves its name to the next one, or may be made again", () => {
    expect(host({ a: made, b: moves("epair1a") })).toEqual([]);
    expect(host({ a: made, b: { persist: [], "exec.prestart": ["ifconfig epair1b up"] } })).toEqual([]);
    expect(
      host({ a: made, c: { persist: [], "exec.prestart": ["ifconfig epair1 create || true"] }, b: moves("epair1b") }),
    ).toEqual([]);
    const named = moves("lan0", "ifconfig vlan create name lan0");
    expect(host({ a: named, b: named })).toEqual([]);
    const stays = { ...named, "vnet.interface": [] };
    expect(host({ a: stays, b: stays })).toEqual(["created interface lan0: a [lan0] and b [lan0]"]);
    expect(linesOf([jailOf("a", made), jailOf("a", moves("epair1b"))])).toEqual([]);
  });
});

describe("what is used beside a jail", () => {
  const prestart = (...commands: string[]): Values => ({ persist: [], "exec.prestart": commands });
  const beside = (name: string, jails: Readonly<Record<string, Values>>) => {
    const all = views(jails);
    return new HostComparison<JailView>().compare(all, modelOf).isUsedBeside(all[0], name);
  };
  const own = prestart("ifconfig bridge5 create");

  it("is what another jail uses, or may use, that is not stopped before", () => {
    expect(beside("bridge5", { a: own, b: prestart("ifconfig bridge5 addm em0") })).toBe(true);
    expect(beside("bridge5", { a: own, b: prestart("ifconfig bridge5 addm em0 || true") })).toBe(true);
    expect(beside("bridge5", { a: own, b: prestart("ifconfig bridge5 create up") })).toBe(true);
    expect(beside("bridge5", { a: own, b: prestart("ifconfig bridge5 create || true") })).toBe(true);
    expect(beside("epair5a", { a: own, b: prestart("ifconfig epair5b up") })).toBe(true);
    expect(beside("bridge5", { a: own })).toBe(false);
    expect(beside("bridge6", { a: own, b: prestart("ifconfig bridge5 addm em0") })).toBe(false);
    expect(beside("tap5", { a: own, b: prestart("ifconfig tap5 create up") })).toBe(false);
    const user = prestart("ifconfig bridge5 addm em0");
    expect(beside("bridge5", { a: own, b: { ...user, depend: ["a"] } })).toBe(false);
    expect(beside("bridge5", { a: own, "a.b": user })).toBe(false);
    expect(beside("bridge5", { a: { ...own, depend: ["b"] }, b: user })).toBe(true);
  });
});
