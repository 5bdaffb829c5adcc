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
