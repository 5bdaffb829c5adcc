import { expect, it } from "vitest";
import type { EffectiveJail } from "../../../server/src/config/index.ts";
import { allJails, featureContext } from "../../../server/src/features/shared/context.ts";
import { freeHardwareAddress, nextEpair, nextNumber } from "../../../server/src/features/shared/free-numbers.ts";
import { analyze } from "../../support/fixture.ts";

function jailsOf(text: string): readonly EffectiveJail[] {
  const { workspace, fixture } = analyze(text);
  return allJails(featureContext(workspace, fixture.path)!);
}

it.each([
  ["web { }", 1],
  ['web { exec.prestart = "ifconfig epair7 create"; } db { vnet; vnet.interface = epair12b; }', 13],
  ['web { $id = 4; exec.prestart = "ifconfig epair${id} create"; }', 5],
])("the next epair of %j is %d", (text, expected) => expect(nextEpair(jailsOf(text))).toBe(expected));

it.each([
  ["a { $id = 3; } b { $id = 12; }", 13],
  ["$id = 3; a { } b { $id = 2; }", 4],
  ["a { }", undefined],
  ["a { $id = 3; } b { $id = x; }", undefined],
  ["a { id = 3; }", undefined],
])("the next number of %j is %s", (text, expected) => expect(nextNumber(jailsOf(text), "id")).toBe(expected));

it.each([
  ["a { }", "02:00:00:00:00:01"],
  ['a { exec.created = "ifconfig e0b ether 02:ff:00:00:00:0b"; }', "02:ff:00:00:00:0c"],
  ["a { $mac = 0a:00:00:00:00:ff; }", "0a:00:00:00:01:00"],
  // That of a vendor is no pattern, and a group's is none at all.
  ['a { exec.created = "ifconfig em0 ether 58:9c:fc:00:00:01"; }', "02:00:00:00:00:01"],
  ["a { $mac = 02:ff:ff:ff:ff:ff; }", "06:00:00:00:00:00"],
])("the next hardware address of %j is %s", (text, expected) =>
  expect(freeHardwareAddress(jailsOf(text))).toBe(expected),
);
