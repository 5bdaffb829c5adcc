import fc from "fast-check";
import type { Values } from "../lifecycle/jail-view.ts";

/** Few names, so that commands meet each other. */
const interfaceName = fc.constantFrom(
  "epair1",
  "epair1a",
  "epair1b",
  "epair2",
  "epair2a",
  "epair2b",
  "em0",
  "lan",
  "lo1",
);
const bridge = fc.constantFrom("bridge1", "bridge2", "lan");
const jailName = fc.constantFrom("web", "db", "web.inner");
const directory = fc.constantFrom("/j/web", "/j/web/mnt", "/j/db/mnt", "/srv");

export const hostCommand: fc.Arbitrary<string> = fc.oneof(
  interfaceName.map((name) => `ifconfig ${name} create up`),
  interfaceName.map((name) => `ifconfig ${name} destroy`),
  fc.tuple(interfaceName, interfaceName).map(([name, other]) => `ifconfig ${name} name ${other}`),
  fc.tuple(bridge, interfaceName).map(([name, member]) => `/sbin/ifconfig ${name} addm ${member} up`),
  fc.tuple(bridge, interfaceName).map(([name, member]) => `/sbin/ifconfig ${name} deletem ${member}`),
  fc.tuple(interfaceName, jailName).map(([name, jail]) => `ifconfig ${name} vnet ${jail}`),
  fc.tuple(interfaceName, jailName).map(([name, jail]) => `ifconfig ${name} -vnet ${jail}`),
  interfaceName.map((name) => `ifconfig ${name} inet 10.0.0.2/24`),
  interfaceName.map((name) => `ifconfig ${name} inet 10.0.0.2 -alias`),
  interfaceName.map((name) => `ifconfig ${name} ether 02:00:00:00:00:01`),
  fc.constantFrom("route add -net 10.9.0.0/16 10.0.0.1", "route delete -net 10.9.0.0/16", "route add default 10.0.0.1"),
  jailName.map((name) => `jib addm ${name} em0`),
  jailName.map((name) => `jib destroy ${name}`),
  jailName.map((name) => `jng bridge ${name} em0`),
  jailName.map((name) => `jng shutdown ${name}`),
  directory.map((path) => `mount_nullfs /srv ${path}`),
  directory.map((path) => `umount ${path}`),
  directory.map((path) => `mkdir -p ${path}`),
  directory.map((path) => `mkdir ${path}`),
  directory.map((path) => `rm -rf ${path}`),
  fc.constantFrom("zfs create tank/data", "zfs destroy -r tank", "zfs snapshot tank/data@a", "kldload if_epair"),
  fc.tuple(jailName, fc.constantFrom("jail", "unjail")).map(([name, verb]) => `zfs ${verb} ${name} tank/data`),
  jailName.map((name) => `jexec ${name} ifconfig epair1b 10.0.0.3/24`),
  fc.constantFrom("sysctl net.link.tap.up_on_open=1", "kldload if_tap", "/usr/local/sbin/unknown", "true", "", "'"),
);

const joined = fc.constantFrom(" && ", " || ", "; ", " | ", " & ");
const command = fc.oneof(
  { arbitrary: hostCommand, weight: 6 },
  { arbitrary: hostCommand.map((text) => `${text} || true`), weight: 1 },
  { arbitrary: hostCommand.map((text) => `${text} &`), weight: 1 },
  { arbitrary: fc.tuple(hostCommand, joined, hostCommand).map((parts) => parts.join("")), weight: 1 },
  { arbitrary: hostCommand.map((text) => `if test -d /x; then ${text}; fi`), weight: 1 },
);
const list = fc.array(command, { maxLength: 4 });
export const jailValues: fc.Arbitrary<Values> = fc.record(
  {
    path: fc.constant(["/j/web"]),
    vnet: fc.constantFrom<string[]>([], ["new"], ["inherit"]),
    "vnet.interface": fc.array(interfaceName, { maxLength: 2 }),
    "ip4.addr": fc.array(fc.constantFrom("em0|10.0.0.5/24", "10.0.0.6", "lo1|127.0.0.2"), { maxLength: 2 }),
    mount: fc.array(fc.constantFrom("/srv /j/web/mnt nullfs rw 0 0", "tmpfs /j/web/tmp tmpfs rw", "/x /y"), {
      maxLength: 2,
    }),
    "mount.devfs": fc.constant([]),
    "exec.prepare": list,
    "exec.prestart": list,
    "exec.created": list,
    "exec.start": list,
    "exec.poststart": list,
    "exec.prestop": list,
    "exec.stop": list,
    "exec.poststop": list,
    "exec.release": list,
    "zfs.dataset": fc.constantFrom<string[]>([], ["tank/data"]),
  },
  { requiredKeys: ["path"] },
);

const bareNames = new Set(["vnet", "mount.devfs", "exec.clean"]);

/** The jail `web` as a file. */
export function fileOf(parameters: Values): string {
  const statements = Object.entries(parameters).flatMap(([name, texts]) => {
    if (texts.length === 0) return bareNames.has(name) ? [`  ${name};`] : [];
    return texts.map((text) => `  ${name} += ${JSON.stringify(text)};`);
  });
  return `web {\n  persist;\n${statements.join("\n")}\n}\n`;
}
