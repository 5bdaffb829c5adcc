import { expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";

const host = (rcConf: string): string => `web-1 { path = /jails/web; persist; }\n//- /etc/rc.conf\n${rcConf}\n`;

const said = (text: string): string[] =>
  analyze(text).findings.map(({ rule, path, message }) => `${path} ${rule}: ${message}`);

test("the name is told as rc reads it", () => {
  const written = (line: string): string | undefined =>
    /Write `(.*)=…`/.exec(said(host(`jail_enable="YES"\n${line}`))[0] ?? "")?.[1];
  expect(written('jail_web.2-a_conf="/x"')).toBe("jail_web_2_a_conf");
  expect(written('ifconfig_em0.10="up"')).toBe("ifconfig_em0_10");
  expect(written('cloned_interfaces+=" lo1"')).toBe("cloned_interfaces");
  expect(written("  ntpd_enable =NO")).toBe("ntpd_enable");
  expect(written('ntpd_enable= "YES"')).toBe("ntpd_enable");
  expect(written("if true; then ntpd_enable = NO; fi")).toBe("ntpd_enable");
});

test.each([
  "ntpd_enable=NO",
  "ntpd_flags=",
  "ntpd_flags=   # none",
  "ntpd_flags= ntpd_enable=NO",
  "LANG= logger x",
  "ntpd_flags='a-b=c'",
  "logger a-b=c",
  "/usr/local/a-b=c",
  "$x-y=z",
  "test = x",
  "my_command x = y",
  "# jail_web-1_conf=x",
])("nothing is said about %s", (line) => {
  expect(said(host(`jail_enable="YES"\n${line}`))).toEqual([]);
});

test("what follows from it is not told besides", () => {
  expect(said(host('jail_enable = "YES"\njail_list="web-1"'))).toEqual([
    "/etc/rc.conf rc-variable-shape: sh takes this for a command, so that rc.conf sets nothing here. Write `jail_enable=…`.",
  ]);
});

test("also in the rc.conf of jails, once where several have it", () => {
  check(
    `
    vnet; exec.start = "/bin/sh /etc/rc"; path = /jails/web;
    test-jail { vnet.interface = "e0b_test-jail"; exec.prestart = "/usr/local/bin/jib addm -b bridge0 test-jail !em0"; }
    b { vnet.interface = em1; }
    c { path = /jails/c; ip4 = inherit; vnet = inherit; }
    //- /jails/web/etc/rc.conf
    ifconfig_e0b_test-jail_name=vnet0
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ rc-variable-shape
    ifconfig_vnet0="inet 10.0.0.2/24"
    //- /jails/c/etc/rc.conf
    ifconfig_e0b_test-jail_name=vnet0
  `,
    { only: ["rc-variable-shape", "interface-without-address"] },
  );
});

test.each([
  ["letters", "a".repeat(200_000)],
  ["underlines", "_".repeat(200_000)],
  ["hyphens", `a${"-".repeat(200_000)}b`],
])("a word of very many %s is read as quickly as any", (_, word) => {
  expect(said(host(`jail_enable="YES"\n${word} x`))).toEqual([]);
  expect(said(host(`jail_enable="YES"\na_b-${word}=x`))).toHaveLength(1);
});
