import { describe, expect, it } from "vitest";
import { failures, type Values } from "./jail-view.ts";
import { factsOfLife } from "./state.ts";

/** Commands of every program that has a model and is no part of the network. */
const commands = [
  ...[
    "mount -t tmpfs tmpfs /j/web/tmp",
    "mount_nullfs /a /b",
    "umount /b",
    "umount /j/web/dev",
    "umount -a",
    "mount -a",
  ],
  ...["zfs create -o mountpoint=/d tank/d", "zfs destroy tank/d", "zfs mount tank/d", "zfs unmount tank/d"],
  ...["zfs jail web tank/d", "zfs unjail web tank/d", "zfs set jailed=on tank/d", "zfs rename tank/d tank/e"],
  ...["touch /a", "rm -rf /a", "mkdir /j/web/x", "mv /a /b", "cp /etc/x /b/", "date > /a"],
  ...[
    "sysctl a=1",
    "sysrc x=1",
    "sysrc -j web x=1",
    "kldload if_wg",
    "kldunload if_wg",
    "pfctl -f /etc/pf.conf",
    "pfctl -F all",
  ],
  ...[
    "service sshd start",
    "service sshd stop",
    "service netif stop",
    "service other x",
    "service -j web sshd restart",
  ],
  ...["route add default 10.0.0.1", "route delete default", "route change default 10.0.0.9", "route flush"],
  ...["route -j web add default 10.0.0.1", "jexec web route add default 10.0.0.1", "jexec web touch /a"],
  ...["pkg -j web install x", "jls -j web", "pkill -j web x", "killall -j web x", "ps -J web", "sysctl -j web a"],
  ...["cpuset -l 0 -j web", "jail -m name=web allow.mount", "sh -c 'mount_nullfs /a /b'", "env A=1 umount /b"],
  ...["mdconfig -u 7 -f /x", "dhclient em0", "sh /etc/rc", "sh /etc/rc.shutdown", "daemon x", "ngctl shutdown x:"],
];

const phases = ["prepare", "prestart", "created", "start", "poststart", "prestop", "stop", "poststop", "release"];

const jail: Values = {
  path: ["/j/web"],
  persist: [],
  vnet: [],
  "vnet.interface": ["em1"],
  mount: ["/tpl /j/web nullfs rw"],
  "mount.devfs": [],
  "exec.prepare": [
    "mount_nullfs /a /b",
    "touch /a",
    "zfs create -o mountpoint=/d tank/d",
    "route add default 10.9.0.1",
  ],
  "exec.start": ["ifconfig em1 10.0.0.2/24", "route add -net 10.7.0.0/16 10.0.0.1"],
};

const with_ = (phase: string, ...more: string[]): Values => {
  const name = `exec.${phase}`;
  return { ...jail, [name]: [...(jail[name] ?? []), ...more] };
};

const known = (facts: readonly string[]): string[] => facts.filter((line) => !line.endsWith("(unknown)"));

const wrapped = [
  (command: string) => `if test -e /x; then ${command}; fi`,
  (command: string) => `test -e /x && ${command}`,
  (command: string) => `for i in $x; do ${command}; done`,
  (command: string) => `cd /tmp && /bin/sh -c "if test -e /x; then ${command}; fi"`,
];

/** Of an interface that is there the state may have become unknown. */
const isLess = (line: string, of: string): boolean =>
  line === of || (/ interface /.test(line) && of.startsWith(`${line} `));

describe("a command that runs perhaps", () => {
  const failingBefore = failures(jail);
  const without = factsOfLife(jail);

  it.each(commands)("%s: leaves no fact and no failure that was not there without it", (command) => {
    // `expect` takes longer than to look at a list.
    const wrong: unknown[] = [];
    for (const phase of phases) {
      for (const wrap of wrapped) {
        const after = with_(phase, wrap(command));
        const facts = factsOfLife(after);
        for (const when of ["after start", "after stop"] as const) {
          const less = known(without[when]);
          const more = known(facts[when]).filter((line) => !less.some((other) => isLess(line, other)));
          if (more.length > 0) wrong.push([phase, wrap(command), when, more]);
        }
        const failed = failures(after).filter((line) => !failingBefore.includes(line));
        if (failed.length > 0) wrong.push([phase, wrap(command), failed]);
      }
    }
    expect(wrong).toEqual([]);
  });
});
