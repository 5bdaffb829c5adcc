import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const severitiesOf = (text: string, rule: string, release?: string): string[] =>
  analyze(text, { release })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity }) => severity);

describe("ifname-too-long", () => {
  test("is told for the jail whose name is too long, and points to a shorter part", () => {
    const findings = check(
      `
      path = "/jails/$name";
      exec.prestart = "/sbin/ifconfig epair$id create up";
      exec.prestart += "/sbin/ifconfig epair\${id}b name e0b_$name";
      #                                                 ^^^^^^^^^ ifname-too-long
      exec.start = "/bin/sh /etc/rc";
      exec.poststop = "/sbin/ifconfig epair\${id}a destroy";
      vnet;
      vnet.interface = "e0b_$name";
      web { $id = 1; }
      mastodon_streaming { $id = 2; }
    `,
      { level: "warning" },
    );
    expect(findings[0].jails).toEqual(["mastodon_streaming"]);
    expect(findings[0].message).toContain("has 22 characters");
    expect(findings[0].notes.join()).toContain("SIOCSIFNAME (set name): File name too long");
    expect(findings[0].message).toContain("such as `$id`");
  });

  test("a failure that is caught is information: the command can never work", () => {
    const text = 'web { path = /j; persist; exec.prestart = "ifconfig epair5a name to_the_web_jail_a || true"; }\n';
    expect(severitiesOf(text, "ifname-too-long")).toEqual(["info"]);
  });
});

describe("ifconfig-no-mask", () => {
  const text = `
    web {
      $ip = 10.0.0.5;
      path = /j;
      vnet;
      vnet.interface = epair5b;
      exec.start = "/sbin/ifconfig epair5b inet $ip up";
      #                                         ^^^ ifconfig-no-mask
      exec.start += "/sbin/route add default 10.0.0.1";
      exec.start += "/bin/sh /etc/rc";
    }
  `;

  test.each([
    ["12.0", "warning", "It gets that of its old class"],
    ["14.0", "warning", "default mask may not be correct"],
    ["15.0", "error", "setting interface address without mask is no longer supported"],
  ])("on %s it is of severity %s, and nothing else is said about the gateway", (release, severity, message) => {
    const findings = check(text, { release, level: "warning" });
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
    expect([findings[0].message, ...findings[0].notes].join("\n")).toContain(message);
  });

  test.each([
    ["exec.prestart", "FreeBSD 15.0 refuses that: the start is rolled back."],
    ["exec.prestop", "FreeBSD 15.0 refuses that: the jail is not removed."],
    ["exec.poststop", "FreeBSD 15.0 refuses that: the stop goes on, but ends with status 1."],
  ])("says what becomes of the jail when it is refused in %s", (phase, outcome) => {
    const { findings } = analyze(`web { path = /j; persist; ${phase} = "ifconfig em0 inet 10.0.0.5"; }`);
    const said = findings.filter(({ rule }) => rule === "ifconfig-no-mask").map(({ message }) => message);
    expect(said).toEqual([`\`10.0.0.5\` has no mask. ${outcome}`]);
  });

  test("the mask is added after the author's variable, but only by hand", () => {
    expect(applyFixes(text, "ifconfig-no-mask", 0)).toContain("epair5b inet $ip/24 up");
    expect(applyFixes(text, "ifconfig-no-mask")).toContain("epair5b inet $ip up");
  });
});

describe("epair-destroy-name", () => {
  /** A line with its `epair5b` marked. */
  const marked = (line: string): string => {
    const mark = `${"#".padEnd(line.indexOf("epair5b"))}^^^^^^^ epair-destroy-name`;
    return `${line}\n${mark}`;
  };

  const jail = (...statements: string[]): string =>
    [
      "web {",
      "  path = /j;",
      "  vnet;",
      "  vnet.interface = epair5b;",
      '  exec.prestart = "/sbin/ifconfig epair5 create up";',
      '  exec.prestart += "/sbin/ifconfig bridge0 addm epair5a";',
      '  exec.start = "/bin/sh /etc/rc";',
      ...statements.map((statement) => `  ${statement}`),
      "}",
      "",
    ].join("\n");

  test("the mended destroy takes the half off its bridge first", () => {
    const text = jail('exec.poststop = "/sbin/ifconfig epair5 destroy";');
    const mended = applyFixes(text, "epair-destroy-name");
    expect(mended).toBe(
      jail(
        'exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";',
        'exec.poststop += "/sbin/ifconfig epair5a destroy";',
      ),
    );
    check(mended, { level: "warning" });
  });

  test("nothing is said besides of what therefore stays", () => {
    const text = `
      web {
        path = /j;
        persist;
        exec.prestart = "/sbin/ifconfig epair5 create up || true";
        exec.prestart += "/sbin/ifconfig bridge0 addm epair5a || true";
        exec.poststop = "/sbin/ifconfig epair5 destroy";
        #                               ^^^^^^ epair-destroy-name
      }
    `;
    check(text, { level: "info" });
  });

  test("the half that got another name is named by that", () => {
    const text = jail(
      'exec.poststart = "/sbin/ifconfig epair5a name to_web";',
      'exec.poststop = "/sbin/ifconfig bridge0 deletem to_web; /sbin/ifconfig epair5 destroy";',
    );
    expect(applyFixes(text, "epair-destroy-name")).toContain("; /sbin/ifconfig to_web destroy");
  });

  test("a second destroy is removed with its line, at the beginning of a list too", () => {
    const off = 'exec.prestop = "/sbin/ifconfig bridge0 deletem epair5a; /sbin/ifconfig epair5a destroy";';
    const text = jail(off, 'exec.poststop = "/sbin/ifconfig epair5b destroy";', 'exec.poststop += "logger bye";');
    check(text.replace(/^.*epair5b destroy.*$/m, marked), { level: "warning" });
    const mended = applyFixes(text, "epair-destroy-name");
    expect(mended).toBe(jail(off, 'exec.poststop = "logger bye";'));
    check(mended, { level: "warning" });
  });

  test("a second destroy among others in one string, or for all jails, is for its author to take out", () => {
    const both = jail(
      'exec.poststop = "ifconfig bridge0 deletem epair5a; ifconfig epair5a destroy; ifconfig epair5b destroy";',
    );
    const [first] = analyze(both).findings.filter(({ rule }) => rule === "epair-destroy-name");
    expect(first.fixes()).toEqual([]);
    const shared = `
      vnet;
      path = "/jails/$name";
      exec.start = "/bin/sh /etc/rc";
      exec.prestart = "ifconfig epair$id create";
      exec.poststop = "ifconfig epair\${id}a destroy";
      exec.poststop += "ifconfig epair\${id}b destroy";
      web { $id = 1; vnet.interface = epair1b; }
      db { $id = 2; vnet.interface = epair2b; }
    `;
    const [second] = analyze(shared).findings.filter(({ rule }) => rule === "epair-destroy-name");
    expect(second.jails).toEqual(["web", "db"]);
    expect(second.fixes().map(({ safe, preferred }) => [safe, preferred])).toEqual([[false, false]]);
  });

  test("a destroy without a half is removed where another one does what was meant", () => {
    const right = 'exec.poststop += "/sbin/ifconfig epair5a destroy";';
    const off = 'exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";';
    const text = jail(off, 'exec.poststop += "/sbin/ifconfig epair5 destroy";', right);
    const mended = applyFixes(text, "epair-destroy-name");
    expect(mended).toBe(jail(off, right));
    check(mended, { level: "warning" });
  });

  test("a half is added to a line that all jails share", () => {
    const text = `
      vnet;
      path = "/jails/$name";
      exec.start = "/bin/sh /etc/rc";
      exec.prestart = "ifconfig epair$id create";
      exec.poststop = "ifconfig epair$id destroy";
      web { $id = 1; vnet.interface = epair1b; }
      db { $id = 2; vnet.interface = epair2b; }
    `;
    expect(applyFixes(text, "epair-destroy-name")).toContain('exec.poststop = "ifconfig epair${id}a destroy";');
  });
});

describe("uplink-addm-in-hook and address-on-member", () => {
  test("each has its place, and nothing else is said there", () => {
    const text = `
      web {
        path = /j;
        persist;
        exec.prestart = "/sbin/ifconfig em0 inet 10.0.0.1/24";
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ address-on-member
        exec.prestart += "/sbin/ifconfig bridge0 addm em0 up";
        #                                             ^^^ uplink-addm-in-hook
        exec.poststop = "/sbin/ifconfig bridge0 deletem em0";
        exec.poststop += "/sbin/ifconfig em0 inet 10.0.0.1 -alias";
      }
    `;
    const [address, uplink] = check(text, { release: "14.0" });
    expect(uplink.notes.join()).toContain('`ifconfig_bridge0="addm em0 up"`');
    expect(address.message).toBe("`em0`, a member of `bridge0`, gets address `10.0.0.1`. It belongs on `bridge0`.");
    expect(address.related.map(({ message }) => message)).toEqual(["`em0` is put on `bridge0` here"]);
    const [refused] = check(text, { release: "15.0" });
    expect(refused.message).toContain("FreeBSD 15.0 refuses that");
    expect(refused.notes.join()).toContain("`addm em0`");
  });
});

describe("link-local-scope", () => {
  test("is one error, and leaves the gateway alone", () => {
    const findings = check(
      `
      web {
        path = /j;
        vnet;
        vnet.interface = epair1b;
        exec.start = "ifconfig epair1b inet6 fe80::2/64 up";
        exec.start += "route -6 add default fe80::1";
        #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ link-local-scope
        exec.start += "/bin/sh /etc/rc";
      }
    `,
      { level: "warning" },
    );
    expect(findings[0].severity).toBe("error");
    expect(findings[0].message).toContain("Add one: `fe80::1%epair1b`.");
  });

  test("the scope is spelled with the author's variables", () => {
    const text = `
      web {
        path = /j; vnet;
        $if = epair1b;
        vnet.interface = $if;
        exec.start = "ifconfig \${if} inet6 fe80::2/64 up";
        exec.start += "route -6 add default fe80::1";
        exec.start += "/bin/sh /etc/rc";
      }
    `;
    expect(applyFixes(text, "link-local-scope")).toContain('"route -6 add default fe80::1%${if}"');
    const configured = applyFixes(text, "link-local-scope", { title: "rc.conf" });
    expect(configured).toContain('#   ipv6_defaultrouter="fe80::1%epair1b"');
  });

  test("a route that may fail is information, and told once", () => {
    const [finding] = check(
      `
      web {
        path = /j; vnet; vnet.interface = epair1b;
        exec.start = "/sbin/route -n6 add default fe80::1 || true", "/bin/sh /etc/rc";
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ link-local-scope
      }
    `,
      { only: ["link-local-scope", "command-fails", "unguarded-route"] },
    );
    expect(finding.severity).toBe("info");
    expect(finding.notes.join()).toContain("can never work");
  });

  test("addresses of the jail need an interface, each of them", () => {
    check(`
      web {
        path = /j;
        persist;
        ip6.addr = "fe80::5/64", "em0|fe80::6/64", 2001:db8::5, "febf:1::5";
        #           ^^^^^^^ link-local-scope
        #                                                        ^^^^^^^^^ link-local-scope
      }
    `);
  });
});
