import { describe, expect, it } from "vitest";
import { HostComparison, type JailView } from "../../server/src/lifecycle/index.ts";
import { host, linesOf, views } from "./host-view.ts";
import { jailOf, type Values } from "./jail-view.ts";

describe("what two jails cannot both have", () => {
  it("is each of their parameters that name one thing", () => {
    const one: Values = {
      jid: ["7"],
      path: ["/j/"],
      "host.hostname": ["x"],
      "exec.consolelog": ["/var/log/x"],
      mount: ["/s /m nullfs rw"],
    };
    expect(host({ a: one, b: { ...one, path: ["/j"] } })).toEqual([
      "jid 7: a [7] and b [7]",
      "path /j: a [/j/] and b [/j]",
      "host name x: a [x] and b [x]",
      "console log /var/log/x: a [/var/log/x] and b [/var/log/x]",
      "mount point /m: a [/s /m nullfs rw] and b [/s /m nullfs rw]",
    ]);
  });

  it("is not what is none, is thrown away, or has its own mistake", () => {
    const none: Values = { path: ["/"], "exec.consolelog": ["/dev/null"], "host.hostname": [""], jid: [] };
    expect(host({ a: none, b: none })).toEqual([]);
    expect(host({ a: { path: ["j"] }, b: { path: ["j"] } })).toEqual([]);
    expect(host({ "": { path: ["/j"] }, b: { path: ["/j"] } })).toEqual([]);
    // Whether these two are one is for links to say.
    expect(host({ a: { path: ["/j/x/../y"] }, b: { path: ["/j/y"] } })).toEqual([]);
  });

  it("is the last value, and of three jails each later one is told with the first", () => {
    expect(host({ a: { jid: ["3"] }, b: { jid: ["4", "3"] }, c: { jid: ["3"] } })).toEqual([
      "jid 3: a [3] and b [3]",
      "jid 3: a [3] and c [3]",
    ]);
  });

  it("is nothing between two blocks of one name, nor between statements of one jail", () => {
    expect(linesOf([jailOf("a", { jid: ["3"] }), jailOf("a", { jid: ["3"] })])).toEqual([]);
    expect(host({ a: { mount: ["/s /m nullfs rw", "/t /m nullfs rw"] } })).toEqual([]);
  });

  it("is told jail by jail, in the order of their statements, whoever shares what first", () => {
    const [jid, name] = [{ jid: ["3"] }, { "host.hostname": ["x"] }];
    expect(host({ a: { ...jid, ...name }, b: name, c: jid, d: name })).toEqual([
      "host name x: a [x] and b [x]",
      "jid 3: a [3] and c [3]",
      "host name x: a [x] and d [x]",
    ]);
    expect(host({ a: { ...jid, ...name }, b: name, c: { ...name, ...jid } })).toEqual([
      "host name x: a [x] and b [x]",
      "jid 3: a [3] and c [3]",
      "host name x: a [x] and c [x]",
    ]);
  });

  it("is told in the order of their start", () => {
    expect(host({ a: { jid: ["3"], depend: ["b"] }, b: { jid: ["3"] } })).toEqual(["jid 3: b [3] and a [3]"]);
    expect(host({ "a.b": { jid: ["3"] }, a: { jid: ["3"] } })).toEqual(["jid 3: a [3] and a.b [3]"]);
  });
});

describe("an address of two jails (prison_ip_conflict_check)", () => {
  const ip4 = (...values: string[]): Values => ({ "ip4.addr": values });

  it("is allowed where it is the only one of both, and refused where one has several", () => {
    expect(host({ a: ip4("10.0.0.5"), b: ip4("10.0.0.5") })).toEqual([
      "address 10.0.0.5: a [10.0.0.5] and b [10.0.0.5], allowed",
    ]);
    for (const [a, b] of [
      [ip4("10.0.0.5"), ip4("10.0.0.6", "10.0.0.5")],
      [ip4("10.0.0.6", "10.0.0.5"), ip4("10.0.0.5")],
    ])
      expect(host({ a, b })).toEqual(["address 10.0.0.5: a [10.0.0.5] and b [10.0.0.5], refused"]);
  });

  it("is taken from the host with the first jail where jail(8) sets it on an interface", () => {
    const [given, on] = ["em0|10.0.0.5/24", { ...ip4("10.0.0.5"), interface: ["em0"] }];
    expect(host({ a: ip4(given), b: ip4("10.0.0.5") })).toEqual([`address 10.0.0.5: a [${given}] and b [10.0.0.5]`]);
    expect(host({ a: ip4("10.0.0.5"), b: ip4(given) })).toEqual([`address 10.0.0.5: a [10.0.0.5] and b [${given}]`]);
    expect(host({ a: on, b: ip4("10.0.0.5") })).toEqual(["address 10.0.0.5: a [10.0.0.5] and b [10.0.0.5]"]);
  });

  it("is none of the kernel's business where commands set it", () => {
    const sets = (name: string): Values => ({
      persist: [],
      "exec.prestart": [`ifconfig ${name} inet 10.0.0.5/24 alias`, `ifconfig ${name} up`],
    });
    expect(host({ a: ip4("10.0.0.6", "10.0.0.5"), b: sets("em0") })).toEqual([
      "address 10.0.0.5: a [10.0.0.5] and b [10.0.0.5/24]",
    ]);
    expect(host({ a: sets("em0"), b: sets("em1") })).toEqual(["address 10.0.0.5: a [10.0.0.5/24] and b [10.0.0.5/24]"]);
    expect(host({ a: sets("em0"), b: sets("em0") })).toEqual([]);
  });

  it("is one address however its digits run together, and one claim in each family", () => {
    expect(host({ a: ip4("1.1.11.1"), b: ip4("11.1.1.1") })).toEqual([]);
    const on: Values = { "ip6.addr": ["em0|2001:db8::5/64"] };
    expect(host({ a: on, b: on })).toHaveLength(1);
  });

  it("is read in both families, and told as people write it", () => {
    const ip6 = (value: string): Values => ({ "ip6.addr": [value] });
    expect(host({ a: ip6("2001:db8:0:0::5"), b: ip6("2001:DB8::5") })).toEqual([
      "address 2001:db8::5: a [2001:db8:0:0::5] and b [2001:DB8::5], allowed",
    ]);
    expect(host({ a: ip6("fe80::1"), b: ip6("fe80::1") })).toEqual([]);
    expect(host({ a: ip4("127.0.0.1"), b: ip4("127.0.0.1") })).toEqual([]);
    expect(host({ a: { "ip6.addr": ["::1"] }, b: { "ip6.addr": ["::1"] } })).toEqual([]);
    expect(host({ a: ip4("127.0.0.2"), b: ip4("127.0.0.2") })).toHaveLength(1);
    expect(host({ a: ip4("lo1|127.0.1.1"), b: ip4("lo1|127.0.1.1") })).not.toEqual([]);
    expect(host({ a: ip4("10.0.0.x"), b: ip4("10.0.0.x") })).toEqual([]);
  });

  it("is that of its parent in a child, and is no matter where jails have stacks of their own", () => {
    expect(host({ a: ip4("10.0.0.5"), "a.b": ip4("10.0.0.5") })).toEqual([]);
    expect(host({ a: ip4("10.0.0.5"), ab: ip4("10.0.0.5") })).toHaveLength(1);
    expect(host({ a: { ...ip4("10.0.0.5"), vnet: [] }, b: ip4("10.0.0.5") })).toEqual([]);
  });
});

describe("what is heard on a link", () => {
  const vnet = (number: number, bridge: string | undefined, ...start: string[]): Values => ({
    vnet: [],
    persist: [],
    "vnet.interface": [`epair${number}b`],
    "exec.prestart": [
      `ifconfig epair${number} create up`,
      ...(bridge === undefined ? [] : [`ifconfig ${bridge} addm epair${number}a up`]),
    ],
    "exec.start": start.map((words) => `ifconfig epair${number}b ${words}`),
    "exec.poststop": [`ifconfig epair${number}a destroy`],
  });
  const address = "inet 10.0.0.5/24";
  const collisionsOf = (a: Values, b: Values) => host({ a, b }).filter((line) => /^(?:address|hardware)/.test(line));

  it("is in the way of whoever is on the same bridge, or where the bridge is not known", () => {
    const line = "address 10.0.0.5: a [10.0.0.5/24] and b [10.0.0.5/24]";
    expect(collisionsOf(vnet(1, "bridge0", address), vnet(2, "bridge0", address))).toEqual([line]);
    expect(collisionsOf(vnet(1, "bridge0", address), vnet(2, undefined, address))).toEqual([line]);
    expect(collisionsOf(vnet(1, undefined, address), vnet(2, "bridge0", address))).toEqual([line]);
    expect(collisionsOf(vnet(1, "bridge0", address), vnet(2, "bridge1", address))).toEqual([]);
    const both = vnet(1, "bridge1", address);
    const prestart = ["ifconfig epair3 create", "ifconfig bridge0 addm epair3a", ...both["exec.prestart"]];
    expect(collisionsOf({ ...both, "exec.prestart": prestart }, vnet(2, "bridge0", address))).toEqual([line]);
  });

  it("is an address of hardware too, and none of the host's", () => {
    const mac = "ether 02:00:00:00:00:05";
    expect(collisionsOf(vnet(1, "bridge0", mac), vnet(2, "bridge0", "ether 02:00:00:00:00:05"))).toEqual([
      "hardware address 02:00:00:00:00:05: a [02:00:00:00:00:05] and b [02:00:00:00:00:05]",
    ]);
    expect(collisionsOf(vnet(1, "bridge0", mac), vnet(2, "bridge1", mac))).toEqual([]);
    expect(collisionsOf(vnet(1, "bridge0", address), { "ip4.addr": ["10.0.0.5"] })).toEqual([]);
  });
});

describe("an interface that another jail makes", () => {
  const bridge: Values = { persist: [], "exec.prestart": ["ifconfig bridge5 create up"] };
  const uses = (...commands: string[]): Values => ({ persist: [], "exec.prestart": commands });
  const join = (epair: string) => [`ifconfig ${epair} create`, `ifconfig bridge5 addm ${epair}a`];
  const early = (jails: Readonly<Record<string, Values>>) => host(jails).filter((line) => line.startsWith("too early"));

  it("is not there yet in the jails that start before, each told once", () => {
    expect(early({ a: uses(...join("epair1"), ...join("epair2")), c: uses(...join("epair3")), b: bridge })).toEqual([
      "too early bridge5: a [bridge5] before b [bridge5]",
      "too early bridge5: c [bridge5] before b [bridge5]",
    ]);
    const twice = ["a", "a"].map((name) => jailOf(name, uses(...join("epair1"))));
    expect(linesOf([...twice, jailOf("b", bridge)]).filter((line) => line.startsWith("too"))).toHaveLength(1);
  });

  it("is told jail by jail, in the order of its uses, with the command that makes it", () => {
    const both = uses("ifconfig bridge5 create", "ifconfig bridge6 create");
    const six = "ifconfig bridge6 addm em0";
    expect(
      early({ a: uses(six, "ifconfig bridge5 addm em1"), c: uses(six), d: uses("ifconfig bridge5 addm em2"), z: both }),
    ).toEqual([
      "too early bridge6: a [bridge6] before z [bridge6]",
      "too early bridge5: a [bridge5] before z [bridge5]",
      "too early bridge6: c [bridge6] before z [bridge6]",
      "too early bridge5: d [bridge5] before z [bridge5]",
    ]);
  });

  it("is named by the half of a pair that is used", () => {
    const pair: Values = { persist: [], "exec.prestart": ["ifconfig epair7 create"] };
    expect(early({ a: uses("ifconfig bridge0 addm epair7a"), b: pair })).toEqual([
      "too early epair7a: a [epair7a] before b [epair7]",
    ]);
  });

  it("is there for those that start later, or in the jail that makes it itself", () => {
    expect(early({ b: bridge, a: uses(...join("epair1")) })).toEqual([]);
    expect(early({ a: { ...uses(...join("epair1")), depend: ["b"] }, b: bridge })).toEqual([]);
    expect(early({ a: uses("ifconfig bridge5 create", ...join("epair1")), b: bridge })).toEqual([]);
    expect(early({ a: bridge, c: uses(...join("epair1")), b: bridge })).toEqual([]);
  });

  it("may be there where a jail may make it, or a program that nobody knows", () => {
    const perhaps = uses("ifconfig bridge5 create || true");
    expect(early({ a: uses(...join("epair1")), b: bridge, c: perhaps })).toEqual([]);
    const opaque = uses("/usr/local/bin/network");
    expect(early({ o: opaque, a: uses(...join("epair1")), b: bridge })).toEqual([]);
    expect(early({ a: uses(...join("epair1")), o: opaque, b: bridge })).toHaveLength(1);
  });
});

describe("an interface that no jail makes, and a stop destroys", () => {
  const needs: Values = {
    vnet: [],
    persist: [],
    "vnet.interface": ["epair1b"],
    "exec.poststop": ["ifconfig epair1a destroy"],
  };
  const lost = (jails: Readonly<Record<string, Values>>) => host(jails).filter((line) => line.startsWith("never"));
  const prestart = (command: string): Values => ({ persist: [], "exec.prestart": [command] });

  it("is missing at the next start", () => {
    const line = (name: string) => `never made epair1b: ${name} [epair1b], ${name} [epair1a] destroys epair1a`;
    expect(lost({ a: needs })).toEqual([line("a")]);
    expect(lost({ b: needs, a: needs })).toEqual([line("b"), line("a")]);
    expect(lost({ a: { ...needs, "exec.poststop": ["ifconfig epair1b destroy"] } })).toEqual([
      "never made epair1b: a [epair1b], a [epair1b] destroys epair1b",
    ]);
  });

  it("is the one of several that the stop destroys", () => {
    const two = { ...needs, "vnet.interface": ["epair1b", "epair2b"], "exec.poststop": ["ifconfig epair2a destroy"] };
    expect(lost({ a: two })).toEqual(["never made epair2b: a [epair2b], a [epair2a] destroys epair2a"]);
  });

  it("is made by whoever makes the pair, or may", () => {
    expect(lost({ a: needs, b: prestart("ifconfig epair1 create") })).toEqual([]);
    expect(lost({ a: needs, b: prestart("ifconfig epair1 create || true") })).toEqual([]);
    expect(lost({ a: needs, b: prestart("/usr/local/bin/network") })).toEqual([]);
    expect(lost({ a: needs, b: prestart("ifconfig epair2 create") })).toHaveLength(1);
  });

  it("is nothing where something else is destroyed, or a card", () => {
    expect(lost({ a: { ...needs, "exec.poststop": ["ifconfig epair2a destroy"] } })).toEqual([]);
    expect(lost({ a: { ...needs, "vnet.interface": ["em0"], "exec.poststop": ["ifconfig em0 destroy"] } })).toEqual([]);
  });
});

describe("a host that is compared again", () => {
  it("is judged as for the first time, whatever has come and gone", () => {
    const jails = views({
      a: { jid: ["3"], persist: [], "exec.prestart": ["ifconfig bridge5 addm em0"] },
      b: { jid: ["3"], persist: [], "exec.prestart": ["ifconfig bridge5 create"] },
      c: { jid: ["3"], depend: ["b"], persist: [], "exec.prestart": ["ifconfig bridge5 addm em1"] },
      d: { jid: ["4"], persist: [], "exec.prestart": ["ifconfig bridge5 create || true"] },
      e: { jid: ["4"], vnet: [], "vnet.interface": ["epair1b"], "exec.poststop": ["ifconfig epair1a destroy"] },
      g: { persist: [], "exec.prestart": ["ifconfig bridge5 create"] },
      f: { jid: ["5"], persist: [], "exec.prestart": ["ifconfig epair1 create"] },
    });
    const comparison = new HostComparison<JailView>();
    const rounds = "abcdef abc ab a ab b abe abef abe cab cba bac - eabc adb ab agb ab abg ab bag b ba aefb efb";
    for (const names of rounds.replace("-", "").split(" ")) {
      const there = [...names].map((name) => jails.find((jail) => jail.name === name)!);
      expect(linesOf(there, comparison), names).toEqual(linesOf(there));
    }
  });
});
