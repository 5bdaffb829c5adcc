import { describe, expect, it } from "vitest";
import { leftBehind } from "../../server/src/rules/start-and-stop/create-without-cleanup.ts";
import { failures, observed, outcomesOf, type Values } from "./jail-view.ts";
import { facts, factsAbout } from "./state.ts";

const web = (...prestart: string[]): Values => ({ "exec.prestart": prestart });
const interfaces = (parameters: Values, when?: "after stop") => factsAbout("interface", parameters, when);

describe("jng bridge", () => {
  it("makes an interface of netgraph for each one of the host", () => {
    for (const command of ["jng bridge web em0 em1", "jng bridge -b lan web =em0 !em1"]) {
      expect(facts(web(command))).toEqual(["host interface ng0_web up", "host interface ng1_web up"]);
    }
  });

  it("cuts names to fifteen", () => {
    expect(interfaces(web("jng bridge twelve_chars em0"))).toEqual(["host ng0_twelve_char up"]);
    expect(failures(web("jng bridge twelve_chars em0"))).toEqual([]);
  });

  it("fails when it is called in another way", () => {
    for (const [command, subject] of [
      ["jng bridge web", "bridge"],
      ["jng bridge my-web em0", "my-web"],
      ["jng addm web em0", "addm"],
      ["jng destroy web", "destroy"],
      ["jng shutdown", "shutdown"],
    ]) {
      expect(failures(web(command))).toEqual([`exec.prestart: "${command}" usage ${subject}`]);
    }
  });
});

describe("jng shutdown", () => {
  it("takes away what has the name, also after the jail has had it", () => {
    const parameters = {
      ...web("jng bridge web em0", "jng bridge db em0"),
      persist: [],
      vnet: [],
      "vnet.interface": ["ng0_web"],
    };
    expect(interfaces({ ...parameters, "exec.poststop": ["jng shutdown web"] }, "after stop")).toEqual([
      "host ng0_db up",
    ]);
    expect(outcomesOf({ ...parameters, "exec.poststop": ["jng shutdown web", "jng shutdown db"] })).toEqual([]);
    expect(observed(leftBehind, parameters)).toHaveLength(2);
  });

  it("may or may not find a name that was cut", () => {
    const parameters = { ...web("jng bridge twelve_chars em0"), "exec.poststop": ["jng shutdown twelve_chars"] };
    expect(interfaces(parameters, "after stop")).toEqual(["host ng0_twelve_char (unknown)"]);
  });
});

describe("ngctl", () => {
  const made = ["ifconfig epair1 create", "jng bridge web em0"];
  const known = ["host epair1a down", "host epair1b down"];

  it("makes the interfaces unknown that it names, and no epairs or bridges", () => {
    for (const command of ["ngctl shutdown ng0_web:", "ngctl name ng0_web: lan0", "ngctl rmhook ng0_web: ether"]) {
      expect(interfaces(web(...made, command))).toEqual([...known, "host ng0_web (unknown)"]);
    }
    for (const command of ["ngctl shutdown $node", "ngctl -f /etc/graph", "ngctl"]) {
      expect(interfaces(web(...made, command))).toEqual([...known, "host ng0_web (unknown)"]);
    }
  });

  it("leaves the others as they are", () => {
    for (const command of [
      "ngctl shutdown em0bridge:",
      "ngctl mkpeer em0: bridge lower link0",
      "ngctl list",
      "ngctl shutdown ng0_web2:",
    ]) {
      expect(interfaces(web(...made, command))).toEqual([...known, "host ng0_web up"]);
    }
  });

  it("may give a new interface the first name of its kind that is free", () => {
    const named = [...made, "ifconfig ngeth0 up"];
    const others = [...known, "host ng0_web up"];
    expect(interfaces(web(...named, "ngctl mkpeer em0: bridge lower link0"))).toEqual([...others, "host ngeth0 up"]);
    expect(interfaces(web(...named, "ngctl mkpeer . eiface hook ether"))).toEqual(others);
  });
});

describe("ngctl and interfaces that are gone, or are named alike", () => {
  it.each([
    ["ngctl mkpeer eiface ether ether", 0],
    ["ngctl -f /x", 0],
    ["ngctl", 0],
    ["ngctl $verb x:", 0],
    ["ngctl list", 1],
    ["ngctl shutdown x:", 1],
  ])("%s: %i", (command, count) => {
    const failed = (name: string) => failures(web(`ifconfig ${name} destroy`, command, `ifconfig ${name} up`));
    expect(failed("ngeth0")).toHaveLength(count);
    expect(failed("tap0")).toHaveLength(1);
  });

  it("names them by their nodes", () => {
    const left = (words: string) => factsAbout("interface", web("ifconfig tap0 create", `ngctl ${words}`));
    for (const words of ["shutdown tap0:", "shutdown tap0", "name tap0:x y"])
      expect([words, left(words)]).toEqual([words, ["host tap0 (unknown)"]]);
    for (const words of ["shutdown tap01:", "shutdown xtap0:", "show tap0:"])
      expect([words, left(words)]).toEqual([words, ["host tap0 down"]]);
  });
});
