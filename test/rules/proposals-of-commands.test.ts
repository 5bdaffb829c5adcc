import { test } from "vitest";
import { expectUntried } from "../support/untried.ts";

test("a route behind what makes its gateway reachable, in one list, and as a comment where it stands alone", () => {
  const jail = (start: string, more = ""): string =>
    `web {\n  path = /j; vnet; persist; vnet.interface = em1;\n  exec.start = "${start}";\n${more}}\n`;
  const route = "route add default 10.0.0.1";
  const address = "ifconfig em1 10.0.0.2/24";
  const asComment = '# The jail\'s own rc.conf sets this route when its network is up:\n  #   defaultrouter="10.0.0.1"';
  const both = jail(route, `  exec.start += "${address}";\n`);
  expectUntried("unreachable-gateway", [
    [
      both,
      [both, jail(address, `  exec.start += "${route}";\n`)],
      [`exec.start = "${route}";\n  exec.start += `, `${asComment}\n  exec.start = `],
    ],
    // The second value of another list is not the second one of this.
    [jail(route, `  exec.poststart = "true", "jexec web ${address}";\n`), [`exec.start = "${route}";`, asComment]],
    [
      jail(route, `  exec.start += "true";\n  exec.poststart = "true", "jexec web ${address}";\n`),
      [`exec.start = "${route}";\n  exec.start += `, `${asComment}\n  exec.start = `],
    ],
    [jail(`sh -c 'ifconfig em1 up; ${route}'`)],
    [jail(`ifconfig em1 up; ${route}`)],
  ]);
});

test("an epair is destroyed on the host once, whatever stands in front of it in the same list", () => {
  const jail = (stop: string): string =>
    `web {\n  path = /j; persist; vnet; vnet.interface = epair5b;\n  exec.prestart = "ifconfig epair5 create";\n${stop}}\n`;
  const inJail = '  exec.prestop = "jexec web ifconfig epair5b destroy";\n';
  const onHost = (operator: string): string => `  exec.prestop ${operator} "ifconfig epair5a destroy";\n`;
  expectUntried("epair-destroy-phase", [
    [jail(inJail + onHost("+=")), [inJail + onHost("+="), onHost("=")]],
    [jail(inJail), [inJail, '  exec.poststop = "ifconfig epair5a destroy";\n']],
  ]);
});

test("the family of an address, where the word for it is spelled out", () => {
  const jail = (words: string, before = ""): string =>
    `${before}web { path = /j; vnet; persist; vnet.interface = em1; exec.start = "ifconfig em1 ${words}"; }\n`;
  expectUntried("ifconfig-bad-value", [
    [jail("inet fd00::1/64"), ["inet fd", "inet6 fd"]],
    [jail("inet6 10.0.0.1/24"), ["inet6 ", "inet "]],
    [jail("fd00::1/64"), ["fd00", "inet6 fd00"]],
    [jail("$f fd00::1/64", "$f = inet;\n")],
    [jail("f$i fd00::1/64".replace("f$i", "in$e"), "$e = et;\n")],
  ]);
});

test("what holds for all jails comes among the globals of the root, wherever other files include something", () => {
  const root = (after = ""): string =>
    `//- /etc/jail.conf\n$x = "a",\n  "b";\npath = "/j/$name"; persist;${after}\n.include "/etc/a.conf";\nweb { }\n`;
  const others = '//- /etc/a.conf\n# All\n.include "/etc/b.conf";\n//- /etc/b.conf\n# of b\ndb { }\n';
  expectUntried("no-hostname", [[root() + others, [root(), root(' host.hostname = "$name";')]]]);
});

test("a verb of jng where that of jib is spelled out", () => {
  const jail = (call: string, before = ""): string =>
    `${before}web { path = /j; vnet; persist; vnet.interface = e0b_web; exec.prestart = "${call}"; }\n`;
  expectUntried("jib-jng-usage", [
    [jail("jib bridge web em0"), ["bridge", "addm"]],
    [jail("jib $v web em0", "$v = bridge;\n")],
    [jail("jib b$v web em0", "$v = ridge;\n")],
  ]);
});

test("another phase for all jails of a `* { }`, beside nothing that stands in another file", () => {
  const root =
    '//- /etc/jail.conf\n* {\n  path = "/j/$name"; vnet; persist;\n  exec.prestart = "ifconfig em$id vnet $name";\n}\n';
  const web =
    '.include "/etc/web.conf";\ndb { $id = 2; }\n//- /etc/web.conf\nweb {\n  $id = 1;\n  exec.created += "true";\n}\n';
  expectUntried("phase-not-created", [[root + web, ["exec.prestart =", "exec.created +="]]]);
});

test("rc behind the network in a list of the jail's own, where rc is all that it has from elsewhere", () => {
  const web = (start: string): string => `web { path = /j; vnet; persist; vnet.interface = em1; ${start} }\n`;
  const network = 'exec.start += "ifconfig em1 10.0.0.2/24";';
  const rc = 'exec.start += "/bin/sh /etc/rc";';
  expectUntried("rc-before-network", [
    [`exec.start = "/bin/sh /etc/rc";\n${web(network)}`, [network, `${network.replace("+=", "=")} ${rc}`]],
    [`exec.start = "/usr/bin/true";\n${web(`${rc} ${network}`)}`],
  ]);
});

test("an interface that comes back by the name that it has in each of the jails that share the line", () => {
  const jails = (web: string): string =>
    `path = "/j/$name"; vnet; persist;\nexec.created = "ifconfig em$id vnet $name";\nweb { $id = 1; ${web}}\ndb { $id = 2; }\n`;
  const created = 'exec.created = "ifconfig em$id vnet $name";\n';
  const returned = 'exec.prestop += "ifconfig em$id -vnet $name";\n';
  expectUntried("vnet-not-returned", [
    [jails(""), [created, created + returned]],
    [jails('exec.start = "ifconfig em1 name lan"; ')],
  ]);
});

test("one string of two, unless the second one runs in the background or is none", () => {
  const jail = (second: string): string =>
    `web {\n  path = /j; persist;\n  exec.start = "cd /x";\n  exec.start += "${second}";\n}\n`;
  const strings = '"cd /x";\n  exec.start += "/bin/a";';
  expectUntried("needs-shell", [
    [jail("/bin/a"), [strings, '"cd /x && /bin/a";']],
    [jail("/bin/a &")],
    [jail("/bin/a & ")],
    [jail(" ")],
  ]);
});

test("a destroy behind what takes the member off, where that is in the same list", () => {
  const jail = (...lines: string[]): string =>
    `web {\n  path = /j; persist; vnet; vnet.interface = epair5b;\n  exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a";\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
  const poststop = ['exec.poststop = "ifconfig epair5a destroy";', 'exec.poststop += "/bin/a";'];
  expectUntried("epair-destroy-before-deletem", [
    [jail(...poststop, 'exec.release = "true", "ifconfig bridge0 deletem epair5a";')],
  ]);
});

test("a half of a pair for the pair, on the host alone", () => {
  const jail = (phase: string): string =>
    `web { path = /j; persist; vnet; vnet.interface = epair5b; exec.prestart = "ifconfig epair5 create"; ${phase} = "ifconfig epair5 destroy"; }\n`;
  expectUntried("epair-destroy-name", [
    [jail("exec.poststop"), ["epair5 destroy", "epair5a destroy"]],
    [jail("exec.stop")],
  ]);
});

test("a keyword of ifconfig, where it is spelled out", () => {
  const jail = (words: string, before = ""): string =>
    `${before}web { path = /j; persist; vnet; vnet.interface = em1; exec.start = "ifconfig em1 ${words}"; }\n`;
  expectUntried("ifconfig-bad-value", [
    [jail("10.0.0.1 netmsk 255.255.255.0"), ["netmsk", "netmask"]],
    [jail("10.0.0.1 $m 255.255.255.0", "$m = netmsk;\n")],
    [jail("10.0.0.1 net$m 255.255.255.0", "$m = msk;\n")],
  ]);
});

test("what makes an interface comes before its address, where nothing else runs with it", () => {
  const jail = (prestart: string): string =>
    `web { path = /j; persist; ip4.addr = "bridge5|10.0.0.2/24"; exec.prestart = "${prestart}"; }\n`;
  expectUntried("interface-never-created", [
    [jail("ifconfig bridge5 create"), ["exec.prestart =", "exec.prepare +="]],
    [jail("ifconfig bridge5 create && ifconfig em1 up")],
  ]);
});

test("a parent is brought up by ifconfig, where that is spelled", () => {
  const iot = (phase: string, program: string): string =>
    `iot { path = /j; vnet; persist; vnet.interface = epair1b; exec.prestart = "ifconfig epair1 create"; ${phase} = "${program} epair1b.20 create inet 192.0.2.2/24 up"; }\n`;
  expectUntried("vlan-parent-down", [
    [iot("exec.start", "/sbin/ifconfig"), ["exec.start =", 'exec.start = "/sbin/ifconfig epair1b up"; exec.start +=']],
    [iot("exec.poststart", "jexec iot ifconfig")],
    [`$i = ifconfig;\n${iot("exec.start", "$i")}`],
  ]);
});

test("a jail is waited for, where no list of others is replaced by that", () => {
  const jails = (depend: string): string =>
    `db { path = /d; persist; }\nweb { ${depend}path = /j; persist; exec.prestart = "jexec mail /bin/a"; }\nmail { path = /m; persist; }\n`;
  expectUntried("unknown-jail", [[jails(""), ["web { ", "web { depend = mail; "]], [jails("depend = db; ")]]);
});

test("an address of a jail with its own network goes where nobody speaks of it, and so does that network where nothing is in it", () => {
  const web = (statements: string, before = ""): string =>
    `${before}web { path = /j; persist; vnet; ${statements}ip4.addr = 10.0.0.2; }\n`;
  const ofAll = '$all = "${ip4.addr}";\n';
  expectUntried("vnet-with-ip", [
    [web(""), ["ip4.addr = 10.0.0.2; ", ""], ["vnet; ", ""]],
    [web("vnet.interface = em1; "), ["ip4.addr = 10.0.0.2; ", ""]],
    [web("", ofAll), ["vnet; ", ""]],
    [web("vnet.interface = em1; ", ofAll)],
  ]);
});

test("all commands of a start that cannot be repeated may fail, or none", () => {
  const jail = (second: string, before = ""): string =>
    `${before}web { path = /j; persist; exec.prestart = "ifconfig tap3 create", ${second}; exec.start = "/bin/a"; exec.poststop = "/bin/b"; }\n`;
  const create = '"ifconfig tap4 create"';
  const both = jail(create);
  expectUntried("non-idempotent-hook", [
    [both, [both, both.replaceAll(' create"', ' create || true"')]],
    [jail("$c", `$c = ${create};\n`)],
  ]);
});

test("a command of the host goes there alone, where the host has a use for it", () => {
  const jail = (command: string): string => `web { path = /j; persist; exec.start = "${command}"; }\n`;
  expectUntried("host-command-in-jail-hook", [
    [jail("ifconfig em0 up"), ["exec.start =", "exec.created +="]],
    [jail("ifconfig em0 up; ifconfig em1 up")],
    // One finding for both: what mends the first leaves it where the second is.
    [jail('ifconfig em0 up", "ifconfig em1 up')],
    [jail('ifconfig em0 up"; exec.start += "ifconfig em1 up')],
    [jail("kldload if_tap")],
    [jail("mount -t tmpfs tmpfs /tmp")],
  ]);
});
