import { describe, expect, it } from "vitest";
import type { Values } from "./jail-view.ts";
import { footprint, missing, reasons } from "./network-view.ts";
import { facts, factsAbout } from "./state.ts";

/** A VNET jail with these commands in exec.prestart. */
const host = (...prestart: string[]): Values => ({ vnet: [], "exec.prestart": prestart });

describe("what is created again", () => {
  const fails = (subject: string, by: string) => [`interface-exists ${subject}; by "${by}"`];

  it.each([
    ["ifconfig tap1 create", "ifconfig tap1 create", "tap1"],
    ["ifconfig wlan0 create wlandev iwm0", "ifconfig wlan0 create wlandev iwm0", "wlan0"],
    ["ifconfig vxlan1 create vxlanid 5", "ifconfig vxlan1 create vxlanid 5", "vxlan1"],
    ["ifconfig tap1 create name x", "ifconfig tap1 create name x", "tap1"],
    ["ifconfig tap1 create name x", "ifconfig tap1 create name y", "tap1"],
    ["ifconfig tap create name x", "ifconfig tap create name x", "x"],
    ["ifconfig epair1 create", "ifconfig epair1b create", "epair1b"],
  ])("%s, %s fails", (first, second, subject) => {
    expect(reasons(host(first, second))).toEqual(fails(subject, first));
    expect(facts(host(first, second))).toEqual(facts(host(first)));
  });

  it.each([
    ["ifconfig tap1 create", "ifconfig tap1 create mtu 1400"],
    ["ifconfig vlan1 create vlan 5", "ifconfig vlan1 create vlan 5"],
    ["ifconfig epair1a create", "ifconfig epair1a create mtu 1400"],
    ["ifconfig tap create name x", "ifconfig tap create name y"],
  ])("%s, %s does not, and goes on with what is there", (first, second) => {
    expect(reasons(host(first, second))).toEqual([]);
    expect(facts(host(first))).toEqual(facts(host(first, second)).filter((fact) => !fact.includes(" y ")));
  });

  it.each([
    ["ifconfig tap1 create", ["creates tap1"]],
    ["ifconfig tap1 create up", ["creates-or-finds tap1"]],
    ["ifconfig xlan0 create up", ["creates xlan0"]],
    ["ifconfig tap1 create name x", ["creates tap1", "creates x"]],
    ["ifconfig epair1 create up", ["creates epair1"]],
    ["ifconfig epair1b create up", ["creates-or-finds epair1"]],
    ["ifconfig tap create name x", ["creates x"]],
    ["ifconfig tap1 create name x || true", ["may-create tap1", "may-create x"]],
    ["test -e /x && ifconfig tap1 create", ["may-create tap1"]],
    ["test -e /x && ifconfig epair1b create", ["may-create epair1"]],
    ["test -e /x && ifconfig tap create name x", ["may-create x"]],
    ["test -e /x && ifconfig tap create", []],
    ["ifconfig tap5 name x", ["uses tap5"]],
    ["ifconfig tap5 create && ifconfig tap5 name x", ["creates tap5", "creates x"]],
  ])("%s is told others as %j", (command, expected) => {
    expect(footprint(host(command))).toEqual(expected);
  });

  it("is nothing to others in the jail", () => {
    const start = ["ifconfig tap5 create", "ifconfig tap5 name x", "ifconfig epair7a create up"];
    expect(footprint({ vnet: [], "exec.start": start })).toEqual([]);
  });
});

describe("what gets its number from the kernel", () => {
  it.each<[readonly string[], number]>([
    // The number of what was destroyed is free.
    [["ifconfig tap5 destroy", "ifconfig tap create", "ifconfig tap5 up"], 0],
    [["ifconfig epair5a destroy", "ifconfig epair create", "ifconfig epair5a up"], 0],
    [["ifconfig tap5 destroy", "ifconfig gif create", "ifconfig tap5 up"], 1],
    [["ifconfig tap5 create", "ifconfig tap5 name x", "ifconfig tap create", "ifconfig tap5 up"], 1],
    [["ifconfig tap create", "ifconfig epair9 up"], 1],
    [["ifconfig epair create", "ifconfig epair9 up"], 0],
    [["ifconfig tap5 name $name", "ifconfig epair9 up"], 0],
    [["test -e /x && ifconfig tap create", "ifconfig epair9 up"], 0],
    [["test -e /x && ifconfig epair5 create", "ifconfig epair9 up"], 1],
  ])("%j misses %i", (commands, count) => {
    expect(missing(host(...commands))).toHaveLength(count);
  });

  it("is known by what is printed, as long as the string goes on", () => {
    const epair = "e=$(ifconfig epair create); ifconfig $e name x; ifconfig ${e%a}b name y";
    expect(factsAbout("interface", host(epair))).toEqual(["host x down", "host y down", "jail lo0 down"]);
    expect(footprint(host(epair))).toEqual(["may-create x", "creates y"]);
    const tap = "t=$(ifconfig tap create); ifconfig $t name x; ifconfig x up";
    expect(factsAbout("interface", host(tap))).toEqual(["host x up", "jail lo0 down"]);
    const other = "t=$(ifconfig tap create); ifconfig ${t%a}b name y";
    expect(factsAbout("interface", host(other))).not.toContain("host y down");
    // Nobody knows later what it is called.
    expect(missing(host("e=$(ifconfig epair create); ifconfig $e up", "ifconfig epair9 up"))).toEqual([]);
  });
});

describe("another name", () => {
  it.each([
    ["ifconfig tap5 name tap5 up", ["host tap5 up", "host tap6 down"], []],
    ["ifconfig tap5 name x up", ["host tap6 down", "host x up"], []],
    [
      "ifconfig tap5 name tap6 up",
      ["host tap5 down", "host tap6 down"],
      ['interface-exists tap6; by "ifconfig tap6 create"'],
    ],
    ["ifconfig tap5 name $name up", ["host tap5 (unknown)", "host tap6 down"], []],
    ["ifconfig tap5 name", ["host tap5 (unknown)", "host tap6 down"], []],
  ])("%s", (command, interfaces, expected) => {
    const values = host("ifconfig tap5 create", "ifconfig tap6 create", command);
    expect(factsAbout("interface", values).slice(0, 2)).toEqual(interfaces);
    expect(reasons(values)).toEqual(expected);
  });
});

describe("a command that was too early", () => {
  const early = (name: string, by: string) => [`exec.prestart: ${name} made-later, by "${by}"`];

  it.each([
    ["ifconfig bridge5 addm em0", "ifconfig bridge5 create", "bridge5"],
    ["ifconfig bridge0 addm epair5a", "ifconfig epair5 create", "epair5a"],
    ["ifconfig bridge0 addm epair5b", "ifconfig epair5 create", "epair5b"],
    ["ifconfig x up", "ifconfig tap create name x", "x"],
    ["ifconfig tap5 up && ifconfig tap5 mtu 1400", "ifconfig tap5 create", "tap5"],
  ])("%s, before %s", (first, second, name) => {
    expect(missing(host(first, second))).toEqual(early(name, second));
  });

  it("of what gets that name later", () => {
    expect(missing(host("ifconfig x up", "ifconfig tap1 create", "ifconfig tap1 name x"))).toEqual(
      early("x", "ifconfig tap1 name x"),
    );
  });

  it.each<[string, Values]>([
    ["may fail", host("ifconfig tap5 up || true", "ifconfig tap5 create")],
    ["may not run", host("test -e /x && ifconfig tap5 up", "ifconfig tap5 create")],
    ["is followed by a create that may fail", host("ifconfig tap5 up", "ifconfig tap5 create || true")],
    ["is followed by a create that may not run", host("ifconfig tap5 up", "test -e /x && ifconfig tap5 create")],
    ["comes behind who knows what", host("/usr/local/sbin/plug", "ifconfig tap5 up", "ifconfig tap5 create")],
    ["comes before who knows what", host("ifconfig tap5 up", "/usr/local/sbin/plug", "ifconfig tap5 create")],
    ["uses what is taken away then", host("ifconfig tap5 up", "ifconfig tap5 destroy", "ifconfig tap5 create")],
    ["uses what was made before", host("ifconfig tap5 create up", "ifconfig tap5 destroy", "ifconfig tap5 create")],
    ["is of the stop", { persist: [], "exec.poststop": ["ifconfig tap5 up", "ifconfig tap5 create"] }],
    ["is of the jail", { vnet: [], "exec.start": ["/x", "ifconfig tap5 up", "ifconfig tap5 create"] }],
  ])("is none that %s", (_, values) => {
    expect(missing(values)).toEqual([]);
  });

  it("may be one of jail(8)", () => {
    const values = (name: string, ...poststart: string[]): Values => ({
      vnet: [],
      "vnet.interface": [name],
      "exec.poststart": poststart,
    });
    expect(missing(values("epair5b", "ifconfig epair5 create"))).toEqual([
      'vnet.interface: epair5b made-later, by "ifconfig epair5 create"',
    ]);
    const renamed = { ...values("tap5", "ifconfig tap5 create"), "exec.start": ["ifconfig tap5 name x"] };
    expect(missing(renamed)).toEqual(['vnet.interface: tap5 made-later, by "ifconfig tap5 create"']);
    expect(missing(values("tap5", "ifconfig tap5 create || true"))).toEqual([]);
  });
});

describe("what the stop destroys", () => {
  const told = (prestart: readonly string[], ...poststop: string[]) =>
    footprint({ ...host(...prestart), "exec.poststop": poststop }).filter((line) => line.startsWith("destroys"));

  it("is told others where they may have it, too", () => {
    const made = ["ifconfig bridge7 create", "ifconfig lo7 create", "ifconfig tap7 create", "ifconfig gif up"];
    const all = ["bridge7", "lo7", "tap7"].map((name) => `ifconfig ${name} destroy`);
    expect(told(made, ...all)).toEqual(["destroys-own bridge7", "destroys-own lo7"]);
    expect(told([], ...all)).toEqual(["destroys bridge7", "destroys lo7", "destroys tap7"]);
    expect(told(["ifconfig tap7 up"], "ifconfig tap7 destroy")).toEqual(["destroys tap7"]);
    // It may be what the kernel has given this number, or what a program has made.
    expect(told(["ifconfig tap create"], "ifconfig tap8 destroy")).toEqual([]);
    expect(told(["/usr/local/sbin/plug"], "ifconfig tap8 destroy")).toEqual([]);
    expect(told([], "test -e /x && ifconfig tap8 destroy")).toEqual([]);
    expect(footprint(host("ifconfig tap8 destroy"))).toEqual([]);
  });

  it("is gone by all of its names, and by those of the other half", () => {
    const gone = (prestart: readonly string[], ...prestop: string[]) =>
      missing({ ...host(...prestart), "exec.prestop": prestop }).map((line) => line.split(" ")[1]);
    const renamed = ["ifconfig epair5 create", "ifconfig epair5b name x"];
    const up = ["epair5a", "epair5b", "x"].map((name) => `ifconfig ${name} up`);
    expect(gone(renamed, "ifconfig x destroy", ...up)).toEqual(["epair5a", "epair5b", "x"]);
    expect(gone(renamed, "ifconfig epair5a destroy", ...up)).toEqual(["epair5a", "epair5b", "x"]);
    const tap = ["ifconfig tap5 create", "ifconfig tap5 name y"];
    expect(gone(tap, "ifconfig y destroy", "ifconfig y up", "ifconfig tap5 up", "ifconfig tap6 up")).toEqual([
      "y",
      "tap5",
    ]);
    expect(gone([], "ifconfig epair5a destroy", "ifconfig epair5b up", "ifconfig epair6b up")).toEqual(["epair5b"]);
    const lent = { ...host("ifconfig epair5 create"), "vnet.interface": ["epair5b"] };
    const inJail = ["ifconfig epair5a destroy", "jexec web ifconfig epair5b up"];
    expect(missing({ ...lent, "exec.prestop": inJail })).toEqual([
      'exec.prestop: epair5b destroyed, by "ifconfig epair5a destroy", in the jail',
    ]);
    // Another interface has got the name since.
    const again = ["ifconfig epair5a destroy", "ifconfig tap create name epair5b", "ifconfig epair5b up"];
    expect(gone(["ifconfig epair5 create"], ...again)).toEqual([]);
  });
});

describe("a name that is too long", () => {
  const long = (...prestart: string[]) => reasons(host(...prestart)).map((line) => line.replace("name-too-long ", ""));

  it("is one mistake with those that jib and jng make of it, and no other", () => {
    const jib = "jib addm mastodon_streaming em0";
    expect(long(jib, "ifconfig tap1 create name e12b_mastodon_streaming")).toEqual(["e0a_mastodon_streaming"]);
    expect(long(jib, "ifconfig tap1 create name e0b_mastodon_streamingx")).toHaveLength(2);
    expect(long(jib, "ifconfig tap1 create name xe0b_mastodon_streaming")).toHaveLength(2);
    const ng = (number: number) => `ifconfig tap${number} create name ng${number}_mastodon-streaming`;
    expect(long(ng(0), ng(12))).toEqual(["ng0_mastodon-streaming"]);
    expect(long("ifconfig tap1 create name averylongname_one", "ifconfig tap2 create name averylongname_two")).toEqual([
      ...["averylongname_one", "averylongname_two"],
    ]);
    // What fails over that NAME for another reason is another mistake.
    const other = { ...host(), "vnet.interface": ["e0b_mastodon_streaming"] };
    expect(reasons({ ...other, "exec.prestart": ["jexec mastodon_streaming true"] })).toHaveLength(1);
    expect(reasons({ ...other, "exec.prestart": ["jib destroy mastodon_streaming x"] })).toHaveLength(2);
  });
});
