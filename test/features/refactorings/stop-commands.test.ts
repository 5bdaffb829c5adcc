import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const add = "Add the stop commands that are missing";

/** A jail with a stack of its own, and lines of its start and stop. */
const jail = (...lines: readonly string[]): string =>
  `web {\n${["path = /jails/web;", "vnet;", ...lines].map((line) => `  ${line}\n`).join("")}}\n`;

const rc = 'exec.start = "/bin/sh /etc/rc";';

describe("the stop commands that are missing", () => {
  it("return the interface, and take away in the opposite order what the start makes", () => {
    const start = [
      "vnet.interface = epair5b;",
      'exec.prestart  = "/sbin/ifconfig bridge7 create";',
      'exec.prestart += "/sbin/ifconfig epair5 create up";',
      'exec.prestart += "/sbin/ifconfig bridge7 addm epair5a";',
      'exec.prestart += "/sbin/mount -t nullfs /usr/ports /jails/web/usr/ports";',
      'exec.prestart += "/sbin/ifconfig lo1 inet 10.0.0.5/32 alias";',
      'exec.prestart += "/sbin/route add -net 10.5.0.0/16 10.0.0.1";',
      rc,
    ];
    expect(afterRefactoring(jail(...start).replace("{", "{$0"), add)).toBe(
      jail(
        ...start,
        'exec.prestop = "/sbin/ifconfig epair5b -vnet $name";',
        'exec.poststop = "/sbin/route delete -net 10.5.0.0/16 10.0.0.1";',
        'exec.poststop += "/sbin/ifconfig lo1 inet 10.0.0.5 -alias";',
        'exec.poststop += "/sbin/umount /jails/web/usr/ports";',
        'exec.poststop += "/sbin/ifconfig bridge7 deletem epair5a";',
        'exec.poststop += "/sbin/ifconfig epair5a destroy";',
        'exec.poststop += "/sbin/ifconfig bridge7 destroy";',
      ),
    );
  });

  it("are added to those that are there", () => {
    const before = [
      "vnet.interface = epair5b;",
      'exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a up";',
      rc,
      'exec.prestop = "ifconfig epair5b -vnet web";',
      'exec.poststop = "ifconfig bridge0 deletem epair5a";',
    ];
    const added = 'exec.poststop += "ifconfig epair5a destroy";';
    expect(afterRefactoring(jail(...before).replace("{", "{$0"), add)).toBe(jail(...before, added));
  });

  it("stand where the start does, in words that fit all jails", () => {
    const globals = `path = "/jails/$name";
vnet;
vnet.interface = "epair\${id}b";
exec.prestart = "/sbin/ifconfig epair\${id} create up || true";
exec.prestart += "/sbin/ifconfig bridge0 addm epair\${id}a || true";
${rc}
`;
    const jails = "web { $id = 1; }\ndb { $id = 2; }\n";
    const written = `exec.prestop = "/sbin/ifconfig epair\${id}b -vnet $name";
exec.poststop = "/sbin/ifconfig bridge0 deletem epair\${id}a";
exec.poststop += "/sbin/ifconfig epair\${id}a destroy";
`;
    for (const place of ["exec.pre", "web {"]) {
      const text = globals + jails;
      const at = text.indexOf(place) + place.length;
      expect(afterRefactoring(`${text.slice(0, at)}$0${text.slice(at)}`, add)).toBe(globals + written + jails);
    }
  });

  it("name a half of a pair that only its variable spells", () => {
    const before = ["$pair = epair5;", 'exec.prestart = "/sbin/ifconfig $pair create";', rc];
    expect(afterRefactoring(jail(...before).replace("{", "{$0"), add)).toBe(
      jail(...before, 'exec.poststop = "/sbin/ifconfig ${pair}a destroy";'),
    );
  });

  it("call jib for what jib has made", () => {
    const before = ["vnet.interface = e0b_web;", 'exec.prestart = "jib addm web em0";', rc];
    expect(afterRefactoring(jail(...before).replace("{", "{$0"), add)).toBe(
      jail(...before, 'exec.poststop = "jib destroy web";'),
    );
  });

  it("use the names that interfaces have got", () => {
    const before = [
      "vnet.interface = web0;",
      'exec.prestart = "ifconfig epair5 create";',
      'exec.prestart += "ifconfig epair5a name vweb up";',
      'exec.prestart += "ifconfig epair5b name web0";',
      'exec.prestart += "ifconfig bridge0 addm vweb";',
      rc,
    ];
    expect(afterRefactoring(jail(...before).replace("{", "{$0"), add)).toBe(
      jail(
        ...before,
        'exec.prestop = "ifconfig web0 -vnet $name";',
        'exec.poststop = "ifconfig bridge0 deletem vweb";',
        'exec.poststop += "ifconfig vweb destroy";',
      ),
    );
  });

  it("follow the block when all of it stands on one line", () => {
    const text = `web { vnet;$0 path = /j; exec.prestart = "ifconfig epair5 create"; ${rc} }\n`;
    expect(afterRefactoring(text, add)).toContain(`${rc} exec.poststop = "ifconfig epair5a destroy"; }`);
  });

  it.each([
    [
      "nothing is left",
      ["vnet.interface = e0b_web;", 'exec.prestart = "jib addm web em0";', 'exec.poststop = "jib destroy web";'],
    ],
    ["a script may do it", ['exec.prestart = "ifconfig epair5 create";', 'exec.poststop = "/opt/jails/down.sh";']],
    ["a dataset stays", ['exec.prestart = "zfs create tank/web";']],
    ["a later value throws the list away", ['exec.prestart = "ifconfig epair5 create";', 'exec.prestart = "true";']],
  ])("are not offered where %s", (_, lines) => {
    expect(refactoringTitles(jail(...lines, rc).replace("{", "{$0"))).not.toContain(add);
  });

  it("are not offered where the file is broken", () => {
    expect(
      refactoringTitles(jail('exec.prestart = "ifconfig epair5 create";', "path = ").replace("{", "{$0")),
    ).not.toContain(add);
  });
});
