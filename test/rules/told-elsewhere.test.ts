import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";
import { said } from "../support/said.ts";

const rc = 'exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";';

describe("what another rule tells, or what is meant so, is not told", () => {
  test.each([
    // A devfs without a ruleset below that of mount.devfs is told as that.
    ["hidden-mount", 'web { path = /jails/web; persist; mount.devfs; mount = "devfs /jails/web/dev devfs rw 0 0"; }'],
    // /home is a link into /usr on many hosts.
    ["mount-line-shape", 'web { path = /usr/home; persist; mount = "/x /home/x nullfs rw 0 0"; }'],
    // What is mounted from within what lies below needs that.
    ["hidden-mount", 'web { path = /w; persist; mount = "/a /w/a nullfs rw 0 0", "/w/a/b /w/a nullfs rw 0 0"; }'],
    ["hidden-mount", 'web { path = /w; persist; mount = "/a /w/a nullfs rw 0 0", "/b /w/a unionfs rw 0 0"; }'],
    // Somebody who waits knows.
    ["dad-delay", `web { path = /w; ip6.addr = "em0|2001:db8::1"; ${rc.replace('= "', '= "sleep 2", "')} }`],
    ["dad-delay", `web { path = /w; ip6.addr = "em0|2001:db8::1/64 no_dad"; ${rc} }`],
    ["dad-delay", `web { path = /w; ip6.addr = "2001:db8::1"; ${rc} }`],
    // A Linux has no rc of FreeBSD, so that its jail has to have lists of its own.
    [
      "overwritten-list",
      `${rc} debian { path = /d; persist; exec.start = "/bin/true"; exec.stop = "/bin/true"; mount = "linprocfs /d/proc linprocfs rw 0 0"; }`,
    ],
    ["unknown-jail", 'exec.poststart = "/usr/sbin/jexec web ls";'],
    [
      "vnet-not-returned",
      'web { path = /w; persist; vnet; vnet.interface = em1; exec.prestop = "/usr/local/sbin/network-off em1"; }',
    ],
  ])("%s: %s", (rule, text) => {
    const severities = { "dad-delay": "info" } as const;
    check(text, { only: [rule], rules: severities });
  });
});

test("of addresses that are tentative for a second all jails are named, once", () => {
  const [finding] = check(
    `
    exec.start = "/bin/sh /etc/rc";
    a { path = /a; ip6.addr = "em0|2001:db8::1", "em0|2001:db8::2"; }
    #                          ^^^^^^^^^^^^^^^ dad-delay
    b { path = /b; interface = em0; ip6.addr = 2001:db8::3; }
    `,
    { only: ["dad-delay"], rules: { "dad-delay": "info" } },
  );
  expect(finding.jails).toEqual(["a", "b"]);
  expect(finding.related.map(({ message }) => message)).toEqual(["another one", "another one"]);
});

test.each([
  ["bridge7", ["host-command-in-jail-hook"]],
  ["bridge9", ["create-without-cleanup", "host-command-in-jail-hook"]],
])("a clean-up that fails is told, and what it was not meant for besides: %s", (name, rules) => {
  const commands = `exec.prestart = "/sbin/ifconfig bridge7 create"; exec.stop = "/sbin/ifconfig ${name} destroy";`;
  const { findings } = analyze(`web { path = /j; persist; ${commands} }`);
  expect(findings.map(({ rule }) => rule).toSorted()).toEqual(rules);
});

test.each([
  // A statement for all may lack what a block sets that cannot be read.
  [`vnet; vnet.interface = epair1b; path = /j; persist;\nweb {\n  exec.prestart = ;\n}`, ["syntax-error"]],
  // What is not included may have the jail.
  ['. "/etc/db.conf";\nweb { path = /j; persist; depend = db; }', ["include-misuse"]],
  ['web { path = /j; persist; ip4.addr = "10.0.0.8/32"; }', []],
])("one slip is told, and not what follows from it: %s", (text, rules) => {
  expect(analyze(text).findings.map(({ rule }) => rule)).toEqual(rules);
});

test("a half that has another name is told as that, and not as one that went into the jail", () => {
  check(
    `
    web {
      path = /j; persist; vnet; vnet.interface = lan7;
      exec.prestart = "ifconfig epair7 create", "ifconfig epair7b name lan7";
      exec.poststop = "ifconfig epair7b destroy";
      #                         ^^^^^^^ interface-never-created
    }
    `,
    { only: ["interface-never-created", "epair-destroy-phase"] },
  );
});

test("what is mounted in the root of a child is no mistake of another jail", () => {
  const mount = (target: string): string => `persist; mount = "/x ${target} nullfs rw 0 0";`;
  expect(said("mount-line-shape", `a { path = /j/a; ${mount("/j/b/x")} } b { path = /j/b; persist; }`)[0]).toBe(
    "`/j/b/x` lies in the jail `b`, not in this one.",
  );
  const outside = "`/j/b/x` lies outside of `path`: the jail does not see it.";
  const ofHost = `a { path = /; persist; } b { path = /b; ${mount("/y/x")} }`;
  expect(said("mount-line-shape", ofHost)[0]).toBe(outside.replace("/j/b/x", "/y/x"));
  const child = (own: string, childs: string): string =>
    `a { path = /j/a; children.max = 1; ${own} } a.b { path = /j/b; ${childs} }`;
  expect(said("mount-line-shape", child(mount("/j/b/x"), "persist;"))[0]).toBe(outside);
  expect(said("mount-line-shape", child("persist;", mount("/j/a/x")))[0]).toBe(outside.replace("/b/", "/a/"));
});

test("a console log that is not absolute ends the start, and a child's address may be right under its right parent", () => {
  expect(
    said("consolelog-path", "web { path = /w; exec.start = /bin/ls; persist; exec.consolelog = log/web; }"),
  ).toEqual(["`exec.consolelog` `log/web` is not an absolute path. The start is rolled back."]);
  const two = (name: string): string =>
    `web { path = /w; persist; ip4.addr = "em0|192.0.2.7/24"; } ${name} { path = /a; persist; ip4.addr = "em0|192.0.2.7/24"; }`;
  const told = (text: string): string[] =>
    analyze(text)
      .findings.filter(({ rule }) => rule === "duplicate-resource")
      .flatMap(({ jails }) => jails);
  expect(told(two("other"))).toEqual(["other"]);
  expect(told(two("wbe.other"))).toEqual([]);
});

test("datasets are mounted before rc where nothing stands between the two", () => {
  const web = (list: string): string =>
    `web {\n  path = /w;\n  allow.mount;\n  allow.mount.zfs;\n  enforce_statfs = 1;\n  zfs.dataset = tank/web;\n${list}\n  exec.stop = "/bin/sh /etc/rc.shutdown jail";\n}\n`;
  const mended = (text: string): string => applyFixes(text, "zfs-mount-after-rc", { title: "Run rc" });
  const first = '  exec.start = "/bin/sh /etc/rc";\n';
  const last = '  exec.start += "/sbin/zfs mount -a";';
  expect(mended(web(`${first}${last}`))).toBe(
    web('  exec.start = "/sbin/zfs mount -a";\n  exec.start += "/bin/sh /etc/rc";'),
  );
  const between = web(`${first}  exec.start += "/bin/sleep 1";\n${last}`);
  expect(mended(between)).toBe(between);
});

describe("dad-delay", () => {
  test("nobody waits in a jail without rc, and a pause after rc comes too late", () => {
    check(
      `
      interface = em0; ip6.addr = "2001:db8::1";
      #                            ^^^^^^^^^^^ dad-delay
      web { path = /j; exec.start = "/bin/sh /etc/rc", "sleep 5"; }
      app { path = /a; exec.start = "/bin/app", "/bin/other"; ip6.addr = "2001:db8::2"; }
      `,
      { only: ["dad-delay"], rules: { "dad-delay": "info" } },
    );
  });
});

test("a number that the jail is not given, or that is the name of its block, is not fixed", () => {
  check(
    `
    path = "/j/$name"; persist;
    web { jid = 0; }
    7 { }
    db { jid = 8; }
    #          ^ fixed-jid
    `,
    { only: ["fixed-jid"], release: "14.0" },
  );
});

test("what has something in its place is deprecated, and told as that", () => {
  check("web { path = /j; persist; allow.sysvipc; }", { only: ["deprecated-parameter"] });
  const { findings } = analyze('web { path = /j; persist; }\n//- /etc/rc.conf\njail_web_ip="192.0.2.1"\n');
  expect(findings.map(({ rule, deprecated }) => [rule, deprecated])).toEqual([["deprecated-parameter", true]]);
});

test("where a comment silences the first place, the second one is told", () => {
  const ignore = (rule: string): string => `# jailconf-ignore ${rule}: on purpose\n`;
  for (const [rule, first, second] of [
    ["address-without-interface", "a { ip4.addr = 192.0.2.10; }", "b { ip4.addr = 192.0.2.11; }"],
    ["no-hostname", "a { mount.devfs; }", "b { mount.devfs; }"],
    ["template-placeholder", "$a = %%IP_A%%;", "$b = %%IP_B%%; a { }"],
    ["unused-interface", "a { vnet; interface = em0; }", "b { vnet; interface = em0; }"],
  ]) {
    const { findings } = analyze(`path = "/j/$name"; persist;\n${ignore(rule)}${first}\n${second}\n`, {
      whole: [rule],
    });
    const found = findings.filter((one) => one.rule === rule);
    expect(
      found.map(({ start, related }) => [start > 60, related.length]),
      rule,
    ).toEqual([[true, 0]]);
  }
});

describe("what many places have is told once, with twenty of the others", () => {
  const many = (of: (index: number) => string): string =>
    Array.from({ length: 30 }, (_, index) => of(index)).join("\n");
  test.each([
    ["address-without-interface", `web { path = /j; persist; ${many((index) => `ip4.addr += 192.0.2.${index};`)} }`],
    [
      "dad-delay",
      `web { path = /j; exec.start = "/bin/sh /etc/rc"; interface = em0; ${many((index) => `ip6.addr += 2001:db8::${index};`)} }`,
    ],
    ["fixed-jid", many((index) => `j${index} { path = /j; persist; jid = ${index + 1}; }`)],
    [
      "deprecated-parameter",
      `web { path = /j; persist; }\n//- /etc/rc.conf\n${many((index) => `jail_j${index}_ip="192.0.2.${index}"`)}`,
    ],
    ["template-placeholder", many((index) => `$v${index} = %%V${index}%%;`)],
    [
      "overwritten-list",
      `web { path = /j; persist; ${many((index) => `exec.poststart += "logger ${index}";`)} exec.poststart = "logger x"; }`,
    ],
  ])("%s", (rule, text) => {
    const { findings } = analyze(text, { whole: [rule], rules: { [rule]: "info" }, release: "14.0" });
    expect(findings.flatMap((one) => (one.rule === rule ? one.related.length : []))).toEqual([20]);
  });

  test("unused-interface, of which the first is one", () => {
    const text = many((index) => `j${index} { path = /j${index}; persist; vnet; interface = em0; }`);
    const { findings } = analyze(text);
    const [finding] = findings.filter(({ rule }) => rule === "unused-interface");
    expect(finding.related).toHaveLength(19);
  });
});

test("what has no effect is shown faded", () => {
  for (const [rule, statements] of [
    ["unused-interface", "vnet; interface = em0;"],
    ["deprecated-parameter", "allow.dying;"],
  ]) {
    const { findings } = analyze(`web { path = /j; persist; ${statements} }`, { whole: [rule] });
    expect(
      findings.filter((one) => one.rule === rule).map(({ unnecessary }) => unnecessary),
      rule,
    ).toEqual([true]);
  }
});
