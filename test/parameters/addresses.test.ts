import fc from "fast-check";
import { Address4, Address6 } from "ip-address";
import { describe, expect, it } from "vitest";
import {
  covers,
  formatHost,
  isIpv4Address,
  isIpv6Address,
  isLinkLocal,
  isLoopback,
  parseAddress,
  prefixOfNetmask,
} from "../../server/src/parameters/index.ts";

/** Addresses with slips of all sorts: parts of addresses put together in any order. */
const nearlyAddresses = fc
  .array(fc.constantFrom(":", "::", ".", "0", "1", "255", "256", "00", "fe80", "FFFF", "12345", "g", "10.0.0.1"), {
    maxLength: 16,
  })
  .map((parts) => parts.join(""));
const texts = fc.oneof(nearlyAddresses, fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 8 }));

describe("addresses", () => {
  it("agree with the ip-address package", () => {
    const quad = fc.ipV4();
    fc.assert(
      fc.property(quad, (text) => {
        const { words } = parseAddress(text)!;
        expect(BigInt(words[0])).toBe(new Address4(text).bigInt());
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const value = parseAddress(text)!.words.reduce((sum, part) => sum * 0x1_0000_0000n + BigInt(part), 0n);
        expect(value).toBe(new Address6(text).bigInt());
      }),
    );
  });

  it("are taken for one where the ip-address package takes them, and written as it writes them", () => {
    fc.assert(
      fc.property(texts, (text) => {
        // The package reads lengths of prefixes and zones as well, which inet_pton does not.
        fc.pre(!/[/%]/.test(text));
        expect(isIpv4Address(text)).toBe(text.length <= 15 && Address4.isValid(text));
        expect(isIpv6Address(text)).toBe(text.length <= 45 && Address6.isValid(text));
        const address = parseAddress(text);
        if (address?.family === 6) expect(formatHost(address)).toBe(new Address6(text).correctForm());
        if (address?.family === 4) expect(formatHost(address)).toBe(new Address4(text).correctForm());
      }),
      { numRuns: 3000 },
    );
    expect([isIpv4Address("10.0.0.1/8"), isIpv6Address("::1/8"), isIpv6Address("fe80::1%em0")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("refuse what is none, or is read in two ways", () => {
    const bad = [
      "",
      "10",
      "10.1",
      "10.0.0.256",
      "010.0.0.1",
      "1.2.3.4.5",
      "1.2.3.4/33",
      "1.2.3.4%em0",
      "a.b.c.d",
      "em0",
    ];
    bad.push(
      "::1::",
      ":1",
      "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9",
      "12345::",
      "fe80::1/129",
      "g::",
      "1:",
      "::1.2.3",
      "1::/",
    );
    for (const text of bad) expect([text, parseAddress(text)]).toEqual([text, undefined]);
    fc.assert(fc.property(fc.string(), (text) => void parseAddress(text)));
  });

  it("know prefixes and scopes", () => {
    expect(parseAddress("10.0.0.1/24")).toMatchObject({ family: 4, prefix: 24, hasPrefix: true });
    expect(parseAddress("fe80::1%epair1b/64")).toMatchObject({ family: 6, prefix: 64, scope: "epair1b" });
    const covered = (network: string, host: string) => covers(parseAddress(network)!, parseAddress(host)!);
    expect(covered("10.1.105.103/24", "10.1.105.1")).toBe(true);
    expect(covered("10.1.105.103/24", "10.1.106.1")).toBe(false);
    expect(covered("0.0.0.0/0", "255.255.255.255")).toBe(true);
    expect(covered("200.0.0.0/1", "128.0.0.1")).toBe(true);
    expect(covered("fd00:0:0:1::/64", "fd00:0:0:1:ffff::1")).toBe(true);
    expect(covered("fd00:0:0:1::/64", "fd00:0:0:2::1")).toBe(false);
    expect(covered("::/0", "10.0.0.1")).toBe(false);
    expect(isLoopback(parseAddress("127.5.0.1")!) && isLoopback(parseAddress("::1")!)).toBe(true);
    expect(isLinkLocal(parseAddress("febf::1")!)).toBe(true);
    expect(isLinkLocal(parseAddress("fec0::1")!)).toBe(false);
  });

  it("know netmasks", () => {
    const masks = ["255.255.255.0", "0xffffff00", "0.0.0.0", "255.255.255.255", "255.0.255.0", "x"];
    expect(masks.map(prefixOfNetmask)).toEqual([24, 24, 0, 32, undefined, undefined]);
  });
});
