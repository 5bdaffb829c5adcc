/** Mistakes with fixes of all kinds: safe ones, ones that run other commands, ones that somebody has to choose, and none. */
export const mistakes: readonly ((number: number) => string)[] = [
  (number) => `vnet; vnet.interface = "epair${number}0b,epair${number}1b";`,
  () => "exec.clean = yes;",
  () => "allow.raw_socket;",
  () => 'exec.start = "/bin/sh /etc/rc"; exec.start = "zfs mount -a"; exec.start += "/bin/sh /etc/rc";',
  (number) => `vnet; vnet.interface = epair${number}b;
    exec.prestart = "ifconfig epair${number} create", "ifconfig bridge0 addm epair${number}a";
    exec.poststop = "ifconfig epair${number}a destroy";`,
  (number) => `ip4.adr = 10.0.${number}.256;`,
  (number) => `ip4.addr = "lo2|10.3.${number}.80/32", "igb0|10.100.${number}.201/32"; ip4.addr = "10.3.${number}.80";`,
  () => 'ip4 = inherit; vnet; exec.start = "/sbin/ifconfig lo1 create", "/bin/sh /etc/rc";',
];

/** What jail(8) cannot read, so that a trial reads all of the file. */
export const slips: readonly (() => string)[] = [
  () => "exec.clean；",
  () => "host.hostname = a b;",
  () => "exec.clean",
  () => "securelevel = = 1;",
  () => "$a = ${b;",
  () => "depend = db, ;",
];

/** A jail that has nothing in common with others of other numbers. */
export const jailWith = (number: number, mistake: (number: number) => string): string =>
  `web${number} {\n  path = /j/${number}; persist;\n  ${mistake(number)}\n}\n`;
