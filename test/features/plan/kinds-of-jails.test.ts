import { describe, expect, it } from "vitest";
import { planOf } from "../../support/plan.ts";
import { example } from "./configurations.ts";

describe("the examples", () => {
  it("1: the interfaces are moved by hand", () => {
    const plan = planOf(example("1-first"), { release: "12.0" });
    // The fourteenth fails, and the start is rolled back.
    expect(plan.steps.slice(13)).toEqual([
      "14 /sbin/route add -inet6 default -gateway ::1 -blackhole",
      "15 the kernel removes mweb01-php",
      "16 /sbin/umount /jails/mweb01-php/dev",
    ]);
    expect(plan.under("epair11b vnet")).toEqual(["> epair11b moves into mweb01-php"]);
    expect(plan.phases).toContain("exec.created, on the host");
  });

  it("2: the stop destroys members of bridges", () => {
    const plan = planOf(example("2-starts-but-panics"), { operation: "stop", release: "12.0" });
    expect(plan.steps.map((step) => step.split(" ").slice(1).join(" "))).toEqual([
      "/bin/sh /etc/rc.shutdown",
      "SIGTERM to every process of mweb01-php, then up to 10 s of waiting",
      "the kernel removes mweb01-php",
      "ifconfig epair11a destroy",
      "ifconfig epair12a destroy",
      "/sbin/umount /jails/mweb01-php/dev",
    ]);
    expect(plan.under("epair12a destroy")).toContain("! epair12a is destroyed while it is still on bridge2");
  });

  it("2: a start that fails in the jail cannot be repeated", () => {
    const plan = planOf(example("2-starts-but-panics"), { failAt: 13, release: "12.0" });
    expect(plan.section("What stays behind")).toEqual(
      expect.arrayContaining(["interface epair11a, up, on bridge1", "interface epair12a, up, on bridge2"]),
    );
    expect(plan.section("The next start of mweb01-php fails")).toContain("! fails: epair11 exists already");
  });
});

describe("other kinds of jails", () => {
  it("jib and jng, as they are shipped", () => {
    const plan = planOf(`
      a { path = /j/a; vnet; persist; vnet.interface = e0b_a; exec.prestart = "jib addm a em0"; exec.poststop = "jib destroy a"; }
      b { path = /j/b; vnet; persist; vnet.interface = ng0_b; exec.prestart = "jng bridge b em0"; exec.poststop = "jng shutdown b"; }
    `);
    expect(plan.steps).toEqual([
      "1 jib addm a em0",
      "2 the kernel creates a",
      "3 /sbin/ifconfig e0b_a vnet a",
      "4 jng bridge b em0",
      "5 the kernel creates b",
      "6 /sbin/ifconfig ng0_b vnet b",
    ]);
    expect(plan.under("e0b_a vnet")).toEqual(["> e0b_a moves into a"]);
    expect(plan.under("ng0_b vnet")).toEqual(["> ng0_b moves into b"]);
  });

  it("nested jails: the parent first, and last at the stop", () => {
    const text = "a.b { path = /j/b; persist; } a { path = /j/a; children.max = 1; persist; }";
    expect(planOf(text).steps).toEqual(["1 the kernel creates a", "2 the kernel creates a.b"]);
    expect(planOf(text, { operation: "stop" }).steps.filter((step) => step.includes("removes"))).toEqual([
      "2 the kernel removes a.b",
      "4 the kernel removes a",
    ]);
    expect(planOf(text, { jails: ["a.b"] }).steps).toHaveLength(2);
  });

  it("a dataset that belongs to the jail", () => {
    const plan = planOf(`
      db {
        path = /j/db;
        persist;
        exec.created = "zfs jail db tank/db";
        exec.poststop = "zfs set jailed=off tank/db";
      }
    `);
    expect(plan.under("zfs jail").join("\n")).toContain("dataset tank/db");
  });

  it("a dataset that others have made, and commands change", () => {
    const commands =
      '"zfs set jailed=on tank/db", "zfs mount tank/log", "zfs create tank/new", "zfs set quota=1G tank/new"';
    const plan = planOf(`db { path = /j/db; persist; exec.prestart = ${commands}; }`);
    expect(plan.under("zfs set jailed=on")).toEqual(["~ dataset tank/db (with jailed=on)"]);
    expect(plan.under("zfs mount")).toEqual(["~ dataset tank/log (mounted)"]);
    expect(plan.under("zfs create")).toEqual(["+ dataset tank/new"]);
    expect(plan.under("zfs set quota")).toEqual(["~ dataset tank/new (with quota=1G)"]);
  });

  it("a jail that shares the network of the host", () => {
    const text = 'old { path = /j/old; persist; interface = em0; ip4.addr = "10.0.0.5", "lo1|127.0.0.2/32"; }';
    expect(planOf(text).steps.slice(0, 2)).toEqual([
      "1 /sbin/ifconfig em0 inet 10.0.0.5 netmask 255.255.255.255 alias",
      "2 /sbin/ifconfig lo1 inet 127.0.0.2/32 alias",
    ]);
    expect(planOf(text).under("em0 inet")).toContain("+ address 10.0.0.5/32 on em0");
    const stop = planOf(text, { operation: "stop" });
    expect(stop.under("em0 inet")).toEqual(["- address 10.0.0.5/32 on em0"]);
    expect(stop.section("What remains")).toEqual(["nothing that is known"]);
  });

  it("interfaces that get another name", () => {
    const plan = planOf(`
      web {
        path = /j/web; vnet; persist; vnet.interface = e0b_web;
        exec.prestart = "ifconfig epair3 create", "ifconfig bridge0 addm epair3a", "ifconfig epair3a up name e0a_web",
          "ifconfig epair3b name e0b_web";
      }
    `);
    expect(plan.under("name e0a_web")).toEqual(["~ epair3a is called e0a_web now", "~ e0a_web: up"]);
    expect(plan.section("What is there")).toContain("interface e0a_web, up, on bridge0");
  });
});
