import { describe, expect, it } from "vitest";
import { addressLiteral, hardwareAddressLiteral, numberLiteral } from "../../server/src/lifecycle/host/literals.ts";
import { formatAddress } from "../../server/src/parameters/index.ts";

describe("an address of ifconfig", () => {
  const read = (text: string, family: 4 | 6): string => {
    const literal = addressLiteral(text, family);
    if (literal === "unknown") return "unknown";
    return "refused" in literal ? literal.refused : formatAddress(literal.value);
  };

  it.each([
    ["10.0.0.2/24", "10.0.0.2/24"],
    ["10.0.0.2", "10.0.0.2/32"],
    ["10.0.0.256/24", "no-address"],
    ["10.0.0.2.1", "no-address"],
    ["10.0..1", "no-address"],
    ["08.0.0.1", "no-address"],
    ["10.0.0.2/33", "prefix"],
    ["10.0.0.2/x", "prefix"],
    ["10.0.0.2/", "prefix"],
    ["web/33", "prefix"],
    ["fd00::5/64", "other-family"],
    ["fd00::5", "other-family"],
    ["fe80::1%em0", "other-family"],
    ["fd00:::5", "no-address"],
    ["10.0.0.2/32", "10.0.0.2/32"],
    ["10.0.0.2/x24", "prefix"],
    ["10.0.0.2/24x", "prefix"],
    ["web/32", "unknown"],
    ["/24", "no-address"],
    ["-", "no-address"],
    ["", "no-address"],
    ["-/24", "no-address"],
    ["10.1.2.3.4.5", "no-address"],
    ["256.1", "no-address"],
    ["1.16777216", "no-address"],
    ["10.0.65536", "no-address"],
    ["10.256.1", "no-address"],
    ["255.1", "unknown"],
    ["1.16777215", "unknown"],
    ["1.2.65535", "unknown"],
    ["0377.0.0.1", "unknown"],
    ["0400.0.0.1", "no-address"],
    ["10.0.0.010", "unknown"],
    ["web10.0.0.2", "unknown"],
    // inet_aton(3) takes these.
    ["10.1", "unknown"],
    ["010.0.0.1", "unknown"],
    ["10", "unknown"],
    // They can be looked up.
    ["web", "unknown"],
    ["web.example.org/24", "unknown"],
    ["1e100.net", "unknown"],
    ["10.0.0.2.", "unknown"],
  ])("after inet: %s is %s", (text, expected) => expect(read(text, 4)).toBe(expected));

  it.each([
    ["fd00::5/64", "fd00::5/64"],
    ["fe80::1%em0/64", "fe80::1%em0/64"],
    ["fe80::1%em0", "fe80::1%em0/128"],
    ["10.0.0.2/24", "other-family"],
    ["10.0.0.2", "other-family"],
    ["10.0.0.256", "no-address"],
    ["2001:db8::g", "no-address"],
    ["2001:db8::1::2", "no-address"],
    ["2001:db8::1/129", "prefix"],
    ["2001:db8::1/128", "2001:db8::1/128"],
    ["web/128", "unknown"],
    ["web/x129", "unknown"],
    ["fe80::1%em0.10/64", "fe80::1%em0.10/64"],
    ["fe80::g%em0", "no-address"],
    // atoi(3) reads as far as there are digits.
    ["2001:db8::1/64a", "unknown"],
    ["web", "unknown"],
  ])("after inet6: %s is %s", (text, expected) => expect(read(text, 6)).toBe(expected));
});

describe("a hardware address", () => {
  it.each([
    ["02:ff:10:00:12:0A", { value: "02:ff:10:00:12:0a" }],
    ["2:0:0:0:0:1", { value: "02:00:00:00:00:01" }],
    ["02-ff-10-00-12-0a", { value: "02:ff:10:00:12:0a" }],
    ["02:ff:10:00:120:0a", { refused: "bytes" }],
    ["02:ff:10:00:12", { refused: "bytes" }],
    ["02:ff:10:00:12:0a:01", { refused: "bytes" }],
    ["01:ff:10:00:12:0a", { refused: "group" }],
    ["ff:ff:ff:ff:ff:ff", { refused: "group" }],
    // Old ones take two bytes in a part.
    ["02ff:1000:120a", "unknown"],
    ["02:ff:10:00:120", "unknown"],
    ["random", "unknown"],
    ["02:zz:10:00:12:0a", "unknown"],
    ["02:ff:10:00:12:0a/x", "unknown"],
    ["x02:ff:10:00:12:0a", "unknown"],
  ])("%s", (text, expected) => expect(hardwareAddressLiteral(text)).toEqual(expected));
});

it("numbers have a range after some words", () => {
  expect(numberLiteral("mtu", "9000")).toEqual({ value: 9000 });
  const edges = { mtu: [72, 65_535], vlan: [1, 4094], vhid: [1, 255] };
  for (const [word, range] of Object.entries(edges))
    for (const value of range) expect(numberLiteral(word, String(value))).toEqual({ value });
  expect(numberLiteral("mtu", "65536")).toEqual({ refused: "range" });
  expect(numberLiteral("mtu", "71")).toEqual({ refused: "range" });
  expect(numberLiteral("vlan", "4095")).toEqual({ refused: "range" });
  expect(numberLiteral("vlan", "0")).toEqual({ refused: "range" });
  expect(numberLiteral("vhid", "256")).toEqual({ refused: "range" });
  expect(numberLiteral("vlan", "0x10")).toBe("unknown");
  expect(numberLiteral("metric", "99999")).toBe("unknown");
});
