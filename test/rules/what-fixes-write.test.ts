import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";

/** The titles of the fixes of a rule's first finding in a text. */
const titles = (rule: string, text: string): string[] =>
  analyze(text)
    .findings.find((finding) => finding.rule === rule)
    ?.fixes()
    .map(({ title }) => title) ?? [];

describe("what the start makes is taken away", () => {
  const shared =
    'exec.prestart = "/sbin/ifconfig epair1 create"; path = "/j/$name"; persist;\nweb { vnet; vnet.interface = epair1b; }\n';

  test("by a statement for all, as long as there is one jail only", () => {
    expect(titles("create-without-cleanup", shared)).toEqual(["Take it away in exec.poststop"]);
    expect(titles("create-without-cleanup", `${shared}db { }\n`)).toEqual([]);
  });
});

test("what was in single quotes stands between double quotes as jail(8) read it", () => {
  const text = (stop: string): string =>
    `web {\n  path = /j;\n  persist;\n  exec.prestart = '/sbin/ifconfig "bridge7" create';${stop}\n}\n`;
  const after = String.raw`exec.poststop = "/sbin/ifconfig \"bridge7\" destroy";`;
  expect(applyFixes(text(""), "create-without-cleanup")).toBe(text(`\n  ${after}`));
});

describe("a list that replaces another is added to it", () => {
  const kept = (first: string, then: string): string[] =>
    titles(
      "overwritten-list",
      `exec.start = "${first}"; persist;\nweb { path = /j; vnet; vnet.interface = em0; exec.start = "${then}"; }\n`,
    );

  test.each([
    ["ifconfig em0 10.0.0.2/24", "ifconfig em0 10.0.0.3/24 alias"],
    ["/bin/a", "ifconfig em0 10.0.0.2/24"],
  ])("`%s` and `%s`", (first, then) => {
    expect(kept(first, then)).toEqual(["Add to the list with `+=`"]);
  });

  test("but for a route, which is added after the address that it goes through", () => {
    expect(kept("route add default 10.0.0.1", "ifconfig em0 10.0.0.2/24")).toEqual([]);
    expect(kept("true; route add default 10.0.0.1", "ifconfig em0 10.0.0.2/24")).toEqual([]);
  });

  const advice = (statements: string): string =>
    analyze(`web { path = /j; ${statements} }`)
      .findings.find(({ rule }) => rule === "overwritten-list")
      ?.message.replace(/^.*? above\. ?/, "") ?? "nothing is told";

  test.each([
    ["depend = a, b, c; depend = d;", "Write `+=` to add to the list."],
    ["depend = a, b, c; depend = b;", ""],
    ['exec.start = "route add default 10.0.0.1"; exec.start = "/bin/a", "ifconfig em0 up";', ""],
    ['exec.start = "/bin/a"; exec.start = "route add default 10.0.0.1";', "Write `+=` to add to the list."],
    ['exec.start = "/bin/sh /etc/rc"; exec.start = "/sbin/openrc sysinit", "/sbin/openrc default";', ""],
    ['exec.start = "/bin/sh /etc/rc"; exec.start = "/bin/a", "/bin/b";', "Run it last."],
    ['exec.start = "/bin/sh /etc/rc", "/bin/c"; exec.start = "/bin/a";', ""],
    ['ip6.addr = "em0|FE80::1"; ip6.addr = "em0|fe80::1/64", fe80::2;', ""],
    ['ip6.addr = "em0|fe80:0::1"; ip6.addr = "em0|fe80::1/64", fe80::2;', ""],
    ['ip4.addr = "em0|10.0.0.1/24"; ip4.addr = 10.0.0.3, 10.0.0.4;', "Write `+=` to add to the list."],
    ['ip4.addr = "em0|10.0.0.1/24"; ip4.addr = 10.0.0.1, 10.0.0.3;', ""],
  ])("as its message says of `%s`: %s", (statements, expected) => {
    expect(advice(statements)).toBe(expected);
  });

  test.each([
    ['exec.start = "/bin/sh /etc/rc"', "`/etc/rc`"],
    ['exec.start = "/bin/b"', "the value"],
    ['exec.start = "/bin/sh /etc/rc", "/bin/c"', "the 2 values"],
    ['depend = "/etc/rc"', "the value"],
  ])("of which the message names what is lost: %s", (statement, lost) => {
    const again = `${statement.split(" ")[0]} = "/bin/a", "/bin/d";`;
    const [finding] = analyze(`web { path = /j; ${statement}; ${again} }`).findings.filter(
      ({ rule }) => rule === "overwritten-list",
    );
    expect(finding.message).toContain(`throws away ${lost} set above.`);
  });

  test("behind a statement that has an end", () => {
    const jail = (end: string): string =>
      `web {\n  path = /j;\n  exec.start = "/bin/sh /etc/rc";\n  exec.start = "/bin/a"${end}}\n`;
    expect(applyFixes(jail(";\n"), "overwritten-list", 0)).toBe(jail(';\n  exec.start += "/bin/sh /etc/rc";\n'));
    expect(titles("overwritten-list", jail("\n"))).toEqual([]);
  });

  test("and looked at, where it names addresses", () => {
    const [fix] = analyze("web { path = /j; persist; ip4.addr = 10.0.0.3; ip4.addr = 10.0.0.1, 10.0.0.2; }")
      .findings.filter(({ rule }) => rule === "overwritten-list")
      .flatMap((finding) => finding.fixes());
    expect([fix.preferred, fix.safe]).toEqual([true, false]);
  });
});

describe("a shell and its script become one string", () => {
  const joined = (added: string): string[] =>
    titles("command-fails", `web { path = /j; exec.start = "/bin/sh"; exec.start += ${added}; }`);

  test("where nothing else stands in the statement that goes away", () => {
    expect(joined('"/etc/rc"')).toEqual(["Make them one string"]);
    expect(joined('"/etc/rc", "/bin/b"')).toEqual([]);
  });

  test("where both are in the same quotes", () => {
    expect(joined("'/etc/rc'")).toEqual([]);
    expect(joined("/etc/rc")).toEqual([]);
  });
});

describe("what is one value between quotes is written as several", () => {
  test("without the blanks around them, and as it was quoted where it is no bare word", () => {
    const text = "web { path = /j; persist; exec.start = '/bin/a , /bin/b 1'; }";
    expect(applyFixes(text, "quoted-comma-list")).toBe(
      "web { path = /j; persist; exec.start = '/bin/a'; exec.start += '/bin/b 1'; }",
    );
    expect(applyFixes(text, "quoted-comma-list", { title: "by commas" })).toBe(
      "web { path = /j; persist; exec.start = /bin/a, '/bin/b 1'; }",
    );
  });
});

describe("a word is changed where it is written", () => {
  const bridge = (verb: string): string[] =>
    titles(
      "bridge-add-delete",
      `web { path = /j; persist; $v = add; exec.prestart = "ifconfig bridge0 create", "ifconfig bridge0 ${verb} em0"; }`,
    );

  test("and not where a variable brings it", () => {
    expect(bridge("add")).toEqual(["Change `add` to `addm`"]);
    expect(bridge("$v")).toEqual([]);
  });
});

test("what a jail does to kernel state of the host is advised against where it stands", () => {
  const said = (statement: string): string[] =>
    analyze(`web { path = /j; persist; vnet; vnet.interface = em0; ${statement} }`).findings.flatMap(
      ({ rule, message }) => (rule === "host-command-in-jail-hook" ? message : []),
    );
  expect(said('exec.start = "sysctl kern.maxproc=5";')).toEqual([
    "`sysctl` fails in `exec.start`: no jail may set what holds for the whole host. Run it on the host, in exec.created.",
  ]);
  expect(said('exec.poststart = "jexec web sysctl kern.maxfiles=6";')).toEqual([
    "`sysctl` fails in `exec.poststart`: no jail may set what holds for the whole host. Leave `jexec` out.",
  ]);
});

describe("interfaces are returned", () => {
  const returned = (names: string): string[] =>
    titles("vnet-not-returned", `web { path = /j; persist; vnet; vnet.interface = ${names}; }`);

  test("by a fix that names the one, or speaks of several", () => {
    expect(returned("em1")).toEqual(["Return `em1` in exec.prestop"]);
    expect(returned("em1, em2")).toEqual(["Return the interfaces in exec.prestop"]);
  });
});

describe("rc runs last", () => {
  const jail = (between: string): string =>
    `web {\n  path = /j; vnet; vnet.interface = em1;\n  exec.start = "/bin/sh /etc/rc";\n${between}  exec.start += "ifconfig em1 10.0.0.2/24";\n}\n`;

  test("where what stands between can do without it: a service that was started anew cannot", () => {
    expect(titles("rc-before-network", jail(""))).toEqual(["Run rc after the network commands"]);
    expect(titles("rc-before-network", jail('  exec.start += "ifconfig em1 up";\n'))).toHaveLength(1);
    expect(titles("rc-before-network", jail('  exec.start += "service sshd onestart";\n'))).toEqual([]);
    expect(
      titles("rc-before-network", jail("").replace("ifconfig em1 10.0.0.2/24", "sh -c 'ifconfig em1 10.0.0.2/24'")),
    ).toEqual([]);
    expect(titles("rc-before-network", jail("").replace("web {", "web "))).toEqual([]);
  });

  test("on the first line of the jail's own where all jails share it, however many they are", () => {
    const jails = (start: string, rest = ""): string =>
      `exec.start = "/bin/sh /etc/rc"; path = "/j/$name"; persist;\nweb {\n  vnet; vnet.interface = em1;\n  exec.start ${start} "ifconfig em1 10.0.0.2/24";\n${rest}}\ndb { }\n`;
    expect(applyFixes(jails("+="), "rc-before-network")).toBe(jails("=", '  exec.start += "/bin/sh /etc/rc";\n'));
    const twice = '  exec.start += "sh /etc/rc";\n';
    expect(applyFixes(jails("+=", twice), "rc-before-network")).toBe(jails("=", twice));
  });

  test("not where it is not the one thing that all jails share", () => {
    const own = 'path = /j;\nweb { vnet; vnet.interface = em1; exec.start += "ifconfig em1 10.0.0.2/24"; }\n';
    for (const shared of [
      'exec.start = "/bin/a", "/bin/sh /etc/rc"; ',
      '$s = "/bin/sh /etc/rc", "/bin/x"; exec.start = $s; ',
    ])
      expect(titles("rc-before-network", shared + own)).toEqual([]);
  });

  test("not behind what stands in one statement with the network", () => {
    const list = jail("").replace('10.0.0.2/24"', '10.0.0.2/24", "ifconfig em1 up"');
    expect(titles("rc-before-network", list)).toEqual([]);
  });
});

describe("a fix is the preferred one", () => {
  const preferred = (rule: string, statements: string): boolean[] =>
    analyze(`web { path = /j; persist; ${statements} }`)
      .findings.find((finding) => finding.rule === rule)
      ?.fixes()
      .map((fix) => fix.preferred) ?? [];

  test("where what is moved before the mounts is a directory and nothing else", () => {
    const made = (command: string): boolean[] =>
      preferred("mount-before-prestart", `exec.prestart = "${command}"; mount = "/data/web /j/data nullfs rw 0 0";`);
    expect(made("mkdir /data/web")).toEqual([true]);
    expect(made("mkdir /data/web && chown www /data/web")).toEqual([false]);
  });

  test("not where a command would run on another place: it can be wrong there, too", () => {
    expect(preferred("host-command-in-jail-hook", 'exec.start = "jexec web start";')).toEqual([false]);
  });

  test("and a folder with a blank is named by its author", () => {
    const named = (path: string): string[] =>
      titles(
        "devfs-mount-without-ruleset",
        `web { path = "${path}"; persist; mount.devfs; exec.created = "devfs rule -s 4 applyset"; }`,
      );
    expect(named("/j/a")).toEqual(["Name the jail's /dev"]);
    expect(named("/j/a b")).toEqual([]);
  });
});

describe("an address that a jail sets on the host's network is given to it", () => {
  const fixes = (command: string): string[] =>
    titles("host-command-in-jail-hook", `web { path = /j; persist; exec.start = "${command}"; }`);

  test.each([
    ["ifconfig em0 inet 10.0.0.2/24 alias", "Let jail(8) set the address: `ip4.addr`"],
    ["ifconfig lo0 inet 10.0.0.5/8 up", "Let jail(8) set the address: `ip4.addr`"],
    ["ifconfig em0 inet 10.0.0.2/24 -alias", "Run it on the host, in exec.created"],
    ["ifconfig lo0 inet 127.0.0.1/8 up", "Remove this command"],
    ["ifconfig lo0 up", "Remove this command"],
  ])("%s", (command, title) => {
    expect(fixes(command)).toEqual([title]);
  });

  test.each([
    ["ifconfig em0 inet 10.0.0.2/24 alias", "Set `vnet`, or give the address with `ip4.addr`."],
    ["ifconfig em1 up", "Set `vnet`, or run it on the host, in exec.created."],
    ["route add default 10.9.9.1", "Set `vnet`, or run it on the host, in exec.created."],
    ["ifconfig lo0 up", "Remove it: the host has set up `lo0`."],
  ])("%s: %s", (command, advice) => {
    const [finding] = analyze(`web { path = /j; persist; exec.start = "${command}"; }`).findings;
    expect(finding.message).toContain(`: the jail shares the host's network. ${advice}`);
  });
});

test("several commands that take something away stand on lines of their own, or on one line as all else does", () => {
  const statements = [
    "path = /j; persist; vnet; vnet.interface = epair1b;",
    'exec.prestart = "ifconfig epair1 create", "ifconfig bridge0 addm epair1a";',
  ];
  const gone = ['exec.poststop = "ifconfig bridge0 deletem epair1a";', 'exec.poststop += "ifconfig epair1a destroy";'];
  const lines = (of: readonly string[]): string => `web {\n${of.map((one) => `  ${one}\n`).join("")}}\n`;
  const line = (of: readonly string[]): string => `web { ${of.join(" ")} }\n`;
  for (const write of [lines, line])
    expect(applyFixes(write(statements), "create-without-cleanup")).toBe(write([...statements, ...gone]));
});

describe("a route that is too early", () => {
  const jail = (start: string): string => `web {\n  path = /j; persist; vnet; vnet.interface = em1;\n${start}}\n`;
  const early = '  exec.start = "route add default 10.0.0.1";\n';

  test("through lo0 has that brought up by the program in its usual folder", () => {
    expect(applyFixes(jail('  exec.start = "route add default 127.0.0.1";\n'), "unreachable-gateway")).toBe(
      jail(
        '  exec.start = "/sbin/ifconfig lo0 inet 127.0.0.1/8 up";\n  exec.start += "route add default 127.0.0.1";\n',
      ),
    );
  });

  test("is moved within its list, and to no other", () => {
    const moved = (set: string): string[] => titles("unreachable-gateway", jail(early + set));
    expect(moved('  exec.start += "ifconfig em1 10.0.0.2/24";\n')).toContain(
      "Move the line after the command that makes the gateway reachable",
    );
    expect(moved('  exec.poststart = "jexec web ifconfig em1 10.0.0.2/24";\n')).toEqual([
      "Replace the line by a comment with the lines for the jail's rc.conf",
    ]);
  });

  test("is written down for rc.conf, as its family has it", () => {
    const noted = (route: string): string =>
      applyFixes(jail(`  exec.start = "${route}";\n`), "unreachable-gateway", { title: "by a comment" });
    const comment = "  # The jail's own rc.conf sets this route when its network is up:\n";
    expect(noted("route add default 10.0.0.1")).toBe(jail(`${comment}  #   defaultrouter="10.0.0.1"\n`));
    expect(noted("route add 10.9.0.0/16 10.0.0.1 -reject")).toBe(
      jail(`${comment}  #   static_routes="reject"\n  #   route_reject="10.9.0.0/16 10.0.0.1 -reject"\n`),
    );
    for (const more of ["sh -c 'route add default 10.0.0.1'", "true && route add default 10.0.0.1"])
      expect(noted(more)).toBe(jail(`  exec.start = "${more}";\n`));
    expect(noted("route -6 add default 2001:db8::1")).toBe(jail(`${comment}  #   ipv6_defaultrouter="2001:db8::1"\n`));
    expect(noted("route add -net 10.9.0.0/16 10.0.0.1")).toBe(
      jail(`${comment}  #   static_routes="extra"\n  #   route_extra="10.9.0.0/16 10.0.0.1"\n`),
    );
    expect(noted("route add -inet6 2001:db8:5::/48 2001:db8::1")).toBe(
      jail(`${comment}  #   ipv6_static_routes="extra"\n  #   ipv6_route_extra="2001:db8:5::/48 2001:db8::1"\n`),
    );
  });
});

describe("jib for jng", () => {
  const fixes = (wanted: string, command: string): string[] =>
    titles(
      "jib-jng-usage",
      `web { path = /j; vnet; persist; vnet.interface = ${wanted}; exec.prestart = "${command}"; }`,
    );

  test.each([
    ["e0b_web", "jib bridge web em0", ["Change `bridge` to `addm`"]],
    ["e0b_web", "jib bridge -b bridge0 web em0", ["Change `bridge` to `addm`"]],
    ["e0b_web", "jib bridge -bbridge0 web em0", ["Change `bridge` to `addm`"]],
    ["xng0_web", "jib bridge web em0", ["Change `bridge` to `addm`"]],
    ["ng0_web", "jib bridge web em0", ["Call `jng` instead"]],
    ["e0b_web", "jng addm web em0", ["Call `jib` instead"]],
    ["ng0_web, em1", "jib bridge web em0", ["Call `jng` instead"]],
    ["e0b_web", "jib bridge -b bridge0 web", []],
    ["e0b_web", "jib shutdown web", ["Change `shutdown` to `destroy`"]],
    ["e0b_web", "jib shutdown web em0", []],
    ["e0b_web", "jib $v web em0", []],
    ["e0b_web", "jib bridge my-web em0", []],
    ["e0b_web", "jib bridge longer_than_11 em0", []],
    ["e0b_web", "jib bridge web", []],
  ])("for %s: `%s`", (wanted, command, expected) => {
    expect(fixes(wanted, command)).toEqual(expected);
  });
});

describe("an address is added to those for all jails", () => {
  test("where it is not one of them, however that is written", () => {
    const kept = (address: string): string[] =>
      titles(
        "overwritten-list",
        `ip6.addr = "em0|FE80::1"; persist; path = /j;\nweb { ip6.addr = "em0|${address}"; }\n`,
      );
    expect(kept("fe80::2")).toEqual(["Add to the list with `+=`"]);
    expect(kept("fe80::1")).toEqual([]);
    expect(kept("fe80::1/64")).toEqual([]);
    expect(kept("fe80:0::1")).toEqual([]);
  });
});

describe("a shell and its script in one statement become one string", () => {
  const joined = (list: string): string => applyFixes(`web { path = /j; exec.start = ${list}; }`, "command-fails");

  test.each([
    ["sh, /etc/rc", '"sh /etc/rc"'],
    ['"sh" , "/etc/rc"', '"sh /etc/rc"'],
    ["'sh', '/etc/rc'", "'sh /etc/rc'"],
    ["'sh', \"/etc/rc\"", undefined],
    ['"sh" /* why */, "/etc/rc"', undefined],
  ])("%s", (list, written) => {
    expect(joined(list)).toBe(`web { path = /j; exec.start = ${written ?? list}; }`);
  });
});

test("what destroys several interfaces too early is moved one after the other, the second as the list then begins", () => {
  const jail = (prestop: string, poststop: string): string => `web {
  path = /j; persist; vnet; vnet.interface = epair1b, epair2b;
  exec.prestart = "ifconfig epair1 create", "ifconfig epair2 create";
${prestop}  exec.poststop = "true";
${poststop}}
`;
  const prestop = '  exec.prestop = "ifconfig epair1b destroy";\n  exec.prestop += "ifconfig epair2b destroy";\n';
  const poststop = '  exec.poststop += "ifconfig epair1a destroy";\n  exec.poststop += "ifconfig epair2a destroy";\n';
  expect(applyFixes(jail(prestop, ""), "epair-destroy-phase")).toBe(jail("", poststop));
});
