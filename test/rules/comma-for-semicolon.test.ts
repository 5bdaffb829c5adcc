import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("a comma typed for a semicolon", () => {
  test("is one finding, at the comma, with nothing about what follows from it", () => {
    const text = `
      web { path = "/jails/web",
      #                        ^ comma-for-semicolon
        persist; }
      db { path = "/jails/db"; persist; host.hostname = "db",
      #                                                     ^ comma-for-semicolon
        mount.devfs; }
      one { path = /jails/one, persist; }
      #                      ^ comma-for-semicolon
      two { path = /jails/two; persist; allow.mount = true,
      #                                                   ^ comma-for-semicolon
        nopersist; }
      three { path = /jails/three; vnet.interface = epair1b,
      #                                                    ^ comma-for-semicolon
        vnet,
        persist; }
    `;
    const findings = check(text);
    expect(findings.map(({ severity }) => severity)).toEqual(["error", "error", "error", "error", "error"]);
    expect(findings[0].message).toBe("A `,` stands here for `;`: `persist` is a value of `path`.");
    expect(findings[0].notes).toEqual([expect.stringContaining("only `;` ends it")]);
    expect(findings[4].message).toBe("A `,` stands here for `;`: `vnet` and `persist` are values of `vnet.interface`.");
    expect(findings[0].jails).toEqual(["web"]);
    expect(findings[0].fixes().map(({ safe, preferred }) => [safe, preferred])).toEqual([[false, true]]);
  });

  test("stands beside values that are what they seem", () => {
    check(
      `
      web { path =
          /jails/web, persist; }
      #             ^ comma-for-semicolon
      db { path = /jails/db, other, persist; }
      #                           ^ comma-for-semicolon
      ipv { path = /jails/ipv; ip4
          persist; }
      `,
      { only: ["comma-for-semicolon"] },
    );
  });

  test("leaves a jail without a network of its own, which is told where it has none for another reason", () => {
    const jail = (swallowed: string): readonly string[] =>
      analyze(`
        web {
          path = /jails/web; persist; vnet.interface = epair1b,
            ${swallowed};
          exec.start = "/sbin/ifconfig lo0 inet 127.0.0.1/8", "/bin/sh /etc/rc";
        }
      `).findings.flatMap(({ rule, severity }) => (severity === "error" ? rule : []));
    expect(jail("vnet")).toEqual(["comma-for-semicolon"]);
    expect(jail("mount.devfs")).toContain("vnet-interface-mismatch");
  });

  test("keeps nothing else from being told of that jail", () => {
    const { findings } = analyze(`
      web {
        path = /jails/web; persist; vnet.interface = epair1b,
          vnet;
        allow.mount.zfz;
        exec.prestart = "ifconfig bridge7 create", "ifconfig bridge7 create";
        exec.poststop = "ifconfig bridge7 destroy";
      }
    `);
    const told = new Set(findings.map(({ rule }) => rule));
    for (const rule of ["comma-for-semicolon", "unknown-parameter", "command-fails"]) expect(told).toContain(rule);
  });

  test("keeps nothing from being told of another jail", () => {
    const found = check(
      `
      web { path = /jails/web,
      #                      ^ comma-for-semicolon
        persist; }
      db { path = /jails/db; }
    # ^^ no-persist
      `,
    );
    expect(found.map(({ jails }) => jails)).toEqual([["web"], ["db"]]);
  });

  test("in a list goes on with the list, in one line", () => {
    check("web { path = /jails/web; exec.start = /bin/app, persist; }\n", { only: ["comma-for-semicolon"] });
  });

  test("is replaced, in one go where several follow each other", () => {
    const text = 'web { path = "/jails/web",\n  persist,  # stays\n  mount.devfs; }\n';
    expect(applyFixes(text, "comma-for-semicolon")).toBe(text.replaceAll(",", ";"));
  });

  test("is replaced where the last statement has no `;` either", () => {
    const text = "web { path = /jails/web; host.hostname = web, persist, exec.clean }\n";
    expect(applyFixes(text, "comma-for-semicolon")).toBe(
      "web { path = /jails/web; host.hostname = web; persist; exec.clean; }\n",
    );
  });

  test("nothing between a string and the next statement", () => {
    const text = `
      web { path = "/jails/web"persist; }
      #                        ^^^^^^^ comma-for-semicolon
      db { host.hostname = 'db'exec.clean; path = "/jails/$name"mount.devfs; persist; }
      #                        ^^^^^^^^^^ comma-for-semicolon
      #                                                         ^^^^^^^^^^^ comma-for-semicolon
      mail { path = "/jails/"persist; host.hostname = "mail"host; persist; }
      dns { path = "/jails/dns"vnets; host.hostname = x"y"; persist; }
    `;
    const [finding] = check(text);
    expect(finding.message).toBe("A `;` is missing before `persist`. As it stands it ends the value of `path`.");
    expect(finding.notes).toEqual([
      "Without a blank between them jail(8) puts a string and a word together to one value.",
    ]);
    expect(finding.fixes().map(({ safe }) => safe)).toEqual([false]);
    const mended = applyFixes(text, "comma-for-semicolon");
    expect(mended).toContain('web { path = "/jails/web"; persist; }');
    expect(mended).toContain(`db { host.hostname = 'db'; exec.clean; path = "/jails/$name"; mount.devfs; persist; }`);
  });

  test("in a global statement, for the jails that have it", () => {
    const text = `
      exec.timeout = 9,
      #               ^ comma-for-semicolon
        mount.devfs;
      web { path = /jails/web; persist; }
    `;
    const [finding] = check(text);
    expect(finding.jails).toEqual(["web"]);
  });

  test("where it is switched off, what follows from it is told", () => {
    const text = 'web { path = "/jails/web",\n  persist; }\n';
    const findings = analyze(text, { rules: { "comma-for-semicolon": "off" } }).findings;
    expect(findings.map(({ rule }) => rule)).toContain("path-missing-or-relative");
  });
});

describe("a statement without a value takes the next one for it", () => {
  test("is one finding, at the sign or name before it, whatever the value would be good for", () => {
    const text = `
      web {
        path = /jails/web;
        enforce_statfs =
        #              ^ comma-for-semicolon
        exec.clean;
        persist;
      }
      db {
        path =
        #    ^ comma-for-semicolon
        # the root
        mount.devfs;
        persist;
      }
      one {
        path = /jails/one;
        host.hostname
      # ^^^^^^^^^^^^^ comma-for-semicolon
        vnet;
        vnet.interface = em1;
        exec.timeout +=
        #            ^^ comma-for-semicolon
        persist;
      }
      two {
        path = /jails/two; persist;
        mount.devfs =
        #           ^ comma-for-semicolon
        exec.clean;
      }
    `;
    const findings = check(text);
    expect(findings[0].message).toBe("`enforce_statfs` has no value and no `;`, and takes `exec.clean`.");
    expect(findings.map(({ severity, jails }) => [severity, jails.join()])).toEqual([
      ["error", "web"],
      ["error", "db"],
      ["error", "one"],
      ["error", "one"],
      ["error", "two"],
    ]);
    expect(findings.flatMap((finding) => finding.fixes())).toEqual([]);
  });

  test("but not one whose value stands in the next line", () => {
    check(`
      web {
        path =
          /jails/web;
        persist;
        host.hostname = persist;
        depend =
          vnet;
        host.domainname =
          "mount.devfs";
        $flag =
          persist;
      }
      vnet { path = /jails/vnet; persist; }
    `);
  });
});

test("lists go on after a comma", () => {
  check(
    `
    web { path = /w; persist; depend = db,
      persist; exec.start = "/bin/sh /etc/rc",
      "persist"; }
    db { path = /d; persist; }
    persist { path = /p; persist; }
  `,
    { only: ["comma-for-semicolon"] },
  );
});

describe("a line that is being written above others", () => {
  const rules = (line: string): string[] => {
    const text = `web {\n  path = /jails/web;\n  host.hostname = a.b;\n  exec.start = "/bin/sh /etc/rc";\n  exec.stop = "/usr/bin/true";\n  ${line}\n  exec.clean;\n}\n`;
    return analyze(text).findings.map(({ rule, message }) => `${rule}: ${message}`);
  };

  test.each([
    ["ex", "unknown-parameter: There is no parameter `ex`. It takes `exec.clean` below it: a `;` is missing."],
    ["exec.strt", "unknown-parameter: There is no parameter `exec.strt`. Did you mean `exec.start`?"],
    [
      "mount.devfs",
      "boolean-value: `mount.devfs` takes `exec.clean` below it for its value: a `;` is missing. The jail will not start.",
    ],
    ["$id", "comma-for-semicolon: `$id` has no value and no `;`, and takes `exec.clean`."],
    ["enforce_statfs", "comma-for-semicolon: `enforce_statfs` has no value and no `;`, and takes `exec.clean`."],
  ])("is told, and that it takes `%s` away from what is below is not told besides", (line, told) => {
    expect(rules(line)).toEqual([told]);
  });

  test("may have such a word for its value", () => {
    expect(rules("$id = persist;")).toEqual([]);
    expect(rules("$id\n    persist;")).toEqual([]);
    expect(rules("$id =\n  persist;")).toEqual([]);
    expect(rules('$id =\n    "exec.clean";')).toEqual([]);
  });
});
