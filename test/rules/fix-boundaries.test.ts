import { describe, expect, test } from "vitest";
import { analyze, applyFixes, chooseFix, type WhichFix } from "../support/fixture.ts";

/** What fixes write, and where they rather write nothing. */

const fixed = (rule: string, text: string, which?: WhichFix): string => applyFixes(text, rule, which);

const offers = (rule: string, text: string): string[] =>
  analyze(text)
    .findings.filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes().map(({ title }) => title));

describe("what a start has made is taken away in exec.poststop with the program that made it", () => {
  const web = (command: string, more = ""): string =>
    `web {\n  path = /web;\n  persist;${more}\n  exec.prestart = "${command}";\n}\n`;

  test.each([
    ["/usr/local/sbin/jib addm web em0", "\n  vnet;\n  vnet.interface = e0b_web;", "/usr/local/sbin/jib destroy web"],
    ["jng bridge web em0", "\n  vnet;\n  vnet.interface = ng0_web;", "jng shutdown web"],
    ["/sbin/mount -t tmpfs tmpfs /web/tmp", "", "/sbin/umount /web/tmp"],
    ["/sbin/mount_nullfs /data /web/data", "", "/sbin/umount /web/data"],
    ["/sbin/ifconfig bridge3 addm epair7a", "", "/sbin/ifconfig bridge3 deletem epair7a"],
    ["ifconfig lo7 create", "", "ifconfig lo7 destroy"],
    ["mdconfig -a -t swap -s 10m -u 5", "", "mdconfig -d -u 5"],
    ["ifconfig bridge3 addm e1a_web", "", "ifconfig bridge3 deletem e1a_web"],
  ])("%s", (command, more, undone) => {
    const text = web(command, more);
    expect(fixed("create-without-cleanup", text, { title: "exec.poststop" })).toBe(
      text.replace("}", `  exec.poststop = "${undone}";\n}`),
    );
  });

  test.each(["mdconfig -a -t swap -s 10m", "route add 10.1.0.0/16 10.0.0.1", "/sbin/ifconfig em0 alias 10.0.0.3/32"])(
    "not %s",
    (command) => {
      expect(offers("create-without-cleanup", web(command))).toEqual([]);
    },
  );

  test("and not with one that a variable names, which may be another", () => {
    expect(offers("create-without-cleanup", `$v = "ifconfig";\n${web("${v} epair8 create")}`)).toEqual([]);
  });

  test("behind what is taken away there already", () => {
    const text = web("ifconfig bridge3 addm epair7a", '\n  exec.poststop = "ifconfig epair2a destroy";');
    expect(fixed("create-without-cleanup", text, { title: "exec.poststop" })).toBe(
      text.replace('destroy";\n', 'destroy";\n  exec.poststop += "ifconfig bridge3 deletem epair7a";\n'),
    );
  });

  test("with ifconfig where only the name is one that jib gives", () => {
    const text = web("ifconfig tap1 create", '\n  exec.created = "ifconfig tap1 name e1a_web";');
    const [finding] = analyze(text).findings.filter(({ rule }) => rule === "create-without-cleanup");
    expect(finding.message).toContain("Add `ifconfig e1a_web destroy` to exec.poststop.");
    expect(finding.fixes()[0].edits[0].text).toBe('  exec.poststop = "ifconfig e1a_web destroy";\n');
  });
});

describe("a command that counts for its own string only is joined with the next", () => {
  const web = (first: string, second: string): string =>
    `web {\n  path = /web;\n  persist;\n  exec.start = ${first};\n  exec.start += ${second};\n}\n`;

  test("where each has a line of its own", () => {
    expect(fixed("needs-shell", web('"cd /tmp"', '" /bin/ls -l"'))).toBe(
      `web {\n  path = /web;\n  persist;\n  exec.start = "cd /tmp && /bin/ls -l";\n}\n`,
    );
  });

  test.each([
    ['"cd /tmp"', '"/bin/app &"'],
    ['"cd /tmp"', '" "'],
    ['"cd /tmp"', "'/bin/ls'"],
    ['"cd /tmp", "/bin/pwd"', '"/bin/ls"'],
  ])("not %s and %s", (first, second) => {
    expect(offers("needs-shell", web(first, second))).toEqual([]);
  });
});

describe("several names in one string become values", () => {
  const web = (values: string): string => `web { path = /web; persist; vnet; vnet.interface = ${values}; }\n`;

  test.each([
    ['"em1 em2"', '"em1", "em2"'],
    ["' em1  em2 '", "'em1', 'em2'"],
  ])("%s are %s", (values, separate) => {
    expect(fixed("interface-never-created", web(values))).toBe(web(separate));
  });

  test.each([
    ['"em1,em2"', '"em1"; vnet.interface += "em2"'],
    ["'em1, em2,'", "'em1'; vnet.interface += 'em2'"],
  ])("%s are %s", (values, separate) => {
    expect(fixed("quoted-comma-list", web(values))).toBe(web(separate));
  });

  test("but not where a backslash or a variable holds them", () => {
    expect(offers("interface-never-created", web('"em1 \\em2"'))).toEqual([]);
    expect(offers("interface-never-created", `$all = "em1 em2"; ${web("$all")}`)).toEqual([]);
  });
});

describe("a command that fails is moved to another phase", () => {
  const mark = (prestart: string): string =>
    `web {\n  path = /web;\n  vnet;\n  persist;\n  exec.prestart = "${prestart}";\n}\n`;

  test("with what only catches its failure", () => {
    expect(fixed("phase-not-created", mark("ifconfig em1 vnet web || true"), { title: "Move" })).toContain(
      'exec.created += "ifconfig em1 vnet web || true";',
    );
  });

  test("without what else its string does", () => {
    const text = fixed("phase-not-created", mark("ifconfig em1 up && ifconfig em1 vnet web"));
    expect(text).toContain('exec.prestart = "ifconfig em1 up";');
    expect(text).toContain('exec.created += "ifconfig em1 vnet web";');
  });

  test("to the line that is in its place already, or among what shares its line", () => {
    const started = (lines: string): string => `web {\n  path = /j;\n${lines}  exec.start += "sh /etc/rc";\n}\n`;
    expect(
      fixed(
        "host-command-in-jail-hook",
        started('  exec.created = "true"; # first\n  exec.start = "jail -r db";\n'),
        0,
      ),
    ).toBe(
      started('  exec.created = "true"; # first\n  exec.created += "jail -r db";\n').replace("start +=", "start ="),
    );
    const line = (...of: string[]): string =>
      `web { path = /j; vnet; persist; vnet.interface = em1; ${of.join(" ")} }\n`;
    const rest = ['exec.prestop += "/bin/a", "/bin/b";', 'exec.release = "/bin/c";'];
    expect(
      fixed("phase-jail-gone", line('exec.poststop = "/sbin/ifconfig em1 -vnet web";', ...rest), { title: "Move" }),
    ).toBe(line(rest[0], 'exec.prestop += "/sbin/ifconfig em1 -vnet web";', rest[1]));
    // Of the blanks around it one is left.
    const last = `web { path = /j; vnet; persist; vnet.interface = em1; ${rest[0]}\texec.poststop = "/sbin/ifconfig em1 -vnet web";}\n`;
    expect(fixed("phase-jail-gone", last, { title: "Move" })).toBe(
      `web { path = /j; vnet; persist; vnet.interface = em1; ${rest[0]} exec.prestop += "/sbin/ifconfig em1 -vnet web";}\n`,
    );
    const close = last.replace("\t", "").replace("}", " }");
    expect(fixed("phase-jail-gone", close, { title: "Move" })).toBe(
      `web { path = /j; vnet; persist; vnet.interface = em1; ${rest[0]} exec.prestop += "/sbin/ifconfig em1 -vnet web";}\n`,
    );
  });

  test("not where all jails run it for the one that it names", () => {
    const jails = "web { $id = 1; path = /w; vnet; persist; }\ndb { $id = 2; path = /d; vnet; persist; }\n";
    expect(offers("phase-not-created", `exec.prestart = "ifconfig em1 vnet web";\n${jails}`)).toEqual([]);
    expect(fixed("phase-not-created", `exec.prestart = "ifconfig em$id vnet $name";\n${jails}`)).toBe(
      `exec.created += "ifconfig em$id vnet $name";\n${jails}`,
    );
  });
});

describe("a global statement", () => {
  const jail =
    'web {\n  path = /web;\n  exec.start = "/bin/sh /etc/rc";\n  exec.stop = "/bin/sh /etc/rc.shutdown jail";\n}\n';
  const clean = (text: string): string => applyFixes(text, "no-exec-clean", "preferred", { whole: ["no-exec-clean"] });

  test("stands behind the comments of the last one, but not in one that goes on", () => {
    expect(clean(`mount.devfs; /* all */ # of them\n${jail}`)).toBe(
      `mount.devfs; /* all */ # of them\nexec.clean;\n${jail}`,
    );
    expect(clean(`mount.devfs; /* all\nof them */\n${jail}`)).toBe(
      `mount.devfs; exec.clean; /* all\nof them */\n${jail}`,
    );
    for (const end of [" /* all */", "   "])
      expect(clean(`mount.devfs;${end}\n  \n${jail}`)).toBe(`mount.devfs;${end}\nexec.clean;\n  \n${jail}`);
  });

  test("stands above the comment of the first block, and below that of the file", () => {
    expect(clean(`# The file.\n\n  # The web server.\n${jail}`)).toBe(
      `# The file.\n\nexec.clean;\n\n  # The web server.\n${jail}`,
    );
    expect(clean(`# The file.\n${jail}`)).toBe(`# The file.\nexec.clean;\n\n${jail}`);
    expect(clean(`"*" { }\n${jail}`)).toBe(`"*" { }\nexec.clean;\n\n${jail}`);
  });
});

describe("an interface is given back before the jail is gone", () => {
  test.each([
    ["web", "13.2", "$name"],
    ["web", "12.4", "$name"],
    ["7", "14.0", "$name"],
    // There a block that is a number has no `$name`.
    ["7", "13.2", "7"],
    ["7", "12.4", "7"],
  ])("by the name of %s in FreeBSD %s: %s", (name, release, written) => {
    const text = `${name} {\n  path = /web;\n  persist;\n  vnet;\n  vnet.interface = em1;\n}\n`;
    expect(applyFixes(text, "vnet-not-returned", { title: "exec.prestop" }, { release })).toContain(
      `exec.prestop += "/sbin/ifconfig em1 -vnet ${written}";`,
    );
  });
});

describe("the right half of a pair", () => {
  const web = (given: string, started: string): string =>
    `web {\n  path = /web;\n  persist;\n  vnet;\n  vnet.interface = ${given};\n  exec.prestart = "ifconfig epair4 create", "ifconfig bridge0 addm epair4a";\n  exec.start = "ifconfig ${started} up";\n}\n`;

  test("is named where the other one is used", () => {
    expect(fixed("interface-never-created", web("epair4b", "epair4a"), { title: "Change" })).toBe(
      web("epair4b", "epair4b"),
    );
    const named = `$if = epair4b;\n${web("$if", "${if} inet6 fe80::2/64").replace(";\n}", ', "ifconfig em1 up";\n}')}`;
    expect(fixed("interface-never-created", named, { title: "Change" })).toBe(named.replace("em1", "${if}"));
  });

  test("is named by nobody who may have meant one of several", () => {
    const started = web("epair4b", "bridge1 create").replace('up";', '", "ifconfig epair9b up";');
    expect(offers("interface-never-created", started)).toEqual([]);
  });

  test("is not the preferred one where others use the other half, too", () => {
    const preferred = (text: string) =>
      analyze(text)
        .findings.find(({ rule }) => rule === "interface-never-created")
        ?.fixes()
        .map((fix) => fix.preferred);
    expect(preferred(web("epair4b", "epair4a"))).toEqual([false]);
    expect(preferred(web("epair4b", "epair9b"))).toEqual([true]);
  });
});

test("what may be meant otherwise is offered, and not preferred", () => {
  const [finding] = analyze('web { path = /web; persist; exec.poststart = "A=b /usr/local/bin/app"; }\n').findings;
  expect(chooseFix(finding, "preferred")?.title).toBe("Let a shell run it: `/bin/sh -c`");
  expect(finding.fixes().map(({ title }) => title)).toContain("Set the variable with env(1)");
});

describe("what else fixes write", () => {
  const jail = (...statements: string[]): string =>
    `web {\n  path = /j; persist; vnet; vnet.interface = em1;\n${statements.map((one) => `  ${one}\n`).join("")}}\n`;

  test.each([
    ["inet6 10.0.0.2/24", "inet 10.0.0.2/24"],
    ["inet 2001:db8::2/64", "inet6 2001:db8::2/64"],
    ["2001:db8::2/64", "inet6 2001:db8::2/64"],
  ])("the word for the family of an address: %s becomes %s", (words, right) => {
    const text = jail(`exec.start = "ifconfig em1 ${words}";`);
    expect(fixed("ifconfig-bad-value", text, { title: "inet" })).toBe(text.replace(words, right));
  });

  test("a name given back by the program that is known to have given it", () => {
    const renamed = jail('exec.start = "ifconfig em1 name lan0";', 'exec.poststop = "ifconfig em1 -vnet web";');
    expect(offers("restart-fails", renamed)).toEqual([]);
  });

  test("an interface made only where it is not there, in the place of `|| true`", () => {
    const text = jail(
      'exec.prestart = "/sbin/ifconfig tap create name c0a";',
      'exec.start = "/bin/sh /etc/rc";',
      'exec.poststop = "/sbin/ifconfig c0a destroy";',
    );
    const [fix] = analyze(text)
      .findings.filter(({ rule }) => rule === "non-idempotent-hook")
      .flatMap((finding) => finding.fixes());
    expect(fix.edits.map((edit) => edit.text)).toEqual(["/sbin/ifconfig c0a >/dev/null 2>&1 || "]);
    const shared = (command: string): string =>
      `path = "/j/$name"; persist;\nexec.prestart = "/bin/sh -c 'ifconfig ${command}'";\nweb { }\ndb { }\n`;
    expect(fixed("create-without-cleanup", shared("lo create name shared0  ||  true "))).toBe(
      shared("shared0 >/dev/null 2>&1 || ifconfig lo create name shared0"),
    );
  });

  test("a failure let pass by nobody who has not chosen it", () => {
    const [fix] = analyze(jail('exec.prestart = "zfs create tank/web";', 'exec.start = "/bin/sh /etc/rc";'))
      .findings.filter(({ rule }) => rule === "restart-fails")
      .flatMap((finding) => finding.fixes());
    expect([fix.title, fix.preferred]).toEqual(["Let the start go on when this fails (`|| true`)", false]);
  });

  test("a command of the host in the way that the host's commands are written", () => {
    const added = (text: string): string => fixed("vnet-not-returned", text, { title: "exec.prestop" });
    const line = 'exec.prestop += "/sbin/ifconfig em1 -vnet $name";';
    const inJail = ['exec.start = "ifconfig em1 inet 10.0.0.5/24 up";', 'exec.poststart = "jexec db ifconfig em1 up";'];
    expect(added(jail(...inJail))).toBe(jail(...inJail).replace("}\n", `  ${line}\n}\n`));
    const onHost = 'exec.prestart = "ifconfig em1 up";';
    expect(added(jail(onHost))).toBe(jail(onHost, line.replace("/sbin/", "")));
  });

  test("a line as its neighbour is written", () => {
    const added = (text: string): string => fixed("vnet-not-returned", text, { title: "exec.prestop" });
    const start = "web {\n  path = /j;\n  vnet; persist;\n";
    const command = '"/sbin/ifconfig em1 -vnet $name"';
    const beside = (lines: string): string => added(`${start}${lines}\n}\n`);
    for (const [statement, line] of [
      ["\tvnet.interface='em1';", `\texec.prestop+=${command};`],
      ["  vnet.interface   = em1; // note", `  exec.prestop += ${command};`],
    ])
      expect(beside(statement)).toBe(`${start}${statement}\n${line}\n}\n`);
    expect(beside("  vnet.interface = em1; /* note */ # why")).toBe(
      `${start}  vnet.interface = em1; exec.prestop += ${command}; /* note */ # why\n}\n`,
    );
    const last = "web { path = /j; vnet; persist; vnet.interface = em0;\n  vnet.interface += em1; }\n";
    expect(added(last)).toContain(`  vnet.interface += em1; exec.prestop += ${command}; }\n`);
    expect(added(`${start}  , vnet.interface = em1;\n}\n`)).toBe(`${start}  , vnet.interface = em1;\n}\n`);
  });

  test("a member off its bridge, with `+=` where the list has one", () => {
    const pair = (poststop: string): string =>
      jail('exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a";', poststop);
    const destroy = 'exec.poststop += "ifconfig epair5a destroy";';
    expect(fixed("epair-destroy-before-deletem", pair(destroy))).toBe(
      pair(`exec.poststop += "ifconfig bridge0 deletem epair5a";\n  ${destroy}`),
    );
  });

  test("a variable in the place of a parameter that only commands use", () => {
    const address = jail("ip4.addr = 10.0.0.5;");
    expect(offers("vnet-with-ip", address)).not.toContain("Make it the variable `$ip4_addr`");
    const global = `ip4.addr = 10.0.0.5;\n${jail('exec.start = "ifconfig em1 ${ip4.addr}";')}`;
    expect(offers("vnet-with-ip", global)).not.toContain("Make it the variable `$ip4_addr`");
    const used = jail("ip4.addr = 10.0.0.5;", "$id = 5;", 'exec.start = "ifconfig em1 ${ip4.addr} alias $id";');
    expect(fixed("vnet-with-ip", used, { title: "variable" })).toBe(
      jail("$ip4_addr = 10.0.0.5;", "$id = 5;", 'exec.start = "ifconfig em1 ${ip4_addr} alias $id";'),
    );
  });

  test("a half of a pair where no other command names it", () => {
    const pair = (name: string, more = ""): string =>
      `web {\n  path = /j; persist;\n  exec.prestart = "ifconfig epair3 create", "ifconfig bridge0 addm ${name}";\n${more}}\n`;
    expect(fixed("interface-never-created", pair("epair5a"), 0)).toBe(pair("epair3a"));
    const more = '  exec.poststop = "ifconfig epair5a destroy";\n';
    expect(fixed("interface-never-created", pair("epair5a", more), 0)).toBe(pair("epair5a", more));
  });

  test("a half of a pair in a line of the jail's own, and not in one that others share", () => {
    const own = (half: string): string =>
      `exec.prestart = "ifconfig epair5 create";\nweb {\n  path = /j; persist;\n  exec.prestart += "ifconfig bridge0 addm epair5a";\n  exec.poststop = "ifconfig bridge0 deletem ${half}";\n  exec.poststop += "ifconfig epair5a destroy";\n}\ndb { path = /d; persist; }\n`;
    expect(fixed("command-fails", own("epair5b"), { title: "Change" })).toBe(own("epair5a"));
    const shared =
      'exec.prestart = "ifconfig epair${id} create", "ifconfig bridge1 addm epair${id}a"; path = "/j/$name"; persist;\n' +
      'exec.poststop = "ifconfig bridge0 deletem epair${id}a", "ifconfig epair${id}a destroy";\nweb { $id = 1; }\ndb { $id = 2; }\n';
    expect(offers("command-fails", shared)).toEqual([]);
  });

  test("a pair destroyed on the host in the words of the jail's command", () => {
    const stopped = (program: string, stop: string): string =>
      `web {\n  path = /j; vnet; vnet.interface = epair5b;\n  exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a";\n  exec.start = "/bin/sh /etc/rc";\n  exec.stop = "/bin/sh /etc/rc.shutdown jail";\n${program === "" ? "" : `  exec.stop += "${program} epair5b destroy";\n`}${stop}}\n`;
    expect(fixed("epair-destroy-phase", stopped("/sbin/ifconfig", ""), 0)).toBe(
      stopped(
        "",
        '  exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";\n  exec.poststop += "/sbin/ifconfig epair5a destroy";\n',
      ),
    );
  });
});
