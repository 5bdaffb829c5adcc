import { describe, expect, it } from "vitest";
import { failedStarts, jailPlan, placeOfOutcome } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { leftBehind } from "../../server/src/rules/start-and-stop/create-without-cleanup.ts";
import { notRepeatable } from "../../server/src/rules/start-and-stop/non-idempotent-hook.observer.ts";
import { jailOf, observed, spelled, type Values } from "./jail-view.ts";

const plugged: Values = {
  path: ["/j/web"],
  vnet: [],
  "mount.devfs": [],
  "exec.prestart": ["ifconfig epair1 create up", "ifconfig bridge1 addm epair1a"],
  "vnet.interface": ["epair1b"],
  "exec.start": ["/bin/sh /etc/rc"],
  "exec.poststop": ["ifconfig bridge1 deletem epair1a", "ifconfig epair1a destroy"],
};

/** One line for each step of the start: what is left when it fails, and where the next start then stops. */
function endings(parameters: Values): string[] {
  const jail = jailOf("web", parameters);
  const release = defaultRelease;
  return failedStarts(jail, jailPlan(jail, release, "start"), release).map(({ step, remains, nextFailure }) => {
    const left = remains
      .filter(({ known, foreign }) => known && !foreign)
      .map(({ resource, name }) => `${resource} ${name}`);
    const next = nextFailure === undefined ? "" : `; then "${spelled(parameters, placeOfOutcome(nextFailure))}" fails`;
    return `${step.argv.join(" ")}: ${left.join(", ") || "nothing"}${next}`;
  });
}

describe("a start that fails", () => {
  it("leaves what exec.prestart made, at every later step", () => {
    const left = "interface epair1a, bridge-member epair1a, interface epair1b";
    const next = '; then "ifconfig epair1 create up" fails';
    expect(endings(plugged)).toEqual([
      "/sbin/mount -t devfs -oruleset=4 . /j/web/dev: nothing",
      "ifconfig epair1 create up: nothing",
      `ifconfig bridge1 addm epair1a: interface epair1a, interface epair1b${next}`,
      `/sbin/ifconfig epair1b vnet web: ${left}${next}`,
      `/bin/sh /etc/rc: ${left}${next}`,
    ]);
  });

  it("may have done the first half of what another shell runs", () => {
    const split = ["ifconfig epair1 create up && ifconfig bridge1 addm epair1a", "/usr/bin/true"];
    const nested = ["/bin/sh -c 'ifconfig epair1 create up && ifconfig bridge1 addm epair1a'", "/usr/bin/true"];
    const remains = (prestart: string[]) => {
      const jail = jailOf("web", { ...plugged, "exec.prestart": prestart });
      const [, failed] = failedStarts(jail, jailPlan(jail, defaultRelease, "start"), defaultRelease);
      return failed.remains.map(({ known, resource, name }) => `${known ? "" : "perhaps "}${resource} ${name}`);
    };
    expect(remains(nested)).toEqual(remains(split));
    expect(remains(nested)).toContain("perhaps interface epair1a");
  });

  it("gives the interface back that jail(8) has moved, and takes away its own mounts and addresses", () => {
    const parameters: Values = {
      path: ["/j/web"],
      "ip4.addr": ["em0|10.0.0.5/24"],
      mount: ["/srv /j/web/mnt nullfs rw 0 0"],
      "exec.start": ["/bin/sh /etc/rc"],
    };
    expect(endings(parameters).at(-1)).toBe("/bin/sh /etc/rc: nothing");
  });

  it("starts again where a command bears what is left over", () => {
    const prestart = ["ifconfig epair1a destroy || true", "ifconfig epair1 create up"];
    expect(endings({ ...plugged, "exec.prestart": prestart }).filter((line) => line.includes("then"))).toEqual([]);
    const guarded = ["ifconfig epair1 create up || true", "ifconfig bridge1 addm epair1a || true"];
    expect(endings({ ...plugged, "exec.prestart": guarded }).filter((line) => line.includes("then"))).toEqual([]);
  });

  it("may stop at the bridge, when the epair comes from elsewhere", () => {
    const parameters = { ...plugged, "exec.prestart": ["ifconfig bridge1 addm epair1a"] };
    expect(endings(parameters).at(-1)).toContain('then "ifconfig bridge1 addm epair1a" fails');
  });

  it("leaves an interface where it is, and on its bridge, when the last command fails that only sets something", () => {
    const next = (failing: string, ...prestart: string[]): boolean =>
      endings({ path: ["/j"], persist: [], "exec.prestart": prestart, "exec.poststart": [failing] })
        .at(-1)!
        .includes("then");
    const addm = "ifconfig bridge1 addm epair2b up";
    const stays = [
      "ifconfig epair2a ether 02:00:00:00:00:01 && true",
      "ifconfig epair2b mtu 9000 && ifconfig epair2a up",
      "ifconfig bridge1 inet 10.0.0.1/24 && true",
      "ifconfig bridge1 deletem epair2a && true",
      "ifconfig bridge2 addm epair2a && true",
      "ifconfig epair2a name lan && true",
      "ifconfig epair2a vnet db && true",
    ];
    expect(stays.filter((failing) => !next(failing, addm))).toEqual([]);
    const mayGo = [
      "ifconfig bridge1 deletem epair2b && true",
      "ifconfig bridge1 deletem $x && true",
      "ifconfig epair2a destroy && true",
      "ifconfig epair2a $x && true",
      "ifconfig epair2b destory && true",
      "ifconfig epair2b name lan && true",
      "ifconfig epair2b vnet db && true",
      "ifconfig bridge1 destroy && true",
      "ifconfig bridge1 vnet db && true",
      "ifconfig bridge1 name lan && true",
    ];
    expect(mayGo.filter((failing) => next(failing, addm))).toEqual([]);
    expect(next("ifconfig tap1 mtu 9000 && true", "ifconfig tap1 create")).toBe(true);
    expect(next("ifconfig bridge1 addm tap1 && true", "ifconfig tap1 create")).toBe(true);
    expect(next("ifconfig tap1 vnet db && true", "ifconfig tap1 create")).toBe(false);
  });

  it("knows nothing about scripts", () => {
    const parameters = { ...plugged, "exec.prestart": ["/usr/local/sbin/plug.sh web"] };
    expect(endings(parameters).filter((line) => line.includes("then"))).toEqual([]);
  });

  it("cannot fail where nobody looks at how a command ends", () => {
    const parameters: Values = { path: ["/j"], "exec.start": ["a &", "b || true", "c; true", "d"] };
    expect(endings(parameters)).toEqual(["d: nothing"]);
  });

  it("is told by the rules also where names begin alike, or the first thing is prepared for", () => {
    const trap = (prestart: string[]) =>
      observed(notRepeatable, { ...plugged, "exec.prestart": prestart }).map(({ subject }) => subject);
    expect(trap(["ifconfig epair1 create up", "ifconfig epair11 create up"])).toEqual(["epair1"]);
    expect(trap(["ifconfig epair11 create up", "ifconfig epair1 create up"])).toEqual(["epair11"]);
    const prepared = ["ifconfig tap1 create", "test -d /x && ifconfig tap1 destroy", "ifconfig epair1 create up"];
    expect(trap(prepared)).toEqual(["epair1"]);
  });

  it("leaves everything that lasts, whatever made it; the first command that meets it is what the next start ends with", () => {
    const jail = (...prestart: string[]): Values => ({
      path: ["/j"],
      persist: [],
      "exec.prestart": prestart,
      "exec.created": ["b"],
    });
    const last = (...prestart: string[]): string | undefined => endings(jail(...prestart)).at(-1);
    expect(last("zfs create tank/a", "true")).toBe('b: dataset tank/a; then "zfs create tank/a" fails');
    expect(last("zfs clone tank/x@1 tank/a", "zfs rename tank/a tank/b")).toBe(
      'b: dataset tank/b; then "zfs rename tank/a tank/b" fails',
    );
    expect(last("zfs snapshot tank/a@1")).toBe('b: dataset tank/a@1; then "zfs snapshot tank/a@1" fails');
    expect(last("mkdir -p /x/y", "mkdir /x/z")).toBe('b: file /x/y, file /x/z; then "mkdir /x/z" fails');
    expect(last("route add 10.5.0.0/16 10.0.0.1")).toBe(
      'b: route 10.5.0.0/16; then "route add 10.5.0.0/16 10.0.0.1" fails',
    );
    expect(last("mount -t tmpfs tmpfs /x")).toBe("b: mount /x");
    expect(last("ifconfig tap create name a0", "mkdir /x")).toBe(
      'b: interface a0, file /x; then "ifconfig tap create name a0" fails',
    );
    expect(last("ifconfig tap5 create || true", "ifconfig tap5 name a0")).toBe(
      'b: interface a0; then "ifconfig tap5 name a0" fails',
    );
    expect(last("t=$(ifconfig tap create); ifconfig $t name a0")).toBe(
      'b: interface a0; then "ifconfig $t name a0" fails',
    );
  });

  it("counts an interface that is renamed once, and guards both commands", () => {
    const [found] = observed(notRepeatable, {
      path: ["/j"],
      persist: [],
      "exec.prestart": ["ifconfig tap5 create", "ifconfig tap5 name a0", "zfs create tank/a"],
      "exec.created": ["cp /a /b"],
    });
    expect(found).toMatchObject({ subject: "tap5", others: [{ subject: "tap5" }, { subject: "tank/a" }] });
  });

  it("is judged once for the rules, at the last step", () => {
    expect(observed(notRepeatable, plugged)).toMatchObject([
      {
        subject: "epair1",
        command: { parameter: "exec.prestart" },
        failing: { parameter: "exec.start", valueIndex: 0 },
      },
    ]);
  });
});

describe("after a stop", () => {
  const left = (parameters: Values): string[] =>
    observed(leftBehind, parameters).map(
      ({ resource, name, made }) => `${resource} ${name}: ${spelled(parameters, made)}`,
    );

  it("nothing is left of what the stop takes away", () => {
    expect(left(plugged)).toEqual([]);
    expect(left({ ...plugged, "exec.poststop": ["ifconfig epair1b destroy"] })).toEqual([]);
    expect(left({ ...plugged, "exec.poststop": [], "exec.prestop": ["ifconfig epair1a destroy"] })).toEqual([]);
  });

  it("an epair is left once, not as two halves and a member", () => {
    expect(left({ ...plugged, "exec.poststop": [] })).toEqual(["interface epair1a: ifconfig epair1 create up"]);
  });

  it("a member is left alone when its interface was there before", () => {
    const parameters: Values = { path: ["/j"], "exec.prestart": ["ifconfig bridge1 addm tap7"] };
    expect(left(parameters)).toEqual(["bridge-member tap7: ifconfig bridge1 addm tap7"]);
  });

  it("an interface of the jail's own stack goes with it", () => {
    expect(left({ path: ["/j"], vnet: [], "exec.start": ["ifconfig lo1 create"] })).toEqual([]);
  });

  it("nobody knows what a script has taken away", () => {
    expect(left({ ...plugged, "exec.poststop": ["/usr/local/sbin/unplug.sh web"] })).toEqual([]);
    expect(left({ ...plugged, "exec.poststop": ["test -d /x && ifconfig epair1a destroy"] })).toEqual([]);
  });

  it("a bridge that whoever comes first makes is for all", () => {
    expect(left({ path: ["/j"], "exec.prestart": ["ifconfig bridge1 create || true"] })).toEqual([]);
    expect(left({ path: ["/j"], "exec.prestart": ["ifconfig bridge1 create"] })).toHaveLength(1);
  });
});

describe("what is made once", () => {
  const next = (...commands: string[]): (string | undefined)[] => {
    const parameters = { path: ["/j/web"], persist: [], "exec.prestart": commands, "exec.start": ["/bin/sh /etc/rc"] };
    const jail = jailOf("web", parameters);
    const last = failedStarts(jail, jailPlan(jail, defaultRelease, "start"), defaultRelease).at(-1);
    const [trap] = observed(notRepeatable, parameters);
    const places = [last?.nextFailure && placeOfOutcome(last.nextFailure), trap?.command];
    return places.map((command) => command && spelled(parameters, command));
  };

  it.each([
    ["zfs create tank/j"],
    ["zfs clone tank/a@b tank/c"],
    ["zfs snapshot tank/j@x"],
    ["mkdir /srv/x"],
    ["kldload if_epair"],
    ["route add -net 10.5.0.0/16 10.0.0.1"],
  ])("is in the way of the next start: %s", (command) => {
    // The first step that fails is named, whatever fails after it.
    expect(next(command, "ifconfig epair1 create")).toEqual([command, command]);
  });

  it("also an interface that has another name since", () => {
    expect(next("ifconfig em0 name wan", "ifconfig epair1 create")[0]).toBe("ifconfig em0 name wan");
  });

  it.each([
    [["zfs create -p tank/j"]],
    [["mkdir -p /srv/x"]],
    [["kldload -n if_epair"]],
    [["zfs create tank/j || true"]],
    [["rm -rf /srv", "mkdir /srv/x"]],
    [["zfs destroy -r tank/j || true", "zfs create tank/j"]],
    [["test -d /srv/x || mkdir /srv/x"]],
    [["zfs create tank/j", "zfs destroy tank/j"]],
  ])("is no trap: %s", (commands) => {
    expect(next(...commands)).toEqual([undefined, undefined]);
  });
});
