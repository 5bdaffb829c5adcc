import { describe, expect, it } from "vitest";
import { findings, type Values } from "./jail-view.ts";
import { missing, network } from "./network-view.ts";

/** A VNET jail with these commands in exec.prestart. */
const host = (...prestart: string[]): Values => ({ vnet: [], "exec.prestart": prestart });
/** One with epair5b in it, and these commands in exec.start. */
const inside = (...start: string[]): Values => ({
  ...host("ifconfig epair5 create up"),
  "vnet.interface": ["epair5b"],
  "exec.start": start,
});

describe("interfaces that are not there any more", () => {
  it("have another name (M97)", () => {
    const renamed = ["ifconfig epair5 create", "ifconfig epair5b name jail0"];
    expect(missing(host(...renamed, "ifconfig epair5b up"))).toEqual([
      'exec.prestart: epair5b renamed, jail0, by "ifconfig epair5b name jail0"',
    ]);
    expect(missing({ ...host(...renamed), "vnet.interface": ["epair5b"] })).toEqual([
      'vnet.interface: epair5b renamed, jail0, by "ifconfig epair5b name jail0"',
    ]);
    expect(missing(host(...renamed, "ifconfig bridge0 addm epair5b"))).toHaveLength(1);
    expect(missing(host(...renamed, "ifconfig epair5b destroy"))).toHaveLength(1);
    expect(missing(host(...renamed, "ifconfig jail0 up", "ifconfig jail0 destroy"))).toEqual([]);
    expect(missing(host(...renamed, "ifconfig jail0 name epair5b", "ifconfig epair5b up"))).toEqual([]);
  });

  it("have another name in the jail, which -vnet has to use", () => {
    const stopping = (prestart: string, start: string, prestop: string): string[] =>
      missing({
        ...host("ifconfig epair5 create", prestart),
        "vnet.interface": [prestart.includes("name") ? "jail0" : "epair5b"],
        "exec.start": [start, "/bin/sh /etc/rc"],
        "exec.prestop": [prestop],
      });
    const byHost = stopping("ifconfig epair5b name jail0", "true", "ifconfig epair5b -vnet web");
    expect(byHost).toEqual(['exec.prestop: epair5b renamed, jail0, by "ifconfig epair5b name jail0", in the jail']);
    expect(stopping("true", "ifconfig epair5b name jail0", "ifconfig epair5b -vnet web")).toHaveLength(1);
    expect(stopping("true", "ifconfig epair5b name jail0", "ifconfig jail0 -vnet web")).toEqual([]);
    expect(stopping("true", "true", "ifconfig epair5b -vnet web")).toEqual([]);
    // A script may have given the name back.
    expect(stopping("true", "ifconfig epair5b name jail0; /usr/local/sbin/net", "ifconfig epair5b -vnet web")).toEqual(
      [],
    );
  });

  it("come back from the jail under the name that they have there", () => {
    const parameters = inside("ifconfig epair5b name jail0", "/bin/sh /etc/rc");
    expect(missing({ ...parameters, "exec.poststop": ["ifconfig epair5b destroy"] })).toEqual([
      'exec.poststop: epair5b renamed, jail0, by "ifconfig epair5b name jail0"',
    ]);
    expect(missing({ ...parameters, "exec.poststop": ["ifconfig jail0 destroy"] })).toEqual([]);
    expect(missing({ ...inside("/bin/sh /etc/rc"), "exec.poststop": ["ifconfig epair5b destroy"] })).toEqual([]);
  });

  it("are destroyed", () => {
    expect(missing(host("ifconfig tap1 create", "ifconfig tap1 destroy", "ifconfig bridge0 addm tap1"))).toEqual([
      'exec.prestart: tap1 destroyed, by "ifconfig tap1 destroy"',
    ]);
    // Nobody here has made it, but it is gone all the same; the other half goes with it.
    const poststop = ["ifconfig epair5a destroy", "ifconfig bridge0 deletem epair5b"];
    expect(missing({ "exec.poststop": poststop })).toEqual([
      'exec.poststop: epair5b destroyed, by "ifconfig epair5a destroy"',
    ]);
    expect(
      missing(host("ifconfig epair5a destroy || true", "ifconfig epair5 create up", "ifconfig epair5b up")),
    ).toEqual([]);
  });

  it("are in the jail", () => {
    expect(missing({ ...inside(), "exec.poststart": ["ifconfig epair5b up"] })).toEqual([
      'exec.poststart: epair5b moved, by "epair5b"',
    ]);
    expect(missing({ ...inside(), "exec.poststart": ["jexec web ifconfig epair5b up"] })).toEqual([]);
    expect(missing({ ...inside(), "exec.poststop": ["ifconfig epair5b up"] })).toEqual([]);
    expect(
      missing({ ...inside(), "exec.prestop": ["ifconfig epair5b -vnet web", "ifconfig epair5b -vnet web"] }),
    ).toEqual(['exec.prestop: epair5b moved, by "ifconfig epair5b -vnet web", in the jail']);
    // Without a stack of its own the jail gets nothing.
    expect(missing({ "vnet.interface": ["epair5b"], "exec.poststart": ["ifconfig epair5b up"] })).toEqual([]);
  });

  it("are a pair and no interface", () => {
    expect(missing({ vnet: [], "vnet.interface": ["epair5"] })).toEqual([
      "vnet.interface: epair5 no-half, epair5a or epair5b",
    ]);
    expect(missing(host("ifconfig epair5 create", "ifconfig epair5 up", "ifconfig bridge0 addm epair5"))).toEqual([
      'exec.prestart: epair5 no-half, epair5a or epair5b, by "ifconfig epair5 create"',
      'exec.prestart: epair5 no-half, epair5a or epair5b, by "ifconfig epair5 create"',
    ]);
    expect(missing(inside("ifconfig epair5 inet 10.0.0.2/24"))).toEqual([
      'exec.start: epair5 no-half, epair5b, by "ifconfig epair5 create up", in the jail',
    ]);
    expect(missing(host("ifconfig epair5", "ifconfig epair5 >/dev/null"))).toEqual([]);
    expect(missing(host("ifconfig tap1 create name epair5", "ifconfig epair5 up"))).toEqual([]);
    expect(missing(host("/usr/local/sbin/plug", "ifconfig epair5 up"))).toEqual([]);
  });

  it("are halves of another pair than the one that is made", () => {
    const made = host("ifconfig epair5 create", "ifconfig bridge0 addm epair5a");
    expect(missing({ ...made, "vnet.interface": ["epair6b"] })).toEqual([
      'vnet.interface: epair6b other-pair, epair5b, by "ifconfig epair5 create"',
    ]);
    expect(missing(host("ifconfig epair5 create", "ifconfig bridge0 addm epair6a"))).toHaveLength(1);
    // To make it, or to take it away before, is no use of it; to move it is one.
    const anew = ["ifconfig epair5b destroy || true", "ifconfig epair5 create", "ifconfig bridge0 addm epair5a"];
    expect(missing({ ...host(...anew), "vnet.interface": ["epair6b"] })).toHaveLength(1);
    expect(missing({ ...host(...anew, "ifconfig epair5b up"), "vnet.interface": ["epair6b"] })).toEqual([]);
    expect(missing(inside("ifconfig epair6b inet 10.0.0.2/24"))).toEqual([
      "exec.start: epair6b not-in-jail, epair5b, in the jail",
    ]);
  });

  it("may be halves of a pair from rc.conf", () => {
    const made = host("ifconfig epair5 create", "ifconfig bridge0 addm epair5a");
    expect(missing({ ...made, "vnet.interface": ["epair5b", "epair6b"] })).toEqual([]);
    expect(missing({ vnet: [], "vnet.interface": ["epair6b"] })).toEqual([]);
    expect(missing({ ...made, "exec.created": ["/usr/local/sbin/plug"], "vnet.interface": ["epair6b"] })).toEqual([]);
    // Into the jail nobody moves it.
    expect(missing(inside("ifconfig epair5b 10.0.0.2/24", "ifconfig epair6b 10.1.0.2/24"))).toEqual([
      "exec.start: epair6b not-in-jail, epair5b, in the jail",
    ]);
    expect(missing({ ...host("test -e /x && ifconfig epair5 create"), "vnet.interface": ["epair6b"] })).toEqual([]);
  });

  it("are nothing to talk about where the command may not run, and guarded where its failure is caught", () => {
    expect(missing(host("test -e /x && ifconfig epair5 up", "ifconfig epair5 up &"))).toEqual([]);
    expect(missing(host("ifconfig epair5 up || true"))).toEqual([
      "exec.prestart: epair5 no-half, epair5a or epair5b, guarded",
    ]);
  });

  it("do not make what comes later look wrong", () => {
    const parameters = {
      ...host("ifconfig epair5 create"),
      "vnet.interface": ["epair6b"],
      "exec.start": ["ifconfig epair6b inet 10.0.0.2/24", "route add default 10.0.0.1"],
    };
    expect(missing(parameters)).toHaveLength(1);
    expect(findings(parameters)).toEqual([]);
  });
});

describe("a name that differs in one letter from that of a half", () => {
  const first = ["ifconfig epair5 create", "ifconfig epair5a name c0a"];
  const second = ["ifconfig epair5 create", "ifconfig epair5b name xb1"];

  it("is taken for the other half, which keeps the name that it was made with", () => {
    const line = (name: string, half: string) =>
      `exec.prestart: ${name} other-pair, ${half}, by "ifconfig epair5 create"`;
    expect(missing(host(...first, "ifconfig c0b up"))).toEqual([line("c0b", "epair5b")]);
    expect(missing(host(...first, "ifconfig bridge0 addm c0b"))).toEqual([line("c0b", "epair5b")]);
    expect(missing(host(...second, "ifconfig xa1 up"))).toEqual([line("xa1", "epair5a")]);
  });

  it.each([
    ["the other half is used under its own name", [...first, "ifconfig epair5b up", "ifconfig c0b up"]],
    ["it differs in another letter", [...first, "ifconfig c0c up", "ifconfig c1b up", "ifconfig d0b up"]],
    ["it is longer", [...first, "ifconfig c0bb up", "ifconfig c0 up"]],
    ["it differs behind that letter as well", [...second, "ifconfig xa2 up", "ifconfig xb2 up"]],
    ["the pair is somebody else's", ["ifconfig epair5a name c0a", "ifconfig c0b up"]],
    ["it is no pair", ["ifconfig tap5 create name c0a", "ifconfig c0b up"]],
    ["the half may be gone", [...first, "test -e /x && ifconfig c0a destroy", "ifconfig c0b up"]],
    ["jib has made the half, for another jail", ["jib addm weba em0", "ifconfig e0b_webb up"]],
  ])("is somebody else's where %s", (_, commands) => {
    expect(missing(host(...commands))).toEqual([]);
  });

  it("is somebody else's where the other half is in the jail, in the jail, and in a stop", () => {
    const lent = { ...host(...first), "vnet.interface": ["epair5b"] };
    expect(missing({ ...lent, "exec.poststart": ["ifconfig c0b up"] })).toEqual([]);
    expect(missing({ ...host(...first), "exec.poststop": ["ifconfig c0b down"] })).toEqual([]);
    const inner = inside("ifconfig epair5b name c0b", "ifconfig epair7 create", "ifconfig epair7a name d0a");
    expect(missing({ ...inner, "exec.poststart": ["jexec web ifconfig d0b up"] })).toHaveLength(1);
  });
});

describe("interfaces that nothing has brought into the jail", () => {
  it("are told with those that are there, and with where they are", () => {
    expect(missing(inside("ifconfig tap0 up", "ifconfig tap1 up"))).toEqual([
      "exec.start: tap0 not-in-jail, epair5b, in the jail",
    ]);
    const on = (name: string, candidates: string, by: string) =>
      `exec.start: ${name} on-host, ${candidates}, by "${by}", in the jail`;
    expect(missing(inside("ifconfig epair5a up"))).toEqual([on("epair5a", "epair5b", "ifconfig epair5 create up")]);
    const two = host("ifconfig epair5 create", "ifconfig tap3 create", "ifconfig tap4 create");
    const tap3 = { ...two, "vnet.interface": ["epair5b", "tap3"] };
    expect(missing({ ...tap3, "exec.start": ["ifconfig epair5a up"] })).toEqual([
      on("epair5a", "epair5b", "ifconfig epair5 create"),
    ]);
    expect(missing({ ...tap3, "exec.start": ["ifconfig tap4 up"] })).toEqual([
      on("tap4", "epair5b or tap3", "ifconfig tap4 create"),
    ]);
  });

  it("may have got another name before they came", () => {
    const renamed = host("ifconfig epair5 create", "ifconfig epair5b name jail0");
    const values = { ...renamed, "vnet.interface": ["jail0"] };
    const line = 'exec.start: epair5b renamed, jail0, by "ifconfig epair5b name jail0", in the jail';
    expect(missing({ ...values, "exec.start": ["ifconfig epair5b up"] })).toEqual([line]);
  });

  it("are not known where a driver makes them, the host looks, or anything may have happened", () => {
    for (const name of ["pflog0", "enc0", "pfsync0", "ipfw0", "ipfwlog0"])
      expect(missing(inside(`ifconfig ${name} up`))).toEqual([]);
    expect(missing(inside("/usr/local/sbin/plug", "ifconfig tap0 up"))).toEqual([]);
    expect(missing(inside("ifconfig tap create", "ifconfig tap0 up"))).toEqual([]);
    expect(missing({ ...inside(), "exec.poststart": ["ifconfig -j web tap4 up"] })).toHaveLength(1);
  });

  it("are not taken out of it by the name of their pair", () => {
    const back = (values: Values, ...prestop: string[]) => missing({ ...values, "exec.prestop": prestop });
    const line = 'exec.prestop: epair5 no-half, epair5b, by "ifconfig epair5 create up", in the jail';
    expect(back(inside(), "ifconfig epair5 -vnet web")).toEqual([line]);
    expect(back(inside(), "ifconfig tap9 -vnet web")).toEqual([]);
    expect(back(inside(), "ifconfig epair9b -vnet web")).toEqual([]);
    expect(back(inside("/usr/local/sbin/plug"), "ifconfig epair5 -vnet web")).toEqual([]);
    expect(back(inside(), "/usr/local/sbin/plug", "ifconfig epair5 -vnet web")).toEqual([]);
    const started = { ...inside(), "exec.poststart": ["/usr/local/sbin/plug"] };
    expect(back(started, "ifconfig epair5 -vnet web")).toEqual([]);
  });
});

describe("several names in one", () => {
  it.each([
    ["em1  em2 , em3,", "em1 or em2 or em3"],
    [" em1", "em1"],
    ["em1,em2", "em1 or em2"],
  ])("%s is the name of no interface", (name, candidates) => {
    expect(missing({ vnet: [], "vnet.interface": [name] })).toEqual([
      `vnet.interface: ${name} several-in-one, ${candidates}`,
    ]);
  });
});

describe("a number that jib or jng has not got to", () => {
  const web = host("jib addm web em0");

  it("is told once, with those that are there", () => {
    const poststart = ["ifconfig e1a_web up", "ifconfig e12b_web up", "ifconfig bridge0 addm e3a_web"];
    expect(missing({ ...web, "exec.poststart": poststart })).toEqual([
      'exec.poststart: e1a_web not-in-family, e0a_web or e0b_web, by "jib addm web em0", also e12b_web, also e3a_web',
    ]);
    expect(missing(host("jng bridge web em0", "ifconfig ng1_web up", "ifconfig ng10_web up"))).toEqual([
      'exec.prestart: ng1_web not-in-family, ng0_web, by "jng bridge web em0", also ng10_web',
    ]);
    expect(missing(host("jib addm w em0", "ifconfig e1a_w up"))).toHaveLength(1);
  });

  it("is not known of another name, of other programs, where another call may have run, and in the jail", () => {
    for (const command of [
      "ifconfig e1a_other up",
      "ifconfig ng1_web up",
      "ifconfig xe1a_web up",
      "ifconfig e1c_web up",
    ])
      expect([command, missing(host("jib addm web em0", command))]).toEqual([command, []]);
    expect(missing(host("jib addm web em0", "test -e /x && jib addm web em0 em1", "ifconfig e1a_web up"))).toEqual([]);
    expect(missing(host("jib addm web em0", "jib destroy web", "ifconfig e1a_web up"))).toEqual([]);
    const lent = { ...web, "vnet.interface": ["e0b_web"] };
    expect(missing({ ...lent, "exec.start": ["ifconfig e1b_web up"] })).toEqual([
      "exec.start: e1b_web not-in-jail, e0b_web, in the jail",
    ]);
    const opaque = { ...lent, "exec.created": ["/usr/local/sbin/plug"] };
    expect(missing({ ...opaque, "exec.start": ["ifconfig e1b_web up"] })).toEqual([]);
  });
});

describe("destroying an epair (M33)", () => {
  const stopping = (...poststop: string[]) =>
    network({ ...host("ifconfig epair5 create", "ifconfig bridge0 addm epair5a"), "exec.poststop": poststop });

  it("needs one of the halves", () => {
    expect(stopping("ifconfig epair5 destroy")).toEqual([
      'exec.poststop: "ifconfig epair5 destroy" destroys nothing: no-half, epair5a on bridge0',
    ]);
    expect(stopping("ifconfig epair5 destroy || true")).toHaveLength(1);
    expect(stopping("test -e /x && ifconfig epair5 destroy")).toHaveLength(1);
    expect(network({ "exec.poststop": ["ifconfig epair9 destroy"] })).toEqual([
      'exec.poststop: "ifconfig epair9 destroy" destroys nothing: no-half, epair9a',
    ]);
    expect(stopping("ifconfig epair5a name x", "ifconfig epair5 destroy")).toEqual([
      'exec.poststop: "ifconfig epair5 destroy" destroys nothing: no-half, x on bridge0',
    ]);
    expect(stopping("/usr/local/sbin/unplug", "ifconfig epair5 destroy")).toEqual([]);
  });

  it("takes both halves along", () => {
    const again = (command: string) => `exec.poststop: "${command}" destroys nothing: gone, `;
    expect(stopping("ifconfig epair5a destroy", "ifconfig epair5b destroy")).toEqual([
      `${again("ifconfig epair5b destroy")}epair5b, after "ifconfig epair5a destroy"`,
    ]);
    expect(stopping("ifconfig epair5b destroy; ifconfig epair5a destroy")).toHaveLength(1);
    expect(stopping("ifconfig epair5a destroy", "ifconfig epair5 destroy")).toEqual([
      `${again("ifconfig epair5 destroy")}epair5, after "ifconfig epair5a destroy"`,
    ]);
    expect(stopping("ifconfig epair5a destroy", "ifconfig epair5b destroy || true")).toEqual([]);
    expect(stopping("ifconfig epair5a destroy &", "ifconfig epair5b destroy")).toEqual([]);
    expect(stopping("test -e /x && ifconfig epair5a destroy", "ifconfig epair5b destroy")).toEqual([]);
    expect(stopping("ifconfig epair5a destroy", "/usr/local/sbin/plug", "ifconfig epair5b destroy")).toEqual([]);
  });

  it("is told from inside the jail only for what the host has lent to it", () => {
    expect(network({ ...inside("/bin/sh /etc/rc"), "exec.stop": ["ifconfig epair5b destroy"] })).toEqual([
      'exec.stop: "ifconfig epair5b destroy" destroys epair5b from inside',
    ]);
    expect(network({ ...inside(), "exec.prestop": ["jexec web ifconfig epair5b destroy"] })).toHaveLength(1);
    expect(network({ ...inside("ifconfig epair5b name x"), "exec.stop": ["ifconfig x destroy"] })).toHaveLength(1);
    expect(network({ ...inside("ifconfig epair7 create"), "exec.stop": ["ifconfig epair7a destroy"] })).toEqual([]);
    expect(network({ ...inside(), "exec.prestop": ["ifconfig epair5a destroy"] })).toEqual([]);
  });
});
