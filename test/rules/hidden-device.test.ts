import { expect, test } from "vitest";
import { deviceVisibility } from "../../server/src/host-files/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { analyze } from "../support/fixture.ts";
import { checkBy } from "../support/one-rule.ts";

const hidden = checkBy("hidden-device");

const jail = (ruleset: string, phase: string, command: string, mark = ""): string => `
web {
  path = "/jails/web"; persist; vnet; vnet.interface = em1; mount.devfs; devfs_ruleset = ${ruleset};
  ${phase} = "${command}";
${mark && `#${" ".repeat(phase.length + 5)}${"^".repeat(command.length)} hidden-device`}
}
//- /etc/devfs.rules
[devfsrules_basic=11]
add include $devfsrules_hide_all
add include $devfsrules_unhide_basic
[devfsrules_zfs=12]
add include $devfsrules_basic
add path zfs unhide
`;

test.each([
  ["11", "exec.start", "/sbin/zfs mount -a", "zfs needs /dev/zfs, which ruleset 11 hides."],
  ["11", "exec.poststart", "/usr/sbin/jexec web zpool list", "zpool needs /dev/zfs, which ruleset 11 hides."],
  ["4", "exec.start", "/sbin/pfctl -ef /etc/pf.conf", "pfctl needs /dev/pf, which ruleset 4 hides."],
  ["12", "exec.start", "/sbin/pfctl -e", "pfctl needs /dev/pf, which ruleset 12 hides."],
])("with ruleset %s: %s = %s", (ruleset, phase, command, message) => {
  const [finding] = hidden(jail(ruleset, phase, command, "marked"));
  expect(finding.message).toContain(message);
  expect(finding.related.map((place) => place.message)).toEqual(["the ruleset"]);
});

test.each([
  ["12", "exec.start", "/sbin/zfs mount -a"],
  ["5", "exec.start", "/sbin/pfctl -e"],
  ["11", "exec.prestart", "/sbin/zfs list"],
  ["11", "exec.poststart", "/usr/sbin/jexec db zfs list"],
  ["11", "exec.start", "/sbin/zfs mount -a || true"],
  ["11", "exec.start", "test -e /dev/zfs && zfs mount -a"],
  ["11", "exec.stop", "/sbin/zfs umount -a"],
])("nothing with ruleset %s: %s = %s", (ruleset, phase, command) => {
  expect(hidden(jail(ruleset, phase, command))).toEqual([]);
});

test.each(["prepare", "prestart", "created"])("nothing where a script of exec.%s may show the device", (phase) => {
  const text = `web { path = /j; persist; vnet; vnet.interface = em1; mount.devfs;
    exec.start = "/sbin/pfctl -e"; exec.${phase} = "/usr/local/sbin/devices $name"; }`;
  expect(hidden(text)).toEqual([]);
});

test("a jail with the network of its host has no pf of its own, which is told as that", () => {
  expect(hidden(jail("4", "exec.start", "/sbin/pfctl -e").replace(/vnet; .*em1;/, "ip4 = inherit;"))).toEqual([]);
});

test("the system's ruleset 5 shows pf, from the release on that has it", () => {
  const visibility = (release: string) => deviceVisibility("pf", 5, [], parseRelease(release)!);
  expect([visibility("13.0"), visibility("15.0")]).toEqual(["visible", "visible"]);
});

test("what jail(8) mounts shows no devices, but devfs(8) in the jail may, as may a ruleset whose number is not known", () => {
  const told = (statements: string): string[] =>
    analyze(
      `web { path = /j; persist; vnet; vnet.interface = em1; mount.devfs; exec.start = "pfctl -e"; ${statements} }\n`,
    ).findings.flatMap(({ rule, message }) => (rule === "hidden-device" ? message : []));
  expect(told('mount = "devfs /j/x devfs rw 0 0";')).toEqual([expect.stringContaining("which ruleset 4 hides")]);
  expect(told('exec.poststart = "jexec web devfs rule -s 1 add path pf unhide";')).toEqual([]);
  expect(told("devfs_ruleset = $none;")).toEqual([]);
});
