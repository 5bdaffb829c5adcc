import { describe, expect, it } from "vitest";
import { modelJail } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { findings, jailOf, type Values } from "./jail-view.ts";
import { reasons } from "./network-view.ts";
import { facts, factsAbout } from "./state.ts";

/** A VNET jail with these commands in exec.prestart. */
const host = (...prestart: string[]): Values => ({ vnet: [], "exec.prestart": prestart });

describe("a bridge and its members", () => {
  const made = ["ifconfig epair5 create", "ifconfig bridge7 create"];
  const added = [...made, "ifconfig bridge7 addm epair5a"];
  const by = 'by "ifconfig bridge7 addm epair5a"';
  /** Whether bridge7 came up, which is what stands behind the words about members. */
  const goesOn = (commands: readonly string[]) => facts(host(...commands)).includes("host interface bridge7 up");

  it.each<[readonly string[], string[]]>([
    [[...added, "ifconfig bridge8 addm epair5a up"], [`already-a-member epair5a; bridge7; ${by}`]],
    [[...added, "ifconfig bridge7 addm epair5a up"], [`already-a-member epair5a; bridge7; ${by}`]],
    [[...added, "ifconfig bridge8 deletem epair5a up"], [`not-a-member epair5a; bridge7; ${by}`]],
    [[...added, "ifconfig bridge7 deletem epair5b up"], [`not-a-member epair5b; bridge7; not epair5a; ${by}`]],
    [[...made, "ifconfig bridge7 deletem epair5 up"], ['no-such-interface epair5; by "ifconfig epair5 create"']],
    [[...made, "ifconfig bridge7 addm epair6a up"], ['no-such-interface epair6a; by "ifconfig epair5 create"']],
    [[...made, "ifconfig bridge7 addm"], []],
    [[...made, "ifconfig bridge7 deletem"], []],
  ])("%j ends there", (commands, expected) => {
    expect(reasons(host(...commands))).toEqual(expected);
    expect(goesOn(commands)).toBe(false);
    expect(facts(host(...commands))).not.toContain("host interface bridge8 up");
  });

  it.each<[readonly string[], string | undefined]>([
    [[...made, "ifconfig bridge7 addm $member up"], undefined],
    [[...made, "ifconfig bridge7 deletem tap9 up"], undefined],
    [[...made, "ifconfig bridge7 deletem epair5b up"], undefined],
    [[...added, "ifconfig bridge7 deletem epair5a up"], undefined],
    [[...added, "ifconfig bridge7 deletem $member up"], "host bridge-member epair5a of bridge7 (unknown)"],
    [[...added, "ifconfig bridge8 deletem epair5b", "ifconfig bridge7 up"], "host bridge-member epair5a of bridge7"],
  ])("%j goes on", (commands, member) => {
    expect(reasons(host(...commands))).toEqual([]);
    expect(goesOn(commands)).toBe(true);
    expect(facts(host(...commands)).find((fact) => fact.includes("bridge-member"))).toBe(member);
  });

  it("of which one is perhaps taken off already is on it no longer, but on another one it may be", () => {
    const perhaps = [...added, "test -e /x && ifconfig bridge7 deletem epair5a"];
    const members = (command: string) =>
      facts(host(...perhaps, command)).filter((fact) => fact.includes("bridge-member"));
    expect(members("ifconfig bridge7 deletem epair5a up")).toEqual([]);
    expect(members("ifconfig bridge8 deletem epair5a up")).toEqual(["host bridge-member epair5a of bridge7 (unknown)"]);
    expect(reasons(host(...perhaps, "ifconfig bridge8 deletem epair5a up"))).toEqual([]);
    expect(facts(host(...perhaps, "ifconfig bridge8 deletem epair5a up"))).toContain("host interface bridge8 up");
  });

  it("is one by any name, where a command says so, and by its own", () => {
    const meant = (...commands: string[]) => findings(host("ifconfig epair5 create", ...commands));
    const add = "exec.prestart: add epair5b means addm, leaves 0";
    expect(meant("ifconfig lan addm epair5a", "ifconfig lan add epair5b up")).toEqual([add]);
    expect(meant("ifconfig lan add epair5b", "ifconfig lan deletem tap3")).toEqual([add]);
    expect(meant("test -e /x && ifconfig bridge create name lan", "ifconfig lan add epair5b")).toEqual([add]);
    expect(meant("ifconfig lan add epair5b")).toEqual([]);
    expect(meant("ifconfig tap3 create name mine", "ifconfig bridge7 add mine")).toHaveLength(1);
    expect(meant("ifconfig bridge7 alias em1")).toEqual(["exec.prestart: alias em1 means addm, leaves 0"]);
    expect(meant("ifconfig bridge7 -alias em1")).toEqual(["exec.prestart: -alias em1 means deletem, leaves 0"]);
    // It is the name of a host, and goes on.
    expect(facts(host("ifconfig bridge7 create", "ifconfig bridge7 add web up"))).toContain(
      "host interface bridge7 up",
    );
    expect(facts(host("ifconfig bridge7 create", "ifconfig bridge7 add em0 up"))).toContain(
      "host interface bridge7 down",
    );
  });

  it("is not explained by a word that would not have taken the member off", () => {
    const destroyed = 'exec.prestart: "ifconfig epair5a destroy" destroys epair5a on bridge7';
    for (const words of ["bridge7 add epair5a", "bridge8 delete epair5a"])
      expect(findings(host(...added, `ifconfig ${words}`, "ifconfig epair5a destroy"))).toContain(destroyed);
    const because = ', because of "ifconfig bridge7 delete epair5a"';
    expect(findings(host(...added, "ifconfig bridge7 delete epair5a", "ifconfig epair5a destroy"))).toContain(
      destroyed + because,
    );
  });
});

describe("what an interface takes along that is destroyed, or leaves its network", () => {
  const tap5 = ["ifconfig tap5 create", "ifconfig tap5 10.0.0.2/24"];
  const through = ["route add 10.9.0.0/16 10.0.0.1", "route add 10.8.0.0/16 -iface tap5"];
  const routed = [...tap5, ...through, "route add 10.7.0.0/16 10.5.0.1"];
  const routes = (values: Values) => factsAbout("route", values);
  const other = "host 10.7.0.0/16 through 10.5.0.1";

  it("are the routes that lead through it", () => {
    expect(routes(host(...routed, "ifconfig tap6 destroy"))).toHaveLength(3);
    expect(routes(host(...routed, "ifconfig tap5 destroy"))).toEqual([other]);
    expect(routes({ ...host(...routed), "vnet.interface": ["tap5"] })).toEqual([other]);
    expect(routes(host("route add 10.7.0.0/16 10.5.0.1", "ifconfig tap5 create", "ifconfig tap5 destroy"))).toEqual([
      other,
    ]);
  });

  it("are those of the jail, when it goes back to the host", () => {
    const lent: Values = {
      ...{ vnet: [], "exec.prestart": ["ifconfig tap5 create"], "vnet.interface": ["tap5"] },
      "exec.start": ["ifconfig tap5 10.0.0.2/24", "route add default 10.0.0.1"],
    };
    expect(routes(lent)).toEqual(["jail default through 10.0.0.1"]);
    const back = ["ifconfig tap5 -vnet web", "ifconfig tap5 vnet web"];
    expect(routes({ ...lent, "exec.poststart": back })).toEqual([]);
    const again = ["jexec web ifconfig tap5 10.0.0.2/24", "jexec web route add default 10.0.0.1"];
    expect(reasons({ ...lent, "exec.poststart": [...back, ...again] })).toEqual([]);
    expect(routes({ ...lent, "exec.poststart": ["jexec web ifconfig tap5 destroy"] })).toHaveLength(1);
  });

  it("are members, and places on a bridge", () => {
    const bridged = ["ifconfig bridge7 create", "ifconfig tap5 create", "ifconfig bridge7 addm tap5"];
    const members = (values: Values) => factsAbout("bridge-member", values);
    expect(members(host(...bridged))).toEqual(["host tap5 of bridge7"]);
    for (const name of ["bridge7", "tap5"]) {
      expect(members({ ...host(...bridged), "vnet.interface": [name] })).toEqual([]);
      expect(members(host(...bridged, `ifconfig ${name} destroy`))).toEqual([]);
    }
    expect(members({ ...host(...bridged, "ifconfig tap6 create"), "vnet.interface": ["tap6"] })).toHaveLength(1);
    const perhaps = (command: string) => members(host(...bridged, `test -e /x && ifconfig ${command}`));
    for (const command of ["tap6 up", "bridge7 up", "tap5 up"])
      expect(perhaps(command), command).toEqual(["host tap5 of bridge7"]);
    for (const command of ["bridge7 deletem $x", "bridge7 $x", "bridge7 destroy", "tap5 vnet web", "tap5 destroy"])
      expect(perhaps(command), command).toEqual(["host tap5 of bridge7 (unknown)"]);
  });
});

describe("the names that completion offers", () => {
  it("are those that an interface can have", () => {
    const { interfaces, bridges } = modelJail(
      jailOf(
        "web",
        host(
          ...["ifconfig epair5 create", "ifconfig epair5a name averyveryverylongname", "ifconfig lan addm x"],
          ...["t=$(ifconfig tap create); ifconfig $t up", "ifconfig e0b_my-web up", "ifconfig my-if up"],
          ...["ifconfig tap1 create name em0.5", "ifconfig x-y up", "ifconfig -x up", "jib addm web em0"],
        ),
      ),
      defaultRelease,
    );
    expect({ interfaces, bridges }).toEqual({
      interfaces: ["epair5b", "x", "e0b_my-web", "em0.5", "e0a_web", "e0b_web"],
      bridges: ["lan", "em0bridge"],
    });
  });
});
