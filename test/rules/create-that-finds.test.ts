import { describe, expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";
import { toldIn } from "../support/told-in.ts";

/** With words behind `create` ifconfig(8) goes on with an interface of that name (FACTS.md 32). */
describe("ifconfig NAME create and more", () => {
  const prestart = (...commands: string[]): string =>
    `ip4 = inherit; exec.prestart = ${commands.map((command) => `"/sbin/ifconfig ${command}"`).join(", ")};`;
  const start = 'exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";';

  test("may be repeated, and by other jails", () => {
    const jails = {
      bridge: prestart("bridge7 create up"),
      again: prestart("bridge7 create up"),
      loopback: prestart("lo7 create inet 10.7.0.1/24"),
      epair: prestart("epair7 create up"),
      alone: prestart("bridge8 create"),
      vlan: prestart("vlan8 create vlan 8 vlandev em0"),
    };
    const { findings } = analyze(
      Object.entries(jails)
        .map(([name, statements]) => `${name} { path = /j/${name}; ${start} ${statements} }\n`)
        .join(""),
    );
    const left = findings.filter(({ rule }) => rule === "create-without-cleanup");
    expect(left.flatMap((one) => one.jails.map((name) => `${name} ${one.severity}`))).toEqual([
      "loopback info",
      "vlan info",
      "epair warning",
      "alone warning",
    ]);
    expect(toldIn("duplicate-resource", jails)).toEqual([]);
    expect(toldIn("duplicate-resource", { a: prestart("tap7 create"), b: prestart("tap7 create") })).toEqual(["b"]);
  });

  test("is in nobody's way after a failed start, unless the interface has another name by then", () => {
    const told = (name: string, ...commands: string[]): number =>
      analyze(
        `web { path = /j; ${start} ${prestart(...commands)} exec.created = "cp a b"; exec.poststop = "ifconfig ${name} destroy"; }`,
      ).findings.filter(({ rule }) => rule === "non-idempotent-hook").length;
    expect(told("vlan7", "vlan7 create vlan 7 vlandev em0 up")).toBe(0);
    expect(told("vlan7", "vlan7 create")).toBe(1);
    expect(told("vxlan7", "vxlan7 create vxlanid 7 vxlanlocal 192.0.2.1 up")).toBe(1);
    expect(told("wlan0", "wlan0 create wlandev iwm0")).toBe(1);
    expect(told("web7", "tap7 create name web7")).toBe(1);
    expect(told("lan6", "bridge6 create up", "bridge6 name lan6")).toBe(1);
  });

  test("finds what rc.conf makes at boot, and what the same start has made", () => {
    const told = (...commands: string[]): string[] =>
      analyze(
        `web { path = /j; ${start} ${prestart(...commands)} }\n//- /etc/rc.conf\ncloned_interfaces="bridge0"\n`,
      ).findings.flatMap(({ rule, severity }) => (severity === "error" ? rule : []));
    expect(told("bridge0 create up")).toEqual([]);
    expect(told("bridge0 create")).toEqual(["command-fails"]);
    expect(told("tap7 create", "tap7 create up")).toEqual([]);
    expect(told("tap7 create up", "tap7 create")).toEqual(["command-fails"]);
  });
});
