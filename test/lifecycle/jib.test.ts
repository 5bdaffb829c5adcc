import { describe, expect, it } from "vitest";
import { knownFailures } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { leftBehind } from "../../server/src/rules/start-and-stop/create-without-cleanup.ts";
import { failures, findings, jailOf, observed, outcomesOf, spelled, type Values } from "./jail-view.ts";
import { facts, factsAbout } from "./state.ts";

/** A jail called web whose exec.prestart is these commands. */
const web = (...prestart: string[]): Values => ({ "exec.prestart": prestart });

/** The same with a network stack of its own that gets these interfaces. */
const vnet = (names: readonly string[], ...prestart: string[]): Values => ({
  vnet: [],
  "vnet.interface": names,
  "exec.prestart": prestart,
});

const interfaces = (parameters: Values) => factsAbout("interface", parameters);

/** Names of interfaces that no jib has made but that look as if. */
const stray = (parameters: Values) =>
  outcomesOf(parameters).flatMap((outcome) => {
    if (outcome.type !== "jib-jng-usage") return [];
    return [`${spelled(parameters, outcome.interfaceWord)} ${outcome.why}: ${outcome.candidates.join(", ")}`];
  });

describe("jib addm", () => {
  it.each(["jib addm -b", "jib addm -b lan", "jib addm", "jng bridge -b"])("gives up without a name: %s", (command) => {
    expect(failures(web(command))).toHaveLength(1);
  });

  it("makes an epair for each interface, its first half on the bridge of that interface", () => {
    expect(facts(web("jib addm web em0 !em1"))).toEqual([
      "host interface e0a_web up",
      "host bridge-member e0a_web of em0bridge",
      "host interface e0b_web up",
      "host interface em0bridge",
      "host interface e1a_web up",
      "host bridge-member e1a_web of em1bridge",
      "host interface e1b_web up",
      "host interface em1bridge",
    ]);
  });

  it("takes another bridge with -b", () => {
    for (const option of ["-b lan", "-blan"]) {
      expect(factsAbout("bridge-member", web(`/usr/local/sbin/jib addm ${option} web em0`))).toEqual([
        "host e0a_web of em0lan",
      ]);
    }
  });

  it("leaves what is there already", () => {
    expect(failures(web("jib addm web em0", "jib addm web em0"))).toEqual([]);
    expect(interfaces(web("jib addm web em0", "jib addm web em0"))).toHaveLength(3);
  });

  it("makes interfaces that others can use", () => {
    expect(facts(vnet(["e0b_web"], "jib addm web em0"))).toContain("jail interface e0b_web");
    expect(failures(web("jib addm web em0", "ifconfig em0bridge addm e0a_web"))).toEqual([
      'exec.prestart: "ifconfig em0bridge addm e0a_web" already-a-member e0a_web',
    ]);
  });

  it("makes what it names unknown when it may not run, or when only a shell knows its words", () => {
    expect(interfaces(web("test -e /dev/x && jib addm web em0"))).toEqual([
      "host e0a_web (unknown)",
      "host e0b_web (unknown)",
    ]);
    expect(interfaces(web("ifconfig epair1 create", "jib addm web $(cat /etc/uplink)"))).toEqual([
      "host epair1a (unknown)",
      "host epair1b (unknown)",
    ]);
  });

  it("fails when it is called in another way", () => {
    for (const [command, subject] of [
      ["jib addm", "addm"],
      ["jib addm web", "addm"],
      ["jib addm -b lan web", "addm"],
      ["jib addm my-web em0", "my-web"],
      ["jib bridge web em0", "bridge"],
      ["jib shutdown web", "shutdown"],
      ["jib destroy", "destroy"],
      ["jib destroy web em0", "destroy"],
      ["jib destroy my.web", "my.web"],
    ]) {
      expect(failures(web(command))).toEqual([`exec.prestart: "${command}" usage ${subject}`]);
      expect(facts(web(command))).toEqual([]);
    }
  });

  it("fails for a name that leaves no room for e0a_", () => {
    expect(failures(web("jib addm elevenchars em0"))).toEqual([]);
    expect(failures(web("jib addm twelve_chars em0"))).toEqual([
      'exec.prestart: "jib addm twelve_chars em0" name-too-long e0a_twelve_chars',
    ]);
  });
});

describe("jib destroy", () => {
  const left = (stop: Values) =>
    facts({ ...vnet(["e0b_web", "e1b_web"], "jib addm web em0 em1", "jib addm db em0"), ...stop }, "after stop");

  it("destroys all that has the name, wherever it is, and says nothing of the bridge", () => {
    const parameters = { ...web("jib addm web em0"), "exec.poststop": ["jib destroy web"] };
    expect(findings(parameters, { release: "12.0" })).toEqual([]);
    expect(left({ "exec.poststop": ["jib destroy web"] })).toEqual([
      "host interface em0bridge",
      "host interface em1bridge",
      "host interface e0a_db up",
      "host bridge-member e0a_db of em0bridge",
      "host interface e0b_db up",
    ]);
    expect(left({ "exec.prestop": ["jib destroy web"] })).not.toContain("jail interface e0b_web");
  });

  it("is unknown when it may not run", () => {
    const facts = left({ "exec.poststop": ["test -e /dev/x && jib destroy web"] });
    expect(facts.filter((line) => line.includes("_web"))).toEqual([
      "host interface e0a_web (unknown)",
      "host bridge-member e0a_web of em0bridge (unknown)",
      "host interface e1a_web (unknown)",
      "host bridge-member e1a_web of em1bridge (unknown)",
      "host interface e0b_web (unknown)",
      "host interface e1b_web (unknown)",
    ]);
  });

  it("is missed when it is missing", () => {
    const left = (poststop: string[]) =>
      observed(leftBehind, { ...web("jib addm web em0 em1"), "exec.poststop": poststop });
    expect(left([])).toHaveLength(1);
    expect(left(["jib destroy web"])).toEqual([]);
  });
});

describe("other verbs of jib", () => {
  it("only look", () => {
    expect(interfaces(web("ifconfig epair1 create", "jib show", "jib show1 web"))).toEqual([
      "host epair1a down",
      "host epair1b down",
    ]);
  });

  it("are somebody's own: nothing is known after them", () => {
    for (const command of [
      "jib add web em0",
      "jib addm -m web em0",
      "jib $verb web",
      "/usr/local/sbin/jib web",
      "jib",
    ]) {
      expect(interfaces(web("ifconfig epair1 create", command))).toEqual([
        "host epair1a (unknown)",
        "host epair1b (unknown)",
      ]);
    }
  });
});

describe("the names that jib makes", () => {
  const asking = (...names: string[]) => stray(vnet(names, "jib addm web em0 em1"));

  it("are the ones that the jail gets", () => {
    expect(asking("e0b_web", "e1b_web")).toEqual([]);
    expect(asking("e0b_wbe", "e1b_web")).toEqual(["e0b_wbe not-made: e0b_web"]);
    expect(asking("e1b_web", "e2b_web")).toEqual(["e2b_web not-made: e0b_web"]);
    expect(asking("e0a_web")).toEqual(["e0a_web host-half: e0b_web"]);
    expect(asking("ng0_web", "e1b_web")).toEqual(["ng0_web not-made: e0b_web"]);
  });

  it("are compared with those of commands, too", () => {
    const parameters = { ...vnet([], "jib addm web em0"), "exec.created": ["ifconfig e1b_web vnet web"] };
    expect(stray(parameters)).toEqual(["e1b_web not-made: e0b_web"]);
  });

  it("may stand beside names from elsewhere", () => {
    expect(asking("e0b_web", "e1b_web", "e0b_shared")).toEqual([]);
    expect(asking("epair7b")).toEqual([]);
    expect(stray(vnet(["e0b_web"], "/usr/local/sbin/net"))).toEqual([]);
    expect(stray(vnet(["e5b_web"], "jib addm web em0", "/usr/local/sbin/net"))).toEqual([]);
    expect(stray(vnet(["e0b_web"], "ifconfig epair5 create", "ifconfig epair5a name e0a_web"))).toEqual([]);
  });
});

describe("a name that jib has not made is told with", () => {
  /** All that is told of it. */
  const told = (parameters: Values) =>
    outcomesOf(parameters).flatMap((outcome) => {
      if (outcome.type !== "jib-jng-usage") return [];
      const { candidates, certain, guarded, names, others } = outcome;
      const marks = `${certain ? "" : ", perhaps"}${guarded ? ", guarded" : ""}`;
      return [[candidates, names, others.map(({ name }) => name)].map((list) => list.join(" ")).join("; ") + marks];
    });
  const created = (command: string) => told({ ...vnet([], "jib addm web em0"), "exec.created": [command] });

  it("what is left of that NAME, and is sure where the program has made others", () => {
    expect(told(vnet(["e1b_web", "e2b_web", "e3b_web"], "jib addm web em0"))).toEqual([
      "e0b_web; e0a_web e0b_web; e2b_web e3b_web",
    ]);
    expect(told(vnet(["ng1_web"], "jng bridge web em0"))).toEqual(["ng0_web; ng0_web; "]);
    // A further call with that NAME makes none.
    expect(told(vnet(["e1b_web"], "jib addm web em0", "jib addm web em0 em1"))).toEqual(["e0b_web; e0a_web e0b_web; "]);
    expect(created("ifconfig e1b_web vnet web || true")).toEqual(["e0b_web; e0a_web e0b_web; , guarded"]);
    expect(created("test -e /x && ifconfig e1b_web vnet web")).toEqual([]);
  });

  it("what is left of other NAMEs, what is most alike first", () => {
    expect(told(vnet(["e1b_wbe"], "jib addm web em0 em1"))).toEqual(["e1b_web e0b_web; ; , perhaps"]);
    expect(told(vnet(["e0b_x"], "jib addm web em0", "jib addm db em0"))).toEqual(["e0b_web e0b_db; ; , perhaps"]);
    expect(told(vnet(["e0b_web", "e0b_x"], "jib addm web em0", "jib addm db em0"))).toEqual(["e0b_db; ; , perhaps"]);
    expect(told(vnet(["e1b_db"], "jng bridge web em0 em1", "jng bridge db em0"))).toEqual([
      "ng0_db ng0_web ng1_web; ; , perhaps",
    ]);
    expect(created("ifconfig e1b_wbe vnet web || true")).toEqual(["e0b_web; ; , perhaps, guarded"]);
  });

  it("nothing where the program may have run, has taken it away, or something else has the name", () => {
    expect(told(vnet(["e0b_web", "e1b_web"], "test -e /x && jib addm web em0"))).toEqual([]);
    expect(told(vnet(["e0b_web"], "jib addm web em0", "jib destroy web"))).toEqual([]);
    expect(told(vnet(["ng0_web"], "ifconfig epair5 create", "ifconfig epair5b name ng0_web"))).toEqual([]);
    expect(told(vnet(["epair0b_web"], "jib addm web em0"))).toEqual([]);
  });
});

describe("what jib and jng count", () => {
  const uplinks = Array.from({ length: 11 }, (_, index) => `em${index}`).join(" ");
  const bridges = Array.from({ length: 11 }, (_, index) => `host em${index}bridge`);

  it.each([
    [
      ["jib addm web em0", "jib addm web em0 em1 em2"],
      ["host e0a_web up", "host e0b_web up", "host em0bridge"],
    ],
    [
      ["jib addm web em0", "ifconfig e0b_web destroy", "jib addm web em0"],
      ["host em0bridge", "host e0a_web up", "host e0b_web up"],
    ],
    [[`jib addm web ${uplinks}`, "jib destroy web"], bridges],
    [["jib addm b em0", "jib destroy b"], ["host em0bridge"]],
    [
      ["jib addm xweb em0", "jib destroy web"],
      ["host e0a_xweb up", "host e0b_xweb up", "host em0bridge"],
    ],
    [["ifconfig tap3 create name xe0a_web", "jib destroy web"], ["host xe0a_web down"]],
    [["jng bridge web em0", "jng bridge web em0 em1", "jng bridge web em0"], ["host ng0_web up"]],
    [[`jng bridge web ${uplinks}`, "jng shutdown web"], []],
    [["ifconfig tap3 create name xng0_web", "jng shutdown web"], ["host xng0_web down"]],
    [["test -e /x && jng bridge web em0"], ["host ng0_web (unknown)"]],
  ])("%j", (commands, expected) => {
    expect(interfaces(web(...commands))).toEqual(expected);
  });

  it.each<[readonly string[], boolean]>([
    [["jng bridge web em0", "ifconfig ng1_web up"], true],
    [["jng bridge tenletters em0", "ifconfig ng1_tenletters up"], true],
    // These are cut, so that they may be those of another NAME.
    [["jng bridge elevenchars em0", "ifconfig ng1_elevenchars up"], false],
    [["jng bridge web em0", "test -e /x && jng bridge web em0 em1", "ifconfig ng1_web up"], false],
    [["jng bridge web em0", "jng shutdown web", "ifconfig ng1_web up"], false],
    [["jng bridge web em0", "jng shutdown db", "ifconfig ng1_web up"], true],
  ])("%j misses the last one: %s", (commands, fails) => {
    expect(failures(web(...commands))).toHaveLength(fails ? 1 : 0);
  });
});

describe("what jib has not made", () => {
  const values = vnet(["e0b_web", "e1b_web"], "jib addm web em0");

  it("is missing again in the start of a restart", () => {
    for (const again of [false, true])
      expect([again, [...knownFailures(jailOf("web", values), defaultRelease, again).start.keys()]]).toEqual([
        again,
        ["vnet.interface 1"],
      ]);
  });
});

describe("the half that jib has put on a bridge", () => {
  it("may be destroyed as jib does it", () => {
    const parameters = { ...web("jib addm web em0"), "exec.poststop": ["ifconfig e0a_web destroy"] };
    expect(findings(parameters, { release: "12.0" })).toEqual([]);
    expect(facts(parameters, "after stop")).toEqual(["host interface em0bridge"]);
  });
});
