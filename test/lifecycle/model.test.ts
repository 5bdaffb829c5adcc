import { describe, expect, it } from "vitest";
import { modelJail } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { unguardedRoutes } from "../../server/src/rules/network/unguarded-route.ts";
import { findings, jailOf, observed, spelled, type Values } from "./jail-view.ts";

const bridged = ["ifconfig epair1 create up", "ifconfig bridge1 addm epair1a up"];
const lan: Values = {
  vnet: [],
  "vnet.interface": ["epair1b"],
  "exec.prestart": bridged,
  "exec.poststop": ["ifconfig bridge1 deletem epair1a", "ifconfig epair1a destroy"],
};

/** What is said when exec.poststop is this, after an epair was put on a bridge. */
const stopping = (...poststop: string[]) => findings({ ...lan, "exec.poststop": poststop });

describe("destroying a member of a bridge (M04)", () => {
  const found = (command: string, member = "epair1a", bridge = "bridge1") =>
    `exec.poststop: "${command}" destroys ${member} on ${bridge}`;

  it("is seen for either half and every spelling", () => {
    for (const command of [
      "ifconfig epair1a destroy",
      "ifconfig epair1b destroy",
      "/sbin/ifconfig epair1a destroy",
      "ifconfig epair1a unplumb",
    ]) {
      expect(stopping(command)).toEqual([found(command)]);
    }
  });

  it("is seen inside a shell string, at its own place", () => {
    expect(stopping("sleep 1 && ifconfig epair1a destroy || true")).toEqual([found("ifconfig epair1a destroy")]);
    expect(stopping("/bin/sh -c 'ifconfig epair1a destroy'")).toEqual([found("ifconfig epair1a destroy")]);
    expect(stopping("env PATH=/sbin ifconfig epair1a destroy")).toHaveLength(1);
  });

  it("follows several members, renames and bridges of other names", () => {
    expect(
      findings({
        vnet: [],
        "exec.prestart": [
          "ifconfig bridge0 create name lan up",
          "ifconfig epair5 create name web0 up",
          "ifconfig lan addm web0 addm em0 up",
        ],
        "exec.poststop": ["ifconfig web0 destroy"],
      }),
    ).toEqual([found("ifconfig web0 destroy", "web0", "lan")]);
  });

  it("is not seen when the member was taken off", () => {
    const off = "ifconfig bridge1 deletem epair1a";
    expect(stopping(off, "ifconfig epair1a destroy")).toEqual([]);
    expect(stopping(`${off} || true`, "ifconfig epair1a destroy")).toEqual([]);
    expect(stopping(`${off}; ifconfig epair1a destroy`)).toEqual([]);
    expect(stopping(`${off} && ifconfig epair1a destroy`)).toEqual([]);
    expect(stopping("ifconfig bridge1 -private epair1a deletem epair1a", "ifconfig epair1a destroy")).toEqual([]);
    expect(findings({ ...lan, "exec.prestop": [off], "exec.poststop": ["ifconfig epair1a destroy"] })).toEqual([]);
    expect(stopping("ifconfig bridge1 destroy", "ifconfig epair1a destroy")).toEqual([]);
  });

  it("is seen when something else was taken off", () => {
    expect(stopping("ifconfig bridge2 deletem epair1a", "ifconfig epair1a destroy")).toHaveLength(1);
    expect(stopping("ifconfig bridge1 deletem epair2a", "ifconfig epair1a destroy")).toHaveLength(1);
    expect(stopping("logger bye", "ifconfig bridge1 deletem epair1b", "ifconfig epair1a destroy")).toHaveLength(1);
  });

  it("is not seen when something opaque may have done it", () => {
    for (const command of [
      "/usr/local/bin/unbridge epair1a",
      // These verbs are those of somebody's own scripts.
      "jib delm web",
      "jng down web",
      "sh /usr/local/sbin/stop.sh",
      ". /usr/local/sbin/stop.sh",
      "service netif stop epair1a",
      "for i in epair1a; do ifconfig bridge1 deletem $i; done",
      'if=epair1a; ifconfig bridge1 deletem "$if"',
      "test -d /x && ifconfig bridge1 deletem epair1a",
      "ifconfig bridge1 deletem epair1a &",
      "$cmd epair1a",
      "ifconfig bridge1 deletem $(cat /tmp/name)",
    ]) {
      expect([command, stopping(command, "ifconfig epair1a destroy")]).toEqual([command, []]);
    }
  });

  it("is not seen when nothing was added here, or not surely", () => {
    const poststop = ["ifconfig epair1a destroy"];
    const adding = (...prestart: string[]) =>
      findings({ vnet: [], "exec.prestart": prestart, "exec.poststop": poststop });
    expect(adding("ifconfig epair1 create up")).toEqual([]);
    expect(adding("jib addm web em0")).toEqual([]);
    expect(adding("[ -e /dev/x ] && ifconfig bridge1 addm epair1a")).toEqual([]);
    expect(adding("ifconfig bridge1 addm epair1a", "/usr/local/sbin/script")).toEqual([]);
    expect(adding("ifconfig bridge1 addm $if")).toEqual([]);
    expect(findings({ "exec.poststop": poststop })).toEqual([]);
  });

  it("is not seen for a destroy that fails: no half is named, or the half is in the jail", () => {
    expect(stopping("ifconfig epair1 destroy")).toEqual([]);
    expect(findings({ ...lan, "exec.prestop": ["ifconfig epair1b destroy"] })).toEqual([]);
    const returned = ["ifconfig epair1b -vnet web", "ifconfig epair1b destroy"];
    expect(findings({ ...lan, "exec.prestop": returned })).toHaveLength(1);
  });

  it("is not seen for an interface that left the bridge by moving to a jail", () => {
    const prestart = [...bridged, "ifconfig bridge1 addm epair2b"];
    expect(
      findings({
        ...lan,
        "exec.prestart": prestart,
        "vnet.interface": ["epair2b"],
        "exec.poststop": ["ifconfig epair2b destroy"],
      }),
    ).toEqual([]);
  });

  it("is not seen inside another jail", () => {
    expect(stopping("jexec other ifconfig epair1a destroy")).toEqual([]);
  });
});

describe("address verbs on a bridge (M18)", () => {
  it("explains the destroys that meet the member", () => {
    expect(stopping("ifconfig bridge1 delete epair1a", "ifconfig epair1a destroy")).toEqual([
      "exec.poststop: delete epair1a means deletem, leaves 1",
      'exec.poststop: "ifconfig epair1a destroy" destroys epair1a on bridge1, because of "ifconfig bridge1 delete epair1a"',
    ]);
  });

  it("does not explain a destroy that deletem would not have helped", () => {
    expect(stopping("ifconfig bridge2 remove epair1a", "ifconfig epair1a destroy")).toEqual([
      "exec.poststop: remove epair1a means deletem, leaves 0",
      'exec.poststop: "ifconfig epair1a destroy" destroys epair1a on bridge1',
    ]);
  });

  it("is seen for add, and on a bridge of any name", () => {
    const prestart = ["ifconfig bridge0 add epair0a", "ifconfig lan add epair1a", "ifconfig lan addm em0"];
    expect(findings({ vnet: [], "exec.prestart": prestart })).toEqual([
      "exec.prestart: add epair0a means addm, leaves 0",
      "exec.prestart: add epair1a means addm, leaves 0",
    ]);
    expect(findings({ "exec.prestart": ["ifconfig bridge0 alias vlan10.2 || true"] })).toHaveLength(1);
    expect(findings({ "exec.poststop": ["test -e /x && ifconfig bridge0 delete epair1a"] })).toHaveLength(1);
  });

  it("is not seen for addresses, host names and interfaces that are no bridges", () => {
    const prestart = [
      "ifconfig bridge0 add 10.0.0.1/24",
      "ifconfig bridge0 inet6 fd00::1/64 alias",
      "ifconfig bridge0 alias gateway",
      "ifconfig bridge0 delete $address",
      "ifconfig em0 delete em1",
      "ifconfig bridge0 delete",
    ];
    expect(findings({ "exec.prestart": prestart })).toEqual([]);
  });
});

/** What is said of these commands in exec.start of a VNET jail that has epair1b. */
const starting = (...start: string[]) => findings({ ...lan, "exec.start": start });

describe("gateways out of reach (M05)", () => {
  const blackhole = "/sbin/route add -inet6 default -gateway ::1 -blackhole";

  it("::1 is not there before lo0 is up", () => {
    expect(starting(blackhole)).toEqual(["exec.start: ::1 loopback-down"]);
    expect(starting("route add -inet6 -blackhole default ::1")).toEqual(["exec.start: ::1 loopback-down"]);
    expect(starting(blackhole, "/bin/sh /etc/rc")).toEqual(['exec.start: ::1 loopback-down, until "/bin/sh /etc/rc"']);
    expect(starting(blackhole, "ifconfig lo0 up")).toEqual(['exec.start: ::1 loopback-down, until "ifconfig lo0 up"']);
    expect(starting(`${blackhole} || true`)).toEqual(["exec.start: ::1 loopback-down guarded"]);
  });

  it("::1 is there when something brought lo0 up", () => {
    for (const before of [
      "ifconfig lo0 up",
      "ifconfig lo0 inet6 ::1",
      "/sbin/ifconfig lo0 127.0.0.1/8 up",
      "/bin/sh /etc/rc",
      "sh /etc/rc",
      "ifconfig lo0 up; sleep 1",
      "test -x /x || ifconfig lo0 up",
      "service netif start",
    ]) {
      expect([before, starting(before, blackhole)]).toEqual([before, []]);
    }
  });

  it("127.0.0.1 needs an address on lo0", () => {
    const route = "route add -net 10.9.0.0/16 127.0.0.1 -blackhole";
    expect(starting(route)).toEqual(["exec.start: 127.0.0.1 loopback-down"]);
    expect(starting("ifconfig lo0 up", route)).toEqual(["exec.start: 127.0.0.1 no-address"]);
    expect(starting("ifconfig lo0 127.0.0.1 netmask 255.0.0.0", route)).toEqual([]);
    expect(starting("ifconfig lo0 127.0.0.1", route)).toEqual([]);
  });

  it("other gateways need a prefix that covers them", () => {
    const route = "route add default 10.0.0.1";
    const address = "ifconfig epair1b inet 10.0.0.2/24 up";
    expect(starting(route)).toEqual(["exec.start: 10.0.0.1 no-address"]);
    expect(starting(route, address)).toEqual([`exec.start: 10.0.0.1 no-address, until "${address}"`]);
    expect(starting("ifconfig epair1b 10.1.0.2/24", route)).toEqual(["exec.start: 10.0.0.1 no-covering-prefix"]);
    expect(starting("ifconfig epair1b 10.0.0.2/32", route)).toEqual(["exec.start: 10.0.0.1 no-covering-prefix"]);
    expect(starting(address, "ifconfig epair1b 10.1.0.2/24", route)).toEqual([
      "exec.start: 10.0.0.1 no-covering-prefix",
    ]);
    expect(starting(address, "ifconfig epair1b -alias 10.0.0.2", route)).toEqual(["exec.start: 10.0.0.1 no-address"]);
    expect(starting(address, "ifconfig epair1b down", route)).toEqual(["exec.start: 10.0.0.1 interface-down"]);
    expect(starting("route add -inet6 default fd00::1")).toEqual(["exec.start: fd00::1 no-address"]);
  });

  it("a prefix that covers the gateway is found in every spelling", () => {
    for (const before of [
      "ifconfig epair1b 10.0.0.2/24",
      "ifconfig epair1b inet 10.0.0.2 netmask 255.255.255.0 broadcast 10.0.0.255",
      "ifconfig epair1b inet 10.0.0.2 netmask 0xffffff00",
      "ifconfig epair1b mtu 1400 descr x inet alias 10.0.0.2/24 up",
      "ifconfig epair1b name eth0 && ifconfig eth0 10.0.0.2/24",
      "ifconfig epair1b add 10.0.0.2/24",
      "ifconfig epair1b 10.0.0.2/24 && ifconfig epair1b alias 10.0.5.1/32",
      "ifconfig epair1b inet 10.9.9.2 10.0.0.1 netmask 255.255.255.255",
      "ifconfig epair1b ether 02:00:00:00:00:01 && ifconfig epair1b inet 10.0.0.2/24",
    ]) {
      expect([before, starting(before, "route -n add -inet default 10.0.0.1")]).toEqual([before, []]);
    }
    expect(starting("ifconfig epair1b inet6 fd00::2 prefixlen 64", "route -6 add default fd00::1")).toEqual([]);
    expect(starting("ifconfig epair1b inet6 fd00::2", "route add -inet6 default fd00::1")).toEqual([]);
  });

  it("what is not known is not wrong", () => {
    const route = "route add default 10.0.0.1";
    for (const before of [
      "dhclient epair1b",
      "ifconfig epair1b $address",
      "ifconfig epair1b inet web.example.org",
      "ifconfig epair1b 10.0.0.2",
      "ifconfig vlan5 10.7.0.1/24",
      "/usr/local/sbin/network.sh",
      "route add -host 10.0.0.1 -iface epair1b",
      "route add 10.0.0.0/8 -interface epair1b",
      "ifconfig $if 10.0.0.2/24",
      "if true; then ifconfig epair1b 10.0.0.2/24; fi",
    ]) {
      expect([before, starting(before, route)]).toEqual([before, []]);
    }
    for (const command of [
      "route add default $gateway",
      "route add default gateway.example.org",
      "route add default -interface epair1b",
      "route add default -iface epair1b",
      "route add -inet6 default -ifp epair1b fd00::1",
      "route delete default 10.0.0.1",
      "route change default 10.0.0.1",
      "route get 10.0.0.1",
      "route add default fd00::1",
      "route",
      "route add",
    ]) {
      expect([command, starting(command)]).toEqual([command, []]);
    }
    expect(starting("ifconfig epair1b inet6 accept_rtadv up", "route -6 add default fd00::1")).toEqual([]);
  });

  it("a jail that shares the host's stack has whatever the host has", () => {
    expect(findings({ "exec.start": [blackhole, "route add default 10.0.0.1"] })).toEqual([]);
    expect(findings({ vnet: ["inherit"], "exec.start": [blackhole] })).toEqual([]);
    expect(findings({ ...lan, "exec.prestart": ["route add 10.9.0.0/16 10.8.0.1"] })).toEqual([]);
  });

  it("commands that reach into the jail from the host count", () => {
    for (const [created, poststart] of [
      ["ifconfig -j web epair1b 10.0.0.2/24", "jexec web route add default 10.0.0.1"],
      ["jexec -l web ifconfig epair1b 10.0.0.2/24", "route -j web add default 10.0.0.1"],
    ]) {
      const parameters = { ...lan, "vnet.interface": [], "exec.created": ["ifconfig epair1b vnet web", created] };
      expect(findings({ ...parameters, "exec.poststart": [poststart] })).toEqual([]);
      const without = { ...parameters, "exec.created": ["ifconfig epair1b vnet web"], "exec.poststart": [poststart] };
      expect(findings(without)).toEqual(["exec.poststart: 10.0.0.1 no-address"]);
    }
    expect(
      findings({ ...lan, "exec.created": ["/usr/local/sbin/script"], "exec.start": ["route add default 10.0.0.1"] }),
    ).toEqual([]);
  });

  it("an interface brings no addresses from the host", () => {
    const prestart = [...bridged, "ifconfig epair1b 10.0.0.2/24"];
    expect(findings({ ...lan, "exec.prestart": prestart, "exec.start": ["route add default 10.0.0.1"] })).toEqual([
      "exec.start: 10.0.0.1 no-address",
    ]);
  });
});

describe("link-local gateways (M61)", () => {
  it("need a scope, even after rc", () => {
    expect(starting("route -6 add default fe80::1")).toEqual(["exec.start: fe80::1 without scope"]);
    expect(starting("/bin/sh /etc/rc", "route add -inet6 default fe80::1")).toHaveLength(1);
    const { outcomes } = modelJail(
      jailOf("web", { ...lan, "exec.start": ["ifconfig epair1b inet6 fe80::5/64", "route -6 add default fe80::1"] }),
      defaultRelease,
    );
    expect(outcomes[0]).toMatchObject({ scopeCandidates: ["epair1b"] });
  });

  it("have one in several ways", () => {
    for (const command of [
      "route -6 add default fe80::1%epair1b",
      "route -6 add default -ifp epair1b fe80::1",
      "route -6 add default -interface epair1b",
    ]) {
      expect([command, starting(command)]).toEqual([command, []]);
    }
    expect(starting("ndp -I epair1b", "route -6 add default fe80::1")).toEqual([]);
  });
});

describe("routes whose failure undoes the start", () => {
  const fragile = (parameters: Values) => [
    ...findings(parameters),
    ...observed(unguardedRoutes, parameters).map(({ command }) => {
      return `${command.parameter}: "${spelled(parameters, command)}" can fail`;
    }),
  ];
  const route = "route add default 10.0.0.1";
  const address = "ifconfig epair1b 10.0.0.2/24";

  it("are named once, and not besides the reason why they fail", () => {
    expect(fragile({ ...lan, "exec.start": [address, route] })).toEqual([`exec.start: "${route}" can fail`]);
    expect(fragile({ ...lan, "exec.start": [route] })).toEqual(["exec.start: 10.0.0.1 no-address"]);
    expect(fragile({ "exec.poststart": [route] })).toEqual([`exec.poststart: "${route}" can fail`]);
  });

  it("are not fragile when the failure is caught, or nobody looks at it", () => {
    for (const command of [`${route} || true`, `${route} || :`, `${route}; true`, `${route} &`, `! ${route}`]) {
      expect(fragile({ ...lan, "exec.start": [address, command] })).toEqual([]);
    }
    expect(fragile({ ...lan, "exec.poststop": [route] })).toEqual([]);
  });
});

describe("what is named", () => {
  it("is listed for completion", () => {
    const { interfaces, bridges } = modelJail(jailOf("web", lan), defaultRelease);
    expect({ interfaces, bridges }).toEqual({ interfaces: ["epair1a", "epair1b"], bridges: ["bridge1"] });
  });
});

it("the same values give the same result", () => {
  const parameters = { ...lan, "exec.poststop": ["ifconfig epair1a destroy"] };
  expect(modelJail(jailOf("web", parameters), defaultRelease)).toEqual(
    modelJail(jailOf("web", parameters), defaultRelease),
  );
});
