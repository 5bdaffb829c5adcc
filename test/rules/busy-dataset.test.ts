import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";

describe("a dataset that the stop destroys", () => {
  const clone = "/sbin/zfs clone z/base@now z/web";
  const jail = (destroy: string, more = "mount.devfs;", path = "/z/web"): string =>
    `web { path = ${path}; persist; exec.prepare = "${clone}"; ${destroy} ${more} }`;
  const busy = (text: string): string[] =>
    analyze(text).findings.flatMap(({ rule, message }) => (rule === "unmount-order" ? [message] : []));

  test.each(["zfs destroy z/web", "/sbin/zfs destroy -r z/web", "sleep 1; env zfs destroy z/web"])(
    "is busy while jail(8) has a devfs on it: %s",
    (destroy) => {
      expect(busy(jail(`exec.poststop = "${destroy}";`))).toEqual([
        "Cannot unmount `z/web`: `/z/web/dev` is still mounted. The stop goes on, but ends with status 1.",
      ]);
    },
  );

  test("also where it says where it is mounted, and below a mount of the jail's own", () => {
    const text = jail('exec.poststop = "zfs destroy z/web";', 'mount = "/d /j/data nullfs rw 0 0";', "/j");
    expect(busy(text.replace("clone", "clone -o mountpoint=/j"))[0]).toMatch(/`\/j\/data` is still mounted/);
    const mended = applyFixes(text.replace("clone", "clone -o mountpoint=/j"), "unmount-order", 0);
    expect(mended).toContain('exec.release += "zfs destroy z/web";');
    expect(busy(mended)).toEqual([]);
  });

  test("is told once: that the next start finds it follows from it", () => {
    const { findings } = analyze(jail('exec.poststop = "zfs destroy z/web";'));
    const told = findings.filter(({ severity }) => severity === "warning" || severity === "error");
    expect(told.map(({ rule, notes }) => [rule, notes])).toEqual([
      ["unmount-order", ["The dataset stays, and the next start cannot make it again."]],
    ]);
  });

  test.each([
    ["forced", jail('exec.poststop = "zfs destroy -rf z/web";')],
    ["in time", jail('exec.release = "zfs destroy -r z/web";')],
    ["another one", jail('exec.poststop = "zfs destroy z/web/data";')],
    ["with nothing on it", jail('exec.poststop = "zfs destroy z/web";', "")],
    ["mounted elsewhere", jail('exec.poststop = "zfs destroy z/web";', "mount.devfs;", "/jails/web")],
  ])("is no matter where it is %s", (_, text) => {
    expect(busy(text)).toEqual([]);
  });
});
