import { expect, test } from "vitest";
import { check } from "../support/fixture.ts";

test("an empty path is said to be empty, and no root directory is made up for it", () => {
  const [finding] = check('web { path = ""; persist; }\n              ^ path-missing-or-relative');
  expect(finding.message).toBe("`path` is empty. The jail will not start.");
  expect(finding.fixes()).toEqual([]);
});

test("a relative path may begin with a slash", () => {
  const [finding] = check("web { path = j/web; persist; }\n             ^^^^^ path-missing-or-relative");
  expect(finding.message).toBe("`path` `j/web` is not an absolute path. The jail will not start.");
  expect(finding.fixes().map(({ title, safe }) => [title, safe])).toEqual([["Begin the path with `/`", false]]);
});

test("where only one jail has no path, it is the jail's block that one would mend", () => {
  const [finding] = check(`
    mount.devfs;
    persist;
    web { path = /jails/web; }
    db { exec.clean; }
    ^^ path-missing-or-relative
  `);
  expect(finding.related.map(({ start, message }) => [start, message])).toEqual([[0, "what needs the path"]]);
});

test("where no jail has one, it is the statement that needs it", () => {
  check(`
    mount.devfs;
    ^^^^^^^^^^^ path-missing-or-relative
    persist;
    web { exec.clean; }
    db { exec.clean; }
  `);
});
