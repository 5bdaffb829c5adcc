import { describe, expect, it } from "vitest";
import { failures, findings, type Values } from "./jail-view.ts";
import { missing, network, reasons } from "./network-view.ts";
import { facts, factsAbout } from "./state.ts";

/** A VNET jail called web with jid 5 and a list of commands in one phase. */
const web = (phase: string, ...commands: string[]): Values => ({ vnet: [], jid: ["5"], [`exec.${phase}`]: commands });

describe("jexec", () => {
  it("runs a command in the jail, whatever its options", () => {
    for (const options of ["", "-l", "-lu root", "-U www -d /", "-l -d /root -u root"]) {
      const command = `jexec ${options} web ifconfig lo0 inet 127.0.0.1/8`;
      expect(factsAbout("address", web("created", command))).toEqual([
        "jail 127.0.0.1/8 on lo0",
        "jail ::1/128 on lo0",
      ]);
    }
    expect(factsAbout("address", web("poststart", "jexec 5 sh -c 'ifconfig lo0 inet 127.0.0.1/8'"))).toHaveLength(2);
  });

  it("is none of our business in another jail", () => {
    expect(factsAbout("address", web("created", "jexec db ifconfig lo0 inet 127.0.0.1/8"))).toEqual([]);
  });
});

describe("a command that names the jail", () => {
  it("fails before it is there, and when it is gone", () => {
    for (const command of [
      "jexec web true",
      "jexec -lu root 5 sh /etc/rc.local",
      "ifconfig epair1b vnet web",
      "ifconfig epair1b -vnet web",
      "ifconfig -j web lo0 up",
      "cpuset -l 0-3 -j web",
      "service -j web nginx restart",
      "jail -m name=web allow.mount",
    ]) {
      const jail = command.includes(" 5 ") ? "5" : "web";
      for (const phase of ["prepare", "prestart", "poststop", "release"]) {
        expect(failures(web(phase, command))).toEqual([`exec.${phase}: "${command}" no-such-jail ${jail}`]);
      }
      for (const phase of ["created", "poststart", "prestop"]) {
        expect(failures(web(phase, command)).filter((line) => line.includes("no-such-jail"))).toEqual([]);
      }
    }
  });

  it("may call it by the name of a numbered block", () => {
    const parameters = { name: ["web5"], "exec.poststop": ["jexec web5 true"] };
    expect(failures(parameters)).toEqual(['exec.poststop: "jexec web5 true" no-such-jail web5']);
  });

  it("says whether anybody cares", () => {
    expect(failures(web("poststop", "jexec web true || true"))).toEqual([
      'exec.poststop: "jexec web true" no-such-jail web, guarded',
    ]);
  });

  it("may name another jail, or one that only the shell knows, or not run at all", () => {
    for (const command of [
      "jexec db true",
      "jexec $jail true",
      "ifconfig epair1b vnet db",
      "ifconfig -j db lo0 up",
      "jls -j web && jexec web true",
      "if jls -j web; then jexec web true; fi",
      "jail -r db",
      "cpuset -l 0-3 true",
    ]) {
      expect(failures(web("prestart", command))).toEqual([]);
    }
  });
});

describe("an interface for a jail that shares the host's network", () => {
  it.each<[Values, string[]]>([
    // It is one mistake, however many there are.
    [{ "vnet.interface": ["em1", "em2"] }, ["no-own-stack em1"]],
    [{ vnet: ["inherit"], "vnet.interface": ["em1"] }, ["no-own-stack em1"]],
    [{ "exec.poststart": ["ifconfig em1 vnet web"] }, ["no-own-stack em1"]],
    [{ "exec.prestart": ["ifconfig em1 vnet web"] }, ["no-such-jail web; prevents em1"]],
    [{ "exec.poststart": ["ifconfig em1 vnet db"] }, []],
    [{ vnet: ["what"], "vnet.interface": ["em1"] }, []],
    [{ vnet: [], "vnet.interface": ["em1"] }, []],
  ])("%j", (values, expected) => {
    expect(reasons({ persist: [], ...values })).toEqual(expected);
    expect(facts({ persist: [], ...values }).filter((fact) => fact.startsWith("host"))).toEqual([]);
  });
});

describe("what may happen to a jail's interfaces", () => {
  const lent = (...poststart: string[]): Values => ({
    vnet: [],
    "exec.prestart": ["ifconfig epair5 create", "ifconfig bridge7 create up", "ifconfig bridge7 addm epair5a"],
    "vnet.interface": ["epair5b"],
    "exec.poststart": poststart,
  });
  const sure = ["host epair5a down", "host bridge7 up", "jail lo0 down", "jail epair5b down"];
  const [a, bridge, lo, b] = sure;
  const unknown = sure.map((line) => line.replace(/ \w+$/, " (unknown)"));

  it.each([
    ["ifconfig -j $jail epair5b up", unknown],
    ["ifconfig -j other epair5b up", sure],
    ["ifconfig -j web epair5b up", [a, bridge, lo, "jail epair5b up"]],
    ["ifconfig -a up", [unknown[0], unknown[1], lo, b]],
    ["jexec web ifconfig -a down", [a, bridge, unknown[2], unknown[3]]],
    ["ifconfig -j web -a down", [a, bridge, unknown[2], unknown[3]]],
    ["ifconfig epair5b -vnet other", sure],
    ["ifconfig epair5b -vnet web", [a, bridge, "host epair5b down", lo]],
    ["ifconfig epair5a vnet other", [bridge, lo, b]],
    ["ifconfig epair5a vnet web", [bridge, lo, b, "jail epair5a down"]],
    ["ifconfig epair5a vnet $jail", [unknown[0], bridge, lo, b]],
    ["jexec web ifconfig epair5b vnet inner", sure],
    ["jexec web ifconfig epair5b -vnet inner", sure],
    ["test -e /x && ifconfig epair5b -vnet web", [a, bridge, lo, unknown[3]]],
    ["test -e /x && ifconfig tap3 name x", sure],
    ["test -e /x && ifconfig bridge7 delete epair5a", [unknown[0], unknown[1], lo, b]],
  ])("%s", (command, expected) => {
    expect(factsAbout("interface", lent(command)).toSorted()).toEqual(expected.toSorted());
  });

  it.each<[readonly string[], number]>([
    [["ifconfig epair5b -vnet web", "jexec web ifconfig epair5b up"], 1],
    // It may be back, or gone.
    [["test -e /x && ifconfig epair5b -vnet web", "ifconfig epair5b up", "jexec web ifconfig epair5b up"], 0],
    [["ifconfig epair5b -vnet web", "test -e /x && ifconfig epair5b vnet web", "jexec web ifconfig epair5b up"], 0],
    [["test -e /x && ifconfig tap3 vnet web", "jexec web ifconfig tap3 up"], 0],
    [["ifconfig tap3 vnet $jail", "jexec web ifconfig tap3 up"], 0],
    [["jexec web ifconfig tap3 up"], 1],
    [["jexec web ifconfig epair5b name x", "jexec web ifconfig x up"], 0],
    [["test -e /x && ifconfig tap9 name x", "ifconfig x up"], 0],
    [["ifconfig tap9 destroy", "test -e /x && ifconfig tap9 up", "ifconfig tap9 up"], 1],
    // That its bridge is the host's is another mistake.
    [["jexec web ifconfig bridge7 addm epair5b", "jexec web ifconfig bridge7 deletem epair5b"], 0],
    [["jexec web ifconfig bridge7 up"], 1],
  ])("%j misses %i", (commands, count) => {
    expect(missing(lent(...commands))).toHaveLength(count);
  });

  it("is judged also where it may not run", () => {
    const meant = (words: string) => findings(lent(`test -e /x && ifconfig bridge7 ${words}`));
    expect(meant("add epair5a")).toHaveLength(1);
    expect(meant("delete epair5a")).toHaveLength(1);
    for (const words of ["add", "add 10.0.0.1/24", "up epair5a", "deletem epair5a"]) expect(meant(words)).toEqual([]);
    expect(network(lent("test -e /x && ifconfig epair5 destroy"))).toHaveLength(1);
    expect(network(lent("test -e /x && ifconfig epair5 up"))).toEqual([]);
  });
});
