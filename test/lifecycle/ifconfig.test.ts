import { describe, expect, it } from "vitest";
import { failures, findings, type Values } from "./jail-view.ts";
import { footprint, missing, network, reasons } from "./network-view.ts";
import { facts } from "./state.ts";

/** A VNET jail with these commands in exec.prestart. */
const host = (...prestart: string[]): Values => ({ vnet: [], "exec.prestart": prestart });
/** One with epair5b in it, and these commands in exec.start. */
const inside = (...start: string[]): Values => ({
  ...host("ifconfig epair5 create up"),
  "vnet.interface": ["epair5b"],
  "exec.start": start,
});

describe("ifconfig create", () => {
  it("makes two interfaces of one epair, and means the first in what follows", () => {
    expect(facts(host("ifconfig epair5 create up description 'to web' group jails"))).toEqual([
      'host interface epair5a up, described as "to web", in group jails',
      "host interface epair5b down",
      "jail interface lo0 down",
    ]);
  });

  it("knows what it makes under a new name", () => {
    const prestart = [
      "ifconfig bridge create name lan up",
      "ifconfig vlan create vlan 10 vlandev em0 name web0",
      "ifconfig epair7 create name up7",
    ];
    expect(facts(host(...prestart)).filter((fact) => fact.startsWith("host"))).toEqual([
      "host interface lan up",
      "host interface web0 down",
      "host interface epair7b down",
      "host interface up7 down",
    ]);
    expect(footprint(host(...prestart))).toEqual(["creates lan", "creates web0", "creates epair7", "creates up7"]);
  });

  it.each([
    "addr",
    "qinq tap5",
    "-qinq tap5",
    "ifvlanproto tap5 802.1ad",
    "defqinq -defqinq -vlanfilter defuntagged 5 -defuntagged",
    "static tap5 02:00:00:00:00:01 vlan 5",
    "deladdr 02:00:00:00:00:01 vlan 5",
    "iftagged tap5 1-10 +iftagged tap5 20 -iftagged tap5 all ifuntagged tap5 1 -ifuntagged tap5",
  ])("goes on behind `%s` of a bridge", (words) => {
    const jail = host("ifconfig bridge7 create", `ifconfig bridge7 ${words} descr last`);
    expect(failures(jail)).toEqual([]);
    expect(facts(jail)[0]).toBe('host interface bridge7 down, described as "last"');
  });

  it("goes on behind the VLANs of a member", () => {
    const words = "vlanfilter addm epair5a untagged 10 tagged 20,30-39 addm tap5 untagged 20 up";
    const prestart = [
      "ifconfig epair5 create",
      "ifconfig tap5 create",
      "ifconfig bridge7 create",
      `ifconfig bridge7 ${words}`,
    ];
    expect(facts(host(...prestart)).filter((fact) => /bridge/.test(fact))).toEqual([
      "host bridge-member epair5a of bridge7",
      "host bridge-member tap5 of bridge7",
      "host interface bridge7 up",
    ]);
  });

  it("without a number and a name makes something that nobody here can name", () => {
    expect(facts(host("ifconfig tap create up", "ifconfig epair create"))).toEqual(["jail interface lo0 down"]);
    // The kernel may have chosen this one.
    expect(missing(host("ifconfig epair create", "ifconfig epair0 up"))).toEqual([]);
    expect(
      missing(host("ifconfig epair9 create", "ifconfig $(ifconfig epair create) name x", "ifconfig epair0b up")),
    ).toEqual([]);
  });

  it("fails for what is there already, also under another name", () => {
    expect(failures(host("ifconfig epair5 create", "ifconfig epair5 create up"))).toEqual([
      'exec.prestart: "ifconfig epair5 create up" interface-exists epair5',
    ]);
    expect(failures(host("ifconfig epair5 create", "ifconfig epair5a name x", "ifconfig epair5 create"))).toHaveLength(
      1,
    );
    expect(failures(host("ifconfig bridge7 create name lan", "ifconfig bridge7 create"))).toHaveLength(1);
    expect(failures({ ...inside(), "exec.poststart": ["ifconfig epair5 create"] })).toHaveLength(1);
    expect(failures(host("ifconfig tap1 create", "ifconfig tap1 destroy", "ifconfig tap1 create"))).toEqual([]);
  });

  it("that may not happen leaves both halves in doubt", () => {
    for (const command of [
      "ifconfig epair5 >/dev/null 2>&1 || ifconfig epair5 create up",
      "test -e /x && ifconfig epair5 create",
      "if test -e /x; then ifconfig epair5a create; fi",
    ]) {
      expect([command, facts(host(command))]).toEqual([
        command,
        ["host interface epair5a (unknown)", "host interface epair5b (unknown)", "jail interface lo0 down"],
      ]);
      expect(footprint(host(command))).toEqual(["may-create epair5"]);
      expect(failures(host(command, "ifconfig epair5 create"))).toEqual([]);
    }
  });

  it("with a failure that is caught makes the interface, but perhaps not first", () => {
    expect(facts(host("ifconfig bridge7 create || true"))).toContain("host interface bridge7 down");
    expect(footprint(host("ifconfig bridge7 create || true"))).toEqual(["may-create bridge7"]);
  });

  it("in the jail is nobody else's business", () => {
    expect(footprint({ vnet: [], "exec.start": ["ifconfig epair0 create", "ifconfig lo1 create"] })).toEqual([]);
  });
});

describe("names that are too long (M16)", () => {
  const long = "e0b_mastodon-streaming";

  it("fail in create and name, and in vnet.interface", () => {
    expect(failures(host("ifconfig epair5 create", `ifconfig epair5b name ${long}`))).toEqual([
      `exec.prestart: "ifconfig epair5b name ${long}" name-too-long ${long}`,
    ]);
    expect(failures(host(`ifconfig epair5 create name ${long}`))).toHaveLength(1);
    expect(failures(host("ifconfig bridge012345678901 create"))).toEqual([
      'exec.prestart: "ifconfig bridge012345678901 create" name-too-long bridge012345678901',
    ]);
    expect(failures({ vnet: [], "vnet.interface": [long] })).toEqual([
      `vnet.interface: "${long}" name-too-long ${long}`,
    ]);
    expect(failures(host(`ifconfig $(ifconfig epair create) name ${long}`))).toHaveLength(1);
  });

  it("are one mistake, however often they are repeated", () => {
    const parameters: Values = {
      ...host("ifconfig epair5 create", `ifconfig epair5b name ${long}`),
      "vnet.interface": [long],
      "exec.start": [`ifconfig ${long} inet 10.0.0.2/24`],
      "exec.poststop": ["ifconfig epair5a destroy"],
    };
    expect(failures(parameters)).toHaveLength(1);
  });

  it("of jib are one mistake with its own", () => {
    const parameters = { ...host("jib addm mastodon_streaming em0"), "vnet.interface": ["e0b_mastodon_streaming"] };
    expect(failures(parameters)).toEqual([
      'exec.prestart: "jib addm mastodon_streaming em0" name-too-long e0a_mastodon_streaming',
    ]);
    expect(failures({ ...host("jib addm mastodon-streaming em0"), "vnet.interface": [long] })).toHaveLength(1);
  });

  it("are not told from what the shell makes of them, and not from lists", () => {
    expect(failures(host("ifconfig epair5b name $name_of_the_interface"))).toEqual([]);
    // It fails all the same: several names in one are that of no interface.
    expect(failures({ vnet: [], "vnet.interface": ["epair11b,epair12b"] })).toEqual([
      'vnet.interface: "epair11b,epair12b" no-such-interface epair11b,epair12b',
    ]);
  });
});

describe("the footprint", () => {
  it("tells once what the jail needs of the host", () => {
    expect(
      footprint(
        host(
          "ifconfig epair5 create",
          "ifconfig bridge0 addm epair5a up",
          "ifconfig bridge0 addm tap3",
          "ifconfig em0 up",
          "ifconfig em0",
        ),
      ),
    ).toEqual(["creates epair5", "uses bridge0", "uses tap3", "uses em0"]);
  });

  it("tells addresses and hardware addresses, with and without a stack of its own", () => {
    const start = ["ifconfig epair5b ether 02:00:00:00:00:0A", "ifconfig epair5b inet6 2001:db8:0::2/64"];
    expect(footprint(inside(...start))).toEqual([
      "creates epair5",
      "moves-own epair5b",
      "mac 02:00:00:00:00:0a",
      "address 2001:db8:0::2/64",
    ]);
    expect(footprint(host("ifconfig bridge0 inet 10.0.0.1/24"))).toEqual(["uses bridge0", "address 10.0.0.1/24"]);
    expect(footprint(inside("ifconfig epair5b ether random", "ifconfig epair5b inet gateway"))).toEqual([
      "creates epair5",
      "moves-own epair5b",
    ]);
  });
});

describe("addresses", () => {
  it("need a mask, but not everywhere (M27)", () => {
    for (const command of [
      "ifconfig epair5b 10.0.0.2",
      "ifconfig epair5b inet 10.0.0.2 up",
      "ifconfig epair5b alias 10.0.0.2",
      "ifconfig epair5b name eth0 && ifconfig eth0 inet 10.0.0.2 mtu 1400",
    ]) {
      expect([command, network(inside(command), "14.0")]).toEqual([command, ["exec.start: no mask after 10.0.0.2"]]);
      expect(failures(inside(command), "15.0")).toHaveLength(1);
      expect(network(inside(command), "15.0")).toEqual([]);
    }
    for (const command of [
      "ifconfig epair5b 10.0.0.2/24",
      "ifconfig epair5b 10.0.0.2 netmask 255.255.255.0",
      "ifconfig epair5b 10.0.0.2 netmask $mask",
      "ifconfig epair5b 10.0.0.2 10.0.0.1",
      "ifconfig epair5b 10.0.0.2 -alias",
      "ifconfig epair5b delete 10.0.0.2",
      "ifconfig epair5b inet6 2001:db8::2",
      "ifconfig lo0 127.0.0.1",
      "ifconfig lo0 name loop && ifconfig loop 127.0.0.1",
      "ifconfig gif0 create && ifconfig gif0 10.0.0.2",
      "ifconfig wg0 10.0.0.2",
      "ifconfig ng0 10.0.0.2",
      "ifconfig jail0 10.0.0.2",
      "ifconfig epair5b gateway",
    ]) {
      expect([command, network(inside(command), "14.0")]).toEqual([command, []]);
    }
    expect(network({ "ip4.addr": ["em0|10.0.0.5"], "exec.prestart": ["ifconfig bridge0 10.0.0.1"] }, "13.2")).toEqual([
      "exec.prestart: no mask after 10.0.0.1",
    ]);
  });

  it("do not belong on members of bridges, whichever comes first (M36)", () => {
    const address = "ifconfig epair5a inet 10.0.0.1/24";
    expect(network(host("ifconfig bridge0 addm epair5a", address))).toEqual([
      `"${address}" on a member of bridge0, address comes later`,
    ]);
    expect(network(host(address, "ifconfig bridge0 addm epair5a"))).toEqual([
      `"${address}" on a member of bridge0, member comes later`,
    ]);
    expect(network({ ...host("ifconfig bridge0 addm tap0"), "ip4.addr": ["tap0|10.0.0.5/24"] })).toEqual([
      '"tap0|10.0.0.5/24" on a member of bridge0, member comes later',
    ]);
    for (const commands of [
      [address],
      ["ifconfig bridge0 addm epair5a", "ifconfig bridge0 inet 10.0.0.1/24"],
      ["ifconfig bridge0 addm epair5a", "ifconfig bridge0 deletem epair5a", address],
      [address, "ifconfig epair5a inet 10.0.0.1 -alias", "ifconfig bridge0 addm epair5a"],
      ["test -e /x && ifconfig bridge0 addm epair5a", address],
      ["ifconfig bridge0 addm epair5a", "ifconfig epair5a inet6 fe80::1/64"],
    ]) {
      expect([commands, network(host(...commands))]).toEqual([commands, []]);
    }
    expect(network({ ...host("ifconfig bridge0 addm epair5a"), "exec.poststop": [address] })).toEqual([]);
  });

  it("are not known to reach as far as usual where only the shell knows how far", () => {
    const route = "route -6 add default 2001:db8:0:1::1";
    expect(findings(inside("ifconfig epair5b inet6 2001:db8::2", route))).toHaveLength(1);
    expect(findings(inside("ifconfig epair5b inet6 2001:db8::2 prefixlen $length", route))).toEqual([]);
    expect(findings(inside("ifconfig lo0 127.0.0.1 netmask $mask", "route add 10.9.0.0/16 10.8.0.1"))).toEqual([]);
    expect(findings(inside("ifconfig lo0 127.0.0.1", "route add 10.9.0.0/16 10.8.0.1"))).toHaveLength(1);
  });

  it("go, the first one where none is named", () => {
    const set = ["ifconfig bridge0 inet 10.0.0.1/24", "ifconfig bridge0 alias 10.1.0.1/24"];
    expect(facts({ "exec.prestart": [...set, "ifconfig bridge0 delete"] })).toEqual([
      "host interface bridge0 up",
      "host address 10.1.0.1/24 on bridge0",
    ]);
    expect(facts({ "exec.prestart": [...set, "ifconfig bridge0 -alias 10.1.0.1"] })).toEqual([
      "host interface bridge0 up",
      "host address 10.0.0.1/24 on bridge0",
    ]);
  });
});

describe("uplinks (M35)", () => {
  it("are network cards and laggs that the start puts on a bridge", () => {
    expect(network(host("ifconfig bridge0 addm em0 addm epair5a up", "ifconfig bridge1 addm lagg0"))).toEqual([
      "exec.prestart: uplink em0 on bridge0",
      "exec.prestart: uplink lagg0 on bridge1",
    ]);
    expect(network(host("ifconfig em0 name wan", "ifconfig bridge0 addm wan"))).toHaveLength(1);
  });

  it("are none where the jail makes the bridge or the member, or the author expects a failure", () => {
    for (const commands of [
      ["ifconfig bridge0 addm epair5a addm tap0 addm vlan10 addm em0.10 addm ng0_web addm uplink0"],
      ["ifconfig bridge7 create", "ifconfig bridge7 addm em0"],
      ["ifconfig bridge7 create || true", "ifconfig bridge7 addm em0"],
      ["test -e /x || ifconfig bridge7 create", "ifconfig bridge7 addm em0"],
      ["ifconfig lagg1 create", "ifconfig bridge0 addm lagg1"],
      ["ifconfig bridge0 addm em0 || true"],
      ["test -e /x && ifconfig bridge0 addm em0"],
    ]) {
      expect([commands, network(host(...commands))]).toEqual([commands, []]);
    }
    expect(network(inside("ifconfig bridge0 addm em0"))).toEqual([]);
    expect(network({ "exec.poststop": ["ifconfig bridge0 addm em0"] })).toEqual([]);
  });
});

describe("values that ifconfig refuses", () => {
  const words = (text: string): Values => host("ifconfig tap7 create", `ifconfig tap7 ${text}`);

  it.each([
    ["inet 10.0.0.300/24", "10.0.0.300/24; IPv4 address, no-address"],
    ["inet 2001:db8::1/64", "2001:db8::1/64; IPv4 address, other-family"],
    ["inet 10.0.0.1/33", "10.0.0.1/33; IPv4 address, prefix"],
    ["inet 10.0.0.1 netmask 300.0.0.0", "300.0.0.0; IPv4 mask, no-address"],
    ["inet6 10.0.0.1/24", "10.0.0.1/24; IPv6 address, other-family"],
    ["inet6 2001:db8::g/64", "2001:db8::g/64; IPv6 address, no-address"],
    ["inet6 2001:db8::1 prefixlen 129", "129; IPv6 prefix, prefix"],
    ["ether 02:00:00:00:00", "02:00:00:00:00; hardware address, bytes"],
    ["ether 03:00:00:00:00:01", "03:00:00:00:00:01; hardware address, group"],
    ["mtu 71", "71; mtu, range"],
    ["vlan 4095 vlandev em0", "4095; vlan, range"],
    ["inet 10.0.0.1/24 10.0.0.12/24", "10.0.0.12/24; address of the other end, no-address"],
    ["inet 10.0.0.1/24 'em0|10.0.0.2'", "em0|10.0.0.2; address of the other end, no-address"],
    ["inet6 2001:db8::1 alias 2001:DB8::2/64", "2001:DB8::2/64; address of the other end, no-address"],
    ["inte 10.0.0.1/24 up", "inte; inet, no-keyword"],
    ["inet4 10.0.0.1/24", "inet4; inet, no-keyword"],
    ["-aliass 10.0.0.1", "-aliass; -alias, no-keyword"],
  ])("%s", (text, reason) => {
    expect(reasons(words(text))).toEqual([`bad-value ${reason}`]);
    // Nothing is said of what was to come of it.
    expect(facts(words(text)).filter((fact) => fact.includes(" address "))).toEqual([]);
  });

  it.each([
    ["inet6 2001:db8::1 prefixlen 128", ["2001:db8::1/128"]],
    ["inet 10.0.0.1 10.0.0.2 netmask 255.255.255.255", ["10.0.0.1/32", "10.0.0.2/32"]],
    ["inet 10.0.0.1/24 broadcast 10.0.0.255 mtu 72", ["10.0.0.1/24"]],
    ["inet 10.0.0.1/0", ["10.0.0.1/0"]],
    ["inet 10.0.0.1 netmask $mask", []],
    ["inet6 2001:db8::1 prefixlen $length", []],
    ["inet 10.0.0.1 netmask 255.0.255.0", []],
    ["inet 10.0.0.1/24 $other", ["10.0.0.1/24"]],
    ["upp", []],
  ])("%s is none of them", (text, addresses) => {
    expect(reasons(words(text))).toEqual([]);
    const set = facts(words(text)).flatMap((fact) => / address (\S+) on tap7$/.exec(fact)?.[1] ?? []);
    expect(set).toEqual(addresses);
  });

  it("are the name of an interface, where it is none", () => {
    expect(reasons(host("ifconfig '' up"))).toEqual(["bad-value ; interface, no-address"]);
  });

  it("leave unknown what the misspelt word was about, and the interface that stands behind it", () => {
    const prestart = ["ifconfig epair5 create", "ifconfig bridge7 create up", "ifconfig bridge7 adm epair5a"];
    expect(reasons(host(...prestart))).toEqual(["bad-value adm; addm, no-keyword"]);
    expect(facts(host(...prestart)).filter((fact) => fact.includes("interface"))).toEqual([
      "host interface epair5a (unknown)",
      "host interface epair5b down",
      "host interface bridge7 (unknown)",
      "jail interface lo0 down",
    ]);
    const later = inside("ifconfig epair5b inte 10.0.0.2/24", "route add default 10.0.0.1", "ifconfig tap9 up");
    expect(reasons(later)).toEqual(["bad-value inte; inet, no-keyword"]);
    expect(findings(later)).toEqual([]);
  });

  it("leave unknown whether the interface is up that goes down and gets an address", () => {
    const state = (text: string) => facts(words(text))[0];
    expect(state("down 10.0.0.1/24")).toBe("host interface tap7");
    expect(state("10.0.0.1/24 down")).toBe("host interface tap7");
    expect(state("10.0.0.1/24 down up")).toBe("host interface tap7 up");
    expect(state("up down")).toBe("host interface tap7 down");
  });
});

describe("an address of which others should know", () => {
  const told = (...prestart: string[]) => footprint(host(...prestart)).filter((line) => line.startsWith("address"));

  it.each([
    ["ifconfig bridge0 10.0.0.1/24", ["address 10.0.0.1/24"]],
    ["ifconfig bridge0 10.0.0.1/32", []],
    ["ifconfig bridge0 inet6 2001:db8::1/128", []],
    ["ifconfig bridge0 inet6 2001:db8::1/32", ["address 2001:db8::1/32"]],
    ["ifconfig lo1 10.0.0.1/24", ["address 10.0.0.1/24"]],
    ["ifconfig tun0 10.0.0.1/24 10.0.0.2", []],
    ["ifconfig bridge0 vhid 5 10.0.0.1/24", []],
    ["ifconfig bridge0 inet6 2001:db8::1/64 anycast", []],
    ["ifconfig bridge0 mtu 1400 10.0.0.1/24", ["address 10.0.0.1/24"]],
  ])("%s", (command, expected) => {
    expect(told(command)).toEqual(expected);
  });

  it("is in a jail each that is not the loopback's", () => {
    const start = ["ifconfig lo0 10.7.0.1/24", "ifconfig epair5b 10.0.0.2/32", "ifconfig gif0 10.1.0.2 10.1.0.3"];
    expect(footprint(inside(...start)).filter((line) => line.startsWith("address"))).toEqual(["address 10.0.0.2/32"]);
  });
});
