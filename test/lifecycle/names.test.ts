import { describe, expect, it } from "vitest";
import {
  endOf,
  hasUnit,
  isOfJib,
  isPointToPoint,
  isTooLong,
  kindOf,
  kindOfCloner,
  looksLikeInterface,
  otherEnd,
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
    ["e12a_web", "epair"],
    ["epair12b", "epair"],
    ["ng12_web", "netgraph"],
    ["zz0", "other"],
    ["xe0_x", "other"],
    ["em0_web", "other"],
    ["e0xa_web", "other"],
    ["em0.1x", "other"],
    ["em0:1", "other"],
    ["em{0", "other"],
    ["epair5xa", "other"],
    ["epairxa", "other"],
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

  it("are too long by bytes, of which a character beyond the basic plane has four", () => {
    const names = ["a".repeat(15), "a".repeat(16), "ߠ".repeat(7), "ࠀ".repeat(5), "ࠀ".repeat(6), "\u0080".repeat(7)];
    expect(names.map(isTooLong)).toEqual([false, true, false, false, true, false]);
    expect(["😀😀😀", "😀😀😀abc", "😀😀😀abcd", "Ａ".repeat(5), `${"Ａ".repeat(5)}a`].map(isTooLong)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it("end in the half that they are, also those of jib", () => {
    const names = [
      "epair5a",
      "epair12b",
      "e0a_web",
      "e12b_web",
      "e0b_w",
      "epair5",
      "e0c_web",
      "xe0a_web",
      "e0a_",
      "ea_x",
    ];
    expect(names.map(endOf)).toEqual(["a", "b", "a", "b", "b", ...Array.from({ length: 5 }, () => undefined)]);
    expect(names.map(otherEnd)).toEqual([
      ...["epair5b", "epair12a", "e0b_web", "e12a_web", "e0a_w"],
      ...Array.from({ length: 5 }, () => undefined),
    ]);
  });

  it("of jib and jng begin with a number", () => {
    const names = ["e0a_web", "e12b_web", "ng0_web", "ng12_w", "xe0a_web", "e0c_web", "ng_web", "e0a-web", "epair0a"];
    expect(names.map(isOfJib)).toEqual([true, true, true, true, false, false, false, false, false]);
  });

  it("have a unit where they end in a digit", () => {
    expect(["em0", "em9", "em0.5", "em", "em0a", "em/", "em:"].map(hasUnit)).toEqual([
      ...[true, true, true, false, false, false, false],
    ]);
  });

  it("of links with two ends are known by their kind", () => {
    const names = ["tun0", "gif0", "gre0", "wg0", "ppp0", "tap0", "em0", "lo0", "bridge0"];
    expect(names.map((name) => isPointToPoint(kindOf(name)))).toEqual([
      ...[true, true, true, true, true, false, false, false, false],
    ]);
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
    const others = ["em0.10", "e12a_web", "Xem0", "em0.1x", "e0a_we-b", "xe0a_web", "em0c", "em"];
    expect(others.map(looksLikeInterface)).toEqual([true, true, false, false, false, false, false, false]);
  });
});
