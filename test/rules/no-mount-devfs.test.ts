import { expect, test } from "vitest";
import { checkBy } from "../support/one-rule.ts";

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
