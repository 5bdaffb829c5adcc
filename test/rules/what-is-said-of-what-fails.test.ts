import { expect, test } from "vitest";
import { said } from "../support/said.ts";

const jail = (statements: string): string => `web { path = /jails/web; ${statements} }`;
const start = (command: string): string => jail(`persist; exec.start = "${command}";`);

const rolledBack = "The start is rolled back.";
const earlierFirst = "The first start goes well; what it needs, or makes, is another matter after a stop.";

test.each([
  ["for ; do ls; done", "Missing name after `for`. Add it."],
  ["if true; then", "Missing `fi` for `if`. Add `fi`, in the same string."],
  ["{ ls", "Missing `}` for `{`. Close it with `; }`."],
  ["( ls", "Missing `)` for `(`. Add `)`, in the same string."],
  ["ls &&", "Missing command after `&&`. Remove it, or put a command after it, in the same string."],
  ["ls >", "Missing file name after `>`. Name the file."],
  ["ls; done", "Unexpected `done`. The whole construct has to be in one string."],
  ["ls; ; ls", "Unexpected `;`. Remove it, or quote it if it is meant as text."],
  ["ls `pwd", "The quote (a backtick) is never closed. Close it."],
])("a shell cannot read %j", (script, message) => {
  const lines = [message, "The shell cannot read the string, so it runs nothing of it.", rolledBack];
  expect(said("shell-syntax-error", start(script))).toEqual(lines);
});

test("of a script a shell runs the lines above the one that it cannot read", () => {
  expect(said("shell-syntax-error", start("logger it is;\nls )"))).toEqual([
    "Unexpected `)`. Remove it, or quote it if it is meant as text.",
    "The shell reads line by line: what stands above may have run by then, and of the rest it runs nothing.",
    rolledBack,
  ]);
  // Nothing, where the command that it cannot read begins in the first line.
  expect(said("shell-syntax-error", start("\nif true; then\nls"))).toContain(
    "The shell cannot read the string, so it runs nothing of it.",
  );
});

test.each([
  [
    "mount -t nullfs /a /b",
    "`mount` fails in `exec.start`: the jail may not mount anything. Set `allow.mount` and `enforce_statfs = 1`, or use `mount`.",
  ],
  [
    "kldload pf",
    "`kldload` fails in `exec.start`: no jail may load a kernel module. Load it on the host, in exec.prestart.",
  ],
  [
    "devfs rule apply hide",
    "`exec.start` runs in the jail, which cannot change the rules of devfs. Run it on the host, in exec.created.",
  ],
  [
    "ifconfig epair1b vnet web",
    "`exec.start` runs in the jail, where no jail is known. Run it on the host, in exec.created.",
  ],
])("a jail cannot do what %j does", (command, message) => {
  const text = jail(`persist; vnet; vnet.interface = epair1b; exec.start = "${command}";`);
  expect(said("host-command-in-jail-hook", text)).toEqual([message, rolledBack]);
});

test("a path is right on the host, and what only hides a failure is told to do so", () => {
  expect(said("host-command-in-jail-hook", start("cat /jails/web/etc/rc.conf"))).toEqual([
    "`exec.start` runs in the jail, where there is no `/jails/web/etc/rc.conf`. Leave out the jail's path.",
    "The jail sees its own directory as `/`. On the host, in exec.created, the path is right.",
  ]);
  expect(said("host-command-in-jail-hook", start("ifconfig lo0 10.0.0.1/32 alias || true")).at(-1)).toBe(
    "It never works: what follows the command only hides that.",
  );
  const other = 'a { path = /a; persist; exec.start = "jexec b ls"; } b { path = /b; persist; }';
  expect(said("host-command-in-jail-hook", other)[0]).toBe(
    "`exec.start` runs in the jail, where `jexec` finds no jails. Run it on the host, in exec.created.",
  );
});

test("a jail without a network of its own changes none, whoever runs the command in it", () => {
  expect(said("host-command-in-jail-hook", jail('exec.created = "jexec web ifconfig em0 up"; persist;'))).toEqual([
    "`ifconfig` fails in `exec.created`: the jail shares the host's network. Set `vnet`, or leave `jexec` out.",
    "Without `vnet` a jail may look at interfaces, addresses and routes, and change none: `Operation not permitted`.",
    rolledBack,
  ]);
});

test.each([
  ["A=b", "`A=b` needs a shell, and lasts no longer than its string. Join both with `&&` in one string."],
  ["A=b\n B=c", "`A=b` needs a shell, and jail(8) runs this string without one. Use `env`, or `/bin/sh -c '…'`."],
  ["A=b app", "`A=b` needs a shell, and jail(8) runs this string without one. Use `env`, or `/bin/sh -c '…'`."],
  ["if true", "`if` needs a shell, and jail(8) runs this string without one. Put the whole construct into one string."],
])("%j has no shell", (command, message) => {
  expect(said("needs-shell", start(command))[0]).toBe(message);
});

test("a service that rc.conf has to enable is started by rc anyway", () => {
  const before = (action: string): string =>
    jail(`exec.start = "service nginx ${action}", "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";`);
  expect(said("service-before-rc", before("start")).at(-1)).toBe(
    "`start` starts only what rc.conf enables, and rc does that anyway.",
  );
  expect(said("service-before-rc", before("onestart"))).toHaveLength(2);
});

test("a command that a global list has already says where it comes from", () => {
  const inherited = (command: string): string[] => {
    const more = jail(`exec.stop = "/bin/sh /etc/rc.shutdown jail"; exec.start += "${command}";`);
    return said("duplicate-command", `exec.start = "${command}"; ${more}`);
  };
  expect(inherited("/usr/local/bin/app")).toEqual([
    "`/usr/local/bin/app` runs twice in `exec.start`. `+=` adds to the list that the jail has already.",
    "→ the first time",
  ]);
  expect(inherited("/bin/sh /etc/rc")).toEqual([
    "`/etc/rc` runs twice in `exec.start`. Every service is started a second time.",
    "`+=` adds to what a global statement or a wildcard block has put into the list.",
    "→ the first time",
  ]);
});

test.each([
  [
    "route add 10.1.0.0/16 10.0.0.1",
    "Nothing removes the route to `10.1.0.0/16`: the next start fails. Add `route delete …` to exec.poststop.",
  ],
  [
    "route add default 10.0.0.1",
    "Nothing removes the default route: the next start fails. Add `route delete …` to exec.poststop.",
  ],
  [
    "ifconfig em0 alias 10.0.0.3/32",
    "Nothing removes the address `10.0.0.3/32` from `em0` when the jail stops. Add `ifconfig … -alias` to exec.poststop.",
  ],
  [
    "ifconfig bridge0 addm epair7a",
    "Nothing takes `epair7a` off `bridge0`: the next start fails. Add `ifconfig bridge0 deletem epair7a` to exec.poststop.",
  ],
  ["jib addm web em0", "Nothing removes `e0a_web` when the jail stops. Add `jib destroy web` to exec.poststop."],
  ["jng bridge web em0", "Nothing removes `ng0_web` when the jail stops. Add `jng shutdown web` to exec.poststop."],
])("nothing undoes %j", (command, message) => {
  const given = /^j(?:ib|ng)/.test(command)
    ? `vnet; vnet.interface = ${command.startsWith("jib") ? "e0b_web" : "ng0_web"};`
    : "";
  expect(said("create-without-cleanup", jail(`${given} persist; exec.prestart = "${command}";`))).toEqual([message]);
});

test.each([
  ["kldload if_bridge", "`if_bridge` stays after a stop, so that the next start fails here. Use `kldload -n`."],
  ["mkdir /var/run/web", "`/var/run/web` stays after a stop, so that the next start fails here. Use `mkdir -p`."],
  [
    "zfs create tank/web",
    "`tank/web` stays after a stop, so that the next start fails here. Take it away in exec.poststop.",
  ],
])("%j fails the second time", (command, message) => {
  expect(said("restart-fails", jail(`persist; exec.prestart = "${command}";`))).toEqual([message, earlierFirst]);
});

test("the half of jib's pair that is the host's leaves its bridge in the jail", () => {
  const text = jail('vnet; vnet.interface = e0a_web; persist; exec.prestart = "/usr/sbin/jib addm web em0";');
  expect(said("jib-jng-usage", text)).toEqual([
    "`e0a_web` is the half for the host's bridge. Give the jail `e0b_web`.",
    "In the jail `e0a_web` leaves its bridge, and the jail has no connection.",
    "→ makes `e0b_web`",
  ]);
});

test.each([
  [
    "persist; host.hostname = x;",
    [
      "`a` is called `x` too. Logs and mail do not tell them apart.",
      "Give each jail a host name of its own.",
      "→ the jail `a` has it here",
    ],
  ],
  [
    'persist; ip6.addr = "em0|2001:db8::1";',
    [
      "`a` uses the address `2001:db8::1` too. The second to start may fail.",
      "The kernel refuses the second one when either has further addresses (`IPv6 addresses clash`), and where jail(8) sets the address on an interface, stopping one jail takes it away from the other.",
      "→ the jail `a` has it here",
    ],
  ],
  [
    'persist; exec.prestart = "ifconfig em1 ether 02:ff:00:00:00:05";',
    [
      "`a` uses the hardware address `02:ff:00:00:00:05` too. Frames reach either of them on one network.",
      "On one network nobody can tell the two apart. Give each jail a hardware address of its own.",
      "→ the jail `a` has it here",
    ],
  ],
  [
    'persist; mount = "/x /mnt nullfs rw 0 0";',
    [
      "`a` mounts something on `/mnt` too. The second mount covers the first.",
      "Each stop unmounts one of the two.",
      "→ the jail `a` has it here",
    ],
  ],
  [
    '$id = 5; persist; mount = "/x /mnt/$id nullfs rw 0 0"; exec.prestart = "ifconfig epair$id create", "ifconfig epair${id}a ether 02:ff:00:00:00:0$id";',
    [
      "`$id` is `5` in `a` too. Both mount something on `/mnt/5`; the second mount covers the first.",
      "Both also create `epair5` and use the hardware address `02:ff:00:00:00:05`.",
      "Each stop unmounts one of the two.",
      "→ the jail `a` has it here",
    ],
  ],
  [
    '$id = 5; persist; host.hostname = "h$id";',
    [
      "`$id` is `5` in `a` too. Both are called `h5`; logs and mail do not tell them apart.",
      "Give each jail a host name of its own.",
      "→ the jail `a` has it here",
    ],
  ],
])("two jails with %j", (statements, lines) => {
  const two = `a { path = /a; ${statements} } b { path = /b; ${statements} }`;
  expect(said("duplicate-resource", two)).toEqual(lines);
});

test.each([
  [
    "mount.devfs\n persist",
    "`mount.devfs` takes `persist` below it for its value: a `;` is missing. The jail will not start.",
  ],
  [
    "mount.devfs persist",
    "Invalid value `persist` for `mount.devfs`; expected true or false. The jail will not start.",
  ],
  [
    "mount.devfs = persist",
    "Invalid value `persist` for `mount.devfs`; expected true or false. The jail will not start.",
  ],
])("%j is no switch", (statement, message) => {
  expect(said("boolean-value", jail(`${statement};`))[0]).toBe(message);
});

test("the VLAN's parent can be brought up by the rc.conf of a jail that runs rc", () => {
  const text = jail(`vnet; vnet.interface = epair1b; exec.prestart = "ifconfig epair1 create";
    exec.start = "ifconfig epair1b.20 create inet 10.0.0.2/24 up", "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";`);
  expect(said("vlan-parent-down", text).at(-1)).toBe('The jail\'s rc.conf can do it as well: `ifconfig_epair1b="up"`.');
});

test("a habit is told with how often it shows", () => {
  const commands = (list: string, more = ""): string[] =>
    said("relative-command", jail(`persist; ${more} exec.poststart = ${list};`));
  expect(commands('"ifconfig lo1 up"')[0]).toBe(
    "`ifconfig` is called without a path. Whoever starts the jail must have /sbin in `PATH`: write `/sbin/ifconfig`.",
  );
  expect(commands('"ifconfig lo1 up", "mount /a", "ifconfig lo2 up"', "exec.clean;")).toEqual([
    "`ifconfig` and 2 more commands are called without a path. `PATH` must have /sbin: write `/sbin/ifconfig`.",
    "With `exec.clean`, `PATH` is what login.conf has for the user, and /bin:/usr/bin where it has nothing.",
    "→ `mount` has no path either",
    "→ `ifconfig` has no path either",
  ]);
});

test("zfs that is not told of which jail says what it takes", () => {
  const text = jail(`persist; exec.created = "zfs jail web zroot/data"; exec.prestop = "zfs unjail zroot/data";`);
  expect(said("command-fails", text)).toEqual([
    "`zfs unjail zroot/data` fails: it takes a jail and a dataset. The jail is not removed.",
  ]);
});
