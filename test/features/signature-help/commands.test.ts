import { describe, expect, it } from "vitest";
import { helpAt, signatureAt } from "../../support/editor.ts";

/** A jail with a command that is being written. */
const command = (text: string, parameter = "exec.prestart"): string =>
  `web {\n  $id = 4;\n  vnet;\n  ${parameter} = "${text}";\n}\n`;

describe("signatures of ifconfig", () => {
  it.each([
    ["ifconfig $0", "ifconfig «CLONER» create [up]"],
    ["/sbin/ifconfig $0", "ifconfig «CLONER» create [up]"],
    ["ifconfig epair1 $0", "ifconfig CLONER «create» [up]"],
    ["ifconfig epair1 create $0", "ifconfig CLONER create «[up]»"],
    ["ifconfig bridge0 $0", "ifconfig BRIDGE «addm» MEMBER [up]"],
    ["ifconfig bridge0 ad$0", "ifconfig BRIDGE «addm» MEMBER [up]"],
    ["ifconfig bridge0 addm $0", "ifconfig BRIDGE addm «MEMBER» [up]"],
    ["ifconfig bridge0 addm epair${id}$0", "ifconfig BRIDGE addm «MEMBER» [up]"],
    ["ifconfig epair${id}b vnet $0", "ifconfig INTERFACE vnet «JAIL»"],
    ["ifconfig epair4b -vn$0", "ifconfig INTERFACE «-vnet» JAIL"],
    ["ifconfig e0 inet $0", "ifconfig INTERFACE inet «ADDRESS/PREFIX» [alias] [up]"],
    ["ifconfig e0 inet 10.0.0.2/24 $0", "ifconfig INTERFACE inet ADDRESS/PREFIX «[alias]» [up]"],
    ["ifconfig e0 inet 10.0.0.2/24 u$0", "ifconfig INTERFACE inet ADDRESS/PREFIX [alias] «[up]»"],
    ["ifconfig e0 inet 10.0.0.2 -$0", "ifconfig INTERFACE inet ADDRESS «-alias»"],
    ["ifconfig e0 inet 10.0.0.2 netmask $0", "ifconfig INTERFACE inet ADDRESS netmask «NETMASK» [alias] [up]"],
    ["ifconfig e0 inet6 fd00::1 prefixlen $0", "ifconfig INTERFACE inet6 ADDRESS6 prefixlen «LENGTH» [alias] [up]"],
    ["ifconfig e0 ether 02:00:00:00:00:01 up name $0", "ifconfig INTERFACE name «NEW-NAME»"],
    ["ifconfig e0 promisc monitor mtu $0", "ifconfig INTERFACE mtu «BYTES»"],
    ["ifconfig -j web e0 inet $0", "ifconfig INTERFACE inet «ADDRESS/PREFIX» [alias] [up]"],
    ["ifconfig vlan7 vlan 7 vlandev $0", "ifconfig INTERFACE vlan TAG vlandev «PARENT»"],
  ])("at %j: %s", (text, expected) => expect(signatureAt(command(text))).toBe(expected));

  it("are read with what stands after the cursor", () => {
    expect(signatureAt(command("ifconfig e0 inet $010.0.0.2 -alias"))).toBe("ifconfig INTERFACE inet «ADDRESS» -alias");
    expect(signatureAt(command("ifconfig bridge0 add$0m e0"))).toBe("ifconfig BRIDGE «addm» MEMBER [up]");
    expect(signatureAt(command("ifcon$0fig e0 up"))).toBeUndefined();
  });

  it("begin with what undoes in a list of the stop", () => {
    expect(signatureAt(command("ifconfig epair1a $0", "exec.poststop"))).toBe("ifconfig INTERFACE «destroy»");
    expect(signatureAt(command("ifconfig bridge0 $0", "exec.poststop"))).toBe("ifconfig BRIDGE «deletem» MEMBER");
    expect(signatureAt(command("ifconfig e0b $0", "exec.start"))).toMatch(/^ifconfig INTERFACE «inet»/);
  });

  it("end with the command", () => {
    expect(signatureAt(command("ifconfig epair1a destroy $0"))).toBeUndefined();
    expect(signatureAt(command("ifconfig epair1 create up $0"))).toBeUndefined();
    expect(signatureAt(command("ifconfig epair1 bla bla $0"))).toBe(signatureAt(command("ifconfig epair1 $0")));
  });
});

describe("signatures of other programs", () => {
  it.each([
    ["route $0", "route [-n] [-q] «add» [-inet | -inet6] default GATEWAY [-blackhole | -reject]"],
    ["route add default $0", "route [-n] [-q] add [-inet | -inet6] default «GATEWAY» [-blackhole | -reject]"],
    ["route -n add -inet6 default $0", "route [-n] [-q] add [-inet | -inet6] default «GATEWAY» [-blackhole | -reject]"],
    ["route -6 add default $0", "route [-n] [-q] add [-inet | -inet6] default «GATEWAY» [-blackhole | -reject]"],
    ["route add -net 10.0.0.0/8 $0", "route [-n] [-q] add [-inet | -inet6] -net NETWORK/PREFIX «GATEWAY»"],
    ["route delete default $0", "route [-n] [-q] delete [-inet | -inet6] [-net | -host] DESTINATION «[GATEWAY]»"],
    ["/usr/share/examples/jails/jib addm $0", "jib addm [-b SUFFIX] «JIB-NAME» HOST-INTERFACE…"],
    ["jib addm web $0", "jib addm [-b SUFFIX] JIB-NAME «HOST-INTERFACE…»"],
    ["jib addm -b lan web em0 $0", "jib addm [-b SUFFIX] JIB-NAME «HOST-INTERFACE…»"],
    ["jib destroy $0", "jib destroy «JIB-NAME»"],
    ["jng $0", "jng «bridge» [-b SUFFIX] JNG-NAME HOST-INTERFACE…"],
    ["mount -t $0", "mount «[-t TYPE]» [-o OPTIONS] [-r] SOURCE MOUNT-POINT"],
    ["mount -t nullfs -o ro /a $0", "mount [-t TYPE] [-o OPTIONS] [-r] SOURCE «MOUNT-POINT»"],
    ["mount -rt nullfs /a $0", "mount [-t TYPE] [-o OPTIONS] [-r] SOURCE «MOUNT-POINT»"],
    ["umount -ft nullfs $0", "umount [-f] [-t TYPE] «MOUNT-POINT…»"],
    ["zfs jail $0", "zfs jail «JAIL» DATASET"],
    ["zfs clone -o mountpoint=/x z/a@b $0", "zfs clone [-p] [-o PROPERTY=VALUE] DATASET@SNAPSHOT «NEW-DATASET»"],
    ["devfs -m /jails/web/dev ruleset $0", "devfs [-m MOUNT-POINT] ruleset «RULESET»"],
    ["devfs -m /dev rule -s $0", "devfs [-m MOUNT-POINT] rule «[-s RULESET]» apply RULE…"],
    ["sysctl $0", "sysctl [-i] [-q] «VARIABLE=VALUE…»"],
    ["sysctl net.inet.ip.forwarding=1 $0", "sysctl [-i] [-q] «VARIABLE=VALUE…»"],
    ["jexec -l $0", "jexec [-l] [-d DIRECTORY] [-u USER | -U USER] «JAIL» COMMAND [ARGUMENT…]"],
    ["jexec -U $0", "jexec [-l] [-d DIRECTORY] «[-u USER | -U USER]» JAIL COMMAND [ARGUMENT…]"],
    ["jexec -lU www web $0", "jexec [-l] [-d DIRECTORY] [-u USER | -U USER] JAIL «COMMAND» [ARGUMENT…]"],
    ["jail -r $0", "jail -r [-f FILE] [-q] [-v] «JAIL…»"],
    ["mkdir -$0", "mkdir «[-p]» [-m MODE] DIRECTORY…"],
    ["mkdir -p $0", "mkdir [-p] [-m MODE] «DIRECTORY…»"],
    ["mkdir -m 755 /x/$0", "mkdir [-p] [-m MODE] «DIRECTORY…»"],
    ["service sshd st$0", "service [-j JAIL] SERVICE «start»"],
    ["/bin/sh -c $0", "sh [-e] [-u] [-x] -c «SCRIPT» [ARGUMENT…]"],
  ])("at %j: %s", (text, expected) => expect(signatureAt(command(text))).toBe(expected));

  it.each(["echo $0", "/usr/local/bin/mine $0", "$0", "ifc$0", "$nobody $0", "route add x y $0", "ls | $0", "a > $0"])(
    "none at %j",
    (text) => expect(signatureAt(command(text))).toBeUndefined(),
  );
});

describe("signatures wherever a command stands", () => {
  const expected = "ifconfig INTERFACE vnet «JAIL»";
  it.each([
    "true && ifconfig e0 vnet $0",
    "true; ifconfig e0 vnet $0",
    "ifconfig e0 vnet $0 || true",
    "sh -c 'ifconfig e0 vnet $0'",
    "sh -c 'true; ifconfig e0 vnet $0",
    "jexec web ifconfig e0 vnet $0",
    "jexec web sh -c 'ifconfig e0 vnet $0'",
    "env A=1 ifconfig e0 vnet $0",
    "if true; then ifconfig e0 vnet $0",
    "a=$(ifconfig e0 vnet $0",
    "for i in 1 2; do ifconfig e\\$i vnet $0; done",
    'sh -c \\"ifconfig e0 vnet $0\\"',
  ])("in %j", (text) => expect(signatureAt(command(text))).toBe(expected));

  it.each([
    ['web {\n  exec.prestart = "ifconfig e0 vnet $0', "without the end of the string"],
    ['web {\n  exec.prestart = "ifconfig e0 vnet $0\n  path = "/x";\n}\n', "before statements that follow"],
    ["web {\n  exec.prestart = 'ifconfig e0 vnet $0';\n}", "in single quotes"],
    ['web {\r\n  exec.prestart += "a",\r\n    "ifconfig e0 vnet $0";\r\n}', "in a list, and with CRLF"],
    ['exec.prestart = "ifconfig e0 vnet $0";', "without any jail"],
    ['$c = "ifconfig e0";\nweb {\n  exec.prestart = "$c vnet $0";\n}', "through a variable of several words"],
  ])("%j: %s", (text) => expect(signatureAt(text)).toBe(expected));

  it.each([
    'web {\n  exec.prestart = "ifconfig e0 vnet x"$0;\n}',
    'web {\n  path = "ifconfig e0 vnet $0";\n}',
    'web {\n  # exec.prestart = "ifconfig e0 vnet $0";\n}',
    "$0",
    "web { $0 }",
  ])("not in %j", (text) => expect(signatureAt(text)).toBeUndefined());
});

it("the signature that was chosen stays as long as none fits better", () => {
  const text = command("ifconfig e0 inet6 $0");
  const other = "ifconfig INTERFACE inet6 ADDRESS6 prefixlen LENGTH [alias] [up]";
  const shown = (chosen?: string): string | undefined => {
    const help = helpAt(text, { chosen });
    return help?.signatures[help.activeSignature].label;
  };
  expect(shown()).not.toBe(other);
  expect(shown(other)).toBe(other);
  expect(shown("ifconfig INTERFACE mtu BYTES")).toBe(shown());
});
