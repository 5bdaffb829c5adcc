import { describe, expect, it } from "vitest";
import type { Values } from "./jail-view.ts";
import { reasons } from "./network-view.ts";
import { facts, factsAbout } from "./state.ts";

const prestart = (...commands: string[]): Values => ({ "exec.prestart": commands });
const start = (...commands: string[]): Values => ({ "exec.start": commands });
const made = ["host epair1a down", "host epair1b down"];
const forgotten = ["host epair1a (unknown)", "host epair1b (unknown)"];

describe("programs that run others", () => {
  it("are looked through", () => {
    for (const command of [
      "env PATH=/sbin ifconfig epair1 create",
      "env -i -u HOME A=1 ifconfig epair1 create",
      "nice -n 5 ifconfig epair1 create",
      "sudo -n ifconfig epair1 create",
      "sudo -u root ifconfig epair1 create",
      "doas -n ifconfig epair1 create",
      "timeout -k 1 10 ifconfig epair1 create",
      "setfib 1 ifconfig epair1 create",
      "setfib -1 ifconfig epair1 create",
      "setfib -F 1 ifconfig epair1 create",
      "lockf -t 5 /var/run/lock ifconfig epair1 create",
      "command ifconfig epair1 create",
      "cpuset -l 0-3 ifconfig epair1 create",
      "sh -c 'ifconfig epair1 create'",
      "sh -ec 'ifconfig epair1 create'",
      "sh -e -c 'ifconfig epair1 create'",
    ]) {
      expect([command, factsAbout("interface", prestart(command))]).toEqual([command, made]);
    }
  });

  it("may only ask", () => {
    expect(facts(prestart("command -v ifconfig epair1 create"))).toEqual([]);
  });

  it("may run what nobody knows", () => {
    for (const command of ["sh /usr/local/sbin/net.sh", "sh -x /usr/local/sbin/net.sh", "env $program", "sh -c 'if'"]) {
      expect(factsAbout("interface", prestart("ifconfig epair1 create", command))).toEqual(forgotten);
    }
  });
});

describe("service", () => {
  it("makes the network unknown when it is about that", () => {
    for (const service of ["netif", "routing", "wireguard", "$name", "-R"]) {
      expect(factsAbout("interface", prestart("ifconfig epair1 create", `service ${service} restart`))).toEqual(
        forgotten,
      );
    }
  });

  it("starts and stops a service of the base system, and does no more", () => {
    expect(facts(prestart("ifconfig epair1 create", "service sshd onestart", "service -v netif status"))).toEqual([
      "host interface epair1a down",
      "host interface epair1b down",
      "host service sshd",
    ]);
    expect(facts(prestart("service nginx start", "service nginx stop"))).toEqual([]);
    expect(facts(start("service nginx start"))).toEqual(["jail service nginx"]);
    expect(facts({ "exec.poststart": ["service -j web nginx restart"] })).toEqual(["jail service nginx"]);
  });

  it("is a script like any other when the base system has none of that name, or not for that", () => {
    for (const rest of ["mynet plug web", "nginx start", "sshd configtest", "netif plug", "sshd"]) {
      const known = facts(prestart("ifconfig epair1 create", `service ${rest}`));
      expect(
        known.filter((line) => line.includes("epair")),
        rest,
      ).toEqual(
        rest === "sshd"
          ? ["host interface epair1a down", "host interface epair1b down"]
          : ["host interface epair1a (unknown)", "host interface epair1b (unknown)"],
      );
    }
  });
});

describe("dhclient", () => {
  it("gives addresses that nobody knows", () => {
    const parameters = { ...prestart("ifconfig epair1 create"), vnet: [], "vnet.interface": ["epair1b"] };
    expect(facts({ ...parameters, "exec.start": ["ifconfig epair1b up", "dhclient epair1b"] })).toContain(
      "jail interface epair1b",
    );
  });
});

describe("jail", () => {
  it("is not followed when it starts or stops jails", () => {
    expect(factsAbout("interface", prestart("ifconfig epair1 create", "jail -r db"))).toEqual(forgotten);
    expect(factsAbout("interface", prestart("ifconfig epair1 create", "jail -c db"))).toEqual(forgotten);
    const poststart = { ...prestart("ifconfig epair1 create"), "exec.poststart": ["jail -m name=web allow.mount"] };
    expect(factsAbout("interface", poststart)).toEqual(made);
  });
});

describe("a program that FreeBSD has in another folder, or that is none", () => {
  it.each<[Values, string[]]>([
    [prestart("/usr/bin/mount -t tmpfs tmpfs /x"), ["other-folder /usr/bin/mount; /sbin"]],
    [prestart("nice /bin/ifconfig tap3 create"), ["other-folder /bin/ifconfig; /sbin"]],
    // It fails whenever it runs, if that may be.
    [prestart("test -e /x && /bin/ifconfig tap3 create"), ["other-folder /bin/ifconfig; /sbin"]],
    [prestart("chroot /j /usr/bin/mount -t tmpfs tmpfs /x"), []],
    [prestart("/sbin/ifconfig tap3 create"), []],
    // Of a jail that is known where it runs FreeBSD's rc.
    [start("/bin/ifconfig lo0 up"), []],
    [start("/bin/sh /etc/rc", "/bin/ifconfig lo0 up"), ["other-folder /bin/ifconfig; /sbin"]],
    [start("/bin/ifconfig lo0 up", "/bin/sh /etc/rc"), ["other-folder /bin/ifconfig; /sbin"]],
    [start("/etc/rc"), ["not-executable /etc/rc"]],
    [start("nice /etc/rc.shutdown"), ["not-executable /etc/rc.shutdown"]],
    [prestart("/etc/rc"), []],
    [start("/bin/sh /etc/rc"), []],
    [prestart("-r web"), ["no-program -r"]],
    [prestart("x-"), []],
  ])("%j", (values, expected) => {
    expect(reasons(values)).toEqual(expected);
  });

  it("is taken to do what it would do", () => {
    expect(factsAbout("mount", prestart("/usr/bin/mount -t tmpfs tmpfs /x"))).toEqual(["host /x tmpfs"]);
  });
});

describe("sh", () => {
  const jail = (...commands: string[]): Values => ({
    ...prestart("ifconfig epair1 create"),
    vnet: [],
    "vnet.interface": ["epair1b"],
    "exec.start": commands,
  });
  const addresses = (...commands: string[]) => factsAbout("address", jail(...commands));
  const interfaces = (...commands: string[]) => factsAbout("interface", jail(...commands));
  const loopback = ["jail ::1/128 on lo0", "jail 127.0.0.1/8 on lo0"];

  it.each(["sh /etc/rc", "/bin/sh -x /etc/rc", "sh -o pipefail /etc/rc", "sh -eo pipefail /etc/rc", "exec sh /etc/rc"])(
    "%s is rc, which brings up lo0",
    (command) => {
      expect(addresses(command)).toEqual(loopback);
      expect(interfaces(command)).toEqual(["host epair1a down", "jail lo0 up", "jail epair1b (unknown)"]);
    },
  );

  it.each(["sh /etc/rc.shutdown", "sh -x /etc/rc.shutdown jail", "sh"])("%s leaves the network as it is", (command) => {
    expect(interfaces(command)).toEqual(["host epair1a down", "jail lo0 down", "jail epair1b down"]);
  });

  it.each(["sh /usr/local/etc/rc", "sh -x rc", "test -e /x && sh /etc/rc", "sh -o pipefail plug"])(
    "%s may do anything",
    (command) => {
      expect(addresses(command)).toEqual([]);
      expect(interfaces(command)).toEqual(["host epair1a down", "jail lo0 (unknown)", "jail epair1b (unknown)"]);
    },
  );

  it("on the host, or where the jail shares the host's network, is no rc of the jail", () => {
    expect(factsAbout("interface", prestart("ifconfig epair1 create", "sh /etc/rc"))).toEqual(forgotten);
    expect(factsAbout("address", { ...prestart("ifconfig epair1 create"), "exec.start": ["sh /etc/rc"] })).toEqual([]);
    expect(addresses("/usr/local/etc/rc")).toEqual([]);
    expect(interfaces("/usr/local/etc/rc")).toContain("jail lo0 (unknown)");
  });
});
