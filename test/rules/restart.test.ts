import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

/** What is said at warning and above about a jail with these statements. */
function said(statements: string): string[] {
  const { findings } = analyze(`web { path = /j/web; persist; ${statements} }`);
  return findings
    .filter(({ severity }) => severity === "warning" || severity === "error")
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

const only = [
  "restart-fails",
  "create-without-cleanup",
  "non-idempotent-hook",
  "unguarded-route",
  "interface-never-created",
];

describe("the start after a stop", () => {
  test("meets an epair that stays: one warning, where it is made, with what takes it away", () => {
    const text = `
      web {
        path = /j/web;
        vnet;
        exec.prestart = "/sbin/ifconfig epair5 create up";
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ create-without-cleanup
        exec.prestart += "/sbin/ifconfig bridge0 addm epair5a up";
        exec.prestart += "/sbin/ifconfig epair5b name web0";
        vnet.interface = web0;
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";
      }
    `;
    const [finding] = check(text, { only, level: "info" });
    expect(finding.severity).toBe("warning");
    expect(finding.message).toBe(
      "Nothing removes `epair5a`: the next start fails. Add `ifconfig epair5a destroy` to exec.poststop.",
    );
  });

  test("is not told besides the command of the stop that was to prevent it, and fails", () => {
    check(
      `
      web {
        path = /j/web;
        ip4 = inherit;
        exec.prestart = "/sbin/ifconfig em0 alias 192.0.2.6/32";
        exec.prestart += "/sbin/route add -net 10.9.0.0/16 192.0.2.1";
        exec.start = "/bin/sh /etc/rc";
        exec.stop = "/sbin/ifconfig em0 inet 192.0.2.6 -alias";
        #                           ^^^ host-command-in-jail-hook
        exec.stop += "/sbin/route delete -net 10.9.0.0/16 192.0.2.1";
      }
      `,
      { only: [...only, "host-command-in-jail-hook"], level: "info" },
    );
  });

  test("finds no interface under the name that the last one of netgraph has got: that is shut down, and the next is a new one", () => {
    const jail = (stop: string): string[] =>
      said(`
        vnet; vnet.interface = lan0; exec.start = "/bin/sh /etc/rc";
        exec.prestart = "ngctl mkpeer eiface e ether; ngctl name .:e lan0; ifconfig ngeth0 name lan0";
        ${stop}
      `);
    expect(jail('exec.poststop = "ngctl shutdown lan0:";')).toEqual([]);
  });

  test("is not told of what a stop cannot unmount, which is told as that, but of what nothing unmounts", () => {
    expect(
      said(`
        exec.prestart = "mount -t nullfs /a /j/web/a", "mount -t nullfs /b /j/web/b", "mount -t nullfs /c /j/web/b/c";
        exec.start = "/bin/sh /etc/rc"; exec.poststop = "umount /j/web/b";
      `).map((one) => one.replace(/: the next.*|\. The stop.*/, "")),
    ).toEqual([
      "warning create-without-cleanup: Nothing unmounts `/j/web/a`",
      "warning unmount-order: Cannot unmount `/j/web/b`: `/j/web/b/c` is still mounted",
    ]);
  });

  test("is information where the create is guarded, so that the next start goes well", () => {
    const made = "exec.prestart = 'ifconfig tap3 create || true'; exec.start = '/bin/sh /etc/rc';";
    expect(said(made)).toEqual([]);
    expect(said(made.replace(" || true", ""))).toHaveLength(1);
  });

  test("meets a member, a route or a nullfs that stays", () => {
    expect(said('exec.prestart = "ifconfig bridge0 addm tap7 up";')).toEqual([
      "warning create-without-cleanup: Nothing takes `tap7` off `bridge0`: the next start fails. Add `ifconfig bridge0 deletem tap7` to exec.poststop.",
    ]);
    for (const command of ["route add -net 10.9.0.0/24 192.0.2.1", "mount -t nullfs /data /mnt/data"]) {
      expect(said(`exec.prestart = "${command}";`)).toEqual([expect.stringMatching(/^warning create-without-cleanup/)]);
    }
    // Another file system comes on top.
    expect(said('exec.prestart = "mount -t tmpfs tmpfs /mnt/data";')).toEqual([]);
  });

  test("needs a name that the stop gives to another interface", () => {
    const rename = 'vnet; exec.prestart = "ifconfig em1 up", "ifconfig em1 name wan0"; vnet.interface = wan0;';
    expect(said(rename)).toEqual([
      "warning restart-fails: `em1` comes back as `wan0`: the next start fails here. Rename it back in exec.poststop.",
    ]);
    expect(said(`${rename} exec.poststop = "ifconfig wan0 name em1";`)).toEqual([]);
  });

  test("meets what the start has made once: one finding each, with the option that bears it", () => {
    const text = `
      web {
        path = /j/web;
        persist;
        exec.prestart = "/bin/mkdir /var/run/web";
        #                ^^^^^^^^^^^^^^^^^^^^^^^ restart-fails
        exec.prestart += "/sbin/kldload if_epair";
        #                 ^^^^^^^^^^^^^^^^^^^^^^ restart-fails
      }
    `;
    check(text, { only });
    const mended = applyFixes(text, "restart-fails");
    expect(mended).toContain('"/bin/mkdir -p /var/run/web"');
    expect(mended).toContain('"/sbin/kldload -n if_epair"');
  });

  test("finds a lock that nothing removes", () => {
    const lock = (end = "") => `exec.prestart = "test ! -e /var/run/web.lock", "touch /var/run/web.lock"; ${end}`;
    expect(said(lock())).toHaveLength(1);
    expect(said(lock('exec.poststop = "rm -f /var/run/web.lock";'))).toEqual([]);
    expect(said("exec.prestart = 'test ! -e /run/l || exit 0; touch /run/l';")).toEqual([]);
    expect(said("exec.prestart = 'if [ ! -e /run/l ]; then touch /run/l; fi';")).toEqual([]);
  });

  test("is not told again where the stop is known to fail at the same thing", () => {
    const rules = analyze(`
      web {
        path = /j/web; vnet; vnet.interface = epair5b;
        exec.prestart = "ifconfig epair5 create up";
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "ifconfig epair5 destroy";
      }
    `).findings.filter(({ severity }) => severity === "warning");
    expect(rules.map(({ rule }) => rule)).toEqual(["epair-destroy-name"]);
  });

  test("makes again what a create without a number may have made: the number is free once more", () => {
    const jail = (create: string): string[] =>
      said(`
        vnet; vnet.interface = epair0b; exec.start = "/bin/sh /etc/rc"; exec.prestart = ${create};
        exec.prestart += "ifconfig bridge0 addm epair0a up";
        exec.poststop = "ifconfig bridge0 deletem epair0a", "ifconfig epair0a destroy", "ifconfig bridge0 destroy";
      `);
    expect(jail('"ifconfig epair create up", "ifconfig bridge create"')).toEqual([]);
    expect(jail('"ifconfig epair0 create", "ifconfig bridge create"')).toEqual([]);
    expect(jail('"ifconfig epair0 create"')).toEqual([
      "warning interface-never-created: Nothing here creates `bridge0`, and the stop destroys it. The next start fails.",
    ]);
  });

  test("is no matter of a network card on the host's bridge, which is told as that", () => {
    const rules = analyze('web { path = /j/web; persist; exec.prestart = "ifconfig bridge0 addm em0 up"; }').findings;
    expect(rules.filter(({ rule }) => only.includes(rule))).toEqual([]);
  });

  test("is only information in a file that another one may include", () => {
    const { findings } = analyze(`
      //- /etc/jail.conf.d/web.conf
      web { path = /j/web; persist; exec.prestart = "ifconfig tap3 create", "mkdir /var/run/web"; }
    `);
    const told = findings.filter(({ rule }) => rule === "restart-fails" || rule === "create-without-cleanup");
    expect(told.map(({ severity }) => severity)).toEqual(["info", "info"]);
  });
});

describe("a dataset that the start makes with a mount point of its own", () => {
  test("is told as a dataset: who unmounts it has it still, and the next start fails", () => {
    check(
      `
      mail {
        path = /jails/mail;
        exec.prestart = "/sbin/zfs create -o mountpoint=/tank/mail tank/mail";
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ restart-fails
        exec.start = "/bin/sh /etc/rc";
        exec.stop = "/bin/sh /etc/rc.shutdown jail";
      }
      `,
      { only: ["restart-fails", "create-without-cleanup"] },
    );
  });
});
