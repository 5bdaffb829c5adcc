import { describe, expect, it } from "vitest";
import { afterCompletion, completionsAt, labelsAt } from "../../support/editor.ts";

describe("variables of the kernel", () => {
  it("come with what they do and the page that says so", () => {
    const items = completionsAt('web { exec.prestart = "sysctl net.$0"; }');
    expect(items.find(({ label }) => label === "net.inet.ip.forwarding=")?.detail).toBe(
      "pass IPv4 packets on from one interface to another (inet(4))",
    );
    expect(afterCompletion('web { exec.prestart = "sysctl net.$0"; }', "net.inet.ip.forwarding=")).toContain(
      '"sysctl net.inet.ip.forwarding=|"',
    );
  });

  it("keep the value that is there", () => {
    const text = 'web { exec.prestart = "sysctl net.$0=1"; }';
    expect(afterCompletion(text, "net.inet6.ip6.forwarding=")).toContain('"sysctl net.inet6.ip6.forwarding|=1"');
  });

  it("are followed by what they can be", () => {
    const text = 'web { exec.prestart = "sysctl net.inet.ip.forwarding=$0"; }';
    expect(labelsAt(text)).toEqual(["net.inet.ip.forwarding=1", "net.inet.ip.forwarding=0"]);
    expect(labelsAt('web { exec.prestart = "sysctl kern.corefile=$0"; }')).toEqual([]);
  });

  it("in a jail are those of its own network stack alone", () => {
    expect(labelsAt('web { vnet; exec.start = "sysctl $0"; }')[0]).toBe("net.inet.ip.forwarding=");
    expect(labelsAt('web { vnet; exec.start = "sysctl $0"; }')).not.toContain("vfs.usermount=");
    expect(labelsAt('web { exec.start = "sysctl $0"; }')).not.toContain("net.inet.ip.forwarding=");
  });

  it("of the file are offered, but not the one that is being written", () => {
    const text = 'a { exec.prestart = "sysctl -q kern.ipc.shmmax=9"; }\nweb { exec.prestart = "sysctl kern.i$0"; }';
    expect(labelsAt(text)).toContain("kern.ipc.shmmax=");
    expect(labelsAt(text)).not.toContain("kern.i=");
  });

  it("are not guessed where a variable of the file is written", () => {
    expect(labelsAt('web { $knob = 1; exec.prestart = "sysctl $$0"; }')).not.toContain("net.inet.ip.forwarding=");
  });
});

describe("services", () => {
  it("are those of FreeBSD and of the file", () => {
    const text = 'a { exec.start = "jexec b service -j c nginx start"; exec.stop = "service redis stop"; }\n';
    const labels = labelsAt(`${text}web { exec.start = "service ng$0"; }`);
    expect(labels).toEqual(expect.arrayContaining(["sshd", "nginx", "redis"]));
    expect(labels).not.toContain("ng");
    const detail = completionsAt('web { exec.start = "service $0"; }').find(({ label }) => label === "sshd")?.detail;
    expect(detail).toBe("service of FreeBSD itself: sshd(8)");
  });
});

describe("properties of datasets", () => {
  it.each([
    ["zfs set $0", ["mountpoint=", "quota="]],
    ["zfs create -o $0", ["mountpoint=", "jailed="]],
    ["zfs set jailed=$0", ["jailed=on", "jailed=off"]],
    ["zfs create -o canmount=no$0", ["canmount=noauto"]],
    ["zfs get $0", ["quota", "used"]],
    ["zfs inherit $0", ["quota"]],
  ])("in %j", (command, expected) => {
    expect(labelsAt(`web { exec.prestart = "${command}"; }`)).toEqual(expect.arrayContaining(expected));
  });

  it("that can only be read are not set", () => {
    const labels = labelsAt('web { exec.prestart = "zfs set $0"; }');
    expect(labels).not.toContain("used=");
    expect(labelsAt('web { exec.prestart = "zfs inherit $0"; }')).not.toContain("used");
  });
});

describe("words that are one of a few", () => {
  it.each([
    ["rctl $0", ["-a", "-r", "-u", "-l"]],
    ["rctl -r $0", ["jail:$name"]],
    ["cpuset -l 0-3 -j $0", ["$name"]],
    ["ngctl $0", ["mkpeer", "connect", "name", "msg", "rmhook", "shutdown", "list", "show"]],
    ["ngctl mkpeer em0: $0", ["bridge", "eiface", "hub", "iface", "socket", "vlan"]],
    ["pfctl -a jails/web -F $0", ["rules", "nat", "states", "Tables", "info", "all"]],
    ["ipfw -q add 100 $0", ["allow", "deny", "reset", "count"]],
    ["ipfw add allow tcp from $0", ["any", "me", "me6"]],
    ["setfib $0", ["0", "1"]],
    ["devfs rule -s 4 add path zvol $0", ["path", "unhide", "hide", "include", "mode", "user", "group", "type"]],
    ["ifconfig lagg0 laggproto $0", ["failover", "lacp", "loadbalance", "roundrobin", "broadcast", "none"]],
  ])("in %j", (command, expected) => {
    expect(labelsAt(`web { exec.prestart = "${command}"; }`)).toEqual(expected);
  });

  it.each([
    ["pw $0", ["useradd", "groupadd", "-R"]],
    ["pw useradd web $0", ["-u", "-g", "-d", "-m", "-s"]],
    ["pw useradd -n web -$0", ["-u", "-g", "-d", "-m", "-s"]],
    ["daemon -f $0", ["-p", "-u", "/bin/sh"]],
    ["dhclient $0", ["-b", "-p"]],
  ])("and options in %j", (command, expected) => {
    expect(labelsAt(`web { exec.start = "${command}"; }`)).toEqual(expect.arrayContaining(expected));
  });
});

describe("limits", () => {
  const chosen = (command: string, label: string): string =>
    afterCompletion(`web { exec.prestart = "${command}"; }`, label).slice(23, -4);

  it("are those of this jail, or of what is written", () => {
    const ofJail = "jail:$name:memoryuse:deny=";
    expect(labelsAt('web { exec.prestart = "rctl -a $0"; }')[0]).toBe(ofJail);
    expect(chosen("rctl -a jail:$0", ofJail)).toBe("rctl -a jail:$name:memoryuse:deny=|");
    expect(chosen("rctl -a user:www:mem$0", "user:www:maxproc:deny=")).toBe("rctl -a user:www:maxproc:deny=|");
  });

  it("keep the amount that is there", () => {
    expect(chosen("rctl -a jail:${name}:mem$0use:deny=1G", "jail:${name}:maxproc:deny=")).toBe(
      "rctl -a jail:${name}:maxproc:deny|=1G",
    );
  });
});

describe("users", () => {
  it.each([
    "web { exec.jail_user = $0 }",
    "web { exec.system_user = $0 }",
    'web { exec.prestart = "jexec -u $0"; }',
    'web { exec.prestart = "jexec -U $0"; }',
    'web { exec.prestart = "chown $0"; }',
  ])("in %j", (text) => {
    expect(labelsAt(`a { exec.jail_user = deploy; }\n${text}`)).toEqual(
      expect.arrayContaining(["deploy", "root", "nobody"]),
    );
  });

  it("end the statement", () => {
    expect(afterCompletion("web {\n  exec.jail_user = $0\n}", "www")).toContain("exec.jail_user = www;|");
  });
});

it("an epair that is made twice is put on the bridge once", () => {
  const text =
    'web { exec.prestart = "ifconfig epair1 create"; exec.created = "ifconfig epair1 create"; exec.prestart += "$0"; }';
  expect(labelsAt(text).filter((label) => label.includes("addm"))).toEqual(["/sbin/ifconfig bridge0 addm epair1a"]);
});
