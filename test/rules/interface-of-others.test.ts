import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";
import { afterRefactoring } from "../support/refactoring.ts";

const rc = 'exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";';

/** A jail whose half of an epair is on a bridge; the pair goes with the stop. */
const jail = (name: string, bridge: string, make: string, more = ""): string => {
  const pair = `epair${name.length}`;
  const commands = [make, `ifconfig ${pair} create up || true`, `ifconfig ${bridge} addm ${pair}a || true`];
  const prestart = commands.flatMap((command) => (command === "" ? [] : `"${command}"`)).join(", ");
  const poststop = `"ifconfig ${bridge} deletem ${pair}a", "ifconfig ${pair}a destroy"`;
  return `${name} { path = /j/${name}; vnet; vnet.interface = ${pair}b; ${rc} ${more}\n  exec.prestart = ${prestart};\n  exec.poststop = ${poststop};\n}\n`;
};

const told = (text: string): string[] =>
  analyze(text).findings.flatMap(({ rule, severity, message, fixes }) =>
    rule === "create-without-cleanup" ? `${severity}: ${message} [${fixes().map(({ title }) => title)}]` : [],
  );

const destroy =
  "warning: Nothing removes `bridge7`: the next start fails. Add `ifconfig bridge7 destroy` to exec.poststop. [Take it away in exec.poststop]";
const keep =
  "warning: Nothing removes `bridge7`: the next start fails. Others use it: make it only where it is not there yet. [Make it only where it is not there yet]";

describe("a bridge that the stop leaves, on which others are,", () => {
  const alone = jail("a", "bridge7", "ifconfig bridge7 create");

  test("is not destroyed by the stop of one: it is made where it is missing", () => {
    expect(told(alone)).toEqual([destroy]);
    const both = alone + jail("db", "bridge7", "");
    expect(told(both)).toEqual([keep]);
    const mended = applyFixes(both, "create-without-cleanup");
    expect(mended).toContain('"ifconfig bridge7 >/dev/null 2>&1 || ifconfig bridge7 create"');
    expect(told(mended)).toEqual([]);
  });

  test("however they come by it", () => {
    for (const make of [
      "ifconfig bridge7 create up",
      "ifconfig bridge7 create || true",
      "ifconfig bridge7 >/dev/null || ifconfig bridge7 create",
      "ifconfig bridge7 >/dev/null || ifconfig bridge create name bridge7",
    ])
      expect([make, told(alone + jail("db", "bridge7", make))]).toEqual([make, [keep]]);
    expect(told(alone + jail("db", "bridge7", "ifconfig bridge7 create"))).toEqual([keep, keep]);
  });

  test("may stay where making it finds it: nothing is wrong then", () => {
    const make = "ifconfig bridge7 create up";
    expect(told(jail("a", "bridge7", make))).toHaveLength(1);
    expect(told(jail("a", "bridge7", make) + jail("db", "bridge7", ""))).toEqual([]);
    expect(told(jail("a", "bridge7", make) + jail("db", "bridge7", make))).toEqual([]);
    const loopback = (name: string, address: string, more = ""): string =>
      `${name} { path = /j/${name}; ${rc} ip4.addr = "lo7|${address}/32"; ${more} }\n`;
    const makes = 'exec.prepare = "ifconfig lo7 create up";';
    expect(told(loopback("a", "10.0.0.1", makes))).toHaveLength(1);
    expect(told(loopback("a", "10.0.0.1", makes) + loopback("db", "10.0.0.2"))).toEqual([]);
  });

  test("goes with its jail where the others are stopped before it", () => {
    expect(told(alone + jail("db", "bridge7", "", "depend = a;"))).toEqual([destroy]);
    expect(told(alone.replace("vnet;", "vnet; children.max = 1;") + jail("a.db", "bridge7", ""))).toEqual([destroy]);
    expect(told(alone + jail("db", "bridge8", ""))).toEqual([destroy]);
  });

  test("in other files of the host, or in its rc.conf", () => {
    const files = (own: string, path: string, other: string): string =>
      `//- /h/etc/jail.conf\n${own}//- /h/etc/${path}\n${other}`;
    expect(told(files(alone, "jail.conf.d/db.conf", jail("db", "bridge8", "")))).toEqual([destroy]);
    expect(told(files(alone, "jail.conf.d/db.conf", jail("db", "bridge7", "")))).toEqual([keep]);
    const found = jail("a", "bridge7", "ifconfig bridge7 create up");
    expect(told(files(found, "rc.conf", 'cloned_interfaces="bridge8"\n'))).toHaveLength(1);
    expect(told(files(found, "rc.conf", 'cloned_interfaces="bridge7"\n'))).toEqual([]);
    expect(told(files(found, "rc.conf", 'ifconfig_bridge7="addm em0 up"\n'))).toEqual([]);
  });

  test("under a name of its own", () => {
    const make = "ifconfig bridge create name lan";
    const [byJib] = told(`${jail("a", "em0bridge", "ifconfig bridge create name em0bridge")}db {
      path = /j/db; vnet; vnet.interface = e0b_db; ${rc}
      exec.prestart = "jib addm db em0"; exec.poststop = "jib destroy db"; }`);
    expect(byJib).toContain("Others use it");
    const [own] = told(jail("a", "lan", make));
    expect(own).toContain("Add `ifconfig lan destroy` to exec.poststop.");
    const [shared] = told(jail("a", "lan", make) + jail("db", "lan", ""));
    expect(shared).toContain("make it only where it is not there yet. [Make it only where it is not there yet]");
  });

  test("is taken from them where the stop of one destroys it, under whichever name", () => {
    for (const [bridge, make] of [
      ["bridge7", "ifconfig bridge7 >/dev/null || ifconfig bridge7 create"],
      ["lan", "ifconfig lan >/dev/null || ifconfig bridge create name lan"],
    ]) {
      const jails = ["a", "db"].map((name) => jail(name, bridge, make));
      const text = `${jails[0]}${jails[1].replace('epair2a destroy"', `epair2a destroy", "ifconfig ${bridge} destroy"`)}`;
      const found = analyze(text).findings.filter(({ rule }) => rule === "duplicate-resource");
      expect([bridge, found.length]).toEqual([bridge, 1]);
    }
  });

  test("is left by the stop commands that the editor adds", () => {
    const title = "Add the stop commands that are missing";
    const at = (text: string): string => text.replace("vnet;", "vn$0et;");
    expect(afterRefactoring(at(alone), title)).toContain("ifconfig bridge7 destroy");
    expect(afterRefactoring(at(alone + jail("db", "bridge7", "")), title)).not.toContain("bridge7 destroy");
  });
});

test("half of an epair that another jail has is not taken from it", () => {
  const text = `
    a { path = /j/a; vnet; vnet.interface = epair5a; ${rc} exec.prestart = "ifconfig epair5 create"; }
    db { path = /j/db; vnet; vnet.interface = epair5b; ${rc} }
  `;
  expect(told(text).join()).not.toContain("destroy");
});
