import { mulberry32 } from "./random.ts";

/**
 * A host of many jails that get into each other's way: they share addresses, interfaces, bridges and paths, make for others what these
 * use, and wait for each other. One edit at a time changes a jail, adds, moves or removes one, or changes what all share.
 */
export class HostOfMany {
  private readonly random: () => number;
  private globals: readonly string[] = ["exec.clean;", 'path = "/jails/$name";'];
  private jails: readonly string[];
  private next = 0;
  /** What comes back with the next edit, when the last one was a slip. */
  private beforeSlip: readonly string[] | undefined;

  constructor(seed: number, count: number) {
    this.random = mulberry32(seed);
    this.jails = Array.from({ length: count }, () => this.jail());
  }

  get text(): string {
    return `${this.globals.join("\n")}\n${this.jails.join("\n")}\n`;
  }

  edit(): void {
    if (this.beforeSlip) {
      this.jails = this.beforeSlip;
      this.beforeSlip = undefined;
      return;
    }
    const at = this.below(this.jails.length);
    switch (this.below(10)) {
      case 0:
        this.jails = this.jails.toSpliced(at, 1);
        return;
      case 1:
        this.jails = this.jails.toSpliced(at, 0, this.jail());
        return;
      case 2: {
        const moved = this.jails[at];
        this.jails = this.jails.toSpliced(at, 1).toSpliced(this.below(this.jails.length), 0, moved);
        return;
      }
      case 3:
        this.globals = this.oneOf([
          ["exec.clean;", 'path = "/jails/$name";'],
          ['path = "/jails/$name";'],
          ["exec.clean;", 'path = "/jails/$name";', "allow.raw_sockets;", "devfs_ruleset = 11;"],
          ["# jailconf-ignore-file relative-command, no-hostname", "exec.clean;", 'path = "/jails/$name";'],
        ]);
        return;
      case 4:
        this.beforeSlip = this.jails;
        this.jails = this.jails.with(at, this.jails[at].replace(/;/, this.oneOf(["", ";;", ",", "; # note"])));
        return;
      default:
        this.jails = this.jails.with(at, this.jail(/^\w+/.exec(this.jails[at])?.[0]));
    }
  }

  private jail(name = `j${this.next++}`): string {
    const number = this.below(60);
    const other = this.below(60);
    const lines = [
      `ip4.addr = "10.0.0.${number}";`,
      `ip4.addr = "em0|10.0.0.${number}/24", "em0|10.0.1.${other}/24";`,
      `vnet; vnet.interface = "epair${number}b"; exec.prestart = "/sbin/ifconfig epair${number} create up";`,
      `exec.prestart += "ifconfig bridge${number % 4} addm epair${other}a";`,
      `exec.prestart += "/sbin/ifconfig bridge${number % 4} create";`,
      `exec.poststop += "/sbin/ifconfig epair${number}a destroy";`,
      `exec.poststop += "/sbin/ifconfig bridge${number % 4} destroy";`,
      `exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";`,
      `exec.start = "/usr/local/bin/unknown ${number}";`,
      `depend = "j${other}";`,
      `host.hostname = "host${number % 20}";`,
      `jid = ${number + 1};`,
      `path = "/jails/shared${number % 20}";`,
      "persist;",
      "allow.raw_sockets; interface = em0;",
      `host.hostuuid = "0000000${number % 10}";`,
      "nopersist = false; sysvshm;",
    ];
    const chosen = Array.from({ length: 1 + this.below(5) }, () => this.oneOf(lines));
    return `${name} {\n  ${chosen.join("\n  ")}\n}`;
  }

  private oneOf<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)];
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}
