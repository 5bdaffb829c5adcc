import { expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";

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

test("not where a script of the host may show bpf to the jail", () => {
  check(
    `
    iot { path = /jails/iot; mount.devfs; vnet; vnet.interface = em1;
      exec.created = "/usr/local/sbin/devices-of-jail $name"; exec.start = "/sbin/dhclient em1", "/bin/sh /etc/rc"; }
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

  // A section with the number 4 takes the place of the system's, as the guide of a manager of jails has it.
  const [ofSystem] = check(jail("4"), { only });
  expect(ofSystem.severity).toBe("warning");
  expect(ofSystem.message).toContain("It works only if /etc/devfs.rules has another 4.");

  const [seen] = check(`${jail("5")}//- /etc/devfs.rules\n[devfsrules_other=20]\nadd include $devfsrules_jail\n`, {
    only,
  });
  expect(seen.severity).toBe("warning");
});

test("also where the jail's own rc.conf asks, under whatever name the interface has there", () => {
  const text = (start: string, rcConf: string, more = "") => `
    v {
      path = /jails/v; mount.devfs; vnet; vnet.interface = e0b_v; ${more}
      devfs_ruleset = 4;
      #               ^ dhclient-without-bpf
      exec.start = "${start}";
      exec.prestart = "/usr/local/bin/jib addm v em0.20"; exec.poststop = "/usr/local/bin/jib destroy v";
    }
    //- /jails/v/etc/rc.conf
    ${rcConf}
  `;
  const renamed = 'ifconfig_e0b_v_name="vnet0"\n    ifconfig_vnet0="SYNCDHCP"';
  const only = { only: ["dhclient-without-bpf"] };
  const [finding] = check(text("/bin/sh /etc/rc", renamed), only);
  expect(finding.related.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    "/jails/v/etc/rc.conf: the address is asked for here",
  ]);
  const silent = (...words: Parameters<typeof text>): void => {
    check(text(...words).replace(/.*dhclient-without-bpf\n/, ""), only);
  };
  silent("/usr/sbin/service sshd onestart", renamed);
  silent("/bin/sh /etc/rc", 'ifconfig_vnet0="SYNCDHCP"');
  silent("/bin/sh /etc/rc", `if true; then\n    ${renamed}\n    fi`);
  silent("/bin/sh /etc/rc", renamed, "path = /;");
});

test("the rc.conf of a jail is looked at among a hundred jails, and not among more", () => {
  const jails = (count: number): string =>
    Array.from({ length: count }, (_, index) => `j${index} { vnet.interface = em${index}; }\n`).join("");
  const found = (count: number) =>
    analyze(
      `path = "/jails/$name"; vnet; exec.start = "/bin/sh /etc/rc"; mount.devfs;\n${jails(count)}//- /jails/j7/etc/rc.conf\nifconfig_em7="DHCP"\n`,
    ).findings.filter(({ rule }) => rule === "dhclient-without-bpf").length;
  expect(found(100)).toBe(1);
  expect(found(101)).toBe(0);
});
