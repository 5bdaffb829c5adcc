import { describe, expect, test } from "vitest";
import { addsRight } from "../../server/src/analysis/fixes/rights.ts";
import { canonicalName } from "../../server/src/parameters/index.ts";

/** `allow.mount`, `allow.mount=1`, or nothing at all. */
function setting(written: string): { spelling: string; values: string[] } | undefined {
  if (written === "") return undefined;
  const [spelling, ...values] = written.split("=");
  return { spelling, values };
}

const gives = (before: string, after: string): boolean =>
  addsRight(canonicalName((before || after).split("=")[0]), setting(before), setting(after));

describe("a jail may do more", () => {
  test.each([
    ["", "allow.mount"],
    ["allow.nomount", "allow.mount"],
    ["allow.mount=0", "allow.mount=1"],
    ["allow.mount=maybe", "allow.mount"],
    ["", "mount.devfs"],
    ["mount.nodevfs", "mount.devfs"],
    ["enforce_statfs=2", "enforce_statfs=1"],
    ["", "enforce_statfs=1"],
    ["enforce_statfs=3", ""],
    ["securelevel=2", "securelevel=1"],
    ["", "securelevel=-2"],
    ["securelevel=2", ""],
    ["children.max=1", "children.max=2"],
    ["", "children.max=1"],
    ["devfs_ruleset=4", "devfs_ruleset=5"],
    ["devfs_ruleset=4", ""],
    ["", "mount=/a /b nullfs"],
    ["", "mount.fstab=/etc/fstab.a"],
    ["ip4=disable", "ip4=inherit"],
    ["", "vnet=Inherit"],
    ["", "sysvshm=inherit"],
  ])("with `%s` made `%s`", (before, after) => {
    expect(gives(before, after)).toBe(true);
  });
});

describe("a jail may do no more", () => {
  test.each([
    ["allow.mount", "allow.mount=1"],
    ["allow.mount", ""],
    ["allow.mount", "allow.nomount"],
    ["", "allow.mount=0"],
    ["mount.devfs", "mount.nodevfs"],
    ["enforce_statfs=1", "enforce_statfs=2"],
    ["", "enforce_statfs=2"],
    ["securelevel=1", "securelevel=2"],
    ["", "securelevel=-1"],
    ["children.max=2", "children.max=2"],
    ["children.max=2", "children.max=1"],
    ["children.max=2", ""],
    ["ip4=inherit", "ip4=new"],
    ["", "host.hostname=web"],
    ["", "exec.clean"],
    ["", "mount.fstab"],
    ["host.hostname=web", ""],
    ["mount=/a /b nullfs", ""],
  ])("with `%s` made `%s`", (before, after) => {
    expect(gives(before, after)).toBe(false);
  });
});
