import { expect, test } from "vitest";
import { check } from "../support/fixture.ts";

/** Programs that only run another one hide nothing of what that does (test/property/written-otherwise.test.ts). */

test("a command is told as one whole, and what it is about by the word that shows it", () => {
  check(
    `
    web {
      path = /j; persist; ip4 = inherit;
      exec.start = "/usr/bin/timeout 30 /usr/bin/env -i /sbin/ifconfig em0 inet 192.0.2.5/24 alias";
      #                                                                ^^^ host-command-in-jail-hook
    }
    `,
    { only: ["host-command-in-jail-hook"] },
  );
  check(
    `
    web {
      path = /j; persist; ip4 = inherit;
      exec.poststart = "/usr/bin/nice -n 5 /usr/sbin/jexec web env /sbin/route add default 192.0.2.1";
      #                                                                        ^^^ host-command-in-jail-hook
    }
    `,
    { only: ["host-command-in-jail-hook"] },
  );
});

test("the program that is called without a path may be either, and behind a PATH of its own none", () => {
  const only = { only: ["relative-command"] };
  const [finding] = check(
    `
    web {
      path = /j; persist;
      exec.prestart = "chroot / ifconfig em0", "nice -n 5 ifconfig em0", "env PATH=/sbin ifconfig em0";
      #                ^^^^^^ relative-command
    }
    `,
    only,
  );
  expect(finding.related.map(({ message }) => message)).toEqual(["`ifconfig` has no path either"]);
});

test.each(["/usr/bin/timeout 30 /bin/sh", "timeout 30 tail -f /var/log/messages", "/usr/bin/env -S '/bin/sh -i'"])(
  "the start does not wait for ever for %s",
  (command) => {
    check(`web { path = /j; persist; exec.start = "${command}"; }`, { only: ["interactive-start"] });
  },
);

test("what setfib runs has routes of its own", () => {
  const jail = (command: string, mark = "") => `
    web {
      path = /j; vnet; vnet.interface = em1;
      exec.start = "/sbin/ifconfig em1 inet 192.0.2.5/24", "/bin/sh /etc/rc", "${command}";
      ${mark}
    }
  `;
  const only = { only: ["rc-before-network"] };
  check(jail("/usr/sbin/setfib 1 /sbin/route add default 192.0.2.1"), only);
});

test.each(["setfib 1", "/usr/sbin/setfib 1", "/usr/sbin/setfib -F 1", "/usr/bin/nice -n 5 /usr/sbin/setfib 1"])(
  "a route of %s is none of those that are followed",
  (setfib) => {
    check(`
      web {
        path = /j; vnet; vnet.interface = em1;
        exec.start = "/sbin/ifconfig em1 inet 192.0.2.5/24", "/sbin/route add default 192.0.2.1 || true";
        exec.start += "${setfib} /sbin/route add default 192.0.2.1 || exit 1";
        exec.start += "${setfib} /sbin/route add -net 198.51.100.0/24 203.0.113.1 || exit 1";
        exec.start += "/bin/sh /etc/rc";
        exec.prestop = "/sbin/ifconfig em1 -vnet web";
      }
    `);
  },
);

test("a sentence has commas", () => {
  check(
    `
    web { path = /j; persist; exec.poststop = "/usr/bin/logger web is gone,route goes,/sbin/route flush"; }
    db {
      path = /j; persist;
      exec.prestart = "/sbin/route add -net 10.0.0.0/8 192.0.2.1,/sbin/route add -net 172.16.0.0/12 192.0.2.1";
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quoted-comma-list
    }
    `,
    { only: ["quoted-comma-list"] },
  );
});
