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
  ])("%s", (command, more, undone) => {
    const text = web(command, more);
    expect(fixed("create-without-cleanup", text, { title: "exec.poststop" })).toBe(
      text.replace("}", `  exec.poststop = "${undone}";\n}`),
    );
  });

  test.each(["route add 10.1.0.0/16 10.0.0.1", "/sbin/ifconfig em0 alias 10.0.0.3/32"])("not %s", (command) => {
    expect(offers("create-without-cleanup", web(command))).toEqual([]);
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
  });

  test("stands above the comment of the first block, and below that of the file", () => {
    expect(clean(`# The file.\n\n  # The web server.\n${jail}`)).toBe(
      `# The file.\n\nexec.clean;\n\n  # The web server.\n${jail}`,
    );
    expect(clean(`# The file.\n${jail}`)).toBe(`# The file.\nexec.clean;\n\n${jail}`);
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
  });
});

test("what may be meant otherwise is offered, and not preferred", () => {
  const [finding] = analyze('web { path = /web; persist; exec.poststart = "A=b /usr/local/bin/app"; }\n').findings;
  expect(chooseFix(finding, "preferred")?.title).toBe("Let a shell run it: `/bin/sh -c`");
  expect(finding.fixes().map(({ title }) => title)).toContain("Set the variable with env(1)");
});
