#!/usr/bin/env node
// A jail.conf(5) of any size, in the style of the talk that this project began with: node scripts/fleet.mjs [JAILS]
// The same number always gives the same text, so that measurements of different days can be compared.
import { isMain } from "./lib/main.mjs";

const globals = `# A generated fleet; what all jails share comes first.
exec.clean;
mount.devfs;
path = "/jails/$name";

`;

/** The text of a file with `count` VNET jails of 26 lines each. */
export function fleet(count) {
  const blocks = [globals];
  for (let number = 1; number <= count; number++) blocks.push(jail(number));
  return blocks.join("");
}

/** The texts of `count` files of 30 lines, a jail of the fleet in each with what it needs of the globals. */
export function fleetOfFiles(count) {
  const head = globals.slice(globals.indexOf("\n") + 1);
  return Array.from({ length: count }, (_, index) => head + jail(index + 1));
}

/** Jail number `number` (from 1): two epairs on two bridges, addresses that no other jail has. */
function jail(number) {
  const high = number >> 8;
  const low = number & 0xff;
  const hex = number.toString(16);
  return `web-${String(number).padStart(4, "0")} {
  $id          = "${number}";
  $ip4_xn1     = "10.1.${high}.${low}/16";
  $ip6_xn1     = "fe80::1:${hex}/64";
  $ip4_xn2     = "10.2.${high}.${low}/16";
  $ip6_xn2     = "fe80::2:${hex}/64";
  $route4      = "10.1.255.254";
  $route6      = "::1 -blackhole";
  vnet;
  vnet.interface = "epair\${id}1b";
  vnet.interface += "epair\${id}2b";
  exec.prestart = "/sbin/ifconfig epair\${id}1 create up";
  exec.prestart += "/sbin/ifconfig bridge1 addm epair\${id}1a";
  exec.prestart += "/sbin/ifconfig epair\${id}2 create up";
  exec.prestart += "/sbin/ifconfig bridge2 addm epair\${id}2a";
  exec.start = "/sbin/ifconfig epair\${id}1b inet \${ip4_xn1} up";
  exec.start += "/sbin/ifconfig epair\${id}1b inet6 \${ip6_xn1} up";
  exec.start += "/sbin/ifconfig epair\${id}2b inet \${ip4_xn2} up";
  exec.start += "/sbin/ifconfig epair\${id}2b inet6 \${ip6_xn2} up";
  exec.start += "/sbin/route add -inet default -gateway \${route4}";
  exec.start += "/bin/sh /etc/rc";
  exec.stop = "/bin/sh /etc/rc.shutdown";
  exec.poststop = "ifconfig epair\${id}1a destroy";
  exec.poststop += "ifconfig epair\${id}2a destroy";
  persist;
}
`;
}

if (isMain(import.meta)) process.stdout.write(fleet(Number(process.argv[2] ?? 400)));
