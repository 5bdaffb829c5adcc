import { test } from "vitest";
import { expectUntried, type Row } from "../support/untried.ts";

test("double quotes where all that would then be replaced is meant", () => {
  const web = (value: string): string => `web { $zone = z; path = ${value}; persist; }\n`;
  expectUntried("single-quoted-variable", [
    [web("'/j/$name/$zone'"), ["'/j/$name/$zone'", '"/j/$name/$zone"'], ["'/j/$name/$zone'", '"/j/$name/$zone"']],
    [web("'/j/$name/$none'")],
    [web("'/j/$name/${none}'")],
    [web("'/j/$name\\t'")],
    [web("'/j/$name\"'")],
  ]);
});

test("a word that the parameter takes, in the place of one that it does not", () => {
  const web = (statement: string, before = ""): string => `${before}web { path = /j; persist; ${statement} }\n`;
  expectUntried("boolean-value", [
    [web("allow.chflags = yes;"), ["yes", "true"]],
    [web("sysvmsg = yes;"), ["yes", "new"]],
    [web("sysvmsg = No;"), ["No", "disable"]],
    // Nothing but a stack of its own or that of its parent: it cannot be without.
    [web("vnet = yes;"), ["yes", "new"]],
    [web("vnet = no;")],
    [web("host = off;")],
    [web("sysvmsg = perhaps;")],
    [web("sysvmsg = $is;", "$is = no;\n")],
    [web("$v = o; sysvmsg = n$v;")],
  ]);
});

test("addresses where the parameter beside it takes them", () => {
  const web = (statement: string): string => `web { path = /j; persist; ${statement} }\n`;
  expectUntried("boolean-value", [
    [web("ip4 = 192.0.2.1;"), ["ip4", "ip4.addr"]],
    [web("ip6 = 2001:db8::1;"), ["ip6", "ip6.addr"]],
    [web("ip4 = 2001:db8::1;")],
    [web("vnet = 192.0.2.1;")],
    [web("allow.chflags = 192.0.2.1;")],
  ]);
});

test("a `;` behind a name that takes the name below it for its value", () => {
  const web = (statements: string): string => `web {\n  path = /j;\n  ${statements}\n}\n`;
  expectUntried("boolean-value", [
    [web("persist\n  allow.chflags;"), ["persist", "persist;"]],
    [web("persist allow.chflags;")],
    [web("persist\n  anything;")],
    [`$p = allow.chflags;\n${web("persist\n  $p;")}`],
  ]);
});

test("the interface before each address, where each is written by itself", () => {
  const jails = (addresses: string, before = ""): string =>
    `${before}db { path = /d; persist; ip4.addr = "em1|192.0.2.9/24"; }\nweb { path = /j; persist; ip4.addr = ${addresses}; }\n`;
  const both: Row = [jails("192.0.2.5, 192.0.2.6"), ["192.0.2.5, 192.0.2.6", "em1|192.0.2.5, em1|192.0.2.6"]];
  expectUntried("address-without-interface", [
    both,
    [jails("$all", '$all = "192.0.2.5", "192.0.2.6";\n')],
    [jails("192.0.2.4, $all", '$all = "192.0.2.5", "192.0.2.6";\n')],
  ]);
});

test("the interface of a host whose rc.conf gives it the networks of all addresses, and of no other", () => {
  const host = (addresses: string, ...variables: string[]): string =>
    `//- /etc/jail.conf\nweb { path = /j; persist; ip4.addr = ${addresses}; }\n//- /etc/rc.conf\n${variables.map((one) => `${one}\n`).join("")}`;
  const em1 = 'ifconfig_em1="inet 192.0.2.1/24"';
  expectUntried("address-without-interface", [
    [host("192.0.2.5", em1), ["192.0.2.5", "em1|192.0.2.5"]],
    [host("192.0.2.5/32", em1), ["192.0.2.5", "em1|192.0.2.5"]],
    [host("192.0.2.5/24", em1), ["192.0.2.5", "em1|192.0.2.5"]],
    [host("192.0.2.5, 198.51.100.5", em1)],
    [host("192.0.2.5, 198.51.100.5", em1, 'ifconfig_em2="inet 198.51.100.1/24"')],
    [host("192.0.2.5", 'ifconfig_em1="inet 192.0.2.1 netmask 255.255.255.0"')],
    [host("192.0.2.5", 'ifconfig_bridge="inet 192.0.2.1/24"')],
  ]);
});
