import { describe, expect, it } from "vitest";
import { signatureAt } from "../../support/editor.ts";

describe("signatures of a mount line", () => {
  it.each([
    ["$0", "«SOURCE» DIRECTORY TYPE [OPTIONS [DUMP PASS]]"],
    ["/a $0", "SOURCE «DIRECTORY» TYPE [OPTIONS [DUMP PASS]]"],
    ["/a ${path}/a nu$0llfs", "SOURCE DIRECTORY «TYPE» [OPTIONS [DUMP PASS]]"],
    ["/a /b nullfs ro,$0", "SOURCE DIRECTORY TYPE [«OPTIONS» [DUMP PASS]]"],
    ["/a /b nullfs ro $0", "SOURCE DIRECTORY TYPE [OPTIONS [«DUMP» PASS]]"],
    ["/a\t/b  nullfs ro 0 $0", "SOURCE DIRECTORY TYPE [OPTIONS [DUMP «PASS»]]"],
    ["/a /b nullfs ro 0 0 $0", undefined],
  ])("at %j: %s", (text, expected) => expect(signatureAt(`web {\n  mount = "${text}";\n}`)).toBe(expected));
});

describe("signatures of an address", () => {
  it.each([
    ["$0", "«INTERFACE»|ADDRESS/PREFIX"],
    ["em0|$0", "INTERFACE|«ADDRESS»/PREFIX"],
    ["em$00|10.0.0.1/24", "«INTERFACE»|ADDRESS/PREFIX"],
    ["em0|10.0.0.1/$0", "INTERFACE|ADDRESS/«PREFIX»"],
    ["10.0.0.1/$0", "ADDRESS/«PREFIX»"],
    ["10.0$0", "«ADDRESS»/PREFIX"],
    ["em0|10.0.0.1/255.$0", "INTERFACE|ADDRESS/«NETMASK»"],
    ["em0|10.0.0.1/24 $0", "INTERFACE|ADDRESS/PREFIX «IFCONFIG-WORDS»"],
    ["em0|10.0.0.$01/24 vhid 1", "INTERFACE|«ADDRESS»/PREFIX IFCONFIG-WORDS"],
  ])("at %j: %s", (text, expected) => {
    expect(signatureAt(`web {\n  ip4.addr = "${text}";\n}`)).toBe(expected);
  });

  it("know the family", () => {
    expect(signatureAt('web { ip6.addr = "em0|fd00::1/$0"; }')).toBe("INTERFACE|ADDRESS/«PREFIX»");
    expect(signatureAt("web { ip4.addr = 10.0.0.1, $0; }")).toBe("«INTERFACE»|ADDRESS/PREFIX");
  });
});
