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

  test("of the jail that another one stops, too", () => {
    const text = `
      web { path = /w; persist; }
      db { path = /d; persist; exec.prestop = "jail -r wbe"; }
      #                                                ^^^ unknown-jail
    `;
    check(text, { only: ["unknown-jail"] });
    expect(applyFixes(text, "unknown-jail", 0)).toContain('"jail -r web"');
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
