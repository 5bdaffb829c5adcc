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
