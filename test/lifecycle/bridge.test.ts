import { describe, expect, it } from "vitest";
import { findings, type Values } from "./jail-view.ts";
import { reasons } from "./network-view.ts";
import { facts } from "./state.ts";

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
