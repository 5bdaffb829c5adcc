import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("interface-never-created", () => {
  test("a pair is no member of a bridge, whatever catches the failure", () => {
    const text = `
      web {
        path = /j; vnet; vnet.interface = epair5b;
        exec.prestart = "/sbin/ifconfig epair5 create || true";
        exec.prestart += "/sbin/ifconfig bridge0 addm epair5 up || true";
        #                                             ^^^^^^ interface-never-created
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a", "/sbin/ifconfig epair5a destroy";
      }
    `;
    expect(check(text, { level: "info" })[0].severity).toBe("warning");
    expect(applyFixes(text, "interface-never-created", 0)).toContain("addm epair5a up || true");
    check(text.replace(/exec.prestart \+=.*\n.*\n/, 'exec.prestart += "ifconfig epair5 || true";\n'), {
      only: ["interface-never-created"],
    });
  });

  test("nor is the half of a pair that nothing makes, while the one that is made is left over", () => {
    const text = (command: string) => `
      web {
        path = /j; vnet; vnet.interface = epair5b;
        exec.prestart = "/sbin/ifconfig epair5 create || true";
        exec.prestart += "/sbin/ifconfig ${command} || true";
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "/sbin/ifconfig epair5a destroy";
      }
    `;
    const told = (command: string) =>
      analyze(text(command)).findings.filter(({ rule }) => rule === "interface-never-created").length;
    expect(told("bridge0 addm epair6a up")).toBe(1);
    expect(told("bridge0 addm epair5a up")).toBe(0);
    expect(told("bridge0 deletem epair6a")).toBe(0);
    expect(told("epair6a")).toBe(0);
    expect(told("epair6a destroy")).toBe(0);
  });

  test("the half that is missing follows from what the others do", () => {
    const mend = (...commands: string[]): string =>
      applyFixes(`web { path = /j; vnet; $pair = epair5; ${commands.join(" ")} }\n`, "interface-never-created");
    const created = 'exec.prestart = "ifconfig $pair create";';
    expect(mend(created, "vnet.interface = $pair;", 'exec.start = "ifconfig epair5b 10.0.0.2/24";')).toContain(
      "vnet.interface = ${pair}b;",
    );
    expect(mend(created, 'exec.created = "ifconfig $pair vnet web", "ifconfig bridge0 addm epair5b";')).toContain(
      "ifconfig ${pair}a vnet web",
    );
    expect(mend(created, 'vnet.interface = "${pair}b";', 'exec.poststart = "ifconfig bridge0 addm $pair";')).toContain(
      "addm ${pair}a",
    );
    // Nothing says which of the two it is.
    expect(mend(created, "vnet.interface = $pair;")).toContain("vnet.interface = $pair;");
  });

  test("the stop has to use the name that the start has given", () => {
    const text = `
      web {
        $eth = "jail0";
        path = /j;
        vnet;
        vnet.interface = epair5b;
        exec.prestart = "/sbin/ifconfig epair5 create up";
        exec.start = "/sbin/ifconfig epair5b name $eth";
        exec.start += "/sbin/ifconfig $eth inet 10.0.0.2/24 up";
        exec.start += "/bin/sh /etc/rc";
        exec.prestop = "/sbin/ifconfig epair5b -vnet $name";
        #                              ^^^^^^^ interface-never-created
        exec.poststop = "/sbin/ifconfig epair5a destroy";
      }
    `;
    const [finding] = check(text, { level: "warning" });
    expect(finding.message).toContain("is called `jail0` at this step");
    expect(finding.message).toContain("The jail is not removed.");
    // What is to come back is looked for by the kernel, in the jail.
    expect(finding.notes?.[0]).toBe(
      "ifconfig says `SIOCSIFRVNET(JID, epair5b): Device not configured`. The jail is not removed.",
    );
    expect(finding.related.map(({ message }) => message)).toEqual(["`epair5b` gets its new name here"]);
    const mended = applyFixes(text, "interface-never-created");
    expect(mended).toContain('exec.prestop = "/sbin/ifconfig $eth -vnet $name";');
    check(mended, { level: "warning" });
  });

  test("a slip in the number is mended with the author's variable", () => {
    const text = `
      web {
        $id = 5;
        path = /j;
        vnet;
        vnet.interface = "epair6b";
        #                 ^^^^^^^ interface-never-created
        exec.prestart = "/sbin/ifconfig epair$id create up";
        exec.prestart += "/sbin/ifconfig bridge0 addm epair\${id}a";
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "/sbin/ifconfig bridge0 deletem epair\${id}a";
        exec.poststop += "/sbin/ifconfig epair\${id}a destroy";
      }
    `;
    const [finding] = check(text, { level: "warning" });
    expect(finding.message).toContain("Nothing here creates `epair6b`, and nothing uses `epair5b`.");
    const mended = applyFixes(text, "interface-never-created");
    expect(mended).toContain('vnet.interface = "epair${id}b";');
    check(mended, { level: "warning" });
  });

  const named = (create: string, more = ""): string => `
      web {
        path = /j;
        vnet;
        vnet.interface = "c0b";
        exec.prestart = "/sbin/ifconfig ${create} name c0a"${more};
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "/sbin/ifconfig c0a destroy";
      }
    `;

  test.each([
    ["epair7 create", "Nothing here creates `c0b`, and nothing uses `epair7b`. Use `epair7b`."],
    ["epair create", "Nothing here creates `c0b`: only one half of the pair gets a name. The start is rolled back."],
  ])("one half alone gets a name: %s", (create, message) => {
    const text = named(create).replace('"c0b";', '"c0b";\n#                         ^^^ interface-never-created');
    const findings = check(text, { only: ["interface-never-created"] });
    expect(findings.map((finding) => finding.message)).toEqual([message]);
  });

  test.each([
    ["both get one", 'epair7 create", "/sbin/ifconfig epair7b name c0b", "/sbin/ifconfig epair7a', ""],
    ["a script may make it", "epair create", ', "/usr/local/sbin/pairs web"'],
    ["the other half is used by itself", "epair7 create", ', "/sbin/ifconfig epair7b vnet web"'],
    ["it is no pair", "tap create", ""],
  ])("silent where %s", (_, create, more) => {
    expect(check(named(create, more), { only: ["interface-never-created"] })).toEqual([]);
  });

  test("a line that other jails share is not changed for one of them", () => {
    const text = `
      vnet;
      vnet.interface = "epair5b";
      path = "/jails/$name";
      exec.start = "/bin/sh /etc/rc";
      web {
        exec.prestart = "ifconfig epair5 create", "ifconfig epair5b name jail0";
        exec.poststop = "ifconfig epair5a destroy";
      }
      db { exec.prestart = "ifconfig epair5 create"; exec.poststop = "ifconfig epair5a destroy"; }
    `;
    const { findings } = analyze(text);
    const found = findings.filter(({ rule }) => rule === "interface-never-created");
    expect(found.map(({ jails, fixes }) => [jails, fixes()])).toEqual([[["web"], []]]);
  });

  test("what comes too late in the stop is said with the step", () => {
    const [finding] = check(
      `
      web {
        path = /j;
        vnet;
        vnet.interface = epair5b;
        exec.prestart = "/sbin/ifconfig epair5 create up";
        exec.prestart += "/sbin/ifconfig bridge0 addm epair5a";
        exec.start = "/bin/sh /etc/rc";
        exec.prestop = "/sbin/ifconfig bridge0 deletem epair5a; /sbin/ifconfig epair5a destroy";
        exec.prestop += "/sbin/ifconfig epair5a down";
        #                               ^^^^^^^ interface-never-created
        exec.poststop = "/sbin/ifconfig epair5a down";
      }
    `,
      { level: "warning" },
    );
    expect(finding.message).toBe("`epair5a` is destroyed already at this step. The jail is not removed.");
    expect(finding.related.map(({ message }) => message)).toEqual([
      "`epair5a` is destroyed here",
      "fails for the same reason",
    ]);
  });
});
