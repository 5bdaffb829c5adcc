import { describe, expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";
import { said } from "../support/said.ts";

test("a gateway that rc makes reachable later is there for whoever tries by hand", () => {
  const notes = (start: string): string[] =>
    said(
      "unreachable-gateway",
      `web { path = /j; persist; vnet; vnet.interface = em1; exec.start = "route -6 add default 2001:db8:1::1"${start}; }`,
    ).slice(1);
  expect(notes("")).toEqual(["The start is rolled back."]);
  expect(notes(', "/bin/sh /etc/rc"')).toEqual([
    "The start is rolled back.",
    "By hand it works later, because `/etc/rc` has set up the network by then.",
  ]);
});

describe("letters outside of ASCII", () => {
  test.each([
    ["データベ = a;\npersist;\n", "jail(8) stops reading here, without a message."],
    ["データベ = a;\nweb { path = /j; }\npersist;\n", "jail(8) stops here: `web` does not exist for it."],
    [
      "データベ = a;\nweb { path = /j; }\ndb { path = /k; }\n",
      "jail(8) stops here: `web` and 1 more do not exist for it.",
    ],
  ])("%j", (text, end) => {
    expect(said("non-ascii-token", text)[0]).toBe(`Letters outside of ASCII need quotes: \`データベ\`. ${end}`);
  });
});

test("a device that a ruleset hides is shown by the ruleset that FreeBSD has for it", () => {
  const jail = (command: string): string =>
    `web { path = /j; mount.devfs; persist; vnet; vnet.interface = em1; exec.start = "${command}"; }`;
  expect(said("hidden-device", jail("/sbin/pfctl -e"))[0]).toBe(
    "pfctl needs /dev/pf, which ruleset 4 hides. Use one that has `add include $devfsrules_jail_vnet`.",
  );
});

test("root has two names", () => {
  const told = (user: string): string[] =>
    analyze(`web { path = /j; persist; exec.system_user = ${user}; ip4.addr = "em0|10.0.0.2"; }`).findings.map(
      ({ rule }) => rule,
    );
  expect(["root", "toor", '""', "www"].map(told)).toEqual([[], [], [], ["system-user-not-root"]]);
});

test("a member of a bridge has its address from whichever line of rc.conf sets it", () => {
  const told = (line: string): string[] =>
    analyze(`
      web {
        path = /j; persist; exec.poststop = "ifconfig bridge0 destroy";
        exec.prestart = "ifconfig bridge0 create || true", "ifconfig bridge0 addm em0 || true";
      }
      //- /etc/rc.conf
      ${line}
    `).findings.flatMap(({ rule }) => (rule === "address-on-member" ? rule : []));
  for (const name of ["ifconfig_em0", "ifconfig_em0_alias0"])
    expect(told(`${name}="inet 10.0.0.5/24"`), name).toEqual(["address-on-member"]);
  expect(told('ifconfig_em1_alias0="inet 10.0.0.5/24"')).toEqual([]);
});

test("a list in quotes that a variable brings is marked with its quotes, where the variable has it", () => {
  const text = '$l = "epair1b,epair2b";\nweb { path = /j; persist; vnet; vnet.interface = $l; }\n';
  const [finding] = analyze(text).findings;
  expect([finding.rule, text.slice(finding.start, finding.end)]).toEqual(["quoted-comma-list", '"epair1b,epair2b"']);
});

describe("what is told beside another mistake", () => {
  const told = (statements: string, whole: readonly string[] = []): string[] =>
    analyze(`web { path = /j; persist; ${statements} }`, {
      whole,
      rules: { "sleep-in-stop": "hint" },
    }).findings.map(({ rule }) => rule);

  test("that nothing shuts services down, where the name that nobody knows is no slip of it", () => {
    const start = 'exec.start = "/bin/sh /etc/rc";';
    expect(told(`${start} foo = 1;`, ["no-exec-stop"])).toEqual(["no-exec-stop", "unknown-parameter"]);
    expect(told(`${start} exec.stpo = "/bin/sh /etc/rc.shutdown";`, ["no-exec-stop"])).toEqual(["unknown-parameter"]);
  });

  test("that a stop waits, before and after the jail is gone", () => {
    expect(told('exec.prestop = "sleep 3"; exec.poststop = "/bin/sleep 3 && logger gone";')).toEqual([
      "sleep-in-stop",
      "sleep-in-stop",
    ]);
    expect(
      told('exec.stop = "sleep 3"; exec.prestop = "/usr/local/bin/pause 3"; exec.poststop = "logger sleep";'),
    ).toEqual([]);
  });
});

test("an interface that is made and named at once is made once more by each start, which `|| true` would not help", () => {
  const jail =
    'web { path = /j; persist; exec.prestart = "ifconfig bridge create name lan9"; exec.poststop = "ifconfig lan9 destroy"; exec.poststart = "cp a b"; }';
  expect(said("non-idempotent-hook", jail).slice(0, 4)).toEqual([
    "After a failed start `lan9` stays, and the next start fails here. Make it only where it is not there yet.",
    "A roll-back runs no exec.poststop and no exec.release.",
    "The next start ends with `ioctl SIOCSIFNAME (set name): File exists`.",
    "`|| true` would not help: the interface is made before its name turns out to be taken, and stays without it.",
  ]);
});

describe("a word of sh(1) that jail(8) runs without one", () => {
  const fixes = (start: string): [string, boolean][] =>
    analyze(`web { path = /j; persist; ${start} }`)
      .findings.filter(({ rule }) => rule === "needs-shell")
      .flatMap((finding) => finding.fixes().map(({ title, preferred }): [string, boolean] => [title, preferred]));

  test("is given to one, and is written otherwise only where it is written", () => {
    expect(fixes('exec.start = "source /x";')).toEqual([["Let a shell run it: `/bin/sh -c`", true]]);
    expect(fixes('$c = source; exec.start = "$c /x";')).toEqual([]);
    expect(fixes('exec.start = "A=1 /bin/x";')).toEqual([
      ["Let a shell run it: `/bin/sh -c`", true],
      ["Set the variable with env(1)", false],
    ]);
  });
});

describe("why an interface is not what was meant", () => {
  const jail = (statements: string): string => `web { path = /j; persist; ${statements} }`;
  const withPair = (statements: string): string =>
    jail(`vnet; vnet.interface = epair1b; exec.prestart = "/sbin/ifconfig epair1 create || true"; ${statements}`);
  const rc = 'exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";';
  const gone = 'exec.poststop = "ifconfig epair1a destroy";';

  test.each([
    [
      "bridge-add-delete",
      jail('exec.poststop = "ifconfig bridge0 delete epair5a";'),
      [
        "`delete` removes addresses; use `deletem` for bridge members. `epair5a` stays on `bridge0`.",
        "ifconfig takes `epair5a` for an address and says `bad value`; on `bridge0` nothing changes.",
      ],
    ],
    [
      "epair-destroy-phase",
      withPair(`${rc} exec.prestop = "ifconfig epair1a destroy";`),
      [
        "`epair1a` is destroyed before `exec.stop`: services shut down without a network. Use exec.poststop.",
        "exec.prestop runs first. Services that have connections to end, or file systems of other hosts to unmount, wait or lose data.",
        "Before FreeBSD 13.0 this was the way around a panic; since then either half may be destroyed when the jail is gone.",
      ],
    ],
    [
      "epair-destroy-phase",
      withPair(`${rc} exec.prestop = "ifconfig epair1b destroy";`),
      [
        "`epair1b` is still in the jail at this step. Destroy the other half, `epair1a`, in exec.poststop.",
        "ifconfig says `interface epair1b does not exist`. The jail is not removed.",
        "→ `epair1b` is moved here",
      ],
    ],
    [
      "ifname-too-long",
      jail('exec.prestart = "ifconfig an_interface_of_18 create";'),
      [
        "`an_interface_of_18` has 18 characters; an interface name has at most 15. Choose a shorter one.",
        "ifconfig says `an_interface_of_18: cloning name too long`.",
      ],
    ],
    [
      "ifname-too-long",
      jail('exec.prestart = "ifconfig tap5 create name schnittstelle_ü";'),
      [
        "`schnittstelle_ü` has 16 bytes; an interface name has at most 15. Choose a shorter one.",
        "ifconfig says `ioctl SIOCSIFNAME (set name): File name too long`.",
      ],
    ],
    [
      "ifname-too-long",
      jail("vnet; vnet.interface = an_interface_of_18;"),
      [
        "`an_interface_of_18` has 18 characters; an interface name has at most 15. Choose a shorter one.",
        "No interface can have that name, so moving it fails.",
      ],
    ],
    [
      "interface-never-created",
      'path = "/j/$name"; vnet; a { vnet.interface = epair7b; } b { depend = a; exec.prestart = "ifconfig epair7 create"; }',
      [
        "`epair7b` is not there yet: the jail `b` creates it later. Add `depend`, or create it in rc.conf.",
        '`b` starts after `a`; `depend = "b";` turns that round.',
        "The start is rolled back.",
        "→ `epair7b` is created here",
      ],
    ],
    [
      "interface-never-created",
      jail('vnet; vnet.interface = epair7b; exec.poststop = "ifconfig epair7a destroy";'),
      [
        "Nothing here creates `epair7b`, and the stop destroys its half `epair7a`. The next start fails.",
        "Only what runs before each start, outside of the file, could make it again.",
        "→ `epair7a` is destroyed here",
      ],
    ],
    [
      "interface-never-created",
      withPair(`exec.poststart = "ifconfig epair1b up"; ${gone}`),
      [
        "`epair1b` is in the jail at this step. The start is rolled back.",
        "ifconfig says `interface epair1b does not exist`. The start is rolled back.",
        "→ `epair1b` is moved here",
      ],
    ],
    [
      "interface-never-created",
      withPair(`exec.prestop = "ifconfig epair1b -vnet web"; exec.stop = "ifconfig epair1b down"; ${gone}`),
      [
        "`epair1b` is back on the host at this step. The jail is not removed.",
        "ifconfig says `interface epair1b does not exist`. The jail is not removed.",
        "→ `epair1b` is moved here",
      ],
    ],
    [
      "interface-never-created",
      withPair(`exec.start = "ifconfig epair1b 10.0.0.2/24", "ifconfig epair2b up"; ${gone}`),
      [
        "The jail has no interface `epair2b` at this step. The jail has `epair1b`.",
        "ifconfig says `interface epair2b does not exist`. The start is rolled back.",
      ],
    ],
    [
      "jib-jng-usage",
      jail('vnet; vnet.interface = ng0_web; exec.prestart = "jng bridge web em0"; exec.poststop = "jng shutdown wev";'),
      ["Nothing here makes `wev`, and `web` stays when the jail stops. Write `web`.", "→ jng makes `web`"],
    ],
    [
      "jib-jng-usage",
      jail('vnet; exec.prestart = "jib addm a_very_long_name em0";'),
      [
        "`e0a_a_very_long_name` has 20 characters; an interface name has at most 15. The start is rolled back.",
        "Give jib a NAME of at most 11 characters.",
      ],
    ],
    [
      "jib-jng-usage",
      jail('vnet; exec.poststop = "jib destroy";'),
      [
        "`jib destroy` needs a NAME and nothing else. The stop goes on, but ends with status 1.",
        "The interfaces stay.",
      ],
    ],
    [
      "link-local-scope",
      jail("ip6.addr = fe80::5;"),
      [
        "The link-local address `fe80::5` names no interface. Put one in front: `em0|fe80::5`.",
        "Without an interface jail(8) sets the address on none, and programs in the jail cannot use it.",
      ],
    ],
    [
      "vnet-interface-mismatch",
      jail("vnet;"),
      [
        "Nothing here gives `web` an interface; it has only lo0. Name one in `vnet.interface`.",
        "Harmless where the jail is to have no network.",
      ],
    ],
    [
      "vnet-interface-mismatch",
      jail('vnet; vnet.interface = "vnet0:bridge0";'),
      [
        "`vnet0:bridge0` is a pair of iocage; jail(8) looks for an interface of this name. Name one half of an epair.",
        "iocage makes an epair for it. In jail.conf exec.prestart does: `ifconfig epair0 create`, `ifconfig bridge0 addm epair0a`.",
      ],
    ],
    [
      "vnet-interface-mismatch",
      jail("vnet.interface = em1;"),
      [
        "`em1` cannot be moved into a jail without `vnet`. Add `vnet;`, or do not move it.",
        "The jail shares the network of the host, where the interface is already.",
      ],
    ],
    [
      "vnet-not-returned",
      jail("vnet; vnet.interface = em1;"),
      [
        "Nothing returns `em1` to the host. Add `ifconfig em1 -vnet web` to exec.prestop.",
        "The kernel returns interfaces by itself, mostly at once, but at no time that you can rely on.",
      ],
    ],
    [
      "uplink-addm-in-hook",
      `${jail('exec.prestart = "ifconfig bridge2 addm em1";')}
//- /etc/rc.conf
cloned_interfaces="bridge2"
ifconfig_bridge2="addm em1 up"`,
      [
        "`em1` is on `bridge2` already: rc.conf puts it there. The start is rolled back.",
        "An interface joins one bridge, once: ifconfig says `BRDGADD em1: File exists`.",
        "→ `em1` is put on `bridge2` here",
      ],
    ],
  ] as const)("%s: %s", (rule, text, words) => {
    expect(said(rule, text)).toEqual(words);
  });
});

test("uplink-addm-in-hook knows bridges that rc.conf gives another name, or their members when it makes them", () => {
  const rules = (rcConf: string): string[] =>
    analyze(`
      web { path = /j; persist; exec.prestart = "ifconfig bridge5 addm em1"; }
      //- /etc/rc.conf
      cloned_interfaces="bridge0"
      ${rcConf}
    `).findings.flatMap(({ rule, severity }) => (rule === "uplink-addm-in-hook" ? severity : []));
  expect(rules('ifconfig_bridge0_name="lan"\n      ifconfig_lan="addm em1 up"')).toEqual(["error"]);
  expect(rules('create_args_bridge0="addm em1 up"')).toEqual(["error"]);
  expect(rules('old_ifconfig_bridge0="addm em1 up"')).toEqual(["warning"]);
  expect(rules('ifconfig_bridge0="addm em2 up em1"')).toEqual(["warning"]);
});
