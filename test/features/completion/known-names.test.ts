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
