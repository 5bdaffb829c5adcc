import { describe, expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";

const level = { level: "warning" } as const;

describe("an interface that a later command of the start makes", () => {
  test.each([
    ["vlan7", "/sbin/ifconfig vlan7 create vlan 7 vlandev em0"],
    ["lo7", "/sbin/ifconfig lo7 create up"],
    ["epair7a", "/sbin/ifconfig epair7 create up"],
    ["inside", "/sbin/ifconfig vlan create vlan 7 vlandev em0 name inside"],
  ])("%s is not there when jail(8) sets the address", (name, command) => {
    const findings = check(
      `
      web { path = /j; persist; ip4.addr = "${name}|10.0.0.1/24"; exec.prestart = "${command}"; }
      #                                     ${"^".repeat(name.length + 12)} interface-never-created
    `,
      level,
    );
    expect(findings[0].severity).toBe("error");
    expect(findings[0].message).toContain("not there yet");
    expect(findings[0].message).toContain("exec.prepare");
    expect(findings[0].related).toHaveLength(1);
  });

  test.each([
    ["epair5b", "/sbin/ifconfig epair5 create up"],
    ["vlan7", "/sbin/ifconfig vlan7 create vlan 7 vlandev em0"],
  ])("%s is not there when jail(8) moves it into the jail", (name, command) => {
    const web = (phase: string, how = command): string => `
      web { path = /j; persist; vnet; vnet.interface = ${name};
        exec.start = "/bin/sh /etc/rc"; exec.stop = "x"; ${phase} = "${how}"; }
    `;
    const [finding, ...others] = analyze(web("exec.poststart")).findings.filter(({ severity }) => severity === "error");
    expect(others).toEqual([]);
    expect(finding.message).toBe(`\`${name}\` is not there yet at this step. The start is rolled back.`);
    expect(finding.related).toHaveLength(1);
    for (const text of [web("exec.created"), web("exec.poststart", `${command} || true`), web("exec.poststop")])
      expect(analyze(text).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("before 12.2 there is no exec.prepare", () => {
    const text =
      'web { path = /j; persist; ip4.addr = "lo7|10.0.0.1/32"; exec.prestart = "ifconfig lo7 create"; exec.poststop = "ifconfig lo7 destroy"; }\n';
    const [finding] = analyze(text, { release: "12.1" }).findings;
    expect(finding.message).not.toContain("exec.prepare");
    expect(finding.fixes()).toEqual([]);
  });

  test.each([
    ["made in time", 'exec.prepare = "ifconfig lo7 create";'],
    ["perhaps there already", 'exec.prestart = "ifconfig lo7 create || true";'],
    ["made where it is missing", 'exec.prestart = "ifconfig lo7 >/dev/null 2>&1 || ifconfig lo7 create";'],
    ["made anew", 'exec.prestart = "ifconfig lo7 destroy || true", "ifconfig lo7 create";'],
    ["taken away by who knows what", 'exec.prestart = "/usr/local/sbin/clean", "ifconfig lo7 create";'],
    ["made in the jail", 'vnet = inherit; exec.start = "ifconfig lo7 up";'],
    ["made by rc.conf", 'exec.poststart = "ifconfig lo7 up";'],
  ])("silent where it is %s", (_, statement) => {
    const text = `web { path = /j; persist; ip4.addr = "lo7|10.0.0.1/32"; ${statement} }\n`;
    const { findings } = analyze(text);
    expect(
      findings.filter(({ rule, message }) => rule === "interface-never-created" && message.includes("yet")),
    ).toEqual([]);
  });
});
