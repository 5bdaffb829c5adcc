import { describe, expect, test } from "vitest";
import { failures, outcomesOf, type Values } from "./jail-view.ts";
import { facts, factsAbout } from "./state.ts";

const prestart = (...commands: string[]): Values => ({ "exec.prestart": commands });
const left = (kind: string, ...commands: string[]): string[] => factsAbout(kind, prestart(...commands));

describe("services", () => {
  test.each([
    [["service nginx start"], ["host nginx"]],
    [["service nginx restart"], ["host nginx"]],
    [["service nginx start", "service nginx stop"], []],
    [["service nginx start", "service nginx onestop"], []],
    [["service nginx start", "service nginx reload"], ["host nginx (unknown)"]],
  ])("%s", (commands, expected) => {
    expect(left("service", ...commands)).toEqual(expected);
  });
});

test("who only asks where a program is does not run it", () => {
  const made = (command: string): string[] => left("interface", command);
  expect(made("command ifconfig tap7 create")).toHaveLength(1);
  expect(made("command -p ifconfig tap7 create")).toHaveLength(1);
  for (const option of ["-v", "-V", "-pv", "-p -V"]) expect(made(`command ${option} ifconfig tap7 create`)).toEqual([]);
});

test("an interface that nobody here has made is gone once it is destroyed", () => {
  const failing = (name: string): string[] =>
    failures({ persist: [], "exec.prestart": ["ifconfig tap7 destroy", `ifconfig ${name} up`] });
  expect(failing("tap7")).toHaveLength(1);
  expect(failing("tap8")).toEqual([]);
});

describe("rules of a firewall", () => {
  test.each([
    [["pfctl -a web -f /etc/pf.web"], ["host web rules from /etc/pf.web"]],
    [["pfctl -a web -f -"], ["host web rules"]],
    [["pfctl -nf /etc/pf.web"], []],
    [["pfctl -a web -f /etc/pf.web", "pfctl -a web -F all"], []],
    [["pfctl -a web -f /etc/pf.web", "pfctl -a web -F states"], ["host web rules from /etc/pf.web"]],
    [["pfctl -a web -f /etc/pf.web", "pfctl -a db -F all"], ["host web rules from /etc/pf.web"]],
    [["pfctl -a db -F all"], []],
  ])("%s", (commands, expected) => {
    expect(left("firewall", ...commands)).toEqual(expected);
  });
});

describe("datasets", () => {
  const make = "zfs create t/web";

  test.each([
    [[make], ["host t/web"]],
    [
      [make, "zfs snapshot t/web@a"],
      ["host t/web", "host t/web@a snapshot"],
    ],
    [[make, "zfs snapshot t/web@a", "zfs destroy t/web@a"], ["host t/web"]],
    [
      [make, "zfs create t/web/a", "zfs snapshot -r t/web@b", "zfs destroy -r t/web@b"],
      ["host t/web", "host t/web/a"],
    ],
    [
      [
        make,
        "zfs create t/web/a",
        "zfs snapshot t/web@b",
        "zfs snapshot t/web/a@b",
        "zfs snapshot t/web/a@c",
        "zfs destroy -r t/web@b",
      ],
      ["host t/web", "host t/web/a", "host t/web/a@c snapshot"],
    ],
    [[make, "zfs create t/webs", "zfs destroy -r t/web"], ["host t/webs"]],
    [[make, "zfs rename t/web t/db"], ["host t/db renamed from t/web"]],
    [[make, "zfs unmount t/web"], ["host t/web not mounted"]],
    [["zfs unmount t/web"], []],
    [[make, "zfs set quota=1G t/web"], ["host t/web with quota=1G"]],
  ])("%s", (commands, expected) => {
    expect(left("dataset", ...commands)).toEqual(expected);
  });
});

describe("groups and descriptions of an interface", () => {
  const make = "ifconfig tap7 create";

  test("are kept, and taken away one by one", () => {
    const groups = (...commands: string[]): string[] => left("interface", make, ...commands);
    expect(groups("ifconfig tap7 group jails", "ifconfig tap7 group web")).not.toEqual(groups());
    expect(groups("ifconfig tap7 group jails", "ifconfig tap7 -group jails")).toEqual(groups());
    expect(groups("ifconfig tap7 group jails", "ifconfig tap7 -group web")).toEqual(
      groups("ifconfig tap7 group jails"),
    );
    expect(groups("ifconfig tap7 group jails", "ifconfig tap7 group jails")).toEqual(
      groups("ifconfig tap7 group jails"),
    );
  });
});

describe("addresses", () => {
  const make = "ifconfig tap7 create";

  test.each([
    ["inet 10.0.0.1/24", ["host 10.0.0.1/24 on tap7"]],
    ["inet 10.0.0.1 netmask 255.255.255.0", ["host 10.0.0.1/24 on tap7"]],
    ["inet6 2001:db8::1", ["host 2001:db8::1/64 on tap7"]],
    ["inet6 2001:db8::1 prefixlen 128", ["host 2001:db8::1/128 on tap7"]],
    ["inet 10.0.0.1/33", []],
  ])("%s", (words, expected) => {
    expect(left("address", make, `ifconfig tap7 ${words}`)).toEqual(expected);
  });

  test("a second one takes the place of the first, and as an alias it does not", () => {
    const first = "ifconfig tap7 10.0.0.1/24";
    expect(left("address", make, first, "ifconfig tap7 10.0.0.2/24")).toEqual(["host 10.0.0.2/24 on tap7"]);
    expect(left("address", make, first, "ifconfig tap7 10.0.0.2/32 alias")).toHaveLength(2);
  });
});

describe("jail(8) in a hook", () => {
  const made = ["host tap7 down"];
  const interfaces = (command: string): string[] => left("interface", "ifconfig tap7 create", command);

  test.each(["jail -m name=db allow.mount=1", "jail -v -m name=db allow.mount=1"])(
    "that changes a jail only: %s",
    (command) => {
      expect(interfaces(command)).toEqual(made);
    },
  );

  test.each(["jail -c db", "jail -r db", "jail -rc db", "jail -v -c db", "jail -cm name=db"])(
    "that may run anything: %s",
    (command) => {
      expect(interfaces(command)).toEqual(["host tap7 (unknown)"]);
    },
  );
});

describe("what a shell writes", () => {
  test.each([">", ">>", ">|"])("a file behind %s is there", (sign) => {
    expect(left("file", `echo a ${sign} /var/run/web`)).toEqual(["host /var/run/web"]);
  });

  test("nothing but a message", () => {
    expect(facts(prestart("echo a > /dev/null"))).toEqual([]);
  });
});

describe("a memory disk", () => {
  const failing = (command: string): string[] => failures({ persist: [], "exec.poststop": [command] });

  test("is taken away by its number: what stands without `-u` is not known to fail", () => {
    expect(failing("mdconfig -d")).toHaveLength(1);
    expect(failing("mdconfig -d -u 7")).toEqual([]);
    expect(failing("mdconfig -d md7")).toEqual([]);
  });
});

describe("half of a pair", () => {
  test("is made with the other one", () => {
    expect(left("interface", "ifconfig epair5b create").map((line) => line.split(" ")[1])).toEqual([
      "epair5a",
      "epair5b",
    ]);
  });
});

test("a dataset that is perhaps given away in the jail is no failure", () => {
  const told = (command: string): number =>
    outcomesOf({ persist: [], "exec.start": [command] }).filter(({ type }) => type === "zfs-jail-phase").length;
  expect(told("zfs jail web tank/data")).toBe(1);
  expect(told("test -d /tank && zfs jail web tank/data")).toBe(0);
});
