import { describe, expect, test } from "vitest";
import {
  checkJail,
  checkValues,
  defaultRelease,
  parseRelease,
  type ValueProblem,
} from "../../server/src/parameters/index.ts";

function check(name: string, values: string[], release = "current"): readonly ValueProblem[] {
  return checkValues(name, values, parseRelease(release)!);
}

/** The texts of the problems with one value. */
function texts(name: string, ...values: string[]): string[] {
  return check(name, values).map(({ text }) => text);
}

describe("booleans", () => {
  const good = ["true", "false", "TRUE", "False", "0", "1", "2", "-1", "+3", "010", " 4", ""];
  const bad = ["yes", "no", "on", "off", "1x", "1 ", "0x10", "1.5", " ", "+", "truely"];

  test.each(["exec.clean", "mount.nodevfs", "persist", "allow.mount", "allow.mount.nozfs"])("%s", (name) => {
    for (const value of good) expect(texts(name, value)).toEqual([]);
    for (const value of bad) expect(texts(name, value)).toEqual([`${name}: unknown boolean value "${value}"`]);
    expect(texts(name)).toEqual([]);
  });

  test("jail(8) refuses its own before the kernel is asked", () => {
    expect(check("exec.clean", ["yes"])[0].stage).toBe("jail");
    expect(check("persist", ["yes"])[0].stage).toBe("kernel");
  });
});

describe("integers", () => {
  const good = ["0", "4", "99", "-1", "+3", "010", " 4", "\t4"];
  const bad = ["4x", "1.5", "0x10", "four", "4 ", "30s", " ", "-", "+ 3", "--3"];

  test.each(["exec.timeout", "stop.timeout", "devfs_ruleset", "jid", "host.hostid"])("%s", (name) => {
    for (const value of good) expect(texts(name, value)).toEqual([]);
    for (const value of bad) expect(texts(name, value)).toEqual([`${name}: non-integer value "${value}"`]);
  });

  test("the empty text is refused by jail(8) and taken for 0 by libjail", () => {
    expect(texts("exec.timeout", "")).toEqual(['exec.timeout: non-integer value ""']);
    expect(texts("devfs_ruleset", "")).toEqual([]);
  });

  test("ranges are the kernel's business", () => {
    expect(texts("enforce_statfs", "9")).toEqual([]);
  });

  test("the message tells what is accepted", () => {
    expect(check("enforce_statfs", ["two"])[0].expected).toBe("a whole number from 0 to 2");
    expect(check("children.max", ["many"])[0].expected).toBe("a whole number from 0 on");
    expect(check("exec.timeout", ["30s"])[0].expected).toBe("a whole number");
  });
});

describe("jailsys", () => {
  test.each(["vnet", "ip4", "host", "sysvshm", "linux"])("%s", (name) => {
    for (const value of ["new", "inherit", "disable", "NEW", "Inherit", "0", "1", "2", "3", ""]) {
      expect(texts(name, value)).toEqual([]);
    }
    for (const value of ["yes", "true", "enable", "1x"]) {
      expect(texts(name, value)).toEqual([`${name}: unknown jailsys value "${value}"`]);
    }
    expect(texts(name)).toEqual([]);
  });

  test("the message offers only what the kernel takes, too", () => {
    expect(check("vnet", ["yes"])[0].expected).toBe("new or inherit");
  });
});

describe("IPv4 addresses", () => {
  test.each([
    ["10.0.0.1"],
    ["10.0.0.2/24"],
    ["em0|10.0.0.3/24"],
    ["lo1|10.0.0.4/255.255.255.0"],
    ["10.0.0.5/32 vhid 1"],
    ["10.0.0.5 vhid 1"],
    ["10.0.0.1,10.0.0.2"],
    // What is after the first `/` is lost without a word (probe 9).
    ["10.0.0.1/24,10.0.0.2/24"],
    ["10.0.0.1/99"],
    // A list that is empty as a whole means no addresses (probe 163).
    [""],
    ["-"],
    ["em0|"],
    ["0.0.0.0"],
  ])("%j is fine", (value) => {
    expect(texts("ip4.addr", value)).toEqual([]);
  });

  test.each([
    ["10.0.0.256", "10.0.0.256"],
    ["10.1", "10.1"],
    ["1.2.3.4.5", "1.2.3.4.5"],
    ["010.0.0.1", "010.0.0.1"],
    ["localhost", "localhost"],
    ["fe80::1", "fe80::1"],
    ["em0|10.0.0.300/24", "10.0.0.300"],
    ["em0|10.0.0.1,em1|10.0.0.2", "em1|10.0.0.2"],
    ["10.0.0.1, 10.0.0.2", ""],
    ["10.0.0.1,", ""],
    ["-,10.0.0.1", "-"],
    ["10.0.0.1\tvhid 1", "10.0.0.1\tvhid"],
  ])("%j: %j is none", (value, address) => {
    const [problem, ...more] = check("ip4.addr", [value]);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      text: `ip4.addr: not an IPv4 address: ${address}`,
      stage: "kernel",
      valueIndex: 0,
    });
    expect(value.slice(problem.start, problem.end)).toBe(address);
  });

  test("an empty value in a longer list is no address", () => {
    expect(texts("ip4.addr", "", "10.0.0.1")).toEqual(["ip4.addr: not an IPv4 address: "]);
    expect(texts("ip4.addr", "10.0.0.1", "-")).toEqual(["ip4.addr: not an IPv4 address: -"]);
  });

  test("every bad element is reported, at its place", () => {
    const problems = check("ip4.addr", ["10.1", "10.0.0.1", "em0|10.0.0.1,x,10.0.0.999/24"]);
    expect(problems.map(({ valueIndex, start, end }) => [valueIndex, start, end])).toEqual([
      [0, 0, 4],
      [2, 13, 14],
      [2, 15, 25],
    ]);
  });
});

describe("IPv6 addresses", () => {
  test.each([
    ["::"],
    ["::1"],
    ["fe80::1"],
    ["2001:db8::1/64"],
    ["em0|2001:db8::2"],
    ["2001:DB8:0:0:0:0:0:1"],
    ["::ffff:10.0.0.1"],
    ["::1,::2"],
    ["1:2:3:4:5:6:7::"],
  ])("%j is fine", (value) => {
    expect(texts("ip6.addr", value)).toEqual([]);
  });

  test.each([
    ["2001:db8:::1"],
    ["10.0.0.1"],
    ["fe80::1%em0"],
    ["g::1"],
    ["12345::"],
    ["1::2::3"],
    ["1:2:3:4:5:6:7:8::"],
    ["[::1]"],
    ["::ffff:010.0.0.1"],
  ])("%j is none", (value) => {
    expect(texts("ip6.addr", value)).toEqual([`ip6.addr: not an IPv6 address: ${value}`]);
  });
});

describe("names", () => {
  test("an unknown name is the kernel's to refuse, whatever its values", () => {
    const [problem] = check("allow.raw_socket", ["yes"]);
    expect(problem).toMatchObject({
      text: "unknown parameter: allow.raw_socket",
      kind: "unknown-parameter",
      valueIndex: -1,
    });
    expect(problem.stage).toBe("kernel");
    expect([problem.valueIndex, problem.start, problem.end]).toEqual([-1, 0, 0]);
  });

  test("a file system that is not in the catalogue may still exist", () => {
    expect(check("allow.mount.ext2fs", [])[0].kind).toBe("unknown-file-system");
    expect(check("allow.nomount.zfs", [])[0].kind).toBe("unknown-parameter");
  });

  test("a name that came later (probe 168)", () => {
    for (const name of ["meta.k", "env", "zfs.dataset", "exec.prepare"]) {
      expect(check(name, ["x"], "12.1")).toMatchObject([
        { text: `unknown parameter: ${name}`, kind: "not-in-release" },
      ]);
      expect(check(name, ["x"], "current")).toEqual([]);
    }
    expect(check("exec.prepare", [], "12.1")[0].expected).toBe("FreeBSD 12.2 or later");
  });

  test("a name of which nobody knows whether the release has it is not refused", () => {
    expect(check("allow.routing", [], "14.3")).toEqual([]);
  });
});

test("of a scalar only the last value is looked at (probes 18, 19, 170)", () => {
  expect(texts("persist", "yes", "true")).toEqual([]);
  expect(check("persist", ["true", "yes"])).toMatchObject([{ valueIndex: 1, start: 0, end: 3 }]);
  expect(texts("host.hostname", "x", "y")).toEqual([]);
});

test("nothing wrong costs nothing: the answer is one shared list", () => {
  expect(check("persist", [])).toBe(check("ip4.addr", ["10.0.0.1"]));
});

describe("a whole jail", () => {
  function messages(parameters: Record<string, string[]>): string[] {
    return checkJail(
      Object.entries(parameters).map(([name, values]) => ({ name, values })),
      defaultRelease,
    ).messages;
  }

  test("a good one", () => {
    expect(messages({ path: ["/j/a"], vnet: [], "exec.start": ["/bin/sh /etc/rc"], "mount.devfs": [] })).toEqual([]);
  });

  test("all of jail(8)'s own parameters, and then none of the kernel's", () => {
    expect(messages({ persist: ["yes"], "exec.clean": ["yes"], hostname: ["x"], "exec.timeout": ["30s"] })).toEqual([
      'exec.clean: unknown boolean value "yes"',
      'exec.timeout: non-integer value "30s"',
    ]);
  });

  test("all of the kernel's parameters, with one message each", () => {
    expect(messages({ "ip4.addr": ["10.1", "10.2"], nojid: [], sysvshm: ["yes"], persist: [] })).toEqual([
      "ip4.addr: not an IPv4 address: 10.1",
      "unknown parameter: nojid",
      'sysvshm: unknown jailsys value "yes"',
    ]);
  });
});
