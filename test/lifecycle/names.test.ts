import { describe, expect, it } from "vitest";
import {
  isTooLong,
  kindOf,
  kindOfCloner,
  looksLikeInterface,
  otherHalf,
} from "../../server/src/lifecycle/host/names.ts";

describe("the kind of an interface", () => {
  it.each([
    ["lo0", "loopback"],
    ["epair5a", "epair"],
    ["e0b_web", "epair"],
    ["bridge0", "bridge"],
    ["vlan10", "vlan"],
    ["em0.10", "vlan"],
    ["vlan10.2", "vlan"],
    ["vxlan1", "vxlan"],
    ["lagg0", "lagg"],
    ["tap3", "tap"],
    ["tun3", "tun"],
    ["gif0", "gif"],
    ["gre0", "gre"],
    ["wg0", "wg"],
    ["ppp0", "point-to-point"],
    ["ng0", "point-to-point"],
    ["ng0_web", "netgraph"],
    ["ngeth0", "netgraph"],
    ["em0", "physical"],
    ["vtnet1", "physical"],
    ["ice0", "physical"],
  ])("%s is of kind %s", (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it.each([
    "epair5",
    "epair",
    "jail0",
    "web",
    "em",
    "lan",
    "lo",
    "e0c_web",
    "em0a",
    "em0.",
    "web0.10",
    "ng0web",
    "",
    "0",
  ])("%j tells nothing", (name) => {
    expect(kindOf(name)).toBe("other");
  });

  it("is told by the name of the cloner where the kernel chooses the number", () => {
    expect(["epair", "bridge", "vlan", "tap", "em"].map(kindOfCloner)).toEqual([
      "epair",
      "bridge",
      "vlan",
      "tap",
      "other",
    ]);
  });
});

describe("names", () => {
  it("have 15 bytes at most", () => {
    const names = ["e0b_web_service", "e0b_web_services", "éééééééa", "éééééééé", "日本語日本", "日本語日本a"];
    expect(names.map(isTooLong)).toEqual([false, true, false, true, false, true]);
  });

  it("of halves know the other half", () => {
    expect(["epair5a", "epair12b", "epair5", "e0a_web"].map(otherHalf)).toEqual([
      "epair5b",
      "epair12a",
      undefined,
      undefined,
    ]);
  });

  it("that might be machines are interfaces only where one has to stand", () => {
    expect(
      ["em0", "vlan10.2", "epair3a", "e0a_web", "ng10_web", "ice0", "mana1", "web1"].map(looksLikeInterface),
    ).toEqual([true, true, true, true, true, false, false, false]);
  });
});
