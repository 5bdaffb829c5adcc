import { describe, expect, test } from "vitest";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { type CheckOptions, check } from "../support/fixture.ts";

/** Where rules about files of the host begin and end to be sure, and what they say. */
const rule =
  (id: string) =>
  (text: string, options: CheckOptions = {}): readonly Finding[] =>
    check(text, { only: [id], ...options });

/** What is said at other places, with the text that is meant there. */
const elsewhere = (finding: Finding, text: string): string[] =>
  finding.related.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);

describe("bridge-missing", () => {
  const bridgeMissing = rule("bridge-missing");
  const member = `exec.prestart = "/sbin/ifconfig bridge7 addm epair4a";`;
  const found = `web { path = /w; persist;\n${member}\n${" ".repeat(member.indexOf("bridge7"))}^^^^^^^ bridge-missing\n}`;
  const silent = (rcConf: string, jail = `web { path = /w; persist; ${member} }`): string =>
    `${jail}\n//- /etc/rc.conf\n${rcConf}\n`;

  test("is told with those that use it, what is made at boot, and what to write", () => {
    const rcConf = 'hostname="h"\ncloned_interfaces="bridge0"\n';
    const [finding] = bridgeMissing(`${found}\ndb { path = /d; persist; ${member} }\n//- /etc/rc.conf\n${rcConf}`);
    expect(finding.jails).toEqual(["web", "db"]);
    expect(finding.notes?.join("\n")).toMatch(/interface bridge7 does not exist[\s\S]*ifconfig_bridge7="addm em0 up"/);
    expect(elsewhere(finding, rcConf)).toEqual(['cloned_interfaces="bridge0": made at boot']);
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
  const rulesetUndefined = rule("devfs-ruleset-undefined");
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
  const withoutBpf = rule("dhclient-without-bpf");
  const jail = (ruleset: string, more = `exec.start = "/sbin/dhclient em1"; exec.stop = "/bin/true";`): string =>
    `iot { path = /i; mount.devfs; vnet; vnet.interface = em1; ${more}\n  devfs_ruleset = ${ruleset};\n}\n`;
  const wrong = (ruleset: string): string =>
    jail(ruleset).replace("\n}", `\n#                 ${"^".repeat(ruleset.length)} dhclient-without-bpf\n}`);

  test("is told where the ruleset is set, with the command, what dhclient says, and what the ruleset needs", () => {
    const text = wrong("4");
    const [finding] = withoutBpf(text);
    expect(elsewhere(finding, text)).toEqual(["/sbin/dhclient em1: the address is asked for here"]);
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
  const hostAddress = rule("host-address");

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
    expect(elsewhere(finding, rc)).toEqual([
      expect.stringMatching(/^[0-9a-f.:]+(?:\/24)?: the host has it from here$/),
    ]);
  });

  test("an address that a jail with a network of its own gives itself is reached by nobody", () => {
    const [finding] = hostAddress(`
      web { path = /w; persist; vnet; vnet.interface = epair0b;
        exec.start = "/sbin/ifconfig epair0b inet 192.0.2.2/24 up";
        #                                         ^^^^^^^^^^^^ host-address
      }
      //- /etc/rc.conf
      ifconfig_em0="inet 192.0.2.2/24"
    `);
    expect(finding.message).toContain("Nobody reaches the jail by it");
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
  const notInList = rule("not-in-jail-list");
  const jails = "web { path = /w; persist; }\n";
  const enable = 'hostname="h"\n^^^^^^^^^^^^ not-in-jail-list\n';

  test("is told at the jail, with the list", () => {
    const rcConf = 'jail_enable="YES"\njail_list="web"\n';
    const [finding] = notInList(
      `${jails}db { path = /d; persist; }\n^^ not-in-jail-list\nmail { path = /m; persist; }\n//- /etc/rc.conf\n${rcConf}`,
    );
    expect(finding.jails).toEqual(["db", "mail"]);
    expect(elsewhere(finding, rcConf)).toEqual(['jail_list="web": the jails that start']);
  });

  test("says of a name that no jail has what jail(8) says", () => {
    const [finding] = notInList(
      `${jails}//- /etc/rc.conf\njail_enable="YES"\njail_list="web mail"\n               ^^^^ not-in-jail-list\n`,
    );
    expect(finding.jailSays).toBe('jail: "mail" not found');
  });

  test.each([
    ["has a file that rc.conf names", 'jail_list="web mail"\njail_mail_conf="/usr/local/etc/mail.conf"', jails],
    ["may stand in a file that is not in sight", 'jail_list="web mail"', `.include "/etc/none.conf";\n${jails}`],
    [
      "may stand in a file that another one includes",
      'jail_list="web mail"',
      `${jails}//- /etc/jail.conf.d/more.conf\n.include "/etc/none.conf";\nmore { path = /m; persist; }\n`,
    ],
    ["may stand in a jail.conf", 'jail_list="web mail"', `//- /etc/jail.conf.d/web.conf\n${jails}`],
    ["may be given by the shell", 'jail_list="$more"', jails],
  ])("is not told where a jail %s", (_, rcConf, files) => {
    notInList(`${files}//- /etc/rc.conf\njail_enable="YES"\n${rcConf}\n`);
  });

  test.each(["bastille", "iocage", "cbsdd", "pot", "runj", "podman", "nomad", "jails", "myjails"])(
    "%s starts the jails",
    (manager) => {
      notInList(`${jails}//- /etc/rc.conf\nhostname="h"\n${manager}_enable="YES"\n`);
    },
  );

  test("what only has the name of a manager in its own starts none", () => {
    const others = ["jail_sysvipc_allow", "spot_enable", "my_runj_note", "a_podman_note", "a_nomad_note"];
    notInList(`${jails}//- /etc/rc.conf\n${enable}${others.map((name) => `${name}="YES"\n`).join("")}`);
  });

  test("an empty list starts no jail either, and a list that something else enables starts", () => {
    notInList(`${jails}//- /etc/rc.conf\n${enable}jail_list=""\n`);
    notInList(`${jails}//- /etc/rc.conf\nhostname="h"\nif test -e /x; then\njail_enable="YES"\nfi\n`);
  });

  test.each([
    ["/etc/jail.conf.d/web.conf", true],
    ["/etc/jail.conf.d/old/web.conf", false],
    ["/etc/jail.conf.old", false],
  ])("rc.d reads %s: %s", (path, isRead) => {
    notInList(`//- ${path}\n${jails}//- /etc/rc.conf\n${isRead ? enable : 'hostname="h"\n'}`);
  });

  test("a file without jails starts none", () => {
    notInList('exec.clean;\n//- /etc/rc.conf\nhostname="h"\n');
  });
});

describe("confd-file-name", () => {
  const fileName = rule("confd-file-name");
  const jail = "thinjail { path = /t; persist; }\n";
  const wrong = `${jail}^^^^^^^^ confd-file-name\n`;

  test("is a warning where rc.conf starts the jail by its name", () => {
    const rcConf = 'jail_enable="YES"\njail_list="web thinjail"\n';
    const [finding] = fileName(
      `//- /etc/jail.conf.d/server.conf\n${wrong}web { path = /w; persist; }\n//- /etc/rc.conf\n${rcConf}`.replace(
        'jail_list="web ',
        'jail_list="',
      ),
    );
    expect(finding).toMatchObject({ severity: "warning", jails: ["thinjail"] });
    expect(finding.message).toContain("in `thinjail.conf`, not in `server.conf`");
    expect(finding.notes).toHaveLength(1);
    expect(finding.related.map(({ message }) => message)).toEqual(["it is to start by this name"]);
  });

  test.each([
    ["no rc.conf", ""],
    ["another list", '//- /etc/rc.conf\njail_list="web"\n'],
  ])("is information with %s in sight: a jail.conf may include the file", (_, rcConf) => {
    const [finding] = fileName(`//- /etc/jail.conf.d/server.conf\n${wrong}${rcConf}`);
    expect(finding.severity).toBe("info");
    expect(finding.notes?.at(-1)).toContain("makes its name free");
    expect(finding.related).toEqual([]);
  });

  test("says which file dots and slashes make", () => {
    const [finding] = fileName(`
      //- /etc/jail.conf.d/server.conf.conf
      "a/b" { path = /t; persist; }
      ^^^^^ confd-file-name
    `);
    expect(finding.message).toContain("in `a_b.conf`, not in `server.conf.conf`");
  });

  test.each([
    ["rc.conf names its file", 'jail_list="thinjail"\njail_thinjail_conf="/etc/jail.conf.d/server.conf"', ""],
    ["another file has the jail too", 'jail_list="thinjail"', `//- /etc/jail.conf\nweb { persist; }\n${jail}`],
  ])("is not told as sure where %s", (_, rcConf, more) => {
    const two = `${jail}web { path = /w; persist; }\n`;
    fileName(`//- /etc/jail.conf.d/server.conf\n${two}${more}//- /etc/rc.conf\n${rcConf}\n`);
  });
});

describe("confd-globals-ignored", () => {
  const globalsIgnored = rule("confd-globals-ignored");

  test("names one variable, or all that the file takes from jail.conf, and where they are set", () => {
    const main = "$base = /jails; $net = 192.0.2; $base = /x;";
    const [one] = globalsIgnored(`
      //- /etc/jail.conf.d/web.conf
      web { path = "$base/web"; persist; exec.prestart = "echo $base"; }
      #             ^^^^^ confd-globals-ignored
      //- /etc/jail.conf
      ${main}
    `);
    expect(one.message).toMatch(/^`\$base` is set in jail.conf, which/);
    expect(one.notes?.join("")).toContain("that file alone");
    const [several] = globalsIgnored(`
      //- /etc/jail.conf.d/web.conf
      web { path = "$base/web"; persist; ip4.addr = "em0|$net.7"; }
      #             ^^^^^ confd-globals-ignored
      //- /etc/jail.conf
      ${main}
    `);
    expect(several.message).toMatch(/^`\$base` and `\$net` are set in jail.conf, which/);
    expect(several.related.map(({ message }) => message)).toEqual(["`base` is set here", "`net` is set here"]);
  });

  test("is told in place of what follows from it", () => {
    const options = { only: undefined, level: "warning" } as const;
    globalsIgnored(
      `
      //- /etc/jail.conf.d/web.conf
      web { mount.devfs; exec.stop = "/bin/sh /etc/rc.shutdown jail"; ip4.addr = "em0|192.0.2.7/24"; }
      ^^^ confd-globals-ignored
      //- /etc/jail.conf
      path = "/jails/$name"; exec.start = "/bin/sh /etc/rc";
      `,
      options,
    );
    globalsIgnored(
      `
      //- /etc/jail.conf.d/web.conf
      web { path = "$base/$other"; persist; }
      #             ^^^^^ confd-globals-ignored
      #                   ^^^^^^ undefined-variable
      //- /etc/jail.conf
      $base = /jails;
      `,
      { only: undefined, level: "info" },
    );
  });

  test.each([
    ["what only a jail of jail.conf has", "web { path = $base; persist; }", "db { $base = /x; path = /d; persist; }"],
    ["what the jail has itself", 'web { path = /w; command = "/bin/ls"; }', "path = /x; exec.start = /bin/true;"],
    ["a jail that is nowhere", "web { path = /w; persist; depend = db; }", "persist;"],
    [
      "a jail of the same file",
      "web { path = /w; persist; depend = db; } db { path = /d; persist; }",
      "db { persist; }",
    ],
    ["what a file that is not in sight may have", ".include /etc/none.conf; web { persist; }", "path = /x;"],
    ["what is read otherwise than it seems", "web { persist; }", ".include /etc/none.conf; path = /x;"],
  ])("%s is not taken from jail.conf", (_, own, main) => {
    globalsIgnored(`//- /etc/jail.conf.d/web.conf\n${own}\n//- /etc/jail.conf\n${main}\n`);
  });

  test("says of a jail that it is in another file", () => {
    const [finding] = globalsIgnored(`
      //- /etc/jail.conf.d/web.conf
      web { path = /w; persist; depend = db; }
      #                                  ^^ confd-globals-ignored
      //- /etc/jail.conf
      db { path = /d; persist; }
      mail { path = /m; persist; }
    `);
    expect(finding.message).toMatch(/^The jail `db` is in another file/);
    expect(finding.related.map(({ message }) => message)).toEqual(["`db` is set here"]);
  });
});
