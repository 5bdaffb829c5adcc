import { describe, expect, test } from "vitest";
import { failures, otherJails, outcomesOf, type Values } from "./jail-view.ts";
import { reasons } from "./network-view.ts";
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

describe("jail(8) that removes a jail", () => {
  const values = (phase: string, command: string): Values => ({ persist: [], jid: ["7"], [phase]: [command] });

  test.each(["-r web", "-R web", "-r 7", "-qr web", "-q -r web", "-f /etc/x.conf -r web", "-J/run/web -r web"])(
    "fails where that is gone: %s",
    (words) => {
      const name = words.split(" ").at(-1);
      expect(reasons(values("exec.poststop", `jail ${words}`))).toEqual([`no-such-jail ${name}`]);
      expect(reasons(values("exec.poststart", `jail ${words}`))).toEqual([]);
    },
  );

  test.each(["-rc web", "-mr web", "-r web db", "-r $name", "-r", "-c web", "web -r", "-r other"])(
    "is not known to: %s",
    (words) => {
      expect(reasons(values("exec.poststop", `jail ${words}`))).toEqual([]);
    },
  );

  test.each(["-r web", "-r 7", "-qr web", "-rc web", "-v -r web"])("calls itself before that: %s", (words) => {
    expect(reasons(values("exec.prestop", `jail ${words}`))[0]).toMatch(/^calls-itself (?:web|7)$/);
  });

  test.each(["-R web", "-r other", "-r web db", "web -r", "-c web"])("does not call itself: %s", (words) => {
    expect(reasons(values("exec.prestop", `jail ${words}`))).toEqual([]);
  });

  test("names another one once", () => {
    for (const phase of ["exec.poststart", "exec.prestop", "exec.poststop"]) {
      expect(otherJails(values(phase, "jail -r db"))).toEqual([`${phase}: jail db`]);
      expect(otherJails(values(phase, "jail -r web db"))).toEqual([`${phase}: jail db`]);
      expect(otherJails(values(phase, "jail -c db"))).toEqual([]);
    }
  });
});

describe("jail(8) that changes a jail", () => {
  const told = (words: string): string[] => {
    const values = { persist: [], jid: ["7"], "exec.prestart": [`jail ${words}`] };
    return [...reasons(values), ...otherJails(values)];
  };

  test.each([
    ["-m name=web allow.mount=1", ["no-such-jail web"]],
    ["-v -m jid=7 allow.mount=1", ["no-such-jail 7"]],
    ["-m allow.mount=1 name=web", ["no-such-jail web"]],
    ["-m name=db allow.mount=1", ["exec.prestart: jail db"]],
    ["-m host.hostname=web", []],
    ["-m xname=web", []],
    ["-mr name=web", []],
    ["-m $what name=$name", []],
  ])("%s", (words, expected) => {
    expect(told(words)).toEqual(expected);
  });
});

describe("another jail that a command of the host names", () => {
  const named = (phase: string, command: string): string[] =>
    otherJails({ vnet: [], persist: [], "vnet.interface": ["epair5b"], [phase]: [command] });

  test.each([
    ["exec.prestop", "ifconfig epair5b -vnet db", ["ifconfig db, misses epair5b"]],
    ["exec.prestop", "ifconfig epair5b -vnet db || true", ["ifconfig db, perhaps"]],
    ["exec.prestop", "ifconfig epair6b -vnet db", ["ifconfig db"]],
    ["exec.poststart", "ifconfig epair5b -vnet db", ["ifconfig db"]],
    ["exec.poststop", "ifconfig epair5b -vnet db", ["ifconfig db"]],
    ["exec.poststart", "ifconfig tap3 vnet db", ["ifconfig db, prevents tap3"]],
    ["exec.poststart", "test -e /x && jexec db true", ["jexec db, perhaps"]],
    ["exec.poststart", "jexec db true &", ["jexec db, perhaps"]],
    ["exec.poststart", "jexec a.b_c-d9 true", ["jexec a.b_c-d9"]],
    ["exec.poststart", "jexec d true", ["jexec d"]],
    // Numbers and what is no name are of jails of which only the kernel knows the name.
    ["exec.poststart", "jexec 12 true", []],
    ["exec.poststart", "jexec 9a true", []],
    ["exec.poststart", "jexec 'a b' true", []],
    ["exec.poststart", "jexec $name true", []],
    ["exec.poststart", "jexec web true", []],
    // These are jails in this one.
    ["exec.poststart", "jexec web jexec inner true", []],
    ["exec.start", "jexec inner true", []],
  ])("%s: %s", (phase, command, expected) => {
    expect(named(phase, command)).toEqual(expected.map((line) => `${phase}: ${line}`));
  });

  test("may be this one, which gets nothing then", () => {
    const values = { vnet: [], "exec.prestart": ["ifconfig tap3 vnet web"] };
    expect(reasons(values)).toEqual(["no-such-jail web; prevents tap3"]);
  });
});

describe("what a shell writes", () => {
  test.each([">", ">>", ">|"])("a file behind %s is there", (sign) => {
    expect(left("file", `echo a ${sign} /var/run/web`)).toEqual(["host /var/run/web"]);
  });

  test("nothing but a message", () => {
    expect(facts(prestart("echo a > /dev/null"))).toEqual([]);
  });
});

describe("memory disks", () => {
  test.each([
    [["mdconfig -l -f /img"], []],
    [["mdconfig -r -u 7 -f /img"], []],
    [["mdconfig -f /img"], ["host md /img"]],
    [["mdconfig -t swap -s 1g"], ["host md"]],
    [["mdconfig -s 1g"], []],
    [["mdconfig -f /img > /tmp/x"], []],
    [["echo $(mdconfig -f /img)"], []],
    [["mdconfig -f /img -u 7"], ["host md7 /img"]],
    [["mdconfig -f /img -u md7"], ["host md7 /img"]],
    [["mdconfig -f $file -u 7"], ["host md7"]],
    [["mdconfig -f /img -u $unit"], []],
    [["mdconfig -f /img -u 7", "mdconfig -d -u 7"], []],
    [["mdconfig -f /img -u 7", "mdconfig -d -u md7"], []],
    [["mdconfig -f /img -u 7", "mdconfig -d -u 8"], ["host md7 /img"]],
    [["mdconfig -f /img -u 7", "mdconfig -d -u $unit"], ["host md7 /img (unknown)"]],
    [["mdconfig -f /img", "mdconfig -d -u 7"], ["host md /img (unknown)"]],
  ])("%j", (commands, expected) => {
    expect(left("memory-disk", ...commands)).toEqual(expected);
  });

  test("are there once each, and no file goes with one", () => {
    expect(reasons(prestart("mdconfig -f /a -u 7", "mdconfig -f /b -u md7"))).toEqual([
      'exists md7; by "mdconfig -f /a -u 7"',
    ]);
    expect(left("memory-disk", "mdconfig -f /a -u 7", "mdconfig -f /b -u 7")).toEqual(["host md7 /a"]);
    const files = (last: string) => left("file", "mdconfig -f /img", "touch /run/x", last);
    for (const last of ["mdconfig -d -u 7", "mdconfig -d -u $unit"]) expect(files(last)).toEqual(["host /run/x"]);
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
