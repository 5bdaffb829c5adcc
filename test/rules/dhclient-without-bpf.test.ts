import { expect, test } from "vitest";
import { check } from "../support/fixture.ts";

const jail = (ruleset: string): string => `
  iot {
    path = /jails/iot; mount.devfs; vnet; vnet.interface = em1;
    devfs_ruleset = ${ruleset};
    #               ^ dhclient-without-bpf
    exec.start = "/sbin/dhclient em1", "/bin/sh /etc/rc";
  }
`;

test("also where jexec(8) runs it from the host", () => {
  check(
    `
    iot { path = /jails/iot; persist; mount.devfs; vnet; vnet.interface = em1; devfs_ruleset = 4;
    #                                                                                          ^ dhclient-without-bpf
      exec.poststart = "/usr/sbin/jexec -l $name /sbin/dhclient em1"; }
    tv { path = /jails/tv; persist; mount.devfs; vnet; vnet.interface = em2; devfs_ruleset = 4; depend = iot;
      exec.poststart = "/usr/sbin/jexec iot /sbin/dhclient em1 || true"; }
  `,
    { only: ["dhclient-without-bpf"] },
  );
});

const sysrc = (phase: string, words: string, network = "vnet; vnet.interface = em1;"): string => `
  iot {
    path = /jails/iot; mount.devfs; ${network}
    devfs_ruleset = 4;
    #               ^ dhclient-without-bpf
    ${phase} = "/usr/sbin/sysrc ${words}";
    exec.start = "/bin/sh /etc/rc";
  }
`;

test.each([
  ["exec.created", "-j iot ifconfig_em1=SYNCDHCP"],
  ["exec.prestart", "-f $path/etc/rc.conf hostname=x ifconfig_em1='-rxcsum DHCP'"],
  ["exec.prepare", "-R /jails/iot ifconfig_em1=DHCP"],
])("also where %s = sysrc %s has rc run it", (phase, words) => {
  check(sysrc(phase, words), { only: ["dhclient-without-bpf"] });
});

test.each([
  ["exec.created", "-j tv ifconfig_em1=DHCP"],
  ["exec.created", "ifconfig_em1=DHCP"],
  ["exec.created", "-j iot ifconfig_em1='inet 10.0.0.2/24' defaultrouter=10.0.0.1"],
  ["exec.prestart", "-f /jails/iot2/etc/rc.conf ifconfig_em1=DHCP"],
])("and nowhere else: %s = sysrc %s", (phase, words) => {
  check(sysrc(phase, words).replace(/#.*/, ""), { only: ["dhclient-without-bpf"] });
});

test("nor in a jail with the network of its host, which never runs it", () => {
  const text = sysrc("exec.created", "-j iot ifconfig_em1=DHCP", "ip4 = inherit;");
  check(text.replace(/#.*/, ""), { only: ["dhclient-without-bpf"] });
});

/** Before FreeBSD 13 had a ruleset 5 the number was free, and guides took it for one that shows bpf. */
test("ruleset 5 may be the administrator's own, unless devfs.rules is in sight", () => {
  const only = ["dhclient-without-bpf"];
  const [free] = check(jail("5"), { only });
  expect(free).toMatchObject({ severity: "info" });
  expect(free.message).toContain("/etc/devfs.rules");

  const [ofSystem] = check(jail("4"), { only });
  expect(ofSystem.severity).toBe("warning");

  const [seen] = check(`${jail("5")}//- /etc/devfs.rules\n[devfsrules_other=20]\nadd include $devfsrules_jail\n`, {
    only,
  });
  expect(seen.severity).toBe("warning");
});
