import { describe, expect, it } from "vitest";
import { innerCommand, innerCommands, isTimed, preparesOthers, readWrapper } from "../../server/src/lifecycle/index.ts";
import { folderOf, otherFolderOf } from "../../server/src/lifecycle/programs/folders.ts";
import { staysInForeground } from "../../server/src/lifecycle/programs/foreground.ts";
import { readIfconfig } from "../../server/src/lifecycle/programs/ifconfig.ts";
import { keywordMeant } from "../../server/src/lifecycle/programs/ifconfig-keywords.ts";
import { readMount } from "../../server/src/lifecycle/programs/mount.ts";
import { networkChange } from "../../server/src/lifecycle/programs/network-changes.ts";
import { readRoute } from "../../server/src/lifecycle/programs/route.ts";
import { readService } from "../../server/src/lifecycle/programs/service.ts";
import { readSysrc } from "../../server/src/lifecycle/programs/sysrc.ts";
import { readZfs } from "../../server/src/lifecycle/programs/zfs.ts";
import { parseCommandLine, type Word } from "../../server/src/shell/index.ts";

const command = (text: string) => parseCommandLine(text).commands[0];
const wordsOf = (text: string): readonly Word[] => command(text).words;
const texts = (words: readonly Word[]): string => words.map(({ text }) => text ?? "…").join(" ");

describe("what a command surely changes about a network", () => {
  it.each([
    ["ifconfig em0 up", "interface em0"],
    ["ifconfig em0 inet 10.0.0.1/24", "interface em0"],
    ["ifconfig em0 list x", "interface em0"],
    ["/sbin/ifconfig em0- down", "interface em0-"],
    ["route add default 10.0.0.1", "route add"],
    ["route -n flush", "route flush"],
    ["route -6 change default fe80::1", "route change"],
    ["route del default", "route del"],
    ["dhclient em0", "lease dhclient"],
    ["ipfw -q add 100 allow ip from any to any", "ipfw add"],
    ["ipfw -f flush", "ipfw flush"],
    ["pfctl -f /etc/pf.conf", "pf pfctl"],
    ["pfctl -a web -F rules", "pf pfctl"],
    ["pfctl -vF all", "pf pfctl"],
    ["pfctl -e -x none", "pf pfctl"],
    ["sysctl net.inet.ip.forwarding=1", "sysctl sysctl"],
    ["sysctl -w kern.x=1 net.link.x=0", "sysctl sysctl"],
  ])("%s", (text, expected) => {
    const change = networkChange(wordsOf(text));
    expect(`${change?.what} ${change?.word.text}`).toBe(expected);
  });

  it.each([
    ...[
      "ifconfig",
      "ifconfig em0",
      "ifconfig em0 inet",
      "ifconfig em0 inet6",
      "ifconfig em0 link",
      "ifconfig em0 list",
    ],
    ...["ifconfig em0 scan", "ifconfig -a", "ifconfig -l up", "ifconfig $if up", "ifconfig em0 vnet web"],
    ...["ifconfig em0 -vnet web", "route", "route get default", "route -n", "route -t add default 10.0.0.1"],
    ...["route -j web add default 10.0.0.1", "route -d flush", "route $verb default", "dhclient", "ipfw", "ipfw list"],
    ...["ipfw $verb", "pfctl -nf /etc/pf.conf", "pfctl -sr", "pfctl -f /etc/pf.conf -n", "pfctl f", "pfctl -s -F"],
    ...["sysctl net.inet.ip.forwarding", "sysctl net.inet.ip.forwarding=", "sysctl -n net.x=1", "sysctl kern.x=1"],
    ...["sysctl x.net.y=1", "sysctl $what", "logger net.x=1", "echo add", ""],
  ])("nothing: %s", (text) => {
    expect(networkChange(text === "" ? [] : wordsOf(text))).toBeUndefined();
  });
});

describe("programs that run another one", () => {
  it.each([
    ["env A=1 B_2= cmd", "cmd"],
    ["env =1 cmd", "=1"],
    ["env A-B=1 cmd", "A-B=1"],
    ["env -B=1 cmd", "cmd"],
    ["env -i -u HOME cmd", "cmd"],
    ["timeout -k 1 5 cmd a", "cmd"],
    ["timeout --foreground 5 cmd", "cmd"],
    ["setfib 1 cmd", "cmd"],
    ["setfib -1 cmd", "cmd"],
    ["setfib -F 1 cmd", "cmd"],
    ["timeout -1 cmd other", "other"],
    ["idprio 1 cmd", "cmd"],
    ["command -p cmd", "cmd"],
    ["nice -v cmd", "cmd"],
    ["sudo -S cmd", "cmd"],
    ["chroot -u root /j cmd", "cmd"],
  ])("%s", (text, expected) => {
    const words = wordsOf(text);
    const inner = readWrapper(words, 0);
    expect(typeof inner === "number" ? words[inner].text : inner).toBe(expected);
  });

  it.each([
    ["command -v cmd", undefined],
    ["command -V cmd", undefined],
    ["nice", undefined],
    ["timeout 5", undefined],
    ["env -S 'cmd a'", "opaque"],
    ["env $cmd", "opaque"],
    ["timeout $seconds cmd", "opaque"],
  ])("%s: %s", (text, expected) => {
    expect(readWrapper(wordsOf(text), 0)).toBe(expected);
  });

  it("are left out, but for what gives the other one routes or files of its own", () => {
    const inner = (text: string) => texts(innerCommand(command(text)).words);
    expect(inner("nice -n 5 timeout 3 cmd a")).toBe("cmd a");
    expect(inner("cmd nice")).toBe("cmd nice");
    expect(inner("nice setfib 1 cmd")).toBe("nice setfib 1 cmd");
    expect(inner("/usr/sbin/setfib 1 cmd")).toBe("/usr/sbin/setfib 1 cmd");
    expect(inner("nice cmd setfib")).toBe("cmd setfib");
    expect(inner("nice chroot /j cmd")).toBe("chroot /j cmd");
    expect(inner("$cmd a")).toBe("… a");
    const all = innerCommands("a; nice b; sh -c 'nice c'");
    expect(all.map(({ words }) => texts(words))).toEqual(["a", "b", "c"]);
    const timed = ["timeout 5 cmd", "nice timeout 5 cmd", "cmd timeout", "nice cmd", "timeout 5"];
    expect(timed.map((text) => isTimed(command(text)))).toEqual([true, true, false, false, false]);
  });
});

describe("the folder in which FreeBSD has a program", () => {
  it("is told where another one is written", () => {
    const paths = ["/bin/ifconfig", "/usr/bin/mount", "/usr/bin/sh", "/bin/env", "/sbin/jexec", "/usr/sbin/zfs"];
    expect(paths.map(otherFolderOf)).toEqual(["/sbin", "/sbin", "/bin", "/usr/bin", "/usr/sbin", "/sbin"]);
  });

  it("is not where it is right, is not known, or comes from a package", () => {
    const right = ["/sbin/ifconfig", "/bin/sh", "/usr/bin/env", "/usr/sbin/jexec", "ifconfig"];
    const others = ["/usr/bin/bash", "/bin/own", "/opt/bin/ifconfig", "/bin/x/ifconfig", "/x/sbin/ifconfig", "/lib/sh"];
    expect(
      [...right, ...others, "", "/bin/", "/usr/local/bin/sh", "/libexec/ifconfig"].flatMap(
        (path) => otherFolderOf(path) ?? [],
      ),
    ).toEqual([]);
    expect([folderOf("ifconfig"), folderOf("bash"), folderOf("own")]).toEqual(["/sbin", "/usr/local/bin", undefined]);
  });
});

it("what stays in the foreground is known by its option", () => {
  const stays = (text: string) => staysInForeground(text === "" ? [] : wordsOf(text))?.text;
  expect(stays("tail -qF /x")).toBe("-qF");
  expect(stays("nginx -g 'daemon off;'")).toBe("daemon off;");
  expect(stays("/usr/sbin/sshd -4D")).toBe("-4D");
  for (const text of ["tail $what", "tail /x -n", "nginx -g 'daemon on;'", "logger -f x", "-f", ""])
    expect([text, stays(text)]).toEqual([text, undefined]);
});

describe("the words of ifconfig", () => {
  const read = (text: string): string => {
    const { isAboutAll, interfaceWord, operations } = readIfconfig(wordsOf(text), 0);
    const all = operations.map(({ word, operands }) => [word, ...operands].map((each) => each.text ?? "…").join(" "));
    return [isAboutAll ? "all" : (interfaceWord?.text ?? "none"), ...all].join(" | ");
  };

  it.each([
    ["ifconfig em0 mtu 1400 up", "em0 | mtu 1400 | up"],
    ["ifconfig -f inet:cidr em0 up", "em0 | up"],
    ["ifconfig -g jails em0", "none"],
    ["ifconfig -m em0 up", "em0 | up"],
    ["ifconfig -a up", "all"],
    ["ifconfig -a -v down", "all"],
    ["ifconfig -a inet", "none"],
    ["ifconfig -v up down", "up | down"],
    ["ifconfig em0 -", "em0 | -"],
    ["ifconfig em0 name", "em0 | name"],
    ["ifconfig em0", "none"],
    ["ifconfig", "none"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("are addresses of the family that was named last", () => {
    const kinds = (text: string) => readIfconfig(wordsOf(text), 0).operations.map(({ keyword }) => keyword);
    const [link, hardware, inet, address] = kinds("ifconfig em0 ether 02:00:00:00:00:01 inet 10.0.0.1");
    expect(kinds("ifconfig em0 lladdr 02:00:00:00:00:01 inet6 fd00::1")).toEqual([link, hardware, inet + 1, address]);
    expect(kinds("ifconfig em0 link up 02:00:00:00:00:01")).toEqual([link, expect.anything(), hardware]);
    expect(kinds("ifconfig em0 10.0.0.1 -xyz -")).toEqual([address, 0, address]);
  });

  it("may be one slip away from those that hooks use", () => {
    const slips = [
      "crate",
      "-vnett",
      "adm",
      "inte",
      "ine",
      "inet4",
      "descriptiom",
      "-aliass",
      "destoy",
      "accept_rtadw",
    ];
    expect(slips.map(keywordMeant)).toEqual([
      ...["create", "-vnet", "addm", "inet", "inet", "inet", "description", "-alias", "destroy", "accept_rtadv"],
    ]);
    const others = [
      "up",
      "mt",
      "xyz",
      "alias",
      "addm",
      "10.0.0.1",
      "inet4x",
      "xinet4",
      "Inet",
      "inet.",
      "mtu1",
      "vne7",
    ];
    expect(others.map(keywordMeant)).toEqual(others.map(() => undefined));
  });
});

describe("the words of route", () => {
  const read = (text: string) => {
    const { verb, family, destination, gateway, isDirect, hasInterface, prefix, isOfFib, isOpaque } = readRoute(
      wordsOf(text),
      0,
    );
    const marks = { isDirect, hasInterface, isOfFib, isOpaque };
    const set = Object.entries(marks).flatMap(([name, is]) => (is ? [name] : []));
    return [[verb, destination, gateway].map((word) => word?.text ?? "…").join(" "), family, prefix, ...set]
      .filter((part) => part !== undefined)
      .join(", ");
  };

  it.each([
    ["route add default 10.0.0.1", "add default 10.0.0.1"],
    ["route add -inet default 10.0.0.1", "add default 10.0.0.1, 4"],
    ["route -4 add default 10.0.0.1", "add default 10.0.0.1, 4"],
    ["route -n6 add default fe80::1", "add default fe80::1, 6"],
    ["route -nq4 add default 10.0.0.1", "add default 10.0.0.1, 4"],
    ["route -6 -nq add default fe80::1", "add default fe80::1, 6"],
    ["route -n46 add default fe80::1", "add default fe80::1, 6"],
    ["route add -x46 default 10.0.0.1", "add default 10.0.0.1"],
    ["route add -4x default 10.0.0.1", "add default 10.0.0.1"],
    ["route add -dst default -gateway 10.0.0.1", "add default 10.0.0.1"],
    ["route add default -gateway $gateway", "add default …, isOpaque"],
    ["route add default 10.0.0.1 10.0.0.2", "add default 10.0.0.1"],
    ["route add default -iface em0", "add default em0, isDirect"],
    ["route add default -interface em0", "add default em0, isDirect"],
    ["route add default -ifp em0 10.0.0.1", "add default 10.0.0.1, hasInterface"],
    ["route add -net 10.0.0.0 -netmask 255.0.0.0 10.9.0.1", "add 10.0.0.0 10.9.0.1, 8"],
    ["route add -net 10.0.0.0 -netmask 255.0.255.0 10.9.0.1", "add 10.0.0.0 10.9.0.1, isOpaque"],
    ["route add -net 10.0.0.0 -prefixlen 0 10.9.0.1", "add 10.0.0.0 10.9.0.1, 0"],
    ["route add -6 fd00:: -prefixlen 128 fd00::1", "add fd00:: fd00::1, 6, 128"],
    ["route add -6 fd00:: -prefixlen 129 fd00::1", "add fd00:: fd00::1, 6, 129, isOpaque"],
    ["route add -6 fd00:: -prefixlen -1 fd00::1", "add fd00:: fd00::1, 6, -1, isOpaque"],
    ["route add -6 fd00:: -prefixlen x fd00::1", "add fd00:: fd00::1, 6, NaN, isOpaque"],
    ["route add -fib 1 default 10.0.0.1", "add default 10.0.0.1, isOfFib"],
    ["route add -link default 10.0.0.1", "add default 10.0.0.1, isOpaque"],
    ["route add -osi default 10.0.0.1", "add default 10.0.0.1, isOpaque"],
    ["route add -mtu 1400 default 10.0.0.1", "add default 10.0.0.1"],
    ["route add -lock -mtu default 10.0.0.1", "add default 10.0.0.1"],
    ["route add - 10.0.0.1", "add - 10.0.0.1"],
    ["route $verb default", "… default …, isOpaque"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("the words of zfs", () => {
  const read = (text: string): string =>
    Object.entries(readZfs(wordsOf(text), 0))
      .flatMap(([name, value]) => {
        if (value === undefined || value === false) return [];
        if (Array.isArray(value)) return [`${name} ${texts(value)}`];
        return [value === true ? name : `${name} ${typeof value === "object" ? (value.text ?? "…") : value}`];
      })
      .join(", ");

  it.each([
    ["zfs create -o compression=lz4 -o mountpoint=/a,quota=1g t/a", "does make, dataset t/a, isMounted, mountPoint /a"],
    ["zfs create -u -p t/a", "does make, dataset t/a, mayExist"],
    ["zfs create -b 8k -V 1g t/a", "does make, dataset t/a"],
    ["zfs create -n t/a", "does nothing"],
    ["zfs create", "does nothing"],
    ["zfs clone -o mountpoint=/a t/b@1 t/a", "does make, dataset t/a, origin t/b@1, isMounted, mountPoint /a"],
    ["zfs clone t/b@1", "does nothing"],
    ["zfs snap -o x=y t/a@1 t/b@1", "does snapshot, snapshots t/a@1 t/b@1"],
    ["zfs snapshot -r t/a@1", "does snapshot, snapshots t/a@1"],
    ["zfs destroy t/a", "does destroy, dataset t/a"],
    ["zfs destroy -r t/a", "does destroy, dataset t/a, isRecursive"],
    ["zfs destroy -Rf t/a", "does destroy, dataset t/a, isRecursive, isForced"],
    ["zfs destroy -n t/a", "does nothing"],
    ["zfs destroy", "does nothing"],
    ["zfs destroy $what", "does forget"],
    ["zfs rollback t/a@1", "does forget"],
    ["zfs receive t/a", "does forget"],
    ["zfs recv t/a", "does forget"],
    ["zfs rename -f t/a t/b", "does rename, dataset t/a, target t/b"],
    ["zfs rename t/a", "does nothing"],
    ["zfs mount -o ro t/a", "does mount, dataset t/a"],
    ["zfs mount -a", "does mount"],
    ["zfs umount -f /a", "does unmount, dataset /a"],
    ["zfs set a=b c=d t/a t/b", "does set, datasets t/a t/b, properties a=b, c=d"],
    ["zfs set t/a", "does nothing"],
    ["zfs get all t/a", "does nothing"],
    ["zfs", "does nothing"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("the words of mount, service and sysrc", () => {
  it.each([
    ["mount -t tmpfs -o ro -o size=1g,noexec tmpfs /x", "mount tmpfs ro,size=1g,noexec read-only"],
    ["mount -t tmpfs -o rdonly tmpfs /x", "mount tmpfs rdonly read-only"],
    ["mount -r /dev/da0 /x", "mount ufs  read-only"],
    ["mount -o nordonly host:/y /x", "mount nfs nordonly"],
    ["mount -o update /dev/da0 /x", "nothing"],
    ["mount -o noupdate /dev/da0 /x", "mount ufs noupdate"],
    ["mount -u -o ro /x", "nothing"],
    ["mount -d /dev/da0 /x", "nothing"],
    ["mount -a", "mount-all"],
    ["mount /a /b /c", "mount-all"],
    ["mount -- /dev/da0 /x", "mount ufs "],
    ["mount /x", "mount-from-fstab"],
    ["mount /dev/da0", "nothing"],
    ["mount -t $type /a /b", "mount … "],
  ])("%s", (text, expected) => {
    const read = readMount(wordsOf(text), 0);
    const told =
      read.does === "mount" ? ` ${read.type ?? "…"} ${read.options}${read.isReadOnly ? " read-only" : ""}` : "";
    expect(`${read.does}${told}`).toBe(expected);
  });

  it.each([
    ["service sshd start", "sshd start: name"],
    ["service -v sshd onerestart", "sshd onerestart: name"],
    ["service netif restart", "netif restart: network"],
    ["service netif status", "netif status: nothing"],
    ["service netif statusx", "netif statusx: anything"],
    ["service jail start web", "jail start: anything"],
    ["service jail status", "jail status: anything"],
    ["service own start", "own start: anything"],
    ["service sshd", "sshd …: nothing"],
    ["service -E A=1 sshd start", "sshd start: name"],
    ["service -j web sshd start", "sshd start: name, in web"],
    ["service -R", "… …: nothing, all"],
    ["service $name start", "… start: anything"],
  ])("%s", (text, expected) => {
    const { name, action, control, jail, restartsOthers } = readService(wordsOf(text), 0);
    const more = `${jail === undefined ? "" : `, in ${jail.text}`}${restartsOthers ? ", all" : ""}`;
    expect(`${name?.text ?? "…"} ${action?.text ?? "…"}: ${control}${more}`).toBe(expected);
  });

  it("sysrc takes names, with values and signs", () => {
    const read = (text: string) =>
      readSysrc(wordsOf(text), 0).settings.map(({ name, sign, value }) => `${name} ${sign}${value ?? "asks"}`);
    expect(read("sysrc a=1 b+=2 c-=3 d e= f.g=1 g+ x-y=1 $h=1")).toEqual([
      "a 1",
      "b +2",
      "c -3",
      "d asks",
      "e ",
      "g +asks",
    ]);
  });

  it("services of the network prepare others, and so do those that start no daemon", () => {
    expect(["netif", "routing", "sysctl", "zfs", "sshd", "own"].map(preparesOthers)).toEqual([
      ...[true, true, true, true, false, false],
    ]);
  });
});
