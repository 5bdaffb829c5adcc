import { describe, expect, it } from "vitest";
import { failures, type Values } from "./jail-view.ts";
import { footprint, missing, network } from "./network-view.ts";
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
