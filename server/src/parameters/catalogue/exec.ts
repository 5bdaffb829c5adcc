import { type Draft, define, type Parameter } from "./parameter.ts";

function commands(
  name: string,
  runIn: "host" | "jail",
  whereUsed: string,
  summary: string,
  description: string,
  more: Partial<Pick<Draft, "since" | "notes">> = {},
): Parameter {
  return define({ name, kind: "pseudo", type: "command-list", runIn, whereUsed, summary, description, ...more });
}

/** The commands that jail(8) runs, in the order in which it runs them (LANGUAGE.md §5.5). */
const commandLists: readonly Parameter[] = [
  commands(
    "exec.prepare",
    "host",
    "start, first step",
    "Host commands before addresses and mounts are set up.",
    "Runs first of all, so this is the place to create directories, datasets and interfaces that mounts and addresses of the start need. If a later step fails, nothing undoes it: exec.release does not run then.",
    { since: "12.2" },
  ),
  commands(
    "exec.prestart",
    "host",
    "start, after the mounts",
    "Host commands after the mounts, just before the jail is created.",
    "Runs when everything is mounted and the jail does not exist yet: the usual place to create an epair. If a later step fails, nothing undoes it: exec.poststop does not run then.",
  ),
  commands(
    "exec.created",
    "host",
    "start, right after the jail is created",
    "Host commands right after the jail was created, before interfaces move in.",
    "Runs when the jail exists but is empty: the place for `zfs jail`, cpuset and the like, which need the jail's name or number.",
    { since: "12.0" },
  ),
  commands(
    "exec.start",
    "jail",
    "start, in the jail",
    "Commands run inside the new jail.",
    "Runs inside the jail, in list order; usually `/bin/sh /etc/rc`. A command that fails undoes the whole start, so guard what may fail with `|| true`. Use `+=` for a further command: `=` throws the earlier ones away, those of the global section included.",
  ),
  commands(
    "command",
    "jail",
    "start, in the jail, after exec.start",
    "exec.start under the name the command line uses; runs after it.",
    "What `jail -c command=…` sets. In a file use exec.start.",
  ),
  commands(
    "exec.poststart",
    "host",
    "start, last step",
    "Host commands after the jail has started.",
    "Runs on the host when everything else of the start is done. A failure still removes the jail again.",
  ),
  commands(
    "exec.prestop",
    "host",
    "stop, first step",
    "Host commands before the jail is stopped.",
    "Runs while the jail is still alive: the place to take interfaces back with `ifconfig IF -vnet $name`. If a command fails, the jail is not stopped.",
  ),
  commands(
    "exec.stop",
    "jail",
    "stop, in the jail",
    "Commands run inside the jail before it is removed.",
    "Runs inside the jail; usually `/bin/sh /etc/rc.shutdown jail`, so that services end in order. If a command fails, the jail is not removed. Without it the processes only get SIGTERM.",
  ),
  commands(
    "exec.poststop",
    "host",
    "stop, after the jail is removed and before anything is unmounted; jail -C",
    "Host commands after removal, before unmounting.",
    "Runs when the jail is gone and its file systems are still mounted: the place to take interfaces off bridges and destroy them. It does not run when a start fails.",
  ),
  commands(
    "exec.release",
    "host",
    "stop, last step; jail -C",
    "Host commands after unmounting and removing addresses.",
    "Runs last, the counterpart of exec.prepare. It does not run when a start fails.",
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
    description:
      "Keeps the environment of whoever starts the jail out of it: only HOME, SHELL, USER, TERM, a PATH of /bin:/usr/bin and the login class remain. Commands outside /bin and /usr/bin then need their full path.",
    notes: "With it, JID, JNAME and JPATH are not set for commands either.",
  }),
  define({
    name: "exec.jail_user",
    kind: "pseudo",
    type: "string",
    default: "current user",
    whereUsed: "exec.start, command, exec.stop",
    summary: "User for commands in the jail, from the jail's passwd.",
    description:
      "Runs the commands inside the jail as this user of the jail. rc does not work as anybody but root, so use it for jails that run a single program.",
  }),
  define({
    name: "exec.system_jail_user",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "exec.start, command, exec.stop",
    needs: ["exec.jail_user"],
    summary: "Look up exec.jail_user in the host's passwd instead.",
    description: "Takes the uid of exec.jail_user from the host, for a jail that has no passwd of its own.",
  }),
  define({
    name: "exec.system_user",
    kind: "pseudo",
    type: "string",
    default: "current user",
    whereUsed: "all commands on the host, mounts and ifconfig included",
    summary: "User for commands on the host.",
    description:
      "Runs the commands on the host as this user. Mounting and ifconfig are among them, and they need root.",
  }),
  define({
    name: "exec.timeout",
    kind: "pseudo",
    type: "int",
    default: "0 = no limit",
    whereUsed: "every external command, mount and ifconfig included",
    summary: "Seconds to wait for each command.",
    description:
      "A command that takes longer counts as failed, but it is left running. A bare number of seconds; `30s` is an error.",
  }),
  define({
    name: "exec.consolelog",
    kind: "pseudo",
    type: "path",
    default: "none",
    whereUsed: "exec.start, command, exec.stop",
    summary: "Host file that collects the output of commands in the jail.",
    description:
      "Appends what exec.start and exec.stop print to a file on the host. The path must be absolute and its directory must exist; below the root of the jail it must not go through symbolic links.",
  }),
  define({
    name: "exec.fib",
    kind: "pseudo",
    type: "int",
    default: "unchanged",
    whereUsed: "exec.start, command, exec.stop",
    summary: "Routing table for commands in the jail.",
    description:
      "Starts the commands in the jail with this routing table (FIB). The host must have that many: net.fibs in loader.conf.",
  }),
  define({
    name: "stop.timeout",
    kind: "pseudo",
    type: "int",
    default: 10,
    whereUsed: "stop, after exec.stop",
    summary: "Seconds between SIGTERM and removal; 0 sends no SIGTERM.",
    description:
      "How long processes that survive exec.stop have to end after SIGTERM before they are killed. 0 kills at once, which a database will not like.",
    notes: "SIGTERM goes to the processes of this jail, not to those of jails inside it.",
  }),
];

export const exec: readonly Parameter[] = [...commandLists, ...settings];
