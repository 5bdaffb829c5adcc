/** The pieces of which test/property/hosts.ts makes hosts: lines that belong together, as careful authors write them. */

/** What a jail has of its own: a name for the block, a number, and statements, a line each. */
export interface JailPiece {
  readonly variables: readonly string[];
  readonly lines: readonly string[];
}

/** What stands once for all jails. */
export const headers: readonly (readonly string[])[] = [
  ["exec.clean;", "mount.devfs;", 'path = "/jails/$name";', 'host.hostname = "$name.example.org";'],
  [
    "exec.clean;",
    'path = "/usr/local/jails/${name}";',
    'host.hostname = "${name}";',
    "mount.devfs;",
    "devfs_ruleset = 4;",
  ],
  ["mount.devfs;", "exec.clean;", 'path = "/j/$name";', 'host.hostname = "$name.example.net";', "allow.noraw_sockets;"],
];

export const boots: readonly (readonly string[])[] = [
  ['exec.start = "/bin/sh /etc/rc";', 'exec.stop = "/bin/sh /etc/rc.shutdown jail";'],
  ['exec.start = "/bin/sh /etc/rc";', 'exec.stop = "/bin/sh /etc/rc.shutdown";', "exec.timeout = 120;"],
];

/** Ways to the network. `N` is the jail's number and `NAME` its name, so that jails do not meet. */
export const networks: readonly JailPiece[] = [
  { variables: [], lines: ['ip4.addr = "em0|192.0.2.N/32";'] },
  { variables: [], lines: ['ip4.addr = "em0|192.0.2.N/32", "lo1|10.0.0.N/32";', 'ip6.addr = "em0|2001:db8::N/128";'] },
  { variables: [], lines: ["interface = igb0;", "ip4.addr = 198.51.100.N/32;", "ip4.addr += 198.51.100.1N/32;"] },
  {
    variables: ["$id = N;"],
    lines: [
      "vnet;",
      'vnet.interface = "epair${id}b";',
      'exec.prestart = "/sbin/ifconfig epair${id} create up || true";',
      'exec.prestart += "/sbin/ifconfig bridge0 addm epair${id}a || true";',
      'exec.prestop = "/sbin/ifconfig epair${id}b -vnet $name";',
      'exec.poststop = "/sbin/ifconfig bridge0 deletem epair${id}a";',
      'exec.poststop += "/sbin/ifconfig epair${id}a destroy";',
    ],
  },
  {
    variables: ["$bridge = bridge1;"],
    lines: [
      "vnet;",
      "vnet.interface = epairNb;",
      'exec.prestart = "/sbin/ifconfig epairN create";',
      'exec.prestart += "/sbin/ifconfig $bridge addm epairNa up";',
      'exec.prestart += "/sbin/ifconfig epairNa up";',
      'exec.start = "/sbin/ifconfig epairNb inet 10.1.0.N/24 up";',
      'exec.start += "/sbin/route add default 10.1.0.1 || true";',
      'exec.start += "/bin/sh /etc/rc";',
      'exec.prestop = "/sbin/ifconfig epairNb -vnet NAME";',
      'exec.poststop = "/sbin/ifconfig $bridge deletem epairNa", "/sbin/ifconfig epairNa destroy";',
    ],
  },
  {
    variables: [],
    lines: [
      "vnet;",
      "vnet.interface = ethN;",
      'exec.prestart = "/sbin/ifconfig epairN create", "/sbin/ifconfig epairNb name ethN";',
      'exec.prestart += "/sbin/ifconfig bridge0 addm epairNa up";',
      'exec.prestop = "/sbin/ifconfig ethN -vnet $name";',
      'exec.poststop = "/sbin/ifconfig bridge0 deletem epairNa", "/sbin/ifconfig epairNa destroy";',
    ],
  },
  {
    variables: [],
    lines: [
      "vnet;",
      'vnet.interface = "e0b_$name";',
      'exec.prestart = "/usr/local/sbin/jib addm $name em0";',
      'exec.poststop = "/usr/local/sbin/jib destroy $name";',
    ],
  },
  {
    variables: ['$tool = "/usr/local/sbin/jng";'],
    lines: [
      "vnet;",
      "vnet.interface = ng0_NAME;",
      'exec.prestart = "$tool bridge NAME em1";',
      'exec.poststop = "$tool shutdown NAME";',
    ],
  },
  { variables: [], lines: ["vnet;", "vnet.interface = igbN;", 'exec.prestop = "/sbin/ifconfig igbN -vnet $name";'] },
  { variables: [], lines: ["ip4 = inherit;", "ip6 = inherit;"] },
];

/** What some jails have besides. */
export const extras: readonly string[] = [
  'mount = "/usr/ports $path/usr/ports nullfs ro 0 0";',
  'mount += "tmpfs $path/tmp tmpfs rw,mode=1777 0 0";',
  'mount.fstab = "/etc/fstab.$name";',
  "sysvshm = new;",
  "allow.chflags;",
  "securelevel = 2;",
  "children.max = 3;",
  "enforce_statfs = 1; allow.mount; allow.mount.zfs;",
  'exec.created += "/sbin/zfs jail $name tank/$name";',
  'exec.poststart = "/usr/bin/logger -t jail $name is up";',
  'exec.prestart += "/usr/bin/logger -t jail $name starts";',
  'exec.consolelog = "/var/log/jail.$name";',
  "stop.timeout = 30;",
  'exec.poststart += "/sbin/pfctl -t jails -T add 192.0.2.7";',
  "persist;",
  "# looked after by ops",
];

/** Statements that are mistakes wherever they stand. */
export const wrongLines: readonly string[] = [
  "allow.mounts;",
  "allow.raw_socket = 1;",
  "persist = yes;",
  "securelevel = 7;",
  "enforce_statfs = 3;",
  "ip4.addr += 10.0.0.256;",
  'ip4.addr = "10.9.0.1/24,10.9.0.2/24";',
  'vnet.interface += "em8,em9";',
  "depend = nobody;",
  "name = other;",
  "jid = 5;",
  "vnet;",
  "vnet.interface += igb7;",
  '$path = "/x";',
  'path = "jails/$name";',
  'exec.consolelog = "log/$name";',
  'exec.start += "/bin/sh /etc/rc";',
  'exec.start = "/bin/sh";',
  'exec.start += "cd /usr/local/www";',
  'exec.prestart += "TZ=UTC /usr/local/bin/snapshot";',
  'exec.prestart = "test -d $path && . /etc/jail.env";',
  'exec.prestart = "export A=1";',
  'exec.start += "/usr/local/bin/agent &";',
  'exec.start += "/sbin/zfs jail $name tank/data";',
  'exec.start += "/sbin/ifconfig bridge0 addm epair1a";',
  'exec.start += "/sbin/ifconfig lo1 create";',
  'exec.start += "/sbin/route add default 10.99.0.1";',
  'exec.start += "/sbin/route add -6 default fe80::1";',
  'exec.start += "/sbin/ifconfig epair1b inet 10.2.0.5 up";',
  'exec.poststart += "/sbin/zfs jail $name tank/data";',
  'exec.prestart += "/bin/cp /etc/resolv.conf $path/etc/resolv.conf";',
  'exec.prestart += "/bin/mkdir -p $path/usr/ports";',
  'exec.prestart += "/sbin/ifconfig bridge0 addm em0";',
  'exec.prestart += "/sbin/ifconfig epair9 create up";',
  'exec.prestart += "/sbin/ifconfig epair9a name an_interface_with_a_long_name";',
  'exec.prestart += "/sbin/ifconfig epair9b vnet $name";',
  'exec.poststop += "/sbin/ifconfig epair9 destroy";',
  'exec.poststop += "/sbin/ifconfig bridge0 delete epair1a";',
  'exec.poststop += "/sbin/ifconfig epair1b -vnet $name";',
  'exec.poststop += "/sbin/zfs unjail $name tank/data";',
  'mount += "/a /b";',
  'mount += "devfs $path/dev devfs rw 0 0";',
  'mount += "/data data nullfs rw 0 0";',
  'exec.poststart += "/usr/bin/logger ${ip4.addr}";',
  'exec.poststart += "/usr/bin/logger $nobody";',
  'exec.poststart += "/usr/bin/logger $name_is_up";',
  "allow.sysvipc;",
  "allow.mount.nullfs;",
  "allow.nomount; allow.mount;",
  'host.hostname = "$(hostname)";',
  "ifconfig epair5 create;",
];

/** Slips of the hand: what is found, and what is written instead. */
export const slips: readonly (readonly [RegExp, string])[] = [
  [/ \+= /, " = "],
  [/ = /, " += "],
  [/;\n/, "\n"],
  [/ \|\| true/, ""],
  [/deletem/, "delete"],
  [/addm/, "add"],
  [/a destroy"/, ' destroy"'],
  [/[^\n]*deletem[^\n]*\n/, ""],
  [/[^\n]*-vnet[^\n]*\n/, ""],
  [/[^\n]*destroy[^\n]*\n/, ""],
  [/[^\n]*create[^\n]*\n/, ""],
  [/[^\n]*exec\.stop[^\n]*\n/, ""],
  [/[^\n]*exec\.start[^\n]*\n/, ""],
  [/[^\n]*path =[^\n]*\n/, ""],
  [/\n *vnet;/, ""],
  [/\n *vnet\.interface[^\n]*/, ""],
  [/\$\{id\}/, "$id"],
  [/\$name/, "$nmae"],
  [/\$id = \d+/, "$id = 1"],
  [/epair\d+/, "epair77"],
  [/\/24/, ""],
  [/\/sbin\//, ""],
  [/exec\.prestop/, "exec.poststop"],
  [/exec\.created/, "exec.poststart"],
  [/exec\.prestart/, "exec.start"],
  [/exec\.start/, "exec.prestart"],
  [/exec\.poststop/, "exec.prestop"],
  [/"([^"\n]*)";/, "$1;"],
  [/"([^"\n]*)"/, "'$1'"],
  [/", "/, ","],
  [/\n\}/, "\n"],
];
