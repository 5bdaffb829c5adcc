import { describe, expect, test } from "vitest";
import {
  catalogueEntry,
  findParameter,
  isAtLeast,
  negativeForm,
  type Parameter,
  parameters,
  parseRelease,
} from "../../server/src/parameters/index.ts";

const namesByType: Record<string, string> = {
  int: "jid securelevel devfs_ruleset children.max children.cur enforce_statfs cpuset.id parent osreldate lastjid desc linux.oss_version zfs.mount_snapshot exec.timeout exec.fib stop.timeout",
  ulong: "host.hostid",
  string:
    "name host.hostname host.domainname host.hostuuid osrelease linux.osname linux.osrelease meta meta.* env env.* mac.label mac.do.rules mac.do.exec_paths exec.jail_user exec.system_user interface .include",
  path: "path exec.consolelog",
  jailsys: "ip4 ip6 vnet host linux sysvmsg sysvsem sysvshm zfs mac.do",
  ip4list: "ip4.addr",
  ip6list: "ip6.addr",
  strlist: "vnet.interface zfs.dataset depend",
  "mount-list": "mount",
  "path-list": "mount.fstab",
  "command-list":
    "exec.prepare exec.prestart exec.created exec.start command exec.poststart exec.prestop exec.stop exec.poststop exec.release",
  bool: "persist dying ip4.saddrsel ip6.saddrsel ip_hostname exec.clean exec.system_jail_user mount.devfs mount.fdescfs mount.procfs allow.set_hostname allow.sysvipc allow.raw_sockets allow.chflags allow.mount allow.quotas allow.socket_af allow.mlock allow.reserved_ports allow.read_msgbuf allow.unprivileged_proc_debug allow.unprivileged_parent_tampering allow.suser allow.nfsd allow.extattr allow.adjtime allow.settime allow.routing allow.setaudit allow.vmm allow.vmm_ppt allow.dying allow.mount.devfs allow.mount.fdescfs allow.mount.fusefs allow.mount.nullfs allow.mount.procfs allow.mount.linprocfs allow.mount.linsysfs allow.mount.tmpfs allow.mount.zfs allow.mount.debugfs",
};

function namesWhere(condition: (parameter: Parameter) => boolean): string[] {
  return parameters
    .filter(condition)
    .map(({ name }) => name)
    .sort();
}

describe("the catalogue", () => {
  test("has each parameter once, and no type beside those below", () => {
    const names = Object.values(namesByType).flatMap((names) => names.split(" "));
    expect(namesWhere(() => true)).toEqual(names.sort());
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(Object.entries(namesByType))("type %s", (type, names) => {
    expect(namesWhere((parameter) => parameter.type === type)).toEqual(names.split(" ").sort());
  });

  test.each(parameters.map((parameter) => [parameter.name, parameter] as const))(
    "%s is consistent",
    (name, parameter) => {
      expect(catalogueEntry(name)).toBe(parameter);
      // Only booleans that can be set have a `no` form, in front of the last component (LANGUAGE.md §4).
      expect(parameter.negatable).toBe(parameter.type === "bool" && !parameter.readOnly);
      expect(parameter.negative).toBe(parameter.negatable ? negativeForm(name) : undefined);
      if (parameter.negative !== undefined) {
        expect(findParameter(parameter.negative)).toMatchObject({ parameter, negated: true });
      }
      // A jailsys parameter offers the words that the kernel takes, and those are never more than these three.
      if (parameter.type === "jailsys") {
        expect(parameter.values).toEqual(
          ["disable", "new", "inherit"].filter((word) => parameter.values?.includes(word)),
        );
        expect(parameter.values).toContain("inherit");
      }
      expect(parameter.runIn !== undefined).toBe(parameter.type === "command-list");
      // A known first release is one that can be compared with; before it the parameter is absent.
      if (parameter.sinceBasis === "tree") expect(parameter.since).toBeDefined();
      if (parameter.sinceBasis === "unknown") expect(parameter.since).toBeUndefined();
    },
  );

  test.each(parameters.map((parameter) => [parameter.name, parameter] as const))("%s has a summary", (_, parameter) => {
    expect(parameter.summary).toMatch(/^\S.{10,110}\.$/);
  });
});

describe("facts about single parameters", () => {
  test("lists", () => {
    const listTypes = ["ip4list", "ip6list", "command-list", "strlist", "mount-list", "path-list"];
    expect(namesWhere(({ multiple }) => multiple)).toEqual(
      namesWhere(({ type, kind }) => listTypes.includes(type) || kind === "directive"),
    );
  });

  test("what can only be read", () => {
    expect(namesWhere(({ readOnly }) => readOnly)).toEqual(["children.cur", "cpuset.id", "dying", "lastjid", "parent"]);
  });

  test("what is fixed once the jail exists", () => {
    const names = ["ip4", "ip6", "jid", "osreldate", "osrelease", "path", "vnet"];
    expect(namesWhere(({ createOnly }) => createOnly)).toEqual(names);
  });

  test("which exec lists run inside the jail", () => {
    expect(namesWhere(({ runIn }) => runIn === "jail")).toEqual(["command", "exec.start", "exec.stop"]);
  });

  test("the kernel refuses disable for vnet, host and linux, so it is not offered", () => {
    for (const name of ["vnet", "host", "linux"]) expect(catalogueEntry(name)?.values).toEqual(["new", "inherit"]);
    for (const name of ["ip4", "ip6", "sysvshm"]) {
      expect(catalogueEntry(name)?.values).toEqual(["disable", "new", "inherit"]);
    }
  });

  test("what is deprecated", () => {
    expect(namesWhere(({ deprecated }) => deprecated !== undefined)).toEqual(["allow.dying", "allow.sysvipc"]);
    expect(catalogueEntry("allow.sysvipc")?.deprecated?.replacement).toContain("sysvshm = new;");
  });

  test.each([
    ["exec.prepare", "12.2"],
    ["exec.release", "12.2"],
    ["exec.created", "12.0"],
    [".include", "14.0"],
    ["allow.nfsd", "14.0"],
    ["allow.suser", "13.0"],
    ["zfs.dataset", "15.0"],
    ["meta", "14.4"],
    ["env.*", "14.4"],
    ["desc", "15.0"],
    ["mac.do.rules", "14.3"],
    ["vnet", "11.0"],
  ])("%s first appeared in %s", (name, since) => {
    expect(catalogueEntry(name)?.since).toBe(since);
  });

  test("the newest state has everything", () => {
    const current = parseRelease("current")!;
    for (const { since } of parameters) expect(since === undefined || isAtLeast(current, since)).toBe(true);
  });
});
