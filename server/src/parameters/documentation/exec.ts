import { nothingElse, type ParameterFamily, type ParameterRecord } from "./record.ts";

const meaningOfValues =
  "A list of commands, run one after the other; each must end with status 0. One string is one command: it goes through `/bin/sh -c` only when it has characters that mean something to a shell. None unless set; add more with `+=`.";
const rolledBack = "If one fails, the start is rolled back and no other exec.* command runs.";

function commands(record: Omit<ParameterRecord, "values" | "needs"> & { readonly needs?: string }): ParameterRecord {
  return { values: meaningOfValues, needs: nothingElse, ...record };
}

/** The commands that jail(8) runs, in the order in which it runs them. */
export const execFamily: ParameterFamily = {
  "exec.prepare": commands({
    what: "Commands on the host before anything else happens: the place to create datasets, directories and interfaces that the mounts and addresses of the start need.",
    where: `On the host, first step of the start, before addresses and mounts. ${rolledBack}`,
    example: 'exec.prepare = "/bin/mkdir -p $path";',
    trap: "If a later step fails, what it made stays: exec.release does not run then. Write commands that may run twice.",
  }),
  "exec.prestart": commands({
    what: "Commands on the host when everything is mounted and the jail does not exist yet: the usual place to create an epair.",
    where: `On the host, at start, after the mounts and before the jail is created. ${rolledBack}`,
    example:
      'vnet;\nvnet.interface = epair5b;\nexec.prestart = "/sbin/ifconfig epair5 create up || true";\nexec.prestart += "/sbin/ifconfig bridge0 addm epair5a || true";\nexec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";\nexec.poststop += "/sbin/ifconfig epair5a destroy";',
    trap: "It runs after the mounts, so a directory that a mount needs must be made in exec.prepare. When a later step fails, exec.poststop does not run: the epair stays, and the next start fails with `File exists`.",
  }),
  "exec.created": commands({
    what: "Commands on the host right after the jail was created and while it is still empty: for `zfs jail`, cpuset and the like, which need the jail to exist.",
    where: `On the host, at start, before zfs.dataset and before the interfaces move in. ${rolledBack}`,
    example: 'exec.created = "/usr/bin/cpuset -l 0-3 -j $name";',
    trap: "What must be there before rc runs belongs here and not into exec.poststart, which comes after it; `zfs jail` is the usual case.",
  }),
  "exec.start": commands({
    what: "Commands inside the new jail; usually `/bin/sh /etc/rc`, which starts its services.",
    where: `In the jail, at start, after its interfaces moved in. ${rolledBack}`,
    needs: "Programs that exist inside the jail: paths are those of the jail.",
    example:
      'exec.clean;\nexec.start = "/usr/sbin/sysrc sshd_enable=YES";\nexec.start += "/bin/sh /etc/rc";\nexec.stop = "/bin/sh /etc/rc.shutdown jail";',
    trap: "`=` throws away what the global section or an earlier line set; write `+=`. Put network commands before rc, or services start without addresses. Guard what may fail, such as `route add`, with `|| true`.",
  }),
  command: commands({
    what: "exec.start under the name that the command line uses: what `jail -c command=…` sets. It runs after exec.start; in a file write exec.start.",
    where: `In the jail, at start, after exec.start. ${rolledBack}`,
    needs: "A program that exists inside the jail.",
    example: 'command = "/usr/local/bin/report";',
    trap: "A program that does not end holds up jail(8): the start waits for it.",
  }),
  "exec.poststart": commands({
    what: "Commands on the host when the jail runs.",
    where: "On the host, last step of the start. If one fails, the jail is removed again.",
    example: 'exec.start = "/bin/sh /etc/rc";\nexec.poststart = "/usr/bin/logger jail $name is up";',
    trap: "It runs on the host: for a command inside the jail write exec.start, or `jexec $name …`.",
  }),
  "exec.prestop": commands({
    what: "Commands on the host while the jail is still alive: the place to return interfaces to the host.",
    where: "On the host, first step of the stop. If one fails, the jail is not stopped.",
    example: 'vnet;\nvnet.interface = epair5b;\nexec.prestop = "/sbin/ifconfig epair5b -vnet $name";',
    trap: "A command that fails, because what it removes is already gone, keeps the jail from stopping. After this phase the jail's name means nothing any more, so `ifconfig IF -vnet $name` works only here.",
  }),
  "exec.stop": commands({
    what: "Commands inside the jail before it ends; usually `/bin/sh /etc/rc.shutdown jail`, so that services end in order.",
    where:
      "In the jail, at stop, after exec.prestop and before SIGTERM. If one fails, the jail is not removed and nothing else runs.",
    needs: "Programs that exist inside the jail.",
    example: 'exec.start = "/bin/sh /etc/rc";\nexec.stop = "/bin/sh /etc/rc.shutdown jail";',
    trap: "Without it the processes only get SIGTERM and, after stop.timeout, are killed; a database may be damaged.",
  }),
  "exec.poststop": commands({
    what: "Commands on the host when the jail is gone and its file systems are still mounted: the place to take interfaces off bridges and destroy them.",
    where:
      "On the host, at stop, after the jail is removed and before anything is unmounted; also with `jail -C`. If one fails, jail(8) says so and goes on. It does not run after a start that failed.",
    example:
      'vnet;\nvnet.interface = epair5b;\nexec.prestart = "/sbin/ifconfig epair5 create up";\nexec.prestart += "/sbin/ifconfig bridge0 addm epair5a";\nexec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";\nexec.poststop += "/sbin/ifconfig epair5a destroy";',
    trap: "An epair that is destroyed while it is on a bridge has brought 12.x hosts down: deletem first, then destroy the a half, once. `-vnet $name`, `zfs unjail` and jexec come too late here: the jail is gone.",
  }),
  "exec.release": commands({
    what: "Commands on the host when everything else of the stop is done: the counterpart of exec.prepare.",
    where:
      "On the host, last step of the stop, after unmounting and removing addresses; also with `jail -C`. If one fails, jail(8) says so and goes on. It does not run after a start that failed.",
    example: 'exec.prepare = "/bin/mkdir -p /var/run/$name";\nexec.release = "/bin/rmdir /var/run/$name";',
    trap: "After a start that failed it does not run, so what exec.prepare made is still there.",
  }),
};
