import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("unknown-jail", () => {
  test.each([
    'exec.created = "ifconfig em1 vnet $0wbe";',
    'exec.prestop = "ifconfig em1 -vnet $0wbe";',
    'exec.poststart = "jexec $0wbe /bin/date";',
    'exec.poststart = "jexec -l -u root $0wbe /bin/date";',
    'exec.poststart = "pkill -j $0wbe cron";',
    'exec.poststart = "ifconfig -j $0wbe lo0 up";',
  ])("a name that no jail has is told with the nearest one: %s", (statement) => {
    const text = `web { path = /j; persist; vnet; ${statement} }\n`;
    const { fixture, findings } = analyze(text);
    const [finding] = findings.filter(({ rule }) => rule === "unknown-jail");
    expect(finding.start).toBe(fixture.cursor?.offset);
    expect(finding.severity).toBe("warning");
    expect(finding.message).toMatch(/^There is no jail `wbe` here for `\w+` to find\. Did you mean `web`\?$/);
    expect(applyFixes(text, "unknown-jail", 0)).toContain(statement.replace("$0wbe", "web"));
  });

  test("another number in a name is another jail, which is only not known here", () => {
    const told = (statement: string): string[] =>
      analyze(`web1 { path = /j; persist; ${statement} }\n`)
        .findings.filter(({ rule }) => rule === "unknown-jail")
        .map(({ severity, message }) => `${severity} ${message}`);
    expect(told('exec.poststart = "jexec web2 ls";')).toEqual([
      "info There is no jail `web2` here for `jexec` to find.",
    ]);
    expect(told('exec.poststart = "jexec weba ls";')).toEqual([
      "warning There is no jail `weba` here for `jexec` to find. Did you mean `web1`?",
    ]);
    // What another file has, and what a command makes, is there.
    expect(
      told('exec.poststart = "jail -f /etc/b.conf -c web2"; exec.prestop = "jail -f /etc/b.conf -r web2";'),
    ).toEqual([]);
    expect(told('exec.created = "jail -c name=kid path=/k persist"; exec.prestop = "jexec kid date";')).toEqual([]);
  });

  test("a jail that this one does not wait for, or that waits for this one", () => {
    const text = `
      path = "/opt/jails/$name"; persist;
      web { exec.poststart = "jexec db /bin/date"; }
      #                             ^^ unknown-jail
      db { exec.prestart = "ifconfig -j mail lo0 up"; }
      #                                 ^^^^ unknown-jail
      mail { depend = dns; }
      dns { depend = db; exec.created = "jexec -l db /bin/date", "jexec ntp /bin/date"; }
      #                                                                 ^^^ unknown-jail
      ntp { exec.poststop = "jexec web /bin/date"; exec.poststart = "jexec a.b /bin/date || true"; }
      a { exec.poststart = "jexec a.b /bin/date"; }
      #                           ^^^ unknown-jail
      a.b { exec.poststart = "jexec a /bin/date"; }
      git { exec.prestart = "service jail start ntp"; exec.poststart = "jexec ntp /bin/date"; }
      bus { exec.poststart = "test -f /x && jexec ntp /bin/date", "jls -j ntp"; }
    `;
    const findings = check(text, { only: ["unknown-jail"], level: "info" });
    expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      "info This jail does not wait for `db`: `jexec` fails while it is down. Add `depend = db;`.",
      "warning `mail` waits for this jail, so that `ifconfig` does not find it. Run it in a hook of that one.",
      "info This jail does not wait for `ntp`: `jexec` fails while it is down. Add `depend = ntp;`.",
      "warning `a.b` waits for this jail, so that `jexec` does not find it. Run it in a hook of that one.",
    ]);
    expect(applyFixes(text, "unknown-jail", 0)).toContain("web { depend = db; exec.poststart");
  });

  test("is waited for by the fix, whatever the jail is called that has a name of plain signs", () => {
    const text = (name: string) =>
      `path = "/j/$name"; persist;\nweb { exec.poststart = "jexec ${name} ls"; } "${name}" { }\n`;
    for (const name of ["d", "db", "data-base_2"])
      expect(applyFixes(text(name), "unknown-jail", 0)).toContain(`depend = ${name}; exec.poststart`);
    expect(applyFixes(text("2db"), "unknown-jail", 0)).toBe(text("2db"));
    const waiting = text("db").replace("exec.poststart", "depend = mail; exec.poststart");
    expect(applyFixes(`${waiting}mail { }\n`, "unknown-jail", 0)).toBe(`${waiting}mail { }\n`);
  });

  test("one that the file has first, or that something before this one waits for, is there", () => {
    const jails = (text: string): readonly string[] =>
      analyze(`path = "/opt/jails/$name"; persist; ${text}`).findings.flatMap(({ rule, severity }) =>
        rule === "unknown-jail" ? severity : [],
      );
    const web = 'web { exec.poststart = "jexec db /bin/date"; }';
    expect(jails(`${web} db { }`)).toEqual(["info"]);
    expect(jails(`db { } ${web}`)).toEqual([]);
    expect(jails(`app { depend = db; } ${web} db { }`)).toEqual([]);
  });

  test("the order of jail_list in rc.conf counts unless all start at once", () => {
    const host = (list: string): readonly string[] =>
      analyze(`
        path = "/opt/jails/$name"; persist;
        web { exec.poststart = "jexec db /bin/date"; }
        db { }
        //- /etc/rc.conf
        ${list}
      `).findings.flatMap(({ rule, severity }) => (rule === "unknown-jail" ? severity : []));
    expect(host('jail_list="db web"')).toEqual([]);
    expect(host('jail_list="web db"')).toEqual(["info"]);
    expect(host('jail_list="db web"\n        jail_parallel_start="NO"')).toEqual([]);
    expect(host('jail_list="db web"\n        jail_parallel_start="YES"')).toEqual(["info"]);
  });

  test("an interface of this jail is brought back from this jail, whatever it was copied from or called before", () => {
    const text = `
      path = "/opt/jails/$name"; exec.start = "/bin/sh /etc/rc"; vnet;
      web { vnet.interface = em1; exec.prestop = "/sbin/ifconfig em1 -vnet oldname"; }
      #                                                                    ^^^^^^^ unknown-jail
      db { vnet.interface = em2; exec.prestop = "/sbin/ifconfig em2 -vnet web"; }
      #                                                                   ^^^ unknown-jail
      git { vnet.interface = em3; exec.prestop = "/sbin/ifconfig em3 -vnet $name", "/sbin/ifconfig em3 -vnet web || true"; }
      mail { vnet.interface = em4; exec.prestop = "/sbin/ifconfig em5 -vnet web"; }
    `;
    const findings = check(text, { only: ["unknown-jail"], level: "info" });
    expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      "warning `em1` is in this jail, not in `oldname`: the stop fails here. Name `web`.",
      "warning `em2` is in this jail, not in `web`: the stop fails here. Name `db`.",
    ]);
    const mended = applyFixes(text, "unknown-jail", 0);
    expect(mended).toContain("em1 -vnet web");
    expect(mended).toContain("em2 -vnet db");
  });

  test("of the jail that another one stops, too", () => {
    const text = `
      web { path = /w; persist; }
      db { path = /d; persist; exec.prestop = "jail -r wbe"; }
      #                                                ^^^ unknown-jail
    `;
    check(text, { only: ["unknown-jail"] });
    expect(applyFixes(text, "unknown-jail", 0)).toContain('"jail -r web"');
  });

  test("is not told of what asks for jails itself, of other files, or of what another command waits for", () => {
    const told = (command: string, ...others: string[]): number =>
      analyze(
        `web { path = /w; persist; exec.poststart = ${[command, ...others].map((one) => `"${one}"`).join(", ")}; }\na { path = /a; persist; }\na.b { path = /a/b; persist; }\n`,
      ).findings.filter(({ rule }) => rule === "unknown-jail").length;
    expect(told("jexec a.b ls")).toBe(1);
    expect(told("jexec a.b ls", "logger ab")).toBe(1);
    expect(told("jexec a.b ls", "service jail start a.b")).toBe(0);
    expect(told("jls -j a ip4.addr", "jail -m name=a allow.raw_sockets")).toBe(0);
    expect(told("jail -r wbe")).toBe(1);
    expect(told("jail -f /etc/other.conf -r wbe")).toBe(0);
  });

  test("is mended where it is written out, and where the jail waits for no other", () => {
    for (const text of [
      '$other = wbe; web { path = /w; persist; exec.poststart = "jexec $other ls"; }\n',
      'web { path = /w; persist; exec.poststart = "jexec a.b ls"; }\na { path = /a; persist; }\na.b { path = /a/b; persist; }\n',
    ]) {
      expect(analyze(text).findings.some(({ rule }) => rule === "unknown-jail")).toBe(true);
      expect(applyFixes(text, "unknown-jail", 0)).toBe(text);
    }
  });

  test("without a near one it may be anybody's: information", () => {
    const { findings } = analyze('web { path = /j; persist; exec.poststart = "jexec database /bin/date"; }\n');
    expect(findings.filter(({ rule }) => rule === "unknown-jail").map(({ severity }) => severity)).toEqual(["info"]);
  });

  test("an interface that another jail gets is none for this one", () => {
    check(
      `
      web { path = /j; vnet; exec.created = "ifconfig em1 vnet wbe"; exec.start = "/bin/sh /etc/rc"; }
      #                                                        ^^^ unknown-jail
      #                ^^^^ vnet-interface-mismatch
    `,
      { only: ["unknown-jail", "vnet-interface-mismatch"] },
    );
  });

  test("nothing is told in a file that others include or that includes what is not there", () => {
    const statement = 'exec.poststart = "jexec wbe /bin/date";';
    check(`.include "/etc/missing.conf"; web { path = /j; persist; ${statement} }`, { only: ["unknown-jail"] });
    check(`${statement} path = /j;`, { only: ["unknown-jail"] });
  });

  test("vnet = inherit gives no network to move an interface into", () => {
    const { findings } = analyze("web { path = /j; persist; vnet = inherit; vnet.interface = em1; }\n");
    const [finding] = findings.filter(({ rule }) => rule === "vnet-interface-mismatch");
    expect(finding.severity).toBe("error");
    expect(finding.message).toContain("shares the network");
  });
});
