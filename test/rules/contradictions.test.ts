import { describe, expect, test } from "vitest";
import { applyFixes, check } from "../support/fixture.ts";

describe("what contradicts the addresses beside it", () => {
  test("has no effect: a warning where it disables, else an information", () => {
    const findings = check(`
      c { path = /c; persist; ip4.addr = 10.0.0.1; ip6 = disable; ip6.addr = "em0|2001:db8::1/64"; }
      #                                            ^^^ ip-without-effect
      d { path = /d; persist; ip4 = inherit; ip4.addr = 10.0.0.9; }
      #                       ^^^ ip-without-effect
    `);
    expect(findings.map(({ severity }) => severity)).toEqual(["warning", "info"]);
  });

  test("can go; nothing changes for the jail", () => {
    const text = "d {\n  path = /d;\n  persist;\n  ip4 = inherit;\n  ip4.addr = 10.0.0.9;\n}\n";
    expect(applyFixes(text, "ip-without-effect")).toBe(text.replace("  ip4 = inherit;\n", ""));
  });

  test("is a default elsewhere, and no mistake", () => {
    check(`
      ip4 = inherit;
      ip6 = disable;
      a { path = /a; persist; ip6.addr = 2001:db8::1; ip4.addr = 10.0.0.1; }
    `);
  });
});

describe("fdescfs", () => {
  test("without devfs has no directory to be mounted on, as far as is known", () => {
    check(`
      a { path = /a; mount.devfs; persist; ip4 = inherit; mount.fdescfs; mount.nodevfs; }
      #                                                   ^^^^^^^^^^^^^ fdescfs-without-devfs
      #                                                                  ^^^^^^^^^^^^^ contradictory-flags
      b { path = /b; mount.fdescfs; persist; ip4 = inherit; }
      #              ^^^^^^^^^^^^^ fdescfs-without-devfs
    `);
  });

  test("may find a directory of the jail's own", () => {
    check(
      `
      a { path = /a; persist; mount.fdescfs; mount.fstab = /etc/fstab.a; }
      b { path = /b; persist; mount.fdescfs; exec.prepare = "/usr/local/sbin/unpack b"; }
    `,
      { only: ["fdescfs-without-devfs"] },
    );
  });
});

describe("a `no` that jail(8) ignores", () => {
  test("switches nothing off (#214, #215)", () => {
    const text = `
      a { path = /a; persist; mount.fdescfs; nomount.devfs; }
      #                                      ^^^^^^^^^^^^^ ignored-no
      b { path = /b; persist; vnet; vnet.nointerface = epair5b; }
      #                             ^^^^^^^^^^^^^^^^ ignored-no
      c { path = /c; persist; exec.noclean; mount.nodevfs; }
    `;
    const findings = check(text, { level: "info" });
    expect(findings[0].message).toContain("`mount.nodevfs`");
    expect(findings[1].fixes()).toEqual([]);
    expect(applyFixes("a { path = /a; persist; nomount.devfs; }", "ignored-no")).toBe(
      "a { path = /a; persist; mount.nodevfs; }",
    );
  });
});
