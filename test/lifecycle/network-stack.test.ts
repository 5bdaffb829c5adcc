import { describe, expect, test } from "vitest";
import { InterfaceAddresses } from "../../server/src/lifecycle/host/interface-addresses.ts";
import { doubted, KnownList, none, sure, surely } from "../../server/src/lifecycle/host/known.ts";
import { Network } from "../../server/src/lifecycle/host/network.ts";
import { CommandPlace } from "../../server/src/lifecycle/machine/command-place.ts";
import { commandsOfStep } from "../../server/src/lifecycle/steps/commands-of-step.ts";
import { type CommandStep, jailPlan } from "../../server/src/lifecycle/steps/steps.ts";
import { defaultRelease, parseAddress } from "../../server/src/parameters/index.ts";
import { jailOf } from "./jail-view.ts";
import { factsAbout } from "./state.ts";

const by = { parameter: "exec.prestart", valueIndex: 0, start: 0, end: 1 };

describe("what is known of a name in a network stack", () => {
  test("it is there, gone, unmentioned or unknown", () => {
    const { host } = new Network();
    expect(host.find("epair5a").is).toBe("unmentioned");
    const network = new Network();
    const item = network.add(network.host, "epair5a");
    expect(network.host.find("epair5a")).toEqual({ is: "there", item });
    network.rename(network.host, item, "uplink", by);
    expect(network.host.find("epair5a")).toEqual({ is: "gone", gone: { why: "renamed", item, by } });
    network.host.forget();
    expect(network.host.find("epair5a").is).toBe("unknown");
    expect(network.host.find("uplink").is).toBe("there");
  });

  test("only a stack that is closed surely lacks what is not in it", () => {
    const network = new Network();
    expect(network.host.surelyLacks("bridge1")).toBe(false);
    network.createJail();
    expect(network.jail!.surelyLacks("bridge1")).toBe(true);
    expect(network.jail!.surelyLacks("lo0")).toBe(false);
    network.jail!.unknownNames = "any";
    expect(network.jail!.surelyLacks("bridge1")).toBe(false);
  });

  test("a pair of which the kernel has chosen the number may have any number, and no other name", () => {
    const network = new Network();
    network.host.unknownNames = "pairs";
    expect(["epair0b", "epair12", "c0b", "tap0"].map((name) => network.host.find(name).is)).toEqual([
      "unknown",
      "unknown",
      "unmentioned",
      "unmentioned",
    ]);
  });

  test("what is lent comes back when the jail is removed, under the name that it has by then", () => {
    const network = new Network();
    network.createJail();
    const item = network.add(network.host, "epair5b");
    network.lend(item, by);
    expect(network.host.find("epair5b")).toMatchObject({ is: "gone", gone: { why: "moved" } });
    network.rename(network.jail!, item, "jail0", by);
    network.removeJail();
    expect(network.host.find("jail0")).toEqual({ is: "there", item });
    expect(network.host.find("epair5b")).toMatchObject({ is: "gone", gone: { why: "renamed" } });
  });
});

describe("what may have been taken away", () => {
  const [first, second, third] = [{ name: "first" }, { name: "second" }, { name: "third" }];
  const sureOf = (list: KnownList<typeof first>): string[] => {
    return list.all.filter((one) => list.isSure(one)).map(({ name }) => name);
  };
  const listOf = (...elements: (typeof first)[]): KnownList<typeof first> => {
    const list = new KnownList<typeof first>();
    for (const element of elements) list.add(element);
    return list;
  };

  test("stays in the list, and is not sure", () => {
    const list = listOf(first, second);
    list.addPerhaps(third);
    expect(list.all).toEqual([first, second, third]);
    expect(sureOf(list)).toEqual(["first", "second"]);
    list.doubt((one) => one === first);
    expect(list.all).toEqual([first, second, third]);
    expect(sureOf(list)).toEqual(["second"]);
    list.doubtAll();
    expect(list.all).toEqual([first, second, third]);
    expect(sureOf(list)).toEqual([]);
  });

  test("is sure no more when it is set again, unlike what is new", () => {
    const list = listOf(first);
    list.doubtAll();
    list.add(first);
    list.add(second);
    expect(sureOf(list)).toEqual(["second"]);
  });

  test("is in its place when another one replaces it, and is gone when it is removed", () => {
    const list = listOf(first, second);
    list.replace(first, third);
    expect(list.all).toEqual([third, second]);
    list.replace(first, second);
    expect(list.all).toEqual([third, second]);
    list.add(third);
    list.removeFirst((one) => one === third);
    expect(list.all).toEqual([second, third]);
    list.removeFirst((one) => one === first);
    expect(list.all).toEqual([second, third]);
    list.remove((one) => one === second);
    expect(list.all).toEqual([third]);
    list.clear();
    expect(list.all).toEqual([]);
  });

  test("an interface has no addresses but those that are known when that was said of the family", () => {
    const addresses = new InterfaceAddresses();
    const closed = (): boolean[] => [addresses.isClosed(4), addresses.isClosed(6)];
    expect(closed()).toEqual([false, false]);
    addresses.close();
    expect(closed()).toEqual([true, true]);
    addresses.open(4);
    expect(closed()).toEqual([false, true]);
    addresses.close();
    addresses.open(6);
    expect(closed()).toEqual([true, false]);
    addresses.close();
    const address = parseAddress("10.0.0.1/24")!;
    addresses.add(address);
    addresses.forget();
    expect(closed()).toEqual([false, false]);
    expect(addresses.all).toEqual([address]);
    expect(addresses.isSure(address)).toBe(false);
  });

  test("a place on a bridge is sure until it is doubted, and one that is not known cannot be", () => {
    const held = sure("bridge1");
    expect(surely(held)).toBe("bridge1");
    expect(doubted(held)).toEqual({ is: "perhaps", value: "bridge1" });
    expect(surely(doubted(held))).toBeUndefined();
    expect(doubted(doubted(held))).toEqual(doubted(held));
    expect(doubted(none)).toEqual(none);
    expect(surely(none)).toBeUndefined();
  });

  test("members of a bridge are perhaps on it when the bridge may have been emptied, and not when it is gone", () => {
    const network = new Network();
    const [bridge, other, member] = ["bridge1", "bridge2", "epair5a"].map((name) => network.add(network.host, name));
    const membership = { bridge, added: by, bridgeWord: by, memberWord: by, wrongRemoval: undefined };
    member.membership = sure(membership);
    network.emptyBridge(other);
    expect(member.membership).toEqual({ is: "sure", value: membership });
    network.emptyBridge(bridge);
    expect(member.membership).toEqual({ is: "perhaps", value: membership });
    network.destroy(other);
    expect(member.membership.is).toBe("perhaps");
    network.destroy(bridge);
    expect(member.membership.is).toBe("none");
  });
});

describe("the place of a command", () => {
  const step = (value: string): CommandStep => {
    const steps = jailPlan(jailOf("web", { "exec.prestart": [value] }), defaultRelease, "start");
    return steps.find((one): one is CommandStep => one.kind === "command")!;
  };

  test("is the part of the value that spells it, and stays what it is when something runs within", () => {
    const value = "ifconfig epair5 create";
    const outer = step(value);
    const place = new CommandPlace(outer, commandsOfStep(outer)[0]);
    const { start, end } = place.span(place.command.words[1]);
    expect(value.slice(start, end)).toBe("epair5");
    expect(place.where).toBe("host");
    expect(place.runningIn("jail").where).toBe("jail");
    expect(place.where).toBe("host");
  });

  test("within a word of another one that word stands for each of its own, however deep", () => {
    const value = "sh -c nested";
    const outer = step(value);
    const [command] = commandsOfStep(outer);
    const place = new CommandPlace(outer, command);
    const [, , script] = command.words;
    const [inner] = commandsOfStep(step("ifconfig lo1 create"));
    const within = CommandPlace.within(place, inner, script);
    const deeper = CommandPlace.within(within, inner, inner.words[0]);
    for (const one of [within, deeper]) {
      const { start, end } = one.commandSpan();
      expect(value.slice(start, end)).toBe("nested");
    }
    expect(CommandPlace.within(place, inner).container).toBeUndefined();
  });
});

test("deletem takes a member off that was perhaps on the bridge", () => {
  const members = (...prestart: string[]): string[] => factsAbout("bridge-member", { "exec.prestart": prestart });
  const added = "ifconfig bridge1 addm em0";
  const perhaps = "[ -e /etc/no-uplink ] && ifconfig bridge1 deletem em0";
  expect(members(added, perhaps)).toEqual(["host em0 of bridge1 (unknown)"]);
  expect(members(added, perhaps, "ifconfig bridge1 deletem em0")).toEqual([]);
});
