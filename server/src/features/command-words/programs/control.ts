import { form } from "./form.ts";
import { program } from "./program.ts";

const atStart = { isOfHost: true, side: "start" } as const;
const atStop = { isOfHost: true, side: "stop" } as const;

const account = "[-u NUMBER] [-g USER-GROUP] [-G USER-GROUP] [-d DIRECTORY] [-m] [-s PROGRAM] [-c TEXT]";
const processFile = "write the number of its process to this file";

/**
 * Programs that say what may be used by whom: limits, processors, packets, accounts. Read in their manual pages (freebsd-src:
 * usr.bin/rctl/rctl.8, usr.bin/cpuset/cpuset.1, usr.sbin/ngctl/ngctl.8, sbin/pfctl/pfctl.8, usr.sbin/pw/pw.8, usr.sbin/daemon/daemon.8,
 * sbin/ipfw/ipfw.8, sbin/dhclient/dhclient.8); measured is none of it.
 */
export const controlPrograms = [
  program({
    name: "rctl",
    path: "/usr/bin/rctl",
    summary: "limit what jails and users take",
    forms: [
      form("-a LIMIT", undefined, atStart),
      form("-r LIMIT-FILTER", undefined, atStop),
      form("-u LIMIT-FILTER"),
      form("-l LIMIT-FILTER"),
    ],
    words: {
      "-a": "add a limit",
      "-r": "remove limits",
      "-u": "print what is taken",
      "-l": "print the limits of a process",
    },
  }),
  program({
    name: "cpuset",
    path: "/usr/bin/cpuset",
    manual: "cpuset(1)",
    summary: "choose processors",
    forms: [
      form("[-c] [-l CPUS] -j JAIL", undefined, { isOfHost: true }),
      form("[-c] [-l CPUS] PROGRAM [ARGUMENT…]"),
      form("-g -j JAIL", undefined, { isOfHost: true }),
    ],
    words: {
      "-c": "of the whole set, not of one thread",
      "-l": "these processors",
      "-g": "print them",
      "-j": "of this jail",
    },
  }),
  program({
    name: "ngctl",
    path: "/usr/sbin/ngctl",
    summary: "make and join netgraph nodes",
    forms: [
      form("mkpeer [NODE] NODE-TYPE HOOK HOOK", undefined, { side: "start" }),
      form("connect [NODE] NODE HOOK HOOK", undefined, { side: "start" }),
      form("name NODE NAME", undefined, { side: "start" }),
      form("msg NODE ARGUMENT…"),
      form("rmhook [NODE] HOOK", undefined, { side: "stop" }),
      form("shutdown NODE", undefined, { side: "stop" }),
      form("list"),
      form("show NODE"),
    ],
    words: {
      mkpeer: "make a node and join it to one that is there",
      connect: "join two nodes",
      name: "give a node a name",
      msg: "send a node a message",
      rmhook: "part two nodes",
      shutdown: "remove a node",
      list: "list nodes",
      show: "list the hooks of a node",
    },
  }),
  program({
    name: "pfctl",
    path: "/sbin/pfctl",
    summary: "set the packet filter pf",
    forms: [
      form("[-a ANCHOR] [-n] -f FILE", undefined, { side: "start" }),
      form("[-a ANCHOR] -F PF-PART", undefined, { side: "stop" }),
      form("[-a ANCHOR] -t TABLE -T TABLE-COMMAND [DESTINATION…]"),
      form("-k DESTINATION", undefined, { side: "stop" }),
      form("-e"),
      form("-d"),
      form("[-a ANCHOR] -s PF-PART"),
    ],
    words: {
      "-a": "in this anchor",
      "-n": "only say what would be done",
      "-f": "load the rules in this file",
      "-F": "throw away",
      "-t": "in this table",
      "-T": "what to do with it",
      "-k": "end the connections of this address",
      "-e": "switch it on",
      "-d": "switch it off",
      "-s": "print",
      "-q": "print nothing",
    },
  }),
  program({
    name: "ipfw",
    path: "/sbin/ipfw",
    summary: "set the packet filter ipfw",
    forms: [
      form("[-q] add [NUMBER] ACTION PACKETS from HOSTS to HOSTS [ARGUMENT…]", undefined, { side: "start" }),
      form("[-q] delete NUMBER…", undefined, { side: "stop" }),
      form("[-q] table TABLE TABLE-COMMAND [DESTINATION…]"),
      form("[-q] [-f] flush"),
      form("show [NUMBER…]"),
    ],
    words: {
      add: "add a rule",
      delete: "remove rules",
      table: "change a table",
      flush: "remove all rules",
      show: "print rules",
      from: "where packets come from follows",
      to: "where packets go to follows",
      "-q": "print nothing",
      "-f": "without asking",
    },
  }),
  program({
    name: "pw",
    path: "/usr/sbin/pw",
    summary: "set accounts and groups",
    forms: [
      form(`[-R DIRECTORY] useradd [USER] [-n USER] ${account}`, undefined, { side: "start" }),
      form("[-R DIRECTORY] userdel [USER] [-n USER] [-r]", undefined, { side: "stop" }),
      form(`[-R DIRECTORY] usermod [USER] [-n USER] ${account}`),
      form("[-R DIRECTORY] groupadd [USER-GROUP] [-n USER-GROUP] [-g NUMBER] [-M USER]", undefined, { side: "start" }),
      form("[-R DIRECTORY] groupdel [USER-GROUP] [-n USER-GROUP]", undefined, { side: "stop" }),
      form("[-R DIRECTORY] groupmod [USER-GROUP] [-n USER-GROUP] [-g NUMBER] [-m USER]"),
    ],
    words: {
      useradd: "add a user",
      userdel: "remove a user",
      usermod: "change a user",
      groupadd: "add a group",
      groupdel: "remove a group",
      groupmod: "change a group",
      "-R": "of the system below this directory",
      "-n": "the name",
      "-u": "the number of the user",
      "-g": "the group",
      "-G": "further groups",
      "-d": "the home directory",
      "-m": "make the home directory; for a group, add members",
      "-s": "the shell",
      "-c": "the full name",
      "-M": "the members",
      "-r": "with the home directory",
    },
  }),
  program({
    name: "daemon",
    path: "/usr/sbin/daemon",
    summary: "run a program in the background",
    forms: [form("[-f] [-r] [-p FILE] [-P FILE] [-o FILE] [-u USER] PROGRAM [ARGUMENT…]")],
    words: {
      "-f": "drop what it prints",
      "-r": "start it again when it ends",
      "-p": processFile,
      "-P": processFile,
      "-o": "write what it prints to this file",
      "-u": "as this user",
    },
  }),
  program({
    name: "dhclient",
    path: "/sbin/dhclient",
    summary: "get an address from a DHCP server",
    forms: [form("[-b] [-p FILE] INTERFACE")],
    words: { "-b": "in the background", "-p": processFile },
  }),
];
