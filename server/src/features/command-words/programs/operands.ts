/** What is offered for a word that stands for something. */
export type OperandValues =
  | "interface"
  | "bridge"
  | "jail"
  | "address"
  | "address6"
  | "gateway"
  | "hardware-address"
  | "path"
  | "directory"
  | "dataset"
  | "command"
  | "file-system"
  | "mount-options"
  | "ruleset"
  | "kernel-assignment"
  | "kernel-variable"
  | "service"
  | "property-assignment"
  | "property"
  | "user"
  | "limit"
  | "anything"
  /** One of these words, most often. */
  | readonly string[];

/** What a word in capitals stands for, in all forms alike. */
export interface Operand {
  /** A part of a sentence: "the jail, by its name or number". */
  readonly what: string;
  readonly values?: OperandValues;
}

const operand = (what: string, values?: OperandValues): Operand => ({ what, values });

/** Every word in capitals that the forms use. */
export const operands: Readonly<Record<string, Operand>> = {
  INTERFACE: operand("an interface", "interface"),
  CLONER: operand("the interface to make, by the name of its kind and a number: `epair1`, `bridge0`", "interface"),
  BRIDGE: operand("a bridge", "bridge"),
  MEMBER: operand("the interface that is, or will be, on the bridge", "interface"),
  PARENT: operand("the interface that carries the packets", "interface"),
  "NEW-NAME": operand("the new name, of 15 characters at most"),
  "ADDRESS/PREFIX": operand("an IPv4 address and the length of its network: `192.0.2.10/24`", "address"),
  "ADDRESS6/PREFIX": operand("an IPv6 address and the length of its network: `2001:db8::10/64`", "address6"),
  ADDRESS: operand("an IPv4 address"),
  ADDRESS6: operand("an IPv6 address"),
  NETMASK: operand("the mask of the network: `255.255.255.0`"),
  LENGTH: operand("how many bits name the network: 0 to 128"),
  MAC: operand("a hardware address: six pairs of hexadecimal digits with colons between", "hardware-address"),
  BYTES: operand("a number of bytes"),
  TAG: operand("the number of the VLAN, 1 to 4094"),
  FIB: operand("the number of a routing table", ["0", "1"]),
  TEXT: operand("any text"),
  GROUP: operand("the name of a group of interfaces"),
  PROTOCOL: operand("how the links are used: `failover`, `lacp`, `loadbalance`, `roundrobin`, `broadcast` or `none`", [
    "failover",
    "lacp",
    "loadbalance",
    "roundrobin",
    "broadcast",
    "none",
  ]),
  DESTINATION: operand("an address, or a network with `/` and its length"),
  "NETWORK/PREFIX": operand("a network and its length: `10.0.0.0/8`"),
  GATEWAY: operand("the address of the next router, which must be on a network that an interface has", "gateway"),
  JAIL: operand("a jail, by its name or number", "jail"),
  NAME: operand("a name"),
  "JIB-NAME": operand("a name for the jail's interfaces: letters, digits and `_`, at most 11"),
  "JNG-NAME": operand("a name for the jail's interfaces: letters, digits and `_`"),
  SUFFIX: operand("what the name of the bridge ends with; `bridge` when left out"),
  "HOST-INTERFACE": operand("an interface of the host: the jail gets a link to its network", "interface"),
  COMMAND: operand("the program, by its path in the jail", "command"),
  PROGRAM: operand("the program to run", "command"),
  ARGUMENT: operand("what the program is given", "anything"),
  SCRIPT: operand("commands for the shell, in quotes", "anything"),
  USER: operand("the name of a user", "user"),
  OWNER: operand("a user, or `user:group`", "user"),
  TYPE: operand("the kind of file system: `nullfs`, `tmpfs`, `devfs`, …", "file-system"),
  OPTIONS: operand("options with commas between: `rw,noexec`", "mount-options"),
  SOURCE: operand("what is mounted: a directory for nullfs, a device, or a name that says nothing", "directory"),
  DIRECTORY: operand("a directory", "directory"),
  "MOUNT-POINT": operand("the directory at which it appears", "directory"),
  TARGET: operand("where it goes", "path"),
  FILE: operand("a file", "path"),
  PATH: operand("a file or directory", "path"),
  LINK: operand("the name of the link", "path"),
  MODE: operand("the permissions: `755`, `u+w`"),
  FLAGS: operand("file flags: `schg`, `noschg`"),
  DATASET: operand("a dataset: `zroot/jails/web`", "dataset"),
  "DATASET@SNAPSHOT": operand("a snapshot: `zroot/jails/base@clean`", "dataset"),
  "NEW-DATASET": operand("the name of the new dataset", "dataset"),
  "PROPERTY=VALUE": operand("a property: `mountpoint=/jails/web`, `quota=10G`", "property-assignment"),
  PROPERTY: operand("the name of a property", "property"),
  SIZE: operand("a size: `10G`"),
  RULESET: operand("the number of a ruleset", "ruleset"),
  RULE: operand("the number of a rule, or what it says: `path zvol* unhide`", [
    ...["path", "unhide", "hide", "include", "mode", "user", "group", "type"],
  ]),
  "VARIABLE=VALUE": operand(
    "a variable of the kernel and its new value: `net.inet.ip.forwarding=1`",
    "kernel-assignment",
  ),
  VARIABLE: operand("a variable of the kernel: `net.inet.ip.forwarding`", "kernel-variable"),
  "RC-VARIABLE=VALUE": operand("a variable of rc.conf and its value: `sshd_enable=YES`"),
  "RC-VARIABLE": operand("a variable of rc.conf"),
  "PARAMETER=VALUE": operand("a parameter as in jail.conf: `path=/jails/web`"),
  SERVICE: operand("the name of a script in /etc/rc.d or /usr/local/etc/rc.d", "service"),
  MODULE: operand("a kernel module: `if_epair`"),
  SECONDS: operand("how long, in seconds"),
  LIMIT: operand("whom, what and how much: `jail:web:memoryuse:deny=1G`", "limit"),
  "LIMIT-FILTER": operand("the beginning of limits: `jail:web`", "limit"),
  CPUS: operand("processors: `0-3,6`"),
  NODE: operand("a netgraph node: `em0:`"),
  "NODE-TYPE": operand("the kind of the node", ["bridge", "eiface", "hub", "iface", "socket", "vlan"]),
  HOOK: operand("the name of a hook: `link0`"),
  ANCHOR: operand("rules that have a name: `jails/web`"),
  "PF-PART": operand("a part of pf", ["rules", "nat", "states", "Tables", "info", "all"]),
  TABLE: operand("the name of a table"),
  "TABLE-COMMAND": operand("what to do with it", ["add", "delete", "flush"]),
  NUMBER: operand("a number"),
  ACTION: operand("what happens to packets", ["allow", "deny", "reset", "count"]),
  PACKETS: operand("the protocol", ["ip", "ip4", "ip6", "tcp", "udp", "icmp"]),
  HOSTS: operand("addresses", ["any", "me", "me6"]),
  "USER-GROUP": operand("a group of users"),
  FORMAT: operand("the columns to print: `name`, `property`, `value`, `source`"),
};

/** Whether a word may stand for this whatever it begins with. */
export const takesAnything = (name: string): boolean => operands[name]?.values === "anything";

/** Whether it has to be digits; what is in its place and is none belongs to what comes behind it. */
export const takesDigits = (name: string): boolean => name === "NUMBER";
