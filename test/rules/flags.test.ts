import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("allow.sysvipc", () => {
  const only = ["allow-sysvipc-deprecated"];

  test("of all jails is told once, and mended where it stands", () => {
    const text = "allow.sysvipc;\na { path = /a; persist; }\nb { path = /b; persist; }\n";
    const [finding, ...others] = check(
      `
      allow.sysvipc;
      ^^^^^^^^^^^^^ allow-sysvipc-deprecated
      a { path = /a; persist; }
      b { path = /b; persist; }
      `,
      { only },
    );
    expect(others).toEqual([]);
    expect(finding.jails).toEqual(["a", "b"]);
    expect(applyFixes(text, only[0])).toBe(
      text.replace("allow.sysvipc;", "sysvmsg = new;\nsysvsem = new;\nsysvshm = new;"),
    );
  });

  test("beside all that takes its place is to be left out, and shares nothing", () => {
    const rest = "sysvmsg = new;\nsysvsem = new;\nsysvshm = new;\na { path = /a; persist; }\n";
    const [finding] = check(`allow.sysvipc;\n^^^^^^^^^^^^^ allow-sysvipc-deprecated\n${rest}`, { only });
    expect(finding.message).not.toContain("shares");
    expect(applyFixes(`allow.sysvipc;\n${rest}`, only[0])).toBe(rest);
  });

  test("of a wildcard is told even where one jail switches it off", () => {
    const [finding] = check(
      `
      * { allow.sysvipc = true; }
      #   ^^^^^^^^^^^^^ allow-sysvipc-deprecated
      a { path = /a; persist; allow.nosysvipc; }
      b { path = /b; persist; }
      `,
      { only },
    );
    expect(finding.jails).toEqual(["b"]);
  });

  test("in a file without jails is an information", () => {
    const [finding] = check("allow.sysvipc;\n^^^^^^^^^^^^^ allow-sysvipc-deprecated", { only });
    expect(finding.severity).toBe("info");
  });

  test("can go on sharing, by the names of today", () => {
    expect(applyFixes("a { path = /a; persist; allow.sysvipc; }", only[0], { title: "inherit" })).toBe(
      "a { path = /a; persist; sysvmsg = inherit; sysvsem = inherit; sysvshm = inherit; }",
    );
  });

  test("beside two of them: what the third is to be is not known for certain", () => {
    const [finding] = analyze("a { path = /a; persist; allow.sysvipc; sysvmsg = new; sysvsem = new; }").findings;
    expect(finding.fixes().map(({ safe, edits }) => [safe, edits[0].text])).toEqual([
      [false, "sysvshm = new"],
      [false, "sysvshm = inherit"],
    ]);
  });

  test("beside all three of them can go", () => {
    const [finding] = analyze("a { path = /a; persist; allow.sysvipc; sysvmsg = new; sysvsem = new; sysvshm = new; }", {
      rules: { "allow-sysvipc-deprecated": "warning" },
    }).findings;
    expect(finding.fixes().map(({ title }) => title)).toEqual(["Remove `allow.sysvipc`"]);
  });

  test("with a variable for a value is judged by what it comes to", () => {
    check(
      `
      $ipc = 0;
      allow.sysvipc = $ipc;
      ^^^^^^^^^^^^^ allow-sysvipc-deprecated
      a { path = /a; persist; }
      b { path = /b; persist; $ipc = 1; }
      `,
      { only },
    );
  });
});

describe("contradictory flags", () => {
  const only = ["contradictory-flags"];

  test("each with the one before it, and the one that counts stays", () => {
    const text = "a {\n  allow.mount;\n  allow.nomount;\n  allow.mount = true;\n  path = /a;\n}\n";
    check(
      `
      a {
        allow.mount;
        allow.nomount;
        ^^^^^^^^^^^^^ contradictory-flags
        allow.mount = true;
        ^^^^^^^^^^^ contradictory-flags
        path = /a;
      }
      `,
      { only },
    );
    expect(applyFixes(text, only[0], "preferred")).toBe("a {\n  allow.mount = true;\n  path = /a;\n}\n");
  });

  test("say which line they contradict", () => {
    const [finding] = analyze("a {\n  allow.sysvipc=1;\n  path = /a;\n  allow.nosysvipc;\n}").findings.filter(
      ({ rule }) => rule === only[0],
    );
    expect(finding.message).toBe(
      "`allow.nosysvipc` contradicts `allow.sysvipc=1` in line 2. Only the last one counts.",
    );
  });

  test("a `no` that jail(8) ignores contradicts nothing (#214)", () => {
    check("a { path = /a; mount.devfs; nomount.devfs; noexec.clean; exec.clean; }", { only });
  });

  test("up to 13 what stands behind a jail is a scope of its own, from 14 on it is not (#133)", () => {
    const text = "mount.devfs;\na { path = /a; }\nmount.nodevfs;\nb { path = /b; }";
    check(text, { only, release: "13.2" });
    check(text.replace("mount.nodevfs;", "mount.nodevfs;\n^^^^^^^^^^^^^ contradictory-flags"), { only });
  });

  test("words and numbers of a jailsys parameter", () => {
    check(
      `
      a { ip4 = inherit; ip4 = 2; ip6; ip6 = new; sysvshm = 0; sysvshm = new; }
      #                                                        ^^^^^^^ contradictory-flags
      `,
      { only },
    );
  });

  test("a value that is refused is told as that", () => {
    check("a { persist = yes; nopersist; vnet = on; vnet = new; }", { only });
  });
});

describe("raw sockets of vnet jails", () => {
  const only = ["redundant-raw-sockets"];

  test("are told once, and all of them mended together", () => {
    const [finding] = check(
      `
      a { path = /a; vnet; persist; allow.raw_sockets; }
      #                             ^^^^^^^^^^^^^^^^^ redundant-raw-sockets
      b { path = /b; vnet; persist; allow.raw_sockets = 1; }
      c { path = /c; ip4 = inherit; persist; allow.raw_sockets; }
      `,
      { only },
    );
    expect(finding.jails).toEqual(["a", "b"]);
    expect(finding.fixes()[0].edits).toHaveLength(2);
  });

  test("of a jail whose configuration is not known as a whole are not", () => {
    check('.include "more.conf";\na { path = /a; vnet; persist; allow.raw_sockets; }', { only });
    check("vnet;\nallow.raw_sockets;", { only });
  });

  test("of the parent of another jail are needed there", () => {
    check(
      `
      a { path = /a; vnet; persist; allow.raw_sockets; }
      a.b { path = /a/b; persist; allow.raw_sockets; }
      `,
      { only },
    );
  });
});
