import { describe, expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";

/** Files that `mount.fstab` names, where they lie in the tree of the host: their lines are judged as those of `mount`. */
describe("the lines of a fstab", () => {
  test("have their findings where they are written", () => {
    check(`
      web { path = /jails/web; host.hostname = web; persist; mount.fstab = /etc/fstab.web; }
      //- /etc/fstab.web
      # mounts of web
      devfs	/jails/web/dev	devfs	rw	0 0
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ devfs-mount-without-ruleset
      /data /jails/web/data
      ^^^^^^^^^^^^^^^^^^^^^ mount-line-shape
      tmpfs tmp tmpfs rw # relative
            ^^^ mount-line-shape
      tmpfs /tmp tmpfs rw 0 0
            ^^^^ mount-line-shape
      /usr/local /jails/web/usr/local nullfs rw 0 0
                                             ^^ host-binaries-writable
      tmpfs /jails/web/var/run tmpfs rw 0 0
            ^^^^^^^^^^^^^^^^^^ hidden-mount
      /base/var /jails/web/var nullfs ro 0 0
    `);
  });

  test("come after those of `mount`, and before `mount.devfs`", () => {
    check(
      `
      web {
        path = /jails/web;
        persist;
        mount.devfs;
        mount = "tmpfs $path/var/run tmpfs rw 0 0";
        #              ^^^^^^^^^^^^^ hidden-mount
        mount.fstab = /etc/fstab.web;
      }
      //- /etc/fstab.web
      /base/var /jails/web/var nullfs ro 0 0
      fdescfs /jails/web/dev/fd fdescfs rw 0 0
              ^^^^^^^^^^^^^^^^^ hidden-mount
    `,
      { only: ["hidden-mount"] },
    );
  });

  test("may be written in octal digits throughout", () => {
    // As AppJail writes them.
    check(`
      web {
        path = /j/m;
        persist;
        mount.fstab = /etc/fstab.web;
      }
      //- /etc/fstab.web
      \\144\\145\\166\\146\\163 \\57\\152\\57\\155\\57\\57\\144\\145\\166 devfs rw,ruleset=5 0 0
      \\164\\155\\160\\146\\163 \\57\\152\\57\\155\\57\\57\\164\\155\\160 tmpfs rw,size=1g,mode=1777 0 0
      \\146\\144\\145\\163\\143\\146\\163 \\57\\152\\57\\155\\57\\57\\144\\145\\166\\57\\146\\144 fdescfs rw,linrdlnk 0 0
      \\164\\155\\160\\146\\163 \\164\\155\\160 tmpfs rw 0 0
                           ^^^^^^^^^^^^ mount-line-shape
    `);
  });

  test("are of each jail that names the file", () => {
    const { findings } = analyze(`
      mount.fstab = /etc/fstab.all;
      persist;
      a { path = /jails/a; }
      b { path = /jails/b; }
      //- /etc/fstab.all
      tmpfs /jails/a/tmp
    `);
    expect(findings.filter(({ rule }) => rule === "mount-line-shape").map(({ jails }) => jails)).toEqual([["a", "b"]]);
  });

  test("may hold the devfs that the ruleset is for", () => {
    const withFile = (line: string) => `
      web { path = /jails/web; persist; devfs_ruleset = 4; mount.fstab = /etc/fstab.web; }
      //- /etc/fstab.web
      ${line}
    `;
    const told = (text: string) => analyze(text).findings.map(({ rule }) => rule);
    expect(told(withFile("devfs /jails/web/dev devfs rw,ruleset=4 0 0"))).not.toContain("no-mount-devfs");
    expect(told(withFile("tmpfs /jails/web/tmp tmpfs rw 0 0"))).toContain("no-mount-devfs");
  });
});

test("what exec.prestart makes comes too late for a line of a fstab, too", () => {
  check(
    `
    mount.fstab = "/etc/fstab.$name";
    path = "/jails/$name";
    exec.start = "/bin/sh /etc/rc";
    web { exec.prestart = "/bin/mkdir -p /jails/web/data"; }
    #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mount-before-prestart
    db { exec.prestart = "/bin/mkdir -p /data/db /var/log/db"; }
    #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mount-before-prestart
    mail { exec.prestart = "/bin/mkdir -p /jails/mail/var/spool/new"; }
    dns { exec.prestart = "/bin/mkdir -p /var/log/dns"; }
    //- /etc/fstab.web
    /data /jails/web/data nullfs rw 0 0
    //- /etc/fstab.db
    /data/db /jails/db/data nullfs rw 0 0
    //- /etc/fstab.mail
    /data/spool /jails/mail/var/spool nullfs rw 0 0
    //- /etc/fstab.dns
    /data/dns /jails/dns/data nullfs rw 0 0
  `,
    { only: ["mount-before-prestart"] },
  );
});
