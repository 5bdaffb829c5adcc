import { type Draft, define, type Parameter } from "./parameter.ts";

function commands(
  name: string,
  runIn: "host" | "jail",
  whereUsed: string,
  summary: string,
  more: Partial<Pick<Draft, "since">> = {},
): Parameter {
  return define({ name, kind: "pseudo", type: "command-list", runIn, whereUsed, summary, ...more });
}

/** The commands that jail(8) runs, in the order in which it runs them (LANGUAGE.md §5.5). */
const commandLists: readonly Parameter[] = [
  commands("exec.prepare", "host", "start, first step", "Host commands before addresses and mounts are set up.", {
    since: "12.2",
  }),
  commands(
    "exec.prestart",
    "host",
    "start, after the mounts",
    "Host commands after the mounts, just before the jail is created.",
  ),
  commands(
    "exec.created",
    "host",
    "start, right after the jail is created",
    "Host commands right after the jail was created, before interfaces move in.",
    { since: "12.0" },
  ),
  commands("exec.start", "jail", "start, in the jail", "Commands run inside the new jail."),
  commands(
    "command",
    "jail",
    "start, in the jail, after exec.start",
    "exec.start under the name the command line uses; runs after it.",
  ),
  commands("exec.poststart", "host", "start, last step", "Host commands after the jail has started."),
  commands("exec.prestop", "host", "stop, first step", "Host commands before the jail is stopped."),
  commands("exec.stop", "jail", "stop, in the jail", "Commands run inside the jail before it is removed."),
  commands(
    "exec.poststop",
    "host",
    "stop, after the jail is removed and before anything is unmounted; jail -C",
    "Host commands after removal, before unmounting.",
  ),
  commands(
    "exec.release",
    "host",
    "stop, last step; jail -C",
    "Host commands after unmounting and removing addresses.",
    { since: "12.2" },
  ),
];

/** How those commands run, and how long jail(8) waits for them. */
const settings: readonly Parameter[] = [
  define({
    name: "exec.clean",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "all exec.* commands",
    summary: "Run commands with a nearly empty environment, from the user's home directory.",
  }),
  define({
    name: "exec.jail_user",
    kind: "pseudo",
    type: "string",
    default: "current user",
    whereUsed: "exec.start, command, exec.stop",
    summary: "User for commands in the jail, from the jail's passwd.",
  }),
  define({
    name: "exec.system_jail_user",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "exec.start, command, exec.stop",
    needs: ["exec.jail_user"],
    summary: "Look up exec.jail_user in the host's passwd instead.",
  }),
  define({
    name: "exec.system_user",
    kind: "pseudo",
    type: "string",
    default: "current user",
    whereUsed: "all commands on the host, mounts and ifconfig included",
    summary: "User for commands on the host.",
  }),
  define({
    name: "exec.timeout",
    kind: "pseudo",
    type: "int",
    default: "0 = no limit",
    whereUsed: "every external command, mount and ifconfig included",
    summary: "Seconds to wait for each command.",
  }),
  define({
    name: "exec.consolelog",
    kind: "pseudo",
    type: "path",
    default: "none",
    whereUsed: "exec.start, command, exec.stop",
    summary: "Host file that collects the output of commands in the jail.",
  }),
  define({
    name: "exec.fib",
    kind: "pseudo",
    type: "int",
    default: "unchanged",
    whereUsed: "exec.start, command, exec.stop",
    summary: "Routing table for commands in the jail.",
  }),
  define({
    name: "stop.timeout",
    kind: "pseudo",
    type: "int",
    default: 10,
    whereUsed: "stop, after exec.stop",
    summary: "Seconds between SIGTERM and removal; 0 sends no SIGTERM.",
  }),
];

export const execParameters: readonly Parameter[] = [...commandLists, ...settings];
