import { nothingElse, type ParameterFamily } from "./record.ts";

const jailCommands = "The commands in the jail: exec.start, command and exec.stop.";

/** How the commands of exec.* run, and how long jail(8) waits for them. */
export const execSettingsFamily: ParameterFamily = {
  "exec.clean": {
    what: "Keeps the environment of whoever starts the jail out of it. Commands begin in the home directory of the user, with HOME, SHELL, USER, TERM and the variables of the login class. PATH is what the class has in login.conf, and /bin:/usr/bin where it has none. Newer releases otherwise set JID, JNAME and JPATH; with it they do not.",
    where: "jail(8), for every exec.* command.",
    needs: "Commands outside /bin and /usr/bin are best written with their full path.",
    example: 'exec.clean;\nexec.start = "/bin/sh /etc/rc";',
    trap: "Without it daemons get the environment of the shell that started the jail, but not at boot: it works only when started by hand. `exec.noclean = false` turns it on: it is negated twice.",
  },
  "exec.jail_user": {
    what: "Runs the commands inside the jail as this user, for jails that run a single program.",
    values: "The name of a user. The user who runs jail(8) unless set.",
    where: jailCommands,
    needs: "The user must be in the passwd of the jail, or in that of the host with exec.system_jail_user.",
    example: 'exec.jail_user = www;\nexec.start = "/usr/local/bin/server";',
    trap: "rc does not work as anybody but root.",
  },
  "exec.system_jail_user": {
    what: "Looks exec.jail_user up in the passwd of the host instead of that of the jail, for a jail that has none of its own.",
    where: jailCommands,
    needs: "exec.jail_user.",
    example: 'exec.jail_user = www;\nexec.system_jail_user;\nexec.start = "/bin/server";',
  },
  "exec.system_user": {
    what: "Runs the commands on the host as this user.",
    values: "The name of a user of the host. The user who runs jail(8) unless set.",
    where: "All commands on the host, mounting and ifconfig included.",
    needs: "The user must exist on the host, and must be allowed to do what the commands do.",
    example: 'exec.system_user = operator;\nexec.poststart = "/usr/bin/logger jail $name is up";',
    trap: "Mounts and ifconfig run as this user too, and they need root.",
  },
  "exec.timeout": {
    what: "How long jail(8) waits for each command. One that takes longer counts as failed, but it is left running.",
    values: "A number of seconds. 0, which holds unless it is set, is no limit.",
    where: "jail(8) on the host, for every external command: exec.*, mount and ifconfig.",
    needs: nothingElse,
    example: "exec.timeout = 120;",
    trap: "`30s` is an error: only digits. Less than the 90 seconds that rc.shutdown itself waits can end a stop half way.",
  },
  "exec.consolelog": {
    what: "A file on the host to which the output of the commands in the jail is appended.",
    values: "An absolute path. None unless set: the output goes where that of jail(8) goes.",
    where: "jail(8) on the host opens it; it catches exec.start, command and exec.stop.",
    needs: "The directory must exist. Below the root of the jail the path must not go through symbolic links.",
    example: 'exec.consolelog = "/var/log/jail_${name}_console.log";',
    trap: "A relative path or a directory that is missing fails the jail.",
  },
  "exec.fib": {
    what: "Starts the commands in the jail with this routing table (FIB), which their processes keep.",
    values: "The number of a routing table. The one of jail(8) unless set.",
    where: jailCommands,
    needs: "The host must have that many: net.fibs in loader.conf.",
    example: "exec.fib = 1;",
    trap: "It holds for exec.start, exec.stop and command only. A login, a later jexec(8), and jexec in a hook of the host use the table of whoever runs them: `setfib 1 jexec web …`. A number that net.fibs does not reach fails the start with `setfib: …`.",
  },
  "stop.timeout": {
    what: "How long processes that are left after exec.stop have to end after SIGTERM before they are killed. SIGTERM goes to the processes of this jail, not to those of jails inside it.",
    values: "A number of seconds; 0 sends no SIGTERM and kills at once. It is 10 unless set.",
    where: "jail(8) on the host, at stop, after exec.stop.",
    needs: nothingElse,
    example: "stop.timeout = 30;",
    trap: "A database may need longer than the usual 10 seconds; with 0 it gets no chance at all.",
  },
};
