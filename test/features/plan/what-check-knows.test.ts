import { describe, expect, test } from "vitest";
import { hoverAt } from "../../support/editor.ts";
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

describe("what rc.conf has the host make at boot", () => {
  const rcConf = '\n//- /etc/rc.conf\ncloned_interfaces="bridge0 epair1"\njail_enable="YES"\n';
  const host = (jail: string): string => `web { path = /j; persist; ${jail} }\n`;

  test("is there when a start wants to make it", () => {
    const text = host('exec.prestart = "ifconfig bridge0 create";');
    expect(planOf(text).text).not.toContain("fails");
    const plan = planOf(text + rcConf);
    expect(errors(text + rcConf)).toEqual(["command-fails"]);
    expect(plan.text).toContain("jail: web: ifconfig bridge0 create: failed");
    expect(plan.text).toContain("! fails: bridge0 exists already");
    expect(planOf(host('exec.prestart = "ifconfig bridge0 create || true";') + rcConf).text).not.toContain("! fails");
    const afresh = host('exec.prestart = "ifconfig bridge0 destroy", "ifconfig bridge0 create";');
    expect(planOf(afresh + rcConf).text).not.toContain("create: failed");
  });

  test("is gone when the stop of a restart has destroyed it", () => {
    const text = host('exec.prestart = "ifconfig bridge0 create"; exec.poststop = "ifconfig bridge0 destroy";');
    const restart = planOf(text + rcConf, { operation: "restart" });
    expect(restart.text).not.toContain("create: failed");
  });

  test("is no interface that is missing", () => {
    const text = host(
      'vnet; vnet.interface = epair1b; exec.prestart = "ifconfig epair0 create"; exec.poststop = "ifconfig epair0a destroy";',
    );
    expect(planOf(text).text).toContain("probably fails: no interface epair1b");
    expect(planOf(text + rcConf).text).not.toContain("fails");
    const cursor = text.replace("epair1b", "epair$01b");
    expect(hoverAt(cursor)).toContain("! probably fails");
    expect(hoverAt(cursor + rcConf)).not.toContain("fails:");
  });
});

test("an interface that is to come back from another jail keeps the jail from being removed", () => {
  const text = (name: string): string =>
    `web { path = /j; persist; vnet; vnet.interface = em1; exec.prestop = "ifconfig em1 -vnet ${name}"; }\ndb { persist; path = /d; }\n`;
  const stop = (name: string) => planOf(text(name), { operation: "stop", jails: ["web"] });
  for (const other of ["db", "oldname"]) {
    expect(analyze(text(other)).findings.map(({ rule }) => rule)).toContain("unknown-jail");
    expect(stop(other).text).toContain(`jail: web: ifconfig em1 -vnet ${other}: failed`);
    expect(stop(other).steps).toHaveLength(1);
  }
  expect(stop("web").text).not.toContain("failed");
  expect(stop("${host.hostname}").text).not.toContain("failed");
});

test("an epair that is destroyed on its bridge is told by check, plan and hover alike, on any release", () => {
  const text =
    'web { path = /j; persist; vnet; vnet.interface = epair1b; exec.prestart = "ifconfig epair1 create", "ifconfig bridge0 addm epair1a"; exec.poststop = "ifconfig $0epair1a destroy"; }\n';
  const trouble = "! epair1a is destroyed while it is still on bridge0";
  const told = (release: string) => [planOf(text, { operation: "stop", release }).text, hoverAt(text, { release })];
  for (const release of ["12.4", "14.3"]) {
    for (const shown of told(release)) expect(shown).toContain(trouble);
    const rules = analyze(text.replace("$0", ""), { release }).findings.map(({ rule }) => rule);
    expect(rules).toContain("epair-destroy-before-deletem");
  }
});

test("what a file that was not read may give a jail is not said to be missing", () => {
  const text = 'web { path = /j; persist; exec.start = "ifconfig epair$00b up"; }\n';
  expect(planOf(text).text).toContain("! fails: the jail has no network of its own to change");
  expect(hoverAt(text)).toContain("! fails");
  const include = '.include "/etc/missing.conf";\n';
  expect(planOf(include + text).text).not.toContain("! fails");
  expect(hoverAt(include + text)).not.toContain("! fails");
});

test("one link-local address in the lists of two jails clashes for the kernel, whatever interfaces stand before it", () => {
  const jail = (name: string, ...more: string[]): string =>
    `${name} { path = /${name}; persist; ip6.addr = ${[`"em${name === "a" ? 0 : 1}|fe80::6/64"`, ...more].join(", ")}; }\n`;
  const both = (text: string) => [errors(text), isRefused(text)];
  expect(both(jail("a", '"em0|2001:db8::6"') + jail("b"))).toEqual([["duplicate-resource"], true]);
  expect(both(jail("a") + jail("b"))).toEqual([[], false]);
});
