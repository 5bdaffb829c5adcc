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
