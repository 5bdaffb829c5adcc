import { test } from "vitest";
import { check } from "../support/fixture.ts";

/** Texts that are right in rarer ways than those that the pages of the rules show. */
const right: readonly (readonly [rule: string, why: string, text: string])[] = [
  [
    "overwritten-list",
    "The first list is only put into another order, and is spelled in another way",
    `
      web {
        path = /j;
        persist;
        exec.start = "/bin/sh /etc/rc";
        exec.start = "zfs mount -a";
        exec.start += "sh /etc/rc";
      }
    `,
  ],
  [
    "overwritten-list",
    "A value that is set again is not lost when it comes from a variable",
    `
      web {
        path = /j;
        persist;
        $setup = "zfs mount -a";
        exec.start = "/bin/sh /etc/rc", "zfs mount -a";
        exec.start = $setup;
        exec.start += "sh /etc/rc";
      }
    `,
  ],
  [
    "overwritten-list",
    "rc.shutdown runs behind another command",
    `
      exec.stop = "/bin/sh /etc/rc.shutdown jail";
      web { path = /j; persist; exec.stop = "/usr/sbin/service nginx stop; /bin/sh /etc/rc.shutdown"; }
    `,
  ],
  [
    "overwritten-list",
    "All jails have the list that the jail sets again",
    `
      $rc = "/bin/sh /etc/rc";
      exec.start = $rc;
      exec.start += "/sbin/ifconfig lo0 up";
      web {
        path = /j;
        persist;
        exec.start = "/bin/sh /etc/rc";
        exec.start += "/sbin/ifconfig lo0 up";
      }
    `,
  ],
  [
    "overwritten-list",
    "An empty value is no value that could be lost",
    `
      web { path = /j; persist; mount.fstab = ""; mount.fstab = "/etc/fstab.web"; }
    `,
  ],
  [
    "overwritten-list",
    "The list is emptied with a command that does nothing",
    `
      exec.start = "/bin/sh /etc/rc";
      web { path = /j; persist; exec.start = "/usr/bin/true"; }
    `,
  ],
  [
    "duplicate-resource",
    "Loopback addresses may be shared",
    `
      a {
        path = /a;
        persist;
        ip4.addr = 127.0.0.1;
      }
      b {
        path = /b;
        persist;
        ip4.addr = 127.0.0.1;
      }
    `,
  ],
  [
    "duplicate-resource",
    "What goes to /dev/null is not mixed there",
    `
      persist;
      exec.consolelog = /dev/null;
      a { path = /a; }
      b { path = /b; }
    `,
  ],
  [
    "mount-line-shape",
    "Fields in columns, with any number of blanks and tabs between",
    `
      web {
        path = /jails/web;
        persist;
        mount = "tmpfs   /jails/web/tmp 	tmpfs   rw,size=64m   0   0";
      }
    `,
  ],
  [
    "mount-line-shape",
    "An empty value mounts nothing",
    `
      web { path = /jails/web; persist; mount = ""; }
    `,
  ],
  [
    "mount-line-shape",
    "The directory has two names, where /home is a link into /usr",
    `
      web {
        path = /usr/home/jails/web;
        persist;
        mount = "/data /home/jails/web/data nullfs rw 0 0";
      }
      debian {
        path = /compat/debian;
        persist;
        mount = "tmpfs /usr/compat/debian/tmp tmpfs rw 0 0";
      }
    `,
  ],
  [
    "mount-line-shape",
    "A jail whose `path` is not known here",
    `
      path = "$jails/$name";
      tool { persist; mount = "tmpfs /tmp tmpfs rw 0 0"; }
    `,
  ],
  [
    "vnet-not-returned",
    "Only under some condition, but somebody has thought of it",
    `
      web {
        path = /j;
        vnet;
        persist;
        vnet.interface = em1;
        exec.prestop = "jexec web ifconfig em1 && ifconfig em1 -vnet web";
      }
    `,
  ],
  [
    "vnet-not-returned",
    "A program of one's own is told in exec.poststop which interface to take away",
    `
      web {
        path = /j;
        vnet;
        persist;
        vnet.interface = em0_web;
        exec.prestart = "/usr/local/sbin/netjail add em0 em0_web";
        exec.poststop = "/usr/local/sbin/netjail delete em0 em0_web";
      }
    `,
  ],
  [
    "interface-never-created",
    "Somebody calls an interface like a pair",
    `
      web {
        vnet;
        path = /j;
        vnet.interface = epair5;
        exec.prestart = "ifconfig epair9 create", "ifconfig epair9b name epair5";
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "ifconfig epair9a destroy";
      }
    `,
  ],
];

test.each(right)("%s is silent: %s", (rule, _, text) => {
  check(text, { only: [rule] });
});
