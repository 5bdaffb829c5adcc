import { describe, expect, test } from "vitest";
import { applyFixes, check } from "../support/fixture.ts";
import { checkBy } from "../support/one-rule.ts";
import { toldIn } from "../support/told-in.ts";

const noDevfs = checkBy("no-mount-devfs");

test.each([
  ["devfs /j/web/dev devfs rw,ruleset=4 0 0", 0],
  ["devfs /j/web/dev/ devfs rw,ruleset=4,noauto 0 0", 0],
  ["devfs /j/db/dev devfs rw,ruleset=4 0 0", 1],
  ["devfs", 1],
])("the fstab of the host may mount the jail's /dev: %s", (line, count) => {
  const mark = count > 0 ? "#                             ^^^^^^^^^^^^^ no-mount-devfs" : "";
  const findings = noDevfs(`
    web { path = /j/web; persist; devfs_ruleset = 4; }
    ${mark}
    //- /etc/fstab
    ${line}
  `);
  expect(findings).toHaveLength(count);
});

test("so may a command of the host, whatever runs before it", () => {
  const web = (commands: string): string =>
    `\nweb { path = /j/web; persist; devfs_ruleset = 4; exec.prestart = "/sbin/ifconfig lo1 create", ${commands}; }`;
  expect(noDevfs(web('"/sbin/mount -t devfs devfs /j/web/dev"'))).toEqual([]);
  const told = noDevfs(
    `${web('"/sbin/mount -t nullfs /x /j/web/x"')}\n#                             ^^^^^^^^^^^^^ no-mount-devfs\n`,
  );
  expect(told).toHaveLength(1);
});

describe("devfs(8) without the /dev of a jail", () => {
  const rule = "devfs-mount-without-ruleset";

  test("changes that of the host, where it gives a ruleset or applies one", () => {
    const created = (command: string): string => `mount.devfs; exec.created = "${command}";`;
    const told = toldIn(rule, {
      gives: created("devfs ruleset 4"),
      asks: created("devfs ruleset"),
      applies: created("devfs rule -s 4 applyset"),
      applies_its_own: created("devfs rule applyset"),
      fills: created("devfs rule -s 10 add path bpf unhide"),
      shows: created("devfs rule show"),
      names: created("devfs -m $path/dev ruleset 4"),
      speaks: created("logger devfs ruleset 4"),
    });
    expect(told).toEqual(["gives", "applies", "applies_its_own"]);
    check('host { path = /; persist; mount.devfs; exec.created = "devfs ruleset 4"; }', { only: [rule] });
  });

  test("is given the jail's, once there is one", () => {
    const jail = (phase: string, command: string): string =>
      `web { path = /j; persist; mount.devfs; exec.${phase} = "${command}"; }`;
    expect(applyFixes(jail("created", "devfs ruleset 4"), rule)).toBe(jail("created", "devfs -m /j/dev ruleset 4"));
    expect(applyFixes(jail("prepare", "devfs ruleset 4"), rule, 0)).toBe(jail("prepare", "devfs ruleset 4"));
  });
});
