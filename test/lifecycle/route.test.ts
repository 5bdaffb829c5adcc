import { describe, expect, it } from "vitest";
import type { Observation } from "../../server/src/lifecycle/index.ts";
import { findings, observed, outcomesOf, type Values } from "./jail-view.ts";
import { reasons } from "./network-view.ts";
import { factsAbout } from "./state.ts";

const lan: Values = { vnet: [], "vnet.interface": ["epair5b"] };
const inJail = (...start: string[]): Values => ({ ...lan, "exec.start": ["ifconfig epair5b 10.0.0.2/24", ...start] });
/** The routes that are known after a start, without the place. */
const routes = (parameters: Values): string[] => factsAbout("route", parameters);

describe("route add", () => {
  it("is not known to hold any more after a program that nobody has modelled", () => {
    expect(routes(inJail("route add default 10.0.0.1", "/usr/local/sbin/network.sh"))).toEqual([
      "jail default through 10.0.0.1 (unknown)",
    ]);
  });

  it("leaves a route on the host or in the jail", () => {
    expect(
      routes({ ...inJail("route add default 10.0.0.1"), "exec.prestart": ["route -n add -net 10.9.0.0/16 10.1.0.1"] }),
    ).toEqual(["host 10.9.0.0/16 through 10.1.0.1", "jail default through 10.0.0.1"]);
  });

  it("leaves the first of two routes to a destination", () => {
    expect(routes(inJail("route add default 10.0.0.1", "route add default 10.0.0.254"))).toEqual([
      "jail default through 10.0.0.1",
    ]);
    const both = inJail("route add default 10.0.0.1", "route -6 add default fe80::1%epair5b");
    expect(routes(both)).toEqual(["jail default through 10.0.0.1", "jail default through fe80::1%epair5b"]);
  });

  it("is in doubt where it may not run", () => {
    expect(routes(inJail("test -e /x && route add default 10.0.0.1"))).toEqual([
      "jail default through 10.0.0.1 (unknown)",
    ]);
    const start = ["test -e /x && route add -host 10.9.9.1 -interface epair5b", "route add default 10.9.9.1"];
    expect(findings(inJail(...start))).toEqual([]);
  });
});

it("what is done for another table of routes is not known of the first", () => {
  const add = (command: string): string[] => routes({ "exec.prestart": [command] });
  expect(add("route add -net 10.9.0.0/16 10.1.0.1")).toEqual(["host 10.9.0.0/16 through 10.1.0.1"]);
  expect(add("setfib 1 route add -net 10.9.0.0/16 10.1.0.1")).toEqual([]);
  expect(add("setfib -1 route add -net 10.9.0.0/16 10.1.0.1")).toEqual([]);
});

describe("route delete, change and flush", () => {
  const added = ["route add default 10.0.0.1", "route add -net 10.9.0.0/16 10.0.0.1"];
  const left = (...commands: string[]): string[] => routes(inJail(...added, ...commands));

  it("take routes away, by destination", () => {
    expect(left("route delete default")).toEqual(["jail 10.9.0.0/16 through 10.0.0.1"]);
    expect(left("route del -net 10.9.0.0 -netmask 255.255.0.0")).toEqual(["jail default through 10.0.0.1"]);
    expect(left("route delete -net 10.9.0.0 -prefixlen 16")).toHaveLength(1);
    expect(left("route delete 10.9.0.0/24", "route -6 delete default")).toHaveLength(2);
    expect(left("route -n flush")).toEqual([]);
    expect(left("route flush -inet6")).toHaveLength(2);
    expect(left("route delete -j other default", "route get default")).toHaveLength(2);
  });

  it("change the gateway of a route that is there", () => {
    expect(left("route change default 10.0.0.254")).toEqual([
      "jail default through 10.0.0.254",
      "jail 10.9.0.0/16 through 10.0.0.1",
    ]);
    expect(left("route change -net 10.7.0.0/16 10.0.0.254")).toHaveLength(2);
  });

  it("leave routes in doubt where they may not run", () => {
    expect(left("test -e /x && route delete default")).toContain("jail default through 10.0.0.1 (unknown)");
  });

  it("take a way to a gateway along", () => {
    const through = ["route add -host 10.9.9.1 -interface epair5b", "route delete -host 10.9.9.1"];
    expect(findings(inJail(...through, "route add default 10.9.9.1"))).toEqual([
      "exec.start: 10.9.9.1 no-covering-prefix",
    ]);
  });
});

describe("link-local gateways (M61)", () => {
  it("need a scope wherever the route is", () => {
    expect(findings({ "exec.prestart": ["route -6 add default fe80::1"] })).toEqual([
      "exec.prestart: fe80::1 without scope",
    ]);
    expect(findings({ "exec.start": ["route add -inet6 default fe80::1"] })).toHaveLength(1);
    expect(findings(inJail("route -6 change default fe80::1"))).toHaveLength(1);
    expect(findings(inJail("route -6 add default fe80::1 || true"))).toEqual([
      "exec.start: fe80::1 without scope guarded",
    ]);
  });

  it("are not judged in other jails, and not where a route goes away", () => {
    for (const command of [
      "route -j other -6 add default fe80::1",
      "route -6 delete default fe80::1",
      "route -6 add fe80::/64 -interface epair5b",
      "route -6 add default fe80::1 -ifp epair5b",
    ]) {
      expect([command, findings(inJail(command))]).toEqual([command, []]);
    }
  });
});

describe("an address that nobody knows", () => {
  it.each([
    ["inet $address", "10.0.0.1", false],
    ["inet $address", "fd00::1", true],
    ["inet6 $address", "10.0.0.1", true],
    ["inet6 $address", "fd00::1", false],
    ["inet 10.0.0.300", "10.0.0.1", false],
    ["inet 10.0.0.300", "fd00::1", true],
    // It is of the family that was not named.
    ["inet fd00::5/64", "10.0.0.1", false],
    ["inet fd00::5/64", "fd00::1", false],
    ["inet6 10.0.0.5", "10.0.0.1", false],
  ])("%s leaves open whether %s can be reached, unless: %s", (words, gateway, isMissed) => {
    const family = gateway.includes(":") ? "-6 " : "";
    const start = [`ifconfig epair5b ${words}`, `route ${family}add default ${gateway}`];
    expect(findings({ ...lan, "exec.start": start })).toEqual(isMissed ? [`exec.start: ${gateway} no-address`] : []);
    expect(factsAbout("interface", { ...lan, "exec.start": start }).at(-1)).toBe("jail epair5b");
  });
});

describe("an address that is taken away", () => {
  it("is the first of its family", () => {
    const left = (...words: string[]) => {
      const commands = words.map((each) => `ifconfig tap7 ${each}`);
      return factsAbout("address", { "exec.prestart": ["ifconfig tap7 create", ...commands] });
    };
    const both = ["inet6 fd00::1/64", "10.0.0.1/24"];
    expect(left(...both, "inet6 delete")).toEqual(["host 10.0.0.1/24 on tap7"]);
    expect(left(...both, "delete")).toEqual(["host fd00::1/64 on tap7"]);
    expect(left("10.0.0.1/24", "inet6 fd00::1/64")).toHaveLength(2);
    expect(left("10.0.0.1/24", "alias 10.0.0.2/24", "10.0.0.3/24")).toEqual([
      ...["host 10.0.0.2/24 on tap7", "host 10.0.0.3/24 on tap7"],
    ]);
    const lo1 = ["ifconfig lo1 create", "ifconfig lo1 inet6 fd00::9", "ifconfig lo1 10.5.0.1"];
    expect(factsAbout("address", { "exec.prestart": lo1 })).toEqual([
      ...["host fd00::9/128 on lo1", "host ::1/128 on lo1", "host 10.5.0.1/8 on lo1"],
    ]);
  });

  const left = (...commands: string[]): string[] => routes(inJail("route add default 10.0.0.1", ...commands));

  it("takes the routes along whose gateway its network has, unless another address has it, too", () => {
    expect(left("ifconfig epair5b inet 10.0.0.2 -alias")).toEqual(["jail default through 10.0.0.1 (unknown)"]);
    expect(left("ifconfig epair5b delete")).toEqual(["jail default through 10.0.0.1 (unknown)"]);
    expect(left("ifconfig epair5b 10.7.0.2/24 alias", "ifconfig epair5b 10.7.0.2 -alias")).toEqual([
      "jail default through 10.0.0.1",
    ]);
  });

  it("takes along what leads to the other end of its link", () => {
    const set = ["ifconfig tun0 10.8.0.1 10.8.0.2 netmask 255.255.255.255", "route add -net 10.9.0.0/16 10.8.0.2"];
    expect(routes({ "exec.prestart": set })).toEqual(["host 10.9.0.0/16 through 10.8.0.2"]);
    expect(routes({ "exec.prestart": [...set, "ifconfig tun0 10.8.0.1 -alias"] })).toEqual([
      "host 10.9.0.0/16 through 10.8.0.2 (unknown)",
    ]);
  });
});

describe("a word that is none of route's", () => {
  it.each(["ad default 10.0.0.1", "-n dlete default", "-6 added default fe80::1%epair5b"])(
    "route %s fails",
    (words) => {
      const [outcome, ...others] = outcomesOf(inJail(`route ${words}`));
      expect(outcome).toMatchObject({ type: "command-fails", reason: "usage" });
      expect(others).toEqual([]);
    },
  );

  it.each(["get default", "monitor", "-n show default", "$verb default"])("route %s does not", (words) => {
    expect(outcomesOf(inJail(`route ${words}`))).toEqual([]);
  });
});

describe("a route that is there already", () => {
  const told = (...commands: string[]) => reasons(inJail(...commands));
  const exists = (destination: string, by: string) => [`route-exists ${destination}; by "${by}"`];

  it.each<[string, string, boolean]>([
    ["default 10.0.0.1", "default 10.0.0.254", true],
    ["default 10.0.0.1", "-inet6 default fe80::1%epair5b", false],
    ["-net 10.9.0.0/16 10.0.0.1", "-net 10.9.0.0 -netmask 255.255.0.0 10.0.0.1", true],
    ["-net 10.9.0.0/16 10.0.0.1", "-net 10.9.0.0 10.0.0.1 -prefixlen 16", true],
    ["-net 10.9.0.0/16 10.0.0.1", "-net 10.9.0.0/24 10.0.0.1", false],
    ["-net 10.9.0.0/16 10.0.0.1", "default 10.0.0.1", false],
    ["default 10.0.0.1", "-net 10.9.0.0/16 10.0.0.1", false],
    ["web 10.0.0.1", "web 10.0.0.254", true],
    ["web 10.0.0.1", "db 10.0.0.1", false],
    ["web 10.0.0.1", "10.9.9.9 10.0.0.1", false],
    ["$net 10.0.0.1", "$net 10.0.0.1", false],
  ])("add %s, add %s: %s", (first, second, fails) => {
    const [one, two] = [`route add ${first}`, `route add ${second}`];
    const destination = second.split(" ").find((word) => !word.startsWith("-"))!;
    expect(told(one, two)).toEqual(fails ? exists(destination, one) : []);
    expect(routes(inJail(one, two))).toHaveLength(fails ? 1 : 2);
    // Where it is not known whether one of them runs, neither is known to fail.
    expect(told(`test -e /x && ${one}`, two)).toEqual([]);
    expect(told(one, `test -e /x && ${two}`)).toEqual([]);
  });

  it("may be there on the host, or in another jail", () => {
    const add = "route add default 10.7.0.1";
    expect(reasons({ "exec.prestart": [add, add] })).toEqual(exists("default", add));
    const elsewhere = "route -j other add default 10.0.0.1";
    expect(reasons({ ...inJail(), "exec.poststart": [elsewhere, elsewhere, "route -j $jail add default"] })).toEqual(
      [],
    );
  });
});

describe("a route without a gateway", () => {
  it.each([
    "default",
    "-4nq add",
    "-net 10.9.0.0/16",
    "-net 10.9.0.0 -netmask 255.255.0.0",
    "-inet6 default",
    "-static -host 10.9.0.1",
  ])("route add %s fails", (words) => {
    const command = words.endsWith(" add") ? `route ${words} default` : `route add ${words}`;
    expect(reasons(inJail(command))[0]).toMatch(/^no-gateway /);
    expect(routes(inJail(command))).toEqual([]);
  });

  it.each([
    "add default -iface epair5b",
    "add default -ifp epair5b",
    "add default -blackhole",
    "add -proto1 default",
    "add -xinet default",
    "add -net-x default",
    "add $net",
    "add",
    "-j other add default",
  ])("route %s does not", (words) => {
    expect(reasons(inJail(`route ${words}`))).toEqual([]);
  });

  it("is nothing to talk about where the command may not run", () => {
    expect(reasons(inJail("test -e /x && route add default"))).toEqual([]);
  });
});

describe("a gateway that is the jail's own address", () => {
  const noted: Observation<string> = {
    begin({ on }, found) {
      on("route-added", ({ ownGateway }) => found.push(ownGateway?.name ?? "none"));
    },
  };
  const own = (...start: string[]) => observed(noted, inJail(...start));

  it.each([
    ["route add 10.9.0.0/16 10.0.0.2", "epair5b"],
    ["route add 10.9.0.0/16 10.0.0.3", "none"],
    ["route add 10.9.0.0/16 10.0.0.2 -blackhole", "none"],
    ["route add 10.9.0.0/16 10.0.0.2 -reject", "none"],
    ["route add 10.9.0.0/16 10.0.0.2 -static", "epair5b"],
    ["route add 10.9.0.0/16 -iface 10.0.0.2", "none"],
    ["route add 10.9.0.0/16 $gateway", "none"],
    ["test -e /x && route add 10.9.0.0/16 10.0.0.2", "none"],
    ["ifconfig lo0 10.7.0.1/24; route add 10.9.0.0/16 10.7.0.1", "none"],
    ["ifconfig gif0 create; ifconfig gif0 10.7.0.1 10.7.0.2; route add 10.9.0.0/16 10.7.0.1", "none"],
    ["ifconfig epair5b alias 10.8.0.2/24; route add 10.9.0.0/16 10.8.0.2", "epair5b"],
  ])("%s: %s", (command, name) => {
    expect(own(command)).toEqual([name]);
  });
});

describe("what gateways are not judged by", () => {
  it.each([
    "route add -6 default 10.7.0.1",
    "route add default fe80::1",
    "route add -6 default fe80::1/64",
    "route add default 10.7.0.1/32",
    "route add default 10.7.0.1%x",
    "route add default 10.7.0.1 -ifp epair5b",
    "route add default 10.7.0.1 &",
    "route change default 10.7.0.1",
    "route add -iface default 10.7.0.1",
    "route $option add default 10.7.0.1",
  ])("%s", (command) => {
    expect(findings(inJail(command))).toEqual([]);
  });

  it("a route is told where it leads, with what may be its scope", () => {
    const [missed] = outcomesOf(inJail("route add default 10.7.0.1"));
    expect(missed).toMatchObject({ type: "unreachable-gateway", destination: "default", family: 4 });
    const start = ["ifconfig tap1 create", "ifconfig tap2 create", "ifconfig tap2 up", "route add -6 default fe80::1"];
    const scopes = (...commands: string[]) =>
      outcomesOf(inJail(...commands)).flatMap((outcome) =>
        outcome.type === "link-local-scope" ? [[outcome.destination, ...outcome.scopeCandidates]] : [],
      );
    // Those with an address of that kind come first, and what is down is left out, as is the loopback.
    expect(scopes(...start)).toEqual([["default", "epair5b", "tap2"]]);
    expect(scopes("ifconfig lo0 up", ...start.slice(0, 3), "ifconfig tap2 inet6 fe80::5/64", start[3])).toEqual([
      ["default", "tap2", "epair5b"],
    ]);
    const host = { persist: [], "exec.prestart": ["ifconfig tap2 up", "route add -6 default fe80::1"] };
    expect(outcomesOf(host)).toMatchObject([{ type: "link-local-scope", scopeCandidates: [] }]);
  });
});

describe("a verb that route does not have", () => {
  it.each([
    ["ad default 10.0.0.1", true],
    ["showx", true],
    ["xget default", true],
    ["monitors", true],
    ["show", false],
    ["-x", false],
    ["get9", false],
    ["Get default", false],
    ["9get default", false],
    ["dlete default $gateway", false],
  ])("route %s: %s", (words, fails) => {
    expect(reasons(inJail(`route ${words}`))).toEqual(fails ? [`usage ${words.split(" ")[0]}`] : []);
  });
});
