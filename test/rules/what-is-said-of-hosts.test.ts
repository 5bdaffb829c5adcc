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
