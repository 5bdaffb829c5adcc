import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const jail = (...statements: string[]): string =>
  [
    "",
    "  web {",
    "    path = /j; host.hostname = web; vnet; vnet.interface = epair1b;",
    '    exec.prestart = "ifconfig epair1 create || true";',
    ...statements.map((statement) => `    ${statement}`),
    '    exec.start += "/bin/sh /etc/rc";',
    '    exec.prestop = "ifconfig epair1b -vnet web";',
    '    exec.poststop = "ifconfig epair1a destroy";',
    "  }",
    "",
  ].join("\n");

describe("a word that is one slip away from a keyword", () => {
  test.each([
    ["epair1a ehter 02:00:00:00:00:01", "ehter", "ether"],
    ["epair1b inett 10.0.0.2/24", "inett", "inet"],
    ["epair1b inet4 10.0.0.2/24", "inet4", "inet"],
    ["bridge0 adm epair1a", "adm", "addm"],
    ["epair1b inet 10.0.0.2/24 -alais", "-alais", "-alias"],
    ["epair1b vent web", "vent", "vnet"],
  ])("ifconfig %s", (words, written, meant) => {
    const line = `exec.prestart += "ifconfig ${words}";`;
    const text = jail(
      line,
      `#${" ".repeat(line.indexOf(written) - 1)}${"^".repeat(written.length)} ifconfig-bad-value`,
    );
    const [finding] = check(text, { level: "warning" });
    expect(finding).toMatchObject({
      severity: "error",
      message: `ifconfig knows no \`${written}\`, but \`${meant}\`. The start is rolled back.`,
    });
  });

  test.each([
    ["exec.prestart +", "epair1a ehter 02:00:00:00:00:01", "ehter", "ether"],
    ["exec.start +", "epair1b inett 10.0.0.2/24", "inett", "inet"],
    ["exec.start +", "epair1b inet 10.0.0.3/24 -alais", "-alais", "-alias"],
  ])("is written as it was meant: %s= ifconfig %s", (list, words, written, meant) => {
    const text = jail(`${list}= "ifconfig ${words}";`);
    const found = analyze(text).findings.find(({ rule }) => rule === "ifconfig-bad-value");
    const title = `Change \`${written}\` to \`${meant}\``;
    expect(found?.fixes().map((fix) => [fix.title, fix.safe])).toEqual([[title, false]]);
    expect(applyFixes(text, "ifconfig-bad-value", 0)).toContain(`"ifconfig ${words.replace(written, meant)}"`);
  });

  test("of what it was to take away nothing else is told", () => {
    const warnings = (text: string): string[] =>
      analyze(text)
        .findings.filter(({ severity }) => severity !== "info" && severity !== "hint")
        .map(({ message }) => message);
    expect(warnings(jail().replace('destroy";', 'destory";'))).toEqual([
      "ifconfig knows no `destory`, but `destroy`. The stop goes on, but ends with status 1.",
    ]);
    const member = jail('exec.prestart += "ifconfig bridge0 addm epair1a";');
    expect(warnings(member.replace("exec.poststop = ", 'exec.poststop = "ifconfig bridge0 deletm epair1a", '))).toEqual(
      ["ifconfig knows no `deletm`, but `deletem`. The stop goes on, but ends with status 1."],
    );
  });

  test.each(["myhost netmask 255.0.0.0", "hosta/24", "up", "deletem1", "ifvlanfilter", "vlanfilter", "-vlanfilter"])(
    "%s may be known to ifconfig, or to the name service",
    (word) => {
      check(jail(`exec.prestart += "ifconfig epair1a ${word}";`), { only: ["ifconfig-bad-value"] });
    },
  );
});

describe("ifconfig-bad-value", () => {
  test("an IPv6 address after inet is an error at that command, and nothing at the route after it", () => {
    const text = jail(
      'exec.start = "ifconfig epair1b inet fc00:1000::1 up";',
      "#                                   ^^^^^^^^^^^^ ifconfig-bad-value",
      'exec.start += "route -6 add default fc00:1000::ffff";',
    );
    const [finding] = check(text, { level: "warning" });
    expect(finding).toMatchObject({
      severity: "error",
      message: "`fc00:1000::1` is an IPv6 address and needs `inet6`. The start is rolled back.",
    });
    expect(applyFixes(text, "ifconfig-bad-value", 0)).toContain('"ifconfig epair1b inet6 fc00:1000::1 up"');
  });

  test.each([
    ["inet 10.0.0.256/24", "`10.0.0.256/24` is not an IPv4 address."],
    ["10.0.0.256/24", "`10.0.0.256/24` is not an IPv4 address."],
    ["inet6 10.0.0.2/24", "`10.0.0.2/24` is an IPv4 address, but stands after `inet6`."],
    ["inet 10.0.0.2/24,up", "`10.0.0.2/24,up`: an IPv4 prefix is a number up to 32."],
    ["inet 10.0.0.2/33", "`10.0.0.2/33`: an IPv4 prefix is a number up to 32."],
    ["inet6 2001:db8::1/129", "`2001:db8::1/129`: an IPv6 prefix is a number up to 128."],
    ["inet6 2001:db8::1 prefixlen 129", "`129`: an IPv6 prefix is a number up to 128."],
    ["inet 10.0.0.2 netmask 255.255.255.256", "`255.255.255.256` is not an IPv4 mask."],
    ["inet 10.0.0.2 netmask fe80::1", "`fe80::1` is not an IPv4 mask."],
    ["ether 02:ff:10:00:120:0a", "`02:ff:10:00:120:0a` is not a hardware address of six bytes."],
    ["ether 01:ff:10:00:12:0a", "`01:ff:10:00:12:0a` is the hardware address of a group: its first byte is odd."],
    ["mtu 70000", "`mtu` takes a number from 72 to 65535, not `70000`."],
  ])("%s", (words, sentence) => {
    const { findings } = analyze(jail(`exec.start = "ifconfig epair1b ${words}";`));
    const told = findings.filter(({ rule }) => /^(?:ifconfig-bad-value|mac-address)$/.test(rule));
    expect(told.map(({ severity, message }) => [severity, message])).toEqual([
      ["error", `${sentence} The start is rolled back.`],
    ]);
  });

  test("a VLAN number, on the host", () => {
    const { findings } = analyze(jail('exec.prestart += "ifconfig vlan7 create vlan 4095 vlandev em0 || true";'));
    const [finding] = findings.filter(({ rule }) => rule === "ifconfig-bad-value");
    expect(finding).toMatchObject({ severity: "info" });
    expect(finding.message).toBe("`vlan` takes a number from 1 to 4094, not `4095`. The command can never work.");
  });

  test("what runs only perhaps is left alone, and so is what the shell knows", () => {
    for (const command of [
      "if test -e /x; then ifconfig epair1b inet 10.0.0.256/24; fi",
      "ifconfig epair1b inet \\$ADDRESS/33x",
      "ifconfig epair1b inet host.example.org/24",
    ]) {
      check(jail(`exec.start = "${command}";`), { only: ["ifconfig-bad-value"] });
    }
  });

  test("an address that replaces itself by inet6 is mended with the author's variable", () => {
    const text = jail('$ip = "fd00::5/64"; exec.start = "ifconfig epair1b $ip";');
    expect(applyFixes(text, "ifconfig-bad-value", 0)).toContain('"ifconfig epair1b inet6 $ip"');
  });
});

describe("mac-address", () => {
  test("both halves with one address, through a variable and `sh -c`, told once", () => {
    const text = jail(
      "$mac = 02:ff:10:00:05:0a;",
      'exec.prestart += "/sbin/ifconfig epair1a ether $mac up";',
      "exec.start = \"/bin/sh -c 'ifconfig epair1b ether 02:FF:10:0:5:a && ifconfig epair1b up'\";",
      "#                                                ^^^^^^^^^^^^^^ mac-address",
    );
    const [finding] = check(text, { level: "warning" });
    expect(finding.message).toContain("`epair1a` and `epair1b` get the same hardware address `02:ff:10:00:05:0a`.");
  });
});

describe("the first and the last address of a network", () => {
  test.each([
    ["10.0.0.0/24", "network"],
    ["10.0.0.255/24", "broadcast"],
    ["10.0.0.4/30", "network"],
    ["10.0.0.7/30", "broadcast"],
    ["10.0.0.6/30", undefined],
    ["10.0.0.6/31", undefined],
    ["10.0.0.7/32", undefined],
  ])("%s: %s", (address, edge) => {
    const { findings } = analyze(`web { path = /j; persist; ip4.addr = "em0|${address}"; }\n`);
    const told = findings.flatMap(({ rule, message }) => (rule === "bad-address" ? message : []));
    const [host, prefix] = address.split("/");
    const message = `\`${host}\` is the ${edge} address of its network (\`/${prefix}\`). Give the jail one in between.`;
    expect(told).toEqual(edge === undefined ? [] : [message]);
  });
});
