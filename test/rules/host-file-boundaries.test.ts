import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";
import { checkBy, toldElsewhere } from "../support/one-rule.ts";
import { toldIn } from "../support/told-in.ts";

/** Where rules about files of the host begin and end to be sure, and what they say. */

describe("bridge-missing", () => {
  const bridgeMissing = checkBy("bridge-missing");
  const member = `exec.prestart = "/sbin/ifconfig bridge7 addm epair4a";`;
  const found = `web { path = /w; persist;\n${member}\n${" ".repeat(member.indexOf("bridge7"))}^^^^^^^ bridge-missing\n}`;
  const silent = (rcConf: string, jail = `web { path = /w; persist; ${member} }`): string =>
    `${jail}\n//- /etc/rc.conf\n${rcConf}\n`;

  test("is told with those that use it, what is made at boot, and what to write", () => {
    const rcConf = 'hostname="h"\ncloned_interfaces="bridge0"\n';
    const [finding] = bridgeMissing(`${found}\ndb { path = /d; persist; ${member} }\n//- /etc/rc.conf\n${rcConf}`);
    expect(finding.jails).toEqual(["web", "db"]);
    expect(finding.notes?.join("\n")).toMatch(/interface bridge7 does not exist[\s\S]*ifconfig_bridge7="addm em0 up"/);
    expect(toldElsewhere(finding, rcConf)).toEqual(['cloned_interfaces="bridge0": made at boot']);
  });

  test("is told at the next jail where the first one is ignored", () => {
    const ignored = `web { path = /w; persist; ${member} # jailconf-ignore bridge-missing: later\n}\n`;
    const [finding] = bridgeMissing(`${ignored}${found.replace("web", "db")}\n//- /etc/rc.conf\njail_enable="YES"\n`);
    expect(finding.jails).toEqual(["db"]);
  });

  const managers = ["vm", "iocage", "bastille", "appjail", "cbsdd", "libvirtd", "vboxnet", "ovs_vswitchd", "podman"];

  test.each(managers)("%s may make it at boot", (manager) => {
    bridgeMissing(silent(`${manager}_enable="YES"`));
  });

  test("what only has the name of a manager in its own makes nothing", () => {
    bridgeMissing(`${found}\n//- /etc/rc.conf\n${managers.map((manager) => `my_${manager}_note="x"\n`).join("")}`);
  });

  test.each([
    ["a list that only the shell knows", 'cloned_interfaces="$(/usr/local/bin/bridges)"'],
    ["settings of an interface that only the shell knows", 'ifconfig_em0="$(/usr/local/bin/bridges)"'],
    ["a list that a condition sets", 'if test -e /x; then\ncloned_interfaces="lo1"\nfi'],
    ["a bridge of any number", 'cloned_interfaces="lo1 bridge"'],
    ["bridges that are made by themselves", 'autobridge_interfaces="vm-public"'],
  ])("%s may make it", (_, rcConf) => {
    bridgeMissing(silent(rcConf));
  });

  test("another value that only the shell knows makes nothing", () => {
    bridgeMissing(
      `${found}\n//- /etc/rc.conf\ndumpdev="$(/usr/local/bin/dump)"\ncloned_interfaces="bridge70 vm-bridge7x"\n`,
    );
  });

  test.each([
    ["under a condition", `web { path = /w; persist; exec.prestart = "test -e /x && ifconfig bridge7 addm epair4a"; }`],
    ["when the jail stops", `web { path = /w; persist; exec.poststop = "ifconfig bridge7 addm epair4a"; }`],
    ["in the jail", `web { path = /w; vnet; persist; exec.start = "ifconfig bridge7 addm epair4a"; }`],
    ["and a file of jails is not read", `.include "/etc/none.conf"; web { path = /w; persist; ${member} }`],
    [
      "and a jail of another file makes it",
      `web { path = /w; persist; ${member} }\n//- /etc/jail.conf.d/net.conf\nnet { path = /n; persist; exec.prestart = "ifconfig bridge7 create || true"; }`,
    ],
    [
      "and another file reads one that is not in sight",
      `web { path = /w; persist; ${member} }\n//- /etc/jail.conf.d/net.conf\n.include "/etc/none.conf"; net { path = /n; persist; }`,
    ],
  ])("is not told where it is used %s", (_, jails) => {
    bridgeMissing(silent('jail_enable="YES"', jails));
  });
});

describe("devfs-ruleset-undefined", () => {
  const rulesetUndefined = checkBy("devfs-ruleset-undefined");
  const jail = (name: string, ruleset: string, more = ""): string =>
    `${name} { path = /${name}; persist; mount.devfs;\n  devfs_ruleset = ${ruleset};\n${more}}\n`;
  const wrong = (name: string, ruleset: string, more = ""): string =>
    jail(name, ruleset, `#                 ${"^".repeat(ruleset.length)} devfs-ruleset-undefined\n${more}`);
  const rulesFile = "//- /etc/devfs.rules\n[devfsrules_other=20]\nadd include $devfsrules_jail\n";

  test("names one number, or all of them, where no devfs.rules is in sight", () => {
    const [one] = rulesetUndefined(wrong("a", "11") + jail("b", "11"));
    expect(one.jails).toEqual(["a", "b"]);
    expect(one.message).toContain("Ruleset 11 has to be defined");
    const [several] = rulesetUndefined(wrong("a", "11") + jail("b", "12"));
    expect(several.message).toContain("Rulesets 11 and 12 have to be defined");
    expect(several.notes?.join("\n")).toMatch(/is no error: it is empty[\s\S]*\[devfsrules_x=11\]/);
  });

  test("says for each jail what the devfs.rules in sight lacks, less surely of a ruleset that FreeBSD has by now", () => {
    const findings = rulesetUndefined(wrong("a", "11") + wrong("b", "5") + rulesFile, { release: "12.4" });
    expect(findings.map(({ severity, jails }) => [severity, ...jails])).toEqual([
      ["warning", "a"],
      ["info", "b"],
    ]);
    expect(findings[0].notes?.join("\n")).toContain("[devfsrules_x=11]");
    expect(findings[0].related.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "/etc/devfs.rules: the rulesets of the host",
    ]);
  });

  test("says of a ruleset that hides nothing where it is and what it lacks", () => {
    const [finding] = rulesetUndefined(`${wrong("a", "10")}//- /etc/devfs.rules\n[x=10]\nadd path 'bpf*' unhide\n`);
    expect(finding.jails).toEqual(["a"]);
    expect(finding.notes?.join("")).toContain("only shows");
    expect(finding.related.map(({ message }) => message)).toEqual(["the ruleset"]);
  });

  test.each([
    ["in it", "[x=10]\nadd include $devfsrules_vpn\nadd hide\n", "$devfsrules_vpn"],
    ["above it", "[w=9]\npath bpf unhide\n[x=10]\nadd include 4\n", "path bpf unhide"],
  ])("says of a ruleset that rc does not read because of a line %s which line that is", (_, rules, refused) => {
    const [finding] = rulesetUndefined(`${wrong("a", "10")}//- /etc/devfs.rules\n${rules}`);
    expect(finding.message).toContain("rc stops reading devfs.rules above or in ruleset 10");
    expect(toldElsewhere(finding, rules).at(-1)).toMatch(`${refused}: rc reads no further`);
  });

  test.each([
    ["[x=10]\nadd path bpf unhide\n[y=11]\nadd path bpf unhide\n", 1, "[x=10]: the ruleset"],
    ["[x=10]\nadd include $devfsrules_jail\n[y=10]\nadd path bpf unhide\n", 2, "[y=10]: the ruleset"],
  ])("says where another section takes its place: %j", (rules, notes, place) => {
    const [finding] = rulesetUndefined(`${wrong("a", "10")}//- /etc/devfs.rules\n${rules}`);
    expect(finding.notes).toHaveLength(notes);
    expect(toldElsewhere(finding, rules)).toEqual([place]);
  });

  test("a line that is refused below what a jail has is no matter to it", () => {
    rulesetUndefined(`${jail("a", "10")}//- /etc/devfs.rules\n[x=10]\nadd include 4\n[y=11]\npath bpf unhide\n`);
  });

  test("what a section leaves of the system's ruleset, or of one above it, is nothing", () => {
    const rules = "[devfsrules_jail=4]\nadd path 'bpf*' unhide\n[x=10]\nadd hide\n[y=10]\nadd path zfs unhide\n";
    const findings = rulesetUndefined(`${wrong("a", "4")}${wrong("b", "10")}//- /etc/devfs.rules\n${rules}`);
    for (const { notes } of findings) expect(notes?.join("\n")).toContain("takes the place");
    expect(findings).toHaveLength(2);
  });

  test("what a command fills is defined, for all jails, and nothing else is", () => {
    const fills = (ruleset: string): string => `exec.prepare = "/sbin/devfs rule -s ${ruleset} add include 4";\n`;
    rulesetUndefined(jail("a", "11", fills("11")) + jail("b", "11") + wrong("c", "12") + rulesFile);
    rulesetUndefined(jail("a", "11", fills("$number")) + jail("b", "12") + rulesFile);
    rulesetUndefined(jail("a", "11", 'exec.prepare = "/sbin/devfs ruleset 11";\n') + jail("b", "12") + rulesFile);
    // What fills it may make it as it likes: that devfs.rules has it too is not judged.
    rulesetUndefined(`${jail("a", "10", fills("10"))}//- /etc/devfs.rules\n[x=10]\nadd path 'bpf*' unhide\n`);
  });

  test.each([
    ["exec.prestart", "/usr/local/sbin/devices 11 web"],
    ["exec.prepare", "true; /usr/local/sbin/devices -r 11"],
  ])("%s = %j may fill it", (parameter, command) => {
    rulesetUndefined(jail("a", "11", `${parameter} = "${command}";\n`) + rulesFile);
  });

  test.each([
    ["exec.prestart", "/bin/echo 11"],
    ["exec.prestart", "/usr/local/sbin/devices 110 1.11"],
    ["exec.prestart", "/bin/echo 11; /usr/local/sbin/devices web"],
    ["exec.start", "/usr/local/sbin/devices 11"],
  ])("%s = %j fills nothing", (parameter, command) => {
    rulesetUndefined(wrong("a", "11", `${parameter} = "${command}";\n`) + rulesFile);
  });

  test("rc.local, which runs before the jails start, may fill one that it names", () => {
    const local = "//- /etc/rc.local\n/sbin/devfs rule -s 11 add include 4\n";
    rulesetUndefined(`${jail("a", "11")}${wrong("b", "110")}${rulesFile}${local}`);
  });

  test.each(["65536", "-1", "x"])("%s is no number of a ruleset, which is told as such", (number) => {
    rulesetUndefined(jail("a", number) + rulesFile);
  });

  test("65535 is the last number that there may be", () => {
    rulesetUndefined(wrong("a", "65535") + rulesFile);
  });

  test("only rc.conf's own list of files of rules makes it unsure", () => {
    rulesetUndefined(`${wrong("a", "11")}${rulesFile}//- /etc/rc.conf\ndevfs_system_ruleset="x"\n`);
    rulesetUndefined(
      `${jail("a", "11")}${rulesFile}//- /etc/rc.conf\nif test -e /x; then\ndevfs_rulesets="/etc/x.rules"\nfi\n`,
    );
  });
});

describe("dhclient-without-bpf", () => {
  const withoutBpf = checkBy("dhclient-without-bpf");
  const jail = (ruleset: string, more = `exec.start = "/sbin/dhclient em1"; exec.stop = "/bin/true";`): string =>
    `iot { path = /i; mount.devfs; vnet; vnet.interface = em1; ${more}\n  devfs_ruleset = ${ruleset};\n}\n`;
  const wrong = (ruleset: string): string =>
    jail(ruleset).replace("\n}", `\n#                 ${"^".repeat(ruleset.length)} dhclient-without-bpf\n}`);

  test("is told where the ruleset is set, with the command, what dhclient says, and what the ruleset needs", () => {
    const text = wrong("4");
    const [finding] = withoutBpf(text);
    expect(toldElsewhere(finding, text)).toEqual(["/sbin/dhclient em1: the address is asked for here"]);
    expect(finding.notes?.join("\n")).toMatch(/there is no bpf, and ends[\s\S]*add path 'bpf\*' unhide/);
  });

  test.each([
    ["bpf*", true],
    ["bpf", true],
    ["bpf0", true],
    ["ttyu*", false],
  ])("a ruleset of the host that shows %s is enough: %s", (device, isEnough) => {
    const rules = `//- /etc/devfs.rules\n[dhcp=11]\nadd include $devfsrules_jail\nadd path '${device}' unhide\n`;
    withoutBpf((isEnough ? jail("11") : wrong("11")) + rules);
  });

  test("ruleset 1 hides bpf as all others, 2 and 3 hide nothing of themselves", () => {
    withoutBpf(wrong("1"));
    for (const number of ["0", "2", "3"]) withoutBpf(jail(number));
  });

  test("what runs when the jail stops asks for no address", () => {
    withoutBpf(jail("4", `persist; exec.stop = "/sbin/dhclient -r em1";`));
  });
});

describe("host-address", () => {
  const hostAddress = checkBy("host-address");

  test.each([
    ["beside an interface", 'ip4.addr = "em0|192.0.2.2/24";', "^^^^^^^^^", 16, 'ifconfig_em0="inet 192.0.2.2/24"'],
    ["with `interface`", "interface = em0; ip4.addr = 192.0.2.2;", "^^^^^^^^^", 28, 'ifconfig_em0="192.0.2.2/24"'],
    [
      "of IPv6",
      'ip6.addr = "em0|2001:db8::2/64";',
      "^^^^^^^^^^^",
      16,
      'ifconfig_em0_ipv6="inet6 2001:db8:0::2 prefixlen 64"',
    ],
  ])("an address %s is taken from the host", (_, statement, signs, at, rcConf) => {
    const rc = `hostname="h"\n${rcConf}\n`;
    const mark = `${" ".repeat(at)}${signs} host-address`;
    const [finding] = hostAddress(`web { path = /w; persist;\n${statement}\n${mark}\n}\n//- /etc/rc.conf\n${rc}`);
    expect(finding.message).toMatch(/Stopping the jail takes it from the host/);
    expect(finding.notes?.join("")).toContain("Without the interface it sets nothing.");
    expect(toldElsewhere(finding, rc)).toEqual([
      expect.stringMatching(/^[0-9a-f.:]+(?:\/24)?: the host has it from here$/),
    ]);
  });

  test("an address that a jail with a network of its own gives itself is in the way on a network of both", () => {
    const [finding] = hostAddress(`
      web { path = /w; persist; vnet; vnet.interface = epair0b;
        exec.start = "/sbin/ifconfig epair0b inet 192.0.2.2/24 up";
        #                                         ^^^^^^^^^^^^ host-address
      }
      //- /etc/rc.conf
      ifconfig_em0="inet 192.0.2.2/24"
    `);
    expect(finding.message).toContain("On a network with the host nobody reaches the jail by it.");
    expect(finding.notes ?? []).toEqual([]);
  });

  test.each([
    ["a further address", 'ifconfig_em0_alias10="inet 192.0.2.2/32"'],
    ["a list of further addresses", 'ifconfig_em0_aliases="inet 192.0.2.2/32"'],
    ["an address of something else", 'my_ifconfig_em0="inet 192.0.2.2/24"\ndefaultrouter="192.0.2.2"'],
    ["a gateway beside it", 'ifconfig_em0="inet 192.0.2.3/24 broadcast 192.0.2.2"'],
    ["nothing that is an address", 'ifconfig_em0="DHCP"'],
  ])("%s may be there for the jail", (_, rcConf) => {
    hostAddress(`web { path = /w; persist; ip4.addr = "em0|192.0.2.2/32"; }\n//- /etc/rc.conf\n${rcConf}\n`);
  });

  test("what the host itself adds and takes away is not the jail's", () => {
    hostAddress(`
      web { path = /w; persist; exec.prestart = "/sbin/ifconfig em1 inet 192.0.2.2/32 alias"; }
      //- /etc/rc.conf
      ifconfig_em0="inet 192.0.2.2/24"
    `);
  });
});

describe("not-in-jail-list", () => {
  const listed = checkBy("not-in-jail-list");
  const enabled = '//- /etc/rc.conf\njail_enable="YES"\n';

  test("rc.d starts a child under another name", () => {
    const jails = "outer { path = /o; persist; children.max = 2; }\nouter.inner { path = /o/i; persist; }\n";
    const mark = "#                ^^^^^^^^^^^ not-in-jail-list";
    const [finding] = listed(`${jails}${enabled}jail_list="outer outer.inner"\n${mark}\n`);
    expect(finding.message).toContain("rc.d starts `outer.inner` as `outer_inner`");
    expect(finding.jailSays).toBe('jail: "outer_inner" not found');
  });

  test("a name that sh takes for no variable has its file by another one", () => {
    const file = 'jail_list="web db-2"\njail_db_2_conf="/usr/local/etc/db.conf"\n';
    expect(listed(`web { path = /jails/web; persist; }\n${enabled}${file}`)).toEqual([]);
  });
});

describe("fstab-missing", () => {
  const web = (name: string): string => `web { path = /w; persist; mount.fstab = /etc/${name}; }\n`;
  const beside = '//- /etc/fstab.web\ntmpfs /w/tmp tmpfs rw 0 0\n//- /etc/rc.conf\njail_enable="YES"\n';

  test.each([
    ["fstab.wbe", "fstab.web"],
    ["fstab.wxy", "fstab.web"],
    ["fstab.xyz", "fstab.xyz"],
    ["rc.cnof", "rc.cnof"],
  ])("says what jail(8) says, and names the file that is meant: %s", (name, meant) => {
    const text = `${web(name)}${" ".repeat(40)}${"^".repeat(name.length + 5)} fstab-missing\n${beside}`;
    const [finding] = checkBy("fstab-missing")(text);
    expect(finding.jailSays).toBe(`web: mount.fstab: /etc/${name}: No such file or directory`);
    expect(applyFixes(`${web(name)}${beside}`, "fstab-missing", 0)).toContain(web(meant));
  });
});

describe("dhclient-without-bpf, in the jail's own rc.conf", () => {
  const jail = (
    rcConf: string,
  ): string => `web { path = /w; vnet; vnet.interface = epair1b; mount.devfs; devfs_ruleset = 4; exec.start = "/bin/sh /etc/rc"; }
//- /w/etc/rc.conf
${rcConf}
`;

  test.each([
    ['ifconfig_epair1b="up  SYNCDHCP"', 1],
    ['ifconfig_epair1b="DHCPX"', 0],
    ['ifconfig_epair1b="10.0.0.2/24"', 0],
  ])("a lease is asked for by a word of its own: %s", (rcConf, count) => {
    expect(analyze(jail(rcConf)).findings.filter(({ rule }) => rule === "dhclient-without-bpf")).toHaveLength(count);
  });
});

test("pfctl that only reads its rules needs no device", () => {
  const told = toldIn("hidden-device", {
    loads: 'vnet; mount.devfs; devfs_ruleset = 4; exec.start = "/sbin/pfctl -f /etc/pf-new.conf";',
    reads: 'vnet; mount.devfs; devfs_ruleset = 4; exec.start = "/sbin/pfctl -nf /etc/pf.conf";',
  });
  expect(told).toEqual(["loads"]);
});
