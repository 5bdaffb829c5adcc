import { expect, test } from "vitest";
import { asked, expectUntried, type Row, untried } from "../support/untried.ts";

test("a verb of jng for one of jib, where all that follows is right for it", () => {
  const calls = (wanted: string, call: string): string =>
    `web { path = /j; vnet; persist; vnet.interface = ${wanted}; exec.prestart = "${call}"; }\n`;
  expectUntried("jib-jng-usage", [
    [calls("e0b_web", "jib bridge web em0"), ["bridge", "addm"]],
    [calls("e0b_web", "jib bridge -bbr0 web em0 em1"), ["bridge", "addm"]],
    [calls("e0b_web", "jib shutdown web"), ["shutdown", "destroy"]],
    [calls("e0b_web", "jib bridge my-web em0")],
    [calls("e0b_web", "jib bridge web-my em0")],
    [calls("e0b_web", "jib bridge longer_than_11 em0")],
    [calls("e0b_web", "jib bridge -b bridge0 web")],
    [calls("e0b_web", "jib bridge web")],
    [calls("e0b_web", "jib bridge")],
    [calls("e0b_web", "jib shutdown web em0")],
    [calls("e0b_web", "jng addm web em0"), ["jng", "jib"]],
    [calls("e10b_web", "jng addm web em0"), ["jng", "jib"]],
    [calls("ng10_web", "/usr/local/sbin/jib bridge web em0"), ["sbin/jib", "sbin/jng"]],
  ]);
});

test("what jib makes, spelled for all jails that share the line", () => {
  const shared = (call: string): string =>
    `exec.prestart = "${call}"; vnet.interface = e0b_www;\npath = "/j/$name"; persist; vnet;\nweb { }\n`;
  const both = `${shared("jib addm $name em0")}db { }\n`;
  const literal = `${shared("jib addm web em0")}db { vnet.interface = e0b_web; }\n`;
  expectUntried("jib-jng-usage", [
    [both, ["e0b_www", "e0b_$name"]],
    [shared("jib addm web em0"), ["e0b_www", "e0b_web"]],
    [literal],
  ]);
});

test("a script and the shell that a comma has cut off, or one of its own where there are quotes", () => {
  const start = (list: string, before = ""): string => `${before}web { path = /j; persist; exec.start = ${list}; }\n`;
  expectUntried("command-fails", [
    [start('"sh", "/etc/rc"'), ['h", "/', "h /"]],
    [start("sh , /etc/rc"), ["sh , /etc/rc", '"sh /etc/rc"']],
    [start('"sh", "/etc/rc", "/bin/a"'), ['h", "/', "h /"]],
    [start('"sh"; exec.start += " /etc/rc"'), ['"; exec.start += " /etc/rc"', ' /etc/rc"']],
    [start('"sh"; exec.start += "/etc/rc", "/bin/a"'), ['"/etc', '"/bin/sh /etc']],
    [start("'sh', \"/etc/rc\""), ['"/etc', '"/bin/sh /etc']],
    [start("'sh'; exec.start += \"/etc/rc\""), ['"/etc', '"/bin/sh /etc']],
    [start('"/etc/rc"'), ['"/etc', '"/bin/sh /etc']],
    [start("/etc/rc")],
    [start("$l", '$l = "sh", "/etc/rc"; ')],
    [start('"sh", $l', '$l = "/etc/rc"; ')],
    [start('"sh"; exec.start += $l', '$l = "/etc/rc"; ')],
  ]);
});

test("a command that is taken out of its string with what catches its failure, and not with what else comes then", () => {
  const prestart = (commands: string): string =>
    `web {\n  path = /j; vnet; persist;\n  exec.prestart = "${commands}";\n}\n`;
  const created = (rest: string, moved: string): string =>
    prestart(rest).replace("}\n", `  exec.created += "${moved}";\n}\n`);
  const given = "ifconfig em1 vnet web";
  const rows = [
    [`ifconfig em1 up; ${given}||true`, "ifconfig em1 up", `${given}||true`],
    [`ifconfig em1 up && ${given}  || true; /bin/a`, "ifconfig em1 up && /bin/a", `${given}  || true`],
    [`${given}\t; /bin/a`, "/bin/a", given],
    [`> /tmp/x; ${given}`, "> /tmp/x", given],
  ].map(([all, rest, moved]): Row => [prestart(all), [prestart(all), created(rest, moved)]]);
  expectUntried("phase-not-created", [
    ...rows,
    [prestart(`ifconfig em1 up; ${given} || /bin/repair`)],
    [prestart(`${given} | /bin/a`)],
    [
      `exec.prestart = "${given.replace("1", "$id")}; true"; path = "/j/$name"; vnet; persist;\nweb { $id = 1; exec.created = "true"; }\n`,
    ],
    [`exec.prestart = "${given}"; path = "/j/$name"; vnet; persist;\nweb { }\ndb { }\n`],
  ]);
});

test("nothing for a line that jails of other files share, which is not theirs where they begin as far down", () => {
  const files = ["web", "db"].map((name) => `//- /etc/${name}.conf\n${name} { path = /j/${name}; vnet; persist; }\n`);
  const root =
    '//- /etc/jail.conf\nexec.prestart = "ifconfig em1 vnet web";\n.include "/etc/web.conf", "/etc/db.conf";\n';
  expectUntried("phase-not-created", [[root + files.join("")]]);
});

test("what is made only where it is not there, inside of quotes", () => {
  const jail = (prestart: string): string =>
    `web {\n  path = /j; vnet; persist; vnet.interface = c0a;\n  exec.prestart = ${prestart};\n  exec.start = "/bin/sh /etc/rc";\n  exec.poststop = "ifconfig c0a destroy";\n}\n`;
  const unless = "/sbin/ifconfig c0a >/dev/null 2>&1 || /sbin/ifconfig";
  expectUntried("non-idempotent-hook", [
    [jail('"/sbin/ifconfig tap create name c0a"'), ["/sbin/ifconfig", unless]],
    [jail("'/sbin/ifconfig tap create name c0a'"), ["/sbin/ifconfig", unless]],
    [jail('/sbin/ifconfig" tap create name c0a"')],
  ]);
});

test("a member off its bridge before all of the string that destroys it first, or within the string", () => {
  const jail = (...poststop: string[]): string =>
    `web {\n  path = /j; persist; vnet; vnet.interface = epair5b;\n  exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a";\n${poststop.map((one) => `  exec.poststop ${one};\n`).join("")}}\n`;
  const off = "ifconfig bridge0 deletem epair5a";
  const destroy = "ifconfig epair5a destroy";
  expectUntried("epair-destroy-before-deletem", [
    [jail(`= "${destroy}; echo gone"`), [`= "${destroy}`, `= "${off}";\n  exec.poststop += "${destroy}`]],
    [jail(`= "echo gone; ${destroy}"`), [destroy, `${off} && ${destroy}`]],
    [jail(`= "echo gone",\n    "${destroy}"`), [`"${destroy}`, `"${off}",\n    "${destroy}`]],
    // Taken off before it is put on again: that is not what the destroy waits for.
    [
      jail(`= "${off}"`, '+= "ifconfig bridge0 addm epair5a"', `+= "${destroy}"`),
      [`+= "${destroy}`, `+= "${off}";\n  exec.poststop += "${destroy}`],
    ],
    [
      jail(`= "${destroy}"`, `+= "${off}"`),
      [jail(`= "${destroy}"`, `+= "${off}"`), jail(`= "${off}"`, `+= "${destroy}"`)],
    ],
  ]);
});

test("a value goes to the parameter where it belongs, where nothing else stands with it and that one is not set", () => {
  const web = (statements: string): string => `web { path = /j; persist; interface = em0; ${statements} }\n`;
  expectUntried("bad-address", [
    [web("ip4.addr = fe80::1;"), ["ip4.addr", "ip6.addr"]],
    [web("ip4.addr = fe80::1, 10.0.0.1;")],
    [web("ip4.addr = fe80::1; ip4.addr += 10.0.0.1;")],
    [web("ip4.addr = fe80::1; ip6.addr = fe80::2;")],
  ]);
});

test("a member off its bridge in words that not all jails have: by nobody who has not chosen it", () => {
  const all = (db: string): string =>
    `path = "/j/$name"; persist; vnet; vnet.interface = "epair\${id}b";\nexec.prestart = "ifconfig epair$id create", "ifconfig bridge0 addm epair\${id}a";\nexec.poststop = "ifconfig epair\${id}a destroy";\nweb { $id = 5; }\ndb { ${db} }\n`;
  const preferred = (text: string): boolean[] =>
    asked("epair-destroy-before-deletem", text).map((fix) => fix.preferred);
  expect(preferred(all("$id = 6;"))).toEqual([true]);
  expect(preferred(all("vnet.interface = em1; exec.prestart = true; exec.poststop = true;"))).toEqual([false]);
});

test("a list in one string, where nothing is glued to it", () => {
  const web = (statement: string): string => `web { path = /j; persist; vnet; ${statement}; }\n`;
  const bare = (list: string, lines: string, commas: string): Row => [web(list), [list, lines], [list, commas]];
  expectUntried("quoted-comma-list", [
    bare(
      'zfs.dataset = "tank//a,tank/b"',
      'zfs.dataset = "tank//a"; zfs.dataset += "tank/b"',
      'zfs.dataset = "tank//a", tank/b',
    ),
    bare(
      "zfs.dataset = 'tank/*,tank/b'",
      "zfs.dataset = 'tank/*'; zfs.dataset += 'tank/b'",
      "zfs.dataset = 'tank/*', tank/b",
    ),
    [web('vnet.interface = "em1,em2"x')],
    [web('vnet.interface = x"em1,em2"')],
  ]);
});

test("an epair destroyed on the host, in the words of the command in the jail", () => {
  const jail = (stop: string, poststop = ""): string =>
    `$i = /sbin/ifconfig;\nweb {\n  path = /j; persist; vnet; vnet.interface = epair5b;\n  exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a";\n${stop}${poststop}}\n`;
  const stop = '  exec.stop = "/sbin/ifconfig epair5b destroy";\n';
  const off = '"/sbin/ifconfig bridge0 deletem epair5a";\n';
  const destroy = '"/sbin/ifconfig epair5a destroy";\n';
  const shared = (prestart: string, own: string): string =>
    `path = "/j/$name"; persist; vnet; vnet.interface = "epair\${id}b";\nexec.prestart = "ifconfig epair$id create"${prestart};\nexec.stop = "ifconfig epair\${id}b destroy";\nweb { $id = 5; ${own} }\ndb { $id = 6; }\n`;
  const stopOfAll = 'exec.stop = "ifconfig epair${id}b destroy";\n';
  expectUntried("epair-destroy-phase", [
    [jail(stop), [stop, `  exec.poststop = ${off}  exec.poststop += ${destroy}`]],
    [
      jail(stop, `  exec.poststop = ${off}`),
      [`${stop}  exec.poststop = ${off}`, `  exec.poststop = ${off}  exec.poststop += ${destroy}`],
    ],
    [jail(stop, `  exec.poststop = ${destroy}`), [stop, ""]],
    [
      jail('  exec.stop = "$i epair5b destroy";\n'),
      [
        '  exec.stop = "$i epair5b destroy";\n',
        `  exec.poststop = ${off}  exec.poststop += ${destroy}`.replaceAll("/sbin/", ""),
      ],
    ],
    [jail('  exec.stop = "$i epair5b destroy";\n').replaceAll('"ifconfig', '"$i')],
    [shared("", ""), [stopOfAll, 'exec.poststop = "ifconfig epair${id}a destroy";\n']],
    // The bridge stands in another line, which the other jail lacks.
    [shared("", 'exec.prestart += "ifconfig bridge0 addm epair5a";')],
  ]);
});

test("what is taken away again, by a program that is spelled, and by one that can", () => {
  const web = (command: string): string => `$m = mount;\nweb { path = /web; persist; exec.prestart = "${command}"; }\n`;
  expectUntried("create-without-cleanup", [
    [web("/sbin/mount -t tmpfs tmpfs /web/tmp"), ['tmp"; }', 'tmp"; exec.poststop = "/sbin/umount /web/tmp"; }']],
    [web("$m -t tmpfs tmpfs /web/tmp")],
    [
      web("$m -t tmpfs tmpfs /web/tmp")
        .replace("mount;", "mdconfig;")
        .replace(/-t .* \/web.tmp/, "-a -t swap -s 10m -u 5"),
    ],
    [web("mdconfig -a -t swap -s 10m")],
    [web("/sbin/ifconfig em0 alias 10.0.0.3/32")],
    [web("route add 10.1.0.0/16 10.0.0.1")],
  ]);
});

test("a new phase behind the last line of those before it, whatever their order", () => {
  const lines = '  exec.poststart = "true";\n  exec.created = "true";\n  exec.prestart = "ifconfig bridge3 create";\n';
  const other = '  exec.prestart = "ifconfig bridge3 create";\n  exec.poststart = "true";\n  exec.start = "/bin/a";\n';
  const rows = [lines, other].map(
    (all): Row => [
      `web {\n  path = /j; persist;\n${all}}\n`,
      [all, `${all}  exec.poststop = "ifconfig bridge3 destroy";\n`],
    ],
  );
  expectUntried("create-without-cleanup", rows);
});

test("a command is removed where nothing would then add to what it replaced, or to nothing", () => {
  const web = (start: string): string => `web { path = /j; persist; ${start} }\n`;
  expectUntried("host-command-in-jail-hook", [
    [web('exec.start = "ifconfig lo0 up";'), ['exec.start = "ifconfig lo0 up"; ', ""]],
    [web('exec.start = "/bin/a"; exec.start += "ifconfig lo0 up";'), [' exec.start += "ifconfig lo0 up";', ""]],
    [web('exec.start = "ifconfig lo0 up"; exec.start += "/bin/a";')],
    [`exec.start = "/bin/a";\n${web('exec.start = "ifconfig lo0 up";')}`],
    [web('exec.start = "ifconfig lo0 up", "/bin/a";')],
  ]);
});

test("a route that nothing makes reachable becomes a comment, and lo0 is brought up for one that goes through it", () => {
  const route = (gateway: string): string =>
    `web {\n  path = /j; vnet; persist; vnet.interface = em1;\n  exec.start = "route add default ${gateway}";\n}\n`;
  expect(untried("unreachable-gateway", route("10.0.0.1"))).toHaveLength(1);
  expect(untried("unreachable-gateway", route("127.0.0.1"))).toHaveLength(2);
});

test("rc runs last where all jails that share the last line have the same list", () => {
  const jails = (db: string, rc = '  exec.start += "/bin/sh /etc/rc";\n', last = ""): string =>
    `db { $id = 2; ${db} }\n* {\n  path = "/j/$name"; vnet; vnet.interface = em$id; persist;\n${rc}  exec.start += "ifconfig em$id 10.0.0.2/24";\n${last}}\nweb { $id = 1; }\n`;
  const moved = '  exec.start += "/bin/sh /etc/rc";\n';
  expect(untried("rc-before-network", jails(""))).toEqual([jails("", "", moved)]);
  expect(untried("rc-before-network", jails('exec.start = "/bin/x";'))).toEqual([]);
});
