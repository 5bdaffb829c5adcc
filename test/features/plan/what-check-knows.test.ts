import { describe, expect, test } from "vitest";
import { analyze } from "../../support/fixture.ts";
import { planOf } from "../../support/plan.ts";

const errors = (text: string): string[] =>
  analyze(text).findings.flatMap(({ rule, severity }) => (severity === "error" ? rule : []));

const isRefused = (text: string): boolean => planOf(text).text.includes("jail(8) says");

describe("a parent that no block defines", () => {
  const child = (hook: string): string => `parent.child { path = /j; persist; ${hook} }\n`;
  const missing = ["child-exceeds-parent"];

  test("is missing, to check and to plan", () => {
    const text = child('exec.prestart = "echo parent";');
    expect([errors(text), isRefused(text)]).toEqual([missing, true]);
  });

  test("may be started by a command before: that is no error, and stops no plan", () => {
    for (const hook of [
      'exec.prestart = "/usr/sbin/jail -f /etc/other.conf -c parent";',
      'exec.prepare = "/usr/sbin/jail -c name=parent persist";',
      'exec.prestart = "/usr/sbin/service jail onestart parent";',
      'exec.prestart = "/usr/local/sbin/start-it.sh";',
    ])
      expect([hook, errors(child(hook)), isRefused(child(hook))]).toEqual([hook, [], false]);
    const other = 'base { path = /b; persist; exec.poststart = "/usr/local/sbin/start.sh parent"; }\n';
    expect([errors(other + child("")), isRefused(other + child(""))]).toEqual([[], false]);
  });

  test("may be a jail of another file of the host", () => {
    const text = `${child("")}//- /etc/jail.conf.d/parent.conf\nparent { path = /p; persist; children.max = 9; }\n`;
    expect([errors(text), isRefused(text)]).toEqual([[], false]);
  });
});

test("a line of a mount.fstab that jail(8) refuses ends the start, to check and to plan", () => {
  const text = (line: string): string =>
    `web { path = /j; persist; mount.fstab = /etc/fstab.web; mount = "/a /j/a nullfs ro 0 0"; exec.prestart = "echo b"; }\n//- /etc/fstab.web\n${line}\n`;
  for (const line of ["/src /j/usr/src", "/src j/usr/src nullfs ro 0 0"]) {
    expect(errors(text(line))).toEqual(["mount-line-shape"]);
    const plan = planOf(text(line));
    expect(plan.text).toContain("mount.fstab: ");
    expect(plan.steps.map((step) => step.replace(/^\d+ /, ""))).toEqual([
      "/sbin/mount -t nullfs -o ro /a /j/a",
      "/sbin/umount -t nullfs /j/a",
    ]);
  }
  const sound = text("/src /j/usr/src nullfs ro 0 0");
  expect([errors(sound), isRefused(sound)]).toEqual([[], false]);
});
