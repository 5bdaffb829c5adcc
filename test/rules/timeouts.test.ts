import { describe, expect, it } from "vitest";
import { analyze, check } from "../support/fixture.ts";

const rule = "stop-timeouts";
const messages = (text: string): string[] =>
  analyze(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message }) => message);

const jail = `web { path = /w; exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown"; }`;

describe("timeouts (M57)", () => {
  it("are told at the value, once for all jails", () => {
    check(
      `
      $seconds = 45;
      exec.timeout = $seconds;
      #              ^^^^^^^^ stop-timeouts
      exec.start = "/bin/sh /etc/rc";
      exec.stop = "/bin/sh -c '/bin/sh /etc/rc.shutdown jail'";
      web { path = /w; }
      db { path = /d; }
      `,
      { only: [rule] },
    );
  });

  it.each([
    ["exec.timeout = 1;", "gives each command 1 second, rc among them"],
    ["exec.timeout = 29;", "gives each command 29 seconds, rc among them"],
    ["exec.timeout = 30;", "gives each command 30 seconds, and rc.shutdown alone may take 90"],
    ["exec.timeout = 89;", "rc.shutdown alone may take 90"],
    ["stop.timeout = 0;", "sends no SIGTERM"],
  ])("%s %s", (setting, words) => {
    const [message, ...others] = messages(`${setting} ${jail}`);
    expect(message).toContain(words);
    expect(others).toEqual([]);
  });

  it.each([
    "exec.timeout = 90;",
    "exec.timeout = 0;",
    "exec.timeout = 30s;",
    "stop.timeout = 1;",
    "stop.timeout = 30;",
  ])("not %s", (setting) => {
    expect(messages(`${setting} ${jail}`)).toEqual([]);
  });

  it("is what the jail ends up with", () => {
    expect(messages(`exec.timeout = 5; ${jail} * { exec.timeout = 120; }`)).toEqual([]);
  });
});

describe("what stands before rc (M76, M96)", () => {
  const told = (start: string): string[] =>
    analyze(`web { path = /w; vnet; vnet.interface = epair5b; exec.start = ${start}; }`)
      .findings.map((finding) => finding.rule)
      .filter((id) => id === "service-before-rc" || id === "dhclient-before-rc");

  it.each([
    [`"service nginx start", "/bin/sh /etc/rc"`, ["service-before-rc"]],
    [`"service sshd onestart", "sh /etc/rc"`, ["service-before-rc"]],
    [`"sysrc a=b; service nginx quietstart", "sh /etc/rc"`, ["service-before-rc"]],
    [`"dhclient epair5b", "sh -c '/bin/sh /etc/rc'"`, ["dhclient-before-rc"]],
    [`"service dhclient start epair5b", "sh /etc/rc"`, []],
    [`"service nginx start &", "sh /etc/rc"`, ["service-before-rc"]],
    [`"sh /etc/rc", "service nginx start"`, []],
    [`"test -f /x && service nginx start", "sh /etc/rc"`, []],
    [`"dhclient epair5b &", "sh /etc/rc"`, []],
  ])("%s: %j", (start, expected) => {
    expect(told(start)).toEqual(expected);
  });
});
