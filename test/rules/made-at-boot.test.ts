import { expect, test } from "vitest";
import { analyze, parseFixture } from "../support/fixture.ts";

/** What interface-never-created says about a jail.conf beside a rc.conf. */
function messagesOf(jailConf: string, rcConf: string): string[] {
  const files = `//- /etc/jail.conf\n${jailConf}\n//- /etc/rc.conf\njail_enable="YES"\n${rcConf}\n`;
  return analyze(parseFixture(files))
    .findings.filter(({ rule }) => rule === "interface-never-created")
    .map(({ message }) => message);
}

const otherPair = `
web {
  path = /jails/web;
  vnet;
  vnet.interface = epair5b;
  exec.prestart = "/sbin/ifconfig epair6 create";
  exec.start = "/bin/sh /etc/rc";
}`;

test("the pair that a jail takes may be one that rc.conf creates", () => {
  expect(messagesOf(otherPair, 'cloned_interfaces="bridge0"')).toHaveLength(1);
  expect(messagesOf(otherPair, 'cloned_interfaces="bridge0 epair5"')).toEqual([]);
  expect(messagesOf(otherPair, 'cloned_interfaces="bridge0 epair5b"')).toEqual([]);
});

const laterJail = `
web {
  path = /jails/web;
  vnet;
  exec.prestart = "/sbin/ifconfig bridge7 addm em1";
  exec.start = "/bin/sh /etc/rc";
}
net {
  path = /jails/net;
  vnet;
  exec.prestart = "/sbin/ifconfig bridge7 create";
  exec.start = "/bin/sh /etc/rc";
  exec.poststop = "/sbin/ifconfig bridge7 destroy";
}`;

test("what rc.conf creates is there before any jail starts", () => {
  expect(messagesOf(laterJail, "")).toHaveLength(1);
  expect(messagesOf(laterJail, 'cloned_interfaces="bridge7"')).toEqual([]);
});

const destroying = `
web {
  path = /jails/web;
  vnet;
  vnet.interface = epair5b;
  exec.start = "/bin/sh /etc/rc";
  exec.prestop = "/sbin/ifconfig epair5b -vnet web";
  exec.poststop = "/sbin/ifconfig epair5a destroy";
}`;

test("what is created at boot, and destroyed by the stop, is gone for the next start all the same", () => {
  expect(messagesOf(destroying, "")).toEqual([expect.stringMatching(/^Nothing here creates `epair5b`/)]);
  expect(messagesOf(destroying, 'cloned_interfaces="epair5"')).toEqual([
    expect.stringMatching(/^rc\.conf creates `epair5b` only at boot/),
  ]);
});

test("of several commands in a string the one fails that makes what is there from boot", () => {
  const jail = `web { path = /j; persist; vnet; vnet.interface = epair1b;
    exec.prestart = "ifconfig lo0 up; ifconfig epair1 create && true"; exec.poststop = "ifconfig epair1a destroy"; }`;
  const { findings, fixture } = analyze(`//- /etc/jail.conf\n${jail}\n//- /etc/rc.conf\ncloned_interfaces="epair1"\n`);
  const [{ start, end, message }] = findings.filter(({ rule }) => rule === "command-fails");
  expect([fixture.files.get("/etc/jail.conf")?.slice(start, end), message]).toEqual([
    "ifconfig epair1 create",
    "`ifconfig epair1 create` fails: `epair1` exists already. The start is rolled back.",
  ]);
});

test("what the next start finds destroyed already was there from boot the first time", () => {
  const jail = `web { path = /j; persist; exec.prestart = "ifconfig epair1a destroy", "ifconfig epair1 create";
    exec.poststop = "ifconfig epair1a destroy"; }`;
  const { findings } = analyze(`//- /etc/jail.conf\n${jail}\n//- /etc/rc.conf\ncloned_interfaces="epair1"\n`);
  expect(findings.filter(({ rule }) => rule === "restart-fails").map(({ message }) => message)).toEqual([
    "The next start fails here, after a stop: `epair1a` is destroyed already.",
  ]);
});

test("what the start takes away first is made anew", () => {
  const told = (before: string): string[] =>
    analyze(
      `//- /etc/jail.conf\nweb { path = /j; persist; ${before} exec.prestart += "/sbin/ifconfig epair1 create"; exec.poststop = "/sbin/ifconfig epair1a destroy"; }\n//- /etc/rc.conf\ncloned_interfaces="epair1"\n`,
    ).findings.flatMap(({ rule }) => (rule === "command-fails" ? rule : []));
  expect(told("")).toEqual(["command-fails"]);
  for (const phase of ["exec.prepare", "exec.prestart"])
    expect(told(`${phase} = "/sbin/ifconfig epair1a destroy || true";`)).toEqual([]);
});
