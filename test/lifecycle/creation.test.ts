import { describe, expect, it } from "vitest";
import { creationRefusals, type JailView, planStart } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { jailOf, type Values } from "./jail-view.ts";

const keep: Values = { path: ["/j"], persist: [] };
const tooLong = "jail_set: File name too long";

/** What is refused, as `parameter "value": message`. */
function refused(parameters: Values, parents: readonly JailView[] = [], name = "web"): string[] {
  const jail = jailOf(name, { name: [name], ...parameters });
  const parentOf = ({ name: child }: JailView) =>
    parents.find((parent) => child.startsWith(`${parent.name}.`) && !child.slice(parent.name.length + 1).includes("."));
  return creationRefusals(jail, parentOf).map(({ span, message }) => {
    const value = jail.get(span.parameter)?.values[span.valueIndex]?.slice(span.start, span.end);
    return `${span.parameter}${value === undefined ? "" : ` "${value}"`}: ${message}`;
  });
}

describe("what the kernel refuses of one jail (kern_jail_set)", () => {
  it.each<[Values, string[]]>([
    [{}, ['name "": new jail must persist or attach']],
    [{ persist: ["false"] }, ['persist "false": new jail must persist or attach']],
    [{ nopersist: [] }, ["persist: new jail must persist or attach"]],
    [{ "exec.prestart": ["/bin/x"] }, ['name "": new jail must persist or attach']],
    [{ enforce_statfs: ["5"], persist: [] }, ['enforce_statfs "5": jail_set: Invalid argument']],
    [{ enforce_statfs: ["-1"], persist: [] }, ['enforce_statfs "-1": jail_set: Invalid argument']],
    [{ devfs_ruleset: ["65536"], persist: [] }, ['devfs_ruleset "65536": jail_set: Invalid argument']],
    [{ securelevel: ["-2"], persist: [] }, ['securelevel "-2": jail_set: Operation not permitted']],
    [{ "children.max": ["999999"], persist: [] }, ['children.max "999999": jail_set: Operation not permitted']],
    [{ jid: ["-3"], persist: [] }, ['jid "-3": negative jid']],
    [{ vnet: ["disable"], persist: [] }, ['vnet "disable": jail_set: Invalid argument']],
    [{ host: ["0"], persist: [] }, ['host "0": jail_set: Invalid argument']],
    [{ sysvshm: ["3"], persist: [] }, ['sysvshm "3": jail_set: Invalid argument']],
    [{ linux: ["disable"], persist: [] }, ['linux "disable": jail_set: Invalid argument']],
    [{ "ip4.addr": ["0.0.0.0"], persist: [] }, ['ip4.addr "0.0.0.0": jail_set: Invalid argument']],
    [
      { "ip4.addr": ["em0|255.255.255.255/32"], persist: [] },
      ['ip4.addr "255.255.255.255": jail_set: Invalid argument'],
    ],
    [{ "ip6.addr": ["::"], persist: [] }, ['ip6.addr "::": jail_set: Invalid argument']],
    [{ "ip4.addr": ["10.0.0.1", "em0|10.0.0.1/24"], persist: [] }, ['ip4.addr "10.0.0.1": jail_set: Invalid argument']],
    [{ "ip4.addr": ["10.0.0.1,10.0.0.1"], persist: [] }, ['ip4.addr "10.0.0.1": jail_set: Invalid argument']],
    [
      { "ip6.addr": ["2001:db8::1", "2001:DB8:0::0001"], persist: [] },
      ['ip6.addr "2001:DB8:0::0001": jail_set: Invalid argument'],
    ],
    [{ vnet: [], ip4: ["disable"], persist: [] }, ['ip4 "disable": vnet jails cannot have IP address restrictions']],
    [
      { vnet: ["inherit"], "ip6.addr": [""], persist: [] },
      ['ip6.addr "": vnet jails cannot have IP address restrictions'],
    ],
    [{ osreldate: ["0"], persist: [] }, ['osreldate "0": osreldate cannot be 0']],
    [{ name: ["05"], jid: ["5"], persist: [] }, ['name "05": name cannot be numeric (unless it is the jid)']],
    [{ name: ["7"], jid: ["5"], persist: [] }, ['name "7": name cannot be numeric (unless it is the jid)']],
    [{ path: ["j"], persist: [] }, ['path "j": path j: not an absolute pathname']],
    [{ path: [""], persist: [] }, ['path "": path : not an absolute pathname']],
    [{ path: [], persist: [] }, ["path: jail_set: No such file or directory"]],
    [
      { "host.hostname": ["日".repeat(90)], persist: [] },
      [`host.hostname "${"日".repeat(90)}": jail_set: File name too long`],
    ],
    [{ "host.hostname": ["日".repeat(85)], persist: [] }, []],
    [{ "host.hostname": [`${"日".repeat(85)}x`], persist: [] }, [`host.hostname "${"日".repeat(85)}x": ${tooLong}`]],
    [{ "host.hostuuid": ["x".repeat(63)], persist: [] }, []],
    [{ "host.hostuuid": ["x".repeat(64)], persist: [] }, [`host.hostuuid "${"x".repeat(64)}": ${tooLong}`]],
    [{ osrelease: ["x".repeat(30)], persist: [] }, []],
    [
      { osrelease: ["x".repeat(31)], persist: [] },
      [`osrelease "${"x".repeat(31)}": osrelease string must be 1-31 bytes long`],
    ],
    [{ name: ["a.07"], persist: [] }, ['name "a.07": name cannot be numeric (unless it is the jid)']],
    [{ name: ["7a"], persist: [] }, []],
    [{ name: ["a7"], persist: [] }, []],
    [{ cpuset: [], persist: [] }, []],
    [{ "cpuset.id": ["3"], persist: [] }, ['cpuset.id "3": unknown parameter: cpuset.id']],
    [{ "ip4.addr": ["10.0.0.1,em0|10.0.0.2", "10.0.0.3,10.0.0.1"], persist: [] }, []],
    [
      { "ip4.addr": ["10.0.0.2,10.0.0.1/24", "10.0.0.2"], persist: [] },
      ['ip4.addr "10.0.0.2": jail_set: Invalid argument'],
    ],
    [{ "ip4.addr": ["1.1.11.1", "11.1.1.1", "1.11.1.1"], persist: [] }, []],
    [{ "ip4.addr": ["-", "10.0.0.1", "10.0.0.1"], persist: [] }, []],
    [{ "ip4.addr": ["10.0.0.1", "10.0.0.1,"], persist: [] }, []],
    [{ "ip4.addr": ["em0|-"], persist: [] }, []],
    [{ "ip6.addr": ["ffff:ffff::"], persist: [] }, []],
    [
      { "host.hostname": ["x".repeat(256)], persist: [] },
      [`host.hostname "${"x".repeat(256)}": jail_set: File name too long`],
    ],
  ])("%j", (parameters, expected) => {
    expect(refused(parameters)).toEqual(expected);
  });

  it.each<[Values]>([
    [{ persist: [] }],
    [{ persist: ["false"], "exec.start": [] }],
    [{ "exec.poststart": [""] }],
    [{ command: ["/bin/x"] }],
    [{ ...keep, enforce_statfs: ["0"], devfs_ruleset: ["65535"], securelevel: ["-1"], "children.max": ["-3"] }],
    // The kernel has no highest level.
    [{ ...keep, securelevel: ["9"] }],
    [{ ...keep, ip4: ["0"], ip6: ["disable"], sysvmsg: ["disable"], host: ["2"] }],
    [{ ...keep, "ip4.addr": ["-"], "ip6.addr": [""] }],
    [{ ...keep, "ip4.addr": ["224.0.0.1", "127.0.0.1", "10.0.0.1"] }],
    // Not looked at when another one is refused as no address.
    [{ ...keep, "ip4.addr": ["10.0.0.1", "10.0.0.1", "10.0.0.256"] }],
    [{ ...keep, vnet: ["new"], "ip4.saddrsel": ["0"] }],
    // libjail knows neither; that is told for itself.
    [{ ...keep, novnet: [], "ip4.addr": ["10.0.0.1"] }],
    [{ ...keep, name: ["5"], jid: ["5"] }],
    [{ ...keep, name: ["a.5"] }],
    [{ ...keep, enforce_statfs: ["x"] }],
  ])("takes %j", (parameters) => {
    expect(refused(parameters)).toEqual([]);
  });
});

describe("what the kernel refuses because of the parent (M72)", () => {
  const child = (parameters: Values, ...parents: readonly JailView[]) =>
    refused({ ...keep, ...parameters }, parents, "outer.inner");
  const outer = (parameters: Values) => jailOf("outer", { name: ["outer"], ...keep, ...parameters });

  it.each<[Values, Values, string[]]>([
    [{ ip4: ["inherit"] }, { "ip4.addr": ["10.0.0.9"] }, []],
    [{ vnet: [] }, { "ip4.addr": ["10.0.0.9"] }, []],
    [{}, { "ip4.addr": ["10.0.0.9"] }, ['ip4.addr "10.0.0.9": jail_set: Operation not permitted']],
    [{ ip4: ["disable"] }, { "ip4.addr": ["10.0.0.9"] }, ['ip4.addr "10.0.0.9": jail_set: Operation not permitted']],
    [{ "ip4.addr": ["em0|10.0.0.9/24"] }, { "ip4.addr": ["10.0.0.9"] }, []],
    [
      { "ip4.addr": ["10.0.0.9", "10.0.0.8"] },
      { "ip4.addr": ["10.0.0.9"] },
      ['ip4.addr "10.0.0.9": IPv4 addresses clash'],
    ],
    [
      { "ip4.addr": ["10.0.0.9"] },
      { "ip4.addr": ["em0|10.0.0.8/24"] },
      ['ip4.addr "10.0.0.8": jail_set: Operation not permitted'],
    ],
    [{ "ip4.addr": ["10.0.0.9"] }, { vnet: [] }, []],
    [{ "ip4.addr": ["10.0.0.9"] }, { ip4: ["inherit"] }, []],
    [{ ip_hostname: [] }, { "ip4.addr": ["10.0.0.9"] }, []],
    [{}, { "allow.raw_sockets": [] }, ["allow.raw_sockets: jail_set: Operation not permitted"]],
    [{ "allow.raw_sockets": [] }, { "allow.raw_sockets": [] }, []],
    [{}, { "allow.noraw_sockets": [], "allow.set_hostname": [], "allow.reserved_ports": [], "allow.suser": [] }, []],
    [
      { "allow.noset_hostname": [] },
      { "allow.set_hostname": [] },
      ["allow.set_hostname: jail_set: Operation not permitted"],
    ],
    [{ "allow.nounprivileged_proc_debug": [] }, { "allow.unprivileged_proc_debug": [] }, []],
    [{ "allow.mount": [] }, { "allow.mount.nullfs": [] }, ["allow.mount.nullfs: jail_set: Operation not permitted"]],
    [{}, { enforce_statfs: ["1"] }, ['enforce_statfs "1": jail_set: Operation not permitted']],
    [{ enforce_statfs: ["1"] }, { enforce_statfs: ["1"] }, []],
    [{ securelevel: ["2"] }, { securelevel: ["1"] }, ['securelevel "1": jail_set: Operation not permitted']],
    [{}, { securelevel: ["1"] }, []],
    [{ "children.max": ["2"] }, { "children.max": ["2"] }, ['children.max "2": jail_set: Operation not permitted']],
    [{ "children.max": ["2"] }, { "children.max": ["1"] }, []],
    [{}, { "children.max": ["0"] }, ['children.max "0": jail_set: Operation not permitted']],
    // The limit of the parent is not for what the host makes below it.
    [{}, {}, []],
    [{}, { sysvshm: ["new"] }, ['sysvshm "new": jail_set: Operation not permitted']],
    [{ "allow.sysvipc": [] }, { sysvshm: ["inherit"] }, []],
    [{ sysvshm: ["new"] }, { sysvshm: ["new"] }, []],
    [{ sysvshm: ["disable"] }, { sysvshm: ["inherit"] }, ['sysvshm "inherit": jail_set: Operation not permitted']],
    [{ sysvshm: ["what"] }, { sysvshm: ["new"] }, []],
    [{ sysvshm: ["disable"] }, { sysvshm: ["disable"] }, []],
    [{ "allow.nosysvipc": [] }, { sysvmsg: ["new"] }, ['sysvmsg "new": jail_set: Operation not permitted']],
    [{ "allow.sysvipc": ["what"] }, { sysvmsg: ["new"] }, []],
    [{ securelevel: ["1"] }, { securelevel: ["1"] }, []],
    [{ "ip4.addr": ["10.0.0.9"] }, { "ip4.addr": [""] }, []],
    [
      { "ip4.addr": ["10.0.0.9"] },
      { vnet: [], "ip4.addr": ["10.0.0.8"] },
      ['ip4.addr "10.0.0.8": vnet jails cannot have IP address restrictions'],
    ],
    [
      { "ip6.addr": ["2001:db8::9", "2001:db8::8"] },
      { "ip6.addr": ["2001:db8::9"] },
      ['ip6.addr "2001:db8::9": IPv6 addresses clash'],
    ],
    [
      { "ip4.addr": ["10.0.0.9"] },
      { "ip4.addr": ["10.0.0.9", "10.0.0.8"] },
      ['ip4.addr "10.0.0.9": IPv4 addresses clash', 'ip4.addr "10.0.0.8": jail_set: Operation not permitted'],
    ],
    [{}, { devfs_ruleset: ["5"] }, []],
  ])("outer %j, inner %j", (parent, parameters, expected) => {
    expect(child(parameters, outer(parent))).toEqual(expected);
  });

  it("says what the parent has instead", () => {
    const has = (parent: Values, parameters: Values) => {
      const jail = jailOf("outer.inner", { name: ["outer.inner"], ...keep, ...parameters });
      return creationRefusals(jail, () => outer(parent)).map((refusal) => refusal.parent);
    };
    const addresses = { "ip4.addr": ["10.0.0.9"] };
    const told = (text: string) => [{ name: "outer", has: text }];
    expect(has({}, addresses)).toEqual(told("none"));
    expect(has({ "ip4.addr": ["10.0.0.7", "em0|10.0.0.8/24"] }, addresses)).toEqual(told("10.0.0.7, 10.0.0.8"));
    expect(has({ "ip4.addr": ["10.0.0.9", "10.0.0.8"] }, addresses)).toEqual(told(""));
    expect(has({ enforce_statfs: ["2"] }, { enforce_statfs: ["1"] })).toEqual(told("2"));
    expect(has({ securelevel: ["2"] }, { securelevel: ["1"] })).toEqual(told("2"));
    expect(has({ "children.max": ["3"] }, { "children.max": ["4"] })).toEqual(told("3"));
    expect(has({}, { "children.max": ["4"] })).toEqual(told("0"));
    expect(has({}, { "allow.mount": [] })).toEqual(told(""));
    expect(has({}, { sysvshm: ["new"] })).toEqual(told("disable"));
  });

  it("is nothing where the parent fails itself, and one thing where it is not there", () => {
    const inner = jailOf("outer.inner", { name: ["outer.inner"], ...keep, "allow.mount": [] });
    expect(creationRefusals(inner, () => jailOf("outer", keep, true))).toEqual([]);
    expect(creationRefusals(inner, () => undefined)).toEqual([]);
    expect(creationRefusals(inner, () => "missing")).toMatchObject([
      { message: 'jail "outer" not found', parent: { name: "outer", has: "" } },
    ]);
    // The name that it is given counts, and one that begins with a dot has a parent without a name.
    expect(refused({ ...keep, name: ["a.b"], "allow.mount": [] }, [], "web")).toEqual([]);
    expect(creationRefusals(jailOf("web", { ...keep, name: ["a.b"] }), () => "missing")).toHaveLength(1);
    expect(creationRefusals(jailOf(".b", keep), () => "missing")).toHaveLength(1);
    expect(creationRefusals(jailOf("b", keep), () => "missing")).toEqual([]);
  });

  it("goes up to what the parents of the parent are held to", () => {
    const middle = jailOf("top.middle", { name: ["top.middle"], ...keep, ip4: ["inherit"] });
    const top = (parameters: Values) => jailOf("top", { name: ["top"], ...keep, ...parameters });
    const inner = (parameters: Values, ...parents: JailView[]) =>
      refused({ ...keep, ...parameters }, parents, "top.middle.inner");
    const address = { "ip4.addr": ["10.0.0.1"] };
    expect(inner(address, middle, top({ "ip4.addr": ["10.0.0.2"] }))).toHaveLength(1);
    expect(inner(address, middle, top({ ip4: ["inherit"] }))).toEqual([]);
    // Nothing is known about a jail that is not there to be asked.
    expect(inner(address, middle)).toEqual([]);
    expect(inner({ securelevel: ["1"] }, middle, top({ securelevel: ["2"] }))).toHaveLength(1);
  });
});

describe("a plan ends where the kernel refuses", () => {
  const start = (...jails: JailView[]) => {
    const { steps, messages } = planStart(jails, defaultRelease);
    return [...steps.map(({ jail, step }) => `${jail.name} ${step.phase}`), ...messages];
  };

  it("and undoes what was done before", () => {
    const jail = jailOf("web", { path: ["/j"], mount: ["tmpfs /j/tmp tmpfs"], "exec.prestart": ["/bin/x"] });
    expect(start(jail)).toEqual([
      "web mount",
      "web exec.prestart",
      "web mount",
      "web: new jail must persist or attach",
    ]);
  });

  it("over an address that another jail has, unless it is the only one of both", () => {
    const a = (...addresses: string[]) => jailOf("a", { ...keep, "ip4.addr": addresses });
    const b = (...addresses: string[]) => jailOf("b", { ...keep, "ip4.addr": addresses });
    expect(start(a("10.0.0.1"), b("10.0.0.1"))).toEqual(["a create", "b create"]);
    expect(start(a("10.0.0.1", "10.0.0.2"), b("10.0.0.1"))).toEqual(["a create", "b: IPv4 addresses clash"]);
    expect(start(a("10.0.0.1"), b("10.0.0.2", "em0|10.0.0.1"))).toContain("b: IPv4 addresses clash");
    const six = (name: string, ...addresses: string[]) => jailOf(name, { ...keep, "ip6.addr": addresses });
    const both = ["2001:db8::1", "2001:db8::2"];
    expect(start(six("a", ...both), six("b", "2001:DB8::2"))).toEqual(["a create", "b: IPv6 addresses clash"]);
    // It is that of the stack of the other one, or for its parent to say.
    const own = { ...keep, vnet: [], "ip4.addr": ["10.0.0.1", "10.0.0.2"] };
    expect(start(a("10.0.0.1", "10.0.0.2"), jailOf("b", { ...own, vnet: ["new"] })).at(-1)).not.toContain("clash");
    const inner = jailOf("a.b", { ...keep, "ip4.addr": ["10.0.0.1"] });
    expect(start(a("10.0.0.1", "10.0.0.2"), inner)).toEqual(["a create", "a.b create"]);
    expect(start(a("10.0.0.1", "10.0.0.2"), jailOf("b", { ...keep, ip4: ["inherit"] }))).toHaveLength(2);
  });

  it("over an address that a jail had which has failed since, no more", () => {
    const [one, two] = [{ "ip4.addr": ["10.0.0.1", "10.0.0.2"] }, { "ip4.addr": ["10.0.0.2"] }];
    const gone = jailOf("a", { ...keep, ...one });
    const other = jailOf("c", { ...keep, "ip4.addr": ["10.0.0.3"] });
    const names = (vanishes: (jail: JailView) => boolean) =>
      planStart([gone, other, jailOf("b", { ...keep, ...two })], defaultRelease, { vanishes }).messages;
    expect(names(() => false)).toEqual(["b: IPv4 addresses clash"]);
    expect(names((jail) => jail === other)).toEqual(["b: IPv4 addresses clash"]);
    expect(names((jail) => jail === gone)).toEqual([]);
  });

  it("over a name or a number that another jail has", () => {
    const jail = (name: string, jid?: string) =>
      jailOf(name, { ...keep, ...(jid === undefined ? {} : { jid: [jid] }) });
    expect(start(jail("a", "5"), jail("b", "5"))).toEqual(["a create", "b: jail 5 already exists"]);
    expect(start(jail("a", "5"), jail("b", "6"))).toEqual(["a create", "b create"]);
    expect(start(jail("a"), jail("a"))).toEqual(["a create", 'a: jail "a" already exists']);
    expect(start(jail("a"), jail("b"))).toEqual(["a create", "b create"]);
  });

  it("before the first command in the jail, over a log with a relative name", () => {
    const jail = jailOf("web", { path: ["/j"], "exec.start": ["/bin/x"], "exec.consolelog": ["log"] });
    expect(start(jail)).toEqual(["web create", "web remove", "web: exec.consolelog: log: not an absolute pathname"]);
    const silent = jailOf("web", { path: ["/j"], "exec.poststart": ["/bin/x"], "exec.consolelog": ["log"] });
    expect(start(silent)).toEqual(["web create", "web exec.poststart"]);
  });
});
