import { describe, expect, it } from "vitest";
import { definitionsAt, linksOf } from "../../support/editor.ts";

describe("links", () => {
  it("lead to included files and to fstabs that are there", () => {
    const text = `
      .include "/etc/jail.d/web.conf";
      .include "missing.conf";
      db {
        mount.fstab = "/etc/fstab.$name";
        persist;
      }
      //- /etc/jail.d/web.conf
      web { persist; }
      //- /etc/fstab.db
      tmpfs /jails/db/tmp tmpfs rw 0 0
    `;
    expect(linksOf(text)).toEqual([
      '"/etc/jail.d/web.conf" → /etc/jail.d/web.conf',
      "/etc/fstab.$name → /etc/fstab.db",
    ]);
  });

  it("what stands for several files is no link", () => {
    const text = `
      .include "/etc/jail.d/*.conf";
      mount.fstab = "/etc/fstab.$name";
      a { persist; }
      b { persist; }
      //- /etc/jail.d/web.conf
      web { persist; }
      //- /etc/jail.d/db.conf
      db { persist; }
      //- /etc/fstab.a
      tmpfs /jails/a/tmp tmpfs rw 0 0
      //- /etc/fstab.b
      tmpfs /jails/b/tmp tmpfs rw 0 0
    `;
    expect(linksOf(text)).toEqual([]);
  });

  it("lead to scripts of the host and console logs in the tree of a host", () => {
    const text = `
      # See /srv/alpha/etc/jail.conf.
      //- /srv/alpha/etc/jail.conf
      web {$0
        exec.consolelog = "/var/log/jail_$name.log";
        exec.prestart = "/sbin/ifconfig epair1 create", "test -x /usr/local/sbin/up.sh && /usr/local/sbin/up.sh $name";
        exec.poststop = "sh '/usr/local/sbin/../sbin/down.sh'", "/usr/local/sbin/none.sh", "/dev/null/x";
        exec.start = "/usr/local/sbin/up.sh";
        path = "/usr/local/sbin/up.sh";
        persist;
      }
      //- /srv/alpha/usr/local/sbin/up.sh
      ifconfig
      //- /srv/alpha/usr/local/sbin/down.sh
      ifconfig
      //- /srv/alpha/sbin/ifconfig
      elf
      //- /srv/alpha/var/log/jail_web.log
      hello
      //- /usr/local/sbin/none.sh
      of another machine
    `;
    expect(linksOf(text)).toEqual([
      "/var/log/jail_$name.log → /srv/alpha/var/log/jail_web.log",
      "/usr/local/sbin/up.sh → /srv/alpha/usr/local/sbin/up.sh",
      "/usr/local/sbin/up.sh → /srv/alpha/usr/local/sbin/up.sh",
      "/usr/local/sbin/../sbin/down.sh → /srv/alpha/usr/local/sbin/down.sh",
    ]);
  });

  it("a path of a file that lies in no tree of a host leads nowhere", () => {
    const text = `
      # nothing
      //- /home/me/jail.conf
      web { exec.prestart = "/usr/local/sbin/up.sh"; exec.consolelog = /var/log/x; persist; }$0
      //- /usr/local/sbin/up.sh
      true
      //- /var/log/x
      log
    `;
    expect(linksOf(text)).toEqual([]);
  });

  it("what each jail has of its own leads nowhere from the place that they share", () => {
    const text = `
      exec.prestart = "/opt/jails/$name.sh";
      exec.poststop = "/opt/jails/all.sh";
      a { persist; }
      b { persist; }
      //- /opt/jails/a.sh
      true
      //- /opt/jails/b.sh
      true
      //- /opt/jails/all.sh
      true
    `;
    expect(linksOf(text)).toEqual(["/opt/jails/all.sh → /opt/jails/all.sh"]);
  });

  it("are definitions, too, for editors that show no links", () => {
    const at = (marked: string) =>
      definitionsAt(`
        # See /srv/alpha/etc/jail.conf.
        //- /srv/alpha/etc/jail.conf
        web {
          mount.fstab = "${marked.startsWith("/etc") ? marked : "/etc/fstab.$name"}";
          exec.prestart = "${marked.startsWith("/usr") ? marked : "/usr/local/sbin/up.sh"}";
          persist;
        }
        //- /srv/alpha/etc/fstab.web
        tmpfs /jails/web/tmp tmpfs rw 0 0
        //- /srv/alpha/usr/local/sbin/up.sh
        ifconfig
      `);
    expect(at("/etc/fst$0ab.$name")).toEqual(["/srv/alpha/etc/fstab.web:1"]);
    expect(at("/usr/local/sbin/u$0p.sh")).toEqual(["/srv/alpha/usr/local/sbin/up.sh:1"]);
    expect(at("/usr/local/sbin/n$0one.sh")).toEqual([]);
  });
});
