import { describe, expect, it } from "vitest";
import { afterCompletion, completionsAt, labelsAt } from "../../support/editor.ts";

const jail = (value: string): string =>
  `web {\n  $id = 4;\n  vnet;\n  exec.prestart = "/sbin/ifconfig epair\${id} create up";\n` +
  `  exec.prestart += "/sbin/ifconfig bridge7 addm epair\${id}a";\n  ${value}\n}\n`;

describe("whole commands", () => {
  it.each([
    ["web { exec.start = $0; }", ["/bin/sh /etc/rc"]],
    ['web { exec.stop = "$0"; }', ["/bin/sh /etc/rc.shutdown", "/bin/sh /etc/rc.shutdown jail"]],
    ['web { exec.prestart = "$0"; }', ["/sbin/ifconfig epair1 create up"]],
    [
      'a { exec.prestart = "ifconfig epair9 create"; }\nweb { exec.prestart = "$0"; }',
      ["/sbin/ifconfig epair10 create up"],
    ],
    [
      'web { exec.prestart = "ifconfig epair9 create"; exec.prestart += "$0"; }',
      ["/sbin/ifconfig bridge0 addm epair9a", "/sbin/ifconfig epair10 create up"],
    ],
    [
      jail('exec.poststop = "$0";'),
      ["/sbin/ifconfig bridge7 deletem epair${id}a", "/sbin/ifconfig epair${id}a destroy"],
    ],
    ['web { $id = 4; exec.prestart = "$0"; }', ["/sbin/ifconfig epair${id} create up"]],
    [
      'web { $id = 4; vnet.interface = "epair${id}1b", "epair${id}2b"; exec.prestart = "$0"; }',
      ["/sbin/ifconfig epair${id}1 create up", "/sbin/ifconfig epair${id}2 create up", "/sbin/ifconfig"],
    ],
    ["web { vnet.interface = epair7b; exec.prestart = $0 }", ["/sbin/ifconfig epair7 create up"]],
    [
      'web { vnet.interface = epair7b; exec.prestart = "ifconfig epair7 create up", "$0"; }',
      ["/sbin/ifconfig bridge0 addm epair7a", "/sbin/ifconfig epair8 create up"],
    ],
    ['web { vnet.interface = "$0"; }', ["epair1b"]],
    ['web { $id = 3; vnet.interface = "$0"; }', ["epair${id}b"]],
    [
      'a { exec.prestart = "ifconfig epair4 create"; }\nweb { $id = 4; exec.prestart = "$0"; }',
      ["/sbin/ifconfig epair5 create up"],
    ],
    ['web { vnet; vnet.interface = e0b; exec.prestop = "$0"; }', ["/sbin/ifconfig e0b -vnet $name"]],
    ['web { exec.start = "/bin/sh /etc/rc", "$0"; }', ["/bin/sh"]],
  ])("in %j", (text, expected) => expect(labelsAt(text).slice(0, expected.length)).toEqual(expected));

  it("name an epair as the jail writes it", () => {
    expect(labelsAt('web { $id = 4; exec.prestart = "ifconfig $0"; }')).toEqual(["epair${id} create up"]);
    const moved = 'web { vnet.interface = "epair4b"; exec.prestart = "ifconfig $0"; }';
    expect(labelsAt(moved)).toContain("epair4 create up");
    expect(labelsAt(moved)).not.toContain("epair5 create up");
  });

  it("and words that begin with a slash stay when it is typed", () => {
    const labels = (value: string): string[] => labelsAt(`web { exec.start = "${value}$0"; }`, { trigger: "/" });
    expect(labels("/")).toContain("/bin/sh");
    expect(labels("/bin/sh /")).toContain("/etc/rc");
    expect(labels("/bin/sh /etc/")).toContain("/etc/rc");
    expect(labels("/bin/sh /opt/")).toEqual([]);
    expect(labels("a/")).toEqual([]);
  });

  it("are followed by programs", () => {
    expect(labelsAt('web { exec.start = "$0"; }')).toContain("/usr/sbin/service");
    expect(labelsAt('web { exec.prestart = "/sbin/$0"; }')).toContain("/sbin/zfs");
    expect(afterCompletion("web {\n  exec.prestart = $0\n}", "/sbin/zfs")).toContain('exec.prestart = "/sbin/zfs |";');
    expect(afterCompletion('web { exec.prestart = "a && /sb$0"; }', "/sbin/zfs")).toContain('"a && /sbin/zfs|"');
  });
});

describe("words of ifconfig and route", () => {
  it.each([
    ["ifconfig $0", "epair5 create up"],
    ["ifconfig bridge7 $0", "addm"],
    ["ifconfig bridge7 ad$0", "addm"],
    ["/sbin/ifconfig epair4 $0", "create"],
    ["ifconfig epair4 create $0", "up"],
    ["ifconfig epair4b $0", "vnet"],
    ["ifconfig epair4b vnet $0", "$name"],
    ["ifconfig epair4b -vnet $0", "$name"],
    ["ifconfig epair4b inet 10.0.0.1/24 $0", "up"],
    ["ifconfig epair4b inet 10.0.0.1/24 $0", "alias"],
    ["true && ifconfig bridge7 deletem $0", "epair${id}a"],
    ["route $0", "add"],
    ["route add $0", "default"],
    ["/sbin/route -n add $0", "-inet6"],
    ["route add -inet6 $0", "default"],
    ["route add default $0", "-blackhole"],
    ["/bin/sh $0", "-c"],
    ["/bin/sh -c 'ifconfig bridge7 $0'", "addm"],
    ["jexec web ifconfig lo0 $0", "up"],
    ["jexec web $0", "/usr/sbin/service"],
    ["jexec $0", "$name"],
    ["jexec -$0", "-U"],
    ["true && $0", "/sbin/zfs"],
    ["ifconfig epair4 create || $0", "true"],
    ["true; ifconfig epair4a $0", "destroy"],
    ["ifconfig e0b ether $0", "02:00:00:00:00:01"],
    ["mount -t $0", "nullfs"],
    ["mount -t nullfs -o $0", "ro"],
    ["umount $0", "-f"],
    ["zfs $0", "jail"],
    ["zfs jail $0", "$name"],
    ["devfs rule -s $0", "4"],
    ["/usr/share/examples/jails/jib $0", "addm"],
    ["service sshd $0", "restart"],
  ])("after %j: %s", (command, label) => {
    const labels = labelsAt(jail(`exec.prestart += "${command}";`), { trigger: " " });
    if (label === undefined) expect(labels).toEqual([]);
    else expect(labels).toContain(label);
  });

  it.each([
    "ifconfig epair4 create up $0",
    "ifconfig epair4a destroy $0",
    "ifconfig e0 mtu $0",
    "echo $0",
    "route add x y $0",
  ])("nothing after %j", (command) =>
    expect(labelsAt(jail(`exec.prestart += "${command}";`), { trigger: " " })).toEqual([]),
  );

  it("know where they run", () => {
    expect(labelsAt(jail('exec.start = "ifconfig epair4b $0";'))).not.toContain("destroy");
    expect(labelsAt(jail('exec.start = "ifconfig $0";'))).toContain("lo0");
    expect(labelsAt(jail('exec.start = "/bin/sh $0";'))).toEqual(["/etc/rc", "-c", "-e", "-u", "-x"]);
    expect(labelsAt(jail('exec.stop = "/bin/sh $0";'))).toContain("/etc/rc.shutdown");
  });

  it("know no dataset without a name", () => {
    const other = 'db { zfs.dataset = ""; }\n';
    expect(labelsAt(`${other}web { exec.created = "zfs jail web $0"; }`)).toEqual([]);
  });

  it("know the datasets and jails of the file", () => {
    const other = 'db { zfs.dataset = tank/db; exec.created = "zfs jail db tank/log"; }\n';
    expect(labelsAt(`${other}web { exec.created = "zfs jail web $0"; }`)).toEqual(["tank/db", "tank/log"]);
    expect(labelsAt(`${other}web { exec.poststart = "jexec $0"; }`)).toContain("db");
  });

  it("say what they do, and how they go on", () => {
    const item = completionsAt(jail('exec.poststop = "ifconfig bridge7 $0";')).find(({ label }) => label === "deletem");
    expect(item?.detail).toMatch(/^take an interface off the bridge/);
    expect(item?.documentation).toContain("`ifconfig BRIDGE deletem MEMBER`");
  });

  it("find paths of the host", () => {
    const files = "\n//- /etc/fstab.web\n#\n//- /jails/web/etc/rc\n#\n";
    expect(labelsAt(`web { exec.prestart = "mkdir -p /jails/$0"; }${files}`)).toEqual(["web/"]);
    expect(labelsAt(`web { exec.prestart = "cp /etc/f$0"; }${files}`)).toContain("fstab.web");
  });

  it("find in a jail paths below its root, and none of the host", () => {
    const files = "\n//- /etc/fstab.web\n#\n//- /jails/web/etc/rc\n#\n";
    expect(labelsAt(`web { path = /jails/web; exec.start = "/bin/sh /$0"; }${files}`)).toContain("etc/");
    const ofJail = labelsAt(`web { path = "/jails/$name"; exec.start = "/bin/sh /etc/$0"; }${files}`);
    expect(ofJail).toContain("rc");
    expect(ofJail).not.toContain("fstab.web");
    expect(labelsAt(`web { exec.start = "/bin/sh /etc/$0"; }${files}`)).toEqual(["/etc/rc"]);
    expect(labelsAt(`web { path = /jails/web; exec.poststart = "jexec db ls /etc/$0"; }${files}`)).not.toContain("rc");
  });

  it("name the jail itself once", () => {
    const labels = labelsAt('web { exec.poststart = "jexec $0"; }\ndb { }\n').filter((label) => !label.startsWith("-"));
    expect(labels).toEqual(["$name", "db"]);
  });

  it("know the gateways of the file", () => {
    const other = 'a { exec.start = "route add default 10.0.0.254"; }\n';
    expect(labelsAt(`${other}web { exec.start = "route add default $0"; }`)[0]).toBe("10.0.0.254");
    expect(labelsAt(`${other}web { exec.start = "route add -inet6 default $0"; }`)).not.toContain("10.0.0.254");
    const through =
      'a { exec.start = "route -6 add default -ifp epair1b fe80::1", "route add -inet6 default nowhere"; }\n';
    const offered = labelsAt(`${through}web { exec.start = "route add -inet6 default $0"; }`);
    expect(offered[0]).toBe("fe80::1");
    expect(offered).not.toContain("nowhere");
  });
});

describe("interfaces as the jail writes them", () => {
  it.each([
    ['vnet.interface = "$0";', "epair${id}b", 'vnet.interface = "epair${id}b|";'],
    ['vnet.interface = "epair$0${id}a";', "epair${id}b", 'vnet.interface = "epair${id}b|";'],
    ['vnet.interface = "epair${id}$0";', "epair${id}b", 'vnet.interface = "epair${id}b|";'],
    ["vnet.interface = $0;", "epair${id}b", 'vnet.interface = "epair${id}b"|;'],
    ['exec.poststop = "ifconfig bridge7 deletem ep$0";', "epair${id}a", 'deletem epair${id}a|";'],
    ['exec.poststop = "ifconfig epair${id}$0 destroy";', "epair${id}a", '"ifconfig epair${id}a| destroy"'],
  ])("in %j: %s", (value, label, expected) => expect(afterCompletion(jail(value), label)).toContain(expected));

  it("begin with the end that goes into the jail", () => {
    expect(labelsAt(jail('vnet.interface = "$0";'))[0]).toBe("epair${id}b");
    expect(completionsAt(jail('vnet.interface = "$0";'))[0].detail).toBe("epair4b, used by this jail");
    expect(completionsAt('web {\n  vnet.interface = "$0";\n  exec.prestart = "jib addm web em0";\n}\n')[0].label).toBe(
      "e0b_web",
    );
  });
});

it("an epair that is made twice is put on the bridge once", () => {
  const twice = 'exec.prestart = "ifconfig epair1 create"; exec.created = "ifconfig epair1 create";';
  const labels = labelsAt(`web { ${twice} exec.prestart += "$0"; }`);
  expect(labels.filter((label) => label.includes("addm"))).toEqual(["/sbin/ifconfig bridge0 addm epair1a"]);
});
