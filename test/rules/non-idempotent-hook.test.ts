import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check, parseFixture } from "../support/fixture.ts";
import { said } from "../support/said.ts";
import { toldIn } from "../support/told-in.ts";

const text = `
  web {
    path = /j; vnet;
    vnet.interface = epair1b, epair2b;
    exec.prestart = "ifconfig epair1 create";
    exec.prestart += "ifconfig bridge0 addm epair1a";
    exec.prestart += "ifconfig epair2 create up";
    exec.prestart += "ifconfig bridge0 addm epair2a";
    exec.prestart += "ifconfig tap3 create";
    exec.start = "/bin/sh /etc/rc";
    exec.poststop = "ifconfig bridge0 deletem epair1a", "ifconfig bridge0 deletem epair2a";
    exec.poststop += "ifconfig epair1a destroy", "ifconfig epair2a destroy", "ifconfig tap3 destroy";
  }
`;

describe("a start that cannot be repeated", () => {
  test("is one finding, whatever stays, and one fix mends all of it", () => {
    const told = analyze(text).findings.filter(({ rule }) => rule === "non-idempotent-hook");
    expect(told.map(({ message }) => message)).toEqual([
      "After a failed start `epair1` and 2 more stay, and the next start fails here. Remove what is left first, or add `|| true`.",
    ]);
    expect(told[0].related.map(({ message }) => message).slice(1)).toEqual([
      "`epair2` stays, too",
      "`tap3` stays, too",
    ]);
    const mended = applyFixes(text, "non-idempotent-hook", 0);
    expect(mended.match(/\|\| true/g)).toHaveLength(3);
    expect(analyze(mended).findings.filter(({ rule }) => rule === "non-idempotent-hook")).toEqual([]);
  });

  test("begins where a pair is made, also behind a command that only speaks of a half of it", () => {
    const jail = (first: string, ...more: string[]) => `
      web {
        path = /j; vnet; vnet.interface = lan0b; persist;
        exec.prestart = "${first}";
        exec.prestart += "ifconfig epair3 create", "ifconfig epair3a name lan0a", "ifconfig epair3b name lan0b";
        ${more.join("\n")}
        exec.poststop = "ifconfig lan0a destroy";
      }
    `;
    const told = (first: string) => analyze(jail(first)).findings.filter(({ rule }) => rule === "non-idempotent-hook");
    for (const first of [
      "ifconfig epair3b up || true",
      "ifconfig epair3b up mtu 9000 || :",
      "ifconfig epair3a inet6 -ifdisabled || true",
    ]) {
      const [finding, ...others] = told(first);
      expect(finding?.message, first).toMatch(/^After a failed start `epair3` stays, and the next start fails here\./);
      expect(others).toEqual([]);
    }
    const mended = applyFixes(jail("ifconfig epair3b up || true"), "non-idempotent-hook", 0);
    expect(mended).toContain('"ifconfig epair3 create || true"');
    // What it may have done is not known, or it may make room for the pair.
    expect(told("ifconfig lan0a destroy || true")).toEqual([]);
    expect(told("ifconfig epair3b name old || true")).toEqual([]);
    expect(told("ifconfig epair3b up || /usr/local/bin/tidy")).toEqual([]);
  });

  test("that a later command may fail does not prepare the one before it", () => {
    const jail = (...prestart: string[]) => `
      web {
        path = /j; vnet;
        vnet.interface = epair1b;
        exec.prestart = ${prestart.map((command) => `"${command}"`).join(", ")};
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "ifconfig bridge0 deletem epair1a", "ifconfig epair1a destroy";
      }
    `;
    const told = (...prestart: string[]) =>
      analyze(jail(...prestart)).findings.filter(({ rule }) => rule === "non-idempotent-hook").length;
    expect(told("ifconfig epair1 create", "ifconfig bridge0 addm epair1a up || true")).toBe(1);
    expect(told("ifconfig epair1 create", "ifconfig bridge0 addm epair1a || :")).toBe(1);
    expect(told("ifconfig epair1 create && ifconfig bridge0 addm epair1a up")).toBe(1);
    expect(told("ifconfig epair1 create", "ifconfig bridge0 addm epair1a || { logger x; tidy epair1a; }")).toBe(0);
    expect(told("ifconfig epair1 create", "ifconfig bridge0 addm epair1a || ifconfig epair1a destroy")).toBe(0);
    expect(told("ifconfig epair1 create || true", "ifconfig bridge0 addm epair1a || true")).toBe(0);
    expect(told("ifconfig epair1 create", "ifconfig bridge0 addm epair1a; tidy all")).toBe(0);
    expect(told("ifconfig epair1 create", "ifconfig bridge0 addm epair1a; logger x")).toBe(1);
    expect(told("ifconfig epair1 create", "test -e /x || ifconfig epair1a up")).toBe(0);
    expect(told("ifconfig epair1 create", "ifconfig epair1a up &")).toBe(0);
    expect(told("ifconfig `cat /interface` destroy || true", "ifconfig epair1 create up")).toBe(0);
  });

  describe("is told of each thing that stays", () => {
    const told = (statements: string): readonly string[] =>
      analyze(`web { path = /j; exec.start = "/bin/sh /etc/rc"; ${statements} }`).findings.flatMap(
        ({ rule, message }) => (rule === "non-idempotent-hook" ? (/`[^`]*`/.exec(message)?.[0] ?? "") : []),
      );

    test.each([
      ["a file system that is mounted", '"mount -t nullfs /a /j/a"', '"umount /j/a"', ["`/j/a`"]],
      ["a directory", '"mkdir /var/run/web"', '"rmdir /var/run/web"', ["`/var/run/web`"]],
      ["a route", '"route add -net 10.9.0.0/16 192.0.2.1"', '"route delete -net 10.9.0.0/16"', ["`10.9.0.0/16`"]],
      ["nothing that the start takes away", '"mount -t nullfs /a /j/a", "umount /j/a"', '"true"', []],
      ["nothing that one of its commands speaks of before", '"logger /var", "mkdir /var/run/web"', '"true"', []],
      ["though one has an empty word", `"logger ''", "mkdir /var/run/web"`, '"rmdir /var/run/web"', ["`/var/run/web`"]],
    ])("%s", (_, prestart, poststop, subjects) => {
      expect(told(`ip4 = inherit; exec.prestart = ${prestart}; exec.poststop = ${poststop};`)).toEqual(subjects);
    });

    test("but not of what the roll-back unmounts, where jail(8) mounts on it as well", () => {
      const prestart = 'exec.prestart = "mount -t nullfs /a /j/a"; exec.poststop = "umount /j/a";';
      expect(told(`${prestart} mount = "/b /j/a nullfs rw 0 0";`)).toEqual([]);
    });

    test("nor of a network card on a bridge, which is told as that", () => {
      expect(
        told('exec.prestart = "ifconfig bridge0 addm em0"; exec.poststop = "ifconfig bridge0 deletem em0";'),
      ).toEqual([]);
    });
  });

  test("is told of a script that another shell is given as of its commands", () => {
    const text = `
      web {
        path = /j; vnet;
        vnet.interface = epair1b;
        exec.prestart = "/bin/sh -c 'ifconfig epair1 create up'";
        #                            ^^^^^^^^^^^^^^^^^^^^^^^^^ non-idempotent-hook
        exec.prestart += "sh -c 'ifconfig bridge0 addm epair1a; logger plugged'";
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "ifconfig bridge0 deletem epair1a", "ifconfig epair1a destroy";
      }
      db {
        path = /j; vnet;
        vnet.interface = epair2b;
        exec.prestart = "/bin/sh -c 'ifconfig epair2a destroy; ifconfig epair2 create up'";
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "ifconfig epair2a destroy";
      }
    `;
    check(text, { only: ["non-idempotent-hook"] });
  });

  test("where the kernel chooses the number, what is made anew is left without its name: that nobody minds does not help", () => {
    const text = `
      path = "/opt/jails/$name"; persist;
      web {
        exec.prestart = "ifconfig bridge create name inner";
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-idempotent-hook
        exec.created = "/usr/local/bin/tell web";
        exec.poststop = "ifconfig inner destroy";
      }
      db {
        exec.prestart = "ifconfig bridge create name shared || true";
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ create-without-cleanup
      }
      mail {
        exec.prestart = "ifconfig tap create name tap_mail || true";
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ create-without-cleanup
      }
      dns { exec.prestart = "ifconfig other >/dev/null 2>&1 || ifconfig bridge create name other"; }
      ntp { exec.prestart = "ifconfig bridge7 create || true"; }
      git { exec.prestart = "/usr/local/sbin/jib addm git em0 || true"; }
      #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ create-without-cleanup
    `;
    const findings = check(text, { only: ["non-idempotent-hook", "create-without-cleanup"], level: "info" });
    expect(findings.map(({ message }) => message)).toEqual([
      "After a failed start `inner` stays, and the next start fails here. Make it only where it is not there yet.",
      "`shared` stays when the jail stops, and the next start makes one more. Make it only where it is not there yet.",
      "`tap_mail` stays when the jail stops, and the next start makes one more. Add `ifconfig tap_mail destroy` to exec.poststop.",
      // Whether jib makes one more is not known.
      "Nothing removes `e0a_git` when the jail stops. Add `jib destroy git` to exec.poststop.",
    ]);
    expect(applyFixes(text, "non-idempotent-hook", 0)).toContain(
      '"ifconfig inner >/dev/null 2>&1 || ifconfig bridge create name inner"',
    );
    const mended = applyFixes(text, "create-without-cleanup", 0);
    expect(mended).toContain('"ifconfig shared >/dev/null 2>&1 || ifconfig bridge create name shared"');
    expect(mended).toContain('exec.poststop = "ifconfig tap_mail destroy"');
  });

  test("a destroy by the name that the interface has no longer prepares nothing", () => {
    const jail = (destroyed: string, ...renamed: string[]) => `
      web {
        path = /j; vnet;
        vnet.interface = $inside;
        $inside = ${renamed.includes("b") ? "e1b_web" : "epair1b"};
        exec.prestart = "ifconfig ${destroyed} destroy || true";
        exec.prestart += "ifconfig epair1 create up";
        ${renamed.map((half) => `exec.prestart += "ifconfig epair1${half} name e1${half}_web";`).join(" ")}
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "ifconfig ${renamed.includes("a") ? "e1a_web" : "epair1a"} destroy";
      }
    `;
    const told = (text: string) => analyze(text).findings.filter(({ rule }) => rule === "non-idempotent-hook");
    const text = jail("epair1a", "a", "b");
    const [finding] = told(text);
    expect(parseFixture(text).files.get(finding.path)!.slice(finding.start, finding.end)).toBe(
      "ifconfig epair1 create up",
    );
    expect(finding.message).toContain("`epair1` stays");
    expect(applyFixes(text, "non-idempotent-hook", 0).match(/\|\| true/g)).toHaveLength(4);
    expect(told(jail("epair1b", "a", "b"))).toHaveLength(1);
    expect(told(jail("epair1b", "b"))).toHaveLength(1);
    // One half takes the other one along.
    expect(told(jail("epair1a", "b"))).toEqual([]);
    expect(told(jail("epair1b", "a"))).toEqual([]);
    expect(told(jail("e1a_web", "a", "b"))).toEqual([]);
    expect(told(jail("e1b_web", "a", "b"))).toEqual([]);
  });

  test("what has been given to the jail comes back when rc fails there, whatever rc may do to it", () => {
    const text = `
      web {
        path = /j; vnet;
        vnet.interface = tap20;
        exec.prestart = "/sbin/ifconfig tap20 create";
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-idempotent-hook
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "/sbin/ifconfig tap20 destroy";
      }
    `;
    check(text, { level: "info" });
    check(text.replace('create"', 'create || true"').replace(/#.*/, ""), { level: "info" });
  });
});

test("a route goes with the address that jail(8) has set, where its gateway was found by that one", () => {
  const told = (gateway: string): number =>
    analyze(`web {
      path = /w; persist; ip4.addr = "em0|10.0.0.5/24";
      exec.prestart = "route add -net 10.9.0.0/16 ${gateway}";
      exec.created = "umount /w/x";
      exec.poststop = "route delete -net 10.9.0.0/16";
    }`).findings.filter(({ rule }) => rule === "non-idempotent-hook").length;
  expect([told("10.0.0.1"), told("192.0.2.1")]).toEqual([0, 1]);
});

describe("what stays after a failed start", () => {
  const fails = "/bin/may-fail";
  const prestart = (...commands: string[]): string =>
    `exec.prestart = ${commands.map((one) => `"${one}"`).join(", ")};`;
  const told = (jails: Readonly<Record<string, string>>): string[] => [
    ...new Set(toldIn("non-idempotent-hook", jails)),
  ];

  test("is on the host, where nothing that is not known may have taken it away", () => {
    const stays = told({
      on_the_host: `exec.start = "mkdir /var/run/x"; exec.poststart = "mkdir /var/run/y", "${fails}"; exec.poststop = "rmdir /var/run/y";`,
      in_the_jail: 'exec.start = "mkdir /var/run/z"; exec.poststart = "mkdir -p /var/run/z", "cp a b";',
      rolled_back: `${prestart("zfs rollback -r tank/run@clean", "mkdir /run/w", fails)} exec.poststop = "rmdir /run/w";`,
      dataset: `${prestart("zfs rollback -r tank/run@clean", "mdconfig -t vnode -f /x -u 7", fails)} exec.poststop = "mdconfig -d -u 7";`,
    });
    expect(stays).toEqual(["on_the_host", "dataset"]);
  });

  test("is what stands before the last step that can fail, as it is by then", () => {
    const stays = told({
      deleted_before: prestart("ifconfig bridge0 addm tap1", "ifconfig bridge0 deletem tap1", fails),
      deleted_behind: `${prestart("ifconfig bridge0 addm tap2", fails)} exec.poststart = "ifconfig bridge0 deletem tap2 || true", "true"; exec.poststop = "ifconfig bridge0 deletem tap2";`,
      deleted_by_it: `${prestart("route add -net 10.1.0.0/16 192.0.2.1")} exec.poststart = "route delete -net 10.1.0.0/16"; exec.poststop = "true";`,
      deleted_in_it: `${prestart("route add -net 10.2.0.0/16 192.0.2.1")} exec.poststart = "route delete -net 10.2.0.0/16; cp a b";`,
      other_route: `${prestart("route add -net 10.3.0.0/16 192.0.2.1", "route add -net 10.4.0.0/16 192.0.2.1", "route delete -net 10.3.0.0/16", fails)} exec.poststop = "route delete -net 10.4.0.0/16";`,
      covered: `${prestart("mount -t nullfs /a $path/a", "mount -t tmpfs tmpfs $path/a", fails)} exec.poststop = "umount $path/a", "umount $path/a";`,
      perhaps_unmounted: `${prestart("mount -t nullfs /a $path/a", "test -e /x && umount $path/a || true", fails)} exec.poststop = "umount $path/a";`,
      unmounted: `mount = "/a $path/a nullfs rw 0 0"; exec.prepare = "mount -t nullfs /a $path/a"; ${prestart(fails)} exec.release = "umount $path/a";`,
      mounted: `mount = "/b $path/b nullfs rw 0 0"; ${prestart("mount -t nullfs /a $path/a", fails)} exec.poststop = "umount $path/a";`,
    });
    expect(stays).toEqual(["deleted_behind", "deleted_by_it", "other_route", "mounted"]);
  });

  test("is not prepared for by what only speaks of it, or is called alike", () => {
    const stays = told({
      spoken_of: `${prestart("ifconfig tap3 create", "dhclient tap3", fails)} exec.poststop = "ifconfig tap3 destroy";`,
      vlan: `${prestart("ifconfig tap4 create", "ifconfig vlan5 create vlan 5 vlandev tap4", fails)} exec.poststop = "ifconfig vlan5 destroy", "ifconfig tap4 destroy";`,
      pool: `${prestart("zfs list", "zfs create zfs/web", fails)} exec.poststop = "zfs destroy zfs/web";`,
      renamed: `${prestart("ifconfig tap5 create inet 10.0.0.1/24", "ifconfig tap5 name t5", fails)} exec.poststop = "ifconfig t5 destroy";`,
      kept: `${prestart("ifconfig tap6 create inet 10.0.0.1/24", fails)} exec.poststop = "ifconfig tap6 destroy";`,
      spoken_of_behind: `${prestart("mount -t nullfs /a $path/a", "chmod 755 $path/a && chown 0 $path/a", fails)} exec.poststop = "umount $path/a";`,
      tidied: `${prestart("ifconfig bridge create name in9", "ifconfig in9 up; cp a b", fails)} exec.poststop = "ifconfig in9 destroy";`,
      in_background: `${prestart("ifconfig epair1 create up")} exec.poststart = "ifconfig epair1 -vnet web &", "jng shutdown web"; exec.poststop = "ifconfig epair1a destroy";`,
      perhaps: `${prestart("ifconfig epair2 create up")} exec.poststart = "test -e /x && ifconfig epair2 -vnet web", "cp a b"; exec.poststop = "ifconfig epair2a destroy";`,
      destroyed: `${prestart("ifconfig tap8 create")} exec.poststart = "ifconfig tap8 destroy";`,
      bridge_first: prestart(
        "ifconfig bridge6 destroy || true",
        "ifconfig bridge6 create",
        "ifconfig bridge6 addm tap7",
        fails,
      ),
    });
    expect(stays).toEqual(["spoken_of", "vlan", "pool", "renamed", "spoken_of_behind"]);
  });

  test("is not what the next start unmounts by what is mounted, or with all the rest", () => {
    const stop = 'exec.poststop = "umount $path/a";';
    const mounted = (unmount: string): string =>
      `exec.prepare = "${unmount}"; ${prestart("mount -t nullfs /srv/a $path/a", fails)} ${stop}`;
    const stays = told({
      by_what_is_mounted: mounted("umount /srv/a || true"),
      by_another_spelling: mounted("/sbin/umount -f /srv//a/ || true"),
      all_of_it: mounted("umount -at nullfs || true"),
      what_is_above: mounted("umount /srv || true"),
      made_before: mounted("mkdir -p /srv/a"),
    });
    expect(stays).toEqual(["what_is_above", "made_before"]);
  });

  test("is not told of a bridge that goes on under another name", () => {
    const addm = "ifconfig bridge3 addm tap9";
    const stays = told({
      bridge_renamed: `${prestart(addm, "ifconfig bridge3 name lan && ifconfig em1 up")} exec.poststop = "ifconfig lan deletem tap9";`,
      bridge_set: `${prestart(addm, "ifconfig bridge3 up && ifconfig em1 up")} exec.poststop = "ifconfig bridge3 deletem tap9";`,
      with_an_option: `${prestart("ifconfig -v bridge4 addm tap8", fails)} exec.poststop = "ifconfig bridge4 deletem tap8";`,
    });
    expect(stays).toEqual(["bridge_set", "with_an_option"]);
  });

  test("is told without a network card on a bridge, which is told as that", () => {
    const commands = prestart("ifconfig bridge0 addm em0", "ifconfig tap5 create", fails);
    const lines = said(
      "non-idempotent-hook",
      `web { path = /j; persist; ${commands} exec.poststop = "ifconfig tap5 destroy"; }`,
    );
    expect(lines).toEqual([
      "After a failed start `tap5` stays, and the next start fails here. Remove what is left first, or add `|| true`.",
      "A roll-back runs no exec.poststop and no exec.release.",
      "The next start ends with `interface tap5 already exists`.",
      "→ the last step of the start that can fail; what stands before it then stays as it is",
    ]);
  });

  test("is told of what is put on another bridge", () => {
    const commands = prestart("ifconfig bridge0 addm em0", "ifconfig bridge1 addm tap6", fails);
    const stop = 'exec.poststop = "ifconfig bridge1 deletem tap6";';
    const [message] = said("non-idempotent-hook", `web { path = /j; persist; ${commands} ${stop} }`);
    expect(message).toContain("`tap6` stays");
  });

  test("is each half of a pair that has a name of its own", () => {
    const halves = prestart(
      "ifconfig epair1 create || true; ifconfig epair1a name e1a",
      "ifconfig epair1b name e1b",
      fails,
    );
    const [message] = said(
      "non-idempotent-hook",
      `web { path = /j; persist; ${halves} exec.poststop = "ifconfig e1a destroy"; }`,
    );
    expect(message).toContain("`e1a` and 1 more stay");
  });
});

describe("where the last step of the start runs several programs", () => {
  const told = (poststart: string): boolean =>
    analyze(`
      web {
        path = /j; persist; exec.prestart = "ifconfig epair1 create";
        exec.poststart = "${poststart}";
        exec.poststop = "ifconfig epair1a destroy || true";
      }
    `).findings.some(({ rule }) => rule === "non-idempotent-hook");

  test.each([
    ["cp a b", true],
    ["cp a b; cp c d", true],
    ["ifconfig epair1a destroy; cp a b", false],
    ["cp a b; ifconfig epair1a destroy", false],
  ])("what it takes away itself does not stay: `%s`", (poststart, stays) => {
    expect(told(poststart)).toBe(stays);
  });
});

test.each([
  ["/sbin/mdconfig -a -t vnode -f /x -u 10", "ioctl(/dev/mdctl): Device busy"],
  ["/sbin/zfs snapshot tank/x@a", "dataset already exists"],
  ["/bin/mkdir /var/run/x", "/var/run/x: File exists"],
  ["/sbin/ifconfig epair7 create", "SIOCIFCREATE2: File exists"],
  ["/sbin/ifconfig tap3 create", "interface tap3 already exists"],
  // The number of the pair stays taken, and its half has the other name by now.
  ["/sbin/ifconfig epair7 create || true; /sbin/ifconfig epair7b name j0", "interface epair7b does not exist"],
])("the next start ends with what the program says: %s", (command, says) => {
  const [, , note] = said(
    "non-idempotent-hook",
    `web { path = /j; persist; exec.prestart = "${command}"; exec.poststart = "cp a b"; exec.poststop = "/x/y"; }`,
  );
  expect(note).toBe(`The next start ends with \`${says}\`.`);
});

test("a memory disk is called as it is in /dev", () => {
  const { findings } = analyze(`
    web { path = /j; persist; mount = "/dev/md7 /j/data ufs rw 0 0";
      exec.prepare = "/sbin/mdconfig -a -t vnode -f /img/web -u 7"; exec.release = "/sbin/mdconfig -d -u 7"; }
  `);
  const [{ message }] = findings.filter(({ rule }) => rule === "non-idempotent-hook");
  expect(message).toMatch(/^After a failed start `md7` stays,/);
});
